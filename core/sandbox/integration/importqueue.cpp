// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/integration/importqueue.h"

#include "core/sandbox/integration/readiness.h"
#include "core/sandbox/integration/runlifecycle.h"
#include "core/sandbox/store/imports.h"
#include "core/sandbox/store/integrationsettings.h"
#include "core/sandbox/transform/segmenttransform.h"
#include "core/wire/codec.h"

#include <QLoggingCategory>

namespace itam::sandbox::integration {
namespace {

Q_LOGGING_CATEGORY(log, "itam.sandbox.integration.queue")

using core::wire::ImportState;
using store::TransactionRow;

constexpr auto maintenanceInterval = std::chrono::seconds(30);
constexpr int runsPurgedAtOnce = 20;

struct Work
{
    TransactionRow transaction;
    QByteArray payload;
};

QString failureCodeOf(const Error& error)
{
    return error.code == ErrorCode::SamMissing ? QStringLiteral("SAM_MISSING") : QStringLiteral("INTERNAL");
}

} // namespace

ImportQueue::ImportQueue(store::Store& store, const transform::MapSet& maps, std::chrono::milliseconds delay)
    : m_store(store)
    , m_maps(maps)
    , m_delay(delay)
{
}

ImportQueue::~ImportQueue()
{
    stop();
    if (!m_isWatching)
        return;
    const auto unwatched = m_store.write("stop watching", [](store::Writer& writer) -> Result<void> {
        store::TableWatch::unwatch(writer);
        return {};
    });
    if (!unwatched)
        qCWarning(log, "stopping: %s", qUtf8Printable(unwatched.error().detail));
}

void ImportQueue::start()
{
    m_thread.start(
        [this](std::stop_token stop) {
            const auto stepped = step();
            if (!stepped)
                qCWarning(log, "%s", qUtf8Printable(stepped.error().detail));
            if (stepped && *stepped == Step::Began && m_delay.count() > 0)
                (void)m_store.clock().sleep(m_delay, stop);
            return stepped && *stepped != Step::Idle;
        },
        [this] {
            if (const auto maintained = maintain(); !maintained)
                qCWarning(log, "maintenance: %s", qUtf8Printable(maintained.error().detail));
        },
        maintenanceInterval);
}

void ImportQueue::stop()
{
    if (!m_thread.stop())
        return;
    const auto returned = m_store.write("return what has begun", [](store::Writer& writer) -> Result<void> {
        const auto begun = store::processingTransaction(writer);
        if (!begun)
            return failure(begun.error());
        return *begun ? store::returnTransaction(writer, **begun, false) : Result<void>();
    });
    if (!returned)
        qCWarning(log, "stopping: %s", qUtf8Printable(returned.error().detail));
}

Result<ImportQueue::Step> ImportQueue::step()
{
    const auto begun =
        m_store.write("begin transaction", [](store::Writer& writer) -> Result<std::pair<Step, QString>> {
            const auto processing = store::processingTransaction(writer);
            if (!processing)
                return failure(processing.error());
            if (*processing)
                return std::pair(Step::Ended, (*processing)->transactionId);
            const auto next = store::nextQueued(writer);
            if (!next)
                return failure(next.error());
            if (!*next)
                return std::pair(Step::Idle, QString());
            // P-54: without both of its records the application processes nothing, and what was taken waits.
            const auto ready = readiness(writer);
            if (!ready)
                return failure(ready.error());
            if (!ready->isReady())
                return std::pair(Step::Idle, QString());
            ITAM_TRY(store::startTransaction(writer, **next));
            ITAM_TRY(store::setRunState(writer, (*next)->run, ImportState::Processing));
            return std::pair(Step::Began, (*next)->transactionId);
        });
    if (!begun)
        return failure(begun.error());
    return begun->first == Step::Ended ? end(begun->second) : begun->first;
}

Result<ImportQueue::Step> ImportQueue::end(const QString& transactionId)
{
    const auto read = m_store.read([&](store::Reader& reader) -> Result<Work> {
        const auto transaction = store::findTransaction(reader, transactionId);
        if (!transaction)
            return failure(transaction.error());
        if (!*transaction)
            return failure(ErrorCode::NotFound, QStringLiteral("no such transaction"), transactionId);
        auto payload = store::payloadOf(reader, (*transaction)->sysId);
        if (!payload)
            return failure(payload.error());
        return Work{**transaction, std::move(*payload)};
    });
    if (!read)
        return failure(read.error());
    const TransactionRow& row = read->transaction;
    // Parsed here and not inside the commit, so that the writer thread stays free for segments that arrive.
    auto request = core::wire::readRequest(read->payload);

    const auto ended = m_store.write("transform", [&](store::Writer& writer) -> Result<void> {
        if (!request)
            return failure(request.error());
        const transform::Segment segment{
            row.type, row.run, row.sysId, row.number, request->segment.sender.sourceId, std::move(request->records)};
        if (!std::exchange(m_isWatching, true))
            m_watch.watch(writer);
        if (m_watch.takeChanged())
            m_memory.forget();
        const auto counts = transformed(writer, segment);
        if (!counts)
            return failure(counts.error());
        ITAM_TRY(store::succeedTransaction(writer, row, *counts));
        ITAM_TRY(store::setChangeToken(writer, row.type, row.transactionId));
        ITAM_TRY(store::touchRun(writer, row.run));
        return finishIfDone(writer, m_maps, row.run);
    });
    if (ended)
        return Step::Ended;
    m_memory.forget(); // of what was rolled back
    // The store is closing: it stays Processing and is found again.
    if (ended.error().code == ErrorCode::Cancelled)
        return failure(ended.error());
    const Error& error = ended.error();
    const QString message =
        error.subject.isEmpty() ? error.detail : QString(error.subject + QLatin1String(": ") + error.detail);
    const auto failed = m_store.write("fail transaction", [&](store::Writer& writer) -> Result<void> {
        ITAM_TRY(store::failTransaction(writer, row, failureCodeOf(error), message));
        ITAM_TRY(store::writeApplicationLog(
            writer, store::LogLevel::Error,
            QStringLiteral("%1 failed: %2. Nothing of it was written. Mend the cause and export again: its records are "
                           "sent again.")
                .arg(row.number, message)));
        ITAM_TRY(store::touchRun(writer, row.run));
        return finishIfDone(writer, m_maps, row.run);
    });
    if (!failed)
        return failure(failed.error());
    return Step::Ended;
}

/// What the segment itself changes is remembered as it is now.
Result<core::wire::RowCounts> ImportQueue::transformed(store::Writer& writer, const transform::Segment& segment)
{
    const store::TableWatch::Own own(m_watch);
    return transform::transformSegment(writer, m_maps, segment, m_memory);
}

Result<void> ImportQueue::maintain()
{
    const QDateTime now = m_store.clock().nowUtc();
    const auto stale = m_store.read([&](store::Reader& reader) { return hasStaleRun(reader, now); });
    if (!stale)
        return failure(stale.error());
    if (*stale)
        ITAM_TRY(m_store.write("abandon", [this](store::Writer& writer) { return abandonStaleRuns(writer, m_maps); }));
    ITAM_TRY(warnOfWaiting());
    return purge();
}

Result<void> ImportQueue::warnOfWaiting()
{
    const QDateTime now = m_store.clock().nowUtc();
    const auto waiting = m_store.read([&](store::Reader& reader) -> Result<QStringList> {
        auto runs = store::unfinishedRuns(reader);
        const auto ready = readiness(reader);
        if (!runs || !ready)
            return failure(!runs ? runs.error() : ready.error());
        QStringList warnings;
        for (const store::RunRow& run : *runs) {
            if (ready->isReady() || !waitsTooLong(run.progressAt, now) || m_warned.contains(run.sysId))
                continue;
            m_warned.insert(run.sysId);
            warnings.append(QStringLiteral("%1 of %2 has been %3 since %4 UTC and nothing processes it. %5")
                                .arg(run.number, run.sender, core::wire::nameOf(run.state),
                                     store::platformTime(run.progressAt), ready->obstacle()));
        }
        return warnings;
    });
    if (!waiting)
        return failure(waiting.error());
    if (waiting->isEmpty())
        return {};
    return m_store.write("warn of waiting", [&](store::Writer& writer) -> Result<void> {
        for (const QString& warning : *waiting)
            ITAM_TRY(store::writeApplicationLog(writer, store::LogLevel::Warning, warning));
        return {};
    });
}

/// A few runs for each commit, so that segments are not kept waiting.
Result<void> ImportQueue::purge()
{
    const QDateTime now = m_store.clock().nowUtc();
    while (true) {
        const auto purged = m_store.write("purge", [&](store::Writer& writer) -> Result<int> {
            const auto values = store::propertyValues(writer);
            if (!values)
                return failure(values.error());
            return store::purgeRuns(writer, now.addDays(-values->value(QStringLiteral("retention_days")).toLongLong()),
                                    runsPurgedAtOnce);
        });
        if (!purged)
            return failure(purged.error());
        if (*purged < runsPurgedAtOnce)
            return {};
    }
}

} // namespace itam::sandbox::integration
