// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the lifecycle engine is told of the present (core/lifecycle/snapshot.h). Indexes make it a matter of the CIs
// that are asked for, however many there are. On the thread of the session; within one read or write all of it is of
// one moment. Errors: those of the store.
#pragma once

#include "core/lifecycle/restorejob.h"
#include "core/lifecycle/snapshot.h"
#include "core/sandbox/store/session.h"

namespace itam::sandbox::store {

/// One for each sys_id, also for what is no CI or not there: its class path, values, asset, all its rows in the
/// lifecycle tables and the open tasks about them. Nothing is Locked: that is known elsewhere.
[[nodiscard]] Result<core::lifecycle::Snapshots> lifecycleSnapshots(Session& session, const QStringList& sysIds);

/// What is known behind an id, which may be nothing.
[[nodiscard]] Result<core::lifecycle::Requestor> lifecycleRequestor(Session& session, const QString& id);
/// On which it has active rows, in the order of their sys_ids.
[[nodiscard]] Result<QStringList> cisOfRequestor(Session& session, const QString& id);
/// R20: some row knows it already, active or not.
[[nodiscard]] Result<bool> isRequestorIdTaken(Session& session, const QString& id);

/// Of the CIs that a run of the restore job has something to do with: an active row of a requestor that is not valid, a
/// lease that has ended at `now`, an open task. For the others the job changes nothing.
[[nodiscard]] Result<core::lifecycle::RestoreInput> restoreInput(Session& session, const QDateTime& now);

} // namespace itam::sandbox::store
