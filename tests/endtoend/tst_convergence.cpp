// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// design.md 5 with real processes: whatever is killed, wiped, restored or doubled, the next exports converge.
#include "tests/endtoend/exporterprocess.h"
#include "tests/endtoend/rawclient.h"
#include "tests/endtoend/smallestate.h"
#include "tests/testcase.h"

#include <QTemporaryDir>

using namespace itam;
using namespace itam::tests;
using core::model::DataType;

namespace {

constexpr auto transactionTable = "x_fls_flexera_fnms_import_transaction";

QString osOf(const SandboxProcess& sandbox, const char* computer)
{
    const QJsonArray rows =
        sandbox.table(QStringLiteral("cmdb_ci_computer"), QStringLiteral("name=%1").arg(QLatin1String(computer)));
    return rows.size() == 1 ? rows[0].toObject().value(QLatin1String("os")).toString()
                            : QStringLiteral("%1 rows").arg(rows.size());
}

} // namespace

class ConvergenceTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void d1_installationsArriveOnceTheirComputersDo();
    void d2_killedAfterPostTheNewValueArrives();
    void d4_killedWhileImportingDoesNotBlock();
    void d5_wipedInstanceGetsEverything();
    void d5_restoredInstanceGetsEverything();
    void d10_twoJournalsAlternateWithoutLoss();
    void d3_doubledLateAndClosedSegmentsChangeNothing();
    void d2_sameIdOtherBytesIsAConflict();
    void killedInstanceIsAClearErrorAndConverges_data();
    void killedInstanceIsAClearErrorAndConverges();
    void d8_vanishedIsReportedAndReturns();
    void d11_duplicateIsNotAProblem();
    void heldBackIsNoProblem();
    void cancelClosesTheRun();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<SmallEstate> m_estate;
    std::unique_ptr<ExporterHost> m_host;

    [[nodiscard]] bool prepare(int computers, int contracts, int installedOn, int perComputer,
                               const QStringList& sandboxOptions = {});
    /// The tables hold what the operations database says, nothing missing, nothing double.
    void verifyConverged();
};

void ConvergenceTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<SandboxProcess>(m_folder->filePath(QStringLiteral("sandbox")));
    m_estate = std::make_unique<SmallEstate>(m_folder->filePath(QStringLiteral("operations.db")));
}

void ConvergenceTest::cleanup()
{
    m_host.reset();
    m_sandbox.reset();
    m_estate.reset();
}

bool ConvergenceTest::prepare(int computers, int contracts, int installedOn, int perComputer,
                              const QStringList& sandboxOptions)
{
    m_estate->addComputers(computers);
    if (contracts > 0)
        m_estate->addContracts(contracts);
    if (installedOn > 0)
        m_estate->addInstallations(installedOn, perComputer);
    if (!m_sandbox->start(sandboxOptions))
        return false;
    m_host = std::make_unique<ExporterHost>(m_folder->filePath(QStringLiteral("host")), *m_sandbox, m_estate->path());
    return true;
}

void ConvergenceTest::verifyConverged()
{
    QCOMPARE(m_sandbox->count(QStringLiteral("cmdb_ci_computer")), m_estate->value("SELECT count(*) FROM computer"));
    QCOMPARE(m_sandbox->count(QStringLiteral("ast_contract")),
             m_estate->value("SELECT count(DISTINCT number) FROM contract"));
    QCOMPARE(m_sandbox->count(QStringLiteral("contract_rel_ci")),
             m_estate->value("SELECT count(*) FROM contract WHERE computer IS NOT NULL"));
    QCOMPARE(m_sandbox->count(QStringLiteral("cmdb_sam_sw_install")),
             m_estate->value("SELECT count(*) FROM installation"));
    const ExportEnd idle = m_host->run();
    QCOMPARE(idle.outcome(), QStringLiteral("nothing-to-send"));
    // T-21: sending everything again changes no row.
    const ExportEnd full = m_host->run({QStringLiteral("--full")});
    QCOMPARE(full.outcome(), QStringLiteral("succeeded"));
    for (const char* type : {"hardware", "contracts", "applications"}) {
        QCOMPARE(full.number(type, "ignored"), full.number(type, "sent"));
        QCOMPARE(full.number(type, "pending"), 0);
    }
}

void ConvergenceTest::d1_installationsArriveOnceTheirComputersDo()
{
    QVERIFY(prepare(4, 4, 4, 5));
    const ExportEnd first = m_host->run({QStringLiteral("-WithHardwareInventory"), QStringLiteral("false")});
    QCOMPARE(first.outcome(), QStringLiteral("succeeded-with-problems"));
    QCOMPARE(first.exitStatus, 0);
    QCOMPARE(first.state("hardware"), QStringLiteral("excluded"));
    QCOMPARE(first.number("applications", "skipped"), 20);
    QCOMPARE(first.number("applications", "pending"), 20);
    QCOMPARE(first.number("contracts", "pending"), 4);
    QVERIFY(first.sumsAgree());
    const ExportEnd second = m_host->run();
    QCOMPARE(second.outcome(), QStringLiteral("succeeded"));
    QCOMPARE(second.number("applications", "inserted"), 20);
    verifyConverged();
}

