// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/statechange.h"

#include "core/lifecycle/assetsync.h"
#include "core/lifecycle/cumulativestate.h"

namespace itam::core::lifecycle {

void showBest(Decision& decision, const CiSnapshot& ci, const std::vector<InternalStateRow>& states,
              const Configuration& configuration, const Cause& cause)
{
    const std::optional<int> best = cumulativeState(states, configuration.rules);
    if (!best || *best == ci.values.operationalStatus)
        return;
    CiValues wanted = ci.values;
    wanted.operationalStatus = *best;
    changeCi(decision, ci, wanted, cause, configuration.mappings);
}

void endAction(Decision& decision, const CiSnapshot& ci, CmdbActionRow row, const Cause& cause)
{
    row.active = false;
    for (const RenewLeaseTaskRow& task : ci.openTasks) {
        if (task.active && task.ciActionRecord == row.sysId)
            decision.closeTask(task);
    }
    decision.writeAction(row, true, cause);
}

} // namespace itam::core::lifecycle
