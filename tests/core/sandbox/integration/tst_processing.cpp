// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the instance does with segments once they came (itam-export.md 1.6, 4.1, 4.2), and what waits for what.
#include "core/sandbox/store/integrationsettings.h"
#include "core/sandbox/store/records.h"
#include "tests/core/sandbox/integration/instance.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::tests;
using core::wire::CloseReason;
using core::wire::ImportState;
using core::wire::ReturnCode;

namespace {

const char* const transactionStates = "SELECT state FROM x_fls_flexera_fnms_import_transaction ORDER BY row_number";

/// Three segments of one run, the last one only when it is said.
void sendSegments(Instance& instance, const QList<TestRecord>& records, bool last = true)
{
    Sending sending;
    for (int i = 0; i < records.size(); ++i) {
        sending.index = i + 1;
        sending.last = last && i + 1 == records.size();
        QCOMPARE(instance.send(DataType::Hardware, {records[i]}, sending).code, ReturnCode::Ok);
    }
}

void setActive(Instance& instance, const char* table, bool active)
{
    instance.execute(QByteArray("UPDATE " + QByteArray(table) + " SET active = " + (active ? "1" : "0")).constData());
}

/// As an administrator creates it again.
void createImportRecord(Instance& instance, const QByteArray& table)
{
    const char* name =
        table == "sys_data_source" ? sandbox::store::dataSourceName : sandbox::store::scheduledImportName;
    const auto created = instance.store().write("create", [&](sandbox::store::Writer& writer) {
        return sandbox::store::insertRecord(writer, QString::fromLatin1(table), {{text("name"), text(name)}});
    });
    QVERIFY(created);
}

} // namespace

class ProcessingTest final : public TestCase
{
    Q_OBJECT
private slots:
    void i02_orderOfProcessingIsOrderOfArrival();
    void i03_finalStatesAreNeverLeft_data();
    void i03_finalStatesAreNeverLeft();
    void i04_restartPutsProcessingBackToNew();
    void i04_thirdInterruptionIsFailedSoThatNothingBlocksForEver();
    void i10_oneRunForEachDataTypeGroupedByExport();
    void p53_transactionTypeChoosesTheStagingTable_data();
    void p53_transactionTypeChoosesTheStagingTable();
    void p54_transactionsAreProcessedOneAfterAnother();
    void p54_withoutItsRecordsNothingIsProcessed_data();
    void p54_withoutItsRecordsNothingIsProcessed();
    void p54_whatHasBegunEndsWithoutTheSchedule();
    void f16_waitingForTheScheduleIsSaidAfterTenMinutes();
    void f16_waitingBehindOthersIsNoReasonToWarn();
    void f16_scheduleOfAWrongAccountProcessesNothing_data();
    void f16_scheduleOfAWrongAccountProcessesNothing();
    void abandonedRunIsLoggedWithWhatToDo();
    void p57_transformMovesRowsAfterStaging();
    void p58_failedTransactionFailsItsRunOnceNoneIsOpen();
    void p59_failureHasCodeMessageAndRows();
    void p60_succeededOnlyAfterStagingAndTransform();
    void w10_segmentThatWaitedTooLongIsCancelled();
    void w10_quotaIsAProperty();
    void w11_fiveTransactionTypes_data();
    void w11_fiveTransactionTypes();
    void w35_lastDecidesAndNotTheCount_data();
    void w35_lastDecidesAndNotTheCount();
};

void ProcessingTest::i02_orderOfProcessingIsOrderOfArrival()
{
    Instance instance;
    sendSegments(instance, {computer("C"), computer("A"), computer("B")});
    instance.process();
    QCOMPARE(instance.query("SELECT name FROM cmdb ORDER BY row_number"),
             (QStringList{text("C"), text("A"), text("B")}));
}

void ProcessingTest::i03_finalStatesAreNeverLeft_data()
{
    QTest::addColumn<bool>("fails");
    QTest::newRow("Succeeded") << false;
    QTest::newRow("Failed") << true;
}

