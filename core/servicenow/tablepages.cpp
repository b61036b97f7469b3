// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/tablepages.h"

namespace itam::core::servicenow {

Result<HistoryPage<TableRow>> readPage(TableClient& tables, const TableQuestion& question, const std::stop_token& stop)
{
    TableQuery query;
    query.table = question.table;
    query.query = pageQuery(question.conditions, question.order, question.after);
    query.fields = question.fields;
    for (const QString& needed : {question.order.unique, question.order.column}) {
        if (!query.fields.contains(needed))
            query.fields.append(needed);
    }
    query.limit = question.limit;
    // The condition of the key would make every later count a smaller one, and an instance counts by reading.
    query.count = question.after.isStart();
    auto answer = tables.query(query, stop);
    if (!answer)
        return failure(std::move(answer).error());
    HistoryPage<TableRow> page;
    page.total = query.count ? answer->total : -1;
    page.rows = std::move(answer->rows);
    if (page.rows.size() >= question.limit) {
        const TableRow& last = page.rows.last();
        page.next = HistoryCursor{last.value(question.order.column), last.value(question.order.unique)};
    }
    return page;
}

QString containsText(const QStringList& columns, const QString& text)
{
    const QString wanted = queryText(text);
    if (wanted.isEmpty())
        return {};
    QStringList conditions;
    for (const QString& column : columns)
        conditions.append(column + QLatin1String("LIKE") + wanted);
    return conditions.join(QLatin1String("^OR"));
}

} // namespace itam::core::servicenow
