// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Extending leases and removing actions task by task, each as the requestor that holds it (R30, R31, R48). Runs on a
// background thread.
#pragma once

#include "core/servicenow/lifecycleinstance.h"

namespace itam::ui::lifecycle {

struct TasksOutcome
{
    qint64 total = 0;
    qint64 done = 0;
    QList<core::servicenow::CallRefusal> refusals; ///< with the CI's name in `ci`
    std::optional<Error> ended;                    ///< why the others were not tried
};

using TasksProgressed = std::function<void(qint64 tried)>;

[[nodiscard]] TasksOutcome extendLeases(core::servicenow::LifecycleInstance& instance,
                                        const QList<core::servicenow::RenewTaskRow>& tasks, const QString& leaseTime,
                                        const TasksProgressed& progressed, std::stop_token stop);
[[nodiscard]] TasksOutcome removeActions(core::servicenow::LifecycleInstance& instance,
                                         const QList<core::servicenow::RenewTaskRow>& tasks,
                                         const TasksProgressed& progressed, std::stop_token stop);

} // namespace itam::ui::lifecycle
