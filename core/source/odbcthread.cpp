// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/odbcthread.h"

#include <clocale>
#include <deque>
#include <thread>
#include <utility>

namespace itam::core::source::odbc {
namespace {

using Locale = std::unique_ptr<std::remove_pointer_t<locale_t>, void (*)(locale_t)>;

/// Of the present thread while it lives: text is UTF-8, messages are in English, numbers have a point.
class PlainLocale
{
public:
    PlainLocale()
        : m_locale(newlocale(LC_MESSAGES_MASK, "C", newlocale(LC_ALL_MASK, "C.UTF-8", nullptr)), freelocale)
        , m_former(m_locale ? uselocale(m_locale.get()) : nullptr)
    {
    }
    ~PlainLocale()
    {
        if (m_former)
            uselocale(m_former);
    }
    PlainLocale(const PlainLocale&) = delete;
    PlainLocale& operator=(const PlainLocale&) = delete;

private:
    Locale m_locale;
    locale_t m_former;
};

} // namespace

struct DriverThread::Queue
{
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Job> jobs;
    bool isLast = false; ///< nothing comes any more
};

DriverThread::DriverThread() : m_queue(std::make_shared<Queue>())
{
    std::thread([queue = m_queue] { work(queue); }).detach();
}

DriverThread::~DriverThread()
{
    {
        const std::lock_guard lock(m_queue->mutex);
        m_queue->isLast = true;
    }
    m_queue->changed.notify_all();
}

void DriverThread::post(Job job)
{
    {
        const std::lock_guard lock(m_queue->mutex);
        m_queue->jobs.push_back(std::move(job));
    }
    m_queue->changed.notify_all();
}

void DriverThread::work(const std::shared_ptr<Queue>& queue)
{
    const PlainLocale locale;
    while (true) {
        Job job;
        {
            std::unique_lock lock(queue->mutex);
            queue->changed.wait(lock, [&queue] { return queue->isLast || !queue->jobs.empty(); });
            if (queue->jobs.empty())
                return;
            job = std::move(queue->jobs.front());
            queue->jobs.pop_front();
        }
        job();
    }
}

} // namespace itam::core::source::odbc
