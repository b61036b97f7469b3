// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The schema as records, where clients look for it: sys_db_object, sys_dictionary, sys_choice. On the writer thread.
#pragma once

#include "core/sandbox/store/session.h"

namespace itam::sandbox::store {

/// Adds and corrects what the schema says; rows that are not of the schema stay (choices may be added by people). Does
/// nothing when the schema is the one of the last time, or has no such tables. Errors: those of the store.
[[nodiscard]] Result<void> bringCatalogueUpToDate(Writer& writer);

/// As the dictionary names the type: "glide_date_time". Any thread.
[[nodiscard]] QString internalTypeOf(const ColumnDef& column);

} // namespace itam::sandbox::store
