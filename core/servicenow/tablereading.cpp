// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/tablereading.h"

#include "core/lifecycle/lease.h"

#include <algorithm>

namespace itam::core::servicenow {
namespace {

constexpr int rowsAtOnce = 1000;

/// Cut at each "^word" that is none of a doubled caret.
QStringList cutAt(const QString& query, QLatin1String word)
{
    QStringList parts;
    qsizetype begin = 0;
    for (qsizetype at = 0; at < query.size(); ++at) {
        if (query[at] != QLatin1Char('^'))
            continue;
        if (query.mid(at + 1, 1) == QLatin1String("^")) {
            ++at;
        } else if (QStringView(query).mid(at + 1).startsWith(word)) {
            parts.append(query.mid(begin, at - begin));
            begin = at + 1 + word.size();
        }
    }
    parts.append(query.mid(begin));
    return parts;
}

/// (column, unique) > (value, id) without a second branch, so that an index on the column can answer it in order.
QString behind(const PageOrder& order, const RecordCursor& after)
{
    if (after.isStart())
        return {};
    const QString beyond = order.descending ? QStringLiteral("<") : QStringLiteral(">");
    const QString next = order.unique + beyond + queryId(after.sysId);
    if (after.value.isEmpty()) { // rows without a value come first, and last from behind
        return order.descending ? order.column + QLatin1String("ISEMPTY^") + next
                                : order.column + QLatin1String("ISNOTEMPTY^OR") + next;
    }
    const QString value = queryValue(after.value);
    return order.column + beyond + QLatin1Char('=') + value + QLatin1Char('^') + order.column + beyond + value +
           QLatin1String("^OR") + next;
}

QString sorted(const QString& conditions, const QString& column)
{
    const QString order = QLatin1String("ORDERBY") + column;
    return conditions.isEmpty() ? order : conditions + QLatin1Char('^') + order;
}

/// In the order of their sys_id, by which pages can be cut whatever comes in meanwhile.
Result<QList<TableRow>> readPages(TableClient& tables, TableQuery query, const std::stop_token& stop)
{
    const QString id = QStringLiteral("sys_id");
    for (const QString& needed : {id, QStringLiteral("sys_created_on")}) {
        if (!query.fields.contains(needed))
            query.fields.append(needed);
    }
    const QString conditions = query.query;
    QList<TableRow> rows;
    QString last;
    while (true) {
        const QString rest = last.isEmpty() ? QString() : id + QLatin1Char('>') + queryId(last);
        query.query = sorted(allOf({conditions, rest}), id);
        const auto page = tables.query(query, stop);
        if (!page)
            return failure(page.error());
        rows += page->rows;
        if (page->rows.size() < rowsAtOnce)
            return rows;
        const QString reached = page->rows.last().value(id);
        if (reached.isEmpty() || reached == last)
            return failure(ErrorCode::BadReply, QStringLiteral("rows without a sys_id"), query.table);
        last = reached;
    }
}

} // namespace

QList<QStringList> inPieces(const QStringList& ids)
{
    QList<QStringList> pieces;
    for (qsizetype first = 0; first < ids.size(); first += idsAtOnce)
        pieces.append(ids.mid(first, idsAtOnce));
    return pieces;
}

QString isOneOf(const QString& column, const QStringList& values)
{
    QStringList safe;
    for (const QString& value : values)
        safe.append(queryId(value));
    return column + QLatin1String("IN") + safe.join(QLatin1Char(','));
}

QString allOf(const QStringList& queries)
{
    QStringList branches{QString()};
    for (const QString& query : queries) {
        if (query.isEmpty())
            continue;
        QStringList longer;
        for (const QString& left : std::as_const(branches)) {
            for (const QString& right : cutAt(query, QLatin1String("NQ")))
                longer.append(left.isEmpty() ? right : left + QLatin1Char('^') + right);
        }
        branches = longer;
    }
    return branches.join(QLatin1String("^NQ"));
}

QString throughReference(const QString& query, const QString& reference)
{
    if (query.isEmpty())
        return {};
    QStringList parts;
    for (const QString& part : cutAt(query, QLatin1String(""))) {
        // "NQ" and "OR" in front are words of the language; columns have small letters.
        const bool isWord = part.startsWith(QLatin1String("NQ")) || part.startsWith(QLatin1String("OR"));
        const QString word = isWord ? part.left(2) : QString();
        parts.append(word + reference + QLatin1Char('.') + part.mid(word.size()));
    }
    return parts.join(QLatin1Char('^'));
}

QString pageQuery(const QString& conditions, const PageOrder& order, const RecordCursor& after)
{
    const QString sort = order.descending ? QStringLiteral("ORDERBYDESC") : QStringLiteral("ORDERBY");
    QStringList parts{allOf({conditions, behind(order, after)}), sort + order.column, sort + order.unique};
    parts.removeAll(QString());
    return parts.join(QLatin1Char('^'));
}

Result<QList<TableRow>> readAll(TableClient& tables, TableQuery query, const std::stop_token& stop)
{
    const QString created = QStringLiteral("sys_created_on");
    const QString conditions = query.query;
    query.query = sorted(conditions, created);
    query.limit = rowsAtOnce;
    query.count = false;
    // Most tables are one page. Only the instance knows which of two rows of one second was first.
    auto page = tables.query(query, stop);
    if (!page)
        return failure(std::move(page).error());
    if (page->rows.size() < rowsAtOnce)
        return std::move(page->rows);
    query.query = conditions;
    auto rows = readPages(tables, query, stop);
    if (rows)
        std::ranges::stable_sort(*rows, {}, [&created](const TableRow& row) { return row.value(created); });
    return rows;
}

Result<QList<TableRow>> readWhere(TableClient& tables, const TableQuery& query, const QString& column,
                                  const QStringList& ids, const std::stop_token& stop)
{
    QList<TableRow> rows;
    for (const QStringList& piece : inPieces(ids)) {
        TableQuery part = query;
        part.query = allOf({isOneOf(column, piece), query.query});
        const auto found = readAll(tables, part, stop);
        if (!found)
            return failure(found.error());
        rows += *found;
    }
    return rows;
}

std::optional<std::chrono::seconds> durationFrom(const QString& text)
{
    if (const QDateTime time = timeFromTable(text); time.isValid())
        return std::chrono::seconds(time.toSecsSinceEpoch());
    bool isNumber = false;
    if (const qint64 seconds = text.toLongLong(&isNumber); isNumber)
        return std::chrono::seconds(seconds);
    return lifecycle::leaseTimeFrom(text);
}

lifecycle::Lease leaseFrom(const TableRow& row)
{
    const RowView view(row);
    lifecycle::Lease lease;
    lease.time = durationFrom(view.text("lease_time"));
    lease.start = view.time("lease_start");
    if (const QDateTime expires = view.time("lease_expires"); expires.isValid())
        lease.expires = expires;
    return lease;
}

} // namespace itam::core::servicenow
