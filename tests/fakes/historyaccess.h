// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A HistoryReader's connection to a ComputedHistory, made anew for each question as the real one is.
#pragma once

#include "core/servicenow/instancesession.h"
#include "tests/fakes/computedhistory.h"
#include "tests/fakes/fakeclock.h"
#include "ui/services/historyreader.h"

namespace itam::tests {

class ComputedAccess final : public ui::services::TableAccess
{
public:
    explicit ComputedAccess(ComputedHistory& instance) : m_transport(instance.transport()) {}
    core::servicenow::TableClient& tables() override { return m_tables; }

private:
    static core::servicenow::Credentials credentials()
    {
        core::servicenow::Credentials c;
        c.instance = QUrl(QStringLiteral("https://demo.example"));
        c.endpoint = QStringLiteral("api/x");
        c.user = QStringLiteral("itam");
        c.clientId = QStringLiteral("client");
        c.clientSecret = core::secrets::Secret("secret");
        c.refreshToken = core::secrets::Secret("token");
        return c;
    }

    FakeClock m_clock;
    std::unique_ptr<core::servicenow::Transport> m_transport;
    core::servicenow::OAuthSession m_session{*m_transport, m_clock, credentials()};
    core::servicenow::TableClient m_tables{*m_transport, m_session, std::chrono::seconds(1)};
};

/// `instance` outlives the reader.
inline ui::services::HistoryPorts portsTo(ComputedHistory& instance)
{
    return {.access = [&instance]() -> Result<std::unique_ptr<ui::services::TableAccess>> {
        return std::make_unique<ComputedAccess>(instance);
    }};
}

} // namespace itam::tests
