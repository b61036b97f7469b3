// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pictures of the pages Schedule and Operators in situations of their own. GUI thread.
#pragma once

#include <QWidget>

#include <functional>

namespace itam::tests {

/// False: it did not come to its end.
[[nodiscard]] bool walkThroughSchedule(const std::function<void(QWidget& window, const char* name)>& take);
[[nodiscard]] bool walkThroughOperators(const std::function<void(QWidget& window, const char* name)>& take);

} // namespace itam::tests
