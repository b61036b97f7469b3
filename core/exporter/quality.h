// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an export would meet in an operations database, looked for before anything is sent (X-1..X-4, F-08, D-6): one
// forward-only pass over each view, the same one that an export makes, in the fixed order, so that contracts and
// installations find the computers known. Needs no instance and no journal. Blocks; any thread but the GUI's. Memory as
// in relations.h, whatever the number of installations and findings.
#pragma once

#include "core/source/operationsdatabase.h"

namespace itam::core::exporter {

struct QualityQuestion
{
    /// Of which views the findings are wanted. The hardware view is read in any case: the others refer to it.
    model::PerType<bool> included{{true, true, true}};
};

struct QualityProgress
{
    model::DataType type = model::DataType::Hardware;
    qint64 read = 0;
    qint64 total = 0;

    friend bool operator==(const QualityProgress&, const QualityProgress&) = default;
};
using OnQualityProgress = std::function<void(const QualityProgress&)>;

struct QualityReport
{
    model::PerType<qint64> rows;     ///< that could be read and have a key, duplicates left out
    model::PerType<bool> unreadable; ///< X-2: the view or a required column is missing; the finding says which
    source::FindingCounts findings;
};

/// `onFinding` is told of every finding as it is made; either function may be empty. Errors: those of
/// OperationsDatabase, Cancelled (within 100 ms of the stop); a view that lacks something is a finding, not an error.
[[nodiscard]] Result<QualityReport> checkQuality(source::OperationsDatabase& database, const QualityQuestion& question,
                                                 const source::OnFinding& onFinding,
                                                 const OnQualityProgress& onProgress, std::stop_token stop);

} // namespace itam::core::exporter
