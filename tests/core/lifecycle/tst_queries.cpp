// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Questions, pickers and filters: ci-lifecycle.md 8, 13; R7-R10, R12-R14, R27, R28, R37, and the filters of R38 and
// R52.
#include "core/lifecycle/taskqualifier.h"
#include "tests/core/lifecycle/oneci.h"
#include "tests/testcase.h"

using namespace itam::tests::lifecycle;

namespace {

CiSnapshot ciThatIs(Standing standing)
{
    CiSnapshot snapshot;
    snapshot.sysId = ci;
    snapshot.standing = standing;
    return snapshot;
}

} // namespace

class QueriesTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void r27_stateOfWhatIsNoCi_data();
    void r27_stateOfWhatIsNoCi();
    void stateIsToldByItsLabel();
    void r28_noActionIsToldAsSuch();
    void lockedCisCanBeRead();
    void r10_compatibleActions_data();
    void r10_compatibleActions();
    void r12_r14_notAllowed_data();
    void r12_r14_notAllowed();
    void r37_r38_retiredCisAreNotOffered();
    void r38_rulesOfClassesBindTheirSubclasses();
    void r38_rulesOfSubclassesAreInTheQueryOfTheirTable();
    void r52_hostsOfServiceMapping_data();
    void r52_hostsOfServiceMapping();
};

void QueriesTest::r27_stateOfWhatIsNoCi_data()
{
    QTest::addColumn<int>("standing");
    QTest::addColumn<QString>("code");
    QTest::newRow("missing") << static_cast<int>(Standing::Missing) << s("INVALID_SYS_ID");
    QTest::newRow("another table") << static_cast<int>(Standing::NotACi) << s("UNSUPPORTED_SYS_ID");
}

void QueriesTest::r27_stateOfWhatIsNoCi()
{
    QFETCH(const int, standing);
    const CiSnapshot snapshot = ciThatIs(static_cast<Standing>(standing));
    const auto state = operationalStateOf(snapshot, {});
    QVERIFY(!state);
    QTEST(QString(nameOf(state.error().code)), "code");
    QCOMPARE(state.error().ci, ci);
    const auto actions = actionsOf(snapshot, {});
    QVERIFY(!actions);
    QTEST(QString(nameOf(actions.error().code)), "code");
}

void QueriesTest::stateIsToldByItsLabel()
{
    World world;
    world.addCi(ci);
    QCOMPARE(operationalStateOf(world.cis[ci], world.configuration.rules).value(), s("Operational"));
    world.cis[ci].values.operationalStatus = 77;
    QCOMPARE(operationalStateOf(world.cis[ci], world.configuration.rules).value(), s("77"));
}

void QueriesTest::r28_noActionIsToldAsSuch()
{
    World world;
    world.addCi(ci);
    const QString a = world.registerOperator();
    const auto told = [&] { return actionsOf(world.cis[ci], world.configuration.rules).value(); };
    QCOMPARE(told(), QStringList{s("no_active_action")});
    world.add(a, theCi, s("Patching"));
    QCOMPARE(told(), QStringList{s("Patching")});
    world.remove(a, theCi, s("Patching"));
    QCOMPARE(told(), QStringList{s("no_active_action")});
}

void QueriesTest::lockedCisCanBeRead()
{
    World world;
    world.addCi(ci);
    const QString a = world.registerOperator();
    world.add(a, theCi, s("Patching"), s("01:00:00"));
    world.cis[ci].standing = Standing::Locked;
    QVERIFY(operationalStateOf(world.cis[ci], world.configuration.rules));
    QVERIFY(actionsOf(world.cis[ci], world.configuration.rules));
    QVERIFY(isLeaseExpired(world.cis[ci], world.requestor(a), s("Patching"), world.configuration.rules, world.now));
}

void QueriesTest::r10_compatibleActions_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("compatible");
    const auto row = [](const char* action, const char* other, bool compatible) {
        QTest::addRow("%s, %s", action, other) << s(action) << s(other) << compatible;
    };
    row("Patching", "Cloning", true);
    row("Cloning", "Patching", true);
    row("Patching", "Provisioning", false);
    row("Patching", "Patching", false);
    row("Patching", "Polishing", false);
    row("Polishing", "Polishing", false);
    row("", "", false);
}

void QueriesTest::r10_compatibleActions()
{
    QFETCH(const QString, action);
    QFETCH(const QString, other);
    World world;
    world.addPair(s("Patching"), s("Cloning"));
    QTEST(isCompatibleAction(world.configuration.rules, action, other), "compatible");
}

