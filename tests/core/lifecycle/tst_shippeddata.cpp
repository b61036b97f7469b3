// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a fresh instance has: ci-lifecycle.md 2, 3, 4, 12; R36, R37, and the data behind R46.
#include "core/lifecycle/assetmappings.h"
#include "core/lifecycle/choices.h"
#include "core/lifecycle/tables.h"
#include "tests/testcase.h"

#include <QSet>

using namespace itam::core::lifecycle;

namespace {

QString s(const char* text)
{
    return QString::fromLatin1(text);
}

} // namespace

class ShippedDataTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void choices_data();
    void choices();
    void prioritiesLeaveTwoStatesOut();
    void substatesByState();
    void r36_defaultsOfProperties();
    void r37_createTaskIsForbiddenForRetired();
    void r46_tablesThatTakeNoInsertsByHand();
    void mappingsAreUnambiguous();
    void mappedSubstatesAreThoseOfTheState();
    void directionsHaveNames();
};

void ShippedDataTest::choices_data()
{
    QTest::addColumn<QString>("told");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const std::vector<Choice>& choices, const char* expected) {
        QStringList told;
        for (const Choice& choice : choices)
            told.append(QStringLiteral("%1=%2").arg(choice.value).arg(choice.label));
        QTest::newRow(name) << told.join(QLatin1Char(',')) << s(expected);
    };
    row("operational", shippedOperationalStates(),
        "1=Operational,2=Non-Operational,3=Repair in Progress,4=DR Standby,5=Ready,6=Retired,7=Pipeline,8=Catalog");
    row("install", shippedInstallStatuses(),
        "0=Implementing,1=Installed,2=On Order,3=In Maintenance,4=Pending Install,5=Pending Repair,6=In Stock,"
        "7=Retired,8=Stolen,100=Absent");
    row("asset", shippedAssetStates(),
        "1=In use,2=On order,3=In maintenance,6=In stock,7=Retired,8=Missing,9=In transit,10=Consumed,11=Build");
}

void ShippedDataTest::choices()
{
    QFETCH(const QString, told);
    QTEST(told, "expected");
}

void ShippedDataTest::prioritiesLeaveTwoStatesOut()
{
    int number = 0;
    const RuleSet rules = shippedRules([&] { return QString::number(++number); });
    const QList<int> best{6, 3, 2, 4, 5, 1};
    for (qsizetype i = 0; i < best.size(); ++i)
        QCOMPARE(rules.priorityOf(best[i]), std::optional(static_cast<int>(i) + 1));
    QVERIFY(!rules.priorityOf(7));
    QVERIFY(!rules.priorityOf(8));
}

void ShippedDataTest::substatesByState()
{
    QCOMPARE(substatesOf(assetstate::inStock).size(), 19);
    QCOMPARE(substatesOf(assetstate::inTransit).size(), 8);
    QCOMPARE(substatesOf(assetstate::inUse).size(), 3);
    QCOMPARE(substatesOf(assetstate::retired).size(), 10);
    QCOMPARE(substatesOf(assetstate::missing), (QStringList{s("lost"), s("stolen")}));
    for (const int state : {assetstate::onOrder, assetstate::inMaintenance, assetstate::build, 99})
        QVERIFY(substatesOf(state).isEmpty());
    for (const Choice& state : shippedAssetStates())
        QCOMPARE(defaultSubstate(state.value), state.value == assetstate::inStock ? s("available") : QString());
}

void ShippedDataTest::r36_defaultsOfProperties()
{
    const Properties properties;
    QCOMPARE(properties.maxBulkCount, 1000);
    QCOMPARE(properties.maxLeaseExpiredDays, 15);
    QVERIFY(!properties.restoreJobActive);
}

void ShippedDataTest::r37_createTaskIsForbiddenForRetired()
{
    int number = 0;
    const RuleSet rules = shippedRules([&] { return QString::number(++number); });
    QCOMPARE(rules.actions.size(), 1U);
    QCOMPARE(rules.actions[0].name, s("CreateTask"));
    QCOMPARE(rules.notAllowedActions.size(), 1U);
    const NotAllowedActionRow& rule = rules.notAllowedActions[0];
    QCOMPARE(rule.ciType, s("cmdb_ci"));
    QCOMPARE(rule.operationalState, 6);
    QCOMPARE(rule.notAllowedAction, rules.actions[0].sysId);
    QVERIFY(rules.compatible.empty());
    QVERIFY(rules.notAllowedTransitions.empty());
    QCOMPARE(number, 8); // each row has an id of its own
}

void ShippedDataTest::r46_tablesThatTakeNoInsertsByHand()
{
    QStringList refusing;
    QSet<QString> names;
    for (const LifecycleTable& known : lifecycleTables()) {
        names.insert(known.name);
        QVERIFY(QString(known.name).startsWith(s("statemgmt_")));
        QVERIFY(!QString::fromLatin1(known.columns).isEmpty());
        if (!known.allowsInsert)
            refusing.append(known.name);
    }
    QCOMPARE(names.size(), 9);
    QCOMPARE(refusing, (QStringList{s("statemgmt_register_users"), s("statemgmt_cmdb_actions"),
                                    s("statemgmt_ops_state"), s("statemgmt_renew_lease_task")}));
}

void ShippedDataTest::mappingsAreUnambiguous()
{
    // An asset's State and Substate say one thing; what a CI says may fit several, of which the first counts.
    const AssetMappings mappings = shippedMappings();
    QSet<QString> seen;
    for (const AssetCiStateRow& row : mappings.states) {
        const QString key = QString::number(row.assetState) + row.assetSubstate;
        QVERIFY2(!seen.contains(key), qPrintable(key));
        seen.insert(key);
    }
    seen.clear();
    for (const HardwareStateRow& row : mappings.hardwareStates) {
        if (row.synchDirection == SynchDirection::CiToAsset)
            continue;
        const QString key = QString::number(row.assetState) + row.assetSubstate;
        QVERIFY2(!seen.contains(key), qPrintable(key));
        seen.insert(key);
    }
    QCOMPARE(mappings.fields.size(), 29U);
}

void ShippedDataTest::mappedSubstatesAreThoseOfTheState()
{
    const AssetMappings mappings = shippedMappings();
    QSet<int> statuses;
    for (const Choice& choice : shippedInstallStatuses())
        statuses.insert(choice.value);
    for (const AssetCiStateRow& row : mappings.states) {
        QVERIFY(row.assetSubstate.isEmpty() || substatesOf(row.assetState).contains(row.assetSubstate));
        QVERIFY(statuses.contains(row.configurationItemStatus));
    }
    for (const HardwareStateRow& row : mappings.hardwareStates)
        QVERIFY(row.assetSubstate.isEmpty() || substatesOf(row.assetState).contains(row.assetSubstate));
}

void ShippedDataTest::directionsHaveNames()
{
    for (const char* name : {"both", "asset_to_ci", "ci_to_asset"}) {
        const auto direction = synchDirectionNamed(s(name));
        QVERIFY(direction);
        QCOMPARE(nameOf(*direction), QLatin1String(name));
    }
    QVERIFY(!synchDirectionNamed(s("sideways")));
}

ITAM_TEST(ShippedDataTest)
#include "tst_shippeddata.moc"
