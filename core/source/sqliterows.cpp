// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/sqliterows.h"

#include <sqlite3.h>

namespace itam::core::source {
namespace {

QByteArray allColumns(const ViewColumns& view)
{
    QByteArray columns;
    for (const QByteArray& name : view.names)
        columns += (columns.isEmpty() ? "" : ", ") + quoted(name);
    return columns;
}

/// In order of the key; `columns` and, behind them, LastModified.
QByteArray selectInOrder(const ViewColumns& view, QByteArray columns)
{
    if (view.set.hasLastModified)
        columns += ", " + quoted(view.lastModified);
    return "SELECT " + columns + " FROM " + view.relation + " ORDER BY " + quoted(view.names[0]) + " COLLATE BINARY";
}

QByteArray selectByKey(const ViewColumns& view)
{
    return "SELECT " + allColumns(view) + " FROM " + view.relation + " WHERE " + quoted(view.names[0]) + " = ?1";
}

/// As selectInOrder(), of one key, which may be a number in the database: then no text equals it. Two comparisons
/// instead of a conversion of the column, which no index could answer.
QByteArray selectOne(const ViewColumns& view)
{
    QByteArray columns = allColumns(view);
    if (view.set.hasLastModified)
        columns += ", " + quoted(view.lastModified);
    const QByteArray key = quoted(view.names[0]);
    return "SELECT " + columns + " FROM " + view.relation + " WHERE " + key + " = ?1 OR " + key + " = ?2";
}

QByteArray selectKeys(const ViewColumns& view)
{
    const QByteArray key = quoted(view.names[0]);
    return "SELECT " + key + " FROM " + view.relation + " ORDER BY " + key + " COLLATE BINARY LIMIT ?1";
}

constexpr auto explain = "EXPLAIN QUERY PLAN ";
constexpr int planDetail = 3; // column
constexpr auto presentTime = "SELECT CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)";

QByteArrayView bytesOf(const void* data, sqlite3_value* value)
{
    return {static_cast<const char*>(data), static_cast<qsizetype>(sqlite3_value_bytes(value))};
}

/// One look-up of the column instead of three. The value is "unprotected", which matters only to a connection that
/// several threads use at once; ours belongs to one.
RawCell rawCell(sqlite3_stmt* statement, int column)
{
    RawCell raw;
    sqlite3_value* value = sqlite3_column_value(statement, column);
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        raw.kind = RawCell::Kind::Integer;
        raw.integer = sqlite3_value_int64(value);
        break;
    case SQLITE_FLOAT:
        raw.kind = RawCell::Kind::Real;
        raw.real = sqlite3_value_double(value);
        break;
    case SQLITE_TEXT:
        raw.kind = RawCell::Kind::Text;
        raw.text = bytesOf(sqlite3_value_text(value), value); // converts from UTF-16 where it must
        break;
    case SQLITE_BLOB: // text that somebody stored as bytes
        raw.kind = RawCell::Kind::Text;
        raw.text = bytesOf(sqlite3_value_blob(value), value);
        break;
    default:
        break;
    }
    return raw;
}

void readCells(sqlite3_stmt* statement, std::vector<RawCell>& cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i)
        cells[i] = rawCell(statement, static_cast<int>(i));
}

} // namespace

/// Back quotes: a name in double quotes that is no column would silently become a text.
QByteArray quoted(QByteArray name)
{
    return '`' + name.replace('`', "``") + '`';
}

Result<bool> findsByKey(const SqliteConnection& connection, const ViewColumns& view)
{
    auto plan = connection.prepare(explain + selectByKey(view));
    if (!plan)
        return failure(std::move(plan).error());
    while (true) {
        const auto row = plan->step();
        if (!row)
            return connection.error(ErrorCode::SourceUnreachable);
        if (!*row)
            return true;
        if (plan->utf8(planDetail).startsWith("SCAN"))
            return false;
    }
}

