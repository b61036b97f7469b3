// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Appending XML by hand: several times faster than a writer class (performance.md 2.2). The text must be clean
// (core/support/utf8.h). Stateless; any thread.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace itam::core::wire {

enum class Escape
{
    Text,
    Attribute
};

/// Escapes & < > and, in attributes, quotes and white space that a parser would normalise. A carriage return is always
/// written as a reference, or it would arrive as a line feed.
void appendEscaped(QByteArray& out, QByteArrayView text, Escape escape);
/// The same into a buffer that has room for mostEscapedBytes of each byte; gives the end.
[[nodiscard]] char* writeEscaped(char* out, QByteArrayView text, Escape escape);
inline constexpr qsizetype mostEscapedBytes = 6; // &quot;

void appendElement(QByteArray& out, const char* name, QByteArrayView text);
void appendElement(QByteArray& out, const char* name, const QString& text);
void appendAttribute(QByteArray& out, const char* name, const QString& text);
void appendAttribute(QByteArray& out, const char* name, qint64 number);

} // namespace itam::core::wire
