// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/integration/statusreply.h"

#include "core/sandbox/integration/readiness.h"
#include "core/sandbox/integration/runlifecycle.h"
#include "core/sandbox/store/imports.h"
#include "core/sandbox/store/integrationsettings.h"
#include "core/sandbox/store/rowresults.h"
#include "core/sandbox/transform/segmentcontext.h"

namespace itam::sandbox::integration {
namespace {

using core::wire::Check;
using core::wire::Reply;
using core::wire::ReturnCode;
using core::wire::UnfinishedImport;
using store::RunRow;
using store::TransactionRow;

constexpr auto applicationVersion = "5.1.5-compatible sandbox";
constexpr int mostRows = 5000;

core::wire::TransactionReport reportOf(const TransactionRow& row)
{
    core::wire::TransactionReport report;
    report.transactionId = row.transactionId;
    report.number = row.number;
    report.segment = row.segment;
    report.state = row.state;
    report.attempts = row.attempts;
    report.rows = row.rows;
    report.failureCode = row.failureCode;
    report.failureMessage = row.failureMessage;
    return report;
}

core::wire::RunReport reportOf(const RunRow& run, const std::vector<TransactionRow>& transactions)
{
    core::wire::RunReport report;
    report.number = run.number;
    report.state = run.state;
    report.exportId = run.exportId;
    report.importType = core::wire::importTypeOf(run.type);
    report.closed = run.closed;
    report.failureCode = run.failureCode;
    report.failureMessage = run.failureMessage;
    for (const TransactionRow& transaction : transactions) {
        report.transactions.append(reportOf(transaction));
        const core::wire::RowCounts& rows = transaction.rows;
        report.rows.total += rows.total;
        report.rows.inserted += rows.inserted;
        report.rows.updated += rows.updated;
        report.rows.ignored += rows.ignored;
        report.rows.skipped += rows.skipped;
        report.rows.errors += rows.errors;
    }
    return report;
}

Check check(const char* name, bool ok, const QString& message)
{
    return {QString::fromLatin1(name), ok, message};
}

Check checkOf(const char* name, const QString& obstacle, const QString& otherwise)
{
    return check(name, obstacle.isEmpty(), obstacle.isEmpty() ? otherwise : obstacle);
}

qint64 age(const QDateTime& since, const QDateTime& now)
{
    return since.isValid() ? std::max<qint64>(0, since.secsTo(now)) : 0;
}

Result<QList<UnfinishedImport>> unfinishedImports(store::Session& session, const core::wire::Sender& sender,
                                                  const QDateTime& now)
{
    const auto runs = store::unfinishedRuns(session);
    const auto transactions = store::unfinishedTransactions(session);
    const auto held = store::reservation(session, now);
    if (!runs || !transactions || !held)
        return failure(!runs ? runs.error() : !transactions ? transactions.error() : held.error());
    QList<UnfinishedImport> unfinished;
    QHash<QString, QString> owners;
    for (const RunRow& run : *runs) {
        owners.insert(run.sysId, run.sender);
        unfinished.append({run.number, QStringLiteral("run"), core::wire::nameOf(run.state), run.exportId,
                           core::wire::importTypeOf(run.type), run.sender, age(run.receivedAt, now)});
    }
    for (const TransactionRow& transaction : *transactions)
        unfinished.append({transaction.number, QStringLiteral("transaction"), core::wire::nameOf(transaction.state),
                           transaction.exportId, core::wire::importTypeOf(transaction.type),
                           owners.value(transaction.run), age(transaction.receivedAt, now)});
    // A reservation never stops an export of the same journal.
    if (*held && (*held)->journalId != sender.journalId)
        unfinished.append({QString(), QStringLiteral("reservation"),
                           QStringLiteral("until %1 UTC").arg(store::platformTime((*held)->until)), (*held)->exportId,
                           QString(), (*held)->sender, age((*held)->since, now)});
    return unfinished;
}

Result<QList<Check>> checksOf(store::Session& session, const platform::Caller& caller,
                              const transform::Switches& switches, qsizetype unfinished)
{
    const auto ready = readiness(session);
    if (!ready)
        return failure(ready.error());
    const auto tables = switches.installationTables();
    QList<Check> checks;
    checks.append(check("token", true, QStringLiteral("Accepted for %1.").arg(caller.user)));
    checks.append(check("role", caller.hasRole(platform::role::integration),
                        QStringLiteral("Role %1.").arg(QLatin1String(platform::role::integration))));
    checks.append(
        check("endpoint", true, QStringLiteral("Flexera Integration %1.").arg(QLatin1String(applicationVersion))));
    checks.append(
        checkOf("scheduled-import", ready->scheduledImport,
                QStringLiteral("Scheduled Data Import \"%1\".").arg(QLatin1String(store::scheduledImportName))));
    checks.append(checkOf("data-source", ready->dataSource,
                          QStringLiteral("Data Source \"%1\".").arg(QLatin1String(store::dataSourceName))));
    checks.append(check("sam-plugin", tables.sam || tables.cmdb,
                        tables.sam || tables.cmdb
                            ? QStringLiteral("Installed applications go to %1 tables.")
                                  .arg(tables.sam && tables.cmdb ? QStringLiteral("SAM and CMDB")
                                       : tables.sam              ? QStringLiteral("SAM")
                                                                 : QStringLiteral("CMDB"))
                            : QStringLiteral("SAM tables are selected, but the SAM plugin is not installed: installed "
                                             "applications will be refused.")));
    checks.append(check("unfinished-imports", unfinished == 0,
                        unfinished == 0 ? QStringLiteral("None.") : QStringLiteral("%1 unfinished.").arg(unfinished)));
    return checks;
}

} // namespace

Result<void> closeAndEnd(store::Writer& writer, const transform::MapSet& maps, const core::wire::StatusRequest& request)
{
    ITAM_TRY(abandonStaleRuns(writer, maps));
    if (request.close && request.type) {
        auto run = store::findRun(writer, request.exportId, *request.type);
        if (!run)
            return failure(run.error());
        if (!*run) {
            // A delayed first segment must find that its run is closed.
            RunRow tombstone;
            tombstone.type = *request.type;
            tombstone.exportId = request.exportId;
            tombstone.journalId = request.sender.journalId;
            tombstone.sender = request.sender.name;
            tombstone.sourceId = request.sender.sourceId;
            ITAM_TRY(store::insertRun(writer, tombstone));
            *run = tombstone;
        }
        ITAM_TRY(closeRun(writer, maps, **run, {core::wire::nameOf(*request.close), {}}));
    }
    if (!request.close && !request.end)
        return {};
    const auto held = store::reservation(writer, writer.now());
    if (!held)
        return failure(held.error());
    if (*held && (*held)->exportId == request.exportId)
        return store::setReservation(writer, std::nullopt);
    return {};
}

Result<Reply> statusReply(store::Session& session, const core::wire::StatusRequest& request, const QDateTime& now)
{
    Reply reply;
    if (!request.type)
        return reply;
    const auto run = store::findRun(session, request.exportId, *request.type);
    if (!run)
        return failure(run.error());
    if (!*run) {
        reply.code = ReturnCode::UnknownRun;
        reply.message = QStringLiteral("No Import Run of this export and type.");
        return reply;
    }
    const auto transactions = store::transactionsOf(session, (*run)->sysId);
    if (!transactions)
        return failure(transactions.error());
    reply.importRun = (*run)->number;
    reply.run = reportOf(**run, *transactions);
    if (!core::wire::isFinal((*run)->state) && waitsTooLong((*run)->progressAt, now)) {
        const auto ready = readiness(session);
        if (!ready)
            return failure(ready.error());
        reply.message = ready->obstacle();
    }
    if (!request.rows)
        return reply;
    auto page = store::notLanded(session, (*run)->sysId, request.rows->after, std::min(request.rows->limit, mostRows));
    if (!page)
        return failure(page.error());
    reply.rows = std::move(page->rows);
    reply.moreRows = page->more;
    return reply;
}

Result<Reply> connectionReply(store::Session& session, const core::wire::Sender& sender, const platform::Caller& caller,
                              const InstanceFacts& facts)
{
    auto values = store::propertyValues(session);
    const auto version = store::propertyVersion(session);
    auto unfinished = unfinishedImports(session, sender, facts.now);
    if (!values || !version || !unfinished)
        return failure(!values ? values.error() : !version ? version.error() : unfinished.error());
    const transform::Switches switches(std::move(*values));
    auto checks = checksOf(session, caller, switches, unfinished->size());
    if (!checks)
        return failure(checks.error());
    core::wire::ConnectionReport report;
    report.instanceId = facts.instanceId;
    report.epoch = facts.epoch;
    report.applicationVersion = QString::fromLatin1(applicationVersion);
    report.propertyVersion = *version;
    report.maxBodyBytes = switches.number(QStringLiteral("max_body_bytes"));
    report.encodings = {QStringLiteral("gzip")};
    report.checks = std::move(*checks);
    report.unfinished = std::move(*unfinished);
    for (const core::model::DataType type : core::model::allDataTypes) {
        const auto token = store::changeToken(session, type);
        if (!token)
            return failure(token.error());
        report.changeTokens[type] = *token;
    }
    Reply reply;
    reply.connection = std::move(report);
    return reply;
}

} // namespace itam::sandbox::integration
