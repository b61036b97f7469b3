// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The senders of the channel, asking instead of sending (servicenow-ire.md 13.5): hardware and applications go to
// queryEnhanced with the payloads and the parser of the export, contracts are read and compared. Relations of virtual
// machines to their hosts are left out: both ends would have to be there. Lives on the sender thread.
#pragma once

#include "core/identification/simulation.h"
#include "core/identification/typesender.h"
#include "core/servicenow/prediction.h"

namespace itam::core::identification {

class DryRun final : private OutcomeWatch
{
public:
    /// Borrows all but the values. `memory` takes what it imagines, so it is not the one of exports.
    DryRun(servicenow::Transport& transport, servicenow::OAuthSession& session, const support::Clock& clock,
           Options options, References& references, servicenow::ChannelMemory& memory, QString instanceId,
           bool identifiesByName);
    DryRun(const DryRun&) = delete;
    DryRun& operator=(const DryRun&) = delete;

    /// As servicenow::IntegrationChannel::predict().
    [[nodiscard]] Result<std::vector<servicenow::Prediction>> predict(const wire::Request& request,
                                                                      const std::stop_token& stop);

private:
    struct Held
    {
        Outcome outcome;
        QString reason;
    };
    void recorded(const Outcome& outcome) override { m_fresh.push_back(outcome); }
    void takenBack(const QString& key, const QString& reason) override;
    void givenBack(const QString& key, const QString& reason) override;
    void releaseHeld();

    servicenow::TableClient m_tables;
    const Options m_options;
    Api m_api;
    References& m_references;
    servicenow::ChannelMemory& m_memory;
    QString m_instanceId;
    bool m_identifiesByName;
    Simulation m_simulation;
    LocalRuns m_runs;
    QString m_run; ///< export and type that m_sender works for
    std::unique_ptr<TypeSender> m_sender;
    std::vector<Outcome> m_fresh;   ///< not told yet
    std::map<QString, Held> m_held; ///< by key: what they wait for may come with a later segment (D-12)
};

} // namespace itam::core::identification
