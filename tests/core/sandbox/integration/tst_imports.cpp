// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The life of runs and transactions (itam-export.md 4, P-50 to P-60).
#include "core/sandbox/store/rowresults.h"
#include "tests/core/sandbox/integration/instance.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::tests;
using core::wire::ImportState;
using core::wire::ReturnCode;

class ImportsTest final : public TestCase
{
    Q_OBJECT
private slots:
    void p50_firstSegmentMakesTheRun();
    void p51_everySegmentMakesATransaction();
    void i01_transactionsWaitForTheirTurn();
    void i11_runEndsOnlyAfterItsLastSegment();
    void p55_runSucceedsWhenAllTransactionsDid();
    void countsAddUpToTheRecords();
    void payloadIsKept();
    void numbersAreSequential();
    void stagingRowsSayWhatBecameOfThem();
    void retentionDeletesOldRunsWithTheirRows();
    void applicationLogAndHistoryOfMaps();
};

void ImportsTest::p50_firstSegmentMakesTheRun()
{
    Instance instance;
    const auto reply = instance.send(DataType::Hardware, {computer("A")});
    QCOMPARE(reply.code, ReturnCode::Ok);
    QCOMPARE(reply.importRun, QStringLiteral("IRUN0001001"));
    QCOMPARE(reply.transaction, QStringLiteral("ITXN0001001"));
    QVERIFY(!reply.duplicate);
    QCOMPARE(instance.query("SELECT number, state, import_type, export_id, mode FROM x_fls_flexera_fnms_import_run"),
             QStringList{QStringLiteral("IRUN0001001|New|Inventory|export-1|full")});
}

void ImportsTest::p51_everySegmentMakesATransaction()
{
    Instance instance;
    Sending sending;
    sending.last = false;
    for (sending.index = 1; sending.index <= 3; ++sending.index)
        QCOMPARE(instance.send(DataType::Hardware, {computer("A")}, sending).importRun, QStringLiteral("IRUN0001001"));
    QCOMPARE(instance.value("SELECT count(*) FROM x_fls_flexera_fnms_import_run"), QStringLiteral("1"));
    QCOMPARE(instance.query("SELECT number, segment FROM x_fls_flexera_fnms_import_transaction ORDER BY number"),
             (QStringList{QStringLiteral("ITXN0001001|1"), QStringLiteral("ITXN0001002|2"),
                          QStringLiteral("ITXN0001003|3")}));
}

void ImportsTest::i01_transactionsWaitForTheirTurn()
{
    Instance instance;
    Sending sending;
    sending.last = false;
    instance.send(DataType::Hardware, {computer("A")}, sending);
    sending.index = 2;
    instance.send(DataType::Hardware, {computer("B")}, sending);
    const char* states = "SELECT state FROM x_fls_flexera_fnms_import_transaction ORDER BY segment";
    QCOMPARE(instance.query(states), (QStringList{QStringLiteral("New"), QStringLiteral("Waiting")}));
    QVERIFY(instance.application().step());
    QCOMPARE(instance.query(states), (QStringList{QStringLiteral("Processing"), QStringLiteral("Waiting")}));
    QCOMPARE(instance.value("SELECT state FROM x_fls_flexera_fnms_import_run"), QStringLiteral("Processing"));
    QVERIFY(instance.application().step());
    QCOMPARE(instance.query(states), (QStringList{QStringLiteral("Succeeded"), QStringLiteral("Waiting")}));
}

void ImportsTest::i11_runEndsOnlyAfterItsLastSegment()
{
    Instance instance;
    Sending sending;
    sending.last = false;
    instance.send(DataType::Hardware, {computer("A")}, sending);
    instance.process();
    QCOMPARE(instance.status(sending.exportId, DataType::Hardware).run->state, ImportState::Processing);
    sending.index = 2;
    sending.last = true;
    instance.send(DataType::Hardware, {computer("B")}, sending);
    instance.process();
    QCOMPARE(instance.status(sending.exportId, DataType::Hardware).run->state, ImportState::Succeeded);
}

void ImportsTest::p55_runSucceedsWhenAllTransactionsDid()
{
    Instance instance;
    const auto run = instance.import(DataType::Hardware, {computer("A"), computer("B")});
    QCOMPARE(run.state, ImportState::Succeeded);
    QCOMPARE(run.transactions.size(), qsizetype{1});
    QCOMPARE(run.transactions[0].state, ImportState::Succeeded);
    QCOMPARE(run.importType, QStringLiteral("Inventory"));
    QCOMPARE(instance.query(
                 "SELECT state, transactions_received, transactions_succeeded, rows_inserted, finished IS NOT NULL "
                 "FROM x_fls_flexera_fnms_import_run"),
             QStringList{QStringLiteral("Succeeded|1|1|2|1")});
}

