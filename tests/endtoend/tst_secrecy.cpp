// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A token appears nowhere but in its own file (issue: token secrecy; W-22), and hostile requests are refused (check
// 13).
#include "tests/endtoend/exporterprocess.h"
#include "tests/endtoend/rawclient.h"
#include "tests/endtoend/smallestate.h"
#include "tests/testcase.h"

#include <QDirIterator>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::tests;

namespace {

// Every file below `folder` that holds one of the secrets, but for those that are meant to.
QStringList leaks(const QString& folder, const QList<QByteArray>& secrets, const QStringList& allowed)
{
    QStringList found;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        QFile file(path);
        if (allowed.contains(path) || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        for (const QByteArray& secret : secrets) {
            if (bytes.contains(secret))
                found.append(path);
        }
    }
    return found;
}

} // namespace

class SecrecyTest final : public TestCase
{
    Q_OBJECT
private slots:
    void w22_tokenIsNowhereButInItsFile();
    void tokenOnTheCommandLineIsOverwritten();
    void w30_doctypeIsRefused();
    void w06_userNameIsNeverSent();
};

void SecrecyTest::w22_tokenIsNowhereButInItsFile()
{
    const QTemporaryDir folder;
    SandboxProcess sandbox(folder.filePath(QStringLiteral("sandbox")));
    SmallEstate estate(folder.filePath(QStringLiteral("operations.db")));
    estate.addComputers(5);
    QVERIFY(sandbox.start());
    ExporterHost host(folder.filePath(QStringLiteral("host")), sandbox, estate.path());
    const ExportEnd good = host.run();
    QCOMPARE(good.outcome(), QStringLiteral("succeeded"));
    const ExportEnd status = host.command(QStringLiteral("status"));
    const ExportEnd history = host.command(QStringLiteral("history"));
    QCOMPARE(history.exitStatus, 0);
    // A refused login must not echo what it was refused for either.
    const QByteArray token = sandbox.info("refreshToken").toUtf8();
    const QByteArray wrong = "wrong-token-0123456789";
    {
        QFile file(host.tokenPath());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(wrong);
    }
    const ExportEnd refused = host.run();
    QCOMPARE(refused.errorCode(), QStringLiteral("credentials.rejected"));

    const QList<QByteArray> secrets{token, wrong, sandbox.info("clientSecret").toUtf8()};
    for (const ExportEnd* end : {&good, &status, &history, &refused}) {
        for (const QByteArray& secret : secrets) {
            QVERIFY(!end->out.contains(secret));
            QVERIFY(!end->err.contains(secret));
            // W-22 as amended: no part of a token either.
            QVERIFY(!end->err.contains(secret.right(8)));
        }
    }
    const QStringList allowed{host.tokenPath(), host.folder() + QStringLiteral("/secret"),
                              folder.filePath(QStringLiteral("sandbox/ready.json"))};
    // The instance keeps the credentials that it gives out; its data file is closed to others.
    QStringList found = leaks(folder.path(), secrets, allowed);
    for (const char* suffix : {"", "-wal", "-shm"}) {
        const QString path = sandbox.dataFile() + QLatin1String(suffix);
        found.removeAll(path);
        QVERIFY(!(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u' ')));
}

void SecrecyTest::tokenOnTheCommandLineIsOverwritten()
{
    const QTemporaryDir folder;
    SandboxProcess sandbox(folder.filePath(QStringLiteral("sandbox")));
    SmallEstate estate(folder.filePath(QStringLiteral("operations.db")));
    estate.addComputers(5);
    QVERIFY(sandbox.start({QStringLiteral("--processing-delay"), QStringLiteral("3000")}));
    ExporterHost host(folder.filePath(QStringLiteral("host")), sandbox, estate.path());
    QProcess process;
    const QString token = sandbox.info("refreshToken");
    process.start(QString::fromLocal8Bit(qgetenv("ITAM_BIN") + "/itam-export"),
                  {QStringLiteral("run"), QStringLiteral("-url"), sandbox.url(), QStringLiteral("-user"),
                   sandbox.info("user"), QStringLiteral("-TOKEN"), token, QStringLiteral("--client-id"),
                   sandbox.info("clientId"), QStringLiteral("--client-secret-file"),
                   host.folder() + QStringLiteral("/secret"), QStringLiteral("--source"),
                   QStringLiteral("sqlite:%1").arg(estate.path()), QStringLiteral("--journal"), host.journalPath(),
                   QStringLiteral("--log"), host.logPath()});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(sandbox.count(QStringLiteral("x_fls_flexera_fnms_import_transaction")) == 1, 30'000);
    QFile commandLine(QStringLiteral("/proc/%1/cmdline").arg(process.processId()));
    QVERIFY(commandLine.open(QIODevice::ReadOnly));
    const QByteArray words = commandLine.readAll();
    QVERIFY(words.contains("-TOKEN"));
    QVERIFY(!words.contains(token.toUtf8()));
    const ExportEnd end = ExporterHost::finish(process);
    QCOMPARE(end.exitStatus, 0);
    QVERIFY(end.err.contains("--token-file is safer"));
}

void SecrecyTest::w30_doctypeIsRefused()
{
    const QTemporaryDir folder;
    SandboxProcess sandbox(folder.filePath(QStringLiteral("sandbox")));
    QVERIFY(sandbox.start());
    RawClient client(sandbox);
    RawClient::Segment segment;
    segment.transactionId = QStringLiteral("tx-1");
    segment.exportId = QStringLiteral("export-1");
    segment.records = RawClient::computer("R1", "raw1", "RAW0001");
    QByteArray body = client.body(segment);
    body.replace("<itamTransaction", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><itamTransaction");
    const auto reply = client.send(body);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::Malformed);
    QCOMPARE(sandbox.count(QStringLiteral("x_fls_flexera_fnms_import_transaction")), 0);
}

void SecrecyTest::w06_userNameIsNeverSent()
{
    const QTemporaryDir folder;
    SandboxProcess sandbox(folder.filePath(QStringLiteral("sandbox")));
    SmallEstate estate(folder.filePath(QStringLiteral("operations.db")));
    estate.addComputers(2);
    QVERIFY(sandbox.start());
    ExporterHost host(folder.filePath(QStringLiteral("host")), sandbox, estate.path());
    // The token alone authenticates, so any name does; without one the export does not start.
    QCOMPARE(host.run({QStringLiteral("-user"), QStringLiteral("somebody.else")}).outcome(),
             QStringLiteral("succeeded"));
    const ExportEnd without = host.run({QStringLiteral("-user"), QString()});
    QCOMPARE(without.exitStatus, 2);
    QCOMPARE(without.errorCode(), QStringLiteral("credentials.incomplete"));
}

ITAM_TEST(SecrecyTest)
#include "tst_secrecy.moc"
