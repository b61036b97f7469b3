// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/accounting.h"

#include "core/wire/remarks.h"

#include <QLoggingCategory>

#include <algorithm>

namespace itam::core::exporter {
namespace {

Q_LOGGING_CATEGORY(log, "itam.core.exporter.accounting")

using Transactions = QHash<QString, wire::TransactionReport>;

void takeCounters(journal::TypeRecord& type, const wire::RunReport& run)
{
    type.runNumber = run.number;
    type.runState = wire::nameOf(run.state);
    type.inserted = run.rows.inserted;
    type.updated = run.rows.updated;
    type.ignored = run.rows.ignored;
    type.skipped = run.rows.skipped;
    type.errors = run.rows.errors;
}

const wire::TransactionReport* find(const Transactions& transactions, const QString& id)
{
    const auto it = transactions.find(id);
    return it == transactions.end() ? nullptr : &*it;
}

/// What is not said not to have landed has landed (landingOf() of no row).
bool isKnownInFull(const wire::TransactionReport* transaction)
{
    return transaction && transaction->state == wire::ImportState::Succeeded && transaction->rowsKept;
}

} // namespace

journal::Landing landingOf(const journal::SentRecord& record, const wire::TransactionReport* transaction,
                           const wire::NotLandedRow* row)
{
    using End = journal::Landing::End;
    if (!transaction || !wire::isFinal(transaction->state))
        return {End::InDoubt, record, QString::fromLatin1(wire::reason::inDoubt), 0};
    if (transaction->state == wire::ImportState::Failed)
        return {End::Failed, record, QString::fromLatin1(wire::reason::failedTransaction), 0};
    if (!transaction->rowsKept)
        return {End::InDoubt, record, QString::fromLatin1(wire::reason::inDoubt), 0};
    if (row && wire::isRemark(row->reason))
        return {End::Landed, record, row->reason, 0};
    if (row) {
        const QString reason = row->reason.isEmpty() ? wire::nameOf(row->result).toUpper() : row->reason;
        return {End::NotLanded, record, reason, row->propertyVersion};
    }
    return {End::Landed, record, {}, 0};
}

Result<AccountedRun> accountRun(journal::Journal& journal, RunWatch& watch, const journal::Owner& owner,
                                journal::TypeRecord type, const FinalRun& run,
                                const std::optional<journal::PassEnd>& pass, const QDateTime& now, std::stop_token stop)
{
    Transactions transactions;
    QHash<QByteArray, wire::NotLandedRow> notLanded;
    if (run) {
        takeCounters(type, *run);
        for (const wire::TransactionReport& transaction : run->transactions)
            transactions.insert(transaction.transactionId, transaction);
        if (!run->transactions.isEmpty()) {
            auto rows = watch.notLanded(type.exportId, type.type, stop);
            if (!rows)
                return failure(rows.error());
            notLanded = std::move(*rows);
        }
    }
    const auto segments = journal.segments(type.exportId, type.type);
    if (!segments)
        return failure(segments.error());

    journal::Journal::RunEnd end;
    end.owner = owner;
    end.sentAt = now;
    end.pass = pass;
    end.succeeded = run && run->state == wire::ImportState::Succeeded;
    for (const journal::SegmentRecord& segment : *segments) {
        const wire::TransactionReport* transaction = find(transactions, segment.transactionId);
        if (transaction && transaction->state == wire::ImportState::Succeeded)
            end.changeToken = segment.transactionId;
        else
            end.succeeded = false;
    }
    // Of computers the channel remembers what it gave them; contracts and installations it looks at only when they
    // changed (core/identification), so a full run would end remarks that still hold.
    end.keepsRemarks = type.mode == journal::ExportMode::Full && type.type != model::DataType::Hardware;
    end.succeededFull = end.succeeded && type.mode == journal::ExportMode::Full;
    type.state = journal::TypeState::Accounted;
    type.finished = now;
    end.type = type;

    std::size_t next = 0;
    const auto nextSegment = [&]() -> Result<std::optional<journal::Journal::SegmentEnd>> {
        if (next == segments->size())
            return std::optional<journal::Journal::SegmentEnd>();
        const journal::SegmentRecord& segment = (*segments)[next++];
        const wire::TransactionReport* transaction = find(transactions, segment.transactionId);
        journal::Journal::SegmentEnd segmentEnd;
        segmentEnd.transactionId = segment.transactionId;
        segmentEnd.importState = transaction ? wire::nameOf(transaction->state) : QString();
        segmentEnd.restLanded = isKnownInFull(transaction);
        if (segmentEnd.restLanded && notLanded.isEmpty())
            return std::optional(std::move(segmentEnd));
        const auto records = journal.sentRecords(segment.transactionId);
        if (!records)
            return failure(records.error());
        for (const journal::SentRecord& record : *records) {
            const auto row = notLanded.constFind(record.key);
            if (!segmentEnd.restLanded || row != notLanded.constEnd())
                segmentEnd.landings.push_back(
                    landingOf(record, transaction, row == notLanded.constEnd() ? nullptr : &*row));
        }
        return std::optional(std::move(segmentEnd));
    };
    ITAM_TRY(journal.account(end, nextSegment, stop));
    const auto remarks =
        std::ranges::count_if(notLanded, [](const wire::NotLandedRow& row) { return wire::isRemark(row.reason); });
    qCInfo(log,
           "%s %s: run %s %s, %lld inserted, %lld updated, %lld ignored, %lld skipped, %lld errors, %lld did not land",
           qUtf8Printable(type.exportId), qUtf8Printable(model::nameOf(type.type)), qUtf8Printable(type.runNumber),
           qUtf8Printable(type.runState), type.inserted, type.updated, type.ignored, type.skipped, type.errors,
           static_cast<long long>(notLanded.size() - remarks));
    return AccountedRun{type, end.succeeded};
}

} // namespace itam::core::exporter
