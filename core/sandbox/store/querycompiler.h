// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Conditions to SQL text with numbered parameters. Used by TableQuery only.
#pragma once

#include "core/sandbox/store/tablequery.h"

namespace itam::sandbox::store {

/// Collects joins and values while it turns parts of a query into text. One thread.
class QueryCompiler
{
public:
    using Value = BoundValue;

    QueryCompiler(const Schema& schema, const Table& table, const Asker& asker);

    /// "t.\"name\"", joined first when the path goes over references.
    [[nodiscard]] QByteArray expression(const ColumnPath& path);
    /// The display column of the record that a reference names; empty when its table has none.
    [[nodiscard]] QByteArray displayExpression(const ColumnPath& path);
    /// The same to be read with a row only: a look-up of its own when there are many joins already.
    [[nodiscard]] QByteArray shownDisplay(const ColumnPath& path);
    /// The column as it is ordered and compared: numbers that are kept as text as numbers.
    [[nodiscard]] QByteArray ordered(const ColumnPath& path);
    /// Empty when the condition cannot be understood.
    [[nodiscard]] QByteArray condition(const Condition& condition);
    /// A simple filter: column = value, where value may be what people see.
    [[nodiscard]] QByteArray filter(const ColumnPath& path, const QString& value);
    [[nodiscard]] QByteArray order(const Order& order);
    /// Only records of the table's class and those below it; empty when that is every row.
    [[nodiscard]] QByteArray classCondition();
    [[nodiscard]] QByteArray bound(Value value);

    /// "cmdb AS t LEFT JOIN ...": after everything else was asked for.
    [[nodiscard]] QByteArray from() const;
    [[nodiscard]] std::vector<Value> takeValues() { return std::move(m_values); }
    /// More joins or values than SQLite takes: the text must not be run.
    [[nodiscard]] bool isTooLarge() const;

private:
    [[nodiscard]] QByteArray alias(const std::vector<const ColumnDef*>& references);
    [[nodiscard]] QByteArray comparison(const ColumnPath& path, const char* op, const QString& value);
    [[nodiscard]] QByteArray equality(const ColumnPath& path, const QString& value);
    [[nodiscard]] QByteArray oneOf(const ColumnPath& path, const QString& list);
    [[nodiscard]] QByteArray between(const ColumnPath& path, const QString& value);
    [[nodiscard]] QByteArray pattern(const ColumnPath& path, const QString& text, bool anyBefore, bool anyAfter);
    [[nodiscard]] QByteArray sameAs(const Condition& condition);
    [[nodiscard]] QByteArray compareColumns(const Condition& condition, const char* op);
    [[nodiscard]] QByteArray range(const ColumnPath& path, const QString& low, const QString& high);
    [[nodiscard]] QByteArray onDay(const ColumnPath& path, const QString& value);
    [[nodiscard]] QByteArray relative(const Condition& condition);
    [[nodiscard]] QByteArray distance(const Condition& condition);
    [[nodiscard]] QByteArray labelled(const ColumnPath& path, const QString& label);

    const Schema& m_schema;
    const Table& m_table;
    const Asker m_asker;
    QByteArray m_joins;
    QHash<QByteArray, QByteArray> m_aliases; ///< by what they are joined on
    std::vector<Value> m_values;
};

/// "(a OR b) OR (c OR d)": SQLite limits the depth of an expression, not its width.
[[nodiscard]] QByteArray joinedEvenly(const std::vector<QByteArray>& parts, const QByteArray& word);

} // namespace itam::sandbox::store
