// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/retrypolicy.h"

#include <algorithm>
#include <cmath>

namespace itam::core::servicenow {

bool isRetryable(const Error& error)
{
    using support::ErrorCode;
    switch (error.code) {
    case ErrorCode::TimedOut:
    case ErrorCode::ConnectionLost:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::ServerTimeout:
    case ErrorCode::Throttled:
    case ErrorCode::ServerFailed:
        return true;
    default:
        return false;
    }
}

std::optional<std::chrono::milliseconds> nextWait(const Error& error, int tries, const RetryLimits& limits,
                                                  double jitter)
{
    if (!isRetryable(error) || tries >= limits.maxTries)
        return std::nullopt;
    const double seconds = std::pow(2.0, std::min(tries, 10)) * (0.8 + 0.4 * jitter);
    std::chrono::milliseconds wait(static_cast<qint64>(seconds * 1000.0 * limits.scale));
    if (error.retryAfter)
        wait = std::max<std::chrono::milliseconds>(wait, *error.retryAfter);
    return std::min<std::chrono::milliseconds>(wait, longestWait);
}

} // namespace itam::core::servicenow
