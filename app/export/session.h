// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Transport, login and channel of one start, made on the thread that uses them.
#pragma once

#include "app/export/configuration.h"
#include "core/exporter/exportthread.h"
#include "core/servicenow/tableclient.h"

namespace itam::app::exporter {

class Session final : public core::exporter::ExportThread::Session
{
public:
    Session(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock);

    [[nodiscard]] core::exporter::Ports ports() override;
    /// Logs nothing in yet. Errors: CredentialsIncomplete, SecretUnavailable.
    [[nodiscard]] Result<core::servicenow::IntegrationChannel*> connect();
    /// After connect().
    [[nodiscard]] core::servicenow::TableClient tables();

private:
    const Arguments& m_arguments;
    const Configuration& m_configuration;
    const core::support::Clock& m_clock;
    std::unique_ptr<core::servicenow::Transport> m_transport;
    std::unique_ptr<core::servicenow::OAuthSession> m_login;
    std::unique_ptr<core::servicenow::IntegrationChannel> m_channel;
};

} // namespace itam::app::exporter
