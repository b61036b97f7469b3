// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Calls about many CIs, and the order of the checks: ci-lifecycle.md 6; R23-R25.
#include "tests/core/lifecycle/oneci.h"
#include "tests/testcase.h"

using namespace itam::tests::lifecycle;

namespace {

struct ThreeCis : World
{
    ThreeCis()
    {
        for (const QString& each : all)
            addCi(each);
        a = registerOperator();
    }
    const QStringList all{s("one"), s("two"), s("three")};
    QString a;
};

} // namespace

class BulkCallsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void r23_trueOnlyWhenAllSucceed();
    void r24_othersAreChangedWhenOneFails();
    void r25_tooManyAreRefusedAsAWhole();
    void repeatedCisAreRefusedAsAWhole();
    void checkingFirstSaysTheSame();
    void orderOfChecksOfActions();
    void orderOfChecksOfStates();
};

void BulkCallsTest::r23_trueOnlyWhenAllSucceed()
{
    ThreeCis world;
    QVERIFY(world.set(world.a, world.all, s("Ready")).isAllowed());
    QVERIFY(world.add(world.a, world.all, s("Patching")).isAllowed());
    QVERIFY(!world.remove(world.a, world.all + QStringList{s("four")}, s("Patching")).isAllowed());
    QVERIFY(!world.remove(world.a, world.all, s("Patching")).isAllowed());
}

void BulkCallsTest::r24_othersAreChangedWhenOneFails()
{
    ThreeCis world;
    world.add(world.registerOperator(), {s("two")}, s("Cloning"));
    world.cis[s("three")].standing = Standing::NotACi;
    world.addCi(s("five"));
    world.cis[s("five")].standing = Standing::Locked;
    const QStringList named{s("one"), s("two"), s("three"), s("four"), s("five")};
    const Decision decision = world.add(world.a, named, s("Patching"));
    QCOMPARE(codes(decision), s("INCOMPATIBLE_CI_ACTION UNSUPPORTED_SYS_ID INVALID_SYS_ID MUTEX_UNAVAILABLE"));
    for (qsizetype i = 1; i < named.size(); ++i)
        QCOMPARE(decision.refusals[static_cast<std::size_t>(i - 1)].ci, named[i]);
    QCOMPARE(world.activeActions(s("one")), QStringList{s("Patching")});
    QCOMPARE(world.activeActions(s("two")), QStringList{s("Cloning")});

    const Decision states = world.set(world.a, named, s("Ready"));
    QCOMPARE(codes(states), s("UNSUPPORTED_SYS_ID INVALID_SYS_ID MUTEX_UNAVAILABLE"));
    QCOMPARE(world.shown(s("one")), s("Ready"));
    QCOMPARE(world.shown(s("two")), s("Ready"));
    // R49: each refusal is a line; what was done is one.
    QCOMPARE(states.log.size(), 4U);
    QCOMPARE(states.log.back(), (LogLine{0, s("Operational state [Ready] is set on [2] CIs")}));
}

void BulkCallsTest::r25_tooManyAreRefusedAsAWhole()
{
    ThreeCis world;
    QCOMPARE(world.configuration.properties.maxBulkCount, 1000);
    world.configuration.properties.maxBulkCount = 2;
    for (const Decision& decision :
         {world.set(world.a, world.all, s("Ready")), world.add(world.a, world.all, s("Patching")),
          world.remove(world.a, world.all, s("Patching"))}) {
        QCOMPARE(codes(decision), s("INVALID_INPUT_PARAMETERS"));
        QCOMPARE(decision.refusals[0].rule, RuleId("R25"));
        QVERIFY(decision.changesNothing());
    }
    world.configuration.properties.maxBulkCount = 3;
    QVERIFY(world.set(world.a, world.all, s("Ready")).isAllowed());
}

void BulkCallsTest::repeatedCisAreRefusedAsAWhole()
{
    ThreeCis world;
    const QStringList named{s("one"), s("two"), s("one"), s("three"), s("one"), s("two")};
    const Decision decision = world.set(world.a, named, s("Ready"));
    QCOMPARE(codes(decision), s("DUPLICATE_SYS_ID DUPLICATE_SYS_ID"));
    QCOMPARE(decision.refusals[0].ci, s("one"));
    QCOMPARE(decision.refusals[1].ci, s("two"));
    QVERIFY(decision.changesNothing());
}

void BulkCallsTest::checkingFirstSaysTheSame()
{
    ThreeCis world;
    const Requestor known = world.requestor(world.a);
    const StateRequest wrong{world.all, s("Broken"), {}};
    QCOMPARE(codes(checkStateCall(wrong, known, world.configuration)), s("INVALID_OPS_STATE"));
    QVERIFY(checkStateCall({world.all, s("Ready"), {}}, known, world.configuration).empty());
    QVERIFY(checkActionCall({world.all, s("Patching"), {}, {}}, known, world.configuration).empty());
    QVERIFY(checkRemovalCall({world.all, s("Patching")}, known, world.configuration).empty());
    QCOMPARE(codes(checkRemovalCall({world.all, s("Polishing")}, known, world.configuration)), s("INVALID_CI_ACTION"));
}

