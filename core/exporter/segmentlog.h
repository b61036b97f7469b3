// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every segment of an export as it stands, for a live table that looks at it ten times a second: a reader takes only
// what changed since it last looked, so that a look costs what happened and not how much there is.
#pragma once

#include "core/model/datatype.h"
#include "core/support/error.h"
#include "core/wire/messages.h"

#include <QDateTime>
#include <QHash>

#include <map>
#include <mutex>
#include <vector>

namespace itam::core::exporter {

/// Where one segment is (P-40..P-46, D-2). The left half is the transfer, the right half what the import run says.
///
///            .------ Retry now, time is up ------.
///            v                                   |
///   o--> Sending ---error that can pass (P-44)--> WaitingToRetry
///         |  |  |                                   |
///         |  |  \--last try (P-42), final error, stop--> GivenUp ---the closed run (D-3) names it after all--.
///         |  \-----code 12--> Split: its halves are segments of their own, under new IDs                     |
///         \--code 0 (P-45)--> Accepted ---processing--> Importing ---> Succeeded                             |
///                                \-----------------------------------> Failed <------------------------------/
enum class SegmentStage
{
    Sending,
    WaitingToRetry,
    Accepted,
    Importing,
    Succeeded,
    Failed, ///< its transaction; the records travel again in the next export
    Split,
    GivenUp ///< not sent, or nobody knows; a record too large for a segment of its own (D-13)
};
/// Nothing more is expected of it.
[[nodiscard]] constexpr bool isFinal(SegmentStage stage)
{
    return stage == SegmentStage::Succeeded || stage == SegmentStage::Failed || stage == SegmentStage::Split ||
           stage == SegmentStage::GivenUp;
}

/// One segment. A value; any thread.
struct SegmentProgress
{
    model::DataType type = model::DataType::Hardware;
    int index = 0; ///< within its run, from 1; the halves of a split segment begin with its number
    QString transactionId;
    QString transactionNumber; ///< of the Import Transaction; empty until accepted
    int records = 0;
    qint64 bytes = 0;
    SegmentStage stage = SegmentStage::Sending;
    int attempts = 0;                        ///< requests that ended
    QString returnCode;                      ///< of the last attempt: "0", the id of its error, empty before the first
    QDateTime sentAt;                        ///< first attempt, UTC
    std::chrono::milliseconds took{0};       ///< from the first attempt to the end of the last, waits included
    std::optional<support::Error> lastError; ///< of the last attempt, or why the transaction failed
    wire::RowCounts rows;                    ///< as the run reports them

    friend bool operator==(const SegmentProgress&, const SegmentProgress&) = default;
};

/// Append-only by position, newest change known by version. All methods are thread-safe and hold the lock no longer
/// than for one segment, or for `limit` copies.
class SegmentLog
{
public:
    enum class Keeping
    {
        All,
        Nothing ///< nobody looks: then memory does not grow with the number of segments
    };
    explicit SegmentLog(Keeping keeping = Keeping::All) : m_keeping(keeping) {}

    /// Stores the segment under its transaction ID: at the end, or where that ID already is.
    void put(const SegmentProgress& segment);
    /// What an import run says about its transactions; those of others and those that did not change cost a look-up.
    void follow(const wire::RunReport& run);

    struct Changes
    {
        quint64 version = 0;                                  ///< for the next look
        std::vector<std::pair<int, SegmentProgress>> changed; ///< position and value, in order of their change
        int total = 0;                                        ///< segments in all; positions are below it
    };
    /// What changed after `version` (0: everything), at most `limit` segments; the rest comes with the next look.
    [[nodiscard]] Changes since(quint64 version, int limit = 5000) const;

private:
    void touch(int position);

    struct Entry
    {
        SegmentProgress segment;
        quint64 version = 0;
    };
    const Keeping m_keeping;
    mutable std::mutex m_mutex;
    std::vector<Entry> m_entries;
    QHash<QString, int> m_positions;
    std::map<quint64, int> m_byVersion; ///< each position once
    quint64 m_version = 0;
};

} // namespace itam::core::exporter
