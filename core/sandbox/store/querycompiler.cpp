// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/querycompiler.h"

#include "core/sandbox/store/values.h"

#include <QRegularExpression>

namespace itam::sandbox::store {
namespace {

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

QueryCompiler::QueryCompiler(const Schema& schema, const Table& table, const QDateTime& now, const QString& userId)
    : m_schema(schema)
    , m_table(table)
    , m_now(now)
    , m_userId(userId)
{
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
    return alias(path.references) + '.' + quoted(path.column->name);
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
    const QString value = evaluated(condition.value);
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
        return isInteger ? "(CAST(" + expression(path) + " AS INTEGER)" + op + bound(number) + ')' : QByteArray("(0)");
    }
    auto typed = typedValue(column, value);
    if (!typed || value.isEmpty())
        return "(0)";
    return '(' + expression(path) + collationOf(column) + op + bound(std::move(*typed)) + ')';
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
    const QByteArray low = comparison(path, " >= ", evaluated(value.left(at)));
    return '(' + low + " AND " + comparison(path, " <= ", evaluated(value.mid(at + 1))) + ')';
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
    for (const Choice& choice : column.choices) {
        if (choice.label == value)
            return '(' + equality(path, choice.value) + " OR " + equality(path, value) + ')';
    }
    if (column.type == ColumnType::Reference && !value.isEmpty() && !isSysId(value)) {
        const QByteArray display = displayExpression(path);
        return display.isEmpty() ? QByteArray("(0)") : '(' + display + " = " + bound(value) + ')';
    }
    return equality(path, value);
}

QByteArray QueryCompiler::order(const Order& order)
{
    const ColumnDef& column = *order.path.column;
    QByteArray what = column.type == ColumnType::Reference ? displayExpression(order.path) : expression(order.path);
    if (what.isEmpty())
        what = expression(order.path);
    if (column.type == ColumnType::Choice && column.hasNumericChoices())
        what = "CAST(" + what + " AS INTEGER)";
    else if (column.type == ColumnType::Reference)
        what += " COLLATE NOCASE";
    else
        what += collationOf(column);
    return what + (order.isDescending ? " DESC" : " ASC");
}

/// The five functions that are evaluated on the right side; anything else stays the text it is.
QString QueryCompiler::evaluated(const QString& value) const
{
    if (!value.startsWith(QLatin1String("javascript:")))
        return value;
    static const QRegularExpression call(QStringLiteral("^javascript:\\s*gs\\.(\\w+)\\((-?\\d{0,6})\\);?$"));
    const auto match = call.match(value);
    const QString name = match.captured(1);
    const QDate today = m_now.toUTC().date();
    const int days = match.captured(2).toInt();
    const auto start = [](const QDate& date) -> QString {
        return date.toString(Qt::ISODate) + QLatin1String(" 00:00:00");
    };
    const auto end = [](const QDate& date) -> QString {
        return date.toString(Qt::ISODate) + QLatin1String(" 23:59:59");
    };
    if (name == QLatin1String("getUserID"))
        return m_userId;
    if (name == QLatin1String("daysAgoStart"))
        return start(today.addDays(-days));
    if (name == QLatin1String("daysAgoEnd"))
        return end(today.addDays(-days));
    if (name == QLatin1String("beginningOfToday"))
        return start(today);
    if (name == QLatin1String("endOfToday"))
        return end(today);
    return value;
}

} // namespace itam::sandbox::store
