// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/typeexport.h"

#include <QLoggingCategory>

namespace itam::core::exporter {
namespace {

Q_LOGGING_CATEGORY(log, "itam.core.exporter.type")

using journal::Outcome;

// A close after a failure must not hang as long as the export itself may.
servicenow::RetryLimits closingTries(servicenow::RetryLimits limits)
{
    limits.maxTries = std::min(limits.maxTries, 2);
    return limits;
}

wire::CloseReason closeReasonOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return wire::CloseReason::Cancelled;
    case ErrorCode::ImportStalled:
        return wire::CloseReason::Stalled;
    default:
        return wire::CloseReason::TransferFailed;
    }
}

// The instance itself said that it took nothing: no run of ours can exist because of this request.
bool isRefusal(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Malformed:
    case ErrorCode::UnknownType:
    case ErrorCode::OutOfOrder:
    case ErrorCode::TokenRejected:
    case ErrorCode::TokenProbablyExpired:
    case ErrorCode::Forbidden:
    case ErrorCode::EndpointNotFound:
    case ErrorCode::NotReady:
    case ErrorCode::UnfinishedImport:
    case ErrorCode::SamMissing:
    case ErrorCode::BaseMoved:
        return true;
    default:
        return false;
    }
}

} // namespace

TypeExport::TypeExport(ExportContext context, model::DataType type, QString fullReason)
    : m_context(context)
    , m_type(type)
    , m_fullReason(std::move(fullReason))
    , m_owner{context.readiness.report.instanceId, context.readiness.sourceId, type}
    , m_sender{context.journal.journalId(), context.ports.senderName, context.readiness.sourceId}
{
    m_record.exportId = context.exportId;
    m_record.type = type;
    m_record.mode = isFull() ? journal::ExportMode::Full : journal::ExportMode::Differential;
    m_record.started = context.ports.clock.nowUtc();
    m_summary.full = isFull();
    m_summary.fullReason = isFull() ? m_fullReason : QString();
}

TypeResult TypeExport::run(std::stop_token stop)
{
    TypeResult result;
    const auto begun = m_context.ports.clock.now();
    showPhase(Phase::Exporting);
    auto input = pipelineInput();
    auto header = input ? runHeader() : Result<RunHeader>(failure(input.error()));
    if (!header) {
        result.error = header.error();
        result.outcome = Outcome::TransferFailed;
    } else {
        SegmentSender sender(m_context.journal, *m_context.readiness.channel, m_context.ports.clock, *header,
                             m_context.options.retry, &m_context.board, &m_context.control);
        Result<void> transferred;
        {
            Pipeline pipeline(std::move(*input));
            transferred = m_context.options.dryRun ? dryRun(pipeline, stop) : transfer(pipeline, sender, stop);
        }
        if (!m_context.options.dryRun) {
            m_summary.segments = sender.accepted();
            m_summary.retries = sender.retries();
            m_summary.sent = sender.records();
        }
        if (!transferred)
            giveUp(sender, transferred.error(), result, stop);
        else if (m_begun)
            follow(sender, result, stop);
        else if (const auto ended = endPassWithoutRun(); !ended)
            giveUp(sender, ended.error(), result, stop);
        else
            m_summary.state = TypeEnd::Unchanged;
    }
    if (result.error)
        m_summary.state = TypeEnd::Failed;
    fillPending(m_summary);
    m_summary.seconds = std::chrono::duration<double>(m_context.ports.clock.now() - begun).count();
    result.summary = m_summary;
    showPhase(result.error ? Phase::Failed : m_begun ? Phase::Done : Phase::Unchanged);
    return result;
}

