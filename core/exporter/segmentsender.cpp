// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/segmentsender.h"

#include <QLoggingCategory>
#include <QUuid>

namespace itam::core::exporter {
namespace {

Q_LOGGING_CATEGORY(log, "itam.core.exporter.sender")

} // namespace

SegmentSender::SegmentSender(journal::Journal& journal, servicenow::IntegrationChannel& channel,
                             const support::Clock& clock, RunHeader header, servicenow::RetryLimits retry,
                             ProgressBoard* board, ExportControl* control)
    : m_journal(journal)
    , m_channel(channel)
    , m_clock(clock)
    , m_header(std::move(header))
    , m_retry(retry)
    , m_board(board)
    , m_control(control)
    , m_wait(clock, board, control)
    , m_random(static_cast<unsigned>(clock.now().time_since_epoch().count()))
{
}

Result<void> SegmentSender::send(BuiltSegment segment, std::stop_token stop)
{
    std::deque<BuiltSegment> waiting;
    waiting.push_back(std::move(segment));
    while (!waiting.empty()) {
        BuiltSegment next = std::move(waiting.front());
        waiting.pop_front();
        const auto sent = sendOne(next, stop);
        if (!sent)
            return failure(sent.error());
        if (*sent == Sent::TooLarge)
            refuse(std::move(next), waiting);
    }
    return {};
}

// Code 12: the instance took nothing of it. Two halves travel under new IDs; a single record cannot be halved.
void SegmentSender::refuse(BuiltSegment segment, std::deque<BuiltSegment>& waiting)
{
    if (segment.sent.size() >= 2) {
        auto [first, second] = split(segment);
        waiting.push_front(std::move(second));
        waiting.push_front(std::move(first));
        return;
    }
    m_refused.push_back(
        {journal::Landing::End::NotLanded, segment.sent.front(), QString::fromLatin1(wire::reason::tooLarge), 0});
    // The run waits for its last segment: without records when there is nothing else left to close it with.
    if (segment.last && m_accepted > 0) {
        BuiltSegment closing;
        closing.last = true;
        waiting.push_front(std::move(closing));
    }
}

Result<SegmentSender::Sent> SegmentSender::sendOne(const BuiltSegment& segment, const std::stop_token& stop)
{
    if (stop.stop_requested() || (m_control && m_control->stopAfterSegmentRequested()))
        return failure(ErrorCode::Cancelled);
    const wire::SegmentHeader header = headerFor(segment);
    Sending sending;
    sending.body = wire::writeSegment(header, segment.records);
    ITAM_TRY(recordSending(header, segment, sending));

    const auto reply = post(sending, stop);
    if (reply) {
        ITAM_TRY(recordAccepted(header, *reply, sending));
        return Sent::Accepted;
    }
    const bool tooLarge = reply.error().code == ErrorCode::TooLarge;
    sending.shown.lastError = reply.error();
    show(sending, tooLarge && segment.sent.size() >= 2 ? SegmentStage::Split : SegmentStage::GivenUp);
    if (!tooLarge)
        return failure(reply.error());
    ITAM_TRY(m_journal.dropSegment(header.transactionId));
    m_journalled = m_accepted > 0;
    return Sent::TooLarge;
}

wire::SegmentHeader SegmentSender::headerFor(const BuiltSegment& segment) const
{
    wire::SegmentHeader header;
    header.transactionId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    header.type = m_header.type;
    header.exportId = m_header.exportId;
    header.sender = m_header.sender;
    header.index = m_accepted + 1;
    header.last = segment.last;
    header.records = static_cast<int>(segment.sent.size());
    header.full = m_header.full;
    header.since = m_header.since;
    header.epoch = m_header.epoch;
    header.baseToken = m_header.full ? QString() : m_header.baseToken;
    return header;
}

Result<void> SegmentSender::recordSending(const wire::SegmentHeader& header, const BuiltSegment& segment,
                                          Sending& sending)
{
    journal::SegmentRecord record;
    record.transactionId = header.transactionId;
    record.exportId = header.exportId;
    record.type = header.type;
    record.index = header.index;
    record.digest = wire::digestOf(sending.body);
    record.bytes = sending.body.size();
    record.records = header.records;
    record.sentAt = m_clock.nowUtc();
    ITAM_TRY(m_journal.recordSending(record, segment.sent));
    m_journalled = true;

    sending.begun = m_clock.now();
    sending.shown.type = header.type;
    sending.shown.index = header.index;
    sending.shown.transactionId = header.transactionId;
    sending.shown.records = header.records;
    sending.shown.bytes = record.bytes;
    sending.shown.sentAt = record.sentAt;
    show(sending, SegmentStage::Sending);
    return {};
}

Result<void> SegmentSender::recordAccepted(const wire::SegmentHeader& header, const wire::Reply& reply,
                                           Sending& sending)
{
    ITAM_TRY(m_journal.recordAccepted(header.transactionId, reply.transaction, sending.shown.attempts));
    ++m_accepted;
    m_records += header.records;
    m_lastAccepted = m_lastAccepted || header.last;
    qCInfo(log, "%s %s segment %d: %d records, %lld bytes accepted as %s%s", qUtf8Printable(header.exportId),
           qUtf8Printable(model::nameOf(header.type)), header.index, header.records,
           static_cast<long long>(sending.body.size()), qUtf8Printable(reply.transaction),
           reply.duplicate ? " (was there already)" : "");
    sending.shown.transactionNumber = reply.transaction;
    show(sending, SegmentStage::Accepted);
    if (m_board) {
        m_board->update([&](ExportProgress& progress) {
            TypeProgress& type = progress.types[header.type];
            type.segments = m_accepted;
            type.sent = m_records;
            type.runNumber = reply.importRun;
        });
    }
    return {};
}

Result<wire::Reply> SegmentSender::post(Sending& sending, const std::stop_token& stop)
{
    while (true) {
        auto reply = m_channel.sendSegment(sending.body, stop);
        const int tries = ++sending.shown.attempts;
        sending.shown.took = std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.now() - sending.begun);
        sending.shown.returnCode = reply ? QStringLiteral("0") : support::errorId(reply.error().code);
        sending.shown.lastError = reply ? std::nullopt : std::optional(reply.error());
        if (reply)
            return reply;
        const double jitter = static_cast<double>(m_random()) / static_cast<double>(std::minstd_rand::max());
        const auto wait = servicenow::nextWait(reply.error(), tries, m_retry, jitter);
        if (!wait)
            return reply;
        ITAM_TRY(m_journal.recordAttempt(sending.shown.transactionId, tries));
        ++m_retries;
        ITAM_TRY(waitBeforeRetry(reply.error(), *wait, sending, stop));
    }
}

Result<void> SegmentSender::waitBeforeRetry(const Error& error, std::chrono::milliseconds wait, Sending& sending,
                                            const std::stop_token& stop)
{
    qCInfo(log, "%s: %s (%s), next try in %lld ms", qUtf8Printable(m_header.exportId),
           qUtf8Printable(support::errorId(error.code)), qUtf8Printable(error.detail),
           static_cast<long long>(wait.count()));
    if (m_board)
        m_board->update([&](ExportProgress& progress) { progress.types[m_header.type].retries = m_retries; });
    show(sending, SegmentStage::WaitingToRetry);
    ITAM_TRY(m_wait.wait(error, sending.shown.attempts, m_retry.maxTries, wait, stop));
    show(sending, SegmentStage::Sending);
    return {};
}

void SegmentSender::show(Sending& sending, SegmentStage stage)
{
    sending.shown.stage = stage;
    if (m_board)
        m_board->segments().put(sending.shown);
}

} // namespace itam::core::exporter
