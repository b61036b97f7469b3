// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/tokens.h"

#include "core/sandbox/store/records.h"

namespace itam::sandbox::store {
namespace {

const QString credentialTable = QStringLiteral("oauth_credential");

constexpr auto selectClient =
    "SELECT e.sys_id, e.user, ifnull(e.access_token_lifespan, 0), ifnull(e.refresh_token_lifespan, 0), "
    "ifnull(e.active, 0), ifnull(e.public_client, 0), e.redirect_url, s.hash FROM oauth_entity AS e "
    "LEFT JOIN itam_client_secret AS s ON s.client = e.sys_id WHERE e.client_id = ?1";
constexpr auto selectToken =
    "SELECT t.user_id, t.expires, c.peer FROM itam_token AS t "
    "LEFT JOIN itam_token_record AS r ON r.hash = t.hash LEFT JOIN oauth_credential AS c ON c.sys_id = r.credential_id "
    "WHERE t.hash = ?1 AND t.kind = ?2 AND (r.hash IS NULL OR c.sys_id IS NOT NULL)";
constexpr auto upsertToken = "INSERT INTO itam_token(hash, kind, user_id, expires) VALUES(?1, ?2, ?3, ?4) "
                             "ON CONFLICT(hash) DO UPDATE SET expires = excluded.expires";
constexpr auto selectRecord = "SELECT r.credential_id, c.sys_id IS NOT NULL FROM itam_token_record AS r "
                              "LEFT JOIN oauth_credential AS c ON c.sys_id = r.credential_id WHERE r.hash = ?1";
constexpr auto upsertRecord = "INSERT INTO itam_token_record(hash, credential_id) VALUES(?1, ?2) "
                              "ON CONFLICT(hash) DO UPDATE SET credential_id = excluded.credential_id";
constexpr auto deleteToken = "DELETE FROM itam_token WHERE hash = ?1";
constexpr auto deleteRecordOf = "DELETE FROM itam_token_record WHERE hash = ?1";
constexpr auto selectExpired = "SELECT hash FROM itam_token WHERE expires <= ?1";

struct CredentialOfToken
{
    QString sysId;        ///< empty: the token never had a record
    bool isThere = false; ///< it was not deleted
};

Result<CredentialOfToken> credentialOf(Session& session, const QByteArray& hash)
{
    auto select = session.query(selectRecord);
    if (!select)
        return failure(select.error());
    (*select)->bindBlob(1, hash);
    const auto row = (*select)->step();
    if (!row)
        return failure(row.error());
    return *row ? CredentialOfToken{(*select)->text(0), (*select)->integer(1) != 0} : CredentialOfToken();
}

Result<void> runWithHash(Writer& writer, const char* sql, const QByteArray& hash)
{
    auto statement = writer.query(sql);
    if (!statement)
        return failure(statement.error());
    (*statement)->bindBlob(1, hash);
    return (*statement)->run();
}

Result<void> putCredential(Writer& writer, const TokenRow& token)
{
    const auto known = credentialOf(writer, token.hash);
    if (!known)
        return failure(known.error());
    const QString expires = platformTime(token.expires);
    if (known->isThere) {
        ITAM_TRY(updateRecord(writer, credentialTable, known->sysId, {{QStringLiteral("expires"), expires}}));
        return {};
    }
    const bool isRefresh = token.kind == TokenKind::Refresh;
    const auto made = insertRecord(
        writer, credentialTable,
        {{QStringLiteral("type"), isRefresh ? QStringLiteral("refresh_token") : QStringLiteral("access_token")},
         {QStringLiteral("user"), token.userId},
         {QStringLiteral("peer"), token.client},
         {QStringLiteral("expires"), expires}});
    if (!made)
        return failure(made.error());
    auto upsert = writer.query(upsertRecord);
    if (!upsert)
        return failure(upsert.error());
    (*upsert)->bindBlob(1, token.hash).bind(2, *made);
    return (*upsert)->run();
}

Result<bool> removeWithCredential(Writer& writer, const QByteArray& hash)
{
    const auto credential = credentialOf(writer, hash);
    if (!credential)
        return failure(credential.error());
    ITAM_TRY(runWithHash(writer, deleteToken, hash));
    const auto changes = writer.database().changes();
    if (credential->isThere)
        ITAM_TRY(deleteRecord(writer, credentialTable, credential->sysId));
    return changes > 0;
}

} // namespace

QByteArray tokenScript()
{
    return "CREATE TABLE IF NOT EXISTS itam_token(hash BLOB PRIMARY KEY, kind INTEGER NOT NULL, user_id TEXT NOT NULL, "
           "expires INTEGER NOT NULL) WITHOUT ROWID;"
           "CREATE TABLE IF NOT EXISTS itam_token_record(hash BLOB PRIMARY KEY, credential_id TEXT NOT NULL) "
           "WITHOUT ROWID;";
}

Result<std::optional<ClientRow>> findClient(Session& session, const QString& clientId)
{
    auto select = session.query(selectClient);
    if (!select)
        return failure(select.error());
    (*select)->bind(1, clientId);
    const auto row = (*select)->step();
    if (!row)
        return failure(row.error());
    if (!*row)
        return std::optional<ClientRow>();
    ClientRow client;
    client.sysId = (*select)->text(0);
    client.clientId = clientId;
    client.applicationUserId = (*select)->text(1);
    client.accessSeconds = (*select)->integer(2);
    client.refreshSeconds = (*select)->integer(3);
    client.isActive = (*select)->integer(4) != 0;
    client.isPublic = (*select)->integer(5) != 0;
    for (const QString& url : (*select)->text(6).split(QLatin1Char(','), Qt::SkipEmptyParts))
        client.redirectUrls.append(url.trimmed());
    client.secretHash = (*select)->bytes(7).toByteArray();
    return std::optional(std::move(client));
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
    return std::optional<TokenRow>(TokenRow{hash, kind, (*select)->text(0),
                                            QDateTime::fromSecsSinceEpoch((*select)->integer(1), Qt::UTC),
                                            (*select)->text(2)});
}

Result<void> putToken(Writer& writer, const TokenRow& token)
{
    auto upsert = writer.query(upsertToken);
    if (!upsert)
        return failure(upsert.error());
    (*upsert)->bindBlob(1, token.hash).bind(2, qint64{token.kind == TokenKind::Refresh});
    (*upsert)->bind(3, token.userId).bind(4, token.expires.toSecsSinceEpoch());
    ITAM_TRY((*upsert)->run());
    return putCredential(writer, token);
}

Result<bool> removeToken(Writer& writer, const QByteArray& hash)
{
    const auto removed = removeWithCredential(writer, hash);
    if (removed)
        ITAM_TRY(runWithHash(writer, deleteRecordOf, hash));
    return removed;
}

Result<bool> revokeToken(Writer& writer, const QByteArray& hash)
{
    return removeWithCredential(writer, hash);
}

Result<bool> isRevoked(Session& session, const QByteArray& hash)
{
    const auto credential = credentialOf(session, hash);
    if (!credential)
        return failure(credential.error());
    return !credential->sysId.isEmpty() && !credential->isThere;
}

Result<void> removeExpiredTokens(Writer& writer)
{
    QByteArrayList expired;
    {
        auto select = writer.query(selectExpired);
        if (!select)
            return failure(select.error());
        (*select)->bind(1, writer.now().toSecsSinceEpoch());
        while (true) {
            const auto row = (*select)->step();
            if (!row)
                return failure(row.error());
            if (!*row)
                break;
            expired.append((*select)->bytes(0).toByteArray());
        }
    }
    for (const QByteArray& hash : expired)
        ITAM_TRY(removeToken(writer, hash));
    return {};
}

} // namespace itam::sandbox::store
