// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Several changes in one request (servicenow-rest.md 11): the part of TableClient that speaks the Batch API.
#include "core/servicenow/historyquery.h"
#include "core/servicenow/tableclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace itam::core::servicenow {
namespace {

/// A batch has 30 s, and a change with its business rules can take half a second.
constexpr qsizetype changesAtOnce = 50;

QJsonObject described(const RowChange& change, qsizetype position)
{
    QJsonObject values;
    for (auto it = change.values.begin(); it != change.values.end(); ++it)
        values.insert(it.key(), it.value());
    const QByteArray body = QJsonDocument(values).toJson(QJsonDocument::Compact);
    const auto header = [](const char* name) {
        return QJsonObject{{QStringLiteral("name"), QLatin1String(name)},
                           {QStringLiteral("value"), QStringLiteral("application/json")}};
    };
    return {{QStringLiteral("id"), QString::number(position)},
            {QStringLiteral("method"), QStringLiteral("PATCH")},
            {QStringLiteral("url"), QStringLiteral("/api/now/table/%1/%2?sysparm_fields=sys_id")
                                        .arg(queryId(change.table), queryId(change.sysId))},
            {QStringLiteral("headers"), QJsonArray{header("Content-Type"), header("Accept")}},
            {QStringLiteral("exclude_response_headers"), true},
            {QStringLiteral("body"), QString::fromLatin1(body.toBase64())}};
}

/// "3" of both "3" and 3.
qsizetype positionOf(const QJsonValue& id)
{
    bool isNumber = false;
    const qlonglong position = id.toVariant().toLongLong(&isNumber);
    return isNumber ? static_cast<qsizetype>(position) : -1;
}

} // namespace

Result<QHash<qsizetype, HttpReply>>
TableClient::sendBatch(const QList<RowChange>& changes, const QList<qsizetype>& positions, const std::stop_token& stop)
{
    QJsonArray parts;
    for (const qsizetype position : positions)
        parts.append(described(changes[position], position));
    HttpRequest request;
    request.method = Method::Post;
    request.url = m_session.credentials().instance;
    request.url.setPath(QStringLiteral("/api/now/batch"));
    request.headers = {{"Content-Type", "application/json"}};
    request.body = QJsonDocument(QJsonObject{{QStringLiteral("batch_request_id"), QStringLiteral("1")},
                                             {QStringLiteral("rest_requests"), parts}})
                       .toJson(QJsonDocument::Compact);
    const auto reply = send(std::move(request), QStringLiteral("batch"), stop);
    if (!reply)
        return failure(reply.error());
    const QJsonDocument answered = QJsonDocument::fromJson(reply->body);
    const QJsonValue serviced = answered.object().value(QLatin1String("serviced_requests"));
    if (!serviced.isArray())
        return failure(answered.isNull() ? ErrorCode::NotServiceNow : ErrorCode::BadReply,
                       QStringLiteral("no list of what was done"), m_session.credentials().origin());
    QHash<qsizetype, HttpReply> replies;
    for (const QJsonValue& part : serviced.toArray()) {
        HttpReply each;
        each.status = part[QLatin1String("status_code")].toVariant().toInt();
        each.body = QByteArray::fromBase64(part[QLatin1String("body")].toString().toLatin1());
        if (const qsizetype position = positionOf(part[QLatin1String("id")]); positions.contains(position))
            replies.insert(position, each);
    }
    return replies;
}

Result<std::vector<Result<void>>> TableClient::updateOneByOne(const QList<RowChange>& changes,
                                                              const std::stop_token& stop)
{
    std::vector<Result<void>> results;
    for (const RowChange& change : changes) {
        const auto row = update(change.table, change.sysId, change.values, stop);
        const bool isAnswer =
            row || row.error().code == ErrorCode::Forbidden || row.error().code == ErrorCode::NotFound;
        if (!isAnswer)
            return failure(row.error());
        results.push_back(row ? Result<void>() : failure(row.error()));
    }
    return results;
}

Result<std::vector<Result<void>>> TableClient::updateEach(const QList<RowChange>& changes, std::stop_token stop)
{
    ITAM_TRY(checkMayChange(m_mayChange, Method::Patch));
    if (changes.size() < 2)
        return updateOneByOne(changes, stop);
    std::vector<Result<void>> results(static_cast<std::size_t>(changes.size()));
    QList<qsizetype> left;
    for (qsizetype i = 0; i < changes.size(); ++i)
        left.append(i);
    while (!left.isEmpty()) {
        const auto replies = sendBatch(changes, left.mid(0, changesAtOnce), stop);
        if (!replies && (replies.error().code == ErrorCode::NotFound || replies.error().code == ErrorCode::Forbidden))
            return updateOneByOne(changes, stop);
        if (!replies)
            return failure(replies.error());
        // What the time did not suffice for is simply sent again, as long as anything is done at all.
        if (replies->isEmpty())
            return failure(ErrorCode::ServerTimeout, QStringLiteral("a batch of changes was not come to"),
                           m_session.credentials().origin());
        for (auto it = replies->cbegin(); it != replies->cend(); ++it) {
            const RowChange& change = changes[it.key()];
            if (it->status / 100 != 2)
                results[static_cast<std::size_t>(it.key())] =
                    failure(errorOf(*it, Method::Patch, change.table + u'/' + change.sysId));
            left.removeOne(it.key());
        }
    }
    return results;
}

} // namespace itam::core::servicenow
