// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/callchecks.h"

#include "core/lifecycle/lease.h"

#include <QSet>

namespace itam::core::lifecycle {

Refusals checkGiven(std::initializer_list<Given> parameters)
{
    Refusals refusals;
    for (const auto& [name, isGiven] : parameters) {
        if (!isGiven)
            refusals.push_back(refusal(RefusalCode::InvalidInputParameters, RuleId("S8"), QString::fromLatin1(name),
                                       QStringLiteral("it is required")));
    }
    return refusals;
}

Refusals checkRequestor(const Requestor& requestor)
{
    if (isValid(requestor))
        return {};
    return {refusal(RefusalCode::InvalidRequestor, requestor.workflow ? RuleId("R19") : RuleId("R17"), requestor.id)};
}

Refusals checkActions(const QStringList& names, const RuleSet& rules)
{
    Refusals refusals;
    for (const QString& name : names) {
        if (!rules.actionNamed(name))
            refusals.push_back(refusal(RefusalCode::InvalidCiAction, RuleId("S6"), name));
    }
    return refusals;
}

Refusals checkStates(const QStringList& labels, const RuleSet& rules)
{
    Refusals refusals;
    for (const QString& label : labels) {
        if (!rules.stateLabelled(label))
            refusals.push_back(refusal(RefusalCode::InvalidOpsState, RuleId("R2"), label));
    }
    return refusals;
}

Refusals checkSysIds(const QStringList& sysIds, const Properties& properties)
{
    if (sysIds.size() > properties.maxBulkCount)
        return {refusal(RefusalCode::InvalidInputParameters, RuleId("R25"), QStringLiteral("sysIds"),
                        QStringLiteral("%1 CIs, and %2 is the most").arg(sysIds.size()).arg(properties.maxBulkCount))};
    Refusals refusals;
    QSet<QString> seen;
    QSet<QString> told;
    for (const QString& sysId : sysIds) {
        if (!seen.contains(sysId)) {
            seen.insert(sysId);
        } else if (!told.contains(sysId)) {
            told.insert(sysId);
            refusals.push_back(refusal(RefusalCode::DuplicateSysId, RuleId("S6"), sysId));
            refusals.back().ci = sysId;
        }
    }
    return refusals;
}

Refusals checkLeaseTime(const QString& text)
{
    if (leaseTimeFrom(text))
        return {};
    return {refusal(RefusalCode::InvalidLeasetime, RuleId("R29"), text)};
}

std::optional<Refusal> checkStanding(const CiSnapshot& ci)
{
    switch (ci.standing) {
    case Standing::Ci:
        return std::nullopt;
    case Standing::Missing:
        return refusal(RefusalCode::InvalidSysId, RuleId("R27"), ci.sysId);
    case Standing::NotACi:
        return refusal(RefusalCode::UnsupportedSysId, RuleId("S10"), ci.sysId);
    case Standing::Locked:
        return refusal(RefusalCode::MutexUnavailable, RuleId("S10"), ci.sysId);
    }
    return std::nullopt;
}

Decision refusedCall(Refusals refusals)
{
    Decision decision;
    for (Refusal& each : refusals)
        decision.refuse(std::move(each));
    return decision;
}

Decision refusedCi(const CiSnapshot& ci, Refusal refusal)
{
    refusal.ci = ci.sysId;
    return refused(std::move(refusal));
}

} // namespace itam::core::lifecycle