void ConvergenceTest::d2_killedAfterPostTheNewValueArrives()
{
    QVERIFY(prepare(5, 0, 0, 0, {QStringLiteral("--processing-delay"), QStringLiteral("3000")}));
    const auto process = m_host->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_sandbox->count(QString::fromLatin1(transactionTable)) == 1, 30'000);
    process->kill();
    process->waitForFinished();
    QVERIFY(m_estate->execute("UPDATE computer SET os = 'Changed meanwhile' WHERE id = 'C00002'"));
    const ExportEnd end = m_host->run();
    QCOMPARE(end.exitStatus, 0);
    QCOMPARE(osOf(*m_sandbox, "pc00002"), QStringLiteral("Changed meanwhile"));
    verifyConverged();
}

void ConvergenceTest::d4_killedWhileImportingDoesNotBlock()
{
    QVERIFY(prepare(1100, 3, 3, 2, {QStringLiteral("--processing-delay"), QStringLiteral("800")}));
    const auto process = m_host->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_sandbox->count(QString::fromLatin1(transactionTable)) >= 2, 30'000);
    process->kill();
    process->waitForFinished();
    const ExportEnd end = m_host->run();
    QCOMPARE(end.outcome(), QStringLiteral("succeeded"));
    QCOMPARE(m_sandbox->count(QStringLiteral("x_fls_flexera_fnms_import_run"),
                              QStringLiteral("state!=Succeeded^state!=Failed")),
             0);
    verifyConverged();
}

void ConvergenceTest::d5_wipedInstanceGetsEverything()
{
    QVERIFY(prepare(6, 2, 3, 2));
    QCOMPARE(m_host->run().outcome(), QStringLiteral("succeeded"));
    m_sandbox->stop();
    m_sandbox->useFreshData();
    QVERIFY(m_sandbox->start());
    m_host->refreshCredentials();
    const ExportEnd end = m_host->run();
    QCOMPARE(end.outcome(), QStringLiteral("succeeded"));
    QCOMPARE(end.number("hardware", "inserted"), 6);
    verifyConverged();
}

void ConvergenceTest::d5_restoredInstanceGetsEverything()
{
    QVERIFY(prepare(6, 2, 3, 2));
    QCOMPARE(m_host->run().outcome(), QStringLiteral("succeeded"));
    m_sandbox->stop();
    const QString saved = m_folder->filePath(QStringLiteral("backup"));
    m_sandbox->backup(saved);
    QVERIFY(m_sandbox->start());
    QVERIFY(m_estate->execute("UPDATE computer SET os = 'Newer' WHERE id = 'C00003'"));
    QCOMPARE(m_host->run().outcome(), QStringLiteral("succeeded"));
    QCOMPARE(osOf(*m_sandbox, "pc00003"), QStringLiteral("Newer"));
    m_sandbox->stop();
    m_sandbox->restore(saved);
    QVERIFY(m_sandbox->start());
    QCOMPARE(osOf(*m_sandbox, "pc00003"), QStringLiteral("Windows 11"));
    const ExportEnd end = m_host->run();
    QCOMPARE(end.outcome(), QStringLiteral("succeeded"));
    QCOMPARE(end.number("hardware", "sent"), 6);
    QCOMPARE(osOf(*m_sandbox, "pc00003"), QStringLiteral("Newer"));
    verifyConverged();
}

void ConvergenceTest::d10_twoJournalsAlternateWithoutLoss()
{
    QVERIFY(prepare(4, 0, 0, 0));
    ExporterHost other(m_folder->filePath(QStringLiteral("other-host")), *m_sandbox, m_estate->path());
    QCOMPARE(m_host->run().outcome(), QStringLiteral("succeeded"));
    QCOMPARE(other.run().exitStatus, 0);
    // A sends a new value, B knows the old one as its baseline; then the source goes back to the old value.
    QVERIFY(m_estate->execute("UPDATE computer SET os = 'X' WHERE id = 'C00001'"));
    QCOMPARE(m_host->run().exitStatus, 0);
    QCOMPARE(osOf(*m_sandbox, "pc00001"), QStringLiteral("X"));
    QVERIFY(m_estate->execute("UPDATE computer SET os = 'Windows 11' WHERE id = 'C00001'"));
    QCOMPARE(other.run().exitStatus, 0);
    QCOMPARE(osOf(*m_sandbox, "pc00001"), QStringLiteral("Windows 11"));
    QVERIFY(m_estate->execute("UPDATE computer SET os = 'X' WHERE id = 'C00001'"));
    QCOMPARE(m_host->run().exitStatus, 0);
    QCOMPARE(osOf(*m_sandbox, "pc00001"), QStringLiteral("X"));
    QCOMPARE(m_host->run().outcome(), QStringLiteral("nothing-to-send"));
    QCOMPARE(m_sandbox->count(QStringLiteral("cmdb_ci_computer")), 4);
}

