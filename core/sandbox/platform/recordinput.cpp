// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/recordinput.h"

#include "core/sandbox/store/displayvalues.h"
#include "core/sandbox/store/lookups.h"

#include <QLocale>

#include <algorithm>

namespace itam::sandbox::platform {
namespace {

using store::ColumnDef;
using store::ColumnType;

/// A null string: leave the column as it is.
using Stored = Result<QString>;

QString valueNamed(const BodyRecord& record, QLatin1String name)
{
    for (const BodyField& field : record) {
        if (field.name == name)
            return field.value;
    }
    return {};
}

/// The record that people mean by `text`.
Stored recordMeant(store::Session& session, const QString& tableName, const QString& text)
{
    const store::Table* table = session.schema().find(tableName);
    if (!table || table->display.isEmpty())
        return QString();
    if (tableName == QLatin1String("sys_user"))
        return store::findPerson(session, text);
    return store::findByName(session, tableName, table->display, text);
}

Stored storedReference(store::Session& session, const ColumnDef& column, const QString& text, bool isDisplay)
{
    const QString lower = text.toLower();
    if (store::isSysId(lower))
        return lower;
    return isDisplay ? recordMeant(session, column.reference, text) : Stored(text);
}

Stored storedList(store::Session& session, const ColumnDef& column, const QString& text, bool isDisplay)
{
    QStringList ids;
    for (const QString& word : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        auto id = storedReference(session, column, word.trimmed(), isDisplay && !column.reference.isEmpty());
        if (!id)
            return id;
        if (!id->isEmpty())
            ids.append(*id);
    }
    return ids.join(QLatin1Char(','));
}

Stored storedChoice(store::Session& session, const store::Table& table, const ColumnDef& column, const QString& text,
                    bool isDisplay, bool storesNew)
{
    const auto choices = choicesOf(session, table, column);
    if (!choices)
        return failure(choices.error());
    const auto isValue = [&](const store::Choice& choice) { return choice.value == text; };
    const auto isLabel = [&](const store::Choice& choice) {
        return choice.label.compare(text, Qt::CaseInsensitive) == 0;
    };
    if (isDisplay) {
        if (const auto found = std::find_if(choices->begin(), choices->end(), isLabel); found != choices->end())
            return found->value;
    }
    const bool isKnown = choices->isEmpty() || std::any_of(choices->begin(), choices->end(), isValue);
    return isKnown || storesNew ? text : QString();
}

/// A time in the zone and the format of whoever wrote it, as UTC. Forms that name a zone themselves stay what they are.
QString utcTime(const QString& text, const InputOptions& options)
{
    QDateTime local = QLocale::c().toDateTime(text, options.format.both());
    if (!local.isValid())
        local = store::fromPlatformTime(text);
    return local.isValid() ? store::platformTime(QDateTime(local.date(), local.time(), options.zone)) : text;
}

QString isoDate(const QString& text, const InputOptions& options)
{
    const QDate date = QLocale::c().toDate(text, options.format.date);
    return date.isValid() ? date.toString(Qt::ISODate) : text;
}

Stored storedValue(store::Session& session, const store::Table& table, const ColumnDef& column, const BodyField& field,
                   const InputOptions& options)
{
    const bool isDisplay = options.areDisplayValues || field.isDisplay;
    const bool isChoice = column.type == ColumnType::Choice || !column.choices.isEmpty();
    if (field.value.isEmpty())
        return isChoice ? QString() : QStringLiteral("");
    if (isChoice)
        return storedChoice(session, table, column, field.value, isDisplay, options.storesNewChoices);
    switch (column.type) {
    case ColumnType::Reference:
        return storedReference(session, column, field.value, isDisplay);
    case ColumnType::List:
        return storedList(session, column, field.value, isDisplay);
    case ColumnType::DateTime:
        return isDisplay ? utcTime(field.value, options) : field.value;
    case ColumnType::Date:
        return isDisplay ? isoDate(field.value, options) : field.value;
    default:
        return field.value;
    }
}

} // namespace

Result<store::Values> storedValues(store::Session& session, const store::Table& table, const BodyRecord& record,
                                   const InputOptions& options)
{
    store::Values values;
    for (const BodyField& field : record) {
        const ColumnDef* column = table.column(field.name);
        if (!column || column->system || column->compressed ||
            (field.name.startsWith(QLatin1String("sys_")) && field.name != QLatin1String("sys_domain")))
            continue;
        auto value = storedValue(session, table, *column, field, options);
        if (!value)
            return failure(value.error());
        if (!value->isNull())
            values.insert(field.name, std::move(*value));
    }
    return values;
}

const store::Table* classAskedFor(const store::Schema& schema, const store::Table& table, const BodyRecord& record)
{
    const QString name = valueNamed(record, QLatin1String("sys_class_name"));
    return !name.isEmpty() && schema.isA(name, table.name) ? schema.find(name) : nullptr;
}

QString sysIdAskedFor(const BodyRecord& record)
{
    const QString asked = valueNamed(record, QLatin1String("sys_id")).toLower();
    return store::isSysId(asked) ? asked : QString();
}

} // namespace itam::sandbox::platform
