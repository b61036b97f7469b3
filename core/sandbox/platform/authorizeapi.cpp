// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/authorizeapi.h"

#include "core/sandbox/platform/oauthapi.h"
#include "core/sandbox/platform/replies.h"

#include <QUrl>

namespace itam::sandbox::platform {
namespace {

using Pairs = std::initializer_list<std::pair<const char*, QString>>;

/// Back to the client, with what it gets to know.
http::Response sentBack(const QString& redirectUri, const Pairs& pairs)
{
    QByteArray target = QUrl(redirectUri).toEncoded();
    char separator = target.contains('?') ? '&' : '?';
    for (const auto& [name, value] : pairs) {
        target += separator + QByteArray(name) + '=' + QUrl::toPercentEncoding(value);
        separator = '&';
    }
    http::Response response;
    response.status = 302;
    response.setHeader("Location", target);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    return response;
}

http::Response refusedTo(const QString& redirectUri, const char* error, const char* description, const QString& state)
{
    return sentBack(
        redirectUri,
        {{"error", QLatin1String(error)}, {"error_description", QLatin1String(description)}, {"state", state}});
}

/// Empty: the client may ask for a code like this.
std::optional<http::Response> refusalOf(const http::Parameters& asked, const store::ClientRow& client)
{
    const auto value = [&asked](QStringView name) { return http::parameterValue(asked, name); };
    const QString redirectUri = value(u"redirect_uri");
    const QString state = value(u"state");
    if (value(u"response_type") != QLatin1String("code"))
        return refusedTo(redirectUri, "unsupported_response_type", "response_type has to be code", state);
    const QString method = value(u"code_challenge_method");
    const bool isChallenged = !value(u"code_challenge").isEmpty();
    if (isChallenged && method != QLatin1String("S256"))
        return refusedTo(redirectUri, "invalid_request", "code_challenge_method has to be S256", state);
    if (client.isPublic && !isChallenged)
        return refusedTo(redirectUri, "invalid_request", "a public client needs a code_challenge", state);
    return std::nullopt;
}

} // namespace

http::Response answerAuthorizationRequest(Accounts& accounts, const http::Request& request)
{
    if (request.method != "GET")
        return methodReply("GET");
    const http::Parameters asked = http::parseParameters(request.query);
    const auto client = accounts.clientById(http::parameterValue(asked, u"client_id"));
    if (!client)
        return oauthError(500, "server_error", "internal error");
    if (!*client)
        return oauthError(400, "invalid_client", "the client is unknown or not active");
    const QString redirectUri = http::parameterValue(asked, u"redirect_uri");
    if (redirectUri.isEmpty() || !(*client)->redirectUrls.contains(redirectUri))
        return oauthError(400, "invalid_request", "redirect_uri is none of the redirect URLs of the client");
    const QString state = http::parameterValue(asked, u"state");
    if (state.isEmpty())
        return oauthError(400, "invalid_request", "Missing State parameter in request");
    if (auto refusal = refusalOf(asked, **client))
        return *refusal;
    const auto caller = accounts.authenticate(request);
    if (!caller)
        return oauthError(500, "server_error", "internal error");
    if (!*caller)
        return notAuthenticatedReply();
    const QString code = accounts.authorize(
        {(*client)->sysId, (*caller)->userId, redirectUri, http::parameterValue(asked, u"code_challenge")});
    return sentBack(redirectUri, {{"code", code}, {"state", state}});
}

} // namespace itam::sandbox::platform
