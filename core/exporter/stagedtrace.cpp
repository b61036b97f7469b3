// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/stagedtrace.h"

#include "core/mapping/stagingcolumns.h"
#include "core/model/recordschema.h"

#include <algorithm>

namespace itam::core::exporter {
namespace {

using mapping::Conversion;
using servicenow::MapEntry;
using servicenow::MapTarget;
using servicenow::RunningMap;
using servicenow::StagedRecord;
using servicenow::TableRow;

struct Place
{
    model::DataType type;
    const StagedRecord& record;
    const std::optional<TableRow>& sent;
};

const MapTarget* targetOf(const StagedRecord& record, const QString& map)
{
    const auto found = std::ranges::find_if(record.targets, [&](const MapTarget& t) { return t.trace.map == map; });
    return found == record.targets.end() ? nullptr : &*found;
}

QString columnName(model::DataType type, const QString& stagingColumn)
{
    const int index = mapping::columnIndex(type, stagingColumn);
    return index < 0 ? stagingColumn
                     : QString::fromLatin1(model::columnsOf(type)[static_cast<std::size_t>(index)].name);
}

/// "constant ITAM" is a conversion with a value.
std::optional<Conversion> conversionOf(const MapEntry& entry)
{
    if (entry.script.isEmpty())
        return Conversion::Text;
    return mapping::conversionNamed(entry.script.section(QLatin1Char(' '), 0, 0));
}

bool isSent(const Place& place, const QString& column)
{
    return !place.sent || place.sent->contains(column);
}

void addMade(FieldTrace& field, const Place& place, const MapEntry& entry)
{
    if (!field.conversion || *field.conversion == Conversion::Computed)
        return;
    if (*field.conversion == Conversion::Constant) {
        field.made = entry.script.section(QLatin1Char(' '), 1);
        return;
    }
    if (mapping::isReference(*field.conversion))
        return;
    QStringList values;
    for (const QString& source : entry.sources)
        values.append(place.record.values.value(source));
    mapping::Sources sources;
    for (qsizetype i = 0; i < entry.sources.size(); ++i)
        sources.append(isSent(place, field.columns.at(i)) ? &values.at(i) : nullptr);
    const mapping::Converted converted = mapping::convert(*field.conversion, sources);
    if (converted.isSet)
        field.made = converted.value;
    field.warning = converted.warning;
}

std::optional<QString> valueNow(const MapTarget* target, const QString& column)
{
    if (!target || !target->record.exists || !target->values.contains(column))
        return std::nullopt;
    // Of a reference the name says more than the id.
    const QString name = target->values.value(column + QLatin1String(".name"));
    return name.isEmpty() ? target->values.value(column) : name;
}

void addValues(FieldTrace& field, const Place& place, const QStringList& stagingColumns)
{
    QStringList sent;
    QStringList staged;
    bool wasSent = false;
    for (qsizetype i = 0; i < stagingColumns.size(); ++i) {
        wasSent = wasSent || (place.sent && place.sent->contains(field.columns.at(i)));
        sent.append(place.sent ? place.sent->value(field.columns.at(i)) : QString());
        staged.append(place.record.values.value(stagingColumns.at(i)));
    }
    sent.removeAll(QString());
    staged.removeAll(QString());
    if (wasSent)
        field.sent = sent.join(QLatin1String(" | "));
    field.staged = staged.join(QLatin1String(" | "));
}

FieldTrace traceOf(const Place& place, const RunningMap& map, const MapEntry& entry)
{
    FieldTrace field;
    for (const QString& source : entry.sources)
        field.columns.append(columnName(place.type, source));
    addValues(field, place, entry.sources);
    field.map = map.name;
    field.target = entry.target;
    field.script = entry.script;
    field.conversion = conversionOf(entry);
    field.isKey = entry.isKey;
    addMade(field, place, entry);
    field.now = valueNow(targetOf(place.record, map.name), entry.target);
    return field;
}

} // namespace

QList<FieldTrace> traceFields(model::DataType type, const StagedRecord& record, const QList<RunningMap>& maps,
                              const std::optional<TableRow>& sent)
{
    const Place place{type, record, sent};
    QList<FieldTrace> fields;
    QList<FieldTrace> withoutColumn;
    QHash<QString, QList<FieldTrace>> byColumn;
    QSet<QString> used;
    for (const RunningMap& map : maps) {
        if (!record.targets.isEmpty() && !targetOf(record, map.name))
            continue;
        for (const MapEntry& entry : map.entries) {
            const FieldTrace field = traceOf(place, map, entry);
            for (const QString& column : field.columns)
                used.insert(column);
            if (field.columns.isEmpty())
                withoutColumn.append(field);
            else
                byColumn[field.columns.first()].append(field);
        }
    }
    for (const model::Column& column : model::columnsOf(type)) {
        const QString name = QString::fromLatin1(column.name);
        fields += byColumn.take(name);
        const QString staging = mapping::stagingName(column);
        const bool isThere = !record.values.value(staging).isEmpty() || (sent && sent->contains(name));
        if (used.contains(name) || !isThere)
            continue;
        FieldTrace field;
        field.columns = {name};
        addValues(field, place, {staging});
        fields.append(field);
    }
    for (const QList<FieldTrace>& foreign : std::as_const(byColumn)) // columns that are none of ours
        fields += foreign;
    return fields + withoutColumn;
}

} // namespace itam::core::exporter
