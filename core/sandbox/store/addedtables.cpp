// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/addedtables.h"

#include "core/sandbox/store/schemabuilder.h"
#include "core/sandbox/store/values.h"

namespace itam::sandbox::store {
namespace {

constexpr int longestValue = 4000;
constexpr int longestName = 80;
// SQLite takes 2000; the columns of all staging tables stand in one physical table.
constexpr qsizetype mostColumns = 1500;

constexpr auto selectAdded = "SELECT t.name, t.label, p.name FROM sys_db_object AS t JOIN sys_db_object AS p "
                             "ON p.sys_id = t.super_class ORDER BY t.row_number";
constexpr auto selectColumns = "SELECT element, column_label FROM sys_dictionary WHERE name = ?1 ORDER BY row_number";
constexpr auto selectNamed = "SELECT count(*) FROM sys_db_object WHERE name = ?1";
constexpr auto selectName = "SELECT name FROM sys_db_object WHERE sys_id = ?1";
constexpr auto selectChildren = "SELECT count(*) FROM sys_db_object WHERE super_class = ?1";
constexpr auto deleteRows = "DELETE FROM sys_import_set_row WHERE sys_class_path >= ?1 AND sys_class_path < ?2";
constexpr std::array deleteOfTable{
    "DELETE FROM sys_import_set_run WHERE \"set\" IN (SELECT sys_id FROM sys_import_set WHERE table_name = ?1)",
    "DELETE FROM sys_import_set WHERE table_name = ?1", "DELETE FROM sys_dictionary WHERE name = ?1"};
constexpr auto physicalColumns = "SELECT name FROM pragma_table_info('sys_import_set_row')";

tl::unexpected<Error> refused(const QString& table, const QString& why)
{
    return failure(ErrorCode::Usage, why, table);
}

Result<QString> textOf(Writer& writer, const char* sql, const QString& parameter)
{
    auto query = writer.query(sql);
    if (!query)
        return failure(query.error());
    (*query)->bind(1, parameter);
    const auto row = (*query)->step();
    if (!row)
        return failure(row.error());
    return *row ? (*query)->text(0) : QString();
}

ColumnDef columnNamed(const QString& name, const QString& label)
{
    ColumnDef column;
    column.name = name;
    column.label = label.isEmpty() ? name : label;
    column.max = longestValue;
    return column;
}

/// The columns that `table` brings in itself.
std::vector<ColumnDef> ownColumns(const Writer& writer, const Table& table)
{
    const Table* parent = writer.table(table.extends);
    std::vector<ColumnDef> own;
    for (const ColumnDef& column : table.columns) {
        if (!parent || !parent->column(column.name))
            own.push_back(column);
    }
    return own;
}

Result<void> makePhysical(Writer& writer, const QString& column)
{
    auto query = writer.query(physicalColumns);
    if (!query)
        return failure(query.error());
    qsizetype count = 0;
    while (true) {
        const auto row = (*query)->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            break;
        ++count;
        if ((*query)->text(0) == column) {
            (*query)->reset();
            return {};
        }
    }
    if (count >= mostColumns)
        return refused(stagingParent.toString(),
                       QStringLiteral("all staging tables together have %1 columns, which is the limit").arg(count));
    return writer.database().execute("ALTER TABLE sys_import_set_row ADD COLUMN \"" + column.toUtf8() + "\" TEXT");
}

Result<std::vector<ColumnDef>> columnsOf(Writer& writer, const QString& table)
{
    auto query = writer.query(selectColumns);
    if (!query)
        return failure(query.error());
    (*query)->bind(1, table);
    std::vector<ColumnDef> columns;
    while (true) {
        const auto row = (*query)->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return columns;
        columns.push_back(columnNamed((*query)->text(0), (*query)->text(1)));
    }
}

} // namespace

Result<void> addTableFor(Writer& writer, const Values& values)
{
    const QString name = values.value(QStringLiteral("name"));
    const bool isCustom = name.startsWith(QLatin1String("u_")) || name.startsWith(QLatin1String("x_"));
    if (!SchemaBuilder::isName(name) || !isCustom)
        return refused(name, QStringLiteral("a table's name has lower-case letters, digits and _, at most 80 of them, "
                                            "and begins with u_ or x_"));
    auto named = writer.query(selectNamed);
    if (!named)
        return failure(named.error());
    (*named)->bind(1, name);
    ITAM_TRY((*named)->step());
    if (writer.table(name) || (*named)->integer(0) > 0)
        return refused(name, QStringLiteral("there is a table of this name"));
    const auto superName = textOf(writer, selectName, values.value(QStringLiteral("super_class")));
    if (!superName)
        return failure(superName.error());
    const Table* parent = superName->isEmpty() ? nullptr : writer.table(*superName);
    const Table* root = writer.schema().find(stagingParent);
    if (!parent || !root || !parent->classPath.startsWith(root->classPath))
        return refused(name, QStringLiteral("only import set tables can be made: super_class has to be %1 or a table "
                                            "that extends it")
                                 .arg(stagingParent));
    auto table = SchemaBuilder::derived(*parent, name, values.value(QStringLiteral("label")), {});
    if (!table)
        return refused(name, table.error().detail);
    writer.addTable(std::move(*table));
    return {};
}

Result<void> addColumnFor(Writer& writer, const Values& values)
{
    const QString tableName = values.value(QStringLiteral("name"));
    const QString element = values.value(QStringLiteral("element"));
    const Table* table = writer.table(tableName);
    // Only added tables, and those of this very transaction, are none of the documents.
    if (!table || (writer.schema().find(tableName) && !writer.schema().isAdded(tableName)))
        return refused(tableName, QStringLiteral("columns can be added only to import set tables that were made here"));
    if (!SchemaBuilder::isName(element) || !element.startsWith(QLatin1String("u_")))
        return refused(tableName, QStringLiteral("a column's name has lower-case letters, digits and _, at most 80 of "
                                                 "them, and begins with u_"));
    if (table->column(element))
        return refused(tableName, QStringLiteral("there is a column %1").arg(element));
    const QString type = values.value(QStringLiteral("internal_type"), QStringLiteral("string"));
    if (type != QLatin1String("string"))
        return refused(tableName, QStringLiteral("columns of import set tables are strings"));
    std::vector<ColumnDef> own = ownColumns(writer, *table);
    own.push_back(columnNamed(element, values.value(QStringLiteral("column_label"))));
    auto changed = SchemaBuilder::derived(*writer.table(table->extends), tableName, table->label, own);
    if (!changed)
        return refused(tableName, changed.error().detail);
    ITAM_TRY(makePhysical(writer, element));
    writer.addTable(std::move(*changed));
    return {};
}

Result<void> removeTableOf(Writer& writer, const QString& sysId)
{
    const auto name = textOf(writer, selectName, sysId);
    if (!name)
        return failure(name.error());
    if (name->isEmpty())
        return {};
    if (!writer.schema().isAdded(*name))
        return failure(ErrorCode::Forbidden, QStringLiteral("tables of the platform stay"), *name);
    auto children = writer.query(selectChildren);
    if (!children)
        return failure(children.error());
    (*children)->bind(1, sysId);
    ITAM_TRY((*children)->step());
    if ((*children)->integer(0) > 0)
        return refused(*name, QStringLiteral("another table extends it"));
    const QString path = writer.schema().find(*name)->classPath;
    auto rows = writer.query(deleteRows);
    if (!rows)
        return failure(rows.error());
    (*rows)->bind(1, path).bind(2, afterClassPath(path));
    ITAM_TRY((*rows)->run());
    for (const char* sql : deleteOfTable) {
        auto query = writer.query(sql);
        if (!query)
            return failure(query.error());
        (*query)->bind(1, *name);
        ITAM_TRY((*query)->run());
    }
    writer.dropTable(*name);
    return {};
}

Result<void> loadAddedTables(Writer& writer)
{
    const Schema& schema = writer.schema();
    for (const QStringView needed : {QStringView(u"sys_db_object"), QStringView(u"sys_dictionary"), stagingParent}) {
        if (!schema.find(needed))
            return {};
    }
    const QString root = schema.find(stagingParent)->classPath;
    auto query = writer.query(selectAdded);
    if (!query)
        return failure(query.error());
    // A parent is older than what extends it, so it has been read when it is needed.
    while (true) {
        const auto row = (*query)->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return {};
        const QString name = (*query)->text(0);
        const Table* parent = writer.table((*query)->text(2));
        if (writer.table(name) || !parent || !parent->classPath.startsWith(root))
            continue;
        const auto own = columnsOf(writer, name);
        if (!own)
            return failure(own.error());
        auto table = SchemaBuilder::derived(*parent, name, (*query)->text(1), *own);
        if (!table)
            return failure(table.error());
        writer.addTable(std::move(*table));
    }
}

QString columnNameOf(const QString& heading)
{
    QString name = heading.trimmed().toLower();
    for (QChar& c : name) {
        const bool isPlain =
            (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
        if (!isPlain)
            c = QLatin1Char('_');
    }
    if (!name.startsWith(QLatin1String("u_")))
        name.prepend(QLatin1String("u_"));
    return name.left(longestName);
}

} // namespace itam::sandbox::store
