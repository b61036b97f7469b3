// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/displayvalues.h"

#include <QLocale>

namespace itam::sandbox::store {
namespace {

constexpr auto selectChoices =
    "SELECT value, label FROM sys_choice WHERE name = ?1 AND element = ?2 ORDER BY sequence, row_number";

/// "2 Hours 5 Minutes" for "1970-01-01 02:05:00": a duration is kept as the time since the epoch.
QString durationText(const QString& value)
{
    const QDateTime time = fromPlatformTime(value);
    if (!time.isValid())
        return value;
    qint64 seconds = time.toSecsSinceEpoch();
    QStringList parts;
    for (const auto& [size, name] : {std::pair{86400, "Day"}, {3600, "Hour"}, {60, "Minute"}, {1, "Second"}}) {
        const qint64 count = seconds / size;
        seconds %= size;
        if (count > 0)
            parts.append(QString::number(count) + QLatin1Char(' ') + QLatin1String(name) +
                         (count > 1 ? QStringLiteral("s") : QString()));
    }
    return parts.isEmpty() ? QStringLiteral("0 Seconds") : parts.join(QLatin1Char(' '));
}

} // namespace

Result<QList<Choice>> choicesOf(Session& session, const Table& table, const ColumnDef& column)
{
    const Schema& schema = session.schema();
    if (!schema.find(u"sys_choice"))
        return column.choices;
    if (const Table* lender = schema.find(column.choiceTable))
        return choicesOf(session, *lender, *lender->column(column.choiceColumn));
    for (const Table* each = &table; each && each->column(column.name); each = schema.find(each->extends)) {
        auto select = session.query(selectChoices);
        if (!select)
            return failure(select.error());
        (*select)->bind(1, each->name).bind(2, column.name);
        QList<Choice> found;
        while (true) {
            const auto row = (*select)->step();
            if (!row)
                return failure(row.error());
            if (!*row)
                break;
            found.append({(*select)->text(0), (*select)->text(1)});
        }
        if (!found.isEmpty())
            return found;
    }
    return column.choices;
}

DisplayValues::DisplayValues(Session& session, const std::vector<Field>& fields, const Asker& asker)
    : m_session(&session)
    , m_fields(&fields)
    , m_zone(asker.zone)
    , m_format(asker.format)
    , m_areTimesKept((!m_zone.isValid() || m_zone == QTimeZone::utc()) && m_format.both() == TimeFormat().both())
    , m_labels(fields.size())
{
}

Result<DisplayValues> DisplayValues::load(Session& session, const std::vector<Field>& fields, const Asker& asker)
{
    DisplayValues made(session, fields, asker);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const ColumnPath& path = fields[i].path;
        if (path.column->type != ColumnType::Choice && path.column->choices.isEmpty())
            continue;
        const auto choices = choicesOf(session, *path.table, *path.column);
        if (!choices)
            return failure(choices.error());
        for (const Choice& choice : *choices)
            made.m_labels[i].insert(choice.value, choice.label);
    }
    return made;
}

Result<QString> DisplayValues::of(std::size_t index, const QString& value) const
{
    const Field& field = (*m_fields)[index];
    const ColumnDef& column = *field.path.column;
    if (value.isEmpty())
        return value;
    switch (column.type) {
    case ColumnType::List:
        return field.reference ? ofList(field, value) : Result<QString>(value);
    case ColumnType::DateTime:
        return m_areTimesKept ? value : ofTime(value);
    case ColumnType::Date:
        return m_areTimesKept ? value : QLocale::c().toString(QDate::fromString(value, Qt::ISODate), m_format.date);
    case ColumnType::Duration:
        return durationText(value);
    default:
        break;
    }
    if (column.name == QLatin1String("sys_class_name")) {
        const Table* table = m_session->schema().find(value);
        return table ? table->label : value;
    }
    return m_labels[index].isEmpty() ? value : m_labels[index].value(value, value);
}

QString DisplayValues::ofTime(const QString& value) const
{
    const QDateTime time = fromPlatformTime(value);
    return QLocale::c().toString(m_zone.isValid() ? time.toTimeZone(m_zone) : time, m_format.both());
}

/// "Ann, Bob" for "id1,id2"; an id that names nothing stays what it is.
Result<QString> DisplayValues::ofList(const Field& field, const QString& value) const
{
    if (field.reference->display.isEmpty())
        return value;
    QStringList names;
    for (const QString& sysId : value.split(QLatin1Char(','))) {
        auto select = m_session->query(QByteArray("SELECT \"" + field.reference->display.toUtf8() + "\" FROM \"" +
                                                  field.reference->physical.toUtf8() + "\" WHERE sys_id = ?1"));
        if (!select)
            return failure(select.error());
        (*select)->bind(1, sysId);
        const auto row = (*select)->step();
        if (!row)
            return failure(row.error());
        names.append(*row ? (*select)->text(0) : sysId);
    }
    return names.join(QLatin1String(", "));
}

} // namespace itam::sandbox::store
