// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/schemabuilder.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <optional>

namespace itam::sandbox::store {
namespace {

constexpr int deepestHierarchy = 16;

tl::unexpected<Error> wrong(const QString& table, const QString& what)
{
    return failure(ErrorCode::SettingsInvalid, what, table);
}

std::optional<ColumnType> typeNamed(const QString& name)
{
    constexpr std::array names{"string", "integer", "decimal", "boolean", "date",     "datetime", "reference",
                               "choice", "list",    "xml",     "guid",    "duration", "journal"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1String(names[i]))
            return static_cast<ColumnType>(i);
    }
    return std::nullopt;
}

std::optional<Access> accessNamed(const QString& name)
{
    if (name == QLatin1String("internal"))
        return Access::Internal;
    if (name.isEmpty() || name == QLatin1String("read"))
        return Access::Read;
    if (name == QLatin1String("write"))
        return Access::Write;
    if (name == QLatin1String("admin"))
        return Access::Admin;
    return std::nullopt;
}

ColumnDef systemColumn(const char* name, const char* label, ColumnType type, int max)
{
    ColumnDef column;
    column.name = QString::fromLatin1(name);
    column.label = QString::fromLatin1(label);
    column.type = type;
    column.max = max;
    column.system = true;
    return column;
}

std::vector<ColumnDef> systemColumns(bool isHierarchy)
{
    std::vector<ColumnDef> columns{
        systemColumn("sys_id", "Sys ID", ColumnType::Guid, 32),
        systemColumn("sys_created_on", "Created", ColumnType::DateTime, 40),
        systemColumn("sys_created_by", "Created by", ColumnType::String, 40),
        systemColumn("sys_updated_on", "Updated", ColumnType::DateTime, 40),
        systemColumn("sys_updated_by", "Updated by", ColumnType::String, 40),
        systemColumn("sys_mod_count", "Updates", ColumnType::Integer, 40),
    };
    if (isHierarchy) {
        columns.push_back(systemColumn("sys_class_name", "Class", ColumnType::String, 80));
        columns.push_back(systemColumn("sys_class_path", "Class path", ColumnType::String, 255));
        columns.back().onDemand = true;
    }
    columns.push_back(systemColumn("sys_domain", "Domain", ColumnType::String, 32));
    columns.back().constant = QStringLiteral("global");
    columns.push_back(systemColumn("sys_domain_path", "Domain Path", ColumnType::String, 255));
    columns.back().constant = QStringLiteral("/");
    columns.push_back(systemColumn("sys_tags", "Tags", ColumnType::String, 255));
    columns.back().constant = QString();
    return columns;
}

Result<ColumnDef> columnFrom(const QString& table, const QJsonObject& object)
{
    ColumnDef column;
    column.name = object.value(QLatin1String("name")).toString();
    column.label = object.value(QLatin1String("label")).toString(column.name);
    const QString typeName = object.value(QLatin1String("type")).toString(QStringLiteral("string"));
    const auto type = typeNamed(typeName);
    if (!SchemaBuilder::isName(column.name))
        return wrong(table, QStringLiteral("column name \"%1\"").arg(column.name));
    if (!type)
        return wrong(table, QStringLiteral("type \"%1\" of column %2").arg(typeName, column.name));
    column.type = *type;
    column.reference = object.value(QLatin1String("reference")).toString();
    column.max = object.value(QLatin1String("max")).toInt(*type == ColumnType::Xml ? 0 : 255);
    column.defaultValue = object.value(QLatin1String("default")).toString();
    column.onDemand = object.value(QLatin1String("onDemand")).toBool();
    column.compressed = object.value(QLatin1String("compressed")).toBool();
    column.mandatory = object.value(QLatin1String("mandatory")).toBool();
    column.writeOnly = object.value(QLatin1String("writeOnly")).toBool();
    const QJsonArray choices = object.value(QLatin1String("choices")).toArray();
    for (const auto& choice : choices) {
        const QJsonObject entry = choice.toObject();
        const QString value = entry.value(QLatin1String("value")).toString();
        column.choices.append({value, entry.value(QLatin1String("label")).toString(value)});
    }
    const QStringList lender = object.value(QLatin1String("choicesOf")).toString().split(QLatin1Char('.'));
    column.choiceTable = lender.front();
    column.choiceColumn = lender.value(1);
    if (column.type == ColumnType::Reference && column.reference.isEmpty())
        return wrong(table, QStringLiteral("reference column %1 names no table").arg(column.name));
    return column;
}

Result<IndexDef> indexFrom(const QString& table, const QJsonValue& value)
{
    IndexDef index;
    index.unique = value.toObject().value(QLatin1String("unique")).toBool();
    index.alphabetical = value.toObject().value(QLatin1String("alphabetical")).toBool();
    const QJsonArray columns =
        value.isArray() ? value.toArray() : value.toObject().value(QLatin1String("columns")).toArray();
    for (const auto& column : columns)
        index.columns.append(column.toString());
    if (index.columns.isEmpty())
        return wrong(table, QStringLiteral("an index without columns"));
    return index;
}

} // namespace

