// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The parts of the platform's row algorithm that need no tables (servicenow-import.md 6-8): what a key decides and how
// a source value is read. Pure; any thread.
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace itam::sandbox::transform {

/// One coalesce entry of a row.
struct KeyState
{
    bool isEmpty = false;
    bool matchesEmpty = false; ///< coalesce_empty_fields
};

/// What to do with a row before any record was looked at.
enum class KeyDecision
{
    Insert, ///< nothing can match
    Skip,   ///< there is no key (IS-05)
    Search  ///< all parts have to be equal (IS-03, IS-04)
};
[[nodiscard]] KeyDecision decideKey(const std::vector<KeyState>& keys, bool insertsOnEmptyKeys);

/// Blanks at the end do not count.
[[nodiscard]] QString withoutTrailingBlanks(const QString& value);
/// IS-08: the word NULL in capitals clears a column.
[[nodiscard]] bool clearsTarget(const QString& value);

/// A date or a date-time (UTC, as the platform keeps it) that is written in `format`; nullopt when `value` is none. A
/// format has yyyy, MM, dd, HH, mm, ss and z for a zone ("+02:00", "UTC", "Europe/Berlin"); empty: the system's own,
/// with or without a time. Without a zone the time is UTC, that of the user System.
[[nodiscard]] std::optional<QString> dateFrom(const QString& value, const QString& format, bool withTime);

} // namespace itam::sandbox::transform
