// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The instance's side of design.md section 5, D-1 to D-10 and D-16. D-11 and D-12 have files of their own.
#include "tests/core/sandbox/integration/instance.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::tests;
using core::wire::CloseReason;
using core::wire::ImportState;
using core::wire::ReturnCode;

class RulesTest final : public TestCase
{
    Q_OBJECT
private slots:
    void d1_rowsThatDidNotLandAreListedInOrderOfTheirKeys();
    void d1_pagesEndWithTheLastRow();
    void d1_propertyVersionGrowsOnlyWithRealChanges();
    void d1_refusedRowCarriesThePropertyVersion();
    void d2_knownIdWithSameBytesIsADuplicate();
    void d2_duplicateIsHarmlessAfterTheEnd();
    void d2_duplicateOfAClosedRunIsStillADuplicate();
    void d3_closeFailsWhatWaits();
    void d3_closeLetsProcessingEnd();
    void d3_closeIsIdempotent();
    void d3_closeOfAnUnknownRunLeavesATombstone();
    void d3_closeReasons_data();
    void d3_closeReasons();
    void d3_runWithoutProgressIsAbandoned_data();
    void d3_runWithoutProgressIsAbandoned();
    void d3_abandonTimeIsAProperty();
    void d5_changeTokenIsTheLastCommittedTransactionOfItsType();
    void d5_instanceIdStaysAndEpochIsKept();
    void d5_failedTransactionDoesNotMoveTheToken();
    void d10_differentialOnTheRightTokenIsTaken();
    void d10_reservationBetweenTypes();
    void d10_reservationEnds_data();
    void d10_reservationEnds();
    void d10_reservationNeverStopsTheSameJournal();
    void d10_unfinishedImportsAreNamed();
    void d16_equalIsUnchangedWhateverTheSwitchSays();
};

void RulesTest::d1_rowsThatDidNotLandAreListedInOrderOfTheirKeys()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A")});
    Sending sending;
    sending.exportId = QStringLiteral("e");
    sending.last = false;
    instance.send(DataType::Applications,
                  {installation("i9", "x", "p"), installation("i5", "A", "p"), installation("i3", "x", "p")}, sending);
    sending.index = 2;
    sending.last = true;
    sending.transactionId = QStringLiteral("second");
    instance.send(DataType::Applications,
                  {installation("i4", "x", "p"), installation("\xc3\xa4", "x", "p"), installation("I1", "x", "p")},
                  sending);
    instance.process();
    const auto reply = instance.rows(QStringLiteral("e"), DataType::Applications);
    QStringList keys;
    for (const auto& row : reply.rows) {
        keys.append(row.key);
        QCOMPARE(row.reason, QStringLiteral("CI_NOT_FOUND"));
        QCOMPARE(row.result, core::wire::RowResult::Skipped);
        QCOMPARE(row.propertyVersion, 1);
    }
    QCOMPARE(keys, (QStringList{QStringLiteral("I1"), QStringLiteral("i3"), QStringLiteral("i4"), QStringLiteral("i9"),
                                QString::fromUtf8("\xc3\xa4")}));
    QCOMPARE(reply.rows[2].transactionId, QStringLiteral("second"));
    QVERIFY(!reply.moreRows);
}

void RulesTest::d1_pagesEndWithTheLastRow()
{
    Instance instance;
    QList<TestRecord> records;
    for (int i = 0; i < 7; ++i)
        records.append(installation(QByteArray("k" + QByteArray::number(i)).constData(), "nowhere", "p"));
    instance.import(DataType::Applications, records);
    QStringList keys;
    QString after;
    for (int page = 0; page < 4; ++page) {
        const auto reply = instance.rows(instance.lastExportId(), DataType::Applications, after, 3);
        for (const auto& row : reply.rows)
            keys.append(row.key);
        QCOMPARE(reply.moreRows, page < 2);
        if (!reply.moreRows)
            break;
        after = keys.constLast();
    }
    QCOMPARE(keys.size(), qsizetype{7});
    QCOMPARE(keys.constLast(), QStringLiteral("k6"));
}

