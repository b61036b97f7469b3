// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/addaction.h"
#include "core/lifecycle/extendlease.h"
#include "core/lifecycle/restorejob.h"
#include "core/lifecycle/setstate.h"
#include "core/sandbox/store/displayvalues.h"
#include "core/sandbox/store/instanceschema.h"
#include "core/sandbox/store/lifecycleconfiguration.h"
#include "core/sandbox/store/lifecyclesnapshots.h"
#include "tests/core/sandbox/lifecycle/lifecyclestore.h"
#include "tests/testcase.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace itam::core::lifecycle;
using namespace itam::sandbox;
using itam::tests::LifecycleStore;
using itam::tests::valuesOf;

namespace {

QString s(const char* text)
{
    return QString::fromLatin1(text);
}

Configuration configurationOf(LifecycleStore& data)
{
    return data.store().read([](store::Reader& reader) { return store::lifecycleConfiguration(reader); }).value();
}

Snapshots snapshotsOf(LifecycleStore& data, const QStringList& cis)
{
    return data.store().read([&](store::Reader& reader) { return store::lifecycleSnapshots(reader, cis); }).value();
}

Requestor requestorOf(LifecycleStore& data, const QString& id)
{
    return data.store().read([&](store::Reader& reader) { return store::lifecycleRequestor(reader, id); }).value();
}

Call callAt(LifecycleStore& data)
{
    return {s("ann"), data.clock.nowUtc()};
}

/// An operator that is registered through the engine.
QString registered(LifecycleStore& data)
{
    const QString id = store::newSysId();
    data.write(registerOperator(id, {}, {}));
    return id;
}

QString addCi(LifecycleStore& data, const char* table = "cmdb_ci_linux_server")
{
    return data.insert(table, valuesOf({{"name", s("one")}}));
}

void add(LifecycleStore& data, const QString& requestor, const QString& ci, const char* lease = "")
{
    const Decision decision = addAction({{ci}, s("CreateTask"), s(lease), {}}, requestorOf(data, requestor),
                                        snapshotsOf(data, {ci}), configurationOf(data), callAt(data));
    QVERIFY(decision.isAllowed());
    data.write(decision);
}

void set(LifecycleStore& data, const QString& requestor, const QString& ci, const char* label)
{
    const Decision decision = setState({{ci}, s(label), {}}, requestorOf(data, requestor), snapshotsOf(data, {ci}),
                                       configurationOf(data), callAt(data));
    QVERIFY(decision.isAllowed());
    data.write(decision);
}

/// The schema as it was before there were lifecycle tables.
QByteArray earlierSchema()
{
    QJsonObject document = QJsonDocument::fromJson(store::instanceSchema()).object();
    QJsonArray kept;
    const QJsonArray tables = document.value(QLatin1String("tables")).toArray();
    for (const auto& each : tables) {
        QJsonObject table = each.toObject();
        const QString name = table.value(QLatin1String("name")).toString();
        if (name.startsWith(QLatin1String("statemgmt_")) || name == QLatin1String("wf_context"))
            continue;
        if (name == QLatin1String("sys_audit")) {
            QJsonArray columns = table.value(QLatin1String("columns")).toArray();
            while (columns.last().toObject().value(QLatin1String("name")) != QLatin1String("reason"))
                columns.removeLast();
            table.insert(QStringLiteral("columns"), columns);
        }
        kept.append(table);
    }
    document.insert(QStringLiteral("tables"), kept);
    return QJsonDocument(document).toJson();
}

} // namespace

class LifecycleStoreTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void tablesAreThoseOfTheEngine();
    void freshInstanceHasTheShippedRules();
    void r37_createTaskIsSeeded();
    void deletedSeedsStayDeleted();
    void dataOfBeforeAreMigratedAndSeededOnce();
    void r2_choicesOfAdministratorsCount();
    void choicesAreLentToRules();
    void propertiesAreRead();
    void rulesAreRead();
    void snapshotKnowsClassValuesAndAsset();
    void snapshotTellsWhatIsNoCi();
    void stateIsWrittenAndReadBack();
    void stateSetAgainIsOneUpdatedRow();
    void actionWithLeaseIsWrittenAndReadBack();
    void touchedRecordsAreUpdatedOnce();
    void r51_auditSaysWhoWhyAndForWhom();
    void r49_refusalLeavesItsLineOnly();
    void requestorsAreOperatorsOrWorkflows();
    void r20_takenIdsAreKnown();
    void restoreLooksAtWhatNeedsIt();
    void tasksAreNumberedAndClosed();
    void activeRowsAreThoseOfALeaningCi();
};

