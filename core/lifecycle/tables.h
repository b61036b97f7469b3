// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Names of tables, classes, properties and the scheduled job (ci-lifecycle.md 2, 7), as data. Any thread.
#pragma once

#include <QLatin1String>

#include <array>

namespace itam::core::lifecycle {

struct LifecycleTable
{
    QLatin1String name;
    QLatin1String label;
    bool allowsInsert;        ///< R46: by hand, over the Table API
    const char* columns = ""; ///< beside the system columns, separated by blanks, in the order of rows.h
};

namespace table {
inline constexpr QLatin1String ciActions("statemgmt_ci_actions");
inline constexpr QLatin1String compatibleActions("statemgmt_compat_actions");
inline constexpr QLatin1String notAllowedActions("statemgmt_not_allow_actions");
inline constexpr QLatin1String notAllowedTransitions("statemgmt_not_allow_ops");
inline constexpr QLatin1String statePriorities("statemgmt_ops_state_pri");
inline constexpr QLatin1String registeredUsers("statemgmt_register_users");
inline constexpr QLatin1String cmdbActions("statemgmt_cmdb_actions");
inline constexpr QLatin1String internalStates("statemgmt_ops_state");
inline constexpr QLatin1String renewLeaseTasks("statemgmt_renew_lease_task");
inline constexpr QLatin1String configurationItem("cmdb_ci"); ///< also "all CIs" in a rule (R13)
inline constexpr QLatin1String hardware("cmdb_ci_hardware");
inline constexpr QLatin1String asset("alm_asset");
} // namespace table

/// The nine of section 2, in its order.
[[nodiscard]] const std::array<LifecycleTable, 9>& lifecycleTables();

/// What an administrator may set in sys_properties.
struct Properties
{
    int maxBulkCount = 1000;       ///< most CIs of one call (R25)
    int maxLeaseExpiredDays = 15;  ///< how long an ended lease is tolerated (R34)
    bool restoreJobActive = false; ///< R36: not as shipped

    friend bool operator==(const Properties&, const Properties&) = default;
};
inline constexpr QLatin1String maxBulkCountProperty("glide.cmdb.statemgmt.max_bulk_count");
inline constexpr QLatin1String maxLeaseExpiredDaysProperty("glide.cmdb.statemgmt.max_lease_expired_days");
inline constexpr QLatin1String restoreJobName("CI Lifecycle Management - Restore Internal State Management Tables");

/// Where log lines come from (R49).
inline constexpr QLatin1String logSource("ci_state_management");

} // namespace itam::core::lifecycle
