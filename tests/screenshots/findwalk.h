// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pictures of Where is this computer and of a rehearsed export, after a real export. GUI thread.
#pragma once

#include "app/console/console.h"

namespace itam::tests {

/// False: something that should be there did not come.
[[nodiscard]] bool walkThroughFinding(app::console::Console& console,
                                      const std::function<void(QWidget&, const char*)>& take);

} // namespace itam::tests