void LifecycleStoreTest::tablesAreThoseOfTheEngine()
{
    LifecycleStore data;
    for (const LifecycleTable& table : lifecycleTables()) {
        const store::Table* found = data.store().schema().find(QString(table.name));
        QVERIFY2(found, table.name.data());
        QCOMPARE(found->label, QString(table.label));
        QCOMPARE(found->access == store::Access::Admin, table.allowsInsert);
        const QStringList columns = s(table.columns).split(QLatin1Char(' '));
        for (const QString& column : columns)
            QVERIFY2(found->column(column), qUtf8Printable(table.name + QLatin1Char('.') + column));
    }
}

void LifecycleStoreTest::freshInstanceHasTheShippedRules()
{
    LifecycleStore data;
    const Configuration read = configurationOf(data);
    QCOMPARE(read.rules.operationalStates, shippedOperationalStates());
    QCOMPARE(read.rules.priorities.size(), shippedPriorities().size());
    for (const ShippedPriority& priority : shippedPriorities())
        QCOMPARE(read.rules.priorityOf(priority.operationalState), priority.priority);
    QCOMPARE(read.properties, Properties());
    QCOMPARE(data.first("sys_properties", "name", maxBulkCountProperty).value(s("value")), s("1000"));
    QCOMPARE(data.first("sys_properties", "name", maxLeaseExpiredDaysProperty).value(s("type")), s("integer"));
}

void LifecycleStoreTest::r37_createTaskIsSeeded()
{
    LifecycleStore data;
    const RuleSet rules = configurationOf(data).rules;
    const CiActionRow* action = rules.actionNamed(createTaskAction);
    QVERIFY(action);
    QVERIFY(rules.forbidding({s("cmdb_ci")}, opstate::retired, action->sysId));
    QVERIFY(!rules.forbidding({s("cmdb_ci")}, opstate::operational, action->sysId));
}

void LifecycleStoreTest::deletedSeedsStayDeleted()
{
    LifecycleStore data;
    const Configuration before = configurationOf(data);
    data.remove("statemgmt_not_allow_actions", before.rules.notAllowedActions.front().sysId);
    data.remove("statemgmt_ops_state_pri", before.rules.priorities.front().sysId);
    data.remove("sys_properties", data.first("sys_properties", "name", maxBulkCountProperty).value(s("sys_id")));
    data.reopen();
    const Configuration after = configurationOf(data);
    QVERIFY(after.rules.notAllowedActions.empty());
    QCOMPARE(after.rules.priorities.size(), before.rules.priorities.size() - 1);
    QVERIFY(data.first("sys_properties", "name", maxBulkCountProperty).isEmpty());
    QCOMPARE(after.rules.actions, before.rules.actions);
}

void LifecycleStoreTest::dataOfBeforeAreMigratedAndSeededOnce()
{
    LifecycleStore data(earlierSchema());
    QVERIFY(!data.store().schema().find(u"statemgmt_ops_state"));
    QVERIFY(!data.store().schema().find(u"sys_audit")->column(u"rule"));
    const QString ci = addCi(data);
    const QString entry = data.insert("sys_audit", valuesOf({{"documentkey", ci}, {"reason", s("early")}}));
    data.reopen();
    QCOMPARE(data.record("sys_audit", entry).value(s("reason")), s("early"));
    QCOMPARE(data.record("sys_audit", entry).value(s("rule")), QString());
    const std::size_t priorities = configurationOf(data).rules.priorities.size();
    QCOMPARE(priorities, shippedPriorities().size());
    set(data, registered(data), ci, "Retired");
    QCOMPARE(data.record("cmdb_ci", ci).value(s("operational_status")), s("6"));
    data.reopen();
    QCOMPARE(configurationOf(data).rules.priorities.size(), priorities);
}

