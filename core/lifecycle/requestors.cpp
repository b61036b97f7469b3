// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/requestors.h"

#include "core/lifecycle/statechange.h"

#include <algorithm>

namespace itam::core::lifecycle {

bool isActive(const WorkflowContext& context)
{
    return context.state == QLatin1String("executing") || context.state == QLatin1String("waiting");
}

bool isValid(const Requestor& requestor)
{
    if (requestor.id.isEmpty())
        return false;
    const bool isRegistered = requestor.registration && requestor.registration->active;
    return isRegistered || (requestor.workflow && isActive(*requestor.workflow));
}

bool isRequestorId(const QString& text)
{
    constexpr qsizetype digits = 32;
    return text.size() == digits && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) ||
                      (c >= QLatin1Char('a') && c <= QLatin1Char('f'));
           });
}

Decision registerOperator(const QString& id, const QString& userSysId, const QSet<QString>& taken)
{
    if (!isRequestorId(id) || taken.contains(id))
        return refused(refusal(RefusalCode::InvalidRequestor, RuleId("R20"), id));
    Decision decision;
    RegisteredUserRow row;
    row.requestorId = id;
    row.user = userSysId;
    decision.writes.emplace_back(row);
    decision.done(QStringLiteral("Operator [%1] is registered").arg(id));
    return decision;
}

Decision unregisterOperator(const Requestor& requestor, const std::vector<CiSnapshot>& cis,
                            const Configuration& configuration, const Call& call)
{
    if (!requestor.registration || !requestor.registration->active)
        return refused(refusal(RefusalCode::InvalidRequestor, RuleId("R22"), requestor.id));
    for (const CiSnapshot& ci : cis) {
        if (ci.standing == Standing::Locked) {
            Refusal locked = refusal(RefusalCode::MutexUnavailable, RuleId("S10"), ci.sysId);
            locked.ci = ci.sysId;
            return refused(std::move(locked));
        }
    }
    Decision decision;
    RegisteredUserRow registration = *requestor.registration;
    registration.active = false;
    decision.writes.emplace_back(registration);
    for (const CiSnapshot& ci : cis) {
        endStates(decision, ci, configuration, call, RuleId("R21"),
                  [&](const InternalStateRow& row) { return row.requestorId == requestor.id; });
        for (const CmdbActionRow& row : ci.actions) {
            if (row.active && row.requestorId == requestor.id)
                endAction(decision, ci, row, {call, requestor.id, RuleId("R21")});
        }
    }
    decision.done(QStringLiteral("Operator [%1] is unregistered").arg(requestor.id));
    return decision;
}

} // namespace itam::core::lifecycle
