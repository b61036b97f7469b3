// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Starting CI actions (ci-lifecycle.md 6, 8.6; R7, R9-R13, R16, R17, R23-R25, R29). Lives of actions and leases are in
// lease.h. Pure; any thread.
#pragma once

#include "core/lifecycle/callchecks.h"

namespace itam::core::lifecycle {

/// The parameters of POST actions; the requestor is given apart.
struct ActionRequest
{
    QStringList sysIds;
    QString actionName;
    QString leaseTime;          ///< "02:30:00"; empty: no end
    QStringList oldActionNames; ///< all of them must be active on each CI
};

/// Parameters, requestor, names, number and repetition of CIs, lease: what refuses the call as a whole. Worth asking
/// before snapshots are read.
[[nodiscard]] Refusals checkActionCall(const ActionRequest& request, const Requestor& requestor,
                                       const Configuration& configuration);

/// Order of the checks of each CI: it is one and free; the old actions are active (CI_ACTION_NOT_SET); no rule forbids
/// the action in the state that the CI shows (R12, R13); no integrity fault; the action is not active already, whoever
/// set it; every other active action is compatible (R9-R11). A refusal changes nothing of that CI (R16). The inactive
/// row of an action that the requestor had set before becomes active again.
[[nodiscard]] Decision addAction(const ActionRequest& request, const Requestor& requestor, const Snapshots& cis,
                                 const Configuration& configuration, const Call& call);

/// The active row of an action, whoever set it; null: there is none. The result points into `ci`.
[[nodiscard]] const CmdbActionRow* activeRow(const CiSnapshot& ci, const QString& action);
/// DUPLICATE_CI_ACTION_RECORD: a requestor has two active rows of the action.
[[nodiscard]] std::optional<Refusal> checkSingle(const CiSnapshot& ci, const QString& action, const RuleSet& rules);

} // namespace itam::core::lifecycle
