// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What identification finds in a fresh instance (servicenow-ire.md 1, 7, 13.6): sources that may call (choices of
// cmdb_ci.discovery_source, ours among them) and relationship types. On the writer thread. Errors: those of the store.
#pragma once

#include "core/sandbox/store/session.h"

namespace itam::sandbox::store {

/// Names in sys_properties. Those of the platform first; the others are switches that only the sandbox has.
namespace ireproperty {
inline constexpr auto rulesBeforeKeys = "glide.identification_engine.skip_sys_object_source_matching";
inline constexpr auto skipDuplicates = "glide.identification_engine.skip_duplicates";
inline constexpr auto duplicatesThreshold = "glide.identification_engine.skip_duplicates.threshold";
inline constexpr auto tasksOfLookups = "glide.identification_engine.lookup_match.create_duplicate_task_ci.enabled";
inline constexpr auto classUpgrade = "glide.class.upgrade.enabled";
inline constexpr auto classDowngrade = "glide.class.downgrade.enabled";
inline constexpr auto classSwitch = "glide.class.switch.enabled";
/// Tables, separated by commas, whose related entry is not active.
inline constexpr auto relatedEntriesOff = "glide.sandbox.ire.related_entries_off";
/// Sources, separated by commas, that may update but not insert; "SOURCE/CLASS": that class and those below it.
inline constexpr auto sourcesWithoutInsert = "glide.sandbox.ire.sources_without_insert";
/// Classes, separated by commas, that no identification rule is active for.
inline constexpr auto classesWithoutRule = "glide.sandbox.ire.classes_without_rule";
/// Lookup tables, separated by commas, whose identifier entry is not active.
inline constexpr auto lookupEntriesOff = "glide.sandbox.ire.lookup_entries_off";
/// Calls below identifyreconcile, separated by commas, that this release does not have: "enhanced", "queryEnhanced",
/// "query", and "plain" for the one without a name.
inline constexpr auto absentEndpoints = "glide.sandbox.ire.absent_endpoints";
/// Tables, separated by commas, that ACLs let nobody read over REST, administrators neither.
inline constexpr auto closedTables = "glide.sandbox.closed_tables";
/// APIs, separated by commas, that tokens do not reach: as in the path ("identifyreconcile", "cmdb", "table"), with a
/// method before it if only that one is closed ("POST table").
inline constexpr auto unscopedApis = "glide.sandbox.oauth.unscoped_apis";
} // namespace ireproperty

/// Once in the life of the data: what people delete does not come back. A type that is there keeps its spelling.
[[nodiscard]] Result<void> seedIdentification(Writer& writer);

} // namespace itam::sandbox::store
