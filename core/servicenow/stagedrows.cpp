// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/stagedrows.h"

#include "core/mapping/stagingcolumns.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace itam::core::servicenow {
namespace {

std::optional<model::DataType> typeFrom(const QString& importType)
{
    for (const model::DataType type : model::allDataTypes) {
        if (wire::importTypeOf(type) == importType)
            return type;
    }
    return std::nullopt;
}

} // namespace

StagedRows::StagedRows(TableClient& tables, HistoryNames names) : m_tables(tables), m_names(std::move(names))
{
}

Result<std::optional<StagedScope>> StagedRows::transaction(const QString& query, const std::stop_token& stop)
{
    const auto page = m_tables.query({.table = m_names.transactions(),
                                      .query = query,
                                      .fields = columnsFrom("sys_id number import_type import_run import_run.number "
                                                            "state received rows_total"),
                                      .limit = 1,
                                      .count = false},
                                     stop);
    if (!page)
        return failure(page.error());
    if (page->rows.isEmpty())
        return std::optional<StagedScope>();
    const RowView row(page->rows.first());
    const auto type = typeFrom(row.text("import_type"));
    if (!type)
        return failure(ErrorCode::BadReply, QStringLiteral("unknown import type"), row.text("number"));
    return StagedScope{.number = row.text("number"),
                       .type = *type,
                       .transactionId = row.text("sys_id"),
                       .runId = row.text("import_run"),
                       .runNumber = row.text("import_run.number"),
                       .stateText = row.text("state"),
                       .received = row.time("received"),
                       .rows = row.number("rows_total")};
}

Result<std::optional<StagedScope>> StagedRows::run(const QString& number, const std::stop_token& stop)
{
    ImportHistory history(m_tables, m_names);
    const auto found = history.run(number, stop);
    if (!found && found.error().code == ErrorCode::NotFound)
        return std::optional<StagedScope>();
    if (!found)
        return failure(found.error());
    if (!found->type)
        return failure(ErrorCode::BadReply, QStringLiteral("unknown import type"), number);
    return StagedScope{.number = found->number,
                       .type = *found->type,
                       .transactionId = {},
                       .runId = found->sysId,
                       .runNumber = found->number,
                       .stateText = found->stateText,
                       .received = found->received,
                       .rows = found->rows.total};
}

Result<StagedScope> StagedRows::scope(const QString& number, std::stop_token stop)
{
    const QString wanted = queryId(number.trimmed());
    auto found = transaction(wanted.isEmpty() ? QStringLiteral("ORDERBYDESCnumber")
                                              : QString(QLatin1String("number=") + wanted),
                             stop);
    if (found && !*found && !wanted.isEmpty())
        found = run(wanted, stop);
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorCode::NotFound, QStringLiteral("no Import Transaction or Import Run with this number"),
                       wanted);
    return **found;
}

TableQuestion StagedRows::question(const StagedScope& scope, const QString& conditions) const
{
    const QString whose = scope.isRun() ? QLatin1String("u_transaction.import_run=") + queryId(scope.runId)
                                        : QLatin1String("u_transaction=") + queryId(scope.transactionId);
    return {.table = m_names.staging(scope.type),
            .conditions = allOf({whose, conditions}),
            .fields = stagedColumns(),
            .order = {QStringLiteral("u_key"), QStringLiteral("sys_id"), false},
            .after = {}};
}

Result<StagedRecord> StagedRows::record(model::DataType type, const QString& sysId, const QList<RunningMap>& maps,
                                        std::stop_token stop)
{
    TableQuery query;
    query.table = m_names.staging(type);
    query.query = QLatin1String("sys_id=") + queryId(sysId);
    query.fields = stagedColumns() + QStringList{QStringLiteral("u_map_results")};
    for (const model::Column& column : model::columnsOf(type))
        query.fields.append(mapping::stagingName(column));
    query.limit = 1;
    query.count = false;
    const auto page = m_tables.query(query, stop);
    if (!page)
        return failure(page.error());
    if (page->rows.isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("the staged row is gone"), sysId);
    StagedRecord record;
    record.values = page->rows.first();
    for (const MapTrace& trace : mapResults(record.values.value(QStringLiteral("u_map_results")))) {
        auto written = target(trace, maps, stop);
        if (!written)
            return failure(std::move(written).error());
        record.targets.append(*std::move(written));
    }
    return record;
}

Result<MapTarget> StagedRows::target(const MapTrace& trace, const QList<RunningMap>& maps, const std::stop_token& stop)
{
    MapTarget written{trace, {.table = trace.table, .sysId = trace.target, .number = {}, .name = {}, .exists = false}, {}};
    if (trace.table.isEmpty() || trace.target.isEmpty())
        return written;
    TableQuery query;
    query.table = trace.table;
    query.query = QLatin1String("sys_id=") + queryId(trace.target);
    query.fields = columnsFrom("sys_id number name display_name sys_class_name"); // what a table lacks is left out
    const auto map = std::ranges::find(maps, trace.map, &RunningMap::name);
    if (map != maps.end()) {
        for (const MapEntry& entry : map->entries)
            query.fields += {entry.target, entry.target + QLatin1String(".name")};
    }
    query.fields.removeDuplicates();
    query.limit = 1;
    query.count = false;
    const auto page = orNone(m_tables.query(query, stop).map([](const TablePage& found) { return found.rows; }));
    if (!page)
        return failure(page.error());
    if (page->isEmpty())
        return written;
    written.values = page->first();
    const RowView row(written.values);
    written.record.exists = true;
    written.record.number = row.text("number");
    written.record.name = row.text("name").isEmpty() ? row.text("display_name") : row.text("name");
    if (const QString actual = row.text("sys_class_name"); !actual.isEmpty())
        written.record.table = actual;
    return written;
}

QStringList stagedColumns()
{
    return columnsFrom("sys_id u_key sys_import_row sys_import_state u_reason sys_import_state_comment "
                       "u_transaction.number sys_target_table sys_target_sys_id");
}

std::optional<TableRow> sentValues(const QByteArray& payload, const QString& key)
{
    QXmlStreamReader xml(payload);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("record") ||
            xml.attributes().value(QLatin1String("key")) != key)
            continue;
        TableRow values;
        while (xml.readNextStartElement()) {
            const QString name = xml.name().toString();
            values.insert(name, xml.readElementText(QXmlStreamReader::IncludeChildElements));
        }
        return xml.hasError() ? std::nullopt : std::optional(values);
    }
    return std::nullopt;
}

} // namespace itam::core::servicenow
