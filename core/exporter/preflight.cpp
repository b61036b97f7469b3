// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/preflight.h"

#include "core/exporter/settle.h"

#include <QLoggingCategory>

namespace itam::core::exporter {
namespace {

Q_LOGGING_CATEGORY(log, "itam.core.exporter.preflight")

QString describe(const wire::UnfinishedImport& import)
{
    const qint64 minutes = import.ageSeconds / 60;
    return QStringLiteral("%1 %2 (%3%4, %5 min old%6)")
        .arg(import.kind, import.number, import.state,
             import.importType.isEmpty() ? QString() : u' ' + import.importType)
        .arg(minutes)
        .arg(import.owner.isEmpty() ? QString() : QStringLiteral(", by %1").arg(import.owner));
}

ErrorCode codeOfCheck(const QString& name)
{
    if (name == QLatin1String("token"))
        return ErrorCode::TokenRejected;
    if (name == QLatin1String("role"))
        return ErrorCode::Forbidden;
    if (name == QLatin1String("endpoint"))
        return ErrorCode::EndpointNotFound;
    if (name == QLatin1String("discovery-source"))
        return ErrorCode::DiscoverySourceMissing;
    if (name == QLatin1String("sam-plugin"))
        return ErrorCode::SamMissing;
    if (name == QLatin1String("api-scope"))
        return ErrorCode::ApiNotInScope;
    if (name == QLatin1String("identification-role"))
        return ErrorCode::IdentificationForbidden;
    if (name == QLatin1String("request-form"))
        return ErrorCode::IdentificationApiMissing;
    if (name == QLatin1String("contract-tables") || name == QLatin1String("table-rights"))
        return ErrorCode::Forbidden;
    if (name == QLatin1String("relation-type"))
        return ErrorCode::NotFound;
    if (name == QLatin1String("hardware-rule") || name == QLatin1String("installation-rule") ||
        name == QLatin1String("package-rule") || name == QLatin1String("class-rules"))
        return ErrorCode::IdentificationRuleMissing;
    return ErrorCode::NotReady;
}

class Preflight
{
public:
    Preflight(const Ports& ports, const ExportOptions& options, journal::Journal& journal, ProgressBoard& board,
              ExportControl& control, std::stop_token stop)
        : m_ports(ports)
        , m_options(options)
        , m_journal(journal)
        , m_board(board)
        , m_control(control)
        , m_stop(std::move(stop))
    {
    }

