// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/transform/transformmap.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace itam::sandbox::transform {
namespace {

constexpr auto classColumn = "sys_class_name";

QString string(const QJsonObject& object, const char* name)
{
    return object.value(QLatin1String(name)).toString();
}

tl::unexpected<Error> wrong(const QString& map, const QString& what)
{
    return failure(ErrorCode::SettingsInvalid, what, map);
}

QStringList stringsOf(const QJsonValue& value)
{
    QStringList strings;
    if (value.isString())
        strings.append(value.toString());
    const QJsonArray array = value.toArray();
    for (const auto& entry : array)
        strings.append(entry.toString());
    return strings;
}

Result<std::vector<int>> columnsOf(const TransformMap& map, const QJsonValue& value)
{
    std::vector<int> columns;
    const QStringList names = stringsOf(value);
    for (const QString& name : names) {
        const int index = columnIndex(map.type, name);
        if (index < 0)
            return wrong(map.name, QStringLiteral("unknown source column %1").arg(name));
        columns.push_back(index);
    }
    return columns;
}

Result<FieldMap> fieldFrom(const TransformMap& map, const QJsonObject& object)
{
    FieldMap field;
    auto sources = columnsOf(map, object.value(QLatin1String("source")));
    if (!sources)
        return failure(sources.error());
    field.sources = std::move(*sources);
    const QString conversionName = object.value(QLatin1String("convert")).toString(QStringLiteral("text"));
    const auto conversion = conversionNamed(conversionName);
    if (!conversion)
        return wrong(map.name, QStringLiteral("unknown conversion %1").arg(conversionName));
    field.conversion = *conversion;
    const bool needsSource = *conversion != Conversion::Computed && *conversion != Conversion::Constant;
    if (needsSource && field.sources.empty())
        return wrong(map.name, QStringLiteral("conversion %1 without source").arg(conversionName));
    const QString target = string(object, "target");
    field.target = map.target->column(target);
    if (target == QLatin1String(classColumn))
        field.target = nullptr;
    else if (!field.target)
        return wrong(map.name, QStringLiteral("unknown target column %1").arg(target));
    field.constant = string(object, "value");
    field.isKey = object.value(QLatin1String("coalesce")).toBool();
    field.insertOnly = object.value(QLatin1String("insertOnly")).toBool();
    const QJsonObject keyIf = object.value(QLatin1String("coalesceIf")).toObject();
    field.keyProperty = string(keyIf, "property");
    field.keyValue = string(keyIf, "is");
    return field;
}

Result<void> readCondition(TransformMap& map, const QJsonObject& condition)
{
    auto notEmpty = columnsOf(map, condition.value(QLatin1String("notEmpty")));
    auto anyNotEmpty = columnsOf(map, condition.value(QLatin1String("anyNotEmpty")));
    if (!notEmpty || !anyNotEmpty)
        return failure((!notEmpty ? notEmpty : anyNotEmpty).error());
    map.notEmpty = std::move(*notEmpty);
    map.anyNotEmpty = std::move(*anyNotEmpty);
    const QJsonObject equals = condition.value(QLatin1String("equals")).toObject();
    for (auto it = equals.begin(); it != equals.end(); ++it) {
        const int index = columnIndex(map.type, it.key());
        if (index < 0)
            return wrong(map.name, QStringLiteral("unknown source column %1").arg(it.key()));
        map.equals.emplace_back(index, it.value().toString());
    }
    return {};
}

Result<TransformMap> mapFrom(const QJsonObject& object, const store::Schema& schema)
{
    TransformMap map;
    map.name = string(object, "name");
    bool isKnownSource = false;
    for (const core::model::DataType type : core::model::allDataTypes) {
        if (stagingTableOf(type) == string(object, "sourceTable")) {
            map.type = type;
            isKnownSource = true;
        }
    }
    map.target = schema.find(string(object, "targetTable"));
    const QString insertAs = string(object, "insertAs");
    map.insertAs = insertAs.isEmpty() ? map.target : schema.find(insertAs);
    if (map.name.isEmpty() || !isKnownSource || !map.target || !map.insertAs)
        return wrong(map.name, QStringLiteral("name, source table or target table"));
    map.order = object.value(QLatin1String("order")).toInt(100);
    map.isPrimary = object.value(QLatin1String("primary")).toBool();
    map.isShared = object.value(QLatin1String("shared")).toBool();
    map.matchesEmptyKeys = object.value(QLatin1String("coalesceEmpty")).toBool();
    map.tables = string(object, "tables");
    map.addProperty = string(object, "add");
    map.updateProperty = string(object, "update");
    ITAM_TRY(readCondition(map, object.value(QLatin1String("condition")).toObject()));
    const QJsonArray fields = object.value(QLatin1String("fields")).toArray();
    for (const auto& entry : fields) {
        auto field = fieldFrom(map, entry.toObject());
        if (!field)
            return failure(field.error());
        map.fields.push_back(std::move(*field));
    }
    return map;
}

} // namespace

bool TransformMap::appliesTo(const Row& row) const
{
    const auto isEmpty = [&](int column) { return row.text(column).trimmed().isEmpty(); };
    if (std::any_of(notEmpty.begin(), notEmpty.end(), isEmpty))
        return false;
    if (!anyNotEmpty.empty() && std::all_of(anyNotEmpty.begin(), anyNotEmpty.end(), isEmpty))
        return false;
    return std::all_of(equals.begin(), equals.end(), [&](const auto& condition) {
        return row.text(condition.first).trimmed().compare(condition.second, Qt::CaseInsensitive) == 0;
    });
}

Result<MapSet> MapSet::fromJson(const QList<QByteArray>& documents, const store::Schema& schema)
{
    MapSet set;
    for (const QByteArray& document : documents) {
        QJsonParseError parseError;
        const QJsonArray array = QJsonDocument::fromJson(document, &parseError).array();
        if (parseError.error != QJsonParseError::NoError)
            return wrong({}, QStringLiteral("%1 at byte %2").arg(parseError.errorString()).arg(parseError.offset));
        for (const auto& entry : array) {
            auto map = mapFrom(entry.toObject(), schema);
            if (!map)
                return failure(map.error());
            if (set.find(map->name))
                return wrong(map->name, QStringLiteral("the map is there twice"));
            set.m_maps.push_back(std::move(*map));
        }
    }
    std::stable_sort(set.m_maps.begin(), set.m_maps.end(),
                     [](const TransformMap& a, const TransformMap& b) { return a.order < b.order; });
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
