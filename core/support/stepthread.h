// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A thread that works through a queue which is kept elsewhere, in the data: it takes one step after another as long as
// there is something to do, then waits until somebody wakes it, and looks by itself now and then.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace itam::core::support {

/// start(), stop() and the destructor belong to one thread; wake() may be called from any. Steps run on the thread's
/// own and must not throw.
class StepThread
{
public:
    /// One step; false: there is nothing to do at present.
    using Step = std::function<bool(std::stop_token)>;
    using Idle = std::function<void()>;

    StepThread() = default;
    ~StepThread() { stop(); }
    StepThread(const StepThread&) = delete;
    StepThread& operator=(const StepThread&) = delete;

    /// `idle` runs when there is nothing left to do, at least once every `interval`.
    void start(Step step, Idle idle, std::chrono::milliseconds interval)
    {
        m_thread =
            std::jthread([this, step = std::move(step), idle = std::move(idle), interval](std::stop_token token) {
                while (!token.stop_requested()) {
                    if (step(token))
                        continue;
                    idle();
                    std::unique_lock lock(m_mutex);
                    m_woken.wait_for(lock, token, interval, [this] { return m_hasWork; });
                    m_hasWork = false;
                }
            });
    }

    /// Waits for the running step. False: it was not running.
    bool stop()
    {
        if (!m_thread.joinable())
            return false;
        m_thread.request_stop();
        m_thread.join();
        return true;
    }

    void wake()
    {
        const std::lock_guard lock(m_mutex);
        m_hasWork = true;
        m_woken.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_woken;
    bool m_hasWork = true; ///< of an earlier process
    std::jthread m_thread; ///< last: ends first
};

} // namespace itam::core::support
