// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/tableclient.h"

#include "core/servicenow/authorized.h"
#include "core/servicenow/replyerror.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace itam::core::servicenow {
namespace {

// A reference comes as an object with `value`, or as plain text when links are excluded.
QString valueOf(const QJsonValue& value)
{
    return value.isObject() ? value.toObject().value(QLatin1String("value")).toString() : value.toString();
}

QUrl urlOf(const QUrl& instance, const TableQuery& query)
{
    // QUrlQuery leaves '+' alone, which a server reads as a blank.
    const auto encoded = [](const QString& text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    QUrlQuery parameters;
    parameters.addQueryItem(QStringLiteral("sysparm_query"), encoded(query.query));
    parameters.addQueryItem(QStringLiteral("sysparm_fields"), encoded(query.fields.join(QLatin1Char(','))));
    parameters.addQueryItem(QStringLiteral("sysparm_limit"), QString::number(query.limit));
    parameters.addQueryItem(QStringLiteral("sysparm_offset"), QString::number(query.offset));
    parameters.addQueryItem(QStringLiteral("sysparm_exclude_reference_link"), QStringLiteral("true"));
    if (!query.count)
        parameters.addQueryItem(QStringLiteral("sysparm_no_count"), QStringLiteral("true"));
    QUrl url = instance;
    url.setPath(QStringLiteral("/api/now/table/") + query.table);
    url.setQuery(parameters);
    return url;
}

Error errorOf(const HttpReply& reply, const TableQuery& query, const QString& origin)
{
    const QJsonObject json = QJsonDocument::fromJson(reply.body).object().value(QLatin1String("error")).toObject();
    Error error = errorOfStatus(reply, origin);
    error.detail =
        QStringLiteral("HTTP %1 %2").arg(reply.status).arg(json.value(QLatin1String("message")).toString()).trimmed();
    if (reply.status == 404 || (reply.status == 400 && !json.isEmpty())) {
        error.code = ErrorCode::NotFound;
        error.subject = query.table;
    }
    return error;
}

} // namespace

TableClient::TableClient(Transport& transport, OAuthSession& session, std::chrono::milliseconds timeout)
    : m_transport(transport)
    , m_session(session)
    , m_timeout(timeout)
{
}

Result<TablePage> TableClient::query(const TableQuery& query, std::stop_token stop)
{
    HttpRequest request;
    request.url = urlOf(m_session.credentials().instance, query);
    request.timeout = m_timeout;
    request.headers = {{"Accept", "application/json"}};
    const auto reply = sendAuthorized(m_transport, m_session, request, stop);
    if (!reply)
        return failure(reply.error());
    const QString origin = m_session.credentials().origin();
    if (reply->status != 200)
        return failure(errorOf(*reply, query, origin));
    QJsonParseError parsed{};
    const QJsonDocument document = QJsonDocument::fromJson(reply->body, &parsed);
    if (!document.object().value(QLatin1String("result")).isArray())
        return failure(document.isNull() ? ErrorCode::NotServiceNow : ErrorCode::BadReply, parsed.errorString(),
                       origin);
    TablePage page;
    bool counted = false;
    page.total = reply->header("x-total-count").toLongLong(&counted);
    if (!counted)
        page.total = -1;
    for (const QJsonValue& item : document.object().value(QLatin1String("result")).toArray()) {
        TableRow row;
        const QJsonObject object = item.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            row.insert(it.key(), valueOf(it.value()));
        page.rows.append(std::move(row));
    }
    return page;
}

} // namespace itam::core::servicenow
