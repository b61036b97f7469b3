// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Questions that change nothing (ci-lifecycle.md 8: GET statuses, actions, leases, compatActions, notAllowedAction,
// notAllowedOpsTransition; R7-R15, R27, R28). Pure; any thread.
#pragma once

#include "core/lifecycle/requestors.h"

#include <tl/expected.hpp>

namespace itam::core::lifecycle {

template <typename T>
using Answer = tl::expected<T, Refusal>;

/// Label of what the CI shows. Refused: INVALID_SYS_ID (R27), UNSUPPORTED_SYS_ID.
[[nodiscard]] Answer<QString> operationalStateOf(const CiSnapshot& ci, const RuleSet& rules);
/// Names of the active actions; "no_active_action" alone when there is none (R28). Refused as above.
[[nodiscard]] Answer<QStringList> actionsOf(const CiSnapshot& ci, const RuleSet& rules);
/// True from the lease's end on, never for one without end. Refused: INVALID_INPUT_PARAMETERS, INVALID_REQUESTOR,
/// INVALID_CI_ACTION, INVALID_SYS_ID, UNSUPPORTED_SYS_ID, CI_ACTION_NOT_SET, INVALID_REQUESTOR_FOR_CI.
[[nodiscard]] Answer<bool> isLeaseExpired(const CiSnapshot& ci, const Requestor& requestor, const QString& actionName,
                                          const RuleSet& rules, const QDateTime& now);

/// R10. False for names that are not in the catalogue.
[[nodiscard]] bool isCompatibleAction(const RuleSet& rules, const QString& actionName, const QString& otherActionName);
/// R12, R13: true means not allowed. False for names that are not known.
[[nodiscard]] bool isNotAllowedAction(const RuleSet& rules, const QStringList& classPath, const QString& opsLabel,
                                      const QString& actionName);
/// R13, R14: true means not allowed. False for labels that are not known.
[[nodiscard]] bool isNotAllowedTransition(const RuleSet& rules, const QStringList& classPath, const QString& opsLabel,
                                          const QString& transitionOpsLabel);

} // namespace itam::core::lifecycle
