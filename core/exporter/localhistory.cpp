// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/localhistory.h"

#include <QHash>

#include <algorithm>

namespace itam::core::exporter {
namespace {

using journal::ExportRecord;
using journal::SegmentRecord;
using journal::TypeRecord;
using servicenow::HistoryPage;
using servicenow::ImportRunRow;
using servicenow::ImportTransactionRow;
using servicenow::RowProblem;
using wire::ImportState;

constexpr int firstKeyCount = 3; // as many as the instance's history gives
constexpr int piece = 1000;      ///< pending records that are looked at in one step

/// A run that did not end in an export that is over did not succeed, whoever stopped it.
ImportState stateOf(const QString& word, const ExportRecord& record)
{
    const auto state = wire::importStateNamed(word);
    if (state && wire::isFinal(*state))
        return *state;
    return record.outcome == journal::Outcome::Running ? ImportState::Processing : ImportState::Failed;
}

ImportRunRow runOf(const ExportRecord& record, const TypeRecord& type)
{
    ImportRunRow run;
    run.sysId = type.runNumber;
    run.number = type.runNumber;
    run.state = stateOf(type.runState, record);
    run.stateText = wire::nameOf(*run.state);
    run.importType = wire::importTypeOf(type.type);
    run.type = type.type;
    run.exportId = record.exportId;
    run.full = type.mode == journal::ExportMode::Full;
    run.rows = {.total = type.inserted + type.updated + type.ignored + type.skipped + type.errors,
                .inserted = type.inserted,
                .updated = type.updated,
                .ignored = type.ignored,
                .skipped = type.skipped,
                .errors = type.errors};
    run.received = type.started;
    run.started = type.started;
    run.finished = type.finished;
    run.sourceId = record.sourceId;
    run.transactionsReceived = type.segments;
    if (run.state == ImportState::Failed) {
        run.failureCode = record.error;
        run.failureMessage = record.detail;
    }
    return run;
}

ImportTransactionRow transactionOf(const ImportRunRow& run, const SegmentRecord& segment)
{
    ImportTransactionRow row;
    row.sysId = segment.transactionId;
    row.number = segment.transactionNumber.isEmpty() ? segment.transactionId : segment.transactionNumber;
    const auto state = wire::importStateNamed(segment.importState);
    row.state = state && wire::isFinal(*state) ? *state : *run.state;
    row.stateText = wire::nameOf(*row.state);
    row.importType = run.importType;
    row.type = run.type;
    row.exportId = run.exportId;
    row.full = run.full;
    row.rows.total = segment.records;
    row.received = segment.sentAt;
    row.transactionId = segment.transactionId;
    row.segment = segment.index;
    row.attempts = segment.attempts;
    row.payloadBytes = segment.bytes;
    return row;
}

RowProblem problemOf(const journal::PendingRow& pending)
{
    const bool isWish = journal::pendingKindOf(pending.reason) == journal::PendingKind::HeldBack;
    const QString key = QString::fromUtf8(pending.key);
    return {.sysId = key,
            .key = key,
            .reason = pending.reason,
            .result = wire::nameOf(isWish ? wire::RowResult::Ignored : wire::RowResult::Skipped)};
}

tl::unexpected<Error> unknown(const QString& number)
{
    return failure(ErrorCode::NotFound, QStringLiteral("not in the journal of this computer"), number);
}

/// Calls `take` with each pending record behind `after` until it says no.
Result<void> eachPending(journal::Journal& journal, const journal::Owner& owner, QByteArray after,
                         const std::stop_token& stop, const std::function<bool(const journal::PendingRow&)>& take)
{
    while (!stop.stop_requested()) {
        const auto page = journal.pendingRecords(owner, after, piece);
        if (!page)
            return failure(page.error());
        for (const journal::PendingRow& row : page->rows) {
            if (!take(row))
                return {};
        }
        if (!page->more || page->rows.isEmpty())
            return {};
        after = page->rows.last().key;
    }
    return failure(ErrorCode::Cancelled);
}

} // namespace

Result<std::unique_ptr<LocalHistory>> LocalHistory::open(const journal::Location& location, const QString& instanceUrl,
                                                         const QString& idBegin, std::stop_token stop)
{
    auto journal = journal::Journal::openIfThere(location, std::move(stop));
    if (!journal)
        return failure(journal.error());
    return std::unique_ptr<LocalHistory>(new LocalHistory(*std::move(journal), instanceUrl, idBegin));
}

LocalHistory::LocalHistory(std::optional<journal::Journal> journal, QString instanceUrl, QString idBegin)
    : m_journal(std::move(journal))
    , m_instanceUrl(std::move(instanceUrl))
    , m_idBegin(std::move(idBegin))
{
}

Result<QList<ImportRunRow>> LocalHistory::allRuns()
{
    if (!m_journal)
        return QList<ImportRunRow>();
    const auto exports = m_journal->exportsTo(m_instanceUrl);
    if (!exports)
        return failure(exports.error());
    const auto types = m_journal->typesTo(m_instanceUrl);
    if (!types)
        return failure(types.error());
    QHash<QString, const ExportRecord*> byId;
    for (const ExportRecord& each : *exports) {
        if (each.instanceId.startsWith(m_idBegin))
            byId.insert(each.exportId, &each);
    }
    QList<ImportRunRow> runs;
    QSet<std::pair<QString, int>> isOlder; // source and type that a newer run was seen of
    for (const TypeRecord& type : *types) {
        const ExportRecord* record = byId.value(type.exportId);
        if (!record || type.runNumber.isEmpty())
            continue; // nothing was sent
        runs.append(runOf(*record, type));
        const std::pair owner(record->sourceId, static_cast<int>(type.type));
        if (isOlder.contains(owner))
            continue;
        isOlder.insert(owner);
        ITAM_TRY(addReasons(runs.last(), {record->instanceId, record->sourceId, type.type}));
    }
    std::ranges::reverse(runs);
    return runs;
}

Result<void> LocalHistory::addReasons(ImportRunRow& run, const journal::Owner& owner)
{
    const auto counts = m_journal->pendingCounts(owner);
    if (!counts)
        return failure(counts.error());
    for (const auto& each : *counts)
        run.reasons.append({each.reason, each.count});
    std::ranges::stable_sort(run.reasons, [](const auto& a, const auto& b) { return a.count > b.count; });
    return {};
}

Result<std::optional<journal::Owner>> LocalHistory::ownerOf(const ImportRunRow& run)
{
    const auto runs = allRuns();
    if (!runs)
        return failure(runs.error());
    const auto newest = std::find_if(runs->crbegin(), runs->crend(), [&](const ImportRunRow& each) {
        return each.type == run.type && each.sourceId == run.sourceId;
    });
    if (newest == runs->crend() || newest->number != run.number || !run.type)
        return std::optional<journal::Owner>();
    const auto record = m_journal->findExport(run.exportId);
    if (!record)
        return failure(record.error());
    if (!*record)
        return std::optional<journal::Owner>();
    return std::optional(journal::Owner{(*record)->instanceId, (*record)->sourceId, *run.type});
}

Result<HistoryPage<ImportRunRow>> LocalHistory::runs(const servicenow::HistoryQuestion& question, std::stop_token)
{
    auto runs = allRuns();
    if (!runs)
        return failure(runs.error());
    return pageOf(std::move(*runs), question);
}

Result<HistoryPage<ImportTransactionRow>> LocalHistory::transactions(const servicenow::HistoryQuestion& question,
                                                                     std::stop_token stop)
{
    const auto run = this->run(question.filter.runId, std::move(stop));
    if (!run)
        return failure(run.error());
    const auto segments = m_journal->segments(run->exportId, *run->type);
    if (!segments)
        return failure(segments.error());
    QList<ImportTransactionRow> rows;
    for (const SegmentRecord& segment : *segments)
        rows.append(transactionOf(*run, segment));
    if (!rows.isEmpty() && run->isFinal())
        rows.last().last = run->state == ImportState::Succeeded;
    return pageOf(std::move(rows), question);
}

Result<ImportRunRow> LocalHistory::run(const QString& number, std::stop_token)
{
    const auto runs = allRuns();
    if (!runs)
        return failure(runs.error());
    const auto found = std::ranges::find(*runs, number, &ImportRunRow::number);
    if (found == runs->end())
        return unknown(number);
    return *found;
}

Result<QList<servicenow::ProblemGroup>> LocalHistory::problemGroups(const ImportRunRow& run, std::stop_token stop)
{
    QList<servicenow::ProblemGroup> groups;
    const auto owner = ownerOf(run);
    if (!owner)
        return failure(owner.error());
    if (!*owner)
        return groups;
    const auto counts = m_journal->pendingCounts(**owner);
    if (!counts)
        return failure(counts.error());
    for (const auto& each : *counts)
        groups.append({each.reason, each.count, {}, {}});
    ITAM_TRY(eachPending(*m_journal, **owner, {}, stop, [&](const journal::PendingRow& row) {
        const auto group =
            std::ranges::find_if(groups, [&](const auto& each) { return row.reason.startsWith(each.reason); });
        if (group != groups.end() && group->firstKeys.size() < firstKeyCount)
            group->firstKeys.append(QString::fromUtf8(row.key));
        return std::ranges::any_of(groups, [](const auto& each) {
            return each.firstKeys.size() < std::min<qint64>(firstKeyCount, each.count);
        });
    }));
    std::ranges::stable_sort(groups, [](const auto& a, const auto& b) { return a.count > b.count; });
    return groups;
}

Result<HistoryPage<RowProblem>> LocalHistory::problemRows(const ImportRunRow& run, const QString& reason,
                                                          const servicenow::HistoryCursor& after, int limit,
                                                          std::stop_token stop)
{
    HistoryPage<RowProblem> page;
    const auto owner = ownerOf(run);
    if (!owner)
        return failure(owner.error());
    if (!*owner)
        return page;
    ITAM_TRY(eachPending(*m_journal, **owner, after.number.toUtf8(), stop, [&](const journal::PendingRow& row) {
        if (!row.reason.startsWith(reason))
            return true;
        if (page.rows.size() == limit) {
            page.next = servicenow::HistoryCursor{page.rows.last().key, page.rows.last().key};
            return false;
        }
        page.rows.append(problemOf(row));
        return true;
    }));
    return page;
}

Result<servicenow::ImportPayload> LocalHistory::payload(const QString& transactionNumber, std::stop_token)
{
    return unknown(transactionNumber);
}

} // namespace itam::core::exporter
