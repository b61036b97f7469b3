// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/session.h"

#include "core/exporter/settingsoptions.h"
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
            .senderName = core::exporter::senderName(),
            .checkEntitlement =
                [this] { return core::settings::checkEntitlement(m_configuration.entitlementPath, m_clock); },
            .connect = [this]() -> Result<core::servicenow::IntegrationChannel*> {
                const auto instance = connect();
                if (!instance)
                    return failure(instance.error());
                return &(*instance)->channel();
            }};
}

Result<core::servicenow::InstanceSession*> Session::connect()
{
    if (m_instance)
        return m_instance.get();
    auto credentials = loadCredentials(m_arguments, m_configuration);
    if (!credentials)
        return failure(credentials.error());
    auto instance = core::servicenow::InstanceSession::open(std::move(*credentials), m_clock,
                                                            {.timeout = m_configuration.options.requestTimeout,
                                                             .compression = m_configuration.options.compression,
                                                             .extraAuthorities = m_configuration.caFile});
    if (!instance)
        return failure(instance.error());
    m_instance = std::move(*instance);
    return m_instance.get();
}

} // namespace itam::app::exporter
