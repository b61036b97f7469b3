// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/transform/jsonrows.h"

#include <QJsonArray>
#include <QJsonObject>

namespace itam::sandbox::transform {
namespace {

QString textOf(const QJsonValue& value)
{
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.isNull() ? QString() : value.toVariant().toString();
}

/// Nothing when the path leads nowhere.
QJsonValue valueAt(const QJsonDocument& document, const QString& path)
{
    QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    QString before;
    for (const QString& name : path.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        const bool namesElements = value.isArray() && name == before;
        if (!namesElements)
            value = value.toObject().value(name);
        before = name;
    }
    return value;
}

void addMember(SentRow& row, const QString& name, const QJsonValue& value, const store::JsonSource& source)
{
    if (value.isArray() && source.discardsArrays)
        return;
    row.append({name, textOf(value)});
    if (!value.isObject() || !source.expandsChildren)
        return;
    const QJsonObject children = value.toObject();
    for (auto child = children.begin(); child != children.end(); ++child)
        addMember(row, name + QLatin1Char('/') + child.key(), child.value(), source);
}

SentRow rowOf(const QJsonValue& value, const store::JsonSource& source)
{
    if (source.inSingleColumn)
        return {{QStringLiteral("data"), textOf(value)}};
    SentRow row;
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        addMember(row, member.key(), member.value(), source);
    return row;
}

} // namespace

Result<std::vector<SentRow>> rowsOfJson(const QJsonDocument& document, const store::JsonSource& source)
{
    const QJsonValue found = valueAt(document, source.path);
    const QJsonArray rows = found.isObject() ? QJsonArray{found} : found.toArray();
    const auto isRow = [&](const QJsonValue& value) { return value.isObject() || source.inSingleColumn; };
    if ((!found.isArray() && !found.isObject()) || !std::all_of(rows.begin(), rows.end(), isRow))
        return failure(ErrorCode::Usage, QStringLiteral("the path of the data source leads to no rows"), source.path);
    std::vector<SentRow> made;
    for (const auto& row : rows)
        made.push_back(rowOf(row, source));
    return made;
}

} // namespace itam::sandbox::transform
