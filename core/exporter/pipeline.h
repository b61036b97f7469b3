// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reader and builder on their own threads, joined by two bounded queues (design.md 4). Construct = start, destroy =
// stop and join. Used from the sender thread.
//
//   reader --(at most 4 batches)--> builder --(at most 2 segments)--> next()
#pragma once

#include "core/changes/keyfilter.h"
#include "core/exporter/progress.h"
#include "core/exporter/segmentbuilder.h"
#include "core/journal/store/location.h"
#include "core/source/operationsdatabase.h"
#include "core/support/boundedqueue.h"

#include <thread>

namespace itam::core::exporter {

struct PipelineInput
{
    source::SourceLocation source;
    std::shared_ptr<const model::ColumnSet> columns; ///< as described in preflight
    journal::Location journal;
    journal::Owner owner;
    std::uint64_t fingerprintSeed = 0;
    changes::DetectorOptions detector;
    /// D-6: values of records that were modified before are not read, unless something else wants them. nullopt: all.
    std::optional<qint64> watermarkMs;
    QHash<QByteArray, changes::PendingRecord> pending;
    QSet<QByteArray> tombstones;
    BuilderLimits limits;
    ProgressBoard* board = nullptr;
};

class Pipeline
{
public:
    explicit Pipeline(PipelineInput input);
    ~Pipeline();
    Pipeline(const Pipeline&) = delete;
    Pipeline& operator=(const Pipeline&) = delete;

    /// The next segment; nullopt when there are no more, when a stage failed (finish() says so) or a stop was
    /// requested.
    [[nodiscard]] std::optional<BuiltSegment> next(std::stop_token stop);
    /// The next segment if it is built already; does not wait.
    [[nodiscard]] std::optional<BuiltSegment> nextIfReady() { return m_segments.tryPop(); }
    /// After next() gave nullopt: waits for the stages. Errors: SourceUnreachable, SourceReadFailed, JournalFailed,
    /// Cancelled.
    [[nodiscard]] Result<PassResult> finish();
    /// After finish().
    [[nodiscard]] const source::FindingCounts& findings() const { return m_findings; }
    /// After finish(): RecordStream::newestMs().
    [[nodiscard]] qint64 newestMs() const { return m_newestMs; }

private:
    void read(std::stop_token stop);
    [[nodiscard]] Result<void> readAll(const std::stop_token& stop);
    [[nodiscard]] Result<void> pass(source::RecordStream& stream, const std::stop_token& stop);
    [[nodiscard]] changes::KeyFilterOptions filterOptions() const;
    [[nodiscard]] QSet<QByteArray> wantedKeys() const;
    void build(std::stop_token stop);
    [[nodiscard]] Result<PassResult> buildAll(const std::stop_token& stop);
    void reportProgress(const PassResult& soFar, bool readToEnd);

    PipelineInput m_input;
    support::BoundedQueue<Result<model::RecordBatch>> m_batches{4};
    support::BoundedQueue<BuiltSegment> m_segments{2};
    QSet<QByteArray> m_wanted;        ///< by the pre-filter; made before the threads start
    source::FindingCounts m_findings; ///< written by the reader, read after it was joined
    qint64 m_newestMs = 0;            ///< the same
    Result<PassResult> m_result;      ///< written by the builder, read after it was joined
    std::jthread m_reader;
    std::jthread m_builder;
};

} // namespace itam::core::exporter
