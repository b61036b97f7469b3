// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/runwatch.h"

#include <QLoggingCategory>

namespace itam::core::exporter {
namespace {

Q_LOGGING_CATEGORY(log, "itam.core.exporter.runwatch")

constexpr int rowsPerPage = 1000;
constexpr double noJitter = 0.5;

// Everything whose change means that the import is alive.
struct Movement
{
    wire::ImportState state = wire::ImportState::New;
    qint64 rows = 0;
    qsizetype transactions = 0;
    qsizetype final = 0;
    qsizetype processing = 0;

    friend bool operator==(const Movement&, const Movement&) = default;
};

Movement movementOf(const wire::RunReport& run)
{
    Movement movement{.state = run.state, .rows = run.rows.total, .transactions = run.transactions.size()};
    for (const wire::TransactionReport& transaction : run.transactions) {
        movement.final += wire::isFinal(transaction.state) ? 1 : 0;
        movement.processing += transaction.state == wire::ImportState::Processing ? 1 : 0;
    }
    return movement;
}

// itam-export.md 2.7: every 5 s for a minute, then 15 s, then 60 s; the first looks come sooner, for small imports.
std::chrono::milliseconds nextPoll(const WatchLimits& limits, std::chrono::milliseconds last,
                                   std::chrono::steady_clock::duration since)
{
    using namespace std::chrono_literals;
    if (since > 10min)
        return limits.poll * 12;
    if (since > 1min)
        return limits.poll * 3;
    return std::min(limits.poll, last * 2);
}

bool isFinalRun(const wire::RunReport& run)
{
    return wire::isFinal(run.state);
}

bool hasOnlyFinalTransactions(const wire::RunReport& run)
{
    return isFinalRun(run) ||
           std::ranges::all_of(run.transactions, [](const auto& each) { return wire::isFinal(each.state); });
}

} // namespace

RunWatch::RunWatch(servicenow::IntegrationChannel& channel, const support::Clock& clock, wire::Sender sender,
                   WatchLimits watch, servicenow::RetryLimits retry, ProgressBoard* board, ExportControl* control)
    : m_channel(channel)
    , m_clock(clock)
    , m_sender(std::move(sender))
    , m_watch(watch)
    , m_retry(retry)
    , m_wait(clock, board, control)
{
}

wire::StatusRequest RunWatch::requestFor(const QString& exportId, model::DataType type) const
{
    wire::StatusRequest request;
    request.exportId = exportId;
    request.type = type;
    request.sender = m_sender;
    return request;
}

Result<wire::Reply> RunWatch::ask(const wire::StatusRequest& request, const std::stop_token& stop)
{
    for (int tries = 1;; ++tries) {
        auto reply = m_channel.status(request, stop);
        if (reply)
            return reply;
        const auto wait = servicenow::nextWait(reply.error(), tries, m_retry, noJitter);
        if (!wait)
            return reply;
        qCInfo(log, "%s: status not answered (%s), try %d", qUtf8Printable(request.exportId),
               qUtf8Printable(support::errorId(reply.error().code)), tries);
        ITAM_TRY(m_wait.wait(reply.error(), tries, m_retry.maxTries, *wait, stop));
    }
}

Result<FinalRun> RunWatch::untilFinal(const QString& exportId, model::DataType type, std::stop_token stop,
                                      const Seen& seen)
{
    return poll(exportId, type, stop, seen, isFinalRun);
}

Result<FinalRun> RunWatch::untilTransactionsFinal(const QString& exportId, model::DataType type, std::stop_token stop,
                                                  const Seen& seen)
{
    return poll(exportId, type, stop, seen, hasOnlyFinalTransactions);
}

Result<FinalRun> RunWatch::poll(const QString& exportId, model::DataType type, const std::stop_token& stop,
                                const Seen& seen, IsEnough isEnough)
{
    const auto begun = m_clock.now();
    auto lastMove = begun;
    std::optional<Movement> movement;
    for (auto interval = m_watch.firstPoll;; interval = nextPoll(m_watch, interval, m_clock.now() - begun)) {
        const auto reply = ask(requestFor(exportId, type), stop);
        if (!reply && reply.error().code == ErrorCode::UnknownRun)
            return FinalRun();
        if (!reply)
            return failure(reply.error());
        const wire::RunReport& run = *reply->run;
        if (seen)
            seen(run);
        if (isEnough(run))
            return FinalRun(run);
        const Movement now = movementOf(run);
        if (movement != now) {
            movement = now;
            lastMove = m_clock.now();
        } else if (m_clock.now() - lastMove > m_watch.stall) {
            return failure(ErrorCode::ImportStalled, QStringLiteral("no movement for %1 s").arg(m_watch.stall.count()),
                           run.number);
        }
        if (!m_clock.sleep(interval, stop))
            return failure(ErrorCode::Cancelled);
    }
}

Result<FinalRun> RunWatch::close(const QString& exportId, model::DataType type, wire::CloseReason reason,
                                 std::stop_token stop, const Seen& seen)
{
    wire::StatusRequest request = requestFor(exportId, type);
    request.close = reason;
    const auto reply = ask(request, stop);
    if (!reply)
        return failure(reply.error());
    if (!wire::isFinal(reply->run->state))
        return untilFinal(exportId, type, stop, seen);
    if (seen)
        seen(*reply->run);
    return FinalRun(*reply->run);
}

Result<QHash<QByteArray, wire::NotLandedRow>> RunWatch::notLanded(const QString& exportId, model::DataType type,
                                                                  std::stop_token stop)
{
    QHash<QByteArray, wire::NotLandedRow> rows;
    wire::StatusRequest request = requestFor(exportId, type);
    request.rows = wire::RowsRequest{{}, rowsPerPage};
    while (true) {
        const auto reply = ask(request, stop);
        if (!reply)
            return failure(reply.error());
        for (const wire::NotLandedRow& row : reply->rows)
            rows.insert(row.key.toUtf8(), row);
        if (!reply->moreRows || reply->rows.isEmpty())
            return rows;
        request.rows->after = reply->rows.last().key;
    }
}

Result<void> RunWatch::endExport(const QString& exportId, std::stop_token stop)
{
    wire::StatusRequest request;
    request.exportId = exportId;
    request.sender = m_sender;
    request.end = true;
    const auto reply = ask(request, stop);
    if (!reply)
        return failure(reply.error());
    return {};
}

} // namespace itam::core::exporter
