// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// D-9: the process dies; the data are opened again. And the queue when it works by itself.
#include "core/wire/codec.h"
#include "tests/core/sandbox/integration/instance.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::tests;
using core::wire::ImportState;
using core::wire::ReturnCode;

class RecoveryTest final : public TestCase
{
    Q_OBJECT
private slots:
    void d9_crashReturnsProcessingToNew();
    void d9_thirdInterruptionFails();
    void d9_failedTransactionDoesNotFailThoseBehindIt();
    void d9_rowErrorsLeaveSucceeded();
    void d9_closedRunIsOverAfterACrash();
    void d9_nothingOfAnUnfinishedSegmentIsThere();
    void d9_nothingIsRememberedOfARolledBackSegment();
    void whatOthersChangeIsLookedUpAnew();
    void acknowledgedSegmentsSurvive();
    void crashBetweenSegmentsGivesTheSameRows();
    void queueWorksByItselfAndTakesSegmentsMeanwhile();
    void orderlyStopIsNoInterruption();
};

void RecoveryTest::d9_crashReturnsProcessingToNew()
{
    Instance instance;
    instance.send(DataType::Hardware, {computer("A")});
    QVERIFY(instance.application().step());
    QCOMPARE(instance.value("SELECT state FROM x_fls_flexera_fnms_import_transaction"), QStringLiteral("Processing"));
    instance.restart();
    QCOMPARE(instance.value("SELECT state || interruptions FROM x_fls_flexera_fnms_import_transaction"),
             QStringLiteral("New1"));
    instance.process();
    QCOMPARE(instance.status(QStringLiteral("export-1"), DataType::Hardware).run->state, ImportState::Succeeded);
    QCOMPARE(instance.value("SELECT count(*) FROM cmdb"), QStringLiteral("1"));
}

void RecoveryTest::d9_thirdInterruptionFails()
{
    Instance instance;
    instance.send(DataType::Hardware, {computer("A")});
    for (int i = 0; i < 3; ++i) {
        QVERIFY(instance.application().step());
        instance.restart();
    }
    const auto run = instance.status(QStringLiteral("export-1"), DataType::Hardware).run;
    QCOMPARE(run->state, ImportState::Failed);
    QCOMPARE(run->transactions[0].state, ImportState::Failed);
    QCOMPARE(run->transactions[0].failureCode, QStringLiteral("INTERRUPTED"));
    QCOMPARE(run->failureCode, QStringLiteral("INTERRUPTED"));
    QVERIFY(instance.connectionTest().unfinished.isEmpty());
}

void RecoveryTest::d9_failedTransactionDoesNotFailThoseBehindIt()
{
    Instance instance;
    Sending sending;
    sending.last = false;
    instance.send(DataType::Hardware, {computer("bad")}, sending);
    sending.index = 2;
    sending.last = true;
    instance.send(DataType::Hardware, {computer("good")}, sending);
    instance.execute(
        "CREATE TRIGGER broken BEFORE INSERT ON cmdb WHEN new.name = 'bad' BEGIN SELECT RAISE(ABORT, 'broken'); END");
    instance.process();
    const auto run = instance.status(sending.exportId, DataType::Hardware).run;
    QCOMPARE(run->state, ImportState::Failed);
    QCOMPARE(run->transactions[0].state, ImportState::Failed);
    QCOMPARE(run->transactions[1].state, ImportState::Succeeded);
    QCOMPARE(run->failureCode, QStringLiteral("INTERNAL"));
    QCOMPARE(instance.value("SELECT group_concat(name) FROM cmdb"), QStringLiteral("good"));
}

void RecoveryTest::d9_rowErrorsLeaveSucceeded()
{
    Instance instance;
    instance.execute("INSERT INTO cmdb(sys_id, sys_class_name, sys_class_path, name) VALUES"
                     "('1', 'cmdb_ci_computer', '/cmdb/cmdb_ci/cmdb_ci_hardware/cmdb_ci_computer/', 'A'),"
                     "('2', 'cmdb_ci_computer', '/cmdb/cmdb_ci/cmdb_ci_hardware/cmdb_ci_computer/', 'A')");
    const auto run = instance.import(DataType::Hardware, {computer("A"), computer("B")});
    QCOMPARE(run.state, ImportState::Succeeded);
    QCOMPARE(run.rows, (core::wire::RowCounts{2, 1, 0, 0, 0, 1}));
    QCOMPARE(instance.notLanded(), QStringList{QStringLiteral("A AMBIGUOUS")});
}

