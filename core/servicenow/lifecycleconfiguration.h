// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an administrator laid down, read from the instance's tables (ci-lifecycle.md 2, 3, 7, 12). A state in a rule is
// its value, or its label where an instance writes that. Mapping tables, properties and the restore job are as shipped
// or empty where an instance does not show them. Errors: those of TableClient. On its thread.
#pragma once

#include "core/servicenow/lifecycletypes.h"
#include "core/servicenow/tableclient.h"

namespace itam::core::servicenow {

[[nodiscard]] Result<lifecycle::Configuration> readConfiguration(TableClient& tables, const std::stop_token& stop);
/// Of cmdb_ci.operational_status (R2).
[[nodiscard]] Result<QList<StateChoice>> readStateChoices(TableClient& tables, const std::stop_token& stop);
/// Choices, actions and what is not allowed of them: all that decides which CIs are offered for tasks (R38).
[[nodiscard]] Result<lifecycle::RuleSet> readActionRules(TableClient& tables, const std::stop_token& stop);
/// Without the restore job.
[[nodiscard]] Result<lifecycle::Properties> readProperties(TableClient& tables, const std::stop_token& stop);
/// Nothing: the instance does not show it.
[[nodiscard]] Result<std::optional<RestoreJob>> readRestoreJob(TableClient& tables, const std::stop_token& stop);
inline constexpr QLatin1String restoreJobTable("sysauto_script");

} // namespace itam::core::servicenow
