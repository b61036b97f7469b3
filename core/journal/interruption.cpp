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
constexpr int lockTries = 1000; // as long as without a stop
constexpr int usualTimeoutMs = 10'000;

} // namespace

Interruption::Interruption(const support::sqlite::Database& database, std::stop_token stop)
    : m_database(database)
    , m_stop(std::move(stop))
{
    if (!m_stop.stop_possible())
        return;
    sqlite3_progress_handler(m_database.handle(), stepsBetweenQuestions, &Interruption::isStopped, this);
    sqlite3_busy_handler(m_database.handle(), &Interruption::waitForLock, this);
}

Interruption::~Interruption()
{
    end();
}

void Interruption::end()
{
    if (!m_stop.stop_possible())
        return;
    m_stop = {};
    sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr);
    sqlite3_busy_timeout(m_database.handle(), usualTimeoutMs); // takes the place of the handler
}

int Interruption::isStopped(void* self)
{
    return static_cast<Interruption*>(self)->m_stop.stop_requested() ? 1 : 0;
}

int Interruption::waitForLock(void* self, int tries)
{
    if (tries >= lockTries || isStopped(self) != 0)
        return 0;
    std::this_thread::sleep_for(lockPause);
    return 1;
}

} // namespace itam::core::journal
