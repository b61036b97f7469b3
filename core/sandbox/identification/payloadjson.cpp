// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/identification/payloadjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace itam::sandbox::identification {
namespace {

QString textOf(const QJsonValue& value)
{
    return value.isString() ? value.toString() : value.toVariant().toString();
}

QString member(const QJsonObject& object, const char* name)
{
    return textOf(object.value(QLatin1String(name)));
}

/// Booleans are documented as such and as strings.
bool isTrue(const QJsonValue& value)
{
    return textOf(value).compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
}

SourceInfo sourceFrom(const QJsonObject& object)
{
    return {member(object, "source_name"), member(object, "source_feed"), member(object, "source_native_key"),
            member(object, "source_recency_timestamp")};
}

void readRow(const QJsonObject& object, RowInput& row)
{
    row.className = member(object, "className");
    row.internalId = member(object, "internal_id");
    row.source = sourceFrom(object.value(QLatin1String("sys_object_source_info")).toObject());
    const QJsonObject values = object.value(QLatin1String("values")).toObject();
    for (auto value = values.begin(); value != values.end(); ++value)
        row.values.insert(value.key(), textOf(*value));
}

std::vector<RowInput> rowsFrom(const QJsonValue& list)
{
    std::vector<RowInput> rows;
    const QJsonArray array = list.toArray();
    for (const QJsonValueConstRef each : array)
        readRow(each.toObject(), rows.emplace_back());
    return rows;
}

ItemInput itemFrom(const QJsonObject& object)
{
    ItemInput item;
    readRow(object, item);
    item.text = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    item.lookups = rowsFrom(object.value(QLatin1String("lookup")));
    item.related = rowsFrom(object.value(QLatin1String("related")));
    constexpr std::array<std::pair<const char*, ClassChange>, 3> keeps{
        {{"updateWithoutUpgrade", ClassChange::Upgrade},
         {"updateWithoutDowngrade", ClassChange::Downgrade},
         {"updateWithoutSwitch", ClassChange::Switch}}};
    const QJsonObject settings = object.value(QLatin1String("settings")).toObject();
    for (const auto& [name, change] : keeps) {
        if (isTrue(settings.value(QLatin1String(name))))
            item.keepsClassAt.append(change);
    }
    constexpr std::array<std::pair<const char*, ClassChange>, 3> allows{{{"classUpgrade", ClassChange::Upgrade},
                                                                         {"classDowngrade", ClassChange::Downgrade},
                                                                         {"classSwitch", ClassChange::Switch}}};
    for (const auto& [name, change] : allows) {
        if (const QJsonValue value = object.value(QLatin1String(name)); !value.isUndefined())
            item.classChangesAllowed.insert(change, isTrue(value));
    }
    return item;
}

/// An index may come as a number or as its text; -1: none.
int indexFrom(const QJsonObject& object, const char* name)
{
    bool isNumber = false;
    const int index = member(object, name).toInt(&isNumber);
    return isNumber ? index : -1;
}

RelationInput relationFrom(const QJsonObject& object)
{
    return {indexFrom(object, "parent"), indexFrom(object, "child"),
            member(object, "parent_id"), member(object, "child_id"),
            member(object, "type"),      sourceFrom(object.value(QLatin1String("sys_rel_source_info")).toObject())};
}

} // namespace

Payload payloadFrom(const QJsonObject& body)
{
    Payload payload;
    const QJsonArray items = body.value(QLatin1String("items")).toArray();
    for (const QJsonValueConstRef item : items)
        payload.items.push_back(itemFrom(item.toObject()));
    const QJsonArray relations = body.value(QLatin1String("relations")).toArray();
    for (const QJsonValueConstRef relation : relations)
        payload.relations.push_back(relationFrom(relation.toObject()));
    const QJsonArray references = body.value(QLatin1String("referenceItems")).toArray();
    for (const QJsonValueConstRef reference : references) {
        const QJsonObject object = reference.toObject();
        payload.references[member(object, "referencedBy")].push_back(
            {member(object, "referenceField"), member(object, "referenced")});
    }
    return payload;
}

QString readOptions(const QString& text, Options& options)
{
    const QStringList chunks = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& chunk : chunks) {
        const QStringList words = chunk.trimmed().split(QLatin1Char(':'));
        if (words.size() != 2)
            return chunk.trimmed();
        const bool isOn = words[1].trimmed().compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
        const QString name = words[0].trimmed();
        if (name == QLatin1String("partial_payloads"))
            options.partialPayloads = isOn;
        else if (name == QLatin1String("partial_commits"))
            options.partialCommits = isOn;
        else if (name == QLatin1String("deduplicate_payloads"))
            options.deduplicates = isOn;
        else if (name == QLatin1String("generate_summary"))
            options.summarises = isOn;
    }
    return {};
}

} // namespace itam::sandbox::identification
