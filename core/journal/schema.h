// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The file of the journal: is it one, how old is it, bring it up to date. Migrations are numbered resources, each
// applied in one transaction (exemplars 31). Nothing is written before the file is known to be a journal that we
// understand.
#pragma once

#include "core/journal/store/database.h"

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
/// all cases what was there is left as it was. `stop` ends waiting for whoever holds a lock on the file, here and
/// later.
[[nodiscard]] Result<std::shared_ptr<store::Database>> openJournalFile(const QString& path, Access access,
                                                                       const std::stop_token& stop);

/// Of the file that is there; 0: it is empty. Errors: JournalUnavailable (damaged, no journal, no rights),
/// JournalTooNew.
[[nodiscard]] Result<int> schemaOfFile(const QString& path, const std::stop_token& stop);

/// The resource that takes a journal from version `number - 1` to `number`. Error: its text.
[[nodiscard]] Result<QByteArray> migrationScript(int number);
inline constexpr int baselineInBlocks = 3; ///< 0003.sql leaves something to code:
[[nodiscard]] Result<void> moveBaselineIntoBlocks(const store::Database& database);

} // namespace itam::core::journal
