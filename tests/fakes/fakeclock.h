// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Time that a test owns: sleeping moves it, nothing waits.
#pragma once

#include "core/support/clock.h"

#include <atomic>
#include <vector>

namespace itam::tests {

class FakeClock final : public core::support::Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override
    {
        const qint64 elapsed = m_elapsedMs.fetch_add(m_stepMs.load());
        return QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).addMSecs(elapsed);
    }
    [[nodiscard]] std::chrono::steady_clock::time_point now() const override
    {
        return std::chrono::steady_clock::time_point(std::chrono::milliseconds(m_elapsedMs.load()));
    }
    [[nodiscard]] bool sleep(std::chrono::milliseconds duration, std::stop_token stop) const override
    {
        m_sleeps.push_back(duration);
        m_elapsedMs += duration.count();
        return !stop.stop_requested();
    }

    void advance(std::chrono::milliseconds duration) { m_elapsedMs += duration.count(); }
    /// From now on each look at the time of day moves it by that much.
    void advanceWithEachLook(std::chrono::milliseconds step) { m_stepMs = step.count(); }
    /// Every sleep so far. Single-threaded tests only.
    [[nodiscard]] const std::vector<std::chrono::milliseconds>& sleeps() const { return m_sleeps; }

private:
    mutable std::atomic<qint64> m_elapsedMs{0};
    std::atomic<qint64> m_stepMs{0};
    mutable std::vector<std::chrono::milliseconds> m_sleeps;
};

} // namespace itam::tests
