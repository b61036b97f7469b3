// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/unfinishedruns.h"

namespace itam::core::servicenow {
namespace {

constexpr int mostRuns = 200;

} // namespace

Result<QList<ImportRunRow>> unfinishedRuns(TableClient& tables, const HistoryNames& names, const std::stop_token& stop)
{
    HistoryQuestion question;
    question.filter.states = {wire::ImportState::New, wire::ImportState::Waiting, wire::ImportState::Processing};
    question.order.descending = false;
    question.limit = mostRuns;
    const auto page = ImportHistory(tables, names).runs(question, stop);
    if (!page)
        return failure(page.error());
    return page->rows;
}

Result<ImportRunRow> closeAsFailed(TableClient& tables, const HistoryNames& names, const QString& number,
                                   const QString& comment, const std::stop_token& stop)
{
    const QString why = comment.trimmed();
    if (why.isEmpty())
        return failure(ErrorCode::Usage, QStringLiteral("an Import Run is closed with a comment only"), number);
    ImportHistory history(tables, names);
    auto run = history.run(number, stop);
    if (!run || run->isFinal())
        return run;
    const auto closed = tables.update(names.runs(), run->sysId,
                                      {{QStringLiteral("state"), wire::nameOf(wire::ImportState::Failed)},
                                       {QStringLiteral("comments"), why}},
                                      stop);
    if (!closed) {
        // It may have ended by itself between the two requests.
        auto now = history.run(number, stop);
        if (now && now->isFinal())
            return now;
        return failure(closed.error());
    }
    return history.run(number, stop);
}

} // namespace itam::core::servicenow
