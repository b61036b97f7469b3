// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/tableclient.h"

#include "core/servicenow/authorized.h"
#include "core/servicenow/historyquery.h"
#include "core/servicenow/replyerror.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace itam::core::servicenow {
namespace {

// The links of a page repeat its query four times, and an answer's head has an end.
constexpr int longQuery = 500;

// A reference comes as an object with `value`, or as plain text when links are excluded.
QString valueOf(const QJsonValue& value)
{
    return value.isObject() ? value.toObject().value(QLatin1String("value")).toString() : value.toString();
}

TableRow rowOf(const QJsonObject& object)
{
    TableRow row;
    for (auto it = object.begin(); it != object.end(); ++it)
        row.insert(it.key(), valueOf(it.value()));
    return row;
}

// QUrlQuery leaves '+' alone, which a server reads as a blank. A comma may stand as it is: lists of ids stay short.
QString encoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, ","));
}

QUrl urlOf(const QUrl& instance, const QString& path, const QUrlQuery& parameters)
{
    QUrl url = instance;
    url.setPath(path);
    url.setQuery(parameters);
    return url;
}

/// Names of tables and ids of rows stand in paths: what cannot be in them goes.
QString rowPath(const QString& table, const QString& sysId = {})
{
    const QString path = QStringLiteral("/api/now/table/") + queryId(table);
    return sysId.isEmpty() ? path : path + QLatin1Char('/') + queryId(sysId);
}

QUrlQuery parametersOf(const TableQuery& query)
{
    const QString yes = QStringLiteral("true");
    QUrlQuery parameters;
    parameters.addQueryItem(QStringLiteral("sysparm_query"), encoded(query.query));
    parameters.addQueryItem(QStringLiteral("sysparm_fields"), encoded(query.fields.join(QLatin1Char(','))));
    parameters.addQueryItem(QStringLiteral("sysparm_limit"), QString::number(query.limit));
    parameters.addQueryItem(QStringLiteral("sysparm_offset"), QString::number(query.offset));
    parameters.addQueryItem(QStringLiteral("sysparm_exclude_reference_link"), yes);
    if (!query.count)
        parameters.addQueryItem(QStringLiteral("sysparm_no_count"), yes);
    if (query.query.size() > longQuery)
        parameters.addQueryItem(QStringLiteral("sysparm_suppress_pagination_header"), yes);
    return parameters;
}

QUrlQuery plainReferences()
{
    QUrlQuery parameters;
    parameters.addQueryItem(QStringLiteral("sysparm_exclude_reference_link"), QStringLiteral("true"));
    return parameters;
}

Result<QJsonValue> resultOf(const HttpReply& reply, QJsonValue::Type expected, const QString& origin)
{
    QJsonParseError parsed{};
    const QJsonDocument document = QJsonDocument::fromJson(reply.body, &parsed);
    QJsonValue result = document.object().value(QLatin1String("result"));
    if (result.type() == expected)
        return result;
    return failure(document.isNull() ? ErrorCode::NotServiceNow : ErrorCode::BadReply, parsed.errorString(), origin);
}

} // namespace

TableClient::TableClient(Transport& transport, OAuthSession& session, std::chrono::milliseconds timeout,
                         MayChange mayChange)
    : m_transport(transport)
    , m_session(session)
    , m_timeout(timeout)
    , m_mayChange(std::move(mayChange))
{
}

Error TableClient::errorOf(const HttpReply& reply, Method method, const QString& subject) const
{
    const QString sentence = sentenceOf(reply);
    Error error = errorOfStatus(reply, m_session.credentials().origin());
    if (!sentence.isEmpty())
        error.detail = sentence;
    // A question about a table that is not there is answered with 400; so is a value that a table does not take.
    const bool isBadRequest = reply.status == 400 && !sentence.isEmpty();
    if (isBadRequest && method != Method::Get &&
        !sentence.contains(QLatin1String("invalid table"), Qt::CaseInsensitive))
        error.code = ErrorCode::Forbidden;
    else if (isBadRequest || reply.status == 404)
        error.code = ErrorCode::NotFound;
    if (error.code == ErrorCode::NotFound)
        error.subject = subject;
    return error;
}

