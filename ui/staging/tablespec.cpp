// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/tablespec.h"

#include "core/servicenow/historyquery.h"
#include "ui/models/format.h"

#include <QCoreApplication>

namespace itam::ui::staging {

using widgets::Message;

namespace {

bool isYes(const QString& value)
{
    return value == QLatin1String("true") || value == QLatin1String("1");
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TableSpec)
};

} // namespace

Message tableMessage(const Error& error)
{
    Message message = widgets::messageOf(error);
    if (error.code == ErrorCode::Forbidden) {
        message.what = Words::tr("This account may not read these records.");
        message.meaning = Words::tr("ServiceNow shows them to other roles only.");
        message.advice = Words::tr("An administrator of ServiceNow can give the account a role that reads them.");
    } else if (error.code == ErrorCode::NotFound) {
        //: %1 is the name of a table
        message.what = Words::tr("This instance has no table %1.").arg(error.subject);
        message.meaning = Words::tr("Its application is not installed, or not in the version that has it.");
        message.advice.clear();
    }
    return message;
}

void makeSortable(TableSpec& spec, const QStringList& columns)
{
    for (TableField& field : spec.fields)
        field.isSortable = columns.contains(field.column);
}

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
        return isYes(value) ? Words::tr("Yes") : Words::tr("No");
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
