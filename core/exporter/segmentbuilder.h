// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The builder stage (design.md 4): rows in, full segments out. A plain class without threads; the runner decides where
// it lives. Holds one segment back, so that the last one is known to be the last.
#pragma once

#include "core/changes/changedetector.h"
#include "core/changes/fingerprint.h"
#include "core/journal/types.h"
#include "core/wire/codec.h"

#include <functional>

namespace itam::core::exporter {

/// Records of one segment, ready to be wrapped. Index and transaction ID come when it is sent.
struct BuiltSegment
{
    QByteArray records;          ///< <record> elements, begun with wire::roomForRecords()
    std::vector<qsizetype> ends; ///< of each record in `records`: lets a refused segment be split (code 12)
    std::vector<journal::SentRecord> sent;
    bool last = false;

    [[nodiscard]] bool isEmpty() const { return sent.empty(); }
};

/// Two halves under the same `last`. Needs at least two records.
[[nodiscard]] std::pair<BuiltSegment, BuiltSegment> split(const BuiltSegment& segment);

struct BuilderLimits
{
    int segmentRecords = 500;      ///< P-36
    qint64 segmentBytes = 4 << 20; ///< P-36: of the records; a single larger one travels alone (P-37)
    qint64 recordBytes = 10 << 20; ///< D-13: more than that is a row outcome
};

/// What a complete pass found beside the segments.
struct PassResult
{
    qint64 read = 0;
    qint64 unchanged = 0;
    qint64 built = 0; ///< records in segments
    QList<QByteArray> vanished;
    QList<QByteArray> goneBefore; ///< ChangeDetector::goneBefore()
    QList<QByteArray> settled;
    std::vector<journal::Landing> unsendable;
};

class SegmentBuilder
{
public:
    /// False: nobody takes segments any more; the builder ends with Cancelled.
    using TakeSegment = std::function<bool(BuiltSegment&&)>;

    SegmentBuilder(BuilderLimits limits, std::shared_ptr<const model::ColumnSet> columns, std::uint64_t fingerprintSeed,
                   changes::ChangeDetector detector, TakeSegment take);

    [[nodiscard]] Result<void> add(const model::RecordBatch& batch);
    /// After the last batch.
    [[nodiscard]] Result<PassResult> finish();

    [[nodiscard]] const PassResult& soFar() const { return m_result; }

private:
    [[nodiscard]] Result<void> append(const model::RecordBatch& batch, std::size_t record,
                                      const support::Hash128& fingerprint, QByteArrayView supersedes);
    [[nodiscard]] Result<void> passOn(BuiltSegment&& segment);
    [[nodiscard]] bool isFull() const;

    BuilderLimits m_limits;
    wire::RecordWriter m_writer;
    changes::Fingerprinter m_fingerprint;
    changes::ChangeDetector m_detector;
    TakeSegment m_take;
    bool m_hasVolatile = false;
    qsizetype m_usualBytes = 0; ///< of a segment, so that its buffer need not grow
    BuiltSegment m_open;
    std::optional<BuiltSegment> m_held;
    model::RecordBatch m_deferred;
    std::vector<support::Hash128> m_deferredFingerprints;
    PassResult m_result;
};

} // namespace itam::core::exporter
