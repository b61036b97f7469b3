// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Operational states: ci-lifecycle.md 4; R1-R6, R8, R13-R17, R47.
#include "core/lifecycle/cumulativestate.h"
#include "tests/core/lifecycle/oneci.h"
#include "tests/testcase.h"

using namespace itam::tests::lifecycle;

class StatesTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void r1_settingAgainReplacesTheRowOfTheRequestor();
    void r2_choicesAreData();
    void r3_bestOfTwoRequestorsIsVisible();
    void r4_smallerPriorityWins_data();
    void r4_smallerPriorityWins();
    void r5_newestOfEqualPriorityWins();
    void r5_newestOfTheSameSecondWins();
    void r6_nextBestShowsAfterUnregistering();
    void r6_lastValueStaysWithoutAnActiveRow();
    void r8_anyTransitionWithoutRules();
    void r13_r14_transitionRules_data();
    void r13_r14_transitionRules();
    void r14_stayingIsNoTransition();
    void r14_whatWouldBecomeVisibleIsCheckedAsWell();
    void r15_fromIsWhatTheCiShows();
    void r16_refusalChangesNothing();
    void r47_stateWithoutPriorityStaysAlone();
    void r47_stateWithoutPriorityLetsNobodyIn();
    void r47_inactiveRowsDoNotCount();
    void section4_directEditWinsUntilTheNextCall();
    void section9_oldStates_data();
    void section9_oldStates();
};

void StatesTest::r1_settingAgainReplacesTheRowOfTheRequestor()
{
    OneCi world;
    const QString a = world.registerOperator();
    QCOMPARE(codes(world.set(a, theCi, s("Ready"))), QString());
    QCOMPARE(world.shown(ci), s("Ready"));
    world.set(a, theCi, s("DR Standby"));
    QCOMPARE(world.shown(ci), s("DR Standby"));
    QCOMPARE(world.cis[ci].states.size(), 1U);
    QCOMPARE(world.cis[ci].states[0].requestorId, a);
    QCOMPARE(world.cis[ci].states[0].setOn, world.now);
}

void StatesTest::r2_choicesAreData()
{
    OneCi world;
    const QString a = world.registerOperator();
    QCOMPARE(codes(world.set(a, theCi, s("Mothballed"))), s("INVALID_OPS_STATE"));
    world.configuration.rules.operationalStates.push_back({42, s("Mothballed")});
    QCOMPARE(codes(world.set(a, theCi, s("Mothballed"))), QString());
    QCOMPARE(world.values(ci).operationalStatus, 42);
    std::erase_if(world.configuration.rules.operationalStates, [](const Choice& known) { return known.value == 5; });
    QCOMPARE(codes(world.set(a, theCi, s("Ready"))), s("INVALID_OPS_STATE"));
}

void StatesTest::r3_bestOfTwoRequestorsIsVisible()
{
    OneCi world;
    const QString a = world.registerOperator();
    const QString b = world.registerOperator();
    world.set(a, theCi, s("Operational"));
    world.set(b, theCi, s("Repair in Progress"));
    QCOMPARE(world.shown(ci), s("Repair in Progress"));
    QVERIFY(world.set(a, theCi, s("Ready")).isAllowed());
    QCOMPARE(world.shown(ci), s("Repair in Progress"));
    QCOMPARE(world.cis[ci].states.size(), 2U);
}

void StatesTest::r4_smallerPriorityWins_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("visible");
    QStringList byPriority{s("Retired"), s("Repair in Progress"), s("Non-Operational"), s("DR Standby"),
                           s("Ready"),   s("Operational")};
    for (qsizetype better = 0; better < byPriority.size(); ++better) {
        for (qsizetype worse = better + 1; worse < byPriority.size(); ++worse) {
            QTest::addRow("%lld before %lld", static_cast<long long>(better), static_cast<long long>(worse))
                << byPriority[better] << byPriority[worse] << byPriority[better];
            QTest::addRow("%lld after %lld", static_cast<long long>(better), static_cast<long long>(worse))
                << byPriority[worse] << byPriority[better] << byPriority[better];
        }
    }
}

void StatesTest::r4_smallerPriorityWins()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    OneCi world;
    world.set(world.registerOperator(), theCi, first);
    world.advance(std::chrono::hours(1));
    QVERIFY(world.set(world.registerOperator(), theCi, second).isAllowed());
    QTEST(world.shown(ci), "visible");
}

