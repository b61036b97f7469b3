// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What landed and what did not (D-1): everything about the end of a run in one commit.
#include "core/journal/baselineupdate.h"
#include "core/journal/interruption.h"
#include "core/journal/journalprivate.h"
#include "core/journal/sentrecords.h"

namespace itam::core::journal {
namespace {

using store::Statement;

constexpr const char* sqlPend =
    "INSERT INTO pending(owner, key, fingerprint, reason, property_version, since) VALUES(?1, ?2, ?3, ?4, ?5, ?6) "
    "ON CONFLICT(owner, key) DO UPDATE SET fingerprint = excluded.fingerprint, reason = excluded.reason, "
    "property_version = excluded.property_version";
constexpr const char* sqlLeavePending = "DELETE FROM pending WHERE owner = ?1 AND key = ?2";
constexpr const char* sqlUnbury = "DELETE FROM tombstones WHERE owner = ?1 AND key = ?2";
constexpr const char* sqlEndSegment = "UPDATE segments SET state = 2, import_state = ?4 "
                                      "WHERE transaction_id = ?1 AND export = ?2 AND type = ?3 RETURNING records";
constexpr const char* sqlRecords =
    "SELECT r.packed FROM segments s JOIN sent_records r ON r.segment = s.id WHERE s.transaction_id = ?1";
constexpr const char* sqlSent =
    "SELECT CAST(coalesce(sum(records), 0) AS BIGINT) FROM segments WHERE export = ?1 AND type = ?2";
constexpr const char* sqlUnaccounted =
    "SELECT transaction_id FROM segments WHERE export = ?1 AND type = ?2 AND state <> 2 ORDER BY id";
constexpr const char* sqlEndType = "UPDATE types SET state = 1 WHERE export = ?1 AND type = ?2";
constexpr const char* sqlEndOwner =
    "UPDATE owners SET change_token = coalesce(?2, change_token), ever_ran = CASE WHEN ?3 > ever_ran THEN ?3 ELSE "
    "ever_ran END, trusted = CASE WHEN ?4 > trusted THEN ?4 ELSE trusted END, "
    "distrust_reason = CASE WHEN ?4 <> 0 THEN NULL ELSE distrust_reason END, "
    "last_succeeded = coalesce(?5, last_succeeded), last_full = coalesce(?6, last_full) WHERE id = ?1";
constexpr auto inDoubt = "IN_DOUBT"; // wire::reason::inDoubt; the journal does not know the wire

} // namespace

/// Applies landings inside the caller's transaction.
class Journal::LandingWriter
{
public:
    /// `expected`: so many landings follow, about.
    [[nodiscard]] static Result<LandingWriter> make(Journal& journal, const Owner& owner, const QDateTime& now,
                                                    qint64 expected)
    {
        LandingWriter writer;
        writer.m_now = now;
        writer.m_nowMs = now.toMSecsSinceEpoch(); // once: of a local time it asks for the time zone
        const auto id = journal.d->ensureOwner(owner);
        auto pending = journal.pending(owner);
        auto tombstones = journal.tombstones(owner);
        if (!id || !pending || !tombstones)
            return failure(!id ? id.error() : !pending ? pending.error() : tombstones.error());
        writer.m_owner = *id;
        for (auto it = pending->cbegin(); it != pending->cend(); ++it)
            writer.m_pending.insert(it.key());
        writer.m_buried = std::move(*tombstones);
        auto baseline = BaselineUpdate::make(*journal.d->database, *id, expected);
        if (!baseline)
            return failure(baseline.error());
        writer.m_baseline = std::move(*baseline);
        for (const auto& [statement, sql] :
             {std::pair(&writer.m_pend, sqlPend), std::pair(&writer.m_leavePending, sqlLeavePending),
              std::pair(&writer.m_unbury, sqlUnbury)}) {
            auto prepared = journal.d->prepare(sql);
            if (!prepared)
                return failure(prepared.error());
            *statement = std::move(*prepared);
        }
        return writer;
    }

    [[nodiscard]] Result<void> apply(const Landing& landing)
    {
        switch (landing.end) {
        case Landing::End::Landed:
            return land(landing.record.key, landing.record.fingerprint);
        case Landing::End::NotLanded:
        case Landing::End::InDoubt:
            ITAM_TRY(m_baseline.remove(landing.record.key));
            return pend(landing);
        case Landing::End::Failed:
            return pend(landing);
        }
        return failure(ErrorCode::Internal, QStringLiteral("landing %1").arg(static_cast<int>(landing.end)));
    }

    [[nodiscard]] Result<void> land(QByteArrayView key, const support::Hash128& fingerprint)
    {
        m_anyLanded = true;
        ITAM_TRY(m_baseline.put(key, fingerprint, m_nowMs));
        if (m_pending.isEmpty() && m_buried.isEmpty())
            return {};
        // The sets spare two look-ups for each record of a large export.
        const auto borrowed = QByteArray::fromRawData(key.data(), key.size());
        if (m_pending.remove(borrowed))
            ITAM_TRY(runFor(m_leavePending, key));
        if (m_buried.remove(borrowed))
            ITAM_TRY(runFor(m_unbury, key));
        return {};
    }

