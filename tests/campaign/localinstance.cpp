// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/campaign/localinstance.h"

#include "core/sandbox/platform/platformschema.h"
#include "core/sandbox/store/accounts.h"
#include "core/sandbox/store/identificationseeds.h"
#include "core/sandbox/store/systemproperties.h"

#include <cstdio>
#include <cstdlib>

namespace itam::tests::campaign {

void giveUp(const QString& what)
{
    std::fprintf(stderr, "campaign: %s\n", qUtf8Printable(what));
    std::abort();
}

void mustBe(const Result<void>& done)
{
    if (!done)
        giveUp(done.error().detail + QLatin1Char(' ') + done.error().subject);
}

namespace {

/// Read once: each case opens several instances.
sandbox::store::Schema schemaOfInstances()
{
    static const auto schema =
        sandbox::store::Schema::fromJson({sandbox::integration::instanceSchema(), sandbox::platform::platformSchema()});
    if (!schema)
        giveUp(schema.error().detail);
    return schema->copy();
}

} // namespace

LocalInstance::LocalInstance(const QString& path, const core::support::Clock& clock,
                             std::vector<sandbox::platform::FaultRule> faults, std::function<void()> crash)
    : m_clock(clock)
{
    sandbox::store::StoreOptions storeOptions{path, sandbox::integration::storeScripts(), &m_clock};
    storeOptions.scripts.append(sandbox::store::accountScript());
    auto store = sandbox::store::Store::open(schemaOfInstances(), std::move(storeOptions));
    if (!store)
        giveUp(store.error().detail);
    m_store = std::move(*store);
    mustBe(m_store->write("identification seeds",
                          [](sandbox::store::Writer& writer) { return sandbox::store::seedIdentification(writer); }));
    m_accounts = std::make_unique<sandbox::platform::Accounts>(*m_store);
    mustBe(m_accounts->open());
    sandbox::integration::ApplicationOptions options;
    options.processesByItself = false;
    auto application = sandbox::integration::Application::open(*m_store, std::move(options));
    if (!application)
        giveUp(application.error().detail);
    m_application = std::move(*application);
    sandbox::platform::PlatformOptions platformOptions;
    platformOptions.hasFaults = !faults.empty();
    platformOptions.faults = std::move(faults);
    platformOptions.crash = std::move(crash);
    m_platform = std::make_unique<sandbox::platform::Platform>(*m_store, *m_accounts, *m_application,
                                                               std::move(platformOptions));
}

Result<http::Response> LocalInstance::handle(const http::Request& request)
{
    if (m_resting > 0) {
        --m_resting;
        return m_platform->handle(request);
    }
    const auto stepped = m_application->step();
    if (!stepped)
        giveUp(stepped.error().detail);
    return m_platform->handle(request);
}

Login LocalInstance::login() const
{
    const auto& all = m_accounts->credentials();
    return {all.clientId, all.clientSecret, all.refreshToken};
}

void LocalInstance::setProperty(const QString& name, const QString& value)
{
    mustBe(m_application->setProperty(name, value));
}

void LocalInstance::takeAwayEnhancedForm()
{
    mustBe(m_store->write("release", [](sandbox::store::Writer& writer) {
        return setSystemProperty(writer, QString::fromLatin1(sandbox::store::ireproperty::absentEndpoints),
                                 QStringLiteral("enhanced,queryEnhanced"));
    }));
}

void LocalInstance::settle()
{
    mustBe(m_application->processAll());
    mustBe(m_application->maintain());
    mustBe(m_application->processAll());
}

} // namespace itam::tests::campaign
