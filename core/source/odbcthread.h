// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The thread on which an ODBC driver is called: its calls block, some for as long as the network lets them, and the
// thread that wants the outcome must hear a stop at once. Jobs run one after the other; the thread ends by itself after
// the last one, and nobody waits for it. Messages are in English on it, since they are looked into.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

namespace itam::core::source::odbc {

/// Any thread.
class DriverThread
{
public:
    using Job = std::function<void()>;
    DriverThread();
    ~DriverThread();
    DriverThread(const DriverThread&) = delete;
    DriverThread& operator=(const DriverThread&) = delete;

    void post(Job job);
    /// What is destroyed on the thread, behind all jobs that are there by then.
    template <typename Object>
    [[nodiscard]] static std::shared_ptr<Object> destroyedOn(const std::shared_ptr<DriverThread>& thread,
                                                             std::unique_ptr<Object> object)
    {
        return std::shared_ptr<Object>(object.release(),
                                       [thread](Object* last) { thread->post([last] { delete last; }); });
    }

private:
    struct Queue;
    static void work(const std::shared_ptr<Queue>& queue);
    std::shared_ptr<Queue> m_queue;
};

/// The value that a job will give. Any thread.
template <typename Value>
class Promised
{
public:
    void keep(Value value)
    {
        const std::lock_guard lock(m_mutex);
        m_value = std::move(value);
        m_isKept = true;
        m_kept.notify_all(); // while nobody who waits can destroy this
    }
    /// nullopt: the stop came first. Once.
    [[nodiscard]] std::optional<Value> take(const std::stop_token& stop)
    {
        std::unique_lock lock(m_mutex);
        if (!m_kept.wait(lock, stop, [this] { return m_isKept; }))
            return std::nullopt;
        return std::exchange(m_value, std::nullopt);
    }
    bool isKeptWithin(std::chrono::milliseconds limit)
    {
        std::unique_lock lock(m_mutex);
        return m_kept.wait_for(lock, limit, [this] { return m_isKept; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_kept;
    std::optional<Value> m_value;
    bool m_isKept = false;
};

} // namespace itam::core::source::odbc
