// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/oauth.h"

#include "core/servicenow/replyerror.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

namespace itam::core::servicenow {
namespace {

Q_LOGGING_CATEGORY(log, "itam.core.servicenow.oauth")

QByteArray formField(const char* name, const QByteArray& value)
{
    return QByteArray(name) + '=' + value.toPercentEncoding();
}

} // namespace

Result<void> complete(const Credentials& credentials)
{
    const auto missing = [](const char* what) {
        return failure(ErrorCode::CredentialsIncomplete, {}, QString::fromLatin1(what));
    };
    if (credentials.instance.isEmpty())
        return missing("instance URL");
    if (credentials.user.isEmpty())
        return missing("user name");
    if (credentials.refreshToken.isEmpty())
        return missing("token");
    if (credentials.endpoint.isEmpty())
        return missing("endpoint");
    if (credentials.clientId.isEmpty() || credentials.clientSecret.isEmpty())
        return missing("OAuth client id or client secret");
    return {};
}

SharedToken::Token SharedToken::get() const
{
    const std::lock_guard lock(m_mutex);
    return m_token;
}

void SharedToken::set(const Token& token)
{
    const std::lock_guard lock(m_mutex);
    m_token = token;
}

void SharedToken::forget(const secrets::Secret& token)
{
    const std::lock_guard lock(m_mutex);
    if (m_token.token == token)
        m_token = {};
}

OAuthSession::OAuthSession(Transport& transport, const support::Clock& clock, Credentials credentials,
                           TokenChanged changed, std::shared_ptr<SharedToken> shared)
    : m_transport(transport)
    , m_clock(clock)
    , m_credentials(std::move(credentials))
    , m_changed(std::move(changed))
    , m_shared(std::move(shared))
{
}

Result<secrets::Secret> OAuthSession::accessToken(std::chrono::milliseconds timeout, std::stop_token stop)
{
    if (!isValid() && m_shared) {
        SharedToken::Token shared = m_shared->get();
        m_token = std::move(shared.token);
        m_validUntil = shared.validUntil;
    }
    if (!isValid())
        ITAM_TRY(renew(timeout, stop));
    return m_token;
}

void OAuthSession::forget()
{
    if (m_shared)
        m_shared->forget(m_token);
    m_token = {};
}

bool OAuthSession::isValid() const
{
    return !m_token.isEmpty() && m_clock.now() + renewBefore <= m_validUntil;
}

Result<void> OAuthSession::renew(std::chrono::milliseconds timeout, const std::stop_token& stop)
{
    HttpRequest request;
    request.method = Method::Post;
    request.url = m_credentials.instance;
    request.url.setPath(QStringLiteral("/oauth_token.do"));
    request.timeout = timeout;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    request.body = formField("grant_type", "refresh_token") + '&' +
                   formField("client_id", m_credentials.clientId.toUtf8()) + '&' +
                   formField("client_secret", m_credentials.clientSecret.reveal()) + '&' +
                   formField("refresh_token", m_credentials.refreshToken.reveal());
    const auto reply = m_transport.send(request, stop);
    // The form holds both secrets; do not leave a copy behind.
    request.body.fill('\0');
    if (!reply)
        return failure(reply.error());
    return take(*reply);
}

Result<void> OAuthSession::take(const HttpReply& reply)
{
    const QJsonObject json = QJsonDocument::fromJson(reply.body).object();
    if (reply.status != 200)
        return failure(rejected(reply));
    const QByteArray token = json.value(QLatin1String("access_token")).toString().toUtf8();
    if (token.isEmpty()) {
        const bool isJson = !json.isEmpty();
        return failure(isJson ? ErrorCode::BadReply : ErrorCode::NotServiceNow,
                       QStringLiteral("the login page answered without an access token"), m_credentials.origin());
    }
    m_token = secrets::Secret(token);
    const int seconds = std::max(0, json.value(QLatin1String("expires_in")).toInt(1800));
    m_validUntil = m_clock.now() + std::chrono::seconds(seconds);
    if (m_shared)
        m_shared->set({m_token, m_validUntil});
    qCInfo(log, "logged in, access token valid for %d s", seconds);
    const QByteArray refresh = json.value(QLatin1String("refresh_token")).toString().toUtf8();
    if (!refresh.isEmpty() && refresh != m_credentials.refreshToken.reveal()) {
        m_credentials.refreshToken = secrets::Secret(refresh);
        m_credentials.tokenSavedAt = m_clock.nowUtc();
        if (m_changed)
            m_changed(m_credentials.refreshToken);
    }
    return {};
}

Error OAuthSession::rejected(const HttpReply& reply) const
{
    const QJsonObject json = QJsonDocument::fromJson(reply.body).object();
    if (reply.status == 404 || reply.status == 429 || reply.status >= 500 ||
        (reply.status >= 300 && reply.status < 400))
        return errorOfStatus(reply, m_credentials.origin());
    Error error;
    // F-04: the instance gives the same answer for wrong and expired, so only the saved date can tell them apart.
    const bool old =
        m_credentials.tokenSavedAt.isValid() && m_credentials.tokenSavedAt.daysTo(m_clock.nowUtc()) >= refreshTokenDays;
    error.code = old ? ErrorCode::TokenProbablyExpired : ErrorCode::TokenRejected;
    error.httpStatus = reply.status;
    error.subject = m_credentials.origin();
    const QString description = json.value(QLatin1String("error_description")).toString();
    const QString code = json.value(QLatin1String("error")).toString();
    error.detail = QStringLiteral("HTTP %1 %2 %3").arg(reply.status).arg(code, description).trimmed();
    return error;
}

} // namespace itam::core::servicenow
