// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// R51: every change of a state or an action leaves an audit entry that says who, when, which CI, from what to what, for
// which requestor and by which rule.
#include "tests/core/lifecycle/oneci.h"
#include "tests/testcase.h"

using namespace itam::tests::lifecycle;

namespace {

/// "table.field: old -> new (rule)", one a line.
QStringList told(const Decision& decision)
{
    QStringList lines;
    for (const AuditEntry& entry : decision.audit)
        lines.append(QStringLiteral("%1.%2: %3 -> %4 (%5)")
                         .arg(entry.tableName, entry.fieldName, entry.oldValue, entry.newValue, QString(entry.rule)));
    return lines;
}

} // namespace

class AuditTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void r51_saysWhoWhenAndForWhom();
    void r51_states();
    void r51_settingTheSameAgainIsNoChange();
    void r51_actionsAndLeases();
    void r51_unregistering();
    void r51_directEditAndWhatFollows();
    void r51_assetEdit();
};

void AuditTest::r51_saysWhoWhenAndForWhom()
{
    OneCi world(service());
    world.now = world.now.addMSecs(500);
    const Decision decision = world.add(world.a, theCi, s("Patching"));
    QCOMPARE(decision.audit.size(), 1U);
    const AuditEntry& entry = decision.audit[0];
    QCOMPARE(entry.user, s("tester"));
    QCOMPARE(entry.createdOn, world.now.addMSecs(-500));
    QCOMPARE(entry.ci, ci);
    QCOMPARE(entry.documentKey, ci);
    QCOMPARE(entry.requestorId, world.a);
    QCOMPARE(entry.action, s("Patching"));
}

void AuditTest::r51_states()
{
    OneCi world(service());
    QCOMPARE(told(world.set(world.a, theCi, s("Ready"))),
             (QStringList{s("statemgmt_ops_state.operational_state:  -> 5 (R3)"),
                          s("cmdb_ci.operational_status: 1 -> 5 (R3)")}));
    // Not visible, so the CI itself has no change.
    QCOMPARE(told(world.set(world.b, theCi, s("Operational"))),
             (QStringList{s("statemgmt_ops_state.operational_state:  -> 1 (R3)")}));
    QCOMPARE(told(world.set(world.b, theCi, s("Retired"))),
             (QStringList{s("statemgmt_ops_state.operational_state: 1 -> 6 (R3)"),
                          s("cmdb_ci.operational_status: 5 -> 6 (R3)"), s("cmdb_ci.install_status: 1 -> 7 (R39)")}));
}

void AuditTest::r51_settingTheSameAgainIsNoChange()
{
    OneCi world(service());
    world.set(world.a, theCi, s("Ready"));
    world.advance(std::chrono::hours(1));
    const Decision decision = world.set(world.a, theCi, s("Ready"));
    QVERIFY(decision.isAllowed());
    QVERIFY(decision.audit.empty());
    QCOMPARE(world.cis[ci].states[0].setOn, world.now); // it is the newest all the same (R5)
}

void AuditTest::r51_actionsAndLeases()
{
    OneCi world(service());
    world.addPair(s("Patching"), s("Cloning"));
    QCOMPARE(told(world.add(world.a, theCi, s("Patching"), s("01:00:00"))),
             QStringList{s("statemgmt_cmdb_actions.active: false -> true (R7)")});
    QCOMPARE(told(world.add(world.b, theCi, s("Cloning"))),
             QStringList{s("statemgmt_cmdb_actions.active: false -> true (R10)")});
    QCOMPARE(told(world.extend(world.a, ci, s("Patching"), s("01:00:00"))),
             QStringList{s("statemgmt_cmdb_actions.lease_expires: 2026-03-01 13:00:00 -> 2026-03-01 14:00:00 (R31)")});
    QCOMPARE(told(world.extend(world.b, ci, s("Cloning"), s("01:00:00"))),
             QStringList{s("statemgmt_cmdb_actions.lease_expires:  -> 2026-03-01 13:00:00 (R30)")});
    QCOMPARE(told(world.remove(world.a, theCi, s("Patching"))),
             QStringList{s("statemgmt_cmdb_actions.active: true -> false (S6)")});
}

void AuditTest::r51_unregistering()
{
    OneCi world(service());
    world.set(world.a, theCi, s("Operational"));
    world.set(world.b, theCi, s("Ready"));
    world.add(world.b, theCi, s("Patching"));
    const Decision decision = world.unregister(world.b);
    QCOMPARE(told(decision), (QStringList{s("statemgmt_ops_state.operational_state: 5 ->  (R21)"),
                                          s("cmdb_ci.operational_status: 5 -> 1 (R6)"),
                                          s("statemgmt_cmdb_actions.active: true -> false (R21)")}));
    for (const AuditEntry& entry : decision.audit)
        QCOMPARE(entry.requestorId, world.b);
}

void AuditTest::r51_directEditAndWhatFollows()
{
    OneCi world(service());
    world.linkAsset(ci, {assetstate::inUse, {}});
    CiValues values = world.values(ci);
    values.operationalStatus = opstate::retired;
    const Decision decision = world.edit(ci, values);
    QCOMPARE(told(decision),
             (QStringList{s("cmdb_ci.operational_status: 1 -> 6 (S4)"), s("cmdb_ci.install_status: 1 -> 7 (R39)"),
                          s("alm_asset.install_status: 1 -> 7 (R43)")}));
    QCOMPARE(decision.audit[2].documentKey, s("asset-ci"));
    QCOMPARE(decision.audit[2].ci, ci);
    QVERIFY(decision.audit[0].requestorId.isEmpty());
}

void AuditTest::r51_assetEdit()
{
    OneCi world(service());
    world.linkAsset(ci, {assetstate::inUse, {}});
    QCOMPARE(told(world.editAssetOf(ci, {assetstate::retired, s("sold")})),
             (QStringList{s("alm_asset.install_status: 1 -> 7 (S12)"), s("alm_asset.substatus:  -> sold (S12)"),
                          s("cmdb_ci.operational_status: 1 -> 6 (R40)"), s("cmdb_ci.install_status: 1 -> 7 (R43)")}));
    QVERIFY(told(world.editAssetOf(ci, {assetstate::retired, s("sold")})).isEmpty());
}

ITAM_TEST(AuditTest)
#include "tst_audit.moc"
