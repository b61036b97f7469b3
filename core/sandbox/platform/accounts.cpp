// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/accounts.h"

#include "core/sandbox/platform/secrets.h"
#include "core/sandbox/store/records.h"

namespace itam::sandbox::platform {
namespace {

using store::Session;
using store::Values;
using store::Writer;

constexpr int passwordCharacters = 24;
constexpr int tokenCharacters = 86; // as long as the vendor's refresh tokens (W-04)

const QString clientIdName = QStringLiteral("client_id");
const QString clientSecretName = QStringLiteral("client_secret");
const QString refreshTokenName = QStringLiteral("owner_refresh_token");

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
        ITAM_TRY(removeExpiredTokens(writer));
        ITAM_TRY(makeUser(writer, "admin", {role::admin}, m_credentials.admin));
        ITAM_TRY(makeUser(writer, "itam.integration", {role::integration, role::admin}, m_credentials.integration));
        ITAM_TRY(makeUser(writer, "itam.exporter", {role::integration}, m_credentials.exporter));
        ITAM_TRY(makeUser(writer, "itam.reader", {role::readOnly}, m_credentials.reader));
        return makeClient(writer);
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
    const auto clientId = secretNamed(writer, clientIdName, 32);
    const auto clientSecret = secretNamed(writer, clientSecretName, 32);
    const auto refreshToken = secretNamed(writer, refreshTokenName, tokenCharacters);
    for (const auto* each : {&clientId, &clientSecret, &refreshToken}) {
        if (!*each)
            return failure(each->error());
    }
    m_credentials.clientId = *clientId;
    m_credentials.clientSecret = *clientSecret;
    m_credentials.refreshToken = *refreshToken;
    const auto registered = findRecord(writer, QStringLiteral("oauth_entity"), clientIdName, *clientId);
    if (!registered)
        return failure(registered.error());
    if (!*registered)
        ITAM_TRY(
            insertRecord(writer, QStringLiteral("oauth_entity"),
                         {{QStringLiteral("name"), QStringLiteral("ITAM integration")}, {clientIdName, *clientId}}));
    const auto user = findUser(writer, m_credentials.integration.user);
    if (!user)
        return failure(user.error());
    const qint64 lifespan =
        *registered ? (*registered)->value(QStringLiteral("refresh_token_lifespan")).toLongLong() : Lifetimes().refresh;
    return putToken(
        writer, {tokenHash(*refreshToken), store::TokenKind::Refresh, (*user)->sysId, writer.now().addSecs(lifespan)});
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
    return std::optional<Caller>(Caller{user.userName, user.sysId, *roles});
}

Result<std::optional<Caller>> Accounts::authenticate(const http::Request& request)
{
    if (const auto login = basicLogin(request)) {
        const auto user = userByPassword(login->user, login->password);
        if (!user)
            return failure(user.error());
        if (!*user)
            return std::optional<Caller>();
        return m_store.read([&](store::Reader& reader) { return callerOf(reader, **user); });
    }
    const QByteArray bearer = authorization(request, "Bearer");
    if (bearer.isEmpty())
        return std::optional<Caller>();
    return m_store.read([&](store::Reader& reader) -> Result<std::optional<Caller>> {
        const auto token = findToken(reader, tokenHash(QString::fromUtf8(bearer)), store::TokenKind::Access);
        if (!token)
            return failure(token.error());
        if (!*token || (*token)->expires <= m_store.clock().nowUtc())
            return std::optional<Caller>();
        const auto user = findUserById(reader, (*token)->userId);
        if (!user)
            return failure(user.error());
        return *user && (*user)->isActive ? callerOf(reader, **user) : std::optional<Caller>();
    });
}

bool Accounts::isClient(const QString& clientId, const QString& clientSecret) const
{
    return isSame(clientId.toUtf8(), m_credentials.clientId.toUtf8()) &&
           isSame(clientSecret.toUtf8(), m_credentials.clientSecret.toUtf8());
}

Result<Accounts::Lifetimes> Accounts::lifetimes()
{
    const auto entity = m_store.read([this](store::Reader& reader) {
        return findRecord(reader, QStringLiteral("oauth_entity"), clientIdName, m_credentials.clientId);
    });
    if (!entity)
        return failure(entity.error());
    Lifetimes read;
    if (*entity) {
        read.access = (*entity)->value(QStringLiteral("access_token_lifespan")).toLongLong();
        read.refresh = (*entity)->value(QStringLiteral("refresh_token_lifespan")).toLongLong();
        read.isActive = (*entity)->value(QStringLiteral("active")) == QLatin1String("true");
    }
    return read;
}

Result<std::optional<TokenGrant>> Accounts::grantByPassword(const QString& userName, const QString& password)
{
    const auto lives = lifetimes();
    if (!lives)
        return failure(lives.error());
    const auto user = userByPassword(userName, password);
    if (!user)
        return failure(user.error());
    if (!*user || !lives->isActive)
        return std::optional<TokenGrant>();
    QString refreshToken;
    {
        const std::lock_guard lock(m_mutex);
        Current& current = m_refreshTokens[(*user)->sysId];
        if (current.token.isEmpty() && (*user)->userName == m_credentials.integration.user)
            current.token = m_credentials.refreshToken;
        if (current.token.isEmpty() || (current.expires.isValid() && current.expires <= m_store.clock().nowUtc()))
            current.token = randomSecret(tokenCharacters);
        current.expires = m_store.clock().nowUtc().addSecs(lives->refresh);
        refreshToken = current.token;
    }
    auto granted = grant((*user)->sysId, refreshToken, *lives, true);
    if (!granted)
        return failure(granted.error());
    return std::optional<TokenGrant>(std::move(*granted));
}

Result<std::optional<TokenGrant>> Accounts::grantByRefreshToken(const QString& refreshToken)
{
    const auto lives = lifetimes();
    if (!lives)
        return failure(lives.error());
    const auto user = m_store.read([&](store::Reader& reader) -> Result<std::optional<store::UserRow>> {
        const auto token = findToken(reader, tokenHash(refreshToken), store::TokenKind::Refresh);
        if (!token)
            return failure(token.error());
        if (!*token || (*token)->expires <= m_store.clock().nowUtc())
            return std::optional<store::UserRow>();
        return findUserById(reader, (*token)->userId);
    });
    if (!user)
        return failure(user.error());
    if (!*user || !(*user)->isActive || !lives->isActive)
        return std::optional<TokenGrant>();
    auto granted = grant((*user)->sysId, refreshToken, *lives, false);
    if (!granted)
        return failure(granted.error());
    return std::optional<TokenGrant>(std::move(*granted));
}

/// A login moves the end of the refresh token, a refresh does not (W-08).
Result<TokenGrant> Accounts::grant(const QString& userId, const QString& refreshToken, const Lifetimes& lives,
                                   bool isLogin)
{
    const QDateTime now = m_store.clock().nowUtc();
    // Held while writing: nobody gets a token that the data do not know yet.
    const std::lock_guard lock(m_mutex);
    Current current = m_accessTokens.value(userId);
    const bool isNew = current.token.isEmpty() || now.secsTo(current.expires) < 1;
    if (isNew)
        current = {randomSecret(tokenCharacters), now.addSecs(lives.access)};
    if (isNew || isLogin) {
        const auto written = m_store.write("grant token", [&](Writer& writer) -> Result<void> {
            if (isLogin)
                ITAM_TRY(putToken(
                    writer, {tokenHash(refreshToken), store::TokenKind::Refresh, userId, now.addSecs(lives.refresh)}));
            return putToken(writer, {tokenHash(current.token), store::TokenKind::Access, userId, current.expires});
        });
        if (!written)
            return failure(written.error());
    }
    m_accessTokens.insert(userId, current);
    return TokenGrant{current.token, refreshToken, now.secsTo(current.expires)};
}

Result<void> Accounts::expireToken(const http::Request& request)
{
    const QString token = QString::fromUtf8(authorization(request, "Bearer"));
    if (token.isEmpty())
        return {};
    {
        const std::lock_guard lock(m_mutex);
        m_accessTokens.removeIf(
            [&](const std::pair<const QString&, Current&> entry) { return entry.second.token == token; });
    }
    return m_store.write("expire token", [&](Writer& writer) { return removeToken(writer, tokenHash(token)); });
}

} // namespace itam::sandbox::platform
