// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/viewcopy.h"

#include "core/source/numbers.h"
#include "core/source/operationsdatabase.h"
#include "core/support/sqlite.h"

#include <sqlite3.h>

namespace itam::tests {
namespace {

using core::model::Column;
using core::model::ColumnKind;
using core::model::DataType;
using core::support::sqlite::Database;
using core::support::sqlite::OpenMode;

constexpr qsizetype statementBytes = 256 * 1024;

QByteArray literal(QByteArray text)
{
    return "'" + text.replace('\'', "''") + "'";
}

/// INSERTs of many rows at a time.
class Inserts
{
public:
    Inserts(QByteArray table, const RunSql& run) : m_begin("INSERT INTO " + table + " VALUES "), m_run(run) {}
    void add(const QByteArrayList& values)
    {
        m_sql += (m_sql.isEmpty() ? m_begin : QByteArray(",\n")) + '(' + values.join(',') + ')';
        if (m_sql.size() > statementBytes)
            flush();
    }
    void flush()
    {
        if (!m_sql.isEmpty())
            m_run(std::exchange(m_sql, {}));
    }

private:
    QByteArray m_begin;
    const RunSql& m_run;
    QByteArray m_sql;
};

const char* typeOf(const Column& column, const ServerTypes& types)
{
    switch (column.kind) {
    case ColumnKind::Integer:
        return types.integer;
    case ColumnKind::Decimal:
        return types.decimal;
    case ColumnKind::Date:
        return types.date;
    case ColumnKind::Time:
        return types.time;
    case ColumnKind::Boolean:
        return types.boolean;
    case ColumnKind::Text:
        break;
    }
    return types.text;
}

QByteArray typedLiteral(const Column& column, QByteArrayView cell, const ServerTypes& types)
{
    if (cell.isEmpty())
        return "NULL";
    if (column.kind == ColumnKind::Boolean)
        return cell == "true" ? "'1'" : "'0'";
    return column.kind == ColumnKind::Time ? types.timeLiteral(cell.first(19).toByteArray())
                                           : literal(cell.toByteArray());
}

/// SQLite itself would round a real number to 15 digits.
QByteArray textOf(const core::support::sqlite::Statement& rows, int column)
{
    return rows.type(column) == SQLITE_FLOAT ? core::source::textOf(rows.real(column))
                                             : rows.utf8(column).toByteArray();
}

QByteArray timeOf(std::int64_t milliseconds, const ServerTypes& types)
{
    if (milliseconds == 0)
        return "NULL";
    return types.timeLiteral(
        QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODate).left(19).toLatin1());
}

void copyOneTyped(core::source::OperationsDatabase& source, DataType type, const ServerTypes& types, const RunSql& run)
{
    const auto stream = source.read(type).value();
    const core::model::ColumnSet& set = *stream->columns();
    QByteArrayList columns{QByteArray(set.columns.front()->name) + ' ' + types.key + " PRIMARY KEY"};
    for (std::size_t c = 1; c < set.columns.size(); ++c)
        columns.append(QByteArray(set.columns[c]->name) + ' ' + typeOf(*set.columns[c], types));
    if (set.hasLastModified)
        columns.append(QByteArray(core::model::lastModifiedColumn) + ' ' + types.time);
    const QByteArray table = core::model::viewNameOf(type).toLatin1();
    run("CREATE TABLE " + table + " (" + columns.join(", ") + ")");
    Inserts inserts(table, run);
    while (true) {
        const auto batch = stream->next({}).value();
        if (batch.isEmpty())
            break;
        for (std::size_t row = 0; row < batch.size(); ++row) {
            QByteArrayList values;
            for (std::size_t c = 0; c < set.columns.size(); ++c)
                values.append(typedLiteral(*set.columns[c], batch.cell(row, c), types));
            if (set.hasLastModified)
                values.append(timeOf(batch.lastModifiedMs(row), types));
            inserts.add(values);
        }
    }
    inserts.flush();
}

void copyOneAsText(const Database& database, DataType type, const ServerTypes& types, const RunSql& run)
{
    const QByteArray view = core::model::viewNameOf(type).toLatin1();
    const QByteArray sql = "SELECT * FROM " + view;
    auto rows = database.prepare(sql);
    if (!rows)
        return;
    QByteArrayList columns;
    for (int i = 0; i < rows->columnCount(); ++i)
        columns.append(rows->columnName(i) + ' ' + types.text);
    run("CREATE TABLE " + view + " (" + columns.join(", ") + ")");
    Inserts inserts(view, run);
    while (rows->step().value()) {
        QByteArrayList values;
        for (int i = 0; i < rows->columnCount(); ++i)
            values.append(rows->isNull(i) ? QByteArray("NULL") : literal(textOf(*rows, i)));
        inserts.add(values);
    }
    inserts.flush();
}

QByteArray postgresTime(const QByteArray& text)
{
    return "'" + text + "Z'";
}

QByteArray mariaDbTime(const QByteArray& text)
{
    return "'" + QByteArray(text).replace('T', ' ') + "'";
}

} // namespace

const ServerTypes& postgresTypes()
{
    static const ServerTypes types{
        "text", "text", "bigint", "numeric(40,20)", "date", "timestamp with time zone", "boolean", &postgresTime};
    return types;
}

const ServerTypes& mariaDbTypes()
{
    static const ServerTypes types{"longtext", "varchar(255)", "bigint",  "decimal(40,20)",
                                   "date",     "datetime",     "boolean", &mariaDbTime};
    return types;
}

void copyAsText(const QString& sqlitePath, const ServerTypes& types, const RunSql& run)
{
    const auto database = Database::open(sqlitePath, OpenMode::ReadOnly);
    for (const DataType type : core::model::allDataTypes)
        copyOneAsText(*database, type, types, run);
}

void copyTyped(const QString& sqlitePath, const ServerTypes& types, const RunSql& run)
{
    const auto source = core::source::OperationsDatabase::open({QStringLiteral("sqlite:%1").arg(sqlitePath)}).value();
    for (const DataType type : core::model::allDataTypes)
        copyOneTyped(*source, type, types, run);
}

} // namespace itam::tests
