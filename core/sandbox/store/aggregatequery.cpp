// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/aggregatequery.h"

#include "core/sandbox/store/querycompiler.h"
#include "core/sandbox/store/values.h"

#include <algorithm>
#include <array>

namespace itam::sandbox::store {
namespace {

constexpr int averageDecimals = 4;

const char* functionOf(Aggregate kind)
{
    switch (kind) {
    case Aggregate::Count:
        return "count";
    case Aggregate::Average:
        return "avg";
    case Aggregate::Minimum:
        return "min";
    case Aggregate::Maximum:
        return "max";
    case Aggregate::Sum:
        return "sum";
    }
    return "count";
}

bool isAllowedOperator(const QString& op)
{
    constexpr std::array operators{"=", "!=", "<", "<=", ">", ">="};
    return std::any_of(operators.begin(), operators.end(), [&](const char* each) { return op == QLatin1String(each); });
}

} // namespace

AggregateQuery::AggregateQuery(const Schema& schema, const Table& table, const AggregateOptions& options)
    : m_schema(schema)
    , m_table(table)
    , m_withDisplayValues(options.rows.withDisplayValues)
    , m_asker(options.rows.asker)
{
    QueryCompiler compiler(schema, table, options.rows.asker);
    const RowFilter filter = rowFilter(compiler, schema, table, options.rows);
    QByteArray select;
    addColumns(compiler, options, select);
    addGroups(compiler, options, select);
    QByteArray grouped;
    for (const Field& group : m_groups)
        grouped += (grouped.isEmpty() ? " GROUP BY " : ", ") + compiler.expression(group.path);
    const QByteArray wanted = having(compiler, options);
    const QByteArray sorted = orders(compiler, options);
    // Without a group and without a column that is one, it is still one answer and not one for each row.
    m_sql = "SELECT " + (select.isEmpty() ? QByteArray("max(NULL)") : select) + " FROM " + compiler.from() +
            filter.where + grouped + wanted + sorted;
    m_isTooLarge = filter.isTooLong || compiler.isTooLarge();
    m_values = compiler.takeValues();
}

AggregateQuery::~AggregateQuery() = default;

/// Empty when the field is none, or is not one of numbers where numbers are needed.
QByteArray AggregateQuery::expression(QueryCompiler& compiler, const AggregateOf& of, const ColumnDef** column) const
{
    *column = nullptr;
    if (of.kind == Aggregate::Count)
        return "count(*)";
    const auto path = resolvePath(m_schema, m_table, of.field);
    const bool needsNumbers = of.kind == Aggregate::Average || of.kind == Aggregate::Sum;
    if (!path || path->column->compressed || (needsNumbers && !path->column->isNumber()))
        return {};
    *column = path->column;
    return QByteArray(functionOf(of.kind)) + '(' + compiler.ordered(*path) + ')';
}

void AggregateQuery::addColumns(QueryCompiler& compiler, const AggregateOptions& options, QByteArray& select)
{
    for (const AggregateOf& of : options.columns) {
        const ColumnDef* column = nullptr;
        const QByteArray sql = expression(compiler, of, &column);
        if (sql.isEmpty())
            continue;
        m_columns.push_back(of);
        m_columnDefs.push_back(column);
        select += (select.isEmpty() ? "" : ", ") + sql;
    }
}

void AggregateQuery::addGroups(QueryCompiler& compiler, const AggregateOptions& options, QByteArray& select)
{
    QByteArray displays;
    for (const QString& name : options.groupBy) {
        auto path = resolvePath(m_schema, m_table, name);
        if (!path || path->column->compressed)
            continue;
        select += (select.isEmpty() ? "" : ", ") + compiler.expression(*path);
        m_groups.push_back(fieldFor(m_schema, std::move(*path)));
    }
    int next = static_cast<int>(m_columns.size() + m_groups.size());
    for (const Field& group : m_groups) {
        const bool isReference = group.path.column->type == ColumnType::Reference;
        const QByteArray display =
            m_withDisplayValues && isReference ? compiler.displayExpression(group.path) : QByteArray();
        m_displayColumns.push_back(display.isEmpty() ? -1 : next++);
        if (!display.isEmpty())
            displays += ", max(" + display + ')';
    }
    select += displays;
}

QByteArray AggregateQuery::having(QueryCompiler& compiler, const AggregateOptions& options) const
{
    std::vector<QByteArray> conditions;
    for (const AggregateCondition& condition : options.having) {
        const ColumnDef* column = nullptr;
        const QByteArray sql = expression(compiler, condition.of, &column);
        if (sql.isEmpty() || !isAllowedOperator(condition.op))
            continue;
        bool isNumber = false;
        const double number = condition.value.toDouble(&isNumber);
        const bool needsNumber = !column || column->isNumber();
        if (needsNumber && !isNumber)
            continue;
        conditions.push_back('(' + sql + ' ' + condition.op.toLatin1() + ' ' +
                             (needsNumber ? compiler.bound(number) : compiler.bound(condition.value)) + ')');
    }
    return conditions.empty() ? QByteArray() : " HAVING " + joinedEvenly(conditions, " AND ");
}

QByteArray AggregateQuery::orders(QueryCompiler& compiler, const AggregateOptions& options) const
{
    QByteArray sql;
    const auto add = [&sql](const QByteArray& part) { sql += (sql.isEmpty() ? " ORDER BY " : ", ") + part; };
    for (const AggregateOrder& order : options.orders) {
        const ColumnDef* column = nullptr;
        if (order.of) {
            if (const QByteArray of = expression(compiler, *order.of, &column); !of.isEmpty())
                add(of + (order.isDescending ? " DESC" : " ASC"));
            continue;
        }
        for (const Field& group : m_groups) {
            if (group.path.text == order.field)
                add(compiler.order({group.path, order.isDescending}));
        }
    }
    for (const Field& group : m_groups)
        add(compiler.order({group.path, false}));
    return sql;
}

QString AggregateQuery::valueText(const sqlite::Statement& statement, int index) const
{
    const ColumnDef* column = m_columnDefs[static_cast<std::size_t>(index)];
    if (!column)
        return QString::number(statement.integer(index));
    if (statement.isNull(index))
        return QStringLiteral("");
    if (m_columns[static_cast<std::size_t>(index)].kind == Aggregate::Average)
        return QString::number(statement.real(index), 'f', averageDecimals);
    return column->storage() == Storage::Text ? statement.text(index) : shownValue(statement, index, *column);
}

Result<void> AggregateQuery::run(Session& session, const std::function<void(const AggregateRow&)>& row) const
{
    auto statement = session.database().prepare(m_sql);
    if (!statement)
        return failure(statement.error());
    bindAll(*statement, m_values);
    const auto displays = DisplayValues::load(session, m_groups, m_asker);
    if (!displays)
        return failure(displays.error());
    AggregateRow found;
    found.groups.resize(m_groups.size());
    while (true) {
        const auto hasRow = statement->step();
        if (!hasRow)
            return failure(hasRow.error());
        if (!*hasRow)
            return {};
        found.values.clear();
        const int columnCount = static_cast<int>(m_columns.size());
        for (int i = 0; i < columnCount; ++i)
            found.values.append(valueText(*statement, i));
        for (std::size_t i = 0; i < m_groups.size(); ++i) {
            Cell& cell = found.groups[i];
            cell.value = shownValue(*statement, columnCount + static_cast<int>(i), *m_groups[i].path.column);
            auto display = m_displayColumns[i] >= 0 ? Result<QString>(statement->text(m_displayColumns[i]))
                                                    : displays->of(i, cell.value);
            if (!display)
                return failure(display.error());
            cell.display = std::move(*display);
        }
        row(found);
    }
}

} // namespace itam::sandbox::store
