// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Import Runs that are not finished and block every export (P-13, F-01), and the way out: an administrator closes one as
// failed, with a comment, which the instance writes into its audit (I-12). On the thread of the TableClient.
#pragma once

#include "core/servicenow/importhistory.h"

namespace itam::core::servicenow {

/// Oldest first, at most some hundred. Errors: those of TableClient.
[[nodiscard]] Result<QList<ImportRunRow>> unfinishedRuns(TableClient& tables, const HistoryNames& names,
                                                         const std::stop_token& stop);

/// What the run is like afterwards: Failed, or still Processing until its running transaction ends. A run that has
/// ended meanwhile stays as it is, and is no error. Errors: Usage (no comment), NotFound, Forbidden (this account may
/// not; the detail has the instance's own words), those of TableClient.
[[nodiscard]] Result<ImportRunRow> closeAsFailed(TableClient& tables, const HistoryNames& names, const QString& number,
                                                 const QString& comment, const std::stop_token& stop);

} // namespace itam::core::servicenow
