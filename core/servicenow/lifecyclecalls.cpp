// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/lifecyclecalls.h"

#include "core/servicenow/authorized.h"

namespace itam::core::servicenow {
namespace {

constexpr int okStatus = 200;

/// A comma inside an element is told apart from those between elements as far as that can be told.
QByteArray encodedList(const QStringList& elements)
{
    QByteArrayList parts;
    for (const QString& element : elements) {
        if (!element.isEmpty())
            parts.append(QUrl::toPercentEncoding(element));
    }
    return parts.join(',');
}

QByteArray encodedQuery(const LifecycleCall& call)
{
    CallParameters all = call.parameters;
    all.append({"sysIds", call.cis});
    QByteArrayList parts;
    for (const auto& [name, elements] : all) {
        if (const QByteArray value = encodedList(elements); !value.isEmpty())
            parts.append(name + ('=' + value));
    }
    return parts.join('&');
}

QByteArray encodedPath(const LifecycleCall& call)
{
    QByteArray path = "/api/now/cilifecyclemgmt";
    for (const QString& part : call.path)
        path += '/' + QUrl::toPercentEncoding(part);
    return path;
}

} // namespace

LifecycleCalls::LifecycleCalls(Transport& transport, OAuthSession& session, std::chrono::milliseconds timeout,
                               MayChange mayChange)
    : m_transport(transport)
    , m_session(session)
    , m_timeout(timeout)
    , m_mayChange(std::move(mayChange))
{
}

QUrl LifecycleCalls::urlOf(const LifecycleCall& call) const
{
    QUrl url = m_session.credentials().instance;
    url.setPath(QString::fromLatin1(encodedPath(call)), QUrl::TolerantMode);
    if (const QByteArray query = encodedQuery(call); !query.isEmpty())
        url.setQuery(QString::fromLatin1(query), QUrl::TolerantMode);
    return url;
}

qsizetype LifecycleCalls::lineBytes(const LifecycleCall& call) const
{
    constexpr qsizetype around = sizeof("DELETE ? HTTP/1.1") - 1;
    return around + encodedPath(call).size() + encodedQuery(call).size();
}

Result<HttpReply> LifecycleCalls::request(const LifecycleCall& call, const std::stop_token& stop)
{
    ITAM_TRY(checkMayChange(m_mayChange, call.method));
    HttpRequest request;
    request.method = call.method;
    request.url = urlOf(call);
    request.timeout = m_timeout;
    request.headers = {{"Accept", "application/json"}};
    if (call.method != Method::Get)
        request.headers.emplaceBack("Content-Type", "application/json"); // asked for even where there is no body
    return sendAuthorized(m_transport, m_session, std::move(request), stop);
}

Result<CallAnswer> LifecycleCalls::send(const LifecycleCall& call, std::stop_token stop)
{
    const auto reply = request(call, stop);
    if (!reply)
        return failure(reply.error());
    return readCallAnswer(*reply, call.cis, m_session.credentials().origin());
}

bool LifecycleCalls::reachesWith(const LifecycleCall& call, std::stop_token stop)
{
    LifecycleCall question = call;
    question.method = Method::Get;
    question.path = {QStringLiteral("requestors"), QString(32, QLatin1Char('0')), QStringLiteral("valid")};
    const auto reply = request(question, stop);
    return reply && reply->status == okStatus;
}

} // namespace itam::core::servicenow
