// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// "One of these columns has one of these values" as few encoded queries of bounded length: each is a request of its
// own. Lists are short ("aIN1,2,3"); a value that cannot stand in a list is a condition of its own. Values; one thread.
#pragma once

#include <QHash>
#include <QSet>
#include <QStringList>

#include <utility>
#include <vector>

namespace itam::core::servicenow {

/// Bytes of one query as it travels: with path, columns and headers the request stays below the 8 KB that servers
/// commonly read.
inline constexpr qsizetype longestEitherQuery = 6000;

/// One condition: a column and the value that it has to have.
using Condition = std::pair<QString, QString>;

class EitherQuery
{
public:
    /// True when the query stays short with all of `conditions`, or when it has none yet.
    [[nodiscard]] bool fits(const std::vector<Condition>& conditions) const;
    void add(const std::vector<Condition>& conditions);
    [[nodiscard]] bool isEmpty() const { return m_bytes == 0; }
    /// Joined by ^OR: a condition in front of it joined with ^ goes for all of it. Empty when there is none, which
    /// would ask for every row.
    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] qsizetype bytesOf(const Condition& condition) const;

    QStringList m_columns; ///< in the order in which they came
    QHash<QString, QStringList> m_lists;
    QStringList m_single;
    QSet<Condition> m_known;
    qsizetype m_bytes = 0;
};

/// A query and what it asks about.
struct EitherPart
{
    QString query;
    QStringList names;
};
/// One query or more for all `names`; `conditionsOf` says by which columns a name may be found.
template <typename ConditionsOf>
[[nodiscard]] QList<EitherPart> eitherParts(const QStringList& names, const ConditionsOf& conditionsOf)
{
    QList<EitherPart> parts;
    EitherQuery open;
    QStringList asked;
    const auto close = [&] {
        if (!open.isEmpty())
            parts.append({open.text(), asked});
        open = {};
        asked.clear();
    };
    for (const QString& name : names) {
        const std::vector<Condition> conditions = conditionsOf(name);
        if (!open.fits(conditions))
            close();
        open.add(conditions);
        asked.append(name);
    }
    close();
    return parts;
}
/// The same for one column.
[[nodiscard]] QList<EitherPart> eitherParts(const QString& column, const QStringList& values);

} // namespace itam::core::servicenow
