// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/embedded/rehearsalplace.h"
#include "app/export/commands.h"
#include "app/export/console.h"
#include "app/export/rehearsaltext.h"
#include "app/export/session.h"
#include "app/export/terminalline.h"
#include "app/export/watched.h"

#include "core/exporter/settingsoptions.h"
#include "core/support/logging.h"

#include <QDir>
#include <QSet>

namespace itam::app::exporter {
namespace {

using core::exporter::RehearsalOutcome;
using core::exporter::RehearsalRecord;
using core::exporter::RehearsalReport;

/// In a list for people; all of them come with CSV and JSON.
constexpr int mostListed = 100;

/// What is listed. For people, what would not land, unless they ask for more.
Result<QSet<RehearsalOutcome>> wantedOutcomes(const Arguments& arguments)
{
    QSet<RehearsalOutcome> wanted;
    const bool isText = arguments.output == Output::Text;
    for (const RehearsalOutcome outcome : core::exporter::allRehearsalOutcomes) {
        const bool isProblem = outcome == RehearsalOutcome::Ignored || outcome == RehearsalOutcome::Ambiguous ||
                               outcome == RehearsalOutcome::Refused;
        const bool isNews = outcome != RehearsalOutcome::Unchanged;
        if (arguments.kinds.isEmpty() ? (isText && !arguments.list ? isProblem : isNews)
                                      : arguments.kinds.contains(core::exporter::nameOf(outcome)))
            wanted.insert(outcome);
    }
    for (const QString& name : arguments.kinds) {
        const bool isKnown = std::ranges::any_of(core::exporter::allRehearsalOutcomes, [&](RehearsalOutcome outcome) {
            return core::exporter::nameOf(outcome) == name;
        });
        if (!isKnown)
            return failure(ErrorCode::Usage, {}, QStringLiteral("there is no kind of records \"%1\"").arg(name));
    }
    return wanted;
}

/// The list of what is found is printed while it is found, on the thread of the rehearsal.
Result<RehearsalReport> rehearseAndWatch(const Arguments& arguments, const Configuration& configuration,
                                         const core::support::Clock& clock,
                                         const std::function<void(const RehearsalRecord&)>& found)
{
    core::exporter::RehearsalWatch watch;
    TerminalLine line(arguments.output == Output::Text && !arguments.quiet, true);
    return runWatched(
        [&](const std::stop_token& stop) {
            return core::exporter::rehearse(
                {.clock = clock,
                 .source = configuration.source,
                 .senderName = core::exporter::senderName(),
                 .options = configuration.options,
                 .connect = [&] { return openSession(arguments, configuration, clock); },
                 .makePlace =
                     [] {
                         return embedded::EmbeddedRehearsalPlace::make(
                             QDir(core::support::dataFolder()).filePath(QStringLiteral("rehearsals")));
                     }},
                found, watch, stop);
        },
        [&] { line.show(rehearsalProgressText(watch.progress.get(), watch.exporting.get())); });
}

} // namespace

int runRehearse(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock)
{
    const auto wanted = wantedOutcomes(arguments);
    if (!wanted) {
        printFailure(wanted.error());
        return exitUsage;
    }
    const bool isText = arguments.output == Output::Text;
    Listing listing(arguments.output, QStringLiteral("records"), rehearsalHeader(),
                    isText ? arguments.listLimit.value_or(mostListed) : arguments.listLimit);
    std::vector<RehearsalRecord> listed; // text comes behind the progress line
    const auto report = rehearseAndWatch(arguments, configuration, clock, [&](const RehearsalRecord& record) {
        if (!wanted->contains(record.outcome))
            return;
        if (!isText)
            listRehearsed(listing, arguments.output, record);
        else if (static_cast<int>(listed.size()) < arguments.listLimit.value_or(mostListed))
            listed.push_back(record);
    });
    for (const RehearsalRecord& record : listed)
        listRehearsed(listing, arguments.output, record);
    if (report && isText)
        printOut(rehearsalText(*report));
    listing.end(report ? rehearsalJson(*report) : QJsonObject{{QStringLiteral("error"), core::exporter::toJson(
                                                                                           std::optional(report.error()))}});
    const std::optional<Error> error = report ? report->exportError : std::optional(report.error());
    if (error && arguments.output != Output::Json)
        printFailure(*error);
    return report ? 0 : lookingExitStatus(report.error());
}

} // namespace itam::app::exporter
