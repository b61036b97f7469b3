// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Extending the lease of an action (ci-lifecycle.md 6, 8.10; R30, R31, R48). Pure; any thread.
#pragma once

#include "core/lifecycle/callchecks.h"

namespace itam::core::lifecycle {

/// The parameters of PATCH leases/{sys_id}; requestor and CI are given apart.
struct ExtensionRequest
{
    QString actionName;
    QString leaseTime;
};

/// Order of the checks: parameters, requestor, name, lease; then the CI as for removing an action. Open tasks about the
/// lease are closed.
[[nodiscard]] Decision extendLease(const ExtensionRequest& request, const Requestor& requestor, const CiSnapshot& ci,
                                   const Configuration& configuration, const Call& call);

} // namespace itam::core::lifecycle
