// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/http/workpool.h"

namespace itam::sandbox::http {

WorkPool::WorkPool(int threads)
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this](std::stop_token stop) { work(stop); });
}

WorkPool::~WorkPool()
{
    for (std::jthread& thread : m_threads)
        thread.request_stop();
}

void WorkPool::run(std::function<void()> task)
{
    const std::lock_guard lock(m_mutex);
    m_tasks.push_back(std::move(task));
    m_filled.notify_one();
}

void WorkPool::work(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        std::unique_lock lock(m_mutex);
        if (!m_filled.wait(lock, stop, [this] { return !m_tasks.empty(); }) || stop.stop_requested())
            return;
        const std::function<void()> task = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        task();
    }
}

} // namespace itam::sandbox::http