/// An answer that is not of the 200s is an error.
Result<HttpReply> TableClient::send(HttpRequest request, const QString& subject, const std::stop_token& stop)
{
    ITAM_TRY(checkMayChange(m_mayChange, request.method));
    request.timeout = m_timeout;
    request.headers.prepend({"Accept", "application/json"});
    const Method method = request.method;
    auto reply = sendAuthorized(m_transport, m_session, std::move(request), stop);
    if (reply && reply->status / 100 != 2)
        return failure(errorOf(*reply, method, subject));
    return reply;
}

Result<TablePage> TableClient::query(const TableQuery& query, std::stop_token stop)
{
    HttpRequest request;
    request.url = urlOf(m_session.credentials().instance, rowPath(query.table), parametersOf(query));
    const auto reply = send(std::move(request), query.table, stop);
    if (!reply)
        return failure(reply.error());
    const auto rows = resultOf(*reply, QJsonValue::Array, m_session.credentials().origin());
    if (!rows)
        return failure(rows.error());
    TablePage page;
    bool counted = false;
    page.total = reply->header("x-total-count").toLongLong(&counted);
    if (!counted)
        page.total = -1;
    for (const QJsonValue& item : rows->toArray())
        page.rows.append(rowOf(item.toObject()));
    return page;
}

Result<QHash<QString, qint64>> TableClient::countBy(const QString& table, const QString& column, const QString& query,
                                                    std::stop_token stop)
{
    QUrlQuery parameters;
    parameters.addQueryItem(QStringLiteral("sysparm_query"), encoded(query));
    parameters.addQueryItem(QStringLiteral("sysparm_count"), QStringLiteral("true"));
    parameters.addQueryItem(QStringLiteral("sysparm_group_by"), encoded(column));
    HttpRequest request;
    request.url =
        urlOf(m_session.credentials().instance, QStringLiteral("/api/now/stats/") + queryId(table), parameters);
    const auto reply = send(std::move(request), table, stop);
    if (!reply)
        return failure(reply.error());
    const auto groups = resultOf(*reply, QJsonValue::Array, m_session.credentials().origin());
    if (!groups)
        return failure(groups.error());
    QHash<QString, qint64> counts;
    for (const QJsonValue& group : groups->toArray()) {
        const QJsonValue value = group[QLatin1String("groupby_fields")][0][QLatin1String("value")];
        counts.insert(value.toString(), group[QLatin1String("stats")][QLatin1String("count")].toVariant().toLongLong());
    }
    return counts;
}

Result<TableRow> TableClient::sendRow(Method method, const QUrl& url, const QString& subject, const TableRow& values,
                                      const std::stop_token& stop)
{
    QJsonObject body;
    for (auto it = values.begin(); it != values.end(); ++it)
        body.insert(it.key(), it.value());
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.headers = {{"Content-Type", "application/json"}};
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    const auto reply = send(std::move(request), subject, stop);
    if (!reply)
        return failure(reply.error());
    const auto row = resultOf(*reply, QJsonValue::Object, m_session.credentials().origin());
    if (!row)
        return failure(row.error());
    return rowOf(row->toObject());
}

Result<TableRow> TableClient::insert(const QString& table, const TableRow& values, std::stop_token stop)
{
    const QUrl url = urlOf(m_session.credentials().instance, rowPath(table), plainReferences());
    return sendRow(Method::Post, url, table, values, stop);
}

Result<TableRow> TableClient::update(const QString& table, const QString& sysId, const TableRow& values,
                                     std::stop_token stop)
{
    const QUrl url = urlOf(m_session.credentials().instance, rowPath(table, sysId), plainReferences());
    return sendRow(Method::Patch, url, table + QLatin1Char('/') + sysId, values, stop);
}

Result<void> TableClient::remove(const QString& table, const QString& sysId, std::stop_token stop)
{
    HttpRequest request;
    request.method = Method::Delete;
    request.url = urlOf(m_session.credentials().instance, rowPath(table, sysId), {});
    const auto reply = send(std::move(request), table + QLatin1Char('/') + sysId, stop);
    if (!reply)
        return failure(reply.error());
    return {};
}

} // namespace itam::core::servicenow
