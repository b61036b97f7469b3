// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A value as REST shows it (a string, empty for NULL) to and from how a column keeps it. Stateless; any thread.
#pragma once

#include "core/sandbox/store/schema.h"
#include "core/sandbox/store/textbinder.h"
#include "core/support/sqlite.h"

#include <optional>

namespace itam::sandbox::store {

/// What `value` looks like after it was written and read again: numbers and booleans in one spelling, dates checked,
/// strings cut to the column's length. Error: Usage, when it does not fit the type.
[[nodiscard]] Result<QString> normalValue(const ColumnDef& column, const QString& value);

/// Binds `value` as the column keeps it; empty becomes NULL.
[[nodiscard]] Result<void> bindValue(core::support::sqlite::Statement& statement, int parameter,
                                     const ColumnDef& column, const QString& value);

/// The same for a value that is normal already, through a binder that was begun for it.
void bindNormal(TextBinder& binder, core::support::sqlite::Statement& statement, int parameter, const ColumnDef& column,
                const QString& value);

/// The value of a result column, as REST shows it.
[[nodiscard]] QString shownValue(const core::support::sqlite::Statement& statement, int resultColumn,
                                 const ColumnDef& column);

/// The column in the text of a statement on its table alone.
[[nodiscard]] QString sqlOf(const ColumnDef& column);

/// Smallest text that is greater than every class path that starts with `classPath`.
[[nodiscard]] QString afterClassPath(const QString& classPath);

} // namespace itam::sandbox::store
