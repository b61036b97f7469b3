// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Asks an instance what it would do with the records that would travel: in the segments of an export, over the channel
// of an export, with its tries; nothing is stored on either side. Lives on the thread of the channel.
#pragma once

#include "core/exporter/preview.h"
#include "core/exporter/retrywait.h"
#include "core/wire/codec.h"

#include <random>

namespace itam::core::exporter {

class InstanceQuestions
{
public:
    using OnAnswer = std::function<void(const PreviewRecord&)>;
    struct Parts
    {
        servicenow::IntegrationChannel& channel;
        const support::Clock& clock;
        const ExportOptions& options;
        ProgressBoard& board;
        wire::SegmentHeader header; ///< what all segments have in common
        const model::ColumnSet& columns;
        qint64 maxBodyBytes = 0; ///< of the instance (D-13)
    };
    InstanceQuestions(const Parts& parts, OnAnswer onAnswer);

    /// `asked`: what is known of the record. Errors: those of predict(), Cancelled.
    [[nodiscard]] Result<void> add(const model::RecordBatch& batch, std::size_t record, QByteArrayView supersedes,
                                   const PreviewRecord& asked, const std::stop_token& stop);
    /// The rest, behind which nothing comes.
    [[nodiscard]] Result<void> finish(const std::stop_token& stop);

private:
    [[nodiscard]] Result<void> ask(bool last, const std::stop_token& stop);
    [[nodiscard]] Result<std::vector<servicenow::Prediction>> tryToAsk(const QByteArray& body,
                                                                       const std::stop_token& stop);
    void answer(const servicenow::Prediction& prediction);
    void refuse(const QByteArray& key, const char* reason);

    Parts m_parts;
    OnAnswer m_onAnswer;
    wire::RecordWriter m_writer;
    qint64 m_recordBytes;
    qint64 m_segmentBytes;
    QByteArray m_records; ///< of the segment that is filled
    int m_count = 0;
    int m_index = 0;
    QHash<QByteArray, PreviewRecord> m_waiting; ///< for their answers
    RetryWait m_wait;
    std::minstd_rand m_random{std::random_device{}()};
};

} // namespace itam::core::exporter
