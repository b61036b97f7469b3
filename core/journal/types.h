// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the journal remembers, as values. Numbered enums are stored: do not renumber. Any thread.
#pragma once

#include "core/changes/changedetector.h"
#include "core/model/datatype.h"

#include <QDateTime>

namespace itam::core::journal {

/// D-5: whom a baseline belongs to.
struct Owner
{
    QString instanceId;
    QString sourceId;
    model::DataType type = model::DataType::Hardware;

    friend bool operator==(const Owner&, const Owner&) = default;
};

/// What is known of an owner beside its baseline.
struct OwnerState
{
    bool trusted = true;  ///< false: next run of this type is full; lifted only by a Succeeded full run
    bool everRan = false; ///< false: nothing landed yet, the first export is full by nature
    QString distrustReason;
    QString changeToken;               ///< last Succeeded transaction of our own run; empty: none
    QByteArray columnsFingerprint;     ///< of the last complete pass that ended well
    std::optional<qint64> watermarkMs; ///< D-6: records that were modified later may be unknown to the baseline
    int filteredPasses = 0;            ///< in a row, since all values were read
    QDateTime lastSucceeded;
    QDateTime lastFull;
};

/// What a complete pass over a source established, once it is sure that all that it found has landed or is pending.
struct PassEnd
{
    QByteArray columnsFingerprint;
    std::optional<qint64> watermarkMs;
    bool filtered = false; ///< values of some records were not read (D-6)
    /// Of hardware, all records that had been known and were not read: one pass more of their absence is counted, and
    /// that of all others ends (retirements.h). Empty: absence is not counted.
    std::optional<QList<QByteArray>> absent = {};
    QDateTime ended = {}; ///< of the pass
};

enum class ExportMode : int
{
    Differential = 0,
    Full = 1
};

enum class Outcome : int
{
    Running = 0,
    Succeeded = 1,
    NothingToSend = 2,
    SucceededWithProblems = 3,
    PreflightFailed = 4,
    TransferFailed = 5,
    ImportFailed = 6,
    Cancelled = 7,
    Interrupted = 8, ///< the program died; settled by a later export
};
/// "succeeded", "nothing-to-send", ... (design.md 6.4); "running", "interrupted".
[[nodiscard]] QString nameOf(Outcome outcome);

/// An export, from its first journal entry on.
struct ExportRecord
{
    QString exportId;
    QString instanceId;
    QString instanceUrl;
    QString sourceId;
    QDateTime started;
    QDateTime finished;
    Outcome outcome = Outcome::Running;
    QString error;    ///< id of the error, or empty
    QString detail;   ///< for people
    bool open = true; ///< D-4: until every run of it is accounted for
};

enum class TypeState : int
{
    Open = 0,
    Accounted = 1
};

/// One data type of an export: one run.
struct TypeRecord
{
    QString exportId;
    model::DataType type = model::DataType::Hardware;
    ExportMode mode = ExportMode::Differential;
    TypeState state = TypeState::Open;
    QString runNumber;
    QString runState;
    qint64 read = 0;
    qint64 sent = 0;
    qint64 unchanged = 0;
    qint64 vanished = 0;
    qint64 segments = 0;
    qint64 retries = 0;
    qint64 inserted = 0;
    qint64 updated = 0;
    qint64 ignored = 0;
    qint64 skipped = 0;
    qint64 errors = 0;
    QDateTime started;
    QDateTime finished;
};

/// Life of a segment:   Sending --return code 0--> Accepted --run accounted--> Accounted
///                          \-------- gave up, crashed: settled (D-4) -------^
enum class SegmentState : int
{
    Sending = 0,
    Accepted = 1,
    Accounted = 2
};

struct SegmentRecord
{
    QString transactionId;
    QString exportId;
    model::DataType type = model::DataType::Hardware;
    int index = 0;
    QByteArray digest;
    qint64 bytes = 0;
    int records = 0;
    SegmentState state = SegmentState::Sending;
    int attempts = 0;
    QString transactionNumber;
    QString importState; ///< of its transaction, when accounted
    QDateTime sentAt;
};

/// One that was sent and did not land, or landed with a remark, for people.
struct PendingRow
{
    QByteArray key;
    QString reason;  ///< with the key of the claimant, if it is a duplicate; of one that landed the remark
    QDateTime since; ///< null: since before this was recorded

    friend bool operator==(const PendingRow&, const PendingRow&) = default;
};

struct PendingPage
{
    QList<PendingRow> rows; ///< in order of their keys
    bool more = false;      ///< there are greater keys

    friend bool operator==(const PendingPage&, const PendingPage&) = default;
};

/// Key and fingerprint of a record in a segment.
struct SentRecord
{
    QByteArray key;
    support::Hash128 fingerprint;
};

/// Life of a record between the operations database and the instance (D-1, D-8, D-11). Landing::End says which way it
/// goes when the run that carried it is accounted for.
///
///   none --sent--+--Landed----------------------------------------> in the baseline, equal: not sent
///     ^          +--NotLanded, InDoubt--> pending, out of the baseline
///     |          '--Failed--------------> pending, the baseline keeps what it had
///     |
///     |   pending(reason) --every export--> sent again, as above; it keeps the time since when it is pending
///     |      |- held back (ADD_OFF, UPDATE_OFF): only once the properties are another version
///     |      |- duplicate (DUPLICATE_OF key): with supersedes="key" when that one was not read
///     |      |- the source went back to what landed: settled, leaves pending, nothing is sent
///     '------'- not read in a complete pass: vanished, leaves pending, gets a tombstone --returns--> sent even if
///     equal
enum class PendingKind
{
    Problem,  ///< sent again in every export until it lands
    HeldBack, ///< the administrator's wish
    Duplicate ///< another record stands for the same CI
};
[[nodiscard]] PendingKind pendingKindOf(const QString& reason);

/// How one sent record ended (D-1), decided by the exporter, stored here.
struct Landing
{
    enum class End
    {
        Landed,    ///< becomes baseline, leaves pending and the tombstones
        NotLanded, ///< leaves the baseline, becomes pending
        Failed,    ///< becomes pending; the baseline keeps what it had
        InDoubt,   ///< leaves the baseline, becomes pending
    };
    End end = End::Landed;
    SentRecord record;
    QString reason; ///< of one that landed: what is to be known of it all the same, or empty
    qint64 propertyVersion = 0;
};

} // namespace itam::core::journal
