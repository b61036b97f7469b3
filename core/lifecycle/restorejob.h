// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The scheduled job that looks after requestors and leases (ci-lifecycle.md 7; R32-R36). Pure: time is handed in, and
// the schedule is the caller's. Any thread.
//
//   renewal task    (none) --lease has ended (R33)--> open --extended, removed, unregistered, grace over--> closed
#pragma once

#include "core/lifecycle/assetmappings.h"
#include "core/lifecycle/decision.h"

#include <QHash>

namespace itam::core::lifecycle {

/// What one run looks at.
struct RestoreInput
{
    std::vector<CiSnapshot> cis; ///< those with an active row or an open task; locked ones wait for the next run
    QHash<QString, Requestor> requestors; ///< by id; one that is not here is not valid
};

/// Active rows of requestors that are not valid any more end, and the next best state becomes visible (R35, R6). Leases
/// of others that have ended get one task (R33), and when the grace period is over, their action ends (R34). Tasks
/// about what is not active or not expired any more are closed. Nothing at all while the job is not active (R36).
/// Run again at the same time it changes nothing.
[[nodiscard]] Decision restore(const RestoreInput& input, const Configuration& configuration, const Call& call);

} // namespace itam::core::lifecycle
