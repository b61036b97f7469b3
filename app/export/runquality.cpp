// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commands.h"
#include "app/export/console.h"
#include "app/export/qualityoutput.h"
#include "app/export/terminalline.h"
#include "app/export/watched.h"

#include "core/support/latest.h"

namespace itam::app::exporter {
namespace {

using core::exporter::QualityProgress;
using core::exporter::QualityReport;
using core::source::Finding;

constexpr int usualExamples = 5; ///< of each kind: all kinds fit a few screens

/// Error: Usage for a kind that does not exist, naming those that do.
Result<QList<Finding::Kind>> kindsOf(const QStringList& words)
{
    QList<Finding::Kind> kinds;
    for (const QString& word : words) {
        const auto kind = core::source::findingKindNamed(word);
        if (!kind) {
            QStringList names;
            for (int i = 0; i < core::source::findingKindCount; ++i)
                names.append(core::source::nameOf(static_cast<Finding::Kind>(i)));
            return failure(ErrorCode::Usage, {},
                           QStringLiteral("--kind takes %1, not \"%2\"").arg(names.join(QStringLiteral(", ")), word));
        }
        kinds.append(*kind);
    }
    return kinds;
}

Result<QualityReport> checkAndWatch(const core::source::SourceLocation& source,
                                    const core::exporter::QualityQuestion& question,
                                    const core::source::OnFinding& found, bool showProgress)
{
    core::support::Latest<QualityProgress> latest;
    TerminalLine line(showProgress, false);
    const auto onProgress = [&latest](const QualityProgress& now) {
        latest.update([&now](QualityProgress& value) { value = now; });
    };
    return runWatched(
        [&](std::stop_token stop) -> Result<QualityReport> {
            const auto database = core::source::OperationsDatabase::open(source);
            if (!database)
                return failure(database.error());
            return core::exporter::checkQuality(**database, question, found, onProgress, std::move(stop));
        },
        [&] {
            const QualityProgress now = latest.get();
            if (now.total > 0)
                line.show(QStringLiteral("%1%2 %3 of %4 rows")
                              .arg(core::model::nameOf(now.type).leftJustified(14), progressBar(now.read, now.total))
                              .arg(now.read)
                              .arg(now.total));
        });
}

int failed(const Error& error)
{
    if (error.code == ErrorCode::Cancelled)
        printError(stoppedSentence());
    else
        printFailure(error);
    return lookingExitStatus(error);
}

} // namespace

int runQuality(const Arguments& arguments, const Configuration& configuration, const core::support::Clock&)
{
    const auto kinds = kindsOf(arguments.kinds);
    if (!kinds)
        return failed(kinds.error());
    const QualityScope scope{configuration.source.displayName(), configuration.options.included, *kinds};
    FindingGroups groups(arguments.listLimit.value_or(usualExamples));
    std::optional<FindingLines> lines;
    if (arguments.output == Output::Csv)
        lines.emplace();
    const auto found = [&](const Finding& finding) {
        if (!scope.kinds.isEmpty() && !scope.kinds.contains(finding.kind))
            return;
        if (lines)
            lines->add(finding);
        else
            groups.add(finding);
    };
    const auto report = checkAndWatch(configuration.source, {scope.included}, found, !arguments.quiet);
    if (!report)
        return failed(report.error());
    if (arguments.output == Output::Json)
        printJson(qualityJson(scope, *report, groups));
    else if (!lines)
        printOut(qualityText(scope, *report, groups));
    return 0;
}

} // namespace itam::app::exporter
