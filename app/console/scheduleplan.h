// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the page Schedule would install for the settings and the command line of this console: the plan with what is to
// be said about it, and the command that does the same where this account may not. Reads files; background threads.
#pragma once

#include "core/journal/store/location.h"
#include "ui/schedule/schedulecontroller.h"

namespace itam::app::console {

/// What the console works with.
struct ScheduleSubject
{
    QString settings; ///< path of the file
    QString source;   ///< DSN
    core::journal::Location journal;
    bool isJournalGiven = false; ///< on the command line, in place of the settings' one
    bool isUsual = true;         ///< settings and data are where itam-export looks by itself
};

[[nodiscard]] core::schedule::UnitInput unitInputOf(const ui::schedule::ScheduleChoice& choice,
                                                    const ScheduleSubject& subject);
/// Errors: those of core::schedule::planInstall().
[[nodiscard]] Result<ui::schedule::PlanView> schedulePlan(const ui::schedule::ScheduleChoice& choice,
                                                          const ScheduleSubject& subject,
                                                          const core::schedule::Places& places, const QDateTime& now);
/// For an administrator's terminal: installs the same for the system, with these settings if it has none yet.
[[nodiscard]] QString installCommand(const ui::schedule::ScheduleChoice& choice, const ScheduleSubject& subject,
                                     const core::schedule::Places& places);

} // namespace itam::app::console
