// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/transform/segmenttransform.h"

#include "core/sandbox/store/integrationsettings.h"
#include "core/sandbox/transform/applications.h"
#include "core/sandbox/transform/contracts.h"
#include "core/sandbox/transform/hardware.h"

namespace itam::sandbox::transform {
namespace {

using core::model::DataType;
using core::wire::RowCounts;
using store::MapResult;

Result<std::unique_ptr<RowTransformer>> transformerFor(DataType type, SegmentContext& context)
{
    switch (type) {
    case DataType::Hardware:
        return makeHardwareTransformer(context);
    case DataType::Contracts:
        return makeContractTransformer(context);
    case DataType::Applications:
        return makeApplicationTransformer(context);
    }
    return failure(ErrorCode::Internal);
}

Result<SegmentContext> contextFor(store::Writer& writer, const MapSet& maps, store::SegmentPlace place,
                                  const QString& sourceId, DataType type, SegmentMemory& memory)
{
    auto values = store::propertyValues(writer);
    const auto version = store::propertyVersion(writer);
    if (!values || !version)
        return failure(!values ? values.error() : version.error());
    place.propertyVersion = *version;
    memory.beginSegment(type, *version);
    return SegmentContext(writer, maps, Switches(std::move(*values)), std::move(place), sourceId, memory);
}

/// Counters per map, in the order in which the maps were first met.
class MapCounts
{
public:
    void add(const MapResult& result)
    {
        auto known = std::find_if(m_counts.begin(), m_counts.end(),
                                  [&](const auto& entry) { return entry.first == result.map; });
        if (known == m_counts.end())
            known = m_counts.insert(m_counts.end(), {result.map, RowCounts()});
        store::count(known->second, result.result);
    }
    [[nodiscard]] const std::vector<std::pair<QString, RowCounts>>& all() const { return m_counts; }

private:
    std::vector<std::pair<QString, RowCounts>> m_counts;
};

Result<MapResult> resolve(SegmentContext& context, Relationships& relationships, const store::LateLink& link)
{
    if (link.map == mapname::contractParent)
        return resolveParent(context, link.source, link.wanted);
    const TransformMap* map = context.maps.find(link.map);
    if (!map)
        return failure(ErrorCode::SettingsInvalid, QStringLiteral("no such transform map"), link.map);
    const WantedHost wanted = WantedHost::fromText(link.wanted);
    const auto host = findHost(context, wanted);
    if (!host)
        return failure(host.error());
    if (!host->isEmpty())
        return relationships.relate(*map,
                                    {QString::fromLatin1(hostedOn), link.source, *host, link.key, wanted.computerId});
    MapResult late;
    late.map = link.map;
    late.result = core::wire::RowResult::Skipped;
    late.reason = QString::fromLatin1(core::wire::reason::lookupLate);
    return late;
}

} // namespace

Switches::Tables Switches::installationTables() const
{
    const QString choice = value(QStringLiteral("installation_tables"));
    const bool hasSam = isOn(QStringLiteral("sam_plugin"));
    if (choice == QLatin1String("cmdb"))
        return {false, true};
    if (choice == QLatin1String("automatic"))
        return {hasSam, !hasSam};
    if (!hasSam)
        return {false, false};
    return {true, choice == QLatin1String("both")};
}

Result<RowCounts> transformSegment(store::Writer& writer, const MapSet& maps, const Segment& segment,
                                   SegmentMemory& memory)
{
    store::SegmentPlace place;
    place.run = segment.run;
    place.transaction = segment.transaction;
    place.stagingTable = stagingTableOf(segment.type);
    const auto importSet = store::insertImportSet(writer, place.stagingTable, segment.number);
    if (!importSet)
        return failure(importSet.error());
    place.importSet = *importSet;
    auto context = contextFor(writer, maps, std::move(place), segment.sourceId, segment.type, memory);
    if (!context)
        return failure(context.error());
    const auto transformer = transformerFor(segment.type, *context);
    if (!transformer)
        return failure(transformer.error());

    RowReader reader(segment.type);
    store::StagingTable staging(writer, context->place, reader.stagingColumns());
    RowCounts counts;
    MapCounts mapCounts;
    int number = 0;
    for (const core::wire::ReceivedRecord& record : segment.records) {
        const Row row = reader.read(record);
        auto outcome = (*transformer)->transform(row);
        if (!outcome)
            return failure(outcome.error());
        const QString stagingRow = context->ids.next();
        const MapResult& primary = outcome->results[outcome->primary];
        store::count(counts, primary.result);
        for (const MapResult& result : outcome->results)
            mapCounts.add(result);
        ITAM_TRY(staging.insert(stagingRow, number++, record.key, primary, outcome->results, row.cells));
        for (store::LateLink& link : outcome->late) {
            link.transaction = segment.transaction;
            link.stagingTable = context->place.stagingTable;
            link.stagingRow = stagingRow;
            link.key = record.key;
            ITAM_TRY(store::insertLateLink(writer, segment.run, link));
        }
    }
    for (const auto& [map, each] : mapCounts.all())
        ITAM_TRY(store::insertMapHistory(writer, *importSet, map, each));
    return counts;
}

Result<void> resolveLateLinks(store::Writer& writer, const MapSet& maps, const QString& run)
{
    const auto links = store::lateLinks(writer, run);
    if (!links)
        return failure(links.error());
    if (links->empty())
        return {};
    store::SegmentPlace place;
    place.run = run;
    SegmentMemory memory;
    auto context = contextFor(writer, maps, std::move(place), {}, DataType::Contracts, memory);
    if (!context)
        return failure(context.error());
    Relationships relationships(*context);
    for (const store::LateLink& link : *links) {
        const auto result = resolve(*context, relationships, link);
        if (!result)
            return failure(result.error());
        if (result->reason != QLatin1String(core::wire::reason::lookupLate))
            ITAM_TRY(store::replaceResult(writer, run, link, *result, context->place.propertyVersion));
    }
    return store::deleteLateLinks(writer, run);
}

} // namespace itam::sandbox::transform
