// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The n-th statement of one SQLite file, or of the journal where that is on a PostgreSQL server, and what happens
// there. The linker puts our sqlite3_step() and sqlite3_exec() before those of SQLite, and our PQsend...() before those
// of libpq
// (--wrap, see CMakeLists.txt), so the product has no hook for it.
#pragma once

#include <QByteArray>

#include <functional>

namespace itam::tests::campaign {

enum class StatementHarm
{
    Fail,     ///< SQLITE_IOERR, or a connection that takes nothing, instead of the statement, once
    FailOn,   ///< the same for it and all that follow, as on a full disk
    Call,     ///< `call`, then the statement as always
    KillSelf, ///< SIGKILL before it
};

struct StatementFault
{
    QByteArray fileName; ///< "journal.db", wherever the journal is
    int nth = 0;         ///< from 1; 0: none, they are only counted
    StatementHarm harm = StatementHarm::Fail;
    std::function<void()> call;
};

/// Counts from here on. One at a time; armed and disarmed while no other thread uses SQLite.
void arm(StatementFault fault);
/// How many statements of the file there were.
int disarm();

} // namespace itam::tests::campaign
