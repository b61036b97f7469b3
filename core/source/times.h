// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Dates and times as operations databases write them, made into the two forms that travel (W-32): YYYY-MM-DD and
// YYYY-MM-DDTHH:MM:SSZ. A time without an offset is UTC (export-views.md). Years 0001 to 9999. Pure; any thread.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <optional>

namespace itam::core::source {

/// Milliseconds since 1970 UTC of an ISO 8601 date or date-time: 'T' or a space between, seconds and fraction optional,
/// then nothing, "Z", "+HH", "+HHMM" or "+HH:MM".
[[nodiscard]] std::optional<std::int64_t> readTime(QByteArrayView text);
/// SQLite's conventions for times kept as numbers: seconds since 1970, and Julian day numbers.
[[nodiscard]] std::optional<std::int64_t> timeOfUnixSeconds(std::int64_t seconds);
[[nodiscard]] std::optional<std::int64_t> timeOfJulianDay(double day);

/// Puts YYYY-MM-DD into `out`: of a date, of YYYYMMDD, or of a date-time, whose time is cut off as it stands (F-19:
/// a date is never shifted by an offset). False: not a date.
[[nodiscard]] bool canonicalDate(QByteArrayView text, QByteArray& out);

/// True when `text` already is what writeTime() or canonicalDate() would make of it. Nearly all cells are.
[[nodiscard]] bool isCanonicalTime(QByteArrayView text);
[[nodiscard]] bool isCanonicalDate(QByteArrayView text);

/// YYYY-MM-DDTHH:MM:SSZ, a fraction of a second cut off.
void writeTime(std::int64_t milliseconds, QByteArray& out);
/// YYYY-MM-DD.
void writeDate(std::int64_t milliseconds, QByteArray& out);

} // namespace itam::core::source