    /// Records that all landed, moved as they are packed: what a first export sends, or a second before anything
    /// landed. False: it does not go like that, and nothing was done.
    [[nodiscard]] Result<bool> landWhole(SentReader& sent)
    {
        if (!sent.ascends() || sent.records() < blockRecords / 2 || !m_pending.isEmpty() || !m_buried.isEmpty())
            return false;
        const auto done = m_baseline.putWhole(sent, m_nowMs);
        m_anyLanded = m_anyLanded || (done && *done);
        return done;
    }

    /// After the last landing.
    [[nodiscard]] Result<void> finish() { return m_baseline.finish(); }

    [[nodiscard]] qint64 owner() const { return m_owner; }
    [[nodiscard]] bool anyLanded() const { return m_anyLanded; }

private:
    /// One that stays pending keeps the time since when it is.
    [[nodiscard]] Result<void> pend(const Landing& landing)
    {
        m_pend.bind(1, m_owner).bindBlob(2, landing.record.key).bindBlob(3, view(landing.record.fingerprint));
        m_pend.bind(4, notNull(landing.reason)).bind(5, landing.propertyVersion);
        bindTime(m_pend, 6, m_now);
        m_pending.insert(landing.record.key);
        return m_pend.run();
    }

    [[nodiscard]] Result<void> runFor(Statement& statement, QByteArrayView key) const
    {
        statement.bind(1, m_owner).bindBlob(2, key);
        return statement.run();
    }

    qint64 m_owner = 0;
    QDateTime m_now;
    qint64 m_nowMs = 0;
    bool m_anyLanded = false;
    QSet<QByteArray> m_pending;
    QSet<QByteArray> m_buried;
    BaselineUpdate m_baseline;
    Statement m_pend;
    Statement m_leavePending;
    Statement m_unbury;
};

/// One call of account(), inside its transaction.
class Journal::Accountant
{
public:
    Accountant(Journal& journal, const RunEnd& end, LandingWriter writer)
        : m_journal(journal)
        , m_end(end)
        , m_writer(std::move(writer))
    {
    }

    [[nodiscard]] static Result<qint64> recordsSent(Journal& journal, const TypeRecord& type)
    {
        auto statement = journal.d->prepare(sqlSent);
        if (!statement)
            return failure(statement.error());
        statement->bind(1, notNull(type.exportId)).bind(2, static_cast<qint64>(type.type));
        const auto row = statement->step();
        return row ? Result<qint64>(statement->integer(0)) : failure(row.error());
    }

    [[nodiscard]] Result<void> run(const std::function<Result<std::optional<SegmentEnd>>()>& nextSegment)
    {
        while (true) {
            const auto segment = nextSegment();
            if (!segment)
                return failure(segment.error());
            if (!*segment)
                break;
            ITAM_TRY(endSegment(**segment));
        }
        ITAM_TRY(doubtTheRest());
        ITAM_TRY(m_writer.finish());
        ITAM_TRY(endType());
        return endOwner();
    }

private:
    [[nodiscard]] Result<void> endSegment(const SegmentEnd& segment)
    {
        auto statement = m_journal.d->prepare(sqlEndSegment);
        if (!statement)
            return failure(statement.error());
        statement->bind(1, notNull(segment.transactionId)).bind(2, notNull(m_end.type.exportId));
        statement->bind(3, static_cast<qint64>(m_end.type.type)).bind(4, notNull(segment.importState));
        const auto row = statement->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return failure(ErrorCode::JournalFailed, QStringLiteral("not a segment of this export"),
                           segment.transactionId);
        const auto records = static_cast<std::size_t>(statement->integer(0));
        statement->reset();
        if (segment.restLanded)
            return landRest(segment, records);
        for (const Landing& landing : segment.landings)
            ITAM_TRY(m_writer.apply(landing));
        return segment.landings.size() < records ? doubt(segment) : Result<void>();
    }

    /// In the order in which they were sent, from the packed bytes: millions of records land in one commit.
    [[nodiscard]] Result<void> landRest(const SegmentEnd& segment, std::size_t records)
    {
        QHash<QByteArrayView, const Landing*> exceptions;
        for (const Landing& landing : segment.landings)
            exceptions.insert(landing.record.key, &landing);
        auto statement = m_journal.d->prepare(sqlRecords);
        if (!statement)
            return failure(statement.error());
        statement->bind(1, notNull(segment.transactionId));
        const auto row = statement->step();
        if (!row)
            return failure(row.error());
        auto sent = *row ? SentReader::open(statement->bytes(0)) : failure(forgotten(segment));
        if (!sent || sent->records() != records)
            return failure(sent ? forgotten(segment) : sent.error());
        if (exceptions.isEmpty()) {
            const auto whole = m_writer.landWhole(*sent);
            if (!whole || *whole)
                return whole ? Result<void>() : failure(whole.error());
        }
        SentView record;
        while (true) {
            const auto more = sent->next(record);
            if (!more || !*more)
                return more ? Result<void>() : failure(more.error());
            const auto exception = exceptions.isEmpty() ? exceptions.constEnd() : exceptions.constFind(record.key);
            ITAM_TRY(exception == exceptions.constEnd() ? m_writer.land(record.key, record.fingerprint)
                                                        : m_writer.apply(**exception));
        }
    }
    [[nodiscard]] static Error forgotten(const SegmentEnd& segment)
    {
        return {
            ErrorCode::JournalFailed, QStringLiteral("not all that was sent is known"), segment.transactionId, 0, {}};
    }

