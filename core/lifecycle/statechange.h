// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What happens to a CI when one of its internal operational states comes or goes (ci-lifecycle.md 4.3, 4.5; R3, R6).
// Pure; any thread.
#pragma once

#include "core/lifecycle/assetmappings.h"
#include "core/lifecycle/decision.h"

namespace itam::core::lifecycle {

/// The best of `states`, the CI's rows as they are from now on, becomes visible, with all that follows from it: Status,
/// asset. Without an active row the CI keeps what it shows.
void showBest(Decision& decision, const CiSnapshot& ci, const std::vector<InternalStateRow>& states,
              const Configuration& configuration, const Cause& cause);

/// Ends the CI's active rows that `ends` picks, and shows the best of the others (R6). Each row is its own requestor's;
/// `rule` ended it. True when there was one.
template <typename Ends>
bool endStates(Decision& decision, const CiSnapshot& ci, const Configuration& configuration, const Call& call,
               RuleId rule, Ends ends)
{
    std::vector<InternalStateRow> states = ci.states;
    QString last;
    for (InternalStateRow& row : states) {
        if (!row.active || !ends(row))
            continue;
        row.active = false;
        last = row.requestorId;
        decision.writeState(row, QString::number(row.operationalState), {}, {call, row.requestorId, rule});
    }
    if (last.isEmpty())
        return false;
    showBest(decision, ci, states, configuration, {call, last, RuleId("R6")});
    return true;
}

/// Ends an action of the CI, and closes its open tasks.
void endAction(Decision& decision, const CiSnapshot& ci, CmdbActionRow row, const Cause& cause);

} // namespace itam::core::lifecycle
