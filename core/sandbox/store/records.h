// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Records by column name, for everything that is not hot: values are the strings that REST shows ("true", "3",
// "2024-03-03 03:00:00"), empty is NULL. Hot paths prepare their own SQL. On the thread of the session. Errors: Usage
// for an unknown table or column or a value that does not fit its type; Conflict for a value that must be unique and is
// there; JournalFailed. What goes into a journal column becomes a row of sys_journal_field.
#pragma once

#include "core/sandbox/store/session.h"

namespace itam::sandbox::store {

using Values = QHash<QString, QString>;

/// Sets defaults, system columns, class and, in a numbered table, the number. `values` may bring its own sys_id.
/// Strings longer than their column are cut. Returns the sys_id.
[[nodiscard]] Result<QString> insertRecord(Writer& writer, const QString& table, const Values& values);
/// False: nothing differed, so nothing was written and sys_mod_count stayed. Error NotFound: no such record in `table`.
/// `toClass`: the record becomes one of that class of the same hierarchy; what the class has no column for is cleared.
[[nodiscard]] Result<bool> updateRecord(Writer& writer, const QString& table, const QString& sysId,
                                        const Values& values, const Table* toClass = nullptr);
/// False: it was not there.
[[nodiscard]] Result<bool> deleteRecord(Writer& writer, const QString& table, const QString& sysId);

/// The first record (in order of insertion) of `table` or a class below it where `column` has `value`. On-demand
/// columns are not read.
[[nodiscard]] Result<std::optional<Values>> findRecord(Session& session, const QString& table, const QString& column,
                                                       const QString& value);

} // namespace itam::sandbox::store
