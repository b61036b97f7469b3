// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/lifecycle/invariants.h"

#include <tuple>

namespace itam::tests::lifecycle {
namespace {

constexpr int noPriority = 1000;

QString slot(const QString& record, const QString& field, const QString& requestor = {}, const QString& action = {})
{
    return QStringList{record, field, requestor, action}.join(QLatin1Char('|'));
}

/// All that is audited, as the CI has it.
AuditedValues valuesOf(const CiSnapshot& ci)
{
    AuditedValues values;
    const auto add = [&](const QString& name, const QString& value) {
        if (!value.isEmpty())
            values.insert(name, value);
    };
    add(slot(ci.sysId, QStringLiteral("operational_status")), QString::number(ci.values.operationalStatus));
    add(slot(ci.sysId, QStringLiteral("install_status")), QString::number(ci.values.installStatus));
    add(slot(ci.sysId, QStringLiteral("hardware_status")), ci.values.hardwareStatus);
    add(slot(ci.sysId, QStringLiteral("hardware_substatus")), ci.values.hardwareSubstatus);
    if (ci.assetRecord) {
        add(slot(ci.assetRecord->sysId, QStringLiteral("install_status")),
            QString::number(ci.assetRecord->values.installStatus));
        add(slot(ci.assetRecord->sysId, QStringLiteral("substatus")), ci.assetRecord->values.substatus);
    }
    for (const InternalStateRow& row : ci.states) {
        if (row.active)
            add(slot(ci.sysId, QStringLiteral("operational_state"), row.requestorId),
                QString::number(row.operationalState));
    }
    for (const CmdbActionRow& row : ci.actions) {
        if (row.active)
            add(slot(ci.sysId, QStringLiteral("active"), row.requestorId, row.action), QStringLiteral("true"));
    }
    return values;
}

/// The rules as sets.
struct Facts
{
    explicit Facts(const RuleSet& rules)
    {
        for (const Choice& choice : rules.operationalStates)
            choices.insert(choice.value);
        for (const StatePriorityRow& row : rules.priorities)
            priorities.insert(row.operationalState, row.priority);
        for (const CompatibleActionsRow& row : rules.compatible) {
            pairs.insert({row.action, row.compatibleAction});
            pairs.insert({row.compatibleAction, row.action});
        }
    }
    QSet<int> choices;
    QHash<int, int> priorities;
    QSet<std::pair<QString, QString>> pairs;
};

void checkStates(const Facts& facts, const CiSnapshot& ci, bool isEdited, QStringList& broken)
{
    if (!facts.choices.contains(ci.values.operationalStatus))
        broken.append(ci.sysId + QStringLiteral(": R1: no state of the choices"));

    // Priority, then what is newer, then the state.
    std::vector<std::tuple<int, qint64, int>> active;
    QSet<QString> requestors;
    for (const InternalStateRow& row : ci.states) {
        if (requestors.contains(row.requestorId))
            broken.append(ci.sysId + QStringLiteral(": two states of one requestor"));
        requestors.insert(row.requestorId);
        if (row.active)
            active.emplace_back(facts.priorities.value(row.operationalState, noPriority), -row.setOn.toSecsSinceEpoch(),
                                row.operationalState);
    }
    if (active.empty())
        return;
    std::sort(active.begin(), active.end());
    if (active.size() > 1 && std::get<0>(active.back()) == noPriority)
        broken.append(ci.sysId + QStringLiteral(": R47: a state without priority is not alone"));
    const auto& [priority, age, best] = active.front();
    if (active.size() > 1 && std::get<0>(active[1]) == priority && std::get<1>(active[1]) == age)
        broken.append(ci.sysId + QStringLiteral(": R5: two are the newest"));
    if (!isEdited && best != ci.values.operationalStatus)
        broken.append(ci.sysId +
                      QStringLiteral(": R3: shows %1, and %2 is the best").arg(ci.values.operationalStatus).arg(best));
}

void checkActions(const Facts& facts, const CiSnapshot& ci, QStringList& broken)
{
    QSet<std::pair<QString, QString>> rows;
    QStringList active;
    for (const CmdbActionRow& row : ci.actions) {
        const std::pair key(row.action, row.requestorId);
        if (rows.contains(key))
            broken.append(ci.sysId + QStringLiteral(": two rows of one action and requestor"));
        rows.insert(key);
        if (row.active)
            active.append(row.action);
    }
    for (qsizetype i = 0; i < active.size(); ++i) {
        for (qsizetype j = i + 1; j < active.size(); ++j) {
            if (active[i] == active[j])
                broken.append(ci.sysId + QStringLiteral(": an action is active twice"));
            else if (!facts.pairs.contains({active[i], active[j]}))
                broken.append(ci.sysId + QStringLiteral(": R9: incompatible actions are active"));
        }
    }
}

void checkTasks(const World& world, QStringList& broken)
{
    QSet<QString> told;
    for (const RenewLeaseTaskRow& task : world.tasks) {
        if (!task.active)
            continue;
        if (told.contains(task.ciActionRecord))
            broken.append(QStringLiteral("R33: two open tasks of one row"));
        told.insert(task.ciActionRecord);
    }
    QSet<QString> active;
    for (const CiSnapshot& ci : world.cis) {
        for (const CmdbActionRow& row : ci.actions) {
            if (row.active)
                active.insert(row.sysId);
        }
    }
    if (!active.contains(told))
        broken.append(QStringLiteral("an open task of a row that is not active"));
}

} // namespace

void AuditReplay::start(const CiSnapshot& ci)
{
    m_told.insert(ci.sysId, valuesOf(ci));
    m_seen.insert(ci.sysId, ci);
}

QStringList AuditReplay::take(const std::vector<AuditEntry>& audit)
{
    QStringList wrong;
    for (; m_taken < audit.size(); ++m_taken) {
        const AuditEntry& entry = audit[m_taken];
        if (entry.fieldName == QLatin1String("lease_expires"))
            continue; // no state and no action
        AuditedValues& told = m_told[entry.ci];
        m_toldOf.insert(entry.ci);
        const bool isRow = entry.tableName.startsWith(QLatin1String("statemgmt_"));
        const QString name =
            slot(entry.documentKey, entry.fieldName, isRow ? entry.requestorId : QString(), entry.action);
        const auto asKept = [](const QString& value) { return value == QLatin1String("false") ? QString() : value; };
        if (told.value(name) != asKept(entry.oldValue))
            wrong.append(QStringLiteral("R51: %1 was %2, not %3").arg(name, told.value(name), entry.oldValue));
        if (entry.user.isEmpty() || entry.rule.isEmpty() || !entry.createdOn.isValid())
            wrong.append(QStringLiteral("R51: %1 does not say who, when or why").arg(name));
        if (asKept(entry.newValue).isEmpty())
            told.remove(name);
        else
            told.insert(name, entry.newValue);
    }
    return wrong;
}

QStringList AuditReplay::differences(const World& world)
{
    QStringList different;
    for (const CiSnapshot& ci : world.cis) {
        CiSnapshot& seen = m_seen[ci.sysId];
        if (!m_toldOf.contains(ci.sysId) && seen == ci)
            continue;
        seen = ci;
        const AuditedValues present = valuesOf(ci);
        const AuditedValues& told = m_told[ci.sysId];
        for (const QString& name :
             QSet<QString>(present.keyBegin(), present.keyEnd()) + QSet<QString>(told.keyBegin(), told.keyEnd())) {
            if (present.value(name) != told.value(name))
                different.append(QStringLiteral("R51: %1 is %2, and the audit says %3")
                                     .arg(name, present.value(name), told.value(name)));
        }
    }
    m_toldOf.clear();
    return different;
}

QStringList brokenInvariants(const World& world, const QSet<QString>& edited)
{
    const Facts facts(world.configuration.rules);
    QStringList broken;
    for (const CiSnapshot& ci : world.cis) {
        checkStates(facts, ci, edited.contains(ci.sysId), broken);
        checkActions(facts, ci, broken);
    }
    checkTasks(world, broken);
    return broken;
}

} // namespace itam::tests::lifecycle
