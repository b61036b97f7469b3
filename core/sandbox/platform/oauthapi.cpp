// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/oauthapi.h"

#include "core/sandbox/platform/replies.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace itam::sandbox::platform {
namespace {

constexpr qsizetype mostFormBytes = 64 * 1024;

http::Response denied()
{
    return oauthError(401, "server_error", "access_denied");
}

struct Client
{
    QString id;
    QString secret;
};

/// What stands in the form is meant: common client libraries put the login of the user into the header beside it.
Client clientOf(const http::Request& request, const http::Parameters& form)
{
    const Client inForm{http::parameterValue(form, u"client_id"), http::parameterValue(form, u"client_secret")};
    if (!inForm.secret.isEmpty())
        return inForm;
    const QByteArray header = request.header("Authorization");
    if (header.left(6).compare("Basic ", Qt::CaseInsensitive) == 0) {
        const QString pair = QString::fromUtf8(QByteArray::fromBase64(header.mid(6).trimmed()));
        return {pair.section(QLatin1Char(':'), 0, 0), pair.section(QLatin1Char(':'), 1)};
    }
    return inForm;
}

http::Response granted(const TokenGrant& grant)
{
    QJsonObject body{
        {QLatin1String("access_token"), grant.accessToken},
        {QLatin1String("scope"), QLatin1String("useraccount")},
        {QLatin1String("token_type"), QLatin1String("Bearer")},
        {QLatin1String("expires_in"), grant.expiresIn},
    };
    if (!grant.refreshToken.isEmpty())
        body.insert(QLatin1String("refresh_token"), grant.refreshToken);
    http::Response response = jsonReply(200, QJsonDocument(body).toJson(QJsonDocument::Compact));
    response.setHeader("Cache-Control", "no-store");
    return response;
}

http::Response invalidRequest(const char* description)
{
    return oauthError(400, "invalid_request", description);
}

http::Response internalError()
{
    return oauthError(500, "server_error", "internal error");
}

bool isForm(const http::Request& request)
{
    return request.header("Content-Type").trimmed().toLower().startsWith("application/x-www-form-urlencoded");
}

/// Empty: nothing against it.
std::optional<http::Response> refusalOfForm(const http::Request& request)
{
    if (request.isTooLarge || request.body.size() > mostFormBytes)
        return oauthError(413, "invalid_request", "body too large");
    if (!request.body.isEmpty() && !isForm(request))
        return invalidRequest("a form is expected");
    if (!http::isDecodable(request.body))
        return invalidRequest("wrong percent-encoding in the form");
    return std::nullopt;
}

struct GrantType
{
    const char* name;
    Result<std::optional<TokenGrant>> (*grant)(Accounts&, const store::ClientRow&, const http::Parameters&);
};

constexpr std::array grantTypes{
    GrantType{"password",
              [](Accounts& accounts, const store::ClientRow& client, const http::Parameters& form) {
                  return accounts.grantByPassword(client, http::parameterValue(form, u"username"),
                                                  http::parameterValue(form, u"password"));
              }},
    GrantType{"refresh_token",
              [](Accounts& accounts, const store::ClientRow& client, const http::Parameters& form) {
                  return accounts.grantByRefreshToken(client, http::parameterValue(form, u"refresh_token"));
              }},
    GrantType{"authorization_code",
              [](Accounts& accounts, const store::ClientRow& client, const http::Parameters& form) {
                  return accounts.grantByCode(client, http::parameterValue(form, u"code"),
                                              http::parameterValue(form, u"redirect_uri"),
                                              http::parameterValue(form, u"code_verifier"));
              }},
    GrantType{"client_credentials", [](Accounts& accounts, const store::ClientRow& client,
                                       const http::Parameters&) { return accounts.grantToClient(client); }},
};

/// Empty: it did not prove who it is. A public client has no secret: the verifier of its code is its proof.
Result<std::optional<store::ClientRow>> provenClient(Accounts& accounts, const Client& named, const GrantType& type,
                                                     const http::Parameters& form)
{
    const bool hasCode = type.name == std::string_view("authorization_code");
    if (!hasCode || !named.secret.isEmpty() || http::parameterValue(form, u"code_verifier").isEmpty())
        return accounts.clientBySecret(named.id, named.secret);
    auto client = accounts.clientById(named.id);
    if (client && *client && !(*client)->isPublic)
        return std::optional<store::ClientRow>();
    return client;
}

http::Response grantFor(Accounts& accounts, const http::Request& request, const http::Parameters& form)
{
    const QString name = http::parameterValue(form, u"grant_type");
    const auto type = std::find_if(grantTypes.begin(), grantTypes.end(),
                                   [&](const GrantType& each) { return name == QLatin1String(each.name); });
    if (type == grantTypes.end())
        return oauthError(400, "unsupported_grant_type",
                          "password, refresh_token, authorization_code and client_credentials are supported");
    const auto client = provenClient(accounts, clientOf(request, form), *type, form);
    if (!client)
        return internalError();
    if (!*client)
        return denied();
    const auto grant = type->grant(accounts, **client, form);
    if (!grant)
        return internalError();
    return *grant ? granted(**grant) : denied();
}

} // namespace

http::Response oauthError(int status, const char* error, const char* description)
{
    http::Response response =
        jsonReply(status, QByteArray(R"({"error_description":")") + description + R"(","error":")" + error + R"("})");
    response.setHeader("Cache-Control", "no-store");
    return response;
}

http::Response answerTokenRequest(Accounts& accounts, const http::Request& request)
{
    if (request.method != "POST")
        return methodReply("POST");
    if (auto refusal = refusalOfForm(request))
        return *refusal;
    http::Parameters form = http::parseParameters(request.body);
    if (!request.query.isEmpty()) {
        const auto isBodyOnly = accounts.takesParametersInBodyOnly();
        if (!isBodyOnly)
            return internalError();
        if (*isBodyOnly)
            return invalidRequest("parameters are accepted in the body only");
        form += http::parseParameters(request.query);
    }
    return grantFor(accounts, request, form);
}

http::Response answerRevokeRequest(Accounts& accounts, const http::Request& request)
{
    if (request.method != "POST" && request.method != "GET")
        return methodReply("GET, POST");
    if (auto refusal = refusalOfForm(request))
        return *refusal;
    const http::Parameters form = http::parseParameters(request.body) + http::parseParameters(request.query);
    const QString token = http::parameterValue(form, u"token");
    if (token.isEmpty())
        return invalidRequest("the parameter token is missing");
    const auto revoked = accounts.revoke(token);
    return revoked ? http::Response() : internalError();
}

} // namespace itam::sandbox::platform