void RulesTest::d1_propertyVersionGrowsOnlyWithRealChanges()
{
    Instance instance;
    const qint64 before = instance.connectionTest().propertyVersion;
    instance.setProperty("adding_inventories", "yes");
    QCOMPARE(instance.connectionTest().propertyVersion, before);
    instance.setProperty("adding_inventories", "no");
    instance.setProperty("adding_inventories", "yes");
    QCOMPARE(instance.connectionTest().propertyVersion, before + 2);
    instance.setProperty("abandon_after_minutes", "60");
    QCOMPARE(instance.connectionTest().propertyVersion, before + 2);
    instance.restart();
    QCOMPARE(instance.connectionTest().propertyVersion, before + 2);
    QCOMPARE(instance.application()
                 .setProperty(QStringLiteral("adding_inventories"), QStringLiteral("perhaps"))
                 .error()
                 .code,
             ErrorCode::Usage);
    QCOMPARE(instance.application().setProperty(QStringLiteral("no_such"), QStringLiteral("1")).error().code,
             ErrorCode::NotFound);
}

void RulesTest::d1_refusedRowCarriesThePropertyVersion()
{
    Instance instance;
    instance.setProperty("adding_inventories", "no");
    const qint64 version = instance.connectionTest().propertyVersion;
    instance.import(DataType::Hardware, {computer("A")});
    instance.setProperty("adding_inventories", "yes");
    const auto reply = instance.rows(instance.lastExportId(), DataType::Hardware);
    QCOMPARE(reply.rows.size(), qsizetype{1});
    QCOMPARE(reply.rows[0].propertyVersion, version);
    QCOMPARE(reply.rows[0].reason, QStringLiteral("ADD_OFF"));
}

void RulesTest::d2_knownIdWithSameBytesIsADuplicate()
{
    Instance instance;
    Sending sending;
    sending.transactionId = QStringLiteral("tx-1");
    const auto first = instance.send(DataType::Hardware, {computer("A")}, sending);
    const auto again = instance.send(DataType::Hardware, {computer("A")}, sending);
    QCOMPARE(again.code, ReturnCode::Ok);
    QVERIFY(again.duplicate);
    QCOMPARE(again.transaction, first.transaction);
    QCOMPARE(again.importRun, first.importRun);
    QCOMPARE(instance.query("SELECT attempts FROM x_fls_flexera_fnms_import_transaction"),
             QStringList{QStringLiteral("2")});
    QCOMPARE(instance.status(sending.exportId, DataType::Hardware).run->transactions[0].attempts, 2);
}

void RulesTest::d2_duplicateIsHarmlessAfterTheEnd()
{
    Instance instance;
    Sending sending;
    sending.transactionId = QStringLiteral("tx-1");
    instance.send(DataType::Hardware, {computer("A")}, sending);
    instance.process();
    const QStringList before = instance.targets();
    instance.restart();
    QVERIFY(instance.send(DataType::Hardware, {computer("A")}, sending).duplicate);
    instance.process();
    QCOMPARE(instance.targets(), before);
}

void RulesTest::d2_duplicateOfAClosedRunIsStillADuplicate()
{
    Instance instance;
    Sending sending;
    sending.transactionId = QStringLiteral("tx-1");
    instance.send(DataType::Hardware, {computer("A")}, sending);
    instance.status(sending.exportId, DataType::Hardware, CloseReason::Cancelled);
    const auto again = instance.send(DataType::Hardware, {computer("A")}, sending);
    QCOMPARE(again.code, ReturnCode::Ok);
    QVERIFY(again.duplicate);
    instance.process();
    QCOMPARE(instance.value("SELECT count(*) FROM cmdb"), QStringLiteral("0"));
}

void RulesTest::d3_closeFailsWhatWaits()
{
    Instance instance;
    Sending sending;
    sending.last = false;
    instance.send(DataType::Hardware, {computer("A")}, sending);
    sending.index = 2;
    instance.send(DataType::Hardware, {computer("B")}, sending);
    const auto reply = instance.status(sending.exportId, DataType::Hardware, CloseReason::Cancelled);
    QCOMPARE(reply.code, ReturnCode::Ok);
    QCOMPARE(reply.run->state, ImportState::Failed);
    QCOMPARE(reply.run->closed, QStringLiteral("cancelled"));
    QCOMPARE(reply.run->failureCode, QStringLiteral("CANCELLED"));
    for (const auto& transaction : reply.run->transactions) {
        QCOMPARE(transaction.state, ImportState::Failed);
        QCOMPARE(transaction.failureCode, QStringLiteral("CANCELLED"));
    }
    instance.process();
    QCOMPARE(instance.value("SELECT count(*) FROM cmdb"), QStringLiteral("0"));
}