void LifecycleStoreTest::r2_choicesOfAdministratorsCount()
{
    LifecycleStore data;
    const auto choice = [&](const char* value, const char* label, const char* inactive) {
        data.insert("sys_choice", valuesOf({{"name", s("cmdb_ci")},
                                            {"element", s("operational_status")},
                                            {"value", s(value)},
                                            {"label", s(label)},
                                            {"inactive", s(inactive)}}));
    };
    choice("20", "Quarantined", "false");
    choice("21", "Design", "true");
    const RuleSet rules = configurationOf(data).rules;
    QCOMPARE(rules.stateLabelled(s("Quarantined")), 20);
    QVERIFY(!rules.stateLabelled(s("Design")));
    const QString ci = addCi(data);
    set(data, registered(data), ci, "Quarantined");
    QCOMPARE(data.record("cmdb_ci", ci).value(s("operational_status")), s("20"));
}

void LifecycleStoreTest::choicesAreLentToRules()
{
    LifecycleStore data;
    data.insert("sys_choice", valuesOf({{"name", s("cmdb_ci")},
                                        {"element", s("operational_status")},
                                        {"value", s("20")},
                                        {"label", s("Quarantined")}}));
    const store::Table& table = *data.store().schema().find(u"statemgmt_ops_state");
    const auto choices = data.store().read(
        [&](store::Reader& reader) { return store::choicesOf(reader, table, *table.column(u"operational_state")); });
    QVERIFY(std::any_of(choices->begin(), choices->end(),
                        [](const store::Choice& each) { return each.label == QLatin1String("Quarantined"); }));
    QVERIFY(data.first("sys_choice", "name", s("statemgmt_ops_state")).isEmpty());
}

void LifecycleStoreTest::propertiesAreRead()
{
    LifecycleStore data;
    const QString sysId = data.first("sys_properties", "name", maxBulkCountProperty).value(s("sys_id"));
    data.update("sys_properties", sysId, valuesOf({{"value", s("3")}}));
    QCOMPARE(configurationOf(data).properties.maxBulkCount, 3);
    data.update("sys_properties", sysId, valuesOf({{"value", s("many")}}));
    QCOMPARE(configurationOf(data).properties.maxBulkCount, 1000);
}

void LifecycleStoreTest::rulesAreRead()
{
    LifecycleStore data;
    const QString patching = data.insert("statemgmt_ci_actions", valuesOf({{"name", s("Patching")}}));
    const QString cloning = data.insert("statemgmt_ci_actions", valuesOf({{"name", s("Cloning")}}));
    data.insert("statemgmt_compat_actions", valuesOf({{"action", patching}, {"compatible_action", cloning}}));
    data.insert("statemgmt_not_allow_ops", valuesOf({{"ci_type", s("cmdb_ci_server")},
                                                     {"operational_state", s("6")},
                                                     {"not_allowed_transition", s("1")}}));
    const RuleSet rules = configurationOf(data).rules;
    QVERIFY(rules.isCompatible(cloning, patching));
    QVERIFY(rules.forbidding({s("cmdb_ci_linux_server"), s("cmdb_ci_server")}, 6, 1));
    QVERIFY(!rules.forbidding({s("cmdb_ci_computer")}, 6, 1));
}

void LifecycleStoreTest::snapshotKnowsClassValuesAndAsset()
{
    LifecycleStore data;
    const QString asset =
        data.insert("alm_hardware", valuesOf({{"install_status", s("6")}, {"substatus", s("available")}}));
    const QString ci = data.insert("cmdb_ci_linux_server", valuesOf({{"operational_status", s("2")},
                                                                     {"install_status", s("6")},
                                                                     {"hardware_status", s("in_stock")},
                                                                     {"hardware_substatus", s("available")},
                                                                     {"asset", asset}}));
    data.update("alm_asset", asset, valuesOf({{"ci", ci}}));
    const CiSnapshot read = *snapshotsOf(data, {ci}).constFind(ci);
    QCOMPARE(read.standing, Standing::Ci);
    QCOMPARE(read.classPath, QStringList({s("cmdb_ci_linux_server"), s("cmdb_ci_server"), s("cmdb_ci_computer"),
                                          s("cmdb_ci_hardware"), s("cmdb_ci")}));
    QCOMPARE(read.values, (CiValues{2, 6, s("in_stock"), s("available")}));
    QVERIFY(read.hasLinkedAsset());
    QCOMPARE(read.assetRecord->values, (AssetValues{6, s("available")}));
}

