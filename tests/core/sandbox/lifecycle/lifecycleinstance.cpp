// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sandbox/lifecycle/lifecycleinstance.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace itam::tests {

using namespace sandbox;

LifecycleInstance::LifecycleInstance(lifecycle::ServiceOptions options)
    : m_accounts(store())
    , m_service(store(), std::move(options))
    , m_api(m_service)
    , m_rules(m_service)
{
    if (const auto opened = m_accounts.open(); !opened)
        qFatal("%s", qUtf8Printable(opened.error().detail));
    platform::PlatformOptions platformOptions;
    platformOptions.rules = &m_rules;
    platformOptions.lifecycle = &m_api;
    m_platform = std::make_unique<platform::Platform>(store(), m_accounts, m_integration, platformOptions);
    m_server = std::make_unique<http::Server>(
        http::ServerOptions(), [this](const http::Request& request) { return m_platform->handle(request); });
    if (const auto started = m_server->start(); !started)
        qFatal("%s", qUtf8Printable(started.error().detail));
}

LifecycleInstance::~LifecycleInstance()
{
    m_server.reset();
}

RawReply LifecycleInstance::send(const QByteArray& method, const QByteArray& target, const platform::Login& login,
                                 http::Fields headers, const QByteArray& body)
{
    headers.append(basic(login));
    RawClient client(m_server->port());
    return client.exchange(rawRequest(method, target, headers, body), method == "HEAD");
}

QJsonObject LifecycleInstance::call(const QByteArray& method, const QByteArray& pathAndQuery)
{
    const RawReply reply = send(method, "/api/now/cilifecyclemgmt/" + pathAndQuery, credentials().admin);
    if (reply.status != 200)
        return {{QStringLiteral("status"), reply.status}};
    const QJsonValue result = jsonOf(reply).value(QLatin1String("result"));
    return result.isObject() ? result.toObject() : QJsonObject{{QStringLiteral("bare"), result}};
}

RawReply LifecycleInstance::table(const QByteArray& method, const QByteArray& path, const QJsonObject& record)
{
    return send(method, "/api/now/table/" + path, credentials().admin, {{"Content-Type", "application/json"}},
                record.isEmpty() ? QByteArray() : QJsonDocument(record).toJson());
}

QByteArray LifecycleInstance::registerOperator()
{
    return call("POST", "operators").value(QLatin1String("requestorId")).toString().toLatin1();
}

QByteArray LifecycleInstance::addCi(const char* table)
{
    return insert(table, valuesOf({{"name", QStringLiteral("one")}})).toLatin1();
}

QByteArray LifecycleInstance::addAction(const char* name)
{
    return insert("statemgmt_ci_actions", valuesOf({{"name", QString::fromLatin1(name)}})).toLatin1();
}

QString codesOf(const QJsonObject& result)
{
    QStringList codes;
    const QJsonArray errors = result.value(QLatin1String("errors")).toArray();
    for (const auto& error : errors)
        codes.append(error.toObject().value(QLatin1String("error")).toString());
    return codes.join(QLatin1Char(' '));
}

} // namespace itam::tests
