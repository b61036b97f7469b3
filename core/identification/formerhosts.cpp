// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/formerhosts.h"

#include "core/servicenow/tablereading.h"

#include <QLoggingCategory>

#include <algorithm>

namespace itam::core::identification {
namespace {

Q_LOGGING_CATEGORY(log, "itam.core.identification.hosts")

const QString sysIdColumn = QStringLiteral("sys_id");
const QString typeColumn = QStringLiteral("type");
const QString relationColumn = QStringLiteral("cmdb_rel_ci");
const QString nameColumn = QStringLiteral("name");

} // namespace

/// Each row is looked at again: a condition that an instance drops would give the relations of everybody.
Result<std::vector<FormerHosts::Old>> FormerHosts::find(const std::vector<Machine>& machines, const QSet<QString>& kept,
                                                        const std::stop_token& stop)
{
    QHash<QString, const Machine*> byId;
    for (const Machine& machine : machines)
        byId.insert(machine.sysId, &machine);
    const auto rows = servicenow::orNone(servicenow::readWhere(m_parts->tables,
                                                               {.table = QStringLiteral("cmdb_rel_ci"),
                                                                .query = typeColumn + QLatin1Char('=') + m_typeId,
                                                                .fields = {sysIdColumn, typeColumn, m_guestColumn}},
                                                               m_guestColumn, byId.keys(), stop));
    if (!rows)
        return failure(rows.error());
    std::vector<Old> found;
    for (const servicenow::TableRow& row : *rows) {
        const Machine* machine = byId.value(row.value(m_guestColumn));
        const QString relation = row.value(sysIdColumn);
        if (machine && row.value(typeColumn) == m_typeId && !relation.isEmpty() && !kept.contains(relation))
            found.push_back({relation, *machine});
    }
    return found;
}

/// Those that our source stands for and no other.
Result<QSet<QString>> FormerHosts::ours(const std::vector<Old>& found, const std::stop_token& stop)
{
    QStringList relations;
    for (const Old& old : found)
        relations.append(old.relation);
    const auto rows = servicenow::readWhere(
        m_parts->tables, {.table = QStringLiteral("sys_rel_source"), .fields = {relationColumn, nameColumn}},
        relationColumn, relations, stop);
    if (!rows && (rows.error().code == ErrorCode::NotFound || rows.error().code == ErrorCode::Forbidden)) {
        qCWarning(log,
                  "%s does not show who made a relation (table sys_rel_source), so %d relations of virtual machines to "
                  "other hosts than the present ones are left alone; let the account read that table",
                  qUtf8Printable(m_parts->api.origin()), static_cast<int>(found.size()));
        return QSet<QString>();
    }
    if (!rows)
        return failure(rows.error());
    QSet<QString> ours;
    QSet<QString> others;
    for (const servicenow::TableRow& row : *rows)
        (row.value(nameColumn) == m_parts->options.discoverySource ? ours : others).insert(row.value(relationColumn));
    return ours - others;
}

/// "Not found" may mean the relation, which somebody was quicker to take away, or the call, which this instance does
/// not have: only its absence from the table tells.
Result<bool> FormerHosts::remove(const Old& old, const std::stop_token& stop)
{
    const auto removed = m_parts->api.removeRelation(old.machine.className, old.machine.sysId, old.relation, stop);
    if (!removed)
        return removed.error().code == ErrorCode::Forbidden ? Result<bool>(false) : failure(removed.error());
    if (*removed == Api::Removal::Removed)
        return true;
    const auto rows =
        servicenow::readWhere(m_parts->tables, {.table = QStringLiteral("cmdb_rel_ci"), .fields = {sysIdColumn}},
                              sysIdColumn, {old.relation}, stop);
    if (!rows)
        return failure(rows.error());
    return std::none_of(rows->cbegin(), rows->cend(),
                        [&old](const servicenow::TableRow& row) { return row.value(sysIdColumn) == old.relation; });
}

Result<QStringList> FormerHosts::leave(const std::vector<Machine>& machines, const QSet<QString>& kept,
                                       const std::stop_token& stop)
{
    QStringList refused;
    if (machines.empty())
        return refused;
    const auto found = find(machines, kept, stop);
    if (!found || found->empty())
        return found ? Result<QStringList>(refused) : failure(found.error());
    const auto mine = ours(*found, stop);
    if (!mine)
        return failure(mine.error());
    for (const Old& old : *found) {
        if (!mine->contains(old.relation))
            continue;
        const auto isGone = remove(old, stop);
        if (!isGone)
            return failure(isGone.error());
        if (!*isGone && !refused.contains(old.machine.key))
            refused.append(old.machine.key);
        qCInfo(log, "key \"%s\": its relation to a former host %s", qUtf8Printable(old.machine.key),
               *isGone ? "is taken back" : "could not be taken back");
    }
    return refused;
}

} // namespace itam::core::identification