void LifecycleStoreTest::snapshotTellsWhatIsNoCi()
{
    LifecycleStore data;
    const QString base = data.insert("cmdb", valuesOf({{"name", s("base")}}));
    const QString company = data.insert("core_company", valuesOf({{"name", s("Dell")}}));
    const QString nothing = store::newSysId();
    const Snapshots read = snapshotsOf(data, {base, company, nothing, QString()});
    QCOMPARE(read.constFind(base)->standing, Standing::NotACi);
    QCOMPARE(read.constFind(company)->standing, Standing::NotACi);
    QCOMPARE(read.constFind(nothing)->standing, Standing::Missing);
    QCOMPARE(read.constFind(QString())->standing, Standing::Missing);
}

void LifecycleStoreTest::stateIsWrittenAndReadBack()
{
    LifecycleStore data;
    const QString ci = addCi(data);
    const QString requestor = registered(data);
    set(data, requestor, ci, "Repair in Progress");
    const CiSnapshot read = *snapshotsOf(data, {ci}).constFind(ci);
    QCOMPARE(read.values.operationalStatus, 3);
    QCOMPARE(read.states.size(), std::size_t{1});
    InternalStateRow expected{read.states.front().sysId, ci, 3, requestor, true, callAt(data).time()};
    QCOMPARE(read.states.front(), expected);
    QVERIFY(store::isSysId(expected.sysId));
    QCOMPARE(data.record("statemgmt_ops_state", expected.sysId).value(s("sys_created_by")), s("ann"));
}

void LifecycleStoreTest::stateSetAgainIsOneUpdatedRow()
{
    LifecycleStore data;
    const QString ci = addCi(data);
    const QString requestor = registered(data);
    set(data, requestor, ci, "Retired");
    data.clock.advance(std::chrono::hours(1));
    set(data, requestor, ci, "Operational");
    QCOMPARE(data.count("statemgmt_ops_state"), 1);
    const store::Values row = data.first("statemgmt_ops_state", "ci", ci);
    QCOMPARE(row.value(s("sys_mod_count")), s("1"));
    QCOMPARE(row.value(s("set_on")), s("2026-01-01 01:00:00"));
    QCOMPARE(row.value(s("operational_state")), s("1"));
}

void LifecycleStoreTest::actionWithLeaseIsWrittenAndReadBack()
{
    LifecycleStore data;
    const QString ci = addCi(data);
    const QString requestor = registered(data);
    add(data, requestor, ci, "49:00:05");
    const CiSnapshot read = *snapshotsOf(data, {ci}).constFind(ci);
    QCOMPARE(read.actions.size(), std::size_t{1});
    const CmdbActionRow& row = read.actions.front();
    const QDateTime now = callAt(data).time();
    QCOMPARE(row.requestorId, requestor);
    QVERIFY(row.active);
    QVERIFY(row.lease.time == std::chrono::seconds(49 * 3600 + 5));
    QCOMPARE(row.lease.start, now);
    QVERIFY(row.lease.expires == now.addSecs(49 * 3600 + 5));
    QCOMPARE(data.record("statemgmt_cmdb_actions", row.sysId).value(s("lease_time")), s("1970-01-03 01:00:05"));
    add(data, requestor, addCi(data));
    QVERIFY(data.first("statemgmt_cmdb_actions", "lease_expires", {}).isEmpty());
}

void LifecycleStoreTest::touchedRecordsAreUpdatedOnce()
{
    LifecycleStore data;
    const QString ci = addCi(data);
    data.clock.advance(std::chrono::hours(2));
    set(data, registered(data), ci, "Retired");
    const store::Values record = data.record("cmdb_ci_hardware", ci);
    QCOMPARE(record.value(s("install_status")), s("7"));
    QCOMPARE(record.value(s("hardware_status")), s("retired"));
    QCOMPARE(record.value(s("sys_mod_count")), s("1"));
    QCOMPARE(record.value(s("sys_updated_on")), s("2026-01-01 02:00:00"));
    QCOMPARE(record.value(s("sys_updated_by")), s("ann"));
    QCOMPARE(record.value(s("sys_created_by")), s("system"));
}

