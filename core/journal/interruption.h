// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A stop for what the journal does. The thread of the journal.
#pragma once

#include "core/support/sqlite.h"

#include <stop_token>

namespace itam::core::journal {

/// How connections wait for whoever holds a lock: ten seconds, as without it, or until a stop. Outlives those that it
/// was given to.
class LockWait
{
public:
    LockWait() = default;
    LockWait(const LockWait&) = delete;
    LockWait& operator=(const LockWait&) = delete;

    void guard(const support::sqlite::Database& database);
    /// The one before.
    std::stop_token setStop(std::stop_token stop);
    [[nodiscard]] bool isStopped() const { return m_stop.stop_requested(); }

private:
    static int wait(void* self, int tries);

    std::stop_token m_stop;
};

/// While it lives, `stop` ends whatever runs on the connection, waiting for a lock included, with an error.
class Interruption
{
public:
    Interruption(const support::sqlite::Database& database, LockWait& wait, std::stop_token stop);
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
    ~Interruption();

    /// For the last step, which must not be left halfway: from here on nothing is interrupted.
    void end();

private:
    static int isStopped(void* self);

    const support::sqlite::Database& m_database;
    LockWait& m_wait;
    std::stop_token m_stop;
    std::stop_token m_before; ///< of m_wait
};

} // namespace itam::core::journal
