// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/integration/segmentacceptance.h"

#include "core/sandbox/integration/readiness.h"
#include "core/sandbox/integration/runlifecycle.h"
#include "core/sandbox/store/imports.h"
#include "core/sandbox/store/integrationsettings.h"
#include "core/sandbox/transform/segmentcontext.h"

namespace itam::sandbox::integration {
namespace {

using core::wire::ImportState;
using core::wire::Reply;
using core::wire::ReturnCode;
using core::wire::SegmentHeader;
using store::RunRow;
using store::TransactionRow;

Reply refused(ReturnCode code, const QString& message)
{
    Reply reply;
    reply.code = code;
    reply.message = message;
    return reply;
}

using Refusal = std::optional<Reply>;

class Acceptance
{
public:
    Acceptance(store::Writer& writer, const transform::MapSet& maps, const ReceivedSegment& segment)
        : m_writer(writer)
        , m_maps(maps)
        , m_segment(segment)
        , m_header(segment.header)
    {
    }

    [[nodiscard]] Result<Reply> run();

private:
    [[nodiscard]] Result<Refusal> checkQuota();
    [[nodiscard]] Result<Reply> known(const TransactionRow& transaction);
    [[nodiscard]] Result<Refusal> checkEpoch();
    [[nodiscard]] Result<Refusal> checkReady();
    [[nodiscard]] Result<Refusal> checkSam();
    [[nodiscard]] Result<Refusal> checkFree();
    [[nodiscard]] Result<Refusal> checkBase();
    [[nodiscard]] Result<Refusal> checkNewRun();
    [[nodiscard]] Result<RunRow> createRun();
    [[nodiscard]] Result<Reply> store(const RunRow& run);

