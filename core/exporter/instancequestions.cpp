// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/instancequestions.h"

#include "core/exporter/segmentbuilder.h"

#include <QLoggingCategory>
#include <QUuid>

namespace itam::core::exporter {
namespace {

Q_LOGGING_CATEGORY(log, "itam.core.exporter.questions")

using servicenow::Predicted;
using servicenow::Prediction;

/// What no answer mentions (IR-6).
constexpr auto noResult = "NO_RESULT";

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

InstanceQuestions::InstanceQuestions(const Parts& parts, OnAnswer onAnswer)
    : m_parts(parts)
    , m_onAnswer(std::move(onAnswer))
    , m_writer(parts.columns)
    , m_wait(parts.clock, &parts.board)
{
    const qint64 room = std::max<qint64>(1024, parts.maxBodyBytes - wire::segmentOverhead);
    m_recordBytes = std::min(BuilderLimits().recordBytes, room);
    m_segmentBytes = std::min(parts.options.segmentBytes, room);
    m_parts.header.exportId = newId();
}

Result<void> InstanceQuestions::add(const model::RecordBatch& batch, std::size_t record, QByteArrayView supersedes,
                                    const PreviewRecord& asked, const std::stop_token& stop)
{
    QByteArray written;
    m_writer.append(written, batch, record, supersedes);
    m_waiting.insert(asked.key, asked);
    if (written.size() > m_recordBytes) {
        refuse(asked.key, wire::reason::tooLarge);
        return {};
    }
    const bool isFull = m_count >= m_parts.options.segmentRecords || m_records.size() + written.size() > m_segmentBytes;
    if (m_count > 0 && isFull)
        ITAM_TRY(ask(false, stop));
    m_records += written;
    ++m_count;
    return {};
}

Result<void> InstanceQuestions::finish(const std::stop_token& stop)
{
    if (m_count > 0)
        ITAM_TRY(ask(true, stop));
    const QList<QByteArray> unanswered = m_waiting.keys();
    for (const QByteArray& key : unanswered)
        refuse(key, noResult);
    return {};
}

Result<void> InstanceQuestions::ask(bool last, const std::stop_token& stop)
{
    wire::SegmentHeader header = m_parts.header;
    header.transactionId = newId();
    header.index = ++m_index;
    header.last = last;
    header.records = std::exchange(m_count, 0);
    const auto predictions = tryToAsk(wire::writeSegment(header, std::exchange(m_records, {})), stop);
    if (!predictions)
        return failure(predictions.error());
    for (const Prediction& prediction : *predictions)
        answer(prediction);
    m_parts.board.update([&](ExportProgress& progress) {
        TypeProgress& type = progress.types[header.type];
        type.sent += header.records;
        ++type.segments;
    });
    return {};
}

Result<std::vector<Prediction>> InstanceQuestions::tryToAsk(const QByteArray& body, const std::stop_token& stop)
{
    for (int tries = 1;; ++tries) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        auto predictions = m_parts.channel.predict(body, stop);
        if (predictions)
            return predictions;
        const double jitter = static_cast<double>(m_random()) / static_cast<double>(std::minstd_rand::max());
        const auto wait = servicenow::nextWait(predictions.error(), tries, m_parts.options.retry, jitter);
        if (!wait)
            return predictions;
        qCInfo(log, "%s (%s), next try in %lld ms", qUtf8Printable(support::errorId(predictions.error().code)),
               qUtf8Printable(predictions.error().detail), static_cast<long long>(wait->count()));
        ITAM_TRY(m_wait.wait(predictions.error(), tries, m_parts.options.retry.maxTries, *wait, stop));
    }
}

void InstanceQuestions::answer(const Prediction& prediction)
{
    const auto asked = m_waiting.find(prediction.key);
    if (asked == m_waiting.end())
        return;
    PreviewRecord record = std::move(*asked);
    m_waiting.erase(asked);
    record.prediction = prediction;
    m_onAnswer(record);
}

void InstanceQuestions::refuse(const QByteArray& key, const char* reason)
{
    answer({key, Predicted::Refused, QString::fromLatin1(reason), {}});
}

} // namespace itam::core::exporter
