// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/targets.h"

#include "core/sandbox/store/values.h"

namespace itam::sandbox::store {
namespace {

constexpr qsizetype prefixLength = 24;

QByteArray quoted(const QString& name)
{
    return '"' + name.toUtf8() + '"';
}

QByteArray parameter(std::size_t number)
{
    return '?' + QByteArray::number(static_cast<qulonglong>(number));
}

} // namespace

SysIds::SysIds() : m_prefix(newSysId().left(prefixLength))
{
}

QString SysIds::next()
{
    return m_prefix + QString::number(m_count++, 16).rightJustified(32 - prefixLength, QLatin1Char('0'));
}

void bindNormal(sqlite::Statement& statement, int parameter, const ColumnDef& column, const QString& value)
{
    if (value.isEmpty()) {
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
        statement.bind(parameter, value);
        return;
    }
}

TargetTable::TargetTable(Writer& writer, SysIds& ids, const Table& table, std::vector<const ColumnDef*> columns)
    : m_writer(writer)
    , m_ids(ids)
    , m_table(&table)
    , m_columns(std::move(columns))
{
    m_select = table.isHierarchy ? "SELECT sys_id, sys_class_name" : "SELECT sys_id, NULL";
    for (const ColumnDef* column : m_columns)
        m_select += ", " + quoted(column->name);
    m_select += " FROM " + quoted(table.physical) + " WHERE ";
}

Result<std::vector<TargetRow>> TargetTable::find(const std::vector<KeyPart>& key, int limit)
{
    QByteArray sql = m_select;
    std::size_t next = 1;
    for (const KeyPart& part : key) {
        if (next > 1 || &part != &key.front())
            sql += " AND ";
        sql += quoted(part.column->name);
        if (part.value.isEmpty())
            sql += " IS NULL";
        else
            sql += " = " + parameter(next++) +
                   (part.ignoresCase && part.column->storage() == Storage::Text ? " COLLATE NOCASE" : "");
    }
    if (m_table->isHierarchy)
        sql += " AND sys_class_path >= " + parameter(next) + " AND sys_class_path < " + parameter(next + 1);
    sql += " ORDER BY row_number";
    if (limit > 0)
        sql += " LIMIT " + QByteArray::number(limit);

    auto query = m_writer.query(sql);
    if (!query)
        return failure(query.error());
    int bound = 1;
    for (const KeyPart& part : key) {
        if (!part.value.isEmpty())
            bindNormal(**query, bound++, *part.column, part.value);
    }
    if (m_table->isHierarchy) {
        (*query)->bind(bound, m_table->classPath);
        (*query)->bind(bound + 1, afterClassPath(m_table->classPath));
    }
    std::vector<TargetRow> rows;
    while (true) {
        const auto there = (*query)->step();
        if (!there)
            return failure(there.error());
        if (!*there)
            return rows;
        TargetRow row;
        row.sysId = (*query)->text(0);
        row.className = (*query)->text(1);
        row.values.reserve(m_columns.size());
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            row.values.push_back(shownValue(**query, static_cast<int>(i) + 2, *m_columns[i]));
        rows.push_back(std::move(row));
    }
}

Result<std::optional<TargetRow>> TargetTable::findById(const QString& sysId)
{
    auto rows = find({{m_table->column(u"sys_id"), sysId, false}}, 1);
    if (!rows)
        return failure(rows.error());
    return rows->empty() ? std::nullopt : std::optional<TargetRow>(std::move(rows->front()));
}

const TargetTable::InsertPlan& TargetTable::planFor(const Table& asClass)
{
    const auto known = m_plans.constFind(asClass.name);
    if (known != m_plans.constEnd())
        return *known;
    InsertPlan plan;
    QByteArray names = "sys_id, sys_created_on, sys_updated_on, sys_created_by, sys_updated_by, sys_mod_count";
    QByteArray parameters = "?1, ?2, ?2, ?3, ?3, 0";
    std::size_t next = 4;
    const auto add = [&](const QByteArray& name) {
        names += ", " + name;
        parameters += ", " + parameter(next++);
    };
    if (asClass.isHierarchy) {
        add("sys_class_name");
        add("sys_class_path");
    }
    for (const ColumnDef* column : m_columns) {
        const ColumnDef* ofClass = asClass.column(column->name);
        plan.defaults.push_back(ofClass ? ofClass->defaultValue : QString());
        add(quoted(column->name));
    }
    for (const ColumnDef& column : asClass.columns) {
        if (column.defaultValue.isEmpty() || column.system)
            continue;
        const bool mapped = std::any_of(m_columns.begin(), m_columns.end(),
                                        [&](const ColumnDef* other) { return other->name == column.name; });
        if (mapped)
            continue;
        plan.others.emplace_back(&column, column.defaultValue);
        add(quoted(column.name));
    }
    plan.sql = "INSERT INTO " + quoted(asClass.physical) + '(' + names + ") VALUES(" + parameters + ')';
    return *m_plans.insert(asClass.name, std::move(plan));
}

Result<QString> TargetTable::insert(const Table& asClass, const std::vector<QString>& values)
{
    const InsertPlan& plan = planFor(asClass);
    auto query = m_writer.query(plan.sql);
    if (!query)
        return failure(query.error());
    const QString sysId = m_ids.next();
    (*query)->bind(1, sysId).bind(2, m_writer.timeText()).bind(3, m_writer.actor());
    int next = 4;
    if (asClass.isHierarchy) {
        (*query)->bind(next++, asClass.name);
        (*query)->bind(next++, asClass.classPath);
    }
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        bindNormal(**query, next++, *m_columns[i], values[i].isEmpty() ? plan.defaults[i] : values[i]);
    for (const auto& [column, value] : plan.others)
        bindNormal(**query, next++, *column, value);
    ITAM_TRY((*query)->run());
    return sysId;
}

Result<void> TargetTable::update(const QString& sysId, const std::vector<std::size_t>& changed,
                                 const std::vector<QString>& values, const Table* toClass)
{
    QByteArray sql = "UPDATE " + quoted(m_table->physical) +
                     " SET sys_updated_on = ?1, sys_updated_by = ?2, sys_mod_count = sys_mod_count + 1";
    std::size_t next = 4;
    for (const std::size_t i : changed)
        sql += ", " + quoted(m_columns[i]->name) + " = " + parameter(next++);
    if (toClass)
        sql += ", sys_class_name = " + parameter(next) + ", sys_class_path = " + parameter(next + 1);
    sql += " WHERE sys_id = ?3";
    auto query = m_writer.query(sql);
    if (!query)
        return failure(query.error());
    (*query)->bind(1, m_writer.timeText()).bind(2, m_writer.actor()).bind(3, sysId);
    int bound = 4;
    for (const std::size_t i : changed)
        bindNormal(**query, bound++, *m_columns[i], values[i]);
    if (toClass)
        (*query)->bind(bound, toClass->name).bind(bound + 1, toClass->classPath);
    return (*query)->run();
}

Result<void> TargetTable::remove(const QString& sysId)
{
    auto query = m_writer.query(QByteArray("DELETE FROM " + quoted(m_table->physical) + " WHERE sys_id = ?1"));
    if (!query)
        return failure(query.error());
    (*query)->bind(1, sysId);
    return (*query)->run();
}

Result<void> TargetTable::setQuietly(const QString& sysId, const ColumnDef& column, const QString& value)
{
    auto query = m_writer.query(
        QByteArray("UPDATE " + quoted(m_table->physical) + " SET " + quoted(column.name) + " = ?1 WHERE sys_id = ?2"));
    if (!query)
        return failure(query.error());
    bindNormal(**query, 1, column, value);
    (*query)->bind(2, sysId);
    return (*query)->run();
}

} // namespace itam::sandbox::store
