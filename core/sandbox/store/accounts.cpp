// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/accounts.h"

#include "core/sandbox/store/clientsecrets.h"
#include "core/sandbox/store/tokens.h"

namespace itam::sandbox::store {
namespace {

constexpr auto selectUser = "SELECT u.sys_id, u.user_name, ifnull(u.active, 1) AND NOT ifnull(u.locked_out, 0), p.hash "
                            "FROM sys_user AS u LEFT JOIN itam_password AS p ON p.user_id = u.sys_id "
                            "WHERE u.user_name = ?1 COLLATE NOCASE ORDER BY u.row_number LIMIT 1";
constexpr auto selectUserById =
    "SELECT u.sys_id, u.user_name, ifnull(u.active, 1) AND NOT ifnull(u.locked_out, 0), p.hash "
    "FROM sys_user AS u LEFT JOIN itam_password AS p ON p.user_id = u.sys_id "
    "WHERE u.sys_id = ?1";
constexpr auto upsertPassword = "INSERT INTO itam_password(user_id, hash) VALUES(?1, ?2) "
                                "ON CONFLICT(user_id) DO UPDATE SET hash = excluded.hash";
constexpr auto selectRoles = "SELECT r.name FROM sys_user_has_role AS h JOIN sys_user_role AS r ON r.sys_id = h.role "
                             "WHERE h.user = ?1 ORDER BY r.name";

Result<std::optional<UserRow>> userFrom(Session& session, const char* sql, const QString& key)
{
    auto select = session.query(sql);
    if (!select)
        return failure(select.error());
    (*select)->bind(1, key);
    const auto row = (*select)->step();
    if (!row)
        return failure(row.error());
    if (!*row)
        return std::optional<UserRow>();
    return std::optional<UserRow>(
        UserRow{(*select)->text(0), (*select)->text(1), (*select)->integer(2) != 0, (*select)->bytes(3).toByteArray()});
}

} // namespace

QByteArray accountScript()
{
    return "CREATE TABLE IF NOT EXISTS itam_password(user_id TEXT PRIMARY KEY, hash TEXT NOT NULL) WITHOUT ROWID;" +
           tokenScript() + clientSecretScript();
}

Result<std::optional<UserRow>> findUser(Session& session, const QString& userName)
{
    return userFrom(session, selectUser, userName);
}

Result<std::optional<UserRow>> findUserById(Session& session, const QString& sysId)
{
    return userFrom(session, selectUserById, sysId);
}

Result<void> setPasswordHash(Writer& writer, const QString& userId, const QByteArray& hash)
{
    auto upsert = writer.query(upsertPassword);
    if (!upsert)
        return failure(upsert.error());
    (*upsert)->bind(1, userId).bindText(2, hash);
    return (*upsert)->run();
}

Result<QStringList> rolesOf(Session& session, const QString& userId)
{
    auto select = session.query(selectRoles);
    if (!select)
        return failure(select.error());
    (*select)->bind(1, userId);
    QStringList roles;
    while (true) {
        const auto row = (*select)->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return roles;
        roles.append((*select)->text(0));
    }
}

} // namespace itam::sandbox::store
