// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pictures of the sub-page Retirement: computers that vanished, a rule that refuses, one that returned. GUI thread.
#pragma once

#include <QWidget>

#include <functional>

namespace itam::tests {

/// False: it did not come to its end.
[[nodiscard]] bool walkThroughRetirement(const std::function<void(QWidget&, const char*)>& take);

} // namespace itam::tests
