// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What reading several tables has in common: whole tables, lists of ids, tables that an instance may lack, and encoded
// queries put together (servicenow-rest.md 4). On the thread of the TableClient; the rest is pure.
#pragma once

#include "core/servicenow/lifecycletypes.h"
#include "core/servicenow/rowview.h"

namespace itam::core::servicenow {

/// Ids in one query: with 33 bytes each, columns and headers, the request stays below the 8 KB that servers commonly
/// read.
inline constexpr int idsAtOnce = 200;
[[nodiscard]] QList<QStringList> inPieces(const QStringList& ids);
/// "ciINa,b". Values are safe in it.
[[nodiscard]] QString isOneOf(const QString& column, const QStringList& values);

/// All conditions hold; empty ones are none. Each may have branches of its own (^NQ); none may sort.
[[nodiscard]] QString allOf(const QStringList& queries);
/// The same query about what `reference` points at: "a=1^ORb=2" becomes "ci.a=1^ORci.b=2".
[[nodiscard]] QString throughReference(const QString& query, const QString& reference);
/// By which columns pages are cut: rows that have the same value in the first are told apart by the second.
struct PageOrder
{
    QString column; ///< may be empty in rows
    QString unique;
    bool descending = false;
};
/// `conditions`, behind the cursor, sorted.
[[nodiscard]] QString pageQuery(const QString& conditions, const PageOrder& order, const RecordCursor& after);

/// All rows, however many pages that takes, in the order in which they were made. `query` sorts nothing and has no
/// limit.
[[nodiscard]] Result<QList<TableRow>> readAll(TableClient& tables, TableQuery query, const std::stop_token& stop);
/// readAll() for each piece of `ids`: rows whose `column` is one of them and which match `query.query`.
[[nodiscard]] Result<QList<TableRow>> readWhere(TableClient& tables, const TableQuery& query, const QString& column,
                                                const QStringList& ids, const std::stop_token& stop);
/// No rows where the instance has no such table, or does not show it.
template <typename Rows>
[[nodiscard]] Result<Rows> orNone(Result<Rows> rows)
{
    if (!rows && (rows.error().code == ErrorCode::NotFound || rows.error().code == ErrorCode::Forbidden))
        return Rows();
    return rows;
}

/// How long, as the Table API writes durations: a time counted from 1970 (servicenow-rest.md 2); nothing when empty.
[[nodiscard]] std::optional<std::chrono::seconds> durationFrom(const QString& text);
/// lease_time, lease_start, lease_expires of a row of statemgmt_cmdb_actions.
[[nodiscard]] lifecycle::Lease leaseFrom(const TableRow& row);

} // namespace itam::core::servicenow