bool SchemaBuilder::isName(const QString& name)
{
    const auto isAllowed = [](QChar c) {
        return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9')) ||
               c == QLatin1Char('_');
    };
    return !name.isEmpty() && name.size() <= 80 && !name.front().isDigit() &&
           std::all_of(name.begin(), name.end(), isAllowed);
}

Result<std::unique_ptr<Table>> SchemaBuilder::derived(const Table& parent, const QString& name, const QString& label,
                                                      const std::vector<ColumnDef>& own)
{
    auto table = std::make_unique<Table>();
    table->name = name;
    table->label = label.isEmpty() ? name : label;
    table->extends = parent.name;
    table->display = parent.display;
    table->access = Access::Read;
    table->physical = parent.physical;
    table->isHierarchy = true;
    table->classPath = parent.classPath + name + QLatin1Char('/');
    for (const auto* columns : {&parent.columns, &own}) {
        for (const ColumnDef& column : *columns)
            ITAM_TRY(addColumn(*table, column));
    }
    return table;
}

Result<void> SchemaBuilder::read(const QByteArray& document)
{
    QJsonParseError parseError;
    const QJsonObject root = QJsonDocument::fromJson(document, &parseError).object();
    if (parseError.error != QJsonParseError::NoError)
        return wrong({}, QStringLiteral("%1 at byte %2").arg(parseError.errorString()).arg(parseError.offset));
    m_schema.m_version = std::max(m_schema.m_version, root.value(QLatin1String("version")).toInt());
    const QJsonArray tables = root.value(QLatin1String("tables")).toArray();
    for (const auto& table : tables)
        ITAM_TRY(readTable(table.toObject()));
    return {};
}

Result<void> SchemaBuilder::readTable(const QJsonObject& object)
{
    auto table = std::make_unique<Table>();
    table->name = object.value(QLatin1String("name")).toString();
    table->label = object.value(QLatin1String("label")).toString(table->name);
    table->extends = object.value(QLatin1String("extends")).toString();
    table->display = object.value(QLatin1String("display")).toString();
    const auto access = accessNamed(object.value(QLatin1String("access")).toString());
    if (!isName(table->name) || table->name.startsWith(QLatin1String("sqlite_")))
        return wrong(table->name, QStringLiteral("table name \"%1\"").arg(table->name));
    if (m_tables.contains(table->name))
        return wrong(table->name, QStringLiteral("the table is there twice"));
    if (!access)
        return wrong(table->name, QStringLiteral("access is none of internal, read, write, admin"));
    table->access = *access;

    const QJsonObject numbering = object.value(QLatin1String("number")).toObject();
    table->numbering.prefix = numbering.value(QLatin1String("prefix")).toString();
    table->numbering.first = numbering.value(QLatin1String("first")).toInt(table->numbering.first);

    std::vector<ColumnDef>& own = m_ownColumns[table->name];
    const QJsonArray columns = object.value(QLatin1String("columns")).toArray();
    for (const auto& entry : columns) {
        auto column = columnFrom(table->name, entry.toObject());
        if (!column)
            return failure(column.error());
        own.push_back(std::move(*column));
    }
    const QJsonArray indexes = object.value(QLatin1String("indexes")).toArray();
    for (const auto& entry : indexes) {
        auto index = indexFrom(table->name, entry);
        if (!index)
            return failure(index.error());
        table->indexes.append(std::move(*index));
    }
    m_tables.insert(table->name, table.get());
    m_schema.m_tables.push_back(std::move(table));
    return {};
}

Table* SchemaBuilder::find(const QString& name) const
{
    return m_tables.value(name, nullptr);
}

Result<Schema> SchemaBuilder::build()
{
    for (const auto& table : m_schema.m_tables) {
        if (!table->extends.isEmpty()) {
            Table* parent = find(table->extends);
            if (!parent)
                return wrong(table->name, QStringLiteral("extends the unknown table \"%1\"").arg(table->extends));
            parent->isHierarchy = true;
            table->isHierarchy = true;
        }
    }
    for (const auto& table : m_schema.m_tables)
        ITAM_TRY(resolve(*table));
    for (const auto& table : m_schema.m_tables)
        ITAM_TRY(lendChoices(*table));
    for (const auto& table : m_schema.m_tables) {
        ITAM_TRY(checkReferences(*table));
        ITAM_TRY(addToPhysical(*table));
        m_schema.m_byName.insert(table->name, table.get());
    }
    return std::move(m_schema);
}

