// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A stop for what the journal does in one long transaction. The thread of the journal.
#pragma once

#include "core/support/sqlite.h"

#include <stop_token>

namespace itam::core::journal {

/// While it lives, `stop` ends whatever runs on the connection, waiting for a lock included, with an error.
class Interruption
{
public:
    Interruption(const support::sqlite::Database& database, std::stop_token stop);
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
    ~Interruption();

    /// For the last step, which must not be left halfway: from here on nothing is interrupted.
    void end();

private:
    static int isStopped(void* self);
    static int waitForLock(void* self, int tries);

    const support::sqlite::Database& m_database;
    std::stop_token m_stop;
};

} // namespace itam::core::journal
