// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Leases: their text and their ends (ci-lifecycle.md 6; R29-R32). Pure; any thread. Times are in whole seconds.
//
//             add                     its end                    the grace period is over
//   inactive -----> active, running ----------> active, expired -------------------------> inactive
//      ^                |    ^                     |     |   (R32)                  (R34)
//      |  remove        |    +------- extend ------+     |  remove, unregister (R21),
//      +----------------+             (R30)              +-- requestor not valid (R35) --> inactive
//                       R31: extending a running one adds to its end
#pragma once

#include "core/lifecycle/rows.h"

namespace itam::core::lifecycle {

/// R29: "HH:MM:SS", hours of two to six digits. Nothing when it is none, or zero.
[[nodiscard]] std::optional<std::chrono::seconds> leaseTimeFrom(const QString& text);
/// "24:00:00".
[[nodiscard]] QString leaseText(std::chrono::seconds time);

/// A new one. No `time`: it never ends.
[[nodiscard]] Lease leaseFrom(const QDateTime& now, const std::optional<std::chrono::seconds>& time);
/// At its end a lease has expired.
[[nodiscard]] bool isExpired(const Lease& lease, const QDateTime& now);
/// R34: more than so many days have passed since its end.
[[nodiscard]] bool isBeyondGrace(const Lease& lease, const QDateTime& now, int graceDays);
/// R30, R31. A lease that never ends gets an end, `time` from now.
[[nodiscard]] Lease extended(const Lease& lease, const QDateTime& now, std::chrono::seconds time);

} // namespace itam::core::lifecycle
