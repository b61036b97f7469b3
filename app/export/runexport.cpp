// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commands.h"
#include "app/export/console.h"
#include "app/export/session.h"
#include "app/export/signals.h"

namespace itam::app::exporter {
namespace {

constexpr std::chrono::milliseconds look{10};
constexpr int looksBetweenRefreshes = 10;

} // namespace

core::exporter::ExportSummary exportAndWatch(const Arguments& arguments, const Configuration& configuration,
                                             const core::support::Clock& clock, bool showProgress)
{
    core::exporter::ProgressBoard board(core::exporter::SegmentLog::Keeping::Nothing);
    ProgressLine line(showProgress);
    core::exporter::ExportThread thread(
        [&]() -> std::unique_ptr<core::exporter::ExportThread::Session> {
            return std::make_unique<Session>(arguments, configuration, clock);
        },
        configuration.options, board);
    for (int looks = 1; !thread.isFinished(); ++looks) {
        if (waitForStopSignal(look))
            thread.requestStop();
        if (looks % looksBetweenRefreshes == 0)
            line.show(board.get());
    }
    line.show(board.get());
    line.end();
    return thread.take();
}

int runExport(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock)
{
    const bool json = arguments.output == Output::Json;
    const auto summary = exportAndWatch(arguments, configuration, clock, !json && !arguments.quiet);
    if (json) {
        printJson(core::exporter::toJson(summary));
    } else {
        const bool problem = summary.error || summary.outcome == core::journal::Outcome::SucceededWithProblems;
        // A table of zeros says nothing when no record was looked at.
        const bool looked = summary.outcome != core::journal::Outcome::PreflightFailed;
        if (looked && (!arguments.quiet || problem))
            printOut(summaryText(summary, configuration.options.dryRun));
        if (summary.error)
            printFailure(*summary.error);
    }
    return core::exporter::exitStatusOf(summary.outcome);
}

} // namespace itam::app::exporter
