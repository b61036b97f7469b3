// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tables as text for elsewhere (ux.md 3): raw values, ISO times, UTF-8; cells that a spreadsheet would run as formulas
// are neutralised. Pure; any thread.
#pragma once

#include <QList>
#include <QStringList>
#include <QVariant>

namespace itam::ui::models {

/// Numbers plain, times ISO 8601 in UTC, everything else as text.
[[nodiscard]] QString rawText(const QVariant& value);
/// One line with its end (CRLF, RFC 4180). Text that starts with = + - @, tab or carriage return gets an apostrophe in
/// front; numbers do not.
[[nodiscard]] QString csvLine(const QList<QVariant>& cells);
/// One line with its end; tabs and line ends inside cells become blanks.
[[nodiscard]] QString tsvLine(const QList<QVariant>& cells);

} // namespace itam::ui::models
