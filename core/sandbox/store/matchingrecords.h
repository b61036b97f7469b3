// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Records that agree with values of a payload (servicenow-ire.md 5, 6). Tables and columns come from the schema, never
// from data. On the thread of the session. Errors: JournalFailed.
#pragma once

#include "core/sandbox/store/records.h"

#include <vector>

namespace itam::sandbox::store {

/// One column that has to agree. An empty value finds records without one. Texts are compared without case, as the
/// database of the platform does it, unless `isExact`.
struct Criterion
{
    const ColumnDef* column = nullptr;
    QString value;
    bool isExact = false;
};

/// All records of `table` or a class below it that agree with every criterion, oldest first; on-demand columns are not
/// read. Without criteria, or with a value that its column cannot have, nothing is found. `limit` 0: none.
[[nodiscard]] Result<std::vector<Values>> findMatching(Session& session, const Table& table,
                                                       const std::vector<Criterion>& criteria, int limit = 0);

/// Sets one column without a trace: neither sys_mod_count nor sys_updated_on moves. An empty value clears.
[[nodiscard]] Result<void> stampQuietly(Writer& writer, const Table& table, const QString& sysId,
                                        const ColumnDef& column, const QString& value);

} // namespace itam::sandbox::store
