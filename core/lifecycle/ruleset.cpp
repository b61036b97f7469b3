// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/ruleset.h"

#include <algorithm>

namespace itam::core::lifecycle {
namespace {

template <typename Rows, typename Is>
auto firstOf(const Rows& rows, Is is) -> const typename Rows::value_type*
{
    const auto found = std::find_if(rows.begin(), rows.end(), is);
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

std::optional<int> RuleSet::stateLabelled(const QString& label) const
{
    const Choice* choice = firstOf(operationalStates, [&](const Choice& known) { return known.label == label; });
    return choice ? std::optional(choice->value) : std::nullopt;
}

QString RuleSet::labelOf(int operationalState) const
{
    const Choice* choice =
        firstOf(operationalStates, [&](const Choice& known) { return known.value == operationalState; });
    return choice ? choice->label : QString::number(operationalState);
}

const CiActionRow* RuleSet::actionNamed(const QString& name) const
{
    return firstOf(actions, [&](const CiActionRow& known) { return known.name == name; });
}

QString RuleSet::nameOf(const QString& action) const
{
    const CiActionRow* row = firstOf(actions, [&](const CiActionRow& known) { return known.sysId == action; });
    return row ? row->name : action;
}

std::optional<int> RuleSet::priorityOf(int operationalState) const
{
    const StatePriorityRow* row =
        firstOf(priorities, [&](const StatePriorityRow& known) { return known.operationalState == operationalState; });
    return row ? std::optional(row->priority) : std::nullopt;
}

bool RuleSet::isCompatible(const QString& action, const QString& other) const
{
    if (action == other)
        return false;
    return firstOf(compatible, [&](const CompatibleActionsRow& pair) {
               return (pair.action == action && pair.compatibleAction == other) ||
                      (pair.action == other && pair.compatibleAction == action);
           }) != nullptr;
}

const NotAllowedActionRow* RuleSet::forbidding(const QStringList& classPath, int operationalState,
                                               const QString& action) const
{
    return firstOf(notAllowedActions, [&](const NotAllowedActionRow& rule) {
        return rule.operationalState == operationalState && rule.notAllowedAction == action &&
               classPath.contains(rule.ciType);
    });
}

const NotAllowedTransitionRow* RuleSet::forbidding(const QStringList& classPath, int from, int to) const
{
    if (from == to)
        return nullptr;
    return firstOf(notAllowedTransitions, [&](const NotAllowedTransitionRow& rule) {
        return rule.operationalState == from && rule.notAllowedTransition == to && classPath.contains(rule.ciType);
    });
}

} // namespace itam::core::lifecycle
