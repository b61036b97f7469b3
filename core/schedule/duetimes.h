// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// When a task is due next, also across changes of the clocks (ux.md 2, Schedule). It says what systemd 252 does, tested
// against systemd-analyze calendar: a local time that does not exist on a day, because the clocks go forward over it, is
// left out on that day, and one that comes twice, because they go back, counts once, the first time. Pure; any thread.
#pragma once

#include "core/schedule/task.h"

#include <QDateTime>
#include <QTimeZone>

namespace itam::core::schedule {

inline constexpr int shownDueTimes = 5;

struct DueTime
{
    QDateTime utc;
    QDateTime local; ///< the same moment in the time zone that was asked for
    bool comesTwice = false;    ///< the clocks show this time twice on that day; this is the first
    bool clocksChanged = false; ///< since the due time before it, or since `after`

    friend bool operator==(const DueTime&, const DueTime&) = default;
};

struct Upcoming
{
    QList<DueTime> times;
    QList<QDate> leftOut; ///< days among them that the task falls on and whose clocks never show its time

    friend bool operator==(const Upcoming&, const Upcoming&) = default;
};

/// The next `count` after `after`, earliest first. `zone` is a valid time zone.
[[nodiscard]] Upcoming nextDueTimes(const Task& task, const QDateTime& after, const QTimeZone& zone,
                                    int count = shownDueTimes);

} // namespace itam::core::schedule
