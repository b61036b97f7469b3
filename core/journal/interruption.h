// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A stop for what the journal does. The thread of the journal.
#pragma once

#include "core/journal/store/database.h"

namespace itam::core::journal {

/// While it lives, `stop` ends whatever runs on the connection, waiting for a lock included, with an error.
class Interruption
{
public:
    Interruption(store::Database& database, std::stop_token stop);
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
    ~Interruption();

    /// For the last step, which must not be left halfway: from here on nothing is interrupted.
    void end();

private:
    store::Database& m_database;
    store::Database::Stop m_before;
};

} // namespace itam::core::journal
