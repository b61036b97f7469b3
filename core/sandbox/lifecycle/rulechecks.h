// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whether a row of the catalogue, a pair, a rule or a priority makes sense (ci-lifecycle.md 2). Pure; any thread.
#pragma once

#include "core/lifecycle/ruleset.h"
#include "core/sandbox/store/records.h"

namespace itam::sandbox::lifecycle {

/// Why the row `sysId` of `table` cannot be `wanted`, as a sentence for people; empty: it can. What does not fit the
/// type of its column is left to the store. `rules` has all rows as they are, that one too.
[[nodiscard]] QString problemOf(const QString& table, const QString& sysId, const store::Values& wanted,
                                const core::lifecycle::RuleSet& rules, const store::Schema& schema);

} // namespace itam::sandbox::lifecycle
