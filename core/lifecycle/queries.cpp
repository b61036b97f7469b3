// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/queries.h"

#include "core/lifecycle/callchecks.h"
#include "core/lifecycle/lease.h"
#include "core/lifecycle/removeaction.h"

namespace itam::core::lifecycle {
namespace {

/// Reading does not mind that somebody else is writing.
CiSnapshot asRead(CiSnapshot ci)
{
    if (ci.standing == Standing::Locked)
        ci.standing = Standing::Ci;
    return ci;
}

std::optional<Refusal> checkReading(const CiSnapshot& ci)
{
    if (ci.standing == Standing::Locked)
        return std::nullopt;
    std::optional<Refusal> refused = checkStanding(ci);
    if (refused)
        refused->ci = ci.sysId;
    return refused;
}

} // namespace

Answer<QString> operationalStateOf(const CiSnapshot& ci, const RuleSet& rules)
{
    if (auto refused = checkReading(ci))
        return tl::unexpected(*std::move(refused));
    return rules.labelOf(ci.values.operationalStatus);
}

Answer<QStringList> actionsOf(const CiSnapshot& ci, const RuleSet& rules)
{
    if (auto refused = checkReading(ci))
        return tl::unexpected(*std::move(refused));
    QStringList names;
    for (const CmdbActionRow& row : ci.actions) {
        if (row.active)
            names.append(rules.nameOf(row.action));
    }
    if (names.isEmpty())
        names.append(QStringLiteral("no_active_action"));
    return names;
}

Answer<bool> isLeaseExpired(const CiSnapshot& ci, const Requestor& requestor, const QString& actionName,
                            const RuleSet& rules, const QDateTime& now)
{
    const Refusals refusals = firstFailure(
        [&] {
            return checkGiven({{"requestorId", !requestor.id.isEmpty()},
                               {"sys_id", !ci.sysId.isEmpty()},
                               {"actionName", !actionName.isEmpty()}});
        },
        [&] { return checkRequestor(requestor); }, [&] { return checkActions({actionName}, rules); });
    if (!refusals.empty())
        return tl::unexpected(refusals.front());
    const CiSnapshot read = asRead(ci);
    const auto row = ownActiveRow(read, requestor.id, *rules.actionNamed(actionName), rules);
    if (!row) {
        Refusal refused = row.error();
        refused.ci = ci.sysId;
        return tl::unexpected(std::move(refused));
    }
    return isExpired((*row)->lease, now);
}

bool isCompatibleAction(const RuleSet& rules, const QString& actionName, const QString& otherActionName)
{
    const CiActionRow* action = rules.actionNamed(actionName);
    const CiActionRow* other = rules.actionNamed(otherActionName);
    return action && other && rules.isCompatible(action->sysId, other->sysId);
}

bool isNotAllowedAction(const RuleSet& rules, const QStringList& classPath, const QString& opsLabel,
                        const QString& actionName)
{
    const std::optional<int> state = rules.stateLabelled(opsLabel);
    const CiActionRow* action = rules.actionNamed(actionName);
    return state && action && rules.forbidding(classPath, *state, action->sysId);
}

bool isNotAllowedTransition(const RuleSet& rules, const QStringList& classPath, const QString& opsLabel,
                            const QString& transitionOpsLabel)
{
    const std::optional<int> from = rules.stateLabelled(opsLabel);
    const std::optional<int> to = rules.stateLabelled(transitionOpsLabel);
    return from && to && rules.forbidding(classPath, *from, *to);
}

} // namespace itam::core::lifecycle