    /// Records of the segment that got no landing.
    [[nodiscard]] Result<void> doubt(const SegmentEnd& segment)
    {
        const auto sent = m_journal.sentRecords(segment.transactionId);
        if (!sent)
            return failure(sent.error());
        QSet<QByteArray> known;
        for (const Landing& landing : segment.landings)
            known.insert(landing.record.key);
        for (const SentRecord& record : *sent) {
            if (!known.contains(record.key))
                ITAM_TRY(m_writer.apply({Landing::End::InDoubt, record, QString::fromLatin1(inDoubt), 0}));
        }
        return {};
    }

    /// Segments of this type that nextSegment() did not name.
    [[nodiscard]] Result<void> doubtTheRest()
    {
        QStringList rest;
        {
            auto statement = m_journal.d->prepare(sqlUnaccounted);
            if (!statement)
                return failure(statement.error());
            statement->bind(1, notNull(m_end.type.exportId)).bind(2, static_cast<qint64>(m_end.type.type));
            while (true) {
                const auto row = statement->step();
                if (!row)
                    return failure(row.error());
                if (!*row)
                    break;
                rest.append(statement->text(0));
            }
        }
        for (const QString& transactionId : rest)
            ITAM_TRY(endSegment({transactionId, QString(), {}}));
        return {};
    }

    [[nodiscard]] Result<void> endType()
    {
        ITAM_TRY(m_journal.d->storeType(m_end.type));
        auto statement = m_journal.d->prepare(sqlEndType);
        if (!statement)
            return failure(statement.error());
        statement->bind(1, notNull(m_end.type.exportId)).bind(2, static_cast<qint64>(m_end.type.type));
        return statement->run();
    }

    [[nodiscard]] Result<void> endOwner()
    {
        auto statement = m_journal.d->prepare(sqlEndOwner);
        if (!statement)
            return failure(statement.error());
        statement->bind(1, m_writer.owner());
        statement->bind(2, m_end.changeToken.isEmpty() ? QString() : m_end.changeToken);
        statement->bind(3, static_cast<qint64>(m_writer.anyLanded() || !m_end.changeToken.isEmpty()));
        statement->bind(4, static_cast<qint64>(m_end.succeededFull));
        bindTime(*statement, 5, m_end.succeeded ? m_end.sentAt : QDateTime());
        bindTime(*statement, 6, m_end.succeededFull ? m_end.sentAt : QDateTime());
        ITAM_TRY(statement->run());
        return m_end.succeeded && m_end.pass ? m_journal.d->storePass(m_writer.owner(), *m_end.pass) : Result<void>();
    }

    Journal& m_journal;
    const RunEnd& m_end;
    LandingWriter m_writer;
};

Result<void> Journal::account(const RunEnd& end, const std::function<Result<std::optional<SegmentEnd>>()>& nextSegment,
                              std::stop_token stop)
{
    Interruption interruption(*d->database, stop);
    const auto orStop = [&stop](const Error& error) {
        return stop.stop_requested() ? failure(ErrorCode::Cancelled) : failure(error);
    };
    auto transaction = d->begin();
    if (!transaction)
        return orStop(transaction.error());
    {
        const auto sent = Accountant::recordsSent(*this, end.type);
        auto writer = sent ? LandingWriter::make(*this, end.owner, end.sentAt, *sent) : failure(sent.error());
        if (!writer)
            return orStop(writer.error());
        const auto untilStop = [&]() -> Result<std::optional<SegmentEnd>> {
            if (stop.stop_requested())
                return failure(ErrorCode::Cancelled);
            return nextSegment();
        };
        if (const auto done = Accountant(*this, end, std::move(*writer)).run(untilStop); !done)
            return orStop(done.error());
    }
    interruption.end();
    return transaction->commit();
}

Result<void> Journal::recordUnsendable(const Owner& owner, const std::vector<Landing>& landings, const QDateTime& now)
{
    if (landings.empty())
        return {};
    auto transaction = d->begin();
    if (!transaction)
        return failure(transaction.error());
    {
        auto writer = LandingWriter::make(*this, owner, now, static_cast<qint64>(landings.size()));
        if (!writer)
            return failure(writer.error());
        for (const Landing& landing : landings)
            ITAM_TRY(writer->apply(landing));
        ITAM_TRY(writer->finish());
    }
    return transaction->commit();
}

} // namespace itam::core::journal
