// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commands.h"
#include "app/export/console.h"
#include "app/export/retirementtext.h"
#include "app/export/retiring.h"
#include "app/export/session.h"
#include "app/export/signals.h"

namespace itam::app::exporter {
namespace {

constexpr std::chrono::milliseconds look{10};
constexpr int looksBetweenRefreshes = 10;

/// What vanished, as the settings want it, when all hardware was read and the export ended well. What comes of it
/// changes nothing of how the export ended.
std::optional<core::exporter::RetirementReport> retireBehind(const core::exporter::ExportSummary& summary,
                                                             const Arguments& arguments,
                                                             const Configuration& configuration,
                                                             const core::support::Clock& clock)
{
    using core::exporter::TypeEnd;
    using core::settings::RetirePolicy;
    const TypeEnd hardware = summary.types[core::model::DataType::Hardware].state;
    const bool readAll = (hardware == TypeEnd::Done || hardware == TypeEnd::Unchanged) &&
                         !configuration.options.changedSince && !configuration.options.dryRun;
    if (summary.error || !readAll || configuration.retire.policy == RetirePolicy::Off)
        return std::nullopt;
    core::exporter::RetirementOptions options;
    options.dryRun = configuration.retire.policy == RetirePolicy::Report;
    options.limits = {configuration.retire.passes, configuration.retire.percent, false};
    options.cause = summary.exportId;
    return retireAndWatch(arguments, configuration, clock, options);
}

/// What needs somebody goes where problems go.
void tellRetirement(const core::exporter::RetirementReport& report, const RetirementTold& told)
{
    const QString text = QStringLiteral("\nVanished hardware\n") + retirementText(report, told);
    if (retirementExitStatus(report) == 0)
        printOut(text);
    else
        printError(text);
    if (report.error)
        printFailure(*report.error);
}

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
    const auto retirement = retireBehind(summary, arguments, configuration, clock);
    const RetirementTold told{configuration.retire.policy, configuration.retire, false};
    if (json) {
        QJsonObject object = core::exporter::toJson(summary);
        if (retirement)
            object.insert(QStringLiteral("retirement"), retirementJson(*retirement, told));
        printJson(object);
    } else {
        const bool problem = summary.error || summary.outcome == core::journal::Outcome::SucceededWithProblems;
        // A table of zeros says nothing when no record was looked at.
        const bool looked = summary.outcome != core::journal::Outcome::PreflightFailed;
        if (looked && (!arguments.quiet || problem))
            printOut(summaryText(summary, configuration.options.dryRun));
        if (summary.error)
            printFailure(*summary.error);
        if (retirement && (!arguments.quiet || retirementExitStatus(*retirement) != 0))
            tellRetirement(*retirement, told);
    }
    return core::exporter::exitStatusOf(summary.outcome);
}

} // namespace itam::app::exporter