void LifecycleStoreTest::r51_auditSaysWhoWhyAndForWhom()
{
    LifecycleStore data;
    const QString ci = addCi(data);
    const QString requestor = registered(data);
    add(data, requestor, ci);
    const store::Values action = data.first("sys_audit", "fieldname", s("active"));
    QCOMPARE(action.value(s("documentkey")), ci);
    QCOMPARE(action.value(s("ci")), ci);
    QCOMPARE(action.value(s("requestor_id")), requestor);
    QCOMPARE(action.value(s("action")), data.first("statemgmt_ci_actions", "name", s("CreateTask")).value(s("sys_id")));
    QCOMPARE(action.value(s("user")), s("ann"));
    QVERIFY(!action.value(s("rule")).isEmpty());
    set(data, requestor, ci, "Retired");
    const store::Values state = data.first("sys_audit", "fieldname", s("operational_status"));
    QCOMPARE(state.value(s("tablename")), s("cmdb_ci"));
    QCOMPARE(state.value(s("oldvalue")), s("1"));
    QCOMPARE(state.value(s("newvalue")), s("6"));
}

void LifecycleStoreTest::r49_refusalLeavesItsLineOnly()
{
    LifecycleStore data;
    const QString ci = addCi(data);
    const Decision decision = setState({{ci}, s("Nowhere"), {}}, requestorOf(data, registered(data)),
                                       snapshotsOf(data, {ci}), configurationOf(data), callAt(data));
    QVERIFY(!decision.isAllowed());
    data.write(decision);
    const store::Values line = data.first("syslog", "level", s("2"));
    QCOMPARE(line.value(s("source")), s("ci_state_management"));
    QCOMPARE(line.value(s("message")), s("INVALID_OPS_STATE: Invalid operational state [Nowhere]"));
    QCOMPARE(data.count("statemgmt_ops_state"), 0);
    QCOMPARE(data.count("sys_audit"), 0);
}

void LifecycleStoreTest::requestorsAreOperatorsOrWorkflows()
{
    LifecycleStore data;
    QVERIFY(isValid(requestorOf(data, registered(data))));
    QVERIFY(!isValid(requestorOf(data, store::newSysId())));
    const QString workflow = data.insert("wf_context", valuesOf({{"name", s("Patch night")}}));
    QVERIFY(isValid(requestorOf(data, workflow)));
    data.update("wf_context", workflow, valuesOf({{"state", s("finished")}}));
    QVERIFY(!isValid(requestorOf(data, workflow)));
    QVERIFY(requestorOf(data, workflow).workflow.has_value());
}

void LifecycleStoreTest::r20_takenIdsAreKnown()
{
    LifecycleStore data;
    const auto isTaken = [&](const QString& id) {
        return data.store().read([&](store::Reader& reader) { return store::isRequestorIdTaken(reader, id); }).value();
    };
    const QString unused = store::newSysId();
    QVERIFY(!isTaken(unused));
    QVERIFY(isTaken(registered(data)));
    QVERIFY(isTaken(data.insert("wf_context", {})));
    const auto row = [&](const char* table) {
        const QString id = store::newSysId();
        data.insert(table, valuesOf({{"requestor_id", id}, {"active", s("false")}}));
        return id;
    };
    QVERIFY(isTaken(row("statemgmt_ops_state")));
    QVERIFY(isTaken(row("statemgmt_cmdb_actions")));
    QVERIFY(isTaken(row("statemgmt_renew_lease_task")));
}

