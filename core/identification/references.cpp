// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/references.h"

#include "core/servicenow/eitherquery.h"
#include "core/servicenow/tablereading.h"

#include <QLoggingCategory>

#include <algorithm>

namespace itam::core::identification {
namespace {

Q_LOGGING_CATEGORY(log, "itam.core.identification.references")

using mapping::Conversion;

constexpr int mostExamples = 20;

/// Where records of a kind are, and by which columns a name may name them, best first.
struct Place
{
    QString table;
    QStringList columns;
};

Place placeOf(Conversion kind)
{
    const QString name = QStringLiteral("name");
    const QString table = mapping::referencedTable(kind);
    if (kind == Conversion::ModelName)
        return {table, {QStringLiteral("model_number")}};
    if (kind == Conversion::User)
        return {table, {QStringLiteral("user_name"), QStringLiteral("email"), name}};
    return {table, {name}};
}

/// T-11: "DOMAIN\user" and "user@domain" are user IDs too.
QString userIdIn(const QString& name)
{
    return name.section(u'\\', -1).section(u'@', 0, 0);
}

NamedReference memoryKey(const NamedReference& reference)
{
    // Companies and vendors are records of one table.
    const Conversion kind = reference.kind == Conversion::Vendor ? Conversion::Company : reference.kind;
    return {kind, reference.name.toLower()};
}

std::vector<servicenow::Condition> conditionsFor(const Place& place, const QString& name)
{
    std::vector<servicenow::Condition> conditions;
    for (const QString& column : place.columns)
        conditions.emplace_back(column, name);
    if (place.columns.size() > 1 && userIdIn(name) != name)
        conditions.emplace_back(place.columns.first(), userIdIn(name));
    return conditions;
}

bool isSame(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// The oldest of the rows that `name` names, by the best column that has it.
QString bestOf(const QList<servicenow::TableRow>& rows, const Place& place, const QString& name)
{
    for (const QString& column : place.columns) {
        for (const QString& wanted :
             {name, column == place.columns.first() && place.columns.size() > 1 ? userIdIn(name) : name}) {
            const auto found = std::ranges::find_if(
                rows, [&](const servicenow::TableRow& row) { return isSame(row.value(column), wanted); });
            if (found != rows.end())
                return found->value(QStringLiteral("sys_id"));
        }
    }
    return {};
}

} // namespace

Result<void> References::learn(const QSet<NamedReference>& wanted, const std::stop_token& stop)
{
    QHash<Conversion, QStringList> names;
    for (const NamedReference& reference : wanted) {
        // Asked for as it is written: some instances compare with case, some without.
        const NamedReference key = memoryKey(reference);
        if (!m_known.contains(key))
            names[key.kind].append(reference.name);
    }
    for (auto kind = names.begin(); kind != names.end(); ++kind) {
        kind->sort(); // the same questions for the same records
        ITAM_TRY(learnKind(kind.key(), *kind, stop));
    }
    return {};
}

Result<void> References::learnKind(Conversion kind, const QStringList& names, const std::stop_token& stop)
{
    const Place place = placeOf(kind);
    const auto parts =
        servicenow::eitherParts(names, [&place](const QString& name) { return conditionsFor(place, name); });
    for (const auto& [query, asked] : parts) {
        const auto rows = servicenow::orNone(servicenow::readAll(
            m_tables,
            {.table = place.table, .query = query, .fields = place.columns + QStringList(QStringLiteral("sys_id"))},
            stop));
        if (!rows)
            return failure(rows.error());
        for (const QString& name : asked) {
            QString& known = m_known[{kind, name.toLower()}];
            if (known.isEmpty())
                known = bestOf(*rows, place, name);
            // Who works with what is nobody's business who reads a log.
            if (known.isEmpty() && kind != Conversion::User && m_examples.size() < mostExamples)
                m_examples.append(QStringLiteral("%1 \"%2\"").arg(place.table, name));
        }
    }
    return {};
}

QString References::sysId(const NamedReference& reference) const
{
    return m_known.value(memoryKey(reference));
}

void References::resolve(const MappedValues& mapped, ColumnValues& values) const
{
    for (const auto& [column, reference] : mapped.references) {
        const QString found = sysId(reference);
        if (!found.isEmpty())
            values.emplace_back(column, found);
    }
}

bool References::isMissing(const NamedReference& reference) const
{
    const auto known = m_known.constFind(memoryKey(reference));
    return known != m_known.constEnd() && known->isEmpty();
}

void References::found(const NamedReference& reference, const QString& sysId)
{
    m_known.insert(memoryKey(reference), sysId);
}

void References::doubt(const NamedReference& reference)
{
    m_known.remove(memoryKey(reference));
}

void References::forget()
{
    m_known.clear();
    m_examples.clear();
    m_missingLogged = 0;
}

void References::logMissing(const QString& origin)
{
    const int all = missing();
    if (all <= m_missingLogged)
        return;
    m_missingLogged = all;
    qCInfo(log,
           "%s does not have %d of the names that records refer to, so those columns stay as they are; among them: %s",
           qUtf8Printable(origin), all, qUtf8Printable(m_examples.join(QLatin1String(", "))));
}

int References::missing() const
{
    return static_cast<int>(std::ranges::count_if(m_known, [](const QString& sysId) { return sysId.isEmpty(); }));
}

} // namespace itam::core::identification
