// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is going on in an export, for whoever watches: a snapshot, never a lock held across work. Values; any thread.
#pragma once

#include "core/exporter/segmentlog.h"
#include "core/support/latest.h"
#include "core/support/result.h"

#include <optional>

namespace itam::core::exporter {

/// Of one data type:
///
///   Waiting --> Exporting (read, build, send) --> Importing --> Done | Failed
///          \                 |   \--> Unchanged        \--stop now--> Closing
///           \                \--stop, failure--> Closing --> Failed
///            \--> Excluded | Skipped
enum class Phase
{
    Waiting,
    Excluded,
    Skipped,
    Exporting,
    Importing,
    Closing, ///< D-3: what was accepted is brought to its end and the run is closed
    Done,
    Unchanged,
    Failed
};

struct TypeProgress
{
    Phase phase = Phase::Waiting;
    QDateTime phaseSince; ///< UTC; null while Waiting
    bool full = false;
    std::optional<qint64> total; ///< records in the source, once counted
    qint64 read = 0;             ///< of them
    qint64 unchanged = 0;        ///< read, and known to be in ServiceNow
    qint64 built = 0;            ///< read, and put into segments
    bool readToEnd = false;      ///< no more will be read or built
    qint64 sent = 0;             ///< records in accepted segments
    int segments = 0;            ///< accepted
    int segmentsFinal = 0;       ///< of them: Succeeded or Failed in ServiceNow
    int segmentsFailed = 0;      ///< of them: Failed
    int retries = 0;
    QString runNumber;
    wire::RowCounts importedRows; ///< as the run reports them

    friend bool operator==(const TypeProgress&, const TypeProgress&) = default;
};

/// While waiting for a retry.
struct WaitProgress
{
    QDateTime until; ///< UTC
    Error reason;
    int nextTry = 0; ///< 2 for the first retry
    int maxTries = 0;

    friend bool operator==(const WaitProgress&, const WaitProgress&) = default;
};

struct ExportProgress
{
    QDateTime started; ///< UTC; null before
    QString exportId;  ///< empty until preflight is through
    QString instanceUrl;
    /// Of preflight: "licence", "credentials", "readiness", "settle", "unfinished", "database"; empty behind it.
    QString step;
    int settledRuns = 0; ///< interrupted runs that were closed and accounted for (D-4)
    model::PerType<TypeProgress> types;
    std::optional<WaitProgress> waiting;
    bool finished = false;

    friend bool operator==(const ExportProgress&, const ExportProgress&) = default;
};

/// All that one export shows. One export each; thread-safe.
class ProgressBoard
{
public:
    explicit ProgressBoard(SegmentLog::Keeping keeping = SegmentLog::Keeping::All) : m_segments(keeping) {}

    template <typename Change>
    void update(Change change)
    {
        m_progress.update(std::move(change));
    }
    [[nodiscard]] ExportProgress get() const { return m_progress.get(); }

    [[nodiscard]] SegmentLog& segments() { return m_segments; }
    [[nodiscard]] const SegmentLog& segments() const { return m_segments; }

private:
    support::Latest<ExportProgress> m_progress;
    SegmentLog m_segments;
};

inline void showPhase(ProgressBoard& board, model::DataType type, Phase phase, const QDateTime& now)
{
    board.update([&](ExportProgress& progress) {
        progress.types[type].phase = phase;
        progress.types[type].phaseSince = now;
    });
}

} // namespace itam::core::exporter
