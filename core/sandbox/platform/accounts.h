// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Users, roles and tokens of the instance (servicenow-rest.md 8).
//
// First start makes four users, one OAuth client and a refresh token for the integration user, all with random secrets.
// The integration user is an administrator too, as the vendor asks for when its token is made (W-05); itam.exporter has
// nothing but the role of the integration. Those secrets stay readable in the data file, which is 0600, because each
// start has to hand them to its owner again; for checking, only hashes are used. Tokens of anybody are kept as hashes.
#pragma once

#include "core/sandbox/http/message.h"
#include "core/sandbox/platform/caller.h"
#include "core/sandbox/store/accounts.h"
#include "core/sandbox/store/store.h"

#include <mutex>

namespace itam::sandbox::platform {

struct Login
{
    QString user;
    QString password;
};

/// For the ready file only.
struct Credentials
{
    Login admin;
    Login integration; ///< role of the integration, and administrator
    Login exporter;    ///< role of the integration only
    Login reader;      ///< may read tables
    QString clientId;
    QString clientSecret;
    QString refreshToken; ///< of the integration user
};

struct TokenGrant
{
    QString accessToken;
    QString refreshToken;
    qint64 expiresIn = 0; ///< seconds
};

/// Thread-safe after open(). Errors are those of the store; a wrong password is no error but an empty answer.
class Accounts
{
public:
    explicit Accounts(store::Store& store) : m_store(store) {}

    /// Makes what is missing and starts the 100 days of the owner's refresh token anew, as a login does.
    [[nodiscard]] Result<void> open();
    [[nodiscard]] const Credentials& credentials() const { return m_credentials; }

    /// By Basic or Bearer; empty: not authenticated.
    [[nodiscard]] Result<std::optional<Caller>> authenticate(const http::Request& request);

    [[nodiscard]] bool isClient(const QString& clientId, const QString& clientSecret) const;
    /// Inside the lifetime of an access token the same one is returned again.
    [[nodiscard]] Result<std::optional<TokenGrant>> grantByPassword(const QString& user, const QString& password);
    [[nodiscard]] Result<std::optional<TokenGrant>> grantByRefreshToken(const QString& refreshToken);

    /// The access token of the request is worth nothing from now on.
    [[nodiscard]] Result<void> expireToken(const http::Request& request);

private:
    struct Lifetimes
    {
        qint64 access = 1800;
        qint64 refresh = 8'640'000;
        bool isActive = true;
    };
    struct Current
    {
        QString token;
        QDateTime expires;
    };

    [[nodiscard]] Result<void> makeUser(store::Writer& writer, const char* name,
                                        std::initializer_list<const char*> roleNames, Login& login);
    [[nodiscard]] Result<void> makeClient(store::Writer& writer);
    [[nodiscard]] Result<std::optional<Caller>> callerOf(store::Session& session, const store::UserRow& user) const;
    [[nodiscard]] Result<std::optional<store::UserRow>> userByPassword(const QString& user, const QString& password);
    [[nodiscard]] Result<Lifetimes> lifetimes();
    [[nodiscard]] Result<TokenGrant> grant(const QString& userId, const QString& refreshToken,
                                           const Lifetimes& lifetimes, bool isLogin);

    store::Store& m_store;
    Credentials m_credentials;
    std::mutex m_mutex;                      ///< for the two below
    QHash<QString, Current> m_accessTokens;  ///< by sys_id of the user
    QHash<QString, Current> m_refreshTokens; ///< of those who logged in since the start
};

} // namespace itam::sandbox::platform
