// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Numbers as text, exactly: no floating point between what the database says and what is sent. Pure; any thread.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace itam::core::source {

/// Puts the canonical form of a decimal into `out`: no sign for zero, no leading zeros, no trailing decimal zeros, no
/// exponent. Accepts a sign, a point, an exponent and white space around. False: not a number, or over 60 digits.
[[nodiscard]] bool canonicalDecimal(QByteArrayView text, QByteArray& out);

/// As canonicalDecimal, and the value is whole and fits 64 bits.
[[nodiscard]] bool canonicalInteger(QByteArrayView text, QByteArray& out);

/// The shortest text that gives `value` back, with or without exponent. For canonicalDecimal.
[[nodiscard]] QByteArray textOf(double value);

/// Text without the white space around it.
[[nodiscard]] QByteArrayView trimmed(QByteArrayView text);

} // namespace itam::core::source
