// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakelifecyclerows.h"

#include "core/lifecycle/taskqualifier.h"

namespace itam::tests::fakelifecycle {

using namespace core::servicenow;
namespace rules = core::lifecycle;

namespace {

QString holderOf(const Data& data, const QString& requestorId)
{
    return data.userNames.value(requestorId, requestorId);
}

template <typename Row>
Row* place(std::vector<Row>& rows, const QString& id, bool isNew)
{
    if (isNew) {
        rows.emplace_back();
        rows.back().sysId = id;
        return &rows.back();
    }
    for (Row& row : rows) {
        if (row.sysId == id)
            return &row;
    }
    return nullptr;
}
void take(QString& field, const Values& values, const char* name)
{
    field = values.value(QString::fromLatin1(name), field);
}
void take(int& field, const Values& values, const char* name)
{
    field = values.value(QString::fromLatin1(name), QString::number(field)).toInt();
}
bool writeChoice(rules::RuleSet& set, const QString& id, const Values& values, bool isNew)
{
    if (isNew) {
        set.operationalStates.push_back(
            {values.value(QStringLiteral("value")).toInt(), values.value(QStringLiteral("label"))});
        return true;
    }
    for (rules::Choice& each : set.operationalStates) {
        if (choiceId(each.value) != id)
            continue;
        take(each.label, values, "label");
        return true;
    }
    return false;
}

} // namespace

QString choiceId(int value)
{
    return QStringLiteral("choice-%1").arg(value);
}
QString numbered(const char* what, int number)
{
    return QStringLiteral("%1-%2").arg(QLatin1String(what)).arg(number, 8, 10, QLatin1Char('0'));
}
rules::CiSnapshot ciOf(const Data& data, const QString& id)
{
    rules::CiSnapshot missing;
    missing.sysId = id;
    missing.standing = rules::Standing::Missing;
    return data.world.cis.value(id, missing);
}
QStringList pathOf(const Data& data, const QString& ciClass)
{
    QStringList path;
    QString name = ciClass;
    for (qsizetype i = data.classes.size(); i > 0 && !name.isEmpty(); --i) {
        if (data.classes.at(i - 1).name != name)
            continue;
        path.append(name);
        name = data.classes.at(i - 1).parent;
    }
    return path;
}

CiRow rowOf(const Data& data, const rules::CiSnapshot& ci)
{
    const FakeLifecycle::CiFacts facts = data.facts.value(ci.sysId, {ci.sysId, {}, {}});
    CiRow row;
    row.sysId = ci.sysId;
    row.name = facts.name;
    row.className = ci.classPath.value(0);
    row.serialNumber = facts.serialNumber;
    row.assetTag = facts.assetTag;
    row.operationalState = ci.values.operationalStatus;
    row.installStatus = ci.values.installStatus;
    row.hardwareStatus = ci.values.hardwareStatus;
    row.updated = data.world.now;
    for (const rules::CmdbActionRow& each : ci.actions) {
        if (each.active)
            row.actions.append({data.world.configuration.rules.nameOf(each.action), each.requestorId,
                                holderOf(data, each.requestorId), each.lease});
    }
    for (const rules::InternalStateRow& each : ci.states) {
        if (each.active)
            row.states.prepend({each.operationalState, each.requestorId, holderOf(data, each.requestorId), each.setOn});
    }
    return row;
}
bool answers(const Data& data, const rules::CiSnapshot& ci, const CiRow& row, const CiQuestion& question)
{
    const auto holds = [&](const auto& each) { return each.requestorId == question.requestorId; };
    const rules::CiActionRow* action = nullptr;
    for (const rules::CiActionRow& each : data.world.configuration.rules.actions) {
        if (each.sysId == question.activeAction)
            action = &each;
    }
    return (row.name.contains(question.text, Qt::CaseInsensitive) ||
            row.serialNumber.contains(question.text, Qt::CaseInsensitive) ||
            row.assetTag.contains(question.text, Qt::CaseInsensitive)) &&
           (question.ciClass.isEmpty() || ci.classPath.contains(question.ciClass)) &&
           (!question.operationalState || *question.operationalState == row.operationalState) &&
           (question.activeAction.isEmpty() ||
            (action && std::any_of(row.actions.begin(), row.actions.end(),
                                   [&](const ActiveAction& each) { return each.action == action->name; }))) &&
           (question.requestorId.isEmpty() || std::any_of(row.actions.begin(), row.actions.end(), holds) ||
            std::any_of(row.states.begin(), row.states.end(), holds)) &&
           (!question.seenByServiceMapping || rules::isSeenByServiceMapping(ci.values)) &&
           (!question.selectableForTask ||
            rules::isSelectableForTask(ci.classPath, ci.values.operationalStatus, data.world.configuration.rules));
}
RenewTaskRow rowOf(const Data& data, const rules::RenewLeaseTaskRow& task)
{
    RenewTaskRow row;
    row.sysId = task.sysId;
    row.number = QStringLiteral("RLT") + task.sysId.right(7);
    row.active = task.active;
    row.requestorId = task.requestorId;
    row.holder = holderOf(data, task.requestorId);
    row.opened = data.world.now;
    row.shortDescription = task.shortDescription;
    row.description = task.description;
    for (const rules::CiSnapshot& ci : data.world.cis) {
        for (const rules::CmdbActionRow& each : ci.actions) {
            if (each.sysId != task.ciActionRecord)
                continue;
            row.ci = ci.sysId;
            row.ciName = data.facts.value(ci.sysId).name;
            row.action = data.world.configuration.rules.nameOf(each.action);
            row.leaseExpires = each.lease.expires;
        }
    }
    return row;
}
AuditRow rowOf(const Data& data, const rules::AuditEntry& entry, int number)
{
    AuditRow row;
    row.sysId = numbered("audit", number);
    row.time = entry.createdOn;
    row.user = entry.user;
    row.tableName = entry.tableName;
    row.fieldName = entry.fieldName;
    row.before = entry.oldValue;
    row.after = entry.newValue;
    row.ci = entry.ci;
    row.ciName = data.facts.value(entry.ci).name;
    row.requestorId = entry.requestorId;
    row.action = entry.action.isEmpty() ? QString() : data.world.configuration.rules.nameOf(entry.action);
    row.rule = entry.rule;
    return row;
}

bool write(Data& data, const QString& table, const QString& id, const Values& values, bool isNew)
{
    rules::RuleSet& set = data.world.configuration.rules;
    if (table == QLatin1String("sys_choice"))
        return writeChoice(set, id, values, isNew);
    if (table == rules::table::ciActions) {
        auto* row = place(set.actions, id, isNew);
        if (row) {
            take(row->name, values, "name");
            take(row->description, values, "description");
        }
        return row;
    }
    if (table == rules::table::compatibleActions) {
        auto* row = place(set.compatible, id, isNew);
        if (row) {
            take(row->action, values, "action");
            take(row->compatibleAction, values, "compatible_action");
        }
        return row;
    }
    if (table == rules::table::notAllowedActions) {
        auto* row = place(set.notAllowedActions, id, isNew);
        if (row) {
            take(row->ciType, values, "ci_type");
            take(row->operationalState, values, "operational_state");
            take(row->notAllowedAction, values, "not_allowed_action");
        }
        return row;
    }
    if (table == rules::table::notAllowedTransitions) {
        auto* row = place(set.notAllowedTransitions, id, isNew);
        if (row) {
            take(row->ciType, values, "ci_type");
            take(row->operationalState, values, "operational_state");
            take(row->notAllowedTransition, values, "not_allowed_transition");
        }
        return row;
    }
    if (table == rules::table::statePriorities) {
        auto* row = place(set.priorities, id, isNew);
        if (row) {
            take(row->operationalState, values, "operational_state");
            take(row->priority, values, "priority");
        }
        return row;
    }
    data.others.insert(id, values);
    return true;
}

} // namespace itam::tests::fakelifecycle
