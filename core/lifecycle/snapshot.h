// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the engine is told of the present: one CI with its rows, a requestor, who calls and when. The caller reads it in
// one transaction and writes the decision in the same one. Values; any thread.
#pragma once

#include "core/lifecycle/rows.h"
#include "core/lifecycle/tables.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace itam::core::lifecycle {

/// What stands behind a sys_id.
enum class Standing
{
    Ci,
    Missing, ///< no such record
    NotACi,  ///< a record of a table that is not under cmdb_ci
    Locked,  ///< another bulk call works on it, and the time to wait for that is over
};

/// Columns of cmdb_ci and cmdb_ci_hardware.
struct CiValues
{
    int operationalStatus = 1;
    int installStatus = 1;
    QString hardwareStatus;    ///< empty unless hardware
    QString hardwareSubstatus; ///< depends on hardwareStatus

    friend bool operator==(const CiValues&, const CiValues&) = default;
};

/// Columns of alm_asset.
struct AssetValues
{
    int installStatus = 1; ///< label State
    QString substatus;

    friend bool operator==(const AssetValues&, const AssetValues&) = default;
};

struct AssetSnapshot
{
    QString sysId;
    QString ci; ///< what the asset points at
    AssetValues values;

    friend bool operator==(const AssetSnapshot&, const AssetSnapshot&) = default;
};

struct CiSnapshot
{
    QString sysId;
    Standing standing = Standing::Ci;
    QStringList classPath; ///< ruleset.h
    CiValues values;
    QString asset;                            ///< what the CI points at
    std::optional<AssetSnapshot> assetRecord; ///< the record behind it
    std::vector<InternalStateRow> states;     ///< of this CI, in the order in which they were inserted
    std::vector<CmdbActionRow> actions;       ///< of this CI
    std::vector<RenewLeaseTaskRow> openTasks; ///< of these actions

    [[nodiscard]] bool isHardware() const { return classPath.contains(table::hardware); }
    /// R44: both point at each other.
    [[nodiscard]] bool hasLinkedAsset() const
    {
        return !asset.isEmpty() && assetRecord && assetRecord->sysId == asset && assetRecord->ci == sysId;
    }

    friend bool operator==(const CiSnapshot&, const CiSnapshot&) = default;
};

/// By sys_id.
using Snapshots = QHash<QString, CiSnapshot>;

/// A row of wf_context.
struct WorkflowContext
{
    QString sysId;
    QString state;

    friend bool operator==(const WorkflowContext&, const WorkflowContext&) = default;
};

/// Who sets states and actions: what is known behind an id (ci-lifecycle.md 5).
struct Requestor
{
    QString id;                                    ///< as the call gave it
    std::optional<RegisteredUserRow> registration; ///< of that id
    std::optional<WorkflowContext> workflow;       ///< of that id
};

/// Who calls, and when.
struct Call
{
    QString user; ///< user name, for the audit
    QDateTime now;

    /// UTC, in whole seconds.
    [[nodiscard]] QDateTime time() const { return QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch(), Qt::UTC); }
};

} // namespace itam::core::lifecycle
