// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The login (itam-export.md 2.3): a refresh token becomes access tokens that live half an hour. Lives on the sender
// thread.
#pragma once

#include "core/secrets/secret.h"
#include "core/servicenow/transport.h"
#include "core/support/clock.h"

#include <functional>
#include <memory>
#include <mutex>

namespace itam::core::servicenow {

/// What an instance knows us by. A value, but with secrets in it: never logged.
struct Credentials
{
    QUrl instance;
    QString endpoint;
    QString user; ///< W-06: needed to start, never sent
    QString clientId;
    secrets::Secret clientSecret;
    secrets::Secret refreshToken;
    QDateTime tokenSavedAt; ///< F-04; may be null

    [[nodiscard]] QString origin() const { return instance.host(); }
};

/// P-05: the first thing that is missing. Error: CredentialsIncomplete.
[[nodiscard]] Result<void> complete(const Credentials& credentials);

/// W-20: a token is renewed when less than this remains.
inline constexpr std::chrono::seconds renewBefore{120};
/// W-08: what a refresh token lives by default.
inline constexpr int refreshTokenDays = 100;

/// The access token of one login, for many short sessions that need not log in each. Thread-safe; for one instance and
/// one account only.
class SharedToken
{
public:
    struct Token
    {
        secrets::Secret token;
        std::chrono::steady_clock::time_point validUntil;
    };
    [[nodiscard]] Token get() const;
    void set(const Token& token);
    /// Unless somebody has put a newer one in its place.
    void forget(const secrets::Secret& token);

private:
    mutable std::mutex m_mutex;
    Token m_token;
};

class OAuthSession
{
public:
    /// Called when the instance hands out another refresh token (W-21), to save it.
    using TokenChanged = std::function<void(const secrets::Secret&)>;

    /// `shared` may be null.
    OAuthSession(Transport& transport, const support::Clock& clock, Credentials credentials, TokenChanged changed = {},
                 std::shared_ptr<SharedToken> shared = {});

    /// A token with at least `renewBefore` left. Errors: TokenRejected, TokenProbablyExpired, those of Transport.
    [[nodiscard]] Result<secrets::Secret> accessToken(std::chrono::milliseconds timeout, std::stop_token stop);
    /// After a 401: the next accessToken() asks anew.
    void forget();

    [[nodiscard]] const Credentials& credentials() const { return m_credentials; }

private:
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] Result<void> renew(std::chrono::milliseconds timeout, const std::stop_token& stop);
    [[nodiscard]] Result<void> take(const HttpReply& reply);
    [[nodiscard]] Error rejected(const HttpReply& reply) const;

    Transport& m_transport;
    const support::Clock& m_clock;
    Credentials m_credentials;
    TokenChanged m_changed;
    std::shared_ptr<SharedToken> m_shared;
    secrets::Secret m_token;
    std::chrono::steady_clock::time_point m_validUntil;
};

} // namespace itam::core::servicenow
