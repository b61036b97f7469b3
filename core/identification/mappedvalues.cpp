// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/mappedvalues.h"

#include <QDateTime>

#include <algorithm>

namespace itam::core::identification {
namespace {

using mapping::Conversion;
using mapping::FieldMap;

mapping::Converted valueOf(const FieldMap& field, const mapping::Row& row)
{
    if (field.conversion == Conversion::Constant)
        return {true, field.constant, {}};
    mapping::Sources sources;
    for (const int column : field.sources)
        sources.append(row.cells[static_cast<std::size_t>(column)]);
    return mapping::convert(field.conversion, sources);
}

/// Columns of the integration application are not on a stock instance; the data source of the request says who we are.
bool isOurs(const FieldMap& field)
{
    return field.target.startsWith(QLatin1String("itam_")) || field.target == QLatin1String("discovery_source");
}

bool isTimeSource(const mapping::TransformMap& map, const FieldMap& field)
{
    if (field.sources.empty() || field.conversion != Conversion::Text)
        return false;
    const auto columns = model::columnsOf(map.type);
    return columns[static_cast<std::size_t>(field.sources.front())].kind == model::ColumnKind::Time;
}

} // namespace

QString tableTime(const QString& text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return text;
    return time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

Result<mapping::TransformMap> builtInMap(QStringView name)
{
    auto maps = mapping::readMaps(mapping::builtInMaps());
    if (!maps)
        return failure(maps.error());
    const auto found = std::ranges::find_if(*maps, [&](const auto& map) { return map.name == name; });
    if (found == maps->end())
        return mapping::wrongMap(name.toString(), QStringLiteral("is missing"));
    return *found;
}

MappedValues mappedValues(const mapping::TransformMap& map, const mapping::Row& row)
{
    MappedValues mapped;
    for (const FieldMap& field : map.fields) {
        if (field.insertOnly || field.choosesClass() || isOurs(field))
            continue;
        const mapping::Converted converted = valueOf(field, row);
        if (!converted.isSet)
            continue;
        if (converted.value.isEmpty())
            mapped.cleared.append(field.target);
        else if (mapping::isReference(field.conversion))
            mapped.references.emplace_back(
                field.target,
                NamedReference{field.conversion, mapping::shortenedName(field.conversion, converted.value)});
        else
            mapped.values.emplace_back(field.target,
                                       isTimeSource(map, field) ? tableTime(converted.value) : converted.value);
    }
    return mapped;
}

ColumnValues insertOnlyValues(const mapping::TransformMap& map, const mapping::Row& row)
{
    ColumnValues values;
    for (const FieldMap& field : map.fields) {
        if (!field.insertOnly || isOurs(field))
            continue;
        const mapping::Converted converted = valueOf(field, row);
        if (converted.isSet && !converted.value.isEmpty())
            values.emplace_back(field.target, converted.value);
    }
    return values;
}

} // namespace itam::core::identification