void QueriesTest::r12_r14_notAllowed_data()
{
    QTest::addColumn<QStringList>("classPath");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("notAllowed");
    const auto row = [](const char* name, const QStringList& path, const char* state, const char* what,
                        bool notAllowed) { QTest::newRow(name) << path << s(state) << s(what) << notAllowed; };
    row("forbidden on servers", linuxServer(), "Ready", "Patching", true);
    row("not on services", service(), "Ready", "Patching", false);
    row("not in another state", linuxServer(), "Retired", "Patching", false);
    row("not another action", linuxServer(), "Ready", "Cloning", false);
    row("unknown action", linuxServer(), "Ready", "Polishing", false);
    row("unknown class", {s("cmdb_ci_toaster")}, "Ready", "Patching", false);
    row("unknown state", linuxServer(), "Broken", "Patching", false);
    row("transition on servers", linuxServer(), "Ready", "Retired", true);
    row("transition back", linuxServer(), "Retired", "Ready", false);
    row("transition to an unknown state", linuxServer(), "Ready", "Broken", false);
}

void QueriesTest::r12_r14_notAllowed()
{
    QFETCH(const QStringList, classPath);
    QFETCH(const QString, state);
    QFETCH(const QString, what);
    World world;
    world.forbidAction(s("cmdb_ci_server"), s("Ready"), s("Patching"));
    world.forbidTransition(s("cmdb_ci_server"), s("Ready"), s("Retired"));
    const RuleSet& rules = world.configuration.rules;
    // Names of actions are no labels of states, so each row asks both.
    const bool isNotAllowed =
        isNotAllowedAction(rules, classPath, state, what) || isNotAllowedTransition(rules, classPath, state, what);
    QTEST(isNotAllowed, "notAllowed");
}

void QueriesTest::r37_r38_retiredCisAreNotOffered()
{
    World world;
    RuleSet& rules = world.configuration.rules;
    for (const Choice& state : shippedOperationalStates())
        QCOMPARE(isSelectableForTask(linuxServer(), state.value, rules), state.value != opstate::retired);
    QCOMPARE(selectableForTaskQuery({s("cmdb_ci")}, rules), s("operational_status!=6"));
    world.forbidAction(s("cmdb_ci"), s("Catalog"), s("CreateTask"));
    QCOMPARE(selectableForTaskQuery({s("cmdb_ci")}, rules), s("operational_status!=6^operational_status!=8"));
    rules.notAllowedActions.clear();
    QVERIFY(isSelectableForTask(linuxServer(), opstate::retired, rules));
    QCOMPARE(selectableForTaskQuery({s("cmdb_ci")}, rules), QString());
}

void QueriesTest::r38_rulesOfClassesBindTheirSubclasses()
{
    World world;
    world.forbidAction(s("cmdb_ci_server"), s("Pipeline"), s("CreateTask"));
    const RuleSet& rules = world.configuration.rules;
    QVERIFY(!isSelectableForTask(linuxServer(), 7, rules));
    QVERIFY(isSelectableForTask(service(), 7, rules));
    QCOMPARE(selectableForTaskQuery(linuxServer(), rules), s("operational_status!=6^operational_status!=7"));
    world.deleteRow(table::ciActions, rules.actionNamed(createTaskAction)->sysId);
    QVERIFY(isSelectableForTask(linuxServer(), opstate::retired, rules));
}

void QueriesTest::r38_rulesOfSubclassesAreInTheQueryOfTheirTable()
{
    World world;
    world.forbidAction(s("cmdb_ci_server"), s("Pipeline"), s("CreateTask"));
    const std::vector<QStringList> classPaths{
        {s("cmdb_ci")}, service(), linuxServer(), {s("cmdb_ci_server"), s("cmdb_ci")}};
    QCOMPARE(
        selectableForTaskQuery(classPaths, world.configuration.rules),
        s("operational_status!=6^operational_status!=7^ORsys_class_nameNOT INcmdb_ci_linux_server,cmdb_ci_server"));
    QCOMPARE(selectableForTaskQuery(std::vector<QStringList>{}, world.configuration.rules), QString());
}

void QueriesTest::r52_hostsOfServiceMapping_data()
{
    QTest::addColumn<int>("operationalStatus");
    QTest::addColumn<int>("installStatus");
    QTest::addColumn<bool>("seen");
    QTest::newRow("operational, installed") << 1 << 1 << true;
    QTest::newRow("operational, in stock") << 1 << 6 << true;
    QTest::newRow("operational, absent") << 1 << 100 << false;
    QTest::newRow("retired, installed") << 6 << 1 << false;
    QTest::newRow("non-operational") << 2 << 1 << false;
}

void QueriesTest::r52_hostsOfServiceMapping()
{
    QFETCH(const int, operationalStatus);
    QFETCH(const int, installStatus);
    QTEST(isSeenByServiceMapping({operationalStatus, installStatus, {}, {}}), "seen");
    QCOMPARE(seenByServiceMappingQuery(), s("operational_status=1^install_status!=100"));
}

ITAM_TEST(QueriesTest)
#include "tst_queries.moc"
