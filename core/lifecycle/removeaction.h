// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ending CI actions (ci-lifecycle.md 6, 8.7; R17, R23-R25, R48). Pure; any thread.
#pragma once

#include "core/lifecycle/callchecks.h"

#include <tl/expected.hpp>

namespace itam::core::lifecycle {

/// The parameters of DELETE actions; the requestor is given apart.
struct RemovalRequest
{
    QStringList sysIds;
    QString actionName;
};

/// Parameters, requestor, name, number and repetition of CIs: what refuses the call as a whole.
[[nodiscard]] Refusals checkRemovalCall(const RemovalRequest& request, const Requestor& requestor,
                                        const Configuration& configuration);

/// Order of the checks of each CI: it is one and free; no integrity fault; the action is active (CI_ACTION_NOT_SET); it
/// was set by this requestor (R48). Open tasks about its lease are closed.
[[nodiscard]] Decision removeAction(const RemovalRequest& request, const Requestor& requestor, const Snapshots& cis,
                                    const Configuration& configuration, const Call& call);

/// The requestor's active row of an action, or why there is none that it may touch: standing, integrity,
/// CI_ACTION_NOT_SET, INVALID_REQUESTOR_FOR_CI (R48). The result points into `ci`.
[[nodiscard]] tl::expected<const CmdbActionRow*, Refusal> ownActiveRow(const CiSnapshot& ci, const QString& requestorId,
                                                                       const CiActionRow& action, const RuleSet& rules);

} // namespace itam::core::lifecycle
