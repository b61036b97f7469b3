// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Requestors with what they hold, and the tasks that ask them to renew leases (ci-lifecycle.md 5, 7). On the thread of
// the TableClient. Errors: those of TableClient.
#pragma once

#include "core/servicenow/holdernames.h"
#include "core/servicenow/lifecycletypes.h"

namespace itam::core::servicenow {

/// Registered operators, active or not, and everybody else who holds something: workflow contexts, also those that are
/// not there any more.
[[nodiscard]] Result<QList<RequestorRow>> readRequestors(TableClient& tables, const std::stop_token& stop);

/// Newest first, at most 1,000.
[[nodiscard]] Result<QList<RenewTaskRow>> readRenewTasks(TableClient& tables, HolderNames& names, bool openOnly,
                                                         const std::stop_token& stop);

} // namespace itam::core::servicenow
