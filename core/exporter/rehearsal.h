// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A rehearsal: the whole operations database is exported into an instance of our own, which was first loaded with what
// the chosen instance holds, and the results are read there: what would be inserted, updated, held back, ambiguous or
// refused, before production sees a byte.
//
//   Starting --> Loading (chosen instance is read, ours is written) --> Exporting --> Reading --> report
//
// The chosen instance is only read, over its public Table API, in order of sys_id and page by page; the records keep
// their sys_ids, so that what a row would update is named as it is there. Our instance, its journal and everything else
// of a rehearsal are in one place (RehearsalPlace) that is removed with it. What is not loaded: installed applications
// (hundreds for each computer), so those count as inserted here even where the chosen instance has them.
//
// A plain function; on the thread that calls it, never the GUI's. Memory: one page of rows.
#pragma once

#include "core/exporter/options.h"
#include "core/exporter/progress.h"
#include "core/exporter/summary.h"
#include "core/servicenow/importhistory.h"
#include "core/servicenow/instancesession.h"
#include "core/servicenow/localinstance.h"

namespace itam::core::exporter {

/// Where a rehearsal happens: an instance of our own and a folder. Made, used and destroyed on the thread of the
/// rehearsal; the destructor ends the instance and removes the folder.
class RehearsalPlace
{
public:
    virtual ~RehearsalPlace() = default;
    /// Blocks until the instance, which is empty, answers. Errors: those of LocalInstance::start(), Cancelled.
    [[nodiscard]] virtual Result<servicenow::LocalInstanceInfo> start(const std::stop_token& stop) = 0;
    [[nodiscard]] virtual QString folder() const = 0;
};
/// Errors: FileUnwritable, NotFound.
using MakeRehearsalPlace = std::function<Result<std::unique_ptr<RehearsalPlace>>()>;

/// What production would do with a record.
enum class RehearsalOutcome
{
    Inserted,
    Updated,
    Ignored,   ///< held back by a property, or a duplicate (D-11)
    Ambiguous, ///< several records match: nothing would be written (5.5)
    Refused,   ///< skipped or an error, with its reason
    Unchanged  ///< equal already
};
inline constexpr std::size_t rehearsalOutcomeCount = static_cast<std::size_t>(RehearsalOutcome::Unchanged) + 1;
inline constexpr std::array<RehearsalOutcome, rehearsalOutcomeCount> allRehearsalOutcomes{
    RehearsalOutcome::Inserted,  RehearsalOutcome::Updated, RehearsalOutcome::Ignored,
    RehearsalOutcome::Ambiguous, RehearsalOutcome::Refused, RehearsalOutcome::Unchanged};
/// "inserted", "updated", "ignored", "ambiguous", "refused", "unchanged".
[[nodiscard]] QString nameOf(RehearsalOutcome outcome);
/// From result and reason of a staging row.
[[nodiscard]] RehearsalOutcome outcomeOf(const QString& result, const QString& reason);

struct RehearsalRecord
{
    model::DataType type = model::DataType::Hardware;
    RehearsalOutcome outcome = RehearsalOutcome::Inserted;
    QString key;
    QString name;        ///< of the computer, contract or application
    QString reason;      ///< word of core/wire reason::, with what follows it
    QString comment;     ///< for people, in the instance's words
    QString targetTable; ///< of the record that it would update or insert
    QString target;      ///< sys_id; of an update it is the one on the chosen instance

    friend bool operator==(const RehearsalRecord&, const RehearsalRecord&) = default;
};

struct RehearsalCounts
{
    bool looked = false; ///< false: excluded, or not come to
    qint64 sent = 0;
    std::array<qint64, rehearsalOutcomeCount> records{};
    qint64 failed = 0;                      ///< rows of transactions that ended Failed as a whole
    QList<servicenow::ReasonCount> reasons; ///< of what is ignored or refused, most frequent first

    [[nodiscard]] qint64 of(RehearsalOutcome outcome) const { return records[static_cast<std::size_t>(outcome)]; }
};

/// A table that was loaded.
struct LoadedTable
{
    QString table;
    qint64 read = 0;
    qint64 loaded = 0;      ///< fewer: our instance had the record already, or does not take such
    bool isMissing = false; ///< the chosen instance does not have it, or does not show it

    friend bool operator==(const LoadedTable&, const LoadedTable&) = default;
};

struct RehearsalReport
{
    QList<LoadedTable> loaded;
    int properties = 0; ///< that the chosen instance has otherwise than a new one
    model::PerType<RehearsalCounts> types;
    /// Why the export into our instance ended early; production's would, too. The types before it are told.
    std::optional<Error> exportError;
};

struct RehearsalProgress
{
    enum class Phase
    {
        Starting,
        Loading,
        Exporting, ///< see RehearsalWatch::exporting
        Reading,
        Finished
    };
    Phase phase = Phase::Starting;
    QString table; ///< Loading
    qint64 done = 0;
    qint64 total = -1; ///< of the table; -1: not known
    model::DataType type = model::DataType::Hardware; ///< Reading

    friend bool operator==(const RehearsalProgress&, const RehearsalProgress&) = default;
};

/// For whoever watches. One rehearsal each; thread-safe.
struct RehearsalWatch
{
    support::Latest<RehearsalProgress> progress;
    ProgressBoard exporting{SegmentLog::Keeping::Nothing};
};

/// Borrowed; all of it outlives the rehearsal.
struct RehearsalInput
{
    const support::Clock& clock;
    source::SourceLocation source;
    QString senderName;
    ExportOptions options; ///< included types and sizes count; it is always a full export
    /// The chosen instance.
    std::function<Result<std::unique_ptr<servicenow::InstanceSession>>()> connect;
    MakeRehearsalPlace makePlace;
    int pageSize = 500;
};

/// `found` is called for each record, types in their order, by key. Errors: SourceUnreachable, SourceIncomplete; those
/// of the chosen instance, of starting ours; DiskFull; Cancelled within 100 ms of the stop.
[[nodiscard]] Result<RehearsalReport> rehearse(const RehearsalInput& input,
                                               const std::function<void(const RehearsalRecord&)>& found,
                                               RehearsalWatch& watch, const std::stop_token& stop);

} // namespace itam::core::exporter
