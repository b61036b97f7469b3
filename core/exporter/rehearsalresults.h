// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What became of the records of one data type in a rehearsal, row by row from the staging table of our own instance, in
// order of their keys. On the thread of the client. Memory: one page.
#pragma once

#include "core/exporter/rehearsal.h"

namespace itam::core::exporter {

/// `counts.sent` is set already. Errors: those of TableClient.
[[nodiscard]] Result<void> readRehearsalResults(servicenow::TableClient tables, model::DataType type, int pageSize,
                                                RehearsalCounts& counts,
                                                const std::function<void(const RehearsalRecord&)>& found,
                                                support::Latest<RehearsalProgress>& progress,
                                                const std::stop_token& stop);

} // namespace itam::core::exporter
