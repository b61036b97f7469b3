// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/ciclasses.h"

#include "core/servicenow/tablereading.h"

#include <algorithm>

namespace itam::core::servicenow {
namespace {

const QLatin1String base = lifecycle::table::configurationItem;

} // namespace

CiClassTree::CiClassTree(QList<CiClass> classes) : m_classes(std::move(classes))
{
    for (const CiClass& each : std::as_const(m_classes))
        m_parents.insert(each.name, each.parent);
}

QStringList CiClassTree::pathOf(const QString& name) const
{
    QStringList path;
    for (QString at = name; !at.isEmpty() && !path.contains(at); at = m_parents.value(at))
        path.append(at);
    if (!path.contains(base))
        path.append(base);
    return path;
}

QStringList CiClassTree::withSubclasses(const QString& name) const
{
    QStringList found{name};
    for (const CiClass& each : m_classes) {
        if (found.contains(each.parent) && !found.contains(each.name))
            found.append(each.name);
    }
    return found;
}

// Level by level: a table names its parent, and an instance has thousands of tables that are no classes of CIs.
Result<CiClassTree> readCiClasses(TableClient& tables, const std::stop_token& stop)
{
    TableQuery query;
    query.table = QStringLiteral("sys_db_object");
    query.fields = columnsFrom("sys_id name label super_class.name");
    QList<CiClass> classes;
    QSet<QString> seen;
    QString column = QStringLiteral("name");
    QStringList wanted{base};
    while (!wanted.isEmpty()) {
        auto rows = readWhere(tables, query, column, wanted, stop);
        if (!rows)
            return failure(rows.error());
        column = QStringLiteral("super_class.name");
        wanted.clear();
        QList<CiClass> level;
        for (const TableRow& values : std::as_const(*rows)) {
            const RowView row(values);
            const QString name = row.text("name");
            if (name.isEmpty() || seen.contains(name))
                continue;
            seen.insert(name);
            wanted.append(name);
            level.append({name, row.text("label"), name == base ? QString() : row.text("super_class.name")});
        }
        std::ranges::sort(level, {}, &CiClass::name);
        classes += level;
    }
    return CiClassTree(std::move(classes));
}

} // namespace itam::core::servicenow
