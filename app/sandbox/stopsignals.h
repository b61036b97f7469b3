// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// SIGTERM and SIGINT as something to wait for. Main thread.
#pragma once

namespace itam::app::sandbox {

/// Before any other thread exists: all of them inherit it.
void blockStopSignals();
void waitForStopSignal();
/// Ends the process when it has not ended by itself in time. What is committed is safe; work that is under way is found
/// again at the next start, as after a crash.
void endWithinASecond(const char* fileToRemove);

} // namespace itam::app::sandbox