    Result<Readiness> run()
    {
        ITAM_TRY(step("licence"));
        ITAM_TRY(m_ports.checkEntitlement());
        ITAM_TRY(checkSelection());
        ITAM_TRY(takeLock());
        ITAM_TRY(step("credentials"));
        ITAM_TRY(connect());
        ITAM_TRY(step("readiness"));
        ITAM_TRY(checkReport(m_readiness.report));
        ITAM_TRY(settleOpenRuns());
        ITAM_TRY(step("unfinished"));
        ITAM_TRY(checkUnfinished(m_readiness.report.unfinished));
        logWarnings();
        ITAM_TRY(step("database"));
        ITAM_TRY(openSource());
        ITAM_TRY(step(""));
        return std::move(m_readiness);
    }

private:
    Result<void> step(const char* id)
    {
        if (m_stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        m_board.update([id](ExportProgress& progress) { progress.step = QString::fromLatin1(id); });
        return {};
    }

    Result<void> checkSelection() const
    {
        for (const bool included : m_options.included.values) {
            if (included)
                return {};
        }
        return failure(ErrorCode::NothingSelected);
    }

    Result<void> takeLock()
    {
        if (m_options.dryRun)
            return {};
        auto lock = m_journal.lock();
        if (!lock)
            return failure(lock.error());
        m_readiness.lock = std::move(*lock);
        return {};
    }

    Result<void> connect()
    {
        const auto channel = m_ports.connect();
        if (!channel)
            return failure(channel.error());
        m_readiness.channel = *channel;
        m_readiness.memory = std::make_unique<LentMemory>(m_journal);
        m_readiness.memory->lendTo(**channel);
        return test();
    }

    Result<void> test()
    {
        auto report = m_readiness.channel->connectionTest({m_journal.journalId(), m_ports.senderName, {}}, m_stop);
        if (!report)
            return failure(report.error());
        m_readiness.report = std::move(*report);
        return {};
    }

    /// What the connection test would warn of, for whoever reads the log of an export that nobody watched.
    void logWarnings() const
    {
        for (const wire::Check& check : m_readiness.report.checks) {
            if (check.ok)
                continue;
            const QString message = check.message.isEmpty() ? check.name : check.message;
            if (check.name == QLatin1String("foreign-keys"))
                qCWarning(log,
                          "%s has computers under our discovery source that this journal does not know (%s): does "
                          "another program write under that name?",
                          qUtf8Printable(m_ports.instanceUrl), qUtf8Printable(message));
            else
                qCInfo(log, "check %s: %s", qUtf8Printable(check.name), qUtf8Printable(message));
        }
    }

    Result<void> settleOpenRuns()
    {
        if (m_options.dryRun)
            return {};
        ITAM_TRY(step("settle"));
        const auto settled =
            settle(m_journal, *m_readiness.channel, m_ports, m_options, m_readiness.report, m_board, m_control, m_stop);
        if (!settled)
            return failure(settled.error());
        m_readiness.settledRuns = settled->runs;
        if (settled->runs == 0)
            return {};
        qCInfo(log, "settled %d interrupted runs", settled->runs);
        return test();
    }

    Result<void> openSource()
    {
        const auto database = source::OperationsDatabase::open(m_ports.source, m_stop);
        if (!database)
            return failure(database.error());
        const auto sourceId = (*database)->sourceId();
        if (!sourceId)
            return failure(sourceId.error());
        m_readiness.sourceId = *sourceId;
        for (const model::DataType type : model::allDataTypes) {
            if (m_options.included[type])
                ITAM_TRY(describeType(**database, type));
        }
        return {};
    }

    Result<void> describeType(source::OperationsDatabase& database, model::DataType type)
    {
        const auto columns = database.describe(type);
        if (!columns)
            return failure(columns.error());
        if (m_options.changedSince && !columns->hasLastModified)
            return failure(ErrorCode::SourceNoLastModified, {}, model::viewNameOf(type));
        m_readiness.columns[type] = std::make_shared<model::ColumnSet>(*columns);
        const auto canPreFilter = database.canPreFilter(type);
        if (!canPreFilter)
            return failure(canPreFilter.error());
        m_readiness.canPreFilter[type] = *canPreFilter;
        const auto total = database.count(type);
        if (!total)
            return failure(total.error());
        m_readiness.totals[type] = *total;
        m_board.update([&](ExportProgress& progress) { progress.types[type].total = *total; });
        return {};
    }

    const Ports& m_ports;
    const ExportOptions& m_options;
    journal::Journal& m_journal;
    ProgressBoard& m_board;
    ExportControl& m_control;
    std::stop_token m_stop;
    Readiness m_readiness;
};

} // namespace

std::optional<Error> errorOfCheck(const wire::Check& check)
{
    // What concerns one data type, or only how records end, is said before the start and ends nothing (M-11).
    constexpr auto warnings = std::to_array<const char*>(
        {"sam-plugin", "unfinished-imports", "installation-rule", "package-rule", "relation-type", "contract-tables",
         "request-form", "table-rights", "engine-properties", "class-rules", "foreign-keys"});
    const bool isOfOthers =
        check.name == QLatin1String("api-scope") && !check.message.contains(QLatin1String("identifyreconcile"));
    const bool warningOnly = isOfOthers || std::ranges::any_of(warnings, [&](const char* name) {
                                 return check.name == QLatin1String(name);
                             });
    if (check.ok || warningOnly)
        return std::nullopt;
    return failedCheck(check);
}

Error failedCheck(const wire::Check& check)
{
    Error error;
    error.code = codeOfCheck(check.name);
    error.detail = check.name;
    error.subject = check.message.isEmpty() ? check.name : check.message;
    return error;
}

Result<void> checkReport(const wire::ConnectionReport& report)
{
    for (const wire::Check& check : report.checks) {
        if (const auto error = errorOfCheck(check))
            return failure(*error);
    }
    return {};
}

Result<void> checkUnfinished(const QList<wire::UnfinishedImport>& unfinished)
{
    if (unfinished.isEmpty())
        return {};
    QStringList names;
    for (const wire::UnfinishedImport& import : unfinished)
        names.append(describe(import));
    return failure(ErrorCode::UnfinishedImport, {}, names.join(QStringLiteral("; ")));
}

Result<Readiness> preflight(const Ports& ports, const ExportOptions& options, journal::Journal& journal,
                            ProgressBoard& board, ExportControl& control, const std::stop_token& stop)
{
    const EitherStop either(stop, control);
    return Preflight(ports, options, journal, board, control, either.token()).run();
}

} // namespace itam::core::exporter
