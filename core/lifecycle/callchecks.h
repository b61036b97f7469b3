// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is checked before any CI is looked at, in this order, and of each CI (ci-lifecycle.md 6). The first check that
// fails refuses the call, or the CI. Pure; any thread.
#pragma once

#include "core/lifecycle/assetmappings.h"
#include "core/lifecycle/decision.h"
#include "core/lifecycle/requestors.h"

#include <QStringList>

#include <initializer_list>
#include <utility>

namespace itam::core::lifecycle {

using Refusals = std::vector<Refusal>;

/// A parameter of a call and whether it was given.
using Given = std::pair<const char*, bool>;

/// INVALID_INPUT_PARAMETERS, one for each that is missing.
[[nodiscard]] Refusals checkGiven(std::initializer_list<Given> parameters);
/// INVALID_REQUESTOR (R17, R19).
[[nodiscard]] Refusals checkRequestor(const Requestor& requestor);
/// INVALID_CI_ACTION, one for each name.
[[nodiscard]] Refusals checkActions(const QStringList& names, const RuleSet& rules);
/// INVALID_OPS_STATE, one for each label (R2).
[[nodiscard]] Refusals checkStates(const QStringList& labels, const RuleSet& rules);
/// INVALID_INPUT_PARAMETERS for too many (R25), DUPLICATE_SYS_ID once for each that occurs again.
[[nodiscard]] Refusals checkSysIds(const QStringList& sysIds, const Properties& properties);
/// INVALID_LEASETIME (R29).
[[nodiscard]] Refusals checkLeaseTime(const QString& text);

/// The refusals of the first check that has any. Checks are called in their order, and no further than that.
template <typename... Checks>
[[nodiscard]] Refusals firstFailure(Checks... checks)
{
    Refusals refusals;
    static_cast<void>((... || !(refusals = checks()).empty()));
    return refusals;
}

/// INVALID_SYS_ID, UNSUPPORTED_SYS_ID, MUTEX_UNAVAILABLE; nothing for a CI that may be changed.
[[nodiscard]] std::optional<Refusal> checkStanding(const CiSnapshot& ci);

/// The decision that a whole call is refused.
[[nodiscard]] Decision refusedCall(Refusals refusals);
/// The decision that a CI is refused.
[[nodiscard]] Decision refusedCi(const CiSnapshot& ci, Refusal refusal);

/// R23, R24: `decide` of each CI in the order of the call; those that no snapshot is given of do not exist. What was
/// done is one line of the log, however many CIs there are: done("CI [sys_id]") or done("[1000] CIs"). Each refusal is
/// its own (R49).
template <typename Decide, typename Done>
[[nodiscard]] Decision decideEach(const QStringList& sysIds, const Snapshots& cis, Decide decide, Done done)
{
    Decision all;
    QStringList changed;
    for (const QString& sysId : sysIds) {
        const auto known = cis.constFind(sysId);
        if (known != cis.cend()) {
            Decision decision = decide(*known);
            if (decision.isAllowed())
                changed.append(sysId);
            all.append(std::move(decision));
            continue;
        }
        CiSnapshot missing;
        missing.sysId = sysId;
        missing.standing = Standing::Missing;
        all.append(decide(missing));
    }
    if (changed.size() == 1)
        all.done(done(QStringLiteral("CI [%1]").arg(changed.front())));
    else if (!changed.isEmpty())
        all.done(done(QStringLiteral("[%1] CIs").arg(changed.size())));
    return all;
}

} // namespace itam::core::lifecycle
