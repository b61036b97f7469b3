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
    constexpr auto digits = "0123456789abcdef";
    QString id(32, Qt::Uninitialized);
    std::copy(m_prefix.begin(), m_prefix.end(), id.begin());
    quint32 rest = m_count++;
    for (qsizetype at = 31; at >= prefixLength; --at, rest >>= 4U)
        id[at] = QLatin1Char(digits[rest & 0xfU]);
    return id;
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
    if (table.isHierarchy)
        m_afterClassPath = afterClassPath(table.classPath);
}

Result<TargetTable::FindPlan*> TargetTable::findPlan(const std::vector<KeyPart>& key, int limit)
{
    const bool ignoresCase = !key.empty() && key.front().ignoresCase;
    for (FindPlan& plan : m_finds) {
        const bool isSame =
            plan.limit == limit && plan.ignoresCase == ignoresCase && plan.shape.size() == key.size() &&
            std::equal(key.begin(), key.end(), plan.shape.begin(), [](const KeyPart& part, const auto& shape) {
                return part.column == shape.first && part.value.isEmpty() == shape.second;
            });
        if (isSame)
            return &plan;
    }
    QByteArray sql = m_select;
    std::vector<std::pair<const ColumnDef*, bool>> shape;
    std::size_t next = 1;
    for (const KeyPart& part : key) {
        if (!shape.empty())
            sql += " AND ";
        shape.emplace_back(part.column, part.value.isEmpty());
        sql += quoted(part.column->name);
        if (part.value.isEmpty())
            sql += " IS NULL";
        else
            sql += " = " + parameter(next++) +
                   (ignoresCase && part.column->type == ColumnType::String ? " COLLATE NOCASE" : "");
    }
    if (m_table->isHierarchy)
        sql += " AND sys_class_path >= " + parameter(next) + " AND sys_class_path < " + parameter(next + 1);
    sql += " ORDER BY row_number";
    if (limit > 0)
        sql += " LIMIT " + QByteArray::number(limit);
    auto query = m_writer.query(sql);
    if (!query)
        return failure(query.error());
    return &m_finds.emplace_back(FindPlan{std::move(shape), ignoresCase, limit, std::move(*query)});
}

TargetRow TargetTable::readRow(const sqlite::Statement& statement) const
{
    TargetRow row;
    row.sysId = statement.text(0);
    row.className = statement.text(1);
    row.values.reserve(m_columns.size());
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        row.values.push_back(shownValue(statement, static_cast<int>(i) + 2, *m_columns[i]));
    return row;
}

Result<std::vector<TargetRow>> TargetTable::find(const std::vector<KeyPart>& key, int limit)
{
    const auto plan = findPlan(key, limit);
    if (!plan)
        return failure(plan.error());
    Query& query = (*plan)->query;
    qsizetype units = m_table->classPath.size() + m_afterClassPath.size();
    for (const KeyPart& part : key)
        units += part.value.size();
    m_binder.begin(units);
    int bound = 1;
    for (const KeyPart& part : key) {
        if (!part.value.isEmpty())
            bindNormal(m_binder, *query, bound++, *part.column, part.value);
    }
    if (m_table->isHierarchy) {
        m_binder.bind(*query, bound, m_table->classPath);
        m_binder.bind(*query, bound + 1, m_afterClassPath);
    }
    std::vector<TargetRow> rows;
    while (true) {
        const auto there = query->step();
        if (!there)
            return failure(there.error());
        if (!*there)
            return rows;
        rows.push_back(readRow(*query));
    }
}

Result<std::optional<TargetRow>> TargetTable::findById(const QString& sysId)
{
    auto rows = find({{m_table->column(u"sys_id"), sysId, false}}, 1);
    if (!rows)
        return failure(rows.error());
    return rows->empty() ? std::nullopt : std::optional<TargetRow>(std::move(rows->front()));
}

Result<TargetTable::InsertPlan*> TargetTable::insertPlan(const Table& asClass)
{
    for (InsertPlan& plan : m_inserts) {
        if (plan.className == asClass.name)
            return &plan;
    }
    std::vector<QString> defaults;
    std::vector<std::pair<const ColumnDef*, QString>> others;
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
        defaults.push_back(ofClass ? ofClass->defaultValue : QString());
        add(quoted(column->name));
    }
    for (const ColumnDef& column : asClass.columns) {
        if (column.defaultValue.isEmpty() || column.system)
            continue;
        const bool mapped = std::any_of(m_columns.begin(), m_columns.end(),
                                        [&](const ColumnDef* other) { return other->name == column.name; });
        if (mapped)
            continue;
        others.emplace_back(&column, column.defaultValue);
        add(quoted(column.name));
    }
    auto query = m_writer.query(
        QByteArray("INSERT INTO " + quoted(asClass.physical) + '(' + names + ") VALUES(" + parameters + ')'));
    if (!query)
        return failure(query.error());
    return &m_inserts.emplace_back(InsertPlan{asClass.name, std::move(*query), std::move(defaults), std::move(others)});
}

Result<QString> TargetTable::insert(const Table& asClass, const std::vector<QString>& values)
{
    const auto made = insertPlan(asClass);
    if (!made)
        return failure(made.error());
    InsertPlan& plan = **made;
    sqlite::Statement& insert = *plan.query;
    const QString sysId = m_ids.next();
    const QString& time = m_writer.timeText();
    qsizetype units =
        sysId.size() + time.size() + m_writer.actor().size() + asClass.name.size() + asClass.classPath.size();
    for (std::size_t i = 0; i < values.size(); ++i)
        units += std::max(values[i].size(), plan.defaults[i].size());
    for (const auto& other : plan.others)
        units += other.second.size();
    m_binder.begin(units);
    m_binder.bind(insert, 1, sysId);
    m_binder.bind(insert, 2, time);
    m_binder.bind(insert, 3, m_writer.actor());
    int next = 4;
    if (asClass.isHierarchy) {
        m_binder.bind(insert, next++, asClass.name);
        m_binder.bind(insert, next++, asClass.classPath);
    }
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        bindNormal(m_binder, insert, next++, *m_columns[i], values[i].isEmpty() ? plan.defaults[i] : values[i]);
    for (const auto& [column, value] : plan.others)
        bindNormal(m_binder, insert, next++, *column, value);
    ITAM_TRY(insert.run());
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
    qsizetype units = 0;
    for (const std::size_t i : changed)
        units += values[i].size();
    m_binder.begin(units);
    (*query)->bind(1, m_writer.timeText()).bind(2, m_writer.actor()).bind(3, sysId);
    int bound = 4;
    for (const std::size_t i : changed)
        bindNormal(m_binder, **query, bound++, *m_columns[i], values[i]);
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
    m_binder.begin(value.size());
    bindNormal(m_binder, **query, 1, column, value);
    (*query)->bind(2, sysId);
    return (*query)->run();
}

} // namespace itam::sandbox::store
