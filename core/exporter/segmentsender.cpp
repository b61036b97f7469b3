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

Result<void> SegmentSender::send(BuiltSegment segment, std::stop_token stop, const NextIfReady& nextIfReady)
{
    std::deque<BuiltSegment> waiting;
    waiting.push_back(std::move(segment));
    std::optional<Sending> prepared;
    while (prepared || !waiting.empty()) {
        auto current = mayGoOn(stop) ? take(prepared, waiting) : Result<Sending>(failure(ErrorCode::Cancelled));
        if (!current) {
            forget(prepared);
            return failure(current.error());
        }
        const auto meanwhile = [&] { prepared = prepareAhead(std::move(prepared), waiting, nextIfReady, stop); };
        const auto sent = deliver(*current, stop, meanwhile);
        if (!sent) {
            forget(prepared);
            return failure(sent.error());
        }
        if (*sent == Sent::TooLarge) {
            ITAM_TRY(withdraw(prepared, waiting));
            m_journalled = m_accepted > 0;
            refuse(takenBack(*std::move(current)), waiting);
        }
    }
    return {};
}

bool SegmentSender::mayGoOn(const std::stop_token& stop) const
{
    return !stop.stop_requested() && !(m_control && m_control->stopAfterSegmentRequested());
}

Result<SegmentSender::Sending> SegmentSender::take(std::optional<Sending>& prepared, std::deque<BuiltSegment>& waiting)
{
    if (prepared)
        return *std::exchange(prepared, std::nullopt);
    BuiltSegment next = std::move(waiting.front());
    waiting.pop_front();
    return prepare(next, m_accepted + 1);
}

// While the instance works on one segment, the next is committed as "sending" (D-1: before its POST, which only follows
// the answer to this one). After a crash the journal may thus hold one segment that never travelled, as it may after a
// crash between commit and POST in any case: the instance does not know its transaction, so its records are in doubt
// and travel again (D-1, D-4). Nothing else may happen to it: an export that ends in another way forgets it first.
std::optional<SegmentSender::Sending> SegmentSender::prepareAhead(std::optional<Sending> prepared,
                                                                  std::deque<BuiltSegment>& waiting,
                                                                  const NextIfReady& nextIfReady,
                                                                  const std::stop_token& stop)
{
    if (prepared || !waiting.empty() || !nextIfReady || !mayGoOn(stop))
        return prepared;
    auto next = nextIfReady();
    if (!next)
        return std::nullopt;
    auto ready = prepare(*next, m_accepted + 2);
    if (ready)
        return *std::move(ready);
    waiting.push_back(*std::move(next)); // is tried again when its turn comes, and fails where it is seen
    return std::nullopt;
}

// It keeps its place in the journal when that fails: then it is in doubt, like any other that has no end.
void SegmentSender::forget(std::optional<Sending>& prepared)
{
    std::deque<BuiltSegment> nowhere;
    if (const auto withdrawn = withdraw(prepared, nowhere); !withdrawn)
        qCWarning(log, "%s: a segment that was not sent stays in the journal (%s)", qUtf8Printable(m_header.exportId),
                  qUtf8Printable(withdrawn.error().detail));
}

Result<void> SegmentSender::withdraw(std::optional<Sending>& prepared, std::deque<BuiltSegment>& waiting)
{
    if (!prepared)
        return {};
    Sending unsent = *std::exchange(prepared, std::nullopt);
    ITAM_TRY(m_journal.dropSegment(unsent.header.transactionId));
    waiting.push_back(takenBack(std::move(unsent)));
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

Result<SegmentSender::Sending> SegmentSender::prepare(BuiltSegment& segment, int index)
{
    Sending sending;
    sending.header = headerFor(segment, index);
    sending.body = wire::writeSegment(sending.header, std::move(segment.records));
    if (const auto recorded = recordSending(segment, sending); !recorded) {
        segment.records = wire::recordsOf(std::move(sending.body));
        return failure(recorded.error());
    }
    sending.segment = std::move(segment);
    return sending;
}

BuiltSegment SegmentSender::takenBack(Sending sending)
{
    sending.segment.records = wire::recordsOf(std::move(sending.body));
    return std::move(sending.segment);
}

Result<SegmentSender::Sent> SegmentSender::deliver(Sending& sending, const std::stop_token& stop,
                                                   const std::function<void()>& meanwhile)
{
    sending.begun = m_clock.now();
    show(sending, SegmentStage::Sending);
    const auto reply = post(sending, stop, meanwhile);
    if (reply) {
        ITAM_TRY(recordAccepted(*reply, sending));
        return Sent::Accepted;
    }
    const bool tooLarge = reply.error().code == ErrorCode::TooLarge;
    sending.shown.lastError = reply.error();
    show(sending, tooLarge && sending.segment.sent.size() >= 2 ? SegmentStage::Split : SegmentStage::GivenUp);
    if (!tooLarge)
        return failure(reply.error());
    ITAM_TRY(m_journal.dropSegment(sending.header.transactionId));
    return Sent::TooLarge;
}

wire::SegmentHeader SegmentSender::headerFor(const BuiltSegment& segment, int index) const
{
    wire::SegmentHeader header;
    header.transactionId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    header.type = m_header.type;
    header.exportId = m_header.exportId;
    header.sender = m_header.sender;
    header.index = index;
    header.last = segment.last;
    header.records = static_cast<int>(segment.sent.size());
    header.full = m_header.full;
    header.since = m_header.since;
    header.epoch = m_header.epoch;
    header.baseToken = m_header.full ? QString() : m_header.baseToken;
    return header;
}

Result<void> SegmentSender::recordSending(const BuiltSegment& segment, Sending& sending)
{
    const wire::SegmentHeader& header = sending.header;
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

    sending.shown.type = header.type;
    sending.shown.index = header.index;
    sending.shown.transactionId = header.transactionId;
    sending.shown.records = header.records;
    sending.shown.bytes = record.bytes;
    sending.shown.sentAt = record.sentAt;
    return {};
}

Result<void> SegmentSender::recordAccepted(const wire::Reply& reply, Sending& sending)
{
    const wire::SegmentHeader& header = sending.header;
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

Result<wire::Reply> SegmentSender::post(Sending& sending, const std::stop_token& stop,
                                        const std::function<void()>& meanwhile)
{
    while (true) {
        auto reply = m_channel.sendSegment(sending.body, stop, meanwhile);
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
