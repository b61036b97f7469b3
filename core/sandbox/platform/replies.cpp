// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/replies.h"

#include "core/wire/codec.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace itam::sandbox::platform {

void appendJsonString(QByteArray& out, const QString& text)
{
    constexpr auto digits = "0123456789abcdef";
    const QByteArray utf8 = text.toUtf8();
    out += '"';
    for (const char c : utf8) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += "\\u00";
                out += digits[(c >> 4) & 0xf];
                out += digits[c & 0xf];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

http::Response jsonReply(int status, QByteArray body)
{
    http::Response response;
    response.status = status;
    response.body = std::move(body);
    response.setHeader("Content-Type", "application/json;charset=UTF-8");
    return response;
}

http::Response resultReply(const QJsonValue& value, int status)
{
    QJsonObject object;
    object.insert(QLatin1String("result"), value);
    return jsonReply(status, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

http::Response errorReply(int status, const QString& message, const QString& detail)
{
    QByteArray body = R"({"error":{"message":)";
    appendJsonString(body, message);
    body += R"(,"detail":)";
    if (detail.isNull())
        body += "null";
    else
        appendJsonString(body, detail);
    return jsonReply(status, body + R"(},"status":"failure"})");
}

http::Response notAuthenticatedReply()
{
    http::Response response = errorReply(401, QStringLiteral("User Not Authenticated"),
                                         QStringLiteral("Required to provide Auth information"));
    response.setHeader("WWW-Authenticate", "Basic realm=\"Service-now\"");
    return response;
}

http::Response methodReply(const QByteArray& allowed)
{
    http::Response response = errorReply(405, QStringLiteral("Method not supported"));
    response.setHeader("Allow", allowed);
    return response;
}

http::Response noRecordReply()
{
    return errorReply(404, QStringLiteral("No Record found"),
                      QStringLiteral("Record doesn't exist or ACL restricts the record retrieval"));
}

http::Response invalidTableReply(const QString& table)
{
    return errorReply(400, QStringLiteral("Invalid table %1").arg(table));
}

http::Response notAcceptableReply()
{
    return errorReply(406, QStringLiteral("Not acceptable"),
                      QStringLiteral("Only application/json and application/xml are offered"));
}

http::Response unsupportedTypeReply(const QByteArray& given)
{
    return errorReply(
        415, QStringLiteral("Unsupported media type"),
        QStringLiteral("%1 is not accepted, only application/json and application/xml").arg(QString::fromUtf8(given)));
}

http::Response tooLargeQueryReply()
{
    return errorReply(400, QStringLiteral("Invalid query"),
                      QStringLiteral("The query has too many conditions, values or dot-walks"));
}

http::Response quotaReply()
{
    return errorReply(500, QStringLiteral("Transaction cancelled: maximum execution time exceeded"),
                      QStringLiteral("maximum execution time exceeded"));
}

http::Response unreadableReply(const QString& detail)
{
    return errorReply(400, QStringLiteral("Exception while reading request"), detail);
}

http::Response integrationReply(const core::wire::Reply& reply)
{
    http::Response response;
    response.status = core::wire::httpStatusOf(reply.code);
    response.body = core::wire::writeReply(reply);
    response.setHeader("Content-Type", "application/xml;charset=UTF-8");
    return response;
}

http::Response integrationReply(core::wire::ReturnCode code, const QString& message)
{
    core::wire::Reply reply;
    reply.code = code;
    reply.message = message;
    return integrationReply(reply);
}

QString originOf(const http::Request& request)
{
    const QByteArray host = request.header("Host");
    return (request.isSecure ? QStringLiteral("https://") : QStringLiteral("http://")) +
           (host.isEmpty() ? QStringLiteral("localhost") : QString::fromUtf8(host));
}

} // namespace itam::sandbox::platform
