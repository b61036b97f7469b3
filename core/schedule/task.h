// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// When exports start by themselves: the task "Export to ServiceNow", Sunday 03:00 local time unless somebody wants other
// days or another hour (itam-export.md P-01). A value; any thread.
#pragma once

#include "core/support/result.h"

#include <QTime>

#include <bitset>

namespace itam::core::schedule {

/// P-01: as the tool that this one replaces calls it. Not translated: administrators look for it by this name.
inline constexpr auto taskName = "Export to ServiceNow";

struct Task
{
    std::bitset<7> days{1u << 6}; ///< 0 is Monday, 6 is Sunday; never none
    QTime at{3, 0};               ///< local time, hours and minutes

    /// `dayOfWeek`: Qt's, 1 is Monday.
    [[nodiscard]] bool isOn(int dayOfWeek) const { return days.test(static_cast<std::size_t>(dayOfWeek - 1)); }
    [[nodiscard]] bool isDaily() const { return days.all(); }
    friend bool operator==(const Task&, const Task&) = default;
};

/// "sun", "Mon,Wed", "mon-fri", "daily"; names in English, three letters or whole. Error: Usage.
[[nodiscard]] Result<std::bitset<7>> daysOf(const QString& text);
/// "03:00", "3:00". Error: Usage.
[[nodiscard]] Result<QTime> timeOf(const QString& text);
/// "Mon", as systemd and the command line write it. `index`: 0 is Monday.
[[nodiscard]] QString dayName(int index);
/// "Mon,Wed", "daily": what daysOf() takes.
[[nodiscard]] QString daysText(const std::bitset<7>& days);

/// For OnCalendar= of systemd: "Sun *-*-* 03:00:00".
[[nodiscard]] QString calendarText(const Task& task);
/// The way back, also from the form that systemd prefers ("Mon..Fri *-*-* 03:00:00"); nullopt: it says something that a
/// Task cannot say.
[[nodiscard]] std::optional<Task> taskOf(const QString& calendar);

} // namespace itam::core::schedule
