// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/oauthapi.h"

#include "core/sandbox/platform/replies.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace itam::sandbox::platform {
namespace {

http::Response oauthError(int status, const char* error, const char* description)
{
    http::Response response =
        jsonReply(status, QByteArray(R"({"error_description":")") + description + R"(","error":")" + error + R"("})");
    response.setHeader("Cache-Control", "no-store");
    return response;
}

http::Response denied()
{
    return oauthError(401, "server_error", "access_denied");
}

struct Client
{
    QString id;
    QString secret;
};

Client clientOf(const http::Request& request, const http::Parameters& form)
{
    const QByteArray header = request.header("Authorization");
    if (header.left(6).compare("Basic ", Qt::CaseInsensitive) == 0) {
        const QString pair = QString::fromUtf8(QByteArray::fromBase64(header.mid(6).trimmed()));
        return {pair.section(QLatin1Char(':'), 0, 0), pair.section(QLatin1Char(':'), 1)};
    }
    return {http::parameterValue(form, u"client_id"), http::parameterValue(form, u"client_secret")};
}

http::Response granted(const TokenGrant& grant)
{
    const QJsonObject body{
        {QLatin1String("access_token"), grant.accessToken},     {QLatin1String("refresh_token"), grant.refreshToken},
        {QLatin1String("scope"), QLatin1String("useraccount")}, {QLatin1String("token_type"), QLatin1String("Bearer")},
        {QLatin1String("expires_in"), grant.expiresIn},
    };
    http::Response response = jsonReply(200, QJsonDocument(body).toJson(QJsonDocument::Compact));
    response.setHeader("Cache-Control", "no-store");
    return response;
}

} // namespace

http::Response answerTokenRequest(Accounts& accounts, const http::Request& request)
{
    if (request.method != "POST")
        return methodReply("POST");
    if (request.isTooLarge)
        return oauthError(413, "invalid_request", "body too large");
    if (!request.header("Content-Type").trimmed().toLower().startsWith("application/x-www-form-urlencoded"))
        return oauthError(400, "invalid_request", "a form is expected");
    const http::Parameters form = http::parseParameters(request.body);
    const QString type = http::parameterValue(form, u"grant_type");
    if (type != QLatin1String("password") && type != QLatin1String("refresh_token"))
        return oauthError(400, "unsupported_grant_type", "password and refresh_token are supported");
    const Client client = clientOf(request, form);
    if (!accounts.isClient(client.id, client.secret))
        return denied();
    const auto grant =
        type == QLatin1String("password")
            ? accounts.grantByPassword(http::parameterValue(form, u"username"), http::parameterValue(form, u"password"))
            : accounts.grantByRefreshToken(http::parameterValue(form, u"refresh_token"));
    if (!grant)
        return oauthError(500, "server_error", "internal error");
    return *grant ? granted(**grant) : denied();
}

} // namespace itam::sandbox::platform