/// Fills what a table has from its ancestors; an ancestor is resolved first.
Result<void> SchemaBuilder::resolve(Table& table, int depth)
{
    if (!table.physical.isEmpty())
        return {};
    if (depth > deepestHierarchy)
        return wrong(table.name, QStringLiteral("extends itself, or too deep a hierarchy"));
    if (table.extends.isEmpty()) {
        table.physical = table.name;
        for (const ColumnDef& column : systemColumns(table.isHierarchy))
            ITAM_TRY(addColumn(table, column));
    } else {
        Table* parent = find(table.extends);
        ITAM_TRY(resolve(*parent, depth + 1));
        table.physical = parent->physical;
        table.classPath = parent->classPath;
        if (table.display.isEmpty())
            table.display = parent->display;
        if (table.numbering.prefix.isEmpty())
            table.numbering = parent->numbering;
        for (const ColumnDef& column : parent->columns)
            ITAM_TRY(addColumn(table, column));
    }
    table.classPath = table.isHierarchy ? (table.classPath.isEmpty() ? QStringLiteral("/") : table.classPath) +
                                              table.name + QLatin1Char('/')
                                        : QString();
    for (const ColumnDef& column : m_ownColumns.value(table.name))
        ITAM_TRY(addColumn(table, column));
    if (!table.display.isEmpty() && !table.column(table.display))
        return wrong(table.name, QStringLiteral("its display column \"%1\" does not exist").arg(table.display));
    if (!table.numbering.prefix.isEmpty() && !table.column(u"number"))
        return wrong(table.name, QStringLiteral("it is numbered but has no column \"number\""));
    return {};
}

/// A class may say anew what an inherited column means (label, choices, default), but not how it is kept; one that is
/// the same in all rows it may keep for itself.
Result<void> SchemaBuilder::addColumn(Table& table, const ColumnDef& column)
{
    if (const auto known = table.m_byName.constFind(column.name); known != table.m_byName.constEnd()) {
        ColumnDef& inherited = table.columns[*known];
        const bool isFixed = inherited.system && !inherited.constant;
        if (isFixed || inherited.storage() != column.storage())
            return wrong(table.name, QStringLiteral("column %1 is there with another type").arg(column.name));
        inherited = column;
        return {};
    }
    table.m_byName.insert(column.name, table.columns.size());
    table.columns.push_back(column);
    return {};
}

Result<void> SchemaBuilder::lendChoices(Table& table) const
{
    for (ColumnDef& column : table.columns) {
        if (column.choiceTable.isEmpty())
            continue;
        const Table* lender = find(column.choiceTable);
        const ColumnDef* lent = lender ? lender->column(column.choiceColumn) : nullptr;
        if (!lent || lent->storage() != column.storage() || !lent->choiceTable.isEmpty())
            return wrong(table.name, QStringLiteral("column %1 has the choices of \"%2.%3\", which cannot lend any")
                                         .arg(column.name, column.choiceTable, column.choiceColumn));
        column.choices = lent->choices;
    }
    return {};
}

Result<void> SchemaBuilder::checkReferences(const Table& table) const
{
    for (const ColumnDef& column : table.columns) {
        if (!column.reference.isEmpty() && !find(column.reference))
            return wrong(
                table.name,
                QStringLiteral("column %1 refers to the unknown table \"%2\"").arg(column.name, column.reference));
    }
    for (const IndexDef& index : table.indexes) {
        for (const QString& column : index.columns) {
            if (!table.column(column))
                return wrong(table.name, QStringLiteral("an index names the unknown column \"%1\"").arg(column));
        }
    }
    return {};
}

Result<void> SchemaBuilder::addToPhysical(const Table& table)
{
    if (!m_physicalByName.contains(table.physical)) {
        m_physicalByName.insert(table.physical, m_schema.m_physical.size());
        PhysicalTable made;
        made.name = table.physical;
        made.isHierarchy = table.isHierarchy;
        m_schema.m_physical.push_back(std::move(made));
    }
    PhysicalTable& physical = m_schema.m_physical[m_physicalByName.value(table.physical)];
    for (const ColumnDef& column : table.columns) {
        if (column.name == QLatin1String("sys_id") || column.constant)
            continue;
        const auto known = std::find_if(physical.columns.begin(), physical.columns.end(),
                                        [&](const PhysicalColumn& other) { return other.name == column.name; });
        if (known == physical.columns.end())
            physical.columns.push_back({column.name, column.storage()});
        else if (known->storage != column.storage())
            return wrong(table.name, QStringLiteral("column %1 has another type in a sister class").arg(column.name));
    }
    physical.indexes.append(table.indexes);
    return {};
}

} // namespace itam::sandbox::store
