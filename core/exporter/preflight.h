// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Everything that must be true before the first segment, in the fixed order of P-10..P-16 with settling (D-4) before
// the unfinished-import check. Nothing is sent but connection tests and closes. Lives on the sender thread.
//
//   licence (P-10) - selection (P-15) - journal lock (P-07) - credentials (P-11) - readiness (P-12) - settle (D-4)
//   - unfinished imports (P-13) - operations database (P-14, X-2)
#pragma once

#include "core/exporter/control.h"
#include "core/exporter/journalmemory.h"
#include "core/exporter/options.h"
#include "core/exporter/progress.h"
#include "core/journal/journal.h"

namespace itam::core::exporter {

/// What preflight established.
struct Readiness
{
    std::unique_ptr<journal::JournalLock> lock; ///< null for a dry run
    servicenow::IntegrationChannel* channel = nullptr;
    std::unique_ptr<LentMemory> memory; ///< the channel's, as long as this lives
    wire::ConnectionReport report;      ///< after settling
    QString sourceId;
    model::PerType<std::shared_ptr<const model::ColumnSet>> columns; ///< of the included types
    model::PerType<qint64> totals;
    model::PerType<bool> canPreFilter{}; ///< D-6
    int settledRuns = 0;
};

/// Why an export cannot start because of it; nullopt: it can (the check is fine, or only worth a warning).
[[nodiscard]] std::optional<Error> errorOfCheck(const wire::Check& check);
/// What a check that is not fine says, whether it stops an export or not.
[[nodiscard]] Error failedCheck(const wire::Check& check);
/// The check of `report` that failed, as an error: Forbidden, NotReady, EndpointNotFound. A missing SAM plugin is a
/// warning for before the start (M-11) and no error here.
[[nodiscard]] Result<void> checkReport(const wire::ConnectionReport& report);
/// P-13. Error: UnfinishedImport naming every blocker with state, age and owner.
[[nodiscard]] Result<void> checkUnfinished(const QList<wire::UnfinishedImport>& unfinished);

/// Both kinds of stop end it (control.h): nothing was sent yet. Errors: those of the checks, Cancelled.
[[nodiscard]] Result<Readiness> preflight(const Ports& ports, const ExportOptions& options, journal::Journal& journal,
                                          ProgressBoard& board, ExportControl& control, const std::stop_token& stop);

} // namespace itam::core::exporter
