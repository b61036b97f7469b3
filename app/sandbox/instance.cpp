// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/instance.h"

#include "app/sandbox/certificate.h"
#include "core/sandbox/platform/platformschema.h"
#include "core/sandbox/store/catalogue.h"
#include "core/sandbox/store/identificationseeds.h"
#include "core/sandbox/store/integrationsettings.h"
#include "core/sandbox/store/lifecycleconfiguration.h"
#include "core/sandbox/store/systemproperties.h"
#include "core/support/files.h"
#include "core/support/logging.h"

#include <QFileInfo>
#include <QHostAddress>
#include <QHostInfo>

namespace itam::app::sandbox {
namespace {

using namespace itam::sandbox;

constexpr qint64 bodyRoom = 64 * 1024; // lets the application see a body that is just over its own limit
constexpr qint64 largestFaultsFile = 1024 * 1024;
const QString maxBodyProperty = QStringLiteral("max_body_bytes");

Result<QString> placeOfData(const Options& options)
{
    if (!options.data.isEmpty())
        return options.data;
    const QString folder = core::support::dataFolder() + QLatin1String("/sandbox");
    ITAM_TRY(core::support::makePrivateFolder(folder));
    return QString(folder + QLatin1String("/instance.db"));
}

} // namespace

Result<std::unique_ptr<Instance>> Instance::open(const Options& options)
{
    std::unique_ptr<Instance> instance(new Instance);
    ITAM_TRY(instance->openData(options));
    ITAM_TRY(instance->openApplication(options));
    instance->openLifecycle();
    ITAM_TRY(instance->openPlatform(options));
    ITAM_TRY(instance->openServer(options));
    return instance;
}

Result<void> Instance::openData(const Options& options)
{
    auto schema = store::Schema::fromJson({integration::instanceSchema(), platform::platformSchema()});
    if (!schema)
        return failure(schema.error());
    const auto path = placeOfData(options);
    if (!path)
        return failure(path.error());
    store::StoreOptions storeOptions;
    storeOptions.path = *path;
    storeOptions.follower = &m_consequences;
    storeOptions.scripts = integration::storeScripts();
    storeOptions.scripts.append(store::accountScript());
    auto store = store::Store::open(std::move(*schema), std::move(storeOptions));
    if (!store)
        return failure(store.error());
    m_store = std::move(*store);
    ITAM_TRY(m_store->write("catalogue", [](store::Writer& writer) { return bringCatalogueUpToDate(writer); }));
    ITAM_TRY(m_store->write("identification seeds", [](store::Writer& writer) { return seedIdentification(writer); }));
    ITAM_TRY(m_store->write("lifecycle seeds", [](store::Writer& writer) -> Result<void> {
        const auto seeded = seedLifecycle(writer);
        return seeded ? lifecycle::Consequences::prepare(writer) : seeded;
    }));
    m_accounts = std::make_unique<platform::Accounts>(*m_store);
    return m_accounts->open();
}

Result<void> Instance::openApplication(const Options& options)
{
    integration::ApplicationOptions applicationOptions;
    applicationOptions.processingDelay = options.processingDelay;
    auto application = integration::Application::open(*m_store, std::move(applicationOptions));
    if (!application)
        return failure(application.error());
    m_application = std::move(*application);
    auto importSets = transform::ImportSets::open(*m_store);
    if (!importSets)
        return failure(importSets.error());
    m_importSets = std::move(*importSets);
    m_scheduler = std::make_unique<lifecycle::JobScheduler>(*m_store);
    m_scheduler->start();
    if (options.samPlugin)
        ITAM_TRY(m_application->setProperty(QStringLiteral("sam_plugin"),
                                            *options.samPlugin ? QStringLiteral("true") : QStringLiteral("false")));
    if (options.maxBodyBytes)
        ITAM_TRY(m_application->setProperty(maxBodyProperty, QString::number(*options.maxBodyBytes)));
    for (const auto& [name, value] : options.properties)
        ITAM_TRY(setProperty(name, value));
    const auto values = m_store->read([](store::Reader& reader) { return store::propertyValues(reader); });
    if (!values)
        return failure(values.error());
    m_maxBodyBytes = values->value(maxBodyProperty).toLongLong();
    return {};
}

void Instance::openLifecycle()
{
    m_lifecycle = std::make_unique<lifecycle::Service>(*m_store);
    m_lifecycleApi = std::make_unique<lifecycle::Api>(*m_lifecycle);
    m_lifecycleRules = std::make_unique<lifecycle::Rules>(*m_lifecycle);
    m_rules = std::make_unique<platform::CombinedRules>(
        std::vector<platform::RecordRules*>{&m_application->rules(), m_lifecycleRules.get()});
}

Result<void> Instance::setProperty(const QString& name, const QString& value)
{
    if (!name.startsWith(QLatin1String("glide.")))
        return m_application->setProperty(name, value);
    return m_store->write("system property",
                          [&](store::Writer& writer) { return setSystemProperty(writer, name, value); });
}

Result<void> Instance::openPlatform(const Options& options)
{
    platform::PlatformOptions platformOptions;
    platformOptions.hostNames = options.hostNames;
    if (options.allowRemote)
        platformOptions.hostNames.append(QHostInfo::localHostName().toLower());
    platformOptions.requestsPerHour = options.requestsPerHour;
    platformOptions.maxBodyBytes = m_maxBodyBytes;
    platformOptions.rules = m_rules.get();
    platformOptions.lifecycle = m_lifecycleApi.get();
    platformOptions.importSets = m_importSets.get();
    if (!options.faults.isEmpty()) {
        const auto text = core::support::readFile(options.faults, largestFaultsFile);
        if (!text)
            return failure(text.error());
        auto rules = platform::faultRulesFrom(*text);
        if (!rules)
            return failure(rules.error().code, rules.error().detail, options.faults);
        platformOptions.hasFaults = true;
        platformOptions.faults = std::move(*rules);
    }
    m_platform =
        std::make_unique<platform::Platform>(*m_store, *m_accounts, *m_application, std::move(platformOptions));
    return {};
}

Result<void> Instance::openServer(const Options& options)
{
    http::ServerOptions serverOptions;
    serverOptions.address = options.address;
    serverOptions.port = options.port;
    serverOptions.certificateFile = options.certificate;
    serverOptions.keyFile = options.key;
    if (options.ownCertificate) {
        const auto own = app::sandbox::ownCertificate(QFileInfo(dataPath()).absoluteFilePath(), options.hostNames,
                                                      m_store->clock().nowUtc());
        if (!own)
            return failure(own.error());
        serverOptions.certificateFile = own->certificate;
        serverOptions.keyFile = own->key;
        m_ownCertificate = own->certificate;
    }
    serverOptions.limits.bodyBytes = m_maxBodyBytes + bodyRoom;
    m_server = std::make_unique<http::Server>(
        std::move(serverOptions), [this](const http::Request& request) { return m_platform->handle(request); });
    const QHostAddress address(options.address);
    const bool isAny = address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::AnyIPv6);
    m_scheme =
        options.certificate.isEmpty() && !options.ownCertificate ? QStringLiteral("http") : QStringLiteral("https");
    m_host = isAny ? QHostInfo::localHostName()
             : address.protocol() == QAbstractSocket::IPv6Protocol
                 ? QString(QLatin1Char('[') + options.address + QLatin1Char(']'))
                 : options.address;
    return m_server->start();
}

QString Instance::url() const
{
    return m_scheme + QLatin1String("://") + m_host + QLatin1Char(':') + QString::number(m_server->port());
}

void Instance::stop()
{
    if (m_platform)
        m_platform->stop();
    if (m_server)
        m_server->stop();
    m_scheduler.reset();
    m_importSets.reset();
    m_application.reset();
    m_store.reset();
}

} // namespace itam::app::sandbox
