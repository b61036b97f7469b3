// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretstore.h"
#include "tests/testcase.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace itam::core::secrets;

namespace itam::tests {

class SecretFileTest final : public TestCase
{
    Q_OBJECT
private slots:
    void cutsTrailingLineEnds_data();
    void cutsTrailingLineEnds();
    void refusesWhatOthersCanRead_data();
    void refusesWhatOthersCanRead();
    void takesStricterModes();
    void checksTheTargetOfALink();
    void refusesAFileOfAnotherUser();
    void refusesWhatIsNoFile();
    void refusesAMissingFile();
    void refusesAnEmptyFile();
    void refusesAHugeFile();
    void readsTheFirstLineOfStandardInput();
    void readsAPipe();

private:
    QString write(const QByteArray& content, mode_t mode = 0600);
    static QString problem(const Result<Secret>& result) { return result ? QString() : result.error().detail; }

    QTemporaryDir m_folder;
    int m_number = 0;
};

QString SecretFileTest::write(const QByteArray& content, mode_t mode)
{
    const QString path = m_folder.filePath(QString::number(++m_number));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    file.close();
    ::chmod(QFile::encodeName(path).constData(), mode);
    return path;
}

void SecretFileTest::cutsTrailingLineEnds_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("none") << QByteArray("abc") << QByteArray("abc");
    QTest::newRow("unix") << QByteArray("abc\n") << QByteArray("abc");
    QTest::newRow("windows") << QByteArray("abc\r\n") << QByteArray("abc");
    QTest::newRow("several") << QByteArray("abc\n\n") << QByteArray("abc");
    QTest::newRow("blanks stay") << QByteArray(" a bc \n") << QByteArray(" a bc ");
    QTest::newRow("86 characters") << QByteArray(86, 'x') + "\n" << QByteArray(86, 'x');
}

void SecretFileTest::cutsTrailingLineEnds()
{
    QFETCH(QByteArray, content);
    const auto secret = readSecretFile(write(content));
    QVERIFY2(secret, qPrintable(problem(secret)));
    QTEST(secret->reveal(), "secret");
}

void SecretFileTest::refusesWhatOthersCanRead_data()
{
    QTest::addColumn<int>("mode");
    for (const int mode : {0640, 0604, 0620, 0602, 0610, 0601, 0644, 0666, 0777})
        QTest::addRow("%04o", static_cast<unsigned>(mode)) << mode;
}

void SecretFileTest::refusesWhatOthersCanRead()
{
    QFETCH(int, mode);
    const QString path = write("abc", static_cast<mode_t>(mode));
    const auto secret = readSecretFile(path);
    QVERIFY(!secret);
    QCOMPARE(secret.error().code, ErrorCode::SecretUnavailable);
    QCOMPARE(secret.error().subject, path);
    QVERIFY(!secret.error().detail.contains(QStringLiteral("abc")));
}

void SecretFileTest::takesStricterModes()
{
    for (const mode_t mode : {mode_t(0400), mode_t(0600), mode_t(0700)}) {
        const auto secret = readSecretFile(write("abc", mode));
        QVERIFY2(secret, qPrintable(problem(secret)));
    }
}

void SecretFileTest::checksTheTargetOfALink()
{
    const QString open = write("abc", 0644);
    const QString closed = write("abc", 0600);
    QVERIFY(QFile::link(open, m_folder.filePath(QStringLiteral("link1"))));
    QVERIFY(QFile::link(closed, m_folder.filePath(QStringLiteral("link2"))));
    QVERIFY(!readSecretFile(m_folder.filePath(QStringLiteral("link1"))));
    QVERIFY(readSecretFile(m_folder.filePath(QStringLiteral("link2"))));
}

void SecretFileTest::refusesAFileOfAnotherUser()
{
    // Only root can give files away; anybody else cannot open such a file in the first place.
    if (::geteuid() != 0)
        return;
    const QString path = write("abc");
    QCOMPARE(::chown(QFile::encodeName(path).constData(), 12345, 12345), 0);
    const auto secret = readSecretFile(path);
    QVERIFY(!secret);
    QCOMPARE(secret.error().code, ErrorCode::SecretUnavailable);
}

void SecretFileTest::refusesWhatIsNoFile()
{
    for (const QString& path : {m_folder.path(), QStringLiteral("/dev/zero")}) {
        const auto secret = readSecretFile(path);
        QVERIFY(!secret);
        QCOMPARE(secret.error().code, ErrorCode::SecretUnavailable);
    }
}

void SecretFileTest::refusesAMissingFile()
{
    const auto secret = readSecretFile(m_folder.filePath(QStringLiteral("missing")));
    QVERIFY(!secret);
    QCOMPARE(secret.error().code, ErrorCode::SecretUnavailable);
}

void SecretFileTest::refusesAnEmptyFile()
{
    QVERIFY(!readSecretFile(write("")));
    QVERIFY(!readSecretFile(write("\n")));
}

void SecretFileTest::refusesAHugeFile()
{
    QVERIFY(readSecretFile(write(QByteArray(64 * 1024, 'x'))));
    QVERIFY(!readSecretFile(write(QByteArray(64 * 1024 + 1, 'x'))));
}

void SecretFileTest::readsTheFirstLineOfStandardInput()
{
    const int saved = ::dup(STDIN_FILENO);
    std::array<int, 2> ends{};
    QCOMPARE(::pipe(ends.data()), 0);
    const QByteArray input("first line\r\nsecond line\n");
    QCOMPARE(::write(ends[1], input.constData(), static_cast<std::size_t>(input.size())), input.size());
    ::close(ends[1]);
    ::dup2(ends[0], STDIN_FILENO);
    const auto secret = readSecretFile(QStringLiteral("-"));
    ::dup2(saved, STDIN_FILENO);
    ::close(saved);
    ::close(ends[0]);
    QVERIFY2(secret, qPrintable(problem(secret)));
    QCOMPARE(secret->reveal(), QByteArray("first line"));
}

void SecretFileTest::readsAPipe()
{
    const QString path = m_folder.filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    // Opened by the other process: opening a pipe waits for its other end.
    QProcess writer;
    writer.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("echo abc > \"$0\""), path});
    QVERIFY(writer.waitForStarted());
    const auto secret = readSecretFile(path);
    QVERIFY2(secret, qPrintable(problem(secret)));
    QCOMPARE(secret->reveal(), QByteArray("abc"));
    QVERIFY(writer.waitForFinished());
}

ITAM_TEST(SecretFileTest)

} // namespace itam::tests

#include "tst_secretfile.moc"
