// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/encodedquery.h"

#include <array>

namespace itam::sandbox::store {
namespace {

constexpr int mostDotWalks = 8;
constexpr int mostConditions = 1000;

struct OperatorToken
{
    const char* text;
    std::optional<Operator> op; ///< none: known to the platform, not offered here
};

// Longer tokens stand before those that they start with.
constexpr std::array operatorTokens{
    OperatorToken{"NOT LIKE", Operator::NotLike},
    OperatorToken{"NOTLIKE", Operator::NotLike},
    OperatorToken{"!*", Operator::NotLike},
    OperatorToken{"NOT IN", Operator::NotIn},
    OperatorToken{"NOTIN", Operator::NotIn},
    OperatorToken{"NOTON", Operator::NotOn},
    OperatorToken{"ISNOTEMPTY", Operator::IsNotEmpty},
    OperatorToken{"ISEMPTY", Operator::IsEmpty},
    OperatorToken{"STARTSWITH", Operator::StartsWith},
    OperatorToken{"ENDSWITH", Operator::EndsWith},
    OperatorToken{"EMPTYSTRING", Operator::EmptyString},
    OperatorToken{"ANYTHING", Operator::Anything},
    OperatorToken{"BETWEEN", Operator::Between},
    OperatorToken{"NSAMEAS", Operator::NotSameAs},
    OperatorToken{"SAMEAS", Operator::SameAs},
    OperatorToken{"GT_OR_EQUALS_FIELD", Operator::GreaterOrEqualsField},
    OperatorToken{"LT_OR_EQUALS_FIELD", Operator::LessOrEqualsField},
    OperatorToken{"GT_FIELD", Operator::GreaterField},
    OperatorToken{"LT_FIELD", Operator::LessField},
    OperatorToken{"RELATIVEGT", Operator::RelativeGreater},
    OperatorToken{"RELATIVELT", Operator::RelativeLess},
    OperatorToken{"RELATIVEGE", Operator::RelativeGreaterOrEquals},
    OperatorToken{"RELATIVELE", Operator::RelativeLessOrEquals},
    OperatorToken{"RELATIVEEE", Operator::RelativeOn},
    OperatorToken{"MORETHAN", Operator::MoreThan},
    OperatorToken{"LESSTHAN", Operator::LessThan},
    OperatorToken{"ON", Operator::On},
    OperatorToken{"IN_HIERARCHY", std::nullopt},
    OperatorToken{"IN", Operator::In},
    OperatorToken{"LIKE", Operator::Like},
    OperatorToken{"*", Operator::Like},
    OperatorToken{"%", Operator::EndsWith},
    OperatorToken{"!=", Operator::NotEquals},
    OperatorToken{"<=", Operator::LessOrEquals},
    OperatorToken{">=", Operator::GreaterOrEquals},
    OperatorToken{"=", Operator::Equals},
    OperatorToken{"<", Operator::Less},
    OperatorToken{">", Operator::Greater},
};

bool isNameCharacter(QChar c)
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9')) ||
           c == QLatin1Char('_') || c == QLatin1Char('.');
}

/// Parts between carets; a doubled caret stands for itself.
QStringList split(const QString& text)
{
    QStringList parts(QStringLiteral(""));
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != QLatin1Char('^')) {
            parts.back() += text[i];
        } else if (i + 1 < text.size() && text[i + 1] == QLatin1Char('^')) {
            parts.back() += QLatin1Char('^');
            ++i;
        } else {
            parts.append(QStringLiteral(""));
        }
    }
    return parts;
}

/// "RLQUERYcmdb_rel_ci.parent,>=1", alone or at the start of an alternative.
bool isRelatedList(QStringView part)
{
    if (part.startsWith(QLatin1String("NQ")) || part.startsWith(QLatin1String("OR")))
        part = part.mid(2);
    return part.startsWith(QLatin1String("RLQUERY"));
}

class QueryReader
{
public:
    QueryReader(const Schema& schema, const Table& table) : m_schema(schema), m_table(table) {}

