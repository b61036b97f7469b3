// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the schedule is at this moment: installed or not, when it is due, how the last starts ended, as systemd and our
// own notes know it. Blocks for systemctl and the disk; not on the GUI thread.
#pragma once

#include "core/schedule/duetimes.h"
#include "core/schedule/installer.h"
#include "core/schedule/runlog.h"

namespace itam::core::schedule {

enum class State
{
    NotInstalled,
    Waiting,  ///< the timer runs
    Running,  ///< an export runs that it started
    Disabled, ///< the units are there and the timer does not run
    Unknown   ///< the units are there and systemd does not answer
};
/// "not-installed", "waiting", ...
[[nodiscard]] QString nameOf(State state);

struct Status
{
    Scope scope = Scope::User;
    State state = State::NotInstalled;
    bool isEnabled = false;    ///< it survives a restart of the computer
    std::optional<Task> task;  ///< nullopt: not installed, or a calendar that a Task cannot say
    QStringList calendars;     ///< as systemd goes by them, drop-ins included
    Upcoming upcoming;         ///< of `task`
    QDateTime nextOfSystemd;   ///< UTC; null: none, or not known
    QString lastResult;        ///< of the service, systemd's word: "success", "exit-code"; empty: it never ran
    int lastExitStatus = 0;    ///< that goes with it; 203 and more are systemd's own
    QDateTime lastEnd;         ///< UTC; null: it never ran since the computer started
    QStringList dropIns;       ///< of the administrator
    QList<ScheduledRun> runs;  ///< newest first
    std::optional<Error> systemdProblem; ///< why systemd could not be asked
    std::optional<Error> runsProblem;    ///< why our notes could not be read
};

/// `dataFolder`: where the notes of the user's scope are. `now` and `zone` for what comes next. Never fails as a whole:
/// what could not be found out is said in the status.
[[nodiscard]] Status readStatus(Scope scope, const Places& places, const QString& dataFolder, Commands& commands,
                                const QDateTime& now, const QTimeZone& zone, int runs = 10);

/// Why a service of systemd ended with one of systemd's own exit statuses, in words; empty: it is not one of them.
[[nodiscard]] QString systemdExitText(int status);

} // namespace itam::core::schedule
