// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is asked of the import history, and how that is said in encoded queries (servicenow-rest.md 4): the filter runs
// on the instance, and pages are cut by key, never by offset, so that the thousandth page costs what the first one
// costs and imports that come in meanwhile move nothing. Pure; any thread.
#pragma once

#include "core/wire/codes.h"

#include <QDateTime>
#include <QStringList>

namespace itam::core::servicenow {

/// Which rows. Everything that is empty does not restrict.
struct HistoryFilter
{
    QList<wire::ImportState> states = {};
    QList<model::DataType> types = {};
    QDateTime from = {}; ///< received at or after
    QDateTime to = {};   ///< received before
    QString text = {};   ///< in numbers, ids, sender and failure message
    bool problemsOnly = false;
    QString exportId = {};
    QString runId = {}; ///< sys_id of a run, transactions only: needs no join, and an index can answer it in order

    friend bool operator==(const HistoryFilter&, const HistoryFilter&) = default;
};

/// Columns that are never empty: only by those can pages be cut.
enum class HistorySort
{
    Number,
    Received,
    Rows,
    Errors
};

struct HistoryOrder
{
    HistorySort by = HistorySort::Number;
    bool descending = true; ///< newest first

    friend bool operator==(const HistoryOrder&, const HistoryOrder&) = default;
};

/// Where a page begins: behind the row that has these values. Empty: at the first row.
struct HistoryCursor
{
    QString value; ///< of the column that is sorted by
    QString number;

    [[nodiscard]] bool isStart() const { return number.isEmpty(); }
    friend bool operator==(const HistoryCursor&, const HistoryCursor&) = default;
};

inline constexpr int historyPageSize = 200;

struct HistoryQuestion
{
    HistoryFilter filter = {};
    HistoryOrder order = {};
    HistoryCursor after = {};
    int limit = historyPageSize;

    friend bool operator==(const HistoryQuestion&, const HistoryQuestion&) = default;
};

/// Makes what a user typed safe inside an encoded query: a caret is doubled, what cannot be seen goes, and a text that
/// the platform would run as a script ("javascript:") loses its first letter, which still finds it with LIKE. At most
/// 100 characters.
[[nodiscard]] QString queryText(const QString& text);
/// A value that came from the instance, as it is; only carets are doubled and scripts broken.
[[nodiscard]] QString queryValue(const QString& value);
/// For numbers and ids, which are compared as a whole: anything but letters, digits, '-', '_' and '.' goes.
[[nodiscard]] QString queryId(const QString& id);
/// "YYYY-MM-DD HH:MM:SS" in UTC, as the Table API writes it.
[[nodiscard]] QString queryTime(const QDateTime& time);
/// Null when it is empty or no time.
[[nodiscard]] QDateTime timeFromTable(const QString& text);

/// The column that is sorted by.
[[nodiscard]] QString columnOf(HistorySort sort);
/// As of keysetQueries().
[[nodiscard]] QStringList runQueries(const HistoryQuestion& question);
[[nodiscard]] QStringList transactionQueries(const HistoryQuestion& question);
/// `conditions` (may be empty), behind the cursor, in order: the second key tells rows apart that are equal in the
/// first one. To be asked one after the other until the page is full: first the rows that are equal to the cursor's in
/// the first column, then those beyond. One query for both would need an OR, which makes a database sort all rows for
/// each page.
[[nodiscard]] QStringList keysetQueries(const QString& conditions, const QString& column, const QString& unique,
                                        bool descending, const HistoryCursor& after);

} // namespace itam::core::servicenow
