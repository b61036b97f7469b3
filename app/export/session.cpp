// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/session.h"

#include "core/secrets/secretstore.h"
#include "core/settings/entitlement.h"

namespace itam::app::exporter {

Session::Session(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock)
    : m_arguments(arguments)
    , m_configuration(configuration)
    , m_clock(clock)
{
}

core::exporter::Ports Session::ports()
{
    return {.clock = m_clock,
            .journalPath = m_configuration.journalPath,
            .source = {m_configuration.source},
            .instanceUrl = m_configuration.instance.url.toString(),
            .senderName = senderName(),
            .checkEntitlement = [this]() -> Result<void> {
                const auto entitlement = core::settings::loadEntitlement(m_configuration.entitlementPath, m_clock);
                if (!entitlement)
                    return failure(entitlement.error());
                if (!entitlement->isValid())
                    return failure(ErrorCode::NotEntitled);
                return {};
            },
            .connect = [this] { return connect(); }};
}

Result<core::servicenow::IntegrationChannel*> Session::connect()
{
    if (m_channel)
        return m_channel.get();
    auto credentials = loadCredentials(m_arguments, m_configuration);
    if (!credentials)
        return failure(credentials.error());
    m_transport = core::servicenow::makeNetworkTransport(m_configuration.caFile);
    m_login = std::make_unique<core::servicenow::OAuthSession>(*m_transport, m_clock, std::move(*credentials));
    m_channel =
        core::servicenow::makeIntegrationChannel(*m_transport, *m_login, m_configuration.options.requestTimeout);
    return m_channel.get();
}

core::servicenow::TableClient Session::tables()
{
    return {*m_transport, *m_login, m_configuration.options.requestTimeout};
}

} // namespace itam::app::exporter
