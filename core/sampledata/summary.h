// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Counting a sample operations database.
#pragma once

#include "core/sampledata/sampledatabase.h"
#include "core/support/sqlite.h"

namespace itam::core::sampledata {

/// Sizes and generation; no churn.
[[nodiscard]] Result<SampleSummary> summaryOf(const support::sqlite::Database& database);

} // namespace itam::core::sampledata