void RecoveryTest::d9_closedRunIsOverAfterACrash()
{
    Instance instance;
    instance.send(DataType::Hardware, {computer("A")});
    QVERIFY(instance.application().step());
    instance.status(QStringLiteral("export-1"), DataType::Hardware, core::wire::CloseReason::Cancelled);
    instance.restart();
    const auto run = instance.status(QStringLiteral("export-1"), DataType::Hardware).run;
    QCOMPARE(run->state, ImportState::Failed);
    instance.process();
    QCOMPARE(instance.value("SELECT count(*) FROM cmdb"), QStringLiteral("0"));
}

void RecoveryTest::d9_nothingOfAnUnfinishedSegmentIsThere()
{
    Instance instance;
    instance.execute(
        "CREATE TRIGGER broken BEFORE INSERT ON cmdb WHEN new.name = 'C' BEGIN SELECT RAISE(ABORT, 'broken'); END");
    instance.import(DataType::Hardware,
                    {computer("A", {{"Manufacturer", "Acme"}, {"ModelNo", "M"}}), computer("B"), computer("C")});
    for (const char* sql : {"SELECT count(*) FROM cmdb", "SELECT count(*) FROM cmdb_model",
                            "SELECT count(*) FROM core_company", "SELECT count(*) FROM x_fls_flexera_fnms_identity",
                            "SELECT count(*) FROM x_fls_flexera_fnms_inventory_import"})
        QCOMPARE(instance.value(sql), QStringLiteral("0"));
}

void RecoveryTest::d9_nothingIsRememberedOfARolledBackSegment()
{
    Instance instance;
    instance.execute(
        "CREATE TRIGGER broken BEFORE INSERT ON cmdb WHEN new.name = 'bad' BEGIN SELECT RAISE(ABORT, 'broken'); END");
    const TestRecord good = computer("A", {{"ModelNo", "M"}, {"Manufacturer", "Acme"}});
    instance.import(DataType::Hardware, {good, computer("bad")});
    QCOMPARE(instance.value("SELECT count(*) FROM cmdb_model"), QStringLiteral("0"));
    instance.import(DataType::Hardware, {good});
    QCOMPARE(instance.query("SELECT m.name, k.name FROM cmdb c JOIN cmdb_model m ON m.sys_id = c.model_id "
                            "JOIN core_company k ON k.sys_id = c.manufacturer AND k.sys_id = m.manufacturer"),
             QStringList{QStringLiteral("M|Acme")});
}

void RecoveryTest::whatOthersChangeIsLookedUpAnew()
{
    Instance instance;
    const QList<TestRecord> rows{installation("i1", "A", "app", {{"FullName", "Tool"}, {"Publisher", "Acme"}})};
    instance.import(DataType::Hardware, {computer("A")});
    instance.import(DataType::Applications, rows);
    instance.execute("DELETE FROM cmdb_model WHERE name = 'Tool'");
    instance.execute("UPDATE core_company SET name = 'Acme Corporation' WHERE name = 'Acme'");
    instance.import(DataType::Applications, rows);
    QCOMPARE(
        instance.query(
            "SELECT m.name, k.name FROM cmdb_sam_sw_discovery_model d JOIN cmdb_model m ON m.sys_id = d.software_model "
            "JOIN core_company k ON k.sys_id = m.manufacturer"),
        QStringList{QStringLiteral("Tool|Acme")});
    QCOMPARE(instance.value("SELECT count(*) FROM core_company"), QStringLiteral("2"));
}