void ProcessingTest::i03_finalStatesAreNeverLeft()
{
    QFETCH(bool, fails);
    const ImportState end = fails ? ImportState::Failed : ImportState::Succeeded;
    Instance instance;
    if (fails)
        instance.execute("CREATE TRIGGER broken BEFORE INSERT ON cmdb BEGIN SELECT RAISE(ABORT, 'broken'); END");
    Sending sending;
    sending.transactionId = text("tx");
    instance.send(DataType::Hardware, {computer("A")}, sending);
    instance.process();
    if (fails)
        instance.execute("DROP TRIGGER broken");
    const auto finalState = [&] {
        const auto run = instance.status(sending.exportId, DataType::Hardware).run;
        return run->state == end && run->transactions[0].state == end;
    };
    QVERIFY(finalState());
    // Everything that moves others.
    QVERIFY(instance.send(DataType::Hardware, {computer("A")}, sending).duplicate);
    instance.process();
    QVERIFY(finalState());
    instance.status(sending.exportId, DataType::Hardware, CloseReason::Abandoned);
    QVERIFY(finalState());
    instance.clock().advance(std::chrono::hours(24));
    QVERIFY(instance.application().maintain());
    QVERIFY(finalState());
    instance.restart();
    instance.process();
    QVERIFY(finalState());
}

void ProcessingTest::i04_restartPutsProcessingBackToNew()
{
    Instance instance;
    sendSegments(instance, {computer("A"), computer("B")});
    QVERIFY(instance.application().step());
    QCOMPARE(instance.query(transactionStates), (QStringList{text("Processing"), text("Waiting")}));
    instance.restart();
    QCOMPARE(instance.query(transactionStates), (QStringList{text("New"), text("Waiting")}));
    instance.process();
    QCOMPARE(instance.query(transactionStates), (QStringList{text("Succeeded"), text("Succeeded")}));
}

void ProcessingTest::i04_thirdInterruptionIsFailedSoThatNothingBlocksForEver()
{
    Instance instance;
    instance.send(DataType::Hardware, {computer("A")});
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(instance.query(transactionStates), QStringList{text("New")});
        QVERIFY(instance.application().step());
        instance.restart();
    }
    QCOMPARE(instance.query("SELECT state, failure_code FROM x_fls_flexera_fnms_import_transaction"),
             QStringList{text("Failed|INTERRUPTED")});
    Sending other;
    other.exportId = text("export-2");
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}, other).code, ReturnCode::Ok);
}

void ProcessingTest::i10_oneRunForEachDataTypeGroupedByExport()
{
    Instance instance;
    for (const DataType type : core::model::allDataTypes) {
        const TestRecord record = type == DataType::Hardware    ? computer("A")
                                  : type == DataType::Contracts ? contractRow("R", "K")
                                                                : installation("i", "A", "p");
        QCOMPARE(instance.send(type, {record}).code, ReturnCode::Ok);
        instance.process();
    }
    QCOMPARE(instance.query("SELECT number, import_type, export_id FROM x_fls_flexera_fnms_import_run ORDER BY number"),
             (QStringList{text("IRUN0001001|Inventory|export-1"), text("IRUN0001002|Contract|export-1"),
                          text("IRUN0001003|Application|export-1")}));
}

void ProcessingTest::p53_transactionTypeChoosesTheStagingTable_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("rows"); // of inventory, contract and application imports
    QTest::newRow("inventory_export") << 0 << text("1|0|0");
    QTest::newRow("contract_export") << 1 << text("0|1|0");
    QTest::newRow("application_export") << 2 << text("0|0|1");
}

void ProcessingTest::p53_transactionTypeChoosesTheStagingTable()
{
    QFETCH(int, type);
    QFETCH(QString, rows);
    Instance instance;
    instance.import(static_cast<DataType>(type), {type == 0   ? computer("A")
                                                  : type == 1 ? contractRow("R", "K")
                                                              : installation("i", "A", "p")});
    QCOMPARE(instance.query("SELECT (SELECT count(*) FROM x_fls_flexera_fnms_inventory_import), "
                            "(SELECT count(*) FROM x_fls_flexera_fnms_contract_import), "
                            "(SELECT count(*) FROM x_fls_flexera_fnms_application_import)"),
             QStringList{rows});
}

void ProcessingTest::p54_transactionsAreProcessedOneAfterAnother()
{
    Instance instance;
    sendSegments(instance, {computer("A"), computer("B"), computer("C")});
    QStringList seen{instance.query(transactionStates).join(QLatin1Char(' '))};
    for (int i = 0; i < 6; ++i) {
        QVERIFY(instance.application().step());
        seen.append(instance.query(transactionStates).join(QLatin1Char(' ')));
    }
    QCOMPARE(seen, (QStringList{text("New Waiting Waiting"), text("Processing Waiting Waiting"),
                                text("Succeeded Waiting Waiting"), text("Succeeded Processing Waiting"),
                                text("Succeeded Succeeded Waiting"), text("Succeeded Succeeded Processing"),
                                text("Succeeded Succeeded Succeeded")}));
}

