// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An instance as a function of the request, and a client of CI Lifecycle Management on it. Logins are answered here and
// not counted.
#pragma once

#include "core/servicenow/networklifecycle.h"
#include "tests/fakes/fakeclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace itam::tests {

using core::servicenow::HttpReply;
using core::servicenow::HttpRequest;

inline HttpReply replied(int status, const QByteArray& body, QList<std::pair<QByteArray, QByteArray>> headers = {})
{
    HttpReply reply;
    reply.status = status;
    reply.body = body;
    reply.headers = std::move(headers);
    return reply;
}

/// What was asked, in the order of the requests.
struct Asked
{
    QList<HttpRequest> requests;
    std::function<Result<HttpReply>(const HttpRequest&)> answer;

    /// "GET /api/now/...?a=b" of the n-th request.
    [[nodiscard]] QByteArray line(qsizetype n) const
    {
        const HttpRequest& request = requests.at(n);
        const QByteArray query = request.url.query(QUrl::FullyEncoded).toLatin1();
        return nameOf(request.method) + (' ' + request.url.path(QUrl::FullyEncoded).toLatin1()) +
               (query.isEmpty() ? QByteArray() : '?' + query);
    }
    [[nodiscard]] QString parameter(qsizetype n, const char* name) const
    {
        return QUrlQuery(requests.at(n).url).queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
    }
    [[nodiscard]] QString query(qsizetype n) const { return parameter(n, "sysparm_query"); }
    [[nodiscard]] QString table(qsizetype n) const { return requests.at(n).url.path().section(u'/', 4, 4); }
    /// Queries of all requests for a table.
    [[nodiscard]] QStringList queriesOf(const char* name) const
    {
        QStringList found;
        for (qsizetype n = 0; n < requests.size(); ++n) {
            if (table(n) == QLatin1String(name))
                found.append(query(n));
        }
        return found;
    }
};

class AskedTransport final : public core::servicenow::Transport
{
public:
    explicit AskedTransport(Asked& asked) : m_asked(asked) {}
    Result<HttpReply> send(const HttpRequest& request, std::stop_token stop) override
    {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        if (request.url.path() == QLatin1String("/oauth_token.do"))
            return replied(200, R"({"access_token":"a","expires_in":1800})");
        m_asked.requests.append(request);
        return m_asked.answer ? m_asked.answer(request) : failure(ErrorCode::Internal, QStringLiteral("no answer"));
    }

private:
    Asked& m_asked;
};

inline core::servicenow::Credentials lifecycleCredentials()
{
    core::servicenow::Credentials values;
    values.instance = QUrl(QStringLiteral("https://demo.example"));
    values.endpoint = QStringLiteral("api/x");
    values.user = QStringLiteral("me");
    values.clientId = QStringLiteral("id");
    values.clientSecret = core::secrets::Secret("cs");
    values.refreshToken = core::secrets::Secret("rt");
    return values;
}

/// Rows of tables by name, whatever is asked of them; a table that is not in it is not there.
using Tables = QHash<QString, QJsonArray>;

inline QByteArray resultOf(const QJsonValue& value)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("result"), value}}).toJson(QJsonDocument::Compact);
}

inline QJsonArray rowsFrom(const char* json)
{
    QJsonParseError parsed{};
    const QJsonArray rows = QJsonDocument::fromJson(json, &parsed).array();
    if (parsed.error != QJsonParseError::NoError)
        qFatal("bad rows: %s", json);
    return rows;
}

struct LifecycleBench
{
    LifecycleBench()
    {
        auto session = core::servicenow::InstanceSession::openOver(std::make_unique<AskedTransport>(asked),
                                                                   lifecycleCredentials(), clock);
        client = core::servicenow::makeLifecycleInstance(*std::move(session), clock);
        asked.answer = [this](const HttpRequest& request) -> Result<HttpReply> { return answer(request); };
    }
    /// Answers of calls in turn; without any left: accepted. Tables as they are.
    void say(int status, const QByteArray& body, QList<std::pair<QByteArray, QByteArray>> headers = {})
    {
        calls.append(replied(status, body, std::move(headers)));
    }
    void row(const char* table, const char* json)
    {
        QJsonArray& rows = tables[QString::fromLatin1(table)];
        for (const QJsonValue& each : rowsFrom(json))
            rows.append(each);
    }

    FakeClock clock;
    Asked asked;
    Tables tables;
    QList<Result<HttpReply>> calls;
    std::unique_ptr<core::servicenow::LifecycleInstance> client;

private:
    Result<HttpReply> answer(const HttpRequest& request)
    {
        const QString path = request.url.path();
        if (path.startsWith(QLatin1String("/api/now/table/")) && request.method == core::servicenow::Method::Get) {
            const QString table = path.section(u'/', 4, 4);
            if (!tables.contains(table))
                return replied(400, R"({"error":{"message":"Invalid table","detail":null},"status":"failure"})");
            return replied(200, resultOf(tables.value(table)));
        }
        if (calls.isEmpty())
            return replied(200, R"({"result":{"result":true}})");
        return calls.takeFirst();
    }
};

} // namespace itam::tests
