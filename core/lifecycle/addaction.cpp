// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/addaction.h"

#include "core/lifecycle/lease.h"

#include <algorithm>

namespace itam::core::lifecycle {
namespace {

/// One CI of a call.
struct Addition
{
    const ActionRequest& request;
    const QString& requestorId;
    const CiSnapshot& ci;
    const RuleSet& rules;
    const Call& call;
    const CiActionRow& action;
};

std::optional<Refusal> checkOldActions(const Addition& addition)
{
    for (const QString& name : addition.request.oldActionNames) {
        const CiActionRow* old = addition.rules.actionNamed(name);
        if (!old || !activeRow(addition.ci, old->sysId))
            return refusal(RefusalCode::CiActionNotSet, RuleId("S9"), name);
    }
    return std::nullopt;
}

std::optional<Refusal> checkAllowed(const Addition& addition)
{
    const int state = addition.ci.values.operationalStatus;
    const NotAllowedActionRow* rule = addition.rules.forbidding(addition.ci.classPath, state, addition.action.sysId);
    if (!rule)
        return std::nullopt;
    Refusal refused =
        refusal(RefusalCode::NotAllowedCiAction, RuleId("R12"), addition.action.name, addition.rules.labelOf(state));
    refused.ruleRecord = rule->sysId;
    return refused;
}

std::optional<Refusal> checkCompatible(const Addition& addition)
{
    const CmdbActionRow* conflict = nullptr;
    bool goesWithAnother = false;
    for (const CmdbActionRow& row : addition.ci.actions) {
        if (!row.active)
            continue;
        if (addition.rules.isCompatible(row.action, addition.action.sysId))
            goesWithAnother = true;
        else if (!conflict)
            conflict = &row;
    }
    if (!conflict)
        return std::nullopt;
    return refusal(RefusalCode::IncompatibleCiAction, goesWithAnother ? RuleId("R11") : RuleId("R9"),
                   addition.action.name, addition.rules.nameOf(conflict->action));
}

std::optional<Refusal> check(const Addition& addition)
{
    if (auto refused = checkStanding(addition.ci))
        return refused;
    if (auto refused = checkOldActions(addition))
        return refused;
    if (auto refused = checkAllowed(addition))
        return refused;
    if (auto refused = checkSingle(addition.ci, addition.action.sysId, addition.rules))
        return refused;
    if (activeRow(addition.ci, addition.action.sysId))
        return refusal(RefusalCode::CiActionAlreadySet, RuleId("S6"), addition.action.name);
    return checkCompatible(addition);
}

Decision decide(const Addition& addition)
{
    const CiSnapshot& ci = addition.ci;
    if (auto refused = check(addition))
        return refusedCi(ci, *std::move(refused));
    CmdbActionRow row;
    const auto had = std::find_if(ci.actions.begin(), ci.actions.end(), [&](const CmdbActionRow& known) {
        return known.action == addition.action.sysId && known.requestorId == addition.requestorId;
    });
    if (had != ci.actions.end())
        row.sysId = had->sysId;
    row.ci = ci.sysId;
    row.action = addition.action.sysId;
    row.requestorId = addition.requestorId;
    row.lease = leaseFrom(addition.call.time(), leaseTimeFrom(addition.request.leaseTime));
    const bool isAlone =
        std::none_of(ci.actions.begin(), ci.actions.end(), [](const CmdbActionRow& known) { return known.active; });
    const Cause cause{addition.call, addition.requestorId, isAlone ? RuleId("R7") : RuleId("R10")};
    Decision decision;
    decision.writeAction(row, false, cause);
    return decision;
}

} // namespace

const CmdbActionRow* activeRow(const CiSnapshot& ci, const QString& action)
{
    const auto found = std::find_if(ci.actions.begin(), ci.actions.end(),
                                    [&](const CmdbActionRow& row) { return row.active && row.action == action; });
    return found == ci.actions.end() ? nullptr : &*found;
}

std::optional<Refusal> checkSingle(const CiSnapshot& ci, const QString& action, const RuleSet& rules)
{
    for (auto row = ci.actions.begin(); row != ci.actions.end(); ++row) {
        const bool isTwice =
            row->active && row->action == action &&
            std::any_of(ci.actions.begin(), row, [&](const CmdbActionRow& earlier) {
                return earlier.active && earlier.action == action && earlier.requestorId == row->requestorId;
            });
        if (isTwice)
            return refusal(RefusalCode::DuplicateCiActionRecord, RuleId("S10"), rules.nameOf(action), row->requestorId);
    }
    return std::nullopt;
}

Refusals checkActionCall(const ActionRequest& request, const Requestor& requestor, const Configuration& configuration)
{
    return firstFailure(
        [&] {
            return checkGiven({{"requestorId", !requestor.id.isEmpty()},
                               {"sysIds", !request.sysIds.isEmpty()},
                               {"actionName", !request.actionName.isEmpty()}});
        },
        [&] { return checkRequestor(requestor); },
        [&] { return checkActions(QStringList{request.actionName} + request.oldActionNames, configuration.rules); },
        [&] { return checkSysIds(request.sysIds, configuration.properties); },
        [&] { return request.leaseTime.isEmpty() ? Refusals() : checkLeaseTime(request.leaseTime); });
}

Decision addAction(const ActionRequest& request, const Requestor& requestor, const Snapshots& cis,
                   const Configuration& configuration, const Call& call)
{
    if (Refusals refusals = checkActionCall(request, requestor, configuration); !refusals.empty())
        return refusedCall(std::move(refusals));
    const CiActionRow& action = *configuration.rules.actionNamed(request.actionName);
    const auto decideOne = [&](const CiSnapshot& ci) {
        return decide({request, requestor.id, ci, configuration.rules, call, action});
    };
    return decideEach(request.sysIds, cis, decideOne, [&](const QString& which) {
        return QStringLiteral("CI action [%1] is active on %2").arg(request.actionName, which);
    });
}

} // namespace itam::core::lifecycle
