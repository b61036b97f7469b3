// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who may set states and actions (ci-lifecycle.md 5; R17-R22). Pure; any thread.
//
//   operator   registered --unregister--> not valid            workflow context   active --ends--> not valid
//
// What a requestor leaves behind is ended by unregistering at once (R21, R6), else by the restore job (R35).
#pragma once

#include "core/lifecycle/assetmappings.h"
#include "core/lifecycle/decision.h"

#include <QSet>

namespace itam::core::lifecycle {

/// R18, R19: "executing" and "waiting" are active.
[[nodiscard]] bool isActive(const WorkflowContext& context);
/// An active registration, or an active workflow context.
[[nodiscard]] bool isValid(const Requestor& requestor);

/// A GUID: 32 small hexadecimal digits.
[[nodiscard]] bool isRequestorId(const QString& text);

/// R20: `id` was drawn by the caller; refused with INVALID_REQUESTOR when it is no GUID or one of `taken`, the ids that
/// the lifecycle tables know, active or not: draw again. Registering twice gives two that know nothing of each other.
[[nodiscard]] Decision registerOperator(const QString& id, const QString& userSysId, const QSet<QString>& taken);

/// R21, R6: ends the registration and the requestor's states and actions, with their leases, and closes its tasks.
/// `cis`: those on which it has active rows. Refused with INVALID_REQUESTOR when there is no active registration of
/// that id (R22), and with MUTEX_UNAVAILABLE when one of the CIs is locked.
[[nodiscard]] Decision unregisterOperator(const Requestor& requestor, const std::vector<CiSnapshot>& cis,
                                          const Configuration& configuration, const Call& call);

} // namespace itam::core::lifecycle
