// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Data quality, preview and verify of the window that a real export came from. GUI thread.
#pragma once

#include "tests/app/console/driver.h"

namespace itam::tests {

/// `take` makes a picture of the window under a name; `source` is changed a little behind the export. False: something
/// that should be there did not come.
[[nodiscard]] bool walkThroughChecks(Driver& driver, const QString& source,
                                     const std::function<void(QWidget& window, const char* name)>& take);

} // namespace itam::tests
