// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/tablespec.h"

#include "core/servicenow/historyquery.h"
#include "ui/models/format.h"

#include <QCoreApplication>

namespace itam::ui::staging {
namespace {

bool isYes(const QString& value)
{
    return value == QLatin1String("true") || value == QLatin1String("1");
}

} // namespace

QStringList readsOf(const QList<TableField>& fields)
{
    QStringList columns;
    for (const TableField& field : fields) {
        if (!columns.contains(field.column))
            columns.append(field.column);
    }
    return columns;
}

QString shownText(const TableField& field, const core::servicenow::TableRow& row)
{
    const QString value = row.value(field.column);
    if (value.isEmpty())
        return {};
    if (field.words)
        return field.words(value);
    switch (field.kind) {
    case TableField::Kind::Time: {
        const QDateTime time = core::servicenow::timeFromTable(value);
        return time.isValid() ? models::exactTime(time) : value;
    }
    case TableField::Kind::YesNo:
        return isYes(value) ? QCoreApplication::translate("TableSpec", "Yes")
                            : QCoreApplication::translate("TableSpec", "No");
    case TableField::Kind::Text:
    case TableField::Kind::Number:
    case TableField::Kind::Code:
        break;
    }
    return value;
}

QVariant rawValue(const TableField& field, const core::servicenow::TableRow& row)
{
    const QString value = row.value(field.column);
    if (field.kind == TableField::Kind::Time) {
        const QDateTime time = core::servicenow::timeFromTable(value);
        return time.isValid() ? QVariant(time) : QVariant(value);
    }
    bool isNumber = false;
    const qlonglong number = value.toLongLong(&isNumber);
    return field.kind == TableField::Kind::Number && isNumber ? QVariant(number) : QVariant(value);
}

} // namespace itam::ui::staging
