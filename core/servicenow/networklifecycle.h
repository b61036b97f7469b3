// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// CI Lifecycle Management of an instance over its REST APIs: what puts calls (lifecyclecalls.h, bulkcaller.h) and
// tables together. max_bulk_count, classes and names of requestors are kept for as long as it lives: make a new one
// where they must be fresh.
#pragma once

#include "core/servicenow/instancesession.h"
#include "core/servicenow/lifecycleinstance.h"
#include "core/servicenow/retrypolicy.h"

namespace itam::core::servicenow {

/// `clock` outlives it; waits for a busy instance are measured by it. `limits`: how often a piece of a call is sent
/// again that the instance turned away.
[[nodiscard]] std::unique_ptr<LifecycleInstance>
makeLifecycleInstance(std::unique_ptr<InstanceSession> session, const support::Clock& clock, RetryLimits limits = {});

} // namespace itam::core::servicenow
