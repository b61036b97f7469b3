// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// When to try again (P-41..P-44, D-15): a pure function, so that every decision can be tested without a network.
#pragma once

#include "core/support/result.h"

#include <chrono>
#include <optional>

namespace itam::core::servicenow {

struct RetryLimits
{
    int maxTries = 5;   ///< in all (P-42)
    double scale = 1.0; ///< of all waits; tests use a small one
};

/// No longer wait than this is honoured, whatever Retry-After says.
inline constexpr std::chrono::seconds longestWait{3600};

/// Only what can pass: time-outs, lost or refused connections, return codes 40, 41, 50, and 5xx without one (D-15).
[[nodiscard]] bool isRetryable(const Error& error);

/// The wait before try `tries + 1`, after `tries` failed ones: 2, 4, 8, 16 s with 20 % jitter, at least Retry-After.
/// nullopt: give up. `jitter` is in [0, 1).
[[nodiscard]] std::optional<std::chrono::milliseconds> nextWait(const Error& error, int tries,
                                                                const RetryLimits& limits, double jitter);

} // namespace itam::core::servicenow
