// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Staging tables that administrators make while the instance runs (servicenow-import.md 2). A record of sys_db_object
// whose super_class is an import set table is such a table, and a record of sys_dictionary that names it is a column of
// it: these records are its definition, from which it is found again at each opening. Its rows stand in the physical
// table of sys_import_set_row, where a column is added when the first table asks for one of that name. All columns are
// text of 4000 characters at most. On the writer thread. Errors: Usage, which says what is wrong; JournalFailed.
#pragma once

#include "core/sandbox/store/records.h"

namespace itam::sandbox::store {

/// Parent of all staging tables.
inline constexpr QStringView stagingParent = u"sys_import_set_row";

/// `values` are about to become a record of sys_db_object. The name begins with u_ or x_ and is not taken.
[[nodiscard]] Result<void> addTableFor(Writer& writer, const Values& values);
/// `values` are about to become a record of sys_dictionary: the column's name begins with u_.
[[nodiscard]] Result<void> addColumnFor(Writer& writer, const Values& values);
/// The record of sys_db_object is about to go, and with it rows and columns. Error Forbidden: a table of the platform.
[[nodiscard]] Result<void> removeTableOf(Writer& writer, const QString& sysId);

/// Once, when the data are opened.
[[nodiscard]] Result<void> loadAddedTables(Writer& writer);

/// "Serial Number" -> "u_serial_number": how a column is named after what is sent (IS, section 2).
[[nodiscard]] QString columnNameOf(const QString& heading);

} // namespace itam::sandbox::store
