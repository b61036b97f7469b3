// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The restore job: ci-lifecycle.md 7; R32-R36.
#include "tests/core/lifecycle/oneci.h"
#include "tests/testcase.h"

using namespace itam::tests::lifecycle;
using std::chrono::hours;
using std::chrono::seconds;

namespace {

constexpr hours day(24);

} // namespace

class RestoreJobTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void r32_r33_r34_byTimeAfterTheEnd_data();
    void r32_r33_r34_byTimeAfterTheEnd();
    void r33_taskTellsHowToExtend();
    void r33_onlyOneTask();
    void r33_extendingClosesIt();
    void r33_removingClosesIt();
    void r34_graceIsAProperty_data();
    void r34_graceIsAProperty();
    void r34_closesItsTask();
    void r35_rowsOfInvalidRequestorsEnd();
    void r35_unknownRequestorsAreInvalid();
    void r35_nextBestStateBecomesVisible();
    void r36_nothingWhileInactive();
    void workflowsGetTasksWithoutAssignee();
    void staleTasksAreClosed();
    void lockedCisWait();
    void secondRunChangesNothing();
};

void RestoreJobTest::r32_r33_r34_byTimeAfterTheEnd_data()
{
    QTest::addColumn<qint64>("afterEnd"); // seconds
    QTest::addColumn<bool>("active");
    QTest::addColumn<int>("tasks");
    constexpr qint64 grace = 15 * 86400;
    QTest::newRow("running") << qint64(-1) << true << 0;
    QTest::newRow("at its end") << qint64(0) << true << 1;
    QTest::newRow("a day after") << qint64(86400) << true << 1;
    QTest::newRow("the last second of grace") << grace << true << 1;
    QTest::newRow("grace is over") << grace + 1 << false << 0;
}

void RestoreJobTest::r32_r33_r34_byTimeAfterTheEnd()
{
    QFETCH(const qint64, afterEnd);
    OneLease world;
    world.advance(hours(1) + seconds(afterEnd));
    world.runJob();
    QTEST(world.actionRow(ci, patching).active, "active");
    QTEST(static_cast<int>(world.tasks.size()), "tasks");
}

void RestoreJobTest::r33_taskTellsHowToExtend()
{
    OneLease world;
    world.advance(hours(2));
    world.runJob();
    QCOMPARE(world.tasks.size(), 1U);
    const RenewLeaseTaskRow& task = world.tasks[0];
    QCOMPARE(task.ciActionRecord, world.actionRow(ci, patching).sysId);
    QCOMPARE(task.requestorId, world.a);
    QCOMPARE(task.assignedTo, s("user-of-") + world.a);
    QCOMPARE(task.state, taskOpen);
    QVERIFY(task.active);
    for (const QString& word : {patching, ci, world.a, s("2026-03-01 13:00:00"), s("15 days"), s("extend")})
        QVERIFY2(task.description.contains(word), qPrintable(word));
}

void RestoreJobTest::r33_onlyOneTask()
{
    OneLease world;
    for (int i = 0; i < 5; ++i) {
        world.advance(hours(2));
        world.runJob();
    }
    QCOMPARE(world.tasks.size(), 1U);
}

void RestoreJobTest::r33_extendingClosesIt()
{
    OneLease world;
    world.advance(hours(2));
    world.runJob();
    world.extend(world.a, ci, patching, s("01:00:00"));
    QVERIFY(!world.tasks[0].active);
    QCOMPARE(world.tasks[0].state, taskClosed);
    world.runJob();
    QCOMPARE(world.tasks.size(), 1U);
    world.advance(hours(2));
    world.runJob();
    QCOMPARE(world.tasks.size(), 2U); // it ran out once more
}

void RestoreJobTest::r33_removingClosesIt()
{
    OneLease world;
    world.advance(hours(2));
    world.runJob();
    world.remove(world.a, theCi, patching);
    QVERIFY(!world.tasks[0].active);
}

void RestoreJobTest::r34_graceIsAProperty_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("active"); // two days after the end
    QTest::newRow("negative is none") << -3 << false;
    QTest::newRow("none") << 0 << false;
    QTest::newRow("1") << 1 << false;
    QTest::newRow("2") << 2 << true;
    QTest::newRow("a large one") << 1000000 << true;
}

