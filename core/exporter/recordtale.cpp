// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/recordtale.h"

namespace itam::core::exporter {
namespace {

using model::DataType;

constexpr QLatin1String computerColumn{"ComputerID"};

Result<void> askSource(const TaleSources& sources, RecordTale& tale, const std::stop_token& stop)
{
    const auto database = source::OperationsDatabase::open(sources.source, stop);
    if (!database)
        return failure(database.error());
    for (TypeTale& type : tale.types) {
        auto found = readSourceRecord(**database, type.type, tale.key.toUtf8(), stop);
        if (!found)
            return failure(std::move(found).error());
        type.source = *std::move(found);
    }
    return {};
}

Result<void> askJournal(const TaleSources& sources, RecordTale& tale, const std::stop_token& stop)
{
    const auto story = journal::readRecordStory(sources.journal, tale.key.toUtf8(), stop);
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
    return type.source ? type.source->value(computerColumn) : QString();
}

Result<void> askInstance(const TaleSources& sources, RecordTale& tale, const std::stop_token& stop)
{
    auto tables = sources.connect();
    if (!tables)
        return failure(tables.error());
    servicenow::RecordTracer tracer(*tables);
    for (TypeTale& type : tale.types) {
        auto trace = tracer.trace(type.type, tale.key, computerIdOf(type, tale.key), sources.limit, stop);
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

QString TypeTale::Source::value(QLatin1String column) const
{
    const auto named =
        std::find_if(values.begin(), values.end(), [&column](const auto& value) { return value.first == column; });
    return named != values.end() ? named->second : QString();
}

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

Result<std::optional<TypeTale::Source>> readSourceRecord(source::OperationsDatabase& database, DataType type,
                                                         const QByteArray& key, const std::stop_token& stop)
{
    std::optional<TypeTale::Source> found;
    const auto stream = database.readOne(type, key);
    if (!stream && stream.error().code == ErrorCode::SourceIncomplete)
        return found; // no such view: no such record
    if (!stream)
        return failure(stream.error());
    QList<source::Finding> findings;
    (*stream)->tellFindings([&findings](const source::Finding& finding) { findings.append(finding); });
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

RecordTale gatherTale(const TaleSources& sources, const QString& key, const std::stop_token& stop)
{
    RecordTale tale;
    tale.key = key;
    tale.source = sources.source.displayName();
    for (const DataType type : model::allDataTypes) {
        if (sources.included[type])
            tale.types.emplace_back().type = type;
    }
    tale.sourceError = errorOf(askSource(sources, tale, stop));
    tale.journalError = errorOf(askJournal(sources, tale, stop));
    if (!sources.instance.isEmpty()) {
        tale.instance = sources.instance;
        tale.instanceError = errorOf(askInstance(sources, tale, stop));
    }
    tale.types.removeIf([](const TypeTale& type) { return type.isEmpty(); });
    return tale;
}

} // namespace itam::core::exporter