void ProcessingTest::p54_withoutItsRecordsNothingIsProcessed_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<bool>("deletes");
    for (const char* table : {"scheduled_import_set", "sys_data_source"}) {
        QTest::addRow("%s inactive", table) << QByteArray(table) << false;
        QTest::addRow("%s deleted", table) << QByteArray(table) << true;
    }
}

void ProcessingTest::p54_withoutItsRecordsNothingIsProcessed()
{
    QFETCH(QByteArray, table);
    QFETCH(bool, deletes);
    Instance instance;
    sendSegments(instance, {computer("A"), computer("B")});
    const QStringList waiting{text("New"), text("Waiting")};
    if (deletes)
        instance.execute(QByteArray("DELETE FROM " + table).constData());
    else
        setActive(instance, table.constData(), false);
    instance.process();
    QCOMPARE(instance.query(transactionStates), waiting);
    QCOMPARE(instance.value("SELECT count(*) FROM cmdb"), text("0"));
    if (deletes)
        createImportRecord(instance, table);
    else
        setActive(instance, table.constData(), true);
    instance.process();
    QCOMPARE(instance.query(transactionStates), (QStringList{text("Succeeded"), text("Succeeded")}));
}

void ProcessingTest::p54_whatHasBegunEndsWithoutTheSchedule()
{
    Instance instance;
    sendSegments(instance, {computer("A"), computer("B")});
    QVERIFY(instance.application().step());
    setActive(instance, "scheduled_import_set", false);
    instance.process();
    QCOMPARE(instance.query(transactionStates), (QStringList{text("Succeeded"), text("Waiting")}));
}

void ProcessingTest::f16_waitingForTheScheduleIsSaidAfterTenMinutes()
{
    Instance instance;
    instance.send(DataType::Hardware, {computer("A")});
    setActive(instance, "scheduled_import_set", false);
    const char* warnings = "SELECT level, message FROM syslog ORDER BY row_number";
    instance.clock().advance(std::chrono::minutes(9));
    QVERIFY(instance.application().maintain());
    QCOMPARE(instance.query(warnings), QStringList());
    QCOMPARE(instance.status(text("export-1"), DataType::Hardware).message, QString());
    instance.clock().advance(std::chrono::minutes(2));
    for (int i = 0; i < 2; ++i) // said once
        QVERIFY(instance.application().maintain());
    const QString why = text("The Scheduled Data Import \"FNMS Import Schedule\" is inactive: imports wait until it is "
                             "active again. Activate it.");
    QCOMPARE(instance.query(warnings),
             QStringList{text("1|IRUN0001001 of user@journal-1 has been New since 2026-01-01 00:00:00 UTC and nothing "
                              "processes it. ") +
                         why});
    QCOMPARE(instance.status(text("export-1"), DataType::Hardware).message, why);
    const auto checks = instance.connectionTest().checks;
    QVERIFY(std::any_of(checks.begin(), checks.end(),
                        [&](const auto& check) { return !check.ok && check.message == why; }));
}

void ProcessingTest::f16_waitingBehindOthersIsNoReasonToWarn()
{
    Instance instance;
    instance.send(DataType::Hardware, {computer("A")});
    instance.clock().advance(std::chrono::minutes(11));
    QVERIFY(instance.application().maintain());
    QCOMPARE(instance.value("SELECT count(*) FROM syslog"), text("0"));
    QCOMPARE(instance.status(text("export-1"), DataType::Hardware).message, QString());
}

void ProcessingTest::f16_scheduleOfAWrongAccountProcessesNothing_data()
{
    QTest::addColumn<QByteArray>("sql"); // about the account u1
    QTest::addColumn<bool>("works");
    QTest::newRow("right one") << QByteArray("SELECT 1") << true;
    QTest::newRow("inactive") << QByteArray("UPDATE sys_user SET active = 0") << false;
    QTest::newRow("locked out") << QByteArray("UPDATE sys_user SET locked_out = 1") << false;
    QTest::newRow("deleted") << QByteArray("DELETE FROM sys_user") << false;
}

void ProcessingTest::f16_scheduleOfAWrongAccountProcessesNothing()
{
    QFETCH(QByteArray, sql);
    QFETCH(bool, works);
    Instance instance;
    instance.execute("INSERT INTO sys_user(sys_id, user_name, active) VALUES('u1', 'importer', 1)");
    instance.execute("UPDATE scheduled_import_set SET run_as = 'u1'");
    instance.send(DataType::Hardware, {computer("A")});
    instance.execute(sql.constData());
    instance.process();
    QCOMPARE(instance.query(transactionStates), QStringList{works ? text("Succeeded") : text("New")});
    const auto checks = instance.connectionTest().checks;
    const auto schedule = std::find_if(checks.begin(), checks.end(),
                                       [](const auto& check) { return check.name == text("scheduled-import"); });
    QCOMPARE(schedule->ok, works);
    QCOMPARE(schedule->message.contains(text("Choose another under Run as.")), !works);
}

