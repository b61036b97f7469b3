// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/querycompiler.h"

#include "core/sandbox/store/values.h"

namespace itam::sandbox::store {
namespace {

constexpr qsizetype manyJoins = 40; // SQLite takes 64
constexpr qsizetype mostJoins = 60;
constexpr std::size_t mostValues = 30'000; // SQLite takes 32766

QByteArray quoted(const QString& name)
{
    return '"' + name.toUtf8() + '"';
}

/// Nothing for a value that cannot stand in such a column.
std::optional<QueryCompiler::Value> typedValue(const ColumnDef& column, const QString& value)
{
    const auto normal = normalValue(column, value);
    if (!normal)
        return std::nullopt;
    if (column.type == ColumnType::Boolean)
        return qint64{*normal == QLatin1String("true")};
    if (column.storage() == Storage::Integer)
        return qint64{normal->toLongLong()};
    if (column.storage() == Storage::Real)
        return normal->toDouble();
    return *normal;
}

QByteArray escapedPattern(const QString& text)
{
    QByteArray pattern;
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        if (c == '%' || c == '_' || c == '\\')
            pattern += '\\';
        pattern += c;
    }
    return pattern;
}

QByteArray emptyOf(const ColumnDef& column, const QByteArray& expression)
{
    if (column.storage() == Storage::Text)
        return '(' + expression + " IS NULL OR " + expression + " = '')";
    return '(' + expression + " IS NULL)";
}

/// Alphabetical means without case, in order and in comparisons alike, so that paging by key works.
QByteArray collationOf(const ColumnDef& column)
{
    return column.type == ColumnType::String ? QByteArray(" COLLATE NOCASE") : QByteArray();
}

bool isTime(const ColumnDef& column)
{
    return column.type == ColumnType::Date || column.type == ColumnType::DateTime;
}

QByteArray joined(const std::vector<QByteArray>& parts, const QByteArray& word, std::size_t first, std::size_t count)
{
    if (count == 1)
        return parts[first];
    const std::size_t half = count / 2;
    return '(' + joined(parts, word, first, half) + word + joined(parts, word, first + half, count - half) + ')';
}

} // namespace

QByteArray joinedEvenly(const std::vector<QByteArray>& parts, const QByteArray& word)
{
    return parts.empty() ? QByteArray() : joined(parts, word, 0, parts.size());
}

QueryCompiler::QueryCompiler(const Schema& schema, const Table& table, const Asker& asker)
    : m_schema(schema)
    , m_table(table)
    , m_asker(asker)
{
}

bool QueryCompiler::isTooLarge() const
{
    return m_aliases.size() > mostJoins || m_values.size() > mostValues;
}

QByteArray QueryCompiler::alias(const std::vector<const ColumnDef*>& references)
{
    QByteArray from = "t";
    for (const ColumnDef* reference : references) {
        const QByteArray on = from + '.' + quoted(reference->name);
        QByteArray& known = m_aliases[on];
        if (known.isEmpty()) {
            known = 'j' + QByteArray::number(m_aliases.size());
            const Table* target = m_schema.find(reference->reference);
            m_joins += " LEFT JOIN " + quoted(target->physical) + " AS " + known + " ON " + known + ".sys_id = " + on;
        }
        from = known;
    }
    return from;
}

QByteArray QueryCompiler::expression(const ColumnPath& path)
{
    const QByteArray from = alias(path.references);
    const auto& constant = path.column->constant;
    if (!constant)
        return from + '.' + quoted(path.column->name);
    const QByteArray literal = constant->isEmpty() ? QByteArray("NULL") : "('" + constant->toUtf8() + "')";
    // A reference to nothing has no domain either.
    return path.references.empty() ? literal : "iif(" + from + ".sys_id IS NULL, NULL, " + literal + ')';
}

QByteArray QueryCompiler::displayExpression(const ColumnPath& path)
{
    const Table* target = m_schema.find(path.column->reference);
    if (!target || target->display.isEmpty())
        return {};
    std::vector<const ColumnDef*> references = path.references;
    references.push_back(path.column);
    return alias(references) + '.' + quoted(target->display);
}

