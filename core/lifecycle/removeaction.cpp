// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/removeaction.h"

#include "core/lifecycle/addaction.h"
#include "core/lifecycle/statechange.h"

#include <algorithm>

namespace itam::core::lifecycle {

tl::expected<const CmdbActionRow*, Refusal> ownActiveRow(const CiSnapshot& ci, const QString& requestorId,
                                                         const CiActionRow& action, const RuleSet& rules)
{
    if (auto refused = checkStanding(ci))
        return tl::unexpected(*std::move(refused));
    if (auto refused = checkSingle(ci, action.sysId, rules))
        return tl::unexpected(*std::move(refused));
    const auto own = std::find_if(ci.actions.begin(), ci.actions.end(), [&](const CmdbActionRow& row) {
        return row.active && row.action == action.sysId && row.requestorId == requestorId;
    });
    if (own != ci.actions.end())
        return &*own;
    if (activeRow(ci, action.sysId))
        return tl::unexpected(refusal(RefusalCode::InvalidRequestorForCi, RuleId("R48"), action.name, requestorId));
    return tl::unexpected(refusal(RefusalCode::CiActionNotSet, RuleId("S6"), action.name));
}

Refusals checkRemovalCall(const RemovalRequest& request, const Requestor& requestor, const Configuration& configuration)
{
    ActionRequest same;
    same.sysIds = request.sysIds;
    same.actionName = request.actionName;
    return checkActionCall(same, requestor, configuration);
}

Decision removeAction(const RemovalRequest& request, const Requestor& requestor, const Snapshots& cis,
                      const Configuration& configuration, const Call& call)
{
    if (Refusals refusals = checkRemovalCall(request, requestor, configuration); !refusals.empty())
        return refusedCall(std::move(refusals));
    const CiActionRow& action = *configuration.rules.actionNamed(request.actionName);
    const auto decideOne = [&](const CiSnapshot& ci) {
        const auto row = ownActiveRow(ci, requestor.id, action, configuration.rules);
        if (!row)
            return refusedCi(ci, row.error());
        Decision decision;
        endAction(decision, ci, **row, {call, requestor.id, RuleId("S6")});
        return decision;
    };
    return decideEach(request.sysIds, cis, decideOne, [&](const QString& which) {
        return QStringLiteral("CI action [%1] is removed from %2").arg(action.name, which);
    });
}

} // namespace itam::core::lifecycle
