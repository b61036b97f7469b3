// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/operatorkeeper.h"

namespace itam::ui::services {

using core::administration::AuditPage;
using core::administration::Gate;
using core::administration::Standing;

OperatorKeeper::OperatorKeeper(Gate gate, std::shared_ptr<const core::support::Clock> clock, QObject* parent)
    : QObject(parent)
    , m_gate(std::move(gate))
    , m_clock(std::move(clock))
{
}

OperatorKeeper::~OperatorKeeper()
{
    // Nobody is left to be told of a failure.
    static_cast<void>(m_gate.record(m_unrecorded, m_clock->nowUtc()));
}

bool OperatorKeeper::isAwaited() const
{
    return m_gate.journal().isOnServer() && !m_standing && !m_problem;
}

void OperatorKeeper::whenKnown(std::function<void()> then)
{
    if (isAwaited())
        m_waiting.push_back(std::move(then));
    else
        then();
}

void OperatorKeeper::tellWhoWaits()
{
    for (const auto& then : std::exchange(m_waiting, {}))
        then();
}

Result<void> OperatorKeeper::permit(core::model::Intent intent) const
{
    if (isAwaited())
        return failure(ErrorCode::JournalUnavailable,
                       QStringLiteral("its server has not said yet what this account may do"),
                       m_gate.journal().displayName());
    if (!m_standing && m_problem)
        return failure(*m_problem);
    if (!m_gate.journal().isOnServer())
        return m_gate.permit(intent, m_clock->nowUtc());
    if (m_standing->isAllowed(intent))
        return {};
    return failure(ErrorCode::NotPermitted, m_standing->account.name, m_standing->administrators());
}

void OperatorKeeper::readStanding()
{
    m_reading.start(
        [gate = m_gate, now = m_clock->nowUtc()](const std::stop_token& stop) { return gate.standing(now, stop); },
        [this](const Result<Standing>& standing) {
            m_problem = standing ? std::nullopt : std::optional(standing.error());
            if (standing) {
                m_standing = *standing;
                emit standingRead(*m_standing);
            } else {
                emit failed(standing.error());
            }
            tellWhoWaits();
        });
}

void OperatorKeeper::readChanges(qint64 before, int limit)
{
    m_auditing.start(
        [gate = m_gate, before, limit](const std::stop_token& stop) { return gate.changes(before, limit, {}, stop); },
        [this, before](const Result<AuditPage>& page) {
            if (page)
                emit changesRead(*page, before);
            else
                emit changesFailed(page.error());
        });
}

void OperatorKeeper::start(const QString& account,
                           const std::function<Result<void>(const Gate&, const QDateTime&)>& make)
{
    if (m_changing.isBusy())
        return;
    m_changing.start([gate = m_gate, make, now = m_clock->nowUtc()](const std::stop_token&) { return make(gate, now); },
                     [this, account](const Result<void>& done) {
                         if (done)
                             emit roleChanged(account);
                         else
                             emit failed(done.error());
                     });
}

void OperatorKeeper::setRole(const QString& account, core::model::Role role)
{
    start(account,
          [account, role](const Gate& gate, const QDateTime& now) { return gate.setRole(account, role, now); });
}

void OperatorKeeper::remove(const QString& account)
{
    start(account, [account](const Gate& gate, const QDateTime& now) { return gate.remove(account, now); });
}

void OperatorKeeper::record(const QList<core::model::SettingChange>& changes)
{
    m_unrecorded += changes;
    startRecording();
}

void OperatorKeeper::startRecording()
{
    // One at a time: starting anew would not wait for the one before.
    if (m_recording.isBusy() || m_unrecorded.isEmpty())
        return;
    m_recording.start([gate = m_gate, now = m_clock->nowUtc(), changes = std::exchange(m_unrecorded, {})](
                          const std::stop_token&) { return gate.record(changes, now); },
                      [this](const Result<void>& done) {
                          if (done)
                              emit recorded();
                          else
                              emit recordFailed(done.error());
                          startRecording();
                      });
}

} // namespace itam::ui::services
