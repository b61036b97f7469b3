// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ruleedits.h"

#include "core/lifecycle/cataloguedeletion.h"

#include <QCoreApplication>

#include <algorithm>

namespace itam::ui::models {
namespace {

using namespace core::lifecycle;
using core::servicenow::StateChoice;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RuleEdits)
};

RowChange inserted(QLatin1String table, const RowValues& values)
{
    return {.table = table, .sysId = makeLocalId(), .before = {}, .after = values};
}

RowChange deleted(const RuleBook& book, const QString& table, const QString& sysId)
{
    return {.table = table, .sysId = sysId, .before = valuesOf(book, table, sysId), .after = {}};
}

/// The columns that differ; nothing when none does.
std::optional<RowChange> updated(const RuleBook& book, QLatin1String table, const QString& sysId,
                                 const RowValues& values)
{
    const RowValues known = valuesOf(book, table, sysId);
    RowChange change{.table = table, .sysId = sysId, .before = {}, .after = {}};
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        if (known.contains(value.key()) && known[value.key()] != value.value()) {
            change.before.insert(value.key(), known[value.key()]);
            change.after.insert(value.key(), value.value());
        }
    }
    return change.after.isEmpty() ? std::nullopt : std::optional(change);
}

/// Deletes the rows that `is` picks.
template <typename Rows, typename Is>
QList<RowChange> deletions(const RuleBook& book, QLatin1String table, const Rows& rows, Is is)
{
    QList<RowChange> steps;
    for (const auto& row : rows) {
        if (is(row))
            steps.append(deleted(book, table, row.sysId));
    }
    return steps;
}

const StatePriorityRow* priorityOf(const RuleBook& book, int state)
{
    const auto found = std::find_if(book.rules.priorities.begin(), book.rules.priorities.end(),
                                    [&](const StatePriorityRow& row) { return row.operationalState == state; });
    return found == book.rules.priorities.end() ? nullptr : &*found;
}

