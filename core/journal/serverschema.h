// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The journal on a PostgreSQL server: the same migrations, in the schema that the account's search path begins with
// (an address chooses one by ?options=-csearch_path%3DNAME). Its version stands in the table journal_schema. Two
// programs that start at once queue for the lock of writers, so that one of them migrates.
//
// A commit whose answer was lost may have happened or not, and the rules of design.md 5 bear both: before a POST
// (recordSending) the export ends, and the next one asks the instance, which knows nothing of the segment; at the end
// of a run (account) the next one settles a run again, which changes nothing, or finds it settled.
#pragma once

#include "core/journal/journal.h"
#include "core/journal/schema.h"
#include "core/journal/store/postgresdatabase.h"

namespace itam::core::journal {

/// Writing migrates; Reading does not. Errors: JournalUnavailable, JournalTooNew, Cancelled, and what the location's
/// password says.
[[nodiscard]] Result<std::shared_ptr<store::PostgresDatabase>>
openJournalOnServer(const Location& location, Access access, const std::stop_token& stop);

/// Of an error of openJournalOnServer(): the server is there, and no journal on it.
[[nodiscard]] bool isMissingOnServer(const Error& error);

/// Of the journal in there; nullopt: there is none. Errors: JournalTooNew, JournalUnavailable, those of the database.
[[nodiscard]] Result<std::optional<qint64>> schemaOnServer(const store::PostgresDatabase& database,
                                                           const QString& name);
/// Who holds the export lock, for people; empty: nobody.
[[nodiscard]] Result<QString> holderOnServer(const store::PostgresDatabase& database);

/// The export lock (D-10): an advisory lock of the session, which the server frees when the session ends. The session's
/// name says who holds it; every account of the server may see that. Error: ExportRunning.
[[nodiscard]] Result<std::unique_ptr<JournalLock>> lockOnServer(const std::shared_ptr<store::PostgresDatabase>& server);

} // namespace itam::core::journal
