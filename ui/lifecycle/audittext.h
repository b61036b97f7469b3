// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an entry of the audit says in words: the field, the values before and after with the labels of states, and the
// whole as a sentence (ux.md 2). Pure; GUI thread, and any thread for CSV when the language does not change meanwhile.
#pragma once

#include "core/lifecycle/ruleset.h"
#include "core/servicenow/lifecycletypes.h"
#include "ui/models/roles.h"

namespace itam::ui::lifecycle {

/// What an entry is about; decides its sentence, its icon and how values are labelled.
enum class AuditSubject
{
    ShownState,     ///< cmdb_ci.operational_status
    RequestedState, ///< statemgmt_ops_state
    Action,         ///< statemgmt_cmdb_actions.active
    Lease,          ///< statemgmt_cmdb_actions.lease_expires
    Status,         ///< of the CI: install_status, hardware_status, hardware_substatus
    Asset,
    Other ///< a rule, or what we do not know
};
[[nodiscard]] AuditSubject subjectOf(const core::servicenow::AuditRow& row);

/// "State shown", "CI action Patching".
[[nodiscard]] QString fieldText(const core::servicenow::AuditRow& row);
/// The label of the state, "active", a time of a lease; unknown ones as they are.
[[nodiscard]] QString beforeText(const core::servicenow::AuditRow& row, const core::lifecycle::RuleSet& rules);
[[nodiscard]] QString afterText(const core::servicenow::AuditRow& row, const core::lifecycle::RuleSet& rules);
/// "Shows Retired instead of Operational."
[[nodiscard]] QString sentenceOf(const core::servicenow::AuditRow& row, const core::lifecycle::RuleSet& rules);
/// "by admin, for requestor 5d0c2f7a, rule R3"; may be empty.
[[nodiscard]] QString originOf(const core::servicenow::AuditRow& row);
/// Colour and icon of what happened, without a word.
[[nodiscard]] models::State markOf(const core::servicenow::AuditRow& row);

} // namespace itam::ui::lifecycle
