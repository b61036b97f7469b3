// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The file of the journal: is it one, how old is it, bring it up to date. Migrations are numbered resources, each
// applied in one transaction (exemplars 31). Nothing is written before the file is known to be a journal that we
// understand.
#pragma once

#include "core/journal/interruption.h"

namespace itam::core::journal {

/// Number of the newest migration that this program carries.
[[nodiscard]] int newestSchema();

enum class Access
{
    Writing,
    Reading
};

/// Writing makes the file (mode 0600) and its folder (0700) when they are missing, migrates and sets WAL; Reading does
/// none of that. Errors: JournalUnavailable (missing for Reading, damaged, no journal, no rights), JournalTooNew; in
/// all cases what was there is left as it was. `wait` guards the connection, and says how long opening it may take.
[[nodiscard]] Result<support::sqlite::Database> openJournalFile(const QString& path, Access access, LockWait& wait);

} // namespace itam::core::journal
