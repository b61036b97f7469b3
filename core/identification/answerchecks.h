// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an answer of the identification API says about more than one row: that our source is not known, that the engine
// was locked, that a rule is missing. Pure but for the log; any thread.
#pragma once

#include "core/identification/verdict.h"

namespace itam::core::identification {

/// All of `items` were refused as INVALID_INPUT_DATA: the discovery source is no choice of the instance (IR-1). Error:
/// DiscoverySourceMissing.
[[nodiscard]] Result<void> checkSource(const Answer& answer, std::size_t items, const QString& discoverySource);

/// The instance's own lock was not free; the row is simply sent again after a while.
[[nodiscard]] bool isLocked(const RowAnswer* row);
[[nodiscard]] Error lockedError(const RowAnswer& row, const QString& origin);

/// `verdict.stops` as an error: what an administrator must look at is its subject.
[[nodiscard]] Error stopError(const Verdict& verdict, const QString& className);

/// One line for what did not land, with the handle to the instance's logs.
void logVerdict(const QString& key, const RowAnswer* row, const Verdict& verdict, const QString& logContextId);

} // namespace itam::core::identification
