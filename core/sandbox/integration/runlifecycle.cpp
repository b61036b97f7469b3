// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/integration/runlifecycle.h"

#include "core/sandbox/store/integrationsettings.h"
#include "core/sandbox/transform/segmenttransform.h"

namespace itam::sandbox::integration {
namespace {

using core::wire::ImportState;
using store::RunRow;
using store::TransactionRow;

constexpr int mostInterruptions = 3;
constexpr qint64 secondsPerMinute = 60;

Result<transform::Switches> switchesOf(store::Session& session)
{
    auto values = store::propertyValues(session);
    if (!values)
        return failure(values.error());
    return transform::Switches(std::move(*values));
}

QString failureCodeOf(const QString& closeReason)
{
    return closeReason.toUpper().replace(QLatin1Char('-'), QLatin1Char('_'));
}

/// D-10: between its types an export has the instance for itself; a closed run ends that.
Result<void> reserveAfter(store::Writer& writer, const RunRow& run)
{
    const auto held = store::reservation(writer, writer.now());
    if (!held)
        return failure(held.error());
    if (!run.closed.isEmpty()) {
        if (*held && (*held)->exportId == run.exportId)
            return store::setReservation(writer, std::nullopt);
        return {};
    }
    const auto switches = switchesOf(writer);
    if (!switches)
        return failure(switches.error());
    const qint64 minutes = switches->number(QStringLiteral("reservation_minutes"));
    return store::setReservation(writer, store::Reservation{run.exportId, run.journalId, run.sender, writer.now(),
                                                            writer.now().addSecs(minutes * secondsPerMinute)});
}

Result<std::vector<RunRow>> staleRuns(store::Session& session, const QDateTime& now)
{
    const auto switches = switchesOf(session);
    auto runs = store::unfinishedRuns(session);
    if (!switches || !runs)
        return failure(!switches ? switches.error() : runs.error());
    const QDateTime limit = now.addSecs(-switches->number(QStringLiteral("abandon_after_minutes")) * secondsPerMinute);
    // A closed one ends by itself as soon as its running transaction does.
    runs->erase(std::remove_if(runs->begin(), runs->end(),
                               [&](const RunRow& run) { return run.progressAt > limit || !run.closed.isEmpty(); }),
                runs->end());
    return runs;
}

} // namespace

Result<void> finishIfDone(store::Writer& writer, const transform::MapSet& maps, const QString& runId)
{
    const auto run = store::findRunById(writer, runId);
    if (!run)
        return failure(run.error());
    if (!*run || core::wire::isFinal((*run)->state))
        return {};
    const bool isClosed = !(*run)->closed.isEmpty();
    if (!(*run)->lastReceived && !isClosed)
        return {};
    const auto transactions = store::transactionsOf(writer, runId);
    if (!transactions)
        return failure(transactions.error());
    bool hasFailed = false;
    for (const TransactionRow& transaction : *transactions) {
        if (!core::wire::isFinal(transaction.state))
            return {};
        hasFailed = hasFailed || transaction.state == ImportState::Failed;
    }
    if (!isClosed)
        ITAM_TRY(transform::resolveLateLinks(writer, maps, runId));
    ITAM_TRY(store::finishRun(writer, **run, isClosed || hasFailed ? ImportState::Failed : ImportState::Succeeded));
    return reserveAfter(writer, **run);
}

Result<void> closeRun(store::Writer& writer, const transform::MapSet& maps, const RunRow& run, const Closing& closing)
{
    if (core::wire::isFinal(run.state))
        return {};
    if (run.closed.isEmpty()) {
        const QString said = closing.said.isEmpty() ? closing.reason : closing.said;
        ITAM_TRY(store::setRunClosed(writer, run.sysId, closing.reason,
                                     QStringLiteral("The run was closed: %1.").arg(said)));
        ITAM_TRY(store::failQueued(writer, run.sysId, failureCodeOf(closing.reason),
                                   QStringLiteral("The run was closed before this transaction began: %1.").arg(said)));
    }
    return finishIfDone(writer, maps, run.sysId);
}

Result<void> abandonStaleRuns(store::Writer& writer, const transform::MapSet& maps)
{
    const auto stale = staleRuns(writer, writer.now());
    if (!stale)
        return failure(stale.error());
    for (const RunRow& run : *stale) {
        ITAM_TRY(closeRun(writer, maps, run, {core::wire::nameOf(core::wire::CloseReason::Abandoned), {}}));
        ITAM_TRY(store::writeApplicationLog(
            writer, store::LogLevel::Warning,
            QStringLiteral("%1 of %2 was abandoned: no progress since %3 UTC. Export again: what did not land is sent "
                           "again. If it happens often, look whether the exporter is stopped in the middle.")
                .arg(run.number, run.sender, store::platformTime(run.progressAt))));
    }
    return {};
}

Result<bool> hasStaleRun(store::Session& session, const QDateTime& now)
{
    const auto stale = staleRuns(session, now);
    if (!stale)
        return failure(stale.error());
    return !stale->empty();
}

Result<void> recoverInterrupted(store::Writer& writer, const transform::MapSet& maps)
{
    while (true) {
        const auto interrupted = store::processingTransaction(writer);
        if (!interrupted)
            return failure(interrupted.error());
        if (!*interrupted)
            return {};
        const TransactionRow& transaction = **interrupted;
        const auto run = store::findRunById(writer, transaction.run);
        if (!run)
            return failure(run.error());
        const bool isClosed = *run && !(*run)->closed.isEmpty();
        ITAM_TRY(store::returnTransaction(writer, transaction, true));
        if (transaction.interruptions + 1 >= mostInterruptions) {
            ITAM_TRY(
                store::failTransaction(writer, transaction, QStringLiteral("INTERRUPTED"),
                                       QStringLiteral("Processing was interrupted %1 times.").arg(mostInterruptions)));
        } else if (isClosed) {
            // It had begun before the close; begun again it would be a new transaction of a closed run.
            ITAM_TRY(store::failTransaction(writer, transaction, failureCodeOf((*run)->closed),
                                            QStringLiteral("The run was closed while it was interrupted.")));
        }
        ITAM_TRY(finishIfDone(writer, maps, transaction.run));
    }
}

} // namespace itam::sandbox::integration