Result<PipelineInput> TypeExport::pipelineInput()
{
    const ExportOptions& options = m_context.options;
    const qint64 room = std::max<qint64>(1024, m_context.readiness.report.maxBodyBytes - wire::segmentOverhead);
    PipelineInput input;
    input.source = m_context.ports.source;
    input.columns = m_context.readiness.columns[m_type];
    input.journal = m_context.ports.journal;
    input.owner = m_owner;
    input.fingerprintSeed = m_context.journal.fingerprintSeed();
    input.detector.full = isFull();
    input.detector.propertyVersion = m_context.readiness.report.propertyVersion;
    input.detector.nowMs = m_context.ports.clock.nowUtc().toMSecsSinceEpoch();
    input.detector.only = options.only[m_type];
    if (options.changedSince && !isFull() && !isRepair())
        input.detector.changedSinceMs = options.changedSince->toMSecsSinceEpoch();
    const auto state = m_context.journal.ownerState(m_owner);
    if (!state)
        return failure(state.error());
    if (!isRepair())
        m_watermarkMs = watermarkFor(*state, passConditions());
    input.watermarkMs = m_watermarkMs;
    input.limits.segmentRecords = options.segmentRecords;
    input.limits.segmentBytes = std::min(options.segmentBytes, room);
    input.limits.recordBytes = std::min(input.limits.recordBytes, room);
    auto pending = m_context.journal.pending(m_owner);
    if (!pending)
        return failure(pending.error());
    input.pending = std::move(*pending);
    auto tombstones = m_context.journal.tombstones(m_owner);
    if (!tombstones)
        return failure(tombstones.error());
    input.tombstones = std::move(*tombstones);
    input.board = &m_context.board;
    return input;
}

PassConditions TypeExport::passConditions() const
{
    PassConditions conditions;
    conditions.full = isFull();
    conditions.canPreFilter = m_context.readiness.canPreFilter[m_type];
    conditions.columnsFingerprint = changes::columnsFingerprint(*m_context.readiness.columns[m_type]).toBytes();
    if (m_context.options.changedSince)
        conditions.changedSinceMs = m_context.options.changedSince->toMSecsSinceEpoch();
    return conditions;
}

Result<RunHeader> TypeExport::runHeader()
{
    const auto state = m_context.journal.ownerState(m_owner);
    if (!state)
        return failure(state.error());
    RunHeader header;
    header.exportId = m_context.exportId;
    header.type = m_type;
    header.sender = m_sender;
    header.full = isFull();
    if (!header.full && state->lastSucceeded.isValid())
        header.since = state->lastSucceeded.toString(Qt::ISODate);
    header.epoch = m_context.readiness.report.epoch;
    // A repair is built on what the instance was seen to hold, not on a baseline: what was imported since, it may not
    // know of either.
    header.baseToken = isRepair() ? m_context.readiness.report.changeTokens[m_type] : state->changeToken;
    return header;
}

Result<void> TypeExport::transfer(Pipeline& pipeline, SegmentSender& sender, const std::stop_token& stop)
{
    // Waiting for the next segment ends with either stop, sending one only with "now".
    const EitherStop either(stop, m_context.control);
    while (auto segment = pipeline.next(either.token())) {
        ITAM_TRY(beginRun());
        ITAM_TRY(sender.send(std::move(*segment), stop, [&pipeline] { return pipeline.nextIfReady(); }));
    }
    if (stop.stop_requested() || stopsAfterSegment(sender))
        return failure(ErrorCode::Cancelled);
    const auto pass = pipeline.finish();
    if (!pass)
        return failure(pass.error());
    storeFindings(pipeline.findings());
    if (!isRepair())
        m_pass = passEnd(passConditions(), m_watermarkMs.has_value(), pipeline.newestMs());
    if (m_pass && m_type == model::DataType::Hardware) {
        m_pass->absent = pass->vanished + pass->goneBefore;
        m_pass->ended = m_context.ports.clock.nowUtc();
    }
    m_record.segments = sender.accepted();
    m_record.sent = sender.records();
    ITAM_TRY(storePass(*pass, sender.refused()));
    // Everything was refused for its size: there is no run.
    if (m_begun && !sender.mayHaveRun()) {
        m_begun = false;
        return m_context.journal.dropType(m_context.exportId, m_type);
    }
    return {};
}

// After the last segment nothing more would be sent: then the import is followed to its normal end.
bool TypeExport::stopsAfterSegment(const SegmentSender& sender) const
{
    return m_context.control.stopAfterSegmentRequested() && !sender.lastAccepted();
}

Result<void> TypeExport::dryRun(Pipeline& pipeline, const std::stop_token& stop)
{
    const EitherStop either(stop, m_context.control);
    while (const auto segment = pipeline.next(either.token())) {
        ++m_summary.segments;
        m_summary.sent += static_cast<qint64>(segment->sent.size());
    }
    // The builder may still wait to hand over a segment.
    if (either.token().stop_requested())
        return failure(ErrorCode::Cancelled);
    const auto pass = pipeline.finish();
    if (!pass)
        return failure(pass.error());
    storeFindings(pipeline.findings());
    m_summary.read = pass->read;
    m_summary.unchanged = pass->unchanged;
    m_summary.vanished = pass->vanished.size();
    return {};
}

