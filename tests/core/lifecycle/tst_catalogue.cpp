// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Deleting from the catalogue and the rules: ci-lifecycle.md 10, INVALID_DELETE.
#include "tests/core/lifecycle/oneci.h"
#include "tests/testcase.h"

using namespace itam::tests::lifecycle;

namespace {

struct WithRules : OneCi
{
    WithRules()
    {
        addPair(s("Patching"), s("Cloning"));
        forbidAction(s("cmdb_ci"), s("Retired"), s("Patching"));
    }
};

} // namespace

class CatalogueTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void activeActionStays();
    void deletedActionTakesItsPairsAndRulesAlong();
    void pairOfTwoActiveActionsStays();
    void pairThatIsStoredTwiceMayGoOnce();
    void priorityOfAStateNextToAnotherStays();
    void rulesMayAlwaysGo();
    void unknownRowsAreToldApart_data();
    void unknownRowsAreToldApart();
};

void CatalogueTest::activeActionStays()
{
    WithRules world;
    world.add(world.a, theCi, s("Patching"));
    const Decision decision = world.deleteRow(table::ciActions, s("Patching"));
    QCOMPARE(codes(decision), s("INVALID_DELETE"));
    QVERIFY(decision.changesNothing());
    world.remove(world.a, theCi, s("Patching"));
    QVERIFY(world.deleteRow(table::ciActions, s("Patching")).isAllowed());
    QCOMPARE(codes(world.add(world.a, theCi, s("Patching"))), s("INVALID_CI_ACTION"));
}

void CatalogueTest::deletedActionTakesItsPairsAndRulesAlong()
{
    WithRules world;
    world.addPair(s("Provisioning"), s("Patching"));
    world.addPair(s("Provisioning"), s("Cloning"));
    world.deleteRow(table::ciActions, s("Patching"));
    QCOMPARE(world.configuration.rules.compatible.size(), 1U);
    QCOMPARE(world.configuration.rules.notAllowedActions.size(), 1U); // that of CreateTask
}

void CatalogueTest::pairOfTwoActiveActionsStays()
{
    WithRules world;
    const QString pair = world.configuration.rules.compatible[0].sysId;
    world.add(world.a, theCi, s("Patching"));
    world.add(world.a, theCi, s("Cloning"));
    QCOMPARE(codes(world.deleteRow(table::compatibleActions, pair)), s("INVALID_DELETE"));
    world.remove(world.a, theCi, s("Patching"));
    QVERIFY(world.deleteRow(table::compatibleActions, pair).isAllowed());
    QCOMPARE(codes(world.add(world.a, theCi, s("Patching"))), s("INCOMPATIBLE_CI_ACTION"));
}

void CatalogueTest::pairThatIsStoredTwiceMayGoOnce()
{
    WithRules world;
    world.addPair(s("Cloning"), s("Patching"));
    world.add(world.a, theCi, s("Patching"));
    world.add(world.a, theCi, s("Cloning"));
    QVERIFY(world.deleteRow(table::compatibleActions, world.configuration.rules.compatible[0].sysId).isAllowed());
    QCOMPARE(codes(world.deleteRow(table::compatibleActions, world.configuration.rules.compatible[0].sysId)),
             s("INVALID_DELETE"));
}

void CatalogueTest::priorityOfAStateNextToAnotherStays()
{
    WithRules world;
    QString ready;
    for (const StatePriorityRow& row : world.configuration.rules.priorities) {
        if (row.operationalState == 5)
            ready = row.sysId;
    }
    const QString b = world.registerOperator();
    world.set(world.a, theCi, s("Ready"));
    world.set(b, theCi, s("Operational"));
    QCOMPARE(codes(world.deleteRow(table::statePriorities, ready)), s("INVALID_DELETE"));
    world.unregister(b);
    QVERIFY(world.deleteRow(table::statePriorities, ready).isAllowed());
}

void CatalogueTest::rulesMayAlwaysGo()
{
    WithRules world;
    const QString transition = world.forbidTransition(s("cmdb_ci"), s("Ready"), s("Retired"));
    QVERIFY(world.deleteRow(table::notAllowedTransitions, transition).isAllowed());
    QVERIFY(world.configuration.rules.notAllowedTransitions.empty());
    const QString action = world.configuration.rules.notAllowedActions.back().sysId;
    QVERIFY(world.deleteRow(table::notAllowedActions, action).isAllowed());
}

void CatalogueTest::unknownRowsAreToldApart_data()
{
    QTest::addColumn<QString>("tableName");
    for (const LifecycleTable& known : lifecycleTables())
        QTest::newRow(known.name.data()) << QString(known.name);
    QTest::newRow("another table") << s("cmdb_ci");
}

void CatalogueTest::unknownRowsAreToldApart()
{
    QFETCH(const QString, tableName);
    WithRules world;
    QCOMPARE(codes(world.deleteRow(tableName, s("none"))), s("INVALID_SYS_ID"));
}

ITAM_TEST(CatalogueTest)
#include "tst_catalogue.moc"
