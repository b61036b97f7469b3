// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which CIs are offered for an incident or a problem, and which hosts Service Mapping sees (ci-lifecycle.md 13; R37,
// R38, R52). Filters of pickers and lists, no data policy: a write of another CI is not refused. Pure; any thread.
#pragma once

#include "core/lifecycle/ruleset.h"
#include "core/lifecycle/snapshot.h"

namespace itam::core::lifecycle {

/// R38: no rule forbids CreateTask for the class in that state. Without such rules, or without CreateTask: all are.
[[nodiscard]] bool isSelectableForTask(const QStringList& classPath, int operationalState, const RuleSet& rules);
/// The same as an encoded query over a table that has CIs of exactly these classes: "operational_status!=6"; empty:
/// all. A rule that binds some of the classes only names them: "operational_status!=7^ORsys_class_nameNOT
/// INcmdb_ci_server". The first element of each path is the class, as in ruleset.h.
[[nodiscard]] QString selectableForTaskQuery(const std::vector<QStringList>& classPaths, const RuleSet& rules);
/// Over a table whose CIs are all of that class, or of classes below it that no rule names.
[[nodiscard]] QString selectableForTaskQuery(const QStringList& classPath, const RuleSet& rules);

/// R52.
[[nodiscard]] bool isSeenByServiceMapping(const CiValues& host);
[[nodiscard]] QString seenByServiceMappingQuery();

} // namespace itam::core::lifecycle
