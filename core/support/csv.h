// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Comma-separated values as RFC 4180 has them. What a spreadsheet would run as a formula is neutralised. Pure; any
// thread.
#pragma once

#include <QString>
#include <QStringList>

namespace itam::core::support {

/// Quoted where it must be. Text that starts with = + - @, tab or carriage return gets an apostrophe in front; a number
/// does not.
[[nodiscard]] QString csvCell(const QString& text, bool isNumber = false);
/// One line of texts with its end (CRLF).
[[nodiscard]] QString csvLine(const QStringList& texts);

} // namespace itam::core::support
