// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A copy of this process: cheaper than a program of its own, and SIGKILL ends it just the same.
#pragma once

namespace itam::tests::campaign {

/// 0 in the child. Called while the process has one thread that does anything. Parent and child go on with different
/// random numbers: both would give the same sys_ids otherwise.
[[nodiscard]] int forkApart();
/// True: it was killed.
[[nodiscard]] bool waitForEnd(int process);
void killSelf();

} // namespace itam::tests::campaign
