// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an administrator has laid down: choices, catalogue of actions, compatible pairs, what is not allowed, priorities
// (ci-lifecycle.md 2, 4, 6). With no rules at all everything is allowed (R7, R8), but no two actions go together (R9).
// Values; any thread.
//
// A class path goes from a CI's own class up to its base: cmdb_ci_linux_server, cmdb_ci_server, ..., cmdb_ci. A rule on
// a class binds every CI that has the class in its path (R13).
#pragma once

#include "core/lifecycle/choices.h"
#include "core/lifecycle/rows.h"

#include <QStringList>

#include <vector>

namespace itam::core::lifecycle {

/// The tables of rules, as they are stored. Lookups return null or nothing when there is none.
struct RuleSet
{
    std::vector<Choice> operationalStates; ///< choices of cmdb_ci.operational_status (R2)
    std::vector<CiActionRow> actions;
    std::vector<CompatibleActionsRow> compatible;
    std::vector<NotAllowedActionRow> notAllowedActions;
    std::vector<NotAllowedTransitionRow> notAllowedTransitions;
    std::vector<StatePriorityRow> priorities;

    [[nodiscard]] std::optional<int> stateLabelled(const QString& label) const;
    [[nodiscard]] QString labelOf(int operationalState) const; ///< the number when there is no such choice
    [[nodiscard]] const CiActionRow* actionNamed(const QString& name) const;
    [[nodiscard]] QString nameOf(const QString& action) const; ///< the sys_id when there is no such action
    [[nodiscard]] std::optional<int> priorityOf(int operationalState) const;

    /// R10: either order; an action is never compatible with itself. Both are sys_ids.
    [[nodiscard]] bool isCompatible(const QString& action, const QString& other) const;
    /// R12, R13: the rule that forbids it.
    [[nodiscard]] const NotAllowedActionRow* forbidding(const QStringList& classPath, int operationalState,
                                                        const QString& action) const;
    /// R13, R14: the rule that forbids it. Staying where one is is no transition.
    [[nodiscard]] const NotAllowedTransitionRow* forbidding(const QStringList& classPath, int from, int to) const;
};

/// Name of the action that is the qualifier of the CI fields of incident and problem.
inline constexpr QLatin1String createTaskAction("CreateTask");

/// What a fresh instance has: choices, priorities, CreateTask and the rule that forbids it on retired CIs (R37).
/// `sysIds` draws the sys_ids of the rows.
template <typename SysIds>
[[nodiscard]] RuleSet shippedRules(SysIds sysIds)
{
    RuleSet rules;
    rules.operationalStates = shippedOperationalStates();
    for (const ShippedPriority& shipped : shippedPriorities())
        rules.priorities.push_back({sysIds(), shipped.operationalState, shipped.priority});
    rules.actions.push_back({sysIds(), createTaskAction, QStringLiteral("Create an incident or a problem for a CI")});
    rules.notAllowedActions.push_back(
        {sysIds(), QStringLiteral("cmdb_ci"), opstate::retired, rules.actions.back().sysId});
    return rules;
}

} // namespace itam::core::lifecycle
