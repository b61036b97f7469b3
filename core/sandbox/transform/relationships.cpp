// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/transform/relationships.h"

#include "core/sandbox/store/lookups.h"
#include "core/sandbox/store/records.h"

namespace itam::sandbox::transform {
namespace {

using core::wire::RowResult;
using store::MapResult;
using store::TargetRow;
namespace reason = core::wire::reason;

const QString relationTable = QStringLiteral("cmdb_rel_ci");
const QString typeTable = QStringLiteral("cmdb_rel_type");

std::vector<const store::ColumnDef*> columnsOf(const store::Table& table)
{
    std::vector<const store::ColumnDef*> columns;
    for (const auto* name : {u"parent", u"child", u"type", u"itam_record_id", u"itam_computer_id"})
        columns.push_back(table.column(name));
    return columns;
}

MapResult resultOf(const TransformMap& map, RowResult outcome, const char* why, const QString& target)
{
    MapResult result;
    result.map = map.name;
    result.result = outcome;
    result.reason = why ? QString::fromLatin1(why) : QString();
    result.table = relationTable;
    result.target = target;
    return result;
}

} // namespace

Relationships::Relationships(SegmentContext& context)
    : m_context(context)
    , m_table(context.writer, context.ids, *context.writer.schema().find(relationTable),
              columnsOf(*context.writer.schema().find(relationTable)))
{
}

Result<QString> Relationships::typeId(const QString& name)
{
    if (const auto known = m_types.constFind(name); known != m_types.constEnd())
        return *known;
    auto found = store::findByName(m_context.writer, typeTable, QStringLiteral("name"), name);
    if (found && found->isEmpty()) {
        found = store::insertRecord(m_context.writer, typeTable,
                                    {{QStringLiteral("name"), name},
                                     {QStringLiteral("parent_descriptor"), name.section(QLatin1String("::"), 0, 0)},
                                     {QStringLiteral("child_descriptor"), name.section(QLatin1String("::"), 1, 1)}});
    }
    if (found)
        m_types.insert(name, *found);
    return found;
}

Result<std::optional<TargetRow>> Relationships::ownOf(const QString& type, const QString& recordId)
{
    auto rows =
        m_table.find({{m_table.columns()[RecordId], recordId, false}, {m_table.columns()[Type], type, false}}, 1);
    if (!rows)
        return failure(rows.error());
    return rows->empty() ? std::nullopt : std::optional<TargetRow>(std::move(rows->front()));
}

Result<MapResult> Relationships::relate(const TransformMap& map, const Relationship& wanted)
{
    const auto type = typeId(wanted.type);
    if (!type)
        return failure(type.error());
    const std::vector<QString> values{wanted.parent, wanted.child, *type, wanted.recordId, wanted.computerId};
    auto own = ownOf(*type, wanted.recordId);
    if (!own)
        return failure(own.error());
    if (*own) {
        std::vector<std::size_t> changed;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if ((*own)->values[i] != values[i])
                changed.push_back(i);
        }
        if (changed.empty())
            return resultOf(map, RowResult::Ignored, reason::unchanged, (*own)->sysId);
        if (!m_context.switches.isOn(map.updateProperty))
            return resultOf(map, RowResult::Ignored, reason::updateOff, (*own)->sysId);
        ITAM_TRY(m_table.update((*own)->sysId, changed, values));
        return resultOf(map, RowResult::Updated, nullptr, (*own)->sysId);
    }
    // The same relationship from another source is adopted, not doubled.
    const auto foreign = m_table.find({{m_table.columns()[Parent], wanted.parent, false},
                                       {m_table.columns()[Child], wanted.child, false},
                                       {m_table.columns()[Type], *type, false},
                                       {m_table.columns()[RecordId], QString(), false}},
                                      1);
    if (!foreign)
        return failure(foreign.error());
    if (!foreign->empty()) {
        const QString sysId = foreign->front().sysId;
        ITAM_TRY(m_table.setQuietly(sysId, *m_table.columns()[RecordId], wanted.recordId));
        ITAM_TRY(m_table.setQuietly(sysId, *m_table.columns()[ComputerId], wanted.computerId));
        return resultOf(map, RowResult::Ignored, reason::unchanged, sysId);
    }
    if (!m_context.switches.isOn(map.addProperty))
        return resultOf(map, RowResult::Ignored, reason::addOff, {});
    const auto made = m_table.insert(m_table.table(), values);
    if (!made)
        return failure(made.error());
    return resultOf(map, RowResult::Inserted, nullptr, *made);
}

Result<MapResult> Relationships::unrelate(const TransformMap& map, const QString& typeName, const QString& recordId)
{
    const auto type = typeId(typeName);
    if (!type)
        return failure(type.error());
    const auto own = ownOf(*type, recordId);
    if (!own)
        return failure(own.error());
    if (!*own)
        return resultOf(map, RowResult::Ignored, reason::unchanged, {});
    if (!m_context.switches.isOn(map.updateProperty))
        return resultOf(map, RowResult::Ignored, reason::updateOff, (*own)->sysId);
    ITAM_TRY(m_table.remove((*own)->sysId));
    return resultOf(map, RowResult::Updated, nullptr, (*own)->sysId);
}

} // namespace itam::sandbox::transform
