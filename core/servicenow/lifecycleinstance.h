// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// CI Lifecycle Management of one instance as its clients see it: the thirteen calls of the documented API, and the
// tables of rules, requestors, tasks, audit and log over the Table API (ci-lifecycle.md). Works against a real
// instance: what that lacks (an audit column of ours, the restore job) is empty, no error. Lives on one background
// thread; calls block. Errors of all: those of login and transport, BadReply, NotFound (no such table: the application
// is not there), Forbidden (detail: the instance's sentence).
#pragma once

#include "core/servicenow/lifecycletypes.h"
#include "core/support/result.h"

#include <stop_token>

namespace itam::core::servicenow {

class LifecycleInstance
{
public:
    virtual ~LifecycleInstance() = default;

    // --- requestors
    /// The requestor's id.
    [[nodiscard]] virtual Result<QString> registerOperator(std::stop_token stop) = 0;
    [[nodiscard]] virtual Result<CallOutcome> unregisterOperator(const QString& requestorId, std::stop_token stop) = 0;
    [[nodiscard]] virtual Result<bool> isValidRequestor(const QString& requestorId, std::stop_token stop) = 0;

    // --- states and actions; lists are cut at the instance's max_bulk_count. A stop ends between pieces, or in < 100
    // ms within one; what was answered stays in the outcome.
    [[nodiscard]] virtual BulkOutcome setState(const QString& requestorId, const lifecycle::StateRequest& request,
                                               const BulkProgressed& progressed, std::stop_token stop) = 0;
    [[nodiscard]] virtual BulkOutcome addAction(const QString& requestorId, const lifecycle::ActionRequest& request,
                                                const BulkProgressed& progressed, std::stop_token stop) = 0;
    [[nodiscard]] virtual BulkOutcome removeAction(const QString& requestorId, const lifecycle::RemovalRequest& request,
                                                   const BulkProgressed& progressed, std::stop_token stop) = 0;
    /// Label.
    [[nodiscard]] virtual Result<Told<QString>> stateOf(const QString& ci, std::stop_token stop) = 0;
    /// Names; empty when none is active.
    [[nodiscard]] virtual Result<Told<QStringList>> actionsOf(const QString& ci, std::stop_token stop) = 0;

    // --- leases
    [[nodiscard]] virtual Result<Told<bool>> isLeaseExpired(const QString& requestorId, const QString& ci,
                                                            const QString& actionName, std::stop_token stop) = 0;
    [[nodiscard]] virtual Result<CallOutcome> extendLease(const QString& requestorId, const QString& ci,
                                                          const lifecycle::ExtensionRequest& request,
                                                          std::stop_token stop) = 0;

    // --- rules
    [[nodiscard]] virtual Result<bool> isCompatible(const QString& actionName, const QString& otherActionName,
                                                    std::stop_token stop) = 0;
    [[nodiscard]] virtual Result<bool> isNotAllowedAction(const QString& ciClass, const QString& opsLabel,
                                                          const QString& actionName, std::stop_token stop) = 0;
    [[nodiscard]] virtual Result<bool> isNotAllowedTransition(const QString& ciClass, const QString& opsLabel,
                                                              const QString& transitionOpsLabel,
                                                              std::stop_token stop) = 0;

    // --- tables
    /// Choices, catalogue, pairs, rules, priorities, mappings, properties.
    [[nodiscard]] virtual Result<lifecycle::Configuration> configuration(std::stop_token stop) = 0;
    /// The choices of operational state with their records, for editing them.
    [[nodiscard]] virtual Result<QList<StateChoice>> stateChoices(std::stop_token stop) = 0;
    /// cmdb_ci and all below it, parents before children.
    [[nodiscard]] virtual Result<QList<CiClass>> classes(std::stop_token stop) = 0;
    [[nodiscard]] virtual Result<RecordPage<CiRow>> cis(const CiQuestion& question, std::stop_token stop) = 0;
    /// With all their rows, so that the engine can tell what would be refused. Ids without a record have
    /// Standing::Missing.
    [[nodiscard]] virtual Result<lifecycle::Snapshots> snapshots(const QStringList& sysIds, std::stop_token stop) = 0;
    [[nodiscard]] virtual Result<QList<RequestorRow>> requestors(std::stop_token stop) = 0;
    /// Newest first; at most 1,000.
    [[nodiscard]] virtual Result<QList<RenewTaskRow>> renewTasks(bool openOnly, std::stop_token stop) = 0;
    [[nodiscard]] virtual Result<RecordPage<AuditRow>> audit(const AuditQuestion& question, std::stop_token stop) = 0;
    [[nodiscard]] virtual Result<RecordPage<LogRow>> log(const LogQuestion& question, std::stop_token stop) = 0;

    // --- the restore job; nothing: this instance does not show it
    [[nodiscard]] virtual Result<std::optional<RestoreJob>> restoreJob(std::stop_token stop) = 0;
    [[nodiscard]] virtual Result<void> setRestoreJobActive(bool active, std::stop_token stop) = 0;
    [[nodiscard]] virtual Result<void> runRestoreJob(std::stop_token stop) = 0;

    /// A property of sys_properties: lifecycle::maxBulkCountProperty, maxLeaseExpiredDaysProperty.
    [[nodiscard]] virtual Result<void> setProperty(const QString& name, const QString& value, std::stop_token stop) = 0;

    // --- editing rules, catalogue, priorities and choices: any table that allows it, values by column
    /// sys_id of the new row.
    [[nodiscard]] virtual Result<QString> insertRow(const QString& table, const QHash<QString, QString>& values,
                                                    std::stop_token stop) = 0;
    [[nodiscard]] virtual Result<void> updateRow(const QString& table, const QString& sysId,
                                                 const QHash<QString, QString>& values, std::stop_token stop) = 0;
    [[nodiscard]] virtual Result<void> deleteRow(const QString& table, const QString& sysId, std::stop_token stop) = 0;
};

/// A connection of one background thread, made there by whoever needs one.
using LifecycleAccess = std::function<Result<std::unique_ptr<LifecycleInstance>>()>;

} // namespace itam::core::servicenow
