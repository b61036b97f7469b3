// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A history of any size, put into the data file of a sandbox that does not run: a year of imports takes seconds. False
// with a message on stderr.
#pragma once

#include <QString>

namespace itam::bench {

/// An Import Run with so many Import Transactions, the newest of the instance. Recent ones: an instance deletes what
/// ended more than 90 days ago.
inline constexpr auto transactionsRun = "IRUN9000001";
[[nodiscard]] bool fillTransactions(const QString& path, int transactions);
/// An Import Run of segments with 500 records each, every 50th of them ambiguous.
inline constexpr auto stagedRun = "IRUN0900001";
[[nodiscard]] bool fillStagedRows(const QString& path, int rows);

} // namespace itam::bench
