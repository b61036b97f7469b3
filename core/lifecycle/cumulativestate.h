// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which of several active operational states a CI shows (ci-lifecycle.md 4; R3-R5). Pure; any thread.
#pragma once

#include "core/lifecycle/ruleset.h"

namespace itam::core::lifecycle {

/// Of the active rows of one CI: the smallest priority (R4); of equal ones the newest setOn (R5), then the later in the
/// given order. A state without a priority comes after all that have one. Null when none is active. The result points
/// into `rows`.
[[nodiscard]] const InternalStateRow* bestState(const std::vector<InternalStateRow>& rows, const RuleSet& rules);

/// The same as a value of operational_status.
[[nodiscard]] std::optional<int> cumulativeState(const std::vector<InternalStateRow>& rows, const RuleSet& rules);

} // namespace itam::core::lifecycle
