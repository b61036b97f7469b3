// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/catalogue.h"

#include "core/sandbox/store/records.h"
#include "core/support/hash.h"

namespace itam::sandbox::store {
namespace {

const QString digestName = QStringLiteral("catalogue_digest");
const QString tablesTable = QStringLiteral("sys_db_object");
const QString columnsTable = QStringLiteral("sys_dictionary");
const QString choicesTable = QStringLiteral("sys_choice");

constexpr auto findTable = "SELECT sys_id FROM sys_db_object WHERE name = ?1";
constexpr auto findColumn = "SELECT sys_id FROM sys_dictionary WHERE name = ?1 AND element = ?2";
constexpr auto findChoice = "SELECT sys_id FROM sys_choice WHERE name = ?1 AND element = ?2 AND value = ?3";

bool isSame(const QList<Choice>& a, const QList<Choice>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Choice& x, const Choice& y) { return x.value == y.value && x.label == y.label; });
}

/// Changes whenever anything changes that a row shows.
QString digestOf(const Schema& schema)
{
    QByteArray text;
    const auto add = [&text](const QString& part) {
        text += part.toUtf8();
        text += '\0';
    };
    for (const auto& table : schema.tables()) {
        for (const QString& part : {table->name, table->label, table->extends, table->display})
            add(part);
        for (const ColumnDef& column : table->columns) {
            for (const QString& part :
                 {column.name, column.label, internalTypeOf(column), column.reference, QString::number(column.max),
                  column.defaultValue, QString::number(column.mandatory)})
                add(part);
            for (const Choice& choice : column.choices) {
                add(choice.value);
                add(choice.label);
            }
        }
    }
    return QString::fromLatin1(core::support::hash128(text).toHex());
}

/// Inserts the record, or corrects the one that `keyQuery` finds. Returns its sys_id.
Result<QString> put(Writer& writer, const QString& table, const char* keyQuery, const QStringList& key,
                    const Values& values)
{
    QString sysId;
    {
        auto select = writer.query(keyQuery);
        if (!select)
            return failure(select.error());
        for (qsizetype i = 0; i < key.size(); ++i)
            (*select)->bind(static_cast<int>(i + 1), key[i]);
        const auto row = (*select)->step();
        if (!row)
            return failure(row.error());
        if (*row)
            sysId = (*select)->text(0);
    }
    if (sysId.isEmpty())
        return insertRecord(writer, table, values);
    ITAM_TRY(updateRecord(writer, table, sysId, values));
    return sysId;
}

Result<void> putColumn(Writer& writer, const Table& table, const ColumnDef& column)
{
    const Values values{
        {QStringLiteral("name"), table.name},
        {QStringLiteral("element"), column.name},
        {QStringLiteral("column_label"), column.label},
        {QStringLiteral("internal_type"), internalTypeOf(column)},
        {QStringLiteral("reference"), column.reference},
        {QStringLiteral("max_length"), column.max > 0 ? QString::number(column.max) : QString()},
        {QStringLiteral("display"), column.name == table.display ? QStringLiteral("true") : QStringLiteral("false")},
        {QStringLiteral("default_value"), column.defaultValue},
        {QStringLiteral("mandatory"), column.mandatory ? QStringLiteral("true") : QStringLiteral("false")},
    };
    ITAM_TRY(put(writer, columnsTable, findColumn, {table.name, column.name}, values));
    return {};
}

Result<void> putChoices(Writer& writer, const Table& table, const ColumnDef& column)
{
    int sequence = 0;
    for (const Choice& choice : column.choices) {
        const Values values{
            {QStringLiteral("name"), table.name},
            {QStringLiteral("element"), column.name},
            {QStringLiteral("value"), choice.value},
            {QStringLiteral("label"), choice.label},
            {QStringLiteral("language"), QStringLiteral("en")},
            {QStringLiteral("sequence"), QString::number(sequence++)},
        };
        ITAM_TRY(put(writer, choicesTable, findChoice, {table.name, column.name, choice.value}, values));
    }
    return {};
}

/// Columns that are the same in every record are left out: three for each table that say nothing of it.
/// A column stands at the class that brings it in; choices also where a class has others than its parent.
Result<void> putColumns(Writer& writer, const Table& table)
{
    const Table* parent = writer.schema().find(table.extends);
    for (const ColumnDef& column : table.columns) {
        const ColumnDef* inherited = parent ? parent->column(column.name) : nullptr;
        if (!inherited && !column.constant)
            ITAM_TRY(putColumn(writer, table, column));
        if (!column.choiceTable.isEmpty())
            continue;
        if (!inherited || !isSame(inherited->choices, column.choices))
            ITAM_TRY(putChoices(writer, table, column));
    }
    return {};
}

} // namespace

QString internalTypeOf(const ColumnDef& column)
{
    if (column.writeOnly)
        return QStringLiteral("password");
    switch (column.type) {
    case ColumnType::Integer:
        return QStringLiteral("integer");
    case ColumnType::Decimal:
        return QStringLiteral("decimal");
    case ColumnType::Boolean:
        return QStringLiteral("boolean");
    case ColumnType::Date:
        return QStringLiteral("glide_date");
    case ColumnType::DateTime:
        return QStringLiteral("glide_date_time");
    case ColumnType::Reference:
        return QStringLiteral("reference");
    case ColumnType::List:
        return QStringLiteral("glide_list");
    case ColumnType::Xml:
        return QStringLiteral("xml");
    case ColumnType::Guid:
        return QStringLiteral("GUID");
    case ColumnType::Duration:
        return QStringLiteral("glide_duration");
    case ColumnType::Journal:
        return QStringLiteral("journal_input");
    case ColumnType::String:
    case ColumnType::Choice:
        break;
    }
    return QStringLiteral("string");
}

Result<void> bringCatalogueUpToDate(Writer& writer)
{
    const Schema& schema = writer.schema();
    for (const QString& name : {tablesTable, columnsTable, choicesTable}) {
        if (!schema.find(name))
            return {};
    }
    const QString digest = digestOf(schema);
    const auto known = writer.meta(digestName);
    if (!known)
        return failure(known.error());
    if (*known == digest)
        return {};
    const Writer::OwnWork own(writer);
    QHash<QString, QString> sysIds;
    for (const auto& table : schema.tables()) {
        if (table->access == Access::Internal)
            continue;
        const auto sysId = put(writer, tablesTable, findTable, {table->name},
                               {{QStringLiteral("name"), table->name}, {QStringLiteral("label"), table->label}});
        if (!sysId)
            return failure(sysId.error());
        sysIds.insert(table->name, *sysId);
        ITAM_TRY(putColumns(writer, *table));
    }
    for (const auto& table : schema.tables()) {
        if (sysIds.contains(table->name) && !table->extends.isEmpty())
            ITAM_TRY(updateRecord(writer, tablesTable, sysIds.value(table->name),
                                  {{QStringLiteral("super_class"), sysIds.value(table->extends)}}));
    }
    return writer.setMeta(digestName, digest);
}

} // namespace itam::sandbox::store