Result<std::unique_ptr<RowSource>> SqliteRows::open(std::shared_ptr<SqliteConnection> connection,
                                                    const ViewColumns& view, LookUp lookUp)
{
    std::unique_ptr<SqliteRows> rows(new SqliteRows(std::move(connection), view));
    const bool looksUp = lookUp == LookUp::With;
    ITAM_TRY(rows->prepare(selectInOrder(view, looksUp ? quoted(view.names[0]) : allColumns(view)),
                           looksUp ? selectByKey(view) : QByteArray()));
    return rows;
}

Result<std::unique_ptr<RowSource>> SqliteRows::openOne(std::shared_ptr<SqliteConnection> connection,
                                                       const ViewColumns& view, const QByteArray& key)
{
    std::unique_ptr<SqliteRows> rows(new SqliteRows(std::move(connection), view));
    ITAM_TRY(rows->prepare(selectOne(view), {}));
    rows->m_statement.bind(1, QString::fromUtf8(key));
    bool isNumber = false;
    if (const qint64 number = key.toLongLong(&isNumber); isNumber)
        rows->m_statement.bind(2, number);
    return rows;
}

SqliteRows::SqliteRows(std::shared_ptr<SqliteConnection> connection, const ViewColumns& view)
    : m_connection(std::move(connection))
    , m_selectKeys(selectKeys(view))
{
}

Result<void> SqliteRows::prepare(const QByteArray& records, const QByteArray& lookUp)
{
    auto statement = m_connection->prepare(records);
    if (!statement)
        return failure(std::move(statement).error());
    m_statement = *std::move(statement);
    m_row.resize(static_cast<std::size_t>(m_statement.columnCount()));
    if (!lookUp.isEmpty()) {
        auto values = m_connection->prepare(lookUp);
        if (!values)
            return failure(std::move(values).error());
        m_lookUp = *std::move(values);
        m_found.resize(static_cast<std::size_t>(m_lookUp.columnCount()));
    }
    auto now = m_connection->prepare(presentTime);
    if (!now)
        return failure(std::move(now).error());
    const auto row = now->step();
    if (!row || !*row)
        return m_connection->error(ErrorCode::SourceReadFailed);
    m_nowMs = now->integer(0);
    return {};
}

void SqliteRows::obey(std::stop_token stop)
{
    m_obedience.reset();
    if (stop.stop_possible())
        m_obedience.emplace(*m_connection, std::move(stop));
}

Result<const RawCell*> SqliteRows::next()
{
    if (m_lookUp.isValid())
        m_lookUp.reset();
    const auto row = m_statement.step();
    if (!row)
        return m_connection->error(ErrorCode::SourceReadFailed);
    if (!*row)
        return nullptr;
    readCells(m_statement.handle(), m_row);
    return m_row.data();
}

Result<const RawCell*> SqliteRows::lookUp()
{
    // As the database has it: a number stays one.
    sqlite3_bind_value(m_lookUp.handle(), 1, sqlite3_column_value(m_statement.handle(), 0));
    const auto row = m_lookUp.step();
    if (!row)
        return m_connection->error(ErrorCode::SourceReadFailed);
    if (!*row)
        return nullptr;
    readCells(m_lookUp.handle(), m_found);
    return m_found.data();
}

/// The open statement keeps the state of the database as it was.
Result<void> SqliteRows::readKeysAgain(qint64 rows, const std::function<void(const RawCell&)>& onKey)
{
    auto statement = m_connection->prepare(m_selectKeys);
    if (!statement)
        return failure(ErrorCode::SourceReadFailed, statement.error().detail, statement.error().subject);
    statement->bind(1, rows);
    while (true) {
        const auto row = statement->step();
        if (!row)
            return m_connection->error(ErrorCode::SourceReadFailed);
        if (!*row)
            return {};
        onKey(rawCell(statement->handle(), 0));
    }
}

} // namespace itam::core::source
