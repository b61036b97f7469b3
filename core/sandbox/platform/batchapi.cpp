// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/batchapi.h"

#include "core/sandbox/platform/answerform.h"
#include "core/sandbox/platform/apipath.h"
#include "core/sandbox/platform/replies.h"
#include "core/sandbox/platform/requestbody.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace itam::sandbox::platform {
namespace {

/// What a client calls a batch or a request: text, also where it sent a number.
QJsonValue nameOf(const QJsonValue& id)
{
    return id.isDouble() ? QJsonValue(id.toVariant().toString()) : id;
}

QJsonArray headersOf(const http::Response& response)
{
    QJsonArray headers;
    for (const auto& [name, value] : response.headers)
        headers.append(QJsonObject{{QLatin1String("name"), QString::fromUtf8(name)},
                                   {QLatin1String("value"), QString::fromUtf8(value)}});
    return headers;
}

/// One of the requests as if it had come by itself; its connection and address are those of the batch.
http::Request innerRequest(const http::Request& outer, const QJsonObject& described)
{
    http::Request inner;
    inner.method = described.value(QLatin1String("method")).toString().toUpper().toLatin1();
    inner.aimAt(described.value(QLatin1String("url")).toString().toUtf8());
    inner.peer = outer.peer;
    inner.isSecure = outer.isSecure;
    inner.headers.append({"Host", outer.header("Host")});
    for (const QJsonValueConstRef header : described.value(QLatin1String("headers")).toArray()) {
        const QByteArray name = header.toObject().value(QLatin1String("name")).toString().toUtf8();
        // Whose request it is and where it went to is known already.
        if (name.compare("Host", Qt::CaseInsensitive) != 0 && name.compare("Authorization", Qt::CaseInsensitive) != 0)
            inner.headers.append({name, header.toObject().value(QLatin1String("value")).toString().toUtf8()});
    }
    return inner;
}

http::Response answerOne(const http::Request& outer, const QJsonObject& described,
                         const std::function<http::Response(const http::Request&)>& dispatch)
{
    http::Request inner = innerRequest(outer, described);
    const auto body = QByteArray::fromBase64Encoding(described.value(QLatin1String("body")).toString().toLatin1(),
                                                     QByteArray::AbortOnBase64DecodingErrors);
    if (!body)
        return unreadableReply(QStringLiteral("The body is not base64."));
    inner.body = *body;
    const auto path = http::isDecodable(inner.target) ? apiPathFrom(inner.path) : std::nullopt;
    if (!path || path->api == QLatin1String("batch"))
        return errorReply(400, QStringLiteral("Requested URI does not represent any resource"));
    return dispatch(inner);
}

QJsonObject serviced(const QJsonObject& described, const http::Response& response, qint64 milliseconds)
{
    QJsonObject answer{{QLatin1String("id"), nameOf(described.value(QLatin1String("id")))},
                       {QLatin1String("body"), QString::fromLatin1(response.body.toBase64())},
                       {QLatin1String("status_code"), response.status},
                       {QLatin1String("status_text"), QString::fromLatin1(http::reasonPhrase(response.status))},
                       {QLatin1String("execution_time"), milliseconds}};
    if (!described.value(QLatin1String("exclude_response_headers")).toBool())
        answer.insert(QLatin1String("headers"), headersOf(response));
    return answer;
}

} // namespace

http::Response answerBatch(const http::Request& request, const core::support::Clock& clock,
                           const std::function<http::Response(const http::Request&)>& dispatch)
{
    if (request.method != "POST")
        return methodReply("POST");
    if (!answerFormFor(request))
        return notAcceptableReply();
    const auto json = jsonBody(request);
    if (!json)
        return json.error();
    const QJsonValue list = json->object().value(QLatin1String("rest_requests"));
    if (!list.isArray())
        return unreadableReply(QStringLiteral("The body is not a JSON object with a list \"rest_requests\"."));
    const QJsonArray described = list.toArray();
    if (described.size() > mostBatchRequests)
        return unreadableReply(QStringLiteral("A batch has at most %1 requests.").arg(mostBatchRequests));
    QJsonArray done;
    QJsonArray left;
    const QDateTime begun = clock.nowUtc();
    for (const QJsonValueConstRef each : described) {
        const QJsonObject one = each.toObject();
        const QDateTime now = clock.nowUtc();
        if (begun.msecsTo(now) > std::chrono::milliseconds(batchQuota).count()) {
            left.append(nameOf(one.value(QLatin1String("id"))));
            continue;
        }
        const http::Response response = answerOne(request, one, dispatch);
        done.append(serviced(one, response, now.msecsTo(clock.nowUtc())));
    }
    const QJsonObject body{
        {QLatin1String("batch_request_id"), nameOf(json->object().value(QLatin1String("batch_request_id")))},
        {QLatin1String("serviced_requests"), done},
        {QLatin1String("unserviced_requests"), left}};
    return jsonReply(200, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

} // namespace itam::sandbox::platform
