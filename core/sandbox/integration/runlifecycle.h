// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The ends that an Import Run can have (itam-export.md 4.1, 4.2; D-3, D-9, D-10, D-12). All calls run inside one
// transaction of the caller, on the writer thread. Errors are those of the store.
//
//   run          New --first transaction starts--> Processing --all transactions final--> Succeeded | Failed
//                New | Processing --closed, all transactions final--> Failed
//   transaction  New | Waiting --turn comes--> Processing --ok--> Succeeded
//                                                        \--error--> Failed
//                New | Waiting --run closed--> Failed          Processing --restart--> New (third time: Failed)
#pragma once

#include "core/sandbox/store/imports.h"
#include "core/sandbox/transform/transformmap.h"

namespace itam::sandbox::integration {

/// Ends the run when it can end: late links, sums, state and reservation are one commit with what made it final.
[[nodiscard]] Result<void> finishIfDone(store::Writer& writer, const transform::MapSet& maps, const QString& run);

/// Why a run takes no more segments.
struct Closing
{
    /// A close reason of the wire ("abandoned" also when the instance itself closes), or closedByAdministrator. In
    /// capital letters it is the failure code.
    QString reason;
    QString said; ///< for people, behind "The run was closed: "; empty: the reason
};
/// I-12.
inline constexpr auto closedByAdministrator = "closed-by-administrator";

/// D-3. Idempotent: a final run stays as it is.
[[nodiscard]] Result<void> closeRun(store::Writer& writer, const transform::MapSet& maps, const store::RunRow& run,
                                    const Closing& closing);

/// Any run without progress for the time that the property says, with its last segment or without, is closed.
[[nodiscard]] Result<void> abandonStaleRuns(store::Writer& writer, const transform::MapSet& maps);
/// Whether abandonStaleRuns() would do anything.
[[nodiscard]] Result<bool> hasStaleRun(store::Session& session, const QDateTime& now);

/// D-9: what was Processing when the process died goes back to New; after three interruptions it is Failed.
[[nodiscard]] Result<void> recoverInterrupted(store::Writer& writer, const transform::MapSet& maps);

} // namespace itam::sandbox::integration
