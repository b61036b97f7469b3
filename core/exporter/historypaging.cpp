// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/historypaging.h"

#include <algorithm>

namespace itam::core::exporter {
namespace {

using servicenow::HistoryCursor;
using servicenow::HistoryFilter;
using servicenow::HistoryOrder;
using servicenow::HistoryPage;
using servicenow::HistoryQuestion;
using servicenow::HistorySort;
using servicenow::ImportRow;

bool matchesRow(const HistoryFilter& filter, const ImportRow& row, bool hasProblems)
{
    if (!filter.states.isEmpty() && (!row.state || !filter.states.contains(*row.state)))
        return false;
    if (!filter.types.isEmpty() && (!row.type || !filter.types.contains(*row.type)))
        return false;
    if (filter.from.isValid() && (!row.received.isValid() || row.received < filter.from))
        return false;
    if (filter.to.isValid() && (!row.received.isValid() || row.received >= filter.to))
        return false;
    if (!filter.exportId.isEmpty() && row.exportId != filter.exportId)
        return false;
    return hasProblems || !filter.problemsOnly;
}

bool hasText(const QString& wanted, std::initializer_list<QStringView> texts)
{
    return wanted.isEmpty() ||
           std::ranges::any_of(texts, [&](QStringView each) { return each.contains(wanted, Qt::CaseInsensitive); });
}

bool isLess(HistorySort by, const ImportRow& a, const ImportRow& b)
{
    switch (by) {
    case HistorySort::Number:
        return false;
    case HistorySort::Received:
        return a.received < b.received;
    case HistorySort::Rows:
        return a.rows.total < b.rows.total;
    case HistorySort::Errors:
        return a.rows.errors < b.rows.errors;
    }
    return false;
}

template <typename Row>
HistoryPage<Row> page(QList<Row> rows, const HistoryQuestion& question)
{
    rows.removeIf([&](const Row& each) { return !matches(question.filter, each); });
    const HistoryOrder order = question.order;
    std::ranges::stable_sort(rows, [&](const Row& a, const Row& b) { return isLess(order.by, a, b); });
    if (order.descending)
        std::ranges::reverse(rows);
    HistoryPage<Row> page;
    qsizetype from = 0;
    if (question.after.isStart()) {
        page.total = rows.size();
    } else {
        const auto last = std::ranges::find(rows, question.after.number, &Row::number);
        from = last == rows.end() ? rows.size() : std::distance(rows.begin(), last) + 1;
    }
    page.rows = rows.mid(from, question.limit);
    if (from + page.rows.size() < rows.size())
        page.next = HistoryCursor{{}, page.rows.last().number};
    return page;
}

} // namespace

bool matches(const HistoryFilter& filter, const servicenow::ImportRunRow& run)
{
    return matchesRow(filter, run, run.hasProblems()) &&
           hasText(filter.text, {run.number, run.exportId, run.sender, run.failureMessage});
}

bool matches(const HistoryFilter& filter, const servicenow::ImportTransactionRow& row)
{
    return matchesRow(filter, row, row.hasProblems()) &&
           hasText(filter.text, {row.number, row.exportId, row.transactionId, row.failureMessage});
}

HistoryPage<servicenow::ImportRunRow> pageOf(QList<servicenow::ImportRunRow> rows, const HistoryQuestion& question)
{
    return page(std::move(rows), question);
}

HistoryPage<servicenow::ImportTransactionRow> pageOf(QList<servicenow::ImportTransactionRow> rows,
                                                     const HistoryQuestion& question)
{
    return page(std::move(rows), question);
}

} // namespace itam::core::exporter
