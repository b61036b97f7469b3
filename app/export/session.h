// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What one start of itam-export talks through, made on the thread that uses it.
#pragma once

#include "app/export/configuration.h"
#include "core/exporter/exportthread.h"
#include "core/identification/channel.h"
#include "core/servicenow/instancesession.h"

namespace itam::app::exporter {

/// A session of its own; all of one start share the login. Nothing is sent yet. Errors: CredentialsIncomplete,
/// SecretUnavailable.
[[nodiscard]] Result<std::unique_ptr<core::servicenow::InstanceSession>>
openSession(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock,
            core::identification::Purpose purpose = core::identification::Purpose::Export);

class Session final : public core::exporter::ExportThread::Session
{
public:
    Session(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock,
            core::identification::Purpose purpose = core::identification::Purpose::Export);

    [[nodiscard]] core::exporter::Ports ports() override;
    /// Logs nothing in yet. Errors: CredentialsIncomplete, SecretUnavailable.
    [[nodiscard]] Result<core::servicenow::InstanceSession*> connect();

private:
    const Arguments& m_arguments;
    const Configuration& m_configuration;
    const core::support::Clock& m_clock;
    const core::identification::Purpose m_purpose;
    std::unique_ptr<core::servicenow::InstanceSession> m_instance;
};

} // namespace itam::app::exporter
