// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/ratelimiter.h"

namespace itam::sandbox::platform {
namespace {

constexpr qint64 secondsPerHour = 3600;

} // namespace

RateState RateLimiter::count(const QString& user)
{
    if (m_perHour <= 0)
        return {};
    const qint64 now = m_clock.nowUtc().toSecsSinceEpoch();
    const qint64 hour = now / secondsPerHour;
    RateState state;
    state.isLimited = true;
    state.limit = m_perHour;
    state.resetAt = (hour + 1) * secondsPerHour;
    state.secondsToReset = static_cast<int>(state.resetAt - now);
    const std::lock_guard lock(m_mutex);
    if (hour != m_hour) {
        m_hour = hour;
        m_counts.clear();
    }
    int& counted = m_counts[user];
    state.isAllowed = counted < m_perHour;
    if (state.isAllowed)
        ++counted;
    return state;
}

} // namespace itam::sandbox::platform
