// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rows of the nine lifecycle tables (ci-lifecycle.md 2), field by field: operationalState is the column
// operational_state, and so on. References are sys_ids; times are UTC in whole seconds, as an instance keeps them.
// Values; any thread.
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace itam::core::lifecycle {

/// statemgmt_ci_actions: the catalogue of actions.
struct CiActionRow
{
    QString sysId;
    QString name;
    QString description;

    friend bool operator==(const CiActionRow&, const CiActionRow&) = default;
};

/// statemgmt_compat_actions: two actions that may be active together, in either order (R10).
struct CompatibleActionsRow
{
    QString sysId;
    QString action;           ///< of statemgmt_ci_actions
    QString compatibleAction; ///< of statemgmt_ci_actions

    friend bool operator==(const CompatibleActionsRow&, const CompatibleActionsRow&) = default;
};

/// statemgmt_not_allow_actions: an action may not start on CIs of a type in a state (R12, R13).
struct NotAllowedActionRow
{
    QString sysId;
    QString ciType; ///< name of a class table; its subclasses are bound as well
    int operationalState = 0;
    QString notAllowedAction; ///< of statemgmt_ci_actions

    friend bool operator==(const NotAllowedActionRow&, const NotAllowedActionRow&) = default;
};

/// statemgmt_not_allow_ops: CIs of a type may not go from one state to another (R14).
struct NotAllowedTransitionRow
{
    QString sysId;
    QString ciType; ///< name of a class table; its subclasses are bound as well
    int operationalState = 0;
    int notAllowedTransition = 0;

    friend bool operator==(const NotAllowedTransitionRow&, const NotAllowedTransitionRow&) = default;
};

/// statemgmt_ops_state_pri: the smaller number wins (R4).
struct StatePriorityRow
{
    QString sysId;
    int operationalState = 0;
    int priority = 0;

    friend bool operator==(const StatePriorityRow&, const StatePriorityRow&) = default;
};

/// statemgmt_register_users: one registration of an operator.
struct RegisteredUserRow
{
    QString sysId;
    QString requestorId;
    QString user; ///< of sys_user
    bool active = true;

    friend bool operator==(const RegisteredUserRow&, const RegisteredUserRow&) = default;
};

/// A lease: how long an action may stay active. No `expires`: for ever.
struct Lease
{
    std::optional<std::chrono::seconds> time; ///< lease_time
    QDateTime start;                          ///< lease_start
    std::optional<QDateTime> expires;         ///< lease_expires

    friend bool operator==(const Lease&, const Lease&) = default;
};

/// statemgmt_cmdb_actions: one per CI, action and requestor, whether active or not any more.
struct CmdbActionRow
{
    QString sysId; ///< empty: to be inserted
    QString ci;
    QString action; ///< of statemgmt_ci_actions
    QString requestorId;
    bool active = true;
    Lease lease;

    friend bool operator==(const CmdbActionRow&, const CmdbActionRow&) = default;
};

/// statemgmt_ops_state: what one requestor says of one CI.
struct InternalStateRow
{
    QString sysId; ///< empty: to be inserted
    QString ci;
    int operationalState = 0;
    QString requestorId;
    bool active = true;
    QDateTime setOn;

    friend bool operator==(const InternalStateRow&, const InternalStateRow&) = default;
};

/// statemgmt_renew_lease_task, which extends task.
struct RenewLeaseTaskRow
{
    QString sysId;          ///< empty: to be inserted
    QString ciActionRecord; ///< of statemgmt_cmdb_actions
    QString requestorId;
    bool active = true; ///< an open one; a closed one is not active and has a state of taskClosed
    int state = 1;
    QString assignedTo; ///< of sys_user; empty for a workflow
    QString shortDescription;
    QString description;

    friend bool operator==(const RenewLeaseTaskRow&, const RenewLeaseTaskRow&) = default;
};

/// Values of task.state that are used here.
inline constexpr int taskOpen = 1;
inline constexpr int taskClosed = 3;

} // namespace itam::core::lifecycle
