// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What administrators lay down about the lifecycle of CIs, and what a fresh instance has of it (ci-lifecycle.md 2, 3,
// 4; R2, R37). On the thread of the session. Errors: those of the store.
#pragma once

#include "core/lifecycle/assetmappings.h"
#include "core/lifecycle/cataloguedeletion.h"
#include "core/sandbox/store/session.h"

namespace itam::sandbox::store {

/// Rules, choices that are not inactive (also those that people added), mappings, properties. restoreJobActive stays
/// false: that is for whoever runs the job to know.
[[nodiscard]] Result<core::lifecycle::Configuration> lifecycleConfiguration(Session& session);

/// As much of the active rows as deleteRow() needs to decide about `row`: those of one CI that leans on it, if there
/// is one.
[[nodiscard]] Result<core::lifecycle::ActiveRows>
activeRowsAbout(Session& session, const core::lifecycle::RowToDelete& row, const core::lifecycle::RuleSet& rules);

/// Once in the life of the data: what people delete does not come back. The choices are those of the schema.
[[nodiscard]] Result<void> seedLifecycle(Writer& writer);

} // namespace itam::sandbox::store