void RulesTest::d3_closeLetsProcessingEnd()
{
    Instance instance;
    Sending sending;
    sending.last = false;
    instance.send(DataType::Hardware, {computer("A")}, sending);
    QVERIFY(instance.application().step());
    const auto closing = instance.status(sending.exportId, DataType::Hardware, CloseReason::TransferFailed);
    QCOMPARE(closing.run->state, ImportState::Processing);
    instance.process();
    const auto reply = instance.status(sending.exportId, DataType::Hardware);
    QCOMPARE(reply.run->state, ImportState::Failed);
    QCOMPARE(reply.run->transactions[0].state, ImportState::Succeeded);
    QCOMPARE(instance.value("SELECT itam_unique_id FROM cmdb"), QStringLiteral("A"));
}

void RulesTest::d3_closeIsIdempotent()
{
    Instance instance;
    const auto run = instance.import(DataType::Hardware, {computer("A")});
    QCOMPARE(run.state, ImportState::Succeeded);
    const auto reply = instance.status(instance.lastExportId(), DataType::Hardware, CloseReason::Cancelled);
    QCOMPARE(reply.code, ReturnCode::Ok);
    QCOMPARE(reply.run->state, ImportState::Succeeded);
    QCOMPARE(reply.run->closed, QString());
}

void RulesTest::d3_closeOfAnUnknownRunLeavesATombstone()
{
    Instance instance;
    const auto reply = instance.status(QStringLiteral("export-1"), DataType::Hardware, CloseReason::Abandoned);
    QCOMPARE(reply.code, ReturnCode::Ok);
    QCOMPARE(reply.run->state, ImportState::Failed);
    QVERIFY(reply.run->transactions.isEmpty());
    QVERIFY(instance.connectionTest().unfinished.isEmpty());
    instance.restart();
    // The first segment was on its way for a day.
    instance.clock().advance(std::chrono::hours(24));
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}).code, ReturnCode::RunClosed);
    // Another type of that export is another run.
    QCOMPARE(instance.send(DataType::Contracts, {contractRow("R", "K")}).code, ReturnCode::Ok);
}

void RulesTest::d3_closeReasons_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("code");
    QTest::newRow("cancelled") << static_cast<int>(CloseReason::Cancelled) << QStringLiteral("CANCELLED");
    QTest::newRow("transfer-failed") << static_cast<int>(CloseReason::TransferFailed)
                                     << QStringLiteral("TRANSFER_FAILED");
    QTest::newRow("abandoned") << static_cast<int>(CloseReason::Abandoned) << QStringLiteral("ABANDONED");
    QTest::newRow("stalled") << static_cast<int>(CloseReason::Stalled) << QStringLiteral("STALLED");
}

void RulesTest::d3_closeReasons()
{
    QFETCH(int, reason);
    QFETCH(QString, code);
    Instance instance;
    instance.send(DataType::Hardware, {computer("A")});
    const auto reply =
        instance.status(QStringLiteral("export-1"), DataType::Hardware, static_cast<CloseReason>(reason));
    QCOMPARE(reply.run->failureCode, code);
}

void RulesTest::d3_runWithoutProgressIsAbandoned_data()
{
    QTest::addColumn<bool>("last");
    QTest::newRow("waits for more segments") << false;
    QTest::newRow("has its last segment") << true;
}

void RulesTest::d3_runWithoutProgressIsAbandoned()
{
    QFETCH(bool, last);
    Instance instance;
    Sending sending;
    sending.last = last;
    instance.send(DataType::Hardware, {computer("A")}, sending);
    instance.clock().advance(std::chrono::minutes(119));
    QCOMPARE(instance.connectionTest().unfinished.size(), qsizetype{2});
    instance.clock().advance(std::chrono::minutes(2));
    QVERIFY(instance.connectionTest().unfinished.isEmpty());
    const auto reply = instance.status(sending.exportId, DataType::Hardware);
    QCOMPARE(reply.run->state, ImportState::Failed);
    QCOMPARE(reply.run->failureCode, QStringLiteral("ABANDONED"));
    QCOMPARE(reply.run->transactions[0].failureCode, QStringLiteral("ABANDONED"));
    QVERIFY(instance.value("SELECT message FROM syslog").contains(QStringLiteral("abandoned")));
    Sending other;
    other.exportId = QStringLiteral("export-2");
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}, other).code, ReturnCode::Ok);
}