void ConvergenceTest::d3_doubledLateAndClosedSegmentsChangeNothing()
{
    QVERIFY(prepare(3, 0, 0, 0));
    RawClient client(*m_sandbox);
    RawClient::Segment segment;
    segment.transactionId = QStringLiteral("tx-1");
    segment.exportId = QStringLiteral("export-1");
    segment.records = RawClient::computer("R1", "raw1", "RAW0001");
    const QByteArray body = client.body(segment);
    QVERIFY(client.send(body));
    QVERIFY(client.waitUntilFinal(segment.exportId, DataType::Hardware));
    // Twice: the same ID and bytes.
    const auto again = client.send(body);
    QVERIFY(again);
    QVERIFY(again->duplicate);
    QCOMPARE(m_sandbox->count(QString::fromLatin1(transactionTable)), 1);
    QCOMPARE(m_sandbox->count(QStringLiteral("cmdb_ci_computer")), 1);
    // Late: another segment for a run that is final.
    segment.transactionId = QStringLiteral("tx-2");
    segment.index = 2;
    segment.records = RawClient::computer("R2", "raw2", "RAW0002");
    const auto late = client.send(segment);
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::RunClosed);
    // First of a run that was closed before it came.
    QVERIFY(client.status(QStringLiteral("export-2"), DataType::Hardware, core::wire::CloseReason::Abandoned));
    segment.transactionId = QStringLiteral("tx-3");
    segment.exportId = QStringLiteral("export-2");
    segment.index = 1;
    const auto delayed = client.send(segment);
    QVERIFY(!delayed);
    QCOMPARE(delayed.error().code, ErrorCode::RunClosed);
    QCOMPARE(m_sandbox->count(QString::fromLatin1(transactionTable)), 1);
    QCOMPARE(m_sandbox->count(QStringLiteral("cmdb_ci_computer")), 1);
    // Between its types the other journal's export has the instance to itself; its end lets us in (D-10).
    const ExportEnd reserved = m_host->run();
    QCOMPARE(reserved.errorCode(), QStringLiteral("servicenow.unfinished"));
    QVERIFY(client.end(QStringLiteral("export-1")));
    QCOMPARE(m_host->run().exitStatus, 0);
}

void ConvergenceTest::d2_sameIdOtherBytesIsAConflict()
{
    QVERIFY(prepare(1, 0, 0, 0));
    RawClient client(*m_sandbox);
    RawClient::Segment segment;
    segment.transactionId = QStringLiteral("tx-1");
    segment.exportId = QStringLiteral("export-1");
    segment.records = RawClient::computer("R1", "raw1", "RAW0001");
    QVERIFY(client.send(segment));
    segment.records = RawClient::computer("R1", "raw1", "RAW0009");
    const auto reply = client.send(segment);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::Conflict);
}

void ConvergenceTest::killedInstanceIsAClearErrorAndConverges_data()
{
    QTest::addColumn<int>("transactions");
    QTest::newRow("after the first segment") << 1;
    QTest::newRow("after the last segment") << 3;
    QTest::newRow("among contracts") << 4;
}

void ConvergenceTest::killedInstanceIsAClearErrorAndConverges()
{
    QFETCH(int, transactions);
    QVERIFY(prepare(1100, 3, 2, 2, {QStringLiteral("--processing-delay"), QStringLiteral("500")}));
    const auto process = m_host->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_sandbox->count(QString::fromLatin1(transactionTable)) >= transactions, 60'000);
    m_sandbox->kill();
    const ExportEnd end = ExporterHost::finish(*process);
    QVERIFY2(end.exitStatus == 3 || end.exitStatus == 4, end.out.constData());
    QVERIFY2(end.errorCode().startsWith(QLatin1String("network.")), end.out.constData());
    QVERIFY(m_sandbox->start());
    const ExportEnd next = m_host->run();
    QVERIFY2(next.exitStatus == 0, next.out.constData());
    QCOMPARE(next.outcome(), QStringLiteral("succeeded"));
    verifyConverged();
}

