// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A fixed number of threads that run tasks in order of arrival.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace itam::sandbox::http {

/// Thread-safe. The destructor lets running tasks end and drops those that wait.
class WorkPool
{
public:
    explicit WorkPool(int threads);
    ~WorkPool();
    WorkPool(const WorkPool&) = delete;
    WorkPool& operator=(const WorkPool&) = delete;

    void run(std::function<void()> task);

private:
    void work(std::stop_token stop);

    std::mutex m_mutex;
    std::condition_variable_any m_filled;
    std::deque<std::function<void()>> m_tasks;
    std::vector<std::jthread> m_threads; ///< last: end first
};

} // namespace itam::sandbox::http
