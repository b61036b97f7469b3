// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/knownnames.h"

#include "core/servicenow/tablereading.h"

namespace itam::core::exporter {
namespace {

using Comparison = mapping::ExpectedField::Comparison;

const QString people = QStringLiteral("sys_user");

bool isPerson(const mapping::ExpectedField& field)
{
    return field.comparison == Comparison::Person;
}

} // namespace

bool KnownNames::isLookedUp(const mapping::ExpectedField& field)
{
    return isPerson(field) || (field.comparison == Comparison::Name && !field.table.isEmpty());
}

/// "core_company name": what is read through the reference is what it is looked up by.
QString KnownNames::placeOf(const mapping::ExpectedField& field)
{
    return isPerson(field) ? people : field.table + u' ' + field.reads.first().section(u'.', -1);
}

KnownNames::Name KnownNames::nameOf(const mapping::ExpectedField& field, const QString& name)
{
    return {placeOf(field), name.trimmed().toLower()};
}

void KnownNames::want(const mapping::ExpectedField& field, const QString& name)
{
    if (!isLookedUp(field) || name.isEmpty() || m_known.contains(nameOf(field, name)))
        return;
    QStringList& wanted = isPerson(field) ? m_wantedPeople : m_wanted[placeOf(field)];
    if (!wanted.contains(name)) // as it is written: some instances compare with case, some without
        wanted.append(name);
}

Result<void> KnownNames::learn(const std::stop_token& stop)
{
    const auto wanted = std::exchange(m_wanted, {});
    for (auto each = wanted.cbegin(); each != wanted.cend(); ++each) {
        const QString column = each.key().section(u' ', 1);
        const auto rows = servicenow::orNone(
            findRows(m_tables, each.key().section(u' ', 0, 0), column, each.value(), {column}, stop));
        if (!rows)
            return failure(rows.error());
        for (const QString& name : each.value())
            m_known.insert({each.key(), name.trimmed().toLower()}, false);
        for (const servicenow::TableRow& row : *rows)
            m_known.insert({each.key(), row.value(column).trimmed().toLower()}, true);
    }
    return learnPeople(stop);
}

Result<void> KnownNames::learnPeople(const std::stop_token& stop)
{
    const QStringList names = std::exchange(m_wantedPeople, {});
    if (names.isEmpty())
        return {};
    const auto known = servicenow::orNone(readKnownPeople(m_tables, names, stop));
    if (!known)
        return failure(known.error());
    for (const QString& name : names)
        m_known.insert({people, name.trimmed().toLower()}, known->contains(name));
    return {};
}

bool KnownNames::mayBe(const mapping::ExpectedField& field, const QString& name) const
{
    return !isLookedUp(field) || m_known.value(nameOf(field, name));
}

} // namespace itam::core::exporter
