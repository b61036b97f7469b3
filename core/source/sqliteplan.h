// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which indexes a view lacks, asked of SQLite's own planner: an index counts only if the pass would use it, and a
// view whose key is an expression cannot be indexed through it at all. Lives on the thread of its connection.
#pragma once

#include "core/source/sqliterows.h"

namespace itam::core::source {

/// UnindexedKey and UnindexedLastModified, with the step of the plan that says so. Reads no row. Error:
/// SourceUnreachable.
[[nodiscard]] Result<std::vector<Finding>> planFindings(const SqliteConnection& connection, const ViewColumns& view);

} // namespace itam::core::source
