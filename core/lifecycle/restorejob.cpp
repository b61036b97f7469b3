// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/restorejob.h"

#include "core/lifecycle/lease.h"
#include "core/lifecycle/requestors.h"
#include "core/lifecycle/statechange.h"

#include <algorithm>

namespace itam::core::lifecycle {
namespace {

/// One run of the job.
class Restoration
{
public:
    Restoration(const RestoreInput& input, const Configuration& configuration, const Call& call)
        : m_input(input)
        , m_configuration(configuration)
        , m_call(call)
        , m_now(call.time())
    {
    }

    void restore(const CiSnapshot& ci)
    {
        const bool ended = endStates(m_decision, ci, m_configuration, m_call, RuleId("R35"),
                                     [&](const InternalStateRow& row) { return !isKnown(row.requestorId); });
        if (ended)
            m_decision.done(QStringLiteral("Operational states of invalid requestors end on CI [%1]").arg(ci.sysId));
        for (const CmdbActionRow& row : ci.actions) {
            if (row.active)
                restore(ci, row);
        }
        for (const RenewLeaseTaskRow& task : ci.openTasks) {
            if (task.active && !isNeeded(ci, task))
                m_decision.closeTask(task);
        }
    }
    [[nodiscard]] Decision take() { return std::move(m_decision); }

private:
    [[nodiscard]] bool isKnown(const QString& requestorId) const
    {
        const auto known = m_input.requestors.constFind(requestorId);
        return known != m_input.requestors.cend() && isValid(*known);
    }

    void restore(const CiSnapshot& ci, const CmdbActionRow& row)
    {
        if (!isKnown(row.requestorId))
            return end(ci, row, RuleId("R35"), QStringLiteral("its requestor is not valid"));
        if (isBeyondGrace(row.lease, m_now, m_configuration.properties.maxLeaseExpiredDays))
            return end(ci, row, RuleId("R34"), QStringLiteral("its lease ended at ") + timeText(row.lease.expires));
        const bool isTold = std::any_of(ci.openTasks.begin(), ci.openTasks.end(), [&](const RenewLeaseTaskRow& task) {
            return task.active && task.ciActionRecord == row.sysId;
        });
        if (isExpired(row.lease, m_now) && !isTold)
            openTask(ci, row);
    }

    void end(const CiSnapshot& ci, const CmdbActionRow& row, RuleId rule, const QString& why)
    {
        endAction(m_decision, ci, row, {m_call, row.requestorId, rule});
        m_decision.done(QStringLiteral("CI action [%1] ends on CI [%2]: %3")
                            .arg(m_configuration.rules.nameOf(row.action), ci.sysId, why));
    }

    void openTask(const CiSnapshot& ci, const CmdbActionRow& row)
    {
        const QString action = m_configuration.rules.nameOf(row.action);
        RenewLeaseTaskRow task;
        task.ciActionRecord = row.sysId;
        task.requestorId = row.requestorId;
        task.state = taskOpen;
        const std::optional<RegisteredUserRow>& registration =
            m_input.requestors.constFind(row.requestorId)->registration;
        if (registration)
            task.assignedTo = registration->user;
        task.shortDescription = QStringLiteral("Renew the lease of CI action %1").arg(action);
        task.description =
            QStringLiteral(
                "The lease of CI action %1 on CI %2 ended at %3 UTC. If the action goes on, extend the lease as "
                "requestor %4; if not, remove the action. After %5 days it ends by itself.")
                .arg(action, ci.sysId, timeText(row.lease.expires), row.requestorId,
                     QString::number(m_configuration.properties.maxLeaseExpiredDays));
        m_decision.writes.emplace_back(std::move(task));
        m_decision.done(
            QStringLiteral("Lease of CI action [%1] on CI [%2] has ended: a task is opened").arg(action, ci.sysId));
    }

    /// Also true for tasks of actions that this run ended: they are closed along with them.
    [[nodiscard]] bool isNeeded(const CiSnapshot& ci, const RenewLeaseTaskRow& task) const
    {
        return std::any_of(ci.actions.begin(), ci.actions.end(), [&](const CmdbActionRow& row) {
            return row.sysId == task.ciActionRecord && row.active &&
                   (!isKnown(row.requestorId) || isExpired(row.lease, m_now));
        });
    }

    const RestoreInput& m_input;
    const Configuration& m_configuration;
    const Call& m_call;
    QDateTime m_now;
    Decision m_decision;
};

} // namespace

Decision restore(const RestoreInput& input, const Configuration& configuration, const Call& call)
{
    if (!configuration.properties.restoreJobActive)
        return {};
    Restoration restoration(input, configuration, call);
    for (const CiSnapshot& ci : input.cis) {
        if (ci.standing != Standing::Locked)
            restoration.restore(ci);
    }
    return restoration.take();
}

} // namespace itam::core::lifecycle
