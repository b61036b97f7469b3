// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// OAuth clients and tokens (servicenow-rest.md 8): each token has a record in oauth_credential, which says whose it is
// and until when, and a hash in an internal table; the token itself is not kept. Who deletes the record revokes the
// token. No rules here: core/sandbox/platform decides. All calls run in the transaction or snapshot of their session.
// Errors: JournalFailed.
#pragma once

#include "core/sandbox/store/session.h"

namespace itam::sandbox::store {

/// Internal tables, for StoreOptions::scripts; may run again. Part of accountScript().
[[nodiscard]] QByteArray tokenScript();

/// An entry of the application registry.
struct ClientRow
{
    QString sysId;
    QString clientId;
    QByteArray secretHash;     ///< empty: it has none
    QStringList redirectUrls;  ///< where an authorization code may be sent
    bool isPublic = false;     ///< proves itself by a code verifier instead of a secret
    QString applicationUserId; ///< for client_credentials; empty: none
    qint64 accessSeconds = 0;  ///< lifetimes
    qint64 refreshSeconds = 0;
    bool isActive = false;
};

[[nodiscard]] Result<std::optional<ClientRow>> findClient(Session& session, const QString& clientId);

enum class TokenKind
{
    Access,
    Refresh
};

struct TokenRow
{
    QByteArray hash;
    TokenKind kind = TokenKind::Access;
    QString userId;
    QDateTime expires;
    QString client; ///< sys_id in oauth_entity; empty for tokens of older data files
};

/// Empty also when it was revoked; an expired one is found.
[[nodiscard]] Result<std::optional<TokenRow>> findToken(Session& session, const QByteArray& hash, TokenKind kind);
/// Inserts, or moves the expiry of a known one.
[[nodiscard]] Result<void> putToken(Writer& writer, const TokenRow& token);
/// As if it had never been. False: there was none.
[[nodiscard]] Result<bool> removeToken(Writer& writer, const QByteArray& hash);
/// Like removeToken(), but isRevoked() remembers it. False: there was none.
[[nodiscard]] Result<bool> revokeToken(Writer& writer, const QByteArray& hash);
[[nodiscard]] Result<bool> isRevoked(Session& session, const QByteArray& hash);
[[nodiscard]] Result<void> removeExpiredTokens(Writer& writer);

} // namespace itam::sandbox::store
