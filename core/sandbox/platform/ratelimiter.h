// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Requests per user and clock hour (servicenow-rest.md 10).
#pragma once

#include "core/support/clock.h"

#include <QHash>
#include <QString>

#include <mutex>

namespace itam::sandbox::platform {

struct RateState
{
    bool isLimited = false; ///< a rule exists at all
    bool isAllowed = true;
    int limit = 0;      ///< per hour
    qint64 resetAt = 0; ///< Unix time of the next hour
    int secondsToReset = 0;
};

/// Thread-safe. A limit of 0 means none.
class RateLimiter
{
public:
    RateLimiter(int perHour, const core::support::Clock& clock) : m_perHour(perHour), m_clock(clock) {}

    /// Counts one request of that user.
    [[nodiscard]] RateState count(const QString& user);

private:
    const int m_perHour;
    const core::support::Clock& m_clock;
    std::mutex m_mutex;
    qint64 m_hour = -1;
    QHash<QString, int> m_counts; ///< of this hour
};

} // namespace itam::sandbox::platform
