// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/instanceschema.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace itam::sandbox::store {

QByteArray instanceSchema()
{
    const QString folder = QStringLiteral(":/itam/instance/tables/");
    QStringList paths{QStringLiteral(":/itam/instance/schema.json")};
    for (const QString& name : QDir(folder).entryList(QDir::Files, QDir::Name))
        paths.append(folder + name);
    QJsonArray tables;
    int version = 0;
    for (const QString& path : qAsConst(paths)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
        version = std::max(version, document.value(QLatin1String("version")).toInt());
        const QJsonArray own = document.value(QLatin1String("tables")).toArray();
        for (const auto& table : own)
            tables.append(table);
    }
    return QJsonDocument({{QStringLiteral("version"), version}, {QStringLiteral("tables"), tables}})
        .toJson(QJsonDocument::Compact);
}

} // namespace itam::sandbox::store
