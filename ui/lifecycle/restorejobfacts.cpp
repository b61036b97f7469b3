// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/restorejobfacts.h"

#include "ui/lifecycle/leasefate.h"

#include <algorithm>

namespace itam::ui::lifecycle {

using core::servicenow::RenewTaskRow;
using core::servicenow::RequestorRow;

RestoreJobFacts factsOf(const std::optional<core::servicenow::RestoreJob>& job, int graceDays,
                        const QList<RenewTaskRow>& openTasks, const QList<RequestorRow>& requestors)
{
    RestoreJobFacts facts;
    facts.job = job;
    facts.graceDays = graceDays;
    facts.openTasks = openTasks;
    for (const RequestorRow& requestor : requestors) {
        const qint64 held = requestor.states + requestor.actions;
        if (requestor.active || held == 0)
            continue;
        ++facts.invalidRequestors;
        facts.heldByInvalid += held;
    }
    return facts;
}

qint64 endingWith(const RestoreJobFacts& facts, int graceDays, const QDateTime& nowUtc)
{
    // As if it were active: what a run would do.
    const GraceRules rules{graceDays, true};
    return std::count_if(facts.openTasks.begin(), facts.openTasks.end(), [&](const RenewTaskRow& task) {
        return fateOf(task, rules, nowUtc) == LeaseFate::EndsNext;
    });
}

} // namespace itam::ui::lifecycle
