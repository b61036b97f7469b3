// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A query of the Table API compiled to bound SQL. Only names from the schema go into the text.
#pragma once

#include "core/sandbox/store/displayvalues.h"
#include "core/sandbox/store/querytime.h"

#include <functional>
#include <variant>

namespace itam::sandbox::store {

struct TableQueryOptions
{
    QString query;                              ///< encoded; empty: all rows
    QList<std::pair<QString, QString>> filters; ///< column = value, display values allowed; unknown columns are ignored
    QStringList fields; ///< with dot-walks; empty: all but on-demand ones. Unknown ones are left out.
    QString sysId;      ///< only this record
    bool withDisplayValues = false;
    /// Conditions that cannot be understood make the result empty instead of being dropped.
    bool invalidMeansNothing = false;
    qint64 limit = 10'000;
    qint64 offset = 0;
    Asker asker; ///< for javascript:gs.getUserID() and the like, and for times that people see
};

struct Cell
{
    QString value;
    QString display; ///< only withDisplayValues
};

/// What `query` and `filters` of `options` ask of the rows, class included: " WHERE ..." or nothing.
struct RowFilter
{
    QByteArray where;
    std::vector<Order> orders;
    int dropped = 0;
    bool isTooLong = false;
};
class QueryCompiler;
using BoundValue = std::variant<QString, qint64, double>;
/// As parameters 1, 2 and so on.
void bindAll(sqlite::Statement& statement, const std::vector<BoundValue>& values);
[[nodiscard]] Field fieldFor(const Schema& schema, ColumnPath path);
[[nodiscard]] RowFilter rowFilter(QueryCompiler& compiler, const Schema& schema, const Table& table,
                                  const TableQueryOptions& options);

/// Compiled once, run on any session of the same schema. Errors: JournalFailed.
class TableQuery
{
public:
    TableQuery(const Schema& schema, const Table& table, const TableQueryOptions& options);
    ~TableQuery();
    TableQuery(const TableQuery&) = delete;
    TableQuery& operator=(const TableQuery&) = delete;

    [[nodiscard]] const std::vector<Field>& fields() const { return m_fields; }
    /// Conditions that were not understood.
    [[nodiscard]] int dropped() const { return m_dropped; }
    /// The question is larger than anybody needs: it must not be run.
    [[nodiscard]] bool isTooLarge() const { return m_isTooLarge; }
    /// Rows of the query, whatever limit and offset say.
    [[nodiscard]] Result<qint64> count(Session& session) const;
    /// Calls `row` with one cell for each of fields().
    [[nodiscard]] Result<void> run(Session& session, const std::function<void(const std::vector<Cell>&)>& row) const;

private:
    std::vector<Field> m_fields;
    std::vector<int> m_displayColumns; ///< of the result, for each field; -1: none
    bool m_withDisplayValues = false;
    Asker m_asker;
    int m_dropped = 0;
    bool m_isTooLarge = false;
    QByteArray m_countSql;
    QByteArray m_selectSql;
    std::vector<BoundValue> m_values;
};

} // namespace itam::sandbox::store
