// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Copies what an import is matched against from one instance into another, over the public Table API of both: companies,
// places and people that records refer to by name, models, computers with their identities (D-11), contracts, and the
// Integration Properties. On the thread of both clients. Memory: one page.
#pragma once

#include "core/exporter/rehearsal.h"

namespace itam::core::exporter {

/// All that is done with the instance that is copied: it cannot be written to from here.
using ReadTable =
    std::function<Result<servicenow::TablePage>(const servicenow::TableQuery& query, const std::stop_token& stop)>;

/// Into `report`: tables and properties. Errors: those of TableClient; a table that is not there is no error, but for
/// computers.
[[nodiscard]] Result<void> loadRehearsal(const ReadTable& from, servicenow::TableClient into, bool withContracts,
                                         int pageSize, RehearsalReport& report,
                                         support::Latest<RehearsalProgress>& progress, const std::stop_token& stop);

} // namespace itam::core::exporter
