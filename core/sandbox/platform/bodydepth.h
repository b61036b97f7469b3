// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How deep a body is nested, before any parser builds a tree of it. One pass without memory; pure; any thread.
#pragma once

#include <QByteArrayView>

namespace itam::sandbox::platform {

inline constexpr int deepestBody = 64; ///< levels that a request may have

/// Objects and arrays inside each other. Text in quotes does not count. Says nothing about whether it is JSON.
[[nodiscard]] int jsonDepth(QByteArrayView body);
/// Elements inside each other. Comments, CDATA and instructions do not count. Says nothing about whether it is XML.
[[nodiscard]] int xmlDepth(QByteArrayView body);

} // namespace itam::sandbox::platform
