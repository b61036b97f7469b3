// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/viewcolumns.h"

#include "core/support/hash.h"
#include "core/support/utf8.h"

#include <QRegularExpression>

namespace itam::core::source {
namespace {

constexpr int maxIdentityLength = 200;

} // namespace

qsizetype positionOf(const std::vector<QByteArray>& names, const char* wanted)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].compare(wanted, Qt::CaseInsensitive) == 0)
            return static_cast<qsizetype>(i);
    }
    return -1;
}

Result<ViewColumns> matchedColumns(model::DataType type, const std::vector<QByteArray>& names)
{
    ViewColumns view;
    view.set.type = type;
    QStringList lacking;
    for (const model::Column& column : model::columnsOf(type)) {
        const auto at = positionOf(names, column.name);
        if (at >= 0) {
            view.set.columns.push_back(&column);
            view.names.push_back(names[static_cast<std::size_t>(at)]);
        } else if (column.required) {
            lacking.append(QString::fromLatin1(column.name));
        } else {
            view.missing.push_back(column.name);
        }
    }
    if (!lacking.isEmpty()) {
        const QString columns = lacking.join(QStringLiteral(", "));
        return failure(ErrorCode::SourceIncomplete, QStringLiteral("missing: %1").arg(columns),
                       QStringLiteral("%1 in the view %2").arg(columns, model::viewNameOf(type)));
    }
    if (const auto at = positionOf(names, model::lastModifiedColumn); at >= 0) {
        view.set.hasLastModified = true;
        view.lastModified = names[static_cast<std::size_t>(at)];
    } else {
        view.missing.push_back(model::lastModifiedColumn);
    }
    return view;
}

Result<ViewColumns> columnsIn(const QByteArray& relation, model::DataType type, const std::vector<QByteArray>& names)
{
    return matchedColumns(type, names).map([&relation](ViewColumns view) {
        view.relation = relation;
        return view;
    });
}

Error noSuchView(model::DataType type)
{
    return failure(ErrorCode::SourceIncomplete, QStringLiteral("no such view"),
                   QStringLiteral("the view %1").arg(model::viewNameOf(type)))
        .value();
}

Error brokenView(model::DataType type, const QString& detail)
{
    return failure(ErrorCode::SourceIncomplete, detail,
                   QStringLiteral("a working view %1").arg(model::viewNameOf(type)))
        .value();
}

QByteArray cleanBytes(QByteArrayView utf8)
{
    QByteArray clean;
    support::appendClean(clean, utf8);
    return clean.trimmed();
}

QString cleanText(QByteArrayView utf8)
{
    return QString::fromUtf8(cleanBytes(utf8)).trimmed();
}

Result<QString> identityFrom(const std::optional<QByteArray>& declared, QLatin1String kindOfPlace,
                             const QByteArray& place)
{
    if (!declared)
        return failure(ErrorCode::SourceIncomplete, QStringLiteral("missing: SourceID"),
                       QStringLiteral("SourceID in the view itam_export_source"));
    if (!declared->isEmpty())
        return QString::fromUtf8(support::truncatedTo(*declared, maxIdentityLength));
    return QStringLiteral("%1-%2").arg(kindOfPlace, QString::fromLatin1(support::hash128(place).toHex()));
}

bool coversType(const std::optional<QByteArray>& declared, model::DataType type)
{
    const QString words = QString::fromUtf8(declared.value_or(QByteArray())).toLower();
    static const QRegularExpression separators(QStringLiteral("[\\s,;]+"));
    const QStringList types = words.split(separators, Qt::SkipEmptyParts);
    return types.contains(QStringLiteral("all")) || types.contains(model::nameOf(type));
}

} // namespace itam::core::source
