// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/recordtale.h"

#include "app/export/session.h"

namespace itam::app::exporter {
namespace {

using core::model::DataType;
using core::source::Finding;

constexpr auto computerColumn = "ComputerID";

Result<std::optional<TypeTale::Source>> lookUp(core::source::OperationsDatabase& database, DataType type,
                                               const QByteArray& key, const std::stop_token& stop)
{
    std::optional<TypeTale::Source> found;
    const auto stream = database.readOne(type, key);
    if (!stream && stream.error().code == ErrorCode::SourceIncomplete)
        return found; // no such view: no such record
    if (!stream)
        return failure(stream.error());
    QList<Finding> findings;
    (*stream)->tellFindings([&findings](const Finding& finding) { findings.append(finding); });
    const auto batch = (*stream)->next(stop);
    if (!batch)
        return failure(batch.error());
    if (batch->isEmpty())
        return found;
    found = TypeTale::Source{.sendable = batch->size() > 0, .values = {}, .findings = findings};
    for (std::size_t c = 0; batch->size() > 0 && c < batch->columnCount(); ++c) {
        if (const QByteArrayView cell = batch->cell(0, c); !cell.isEmpty())
            found->values.append({QString::fromLatin1(batch->columns()->columns[c]->name), QString::fromUtf8(cell)});
    }
    return found;
}

Result<void> askSource(const Configuration& configuration, RecordTale& tale, const std::stop_token& stop)
{
    const auto database = core::source::OperationsDatabase::open({configuration.source});
    if (!database)
        return failure(database.error());
    for (TypeTale& type : tale.types) {
        auto found = lookUp(**database, type.type, tale.key.toUtf8(), stop);
        if (!found)
            return failure(std::move(found).error());
        type.source = *std::move(found);
    }
    return {};
}

Result<void> askJournal(const Configuration& configuration, RecordTale& tale, const std::stop_token& stop)
{
    const auto story = core::journal::readRecordStory(configuration.journalPath, tale.key.toUtf8(), stop);
    if (!story)
        return failure(story.error());
    for (TypeTale& type : tale.types) {
        std::copy_if(story->standings.begin(), story->standings.end(), std::back_inserter(type.standings),
                     [&type](const auto& standing) { return standing.owner.type == type.type; });
        std::copy_if(story->carriages.begin(), story->carriages.end(), std::back_inserter(type.carriages),
                     [&type](const auto& carriage) { return carriage.segment.type == type.type; });
    }
    tale.carriagesSince = story->carriagesSince;
    tale.exportsForgotten = story->exportsForgotten;
    return {};
}

/// Of the computer that a record belongs to.
QString computerIdOf(const TypeTale& type, const QString& key)
{
    if (type.type == DataType::Hardware)
        return key;
    if (!type.source)
        return {};
    const auto named = std::find_if(type.source->values.begin(), type.source->values.end(),
                                    [](const auto& value) { return value.first == QLatin1String(computerColumn); });
    return named != type.source->values.end() ? named->second : QString();
}

Result<void> askInstance(const Arguments& arguments, const Configuration& configuration,
                         const core::support::Clock& clock, RecordTale& tale, const std::stop_token& stop)
{
    Session session(arguments, configuration, clock);
    const auto instance = session.connect();
    if (!instance)
        return failure(instance.error());
    core::servicenow::TableClient tables = (*instance)->tables();
    core::servicenow::RecordTracer tracer(tables);
    for (TypeTale& type : tale.types) {
        auto trace = tracer.trace(type.type, tale.key, computerIdOf(type, tale.key), arguments.limit, stop);
        if (!trace)
            return failure(std::move(trace).error());
        type.trace = *std::move(trace);
    }
    return {};
}

std::optional<Error> errorOf(const Result<void>& asked)
{
    return asked ? std::nullopt : std::optional(asked.error());
}

} // namespace

bool RecordTale::isBlind() const
{
    return sourceError && journalError && (instanceError || instance.isEmpty());
}

bool RecordTale::isCancelled() const
{
    const auto cancelled = [](const std::optional<Error>& error) {
        return error && error->code == ErrorCode::Cancelled;
    };
    return cancelled(sourceError) || cancelled(journalError) || cancelled(instanceError);
}

RecordTale gatherTale(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock,
                      std::stop_token stop)
{
    RecordTale tale;
    tale.key = arguments.record;
    tale.source = core::source::SourceLocation{configuration.source}.displayName();
    for (const DataType type : core::model::allDataTypes) {
        if (arguments.included[type].value_or(true)) {
            TypeTale& one = tale.types.emplace_back();
            one.type = type;
        }
    }
    tale.sourceError = errorOf(askSource(configuration, tale, stop));
    tale.journalError = errorOf(askJournal(configuration, tale, stop));
    if (!arguments.local) {
        tale.instance = configuration.instance.url;
        tale.instanceError = errorOf(askInstance(arguments, configuration, clock, tale, stop));
    }
    tale.types.removeIf([](const TypeTale& type) { return type.isEmpty(); });
    return tale;
}

} // namespace itam::app::exporter
