// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/rehearsal.h"

#include "core/exporter/exporter.h"
#include "core/exporter/rehearsalloading.h"
#include "core/exporter/rehearsalresults.h"

namespace itam::core::exporter {
namespace {

using model::DataType;
using servicenow::InstanceSession;

void showPhase(RehearsalWatch& watch, RehearsalProgress::Phase phase)
{
    watch.progress.update([phase](RehearsalProgress& now) {
        now = {};
        now.phase = phase;
    });
}

/// Before anything is started: a rehearsal that cannot read its source is over at once.
Result<void> lookAtSource(const RehearsalInput& input, const std::stop_token& stop)
{
    const auto database = source::OperationsDatabase::open(input.source, stop);
    if (!database)
        return failure(database.error());
    for (const DataType type : model::allDataTypes) {
        const auto columns = input.options.included[type] ? (*database)->describe(type) : model::ColumnSet();
        if (!columns)
            return failure(columns.error());
    }
    return {};
}

Result<std::unique_ptr<InstanceSession>> sessionWith(const servicenow::LocalInstanceInfo& info,
                                                     const RehearsalInput& input)
{
    servicenow::Credentials credentials;
    credentials.instance = QUrl(info.url);
    credentials.endpoint = QString::fromLatin1(settings::defaultEndpoint);
    credentials.user = info.user;
    credentials.clientId = info.clientId;
    credentials.clientSecret = info.clientSecret;
    credentials.refreshToken = info.refreshToken;
    return InstanceSession::open(std::move(credentials), input.clock);
}

/// The chosen instance's session ends with it.
Result<void> load(const RehearsalInput& input, InstanceSession& ours, RehearsalReport& report, RehearsalWatch& watch,
                  const std::stop_token& stop)
{
    const auto chosen = input.connect();
    if (!chosen)
        return failure(chosen.error());
    const ReadTable read = [tables = (*chosen)->tables()](const servicenow::TableQuery& query,
                                                          const std::stop_token& stopped) mutable {
        return tables.query(query, stopped);
    };
    return loadRehearsal(read, ours.tables(), input.options.included[DataType::Contracts], input.pageSize, report,
                         watch.progress, stop);
}

ExportSummary exportInto(const RehearsalInput& input, InstanceSession& ours, const QString& url, const QString& folder,
                         RehearsalWatch& watch, const std::stop_token& stop)
{
    showPhase(watch, RehearsalProgress::Phase::Exporting);
    ExportOptions options = input.options;
    options.full = true;
    options.changedSince.reset();
    options.dryRun = false;
    options.only = {};
    options.watch.firstPoll = std::chrono::milliseconds(50); // our own instance does not mind
    options.watch.poll = std::chrono::milliseconds(500);
    ExportControl control;
    return Exporter({.clock = input.clock,
                     .journal = QString(folder + QStringLiteral("/journal.db")),
                     .source = input.source,
                     .instanceUrl = url,
                     .senderName = input.senderName,
                     .checkEntitlement = [] { return Result<void>(); }, // nothing is exported to anybody
                     .connect = [&ours]() -> Result<servicenow::IntegrationChannel*> { return &ours.channel(); }},
                    options, watch.exporting, control)
        .run(stop);
}

/// An export that ends early in the import says what production would say; any other failure is the rehearsal's.
bool isProductionsMatter(const ExportSummary& summary)
{
    return !summary.error || summary.outcome == journal::Outcome::ImportFailed ||
           summary.error->code == ErrorCode::SamMissing || summary.error->code == ErrorCode::NotReady;
}

} // namespace

Result<RehearsalReport> rehearse(const RehearsalInput& input, const std::function<void(const RehearsalRecord&)>& found,
                                 RehearsalWatch& watch, const std::stop_token& stop)
{
    ITAM_TRY(lookAtSource(input, stop));
    const auto place = input.makePlace();
    if (!place)
        return failure(place.error());
    const auto info = (*place)->start(stop);
    if (!info)
        return failure(info.error());
    const auto ours = sessionWith(*info, input);
    if (!ours)
        return failure(ours.error());
    RehearsalReport report;
    ITAM_TRY(load(input, **ours, report, watch, stop));
    const ExportSummary summary = exportInto(input, **ours, info->url, (*place)->folder(), watch, stop);
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled);
    if (!isProductionsMatter(summary))
        return failure(*summary.error);
    report.exportError = summary.error;
    for (const DataType type : model::allDataTypes) {
        const TypeSummary& sent = summary.types[type];
        RehearsalCounts& counts = report.types[type];
        counts.looked = sent.state == TypeEnd::Done || sent.state == TypeEnd::Unchanged || !sent.run.isEmpty();
        counts.sent = sent.sent;
        if (counts.looked)
            ITAM_TRY(
                readRehearsalResults((*ours)->tables(), type, input.pageSize, counts, found, watch.progress, stop));
    }
    showPhase(watch, RehearsalProgress::Phase::Finished);
    return report;
}

} // namespace itam::core::exporter
