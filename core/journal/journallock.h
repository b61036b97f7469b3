// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One export at a time (D-10): an advisory lock of the kernel on a file beside the journal. It ends with the process
// that holds it, whatever ends the process, so there is no stale lock and nothing to clean up. The file names the
// holder; it stays behind, empty, since removing it would let two processes lock two files of the same name.
#pragma once

#include "core/journal/journal.h"

namespace itam::core::journal {

/// Errors: ExportRunning with the holder as its subject; JournalUnavailable when the lock file cannot be made.
[[nodiscard]] Result<std::unique_ptr<JournalLock>> lockFile(const QString& path);

/// Who holds it, for people; empty: nobody. Takes nothing away from whoever locks it meanwhile, and makes no file.
[[nodiscard]] QString holderOfFile(const QString& path);

/// The program that runs, for whoever is refused.
[[nodiscard]] QString programName();

} // namespace itam::core::journal
