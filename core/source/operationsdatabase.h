// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The operations database, read-only (exemplars 32, export-views.md). Opened and used on one thread; each thread that
// reads opens its own.
#pragma once

#include "core/model/recordbatch.h"
#include "core/source/profile.h"
#include "core/support/result.h"

#include <QList>

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace itam::core::source {

/// Where to read (design.md 6.1, 6.4; location.h).
struct SourceLocation
{
    QString dsn;
    /// The password for a server whose DSN has none; empty: none is saved. Asked on the thread that opens, each time.
    std::function<Result<QByteArray>()> password = {};
    ProfilePointer profile = {};       ///< null: the export views
    std::optional<Error> problem = {}; ///< why it cannot be opened, known before

    /// For people and logs: never a password.
    [[nodiscard]] QString displayName() const;
};

/// Something that an administrator should know about a record or a view; nothing was lost by it.
struct Finding
{
    enum class Kind
    {
        DuplicateKey,      ///< X-1: the first row is sent
        EmptyRequired,     ///< X-3: the row is not sent
        UnreadableValue,   ///< not of its column's type: sent empty
        IllegalCharacters, ///< W-33: replaced by U+FFFD
        Truncated,         ///< longer than its target (design.md 9.6)
        MissingColumn,     ///< an optional column that the view does not have
        UnsortedKeys,      ///< the view's order differs from ours; slower, not wrong
        KeyTooLong,        ///< a key must stay unique, so it cannot be truncated: the row is not sent
        FutureTime,        ///< LastModified is later than the database's own present time: no use for a pre-filter
        // Found by looking at a whole view or at several (core/exporter/quality.h), not by a stream.
        MissingRequired,       ///< X-2: a view or a required column: an export stops before anything is sent
        UnindexedKey,          ///< X-4: every pass sorts the view in temporary files
        UnindexedLastModified, ///< X-4: the pre-filter of a differential (D-6) would read every row
        SharedSerial,          ///< F-08: computers with the same serial number
        SharedName,            ///< F-08: computers with the same name
        JunkSerial,            ///< T-20, D-11: a serial number that tells no computer apart
        UnknownComputer,       ///< ComputerID is not in the hardware view, or is not sent
        UnknownHost,           ///< HostComputerID is not in the hardware view, or is not sent
        UnknownMaster,         ///< MasterContractNo is not in the contracts view
        ContradictingContract, ///< rows of one ContractNo say different things about it
    };
    Kind kind = Kind::DuplicateKey;
    model::DataType type = model::DataType::Hardware;
    QString key;
    QString column;
    QString detail;
};

inline constexpr int findingKindCount = static_cast<int>(Finding::Kind::ContradictingContract) + 1;

/// "duplicate-key", "empty-required" and so on.
[[nodiscard]] QString nameOf(Finding::Kind kind);
[[nodiscard]] std::optional<Finding::Kind> findingKindNamed(QStringView name);

/// Told of every finding when it is made, on the thread that reads.
using OnFinding = std::function<void(const Finding&)>;

/// Findings are counted; the first ones of each kind are kept as examples.
class FindingCounts
{
public:
    static constexpr int keptPerKind = 100;
    void add(const Finding& finding);
    /// Counts without an example, for when wantsExample() says that there are enough.
    void addUnnamed(model::DataType type, Finding::Kind kind);
    [[nodiscard]] bool wantsExample(model::DataType type, Finding::Kind kind) const;
    [[nodiscard]] qint64 count(model::DataType type, Finding::Kind kind) const;
    [[nodiscard]] const QList<Finding>& examples() const { return m_examples; }
    /// From now on every finding is told and so wants its example; those that were kept until now come first.
    void tell(OnFinding onFinding);

private:
    OnFinding m_onFinding;
    std::array<qint64, model::allDataTypes.size() * static_cast<std::size_t>(findingKindCount)> m_counts{};
    QList<Finding> m_examples;
};

/// One forward-only pass over an export view, in order of the key (P-39), X-1 and X-3 applied, every cell normalised:
/// valid UTF-8 that XML can carry, trimmed to its target length; int and dec in canonical form without leading zeros or
/// trailing decimal zeros, date YYYY-MM-DD, time YYYY-MM-DDTHH:MM:SSZ, bool "true"/"false"; no value = empty. Numbers
/// where a time belongs follow SQLite's conventions: whole ones are seconds since 1970, others Julian days. Keys of
/// rows that cannot travel are the batch's unsendableKeys().
class RecordStream
{
public:
    virtual ~RecordStream() = default;
    [[nodiscard]] virtual const std::shared_ptr<const model::ColumnSet>& columns() const = 0;
    /// The next records; an empty batch is the end. Errors: SourceReadFailed, Cancelled (within 100 ms of the stop).
    [[nodiscard]] virtual Result<model::RecordBatch> next(std::stop_token stop) = 0;
    [[nodiscard]] virtual const FindingCounts& findings() const = 0;
    /// The greatest LastModified so far that is not later than the database's own present time (D-6), in milliseconds
    /// since 1970 UTC; 0: none.
    [[nodiscard]] virtual qint64 newestMs() const = 0;
    /// Before the first next(): all findings one by one, beside counting them. Slower where there are many.
    virtual void tellFindings(OnFinding onFinding) = 0;
};

/// D-6, the pre-filter: asked for each key in the order of the pass, with the record's LastModified (0: none). False:
/// its values are not read, and it is one of the batch's known records. Empty: all values are read.
using NeedsValues = std::function<Result<bool>(QByteArrayView key, qint64 lastModifiedMs)>;

/// A computer that a search found.
struct FoundComputer
{
    QString key; ///< ComputerID
    QString name;
    QString serial;
    bool isExact = false; ///< one of the three is the text, not only holds it

    friend bool operator==(const FoundComputer&, const FoundComputer&) = default;
};

class OperationsDatabase
{
public:
    virtual ~OperationsDatabase() = default;

    /// Errors: Usage (a DSN that is not understood), SourceUnreachable. `stop` ends this call and all calls below,
    /// within 100 ms and with Cancelled: a view may have to be computed whole to be counted.
    [[nodiscard]] static Result<std::unique_ptr<OperationsDatabase>> open(const SourceLocation& location,
                                                                          std::stop_token stop = {});

    /// Stable identity of the data (D-5): what the view or table `itam_export_source(SourceID)` says, so that it moves
    /// with the data; without that the place is the identity: this file on this computer, this database on this
    /// server.
    [[nodiscard]] virtual Result<QString> sourceId() = 0;
    /// Which columns of `type` are there. Errors: SourceIncomplete naming view or column, SourceUnreachable.
    [[nodiscard]] virtual Result<model::ColumnSet> describe(model::DataType type) = 0;
    /// Rows in the view, for progress. Error: Cancelled (within 100 ms of the stop), SourceUnreachable.
    [[nodiscard]] virtual Result<qint64> count(model::DataType type, std::stop_token stop = {}) = 0;
    /// UnindexedKey and UnindexedLastModified, as the database's own planner says it; reads no row.
    [[nodiscard]] virtual Result<std::vector<Finding>> missingIndexes(model::DataType type) = 0;
    /// LastModified of `type` moves with everything that its view shows, joined tables included. That is what
    /// itam_export_source(LastModifiedCovers) says: a list of data types, or "all".
    [[nodiscard]] virtual Result<bool> lastModifiedCovers(model::DataType type) = 0;
    /// D-6: so it does, and records can be looked up by their key without reading the whole view.
    [[nodiscard]] virtual Result<bool> canPreFilter(model::DataType type) = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<RecordStream>> read(model::DataType type,
                                                                     NeedsValues needsValues = {}) = 0;
    /// As read(), but only the record with this key, if it is there: quick where an index has the key.
    [[nodiscard]] virtual Result<std::unique_ptr<RecordStream>> readOne(model::DataType type,
                                                                        const QByteArray& key) = 0;
    /// Computers whose key, name or serial number holds `text`, whatever the case of letters: exact ones first, then by
    /// key; each key once. Reads the whole view. Errors: SourceIncomplete, SourceReadFailed, Cancelled (within 100 ms
    /// of the stop).
    [[nodiscard]] virtual Result<QList<FoundComputer>> findComputers(const QString& text, int limit,
                                                                     std::stop_token stop) = 0;
};

} // namespace itam::core::source
