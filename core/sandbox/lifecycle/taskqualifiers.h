// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The CI fields of incident and problem offer the CIs that CreateTask is allowed on (ci-lifecycle.md 13; R38). As on
// the platform the field belongs to task, and what differs for a class is a dictionary override:
//
//   GET /api/now/table/sys_dictionary_override?sysparm_query=name=incident^element=cmdb_ci   -> reference_qual
//   GET /api/now/table/cmdb_ci?sysparm_query=<reference_qual>                                -> what a picker offers
//
// The qualifier is an encoded query that is written anew whenever a rule, an action or a choice of operational_status
// changes, in the same transaction. It filters pickers only: writes of other CIs go through.
//
// Beside them the filter "Hosts seen by Service Mapping" (R52) is a record of sys_filter: its table and its query.
#pragma once

#include "core/sandbox/store/recordfollower.h"

namespace itam::sandbox::lifecycle {

[[nodiscard]] bool changesTaskQualifiers(const store::Table& table);
/// Whether this change does.
[[nodiscard]] bool changesTaskQualifiers(const store::RecordChange& change);

/// By the rules as they are. In the caller's transaction; errors are those of the store.
[[nodiscard]] Result<void> writeTaskQualifiers(store::Writer& writer);

/// Once in the life of the data: what people delete or change stays so.
[[nodiscard]] Result<void> seedServiceMappingFilter(store::Writer& writer);

} // namespace itam::sandbox::lifecycle