void RulesTest::d3_abandonTimeIsAProperty()
{
    Instance instance;
    instance.setProperty("abandon_after_minutes", "5");
    Sending sending;
    sending.last = false;
    instance.send(DataType::Hardware, {computer("A")}, sending);
    instance.clock().advance(std::chrono::minutes(4));
    sending.index = 2; // progress
    instance.send(DataType::Hardware, {computer("B")}, sending);
    instance.clock().advance(std::chrono::minutes(4));
    QVERIFY(instance.application().maintain());
    QCOMPARE(instance.value("SELECT state FROM x_fls_flexera_fnms_import_run"), QStringLiteral("New"));
    instance.clock().advance(std::chrono::minutes(2));
    QVERIFY(instance.application().maintain());
    QCOMPARE(instance.value("SELECT state || ' ' || closed FROM x_fls_flexera_fnms_import_run"),
             QStringLiteral("Failed abandoned"));
}

void RulesTest::d5_changeTokenIsTheLastCommittedTransactionOfItsType()
{
    Instance instance;
    QVERIFY(instance.connectionTest().changeTokens[DataType::Hardware].isEmpty());
    Sending sending;
    sending.transactionId = QStringLiteral("hw-1");
    instance.import(DataType::Hardware, {computer("A")}, sending);
    sending.transactionId = QStringLiteral("ct-1");
    instance.import(DataType::Contracts, {contractRow("R", "K")}, sending);
    sending.transactionId = QStringLiteral("hw-2");
    instance.import(DataType::Hardware, {computer("A")}, sending);
    instance.restart();
    const auto tokens = instance.connectionTest().changeTokens;
    QCOMPARE(tokens[DataType::Hardware], QStringLiteral("hw-2"));
    QCOMPARE(tokens[DataType::Contracts], QStringLiteral("ct-1"));
    QCOMPARE(tokens[DataType::Applications], QString());
}

void RulesTest::d5_instanceIdStaysAndEpochIsKept()
{
    Instance instance;
    const auto before = instance.connectionTest();
    QCOMPARE(before.instanceId.size(), qsizetype{32});
    QVERIFY(!before.epoch.isEmpty());
    instance.restart();
    const auto after = instance.connectionTest();
    QCOMPARE(after.instanceId, before.instanceId);
    QCOMPARE(after.epoch, before.epoch);
    QVERIFY(instance.store().renewEpoch());
    QVERIFY(instance.connectionTest().epoch != before.epoch);
}

void RulesTest::d5_failedTransactionDoesNotMoveTheToken()
{
    Instance instance;
    instance.execute("CREATE TRIGGER broken BEFORE INSERT ON cmdb BEGIN SELECT RAISE(ABORT, 'no more room'); END");
    const auto run = instance.import(DataType::Hardware, {computer("A")});
    QCOMPARE(run.state, ImportState::Failed);
    QCOMPARE(run.transactions[0].state, ImportState::Failed);
    QCOMPARE(run.transactions[0].failureCode, QStringLiteral("INTERNAL"));
    QVERIFY(run.transactions[0].failureMessage.contains(QStringLiteral("no more room")));
    QVERIFY(instance.connectionTest().changeTokens[DataType::Hardware].isEmpty());
    QCOMPARE(instance.value("SELECT count(*) FROM x_fls_flexera_fnms_inventory_import"), QStringLiteral("0"));
    QCOMPARE(instance.value("SELECT count(*) FROM core_company"), QStringLiteral("0"));
}

void RulesTest::d10_differentialOnTheRightTokenIsTaken()
{
    Instance instance;
    Sending sending;
    sending.transactionId = QStringLiteral("hw-1");
    instance.import(DataType::Hardware, {computer("A")}, sending);
    Sending next;
    next.full = false;
    next.exportId = QStringLiteral("export-9");
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}, next).code, ReturnCode::BaseMoved);
    next.baseToken = QStringLiteral("hw-1");
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}, next).code, ReturnCode::Ok);
}

