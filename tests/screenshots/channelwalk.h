// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pictures of the second channel, which needs no application on the instance: its choice and test, a preview that asks
// ServiceNow, an export, its local runs, a verification and the de-duplication tasks. GUI thread.
#pragma once

#include "app/console/console.h"

namespace itam::tests {

/// False: something that should be there did not come.
[[nodiscard]] bool walkThroughIdentification(app::console::Console& console,
                                             const std::function<void(QWidget&, const char*)>& take);

} // namespace itam::tests
