// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/holdernames.h"

#include "core/servicenow/tablereading.h"

namespace itam::core::servicenow {

QString nameOfUser(const TableRow& row)
{
    const RowView view(row);
    for (const char* column : {"user.name", "user.user_name", "user"}) {
        if (const QString text = view.text(column).trimmed(); !text.isEmpty())
            return text;
    }
    return {};
}

Result<void> HolderNames::learn(TableClient& tables, const QSet<QString>& requestorIds, const std::stop_token& stop)
{
    QStringList unknown;
    for (const QString& id : requestorIds) {
        if (!id.isEmpty() && !m_names.contains(id))
            unknown.append(id);
    }
    if (unknown.isEmpty())
        return {};
    unknown.sort();
    const auto take = [this](const QString& id, const QString& name) {
        if (!name.isEmpty())
            m_names.insert(id, name);
    };
    TableQuery users;
    users.table = lifecycle::table::registeredUsers;
    users.fields = columnsFrom("sys_id requestor_id") + columnsFrom(userColumns);
    const auto registered = orNone(readWhere(tables, users, QStringLiteral("requestor_id"), unknown, stop));
    if (!registered)
        return failure(registered.error());
    for (const TableRow& row : *registered)
        take(row.value(QStringLiteral("requestor_id")), nameOfUser(row));
    unknown.removeIf([this](const QString& id) { return m_names.contains(id); });
    TableQuery contexts;
    contexts.table = QStringLiteral("wf_context");
    contexts.fields = columnsFrom("sys_id name");
    const auto workflows = orNone(readWhere(tables, contexts, QStringLiteral("sys_id"), unknown, stop));
    if (!workflows)
        return failure(workflows.error());
    for (const TableRow& row : *workflows)
        take(row.value(QStringLiteral("sys_id")), row.value(QStringLiteral("name")));
    return {};
}

} // namespace itam::core::servicenow
