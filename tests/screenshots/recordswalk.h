// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Requestors, renew lease tasks, restore job, audit and log over an instance in memory that has something to show of
// each. GUI thread.
#pragma once

#include <functional>

class QWidget;

namespace itam::tests {

/// `take` makes a picture of a window under a name. False: something that should be there did not come.
[[nodiscard]] bool walkThroughRecords(const std::function<void(QWidget& window, const char* name)>& take);

} // namespace itam::tests
