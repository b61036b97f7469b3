// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/tablequery.h"

#include "core/sandbox/store/querycompiler.h"
#include "core/sandbox/store/values.h"

#include <QSet>

namespace itam::sandbox::store {
namespace {

std::vector<Field> fieldsOf(const Schema& schema, const Table& table, const QStringList& wanted)
{
    std::vector<Field> fields;
    QSet<QString> seen;
    const auto add = [&](ColumnPath path) {
        if (seen.contains(path.text))
            return;
        seen.insert(path.text);
        fields.push_back(fieldFor(schema, std::move(path)));
    };
    if (wanted.isEmpty()) {
        for (const ColumnDef& column : table.columns) {
            if (!column.onDemand)
                add({{}, &column, &table, column.name});
        }
    }
    for (const QString& name : wanted) {
        if (auto path = resolvePath(schema, table, name.trimmed()))
            add(std::move(*path));
    }
    return fields;
}

QByteArray groupsSql(QueryCompiler& compiler, const EncodedQuery& query, int& dropped)
{
    std::vector<QByteArray> groups;
    for (const Group& group : query.groups) {
        std::vector<QByteArray> clauses;
        for (const Clause& clause : group) {
            std::vector<QByteArray> conditions;
            for (const Condition& condition : clause) {
                if (QByteArray sql = compiler.condition(condition); !sql.isEmpty())
                    conditions.push_back(std::move(sql));
                else
                    ++dropped;
            }
            if (!conditions.empty())
                clauses.push_back(joinedEvenly(conditions, " OR "));
        }
        // A group without a condition that is understood matches every row, and so does the whole query.
        if (clauses.empty())
            return {};
        groups.push_back(joinedEvenly(clauses, " AND "));
    }
    return joinedEvenly(groups, " OR ");
}

} // namespace

Field fieldFor(const Schema& schema, ColumnPath path)
{
    Field field;
    const ColumnType type = path.column->type;
    if (type == ColumnType::Reference || type == ColumnType::List)
        field.reference = schema.find(path.column->reference);
    field.path = std::move(path);
    return field;
}

void bindAll(sqlite::Statement& statement, const std::vector<BoundValue>& values)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        std::visit([&](const auto& value) { statement.bind(static_cast<int>(i + 1), value); }, values[i]);
}

RowFilter rowFilter(QueryCompiler& compiler, const Schema& schema, const Table& table, const TableQueryOptions& options)
{
    EncodedQuery query = parseEncodedQuery(schema, table, options.query);
    RowFilter filter;
    filter.dropped = query.dropped;
    filter.isTooLong = query.isTooLong;
    std::vector<QByteArray> all;
    const auto require = [&all](QByteArray sql) {
        if (!sql.isEmpty())
            all.push_back(std::move(sql));
    };
    if (!options.sysId.isEmpty())
        require("t.sys_id = " + compiler.bound(options.sysId));
    require(compiler.classCondition());
    require(groupsSql(compiler, query, filter.dropped));
    for (const auto& [name, value] : options.filters) {
        if (const auto path = resolvePath(schema, table, name))
            require(compiler.filter(*path, value));
    }
    if (filter.dropped > 0 && options.invalidMeansNothing)
        require("(0)");
    if (!all.empty())
        filter.where = " WHERE " + joinedEvenly(all, " AND ");
    filter.orders = std::move(query.orders);
    return filter;
}

TableQuery::TableQuery(const Schema& schema, const Table& table, const TableQueryOptions& options)
    : m_fields(fieldsOf(schema, table, options.fields))
    , m_withDisplayValues(options.withDisplayValues)
    , m_asker(options.asker)
{
    QueryCompiler compiler(schema, table, options.asker);
    const RowFilter filter = rowFilter(compiler, schema, table, options);
    m_dropped = filter.dropped;
    m_countSql = "SELECT count(*) FROM " + compiler.from() + filter.where;

    QByteArray orders;
    for (const Order& order : filter.orders)
        orders += compiler.order(order) + ", ";
    QByteArray columns;
    QByteArray displays;
    int next = static_cast<int>(m_fields.size());
    for (const Field& field : m_fields) {
        columns += (columns.isEmpty() ? "" : ", ") + compiler.expression(field.path);
        const bool isReference = field.path.column->type == ColumnType::Reference;
        const QByteArray display =
            m_withDisplayValues && isReference ? compiler.shownDisplay(field.path) : QByteArray();
        m_displayColumns.push_back(display.isEmpty() ? -1 : next++);
        if (!display.isEmpty())
            displays += ", " + display;
    }
    if (columns.isEmpty())
        columns = "NULL";
    m_selectSql = "SELECT " + columns + displays + " FROM " + compiler.from() + filter.where + " ORDER BY " + orders +
                  "t.row_number LIMIT " + QByteArray::number(options.limit) + " OFFSET " +
                  QByteArray::number(options.offset);
    m_isTooLarge = filter.isTooLong || compiler.isTooLarge();
    m_values = compiler.takeValues();
}

TableQuery::~TableQuery() = default;

Result<qint64> TableQuery::count(Session& session) const
{
    auto statement = session.database().prepare(m_countSql);
    if (!statement)
        return failure(statement.error());
    bindAll(*statement, m_values);
    const auto row = statement->step();
    if (!row)
        return failure(row.error());
    return statement->integer(0);
}

Result<void> TableQuery::run(Session& session, const std::function<void(const std::vector<Cell>&)>& row) const
{
    // Not kept by the session: the texts are as many as there are questions.
    auto statement = session.database().prepare(m_selectSql);
    if (!statement)
        return failure(statement.error());
    bindAll(*statement, m_values);
    std::optional<DisplayValues> displays;
    if (m_withDisplayValues) {
        auto loaded = DisplayValues::load(session, m_fields, m_asker);
        if (!loaded)
            return failure(loaded.error());
        displays.emplace(std::move(*loaded));
    }
    std::vector<Cell> cells(m_fields.size());
    while (true) {
        const auto hasRow = statement->step();
        if (!hasRow)
            return failure(hasRow.error());
        if (!*hasRow)
            return {};
        for (std::size_t i = 0; i < m_fields.size(); ++i) {
            cells[i].value = shownValue(*statement, static_cast<int>(i), *m_fields[i].path.column);
            if (!displays)
                continue;
            if (m_displayColumns[i] >= 0) {
                cells[i].display = statement->text(m_displayColumns[i]);
                continue;
            }
            auto display = displays->of(i, cells[i].value);
            if (!display)
                return failure(display.error());
            cells[i].display = std::move(*display);
        }
        row(cells);
    }
}

} // namespace itam::sandbox::store
