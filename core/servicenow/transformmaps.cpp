// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/transformmaps.h"

#include "core/servicenow/tablereading.h"

#include <algorithm>

namespace itam::core::servicenow {
namespace {

MapEntry entryFrom(const RowView& row)
{
    MapEntry entry;
    for (const QString& source : row.text("source_field").split(QLatin1Char(','), Qt::SkipEmptyParts))
        entry.sources.append(source.trimmed());
    entry.target = row.text("target_field");
    entry.isKey = row.isTrue("coalesce");
    if (row.isTrue("use_source_script"))
        entry.script = row.text("source_script");
    return entry;
}

} // namespace

Result<QList<RunningMap>> runningMaps(TableClient& tables, const QString& stagingTable, const std::stop_token& stop)
{
    TableQuery query;
    query.table = QStringLiteral("sys_transform_map");
    query.query = QLatin1String("active=true^source_table=") + queryId(stagingTable);
    query.fields = columnsFrom("sys_id name target_table order");
    const auto rows = readAll(tables, query, stop);
    if (!rows)
        return failure(rows.error());
    QList<RunningMap> maps;
    QStringList ids;
    for (const TableRow& values : *rows) {
        const RowView row(values);
        maps.append({row.text("sys_id"), row.text("name"), row.text("target_table"), row.integer("order"), {}});
        ids.append(row.text("sys_id"));
    }
    std::ranges::stable_sort(maps, {}, &RunningMap::order);
    TableQuery entries;
    entries.table = QStringLiteral("sys_transform_entry");
    entries.fields = columnsFrom("map source_field target_field coalesce use_source_script source_script");
    const auto fields = readWhere(tables, entries, QStringLiteral("map"), ids, stop);
    if (!fields)
        return failure(fields.error());
    for (const TableRow& values : *fields) {
        const RowView row(values);
        const auto map = std::ranges::find(maps, row.text("map"), &RunningMap::sysId);
        if (map != maps.end())
            map->entries.append(entryFrom(row));
    }
    return maps;
}

} // namespace itam::core::servicenow
