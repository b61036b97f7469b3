// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/connectiontester.h"

#include "core/administration/journalcheck.h"
#include "core/identification/channel.h"

namespace itam::ui::services {

using core::exporter::ConnectionCheck;

void ConnectionTester::start(Checks checks)
{
    cancel();
    const quint64 generation = ++m_generation;
    const auto tell = [this, generation](const ConnectionCheck& check) {
        // The lane ends before this object does, and what is still queued goes with it.
        QMetaObject::invokeMethod(
            this,
            [this, generation, check] {
                if (generation == m_generation && m_lane.isBusy())
                    emit checked(check);
            },
            Qt::QueuedConnection);
    };
    m_lane.start([checks = std::move(checks), tell](const std::stop_token& stop) { return checks(stop, tell); },
                 [this](const QList<ConnectionCheck>& all) { emit finished(false, core::exporter::canExport(all)); });
    emit started();
}

void ConnectionTester::cancel()
{
    if (!m_lane.isBusy())
        return;
    m_lane.cancel();
    emit finished(true, false);
}

ConnectionTester::Checks instanceChecks(const InstanceTestPorts& ports, CredentialKeeper& keeper,
                                        const core::settings::InstanceSettings& instance, const TypedSecrets& typed,
                                        std::chrono::milliseconds timeout)
{
    // An instance may hand out another token in exchange for the saved one: losing it would lock us out (W-21).
    const auto tokenChanged =
        typed.token.isEmpty() ? keeper.makeTokenSaver(instance) : core::servicenow::OAuthSession::TokenChanged();
    return [ports, timeout, tokenChanged,
            makeChannel = core::identification::channelFor(instance, core::identification::Purpose::Test),
            reported = core::identification::checkNamesFor(instance),
            makeCredentials = keeper.makeCredentials(instance, typed)](const std::stop_token& stop,
                                                                       const core::exporter::OnCheck& onCheck) {
        std::unique_ptr<core::servicenow::InstanceSession> session;
        const core::exporter::InstanceChecks checks{
            .clock = *ports.clock,
            .sender = {ports.journalId ? ports.journalId() : QString(), ports.senderName, {}},
            .checkEntitlement = ports.checkEntitlement,
            .connect = [&]() -> Result<core::servicenow::InstanceSession*> {
                auto credentials = makeCredentials();
                if (!credentials)
                    return failure(std::move(credentials).error());
                auto opened = core::servicenow::InstanceSession::open(std::move(*credentials), *ports.clock,
                                                                      {.timeout = timeout,
                                                                       .extraAuthorities = ports.extraAuthorities,
                                                                       .tokenChanged = tokenChanged,
                                                                       .makeChannel = makeChannel});
                if (!opened)
                    return failure(std::move(opened).error());
                session = std::move(*opened);
                return session.get();
            },
            .isOurs = ports.isOurs,
            .openJournal = ports.openJournal,
            .reported = reported};
        return core::exporter::runConnectionChecks(checks, stop, onCheck);
    };
}

ConnectionTester::Checks databaseChecks(std::shared_ptr<const core::support::Clock> clock,
                                        core::source::SourceLocation source, const core::model::PerType<bool>& included)
{
    return [clock = std::move(clock), source = std::move(source), included](const std::stop_token& stop,
                                                                            const core::exporter::OnCheck& onCheck) {
        const core::exporter::DatabaseChecks checks{.clock = *clock, .source = source, .included = included};
        return core::exporter::runConnectionChecks(checks, stop, onCheck);
    };
}

ConnectionTester::Checks journalChecks(std::shared_ptr<const core::support::Clock> clock,
                                       core::journal::Location journal)
{
    return [clock = std::move(clock), journal = std::move(journal)](const std::stop_token& stop,
                                                                    const core::exporter::OnCheck& onCheck) {
        return core::administration::runJournalChecks({.clock = *clock, .journal = journal}, stop, onCheck);
    };
}

} // namespace itam::ui::services