    store::Writer& m_writer;
    const transform::MapSet& m_maps;
    const ReceivedSegment& m_segment;
    const SegmentHeader& m_header;
};

Result<Reply> Acceptance::run()
{
    if (auto cancelled = checkQuota(); !cancelled || *cancelled)
        return cancelled ? Result<Reply>(std::move(**cancelled)) : failure(cancelled.error());
    const auto transaction = store::findTransaction(m_writer, m_header.transactionId);
    if (!transaction)
        return failure(transaction.error());
    if (*transaction)
        return known(**transaction);
    ITAM_TRY(abandonStaleRuns(m_writer, m_maps));
    auto run = store::findRun(m_writer, m_header.exportId, m_header.type);
    if (!run)
        return failure(run.error());
    if (*run && (!(*run)->closed.isEmpty() || core::wire::isFinal((*run)->state)))
        return refused(
            ReturnCode::RunClosed,
            QStringLiteral("%1 takes no more segments. %2").arg((*run)->number, (*run)->failureMessage).trimmed());
    for (const auto check : {&Acceptance::checkEpoch, &Acceptance::checkReady, &Acceptance::checkSam}) {
        auto refusal = (this->*check)();
        if (!refusal)
            return failure(refusal.error());
        if (*refusal)
            return std::move(**refusal);
    }
    if (*run) {
        if ((*run)->lastReceived || m_header.index != (*run)->received + 1)
            return refused(ReturnCode::OutOfOrder,
                           QStringLiteral("Segment %1 does not follow: %2 has %3%4.")
                               .arg(m_header.index)
                               .arg((*run)->number)
                               .arg((*run)->received)
                               .arg((*run)->lastReceived ? QStringLiteral(" and its last one") : QString()));
        return store(**run);
    }
    auto refusal = checkNewRun();
    if (!refusal)
        return failure(refusal.error());
    if (*refusal)
        return std::move(**refusal);
    const auto created = createRun();
    if (!created)
        return failure(created.error());
    return store(*created);
}

/// W-10: what waited for the writer longer than a quota rule allows is cancelled before it began.
Result<Refusal> Acceptance::checkQuota()
{
    const auto values = store::propertyValues(m_writer);
    if (!values)
        return failure(values.error());
    const qint64 quota = transform::Switches(*values).number(QStringLiteral("quota_seconds"));
    const qint64 waited = m_segment.receivedAt.secsTo(m_writer.now());
    if (waited <= quota)
        return Refusal();
    return Refusal(refused(ReturnCode::Timeout,
                           QStringLiteral("Transaction cancelled: maximum execution time exceeded. The segment waited "
                                          "%1 s to be stored, %2 s are allowed; nothing of it is there.")
                               .arg(waited)
                               .arg(quota)));
}

/// D-2: an ID is bound to its bytes.
Result<Reply> Acceptance::known(const TransactionRow& transaction)
{
    ITAM_TRY(store::countAttempt(m_writer, transaction.sysId));
    const auto run = store::findRunById(m_writer, transaction.run);
    if (!run)
        return failure(run.error());
    Reply reply;
    reply.importRun = *run ? (*run)->number : QString();
    reply.transaction = transaction.number;
    reply.duplicate = true;
    if (transaction.digest != m_segment.digest) {
        reply.code = ReturnCode::Conflict;
        reply.duplicate = false;
        reply.message =
            QStringLiteral("%1 was stored under this transaction ID with another content.").arg(transaction.number);
    }
    return reply;
}

Result<Refusal> Acceptance::checkEpoch()
{
    const auto epoch = m_writer.meta(QStringLiteral("epoch"));
    if (!epoch)
        return failure(epoch.error());
    if (*epoch == m_header.epoch)
        return Refusal();
    return Refusal(
        refused(ReturnCode::BaseMoved, QStringLiteral("This instance was restored or copied since the export began.")));
}

Result<Refusal> Acceptance::checkReady()
{
    const auto ready = readiness(m_writer);
    if (!ready)
        return failure(ready.error());
    return ready->isReady() ? Refusal() : Refusal(refused(ReturnCode::NotReady, ready->obstacle()));
}

/// P-52: found out when the first application segment comes, and said in the Application Log.
Result<Refusal> Acceptance::checkSam()
{
    if (m_header.type != core::model::DataType::Applications)
        return Refusal();
    auto values = store::propertyValues(m_writer);
    if (!values)
        return failure(values.error());
    const auto tables = transform::Switches(std::move(*values)).installationTables();
    if (tables.sam || tables.cmdb)
        return Refusal();
    const QString message = QStringLiteral(
        "Installed applications cannot be imported: SAM tables are selected, but the SAM plugin is not installed. "
        "Install the plugin, or choose CMDB tables in the Integration Properties.");
    ITAM_TRY(store::writeApplicationLog(m_writer, store::LogLevel::Error, message));
    return Refusal(refused(ReturnCode::SamMissing, message));
}

/// D-10: no other export has anything unfinished, and none of another journal has the instance reserved.
Result<Refusal> Acceptance::checkFree()
{
    const auto runs = store::unfinishedRuns(m_writer);
    const auto transactions = store::unfinishedTransactions(m_writer);
    const auto held = store::reservation(m_writer, m_writer.now());
    if (!runs || !transactions || !held)
        return failure(!runs ? runs.error() : !transactions ? transactions.error() : held.error());
    for (const RunRow& run : *runs) {
        if (run.exportId != m_header.exportId)
            return Refusal(
                refused(ReturnCode::Busy, QStringLiteral("%1 of %2 is not finished.").arg(run.number, run.sender)));
    }
    for (const TransactionRow& transaction : *transactions) {
        if (transaction.exportId != m_header.exportId)
            return Refusal(refused(ReturnCode::Busy, QStringLiteral("%1 is not finished.").arg(transaction.number)));
    }
    if (*held && (*held)->exportId != m_header.exportId && (*held)->journalId != m_header.sender.journalId)
        return Refusal(refused(ReturnCode::Busy,
                               QStringLiteral("An export of %1 is between two data types.").arg((*held)->sender)));
    if (!runs->empty())
        return Refusal(refused(ReturnCode::OutOfOrder,
                               QStringLiteral("%1 of the same export is not finished.").arg(runs->front().number)));
    return Refusal();
}

/// A differential run is only as good as the baseline it was built on.
Result<Refusal> Acceptance::checkBase()
{
    if (m_header.full)
        return Refusal();
    const auto token = store::changeToken(m_writer, m_header.type);
    if (!token)
        return failure(token.error());
    if (*token == m_header.baseToken || (token->isEmpty() && m_header.baseToken.isEmpty()))
        return Refusal();
    return Refusal(
        refused(ReturnCode::BaseMoved, QStringLiteral("Another exporter has changed this data type since.")));
}

Result<Refusal> Acceptance::checkNewRun()
{
    if (m_header.index != 1)
        return Refusal(
            refused(ReturnCode::OutOfOrder, QStringLiteral("Segment %1 is the first that came.").arg(m_header.index)));
    auto free = checkFree();
    if (!free || *free)
        return free;
    return checkBase();
}

Result<RunRow> Acceptance::createRun()
{
    RunRow run;
    run.type = m_header.type;
    run.exportId = m_header.exportId;
    run.journalId = m_header.sender.journalId;
    run.sender = m_header.sender.name;
    run.sourceId = m_header.sender.sourceId;
    run.full = m_header.full;
    run.since = m_header.since;
    run.expected = m_header.count;
    ITAM_TRY(store::insertRun(m_writer, run));
    return run;
}

Result<Reply> Acceptance::store(const RunRow& run)
{
    const auto queued = store::unfinishedTransactions(m_writer);
    if (!queued)
        return failure(queued.error());
    TransactionRow transaction;
    transaction.run = run.sysId;
    transaction.state = queued->empty() ? ImportState::New : ImportState::Waiting;
    transaction.type = m_header.type;
    transaction.transactionId = m_header.transactionId;
    transaction.exportId = m_header.exportId;
    transaction.segment = m_header.index;
    transaction.last = m_header.last;
    transaction.full = m_header.full;
    transaction.since = m_header.since;
    transaction.digest = m_segment.digest;
    transaction.rows.total = m_header.records;
    ITAM_TRY(store::insertTransaction(m_writer, transaction, m_segment.payload, m_segment.bytes));
    const int expected = m_header.last ? m_header.index : m_header.count;
    ITAM_TRY(store::countSegment(m_writer, run.sysId, m_header.last, expected));
    Reply reply;
    reply.importRun = run.number;
    reply.transaction = transaction.number;
    return reply;
}

} // namespace

Result<Reply> acceptSegment(store::Writer& writer, const transform::MapSet& maps, const ReceivedSegment& segment)
{
    if (!segment.user.isEmpty())
        writer.actAs(segment.user);
    return Acceptance(writer, maps, segment).run();
}

} // namespace itam::sandbox::integration
