// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// D-6: how the next pass over a data type reads the operations database, and how far the next one may rely on it. Pure;
// any thread.
//
//   all values --ended well--> watermark --3 passes read the values of changed records only--> all values --> ...
//        ^                                                   |
//        '-- full, distrust, other columns, no promise ------'
#pragma once

#include "core/journal/types.h"
#include "core/model/recordschema.h"

namespace itam::core::exporter {

/// After so many passes in a row that relied on LastModified, the next one does not: "every 4th export".
inline constexpr int mostFilteredPasses = 3;
/// How far the watermark stays behind the newest record: for transactions that were open while it was read, and for
/// clocks that differ.
inline constexpr qint64 watermarkMarginMs = 24LL * 60 * 60 * 1000;

struct PassConditions
{
    bool full = false;         ///< everything travels
    bool canPreFilter = false; ///< OperationsDatabase::canPreFilter()
    QByteArray columnsFingerprint;
    std::optional<qint64> changedSinceMs; ///< -changesSince
};

/// From which LastModified on values are read; nullopt: all are.
[[nodiscard]] std::optional<qint64> watermarkFor(const journal::OwnerState& state, const PassConditions& conditions);

/// What to store of a pass when it ended well; nullopt: it looked at a part of the records only and proves nothing.
/// `newestMs`: RecordStream::newestMs().
[[nodiscard]] std::optional<journal::PassEnd> passEnd(const PassConditions& conditions, bool filtered, qint64 newestMs);

} // namespace itam::core::exporter
