// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-pages of CI lifecycle over an instance in memory whose states, actions and leases are worth a picture. GUI
// thread.
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace itam::tests {

/// Takes a picture of a window under a name.
using Take = std::function<void(QWidget& window, const char* name)>;

/// False: something that should be there did not come.
[[nodiscard]] bool walkThroughLifecycle(const Take& take);

} // namespace itam::tests