QByteArray QueryCompiler::shownDisplay(const ColumnPath& path)
{
    const Table* target = m_schema.find(path.column->reference);
    if (m_aliases.size() < manyJoins || !target || target->display.isEmpty())
        return displayExpression(path);
    return "(SELECT " + quoted(target->display) + " FROM " + quoted(target->physical) +
           " WHERE sys_id = " + expression(path) + ')';
}

QByteArray QueryCompiler::ordered(const ColumnPath& path)
{
    const ColumnDef& column = *path.column;
    if (column.type == ColumnType::Choice && column.hasNumericChoices())
        return "CAST(" + expression(path) + " AS INTEGER)";
    return expression(path) + collationOf(column);
}

QByteArray QueryCompiler::bound(Value value)
{
    m_values.push_back(std::move(value));
    return '?' + QByteArray::number(m_values.size());
}

QByteArray QueryCompiler::from() const
{
    return quoted(m_table.physical) + " AS t" + m_joins;
}

QByteArray QueryCompiler::classCondition()
{
    if (!m_table.isHierarchy || m_table.extends.isEmpty())
        return {};
    const QByteArray low = bound(m_table.classPath);
    return "(t.sys_class_path >= " + low + " AND t.sys_class_path < " + bound(afterClassPath(m_table.classPath)) + ')';
}

QByteArray QueryCompiler::condition(const Condition& condition)
{
    const ColumnPath& path = condition.path;
    const ColumnDef& column = *path.column;
    const QString value = evaluatedValue(condition.value, m_asker);
    if (column.compressed && condition.op != Operator::IsEmpty && condition.op != Operator::IsNotEmpty)
        return {};
    switch (condition.op) {
    case Operator::Equals:
        return equality(path, value);
    case Operator::NotEquals:
        return "(NOT " + equality(path, value) + ')';
    case Operator::Less:
        return comparison(path, " < ", value);
    case Operator::LessOrEquals:
        return comparison(path, " <= ", value);
    case Operator::Greater:
        return comparison(path, " > ", value);
    case Operator::GreaterOrEquals:
        return comparison(path, " >= ", value);
    case Operator::StartsWith:
        return pattern(path, value, false, true);
    case Operator::EndsWith:
        return pattern(path, value, true, false);
    case Operator::Like:
        return pattern(path, value, true, true);
    case Operator::NotLike:
        return "(NOT " + pattern(path, value, true, true) + ')';
    case Operator::In:
        return oneOf(path, value);
    case Operator::NotIn:
        return "(NOT " + oneOf(path, value) + ')';
    case Operator::IsEmpty:
        return emptyOf(column, expression(path));
    case Operator::IsNotEmpty:
        return "(NOT " + emptyOf(column, expression(path)) + ')';
    case Operator::Anything:
        return "(1)";
    case Operator::EmptyString:
        return emptyOf(column, expression(path));
    case Operator::Between:
        return between(path, value);
    case Operator::SameAs:
    case Operator::NotSameAs:
        return sameAs(condition);
    case Operator::GreaterField:
        return compareColumns(condition, " > ");
    case Operator::LessField:
        return compareColumns(condition, " < ");
    case Operator::GreaterOrEqualsField:
        return compareColumns(condition, " >= ");
    case Operator::LessOrEqualsField:
        return compareColumns(condition, " <= ");
    case Operator::On:
        return onDay(path, condition.value);
    case Operator::NotOn: {
        const QByteArray on = onDay(path, condition.value);
        return on.isEmpty() ? on : "(NOT ifnull(" + on + ", 0))";
    }
    case Operator::RelativeGreater:
    case Operator::RelativeLess:
    case Operator::RelativeGreaterOrEquals:
    case Operator::RelativeLessOrEquals:
    case Operator::RelativeOn:
        return relative(condition);
    case Operator::MoreThan:
    case Operator::LessThan:
        return distance(condition);
    }
    return {};
}

