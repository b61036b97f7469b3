// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// CI actions: ci-lifecycle.md 6; R7, R9-R13, R16, R48. Leases are in tst_leases.cpp.
#include "tests/core/lifecycle/oneci.h"
#include "tests/testcase.h"

using namespace itam::tests::lifecycle;

class ActionsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void r7_anyActionWithoutRules();
    void r9_noSecondActionWithoutPairs();
    void r10_pairLetsBothBeActive_data();
    void r10_pairLetsBothBeActive();
    void r11_threeActionsNeedAllPairs();
    void r12_ruleBlocksThatClassInThatStateOnly_data();
    void r12_ruleBlocksThatClassInThatStateOnly();
    void r16_refusalChangesNothing();
    void r48_onlyTheRequestorRemoves();
    void sameActionTwiceIsRefused();
    void pairOfAnActionWithItselfIsNone();
    void removedActionBecomesActiveInItsOldRow();
    void rowsOfOthersAreNotReused();
    void section9_oldActions_data();
    void section9_oldActions();
};

void ActionsTest::r7_anyActionWithoutRules()
{
    for (const Choice& state : shippedOperationalStates()) {
        OneCi world;
        world.set(world.a, theCi, state.label);
        QCOMPARE(codes(world.add(world.a, theCi, s("Patching"))), QString());
        QCOMPARE(world.activeActions(ci), QStringList{s("Patching")});
    }
}

void ActionsTest::r9_noSecondActionWithoutPairs()
{
    OneCi world;
    world.add(world.a, theCi, s("Patching"));
    for (const QString& who : {world.a, world.b}) {
        const Decision decision = world.add(who, theCi, s("Provisioning"));
        QCOMPARE(codes(decision), s("INCOMPATIBLE_CI_ACTION"));
        QCOMPARE(decision.refusals[0].rule, RuleId("R9"));
    }
    world.remove(world.a, theCi, s("Patching"));
    QVERIFY(world.add(world.b, theCi, s("Provisioning")).isAllowed());
}

void ActionsTest::r10_pairLetsBothBeActive_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("as stored") << s("Patching") << s("Cloning");
    QTest::newRow("the other way round") << s("Cloning") << s("Patching");
}

void ActionsTest::r10_pairLetsBothBeActive()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    OneCi world;
    world.addPair(s("Patching"), s("Cloning"));
    world.add(world.a, theCi, first);
    QCOMPARE(codes(world.add(world.b, theCi, second)), QString());
    QCOMPARE(world.activeActions(ci), (QStringList{s("Cloning"), s("Patching")}));
}

void ActionsTest::r11_threeActionsNeedAllPairs()
{
    OneCi world;
    world.addPair(s("Patching"), s("Cloning"));
    world.addPair(s("Provisioning"), s("Patching"));
    world.add(world.a, theCi, s("Patching"));
    world.add(world.a, theCi, s("Cloning"));
    const Decision decision = world.add(world.b, theCi, s("Provisioning"));
    QCOMPARE(codes(decision), s("INCOMPATIBLE_CI_ACTION"));
    QCOMPARE(decision.refusals[0].rule, RuleId("R11"));
    QVERIFY(decision.refusals[0].message.contains(s("[Cloning]")));
    world.addPair(s("Cloning"), s("Provisioning"));
    QVERIFY(world.add(world.b, theCi, s("Provisioning")).isAllowed());
    QCOMPARE(world.activeActions(ci).size(), 3);
}

void ActionsTest::r12_ruleBlocksThatClassInThatStateOnly_data()
{
    QTest::addColumn<QString>("ciType");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("blocked");
    const auto row = [](const char* ciType, const char* state, const char* action, bool blocked) {
        QTest::addRow("%s %s %s", ciType, state, action) << s(ciType) << s(state) << s(action) << blocked;
    };
    // The rule forbids Patching on retired CIs of a type; the CI is a Linux server (R13).
    for (const char* ciType : {"cmdb_ci", "cmdb_ci_computer", "cmdb_ci_linux_server"}) {
        row(ciType, "Retired", "Patching", true);
        row(ciType, "Retired", "Cloning", false);
        row(ciType, "Operational", "Patching", false);
    }
    row("cmdb_ci_win_server", "Retired", "Patching", false);
    row("cmdb_ci_service", "Retired", "Patching", false);
}

void ActionsTest::r12_ruleBlocksThatClassInThatStateOnly()
{
    QFETCH(const QString, ciType);
    QFETCH(const QString, state);
    QFETCH(const QString, action);
    QFETCH(const bool, blocked);
    OneCi world;
    const QString rule = world.forbidAction(ciType, s("Retired"), s("Patching"));
    world.set(world.b, theCi, state);
    const Decision decision = world.add(world.a, theCi, action);
    QCOMPARE(codes(decision), blocked ? s("NOT_ALLOWED_CI_ACTION") : QString());
    QCOMPARE(world.activeActions(ci).size(), blocked ? 0 : 1);
    QCOMPARE(decision.log.back().level, blocked ? 2 : 0);
    if (blocked)
        QCOMPARE(decision.refusals[0].ruleRecord, rule);
}

