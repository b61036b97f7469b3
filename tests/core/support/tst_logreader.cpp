// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/logging.h"
#include "core/support/logreader.h"
#include "tests/testcase.h"

#include <QFile>
#include <QLoggingCategory>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::core::support;

class LogReaderTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void takesALineApart_data();
    void takesALineApart();
    void readsWhatALogFileWrote();
    void newestComeFirstAlsoFromRotatedFiles();
    void filters_data();
    void filters();
    void isBounded();
    void aLineThatIsStillWrittenIsRead();
    void noFileIsNoError();
    void saysWhyItCannotRead();
    void canBeStopped();

private:
    void write(const char* name, const QByteArray& text) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    [[nodiscard]] QString path(const char* name = "x.log") const
    {
        return m_folder->filePath(QString::fromLatin1(name));
    }
    [[nodiscard]] QStringList texts(const LogFilter& filter = {}) const
    {
        QStringList found;
        const auto tail = readLog(path(), filter, {}).value();
        for (const LogLine& line : tail.lines)
            found.append(line.text);
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void LogReaderTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
}

void LogReaderTest::takesALineApart_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<LogLine>("expected");
    const QDateTime time(QDate(2026, 5, 12), QTime(9, 31, 0, 123), Qt::UTC);
    QTest::newRow("ours") << QByteArray("2026-05-12T09:31:00.123Z warning itam.core.x: a: b")
                          << LogLine{time, LogLevel::Warning, QStringLiteral("itam.core.x"), QStringLiteral("a: b")};
    QTest::newRow("an empty text") << QByteArray("2026-05-12T09:31:00.123Z info default: ")
                                   << LogLine{time, LogLevel::Info, QStringLiteral("default"), QString()};
    for (const char* line :
         {"no time warning x: y", "2026-05-12T09:31:00.123Z loud x: y", "2026-99-12T09:31:00.123Z info x: y"})
        QTest::newRow(line) << QByteArray(line) << LogLine{{}, LogLevel::Info, {}, QString::fromLatin1(line)};
}

void LogReaderTest::takesALineApart()
{
    QFETCH(const QByteArray, line);
    QFETCH(const LogLine, expected);
    QCOMPARE(logLineOf(line), expected);
}

void LogReaderTest::readsWhatALogFileWrote()
{
    {
        const auto log = LogFile::open(path());
        QVERIFY(log);
        const QLoggingCategory category("itam.test");
        qCInfo(category, "begins");
        qCWarning(category, "two\nlines");
        qCritical("bad");
    }
    const auto tail = readLog(path(), {}, {});
    QVERIFY(tail);
    QCOMPARE(tail->lines.size(), 3);
    QCOMPARE(tail->lines.at(0).level, LogLevel::Error);
    QCOMPARE(tail->lines.at(1).text, QStringLiteral("two lines"));
    QCOMPARE(tail->lines.at(1).area, QStringLiteral("itam.test"));
    QVERIFY(tail->lines.at(2).time.isValid());
    QCOMPARE(tail->areas, (QStringList{QStringLiteral("default"), QStringLiteral("itam.test")}));
}

void LogReaderTest::newestComeFirstAlsoFromRotatedFiles()
{
    write("x.log", "2026-05-12T09:31:03.000Z info a: four\n2026-05-12T09:31:04.000Z info a: five\n");
    write("x.log.1", "2026-05-12T09:31:02.000Z info a: three\n");
    write("x.log.2", "2026-05-12T09:31:00.000Z info a: one\n2026-05-12T09:31:01.000Z info a: two\n");
    QCOMPARE(texts(), (QStringList{QStringLiteral("five"), QStringLiteral("four"), QStringLiteral("three"),
                                   QStringLiteral("two"), QStringLiteral("one")}));
    QCOMPARE(readLog(path(), {}, {})->files, 3);
}

void LogReaderTest::filters_data()
{
    QTest::addColumn<int>("least");
    QTest::addColumn<QString>("area");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const int all = static_cast<int>(LogLevel::Debug);
    QTest::newRow("all") << all << ""
                         << ""
                         << "three,two,one";
    QTest::newRow("level") << static_cast<int>(LogLevel::Warning) << ""
                           << ""
                           << "three,two";
    QTest::newRow("area and below") << all << "a"
                                    << ""
                                    << "two,one";
    QTest::newRow("text") << all << ""
                          << "TWO"
                          << "two";
    QTest::newRow("text in the area") << all << ""
                                      << "ab"
                                      << "three";
    QTest::newRow("none") << all << "b"
                          << ""
                          << "";
}

void LogReaderTest::filters()
{
    QFETCH(const int, least);
    QFETCH(const QString, area);
    QFETCH(const QString, text);
    write("x.log", "2026-05-12T09:31:00.000Z info a: one\n2026-05-12T09:31:01.000Z warning a.b: two\n"
                   "2026-05-12T09:31:02.000Z error ab: three\n");
    QTEST(texts({.least = static_cast<LogLevel>(least), .area = area, .text = text}).join(QLatin1Char(',')), "found");
}

void LogReaderTest::isBounded()
{
    QByteArray text;
    for (int i = 0; i < 100; ++i)
        text += "2026-05-12T09:31:00.000Z info a: " + QByteArray::number(i) + '\n';
    write("x.log", text);
    const auto tail = readLog(path(), {.limit = 10}, {});
    QCOMPARE(tail->lines.size(), 10);
    QCOMPARE(tail->lines.first().text, QStringLiteral("99"));
    QVERIFY(tail->more);
    QVERIFY(!readLog(path(), {.limit = 100}, {})->more);
}

void LogReaderTest::aLineThatIsStillWrittenIsRead()
{
    write("x.log", "2026-05-12T09:31:00.000Z info a: one\n\n2026-05-12T09:31:01.000Z info a: tw");
    QCOMPARE(texts(), (QStringList{QStringLiteral("tw"), QStringLiteral("one")}));
}

void LogReaderTest::noFileIsNoError()
{
    const auto tail = readLog(path(), {}, {});
    QVERIFY(tail);
    QVERIFY(tail->lines.isEmpty());
    QCOMPARE(tail->files, 0);
}

void LogReaderTest::saysWhyItCannotRead()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("x.log")));
    const auto tail = readLog(path(), {}, {});
    QVERIFY(!tail);
    QCOMPARE(tail.error().code, ErrorCode::FileUnreadable);
    QCOMPARE(tail.error().subject, path());
}

void LogReaderTest::canBeStopped()
{
    write("x.log", "2026-05-12T09:31:00.000Z info a: one\n");
    std::stop_source stop;
    stop.request_stop();
    const auto tail = readLog(path(), {}, stop.get_token());
    QVERIFY(!tail);
    QCOMPARE(tail.error().code, ErrorCode::Cancelled);
}

ITAM_TEST(LogReaderTest)
#include "tst_logreader.moc"
