// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A question of the Aggregate API (servicenow-rest.md 6) compiled to bound SQL: counts, averages, sums, least and
// greatest values of the rows that a query finds, as a whole or by group.
#pragma once

#include "core/sandbox/store/tablequery.h"

namespace itam::sandbox::store {

enum class Aggregate
{
    Count,
    Average,
    Minimum,
    Maximum,
    Sum
};

struct AggregateOf
{
    Aggregate kind = Aggregate::Count;
    QString field; ///< not used by Count
};

struct AggregateCondition
{
    AggregateOf of;
    QString op; ///< = != < <= > >=
    QString value;
};

struct AggregateOrder
{
    std::optional<AggregateOf> of; ///< else by `field`, one of those that group
    QString field;
    bool isDescending = false;
};

struct AggregateOptions
{
    TableQueryOptions rows; ///< query, filters, asker, invalidMeansNothing, withDisplayValues
    std::vector<AggregateOf> columns;
    QStringList groupBy;
    std::vector<AggregateCondition> having;
    std::vector<AggregateOrder> orders; ///< then by the groups
};

struct AggregateRow
{
    QStringList values;       ///< for each of columns(); empty: no row had a value
    std::vector<Cell> groups; ///< for each of groups()
};

/// What names no column, or cannot be counted that way, is left out, as conditions of a query are. Errors:
/// JournalFailed.
class AggregateQuery
{
public:
    AggregateQuery(const Schema& schema, const Table& table, const AggregateOptions& options);
    ~AggregateQuery();
    AggregateQuery(const AggregateQuery&) = delete;
    AggregateQuery& operator=(const AggregateQuery&) = delete;

    [[nodiscard]] const std::vector<AggregateOf>& columns() const { return m_columns; }
    [[nodiscard]] const std::vector<Field>& groups() const { return m_groups; }
    /// The question is larger than anybody needs: it must not be run.
    [[nodiscard]] bool isTooLarge() const { return m_isTooLarge; }
    [[nodiscard]] Result<void> run(Session& session, const std::function<void(const AggregateRow&)>& row) const;

private:
    void addColumns(QueryCompiler& compiler, const AggregateOptions& options, QByteArray& select);
    void addGroups(QueryCompiler& compiler, const AggregateOptions& options, QByteArray& select);
    [[nodiscard]] QByteArray having(QueryCompiler& compiler, const AggregateOptions& options) const;
    [[nodiscard]] QByteArray orders(QueryCompiler& compiler, const AggregateOptions& options) const;
    [[nodiscard]] QByteArray expression(QueryCompiler& compiler, const AggregateOf& of, const ColumnDef** column) const;
    [[nodiscard]] QString valueText(const sqlite::Statement& statement, int index) const;

    const Schema& m_schema;
    const Table& m_table;
    bool m_withDisplayValues;
    Asker m_asker;
    std::vector<AggregateOf> m_columns;
    std::vector<const ColumnDef*> m_columnDefs; ///< for each of m_columns; null: Count
    std::vector<Field> m_groups;
    std::vector<int> m_displayColumns; ///< of the result, for each group; -1: none
    bool m_isTooLarge = false;
    QByteArray m_sql;
    std::vector<BoundValue> m_values;
};

} // namespace itam::sandbox::store
