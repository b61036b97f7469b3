// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/cataloguedeletion.h"

#include <algorithm>

namespace itam::core::lifecycle {
namespace {

template <typename Rows>
auto rowOf(const Rows& rows, const QString& sysId) -> const typename Rows::value_type*
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.sysId == sysId; });
    return found == rows.end() ? nullptr : &*found;
}

Decision deleted(const RowToDelete& row)
{
    Decision decision;
    decision.deletions.push_back(row);
    decision.done(QStringLiteral("Row [%1] of %2 is deleted").arg(row.sysId, row.tableName));
    return decision;
}

Decision inUse(const QString& what, const QString& by)
{
    return refused(refusal(RefusalCode::InvalidDelete, RuleId("S10"), what, by));
}

Decision missing(const RowToDelete& row)
{
    return refused(refusal(RefusalCode::InvalidSysId, RuleId("S10"), row.sysId));
}

Decision deleteAction(const RowToDelete& row, const RuleSet& rules, const ActiveRows& active)
{
    for (const CmdbActionRow& known : active.actions) {
        if (known.active && known.action == row.sysId)
            return inUse(rules.nameOf(row.sysId), known.ci);
    }
    Decision decision = deleted(row);
    for (const CompatibleActionsRow& pair : rules.compatible) {
        if (pair.action == row.sysId || pair.compatibleAction == row.sysId)
            decision.append(deleted({table::compatibleActions, pair.sysId}));
    }
    for (const NotAllowedActionRow& rule : rules.notAllowedActions) {
        if (rule.notAllowedAction == row.sysId)
            decision.append(deleted({table::notAllowedActions, rule.sysId}));
    }
    return decision;
}

Decision deletePair(const CompatibleActionsRow& pair, const RowToDelete& row, const RuleSet& rules,
                    const ActiveRows& active)
{
    // The same pair may be stored twice, in either order: then the other one still holds.
    RuleSet without = rules;
    without.compatible.erase(std::remove(without.compatible.begin(), without.compatible.end(), pair),
                             without.compatible.end());
    if (without.isCompatible(pair.action, pair.compatibleAction))
        return deleted(row);
    for (const CmdbActionRow& one : active.actions) {
        if (!one.active || one.action != pair.action)
            continue;
        for (const CmdbActionRow& other : active.actions) {
            if (other.active && other.ci == one.ci && other.action == pair.compatibleAction &&
                other.action != one.action)
                return inUse(rules.nameOf(pair.action) + QLatin1String(", ") + rules.nameOf(pair.compatibleAction),
                             one.ci);
        }
    }
    return deleted(row);
}

Decision deletePriority(const StatePriorityRow& priority, const RowToDelete& row, const RuleSet& rules,
                        const ActiveRows& active)
{
    for (const InternalStateRow& one : active.states) {
        if (!one.active || one.operationalState != priority.operationalState)
            continue;
        const bool hasCompany =
            std::any_of(active.states.begin(), active.states.end(), [&](const InternalStateRow& other) {
                return other.active && other.ci == one.ci && other.requestorId != one.requestorId;
            });
        if (hasCompany)
            return inUse(rules.labelOf(one.operationalState), one.ci);
    }
    return deleted(row);
}

} // namespace

Decision deleteRow(const RowToDelete& row, const RuleSet& rules, const ActiveRows& active)
{
    if (row.tableName == table::ciActions)
        return rowOf(rules.actions, row.sysId) ? deleteAction(row, rules, active) : missing(row);
    if (row.tableName == table::compatibleActions) {
        const CompatibleActionsRow* pair = rowOf(rules.compatible, row.sysId);
        return pair ? deletePair(*pair, row, rules, active) : missing(row);
    }
    if (row.tableName == table::statePriorities) {
        const StatePriorityRow* priority = rowOf(rules.priorities, row.sysId);
        return priority ? deletePriority(*priority, row, rules, active) : missing(row);
    }
    const bool isKnown =
        (row.tableName == table::notAllowedActions && rowOf(rules.notAllowedActions, row.sysId)) ||
        (row.tableName == table::notAllowedTransitions && rowOf(rules.notAllowedTransitions, row.sysId));
    return isKnown ? deleted(row) : missing(row);
}

} // namespace itam::core::lifecycle
