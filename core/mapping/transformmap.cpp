// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/transformmap.h"

#include "core/mapping/stagingcolumns.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace itam::core::mapping {
namespace {

QString string(const QJsonObject& object, const char* name)
{
    return object.value(QLatin1String(name)).toString();
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
            return wrongMap(map.name, QStringLiteral("unknown source column %1").arg(name));
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
        return wrongMap(map.name, QStringLiteral("unknown conversion %1").arg(conversionName));
    field.conversion = *conversion;
    const bool needsSource = *conversion != Conversion::Computed && *conversion != Conversion::Constant;
    if (needsSource && field.sources.empty())
        return wrongMap(map.name, QStringLiteral("conversion %1 without source").arg(conversionName));
    field.target = string(object, "target");
    if (field.target.isEmpty())
        return wrongMap(map.name, QStringLiteral("a field without target"));
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
            return wrongMap(map.name, QStringLiteral("unknown source column %1").arg(it.key()));
        map.equals.emplace_back(index, it.value().toString());
    }
    return {};
}

Result<TransformMap> mapFrom(const QJsonObject& object)
{
    TransformMap map;
    map.name = string(object, "name");
    bool isKnownSource = false;
    for (const model::DataType type : model::allDataTypes) {
        if (stagingTableOf(type) == string(object, "sourceTable")) {
            map.type = type;
            isKnownSource = true;
        }
    }
    map.targetTable = string(object, "targetTable");
    map.insertClass = string(object, "insertAs");
    if (map.name.isEmpty() || !isKnownSource || map.targetTable.isEmpty())
        return wrongMap(map.name, QStringLiteral("name, source table or target table"));
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

tl::unexpected<Error> wrongMap(const QString& map, const QString& what)
{
    return failure(ErrorCode::SettingsInvalid, what, map);
}

QList<QByteArray> builtInMaps()
{
    QList<QByteArray> documents;
    for (const model::DataType type : model::allDataTypes) {
        QFile file(QStringLiteral(":/itam/instance/maps/%1.json").arg(model::nameOf(type)));
        documents.append(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return documents;
}

Result<std::vector<TransformMap>> readMaps(const QList<QByteArray>& documents)
{
    std::vector<TransformMap> maps;
    for (const QByteArray& document : documents) {
        QJsonParseError parseError;
        const QJsonArray array = QJsonDocument::fromJson(document, &parseError).array();
        if (parseError.error != QJsonParseError::NoError)
            return wrongMap({}, QStringLiteral("%1 at byte %2").arg(parseError.errorString()).arg(parseError.offset));
        for (const auto& entry : array) {
            auto map = mapFrom(entry.toObject());
            if (!map)
                return failure(map.error());
            const bool isThere = std::any_of(maps.begin(), maps.end(),
                                             [&](const TransformMap& other) { return other.name == map->name; });
            if (isThere)
                return wrongMap(map->name, QStringLiteral("the map is there twice"));
            maps.push_back(std::move(*map));
        }
    }
    std::stable_sort(maps.begin(), maps.end(),
                     [](const TransformMap& a, const TransformMap& b) { return a.order < b.order; });
    return maps;
}

} // namespace itam::core::mapping
