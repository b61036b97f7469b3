// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Users, roles and tokens of the instance (servicenow-rest.md 8).
//
// First start makes five users, one OAuth client and a refresh token for the integration user, all with random secrets.
// The integration user is an administrator too, as the vendor asks for when its token is made (W-05); itam.exporter has
// nothing but the role of the integration. Those secrets stay readable in the data file, which is 0600, because each
// start has to hand them to its owner again; for checking, only hashes are used. Tokens of anybody are kept as hashes,
// and so are the secrets of further clients and API keys, which administrators make over REST (secretrules.h).
#pragma once

#include "core/sandbox/http/message.h"
#include "core/sandbox/platform/authorizationcodes.h"
#include "core/sandbox/platform/caller.h"
#include "core/sandbox/platform/tokenissuer.h"

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
    Login ire;         ///< itil and asset: what an export over the identification API needs, and no more
    QString clientId;
    QString clientSecret;
    QString refreshToken; ///< of the integration user
};

/// Thread-safe after open(). Errors are those of the store; a wrong password is no error but an empty answer.
class Accounts
{
public:
    explicit Accounts(store::Store& store) : m_store(store), m_tokens(store), m_codes(store.clock()) {}

    /// Makes what is missing and starts the 100 days of the owner's refresh token anew, as a login does.
    [[nodiscard]] Result<void> open();
    [[nodiscard]] const Credentials& credentials() const { return m_credentials; }

    /// By Basic, Bearer or x-sn-apikey; empty: not authenticated.
    [[nodiscard]] Result<std::optional<Caller>> authenticate(const http::Request& request);

    /// The entry of the application registry; empty when id or secret is wrong, or the entry is not active.
    [[nodiscard]] Result<std::optional<store::ClientRow>> clientBySecret(const QString& clientId,
                                                                         const QString& clientSecret);
    /// Without a proof; empty when it is unknown or not active.
    [[nodiscard]] Result<std::optional<store::ClientRow>> clientById(const QString& clientId);
    /// A code for the token request of the client.
    [[nodiscard]] QString authorize(Authorization authorization) { return m_codes.issue(std::move(authorization)); }
    /// `verifier`: answers the challenge that the code was asked for with, if any.
    [[nodiscard]] Result<std::optional<TokenGrant>> grantByCode(const store::ClientRow& client, const QString& code,
                                                                const QString& redirectUri, const QString& verifier);
    /// Inside the lifetime of an access token the same one is returned again.
    [[nodiscard]] Result<std::optional<TokenGrant>> grantByPassword(const store::ClientRow& client, const QString& user,
                                                                    const QString& password);
    [[nodiscard]] Result<std::optional<TokenGrant>> grantByRefreshToken(const store::ClientRow& client,
                                                                        const QString& refreshToken);
    /// Only with the property glide.oauth.inbound.client.credential.grant_type.enabled and an application user.
    [[nodiscard]] Result<std::optional<TokenGrant>> grantToClient(const store::ClientRow& client);
    /// Parameters of a token request have to be in its body (glide.oauth.allow.parameters.in.post.body.only).
    [[nodiscard]] Result<bool> takesParametersInBodyOnly();
    /// An access or refresh token. False: it was worth nothing already.
    [[nodiscard]] Result<bool> revoke(const QString& token) { return m_tokens.revoke(token); }

    /// The access token of the request is worth nothing from now on.
    [[nodiscard]] Result<void> expireToken(const http::Request& request);

private:
    [[nodiscard]] Result<void> makeUser(store::Writer& writer, const char* name,
                                        std::initializer_list<const char*> roleNames, Login& login);
    [[nodiscard]] Result<void> makeClient(store::Writer& writer);
    [[nodiscard]] Result<std::optional<Caller>> callerOf(store::Session& session, const store::UserRow& user) const;
    [[nodiscard]] Result<std::optional<store::UserRow>> userByPassword(const QString& user, const QString& password);
    [[nodiscard]] Result<void> makeRegistryEntry(store::Writer& writer, const QString& userId);
    [[nodiscard]] Result<std::optional<store::UserRow>> userOf(const http::Request& request);
    [[nodiscard]] Result<std::optional<store::UserRow>> activeUser(const QString& userId);

    store::Store& m_store;
    TokenIssuer m_tokens;
    AuthorizationCodes m_codes;
    Credentials m_credentials;
};

} // namespace itam::sandbox::platform
