// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/lifecycle/world.h"

#include <QTest>

namespace itam::tests::lifecycle {
namespace {

template <typename Row>
void writeTo(std::vector<Row>& rows, Row row, const QString& newId)
{
    if (row.sysId.isEmpty()) {
        row.sysId = newId;
        rows.push_back(row);
        return;
    }
    for (Row& known : rows) {
        if (known.sysId == row.sysId) {
            known = row;
            return;
        }
    }
    QFAIL("a row is updated that is not there");
}

template <typename Rows>
void eraseFrom(Rows& rows, const QString& sysId)
{
    std::erase_if(rows, [&](const auto& row) { return row.sysId == sysId; });
}

} // namespace

QStringList linuxServer()
{
    return QStringLiteral("cmdb_ci_linux_server cmdb_ci_server cmdb_ci_computer cmdb_ci_hardware cmdb_ci")
        .split(QLatin1Char(' '));
}

QStringList service()
{
    return QStringLiteral("cmdb_ci_service cmdb_ci").split(QLatin1Char(' '));
}

World::World()
{
    configuration.rules = shippedRules([this] { return nextId(); });
    configuration.mappings = shippedMappings();
    configuration.properties.restoreJobActive = true;
    for (const char* name : {"Patching", "Provisioning", "Cloning"})
        configuration.rules.actions.push_back({QString::fromLatin1(name), QString::fromLatin1(name), {}});
}

QString World::nextId()
{
    return QStringLiteral("%1").arg(++m_ids, 32, 16, QLatin1Char('0'));
}

void World::addCi(const QString& ci, const QStringList& classPath)
{
    CiSnapshot snapshot;
    snapshot.sysId = ci;
    snapshot.classPath = classPath;
    if (snapshot.isHardware()) {
        snapshot.values.hardwareStatus = hwstatus::installed;
        snapshot.values.hardwareSubstatus = hwstatus::inUse;
    }
    cis.insert(ci, snapshot);
}

void World::linkAsset(const QString& ci, const AssetValues& assetValues)
{
    AssetSnapshot asset;
    asset.sysId = QStringLiteral("asset-") + ci;
    asset.ci = ci;
    asset.values = assetValues;
    cis[ci].asset = asset.sysId;
    cis[ci].assetRecord = asset;
}

void World::addPair(const QString& action, const QString& other)
{
    configuration.rules.compatible.push_back({nextId(), action, other});
}

QString World::forbidAction(const QString& ciType, const QString& state, const QString& action)
{
    const QString actionId = configuration.rules.actionNamed(action)->sysId;
    configuration.rules.notAllowedActions.push_back(
        {nextId(), ciType, *configuration.rules.stateLabelled(state), actionId});
    return configuration.rules.notAllowedActions.back().sysId;
}

QString World::forbidTransition(const QString& ciType, const QString& from, const QString& to)
{
    configuration.rules.notAllowedTransitions.push_back(
        {nextId(), ciType, *configuration.rules.stateLabelled(from), *configuration.rules.stateLabelled(to)});
    return configuration.rules.notAllowedTransitions.back().sysId;
}

QString World::registerOperator()
{
    const QString id = nextId();
    written(core::lifecycle::registerOperator(id, QStringLiteral("user-of-") + id, {}));
    return id;
}

QString World::startWorkflow(const QString& state)
{
    const QString id = nextId();
    requestors.insert(id, {id, {}, WorkflowContext{id, state}});
    return id;
}

Decision World::set(const QString& requestorId, const QStringList& ciIds, const QString& label, const QStringList& old)
{
    return written(setState({ciIds, label, old}, requestor(requestorId), cis, configuration, call()));
}

Decision World::add(const QString& requestorId, const QStringList& ciIds, const QString& action, const QString& lease,
                    const QStringList& old)
{
    return written(addAction({ciIds, action, lease, old}, requestor(requestorId), cis, configuration, call()));
}

Decision World::remove(const QString& requestorId, const QStringList& ciIds, const QString& action)
{
    return written(removeAction({ciIds, action}, requestor(requestorId), cis, configuration, call()));
}

Decision World::extend(const QString& requestorId, const QString& ci, const QString& action, const QString& lease)
{
    return written(extendLease({action, lease}, requestor(requestorId), cis.value(ci), configuration, call()));
}

Decision World::unregister(const QString& requestorId)
{
    return written(unregisterOperator(requestor(requestorId), {cis.begin(), cis.end()}, configuration, call()));
}

Decision World::runJob()
{
    return written(restore({{cis.begin(), cis.end()}, requestors}, configuration, call()));
}

Decision World::edit(const QString& ci, const CiValues& wanted)
{
    return written(editCi(cis.value(ci), wanted, configuration, call()));
}

Decision World::editAssetOf(const QString& ci, const AssetValues& wanted)
{
    return written(editAsset(cis.value(ci), wanted, configuration, call()));
}

Decision World::deleteRow(const QString& tableName, const QString& sysId)
{
    return written(core::lifecycle::deleteRow({tableName, sysId}, configuration.rules, activeRows()));
}

void World::purge()
{
    const auto isOver = [](const auto& row) { return !row.active; };
    for (CiSnapshot& ci : cis) {
        std::erase_if(ci.states, isOver);
        std::erase_if(ci.actions, isOver);
    }
    std::erase_if(tasks, isOver);
}

QString World::shown(const QString& ci) const
{
    return configuration.rules.labelOf(values(ci).operationalStatus);
}

QStringList World::activeActions(const QString& ci) const
{
    QStringList names;
    for (const CmdbActionRow& row : cis.find(ci)->actions) {
        if (row.active)
            names.append(configuration.rules.nameOf(row.action));
    }
    names.sort();
    return names;
}

const CmdbActionRow& World::actionRow(const QString& ci, const QString& action) const
{
    for (const CmdbActionRow& row : cis.find(ci)->actions) {
        if (row.action == action)
            return row;
    }
    qFatal("no such row");
}

ActiveRows World::activeRows() const
{
    ActiveRows rows;
    for (const CiSnapshot& ci : cis) {
        rows.actions.insert(rows.actions.end(), ci.actions.begin(), ci.actions.end());
        rows.states.insert(rows.states.end(), ci.states.begin(), ci.states.end());
    }
    return rows;
}

Decision World::written(Decision decision)
{
    for (const RowToWrite& row : decision.writes)
        std::visit([this](const auto& each) { write(each); }, row);
    for (const FieldChange& change : decision.fields)
        write(change);
    for (const RowToDelete& row : decision.deletions)
        erase(row);
    audit.insert(audit.end(), decision.audit.begin(), decision.audit.end());
    log.insert(log.end(), decision.log.begin(), decision.log.end());
    showTasks();
    return decision;
}

void World::write(const InternalStateRow& row)
{
    writeTo(cis.find(row.ci)->states, row, nextId());
}

void World::write(const CmdbActionRow& row)
{
    writeTo(cis.find(row.ci)->actions, row, nextId());
}

void World::write(const RegisteredUserRow& row)
{
    RegisteredUserRow stored = row;
    if (stored.sysId.isEmpty())
        stored.sysId = nextId();
    requestors.insert(row.requestorId, {row.requestorId, stored, {}});
}

void World::write(const RenewLeaseTaskRow& row)
{
    writeTo(tasks, row, nextId());
}

void World::write(const FieldChange& change)
{
    for (CiSnapshot& ci : cis) {
        const bool isAsset = ci.assetRecord && ci.assetRecord->sysId == change.sysId;
        if (ci.sysId != change.sysId && !isAsset)
            continue;
        if (isAsset && change.field == QLatin1String("install_status"))
            ci.assetRecord->values.installStatus = change.after.toInt();
        else if (isAsset)
            ci.assetRecord->values.substatus = change.after;
        else if (change.field == QLatin1String("operational_status"))
            ci.values.operationalStatus = change.after.toInt();
        else if (change.field == QLatin1String("install_status"))
            ci.values.installStatus = change.after.toInt();
        else if (change.field == QLatin1String("hardware_status"))
            ci.values.hardwareStatus = change.after;
        else
            ci.values.hardwareSubstatus = change.after;
    }
}

void World::erase(const RowToDelete& row)
{
    RuleSet& rules = configuration.rules;
    if (row.tableName == table::ciActions)
        eraseFrom(rules.actions, row.sysId);
    else if (row.tableName == table::compatibleActions)
        eraseFrom(rules.compatible, row.sysId);
    else if (row.tableName == table::notAllowedActions)
        eraseFrom(rules.notAllowedActions, row.sysId);
    else if (row.tableName == table::notAllowedTransitions)
        eraseFrom(rules.notAllowedTransitions, row.sysId);
    else
        eraseFrom(rules.priorities, row.sysId);
}

void World::showTasks()
{
    for (CiSnapshot& ci : cis) {
        ci.openTasks.clear();
        for (const RenewLeaseTaskRow& task : tasks) {
            for (const CmdbActionRow& row : ci.actions) {
                if (task.active && task.ciActionRecord == row.sysId)
                    ci.openTasks.push_back(task);
            }
        }
    }
}

QString codes(const Refusals& refusals)
{
    QStringList names;
    for (const Refusal& each : refusals)
        names.append(nameOf(each.code));
    return names.join(QLatin1Char(' '));
}

QString codes(const Decision& decision)
{
    return codes(decision.refusals);
}

} // namespace itam::tests::lifecycle
