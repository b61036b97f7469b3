// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is known of the restore job and of what it would find (ci-lifecycle.md 7). Values; pure.
#pragma once

#include "core/servicenow/lifecycletypes.h"

namespace itam::ui::lifecycle {

struct RestoreJobFacts
{
    std::optional<core::servicenow::RestoreJob> job; ///< empty: the instance does not show it
    int graceDays = 15;
    QList<core::servicenow::RenewTaskRow> openTasks;
    qint64 invalidRequestors = 0; ///< that still hold something (R35)
    qint64 heldByInvalid = 0;     ///< states and actions of those
};

/// The facts from what the instance tells.
[[nodiscard]] RestoreJobFacts factsOf(const std::optional<core::servicenow::RestoreJob>& job, int graceDays,
                                      const QList<core::servicenow::RenewTaskRow>& openTasks,
                                      const QList<core::servicenow::RequestorRow>& requestors);
/// Actions that the next run would end if expired leases were tolerated for so long (R34).
[[nodiscard]] qint64 endingWith(const RestoreJobFacts& facts, int graceDays, const QDateTime& nowUtc);

} // namespace itam::ui::lifecycle
