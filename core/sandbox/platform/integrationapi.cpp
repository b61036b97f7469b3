// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/integrationapi.h"

#include "core/sandbox/platform/gzip.h"
#include "core/sandbox/platform/replies.h"
#include "core/wire/codec.h"

namespace itam::sandbox::platform {
namespace {

using core::wire::ReturnCode;
using Body = IntegrationApi::Unpacked::Body;

const QString apiName = QStringLiteral("Integration API");

QString transactionTypeIn(const QByteArray& body)
{
    const QByteArray open = "<transactionType>";
    const auto begin = body.left(4096).indexOf(open);
    if (begin < 0)
        return {};
    const auto end = body.indexOf('<', begin + open.size());
    return end < 0 ? QString() : QString::fromUtf8(body.mid(begin + open.size(), end - begin - open.size())).trimmed();
}

} // namespace

bool IntegrationApi::isPath(const QString& path)
{
    return path == QLatin1String("/api/x_fls_flexera_fnms/integration/fnmstosn") || path == QLatin1String("/fnmp.do");
}

IntegrationApi::Unpacked IntegrationApi::unpack(http::Request request) const
{
    Unpacked unpacked;
    const QByteArray encoding = request.header("Content-Encoding").trimmed().toLower();
    if (request.isTooLarge || request.body.size() > m_options.maxBodyBytes) {
        unpacked.body = Body::TooLarge;
    } else if (encoding == "gzip" && m_options.acceptsGzip) {
        auto plain = gunzip(request.body, m_options.maxBodyBytes);
        if (plain)
            request.body = std::move(*plain);
        else
            unpacked.body = plain.error().code == ErrorCode::TooLarge ? Body::TooLarge : Body::Damaged;
    } else if (!encoding.isEmpty() && encoding != "identity") {
        unpacked.body = Body::UnknownEncoding;
    }
    unpacked.transactionType = transactionTypeIn(request.body);
    unpacked.request = std::move(request);
    return unpacked;
}

http::Response IntegrationApi::answer(const Unpacked& unpacked)
{
    if (unpacked.request.method != "POST")
        return methodReply("POST");
    const auto caller = m_accounts.authenticate(unpacked.request);
    if (!caller)
        return integrationReply(ReturnCode::Internal, QStringLiteral("the login could not be checked"));
    if (!*caller) {
        http::Response response =
            integrationReply(ReturnCode::NotAuthenticated, QStringLiteral("User Not Authenticated"));
        response.setHeader("WWW-Authenticate", "Basic realm=\"Service-now\"");
        return response;
    }
    if (!(*caller)->hasRole(role::integration))
        return integrationReply(
            ReturnCode::Forbidden,
            QStringLiteral("user %1 lacks the role %2").arg((*caller)->user, QLatin1String(role::integration)));
    const auto rate = m_rate.count(**caller, {apiName, QString()});
    if (!rate)
        return integrationReply(ReturnCode::Internal, QStringLiteral("the rate limits could not be read"));
    http::Response response = rate->isAllowed
                                  ? call(unpacked, **caller)
                                  : integrationReply(ReturnCode::Throttled, rateLimitSentence(*rate, apiName));
    addRateHeaders(response, *rate);
    return response;
}

http::Response IntegrationApi::call(const Unpacked& unpacked, const Caller& caller)
{
    switch (unpacked.body) {
    case Body::Readable:
        return integrationReply(
            m_application.handle(unpacked.request.body, unpacked.request.header(core::wire::digestHeader), caller));
    case Body::TooLarge:
        return integrationReply(ReturnCode::TooLarge,
                                QStringLiteral("at most %1 bytes are accepted").arg(m_options.maxBodyBytes));
    case Body::Damaged:
        return integrationReply(ReturnCode::Malformed, QStringLiteral("the gzip body is damaged or incomplete"));
    case Body::UnknownEncoding:
        break;
    }
    http::Response response =
        integrationReply(ReturnCode::Malformed, QStringLiteral("this Content-Encoding is not accepted"));
    response.status = 415;
    return response;
}

} // namespace itam::sandbox::platform