// Counted in the summary; the first of each kind are named in the log, where an administrator looks for them.
void TypeExport::storeFindings(const source::FindingCounts& findings)
{
    for (int kind = 0; kind < source::findingKindCount; ++kind)
        m_summary.findings += findings.count(m_type, static_cast<source::Finding::Kind>(kind));
    for (const source::Finding& finding : findings.examples())
        qCInfo(log, "%s: %s, key \"%s\"%s%s %s", qUtf8Printable(model::nameOf(m_type)),
               qUtf8Printable(source::nameOf(finding.kind)), qUtf8Printable(finding.key),
               finding.column.isEmpty() ? "" : ", column ", qUtf8Printable(finding.column),
               qUtf8Printable(finding.detail));
}

Result<void> TypeExport::beginRun()
{
    if (m_begun)
        return {};
    ITAM_TRY(m_context.journal.beginType(m_record));
    m_begun = true;
    return {};
}

Result<void> TypeExport::storePass(const PassResult& pass, const std::vector<journal::Landing>& refused)
{
    m_summary.read = pass.read;
    m_summary.unchanged = pass.unchanged;
    m_record.read = pass.read;
    m_record.unchanged = pass.unchanged;
    if (!isRepair()) {
        m_summary.vanished = pass.vanished.size();
        m_record.vanished = pass.vanished.size();
        ITAM_TRY(m_context.journal.recordPass(m_owner, pass.vanished, pass.settled));
    }
    std::vector<journal::Landing> unsendable = pass.unsendable;
    unsendable.insert(unsendable.end(), refused.begin(), refused.end());
    if (!unsendable.empty())
        ITAM_TRY(m_context.journal.recordUnsendable(m_owner, unsendable, m_context.ports.clock.nowUtc()));
    return {};
}

Result<void> TypeExport::endPassWithoutRun()
{
    if (m_context.options.dryRun || !m_pass)
        return {};
    return m_context.journal.endPass(m_owner, *m_pass);
}

RunWatch TypeExport::watch() const
{
    return {*m_context.readiness.channel, m_context.ports.clock, m_sender,          m_context.options.watch,
            m_context.options.retry,      &m_context.board,      &m_context.control};
}

// All segments are accepted: from here on a failure is one of the import (design.md 6.4).
void TypeExport::follow(SegmentSender& sender, TypeResult& result, const std::stop_token& stop)
{
    showPhase(Phase::Importing);
    m_record.retries = sender.retries();
    const auto run = watch().untilFinal(m_context.exportId, m_type, stop,
                                        [this](const wire::RunReport& report) { showRun(report); });
    if (run) {
        account(*run, result, stop);
        return;
    }
    result.error = run.error();
    result.outcome = run.error().code == ErrorCode::Cancelled ? Outcome::Cancelled : Outcome::ImportFailed;
    if (run.error().code == ErrorCode::Cancelled || run.error().code == ErrorCode::ImportStalled)
        closeRun(closeReasonOf(run.error().code), result);
}

void TypeExport::giveUp(SegmentSender& sender, const Error& error, TypeResult& result, const std::stop_token& stop)
{
    const journal::Journal::Unhurried unhurried(m_context.journal);
    result.error = error;
    result.outcome = error.code == ErrorCode::Cancelled ? Outcome::Cancelled
                     : sender.lastAccepted()            ? Outcome::ImportFailed
                                                        : Outcome::TransferFailed;
    m_record.retries = sender.retries();
    m_record.segments = sender.accepted();
    m_record.sent = sender.records();
    if (!m_begun)
        return;
    const bool nothingTaken = sender.accepted() == 0 && sender.retries() == 0 && isRefusal(error.code);
    if (nothingTaken || !sender.mayHaveRun()) {
        result.baseMoved = error.code == ErrorCode::BaseMoved;
        if (const auto dropped = m_context.journal.dropType(m_context.exportId, m_type); !dropped)
            result.error = dropped.error();
        return;
    }
    showPhase(Phase::Closing);
    if (error.code == ErrorCode::Cancelled && !stop.stop_requested())
        finishAccepted(stop);
    closeRun(closeReasonOf(error.code), result);
}

