// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commands.h"
#include "app/export/console.h"
#include "app/export/lifecyclecommand.h"
#include "app/export/retirementtext.h"
#include "app/export/retiring.h"
#include "app/export/terminalline.h"
#include "app/export/watched.h"

#include "core/support/latest.h"

namespace itam::app::exporter {
namespace {

void tell(const std::optional<Error>& error)
{
    if (!error)
        return;
    if (error->code == ErrorCode::Cancelled)
        printError(QStringLiteral("Stopped on request. What was done until then stays."));
    else
        printFailure(*error);
}

int runRetire(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock)
{
    core::exporter::RetirementOptions options;
    options.dryRun = arguments.dryRun;
    options.limits = {configuration.retire.passes, configuration.retire.percent, arguments.lifecycle.aboveThreshold};
    const auto report = retireAndWatch(arguments, configuration, clock, options);
    RetirementTold told;
    // Who asks for it by hand wants it, whatever exports do by themselves.
    told.policy = arguments.dryRun ? core::settings::RetirePolicy::Report : core::settings::RetirePolicy::Retire;
    told.limits = configuration.retire;
    told.lists = true;
    if (arguments.output == Output::Json) {
        printJson(retirementJson(report, told));
    } else {
        const QString text = retirementText(report, told);
        const int status = retirementExitStatus(report);
        if (!text.isEmpty() && (!arguments.quiet || status != 0))
            printOut(text);
        tell(report.error);
    }
    return retirementExitStatus(report);
}

/// What the journal keeps of it; no instance is asked.
int listRetirements(const Arguments& arguments, const Configuration& configuration)
{
    const auto known = core::journal::readRetirements(configuration.journal, arguments.limit);
    if (!known) {
        const LifecycleReply failed = failedReply(arguments.lifecycle.verb, known.error());
        if (arguments.output == Output::Json)
            printJson(failed.json);
        else
            printFailure(known.error());
        return failed.exitStatus;
    }
    if (arguments.output == Output::Json)
        printJson(retirementsJson(*known));
    else
        printOut(retirementsText(*known));
    return 0;
}

LifecycleReply askAndWatch(const Arguments& arguments, const Configuration& configuration,
                           const core::support::Clock& clock)
{
    core::support::Latest<QString> progress;
    TerminalLine line(arguments.output == Output::Text && !arguments.quiet, false);
    return runWatched(
        [&](std::stop_token stop) {
            const auto instance = openLifecycle(arguments, configuration, clock);
            if (!instance)
                return failedReply(arguments.lifecycle.verb, instance.error());
            const LifecycleDesk desk{
                .instance = **instance,
                .clock = clock,
                .openJournal = [&] { return core::journal::Journal::open(configuration.journal, stop); },
                .instanceUrl = configuration.instance.url.toString(),
                .progressed =
                    [&progress](const QString& now) { progress.update([&now](QString& kept) { kept = now; }); }};
            const LifecycleChoices choices{arguments.dryRun, arguments.output == Output::Csv, arguments.listLimit};
            return runLifecycleCommand(arguments.lifecycle, choices, desk, stop);
        },
        [&] {
            if (const QString now = progress.get(); !now.isEmpty())
                line.show(now);
        });
}

} // namespace

int runLifecycle(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock)
{
    if (arguments.lifecycle.verb == LifecycleVerb::Retire)
        return runRetire(arguments, configuration, clock);
    if (arguments.lifecycle.verb == LifecycleVerb::Retirements)
        return listRetirements(arguments, configuration);
    const LifecycleReply reply = askAndWatch(arguments, configuration, clock);
    if (arguments.output == Output::Json) {
        printJson(reply.json);
        return reply.exitStatus;
    }
    if (arguments.output == Output::Csv && !reply.csv.isEmpty())
        writeOut(reply.csv);
    else if (!reply.text.isEmpty() && (!arguments.quiet || reply.exitStatus != 0))
        printOut(reply.text);
    tell(reply.error);
    return reply.exitStatus;
}

} // namespace itam::app::exporter
