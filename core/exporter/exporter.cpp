// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/exporter.h"

#include "core/exporter/trust.h"
#include "core/journal/operators.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QUuid>

namespace itam::core::exporter {
namespace {

Q_LOGGING_CATEGORY(log, "itam.core.exporter")

using journal::Outcome;

journal::ExportRecord newExport(const Ports& ports, const Readiness& readiness)
{
    journal::ExportRecord record;
    record.exportId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.instanceId = readiness.report.instanceId;
    record.instanceUrl = ports.instanceUrl;
    record.sourceId = readiness.sourceId;
    record.started = ports.clock.nowUtc();
    return record;
}

Outcome outcomeOf(const ExportSummary& summary, const model::PerType<bool>& included)
{
    qint64 sent = 0;
    qint64 pending = 0;
    for (const model::DataType type : model::allDataTypes) {
        if (!included[type])
            continue;
        sent += summary.types[type].sent;
        pending += summary.types[type].pending;
    }
    if (pending > 0)
        return Outcome::SucceededWithProblems;
    return sent > 0 ? Outcome::Succeeded : Outcome::NothingToSend;
}

} // namespace

Exporter::Exporter(Ports ports, ExportOptions options, ProgressBoard& board, ExportControl& control)
    : m_ports(std::move(ports))
    , m_options(std::move(options))
    , m_board(board)
    , m_control(control)
{
}

ExportSummary Exporter::run(std::stop_token stop)
{
    const auto begun = m_ports.clock.now();
    m_board.update([this](ExportProgress& progress) {
        progress.started = m_ports.clock.nowUtc();
        progress.instanceUrl = m_ports.instanceUrl;
    });
    ExportSummary summary;
    try {
        summary = runGuarded(stop);
    } catch (const std::exception& exception) {
        summary.outcome = Outcome::TransferFailed;
        summary.error.emplace();
        summary.error->detail = QString::fromUtf8(exception.what());
    }
    summary.seconds = std::chrono::duration<double>(m_ports.clock.now() - begun).count();
    // What a person asked for is no reason to warn.
    if (summary.error && summary.outcome != Outcome::Cancelled)
        qCWarning(log, "export ended: %s, %s (%s; %s)", qUtf8Printable(journal::nameOf(summary.outcome)),
                  qUtf8Printable(support::errorId(summary.error->code)), qUtf8Printable(summary.error->subject),
                  qUtf8Printable(summary.error->detail));
    else
        qCInfo(log, "export %s ended: %s", qUtf8Printable(summary.exportId),
               qUtf8Printable(journal::nameOf(summary.outcome)));
    m_board.update([](ExportProgress& progress) { progress.finished = true; });
    return summary;
}

ExportSummary Exporter::runGuarded(const std::stop_token& stop)
{
    auto journal = journal::Journal::open(m_ports.journal, stop);
    if (!journal) {
        // P-16: a broken licence is told before anything else.
        const auto entitled = m_ports.checkEntitlement();
        return preflightFailed(entitled ? journal.error() : entitled.error());
    }
    // Before P-16, which is about whether an export can run: this is about who may start one.
    if (!m_options.dryRun) {
        const auto permitted =
            journal::Operators(*journal).require(m_ports.account, model::Intent::Export, m_ports.clock.nowUtc());
        if (!permitted)
            return preflightFailed(permitted.error());
    }
    auto ready = preflight(m_ports, m_options, *journal, m_board, m_control, stop);
    if (!ready)
        return preflightFailed(ready.error());
    const auto fullReasons = evaluateTrust(*journal, *ready);
    if (!fullReasons)
        return preflightFailed(fullReasons.error());

    const journal::ExportRecord record = newExport(m_ports, *ready);
    ExportSummary summary;
    summary.exportId = record.exportId;
    summary.instanceId = record.instanceId;
    ExportContext context{m_ports, m_options, *journal, m_board, m_control, *ready, record.exportId};
    m_board.update([&record](ExportProgress& progress) { progress.exportId = record.exportId; });
    qCInfo(log, "export %s to %s begins", qUtf8Printable(record.exportId), qUtf8Printable(m_ports.instanceUrl));
    if (!m_options.dryRun) {
        if (const auto begun = journal->beginExport(record); !begun)
            return preflightFailed(begun.error());
    }
    exportTypes(context, *fullReasons, summary, stop);
    if (!m_options.dryRun)
        finish(context, record, summary);
    return summary;
}

ExportSummary Exporter::preflightFailed(const Error& error)
{
    ExportSummary summary;
    summary.outcome = error.code == ErrorCode::Cancelled ? Outcome::Cancelled : Outcome::PreflightFailed;
    summary.error = error;
    for (const model::DataType type : model::allDataTypes)
        summary.types[type].state = m_options.included[type] ? TypeEnd::Skipped : TypeEnd::Excluded;
    return summary;
}

// D-5. The new epoch and the distrust that follows from it are one commit, or a crash between them would forget the
// latter.
Result<model::PerType<QString>> Exporter::evaluateTrust(journal::Journal& journal, const Readiness& readiness)
{
    const auto epoch = journal.knownEpoch(readiness.report.instanceId);
    if (!epoch)
        return failure(epoch.error());
    model::PerType<QString> reasons;
    QList<journal::Journal::Distrust> distrusted;
    for (const model::DataType type : model::allDataTypes) {
        const journal::Owner owner{readiness.report.instanceId, readiness.sourceId, type};
        const auto state = journal.ownerState(owner);
        if (!state)
            return failure(state.error());
        const auto reason =
            distrustReason(*epoch, *state, readiness.report, type, readiness.channel->capabilities().tracksChanges,
                           readiness.channel->moved()[type]);
        if (!reason)
            continue;
        reasons[type] = *reason;
        distrusted.append({owner, *reason});
        if (!m_options.only[type])
            qCInfo(log, "%s is exported in full: %s", qUtf8Printable(model::nameOf(type)), qUtf8Printable(*reason));
    }
    if (!m_options.dryRun)
        ITAM_TRY(journal.storeEpoch(readiness.report.instanceId, readiness.report.epoch, distrusted));
    return reasons;
}

void Exporter::exportTypes(ExportContext context, model::PerType<QString> fullReasons, ExportSummary& summary,
                           const std::stop_token& stop)
{
    for (const model::DataType type : model::allDataTypes) {
        TypeSummary& typeSummary = summary.types[type];
        if (m_options.included[type] && !summary.error && m_control.stopAfterSegmentRequested()) {
            summary.error.emplace().code = ErrorCode::Cancelled;
            summary.outcome = Outcome::Cancelled;
        }
        if (!m_options.included[type] || summary.error) {
            typeSummary.state = m_options.included[type] ? TypeEnd::Skipped : TypeEnd::Excluded;
            const Phase phase = m_options.included[type] ? Phase::Skipped : Phase::Excluded;
            showPhase(m_board, type, phase, m_ports.clock.nowUtc());
            continue;
        }
        const TypeResult result = exportType(context, type, fullReasons[type], stop);
        typeSummary = result.summary;
        if (result.error) {
            summary.error = result.error;
            summary.outcome = result.outcome;
        }
    }
    if (!summary.error)
        summary.outcome = outcomeOf(summary, m_options.included);
}

TypeResult Exporter::exportType(ExportContext& context, model::DataType type, const QString& fullReason,
                                const std::stop_token& stop)
{
    TypeResult result = TypeExport(context, type, fullReason).run(stop);
    if (!result.baseMoved)
        return result;
    // D-10, code 16: somebody wrote between our preflight and our first segment. Once more, in full, under new IDs.
    const QString reason =
        QCoreApplication::translate("Trust", "Somebody else imported this data type at the same time.");
    const journal::Owner owner{context.readiness.report.instanceId, context.readiness.sourceId, type};
    if (const auto stored = context.journal.distrust(owner, reason); !stored) {
        result.error = stored.error();
        return result;
    }
    auto report = context.readiness.channel->connectionTest(
        {context.journal.journalId(), m_ports.senderName, context.readiness.sourceId}, stop);
    if (!report) {
        result.error = report.error();
        return result;
    }
    if (report->instanceId != context.readiness.report.instanceId)
        return result;
    context.readiness.report = std::move(*report);
    return TypeExport(context, type, reason).run(stop);
}

void Exporter::finish(ExportContext& context, journal::ExportRecord record, ExportSummary& summary)
{
    const journal::Journal::Unhurried unhurried(context.journal);
    const auto types = context.journal.types(record.exportId);
    record.open = !types;
    if (types) {
        for (const journal::TypeRecord& type : *types)
            record.open = record.open || type.state == journal::TypeState::Open;
    }
    record.finished = m_ports.clock.nowUtc();
    record.outcome = summary.outcome;
    if (summary.error) {
        record.error = support::errorId(summary.error->code);
        record.detail = summary.error->subject;
    }
    if (const auto finished = context.journal.finishExport(record); !finished && !summary.error) {
        summary.error = finished.error();
        summary.outcome = Outcome::TransferFailed;
    }
    // The reservation lapses by itself after ten minutes (D-10), so a failure here is worth a log line and no more.
    if (types && !types->empty()) {
        servicenow::RetryLimits once = m_options.retry;
        once.maxTries = 1;
        RunWatch watch(*context.readiness.channel, m_ports.clock,
                       {context.journal.journalId(), m_ports.senderName, record.sourceId}, m_options.watch, once);
        if (const auto ended = watch.endExport(record.exportId, {}); !ended)
            qCInfo(log, "%s: the end was not taken (%s)", qUtf8Printable(record.exportId),
                   qUtf8Printable(support::errorId(ended.error().code)));
    }
}

} // namespace itam::core::exporter