void ActionsTest::r16_refusalChangesNothing()
{
    OneCi world;
    world.add(world.a, theCi, s("Patching"));
    const auto rows = world.cis[ci].actions;
    for (const Decision& decision :
         {world.add(world.b, theCi, s("Cloning")), world.add(world.b, theCi, s("Patching")),
          world.remove(world.b, theCi, s("Patching")), world.extend(world.b, ci, s("Patching"), s("01:00:00"))}) {
        QVERIFY(!decision.isAllowed());
        QVERIFY(decision.changesNothing());
        QVERIFY(decision.audit.empty());
        QCOMPARE(decision.log.size(), 1U);
    }
    QCOMPARE(world.cis[ci].actions, rows);
}

void ActionsTest::r48_onlyTheRequestorRemoves()
{
    OneCi world;
    world.add(world.a, theCi, s("Patching"));
    const Decision decision = world.remove(world.b, theCi, s("Patching"));
    QCOMPARE(codes(decision), s("INVALID_REQUESTOR_FOR_CI"));
    QCOMPARE(decision.refusals[0].rule, RuleId("R48"));
    QCOMPARE(codes(world.remove(world.a, theCi, s("Patching"))), QString());
    QVERIFY(world.activeActions(ci).isEmpty());
    QCOMPARE(codes(world.remove(world.a, theCi, s("Patching"))), s("CI_ACTION_NOT_SET"));
}

void ActionsTest::sameActionTwiceIsRefused()
{
    OneCi world;
    world.add(world.a, theCi, s("Patching"));
    QCOMPARE(codes(world.add(world.a, theCi, s("Patching"))), s("CI_ACTION_ALREADY_SET"));
    QCOMPARE(codes(world.add(world.b, theCi, s("Patching"))), s("CI_ACTION_ALREADY_SET"));
}

void ActionsTest::pairOfAnActionWithItselfIsNone()
{
    OneCi world;
    world.addPair(s("Patching"), s("Patching"));
    world.add(world.a, theCi, s("Patching"));
    QCOMPARE(codes(world.add(world.b, theCi, s("Patching"))), s("CI_ACTION_ALREADY_SET"));
    QVERIFY(!isCompatibleAction(world.configuration.rules, s("Patching"), s("Patching")));
}

void ActionsTest::removedActionBecomesActiveInItsOldRow()
{
    OneCi world;
    world.add(world.a, theCi, s("Patching"), s("01:00:00"));
    const QString row = world.actionRow(ci, s("Patching")).sysId;
    world.remove(world.a, theCi, s("Patching"));
    QVERIFY(!world.actionRow(ci, s("Patching")).active);
    world.advance(std::chrono::hours(5));
    world.add(world.a, theCi, s("Patching"));
    QCOMPARE(world.cis[ci].actions.size(), 1U);
    QCOMPARE(world.actionRow(ci, s("Patching")).sysId, row);
    QVERIFY(world.actionRow(ci, s("Patching")).active);
    QCOMPARE(world.actionRow(ci, s("Patching")).lease, leaseFrom(world.now, {}));
}

void ActionsTest::rowsOfOthersAreNotReused()
{
    OneCi world;
    world.add(world.a, theCi, s("Patching"));
    world.remove(world.a, theCi, s("Patching"));
    world.add(world.b, theCi, s("Patching"));
    QCOMPARE(world.cis[ci].actions.size(), 2U);
    QVERIFY(!world.cis[ci].actions[0].active);
    QVERIFY(world.cis[ci].actions[1].active);
}

void ActionsTest::section9_oldActions_data()
{
    QTest::addColumn<QStringList>("old");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << QStringList() << QString();
    QTest::newRow("the active one") << QStringList{s("Patching")} << QString();
    QTest::newRow("one that is not active") << QStringList{s("Patching"), s("Provisioning")} << s("CI_ACTION_NOT_SET");
    QTest::newRow("none of the catalogue") << QStringList{s("Polishing")} << s("INVALID_CI_ACTION");
}

void ActionsTest::section9_oldActions()
{
    QFETCH(const QStringList, old);
    OneCi world;
    world.addPair(s("Patching"), s("Cloning"));
    world.add(world.b, theCi, s("Patching"));
    QTEST(codes(world.add(world.a, theCi, s("Cloning"), {}, old)), "expected");
}

ITAM_TEST(ActionsTest)
#include "tst_actions.moc"
