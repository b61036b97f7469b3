// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/payload.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace itam::core::identification {
namespace {

QJsonObject jsonOf(const ColumnValues& values)
{
    QJsonObject object;
    for (const auto& [column, value] : values)
        object.insert(column, value);
    return object;
}

void insertFilled(QJsonObject& object, const char* name, const QString& value)
{
    if (!value.isEmpty())
        object.insert(QLatin1String(name), value);
}

/// Members that items and attached rows have in common.
template <typename Row>
QJsonObject jsonOfRow(const Row& row)
{
    QJsonObject object{{QStringLiteral("className"), row.className}, {QStringLiteral("values"), jsonOf(row.values)}};
    insertFilled(object, "internal_id", row.internalId);
    if (row.source.nativeKey.isEmpty())
        return object;
    QJsonObject info{{QStringLiteral("source_name"), row.source.sourceName},
                     {QStringLiteral("source_native_key"), row.source.nativeKey}};
    insertFilled(info, "source_feed", row.source.feed);
    insertFilled(info, "source_recency_timestamp", row.source.recency);
    object.insert(QStringLiteral("sys_object_source_info"), info);
    return object;
}

QJsonArray jsonOf(const std::vector<AttachedRow>& rows)
{
    QJsonArray array;
    for (const AttachedRow& row : rows)
        array.append(jsonOfRow(row));
    return array;
}

QJsonObject jsonOf(const Item& item)
{
    QJsonObject object = jsonOfRow(item);
    if (!item.lookups.empty())
        object.insert(QStringLiteral("lookup"), jsonOf(item.lookups));
    if (!item.related.empty())
        object.insert(QStringLiteral("related"), jsonOf(item.related));
    QJsonObject settings;
    if (item.keepsClass) {
        settings.insert(QStringLiteral("updateWithoutDowngrade"), true);
        settings.insert(QStringLiteral("updateWithoutSwitch"), true);
    }
    if (!item.mayUpgrade)
        settings.insert(QStringLiteral("updateWithoutUpgrade"), true);
    if (!settings.isEmpty())
        object.insert(QStringLiteral("settings"), settings);
    return object;
}

QJsonObject jsonOf(const Relation& relation)
{
    QJsonObject object{{QStringLiteral("parent"), relation.parent},
                       {QStringLiteral("child"), relation.child},
                       {QStringLiteral("type"), relation.type}};
    if (relation.source.sourceName.isEmpty())
        return object;
    QJsonObject info{{QStringLiteral("source_name"), relation.source.sourceName}};
    insertFilled(info, "source_feed", relation.source.feed);
    object.insert(QStringLiteral("sys_rel_source_info"), info);
    return object;
}

} // namespace

QByteArray toJson(const Payload& payload)
{
    QJsonArray items;
    for (const Item& item : payload.items)
        items.append(jsonOf(item));
    QJsonObject object{{QStringLiteral("items"), items}};
    if (!payload.relations.empty()) {
        QJsonArray relations;
        for (const Relation& relation : payload.relations)
            relations.append(jsonOf(relation));
        object.insert(QStringLiteral("relations"), relations);
    }
    if (!payload.references.empty()) {
        QJsonArray references;
        for (const ReferenceItem& reference : payload.references)
            references.append(QJsonObject{{QStringLiteral("referenceField"), reference.field},
                                          {QStringLiteral("referencedBy"), reference.by},
                                          {QStringLiteral("referenced"), reference.to}});
        object.insert(QStringLiteral("referenceItems"), references);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace itam::core::identification
