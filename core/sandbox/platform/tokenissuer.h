// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes, finds and revokes OAuth tokens (servicenow-rest.md 8). Who may have one is decided before, by Accounts.
#pragma once

#include "core/sandbox/store/accounts.h"
#include "core/sandbox/store/store.h"
#include "core/sandbox/store/tokens.h"

#include <QHash>

#include <mutex>

namespace itam::sandbox::platform {

struct TokenGrant
{
    QString accessToken;
    QString refreshToken; ///< empty: the grant has none
    qint64 expiresIn = 0; ///< seconds
};

/// Thread-safe. Errors are those of the store.
class TokenIssuer
{
public:
    /// As long as the vendor's refresh tokens (W-04).
    static constexpr int tokenCharacters = 86;

    explicit TokenIssuer(store::Store& store) : m_store(store) {}

    /// Starts the lifetime of the refresh token anew (W-08). `preferred`: the refresh token to hand out when the user
    /// has none since the start; it is not used when it was revoked.
    [[nodiscard]] Result<TokenGrant> login(const store::ClientRow& client, const QString& userId,
                                           const QString& preferred);
    /// Repeats the refresh token, whose end does not move (W-08).
    [[nodiscard]] Result<TokenGrant> refresh(const store::ClientRow& client, const QString& userId,
                                             const QString& refreshToken);
    /// Without a refresh token.
    [[nodiscard]] Result<TokenGrant> grantToClient(const store::ClientRow& client);

    /// Whose token it is; empty when it is unknown, expired, revoked, or of another client than `client` (empty: of
    /// any).
    [[nodiscard]] Result<std::optional<store::UserRow>> userOf(const QString& token, store::TokenKind kind,
                                                               const QString& client = {});
    /// False: it was worth nothing already.
    [[nodiscard]] Result<bool> revoke(const QString& token);

private:
    struct Current
    {
        QString token;
        QDateTime expires;
    };
    /// Client and user.
    using Owner = std::pair<QString, QString>;

    /// The current one inside its lifetime, else a new one. The caller holds the mutex: nobody gets a token that the
    /// data do not know yet.
    [[nodiscard]] Result<Current> accessToken(store::Writer& writer, const store::ClientRow& client,
                                              const QString& userId);
    [[nodiscard]] Result<Current> grantAccess(const store::ClientRow& client, const QString& userId);
    [[nodiscard]] Result<bool> isCurrent(store::Session& session, const Current& current) const;
    [[nodiscard]] Result<QString> refreshTokenFor(store::Writer& writer, const Owner& owner, const QString& preferred);

    store::Store& m_store;
    std::mutex m_mutex;                    ///< for the two below
    QHash<Owner, Current> m_accessTokens;  ///< the last one of each
    QHash<Owner, QString> m_refreshTokens; ///< of those who logged in since the start
};

} // namespace itam::sandbox::platform