void StatesTest::r5_newestOfEqualPriorityWins()
{
    RuleSet rules;
    rules.priorities = {{s("p1"), 1, 7}, {s("p2"), 2, 7}};
    const QDateTime noon(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    std::vector<InternalStateRow> rows{{s("1"), ci, 1, s("a"), true, noon.addSecs(60)},
                                       {s("2"), ci, 2, s("b"), true, noon}};
    QCOMPARE(cumulativeState(rows, rules), std::optional(1));
    rows[1].setOn = noon.addSecs(61);
    QCOMPARE(cumulativeState(rows, rules), std::optional(2));
    rows[1].active = false;
    QCOMPARE(cumulativeState(rows, rules), std::optional(1));
    rows[0].active = false;
    QCOMPARE(cumulativeState(rows, rules), std::optional<int>());
}

void StatesTest::r5_newestOfTheSameSecondWins()
{
    OneCi world;
    for (StatePriorityRow& row : world.configuration.rules.priorities)
        row.priority = 1;
    const QString a = world.registerOperator();
    const QString b = world.registerOperator();
    // Whoever has the earlier row: the last to set it wins, also when no second has passed.
    for (const auto& [who, label] : {std::pair(a, "Ready"),
                                     {b, "Operational"},
                                     {a, "DR Standby"},
                                     {b, "Retired"},
                                     {b, "Ready"},
                                     {a, "Operational"}}) {
        world.set(who, theCi, s(label));
        QCOMPARE(world.shown(ci), s(label));
    }
}

void StatesTest::r6_nextBestShowsAfterUnregistering()
{
    OneCi world;
    const QString a = world.registerOperator();
    const QString b = world.registerOperator();
    world.set(a, theCi, s("Operational"));
    world.set(b, theCi, s("Repair in Progress"));
    const Decision decision = world.unregister(b);
    QVERIFY(decision.isAllowed());
    QCOMPARE(decision.newVisibleState(ci), std::optional(opstate::operational));
    QCOMPARE(world.shown(ci), s("Operational"));
}

void StatesTest::r6_lastValueStaysWithoutAnActiveRow()
{
    OneCi world;
    const QString a = world.registerOperator();
    world.set(a, theCi, s("Ready"));
    QCOMPARE(world.unregister(a).newVisibleState(ci), std::optional<int>());
    QCOMPARE(world.shown(ci), s("Ready"));
}

void StatesTest::r8_anyTransitionWithoutRules()
{
    const std::vector<Choice> choices = shippedOperationalStates();
    for (const Choice& from : choices) {
        for (const Choice& to : choices) {
            OneCi world;
            const QString a = world.registerOperator();
            QCOMPARE(codes(world.set(a, theCi, from.label)), QString());
            QCOMPARE(codes(world.set(a, theCi, to.label)), QString());
            QCOMPARE(world.values(ci).operationalStatus, to.value);
        }
    }
}

void StatesTest::r13_r14_transitionRules_data()
{
    QTest::addColumn<QString>("ciType");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("blocked");
    const auto row = [](const char* ciType, const char* from, const char* to, bool blocked) {
        QTest::addRow("%s: %s to %s", ciType, from, to) << s(ciType) << s(from) << s(to) << blocked;
    };
    // The rule forbids Retired to Operational; the CI is a Linux server.
    for (const char* ciType : {"cmdb_ci", "cmdb_ci_hardware", "cmdb_ci_server", "cmdb_ci_linux_server"}) {
        row(ciType, "Retired", "Operational", true);
        row(ciType, "Operational", "Retired", false);
        row(ciType, "Retired", "Ready", false);
        row(ciType, "Ready", "Operational", false);
    }
    for (const char* ciType : {"cmdb_ci_win_server", "cmdb_ci_service", "cmdb_ci_linux", "cmdb", ""})
        row(ciType, "Retired", "Operational", false);
}

void StatesTest::r13_r14_transitionRules()
{
    QFETCH(const QString, ciType);
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const bool, blocked);
    OneCi world;
    const QString rule = world.forbidTransition(ciType, s("Retired"), s("Operational"));
    const QString a = world.registerOperator();
    QVERIFY(world.set(a, theCi, from).isAllowed());
    const Decision decision = world.set(a, theCi, to);
    QCOMPARE(codes(decision), blocked ? s("INVALID_OPS_STATE_TRANSITION") : QString());
    QCOMPARE(world.shown(ci), blocked ? from : to);
    if (blocked) {
        QCOMPARE(decision.refusals[0].rule, RuleId("R14"));
        QCOMPARE(decision.refusals[0].ruleRecord, rule);
    }
}

void StatesTest::r14_stayingIsNoTransition()
{
    OneCi world;
    world.forbidTransition(s("cmdb_ci"), s("Operational"), s("Operational"));
    QVERIFY(world.set(world.registerOperator(), theCi, s("Operational")).isAllowed());
}

void StatesTest::r14_whatWouldBecomeVisibleIsCheckedAsWell()
{
    OneCi world;
    const QString a = world.registerOperator();
    const QString b = world.registerOperator();
    world.set(a, theCi, s("Repair in Progress"));
    world.set(b, theCi, s("Ready"));
    // Asking for Operational, the CI would go from Repair in Progress to Ready.
    world.forbidTransition(s("cmdb_ci"), s("Repair in Progress"), s("Ready"));
    QCOMPARE(codes(world.set(a, theCi, s("Operational"))), s("INVALID_OPS_STATE_TRANSITION"));
    QVERIFY(world.set(a, theCi, s("DR Standby")).isAllowed());
}

