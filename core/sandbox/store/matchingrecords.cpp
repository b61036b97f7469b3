// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/matchingrecords.h"

#include "core/sandbox/store/values.h"

namespace itam::sandbox::store {
namespace {

QByteArray quoted(const QString& name)
{
    return '"' + name.toUtf8() + '"';
}

QByteArray parameter(int number)
{
    return '?' + QByteArray::number(number);
}

std::vector<const ColumnDef*> readColumns(const Table& table)
{
    std::vector<const ColumnDef*> columns;
    for (const ColumnDef& column : table.columns) {
        if (!column.onDemand && !column.compressed)
            columns.push_back(&column);
    }
    return columns;
}

QByteArray selectOf(const Table& table, const std::vector<const ColumnDef*>& columns,
                    const std::vector<Criterion>& criteria, int limit)
{
    QByteArray sql = "SELECT ";
    for (std::size_t i = 0; i < columns.size(); ++i)
        sql += (i > 0 ? ", " : "") + quoted(columns[i]->name);
    sql += " FROM " + quoted(table.physical) + " WHERE ";
    int next = 1;
    for (const Criterion& each : criteria) {
        sql += (&each == criteria.data() ? "" : " AND ") + quoted(each.column->name);
        if (each.value.isEmpty())
            sql += " IS NULL";
        else
            sql += " = " + parameter(next++) +
                   (!each.isExact && each.column->type == ColumnType::String ? " COLLATE NOCASE" : "");
    }
    if (table.isHierarchy)
        sql += " AND sys_class_path >= " + parameter(next) + " AND sys_class_path < " + parameter(next + 1);
    sql += " ORDER BY row_number";
    return limit > 0 ? sql + " LIMIT " + QByteArray::number(limit) : sql;
}

/// Binds the values; false: one of them is none of its column, so that nothing can agree.
Result<bool> bindCriteria(sqlite::Statement& statement, const Table& table, const std::vector<Criterion>& criteria)
{
    int next = 1;
    for (const Criterion& each : criteria) {
        if (each.value.isEmpty())
            continue;
        if (!normalValue(*each.column, each.value))
            return false;
        ITAM_TRY(bindValue(statement, next++, *each.column, each.value));
    }
    if (table.isHierarchy)
        statement.bind(next, table.classPath).bind(next + 1, afterClassPath(table.classPath));
    return true;
}

} // namespace

Result<std::vector<Values>> findMatching(Session& session, const Table& table, const std::vector<Criterion>& criteria,
                                         int limit)
{
    std::vector<Values> found;
    if (criteria.empty())
        return found;
    const std::vector<const ColumnDef*> columns = readColumns(table);
    auto select = session.query(selectOf(table, columns, criteria, limit));
    if (!select)
        return failure(select.error());
    const auto canMatch = bindCriteria(**select, table, criteria);
    if (!canMatch || !*canMatch)
        return canMatch ? Result<std::vector<Values>>(std::move(found)) : failure(canMatch.error());
    while (true) {
        const auto row = (*select)->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return found;
        Values values;
        values.reserve(static_cast<qsizetype>(columns.size()));
        for (std::size_t i = 0; i < columns.size(); ++i)
            values.insert(columns[i]->name, shownValue(**select, static_cast<int>(i), *columns[i]));
        found.push_back(std::move(values));
    }
}

Result<void> stampQuietly(Writer& writer, const Table& table, const QString& sysId, const ColumnDef& column,
                          const QString& value)
{
    auto update = writer.query(
        QByteArray("UPDATE " + quoted(table.physical) + " SET " + quoted(column.name) + " = ?1 WHERE sys_id = ?2"));
    if (!update)
        return failure(update.error());
    ITAM_TRY(bindValue(**update, 1, column, value));
    (*update)->bind(2, sysId);
    return (*update)->run();
}

} // namespace itam::sandbox::store
