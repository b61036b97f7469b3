// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/classmeta.h"

#include "core/sandbox/identification/rules.h"
#include "core/sandbox/identification/settings.h"
#include "core/sandbox/store/catalogue.h"
#include "core/sandbox/store/mappedrecords.h"
#include "core/sandbox/store/records.h"

#include <QJsonArray>

namespace itam::sandbox::platform {
namespace {

constexpr auto lengthOfOthers = "40"; ///< what the platform says of columns that are no text

QString word(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

QJsonArray attributesOf(const store::Schema& schema, const store::Table& table, const QStringList& mandatory)
{
    const store::Table* parent = schema.find(table.extends);
    QJsonArray attributes;
    for (const store::ColumnDef& column : table.columns) {
        const bool isText = column.type == store::ColumnType::String && column.max > 0;
        attributes.append(QJsonObject{
            {QLatin1String("element"), column.name},
            {QLatin1String("label"), column.label},
            {QLatin1String("type"), store::internalTypeOf(column)},
            {QLatin1String("max_length"), isText ? QString::number(column.max) : QLatin1String(lengthOfOthers)},
            {QLatin1String("is_mandatory"), word(mandatory.contains(column.name))},
            {QLatin1String("is_read_only"), word(column.system)},
            {QLatin1String("is_inherited"), word(parent && parent->column(column.name))},
            {QLatin1String("is_display"), word(column.name == table.display)},
            {QLatin1String("default_value"),
             column.defaultValue.isEmpty() ? QJsonValue() : QJsonValue(column.defaultValue)},
        });
    }
    return attributes;
}

QJsonArray childrenOf(const store::Schema& schema, const store::Table& table)
{
    QJsonArray children;
    for (const auto& each : schema.tables()) {
        if (each->extends == table.name)
            children.append(each->name);
    }
    return children;
}

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonArray entriesOf(const identification::IdentificationRule& rule, const QStringList& off)
{
    QJsonArray entries;
    for (const identification::IdentifierEntry& entry : rule.entries) {
        entries.append(QJsonObject{{QLatin1String("order"), entry.order},
                                   {QLatin1String("table"), orNull(entry.table)},
                                   {QLatin1String("attributes"), entry.attributes.join(QLatin1Char(','))},
                                   {QLatin1String("referenced_field"), orNull(entry.referencedField)},
                                   {QLatin1String("condition"), orNull(entry.condition)},
                                   {QLatin1String("exact_count_match"), entry.needsAll},
                                   {QLatin1String("allow_null_attribute"), false},
                                   {QLatin1String("allow_fallback"), false},
                                   {QLatin1String("active"), !off.contains(entry.table)}});
    }
    return entries;
}

QJsonArray relatedOf(const identification::IdentificationRule& rule, const QStringList& off)
{
    QJsonArray related;
    for (const identification::RelatedEntry& entry : rule.related) {
        related.append(QJsonObject{{QLatin1String("order"), entry.order},
                                   {QLatin1String("table"), entry.table},
                                   {QLatin1String("attributes"), entry.attributes.join(QLatin1Char(','))},
                                   {QLatin1String("referenced_field"), entry.referencedField},
                                   {QLatin1String("condition"), QString()},
                                   {QLatin1String("exact_count_match"), false},
                                   {QLatin1String("allow_null_attribute"), true},
                                   {QLatin1String("allow_fallback"), false},
                                   {QLatin1String("active"), !off.contains(entry.table)}});
    }
    return related;
}

Result<QJsonArray> hostingRulesOf(store::Session& session, const identification::IdentificationRule& rule)
{
    QJsonArray rules;
    for (const identification::HostingRule& host : rule.hosts) {
        const auto type = findRecord(session, QStringLiteral("cmdb_rel_type"), QStringLiteral("name"), host.type);
        if (!type)
            return failure(type.error());
        rules.append(QJsonObject{
            {QLatin1String("parent"), host.isChild ? host.host : rule.appliesTo},
            {QLatin1String("child"), host.isChild ? rule.appliesTo : host.host},
            {QLatin1String("relation_type"), *type ? (*type)->value(QStringLiteral("sys_id")) : QString()}});
    }
    return rules;
}

} // namespace

Result<QJsonObject> classMeta(store::Session& session, const store::Table& table)
{
    const store::Schema& schema = session.schema();
    const auto mandatory = mandatoryColumns(session, table);
    if (!mandatory)
        return failure(mandatory.error());
    QJsonObject meta{{QLatin1String("name"), table.name},
                     {QLatin1String("label"), table.label},
                     {QLatin1String("parent"), table.extends},
                     {QLatin1String("is_extendable"), true},
                     {QLatin1String("children"), childrenOf(schema, table)},
                     {QLatin1String("attributes"), attributesOf(schema, table, *mandatory)},
                     {QLatin1String("relationship_rules"), QJsonArray()},
                     {QLatin1String("identification_rules"), QJsonObject()}};
    const identification::IdentificationRule* rule = identification::ruleOf(schema, table.name);
    if (!rule)
        return meta;
    const auto settings = identification::readSettings(session);
    if (!settings)
        return failure(settings.error());
    if (settings->withoutRule.contains(table.name))
        return meta;
    const auto hosting = hostingRulesOf(session, *rule);
    if (!hosting)
        return failure(hosting.error());
    meta.insert(QLatin1String("relationship_rules"), *hosting);
    meta.insert(QLatin1String("identification_rules"),
                QJsonObject{{QLatin1String("name"), rule->name},
                            {QLatin1String("applies_to"), rule->appliesTo},
                            {QLatin1String("is_independent"), rule->isIndependent()},
                            {QLatin1String("active"), true},
                            {QLatin1String("identifiers"), entriesOf(*rule, settings->lookupsOff)},
                            {QLatin1String("related_rules"), relatedOf(*rule, settings->relatedOff)}});
    return meta;
}

} // namespace itam::sandbox::platform
