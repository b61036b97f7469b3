// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Segments and what was in them (D-1, D-2).
#include "core/journal/journalprivate.h"
#include "core/journal/sentrecords.h"

namespace itam::core::journal {
namespace {

using store::Statement;

constexpr const char* sqlAddSegment = "INSERT INTO segments(transaction_id, export, type, number, digest, bytes, "
                                      "records, state, attempts, transaction_number, import_state, "
                                      "sent_at) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) RETURNING id";
constexpr const char* sqlAddRecords = "INSERT INTO sent_records(segment, packed) VALUES(?1, ?2)";
constexpr const char* sqlDropRecords =
    "DELETE FROM sent_records WHERE segment = (SELECT id FROM segments WHERE transaction_id = ?1)";
constexpr const char* sqlDropSegment = "DELETE FROM segments WHERE transaction_id = ?1";
constexpr const char* sqlAttempt = "UPDATE segments SET attempts = ?2 WHERE transaction_id = ?1";
constexpr const char* sqlAccepted =
    "UPDATE segments SET state = CASE WHEN state < ?2 THEN ?2 ELSE state END, transaction_number = ?3, attempts = ?4 "
    "WHERE transaction_id = ?1";
constexpr const char* sqlSegments = "SELECT transaction_id, export, type, number, digest, bytes, records, state, "
                                    "attempts, transaction_number, import_state, sent_at "
                                    "FROM segments WHERE export = ?1 AND type = ?2 ORDER BY number, id";
constexpr const char* sqlRecords =
    "SELECT r.packed FROM segments s LEFT JOIN sent_records r ON r.segment = s.id WHERE s.transaction_id = ?1";

/// For what only informs: lost with the power, a segment is "sending" again and is settled like any other. The next
/// recordSending() takes it to the disk as well.
constexpr auto informing = store::Commit::Relaxed;

tl::unexpected<Error> unknown(const QString& transactionId)
{
    return failure(ErrorCode::JournalFailed, QStringLiteral("not in the journal"), transactionId);
}

void bindSegment(Statement& statement, const SegmentRecord& segment)
{
    statement.bind(1, notNull(segment.transactionId))
        .bind(2, notNull(segment.exportId))
        .bind(3, static_cast<qint64>(segment.type));
    statement.bind(4, static_cast<qint64>(segment.index)).bindBlob(5, segment.digest).bind(6, segment.bytes);
    statement.bind(7, static_cast<qint64>(segment.records)).bind(8, static_cast<qint64>(segment.state));
    statement.bind(9, static_cast<qint64>(segment.attempts)).bind(10, notNull(segment.transactionNumber));
    statement.bind(11, notNull(segment.importState));
    bindTime(statement, 12, segment.sentAt);
}

SegmentRecord segmentAt(const Statement& statement)
{
    SegmentRecord segment;
    segment.transactionId = statement.text(0);
    segment.exportId = statement.text(1);
    segment.type = static_cast<model::DataType>(statement.integer(2));
    segment.index = static_cast<int>(statement.integer(3));
    segment.digest = statement.bytes(4).toByteArray();
    segment.bytes = statement.integer(5);
    segment.records = static_cast<int>(statement.integer(6));
    segment.state = static_cast<SegmentState>(statement.integer(7));
    segment.attempts = static_cast<int>(statement.integer(8));
    segment.transactionNumber = statement.text(9);
    segment.importState = statement.text(10);
    segment.sentAt = timeAt(statement, 11);
    return segment;
}

} // namespace

Result<void> Journal::recordSending(const SegmentRecord& segment, const std::vector<SentRecord>& records)
{
    const QByteArray packed = packRecords(records);
    auto transaction = d->begin();
    if (!transaction)
        return failure(transaction.error());
    auto addSegment = d->prepare(sqlAddSegment);
    auto addRecords = d->prepare(sqlAddRecords);
    if (!addSegment || !addRecords)
        return failure(addSegment ? addRecords.error() : addSegment.error());
    bindSegment(*addSegment, segment);
    // The journal counts itself: accounting relies on it.
    addSegment->bind(7, static_cast<qint64>(records.size()));
    const auto row = addSegment->step();
    if (!row)
        return failure(row.error());
    addRecords->bind(1, addSegment->integer(0)).bindBlob(2, packed);
    addSegment->reset();
    ITAM_TRY(addRecords->run());
    return transaction->commit();
}

Result<void> Journal::dropSegment(const QString& transactionId)
{
    auto transaction = d->begin();
    if (!transaction)
        return failure(transaction.error());
    for (const char* sql : {sqlDropRecords, sqlDropSegment}) {
        auto statement = d->prepare(sql);
        if (!statement)
            return failure(statement.error());
        statement->bind(1, notNull(transactionId));
        ITAM_TRY(statement->run());
    }
    if (d->database->changes() != 1)
        return unknown(transactionId);
    return transaction->commit();
}

Result<void> Journal::recordAttempt(const QString& transactionId, int attempts)
{
    auto transaction = d->begin(informing);
    if (!transaction)
        return failure(transaction.error());
    auto statement = d->prepare(sqlAttempt);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, notNull(transactionId)).bind(2, static_cast<qint64>(attempts));
    ITAM_TRY(statement->run());
    if (d->database->changes() != 1)
        return unknown(transactionId);
    return transaction->commit();
}

Result<void> Journal::recordAccepted(const QString& transactionId, const QString& transactionNumber, int attempts)
{
    auto transaction = d->begin(informing);
    if (!transaction)
        return failure(transaction.error());
    auto statement = d->prepare(sqlAccepted);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, notNull(transactionId)).bind(2, static_cast<qint64>(SegmentState::Accepted));
    statement->bind(3, notNull(transactionNumber)).bind(4, static_cast<qint64>(attempts));
    ITAM_TRY(statement->run());
    if (d->database->changes() != 1)
        return unknown(transactionId);
    return transaction->commit();
}

Result<std::vector<SegmentRecord>> Journal::segments(const QString& exportId, model::DataType type)
{
    auto statement = d->prepare(sqlSegments);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, notNull(exportId)).bind(2, static_cast<qint64>(type));
    std::vector<SegmentRecord> found;
    ITAM_TRY(eachRow(*statement, [&](const store::Statement& row) { found.push_back(segmentAt(row)); }));
    return found;
}

Result<std::vector<SentRecord>> Journal::sentRecords(const QString& transactionId)
{
    auto statement = d->prepare(sqlRecords);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, notNull(transactionId));
    const auto row = statement->step();
    if (!row)
        return failure(row.error());
    if (!*row)
        return unknown(transactionId);
    if (statement->isNull(0))
        return std::vector<SentRecord>();
    return unpackRecords(statement->bytes(0));
}

} // namespace itam::core::journal
