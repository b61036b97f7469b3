// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Time is handed in (exemplars 27), so that tests own it. Implementations are thread-safe.
#pragma once

#include <QDateTime>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace itam::core::support {

class Clock
{
public:
    virtual ~Clock() = default;

    /// Wall clock, UTC.
    [[nodiscard]] virtual QDateTime nowUtc() const = 0;
    /// Never goes back; for durations.
    [[nodiscard]] virtual std::chrono::steady_clock::time_point now() const = 0;
    /// Waits, or returns false at once when a stop is requested (in less than 100 ms).
    [[nodiscard]] virtual bool sleep(std::chrono::milliseconds duration, std::stop_token stop) const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override { return QDateTime::currentDateTimeUtc(); }
    [[nodiscard]] std::chrono::steady_clock::time_point now() const override
    {
        return std::chrono::steady_clock::now();
    }
    [[nodiscard]] bool sleep(std::chrono::milliseconds duration, std::stop_token stop) const override
    {
        std::mutex mutex;
        std::condition_variable_any condition;
        std::unique_lock lock(mutex);
        condition.wait_for(lock, stop, duration, [] { return false; });
        return !stop.stop_requested();
    }
};

} // namespace itam::core::support
