// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/identification/sourcekeys.h"

#include "core/sandbox/identification/rowvalues.h"
#include "core/sandbox/store/matchingrecords.h"

namespace itam::sandbox::identification {
namespace {

const QString sourceTable = QStringLiteral("sys_object_source");

/// The row of the key that is about records of the same physical table.
Result<std::optional<store::Values>> rowOfKey(Context& context, const store::Table& table, const SourceInfo& source)
{
    const store::Table& sources = *context.schema().find(sourceTable);
    auto rows = findMatching(
        context.writer, sources,
        {{sources.column(u"name"), context.sourceOf(source), true}, {sources.column(u"id"), source.nativeKey, true}});
    if (!rows)
        return failure(rows.error());
    for (store::Values& row : *rows) {
        const store::Table* target = context.schema().find(row.value(QStringLiteral("target_table")));
        if (target && target->physical == table.physical)
            return std::optional(std::move(row));
    }
    return std::optional<store::Values>();
}

} // namespace

Result<std::optional<Target>> findTarget(store::Session& session, const store::Table& table, const QString& sysId)
{
    const std::vector<store::Criterion> byId{{table.column(u"sys_id"), sysId, true}};
    auto rows = findMatching(session, table, byId, 1);
    if (!rows || rows->empty())
        return rows ? Result<std::optional<Target>>(std::nullopt) : failure(rows.error());
    Target target{&table, sysId, std::move(rows->front())};
    const store::Table* ofRecord = session.schema().find(target.values.value(QStringLiteral("sys_class_name")));
    if (ofRecord && ofRecord != &table) {
        auto whole = findMatching(session, *ofRecord, byId, 1);
        if (!whole || whole->empty())
            return whole ? Result<std::optional<Target>>(std::nullopt) : failure(whole.error());
        target.table = ofRecord;
        target.values = std::move(whole->front());
    }
    return std::optional(std::move(target));
}

Result<std::optional<Target>> targetOfKey(Context& context, const store::Table& table, const SourceInfo& source)
{
    if (source.nativeKey.isEmpty())
        return std::optional<Target>();
    const auto row = rowOfKey(context, table, source);
    if (!row || !*row)
        return row ? Result<std::optional<Target>>(std::nullopt) : failure(row.error());
    const store::Table* root = context.schema().find(table.physical);
    return findTarget(context.writer, root ? *root : table, (*row)->value(QStringLiteral("target_sys_id")));
}

Result<void> recordKey(Context& context, const SourceInfo& source, const store::Table& table, const QString& sysId)
{
    if (source.nativeKey.isEmpty())
        return {};
    const auto row = rowOfKey(context, table, source);
    if (!row)
        return failure(row.error());
    const store::Table& sources = *context.schema().find(sourceTable);
    store::Values values = storableValues(sources, {{QStringLiteral("name"), context.sourceOf(source)},
                                                    {QStringLiteral("id"), source.nativeKey},
                                                    {QStringLiteral("source_feed"), source.feed},
                                                    {QStringLiteral("target_table"), table.name},
                                                    {QStringLiteral("target_sys_id"), sysId},
                                                    {QStringLiteral("last_scan"), source.recency}});
    const QString lastScan = QStringLiteral("last_scan");
    if (!values.contains(lastScan))
        values.insert(lastScan, context.writer.timeText());
    if (!*row) {
        ITAM_TRY(insertRecord(context.writer, sourceTable, values));
        return {};
    }
    if ((*row)->value(lastScan) > values.value(lastScan))
        values.remove(lastScan);
    const store::Values changed = differences(**row, values);
    if (!changed.isEmpty())
        ITAM_TRY(updateRecord(context.writer, sourceTable, (*row)->value(QStringLiteral("sys_id")), changed));
    return {};
}

} // namespace itam::sandbox::identification
