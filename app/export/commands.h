// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The commands of itam-export. Each prints its result and returns the exit status (design.md 6.4). Main thread.
#pragma once

#include "app/export/configuration.h"

#include "core/exporter/summary.h"
#include "core/support/clock.h"

namespace itam::app::exporter {

[[nodiscard]] int runExport(const Arguments& arguments, const Configuration& configuration,
                            const core::support::Clock& clock);
/// One export as `configuration` says, with its progress; a stop signal cancels it.
[[nodiscard]] core::exporter::ExportSummary exportAndWatch(const Arguments& arguments,
                                                           const Configuration& configuration,
                                                           const core::support::Clock& clock, bool showProgress);
[[nodiscard]] int runTest(const Arguments& arguments, const Configuration& configuration,
                          const core::support::Clock& clock);
[[nodiscard]] int runStatus(const Arguments& arguments, const Configuration& configuration,
                            const core::support::Clock& clock);
[[nodiscard]] int runHistory(const Arguments& arguments, const Configuration& configuration,
                             const core::support::Clock& clock);
[[nodiscard]] int runPreview(const Arguments& arguments, const Configuration& configuration,
                             const core::support::Clock& clock);
/// preview --record
[[nodiscard]] int runRecordPreview(const Arguments& arguments, const Configuration& configuration,
                                   const core::support::Clock& clock);
[[nodiscard]] int runVerify(const Arguments& arguments, const Configuration& configuration,
                            const core::support::Clock& clock);
[[nodiscard]] int runQuality(const Arguments& arguments, const Configuration& configuration,
                             const core::support::Clock& clock);
[[nodiscard]] int runWhere(const Arguments& arguments, const Configuration& configuration,
                           const core::support::Clock& clock);
[[nodiscard]] int runRehearse(const Arguments& arguments, const Configuration& configuration,
                              const core::support::Clock& clock);
[[nodiscard]] int runLifecycle(const Arguments& arguments, const Configuration& configuration,
                               const core::support::Clock& clock);
[[nodiscard]] int runEntitlement(const Arguments& arguments, const Configuration& configuration,
                                 const core::support::Clock& clock);
[[nodiscard]] int runSchedule(const Arguments& arguments, const Configuration& configuration,
                              const core::support::Clock& clock);
[[nodiscard]] int runSupportBundle(const Arguments& arguments, const Configuration& configuration,
                                   const core::support::Clock& clock);
[[nodiscard]] int runProfiles(const Arguments& arguments, const Configuration& configuration);
[[nodiscard]] int runOperators(const Arguments& arguments, const Configuration& configuration,
                               const core::support::Clock& clock);
/// Who changed which setting.
[[nodiscard]] int runAudit(const Arguments& arguments, const Configuration& configuration);
[[nodiscard]] int runDemo(const Arguments& arguments, const core::support::Clock& clock);

inline constexpr int exitUsage = 1;
inline constexpr int exitUnreachable = 2;
inline constexpr int exitCancelled = 5;
/// Of a command that only looks: 1, 2 or 5.
[[nodiscard]] int lookingExitStatus(const Error& error);

} // namespace itam::app::exporter