    EncodedQuery read(const QString& text)
    {
        const QStringList parts = split(text);
        for (qsizetype i = 0; i < parts.size() && parts[i] != QLatin1String("EQ"); ++i) {
            take(parts[i]);
            // The conditions of a related list are about another table: they are dropped together with it.
            if (isRelatedList(parts[i]))
                i = std::max(i, parts.indexOf(QStringLiteral("ENDRLQUERY"), i));
        }
        for (Group& group : m_groups)
            keepWhatHasConditions(std::move(group));
        return std::move(m_query);
    }

private:
    void take(QStringView part)
    {
        if (part.isEmpty() || part.startsWith(QLatin1String("GROUPBY")))
            return;
        if (part.startsWith(QLatin1String("ORDERBYDESC")))
            return addOrder(part.mid(11), true);
        if (part.startsWith(QLatin1String("ORDERBY")))
            return addOrder(part.mid(7), false);
        if (part.startsWith(QLatin1String("NQ"))) {
            m_groups.emplace_back();
            return take(part.mid(2));
        }
        if (++m_conditions > mostConditions) {
            m_query.isTooLong = true;
            return;
        }
        const bool isAlternative = part.startsWith(QLatin1String("OR"));
        Group& group = m_groups.back();
        if (!isAlternative || group.empty())
            group.emplace_back();
        // A dropped condition keeps its empty clause for now, so that an ^OR behind it does not join the one before.
        if (auto condition = conditionFrom(isAlternative ? part.mid(2) : part))
            group.back().push_back(std::move(*condition));
        else
            ++m_query.dropped;
    }

    void addOrder(QStringView column, bool isDescending)
    {
        if (auto path = resolvePath(m_schema, m_table, column.toString()))
            m_query.orders.push_back({std::move(*path), isDescending});
    }

    std::optional<Condition> conditionFrom(QStringView text) const
    {
        qsizetype nameEnd = 0;
        while (nameEnd < text.size() && isNameCharacter(text[nameEnd]))
            ++nameEnd;
        auto path = resolvePath(m_schema, m_table, text.left(nameEnd).toString());
        if (!path)
            return std::nullopt;
        const QStringView rest = text.mid(nameEnd);
        for (const OperatorToken& token : operatorTokens) {
            const QLatin1String word(token.text);
            if (!rest.startsWith(word))
                continue;
            if (!token.op)
                return std::nullopt;
            return Condition{std::move(*path), *token.op, rest.mid(word.size()).toString()};
        }
        return std::nullopt;
    }

    /// A group whose conditions were all dropped matches everything, as on the platform.
    void keepWhatHasConditions(Group group)
    {
        std::erase_if(group, [](const Clause& clause) { return clause.empty(); });
        m_query.groups.push_back(std::move(group));
    }

    const Schema& m_schema;
    const Table& m_table;
    EncodedQuery m_query;
    std::vector<Group> m_groups{Group()};
    int m_conditions = 0;
};

} // namespace

std::optional<ColumnPath> resolvePath(const Schema& schema, const Table& table, const QString& path)
{
    ColumnPath resolved;
    resolved.table = &table;
    resolved.text = path;
    const QStringList names = path.split(QLatin1Char('.'));
    if (names.size() > mostDotWalks)
        return std::nullopt;
    for (const QString& name : names) {
        if (resolved.column) {
            if (resolved.column->type != ColumnType::Reference)
                return std::nullopt;
            resolved.references.push_back(resolved.column);
            resolved.table = schema.find(resolved.column->reference);
        }
        // What REST does not show at all must not be found out by a dot-walk either.
        if (resolved.table->access == Access::Internal && resolved.table != &table)
            return std::nullopt;
        resolved.column = resolved.table->column(name);
        if (!resolved.column)
            return std::nullopt;
    }
    return resolved;
}

EncodedQuery parseEncodedQuery(const Schema& schema, const Table& table, const QString& text)
{
    return QueryReader(schema, table).read(text);
}

} // namespace itam::sandbox::store