void RulesTest::d10_reservationBetweenTypes()
{
    Instance instance;
    instance.send(DataType::Hardware, {computer("A")});
    instance.process();
    Sending other;
    other.exportId = QStringLiteral("export-2");
    other.journal = QStringLiteral("journal-2");
    const auto refused = instance.send(DataType::Hardware, {computer("A")}, other);
    QCOMPARE(refused.code, ReturnCode::Busy);
    const auto unfinished = instance.connectionTest(QStringLiteral("journal-2")).unfinished;
    QCOMPARE(unfinished.size(), qsizetype{1});
    QCOMPARE(unfinished[0].kind, QStringLiteral("reservation"));
    QCOMPARE(unfinished[0].owner, QStringLiteral("user@journal-1"));
    QVERIFY(instance.connectionTest(QStringLiteral("journal-1")).unfinished.isEmpty());
    QCOMPARE(instance.send(DataType::Contracts, {contractRow("R", "K")}).code, ReturnCode::Ok);
}

void RulesTest::d10_reservationEnds_data()
{
    QTest::addColumn<QString>("how");
    for (const char* how : {"end", "close", "time", "unreserved by property"})
        QTest::addRow("%s", how) << QString::fromLatin1(how);
}

void RulesTest::d10_reservationEnds()
{
    QFETCH(QString, how);
    Instance instance;
    if (how.startsWith(QLatin1String("unreserved")))
        instance.setProperty("reservation_minutes", "0");
    instance.send(DataType::Hardware, {computer("A")});
    instance.process();
    if (how == QLatin1String("end"))
        QCOMPARE(instance.end(QStringLiteral("export-1")).code, ReturnCode::Ok);
    else if (how == QLatin1String("close"))
        instance.status(QStringLiteral("export-1"), DataType::Contracts, CloseReason::Cancelled);
    else if (how == QLatin1String("time"))
        instance.clock().advance(std::chrono::minutes(11));
    Sending other;
    other.exportId = QStringLiteral("export-2");
    other.journal = QStringLiteral("journal-2");
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}, other).code, ReturnCode::Ok);
}

void RulesTest::d10_reservationNeverStopsTheSameJournal()
{
    Instance instance;
    instance.send(DataType::Hardware, {computer("A")});
    instance.process();
    Sending next;
    next.exportId = QStringLiteral("export-2");
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}, next).code, ReturnCode::Ok);
    // The end of somebody else's export ends nothing.
    instance.process();
    QCOMPARE(instance.end(QStringLiteral("export-7")).code, ReturnCode::Ok);
    QCOMPARE(instance.connectionTest(QStringLiteral("journal-2")).unfinished.size(), qsizetype{1});
}

void RulesTest::d10_unfinishedImportsAreNamed()
{
    Instance instance;
    Sending sending;
    sending.last = false;
    instance.send(DataType::Hardware, {computer("A")}, sending);
    instance.clock().advance(std::chrono::minutes(7));
    const auto unfinished = instance.connectionTest().unfinished;
    QCOMPARE(unfinished.size(), qsizetype{2});
    QCOMPARE(unfinished[0].number, QStringLiteral("IRUN0001001"));
    QCOMPARE(unfinished[0].kind, QStringLiteral("run"));
    QCOMPARE(unfinished[0].exportId, QStringLiteral("export-1"));
    QCOMPARE(unfinished[0].importType, QStringLiteral("Inventory"));
    QCOMPARE(unfinished[0].owner, QStringLiteral("user@journal-1"));
    QCOMPARE(unfinished[0].ageSeconds, 420);
    QCOMPARE(unfinished[1].number, QStringLiteral("ITXN0001001"));
    QCOMPARE(unfinished[1].state, QStringLiteral("New"));
}

void RulesTest::d16_equalIsUnchangedWhateverTheSwitchSays()
{
    Instance instance;
    const QList<TestRecord> records{computer("A", {{"SerialNo", "SN-1001"}, {"OSVersion", "10"}})};
    instance.import(DataType::Hardware, records);
    instance.setProperty("updating_inventories", "no");
    QCOMPARE(instance.import(DataType::Hardware, records).rows, (core::wire::RowCounts{1, 0, 0, 1, 0, 0}));
    QVERIFY(instance.notLanded().isEmpty());
    instance.import(DataType::Hardware, {computer("A", {{"SerialNo", "SN-1001"}, {"OSVersion", "11"}})});
    QCOMPARE(instance.notLanded(), QStringList{QStringLiteral("A UPDATE_OFF")});
    QCOMPARE(instance.value("SELECT os_version FROM cmdb"), QStringLiteral("10"));
}

ITAM_TEST(RulesTest)
#include "tst_rules.moc"
