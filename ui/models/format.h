// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Numbers, times and durations for people, in the language of the console (exemplars 40). Pure; GUI thread.
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>

namespace itam::ui::models {

/// "12,345" in the locale's way.
[[nodiscard]] QString count(qint64 number);
/// "3.2 MB".
[[nodiscard]] QString bytes(qint64 size);
/// "0.4 s", "12 s", "3 min 05 s", "2 h 10 min".
[[nodiscard]] QString duration(std::chrono::milliseconds time);
/// Of a difference between two times that are told in whole seconds: none is "under 1 s".
[[nodiscard]] QString durationInSeconds(std::chrono::milliseconds time);
/// "just now", "12 min ago", "3 h ago", "yesterday", else the date; "in 5 min" for what is to come. Empty for no time.
[[nodiscard]] QString relativeTime(const QDateTime& time, const QDateTime& nowUtc);
/// "12 May 2026", in local time. Empty for no time.
[[nodiscard]] QString date(const QDateTime& time);
/// Exact, in local time with its zone; for tooltips.
[[nodiscard]] QString exactTime(const QDateTime& time);
/// ISO 8601 in UTC; for CSV and copying.
[[nodiscard]] QString isoTime(const QDateTime& time);
/// "about 420 records/s".
[[nodiscard]] QString rate(double perSecond);

} // namespace itam::ui::models