// "Stop after this segment": closing the run now would throw away what waits in ServiceNow.
void TypeExport::finishAccepted(const std::stop_token& stop)
{
    const auto run = watch().untilTransactionsFinal(m_context.exportId, m_type, stop,
                                                    [this](const wire::RunReport& report) { showRun(report); });
    if (!run && run.error().code != ErrorCode::Cancelled)
        qCWarning(log, "%s: what was accepted is not followed to its end (%s)", qUtf8Printable(m_context.exportId),
                  qUtf8Printable(support::errorId(run.error().code)));
}

void TypeExport::closeRun(wire::CloseReason reason, TypeResult& result)
{
    showPhase(Phase::Closing);
    RunWatch closing(*m_context.readiness.channel, m_context.ports.clock, m_sender, m_context.options.watch,
                     closingTries(m_context.options.retry), &m_context.board, &m_context.control);
    // The stop that brought us here must not stop the closing as well.
    const auto run = closing.close(m_context.exportId, m_type, reason, {},
                                   [this](const wire::RunReport& report) { showRun(report); });
    if (!run) {
        qCWarning(log, "%s: the run could not be closed (%s); the next export settles it",
                  qUtf8Printable(m_context.exportId), qUtf8Printable(support::errorId(run.error().code)));
        return;
    }
    account(*run, result, {});
}

void TypeExport::account(const FinalRun& run, TypeResult& result, const std::stop_token& stop)
{
    RunWatch rows = watch();
    const auto accounted =
        accountRun(m_context.journal, rows, m_owner, m_record, run, m_pass, m_context.ports.clock.nowUtc(), stop);
    if (!accounted) {
        if (!result.error) {
            result.error = accounted.error();
            result.outcome =
                accounted.error().code == ErrorCode::Cancelled ? Outcome::Cancelled : Outcome::ImportFailed;
        }
        return;
    }
    m_summary.run = accounted->type.runNumber;
    m_summary.inserted = accounted->type.inserted;
    m_summary.updated = accounted->type.updated;
    m_summary.ignored = accounted->type.ignored;
    m_summary.skipped = accounted->type.skipped;
    m_summary.errors = accounted->type.errors;
    if (accounted->succeeded) {
        m_summary.state = TypeEnd::Done;
        return;
    }
    if (result.error)
        return;
    Error error;
    error.code = run ? ErrorCode::ImportFailed : ErrorCode::UnknownRun;
    error.subject = run ? run->number : model::nameOf(m_type);
    if (run)
        error.detail = QStringLiteral("%1 %2").arg(run->failureCode, run->failureMessage).trimmed();
    result.error = error;
    result.outcome = Outcome::ImportFailed;
}

void TypeExport::fillPending(TypeSummary& summary)
{
    summary.notCleared = m_context.journal.remarkCount(m_owner).value_or(0);
    const auto counts = m_context.journal.pendingCounts(m_owner);
    if (!counts)
        return;
    for (const auto& [reason, count] : *counts) {
        switch (journal::pendingKindOf(reason)) {
        case journal::PendingKind::Problem:
            summary.pending += count;
            break;
        case journal::PendingKind::HeldBack:
            summary.heldBack += count;
            break;
        case journal::PendingKind::Duplicate:
            summary.duplicates += count;
            break;
        }
    }
}

void TypeExport::showPhase(Phase phase)
{
    exporter::showPhase(m_context.board, m_type, phase, m_context.ports.clock.nowUtc());
    m_context.board.update([&](ExportProgress& progress) { progress.types[m_type].full = isFull(); });
}

void TypeExport::showRun(const wire::RunReport& run)
{
    m_context.board.segments().follow(run);
    int ended = 0;
    int failed = 0;
    for (const wire::TransactionReport& transaction : run.transactions) {
        ended += wire::isFinal(transaction.state) ? 1 : 0;
        failed += transaction.state == wire::ImportState::Failed ? 1 : 0;
    }
    m_context.board.update([&](ExportProgress& progress) {
        TypeProgress& type = progress.types[m_type];
        type.importedRows = run.rows;
        type.runNumber = run.number;
        type.segmentsFinal = ended;
        type.segmentsFailed = failed;
    });
}

} // namespace itam::core::exporter
