// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who is behind the ids of requestors (ci-lifecycle.md 5): a user who registered, or a workflow context. Names do not
// change for an id, so each is asked for once. On the thread of the TableClient that it is given.
#pragma once

#include "core/servicenow/tableclient.h"

#include <QSet>

namespace itam::core::servicenow {

class HolderNames
{
public:
    /// Asks for those that are not known yet. Errors: those of TableClient, but not that a table is not there.
    [[nodiscard]] Result<void> learn(TableClient& tables, const QSet<QString>& requestorIds,
                                     const std::stop_token& stop);
    /// The id itself when nobody knows a name.
    [[nodiscard]] QString of(const QString& requestorId) const { return m_names.value(requestorId, requestorId); }

private:
    QHash<QString, QString> m_names;
};

/// Columns of statemgmt_register_users that nameOfUser() reads.
inline constexpr auto userColumns = "user user.name user.user_name";
/// Of a row with these columns: the user's name, else the user name, else the sys_id.
[[nodiscard]] QString nameOfUser(const TableRow& row);

} // namespace itam::core::servicenow
