// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What one export of the console works with, made on its own thread. Values are taken when it is prepared, so that a
// change of the settings meanwhile concerns the next export only.
#pragma once

#include "core/exporter/exportthread.h"
#include "core/journal/store/location.h"
#include "core/servicenow/instancesession.h"

namespace itam::app::console {

/// For background threads; sessions of one opener log in once.
using OpenSession = std::function<Result<std::unique_ptr<core::servicenow::InstanceSession>>()>;

struct SessionInput
{
    const core::support::Clock& clock;
    core::journal::Location journal;
    QString entitlementPath;
    core::source::SourceLocation source; ///< with its password and profile
    QString instanceUrl;
    std::function<Result<core::servicenow::Credentials>()> makeCredentials;
    core::servicenow::SessionOptions options;
    core::servicenow::ChannelCapabilities capabilities = {};                     ///< of the channel that it makes
    bool updatesContracts = true;                                                ///< core/exporter/verify.h
    bool makesReferences = false;                                                ///< the same
    core::settings::SoftwareRoute software = core::settings::SoftwareRoute::Sam; ///< the same
    QString discoverySource = {}; ///< core/identification/channel.h, sourceNameFor()
};

class ExportSession final : public core::exporter::ExportThread::Session
{
public:
    explicit ExportSession(SessionInput input) : m_input(std::move(input)) {}
    [[nodiscard]] core::exporter::Ports ports() override;

private:
    [[nodiscard]] Result<core::servicenow::IntegrationChannel*> connect();

    SessionInput m_input;
    std::unique_ptr<core::servicenow::InstanceSession> m_instance;
};

} // namespace itam::app::console