void RecoveryTest::acknowledgedSegmentsSurvive()
{
    Instance instance;
    Sending sending;
    sending.last = false;
    sending.transactionId = QStringLiteral("tx-1");
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}, sending).code, ReturnCode::Ok);
    instance.restart();
    QVERIFY(instance.send(DataType::Hardware, {computer("A")}, sending).duplicate);
    sending.index = 2;
    sending.last = true;
    sending.transactionId = QStringLiteral("tx-2");
    QCOMPARE(instance.send(DataType::Hardware, {computer("B")}, sending).code, ReturnCode::Ok);
    instance.restart();
    instance.process();
    QCOMPARE(instance.value("SELECT group_concat(name) FROM cmdb"), QStringLiteral("A,B"));
}

void RecoveryTest::crashBetweenSegmentsGivesTheSameRows()
{
    const QList<QList<TestRecord>> segments{
        {computer("A", {{"SerialNo", "SN-1001"}, {"ModelNo", "M1"}}), computer("B")},
        {computer("C", {{"ModelNo", "M1"}, {"SerialNo", "SN-1001"}})},
        {computer("D", {{"ModelNo", "M2"}})}};
    const auto run = [&](Instance& instance, int crashEvery) {
        Sending sending;
        for (int i = 0; i < segments.size(); ++i) {
            sending.index = i + 1;
            sending.last = i + 1 == segments.size();
            instance.send(DataType::Hardware, segments[i], sending);
        }
        for (int step = 0;; ++step) {
            const auto stepped = instance.application().step();
            if (!stepped || *stepped == sandbox::integration::ImportQueue::Step::Idle)
                return;
            if (crashEvery > 0 && step % crashEvery == 0)
                instance.restart();
        }
    };
    const char* rows = "SELECT c.name, c.serial_number, c.itam_unique_id, m.name, c.sys_mod_count FROM cmdb c "
                       "LEFT JOIN cmdb_model m ON m.sys_id = c.model_id ORDER BY c.name";
    Instance undisturbed;
    run(undisturbed, 0);
    Instance disturbed;
    run(disturbed, 3);
    QCOMPARE(disturbed.query(rows), undisturbed.query(rows));
    QCOMPARE(disturbed.status(QStringLiteral("export-1"), DataType::Hardware).run->state, ImportState::Succeeded);
}

void RecoveryTest::queueWorksByItselfAndTakesSegmentsMeanwhile()
{
    Instance instance;
    sandbox::integration::ApplicationOptions options;
    auto application = sandbox::integration::Application::open(instance.store(), options);
    QVERIFY(application);
    Sending sending;
    sending.last = false;
    for (sending.index = 1; sending.index <= 20; ++sending.index) {
        sending.last = sending.index == 20;
        sending.transactionId = QStringLiteral("tx-%1").arg(sending.index);
        const QByteArray id = "C" + QByteArray::number(sending.index);
        const QByteArray body = instance.body(DataType::Hardware, {computer(id.constData())}, sending);
        QCOMPARE((*application)->handle(body, core::wire::digestOf(body), instance.caller).code, ReturnCode::Ok);
    }
    QTRY_COMPARE(instance.value("SELECT state FROM x_fls_flexera_fnms_import_run"), QStringLiteral("Succeeded"));
    QCOMPARE(instance.value("SELECT count(*) FROM cmdb"), QStringLiteral("20"));
}

void RecoveryTest::orderlyStopIsNoInterruption()
{
    Instance instance;
    instance.send(DataType::Hardware, {computer("A")});
    QVERIFY(instance.application().step());
    {
        // Finds it Processing, as after a crash; its own thread then ends it or gives it back.
        auto application = sandbox::integration::Application::open(instance.store(), {});
        QVERIFY(application);
    }
    const QString state = instance.value("SELECT state FROM x_fls_flexera_fnms_import_transaction");
    QVERIFY2(state == QLatin1String("New") || state == QLatin1String("Succeeded"), qPrintable(state));
    QCOMPARE(instance.value("SELECT interruptions FROM x_fls_flexera_fnms_import_transaction"), QStringLiteral("1"));
}

ITAM_TEST(RecoveryTest)
#include "tst_recovery.moc"