void ProcessingTest::abandonedRunIsLoggedWithWhatToDo()
{
    Instance instance;
    Sending sending;
    sending.last = false;
    instance.send(DataType::Hardware, {computer("A")}, sending);
    instance.clock().advance(std::chrono::hours(3));
    QVERIFY(instance.application().maintain());
    QCOMPARE(instance.query("SELECT level, message FROM syslog"),
             QStringList{text("1|IRUN0001001 of user@journal-1 was abandoned: no progress since 2026-01-01 00:00:00 "
                              "UTC. Export again: what did not land is sent again. If it happens often, look whether "
                              "the exporter is stopped in the middle.")});
}

void ProcessingTest::p57_transformMovesRowsAfterStaging()
{
    Instance instance;
    instance.send(DataType::Hardware, {computer("A")});
    QVERIFY(instance.application().step());
    const char* counts =
        "SELECT (SELECT count(*) FROM x_fls_flexera_fnms_inventory_import), (SELECT count(*) FROM cmdb)";
    QCOMPARE(instance.query(counts), QStringList{text("0|0")});
    QVERIFY(instance.application().step());
    QCOMPARE(instance.query(counts), QStringList{text("1|1")});
    QCOMPARE(instance.value("SELECT c.name FROM cmdb c JOIN x_fls_flexera_fnms_inventory_import s ON "
                            "s.sys_target_sys_id = c.sys_id"),
             text("A"));
}

void ProcessingTest::p58_failedTransactionFailsItsRunOnceNoneIsOpen()
{
    Instance instance;
    instance.execute(
        "CREATE TRIGGER broken BEFORE INSERT ON cmdb WHEN new.name = 'bad' BEGIN SELECT RAISE(ABORT, 'broken'); END");
    sendSegments(instance, {computer("bad"), computer("good")});
    const auto runState = [&] { return instance.status(text("export-1"), DataType::Hardware).run->state; };
    QVERIFY(instance.application().step());
    QVERIFY(instance.application().step());
    QCOMPARE(instance.query(transactionStates), (QStringList{text("Failed"), text("Waiting")}));
    QCOMPARE(runState(), ImportState::Processing);
    instance.process();
    QCOMPARE(instance.query(transactionStates), (QStringList{text("Failed"), text("Succeeded")}));
    QCOMPARE(runState(), ImportState::Failed);
}

void ProcessingTest::p59_failureHasCodeMessageAndRows()
{
    Instance instance;
    instance.execute("CREATE TRIGGER broken BEFORE INSERT ON cmdb WHEN new.name = 'bad' BEGIN SELECT RAISE(ABORT, "
                     "'disk gone'); END");
    instance.addComputer("1", "twice", "");
    instance.addComputer("2", "twice", "");
    sendSegments(instance, {computer("twice"), computer("bad")});
    instance.process();
    const auto run = instance.status(text("export-1"), DataType::Hardware).run;
    QCOMPARE(run->failureCode, text("INTERNAL"));
    QVERIFY2(run->failureMessage.contains(text("disk gone")), qPrintable(run->failureMessage));
    QCOMPARE(run->transactions[1].failureCode, text("INTERNAL"));
    QVERIFY(run->transactions[1].failureMessage.contains(text("disk gone")));
    const auto rows = instance.rows(text("export-1"), DataType::Hardware).rows;
    QCOMPARE(rows.size(), qsizetype{1});
    QCOMPARE(rows[0].key + QLatin1Char(' ') + rows[0].reason, text("twice AMBIGUOUS"));
    // And the Application Log says what to do.
    const QString logged = instance.value("SELECT message FROM syslog WHERE level = 2");
    QVERIFY2(logged.startsWith(text("ITXN0001002 failed: ")) && logged.contains(text("export again")),
             qPrintable(logged));
}

