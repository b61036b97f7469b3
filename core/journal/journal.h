// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The journal: what we sent, what landed, what is pending (design.md 5). A file of SQLite (WAL, synchronous=FULL, mode
// 0600), or a database on a PostgreSQL server for several administrators; schema by numbered migrations from
// resources/migrations. A Journal is one connection and belongs to one thread; the builder opens its own with
// openForReading(). Errors of all calls: JournalFailed, DiskFull, Cancelled, on a server also NotPermitted; of opening:
// JournalUnavailable, JournalTooNew, DiskFull, Cancelled, on a server also what the location's password says.
#pragma once

#include "core/journal/store/location.h"
#include "core/journal/types.h"
#include "core/support/clock.h"
#include "core/support/result.h"

#include <functional>
#include <stop_token>

namespace itam::core::journal {

struct RecordStory;

/// Held while an export runs or is settled (D-10). Frees itself with the process.
class JournalLock
{
public:
    virtual ~JournalLock() = default;
};

class Journal
{
public:
    ~Journal();
    Journal(Journal&&) noexcept;
    Journal& operator=(Journal&&) noexcept;

    /// `stop` ends waiting for whoever writes to it, here and in every later call (Cancelled); else that takes up to
    /// ten seconds. account() has a stop of its own.
    [[nodiscard]] static Result<Journal> open(const Location& location, std::stop_token stop = {});
    /// No migration, nothing can be written.
    [[nodiscard]] static Result<Journal> openForReading(const Location& location, std::stop_token stop = {});
    /// The same; nullopt: there is none yet.
    [[nodiscard]] static Result<std::optional<Journal>> openIfThere(const Location& location,
                                                                    std::stop_token stop = {});

    /// While it lives, calls wait as if there were no stop: for what has to be stored after one (D-3).
    class Unhurried
    {
    public:
        explicit Unhurried(Journal& journal);
        Unhurried(const Unhurried&) = delete;
        Unhurried& operator=(const Unhurried&) = delete;
        ~Unhurried();

    private:
        Journal& m_journal;
        std::stop_token m_stop;
    };

    [[nodiscard]] const Location& location() const;
    /// Made with the journal.
    [[nodiscard]] QString journalId() const;
    [[nodiscard]] std::uint64_t fingerprintSeed() const;

    /// Error: ExportRunning naming the holder (program, process id, computer; on a server also account and since when).
    /// On a server the lock lives in this journal's session: whoever loses the one can store nothing any more.
    [[nodiscard]] Result<std::unique_ptr<JournalLock>> lock();

    // --- whom a baseline belongs to (D-5)
    [[nodiscard]] Result<QString> knownEpoch(const QString& instanceId);
    [[nodiscard]] Result<OwnerState> ownerState(const Owner& owner);
    struct Distrust
    {
        Owner owner;
        QString reason;
    };
    /// One commit: the epoch, and which baselines are not trusted from now on.
    [[nodiscard]] Result<void> storeEpoch(const QString& instanceId, const QString& epoch,
                                          const QList<Distrust>& distrusted);
    /// Code 16: this type is rebuilt as a full run.
    [[nodiscard]] Result<void> distrust(const Owner& owner, const QString& reason);

    // --- exports
    [[nodiscard]] Result<void> beginExport(const ExportRecord& record);
    [[nodiscard]] Result<void> finishExport(const ExportRecord& record);
    [[nodiscard]] Result<std::vector<ExportRecord>> exports(int limit, const QString& instanceId = {});
    /// Of this computer to that address, newest first; and their data types, in the same order.
    [[nodiscard]] Result<std::vector<ExportRecord>> exportsTo(const QString& instanceUrl);
    [[nodiscard]] Result<std::vector<TypeRecord>> typesTo(const QString& instanceUrl);
    [[nodiscard]] Result<std::optional<ExportRecord>> findExport(const QString& exportId);
    /// Exports whose runs are not all accounted for, oldest first.
    [[nodiscard]] Result<std::vector<ExportRecord>> openExports(const QString& instanceId);
    /// Every export id that this journal ever used and the instance might still know (D-4).
    [[nodiscard]] Result<bool> knowsExport(const QString& exportId);

    // --- one data type of an export
    [[nodiscard]] Result<void> beginType(const TypeRecord& record);
    /// Counters and run number; not the state.
    [[nodiscard]] Result<void> updateType(const TypeRecord& record);
    [[nodiscard]] Result<std::vector<TypeRecord>> types(const QString& exportId);
    /// Code 16: nothing of it was taken, so it is as if it had never begun. Segments and records go.
    [[nodiscard]] Result<void> dropType(const QString& exportId, model::DataType type);

