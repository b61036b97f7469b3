// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/recordstory.h"

#include "core/journal/journalprivate.h"
#include "core/journal/sentrecords.h"

namespace itam::core::journal {
namespace {

using store::Statement;

// Each look-up is by a primary key: owners are few.
constexpr const char* sqlStandings = "SELECT o.instance, o.source, o.type, p.reason, p.since, t.key IS NOT NULL "
                                     "FROM owners o LEFT JOIN pending p ON p.owner = o.id AND p.key = ?1 "
                                     "LEFT JOIN tombstones t ON t.owner = o.id AND t.key = ?1 ORDER BY o.type, o.id";
constexpr const char* sqlCarriages =
    "SELECT r.packed, e.started, e.outcome, y.run_number, s.transaction_id, s.export, s.type, s.number, s.bytes, "
    "s.records, s.state, s.attempts, s.transaction_number, s.import_state, s.sent_at "
    "FROM sent_records r JOIN segments s ON s.id = r.segment JOIN exports e ON e.id = s.export "
    "JOIN types y ON y.export = s.export AND y.type = s.type ORDER BY r.segment DESC";
constexpr const char* sqlSince = "SELECT e.started, EXISTS(SELECT 1 FROM segments o JOIN exports f ON f.id = o.export "
                                 "WHERE f.seq < e.seq) FROM exports e WHERE e.seq = (SELECT min(k.seq) FROM exports k "
                                 "JOIN segments s ON s.export = k.id JOIN sent_records r ON r.segment = s.id)";

RecordStory::Standing standingAt(const Statement& statement, const QByteArray& key)
{
    RecordStory::Standing standing;
    standing.owner = {statement.text(0), statement.text(1), static_cast<model::DataType>(statement.integer(2))};
    if (!statement.isNull(3))
        standing.pending = PendingRow{key, statement.text(3), timeAt(statement, 4)};
    standing.tombstone = statement.integer(5) != 0;
    return standing;
}

RecordStory::Carriage carriageAt(const Statement& statement)
{
    RecordStory::Carriage carriage;
    carriage.exportStarted = timeAt(statement, 1);
    carriage.outcome = static_cast<Outcome>(statement.integer(2));
    carriage.runNumber = statement.text(3);
    SegmentRecord& segment = carriage.segment;
    segment.transactionId = statement.text(4);
    segment.exportId = statement.text(5);
    segment.type = static_cast<model::DataType>(statement.integer(6));
    segment.index = static_cast<int>(statement.integer(7));
    segment.bytes = statement.integer(8);
    segment.records = static_cast<int>(statement.integer(9));
    segment.state = static_cast<SegmentState>(statement.integer(10));
    segment.attempts = static_cast<int>(statement.integer(11));
    segment.transactionNumber = statement.text(12);
    segment.importState = statement.text(13);
    segment.sentAt = timeAt(statement, 14);
    return carriage;
}

/// Of an export in the order of its keys only one segment has to be unpacked.
Result<bool> carries(QByteArrayView packed, const QByteArray& key)
{
    auto records = SentReader::open(packed);
    if (!records)
        return failure(records.error());
    if (records->ascends() && (key < records->firstKey() || key > records->lastKey()))
        return false;
    SentView record;
    while (true) {
        const auto more = records->next(record);
        if (!more || !*more || record.key == key)
            return more;
    }
}

/// Null: not in the baseline.
Result<QDateTime> landedAt(Journal& journal, const Owner& owner, const QByteArray& key)
{
    const auto baseline = journal.readBaseline(owner);
    if (!baseline)
        return failure(baseline.error());
    const auto entry = (*baseline)->find(key);
    if (!entry)
        return failure(entry.error());
    return *entry ? QDateTime::fromMSecsSinceEpoch((*entry)->sentAtMs, Qt::UTC) : QDateTime();
}

/// Calls `take` for each row.
template <typename Take>
Result<void> forEachRow(Statement& statement, const std::stop_token& stop, Take take)
{
    while (true) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        const auto row = statement.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return {};
        ITAM_TRY(take());
    }
}

} // namespace

Result<RecordStory> Journal::recordStory(const QByteArray& key, std::stop_token stop)
{
    auto standings = d->prepare(sqlStandings);
    auto carriages = d->database->stream(sqlCarriages);
    auto since = d->prepare(sqlSince);
    if (!standings || !carriages || !since)
        return failure(!standings ? standings.error() : !carriages ? carriages.error() : since.error());
    RecordStory story;
    standings->bindBlob(1, key);
    ITAM_TRY(forEachRow(*standings, stop, [&]() -> Result<void> {
        RecordStory::Standing standing = standingAt(*standings, key);
        const auto sentAt = landedAt(*this, standing.owner, key);
        if (!sentAt)
            return failure(sentAt.error());
        standing.sentAt = *sentAt;
        if (standing.sentAt.isValid() || standing.pending || standing.tombstone)
            story.standings.append(standing);
        return {};
    }));
    ITAM_TRY(forEachRow(*carriages, stop, [&]() -> Result<void> {
        const auto carried = carries(carriages->bytes(0), key);
        if (!carried)
            return failure(carried.error());
        if (*carried)
            story.carriages.append(carriageAt(*carriages));
        return {};
    }));
    ITAM_TRY(forEachRow(*since, stop, [&]() -> Result<void> {
        story.carriagesSince = timeAt(*since, 0);
        story.exportsForgotten = since->integer(1) != 0;
        return {};
    }));
    return story;
}

Result<RecordStory> readRecordStory(const Location& location, const QByteArray& key, std::stop_token stop)
{
    auto there = Journal::openIfThere(location);
    if (!there || !*there)
        return there ? Result<RecordStory>() : failure(there.error());
    Journal& journal = **there;
    return journal.recordStory(key, std::move(stop));
}

} // namespace itam::core::journal
