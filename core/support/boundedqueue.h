// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The only thing that two threads of ours share (exemplars 23): a queue of values with a limit. A full queue makes the
// producer wait, which bounds memory; closing it lets the consumer drain what is left. All methods are thread-safe.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>

namespace itam::core::support {

template <typename T>
class BoundedQueue
{
public:
    explicit BoundedQueue(std::size_t capacity) : m_capacity(capacity) {}
    BoundedQueue(const BoundedQueue&) = delete;
    BoundedQueue& operator=(const BoundedQueue&) = delete;

    /// Waits for room. False: a stop was requested (even if there is room) or the queue is closed; the value is
    /// dropped.
    [[nodiscard]] bool push(T value, std::stop_token stop)
    {
        std::unique_lock lock(m_mutex);
        if (!m_room.wait(lock, stop, [this] { return m_closed || m_values.size() < m_capacity; }) || m_closed ||
            stop.stop_requested())
            return false;
        m_values.push_back(std::move(value));
        m_filled.notify_one();
        return true;
    }

    /// Waits for a value. Empty: a stop was requested (even if a value is there), or the queue is closed and drained.
    [[nodiscard]] std::optional<T> pop(std::stop_token stop)
    {
        std::unique_lock lock(m_mutex);
        if (!m_filled.wait(lock, stop, [this] { return m_closed || !m_values.empty(); }) || m_values.empty() ||
            stop.stop_requested())
            return std::nullopt;
        return takeFirst();
    }

    /// A value if one is there; does not wait.
    [[nodiscard]] std::optional<T> tryPop()
    {
        const std::lock_guard lock(m_mutex);
        if (m_values.empty())
            return std::nullopt;
        return takeFirst();
    }

    /// No more values will come. Idempotent.
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_filled.notify_all();
        m_room.notify_all();
    }

private:
    /// Under the lock.
    [[nodiscard]] std::optional<T> takeFirst()
    {
        std::optional<T> value(std::move(m_values.front()));
        m_values.pop_front();
        m_room.notify_one();
        return value;
    }

    std::mutex m_mutex;
    std::condition_variable_any m_room;
    std::condition_variable_any m_filled;
    std::deque<T> m_values;
    const std::size_t m_capacity;
    bool m_closed = false;
};

} // namespace itam::core::support
