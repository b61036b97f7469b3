// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/transform/transformmap.h"

namespace itam::sandbox::transform {
namespace {

using core::mapping::wrongMap;

Result<TransformMap> boundTo(const store::Schema& schema, core::mapping::TransformMap&& read)
{
    TransformMap map{std::move(read), nullptr, nullptr, {}};
    map.target = schema.find(map.targetTable);
    map.insertAs = map.insertClass.isEmpty() ? map.target : schema.find(map.insertClass);
    if (!map.target || !map.insertAs)
        return wrongMap(map.name, QStringLiteral("unknown target table"));
    for (const FieldMap& field : map.fields) {
        map.columns.push_back(field.choosesClass() ? nullptr : map.target->column(field.target));
        if (!field.choosesClass() && !map.columns.back())
            return wrongMap(map.name, QStringLiteral("unknown target column %1").arg(field.target));
    }
    return map;
}

} // namespace

bool TransformMap::appliesTo(const Row& row) const
{
    return core::mapping::TransformMap::appliesTo([&row](int column) { return row.text(column); });
}

Result<MapSet> MapSet::fromJson(const QList<QByteArray>& documents, const store::Schema& schema)
{
    auto maps = core::mapping::readMaps(documents);
    if (!maps)
        return failure(maps.error());
    MapSet set;
    for (core::mapping::TransformMap& read : *maps) {
        auto map = boundTo(schema, std::move(read));
        if (!map)
            return failure(map.error());
        set.m_maps.push_back(std::move(*map));
    }
    return set;
}

const TransformMap* MapSet::find(QStringView name) const
{
    const auto found =
        std::find_if(m_maps.begin(), m_maps.end(), [&](const TransformMap& map) { return map.name == name; });
    return found == m_maps.end() ? nullptr : &*found;
}

std::vector<const TransformMap*> MapSet::of(core::model::DataType type) const
{
    std::vector<const TransformMap*> maps;
    for (const TransformMap& map : m_maps) {
        if (map.type == type)
            maps.push_back(&map);
    }
    return maps;
}

} // namespace itam::sandbox::transform
