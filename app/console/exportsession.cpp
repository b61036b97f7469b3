// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/exportsession.h"

#include "core/exporter/settingsoptions.h"
#include "core/settings/entitlement.h"

namespace itam::app::console {

core::exporter::Ports ExportSession::ports()
{
    return {
        .clock = m_input.clock,
        .journal = m_input.journal,
        .source = m_input.source,
        .instanceUrl = m_input.instanceUrl,
        .senderName = core::exporter::senderName(),
        .checkEntitlement = [this] { return core::settings::checkEntitlement(m_input.entitlementPath, m_input.clock); },
        .connect = [this] { return connect(); }};
}

Result<core::servicenow::IntegrationChannel*> ExportSession::connect()
{
    if (!m_instance) {
        auto credentials = m_input.makeCredentials();
        if (!credentials)
            return failure(credentials.error());
        auto instance =
            core::servicenow::InstanceSession::open(std::move(*credentials), m_input.clock, m_input.options);
        if (!instance)
            return failure(instance.error());
        m_instance = std::move(*instance);
    }
    return &m_instance->channel();
}

} // namespace itam::app::console
