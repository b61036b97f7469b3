// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes what the lifecycle engine decided (core/lifecycle/decision.h): in the transaction in which the snapshots were
// read. On the writer thread. Errors: those of the store.
#pragma once

#include "core/lifecycle/decision.h"
#include "core/sandbox/store/session.h"

namespace itam::sandbox::store {

/// Rows, deletions, fields, audit (R51) and log (R49), as the writer's actor and at its time. What belongs to one
/// record is one update of it. Everything that follows from a field is in the decision already, so nobody is asked
/// again about any of them. A refused decision leaves its log lines and nothing else.
[[nodiscard]] Result<void> writeDecision(Writer& writer, const core::lifecycle::Decision& decision);

/// Parts of it.
[[nodiscard]] Result<void> writeFields(Writer& writer, const std::vector<core::lifecycle::FieldChange>& fields);
[[nodiscard]] Result<void> writeLifecycleAudit(Writer& writer, const std::vector<core::lifecycle::AuditEntry>& audit);
[[nodiscard]] Result<void> writeLifecycleLog(Writer& writer, const std::vector<core::lifecycle::LogLine>& log);

} // namespace itam::sandbox::store
