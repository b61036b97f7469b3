// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Requestors: ci-lifecycle.md 5; R17-R22.
#include "tests/core/lifecycle/oneci.h"
#include "tests/testcase.h"

using namespace itam::tests::lifecycle;

namespace {

const QString guid = QStringLiteral("5d0c2f7a9b1e4c33a1f0e6d27c84b915");

} // namespace

class RequestorsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void r17_settingNeedsAValidRequestor();
    void r18_r19_workflows_data();
    void r18_r19_workflows();
    void r20_registeringGivesAnUnusedGuid_data();
    void r20_registeringGivesAnUnusedGuid();
    void r20_registeringTwiceGivesTwo();
    void r21_unregisteringEndsEverything();
    void r21_unregisteringLeavesOthersAlone();
    void r21_lockedCiRefusesTheWhole();
    void r22_unknownIdIsRefused();
};

void RequestorsTest::r17_settingNeedsAValidRequestor()
{
    OneCi world;
    world.add(world.registerOperator(), theCi, s("Patching"));
    for (const Decision& decision :
         {world.set(guid, theCi, s("Ready")), world.add(guid, theCi, s("Cloning")),
          world.remove(guid, theCi, s("Patching")), world.extend(guid, ci, s("Patching"), s("01:00:00"))}) {
        QCOMPARE(codes(decision), s("INVALID_REQUESTOR"));
        QCOMPARE(decision.refusals[0].rule, RuleId("R17"));
        QVERIFY(decision.changesNothing());
    }
}

void RequestorsTest::r18_r19_workflows_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("valid");
    QTest::newRow("executing") << s("executing") << true;
    QTest::newRow("waiting") << s("waiting") << true;
    for (const char* state : {"finished", "cancelled", "", "Executing"})
        QTest::addRow("\"%s\"", state) << s(state) << false;
}

void RequestorsTest::r18_r19_workflows()
{
    QFETCH(const QString, state);
    QFETCH(const bool, valid);
    OneCi world;
    const QString workflow = world.startWorkflow(state);
    QCOMPARE(isValid(world.requestor(workflow)), valid);
    const Decision decision = world.set(workflow, theCi, s("Ready"));
    QCOMPARE(codes(decision), valid ? QString() : s("INVALID_REQUESTOR"));
    if (!valid)
        QCOMPARE(decision.refusals[0].rule, RuleId("R19"));
}

void RequestorsTest::r20_registeringGivesAnUnusedGuid_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("fits");
    QTest::newRow("fresh") << guid << true;
    QTest::newRow("taken") << s("00000000000000000000000000000001") << false;
    QTest::newRow("too short") << guid.left(31) << false;
    QTest::newRow("too long") << guid + s("0") << false;
    QTest::newRow("capitals") << guid.toUpper() << false;
    QTest::newRow("other letters") << QString(guid).replace(0, 1, s("g")) << false;
    QTest::newRow("empty") << QString() << false;
}

void RequestorsTest::r20_registeringGivesAnUnusedGuid()
{
    QFETCH(const QString, id);
    QFETCH(const bool, fits);
    const Decision decision = registerOperator(id, s("user"), {s("00000000000000000000000000000001")});
    QCOMPARE(codes(decision), fits ? QString() : s("INVALID_REQUESTOR"));
    if (!fits) {
        QVERIFY(decision.changesNothing());
        return;
    }
    QCOMPARE(decision.writes.size(), 1U);
    QCOMPARE(std::get<RegisteredUserRow>(decision.writes[0]), (RegisteredUserRow{{}, id, s("user"), true}));
}

void RequestorsTest::r20_registeringTwiceGivesTwo()
{
    OneCi world;
    const QString first = world.registerOperator();
    const QString second = world.registerOperator();
    QVERIFY(first != second);
    world.unregister(first);
    QVERIFY(!isValid(world.requestor(first)));
    QVERIFY(isValid(world.requestor(second)));
}

void RequestorsTest::r21_unregisteringEndsEverything()
{
    OneCi world;
    world.addCi(s("other"));
    const QString a = world.registerOperator();
    world.set(a, {ci, s("other")}, s("Ready"));
    world.add(a, theCi, s("Patching"), s("01:00:00"));
    world.advance(std::chrono::hours(2));
    world.runJob();
    QCOMPARE(world.cis[ci].openTasks.size(), 1U);
    QVERIFY(world.unregister(a).isAllowed());
    QVERIFY(!isValid(world.requestor(a)));
    for (const CiSnapshot& each : world.cis) {
        QCOMPARE(each.states.size(), 1U);
        QVERIFY(!each.states[0].active);
    }
    QVERIFY(world.activeActions(ci).isEmpty());
    QVERIFY(world.cis[ci].openTasks.empty());
    QCOMPARE(world.tasks[0].state, taskClosed);
    QCOMPARE(codes(world.set(a, theCi, s("Ready"))), s("INVALID_REQUESTOR"));
}

void RequestorsTest::r21_unregisteringLeavesOthersAlone()
{
    OneCi world;
    const QString a = world.registerOperator();
    const QString b = world.registerOperator();
    world.addPair(s("Patching"), s("Cloning"));
    world.set(b, theCi, s("Operational"));
    world.add(a, theCi, s("Patching"));
    world.add(b, theCi, s("Cloning"));
    world.unregister(a);
    QVERIFY(isValid(world.requestor(b)));
    QVERIFY(world.cis[ci].states[0].active);
    QCOMPARE(world.activeActions(ci), QStringList{s("Cloning")});
}

void RequestorsTest::r21_lockedCiRefusesTheWhole()
{
    OneCi world;
    const QString a = world.registerOperator();
    world.set(a, theCi, s("Ready"));
    world.cis[ci].standing = Standing::Locked;
    const Decision decision = world.unregister(a);
    QCOMPARE(codes(decision), s("MUTEX_UNAVAILABLE"));
    QVERIFY(decision.changesNothing());
    QVERIFY(isValid(world.requestor(a)));
}

void RequestorsTest::r22_unknownIdIsRefused()
{
    OneCi world;
    const QString a = world.registerOperator();
    world.unregister(a);
    for (const QString& id : {guid, a, world.startWorkflow()}) {
        const Decision decision = world.unregister(id);
        QCOMPARE(codes(decision), s("INVALID_REQUESTOR"));
        QCOMPARE(decision.refusals[0].rule, RuleId("R22"));
        QVERIFY(decision.changesNothing());
    }
}

ITAM_TEST(RequestorsTest)
#include "tst_requestors.moc"
