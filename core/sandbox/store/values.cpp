// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/values.h"

#include "core/sandbox/store/session.h"

#include <QDate>

namespace itam::sandbox::store {
namespace {

tl::unexpected<Error> unfit(const ColumnDef& column, const QString& value)
{
    return failure(ErrorCode::Usage, QStringLiteral("\"%1\" does not fit").arg(value.left(80)), column.name);
}

Result<QString> normalInteger(const ColumnDef& column, const QString& value)
{
    bool isNumber = false;
    const qlonglong number = value.trimmed().toLongLong(&isNumber);
    if (!isNumber)
        return unfit(column, value);
    return QString::number(number);
}

Result<QString> normalDecimal(const ColumnDef& column, const QString& value)
{
    bool isNumber = false;
    const double number = value.trimmed().toDouble(&isNumber);
    if (!isNumber)
        return unfit(column, value);
    return QString::number(number, 'g', 15);
}

Result<QString> normalBoolean(const ColumnDef& column, const QString& value)
{
    if (value.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0 || value == QLatin1String("1"))
        return QStringLiteral("true");
    if (value.compare(QLatin1String("false"), Qt::CaseInsensitive) == 0 || value == QLatin1String("0"))
        return QStringLiteral("false");
    return unfit(column, value);
}

Result<QString> normalDate(const ColumnDef& column, const QString& value)
{
    const QDate date = QDate::fromString(value.left(10), Qt::ISODate);
    if (!date.isValid())
        return unfit(column, value);
    return date.toString(Qt::ISODate);
}

/// Both forms that the platform parses, and a date alone.
Result<QString> normalDateTime(const ColumnDef& column, const QString& value)
{
    if (fromPlatformTime(value).isValid())
        return value;
    QDateTime time = QDateTime::fromString(value, Qt::ISODateWithMs);
    if (!time.isValid())
        return unfit(column, value);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return platformTime(time);
}

} // namespace

Result<QString> normalValue(const ColumnDef& column, const QString& value)
{
    if (value.isEmpty())
        return QString();
    switch (column.type) {
    case ColumnType::Integer:
        return normalInteger(column, value);
    case ColumnType::Decimal:
        return normalDecimal(column, value);
    case ColumnType::Boolean:
        return normalBoolean(column, value);
    case ColumnType::Date:
        return normalDate(column, value);
    case ColumnType::DateTime:
    case ColumnType::Duration:
        return normalDateTime(column, value);
    case ColumnType::Journal:
        return QString();
    case ColumnType::String:
    case ColumnType::Reference:
    case ColumnType::Choice:
    case ColumnType::List:
    case ColumnType::Xml:
    case ColumnType::Guid:
        break;
    }
    if (column.max > 0 && value.size() > column.max && column.type == ColumnType::String)
        return value.left(column.max);
    return value;
}

Result<void> bindValue(core::support::sqlite::Statement& statement, int parameter, const ColumnDef& column,
                       const QString& value)
{
    const auto normal = normalValue(column, value);
    if (!normal)
        return failure(normal.error());
    if (normal->isEmpty() || column.writeOnly) {
        statement.bindNull(parameter);
        return {};
    }
    switch (column.storage()) {
    case Storage::Text:
        statement.bind(parameter, *normal);
        break;
    case Storage::Integer:
        statement.bind(parameter, column.type == ColumnType::Boolean ? qint64{*normal == QLatin1String("true")}
                                                                     : qint64{normal->toLongLong()});
        break;
    case Storage::Real:
        statement.bind(parameter, normal->toDouble());
        break;
    case Storage::Blob:
        // Large values come from one place only, which packs them and binds them without a copy.
        return failure(ErrorCode::Usage, QStringLiteral("a compressed column is written by its repository only"),
                       column.name);
    }
    return {};
}

void bindNormal(TextBinder& binder, core::support::sqlite::Statement& statement, int parameter, const ColumnDef& column,
                const QString& value)
{
    if (value.isEmpty() || column.writeOnly) {
        statement.bindNull(parameter);
        return;
    }
    switch (column.storage()) {
    case Storage::Integer:
        statement.bind(parameter, column.type == ColumnType::Boolean ? qint64{value == QLatin1String("true")}
                                                                     : qint64{value.toLongLong()});
        return;
    case Storage::Real:
        statement.bind(parameter, value.toDouble());
        return;
    case Storage::Text:
    case Storage::Blob:
        binder.bind(statement, parameter, value);
        return;
    }
}

QString shownValue(const core::support::sqlite::Statement& statement, int resultColumn, const ColumnDef& column)
{
    if (statement.isNull(resultColumn))
        return QStringLiteral("");
    switch (column.storage()) {
    case Storage::Integer:
        if (column.type == ColumnType::Boolean)
            return statement.integer(resultColumn) != 0 ? QStringLiteral("true") : QStringLiteral("false");
        return QString::number(statement.integer(resultColumn));
    case Storage::Real:
        return QString::number(statement.real(resultColumn), 'g', 15);
    case Storage::Blob: {
        const QByteArrayView packed = statement.bytes(resultColumn);
        return QString::fromUtf8(qUncompress(reinterpret_cast<const uchar*>(packed.data()), packed.size()));
    }
    case Storage::Text:
        break;
    }
    return statement.text(resultColumn);
}

QString sqlOf(const ColumnDef& column)
{
    if (!column.constant)
        return QLatin1Char('"') + column.name + QLatin1Char('"');
    return column.constant->isEmpty() ? QStringLiteral("NULL")
                                      : QString(QLatin1Char('\'') + *column.constant + QLatin1Char('\''));
}

QString afterClassPath(const QString& classPath)
{
    // A path ends in '/', whose successor is '0'.
    return classPath.chopped(1) + QLatin1Char('0');
}

} // namespace itam::sandbox::store
