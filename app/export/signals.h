// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// SIGINT and SIGTERM as a question that the main thread asks, instead of a handler that may do nothing.
#pragma once

#include <chrono>

namespace itam::app::exporter {

/// Blocks both signals for this thread and all that it starts. Once, in main, before any thread.
void blockStopSignals();
/// Waits at most so long; true when one of them came.
[[nodiscard]] bool waitForStopSignal(std::chrono::milliseconds duration);

} // namespace itam::app::exporter
