// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sandbox/integration/restinstance.h"

#include "core/sandbox/platform/platformschema.h"
#include "core/sandbox/store/accounts.h"
#include "core/wire/codec.h"

#include <QJsonDocument>

namespace itam::tests {
namespace {

using namespace sandbox;

QByteArray authorization(const platform::Login& login)
{
    return "Basic " + QString(login.user + QLatin1Char(':') + login.password).toUtf8().toBase64();
}

/// By how it begins.
QByteArray contentType(const QByteArray& body)
{
    if (body.startsWith('{'))
        return "application/json";
    return body.startsWith('<') ? "application/xml" : "application/x-www-form-urlencoded";
}

RestReply replyFrom(const http::Response& response)
{
    RestReply reply;
    reply.status = response.status;
    reply.total = http::fieldValue(response.headers, "X-Total-Count");
    const QJsonObject object = QJsonDocument::fromJson(response.body).object();
    reply.result = object.value(QLatin1String("result"));
    const QJsonObject error = object.value(QLatin1String("error")).toObject();
    if (!error.isEmpty())
        reply.error = error.value(QLatin1String("message")).toString() + QLatin1Char('|') +
                      error.value(QLatin1String("detail")).toString();
    return reply;
}

} // namespace

QStringList RestReply::rows(const QStringList& columns) const
{
    QStringList lines;
    for (const auto& row : result.toArray()) {
        QStringList cells;
        for (const QString& column : columns)
            cells.append(row.toObject().value(column).toString());
        lines.append(cells.join(QLatin1Char('|')));
    }
    return lines;
}

RestInstance::RestInstance(store::RecordFollower* follower, const QString& data)
    : Instance({{platform::platformSchema()}, {store::accountScript()}, {}, data, follower})
    , m_accounts(std::make_unique<platform::Accounts>(store()))
{
    if (const auto opened = m_accounts->open(); !opened)
        qFatal("%s", qUtf8Printable(opened.error().detail));
    platform::PlatformOptions options;
    options.rules = &application().rules();
    open(options);
}

void RestInstance::open(const platform::PlatformOptions& options)
{
    m_platform = std::make_unique<platform::Platform>(store(), *m_accounts, application(), options);
}

http::Response RestInstance::request(const QByteArray& method, const QByteArray& target, const QByteArray& body, As who)
{
    const platform::Credentials& logins = m_accounts->credentials();
    http::Request request;
    request.method = method;
    request.target = target;
    const auto question = target.indexOf('?');
    request.path = QString::fromUtf8(question < 0 ? target : target.left(question));
    request.query = question < 0 ? QByteArray() : target.mid(question + 1);
    request.body = body;
    request.headers = {{"Host", "127.0.0.1"},
                       {"Content-Type", contentType(body)},
                       {core::wire::digestHeader, core::wire::digestOf(body)}};
    if (who != As::Nobody)
        request.headers.append({"Authorization", authorization(who == As::Admin      ? logins.admin
                                                               : who == As::Exporter ? logins.exporter
                                                                                     : logins.reader)});
    return m_platform->handle(request);
}

RestReply RestInstance::get(const QByteArray& target, As who)
{
    const QByteArray separator = target.contains('?') ? "&" : "?";
    return replyFrom(
        request("GET", "/api/now/table/" + target + separator + "sysparm_exclude_reference_link=true", {}, who));
}

RestReply RestInstance::send(const QByteArray& method, const QByteArray& target, const QJsonObject& body, As who)
{
    return sendTo(method, "/api/now/table/" + target, body, who);
}

RestReply RestInstance::sendTo(const QByteArray& method, const QByteArray& target, const QJsonObject& body, As who)
{
    return replyFrom(request(method, target, QJsonDocument(body).toJson(QJsonDocument::Compact), who));
}

} // namespace itam::tests
