// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/campaign/statementfault.h"

#include "tests/campaign/process.h"

#include <libpq-fe.h>
#include <sqlite3.h>

#include <atomic>
#include <cstring>

// The linker's names for the functions: those of SQLite and libpq, and ours in their place.
extern "C" {
int __real_PQsendQuery(PGconn* connection, const char* sql);
int __real_PQsendQueryParams(PGconn* connection, const char* sql, int count, const Oid* types,
                             const char* const* values, const int* lengths, const int* formats, int form);
int __real_PQsendPrepare(PGconn* connection, const char* name, const char* sql, int count, const Oid* types);
int __real_PQsendQueryPrepared(PGconn* connection, const char* name, int count, const char* const* values,
                               const int* lengths, const int* formats, int form);
int __wrap_PQsendQuery(PGconn* connection, const char* sql);
int __wrap_PQsendQueryParams(PGconn* connection, const char* sql, int count, const Oid* types,
                             const char* const* values, const int* lengths, const int* formats, int form);
int __wrap_PQsendPrepare(PGconn* connection, const char* name, const char* sql, int count, const Oid* types);
int __wrap_PQsendQueryPrepared(PGconn* connection, const char* name, int count, const char* const* values,
                               const int* lengths, const int* formats, int form);
int __real_sqlite3_step(sqlite3_stmt* statement);
int __real_sqlite3_exec(sqlite3* database, const char* sql, int (*each)(void*, int, char**, char**), void* context,
                        char** message);
int __wrap_sqlite3_step(sqlite3_stmt* statement);
int __wrap_sqlite3_exec(sqlite3* database, const char* sql, int (*each)(void*, int, char**, char**), void* context,
                        char** message);
}

namespace itam::tests::campaign {
namespace {

StatementFault armed;
std::atomic<bool> isArmed = false;
std::atomic<int> seen = 0;

bool isOfTheFile(sqlite3* database)
{
    const char* path = sqlite3_db_filename(database, "main");
    if (path == nullptr)
        return false;
    const char* name = std::strrchr(path, '/');
    return armed.fileName == (name == nullptr ? path : name + 1);
}

/// True: the statement is to fail.
bool meet()
{
    const int number = ++seen;
    if (armed.nth == 0 || number < armed.nth)
        return false;
    if (armed.harm == StatementHarm::FailOn)
        return true;
    if (number > armed.nth)
        return false;
    if (armed.harm == StatementHarm::KillSelf)
        killSelf();
    if (armed.harm == StatementHarm::Call)
        armed.call();
    return armed.harm == StatementHarm::Fail;
}

bool meet(sqlite3* database)
{
    return isArmed && isOfTheFile(database) && meet();
}

/// Nothing but the journal is on a server.
bool meetOnServer()
{
    return isArmed && armed.fileName == "journal.db" && meet();
}

} // namespace

void arm(StatementFault fault)
{
    armed = std::move(fault);
    seen = 0;
    isArmed = true;
}

int disarm()
{
    isArmed = false;
    return seen;
}

} // namespace itam::tests::campaign

int __wrap_sqlite3_step(sqlite3_stmt* statement)
{
    return itam::tests::campaign::meet(sqlite3_db_handle(statement)) ? SQLITE_IOERR : __real_sqlite3_step(statement);
}

int __wrap_sqlite3_exec(sqlite3* database, const char* sql, int (*each)(void*, int, char**, char**), void* context,
                        char** message)
{
    return itam::tests::campaign::meet(database) ? SQLITE_IOERR
                                                 : __real_sqlite3_exec(database, sql, each, context, message);
}

int __wrap_PQsendQuery(PGconn* connection, const char* sql)
{
    return itam::tests::campaign::meetOnServer() ? 0 : __real_PQsendQuery(connection, sql);
}

int __wrap_PQsendQueryParams(PGconn* connection, const char* sql, int count, const Oid* types,
                             const char* const* values, const int* lengths, const int* formats, int form)
{
    return itam::tests::campaign::meetOnServer()
               ? 0
               : __real_PQsendQueryParams(connection, sql, count, types, values, lengths, formats, form);
}

int __wrap_PQsendPrepare(PGconn* connection, const char* name, const char* sql, int count, const Oid* types)
{
    return itam::tests::campaign::meetOnServer() ? 0 : __real_PQsendPrepare(connection, name, sql, count, types);
}

int __wrap_PQsendQueryPrepared(PGconn* connection, const char* name, int count, const char* const* values,
                               const int* lengths, const int* formats, int form)
{
    return itam::tests::campaign::meetOnServer()
               ? 0
               : __real_PQsendQueryPrepared(connection, name, count, values, lengths, formats, form);
}
