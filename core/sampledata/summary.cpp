// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampledata/summary.h"

#include "core/sampledata/schema.h"
#include "core/sampledata/writer.h"

namespace itam::core::sampledata {

Result<SampleSummary> summaryOf(const support::sqlite::Database& database)
{
    auto counts = database.prepare(sql::countAll);
    auto source = database.prepare(sql::selectSource);
    if (!counts || !source)
        return notWritten(counts ? source.error() : counts.error());
    const auto counted = counts->step();
    const auto found = source->step();
    if (!counted || !found || !*found)
        return failure(ErrorCode::FileUnreadable, QStringLiteral("it cannot be counted"));
    SampleSummary summary;
    summary.computers = counts->integer(0);
    summary.contractRows = counts->integer(1);
    summary.installations = counts->integer(2);
    summary.contracts = counts->integer(3);
    summary.titles = counts->integer(4);
    summary.generation = static_cast<int>(source->integer(1));
    return summary;
}

} // namespace itam::core::sampledata
