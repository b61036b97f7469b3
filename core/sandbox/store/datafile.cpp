// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/datafile.h"

#include <QFile>
#include <QSet>

#include <sqlite3.h>

namespace itam::sandbox::store {
namespace {

using core::support::sqlite::Database;
using core::support::sqlite::OpenMode;
using core::support::sqlite::Transaction;

// Stored in the file; raise it when a program older than the file must not write to it.
constexpr int fileFormat = 1;

// The file is not mapped: its pages would count as memory of the process and grow with it. One writes, a dozen read:
// a large cache of each would hold the same pages a dozen times, which the system keeps once. With 2 MB for each of
// them memory went on growing for a minute of eight clients' requests, and they were answered no sooner.
constexpr auto pragmasOfReaders = "PRAGMA cache_size = -500; PRAGMA temp_store = MEMORY;";
constexpr auto pragmasOfWriter = "PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY; PRAGMA journal_mode = WAL; "
                                 "PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = 67108864;";
constexpr auto internalTables =
    "CREATE TABLE IF NOT EXISTS itam_meta(name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS itam_number(prefix TEXT PRIMARY KEY, last INTEGER NOT NULL) "
    "WITHOUT ROWID;";
constexpr auto holdRunFile = "PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE; PRAGMA locking_mode = EXCLUSIVE;"
                             "BEGIN EXCLUSIVE;"
                             "CREATE TABLE IF NOT EXISTS mark(id INTEGER PRIMARY KEY, epoch TEXT, count INTEGER);"
                             "COMMIT;";
constexpr auto selectMark = "SELECT epoch, count FROM mark WHERE id = 1";
constexpr auto upsertMark = "INSERT INTO mark(id, epoch, count) VALUES(1, ?1, ?2) "
                            "ON CONFLICT(id) DO UPDATE SET epoch = excluded.epoch, count = excluded.count";

QByteArray quoted(const QString& name)
{
    return '"' + name.toUtf8() + '"';
}

QByteArray sqlTypeOf(Storage storage)
{
    switch (storage) {
    case Storage::Text:
        return "TEXT";
    case Storage::Integer:
        return "INTEGER";
    case Storage::Real:
        return "REAL";
    case Storage::Blob:
        return "BLOB";
    }
    return "TEXT";
}

Result<QSet<QString>> columnsThere(const Database& database, const QString& table)
{
    auto info = database.prepare(QByteArray("PRAGMA table_info(" + quoted(table) + ')'));
    if (!info)
        return failure(info.error());
    QSet<QString> names;
    while (true) {
        const auto row = info->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return names;
        names.insert(info->text(1));
    }
}

Result<void> createTable(const Database& database, const PhysicalTable& table)
{
    QByteArray sql =
        "CREATE TABLE " + quoted(table.name) + " (row_number INTEGER PRIMARY KEY, sys_id TEXT NOT NULL UNIQUE";
    for (const PhysicalColumn& column : table.columns)
        sql += ", " + quoted(column.name) + ' ' + sqlTypeOf(column.storage);
    return database.execute(sql + ')');
}

Result<void> createIndexes(const Database& database, const PhysicalTable& table)
{
    for (const IndexDef& index : table.indexes) {
        QByteArray columns;
        for (const QString& column : index.columns)
            columns += (columns.isEmpty() ? "" : ", ") + quoted(column) +
                       (index.alphabetical && column == index.columns.last() ? " COLLATE NOCASE" : "");
        const QString prefix = index.unique         ? QStringLiteral("ux_")
                               : index.alphabetical ? QStringLiteral("ax_")
                                                    : QStringLiteral("ix_");
        const QString name = prefix + table.name + QLatin1Char('_') + index.columns.join(QLatin1Char('_'));
        ITAM_TRY(
            database.execute((index.unique ? "CREATE UNIQUE INDEX IF NOT EXISTS " : "CREATE INDEX IF NOT EXISTS ") +
                             quoted(name) + " ON " + quoted(table.name) + '(' + columns + ')'));
    }
    return {};
}

Result<void> bringTableUpToDate(const Database& database, const PhysicalTable& table)
{
    const auto there = columnsThere(database, table.name);
    if (!there)
        return failure(there.error());
    if (there->isEmpty()) {
        ITAM_TRY(createTable(database, table));
    } else {
        for (const PhysicalColumn& column : table.columns) {
            if (!there->contains(column.name))
                ITAM_TRY(database.execute("ALTER TABLE " + quoted(table.name) + " ADD COLUMN " + quoted(column.name) +
                                          ' ' + sqlTypeOf(column.storage)));
        }
    }
    return createIndexes(database, table);
}

Result<int> formatOf(const Database& database)
{
    auto select = database.prepare("PRAGMA user_version");
    if (!select)
        return failure(select.error());
    ITAM_TRY(select->step());
    return static_cast<int>(select->integer(0));
}

} // namespace

Result<Database> openForWriting(const QString& path)
{
    auto database = Database::open(path, OpenMode::Create);
    if (!database)
        return database;
    ITAM_TRY(database->execute(pragmasOfWriter));
    return database;
}

Result<Database> openForReading(const QString& path)
{
    auto database = Database::open(path, OpenMode::ReadOnly);
    if (!database)
        return database;
    ITAM_TRY(database->execute(pragmasOfReaders));
    return database;
}

Result<void> bringUpToDate(const Database& database, const Schema& schema, const QList<QByteArray>& scripts)
{
    const auto format = formatOf(database);
    if (!format)
        return failure(format.error());
    if (*format > fileFormat)
        return failure(ErrorCode::JournalTooNew,
                       QStringLiteral("format %1, this program knows %2").arg(*format).arg(fileFormat));
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    ITAM_TRY(database.execute(internalTables));
    for (const PhysicalTable& table : schema.physicalTables())
        ITAM_TRY(bringTableUpToDate(database, table));
    for (const QByteArray& script : scripts)
        ITAM_TRY(database.execute(script));
    ITAM_TRY(database.execute("PRAGMA user_version = " + QByteArray::number(fileFormat)));
    return transaction->commit();
}

Result<RunFile> RunFile::open(const QString& dataPath)
{
    const QString path = dataPath + QLatin1String(".run");
    auto database = Database::open(path, OpenMode::Create);
    if (!database)
        return failure(database.error());
    if (const auto held = database->execute(holdRunFile); !held) {
        if ((sqlite3_errcode(database->handle()) & 0xff) == SQLITE_BUSY)
            return failure(ErrorCode::JournalFailed, QStringLiteral("in use by another sandbox"), dataPath);
        return failure(held.error());
    }
    return RunFile(std::move(*database));
}

Result<RunFile::Mark> RunFile::mark() const
{
    auto select = m_database.prepare(selectMark);
    if (!select)
        return failure(select.error());
    const auto row = select->step();
    if (!row)
        return failure(row.error());
    return *row ? Mark{select->text(0), select->integer(1)} : Mark{};
}

Result<void> RunFile::setMark(const Mark& mark) const
{
    auto upsert = m_database.prepare(upsertMark);
    if (!upsert)
        return failure(upsert.error());
    upsert->bind(1, mark.epoch).bind(2, mark.count);
    return upsert->run();
}

bool wasRestored(const RunFile::Mark& data, const RunFile::Mark& runFile)
{
    return data.epoch != runFile.epoch || data.count < runFile.count;
}

} // namespace itam::sandbox::store
