// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/interruption.h"

#include <sqlite3.h>

#include <chrono>
#include <thread>

namespace itam::core::journal {
namespace {

constexpr int stepsBetweenQuestions = 4000;
constexpr auto lockPause = std::chrono::milliseconds(10);
constexpr int lockTries = 1000; // ten seconds

} // namespace

void LockWait::guard(const support::sqlite::Database& database)
{
    sqlite3_busy_handler(database.handle(), &LockWait::wait, this);
}

std::stop_token LockWait::setStop(std::stop_token stop)
{
    return std::exchange(m_stop, std::move(stop));
}

int LockWait::wait(void* self, int tries)
{
    if (tries >= lockTries || static_cast<LockWait*>(self)->isStopped())
        return 0;
    std::this_thread::sleep_for(lockPause);
    return 1;
}

Interruption::Interruption(const support::sqlite::Database& database, LockWait& wait, std::stop_token stop)
    : m_database(database)
    , m_wait(wait)
    , m_stop(std::move(stop))
    , m_before(wait.setStop(m_stop))
{
    if (m_stop.stop_possible())
        sqlite3_progress_handler(m_database.handle(), stepsBetweenQuestions, &Interruption::isStopped, this);
}

Interruption::~Interruption()
{
    end();
    m_wait.setStop(std::move(m_before));
}

void Interruption::end()
{
    m_wait.setStop({});
    if (!m_stop.stop_possible())
        return;
    m_stop = {};
    sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr);
}

int Interruption::isStopped(void* self)
{
    return static_cast<Interruption*>(self)->m_stop.stop_requested() ? 1 : 0;
}

} // namespace itam::core::journal
