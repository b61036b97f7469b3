// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/localruns.h"

#include "core/wire/remarks.h"

#include <algorithm>

namespace itam::core::identification {
namespace {

using wire::ImportState;

/// "L3F2A91C0-H": L for local, the beginning of the export id, the data type.
QString numberOf(const QString& exportId, model::DataType type)
{
    return QStringLiteral("L%1-%2").arg(exportId.left(8).toUpper(), wire::importTypeOf(type).left(1));
}

void count(wire::RowCounts& rows, wire::RowResult result)
{
    ++rows.total;
    switch (result) {
    case wire::RowResult::Inserted:
        ++rows.inserted;
        break;
    case wire::RowResult::Updated:
        ++rows.updated;
        break;
    case wire::RowResult::Ignored:
        ++rows.ignored;
        break;
    case wire::RowResult::Skipped:
        ++rows.skipped;
        break;
    case wire::RowResult::Error:
        ++rows.errors;
        break;
    }
}

} // namespace

void LocalRuns::begin(const wire::SegmentHeader& header, qint64 propertyVersion)
{
    Run& run = m_runs[{header.exportId, header.type}];
    m_run = &run;
    m_propertyVersion = propertyVersion;
    m_isLast = header.last;
    m_isFull = header.full;
    if (run.report.number.isEmpty()) {
        run.report.number = numberOf(header.exportId, header.type);
        run.report.exportId = header.exportId;
        run.report.importType = wire::importTypeOf(header.type);
        run.report.state = ImportState::Processing;
    }
    if (m_transactionId == header.transactionId) {
        ++transaction().attempts;
        return;
    }
    m_transactionId = header.transactionId;
    m_recorded.clear();
    wire::TransactionReport transaction;
    transaction.transactionId = header.transactionId;
    transaction.segment = header.index;
    transaction.number = QStringLiteral("%1-%2").arg(run.report.number).arg(header.index, 4, 10, QLatin1Char('0'));
    transaction.state = ImportState::Processing;
    transaction.attempts = 1;
    run.report.transactions.append(transaction);
}

wire::TransactionReport& LocalRuns::transaction() const
{
    return m_run->report.transactions.last();
}

void LocalRuns::record(const Outcome& outcome)
{
    m_recorded.insert(outcome.key);
    if (m_watch)
        m_watch->recorded(outcome);
    count(transaction().rows, outcome.result);
    count(m_run->report.rows, outcome.result);
    if (!outcome.landed)
        m_run->notLanded[outcome.key] = {outcome.key, outcome.result, outcome.reason, m_propertyVersion,
                                         m_transactionId};
}

void LocalRuns::takeBack(const QString& key, const QString& reason)
{
    if (m_watch)
        m_watch->takenBack(key, reason);
    // What did not land has a reason already, and the first one counts.
    m_run->notLanded.try_emplace(
        key, wire::NotLandedRow{key, wire::RowResult::Skipped, reason, m_propertyVersion, m_transactionId});
}

void LocalRuns::giveBack(const QString& key, const QString& reason)
{
    if (m_watch)
        m_watch->givenBack(key, reason);
    const auto row = m_run->notLanded.find(key);
    if (row != m_run->notLanded.end() && row->second.reason == reason)
        m_run->notLanded.erase(row);
}

void LocalRuns::remarkNotCleared(const QString& key, wire::RowResult result, const QStringList& columns)
{
    if (!columns.isEmpty())
        m_run->remarked[key] = {key, result, wire::notClearedRemark(columns), m_propertyVersion, m_transactionId};
}

void LocalRuns::finish()
{
    transaction().state = ImportState::Succeeded;
    m_run->hasLast = m_run->hasLast || m_isLast;
    updateState(*m_run);
    m_recorded.clear();
}

void LocalRuns::updateState(Run& run)
{
    const auto isFinal = [](const wire::TransactionReport& each) { return wire::isFinal(each.state); };
    if (run.report.closed.isEmpty() && run.hasLast && std::ranges::all_of(run.report.transactions, isFinal))
        run.report.state = ImportState::Succeeded;
}

std::optional<wire::RunReport> LocalRuns::report(const QString& exportId, model::DataType type) const
{
    const auto found = m_runs.find({exportId, type});
    return found == m_runs.end() ? std::nullopt : std::optional(found->second.report);
}

void LocalRuns::close(const QString& exportId, model::DataType type, wire::CloseReason reason)
{
    wire::RunReport& report = m_runs[{exportId, type}].report;
    if (wire::isFinal(report.state))
        return;
    report.exportId = exportId;
    report.importType = wire::importTypeOf(type);
    report.closed = wire::nameOf(reason);
    report.state = ImportState::Failed;
    // A segment whose answer never came: its records are in doubt.
    erase_if(report.transactions, [](const auto& each) { return !wire::isFinal(each.state); });
}

QList<wire::NotLandedRow> LocalRuns::notLanded(const QString& exportId, model::DataType type,
                                               const wire::RowsRequest& request, bool& more) const
{
    QList<wire::NotLandedRow> rows;
    more = false;
    const auto run = m_runs.find({exportId, type});
    if (run == m_runs.end())
        return rows;
    const auto& pending = run->second.notLanded;
    const auto& remarked = run->second.remarked;
    const auto behind = [&](const auto& all) {
        return request.after.isEmpty() ? all.begin() : all.upper_bound(request.after);
    };
    auto next = behind(pending);
    auto remark = behind(remarked);
    while (next != pending.end() || remark != remarked.end()) {
        more = rows.size() >= request.limit;
        if (more)
            break;
        const bool isRemark = next == pending.end() || (remark != remarked.end() && remark->first < next->first);
        if (!isRemark && remark != remarked.end() && remark->first == next->first)
            ++remark;
        rows.append(isRemark ? (remark++)->second : (next++)->second);
    }
    return rows;
}

void LocalRuns::forget(const QString& exportId)
{
    std::erase_if(m_runs, [&](const auto& run) { return run.first.first == exportId; });
    m_run = nullptr;
    m_transactionId.clear();
}

} // namespace itam::core::identification
