// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One read-only SQLite connection to an operations database, and what its errors mean there. Lives on the thread that
// opened it. Shared by the database object and its streams, so that either may die first.
#pragma once

#include "core/source/operationsdatabase.h"
#include "core/support/sqlite.h"

namespace itam::core::source {

class SqliteConnection
{
public:
    /// Error: SourceUnreachable with a reason that an administrator can act on. `stop` ends whatever runs on the
    /// connection, waiting for a lock included, from here on.
    [[nodiscard]] static Result<std::shared_ptr<SqliteConnection>>
    open(const QString& path, const SourceLocation& location, std::stop_token stop = {});

    [[nodiscard]] const support::sqlite::Database& database() const { return m_database; }
    [[nodiscard]] Result<support::sqlite::Statement> prepare(const QByteArray& sql) const;
    /// A table or view of this name, in any case of letters.
    [[nodiscard]] Result<bool> has(const QString& table) const;
    /// The error that the last call to SQLite left behind, as `code` about this database; Cancelled after a stop.
    [[nodiscard]] tl::unexpected<Error> error(ErrorCode code) const;
    /// While it lives, another stop does so.
    class Interruptible;

private:
    SqliteConnection() = default;
    static int waitForLock(void* self, int tries);
    static int isStopped(void* self);

    support::sqlite::Database m_database;
    QString m_name; ///< for errors
    std::stop_token m_stop;
};

class SqliteConnection::Interruptible
{
public:
    /// A token that nobody can stop leaves the one of the connection in force.
    Interruptible(SqliteConnection& connection, std::stop_token stop)
        : m_connection(connection)
        , m_before(connection.m_stop)
    {
        if (stop.stop_possible())
            connection.m_stop = std::move(stop);
    }
    ~Interruptible() { m_connection.m_stop = std::move(m_before); }
    Interruptible(const Interruptible&) = delete;
    Interruptible& operator=(const Interruptible&) = delete;

private:
    SqliteConnection& m_connection;
    std::stop_token m_before;
};

} // namespace itam::core::source
