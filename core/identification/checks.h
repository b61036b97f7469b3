// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the connection test of this channel finds out (servicenow-ire.md 11, 13.5), as the named checks that preflight
// and the Test button know. Nothing is written: the probe goes to queryEnhanced. Lives on the sender thread.
#pragma once

#include "core/identification/api.h"
#include "core/servicenow/tableclient.h"
#include "core/wire/messages.h"

namespace itam::core::identification {

namespace check {
inline constexpr auto discoverySource = "discovery-source";   ///< ours is a choice of the instance
inline constexpr auto hardwareRule = "hardware-rule";         ///< cmdb_ci_computer has an active identification rule
inline constexpr auto installationRule = "installation-rule"; ///< and installations may travel with it
inline constexpr auto samTables = "sam-plugin";               ///< the table of installations is there
inline constexpr auto relationType = "relation-type";         ///< virtual machines can be related to their hosts
inline constexpr auto contractTables = "contract-tables";     ///< contracts and their links can be read
inline constexpr auto duplicateTasks = "duplicate-tasks";     ///< how many are open; for people
} // namespace check

struct InstanceFindings
{
    QList<wire::Check> checks;
    /// A computer that nothing else identifies is taken for the one of its name (servicenow-ire.md 6.2). So does the
    /// stock rule, and an instance that does not describe its rules.
    bool identifiesByName = true;
};

/// Errors: what ends the test, because nothing else can be asked either: those of Api::query().
[[nodiscard]] Result<InstanceFindings> checkInstance(Api& api, servicenow::TableClient& tables, const Options& options,
                                                     const std::stop_token& stop);

/// What names the instance whatever its address is; empty: the account may not read it.
[[nodiscard]] Result<QString> instanceName(servicenow::TableClient& tables, const std::stop_token& stop);

} // namespace itam::core::identification
