// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/accounts.h"

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
constexpr auto selectToken = "SELECT user_id, expires FROM itam_token WHERE hash = ?1 AND kind = ?2";
constexpr auto upsertToken = "INSERT INTO itam_token(hash, kind, user_id, expires) VALUES(?1, ?2, ?3, ?4) "
                             "ON CONFLICT(hash) DO UPDATE SET expires = excluded.expires";
constexpr auto deleteToken = "DELETE FROM itam_token WHERE hash = ?1";
constexpr auto deleteExpired = "DELETE FROM itam_token WHERE expires <= ?1";

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
    return "CREATE TABLE IF NOT EXISTS itam_password(user_id TEXT PRIMARY KEY, hash TEXT NOT NULL) WITHOUT ROWID;"
           "CREATE TABLE IF NOT EXISTS itam_token(hash BLOB PRIMARY KEY, kind INTEGER NOT NULL, user_id TEXT NOT NULL, "
           "expires INTEGER NOT NULL) WITHOUT ROWID;";
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

Result<std::optional<TokenRow>> findToken(Session& session, const QByteArray& hash, TokenKind kind)
{
    auto select = session.query(selectToken);
    if (!select)
        return failure(select.error());
    (*select)->bindBlob(1, hash).bind(2, qint64{kind == TokenKind::Refresh});
    const auto row = (*select)->step();
    if (!row)
        return failure(row.error());
    if (!*row)
        return std::optional<TokenRow>();
    return std::optional<TokenRow>(
        TokenRow{hash, kind, (*select)->text(0), QDateTime::fromSecsSinceEpoch((*select)->integer(1), Qt::UTC)});
}

Result<void> putToken(Writer& writer, const TokenRow& token)
{
    auto upsert = writer.query(upsertToken);
    if (!upsert)
        return failure(upsert.error());
    (*upsert)->bindBlob(1, token.hash).bind(2, qint64{token.kind == TokenKind::Refresh});
    (*upsert)->bind(3, token.userId).bind(4, token.expires.toSecsSinceEpoch());
    return (*upsert)->run();
}

Result<void> removeToken(Writer& writer, const QByteArray& hash)
{
    auto remove = writer.query(deleteToken);
    if (!remove)
        return failure(remove.error());
    (*remove)->bindBlob(1, hash);
    return (*remove)->run();
}

Result<void> removeExpiredTokens(Writer& writer)
{
    auto remove = writer.query(deleteExpired);
    if (!remove)
        return failure(remove.error());
    (*remove)->bind(1, writer.now().toSecsSinceEpoch());
    return (*remove)->run();
}

} // namespace itam::sandbox::store
