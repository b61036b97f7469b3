// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/cumulativestate.h"

#include <limits>

namespace itam::core::lifecycle {

const InternalStateRow* bestState(const std::vector<InternalStateRow>& rows, const RuleSet& rules)
{
    // A wider type than a priority has, so that no number of an administrator is as bad as none.
    constexpr qint64 none = std::numeric_limits<qint64>::max();
    const InternalStateRow* best = nullptr;
    qint64 bestPriority = none;
    for (const InternalStateRow& row : rows) {
        if (!row.active)
            continue;
        const std::optional<int> known = rules.priorityOf(row.operationalState);
        const qint64 priority = known ? qint64{*known} : none;
        if (!best || priority < bestPriority || (priority == bestPriority && row.setOn >= best->setOn)) {
            best = &row;
            bestPriority = priority;
        }
    }
    return best;
}

std::optional<int> cumulativeState(const std::vector<InternalStateRow>& rows, const RuleSet& rules)
{
    const InternalStateRow* best = bestState(rows, rules);
    return best ? std::optional(best->operationalState) : std::nullopt;
}

} // namespace itam::core::lifecycle