/// Always true or false, never NULL, so that NOT of it matches empty values too.
QByteArray QueryCompiler::equality(const ColumnPath& path, const QString& value)
{
    const QByteArray column = expression(path);
    if (value.isEmpty())
        return emptyOf(*path.column, column);
    auto typed = typedValue(*path.column, value);
    if (!typed)
        return "(0)";
    // "col = ?" alone can use an index; the second part only turns NULL into false.
    return '(' + column + " = " + bound(std::move(*typed)) + " AND " + column + " IS NOT NULL)";
}

QByteArray QueryCompiler::comparison(const ColumnPath& path, const char* op, const QString& value)
{
    const ColumnDef& column = *path.column;
    if (column.type == ColumnType::Choice && column.hasNumericChoices()) {
        bool isInteger = false;
        const qint64 number = value.toLongLong(&isInteger);
        return isInteger ? '(' + ordered(path) + op + bound(number) + ')' : QByteArray("(0)");
    }
    auto typed = typedValue(column, value);
    if (!typed || value.isEmpty())
        return "(0)";
    return '(' + ordered(path) + op + bound(std::move(*typed)) + ')';
}

QByteArray QueryCompiler::oneOf(const ColumnPath& path, const QString& list)
{
    QByteArray values;
    bool withEmpty = list.isEmpty();
    for (const QString& value : list.split(QLatin1Char(','))) {
        if (value.isEmpty()) {
            withEmpty = true;
        } else if (auto typed = typedValue(*path.column, value)) {
            if (!values.isEmpty())
                values += ',';
            values += bound(std::move(*typed));
        }
    }
    const QByteArray column = expression(path);
    std::vector<QByteArray> parts;
    if (!values.isEmpty())
        parts.push_back('(' + column + " IN (" + values + ") AND " + column + " IS NOT NULL)");
    if (withEmpty)
        parts.push_back(emptyOf(*path.column, column));
    return parts.empty() ? QByteArray("(0)") : joinedEvenly(parts, " OR ");
}

QByteArray QueryCompiler::between(const ColumnPath& path, const QString& value)
{
    const auto at = value.indexOf(QLatin1Char('@'));
    if (at < 0)
        return {};
    return range(path, evaluatedValue(value.left(at), m_asker), evaluatedValue(value.mid(at + 1), m_asker));
}

QByteArray QueryCompiler::range(const ColumnPath& path, const QString& low, const QString& high)
{
    const QByteArray above = comparison(path, " >= ", low);
    return '(' + above + " AND " + comparison(path, " <= ", high) + ')';
}

/// "label@start@end"; the label is what people read.
QByteArray QueryCompiler::onDay(const ColumnPath& path, const QString& value)
{
    const QStringList parts = value.split(QLatin1Char('@'));
    if (parts.size() != 3 || !isTime(*path.column))
        return {};
    return range(path, evaluatedValue(parts[1], m_asker), evaluatedValue(parts[2], m_asker));
}

QByteArray QueryCompiler::relative(const Condition& condition)
{
    const auto time = relativeTime(condition.value, m_asker);
    if (!time || !isTime(*condition.path.column))
        return {};
    const QString text = platformTime(*time);
    switch (condition.op) {
    case Operator::RelativeGreater:
        return comparison(condition.path, " > ", text);
    case Operator::RelativeLess:
        return comparison(condition.path, " < ", text);
    case Operator::RelativeGreaterOrEquals:
        return comparison(condition.path, " >= ", text);
    case Operator::RelativeLessOrEquals:
        return comparison(condition.path, " <= ", text);
    default: {
        const auto [first, last] = dayOf(*time, m_asker);
        return range(condition.path, first, last);
    }
    }
}