void ProcessingTest::p60_succeededOnlyAfterStagingAndTransform()
{
    Instance instance;
    instance.send(DataType::Hardware, {computer("A")});
    for (int i = 0; i < 2; ++i) {
        const bool isThere = instance.value("SELECT (SELECT count(*) FROM cmdb) + "
                                            "(SELECT count(*) FROM x_fls_flexera_fnms_inventory_import)") == text("2");
        const auto run = instance.status(text("export-1"), DataType::Hardware).run;
        QCOMPARE(run->transactions[0].state == ImportState::Succeeded, isThere);
        QCOMPARE(run->state == ImportState::Succeeded, isThere);
        QVERIFY(!isThere);
        QVERIFY(instance.application().step());
    }
    QCOMPARE(instance.value("SELECT count(*) FROM cmdb"), text("1"));
    const auto run = instance.status(text("export-1"), DataType::Hardware).run;
    QCOMPARE(run->state, ImportState::Succeeded);
    QCOMPARE(run->transactions[0].state, ImportState::Succeeded);
}

void ProcessingTest::w10_segmentThatWaitedTooLongIsCancelled()
{
    Instance instance;
    Sending sending;
    sending.transactionId = text("tx");
    instance.clock().advanceWithEachLook(std::chrono::seconds(61));
    const auto cancelled = instance.send(DataType::Hardware, {computer("A")}, sending);
    instance.clock().advanceWithEachLook(std::chrono::seconds(0));
    QCOMPARE(cancelled.code, ReturnCode::Timeout);
    QVERIFY2(cancelled.message.startsWith(text("Transaction cancelled: maximum execution time exceeded")),
             qPrintable(cancelled.message));
    QCOMPARE(instance.value("SELECT count(*) FROM x_fls_flexera_fnms_import_run"), text("0"));
    // The sender tries again under the same ID.
    const auto again = instance.send(DataType::Hardware, {computer("A")}, sending);
    QCOMPARE(again.code, ReturnCode::Ok);
    QVERIFY(!again.duplicate);
}

void ProcessingTest::w10_quotaIsAProperty()
{
    Instance instance;
    instance.setProperty("quota_seconds", "120");
    instance.clock().advanceWithEachLook(std::chrono::seconds(61));
    const auto reply = instance.send(DataType::Hardware, {computer("A")});
    instance.clock().advanceWithEachLook(std::chrono::seconds(0));
    QCOMPARE(reply.code, ReturnCode::Ok);
}

void ProcessingTest::w11_fiveTransactionTypes_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("code"); // of a request that has nothing but its type
    for (const char* type : {"inventory_export", "application_export", "contract_export"})
        QTest::addRow("%s", type) << QByteArray(type) << static_cast<int>(ReturnCode::Malformed);
    QTest::newRow("connection_test") << QByteArray("connection_test") << static_cast<int>(ReturnCode::Ok);
    QTest::newRow("export_status") << QByteArray("export_status") << static_cast<int>(ReturnCode::Malformed);
    QTest::newRow("none of them") << QByteArray("asset_export") << static_cast<int>(ReturnCode::UnknownType);
}

/// Known types are read, others are code 11; only the three exports leave anything behind.
void ProcessingTest::w11_fiveTransactionTypes()
{
    QFETCH(QByteArray, type);
    QFETCH(int, code);
    Instance instance;
    const auto reply = instance.post("<itamTransaction version=\"1\"><transactionType>" + type +
                                     "</transactionType><sender journal=\"j\"/></itamTransaction>");
    QCOMPARE(static_cast<int>(reply.code), code);
    instance.status(text("export-1"), DataType::Hardware);
    QCOMPARE(instance.query("SELECT (SELECT count(*) FROM x_fls_flexera_fnms_import_run), "
                            "(SELECT count(*) FROM x_fls_flexera_fnms_import_transaction), "
                            "(SELECT count(*) FROM x_fls_flexera_fnms_inventory_import)"),
             QStringList{text("0|0|0")});
}

void ProcessingTest::w35_lastDecidesAndNotTheCount_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("not known") << 0;
    QTest::newRow("known") << 2;
    QTest::newRow("wrong") << 1;
}

void ProcessingTest::w35_lastDecidesAndNotTheCount()
{
    QFETCH(int, count);
    Instance instance;
    Sending sending;
    sending.count = count;
    sending.last = false;
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}, sending).code, ReturnCode::Ok);
    instance.process();
    QCOMPARE(instance.status(sending.exportId, DataType::Hardware).run->state, ImportState::Processing);
    sending.index = 2;
    sending.last = true;
    QCOMPARE(instance.send(DataType::Hardware, {computer("B")}, sending).code, ReturnCode::Ok);
    instance.process();
    QCOMPARE(instance.query("SELECT state, transactions_expected FROM x_fls_flexera_fnms_import_run"),
             QStringList{text("Succeeded|2")});
}

ITAM_TEST(ProcessingTest)
#include "tst_processing.moc"
