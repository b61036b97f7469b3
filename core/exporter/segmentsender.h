// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One segment after the other to the instance (P-40..P-46, D-1, D-2): journal, POST, return code, journal; again when
// the error can pass, in two halves when it is too large. While an answer is waited for, the next segment is made ready
// and journalled; one request is in flight. Lives on the sender thread.
#pragma once

#include "core/exporter/options.h"
#include "core/exporter/retrywait.h"
#include "core/exporter/segmentbuilder.h"
#include "core/journal/journal.h"

#include <deque>
#include <functional>
#include <random>

namespace itam::core::exporter {

/// What stands in the header of every segment of one run.
struct RunHeader
{
    QString exportId;
    model::DataType type = model::DataType::Hardware;
    wire::Sender sender;
    bool full = false;
    QString since;
    QString epoch;
    QString baseToken;
};

class SegmentSender
{
public:
    SegmentSender(journal::Journal& journal, servicenow::IntegrationChannel& channel, const support::Clock& clock,
                  RunHeader header, servicenow::RetryLimits retry, ProgressBoard* board,
                  ExportControl* control = nullptr);

    /// Errors: those of the channel after all tries, JournalFailed, Cancelled (also when no segment was to follow the
    /// one before). BaseMoved only for the first segment.
    /// `nextIfReady`: the segment that follows, if there is one already; asked for while the answer is waited for. What
    /// it gave is sent by the same call. May be empty.
    using NextIfReady = std::function<std::optional<BuiltSegment>()>;
    [[nodiscard]] Result<void> send(BuiltSegment segment, std::stop_token stop, const NextIfReady& nextIfReady = {});

    /// True once the instance may know the run: then it must be closed or followed to its end.
    [[nodiscard]] bool mayHaveRun() const { return m_journalled; }
    [[nodiscard]] int accepted() const { return m_accepted; }
    [[nodiscard]] int retries() const { return m_retries; }
    [[nodiscard]] qint64 records() const { return m_records; }
    [[nodiscard]] bool lastAccepted() const { return m_lastAccepted; }
    /// Records that the instance would not take even alone (D-13).
    [[nodiscard]] const std::vector<journal::Landing>& refused() const { return m_refused; }

private:
    enum class Sent
    {
        Accepted,
        TooLarge
    };
    /// One segment that is in the journal as "sending", with what is shown of it.
    struct Sending
    {
        BuiltSegment segment; ///< without its records: they are in the body
        wire::SegmentHeader header;
        QByteArray body;
        SegmentProgress shown;
        std::chrono::steady_clock::time_point begun;
    };
    [[nodiscard]] bool mayGoOn(const std::stop_token& stop) const;
    [[nodiscard]] Result<Sending> take(std::optional<Sending>& prepared, std::deque<BuiltSegment>& waiting);
    /// Takes `segment` when it succeeds.
    [[nodiscard]] Result<Sending> prepare(BuiltSegment& segment, int index);
    [[nodiscard]] std::optional<Sending> prepareAhead(std::optional<Sending> prepared,
                                                      std::deque<BuiltSegment>& waiting, const NextIfReady& nextIfReady,
                                                      const std::stop_token& stop);
    void forget(std::optional<Sending>& prepared);
    /// Out of the journal again: it was not sent, and its index will be another one.
    [[nodiscard]] Result<void> withdraw(std::optional<Sending>& prepared, std::deque<BuiltSegment>& waiting);
    [[nodiscard]] Result<Sent> deliver(Sending& sending, const std::stop_token& stop,
                                       const std::function<void()>& meanwhile);
    [[nodiscard]] static BuiltSegment takenBack(Sending sending);
    [[nodiscard]] wire::SegmentHeader headerFor(const BuiltSegment& segment, int index) const;
    [[nodiscard]] Result<void> recordSending(const BuiltSegment& segment, Sending& sending);
    [[nodiscard]] Result<void> recordAccepted(const wire::Reply& reply, Sending& sending);
    [[nodiscard]] Result<wire::Reply> post(Sending& sending, const std::stop_token& stop,
                                           const std::function<void()>& meanwhile);
    [[nodiscard]] Result<void> waitBeforeRetry(const Error& error, std::chrono::milliseconds wait, Sending& sending,
                                               const std::stop_token& stop);
    void show(Sending& sending, SegmentStage stage);
    void refuse(BuiltSegment segment, std::deque<BuiltSegment>& waiting);

    journal::Journal& m_journal;
    servicenow::IntegrationChannel& m_channel;
    const support::Clock& m_clock;
    RunHeader m_header;
    servicenow::RetryLimits m_retry;
    ProgressBoard* m_board;
    ExportControl* m_control;
    RetryWait m_wait;
    std::minstd_rand m_random;
    bool m_journalled = false;
    bool m_lastAccepted = false;
    int m_accepted = 0;
    int m_retries = 0;
    qint64 m_records = 0;
    std::vector<journal::Landing> m_refused;
};

} // namespace itam::core::exporter
