// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Deleting from the catalogue of actions, the compatible pairs, the rules and the priorities (ci-lifecycle.md 10,
// INVALID_DELETE). Pure; any thread.
#pragma once

#include "core/lifecycle/decision.h"
#include "core/lifecycle/ruleset.h"

namespace itam::core::lifecycle {

/// All active rows of statemgmt_cmdb_actions and statemgmt_ops_state.
struct ActiveRows
{
    std::vector<CmdbActionRow> actions;
    std::vector<InternalStateRow> states;
};

/// Refused with INVALID_DELETE while active rows lean on the record: an action that is active; a pair whose two actions
/// are active on one CI; the priority of a state that is set on a CI next to another. Refused with INVALID_SYS_ID when
/// there is no such row in that table. Pairs and rules about a deleted action go with it.
[[nodiscard]] Decision deleteRow(const RowToDelete& row, const RuleSet& rules, const ActiveRows& active);

} // namespace itam::core::lifecycle
