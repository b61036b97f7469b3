// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A query of the Table API compiled to bound SQL. Only names from the schema go into the text.
#pragma once

#include "core/sandbox/store/encodedquery.h"
#include "core/sandbox/store/session.h"

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
    QDateTime now;  ///< for javascript:gs.daysAgoStart(n) and the like
    QString userId; ///< for javascript:gs.getUserID()
};

/// One column of the answer.
struct Field
{
    ColumnPath path;
    const Table* reference = nullptr; ///< the table that the value names a record of
};

struct Cell
{
    QString value;
    QString display; ///< only withDisplayValues
};

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
    /// Rows of the query, whatever limit and offset say.
    [[nodiscard]] Result<qint64> count(Session& session) const;
    /// Calls `row` with one cell for each of fields().
    [[nodiscard]] Result<void> run(Session& session, const std::function<void(const std::vector<Cell>&)>& row) const;

private:
    using Value = std::variant<QString, qint64, double>;

    void bindTo(sqlite::Statement& statement) const;
    [[nodiscard]] Result<QString> listDisplay(Session& session, const Field& field, const QString& value) const;

    std::vector<Field> m_fields;
    std::vector<int> m_displayColumns; ///< of the result, for each field; -1: none
    int m_dropped = 0;
    bool m_withDisplayValues = false;
    QByteArray m_countSql;
    QByteArray m_selectSql;
    std::vector<Value> m_values;
};

} // namespace itam::sandbox::store
