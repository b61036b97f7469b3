// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What becomes of a lease that somebody was asked to renew, and when (R32-R35). Pure; any thread, the words GUI thread.
#pragma once

#include "core/servicenow/lifecycletypes.h"

namespace itam::ui::lifecycle {

enum class LeaseFate
{
    Closed,      ///< the task is done
    Extended,    ///< the lease runs again: the job closes the task
    NeverEnds,   ///< it has no end any more
    JobInactive, ///< nothing happens while the restore job is not active (R36)
    EndsLater,   ///< when the grace period is over, unless extended
    EndsNext     ///< at the next run of the job (R34)
};

/// What the fate depends on beside the task.
struct GraceRules
{
    int graceDays = 15;
    bool isJobActive = false;

    friend bool operator==(const GraceRules&, const GraceRules&) = default;
};

[[nodiscard]] LeaseFate fateOf(const core::servicenow::RenewTaskRow& task, const GraceRules& rules,
                               const QDateTime& nowUtc);
/// Until when it is tolerated; null without an end.
[[nodiscard]] QDateTime graceEnd(const core::servicenow::RenewTaskRow& task, int graceDays);
/// "Ends on 12 May 2026 unless extended."; empty for a task that is closed.
[[nodiscard]] QString fateText(const core::servicenow::RenewTaskRow& task, const GraceRules& rules,
                               const QDateTime& nowUtc);
/// "3 days", "5 h": how long since it ended; empty when it has not.
[[nodiscard]] QString overdueText(const core::servicenow::RenewTaskRow& task, const QDateTime& nowUtc);

} // namespace itam::ui::lifecycle