void StatesTest::r15_fromIsWhatTheCiShows()
{
    OneCi world;
    const QString a = world.registerOperator();
    const QString b = world.registerOperator();
    world.set(a, theCi, s("Operational"));
    world.set(b, theCi, s("Repair in Progress"));
    world.forbidTransition(s("cmdb_ci"), s("Operational"), s("Retired"));
    world.forbidTransition(s("cmdb_ci"), s("Repair in Progress"), s("Ready"));
    // The own row of a says Operational; what counts is Repair in Progress.
    QCOMPARE(codes(world.set(a, theCi, s("Ready"))), s("INVALID_OPS_STATE_TRANSITION"));
    QVERIFY(world.set(a, theCi, s("Retired")).isAllowed());
    QCOMPARE(world.shown(ci), s("Retired"));
}

void StatesTest::r16_refusalChangesNothing()
{
    OneCi world;
    world.forbidTransition(s("cmdb_ci"), s("Operational"), s("Retired"));
    const Decision decision = world.set(world.registerOperator(), theCi, s("Retired"));
    QVERIFY(decision.changesNothing());
    QVERIFY(decision.audit.empty());
    QCOMPARE(decision.log.size(), 1U);
    QCOMPARE(decision.log[0].level, 2);
    QCOMPARE(decision.log[0].message,
             s("INVALID_OPS_STATE_TRANSITION: Transition from [Operational] to [Retired] is not allowed"));
}

void StatesTest::r47_stateWithoutPriorityStaysAlone()
{
    OneCi world;
    const QString a = world.registerOperator();
    const QString b = world.registerOperator();
    QVERIFY(world.set(a, theCi, s("Catalog")).isAllowed());
    QVERIFY(world.set(a, theCi, s("Pipeline")).isAllowed());
    QCOMPARE(world.shown(ci), s("Pipeline"));
    world.set(a, theCi, s("Ready"));
    const Decision decision = world.set(b, theCi, s("Catalog"));
    QCOMPARE(codes(decision), s("UNPRIORITIZED_OPS_STATE"));
    QCOMPARE(decision.refusals[0].rule, RuleId("R47"));
    QCOMPARE(world.shown(ci), s("Ready"));
    world.configuration.rules.priorities.push_back({s("new"), 8, 1});
    QVERIFY(world.set(b, theCi, s("Catalog")).isAllowed());
}

void StatesTest::r47_stateWithoutPriorityLetsNobodyIn()
{
    OneCi world;
    world.set(world.registerOperator(), theCi, s("Catalog"));
    const Decision decision = world.set(world.registerOperator(), theCi, s("Retired"));
    QCOMPARE(codes(decision), s("UNPRIORITIZED_OPS_STATE"));
    QVERIFY(decision.refusals[0].message.contains(s("[Catalog]")));
    QCOMPARE(world.shown(ci), s("Catalog"));
}

void StatesTest::r47_inactiveRowsDoNotCount()
{
    OneCi world;
    const QString a = world.registerOperator();
    world.set(a, theCi, s("Ready"));
    world.unregister(a);
    QVERIFY(world.set(world.registerOperator(), theCi, s("Catalog")).isAllowed());
}

void StatesTest::section4_directEditWinsUntilTheNextCall()
{
    OneCi world;
    const QString a = world.registerOperator();
    const QString b = world.registerOperator();
    world.set(a, theCi, s("Ready"));
    const auto rows = world.cis[ci].states;
    CiValues values = world.values(ci);
    values.operationalStatus = opstate::nonOperational;
    world.edit(ci, values);
    QCOMPARE(world.shown(ci), s("Non-Operational"));
    QCOMPARE(world.cis[ci].states, rows);
    world.set(b, theCi, s("Operational"));
    QCOMPARE(world.shown(ci), s("Ready"));
}

void StatesTest::section9_oldStates_data()
{
    QTest::addColumn<QStringList>("old");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << QStringList() << QString();
    QTest::newRow("the one") << QStringList{s("Operational")} << QString();
    QTest::newRow("one of them") << QStringList{s("Ready"), s("Operational")} << QString();
    QTest::newRow("another one") << QStringList{s("Ready")} << s("OPS_STATE_NOT_SET");
    QTest::newRow("no choice") << QStringList{s("Operational"), s("Broken")} << s("INVALID_OPS_STATE");
}

void StatesTest::section9_oldStates()
{
    QFETCH(const QStringList, old);
    OneCi world;
    QTEST(codes(world.set(world.registerOperator(), theCi, s("Retired"), old)), "expected");
}

ITAM_TEST(StatesTest)
#include "tst_states.moc"
