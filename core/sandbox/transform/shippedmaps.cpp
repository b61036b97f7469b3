// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/transform/shippedmaps.h"

#include "core/sandbox/store/records.h"
#include "core/support/hash.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace itam::sandbox::transform {
namespace {

using store::Values;
using store::Writer;

const QString mapsTable = QStringLiteral("sys_transform_map");
const QString entriesTable = QStringLiteral("sys_transform_entry");
const QString policy = QStringLiteral("sys_policy");
const QString protectedPolicy = QStringLiteral("protected");
const QString seededName = QStringLiteral("import_maps_seeded");
const QString publishedName = QStringLiteral("integration_maps_digest");

/// {"name": "Computer", "order": 100} as values of a record.
Values valuesFrom(const QJsonObject& object)
{
    Values values;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isArray() && !it.value().isObject())
            values.insert(it.key(), it.value().toVariant().toString());
    }
    return values;
}

Result<void> insertMap(Writer& writer, const Values& map, const std::vector<Values>& entries)
{
    const auto mapId = store::insertRecord(writer, mapsTable, map);
    if (!mapId)
        return failure(mapId.error());
    for (Values entry : entries) {
        entry.insert(QStringLiteral("map"), *mapId);
        entry.insert(QStringLiteral("source_table"), map.value(QStringLiteral("source_table")));
        entry.insert(QStringLiteral("target_table"), map.value(QStringLiteral("target_table")));
        if (map.contains(policy))
            entry.insert(policy, map.value(policy));
        ITAM_TRY(store::insertRecord(writer, entriesTable, entry));
    }
    return {};
}

Result<void> seed(Writer& writer, const char* name)
{
    const QString path = QStringLiteral(":/itam/instance/importmaps/%1.json").arg(QLatin1String(name));
    QFile file(path);
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    QJsonParseError parseError;
    const QJsonObject object = QJsonDocument::fromJson(text, &parseError).object();
    if (parseError.error != QJsonParseError::NoError)
        return failure(ErrorCode::SettingsInvalid, parseError.errorString(), path);
    std::vector<Values> entries;
    const QJsonArray fields = object.value(QLatin1String("entries")).toArray();
    for (const auto& field : fields)
        entries.push_back(valuesFrom(field.toObject()));
    return insertMap(writer, valuesFrom(object), entries);
}

QString joined(const QJsonValue& sources)
{
    if (sources.isString())
        return sources.toString();
    QStringList names;
    const QJsonArray array = sources.toArray();
    for (const auto& name : array)
        names.append(name.toString());
    return names.join(QLatin1Char(','));
}

/// A field map of the integration: its conversion stands where a script would.
Values entryFrom(const QJsonObject& field)
{
    const QString convert = field.value(QLatin1String("convert")).toString();
    const QString constant = field.value(QLatin1String("value")).toString();
    const bool hasScript = !convert.isEmpty() && convert != QLatin1String("text");
    return {{QStringLiteral("source_field"), joined(field.value(QLatin1String("source")))},
            {QStringLiteral("target_field"), field.value(QLatin1String("target")).toString()},
            {QStringLiteral("coalesce"),
             field.value(QLatin1String("coalesce")).toBool() ? QStringLiteral("true") : QStringLiteral("false")},
            {QStringLiteral("use_source_script"), hasScript ? QStringLiteral("true") : QStringLiteral("false")},
            {QStringLiteral("source_script"), !hasScript           ? QString()
                                              : constant.isEmpty() ? convert
                                                                   : QString(convert + QLatin1Char(' ') + constant)}};
}

Result<void> publish(Writer& writer, const QJsonObject& object)
{
    std::vector<Values> entries;
    const QJsonArray fields = object.value(QLatin1String("fields")).toArray();
    for (const auto& field : fields)
        entries.push_back(entryFrom(field.toObject()));
    return insertMap(writer,
                     {{QStringLiteral("name"), object.value(QLatin1String("name")).toString()},
                      {QStringLiteral("source_table"), object.value(QLatin1String("sourceTable")).toString()},
                      {QStringLiteral("target_table"), object.value(QLatin1String("targetTable")).toString()},
                      {QStringLiteral("order"), QString::number(object.value(QLatin1String("order")).toInt(100))},
                      {QStringLiteral("copy_empty_fields"), QStringLiteral("true")},
                      {policy, protectedPolicy}},
                     entries);
}

/// All protected records of a table.
Result<void> removeProtected(Writer& writer, const QString& table)
{
    while (true) {
        const auto record = store::findRecord(writer, table, policy, protectedPolicy);
        if (!record)
            return failure(record.error());
        if (!*record)
            return {};
        ITAM_TRY(store::deleteRecord(writer, table, (*record)->value(QStringLiteral("sys_id"))));
    }
}

} // namespace

Result<void> seedShippedMaps(Writer& writer)
{
    const auto done = writer.meta(seededName);
    if (!done)
        return failure(done.error());
    if (!done->isEmpty())
        return {};
    for (const char* name : {"computer", "user", "location", "notification"})
        ITAM_TRY(seed(writer, name));
    return writer.setMeta(seededName, QStringLiteral("true"));
}

Result<void> publishIntegrationMaps(Writer& writer, const QList<QByteArray>& documents)
{
    const QString digest = QString::fromLatin1(core::support::hash128(documents.join('\n')).toHex());
    const auto known = writer.meta(publishedName);
    if (!known)
        return failure(known.error());
    if (*known == digest)
        return {};
    const Writer::OwnWork own(writer);
    ITAM_TRY(removeProtected(writer, entriesTable));
    ITAM_TRY(removeProtected(writer, mapsTable));
    for (const QByteArray& document : documents) {
        const QJsonArray maps = QJsonDocument::fromJson(document).array();
        for (const auto& map : maps)
            ITAM_TRY(publish(writer, map.toObject()));
    }
    return writer.setMeta(publishedName, digest);
}

} // namespace itam::sandbox::transform