/// Two dates of a row, at most or at least so far apart, in one direction.
QByteArray QueryCompiler::distance(const Condition& condition)
{
    const auto given = distanceFrom(condition.value);
    const auto other = given ? resolvePath(m_schema, m_table, given->column) : std::nullopt;
    if (!other || !isTime(*other->column) || !isTime(*condition.path.column))
        return {};
    const QByteArray mine = expression(condition.path);
    const QByteArray theirs = expression(*other);
    const QByteArray function = condition.path.column->type == ColumnType::Date ? "date(" : "datetime(";
    const QByteArray limit = function + theirs + ", " + bound(given->modifier) + ')';
    if (condition.op == Operator::MoreThan)
        return '(' + mine + (given->isBefore ? " < " : " > ") + limit + ')';
    const QByteArray near = function + theirs + ')';
    return '(' + mine + " BETWEEN " + (given->isBefore ? limit : near) + " AND " + (given->isBefore ? near : limit) +
           ')';
}

/// Numbers and dates, alike on both sides.
QByteArray QueryCompiler::compareColumns(const Condition& condition, const char* op)
{
    const auto other = resolvePath(m_schema, m_table, condition.value);
    if (!other)
        return {};
    const bool areNumbers = condition.path.column->isNumber() && other->column->isNumber();
    if (!areNumbers && !(isTime(*condition.path.column) && isTime(*other->column)))
        return {};
    return '(' + ordered(condition.path) + op + ordered(*other) + ')';
}

QByteArray QueryCompiler::pattern(const ColumnPath& path, const QString& text, bool anyBefore, bool anyAfter)
{
    const bool isReference = path.column->type == ColumnType::Reference;
    QByteArray what = isReference ? displayExpression(path) : expression(path);
    if (what.isEmpty())
        what = expression(path);
    const QByteArray like = (anyBefore ? "%" : "") + escapedPattern(text) + (anyAfter ? "%" : "");
    return "(ifnull(" + what + ", '') LIKE " + bound(QString::fromUtf8(like)) + " ESCAPE '\\')";
}

QByteArray QueryCompiler::sameAs(const Condition& condition)
{
    const auto other = resolvePath(m_schema, m_table, condition.value);
    if (!other || other->column->compressed)
        return {};
    return '(' + expression(condition.path) + (condition.op == Operator::SameAs ? " IS " : " IS NOT ") +
           expression(*other) + ')';
}

QByteArray QueryCompiler::filter(const ColumnPath& path, const QString& value)
{
    const ColumnDef& column = *path.column;
    if (column.compressed)
        return {};
    if (!value.isEmpty() && (column.type == ColumnType::Choice || !column.choices.isEmpty()))
        return '(' + equality(path, value) + labelled(path, value) + ')';
    if (column.type == ColumnType::Reference && !value.isEmpty() && !isSysId(value)) {
        const QByteArray display = displayExpression(path);
        return display.isEmpty() ? QByteArray("(0)") : '(' + display + " = " + bound(value) + ')';
    }
    return equality(path, value);
}

/// " OR ..." for each value that people see as `label`: those of the schema and those that people added.
QByteArray QueryCompiler::labelled(const ColumnPath& path, const QString& label)
{
    const ColumnDef& column = *path.column;
    QByteArray sql;
    for (const Choice& choice : column.choices) {
        if (choice.label.compare(label, Qt::CaseInsensitive) == 0)
            sql += " OR " + equality(path, choice.value);
    }
    if (!m_schema.find(u"sys_choice"))
        return sql;
    QByteArray classes;
    for (const Table* table = path.table; table; table = m_schema.find(table->extends))
        classes += (classes.isEmpty() ? "" : ",") + bound(table->name);
    return sql + " OR CAST(" + expression(path) + " AS TEXT) IN (SELECT value FROM sys_choice WHERE name IN (" +
           classes + ") AND element = " + bound(column.name) + " AND label = " + bound(label) + " COLLATE NOCASE)";
}

QByteArray QueryCompiler::order(const Order& order)
{
    QByteArray what = order.path.column->type == ColumnType::Reference ? displayExpression(order.path) : QByteArray();
    what = what.isEmpty() ? ordered(order.path) : what + " COLLATE NOCASE";
    return what + (order.isDescending ? " DESC" : " ASC");
}

} // namespace itam::sandbox::store