bool isSame(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

RuleEdit toggledActionRule(const RuleBook& book, const QString& ciClass, int state, const QString& action)
{
    const QString stateName = book.rules.labelOf(state);
    const QString className = book.classLabel(ciClass);
    RuleEdit edit;
    edit.steps =
        deletions(book, table::notAllowedActions, book.rules.notAllowedActions, [&](const NotAllowedActionRow& rule) {
            return rule.ciType == ciClass && rule.operationalState == state && rule.notAllowedAction == action;
        });
    if (!edit.isEmpty()) {
        //: %1 action, %2 state, %3 class
        edit.done = Words::tr("Rule removed: %1 in %2 for %3.").arg(book.rules.nameOf(action), stateName, className);
        return edit;
    }
    edit.steps.append(inserted(table::notAllowedActions, {{QStringLiteral("ci_type"), ciClass},
                                                          {QStringLiteral("operational_state"), QString::number(state)},
                                                          {QStringLiteral("not_allowed_action"), action}}));
    //: %1 action, %2 state, %3 class
    edit.done = Words::tr("Rule added: %1 in %2 for %3.").arg(book.rules.nameOf(action), stateName, className);
    return edit;
}

RuleEdit toggledTransitionRule(const RuleBook& book, const QString& ciClass, int from, int to)
{
    RuleEdit edit;
    if (from == to)
        return edit;
    const QString className = book.classLabel(ciClass);
    edit.steps = deletions(
        book, table::notAllowedTransitions, book.rules.notAllowedTransitions, [&](const NotAllowedTransitionRow& rule) {
            return rule.ciType == ciClass && rule.operationalState == from && rule.notAllowedTransition == to;
        });
    if (!edit.isEmpty()) {
        //: %1 and %2 states, %3 class
        edit.done = Words::tr("Rule removed: from %1 to %2 for %3.")
                        .arg(book.rules.labelOf(from), book.rules.labelOf(to), className);
        return edit;
    }
    edit.steps.append(
        inserted(table::notAllowedTransitions, {{QStringLiteral("ci_type"), ciClass},
                                                {QStringLiteral("operational_state"), QString::number(from)},
                                                {QStringLiteral("not_allowed_transition"), QString::number(to)}}));
    //: %1 and %2 states, %3 class
    edit.done =
        Words::tr("Rule added: from %1 to %2 for %3.").arg(book.rules.labelOf(from), book.rules.labelOf(to), className);
    return edit;
}

RuleEdit toggledPair(const RuleBook& book, const QString& action, const QString& other)
{
    RuleEdit edit;
    if (action == other)
        return edit;
    edit.steps =
        deletions(book, table::compatibleActions, book.rules.compatible, [&](const CompatibleActionsRow& pair) {
            return (pair.action == action && pair.compatibleAction == other) ||
                   (pair.action == other && pair.compatibleAction == action);
        });
    const QString first = book.rules.nameOf(action);
    const QString second = book.rules.nameOf(other);
    if (!edit.isEmpty()) {
        edit.done = Words::tr("Pair removed: %1 and %2.").arg(first, second);
        return edit;
    }
    edit.steps.append(inserted(table::compatibleActions,
                               {{QStringLiteral("action"), action}, {QStringLiteral("compatible_action"), other}}));
    edit.done = Words::tr("Pair added: %1 and %2.").arg(first, second);
    return edit;
}

RuleEdit addedAction(const QString& name, const QString& description)
{
    RuleEdit edit;
    edit.steps.append(inserted(table::ciActions, {{QStringLiteral("name"), name.trimmed()},
                                                  {QStringLiteral("description"), description.trimmed()}}));
    edit.done = Words::tr("Action added: %1.").arg(name.trimmed());
    return edit;
}

RuleEdit changedAction(const RuleBook& book, const QString& action, const QString& name, const QString& description)
{
    RuleEdit edit;
    const auto change =
        updated(book, table::ciActions, action,
                {{QStringLiteral("name"), name.trimmed()}, {QStringLiteral("description"), description.trimmed()}});
    if (!change)
        return edit;
    edit.steps.append(*change);
    edit.done = Words::tr("Action changed: %1.").arg(name.trimmed());
    return edit;
}

RuleEdit deletedAction(const RuleBook& book, const QString& action)
{
    RuleEdit edit;
    for (const RowToDelete& row : deleteRow({table::ciActions, action}, book.rules, {}).deletions) {
        edit.steps.append(deleted(book, row.tableName, row.sysId));
        edit.steps.last().goesAlong = edit.steps.size() > 1;
    }
    if (!edit.isEmpty())
        edit.done = Words::tr("Action removed: %1.").arg(book.rules.nameOf(action));
    return edit;
}

RuleEdit addedState(int value, const QString& label)
{
    RuleEdit edit;
    edit.steps.append(inserted(choiceTable, {{QStringLiteral("name"), table::configurationItem},
                                             {QStringLiteral("element"), QStringLiteral("operational_status")},
                                             {QStringLiteral("value"), QString::number(value)},
                                             {QStringLiteral("label"), label.trimmed()}}));
    edit.done = Words::tr("State added: %1.").arg(label.trimmed());
    return edit;
}

RuleEdit renamedState(const RuleBook& book, int value, const QString& label)
{
    RuleEdit edit;
    const StateChoice* state = book.stateOf(value);
    if (!state || state->sysId.isEmpty())
        return edit;
    if (const auto change = updated(book, choiceTable, state->sysId, {{QStringLiteral("label"), label.trimmed()}})) {
        edit.steps.append(*change);
        //: %1 old name, %2 new name
        edit.done = Words::tr("State renamed: %1 is now %2.").arg(state->label, label.trimmed());
    }
    return edit;
}

RuleEdit deletedState(const RuleBook& book, int value)
{
    RuleEdit edit;
    const StateChoice* state = book.stateOf(value);
    if (!state || state->sysId.isEmpty())
        return edit;
    edit.stateNotInUse = value;
    edit.steps.append(deleted(book, choiceTable, state->sysId));
    if (const StatePriorityRow* priority = priorityOf(book, value)) {
        edit.steps.append(deleted(book, table::statePriorities, priority->sysId));
        edit.steps.last().goesAlong = true;
    }
    edit.done = Words::tr("State removed: %1.").arg(state->label);
    return edit;
}

RuleEdit prioritised(const RuleBook& book, int state)
{
    RuleEdit edit;
    if (priorityOf(book, state))
        return edit;
    const std::vector<StatePriorityRow> order = orderedPriorities(book.rules);
    const int last = order.empty() ? 0 : order.back().priority;
    edit.steps.append(inserted(table::statePriorities, {{QStringLiteral("operational_state"), QString::number(state)},
                                                        {QStringLiteral("priority"), QString::number(last + 1)}}));
    //: %1 state, %2 number
    edit.done = Words::tr("%1 has priority %2.").arg(book.rules.labelOf(state), QString::number(last + 1));
    return edit;
}

RuleEdit unprioritised(const RuleBook& book, int state)
{
    RuleEdit edit;
    edit.steps = deletions(book, table::statePriorities, book.rules.priorities,
                           [&](const StatePriorityRow& row) { return row.operationalState == state; });
    if (!edit.isEmpty())
        edit.done = Words::tr("%1 has no priority any more.").arg(book.rules.labelOf(state));
    return edit;
}

RuleEdit movedPriority(const RuleBook& book, int from, int to)
{
    RuleEdit edit;
    std::vector<StatePriorityRow> order = orderedPriorities(book.rules);
    const int count = static_cast<int>(order.size());
    if (from == to || from < 0 || to < 0 || from >= count || to >= count)
        return edit;
    std::vector<int> numbers;
    for (const StatePriorityRow& row : order)
        numbers.push_back(numbers.empty() ? row.priority : std::max(row.priority, numbers.back() + 1));
    const StatePriorityRow moved = order[static_cast<std::size_t>(from)];
    order.erase(order.begin() + from);
    order.insert(order.begin() + to, moved);
    for (std::size_t place = 0; place < order.size(); ++place) {
        if (const auto change = updated(book, table::statePriorities, order[place].sysId,
                                        {{QStringLiteral("priority"), QString::number(numbers[place])}}))
            edit.steps.append(*change);
    }
    const QString name = book.rules.labelOf(moved.operationalState);
    edit.done = to < from ? Words::tr("%1 was moved up.").arg(name) : Words::tr("%1 was moved down.").arg(name);
    return edit;
}

QString objectionToActionName(const RuleBook& book, const QString& name, const QString& sysId)
{
    const QString wanted = name.trimmed();
    if (wanted.isEmpty())
        return Words::tr("An action needs a name.");
    if (wanted.contains(QLatin1Char(',')))
        return Words::tr("A name cannot hold a comma: lists of actions are separated by commas.");
    for (const CiActionRow& known : book.rules.actions) {
        if (known.sysId != sysId && isSame(known.name, wanted))
            return Words::tr("There is an action of this name already.");
    }
    return {};
}

QString objectionToStateLabel(const RuleBook& book, const QString& label, std::optional<int> state)
{
    const QString wanted = label.trimmed();
    if (wanted.isEmpty())
        return Words::tr("A state needs a name.");
    if (wanted.contains(QLatin1Char(',')))
        return Words::tr("A name cannot hold a comma: lists of states are separated by commas.");
    for (const Choice& known : book.rules.operationalStates) {
        if (known.value != state && isSame(known.label, wanted))
            return Words::tr("There is a state of this name already.");
    }
    return {};
}

QString objectionToStateValue(const RuleBook& book, int value)
{
    if (const StateChoice* known = book.stateOf(value))
        return Words::tr("This value is taken by %1.").arg(known->label);
    return {};
}

QString objectionToStateRemoval(const RuleBook& book, int value)
{
    if (value == opstate::operational || value == opstate::nonOperational || value == opstate::retired)
        return Words::tr("ServiceNow sets this state by itself, so it cannot be removed.");
    int uses = 0;
    for (const NotAllowedActionRow& rule : book.rules.notAllowedActions)
        uses += rule.operationalState == value ? 1 : 0;
    for (const NotAllowedTransitionRow& rule : book.rules.notAllowedTransitions)
        uses += rule.operationalState == value || rule.notAllowedTransition == value ? 1 : 0;
    if (uses > 0)
        return Words::tr("%n rule(s) name this state. Remove them first.", nullptr, uses);
    const StateChoice* state = book.stateOf(value);
    if (state && state->sysId.isEmpty())
        return Words::tr("ServiceNow does not show the record of this state.");
    return {};
}

int freeStateValue(const RuleBook& book)
{
    int greatest = 0;
    for (const Choice& state : book.rules.operationalStates)
        greatest = std::max(greatest, state.value);
    return greatest + 1;
}

} // namespace itam::ui::models
