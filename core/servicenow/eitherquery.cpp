// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/eitherquery.h"

#include "core/servicenow/historyquery.h"

#include <QUrl>

namespace itam::core::servicenow {
namespace {

/// A list is cut at its commas, and blanks around its parts may go; an empty part is not asked for.
bool mayBeListed(const QString& value)
{
    return !value.isEmpty() && !value.contains(u',') && value.trimmed() == value;
}

qsizetype travelling(const QString& text)
{
    return QUrl::toPercentEncoding(text, ",").size();
}

} // namespace

qsizetype EitherQuery::bytesOf(const Condition& condition) const
{
    const auto& [column, value] = condition;
    if (m_known.contains(condition))
        return 0;
    constexpr qsizetype comma = 1;
    constexpr qsizetype between = 8; // "%5EOR" and "IN" or "%3D"
    const bool isLonger = mayBeListed(value) && m_lists.contains(column);
    return travelling(queryValue(value)) + (isLonger ? comma : between + column.size());
}

bool EitherQuery::fits(const std::vector<Condition>& conditions) const
{
    qsizetype bytes = m_bytes;
    for (const Condition& condition : conditions)
        bytes += bytesOf(condition);
    return isEmpty() || bytes <= longestEitherQuery;
}

void EitherQuery::add(const std::vector<Condition>& conditions)
{
    for (const Condition& condition : conditions) {
        if (m_known.contains(condition))
            continue;
        m_bytes += bytesOf(condition);
        m_known.insert(condition);
        const auto& [column, value] = condition;
        if (!mayBeListed(value)) {
            m_single.append(column + u'=' + queryValue(value));
            continue;
        }
        if (!m_lists.contains(column))
            m_columns.append(column);
        m_lists[column].append(queryValue(value));
    }
}

QString EitherQuery::text() const
{
    QStringList conditions;
    for (const QString& column : m_columns)
        conditions.append(column + QLatin1String("IN") + m_lists.value(column).join(u','));
    conditions += m_single;
    return conditions.join(QLatin1String("^OR"));
}

QList<EitherPart> eitherParts(const QString& column, const QStringList& values)
{
    return eitherParts(values, [&column](const QString& value) { return std::vector<Condition>{{column, value}}; });
}

} // namespace itam::core::servicenow
