// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/retirementsteps.h"

#include "core/lifecycle/cumulativestate.h"

namespace itam::core::exporter {
namespace {

using journal::Retirement;
using journal::RetirementStep;
using lifecycle::CiSnapshot;

/// What a requestor says of the CI now; nothing: it holds no state there.
std::optional<int> heldBy(const CiSnapshot& snapshot, const QString& requestorId)
{
    for (const lifecycle::InternalStateRow& row : snapshot.states) {
        if (row.active && row.requestorId == requestorId)
            return row.operationalState;
    }
    return std::nullopt;
}

void forgetRefusal(Retirement& record)
{
    record.code.clear();
    record.message.clear();
    record.rule.clear();
}

} // namespace

Attempt retiring(const PlannedCi& ci, const QString& requestorId, const QString& cause, const QDateTime& now)
{
    Attempt attempt;
    attempt.ci = ci;
    attempt.target = lifecycle::opstate::retired;
    Retirement& record = attempt.record;
    if (ci.before)
        record = *ci.before;
    else
        record.began = now;
    record.ci = ci.ci;
    record.name = ci.name;
    record.ciClass = ci.ciClass;
    record.keys = ci.keys;
    record.requestorId = requestorId;
    record.cause = cause;
    record.step = RetirementStep::Retiring;
    record.stateBefore = ci.state.value_or(lifecycle::opstate::operational);
    record.changed = now;
    ++record.attempts;
    return attempt;
}

Attempt returning(const PlannedCi& ci, const CiSnapshot& snapshot, const lifecycle::RuleSet& rules,
                  const QDateTime& now)
{
    Attempt attempt;
    attempt.ci = ci;
    attempt.returning = true;
    attempt.record = ci.before.value_or(Retirement());
    attempt.target = stateToGiveBack(snapshot, attempt.record.requestorId, attempt.record.stateBefore, rules);
    attempt.record.step = RetirementStep::Returning;
    attempt.record.stateAfter = attempt.target;
    attempt.record.changed = now;
    return attempt;
}

int stateToGiveBack(const CiSnapshot& snapshot, const QString& requestorId, int before, const lifecycle::RuleSet& rules)
{
    std::vector<lifecycle::InternalStateRow> others;
    std::ranges::copy_if(snapshot.states, std::back_inserter(others), [&](const lifecycle::InternalStateRow& row) {
        return row.active && row.requestorId != requestorId;
    });
    const int shown = snapshot.values.operationalStatus;
    const int own = shown == lifecycle::opstate::retired ? before : shown;
    // Somebody else wants it retired: ours is no reason any more, theirs is.
    const auto best = lifecycle::cumulativeState(others, rules);
    const int wanted = best && *best != lifecycle::opstate::retired ? *best : own;
    const bool isChoice = std::ranges::any_of(
        rules.operationalStates, [wanted](const lifecycle::Choice& choice) { return choice.value == wanted; });
    return isChoice && wanted != lifecycle::opstate::retired ? wanted : lifecycle::opstate::operational;
}

bool isBackAlready(const PlannedCi& ci, const CiSnapshot& snapshot)
{
    return ci.before && ci.state != lifecycle::opstate::retired && !heldBy(snapshot, ci.before->requestorId);
}

std::optional<servicenow::CallRefusal> refusalOf(const Attempt& attempt, const QList<servicenow::CallRefusal>& refusals,
                                                 const lifecycle::Snapshots& snapshots)
{
    for (const servicenow::CallRefusal& refusal : refusals) {
        if (refusal.ci == attempt.ci.ci)
            return refusal;
    }
    const auto unnamed =
        std::ranges::find_if(refusals, [](const servicenow::CallRefusal& refusal) { return refusal.ci.isEmpty(); });
    if (unnamed == refusals.end())
        return std::nullopt;
    const bool isDone = heldBy(snapshots.value(attempt.ci.ci), attempt.record.requestorId) == attempt.target;
    return isDone ? std::nullopt : std::optional(*unnamed);
}

void end(Attempt& attempt, const std::optional<servicenow::CallRefusal>& refusal, const QDateTime& now)
{
    attempt.accepted = !refusal;
    attempt.refusal = refusal.value_or(servicenow::CallRefusal());
    Retirement& record = attempt.record;
    record.changed = now;
    record.code = attempt.refusal.code;
    record.message = attempt.refusal.message;
    record.rule = attempt.refusal.rule;
    if (attempt.returning) {
        record.step = attempt.accepted ? RetirementStep::Returned : RetirementStep::Retired;
        if (!attempt.accepted)
            record.stateAfter.reset();
    } else {
        record.step = attempt.accepted ? RetirementStep::Retired : RetirementStep::Refused;
    }
}

RetirementEnd endOf(const Attempt& attempt)
{
    return {.ci = attempt.ci,
            .returning = attempt.returning,
            .stateAfter = attempt.accepted ? std::optional(attempt.target) : std::nullopt,
            .refusal = attempt.refusal};
}

void settleByState(Retirement& retirement, const CiSnapshot& snapshot, const QDateTime& now)
{
    const bool isReturning = retirement.step == RetirementStep::Returning;
    const std::optional<int> held = heldBy(snapshot, retirement.requestorId);
    retirement.changed = now;
    forgetRefusal(retirement);
    if (snapshot.standing == lifecycle::Standing::Missing || snapshot.sysId.isEmpty()) {
        retirement.step = RetirementStep::Gone;
    } else if (held == lifecycle::opstate::retired) {
        retirement.step = RetirementStep::Retired;
        retirement.stateAfter.reset();
    } else if (isReturning) {
        // Our "Retired" is gone: replaced as asked, or ended with the requestor. A CI that shows Retired all the same
        // was not brought back by that, and is tried once more.
        const bool isBack = held || snapshot.values.operationalStatus != lifecycle::opstate::retired;
        retirement.step = isBack ? RetirementStep::Returned : RetirementStep::Retired;
    } else {
        retirement.step = RetirementStep::NotDone;
    }
}

QStringList cisOf(const QList<Retirement>& retirements)
{
    QStringList cis;
    for (const Retirement& retirement : retirements)
        cis.append(retirement.ci);
    return cis;
}

QStringList cisOf(const QList<Attempt>& attempts)
{
    QStringList cis;
    for (const Attempt& attempt : attempts)
        cis.append(attempt.ci.ci);
    return cis;
}

} // namespace itam::core::exporter
