// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/setstate.h"

#include "core/lifecycle/cumulativestate.h"
#include "core/lifecycle/statechange.h"

#include <algorithm>

namespace itam::core::lifecycle {
namespace {

/// One CI of a call.
struct Setting
{
    const StateRequest& request;
    const QString& requestorId;
    const CiSnapshot& ci;
    const Configuration& configuration;
    const Call& call;
    int wanted;

    [[nodiscard]] const RuleSet& rules() const { return configuration.rules; }
};

/// A setting within the same second as another one of the same priority would be as new as that: it is made newer (R5).
QDateTime settingTime(const Setting& setting)
{
    const auto priority = setting.rules().priorityOf(setting.wanted);
    QDateTime time = setting.call.time();
    for (const InternalStateRow& row : setting.ci.states) {
        const bool competes = row.active && row.requestorId != setting.requestorId &&
                              setting.rules().priorityOf(row.operationalState) == priority;
        if (competes && row.setOn >= time)
            time = row.setOn.addSecs(1);
    }
    return time;
}

/// The CI's rows with that of the requestor as it becomes; `position` is where that one stands.
std::vector<InternalStateRow> rowsAfter(const Setting& setting, std::size_t& position)
{
    std::vector<InternalStateRow> rows = setting.ci.states;
    const auto isOwn = [&](const InternalStateRow& row) { return row.requestorId == setting.requestorId; };
    auto own = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.active && isOwn(row); });
    if (own == rows.end())
        own = std::find_if(rows.begin(), rows.end(), isOwn);
    if (own == rows.end()) {
        InternalStateRow row;
        row.ci = setting.ci.sysId;
        row.requestorId = setting.requestorId;
        own = rows.insert(rows.end(), row);
    }
    own->operationalState = setting.wanted;
    own->active = true;
    own->setOn = settingTime(setting);
    position = static_cast<std::size_t>(own - rows.begin());
    return rows;
}

std::optional<Refusal> checkTransition(const Setting& setting, int to)
{
    const int from = setting.ci.values.operationalStatus;
    const NotAllowedTransitionRow* rule = setting.rules().forbidding(setting.ci.classPath, from, to);
    if (!rule)
        return std::nullopt;
    Refusal refused = refusal(RefusalCode::InvalidOpsStateTransition, RuleId("R14"), setting.rules().labelOf(from),
                              setting.rules().labelOf(to));
    refused.ruleRecord = rule->sysId;
    return refused;
}

std::optional<Refusal> checkPriorities(const Setting& setting)
{
    for (const InternalStateRow& row : setting.ci.states) {
        if (!row.active || row.requestorId == setting.requestorId)
            continue;
        for (const int state : {setting.wanted, row.operationalState}) {
            if (!setting.rules().priorityOf(state))
                return refusal(RefusalCode::UnprioritizedOpsState, RuleId("R47"), setting.rules().labelOf(state));
        }
    }
    return std::nullopt;
}

std::optional<Refusal> checkPresent(const Setting& setting)
{
    const auto own = std::count_if(setting.ci.states.begin(), setting.ci.states.end(), [&](const auto& row) {
        return row.active && row.requestorId == setting.requestorId;
    });
    if (own > 1)
        return refusal(RefusalCode::DuplicateOpsStateRecord, RuleId("S10"), setting.requestorId);
    const QString shown = setting.rules().labelOf(setting.ci.values.operationalStatus);
    const QStringList& old = setting.request.oldOpsLabels;
    if (!old.isEmpty() && !old.contains(shown))
        return refusal(RefusalCode::OpsStateNotSet, RuleId("S9"), shown, old.join(QLatin1String(", ")));
    return std::nullopt;
}

Decision decide(const Setting& setting)
{
    const CiSnapshot& ci = setting.ci;
    std::optional<Refusal> refused = checkStanding(ci);
    if (!refused)
        refused = checkPresent(setting);
    if (!refused)
        refused = checkTransition(setting, setting.wanted);
    if (!refused)
        refused = checkPriorities(setting);
    if (refused)
        return refusedCi(ci, *std::move(refused));

    std::size_t position = 0;
    const std::vector<InternalStateRow> rows = rowsAfter(setting, position);
    const int shown = cumulativeState(rows, setting.rules()).value_or(setting.wanted);
    if ((refused = checkTransition(setting, shown)))
        return refusedCi(ci, *std::move(refused));

    const InternalStateRow& row = rows[position];
    const bool wasActive = position < ci.states.size() && ci.states[position].active;
    const QString before = wasActive ? QString::number(ci.states[position].operationalState) : QString();
    const Cause cause{setting.call, setting.requestorId, RuleId("R3")};
    Decision decision;
    decision.writeState(row, before, QString::number(row.operationalState), cause);
    showBest(decision, ci, rows, setting.configuration, cause);
    return decision;
}

} // namespace

Refusals checkStateCall(const StateRequest& request, const Requestor& requestor, const Configuration& configuration)
{
    return firstFailure(
        [&] {
            return checkGiven({{"requestorId", !requestor.id.isEmpty()},
                               {"sysIds", !request.sysIds.isEmpty()},
                               {"opsLabel", !request.opsLabel.isEmpty()}});
        },
        [&] { return checkRequestor(requestor); },
        [&] { return checkStates(QStringList{request.opsLabel} + request.oldOpsLabels, configuration.rules); },
        [&] { return checkSysIds(request.sysIds, configuration.properties); });
}

Decision setState(const StateRequest& request, const Requestor& requestor, const Snapshots& cis,
                  const Configuration& configuration, const Call& call)
{
    if (Refusals refusals = checkStateCall(request, requestor, configuration); !refusals.empty())
        return refusedCall(std::move(refusals));
    const int wanted = *configuration.rules.stateLabelled(request.opsLabel);
    const auto decideOne = [&](const CiSnapshot& ci) {
        return decide({request, requestor.id, ci, configuration, call, wanted});
    };
    return decideEach(request.sysIds, cis, decideOne, [&](const QString& which) {
        return QStringLiteral("Operational state [%1] is set on %2").arg(request.opsLabel, which);
    });
}

} // namespace itam::core::lifecycle