    // --- segments (D-1, D-2)
    /// Commits before the POST: ID, digest, key and fingerprint of every record.
    [[nodiscard]] Result<void> recordSending(const SegmentRecord& segment, const std::vector<SentRecord>& records);
    /// Code 12: the instance took nothing of it; its records travel in other segments.
    [[nodiscard]] Result<void> dropSegment(const QString& transactionId);
    [[nodiscard]] Result<void> recordAttempt(const QString& transactionId, int attempts);
    [[nodiscard]] Result<void> recordAccepted(const QString& transactionId, const QString& transactionNumber,
                                              int attempts);
    [[nodiscard]] Result<std::vector<SegmentRecord>> segments(const QString& exportId, model::DataType type);
    /// Empty for accounted segments of older exports, whose records are forgotten.
    [[nodiscard]] Result<std::vector<SentRecord>> sentRecords(const QString& transactionId);

    // --- the end of a run (D-1): one commit for one data type of an export
    struct SegmentEnd
    {
        QString transactionId;
        QString importState;
        std::vector<Landing> landings;
        bool restLanded = false; ///< what no landing is given of; else it is in doubt
    };
    struct RunEnd
    {
        Owner owner;
        TypeRecord type; ///< counters, run number and state; becomes Accounted
        QDateTime sentAt;
        QString changeToken;        ///< empty: no transaction of ours committed, the old one stays
        bool succeededFull = false; ///< lifts distrust
        bool succeeded = false;
        std::optional<PassEnd> pass; ///< stored when the run succeeded; nullopt: it was no complete pass
        bool keepsRemarks = false;   ///< nobody looked for any: what lands without one keeps what it had
    };
    /// `nextSegment` gives the ends one by one (bounded memory); nullopt ends. It may read this journal, not write it,
    /// and should have asked the network before: others who write wait meanwhile. An error, of `nextSegment` too,
    /// leaves everything as it was; so does `stop` (Cancelled), also while this waits for somebody who writes.
    [[nodiscard]] Result<void> account(const RunEnd& end,
                                       const std::function<Result<std::optional<SegmentEnd>>()>& nextSegment,
                                       std::stop_token stop = {});

    // --- what the builder needs
    /// The reader may outlive the Journal; it belongs to the same thread.
    [[nodiscard]] Result<std::unique_ptr<changes::BaselineReader>> readBaseline(const Owner& owner);
    [[nodiscard]] Result<QHash<QByteArray, changes::PendingRecord>> pending(const Owner& owner);
    [[nodiscard]] Result<QSet<QByteArray>> tombstones(const Owner& owner);
    /// After a complete pass: `vanished` leave pending and get a tombstone (D-8); `settled` leave pending.
    [[nodiscard]] Result<void> recordPass(const Owner& owner, const QList<QByteArray>& vanished,
                                          const QList<QByteArray>& settled);
    /// D-6: a complete pass that had nothing to send.
    [[nodiscard]] Result<void> endPass(const Owner& owner, const PassEnd& pass);
    /// D-13 and the like: records that did not travel at all and why.
    /// `now`: since when they are pending, unless they were before.
    [[nodiscard]] Result<void> recordUnsendable(const Owner& owner, const std::vector<Landing>& landings,
                                                const QDateTime& now = {});

    // --- for status and history
    struct PendingCount
    {
        QString reason; ///< without the claimant's key
        qint64 count = 0;
    };
    [[nodiscard]] Result<QList<PendingCount>> pendingCounts(const Owner& owner);
    /// At most `limit` pending records whose keys are greater than `afterKey` (empty: from the first).
    [[nodiscard]] Result<PendingPage> pendingRecords(const Owner& owner, const QByteArray& afterKey, int limit);
    /// Records that landed with a remark: how many, and a page of them as of the pending ones.
    [[nodiscard]] Result<qint64> remarkCount(const Owner& owner);
    [[nodiscard]] Result<PendingPage> remarkedRecords(const Owner& owner, const QByteArray& afterKey, int limit);
    [[nodiscard]] Result<qint64> baselineSize(const Owner& owner);
    /// Everything about one key; recordstory.h. Errors: also Cancelled.
    [[nodiscard]] Result<RecordStory> recordStory(const QByteArray& key, std::stop_token stop);
    /// Owners that this journal has anything about.
    [[nodiscard]] Result<QList<Owner>> owners();

private:
    friend class Identities;
    friend class Operators;
    friend class Requestors;
    friend class Retirements;
    struct Private;
    class LandingWriter;
    class Accountant;
    [[nodiscard]] static Result<Journal> openWith(const Location& location, bool reading, std::stop_token stop);
    explicit Journal(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace itam::core::journal
