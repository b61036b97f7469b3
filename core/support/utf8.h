// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Text from databases and networks is not always what it says. These functions make bytes into valid UTF-8 that XML 1.0
// can carry (W-33), and count what they had to replace.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace itam::core::support {

/// Length of the valid UTF-8 sequence at the start of `text` (1-4), or 0. Surrogates and overlong forms are not valid.
[[nodiscard]] int utf8SequenceLength(QByteArrayView text);

/// True when `text` is valid UTF-8 and every character is allowed in XML 1.0.
[[nodiscard]] bool isCleanXmlText(QByteArrayView text);

/// Appends `text` to `out` with each byte or character that XML 1.0 cannot carry replaced by U+FFFD (W-33).
/// Returns how many were replaced.
int appendClean(QByteArray& out, QByteArrayView text);

/// The first `maxCharacters` code points of valid UTF-8 `text`.
[[nodiscard]] QByteArrayView truncatedTo(QByteArrayView text, int maxCharacters);

} // namespace itam::core::support
