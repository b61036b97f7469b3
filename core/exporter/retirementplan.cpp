// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/retirementplan.h"

#include <algorithm>
#include <map>

namespace itam::core::exporter {
namespace {

/// Passes in a row without a record, by key.
using Absent = QHash<QByteArray, int>;

struct Candidate
{
    PlannedCi ci;
    bool otherSource = false;
    bool anyAbsent = false;
    bool anyNotAbsent = false;
    bool anyPresent = false;
};

void take(Candidate& candidate, const HardwareIdentity& identity, const RetirementFacts& facts, const Absent& absent)
{
    PlannedCi& ci = candidate.ci;
    ci.ci = identity.ci;
    ci.name = identity.ciName;
    ci.ciClass = identity.ciClass;
    ci.keys.append(identity.computerId);
    if (identity.sourceId != facts.sourceId) {
        candidate.otherSource = true;
        return;
    }
    const auto passes = absent.constFind(identity.computerId);
    if (passes == absent.cend()) {
        candidate.anyNotAbsent = true;
        candidate.anyPresent = candidate.anyPresent || facts.present.contains(identity.computerId);
        return;
    }
    ci.passes = candidate.anyAbsent ? std::min(ci.passes, *passes) : *passes;
    candidate.anyAbsent = true;
}

RetirementFate fateOfRetired(const Candidate& candidate)
{
    if (!candidate.anyPresent)
        return RetirementFate::Done;
    return candidate.ci.state ? RetirementFate::Return : RetirementFate::Gone;
}

RetirementFate fateOfAbsent(const Candidate& candidate, const RetirementFacts& facts, const RetirementLimits& limits)
{
    if (!candidate.ci.state)
        return RetirementFate::Gone;
    if (candidate.otherSource)
        return RetirementFate::OtherSource;
    if (candidate.anyNotAbsent)
        return RetirementFate::StillPresent;
    if (candidate.ci.passes < limits.passes)
        return RetirementFate::Waiting;
    return *candidate.ci.state == facts.retiredState ? RetirementFate::AlreadyRetired : RetirementFate::Retire;
}

/// A retirement that was accepted, so that there is something to bring back.
bool wasRetired(const std::optional<journal::Retirement>& retirement)
{
    return retirement && (retirement->step == journal::RetirementStep::Retired ||
                          retirement->step == journal::RetirementStep::Returning);
}

std::map<QString, Candidate> candidatesFrom(const RetirementFacts& facts, const Absent& absent)
{
    std::map<QString, Candidate> candidates;
    for (const journal::Retirement& retirement : facts.open) {
        PlannedCi& ci = candidates[retirement.ci].ci;
        ci.ci = retirement.ci;
        ci.name = retirement.name;
        ci.ciClass = retirement.ciClass;
        ci.before = retirement;
    }
    for (const HardwareIdentity& identity : facts.identities) {
        if (!identity.ci.isEmpty())
            take(candidates[identity.ci], identity, facts, absent);
    }
    for (auto& [sysId, candidate] : candidates) {
        const auto state = facts.states.constFind(sysId);
        if (state != facts.states.cend())
            candidate.ci.state = *state;
    }
    return candidates;
}

void applyThreshold(RetirementPlan& plan, const RetirementFacts& facts, const RetirementLimits& limits)
{
    std::map<QString, ClassShare> shares;
    for (const PlannedCi& ci : plan.cis) {
        if (ci.fate == RetirementFate::Retire)
            ++shares[ci.ciClass].wanted;
    }
    for (auto& [name, share] : shares) {
        share.ciClass = name;
        share.owned = facts.ownedPerClass.value(name);
        share.heldBack = !limits.aboveThreshold && share.wanted * 100 > share.owned * limits.percent;
        plan.classes.append(share);
    }
    for (PlannedCi& ci : plan.cis) {
        if (ci.fate == RetirementFate::Retire && shares[ci.ciClass].heldBack)
            ci.fate = RetirementFate::HeldBack;
    }
}

} // namespace

QString nameOf(RetirementFate fate)
{
    switch (fate) {
    case RetirementFate::Retire:
        return QStringLiteral("retire");
    case RetirementFate::HeldBack:
        return QStringLiteral("held-back");
    case RetirementFate::Return:
        return QStringLiteral("return");
    case RetirementFate::AlreadyRetired:
        return QStringLiteral("already-retired");
    case RetirementFate::Done:
        return QStringLiteral("done");
    case RetirementFate::Waiting:
        return QStringLiteral("waiting");
    case RetirementFate::StillPresent:
        return QStringLiteral("still-present");
    case RetirementFate::OtherSource:
        return QStringLiteral("other-source");
    case RetirementFate::Gone:
        return QStringLiteral("gone");
    }
    return {};
}

QList<PlannedCi> RetirementPlan::of(RetirementFate fate) const
{
    QList<PlannedCi> found;
    std::ranges::copy_if(cis, std::back_inserter(found), [fate](const PlannedCi& ci) { return ci.fate == fate; });
    return found;
}

qint64 RetirementPlan::count(RetirementFate fate) const
{
    return std::ranges::count(cis, fate, &PlannedCi::fate);
}

RetirementPlan planRetirement(const RetirementFacts& facts, const RetirementLimits& limits)
{
    Absent absent;
    for (const journal::Absence& absence : facts.absences)
        absent.insert(absence.key, absence.passes);
    RetirementPlan plan;
    QSet<QByteArray> known;
    for (const HardwareIdentity& identity : facts.identities)
        known.insert(identity.computerId);
    for (const journal::Absence& absence : facts.absences) {
        const bool isWaiting = absence.passes < limits.passes;
        plan.waiting += isWaiting ? 1 : 0;
        plan.withoutCi += !isWaiting && !known.contains(absence.key) ? 1 : 0;
    }
    for (auto& [sysId, candidate] : candidatesFrom(facts, absent)) {
        if (wasRetired(candidate.ci.before))
            candidate.ci.fate = fateOfRetired(candidate);
        else if (candidate.anyAbsent)
            candidate.ci.fate = fateOfAbsent(candidate, facts, limits);
        else
            continue; // its record came back before it was retired
        plan.cis.append(candidate.ci);
    }
    std::ranges::sort(plan.cis, {}, [](const PlannedCi& ci) { return std::tie(ci.ciClass, ci.name, ci.ci); });
    applyThreshold(plan, facts, limits);
    return plan;
}

} // namespace itam::core::exporter
