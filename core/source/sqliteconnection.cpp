// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/sqliteconnection.h"

#include <QFileInfo>

#include <sqlite3.h>

#include <thread>

namespace itam::core::source {
namespace {

constexpr auto lockPause = std::chrono::milliseconds(10);
constexpr int stepsBetweenQuestions = 4000;
constexpr int lockTries = 500; // five seconds

// The first statement on a connection: reads the header, so that a file which is none of SQLite's shows itself.
constexpr auto probeSql = "PRAGMA schema_version";
constexpr auto readOnlySql = "PRAGMA query_only = ON";
constexpr auto hasTableSql = "SELECT 1 FROM sqlite_schema WHERE type IN ('table', 'view') AND name = ?1 COLLATE NOCASE";

/// What SQLite's code means for an administrator.
QString meaningOf(int code)
{
    switch (code & 0xFF) {
    case SQLITE_NOTADB:
        return QStringLiteral("not an SQLite database, or an encrypted one");
    case SQLITE_CORRUPT:
        return QStringLiteral("the database file is damaged");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return QStringLiteral("another program keeps the database locked");
    case SQLITE_CANTOPEN:
        return QStringLiteral("the file, or the files beside it that belong to it, cannot be opened");
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return QStringLiteral("this account lacks a permission");
    case SQLITE_READONLY: // we write nothing
        return QStringLiteral("SQLite has to write beside this file before it can read it (a write-ahead log, or a "
                              "transaction that was cut off), and this account may not write in its folder; while "
                              "nobody else has it open, PRAGMA journal_mode = DELETE ends the need for such a log");
    case SQLITE_IOERR:
        return QStringLiteral("reading the disk failed");
    case SQLITE_NOMEM:
        return QStringLiteral("not enough memory");
    case SQLITE_FULL:
        return QStringLiteral("no room left for temporary files");
    case SQLITE_SCHEMA:
        return QStringLiteral("the tables were changed while they were read");
    default:
        return QStringLiteral("the database refused");
    }
}

Result<void> checkFile(const QString& path, const QString& name)
{
    const QFileInfo file(path);
    const auto refused = [&](const QString& why) {
        return failure(ErrorCode::SourceUnreachable, QStringLiteral("%1: %2").arg(why, file.absoluteFilePath()), name);
    };
    if (!file.exists())
        return refused(QStringLiteral("the file does not exist"));
    if (file.isDir())
        return refused(QStringLiteral("this is a folder, not a database file"));
    if (!file.isReadable())
        return refused(QStringLiteral("this account may not read the file"));
    if (file.size() == 0)
        return refused(QStringLiteral("the file is empty"));
    return {};
}

} // namespace

Result<std::shared_ptr<SqliteConnection>> SqliteConnection::open(const QString& path, const SourceLocation& location,
                                                                 std::stop_token stop)
{
    const QString name = location.displayName();
    ITAM_TRY(checkFile(path, name));
    // Absolute, so that no name of a file is taken for one of SQLite's own like ":memory:".
    auto database =
        support::sqlite::Database::open(QFileInfo(path).absoluteFilePath(), support::sqlite::OpenMode::ReadOnly);
    if (!database)
        return failure(ErrorCode::SourceUnreachable, database.error().detail, name);
    std::shared_ptr<SqliteConnection> connection(new SqliteConnection);
    connection->m_database = *std::move(database);
    connection->m_name = name;
    connection->m_stop = std::move(stop);
    sqlite3_busy_handler(connection->m_database.handle(), &SqliteConnection::waitForLock, connection.get());
    sqlite3_progress_handler(connection->m_database.handle(), stepsBetweenQuestions, &SqliteConnection::isStopped,
                             connection.get());
    if (!connection->m_database.execute(readOnlySql) || !connection->m_database.execute(probeSql))
        return connection->error(ErrorCode::SourceUnreachable);
    return connection;
}

Result<support::sqlite::Statement> SqliteConnection::prepare(const QByteArray& sql) const
{
    auto statement = m_database.prepare(sql);
    if (!statement)
        return error(ErrorCode::SourceUnreachable);
    return statement;
}

Result<bool> SqliteConnection::has(const QString& table) const
{
    auto statement = prepare(hasTableSql);
    if (!statement)
        return failure(statement.error());
    const auto row = statement->bind(1, table).step();
    if (!row)
        return error(ErrorCode::SourceUnreachable);
    return *row;
}

tl::unexpected<Error> SqliteConnection::error(ErrorCode code) const
{
    if (m_stop.stop_requested())
        return failure(ErrorCode::Cancelled);
    const int sqliteCode = sqlite3_extended_errcode(m_database.handle());
    const QString message = QString::fromUtf8(sqlite3_errmsg(m_database.handle()));
    return failure(code, QStringLiteral("%1 (SQLite %2: %3)").arg(meaningOf(sqliteCode)).arg(sqliteCode).arg(message),
                   m_name);
}

int SqliteConnection::waitForLock(void* self, int tries)
{
    const auto* connection = static_cast<SqliteConnection*>(self);
    if (tries >= lockTries || connection->m_stop.stop_requested())
        return 0;
    std::this_thread::sleep_for(lockPause);
    return 1;
}

/// SQLite asks every some thousand steps. (sqlite3_interrupt would be lost when it comes just before a statement
/// starts.)
int SqliteConnection::isStopped(void* self)
{
    return static_cast<SqliteConnection*>(self)->m_stop.stop_requested() ? 1 : 0;
}

} // namespace itam::core::source
