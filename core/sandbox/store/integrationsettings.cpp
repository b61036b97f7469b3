// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/integrationsettings.h"

#include "core/sandbox/store/importscript.h"
#include "core/sandbox/store/records.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace itam::sandbox::store {
namespace {

const QString propertyTable = QStringLiteral("x_fls_flexera_fnms_property");

constexpr auto selectProperties = "SELECT name, value FROM x_fls_flexera_fnms_property";
// ImportRecord of the best of that name.
constexpr auto selectScheduled =
    "SELECT coalesce(max(CASE WHEN coalesce(schedule.active, 1) = 0 THEN 1 WHEN run_as IS NULL OR EXISTS(SELECT 1 FROM "
    "sys_user "
    "WHERE sys_user.sys_id = run_as AND coalesce(sys_user.active, 1) = 1 AND coalesce(locked_out, 0) = 0) THEN 3 "
    "ELSE 2 END), 0) FROM scheduled_import_set AS schedule WHERE schedule.name = ?1";
constexpr auto selectDataSource =
    "SELECT coalesce(max(CASE WHEN coalesce(active, 1) = 0 THEN 1 ELSE 3 END), 0) FROM sys_data_source WHERE name = ?1";

QString string(const QJsonObject& object, const char* name)
{
    return object.value(QLatin1String(name)).toString();
}

QString yesNo(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

std::optional<QString> normalBoolean(const QString& value)
{
    const QString word = value.trimmed().toLower();
    for (const char* yes : {"true", "yes", "on", "1"}) {
        if (word == QLatin1String(yes))
            return QStringLiteral("true");
    }
    for (const char* no : {"false", "no", "off", "0"}) {
        if (word == QLatin1String(no))
            return QStringLiteral("false");
    }
    return std::nullopt;
}

std::optional<QString> normalFor(const Values& property, const QString& value)
{
    const QString type = property.value(QStringLiteral("type"));
    const QString allowed = property.value(QStringLiteral("allowed"));
    if (type == QLatin1String("boolean"))
        return normalBoolean(value);
    if (type == QLatin1String("choice")) {
        const QStringList choices = allowed.split(QLatin1Char(','));
        for (const QString& choice : choices) {
            if (choice.compare(value.trimmed(), Qt::CaseInsensitive) == 0)
                return choice;
        }
        return std::nullopt;
    }
    bool isNumber = false;
    const qlonglong number = value.trimmed().toLongLong(&isNumber);
    const qlonglong least = allowed.section(QLatin1Char('-'), 0, 0).toLongLong();
    const qlonglong most = allowed.section(QLatin1Char('-'), 1, 1).toLongLong();
    if (!isNumber || number < least || number > most)
        return std::nullopt;
    return QString::number(number);
}

Result<ImportRecord> importRecord(Session& session, QByteArrayView sql, const char* name)
{
    auto query = session.query(sql);
    if (!query)
        return failure(query.error());
    (*query)->bind(1, QString::fromLatin1(name));
    ITAM_TRY((*query)->step());
    return static_cast<ImportRecord>((*query)->integer(0));
}

QString tokenName(core::model::DataType type)
{
    return QLatin1String("change_token_") + core::model::nameOf(type);
}

} // namespace

Result<QList<PropertyDefinition>> propertiesFromJson(const QByteArray& document)
{
    QJsonParseError parseError;
    const QJsonArray array = QJsonDocument::fromJson(document, &parseError).array();
    if (parseError.error != QJsonParseError::NoError || array.isEmpty())
        return failure(ErrorCode::SettingsInvalid, parseError.errorString(), QStringLiteral("properties.json"));
    QList<PropertyDefinition> definitions;
    for (const auto& entry : array) {
        const QJsonObject object = entry.toObject();
        definitions.append({string(object, "name"), string(object, "label"), string(object, "type"),
                            string(object, "default"), string(object, "allowed"), string(object, "description"),
                            object.value(QLatin1String("versioned")).toBool(true),
                            object.value(QLatin1String("atStart")).toBool(false)});
    }
    return definitions;
}

Result<void> bringPropertiesUpToDate(Writer& writer, const QList<PropertyDefinition>& definitions)
{
    int order = 0;
    for (const PropertyDefinition& definition : definitions) {
        Values values{{QStringLiteral("label"), definition.label},
                      {QStringLiteral("type"), definition.type},
                      {QStringLiteral("default_value"), definition.defaultValue},
                      {QStringLiteral("allowed"), definition.allowed},
                      {QStringLiteral("description"), definition.description},
                      {QStringLiteral("sort_order"), QString::number(++order)},
                      {QStringLiteral("versioned"), yesNo(definition.versioned)},
                      {QStringLiteral("at_start"), yesNo(definition.atStart)}};
        const auto known = findRecord(writer, propertyTable, QStringLiteral("name"), definition.name);
        if (!known)
            return failure(known.error());
        if (*known) {
            ITAM_TRY(updateRecord(writer, propertyTable, (*known)->value(QStringLiteral("sys_id")), values));
            continue;
        }
        values.insert(QStringLiteral("name"), definition.name);
        values.insert(QStringLiteral("value"), definition.defaultValue);
        ITAM_TRY(insertRecord(writer, propertyTable, values));
    }
    return {};
}

Result<QHash<QString, QString>> propertyValues(Session& session)
{
    auto query = session.query(selectProperties);
    if (!query)
        return failure(query.error());
    QHash<QString, QString> values;
    while (true) {
        const auto there = (*query)->step();
        if (!there)
            return failure(there.error());
        if (!*there)
            return values;
        values.insert((*query)->text(0), (*query)->text(1));
    }
}

Result<void> setProperty(Writer& writer, const QString& name, const QString& value)
{
    const auto known = findRecord(writer, propertyTable, QStringLiteral("name"), name);
    if (!known)
        return failure(known.error());
    if (!*known)
        return failure(ErrorCode::NotFound, QStringLiteral("no such integration property"), name);
    const auto normal = normalFor(**known, value);
    if (!normal)
        return failure(ErrorCode::Usage,
                       QStringLiteral("\"%1\" is none of: %2")
                           .arg(value, (*known)->value(QStringLiteral("type")) == QLatin1String("boolean")
                                           ? QStringLiteral("true, false")
                                           : (*known)->value(QStringLiteral("allowed"))),
                       name);
    ITAM_TRY(updateRecord(writer, propertyTable, (*known)->value(QStringLiteral("sys_id")),
                          {{QStringLiteral("value"), *normal}}));
    return {};
}

Result<qint64> propertyVersion(Session& session)
{
    const auto text = session.meta(QString::fromLatin1(importmeta::propertyVersion));
    if (!text)
        return failure(text.error());
    return text->toLongLong();
}

Result<ImportRecord> scheduledImport(Session& session)
{
    return importRecord(session, selectScheduled, scheduledImportName);
}

Result<ImportRecord> dataSource(Session& session)
{
    return importRecord(session, selectDataSource, dataSourceName);
}

Result<void> seedImportRecords(Writer& writer)
{
    const QString seeded = QString::fromLatin1(importmeta::seeded);
    const auto done = writer.meta(seeded);
    if (!done)
        return failure(done.error());
    if (!done->isEmpty())
        return {};
    const auto source =
        insertRecord(writer, QStringLiteral("sys_data_source"),
                     {{QStringLiteral("name"), QString::fromLatin1(dataSourceName)},
                      {QStringLiteral("import_set_table_name"), QStringLiteral("x_fls_flexera_fnms_inventory_import")},
                      {QStringLiteral("import_set_table_label"), QStringLiteral("Inventory Imports")},
                      {QStringLiteral("type"), QStringLiteral("CUSTOM")},
                      {QStringLiteral("format"), QStringLiteral("XML")},
                      {QStringLiteral("xpath_root_node"), QStringLiteral("/itamTransaction/data/record")}});
    if (!source)
        return failure(source.error());
    ITAM_TRY(insertRecord(writer, QStringLiteral("scheduled_import_set"),
                          {{QStringLiteral("name"), QString::fromLatin1(scheduledImportName)},
                           {QStringLiteral("run_type"), QStringLiteral("on_demand")},
                           {QStringLiteral("data_source"), *source}}));
    return writer.setMeta(seeded, QStringLiteral("true"));
}

Result<void> writeApplicationLog(Writer& writer, LogLevel level, const QString& message)
{
    ITAM_TRY(insertRecord(writer, QStringLiteral("syslog"),
                          {{QStringLiteral("level"), QString::number(static_cast<int>(level))},
                           {QStringLiteral("source"), QStringLiteral("Flexera Integration")},
                           {QStringLiteral("message"), message}}));
    return {};
}

Result<QString> changeToken(Session& session, core::model::DataType type)
{
    return session.meta(tokenName(type));
}

Result<void> setChangeToken(Writer& writer, core::model::DataType type, const QString& transactionId)
{
    return writer.setMeta(tokenName(type), transactionId);
}

Result<std::optional<Reservation>> reservation(Session& session, const QDateTime& now)
{
    const auto text = session.meta(QString::fromLatin1(importmeta::reservation));
    if (!text)
        return failure(text.error());
    const QJsonObject object = QJsonDocument::fromJson(text->toUtf8()).object();
    Reservation held{string(object, "export"), string(object, "journal"), string(object, "sender"),
                     fromPlatformTime(string(object, "since")), fromPlatformTime(string(object, "until"))};
    if (held.exportId.isEmpty() || held.until <= now)
        return std::optional<Reservation>();
    return std::optional<Reservation>(std::move(held));
}

Result<void> setReservation(Writer& writer, const std::optional<Reservation>& held)
{
    QJsonObject object;
    if (held) {
        object = {{QStringLiteral("export"), held->exportId},
                  {QStringLiteral("journal"), held->journalId},
                  {QStringLiteral("sender"), held->sender},
                  {QStringLiteral("since"), platformTime(held->since)},
                  {QStringLiteral("until"), platformTime(held->until)}};
    }
    return writer.setMeta(QString::fromLatin1(importmeta::reservation),
                          held ? QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact))
                               : QStringLiteral(""));
}

} // namespace itam::sandbox::store
