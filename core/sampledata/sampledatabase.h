// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes and evolves deterministic operations databases in the shape of export-views.md, for demonstrations, benchmarks
// and tests: the same seed and size give the same data, byte for byte. Any thread; one call at a time per file.
#pragma once

#include "core/support/result.h"

namespace itam::core::sampledata {

struct SampleOptions
{
    int computers = 200;
    std::uint64_t seed = 1;
};

struct Churn
{
    int changed = 0;
    int added = 0;
    int removed = 0;
};

/// What the database holds now, and what the last step did to it.
struct SampleSummary
{
    int generation = 0;
    qint64 computers = 0;
    qint64 contracts = 0;
    qint64 contractRows = 0; ///< of the view: contract and covered computer
    qint64 installations = 0;
    qint64 titles = 0;
    Churn computerChurn;
    Churn contractChurn; ///< contracts; links that were removed count as removed
    Churn installationChurn;
};

/// Writes beside `path` and renames at the end, so that a half-made file is never seen; replaces what was there. Mode
/// 0600. Error: FileUnwritable.
[[nodiscard]] Result<SampleSummary> makeSampleDatabase(const QString& path, const SampleOptions& options);

/// A week later: `percent` of the records of each data type are changed (seven in ten), added (two) or removed (one),
/// at least one is changed when it is over 0. LastModified moves with what changes. In one transaction. Errors:
/// FileUnreadable (not there, or not made by us), FileUnwritable.
[[nodiscard]] Result<SampleSummary> evolveSampleDatabase(const QString& path, double percent);

/// Doubles the memory of one ordinary computer and gives its name, for demonstrations. Errors: those of evolve, NotFound.
[[nodiscard]] Result<QString> changeOneComputer(const QString& path);

} // namespace itam::core::sampledata
