// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ruleedit.h"

#include "core/lifecycle/tables.h"

#include <QUuid>

#include <algorithm>

namespace itam::ui::models {
namespace {

using namespace core::lifecycle;
using core::servicenow::StateChoice;

const QString localPrefix = QStringLiteral("local:");

// --- rows and their columns: one pair of functions for each table

RowValues valuesOf(const CiActionRow& row)
{
    return {{QStringLiteral("name"), row.name}, {QStringLiteral("description"), row.description}};
}

void setValues(CiActionRow& row, const RowValues& values)
{
    row.name = values.value(QStringLiteral("name"), row.name);
    row.description = values.value(QStringLiteral("description"), row.description);
}

RowValues valuesOf(const CompatibleActionsRow& row)
{
    return {{QStringLiteral("action"), row.action}, {QStringLiteral("compatible_action"), row.compatibleAction}};
}

void setValues(CompatibleActionsRow& row, const RowValues& values)
{
    row.action = values.value(QStringLiteral("action"), row.action);
    row.compatibleAction = values.value(QStringLiteral("compatible_action"), row.compatibleAction);
}

RowValues valuesOf(const NotAllowedActionRow& row)
{
    return {{QStringLiteral("ci_type"), row.ciType},
            {QStringLiteral("operational_state"), QString::number(row.operationalState)},
            {QStringLiteral("not_allowed_action"), row.notAllowedAction}};
}

int numberIn(const RowValues& values, const QString& column, int before)
{
    const auto found = values.constFind(column);
    return found == values.constEnd() ? before : found->toInt();
}

void setValues(NotAllowedActionRow& row, const RowValues& values)
{
    row.ciType = values.value(QStringLiteral("ci_type"), row.ciType);
    row.operationalState = numberIn(values, QStringLiteral("operational_state"), row.operationalState);
    row.notAllowedAction = values.value(QStringLiteral("not_allowed_action"), row.notAllowedAction);
}

RowValues valuesOf(const NotAllowedTransitionRow& row)
{
    return {{QStringLiteral("ci_type"), row.ciType},
            {QStringLiteral("operational_state"), QString::number(row.operationalState)},
            {QStringLiteral("not_allowed_transition"), QString::number(row.notAllowedTransition)}};
}

void setValues(NotAllowedTransitionRow& row, const RowValues& values)
{
    row.ciType = values.value(QStringLiteral("ci_type"), row.ciType);
    row.operationalState = numberIn(values, QStringLiteral("operational_state"), row.operationalState);
    row.notAllowedTransition = numberIn(values, QStringLiteral("not_allowed_transition"), row.notAllowedTransition);
}

RowValues valuesOf(const StatePriorityRow& row)
{
    return {{QStringLiteral("operational_state"), QString::number(row.operationalState)},
            {QStringLiteral("priority"), QString::number(row.priority)}};
}

void setValues(StatePriorityRow& row, const RowValues& values)
{
    row.operationalState = numberIn(values, QStringLiteral("operational_state"), row.operationalState);
    row.priority = numberIn(values, QStringLiteral("priority"), row.priority);
}

RowValues valuesOf(const StateChoice& row)
{
    return {{QStringLiteral("name"), table::configurationItem},
            {QStringLiteral("element"), QStringLiteral("operational_status")},
            {QStringLiteral("value"), QString::number(row.value)},
            {QStringLiteral("label"), row.label}};
}

void setValues(StateChoice& row, const RowValues& values)
{
    row.value = numberIn(values, QStringLiteral("value"), row.value);
    row.label = values.value(QStringLiteral("label"), row.label);
}

// --- the table of a change

/// Calls `use` with the rows of the table of that name; nothing for a foreign table.
template <typename Book, typename Use>
void withTable(Book& book, const QString& name, Use use)
{
    auto& rules = book.rules;
    if (name == table::ciActions)
        use(rules.actions);
    else if (name == table::compatibleActions)
        use(rules.compatible);
    else if (name == table::notAllowedActions)
        use(rules.notAllowedActions);
    else if (name == table::notAllowedTransitions)
        use(rules.notAllowedTransitions);
    else if (name == table::statePriorities)
        use(rules.priorities);
    else if (name == choiceTable)
        use(book.states);
}

/// Rows of other tables refer to its rows.
bool isCatalogue(const RowChange& change)
{
    return change.table == table::ciActions || change.table == choiceTable;
}

} // namespace

QString makeLocalId()
{
    return localPrefix + QUuid::createUuid().toString(QUuid::Id128);
}

bool isLocalId(const QString& sysId)
{
    return sysId.startsWith(localPrefix);
}

RuleEdit inverse(const RuleEdit& edit)
{
    RuleEdit back;
    back.done = edit.done;
    for (auto step = edit.steps.crbegin(); step != edit.steps.crend(); ++step) {
        RowChange change = *step;
        std::swap(change.before, change.after);
        change.goesAlong = false;
        back.steps.append(change);
    }
    // An action comes back before the rules that name it.
    std::stable_partition(back.steps.begin(), back.steps.end(),
                          [](const RowChange& change) { return change.isInsert() && isCatalogue(change); });
    return back;
}

RowValues valuesOf(const RuleBook& book, const QString& table, const QString& sysId)
{
    RowValues values;
    withTable(book, table, [&](const auto& rows) {
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.sysId == sysId; });
        if (found != rows.end())
            values = valuesOf(*found);
    });
    return values;
}

void apply(const RowChange& change, RuleBook& book)
{
    withTable(book, change.table, [&](auto& rows) {
        const auto found =
            std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.sysId == change.sysId; });
        if (change.isInsert()) {
            typename std::decay_t<decltype(rows)>::value_type row;
            row.sysId = change.sysId;
            setValues(row, change.after);
            rows.push_back(row);
        } else if (found == rows.end()) {
            return;
        } else if (change.isDelete()) {
            rows.erase(found);
        } else {
            setValues(*found, change.after);
        }
    });
    if (change.table != choiceTable)
        return;
    book.rules.operationalStates.clear();
    for (const StateChoice& state : std::as_const(book.states))
        book.rules.operationalStates.push_back({state.value, state.label});
}

} // namespace itam::ui::models