void ConvergenceTest::d8_vanishedIsReportedAndReturns()
{
    QVERIFY(prepare(4, 0, 0, 0));
    QCOMPARE(m_host->run().outcome(), QStringLiteral("succeeded"));
    QVERIFY(m_estate->execute(
        "CREATE TABLE away AS SELECT * FROM computer WHERE id = 'C00002'; DELETE FROM computer WHERE id = 'C00002'"));
    const ExportEnd gone = m_host->run();
    QCOMPARE(gone.outcome(), QStringLiteral("nothing-to-send"));
    QCOMPARE(gone.number("hardware", "vanished"), 1);
    QCOMPARE(m_sandbox->count(QStringLiteral("cmdb_ci_computer")), 4);
    QVERIFY(m_estate->execute("INSERT INTO computer SELECT * FROM away"));
    const ExportEnd back = m_host->run();
    QCOMPARE(back.number("hardware", "sent"), 1);
    QCOMPARE(back.number("hardware", "vanished"), 0);
    QCOMPARE(m_host->run().outcome(), QStringLiteral("nothing-to-send"));
}

void ConvergenceTest::d11_duplicateIsNotAProblem()
{
    QVERIFY(prepare(3, 0, 3, 2));
    QVERIFY(m_estate->execute(
        "INSERT INTO computer SELECT 'C90001', name, serial, manufacturer, model, type, os, memory, cpus, cores,"
        " modified FROM computer WHERE id = 'C00001';"
        "INSERT INTO installation VALUES ('I9', 'C90001', 'arl-x', 'Only there', 'V', '1', NULL)"));
    const ExportEnd first = m_host->run();
    QCOMPARE(first.outcome(), QStringLiteral("succeeded"));
    QCOMPARE(first.number("hardware", "duplicates"), 1);
    QCOMPARE(first.number("hardware", "pending"), 0);
    QCOMPARE(m_sandbox->count(QStringLiteral("cmdb_ci_computer")), 3);
    // Its installations resolve to the CI that they share.
    QCOMPARE(m_sandbox->count(QStringLiteral("cmdb_sam_sw_install")), 7);
    const ExportEnd second = m_host->run();
    QCOMPARE(second.outcome(), QStringLiteral("succeeded"));
    QCOMPARE(second.number("hardware", "sent"), 1);
    // The claimant vanishes: the duplicate takes its place.
    QVERIFY(m_estate->execute("DELETE FROM computer WHERE id = 'C00001'"));
    const ExportEnd third = m_host->run();
    QCOMPARE(third.number("hardware", "duplicates"), 0);
    QCOMPARE(m_sandbox->count(QStringLiteral("cmdb_ci_computer")), 3);
    QCOMPARE(m_host->run().outcome(), QStringLiteral("nothing-to-send"));
}

void ConvergenceTest::heldBackIsNoProblem()
{
    QVERIFY(prepare(2, 2, 0, 0));
    QCOMPARE(m_host->run().outcome(), QStringLiteral("succeeded"));
    // Updating Contracts is off as shipped (M-02).
    QVERIFY(m_estate->execute("UPDATE contract SET name = 'Renamed' WHERE id = 'R0001'"));
    const ExportEnd end = m_host->run();
    QCOMPARE(end.outcome(), QStringLiteral("succeeded"));
    QCOMPARE(end.number("contracts", "heldBack"), 1);
    QCOMPARE(end.number("contracts", "ignored"), 1);
    const ExportEnd idle = m_host->run();
    QCOMPARE(idle.outcome(), QStringLiteral("nothing-to-send"));
    // The property is switched: the version differs, so the row is sent again and lands.
    m_sandbox->stop();
    QVERIFY(m_sandbox->start({QStringLiteral("--property"), QStringLiteral("updating_contracts=true")}));
    const ExportEnd switched = m_host->run();
    // The row's own result is that of its link, which has not changed; the contract has (design.md 6.3).
    QCOMPARE(switched.number("contracts", "sent"), 1);
    QCOMPARE(m_sandbox->count(QStringLiteral("ast_contract"), QStringLiteral("short_description=Renamed")), 1);
    QCOMPARE(switched.number("contracts", "heldBack"), 0);
}

void ConvergenceTest::cancelClosesTheRun()
{
    QVERIFY(prepare(1100, 0, 0, 0, {QStringLiteral("--processing-delay"), QStringLiteral("1500")}));
    const auto process = m_host->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_sandbox->count(QString::fromLatin1(transactionTable)) >= 1, 30'000);
    process->terminate();
    const ExportEnd end = ExporterHost::finish(*process);
    QCOMPARE(end.exitStatus, 5);
    QCOMPARE(end.outcome(), QStringLiteral("cancelled"));
    QCOMPARE(m_sandbox->count(QStringLiteral("x_fls_flexera_fnms_import_run"), QStringLiteral("state=Failed")), 1);
    QCOMPARE(m_host->run().outcome(), QStringLiteral("succeeded"));
    verifyConverged();
}

ITAM_TEST(ConvergenceTest)
#include "tst_convergence.moc"
