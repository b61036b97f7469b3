// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/mappedrecords.h"

#include "core/sandbox/store/records.h"
#include "core/sandbox/store/values.h"

namespace itam::sandbox::store {
namespace {

constexpr auto countChoices = "SELECT count(*) FROM sys_choice WHERE name = ?1 AND element = ?2";
constexpr auto selectMandatory = "SELECT element FROM sys_dictionary WHERE name = ?1 AND mandatory = 1";

QString quoted(const QString& name)
{
    return QLatin1Char('"') + name + QLatin1Char('"');
}

/// A class filter whose parameters are `first` and the next.
QString classFilter(const Table& table, qsizetype first)
{
    return table.isHierarchy
               ? QStringLiteral(" AND sys_class_path >= ?%1 AND sys_class_path < ?%2").arg(first).arg(first + 1)
               : QString();
}

void bindClass(sqlite::Statement& statement, const Table& table, int first)
{
    if (table.isHierarchy)
        statement.bind(first, table.classPath).bind(first + 1, afterClassPath(table.classPath));
}

QString conditionOf(const KeyColumn& part, qsizetype parameter)
{
    const bool isText = part.column->type == ColumnType::String || part.column->type == ColumnType::Choice;
    if (part.value.isEmpty())
        return sqlOf(*part.column) + QLatin1String(" IS NULL");
    return sqlOf(*part.column) + QStringLiteral(" = ?%1").arg(parameter) +
           (isText && !part.isCaseSensitive ? QStringLiteral(" COLLATE NOCASE") : QString());
}

} // namespace

Result<QString> findByKey(Session& session, const Table& table, const std::vector<KeyColumn>& key)
{
    QStringList conditions;
    qsizetype parameter = 0;
    for (const KeyColumn& part : key) {
        if (!normalValue(*part.column, part.value))
            return QString();
        if (!part.value.isEmpty())
            ++parameter;
        conditions.append(conditionOf(part, parameter));
    }
    if (conditions.isEmpty())
        return QString();
    auto query = session.query(
        QStringLiteral("SELECT sys_id FROM %1 WHERE %2%3 ORDER BY sys_created_on, row_number LIMIT 1")
            .arg(quoted(table.physical), conditions.join(QLatin1String(" AND ")), classFilter(table, parameter + 1))
            .toUtf8());
    if (!query)
        return failure(query.error());
    int bound = 0;
    for (const KeyColumn& part : key) {
        if (!part.value.isEmpty())
            ITAM_TRY(bindValue(**query, ++bound, *part.column, part.value));
    }
    bindClass(**query, table, bound + 1);
    const auto there = (*query)->step();
    if (!there)
        return failure(there.error());
    return *there ? (*query)->text(0) : QString();
}

Result<QString> classOf(Session& session, const Table& table, const QString& sysId)
{
    auto query = session.query(QStringLiteral("SELECT %1 FROM %2 WHERE sys_id = ?1%3")
                                   .arg(table.isHierarchy ? QStringLiteral("sys_class_name")
                                                          : QLatin1Char('\'') + table.name + QLatin1Char('\''),
                                        quoted(table.physical), classFilter(table, 2))
                                   .toUtf8());
    if (!query)
        return failure(query.error());
    (*query)->bind(1, sysId);
    bindClass(**query, table, 2);
    const auto there = (*query)->step();
    if (!there)
        return failure(there.error());
    return *there ? (*query)->text(0) : QString();
}

/// A list of its own would hide those of a class above, so it goes where the others are.
Result<void> addChoice(Writer& writer, const Table& table, const ColumnDef& column, const QString& value)
{
    const Schema& schema = writer.schema();
    QString owner = table.name;
    for (const Table* each = &table; each; each = schema.find(each->extends)) {
        auto query = writer.query(countChoices);
        if (!query)
            return failure(query.error());
        (*query)->bind(1, each->name).bind(2, column.name);
        ITAM_TRY((*query)->step());
        if ((*query)->integer(0) > 0) {
            owner = each->name;
            break;
        }
    }
    ITAM_TRY(insertRecord(writer, QStringLiteral("sys_choice"),
                          {{QStringLiteral("name"), owner},
                           {QStringLiteral("element"), column.name},
                           {QStringLiteral("value"), value},
                           {QStringLiteral("label"), value},
                           {QStringLiteral("language"), QStringLiteral("en")}}));
    return {};
}

Result<QStringList> mandatoryColumns(Session& session, const Table& table)
{
    QStringList names;
    const Schema& schema = session.schema();
    for (const Table* each = &table; each && schema.find(u"sys_dictionary"); each = schema.find(each->extends)) {
        auto query = session.query(selectMandatory);
        if (!query)
            return failure(query.error());
        (*query)->bind(1, each->name);
        while (true) {
            const auto there = (*query)->step();
            if (!there)
                return failure(there.error());
            if (!*there)
                break;
            names.append((*query)->text(0));
        }
    }
    return names;
}

} // namespace itam::sandbox::store
