// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/renewtaskwork.h"

namespace itam::ui::lifecycle {
namespace {

using core::servicenow::CallRefusal;
using core::servicenow::LifecycleInstance;
using core::servicenow::RenewTaskRow;

/// What one call came to: refusals, or an error that ends all.
using Refusals = Result<QList<CallRefusal>>;

template <typename Call>
TasksOutcome each(const QList<RenewTaskRow>& tasks, const TasksProgressed& progressed, const std::stop_token& stop,
                  Call call)
{
    TasksOutcome outcome;
    outcome.total = tasks.size();
    qint64 tried = 0;
    for (const RenewTaskRow& task : tasks) {
        if (stop.stop_requested()) {
            outcome.ended = Error();
            outcome.ended->code = ErrorCode::Cancelled;
            return outcome;
        }
        const Refusals refusals = call(task);
        if (!refusals) {
            outcome.ended = refusals.error();
            return outcome;
        }
        if (refusals->isEmpty())
            ++outcome.done;
        for (CallRefusal refusal : *refusals) {
            refusal.ci = task.ciName.isEmpty() ? task.ci : task.ciName;
            outcome.refusals.append(refusal);
        }
        progressed(++tried);
    }
    return outcome;
}

} // namespace

TasksOutcome extendLeases(LifecycleInstance& instance, const QList<RenewTaskRow>& tasks, const QString& leaseTime,
                          const TasksProgressed& progressed, std::stop_token stop)
{
    return each(tasks, progressed, stop, [&](const RenewTaskRow& task) -> Refusals {
        const auto outcome = instance.extendLease(task.requestorId, task.ci, {task.action, leaseTime}, stop);
        if (!outcome)
            return failure(outcome.error());
        return outcome->refusals;
    });
}

TasksOutcome removeActions(LifecycleInstance& instance, const QList<RenewTaskRow>& tasks,
                           const TasksProgressed& progressed, std::stop_token stop)
{
    return each(tasks, progressed, stop, [&](const RenewTaskRow& task) -> Refusals {
        const auto outcome = instance.removeAction(task.requestorId, {{task.ci}, task.action}, {}, stop);
        if (outcome.ended)
            return failure(*outcome.ended);
        return outcome.refusals;
    });
}

} // namespace itam::ui::lifecycle