void LifecycleStoreTest::restoreLooksAtWhatNeedsIt()
{
    LifecycleStore data;
    const QString a = registered(data);
    const QString workflow = data.insert("wf_context", {});
    const QString quiet = addCi(data);
    const QString expired = addCi(data);
    const QString orphaned = addCi(data);
    add(data, a, quiet, "10:00:00");
    add(data, a, expired, "01:00:00");
    set(data, workflow, orphaned, "Retired");
    data.update("wf_context", workflow, valuesOf({{"state", s("faulted")}}));
    data.clock.advance(std::chrono::hours(2));
    const auto input = [&] {
        const QDateTime now = data.clock.nowUtc();
        return data.store().read([&](store::Reader& reader) { return store::restoreInput(reader, now); }).value();
    };
    QStringList looked;
    for (const CiSnapshot& ci : input().cis)
        looked.append(ci.sysId);
    QStringList expected{expired, orphaned};
    expected.sort();
    QCOMPARE(looked, expected);
    QVERIFY(isValid(*input().requestors.constFind(a)));

    Configuration configuration = configurationOf(data);
    configuration.properties.restoreJobActive = true;
    data.write(restore(input(), configuration, callAt(data)));
    QCOMPARE(data.count("statemgmt_renew_lease_task"), 1);
    QCOMPARE(data.first("statemgmt_ops_state", "ci", orphaned).value(s("active")), s("false"));
    QVERIFY(restore(input(), configuration, callAt(data)).changesNothing());
}

void LifecycleStoreTest::tasksAreNumberedAndClosed()
{
    LifecycleStore data;
    const QString a = registered(data);
    const QString ci = addCi(data);
    add(data, a, ci, "01:00:00");
    data.clock.advance(std::chrono::hours(2));
    Configuration configuration = configurationOf(data);
    configuration.properties.restoreJobActive = true;
    const QDateTime now = data.clock.nowUtc();
    const auto input = data.store().read([&](store::Reader& reader) { return store::restoreInput(reader, now); });
    data.write(restore(*input, configuration, callAt(data)));
    const store::Values task = data.first("statemgmt_renew_lease_task", "requestor_id", a);
    QVERIFY2(task.value(s("number")).startsWith(QLatin1String("TASK")), qUtf8Printable(task.value(s("number"))));
    QCOMPARE(task.value(s("cmdb_ci")), ci);
    QCOMPARE(task.value(s("state")), s("1"));
    const CiSnapshot snapshot = *snapshotsOf(data, {ci}).constFind(ci);
    QCOMPARE(snapshot.openTasks.size(), std::size_t{1});
    data.write(
        extendLease({s("CreateTask"), s("05:00:00")}, requestorOf(data, a), snapshot, configuration, callAt(data)));
    const store::Values closed = data.record("statemgmt_renew_lease_task", task.value(s("sys_id")));
    QCOMPARE(closed.value(s("active")), s("false"));
    QCOMPARE(closed.value(s("state")), s("3"));
    QCOMPARE(closed.value(s("closed_at")), s("2026-01-01 02:00:00"));
    QVERIFY(snapshotsOf(data, {ci}).constFind(ci)->openTasks.empty());
}

void LifecycleStoreTest::activeRowsAreThoseOfALeaningCi()
{
    LifecycleStore data;
    const QString ci = addCi(data);
    add(data, registered(data), ci);
    const RuleSet rules = configurationOf(data).rules;
    const auto codeOf = [&](const RowToDelete& row) {
        const auto active =
            data.store().read([&](store::Reader& reader) { return store::activeRowsAbout(reader, row, rules); });
        return deleteRow(row, rules, *active).isAllowed();
    };
    QVERIFY(!codeOf({table::ciActions, rules.actions.front().sysId}));
    const RowToDelete retired{table::statePriorities, rules.priorities.front().sysId};
    const int state = rules.priorities.front().operationalState;
    const QByteArray label = rules.labelOf(state).toLatin1();
    set(data, registered(data), ci, label.constData());
    QVERIFY(codeOf(retired));
    set(data, registered(data), ci, "Operational");
    QVERIFY(!codeOf(retired));
    const QString cloning = data.insert("statemgmt_ci_actions", valuesOf({{"name", s("Cloning")}}));
    QVERIFY(codeOf({table::notAllowedActions, rules.notAllowedActions.front().sysId}));
    QVERIFY(!codeOf({table::ciActions, cloning})); // not among those rules: no such row
}

ITAM_TEST(LifecycleStoreTest)
#include "tst_lifecyclestore.moc"
