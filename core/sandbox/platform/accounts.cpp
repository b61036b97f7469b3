// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/accounts.h"

#include "core/sandbox/platform/secrets.h"
#include "core/sandbox/store/clientsecrets.h"
#include "core/sandbox/store/records.h"
#include "core/sandbox/store/systemproperties.h"

namespace itam::sandbox::platform {
namespace {

using store::Session;
using store::Values;
using store::Writer;

constexpr int passwordCharacters = 24;

const QString clientIdName = QStringLiteral("client_id");
const QString clientSecretName = QStringLiteral("client_secret");
const QString refreshTokenName = QStringLiteral("owner_refresh_token");
const QString clientCredentialsProperty = QStringLiteral("glide.oauth.inbound.client.credential.grant_type.enabled");
const QString bodyOnlyProperty = QStringLiteral("glide.oauth.allow.parameters.in.post.body.only");

/// The secret kept under `name`, made when there is none.
Result<QString> secretNamed(Writer& writer, const QString& name, int characters)
{
    auto known = writer.meta(name);
    if (!known || !known->isEmpty())
        return known;
    const QString made = randomSecret(characters);
    ITAM_TRY(writer.setMeta(name, made));
    return made;
}

Result<QString> roleNamed(Writer& writer, const char* name)
{
    const QString table = QStringLiteral("sys_user_role");
    const auto known = findRecord(writer, table, QStringLiteral("name"), QString::fromLatin1(name));
    if (!known)
        return failure(known.error());
    if (*known)
        return (*known)->value(QStringLiteral("sys_id"));
    return insertRecord(writer, table, {{QStringLiteral("name"), QString::fromLatin1(name)}});
}

/// The credentials of an Authorization header; empty when it is of another scheme.
QByteArray authorization(const http::Request& request, const QByteArray& scheme)
{
    const QByteArray header = request.header("Authorization").trimmed();
    if (header.size() <= scheme.size() || header.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0 ||
        header[scheme.size()] != ' ')
        return {};
    return header.mid(scheme.size() + 1).trimmed();
}

std::optional<Login> basicLogin(const http::Request& request)
{
    const QString pair = QString::fromUtf8(QByteArray::fromBase64(authorization(request, "Basic")));
    const auto colon = pair.indexOf(QLatin1Char(':'));
    if (colon < 0)
        return std::nullopt;
    return Login{pair.left(colon), pair.mid(colon + 1)};
}

} // namespace

Result<void> Accounts::open()
{
    return m_store.write("accounts", [this](Writer& writer) -> Result<void> {
        ITAM_TRY(makeUser(writer, "admin", {role::admin}, m_credentials.admin));
        ITAM_TRY(makeUser(writer, "itam.integration", {role::integration, role::admin}, m_credentials.integration));
        ITAM_TRY(makeUser(writer, "itam.exporter", {role::integration}, m_credentials.exporter));
        ITAM_TRY(makeUser(writer, "itam.reader", {role::readOnly}, m_credentials.reader));
        ITAM_TRY(makeUser(writer, "itam.ire", {"itil", "asset"}, m_credentials.ire));
        for (const char* each : role::all)
            ITAM_TRY(roleNamed(writer, each));
        ITAM_TRY(makeClient(writer));
        return removeExpiredTokens(writer);
    });
}

Result<void> Accounts::makeUser(Writer& writer, const char* name, std::initializer_list<const char*> roleNames,
                                Login& login)
{
    login.user = QString::fromLatin1(name);
    const auto password = secretNamed(writer, QLatin1String("password.") + login.user, passwordCharacters);
    if (!password)
        return failure(password.error());
    login.password = *password;
    const auto known = findUser(writer, login.user);
    if (!known)
        return failure(known.error());
    if (*known)
        return {};
    const auto userId = insertRecord(writer, QStringLiteral("sys_user"),
                                     {{QStringLiteral("user_name"), login.user}, {QStringLiteral("name"), login.user}});
    if (!userId)
        return failure(userId.error());
    for (const char* roleName : roleNames) {
        const auto roleId = roleNamed(writer, roleName);
        if (!roleId)
            return failure(roleId.error());
        ITAM_TRY(insertRecord(writer, QStringLiteral("sys_user_has_role"),
                              {{QStringLiteral("user"), *userId}, {QStringLiteral("role"), *roleId}}));
    }
    return setPasswordHash(writer, *userId, passwordHash(login.password));
}

Result<void> Accounts::makeClient(Writer& writer)
{
    const Result<QString> clientId = secretNamed(writer, clientIdName, 32);
    const Result<QString> clientSecret = secretNamed(writer, clientSecretName, 32);
    Result<QString> refreshToken = secretNamed(writer, refreshTokenName, TokenIssuer::tokenCharacters);
    for (const Result<QString>* each :
         std::initializer_list<const Result<QString>*>{&clientId, &clientSecret, &refreshToken}) {
        if (!*each)
            return failure(each->error());
    }
    const auto wasRevoked = isRevoked(writer, tokenHash(*refreshToken));
    if (!wasRevoked)
        return failure(wasRevoked.error());
    if (*wasRevoked) {
        refreshToken = randomSecret(TokenIssuer::tokenCharacters);
        ITAM_TRY(writer.setMeta(refreshTokenName, *refreshToken));
    }
    m_credentials.clientId = *clientId;
    m_credentials.clientSecret = *clientSecret;
    m_credentials.refreshToken = *refreshToken;
    const auto user = findUser(writer, m_credentials.integration.user);
    if (!user)
        return failure(user.error());
    ITAM_TRY(makeRegistryEntry(writer, (*user)->sysId));
    const auto client = findClient(writer, *clientId);
    if (!client)
        return failure(client.error());
    return putToken(writer, {tokenHash(*refreshToken), store::TokenKind::Refresh, (*user)->sysId,
                             writer.now().addSecs((*client)->refreshSeconds), (*client)->sysId});
}

Result<void> Accounts::makeRegistryEntry(Writer& writer, const QString& userId)
{
    const QString table = QStringLiteral("oauth_entity");
    const QString userColumn = QStringLiteral("user");
    const auto known = findRecord(writer, table, clientIdName, m_credentials.clientId);
    if (!known)
        return failure(known.error());
    QString entry = *known ? (*known)->value(QStringLiteral("sys_id")) : QString();
    if (!*known) {
        const auto made = insertRecord(writer, table,
                                       {{QStringLiteral("name"), QStringLiteral("ITAM integration")},
                                        {clientIdName, m_credentials.clientId},
                                        {userColumn, userId}});
        if (!made)
            return failure(made.error());
        entry = *made;
    }
    const auto client = findClient(writer, m_credentials.clientId);
    if (!client)
        return failure(client.error());
    if (*client && isPassword(m_credentials.clientSecret, (*client)->secretHash))
        return {};
    return setClientSecret(writer, entry, passwordHash(m_credentials.clientSecret));
}

Result<std::optional<store::UserRow>> Accounts::userByPassword(const QString& userName, const QString& password)
{
    auto user = m_store.read([&](store::Reader& reader) { return findUser(reader, userName); });
    if (!user || !*user)
        return user;
    if (!(*user)->isActive || !isPassword(password, (*user)->passwordHash))
        return std::optional<store::UserRow>();
    return user;
}

Result<std::optional<Caller>> Accounts::callerOf(Session& session, const store::UserRow& user) const
{
    const auto roles = rolesOf(session, user.sysId);
    if (!roles)
        return failure(roles.error());
    return std::optional<Caller>(Caller{user.userName, user.sysId, *roles, false});
}

Result<std::optional<store::UserRow>> Accounts::activeUser(const QString& userId)
{
    auto user = m_store.read([&](store::Reader& reader) { return findUserById(reader, userId); });
    if (user && *user && !(*user)->isActive)
        return std::optional<store::UserRow>();
    return user;
}

/// Empty: nobody, or nobody who may log in.
Result<std::optional<store::UserRow>> Accounts::userOf(const http::Request& request)
{
    if (const auto login = basicLogin(request))
        return userByPassword(login->user, login->password);
    if (const QByteArray bearer = authorization(request, "Bearer"); !bearer.isEmpty()) {
        auto user = m_tokens.userOf(QString::fromUtf8(bearer), store::TokenKind::Access);
        if (user && *user && !(*user)->isActive)
            return std::optional<store::UserRow>();
        return user;
    }
    const QByteArray key = request.header("x-sn-apikey").trimmed();
    if (key.isEmpty())
        return std::optional<store::UserRow>();
    const auto userId =
        m_store.read([&](store::Reader& reader) { return userOfApiKey(reader, tokenHash(QString::fromUtf8(key))); });
    if (!userId)
        return failure(userId.error());
    return activeUser(*userId);
}

Result<std::optional<Caller>> Accounts::authenticate(const http::Request& request)
{
    const auto user = userOf(request);
    if (!user)
        return failure(user.error());
    if (!*user)
        return std::optional<Caller>();
    auto caller = m_store.read([&](store::Reader& reader) { return callerOf(reader, **user); });
    if (caller && *caller)
        (*caller)->byToken = !basicLogin(request) && !authorization(request, "Bearer").isEmpty();
    return caller;
}

Result<std::optional<store::ClientRow>> Accounts::clientById(const QString& clientId)
{
    auto client = m_store.read([&](store::Reader& reader) { return findClient(reader, clientId); });
    if (client && *client && !(*client)->isActive)
        return std::optional<store::ClientRow>();
    return client;
}

Result<std::optional<store::ClientRow>> Accounts::clientBySecret(const QString& clientId, const QString& clientSecret)
{
    // A hash is made always, also for a client that is unknown: that takes as long as a wrong secret.
    static const QByteArray nobody = passwordHash(randomSecret(passwordCharacters));
    auto client = m_store.read([&](store::Reader& reader) { return findClient(reader, clientId); });
    if (!client)
        return client;
    const bool hasSecret = *client && !(*client)->secretHash.isEmpty();
    const bool isProven = isPassword(clientSecret, hasSecret ? (*client)->secretHash : nobody);
    if (!hasSecret || !isProven || !(*client)->isActive)
        return std::optional<store::ClientRow>();
    return client;
}

Result<std::optional<TokenGrant>> Accounts::grantByPassword(const store::ClientRow& client, const QString& userName,
                                                            const QString& password)
{
    const auto user = userByPassword(userName, password);
    if (!user)
        return failure(user.error());
    if (!*user)
        return std::optional<TokenGrant>();
    const bool isOwner =
        (*user)->userName == m_credentials.integration.user && client.clientId == m_credentials.clientId;
    return m_tokens.login(client, (*user)->sysId, isOwner ? m_credentials.refreshToken : QString());
}

Result<std::optional<TokenGrant>> Accounts::grantByRefreshToken(const store::ClientRow& client,
                                                                const QString& refreshToken)
{
    const auto user = m_tokens.userOf(refreshToken, store::TokenKind::Refresh, client.sysId);
    if (!user)
        return failure(user.error());
    if (!*user || !(*user)->isActive)
        return std::optional<TokenGrant>();
    return m_tokens.refresh(client, (*user)->sysId, refreshToken);
}

Result<std::optional<TokenGrant>> Accounts::grantToClient(const store::ClientRow& client)
{
    const auto user = m_store.read([&](store::Reader& reader) -> Result<std::optional<store::UserRow>> {
        const auto isEnabled = isPropertyTrue(reader, clientCredentialsProperty);
        if (!isEnabled)
            return failure(isEnabled.error());
        return *isEnabled ? findUserById(reader, client.applicationUserId)
                          : Result<std::optional<store::UserRow>>(std::nullopt);
    });
    if (!user)
        return failure(user.error());
    if (!*user || !(*user)->isActive)
        return std::optional<TokenGrant>();
    return m_tokens.grantToClient(client);
}

Result<std::optional<TokenGrant>> Accounts::grantByCode(const store::ClientRow& client, const QString& code,
                                                        const QString& redirectUri, const QString& verifier)
{
    const auto authorization = m_codes.take(code);
    if (!authorization || authorization->client != client.sysId || authorization->redirectUri != redirectUri)
        return std::optional<TokenGrant>();
    const bool hasChallenge = !authorization->challenge.isEmpty();
    if (hasChallenge ? !answersChallenge(verifier, authorization->challenge) : client.isPublic)
        return std::optional<TokenGrant>();
    const auto user = activeUser(authorization->userId);
    if (!user)
        return failure(user.error());
    return *user ? m_tokens.login(client, (*user)->sysId, QString()) : Result<std::optional<TokenGrant>>(std::nullopt);
}

Result<bool> Accounts::takesParametersInBodyOnly()
{
    return m_store.read([](store::Reader& reader) { return isPropertyTrue(reader, bodyOnlyProperty); });
}

Result<void> Accounts::expireToken(const http::Request& request)
{
    const QString token = QString::fromUtf8(authorization(request, "Bearer"));
    if (token.isEmpty())
        return {};
    const auto revoked = m_tokens.revoke(token);
    return revoked ? Result<void>() : failure(revoked.error());
}

} // namespace itam::sandbox::platform
