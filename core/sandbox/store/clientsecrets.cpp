// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/clientsecrets.h"

namespace itam::sandbox::store {
namespace {

constexpr auto deleteSecret = "DELETE FROM itam_client_secret WHERE client = ?1";
constexpr auto insertSecret = "INSERT INTO itam_client_secret(client, hash) VALUES(?1, ?2)";
constexpr auto deleteKey = "DELETE FROM itam_api_key WHERE key = ?1";
constexpr auto insertKey = "INSERT INTO itam_api_key(key, hash) VALUES(?1, ?2)";
constexpr auto selectOther = "SELECT 1 FROM itam_api_key AS h JOIN api_key AS k ON k.sys_id = h.key "
                             "WHERE h.hash = ?1 AND h.key <> ?2";
// A record that went without anybody noticing leaves its hash behind.
constexpr auto deleteOrphans = "DELETE FROM itam_api_key WHERE hash = ?1";
constexpr auto selectUser = "SELECT k.user FROM itam_api_key AS h JOIN api_key AS k ON k.sys_id = h.key "
                            "WHERE h.hash = ?1 AND k.active = 1";

Result<void> runWith(Writer& writer, const char* sql, const QString& id, const QByteArray& hash = {})
{
    auto statement = writer.query(sql);
    if (!statement)
        return failure(statement.error());
    (*statement)->bind(1, id);
    if (!hash.isEmpty())
        (*statement)->bindBlob(2, hash);
    return (*statement)->run();
}

} // namespace

QByteArray clientSecretScript()
{
    return "CREATE TABLE IF NOT EXISTS itam_client_secret(client TEXT PRIMARY KEY, hash BLOB NOT NULL) WITHOUT ROWID;"
           "CREATE TABLE IF NOT EXISTS itam_api_key(key TEXT PRIMARY KEY, hash BLOB NOT NULL UNIQUE) WITHOUT ROWID;";
}

Result<void> setClientSecret(Writer& writer, const QString& client, const QByteArray& hash)
{
    ITAM_TRY(runWith(writer, deleteSecret, client));
    return hash.isEmpty() ? Result<void>() : runWith(writer, insertSecret, client, hash);
}

Result<void> setApiKey(Writer& writer, const QString& key, const QByteArray& hash)
{
    ITAM_TRY(runWith(writer, deleteKey, key));
    if (hash.isEmpty())
        return {};
    {
        auto other = writer.query(selectOther);
        if (!other)
            return failure(other.error());
        (*other)->bindBlob(1, hash).bind(2, key);
        const auto row = (*other)->step();
        if (!row)
            return failure(row.error());
        if (*row)
            return failure(ErrorCode::Conflict, QStringLiteral("the key is that of another record"));
    }
    auto orphans = writer.query(deleteOrphans);
    if (!orphans)
        return failure(orphans.error());
    (*orphans)->bindBlob(1, hash);
    ITAM_TRY((*orphans)->run());
    return runWith(writer, insertKey, key, hash);
}

Result<QString> userOfApiKey(Session& session, const QByteArray& hash)
{
    auto select = session.query(selectUser);
    if (!select)
        return failure(select.error());
    (*select)->bindBlob(1, hash);
    const auto row = (*select)->step();
    if (!row)
        return failure(row.error());
    return *row ? (*select)->text(0) : QString();
}

} // namespace itam::sandbox::store