void RestoreJobTest::r34_graceIsAProperty()
{
    QFETCH(const int, days);
    OneLease world;
    world.configuration.properties.maxLeaseExpiredDays = days;
    world.advance(hours(1) + 2 * day);
    world.runJob();
    QTEST(world.actionRow(ci, patching).active, "active");
}

void RestoreJobTest::r34_closesItsTask()
{
    OneLease world;
    world.advance(hours(2));
    world.runJob();
    world.advance(15 * day);
    const Decision decision = world.runJob();
    QVERIFY(!world.actionRow(ci, patching).active);
    QVERIFY(!world.tasks[0].active);
    QCOMPARE(decision.audit.size(), 1U);
    QCOMPARE(decision.audit[0].rule, RuleId("R34"));
    QCOMPARE(decision.audit[0].requestorId, world.a);
}

void RestoreJobTest::r35_rowsOfInvalidRequestorsEnd()
{
    OneLease world;
    const QString workflow = world.startWorkflow();
    world.addPair(patching, s("Cloning"));
    world.set(workflow, theCi, s("Ready"));
    world.add(workflow, theCi, s("Cloning"), s("01:00:00"));
    world.advance(hours(2));
    world.runJob();
    QCOMPARE(world.tasks.size(), 2U);
    world.requestors[workflow].workflow->state = s("finished");
    const Decision decision = world.runJob();
    QCOMPARE(world.activeActions(ci), QStringList{patching});
    QVERIFY(!world.cis[ci].states[0].active);
    QCOMPARE(world.cis[ci].openTasks.size(), 1U);
    QCOMPARE(world.cis[ci].openTasks[0].requestorId, world.a);
    QCOMPARE(decision.audit[0].rule, RuleId("R35"));
}

void RestoreJobTest::r35_unknownRequestorsAreInvalid()
{
    OneLease world;
    world.requestors.clear();
    world.runJob();
    QVERIFY(world.activeActions(ci).isEmpty());
}

void RestoreJobTest::r35_nextBestStateBecomesVisible()
{
    OneLease world;
    const QString workflow = world.startWorkflow(s("waiting"));
    world.set(world.a, theCi, s("Operational"));
    world.set(workflow, theCi, s("Retired"));
    QCOMPARE(world.values(ci).installStatus, status::retired);
    world.requestors[workflow].workflow->state = s("cancelled");
    world.runJob();
    QCOMPARE(world.shown(ci), s("Operational"));
    QCOMPARE(world.values(ci).installStatus, status::installed);
}

void RestoreJobTest::r36_nothingWhileInactive()
{
    OneLease world;
    QVERIFY(!Properties().restoreJobActive);
    world.configuration.properties.restoreJobActive = false;
    world.advance(100 * day);
    world.requestors.clear();
    const Decision decision = world.runJob();
    QVERIFY(decision.changesNothing());
    QVERIFY(decision.log.empty());
    QVERIFY(world.actionRow(ci, patching).active);
}

void RestoreJobTest::workflowsGetTasksWithoutAssignee()
{
    OneLease world;
    world.remove(world.a, theCi, patching);
    world.add(world.startWorkflow(), theCi, patching, s("00:00:01"));
    world.advance(seconds(1));
    world.runJob();
    QCOMPARE(world.tasks.size(), 1U);
    QVERIFY(world.tasks[0].assignedTo.isEmpty());
}

void RestoreJobTest::staleTasksAreClosed()
{
    OneLease world;
    world.advance(hours(2));
    world.runJob();
    // Somebody wrote the table behind our back.
    world.cis[ci].actions[0].lease.expires = world.now.addDays(1);
    world.runJob();
    QVERIFY(!world.tasks[0].active);
}

void RestoreJobTest::lockedCisWait()
{
    OneLease world;
    world.advance(hours(2));
    world.cis[ci].standing = Standing::Locked;
    QVERIFY(world.runJob().changesNothing());
    world.cis[ci].standing = Standing::Ci;
    QVERIFY(!world.runJob().changesNothing());
}

void RestoreJobTest::secondRunChangesNothing()
{
    OneLease world;
    world.set(world.startWorkflow(s("finished")), theCi, s("Ready"));
    world.advance(hours(2));
    QVERIFY(!world.runJob().changesNothing());
    QVERIFY(world.runJob().changesNothing());
    world.advance(16 * day);
    QVERIFY(!world.runJob().changesNothing());
    QVERIFY(world.runJob().changesNothing());
}

ITAM_TEST(RestoreJobTest)
#include "tst_restorejob.moc"
