// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one thread on which QtKeychain works. Its jobs wait for each other in a queue that belongs to the thread of the
// first job for as long as the process lives: with a thread for each call every later job would wait for ever. It is
// the only object of the process that outlives who uses it, until the application is gone.
#pragma once

#include <functional>

namespace itam::core::secrets {

/// `work` runs on the keyring's thread, which has an event loop. Any thread; returns at once. False: the application is
/// ending, and nothing runs any more.
bool runOnKeyringThread(std::function<void()> work);

} // namespace itam::core::secrets