/// Everything is wrong at first; each thing that is put right brings up the next.
void BulkCallsTest::orderOfChecksOfActions()
{
    World world;
    world.configuration.properties.maxBulkCount = 2;
    ActionRequest request{{s("x"), s("x"), s("y")}, {}, s("soon"), {}};
    QString who = s("nobody");
    const auto answer = [&] {
        return codes(addAction(request, world.requestor(who), world.cis, world.configuration, world.call()));
    };
    QCOMPARE(answer(), s("INVALID_INPUT_PARAMETERS"));
    request.actionName = s("Polishing");
    QCOMPARE(answer(), s("INVALID_REQUESTOR"));
    who = world.registerOperator();
    QCOMPARE(answer(), s("INVALID_CI_ACTION"));
    request.actionName = s("Patching");
    QCOMPARE(answer(), s("INVALID_INPUT_PARAMETERS"));
    request.sysIds = QStringList{s("x"), s("x")};
    QCOMPARE(answer(), s("DUPLICATE_SYS_ID"));
    request.sysIds = QStringList{s("x")};
    QCOMPARE(answer(), s("INVALID_LEASETIME"));
    request.leaseTime = s("01:00:00");
    request.oldActionNames = QStringList{s("Provisioning")};
    QCOMPARE(answer(), s("INVALID_SYS_ID"));
    const QString other = world.registerOperator();
    world.addCi(s("x"));
    world.add(other, {s("x")}, s("Patching"));
    world.cis[s("x")].actions.push_back(world.cis[s("x")].actions[0]);
    const QString rule = world.forbidAction(s("cmdb_ci"), s("Operational"), s("Patching"));
    QCOMPARE(answer(), s("CI_ACTION_NOT_SET"));
    request.oldActionNames.clear();
    QCOMPARE(answer(), s("NOT_ALLOWED_CI_ACTION"));
    world.deleteRow(table::notAllowedActions, rule);
    QCOMPARE(answer(), s("DUPLICATE_CI_ACTION_RECORD"));
    world.cis[s("x")].actions.pop_back();
    QCOMPARE(answer(), s("CI_ACTION_ALREADY_SET"));
    world.remove(other, {s("x")}, s("Patching"));
    world.add(other, {s("x")}, s("Cloning"));
    QCOMPARE(answer(), s("INCOMPATIBLE_CI_ACTION"));
    world.remove(other, {s("x")}, s("Cloning"));
    QCOMPARE(answer(), QString());
}

void BulkCallsTest::orderOfChecksOfStates()
{
    World world;
    world.configuration.properties.maxBulkCount = 2;
    StateRequest request{{s("x"), s("x"), s("y")}, {}, {s("Retired")}};
    QString who = s("nobody");
    const auto answer = [&] {
        return codes(setState(request, world.requestor(who), world.cis, world.configuration, world.call()));
    };
    QCOMPARE(answer(), s("INVALID_INPUT_PARAMETERS"));
    request.opsLabel = s("Broken");
    QCOMPARE(answer(), s("INVALID_REQUESTOR"));
    who = world.registerOperator();
    QCOMPARE(answer(), s("INVALID_OPS_STATE"));
    request.opsLabel = s("Catalog");
    QCOMPARE(answer(), s("INVALID_INPUT_PARAMETERS"));
    request.sysIds = QStringList{s("x"), s("x")};
    QCOMPARE(answer(), s("DUPLICATE_SYS_ID"));
    request.sysIds = QStringList{s("x")};
    QCOMPARE(answer(), s("INVALID_SYS_ID"));
    world.addCi(s("x"));
    world.set(who, {s("x")}, s("Operational"));
    world.set(world.registerOperator(), {s("x")}, s("Ready"));
    world.cis[s("x")].states.push_back(world.cis[s("x")].states[0]);
    const QString rule = world.forbidTransition(s("cmdb_ci"), s("Ready"), s("Catalog"));
    QCOMPARE(answer(), s("DUPLICATE_OPS_STATE_RECORD"));
    world.cis[s("x")].states.pop_back();
    QCOMPARE(answer(), s("OPS_STATE_NOT_SET"));
    request.oldOpsLabels.clear();
    QCOMPARE(answer(), s("INVALID_OPS_STATE_TRANSITION"));
    world.deleteRow(table::notAllowedTransitions, rule);
    QCOMPARE(answer(), s("UNPRIORITIZED_OPS_STATE"));
    world.configuration.rules.priorities.push_back({s("new"), 8, 9});
    QCOMPARE(answer(), QString());
}

ITAM_TEST(BulkCallsTest)
#include "tst_bulkcalls.moc"
