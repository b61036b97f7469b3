// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window over a large history: opened, filtered, sorted and scrolled, with the beat of the GUI thread and the memory
// after each step, as JSON lines. GUI thread.
#pragma once

#include "tests/bench/heartbeat.h"

namespace itam::bench {

/// ITAM_BIN names the folder of servicenow-sandbox. Not 0: a step did not come to its end.
[[nodiscard]] int benchVolume(PaintWatch& application, int transactions, int stagedRows);

} // namespace itam::bench
