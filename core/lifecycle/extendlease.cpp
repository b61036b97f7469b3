// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/extendlease.h"

#include "core/lifecycle/lease.h"
#include "core/lifecycle/removeaction.h"

namespace itam::core::lifecycle {

Decision extendLease(const ExtensionRequest& request, const Requestor& requestor, const CiSnapshot& ci,
                     const Configuration& configuration, const Call& call)
{
    Refusals refusals = firstFailure(
        [&] {
            return checkGiven({{"requestorId", !requestor.id.isEmpty()},
                               {"sys_id", !ci.sysId.isEmpty()},
                               {"actionName", !request.actionName.isEmpty()},
                               {"leaseTime", !request.leaseTime.isEmpty()}});
        },
        [&] { return checkRequestor(requestor); },
        [&] { return checkActions({request.actionName}, configuration.rules); },
        [&] { return checkLeaseTime(request.leaseTime); });
    if (!refusals.empty())
        return refusedCall(std::move(refusals));

    const CiActionRow& action = *configuration.rules.actionNamed(request.actionName);
    const auto found = ownActiveRow(ci, requestor.id, action, configuration.rules);
    if (!found)
        return refusedCi(ci, found.error());
    CmdbActionRow row = **found;
    const Lease before = row.lease;
    const QDateTime now = call.time();
    row.lease = extended(before, now, *leaseTimeFrom(request.leaseTime));
    const bool isRunning = before.expires && !isExpired(before, now);
    Decision decision;
    decision.writeLease(row, before, {call, requestor.id, isRunning ? RuleId("R31") : RuleId("R30")});
    for (const RenewLeaseTaskRow& task : ci.openTasks) {
        if (task.active && task.ciActionRecord == row.sysId)
            decision.closeTask(task);
    }
    decision.done(QStringLiteral("Lease of CI action [%1] on CI [%2] ends at [%3]")
                      .arg(action.name, ci.sysId, timeText(row.lease.expires)));
    return decision;
}

} // namespace itam::core::lifecycle
