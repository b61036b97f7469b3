// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Exports from a PostgreSQL server, as programs.
#include "tests/endtoend/exporterprocess.h"
#include "tests/endtoend/smallestate.h"
#include "tests/servers/postgresserver.h"
#include "tests/servers/viewcopy.h"
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

class PostgresSourceTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void sameEstateHasTheSameFingerprintsAsInSqlite();
    void lostConnectionEndsClearlyAndTheNextExportConverges();
    void wrongPasswordIsSaidBeforeAnythingIsSent();

private:
    [[nodiscard]] QStringList fromServer(const QByteArray& password = PostgresServer::password) const;
    void fillServer() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<SmallEstate> m_estate;
    std::unique_ptr<ExporterHost> m_host;
};

void PostgresSourceTest::initTestCase()
{
    m_server = std::make_unique<PostgresServer>();
}

void PostgresSourceTest::cleanupTestCase()
{
    m_host.reset();
    m_sandbox.reset();
    m_server.reset();
}

void PostgresSourceTest::init()
{
    TestCase::init();
    m_server->clear();
    m_sandbox.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<SandboxProcess>(m_folder->path());
    QVERIFY(m_sandbox->start());
    m_estate = std::make_unique<SmallEstate>(m_folder->filePath(QStringLiteral("operations.db")));
    m_estate->addComputers(60);
    m_estate->addContracts(40);
    m_estate->addInstallations(60, 50);
    QVERIFY(m_estate->execute("UPDATE computer SET name = 'K\xC3\xBC"
                              "che ''7''' WHERE id = 'C00007'; "
                              "UPDATE computer SET serial = NULL, cpus = NULL WHERE id = 'C00008'"));
    m_host = std::make_unique<ExporterHost>(m_folder->filePath(QStringLiteral("host")), *m_sandbox, m_estate->path());
}

QStringList PostgresSourceTest::fromServer(const QByteArray& password) const
{
    const QString file = m_folder->filePath(QStringLiteral("password"));
    if (!itam::core::support::writePrivateFile(file, password + '\n'))
        qFatal("cannot write the password");
    return {QStringLiteral("--source"), m_server->dsn(), QStringLiteral("--source-password-file"), file};
}

/// The same data under the same identity.
void PostgresSourceTest::fillServer() const
{
    const RunSql run = [this](const QByteArray& sql) { m_server->run(sql); };
    copyTyped(m_estate->path(), postgresTypes(), run);
    const auto source =
        itam::core::source::OperationsDatabase::open({QStringLiteral("sqlite:%1").arg(m_estate->path())}).value();
    m_server->run("CREATE VIEW itam_export_source AS SELECT '" + source->sourceId()->toUtf8() + "'::text AS SourceID");
}

// D-6: a fingerprint is of the canonical bytes of all columns, so equal ones are equal bytes.
void PostgresSourceTest::sameEstateHasTheSameFingerprintsAsInSqlite()
{
    const ExportEnd first = m_host->run();
    QCOMPARE(first.outcome(), QStringLiteral("succeeded"));
    fillServer();
    const ExportEnd second = m_host->run(fromServer());
    QVERIFY2(second.outcome() == QStringLiteral("nothing-to-send"), said(second).constData());
    QCOMPARE(second.number("applications", "unchanged"), 3000);
    m_server->run("UPDATE itam_export_hardware SET ComputerName = 'renamed' WHERE ComputerID = 'C00009'");
    const ExportEnd third = m_host->run(fromServer());
    QCOMPARE(third.number("hardware", "sent"), 1);
    QCOMPARE(third.number("hardware", "updated"), 1);
}

void PostgresSourceTest::lostConnectionEndsClearlyAndTheNextExportConverges()
{
    fillServer();
    // Whoever reads the 2,499th installation while the switch is on loses the connection. It is "stable" so that a
    // count of the rows does not call it, and the index lets the rows before it come first.
    m_server->run("ALTER TABLE itam_export_applications RENAME TO installation;"
                  "CREATE INDEX ON installation (InstallationID COLLATE \"C\"); ANALYZE installation;"
                  "CREATE TABLE switch AS SELECT true AS is_on;"
                  "CREATE FUNCTION cut() RETURNS text LANGUAGE plpgsql STABLE AS $$ BEGIN"
                  " IF (SELECT is_on FROM switch) THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;"
                  " RETURN ''; END $$;"
                  "CREATE VIEW itam_export_applications AS SELECT InstallationID, ComputerID, ApplicationID,"
                  " CASE InstallationID WHEN 'I00050-049' THEN FullName || cut() ELSE FullName END AS FullName,"
                  " ProductName, Publisher, Version, LastModified FROM installation");
    QStringList arguments = fromServer();
    arguments << QStringLiteral("--segment-records") << QStringLiteral("100");
    const ExportEnd lost = m_host->run(arguments);
    QVERIFY2(lost.exitStatus == 3, said(lost).constData());
    QCOMPARE(lost.errorCode(), QStringLiteral("source.read"));
    QVERIFY(lost.number("applications", "sent") >= 1000); // in the middle of it
    QVERIFY2(lost.out.contains("connection"), said(lost).constData());
    QVERIFY(!lost.out.contains("correct horse") && !lost.err.contains("correct horse"));
    m_server->run("UPDATE switch SET is_on = false");
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

void PostgresSourceTest::wrongPasswordIsSaidBeforeAnythingIsSent()
{
    fillServer();
    const ExportEnd end = m_host->run(fromServer("hunter2"));
    QCOMPARE(end.exitStatus, 2);
    QCOMPARE(end.errorCode(), QStringLiteral("source.unreachable"));
    QVERIFY2(end.out.contains("refuses this user and password"), said(end).constData());
    QVERIFY(!end.out.contains("hunter2") && !end.err.contains("hunter2"));
}

ITAM_TEST(PostgresSourceTest)
#include "tst_postgressource.moc"
