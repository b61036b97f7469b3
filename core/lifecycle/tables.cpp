// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/tables.h"

namespace itam::core::lifecycle {
namespace {

constexpr std::array<LifecycleTable, 9> tables{{
    {table::ciActions, QLatin1String("CI Actions"), true, "name description"},
    {table::compatibleActions, QLatin1String("Compatible CI Actions"), true, "action compatible_action"},
    {table::notAllowedActions, QLatin1String("Not Allowed CI Actions"), true,
     "ci_type operational_state not_allowed_action"},
    {table::notAllowedTransitions, QLatin1String("Not Allowed Operational Transitions"), true,
     "ci_type operational_state not_allowed_transition"},
    {table::statePriorities, QLatin1String("Operational State Priorities"), true, "operational_state priority"},
    {table::registeredUsers, QLatin1String("CI State Registered Users"), false, "requestor_id user active"},
    {table::cmdbActions, QLatin1String("CMDB CI Actions"), false,
     "ci action requestor_id active lease_time lease_start lease_expires"},
    {table::internalStates, QLatin1String("Internal Operational States"), false,
     "ci operational_state requestor_id active set_on"},
    {table::renewLeaseTasks, QLatin1String("Renew Lease Task"), false,
     "ci_action_record requestor_id active state assigned_to short_description description"},
}};

} // namespace

const std::array<LifecycleTable, 9>& lifecycleTables()
{
    return tables;
}

} // namespace itam::core::lifecycle
