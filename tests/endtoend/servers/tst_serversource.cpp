// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Exports from a database server, as programs; each test once for each kind of server.
#include "tests/endtoend/exporterprocess.h"
#include "tests/endtoend/smallestate.h"
#include "tests/servers/databaseserver.h"
#include "tests/testcase.h"

#include "core/source/operationsdatabase.h"
#include "core/support/files.h"

#include <QFile>
#include <QTemporaryDir>

using namespace itam::tests;

namespace {

QByteArray said(const ExportEnd& end)
{
    return end.out + end.err;
}

} // namespace

class ServerSourceTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase_data() { itam::tests::ServerPool::addKinds(); }
    void cleanupTestCase();
    void init();
    void sameEstateHasTheSameFingerprintsAsInSqlite();
    void lostConnectionEndsClearlyAndTheNextExportConverges();
    void wrongPasswordIsSaidBeforeAnythingIsSent();

private:
    [[nodiscard]] QStringList fromServer(const QByteArray& password = DatabaseServer::password);
    void fillServer();
    /// Of the present kind; started when it is first asked for.
    [[nodiscard]] DatabaseServer& server() { return m_pool.server(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    itam::tests::ServerPool m_pool;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<SmallEstate> m_estate;
    std::unique_ptr<ExporterHost> m_host;
};

void ServerSourceTest::cleanupTestCase()
{
    m_host.reset();
    m_sandbox.reset();
    m_pool.clear();
}

void ServerSourceTest::init()
{
    TestCase::init();
    server().clear();
    m_sandbox.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<SandboxProcess>(m_folder->path());
    const QString faults = m_folder->filePath(QStringLiteral("faults.json"));
    QVERIFY(itam::core::support::writePrivateFile(faults, "[]"));
    QVERIFY(m_sandbox->start({QStringLiteral("--faults"), faults}));
    m_estate = std::make_unique<SmallEstate>(m_folder->filePath(QStringLiteral("operations.db")));
    m_estate->addComputers(60);
    m_estate->addContracts(40);
    m_estate->addInstallations(60, 50);
    QVERIFY(m_estate->execute("UPDATE computer SET name = 'K\xC3\xBC"
                              "che ''7''' WHERE id = 'C00007'; "
                              "UPDATE computer SET serial = NULL, cpus = NULL WHERE id = 'C00008'"));
    m_host = std::make_unique<ExporterHost>(m_folder->filePath(QStringLiteral("host")), *m_sandbox, m_estate->path());
}

QStringList ServerSourceTest::fromServer(const QByteArray& password)
{
    const QString file = m_folder->filePath(QStringLiteral("password"));
    if (!itam::core::support::writePrivateFile(file, password + '\n'))
        qFatal("cannot write the password");
    return {QStringLiteral("--source"), server().dsn(), QStringLiteral("--source-password-file"), file};
}

/// The same data under the same identity.
void ServerSourceTest::fillServer()
{
    copyTyped(m_estate->path(), server().types(), server().runner());
    const auto source =
        itam::core::source::OperationsDatabase::open({QStringLiteral("sqlite:%1").arg(m_estate->path())}).value();
    server().run("CREATE VIEW itam_export_source AS SELECT '" + source->sourceId()->toUtf8() + "' AS SourceID");
}

// D-6: a fingerprint is of the canonical bytes of all columns, so equal ones are equal bytes.
void ServerSourceTest::sameEstateHasTheSameFingerprintsAsInSqlite()
{
    const ExportEnd first = m_host->run();
    QCOMPARE(first.outcome(), QStringLiteral("succeeded"));
    fillServer();
    const ExportEnd second = m_host->run(fromServer());
    QVERIFY2(second.outcome() == QStringLiteral("nothing-to-send"), said(second).constData());
    QCOMPARE(second.number("applications", "unchanged"), 3000);
    server().run("UPDATE itam_export_hardware SET ComputerName = 'renamed' WHERE ComputerID = 'C00009'");
    const ExportEnd third = m_host->run(fromServer());
    QCOMPARE(third.number("hardware", "sent"), 1);
    QCOMPARE(third.number("hardware", "updated"), 1);
}

void ServerSourceTest::lostConnectionEndsClearlyAndTheNextExportConverges()
{
    QVERIFY(m_estate->execute("DELETE FROM installation"));
    m_estate->addInstallations(60, 100); // more than the queues between reader and sender hold
    fillServer();
    // Slow enough that the reader cannot be far ahead.
    QVERIFY(m_sandbox->setFaults({QJsonObject{{QStringLiteral("action"), QStringLiteral("delay")},
                                              {QStringLiteral("type"), QStringLiteral("application_export")},
                                              {QStringLiteral("delay"), 100}}}));
    QStringList arguments = fromServer();
    arguments << QStringLiteral("--segment-records") << QStringLiteral("100");
    const auto exporting = m_host->start(arguments);
    QTRY_VERIFY_WITH_TIMEOUT(m_sandbox->count(QStringLiteral("x_fls_flexera_fnms_import_transaction"),
                                              QStringLiteral("import_type=Application")) >= 3,
                             60'000);
    server().endReader();
    const ExportEnd lost = ExporterHost::finish(*exporting);
    QVERIFY2(lost.exitStatus == 3, said(lost).constData());
    QCOMPARE(lost.errorCode(), QStringLiteral("source.read"));
    QVERIFY(lost.number("applications", "sent") >= 300); // in the middle of it
    QVERIFY2(lost.out.contains("connection"), said(lost).constData());
    QVERIFY(!lost.out.contains("correct horse") && !lost.err.contains("correct horse"));
    QVERIFY(m_sandbox->setFaults({}));
    const ExportEnd next = m_host->run(arguments);
    QVERIFY2(next.outcome() == QStringLiteral("succeeded"), said(next).constData());
    // As without the disturbance: SQLite has the same records, and the instance holds exactly them.
    const ExportEnd verified = m_host->command(
        QStringLiteral("verify"), {QStringLiteral("--source"), QStringLiteral("sqlite:%1").arg(m_estate->path())});
    QCOMPARE(verified.exitStatus, 0);
    for (const char* type : {"hardware", "contracts", "applications"}) {
        for (const char* problem : {"missing", "different", "extra"})
            QVERIFY2(verified.number(type, problem) == 0, said(verified).constData());
    }
    QCOMPARE(m_sandbox->count(QStringLiteral("cmdb_ci_computer")), 60);
    QCOMPARE(m_host->run(fromServer()).outcome(), QStringLiteral("nothing-to-send"));
    QFile log(m_host->logPath());
    QVERIFY(log.open(QIODevice::ReadOnly));
    QVERIFY(!log.readAll().contains("correct horse"));
}

void ServerSourceTest::wrongPasswordIsSaidBeforeAnythingIsSent()
{
    fillServer();
    const ExportEnd end = m_host->run(fromServer("hunter2"));
    QCOMPARE(end.exitStatus, 2);
    QCOMPARE(end.errorCode(), QStringLiteral("source.unreachable"));
    QVERIFY2(end.out.contains("refuses this user and password"), said(end).constData());
    QVERIFY(!end.out.contains("hunter2") && !end.err.contains("hunter2"));
}

ITAM_TEST(ServerSourceTest)
#include "tst_serversource.moc"