void ImportsTest::countsAddUpToTheRecords()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A", {{"SerialNo", "SN-1001"}}), computer("B")});
    const auto run =
        instance.import(DataType::Applications, {installation("i1", "A", "app1"), installation("i2", "nowhere", "app1"),
                                                 installation("i3", "B", "app2")});
    QCOMPARE(run.rows, (core::wire::RowCounts{3, 2, 0, 0, 1, 0}));
    QCOMPARE(instance.value("SELECT reasons FROM x_fls_flexera_fnms_import_run WHERE import_type = 'Application'"),
             QStringLiteral("CI_NOT_FOUND=1"));
}

void ImportsTest::payloadIsKept()
{
    Instance instance;
    Sending sending;
    sending.transactionId = QStringLiteral("tx-payload");
    const QByteArray body = instance.body(DataType::Hardware, {computer("A")}, sending);
    QCOMPARE(instance.post(body).code, ReturnCode::Ok);
    const auto payload = instance.store().read([](sandbox::store::Reader& reader) -> Result<QByteArray> {
        auto query = reader.query("SELECT payload FROM x_fls_flexera_fnms_import_transaction");
        if (!query || !(*query)->step())
            return failure(ErrorCode::NotFound);
        const QByteArrayView packed = (*query)->bytes(0);
        return qUncompress(reinterpret_cast<const uchar*>(packed.data()), packed.size());
    });
    QVERIFY(payload);
    QCOMPARE(*payload, body);
    QCOMPARE(instance.value("SELECT payload_bytes FROM x_fls_flexera_fnms_import_transaction"),
             QString::number(body.size()));
}

void ImportsTest::numbersAreSequential()
{
    Instance instance;
    QCOMPARE(instance.import(DataType::Hardware, {computer("A")}).number, QStringLiteral("IRUN0001001"));
    instance.restart();
    QCOMPARE(instance.import(DataType::Hardware, {computer("A")}).number, QStringLiteral("IRUN0001002"));
}

void ImportsTest::stagingRowsSayWhatBecameOfThem()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A", {{"ModelNo", "M1"}}), computer("B")});
    QCOMPARE(
        instance.query(
            "SELECT s.sys_import_row, s.sys_import_state, s.sys_target_table, s.u_computerid, s.u_modelno, s.u_landed, "
            "c.name FROM x_fls_flexera_fnms_inventory_import s JOIN cmdb c ON c.sys_id = s.sys_target_sys_id "
            "ORDER BY s.sys_import_row"),
        (QStringList{QStringLiteral("0|inserted|cmdb_ci_computer|A|M1|1|A"),
                     QStringLiteral("1|inserted|cmdb_ci_computer|B||1|B")}));
    const auto results = sandbox::store::fromJson(
        instance.value("SELECT u_map_results FROM x_fls_flexera_fnms_inventory_import WHERE u_key = 'A'"));
    QCOMPARE(results.size(), std::size_t{2});
    QCOMPARE(results[0].map, QStringLiteral("Computer Model Transform"));
    QCOMPARE(results[0].table, QStringLiteral("cmdb_hardware_product_model"));
    QCOMPARE(results[1].map, QStringLiteral("FNMS Inventory -> Computer"));
}

void ImportsTest::retentionDeletesOldRunsWithTheirRows()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A")});
    instance.import(DataType::Applications, {installation("i1", "nowhere", "app")});
    instance.clock().advance(std::chrono::hours(24 * 89));
    QVERIFY(instance.application().maintain());
    QCOMPARE(instance.rows(QStringLiteral("import-2"), DataType::Applications).rows.size(), qsizetype{1});
    instance.clock().advance(std::chrono::hours(24 * 2));
    QVERIFY(instance.application().maintain());
    QCOMPARE(instance.status(QStringLiteral("import-2"), DataType::Applications).code, ReturnCode::UnknownRun);
    for (const char* sql :
         {"SELECT count(*) FROM x_fls_flexera_fnms_import_run",
          "SELECT count(*) FROM x_fls_flexera_fnms_import_transaction",
          "SELECT count(*) FROM x_fls_flexera_fnms_inventory_import",
          "SELECT count(*) FROM x_fls_flexera_fnms_application_import", "SELECT count(*) FROM itam_not_landed"})
        QCOMPARE(instance.value(sql), QStringLiteral("0"));
    QCOMPARE(instance.value("SELECT name FROM cmdb WHERE itam_unique_id = 'A'"), QStringLiteral("A"));
}

void ImportsTest::applicationLogAndHistoryOfMaps()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A", {{"ModelNo", "M1"}}), computer("B", {{"ModelNo", "M1"}})});
    QCOMPARE(instance.query("SELECT h.sys_transform_map, h.total, h.inserts, h.ignored FROM sys_import_set_run h "
                            "JOIN sys_import_set s ON s.sys_id = h.\"set\" ORDER BY h.row_number"),
             (QStringList{QStringLiteral("Computer Model Transform|2|1|1"),
                          QStringLiteral("FNMS Inventory -> Computer|2|2|0")}));
}

ITAM_TEST(ImportsTest)
#include "tst_imports.moc"
