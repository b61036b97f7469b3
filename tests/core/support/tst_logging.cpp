// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/files.h"
#include "core/support/logging.h"
#include "tests/testcase.h"

#include <QDir>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <thread>

using namespace itam::core::support;

namespace {

Q_LOGGING_CATEGORY(testLog, "itam.test.log")

constexpr QFileDevice::Permissions others =
    QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;

QByteArrayList linesOf(const QString& path)
{
    QByteArrayList lines = readFile(path).value().split('\n');
    if (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

} // namespace

class LoggingTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    /// Not the one of the base class: it puts Qt Test's own message handler to work, and here is another.
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void oneLineForEachMessage();
    void linesInAMessageBecomeOne();
    void fileIsPrivate();
    void appendsToWhatIsThere();
    void rotatesAndKeepsFive();
    void rotatesALargeFileAtTheStart();
    void rotatedFilesStayPrivate();
    void restoresTheHandlerBefore();
    void severalThreadsDoNotMixTheirLines();
    void unwritablePlaceIsAnError();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("sub/itam.log")); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void LoggingTest::oneLineForEachMessage()
{
    {
        const auto log = LogFile::open(path());
        QVERIFY(log);
        QCOMPARE((*log)->path(), path());
        qCInfo(testLog) << "first";
        qCWarning(testLog, "second %d", 2);
        qCritical("third");
    }
    const QByteArrayList lines = linesOf(path());
    QCOMPARE(lines.size(), 3);
    const QRegularExpression first(
        QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z info itam\\.test\\.log: first ?$"));
    QVERIFY2(first.match(QString::fromUtf8(lines[0])).hasMatch(), lines[0].constData());
    QVERIFY2(lines[1].endsWith("warning itam.test.log: second 2"), lines[1].constData());
    QVERIFY2(lines[2].endsWith("error default: third"), lines[2].constData());
}

void LoggingTest::linesInAMessageBecomeOne()
{
    {
        const auto log = LogFile::open(path());
        qCInfo(testLog, "a\nb\r\nc \xC3\xA4");
    }
    QCOMPARE(linesOf(path()).size(), 1);
    QVERIFY(linesOf(path()).first().endsWith("a b  c \xC3\xA4"));
}

void LoggingTest::fileIsPrivate()
{
    const auto log = LogFile::open(path());
    QVERIFY((QFile::permissions(path()) & others) == QFileDevice::Permissions());
}

void LoggingTest::appendsToWhatIsThere()
{
    for (int i = 0; i < 2; ++i) {
        const auto log = LogFile::open(path());
        qCInfo(testLog, "line %d", i);
    }
    QCOMPARE(linesOf(path()).size(), 2);
}

void LoggingTest::rotatesAndKeepsFive()
{
    {
        const auto log = LogFile::open(path(), 100);
        for (int i = 0; i < 40; ++i)
            qCInfo(testLog, "message number %02d", i);
    }
    const QDir folder(QFileInfo(path()).path());
    QCOMPARE(folder.entryList(QDir::Files, QDir::Name),
             (QStringList{QStringLiteral("itam.log"), QStringLiteral("itam.log.1"), QStringLiteral("itam.log.2"),
                          QStringLiteral("itam.log.3"), QStringLiteral("itam.log.4"), QStringLiteral("itam.log.5")}));
    QVERIFY(linesOf(path()).last().endsWith("number 39"));
    // Nothing was lost between one file and the next.
    const QByteArray before = linesOf(path() + QStringLiteral(".1")).last();
    const QByteArray after = linesOf(path()).first();
    QCOMPARE(after.right(2).toInt(), before.right(2).toInt() + 1);
}

void LoggingTest::rotatesALargeFileAtTheStart()
{
    QVERIFY(makePrivateFolder(QFileInfo(path()).path()));
    QVERIFY(writePrivateFile(path(), QByteArray(200, 'x')));
    {
        const auto log = LogFile::open(path(), 100);
        qCInfo(testLog, "new");
    }
    QCOMPARE(linesOf(path()).size(), 1);
    QCOMPARE(readFile(path() + QStringLiteral(".1")).value(), QByteArray(200, 'x'));
}

void LoggingTest::rotatedFilesStayPrivate()
{
    {
        const auto log = LogFile::open(path(), 10);
        qCInfo(testLog, "one");
        qCInfo(testLog, "two");
    }
    for (const char* suffix : {"", ".1"})
        QVERIFY((QFile::permissions(path() + QString::fromLatin1(suffix)) & others) == QFileDevice::Permissions());
}

void LoggingTest::restoresTheHandlerBefore()
{
    {
        const auto log = LogFile::open(path());
    }
    QTest::ignoreMessage(QtWarningMsg, "seen by the test");
    qWarning("seen by the test");
    QCOMPARE(linesOf(path()).size(), 0);
}

void LoggingTest::severalThreadsDoNotMixTheirLines()
{
    {
        const auto log = LogFile::open(path(), 2000);
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([t] {
                for (int i = 0; i < 25; ++i)
                    qCInfo(testLog, "thread %d message %02d end", t, i);
            });
        }
    }
    int lines = 0;
    const QRegularExpression whole(QStringLiteral(" info itam\\.test\\.log: thread \\d message \\d\\d end$"));
    for (const char* suffix : {"", ".1", ".2", ".3", ".4", ".5"}) {
        const QString name = path() + QString::fromLatin1(suffix);
        if (!QFile::exists(name))
            continue;
        for (const QByteArray& line : linesOf(name)) {
            QVERIFY2(whole.match(QString::fromUtf8(line)).hasMatch(), line.constData());
            ++lines;
        }
    }
    QCOMPARE(lines, 100);
}

void LoggingTest::unwritablePlaceIsAnError()
{
    QVERIFY(makePrivateFolder(path()));
    const auto log = LogFile::open(path());
    QVERIFY(!log);
    QCOMPARE(log.error().code, itam::ErrorCode::FileUnwritable);
    QCOMPARE(log.error().subject, path());
}

ITAM_TEST(LoggingTest)
#include "tst_logging.moc"
