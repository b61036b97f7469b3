// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an instance does with a question about its history (historyquery.h), done here for rows that are all at hand:
// filter, order, page. Pure; any thread.
#pragma once

#include "core/servicenow/importhistory.h"

namespace itam::core::exporter {

[[nodiscard]] bool matches(const servicenow::HistoryFilter& filter, const servicenow::ImportRunRow& run);
/// `filter.runId` is not looked at: the rows are those of its run.
[[nodiscard]] bool matches(const servicenow::HistoryFilter& filter, const servicenow::ImportTransactionRow& row);

/// Of rows in the order of their making, oldest first, which is what ordering by number means here: numbers of this
/// computer do not grow. Rows that are equal by another column keep that order.
[[nodiscard]] servicenow::HistoryPage<servicenow::ImportRunRow> pageOf(QList<servicenow::ImportRunRow> rows,
                                                                       const servicenow::HistoryQuestion& question);
[[nodiscard]] servicenow::HistoryPage<servicenow::ImportTransactionRow>
pageOf(QList<servicenow::ImportTransactionRow> rows, const servicenow::HistoryQuestion& question);

} // namespace itam::core::exporter
