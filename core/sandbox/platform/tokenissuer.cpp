// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/tokenissuer.h"

#include "core/sandbox/platform/secrets.h"

namespace itam::sandbox::platform {

using store::ClientRow;
using store::Reader;
using store::Session;
using store::TokenKind;
using store::Writer;

Result<TokenGrant> TokenIssuer::login(const ClientRow& client, const QString& userId, const QString& preferred)
{
    const Owner owner(client.sysId, userId);
    const std::lock_guard lock(m_mutex);
    TokenGrant grant;
    const auto current = m_store.write("login", [&](Writer& writer) -> Result<Current> {
        const auto refreshToken = refreshTokenFor(writer, owner, preferred);
        if (!refreshToken)
            return failure(refreshToken.error());
        grant.refreshToken = *refreshToken;
        ITAM_TRY(putToken(writer, {tokenHash(*refreshToken), TokenKind::Refresh, userId,
                                   writer.now().addSecs(client.refreshSeconds), client.sysId}));
        return accessToken(writer, client, userId);
    });
    if (!current)
        return failure(current.error());
    m_accessTokens.insert(owner, *current);
    m_refreshTokens.insert(owner, grant.refreshToken);
    grant.accessToken = current->token;
    grant.expiresIn = m_store.clock().nowUtc().secsTo(current->expires);
    return grant;
}

Result<TokenGrant> TokenIssuer::refresh(const ClientRow& client, const QString& userId, const QString& refreshToken)
{
    const auto current = grantAccess(client, userId);
    if (!current)
        return failure(current.error());
    return TokenGrant{current->token, refreshToken, m_store.clock().nowUtc().secsTo(current->expires)};
}

Result<TokenGrant> TokenIssuer::grantToClient(const ClientRow& client)
{
    return refresh(client, client.applicationUserId, QString());
}

Result<TokenIssuer::Current> TokenIssuer::grantAccess(const ClientRow& client, const QString& userId)
{
    const Owner owner(client.sysId, userId);
    const std::lock_guard lock(m_mutex);
    const Current known = m_accessTokens.value(owner);
    const auto isGood = m_store.read([&](Reader& reader) { return isCurrent(reader, known); });
    if (!isGood)
        return failure(isGood.error());
    if (*isGood)
        return known;
    auto made = m_store.write("grant token", [&](Writer& writer) { return accessToken(writer, client, userId); });
    if (made)
        m_accessTokens.insert(owner, *made);
    return made;
}

Result<TokenIssuer::Current> TokenIssuer::accessToken(Writer& writer, const ClientRow& client, const QString& userId)
{
    const Current known = m_accessTokens.value({client.sysId, userId});
    const auto isGood = isCurrent(writer, known);
    if (!isGood)
        return failure(isGood.error());
    if (*isGood)
        return known;
    ITAM_TRY(removeExpiredTokens(writer));
    const Current made{randomSecret(tokenCharacters), writer.now().addSecs(client.accessSeconds)};
    ITAM_TRY(putToken(writer, {tokenHash(made.token), TokenKind::Access, userId, made.expires, client.sysId}));
    return made;
}

Result<bool> TokenIssuer::isCurrent(Session& session, const Current& current) const
{
    if (current.token.isEmpty() || m_store.clock().nowUtc().secsTo(current.expires) < 1)
        return false;
    const auto kept = findToken(session, tokenHash(current.token), TokenKind::Access);
    if (!kept)
        return failure(kept.error());
    return kept->has_value();
}

Result<QString> TokenIssuer::refreshTokenFor(Writer& writer, const Owner& owner, const QString& preferred)
{
    for (const QString& known : {m_refreshTokens.value(owner), preferred}) {
        if (known.isEmpty())
            continue;
        const auto wasRevoked = isRevoked(writer, tokenHash(known));
        if (!wasRevoked)
            return failure(wasRevoked.error());
        if (!*wasRevoked)
            return known;
    }
    return randomSecret(tokenCharacters);
}

Result<std::optional<store::UserRow>> TokenIssuer::userOf(const QString& token, TokenKind kind, const QString& client)
{
    return m_store.read([&](Reader& reader) -> Result<std::optional<store::UserRow>> {
        const auto row = findToken(reader, tokenHash(token), kind);
        if (!row)
            return failure(row.error());
        // Tokens of older data files belong to nobody; there was one client only.
        const bool isOther = *row && !client.isEmpty() && !(*row)->client.isEmpty() && (*row)->client != client;
        if (!*row || isOther || (*row)->expires <= m_store.clock().nowUtc())
            return std::optional<store::UserRow>();
        return findUserById(reader, (*row)->userId);
    });
}

Result<bool> TokenIssuer::revoke(const QString& token)
{
    return m_store.write("revoke token", [&](Writer& writer) { return revokeToken(writer, tokenHash(token)); });
}

} // namespace itam::sandbox::platform
