// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/session.h"

#include "core/exporter/settingsoptions.h"
#include "core/settings/entitlement.h"

namespace itam::app::exporter {

Result<std::unique_ptr<core::servicenow::InstanceSession>> openSession(const Arguments& arguments,
                                                                       const Configuration& configuration,
                                                                       const core::support::Clock& clock,
                                                                       core::identification::Purpose purpose)
{
    const std::shared_ptr<KeptLogin> login = configuration.login;
    if (!login->credentials) {
        auto credentials = loadCredentials(arguments, configuration);
        if (!credentials)
            return failure(credentials.error());
        login->credentials = std::move(*credentials);
    }
    core::servicenow::SessionOptions options;
    options.timeout = configuration.options.requestTimeout;
    options.compression = configuration.options.compression;
    options.extraAuthorities = configuration.caFile;
    options.tokenChanged = [login](const core::secrets::Secret& token) { login->credentials->refreshToken = token; };
    options.makeChannel = core::identification::channelFor(configuration.instance, purpose);
    options.token = login->token;
    options.mayChange = [gate = gateOf(arguments, configuration), &clock] {
        return gate.permit(core::model::Intent::ChangeInstance, clock.nowUtc());
    };
    return core::servicenow::InstanceSession::open(*login->credentials, clock, std::move(options));
}

Session::Session(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock,
                 core::identification::Purpose purpose)
    : m_arguments(arguments)
    , m_configuration(configuration)
    , m_clock(clock)
    , m_purpose(purpose)
{
}

core::exporter::Ports Session::ports()
{
    return {.clock = m_clock,
            .journal = m_configuration.journal,
            .source = m_configuration.source,
            .instanceUrl = m_configuration.instance.url.toString(),
            .senderName = core::exporter::senderName(),
            .checkEntitlement =
                [this] { return core::settings::checkEntitlement(m_configuration.entitlementPath, m_clock); },
            .connect = [this]() -> Result<core::servicenow::IntegrationChannel*> {
                const auto instance = connect();
                if (!instance)
                    return failure(instance.error());
                return &(*instance)->channel();
            },
            .account = accountOf(m_arguments)};
}

Result<core::servicenow::InstanceSession*> Session::connect()
{
    if (m_instance)
        return m_instance.get();
    auto instance = openSession(m_arguments, m_configuration, m_clock, m_purpose);
    if (!instance)
        return failure(instance.error());
    m_instance = std::move(*instance);
    return m_instance.get();
}

} // namespace itam::app::exporter
