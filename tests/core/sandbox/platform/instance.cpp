// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sandbox/platform/instance.h"

#include "core/sandbox/platform/platformschema.h"
#include "core/sandbox/store/catalogue.h"
#include "core/sandbox/store/instanceschema.h"

#include <QJsonDocument>

namespace itam::tests {

using namespace sandbox;

core::wire::Reply RepeatingIntegration::handle(const QByteArray& body, const QByteArray& digestHeader,
                                               const platform::Caller& caller)
{
    ++handled;
    lastBody = body;
    lastDigest = digestHeader;
    lastUser = caller.user;
    core::wire::Reply reply;
    reply.transaction = QStringLiteral("ITXN0001001");
    if (body.contains("busy"))
        reply.code = core::wire::ReturnCode::Busy;
    return reply;
}

Instance::Instance(platform::PlatformOptions options, bool withImportSets)
    : m_options(std::move(options))
    , m_withImportSets(withImportSets)
{
    open();
}

Instance::~Instance()
{
    m_server.reset();
}

void Instance::restart()
{
    m_server.reset();
    m_platform.reset();
    m_importSets.reset();
    m_accounts.reset();
    m_store.reset();
    open();
}

void Instance::open()
{
    // Read once: each test function opens an instance.
    static const auto schema = store::Schema::fromJson({store::instanceSchema(), platform::platformSchema()});
    if (!schema)
        qFatal("%s: %s", qUtf8Printable(schema.error().subject), qUtf8Printable(schema.error().detail));
    store::StoreOptions options;
    options.path = m_folder.filePath(QStringLiteral("data.db"));
    options.scripts = {store::accountScript()};
    options.clock = &clock;
    auto store = store::Store::open(schema->copy(), std::move(options));
    if (!store)
        qFatal("%s", qUtf8Printable(store.error().detail));
    m_store = std::move(*store);
    m_accounts = std::make_unique<platform::Accounts>(*m_store);
    if (const auto opened = m_accounts->open(); !opened)
        qFatal("%s", qUtf8Printable(opened.error().detail));
    if (m_withImportSets) {
        const auto brought =
            m_store->write("catalogue", [](store::Writer& writer) { return bringCatalogueUpToDate(writer); });
        auto importSets = transform::ImportSets::open(*m_store, {false});
        if (!brought || !importSets)
            qFatal("%s", qUtf8Printable((!brought ? brought.error() : importSets.error()).detail));
        m_importSets = std::move(*importSets);
        m_options.importSets = m_importSets.get();
    }
    m_platform = std::make_unique<platform::Platform>(*m_store, *m_accounts, integration, m_options);
    http::ServerOptions server;
    server.limits.bodyBytes = m_options.maxBodyBytes + 64 * 1024;
    m_server = std::make_unique<http::Server>(
        server, [this](const http::Request& request) { return m_platform->handle(request); });
    if (const auto started = m_server->start(); !started)
        qFatal("%s", qUtf8Printable(started.error().detail));
}

RawReply Instance::send(const QByteArray& method, const QByteArray& target, http::Fields headers,
                        const QByteArray& body)
{
    RawClient client(port());
    return client.exchange(rawRequest(method, target, headers, body), method == "HEAD");
}

RawReply Instance::get(const QByteArray& target, const platform::Login& login)
{
    return send("GET", target, {basic(login)});
}

RawReply Instance::token(const QByteArray& form)
{
    return send("POST", "/oauth_token.do", {{"Content-Type", "application/x-www-form-urlencoded"}}, form);
}

RawReply Instance::post(const QByteArray& body, http::Fields headers)
{
    headers.append({basic(credentials().exporter), {"Content-Type", "application/xml; charset=UTF-8"}});
    return send("POST", "/api/x_fls_flexera_fnms/integration/fnmstosn", headers, body);
}

std::pair<QByteArray, QByteArray> basic(const platform::Login& login)
{
    return {"Authorization", "Basic " + QString(login.user + QLatin1Char(':') + login.password).toUtf8().toBase64()};
}

std::pair<QByteArray, QByteArray> bearer(const QString& token)
{
    return {"Authorization", "Bearer " + token.toLatin1()};
}

QJsonObject jsonOf(const RawReply& reply)
{
    return QJsonDocument::fromJson(reply.body).object();
}

QString errorOf(const RawReply& reply)
{
    const QJsonObject error = jsonOf(reply).value(QLatin1String("error")).toObject();
    const QJsonValue detail = error.value(QLatin1String("detail"));
    return error.value(QLatin1String("message")).toString() + QLatin1Char('|') +
           (detail.isNull() ? QStringLiteral("null") : detail.toString());
}

} // namespace itam::tests
