// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// CI Lifecycle Management of an instance: bulk calls on an estate without HTTP, the same rows updated bare in one table
// beside it (B14, B15 of performance.md), and many clients at once over HTTP. Errors end the benchmark with a message
// on standard error.
#pragma once

#include <QString>

namespace itam::bench {

/// B14 on 100,000 CIs with three requestors, a line for each kind of call; then B15, the cost of a CI in an estate of
/// 10,000 and of 100,000.
[[nodiscard]] bool benchLifecycle(const QString& folder);

/// Eight clients with overlapping bulk calls for `seconds` on a real sandbox. False when an answer was wrong, an
/// invariant broke or the audit tells something else.
[[nodiscard]] bool benchLifecycleLoad(const QString& folder, int seconds);

} // namespace itam::bench
