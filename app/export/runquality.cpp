// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commands.h"
#include "app/export/console.h"
#include "app/export/qualityoutput.h"
#include "app/export/signals.h"

#include "core/support/latest.h"

#include <future>
#include <thread>

namespace itam::app::exporter {
namespace {

using core::exporter::QualityProgress;
using core::exporter::QualityReport;
using core::model::DataType;
using core::source::Finding;

constexpr std::chrono::milliseconds refresh{20};

QualityScope scopeOf(const Arguments& arguments, const Configuration& configuration)
{
    QualityScope scope;
    scope.source = core::source::SourceLocation{configuration.source}.displayName();
    for (const DataType type : core::model::allDataTypes)
        scope.included[type] = arguments.type ? *arguments.type == type : configuration.options.included[type];
    scope.kind = arguments.kind;
    return scope;
}

/// Reads on a thread of its own, so that the main thread can hear the signals; `show` is called there, `found` here.
Result<QualityReport> checkAndWatch(const QString& dsn, const core::exporter::QualityQuestion& question,
                                    const core::source::OnFinding& found,
                                    const std::function<void(const QualityProgress&)>& show)
{
    core::support::Latest<QualityProgress> latest;
    std::promise<Result<QualityReport>> promise;
    auto report = promise.get_future();
    std::jthread reader([&](const std::stop_token& stop) {
        auto database = core::source::OperationsDatabase::open({dsn});
        promise.set_value(database ? core::exporter::checkQuality(
                                         **database, question, found,
                                         [&latest](const QualityProgress& now) {
                                             latest.update([&now](QualityProgress& value) { value = now; });
                                         },
                                         stop)
                                   : failure(std::move(database).error()));
    });
    while (report.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
        if (waitForStopSignal(refresh))
            reader.request_stop();
        show(latest.get());
    }
    return report.get();
}

int failed(const Error& error)
{
    printFailure(error);
    if (error.code == ErrorCode::Cancelled)
        return exitCancelled;
    return error.code == ErrorCode::Usage ? exitUsage : exitUnreachable;
}

} // namespace

int runQuality(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock)
{
    const QualityScope scope = scopeOf(arguments, configuration);
    FindingGroups groups(arguments.limit);
    std::optional<FindingLines> lines;
    if (arguments.output == Output::Csv)
        lines.emplace();
    const auto found = [&](const Finding& finding) {
        if (scope.kind && *scope.kind != finding.kind)
            return;
        if (lines)
            lines->add(finding);
        else
            groups.add(finding);
    };
    CountLine line(!arguments.quiet);
    const auto report = checkAndWatch(
        configuration.source, {.included = scope.included, .now = clock.nowUtc()}, found,
        [&line](const QualityProgress& now) { line.show(core::model::nameOf(now.type), now.read, now.total); });
    line.end();
    if (!report)
        return failed(report.error());
    if (arguments.output == Output::Json)
        printJson(qualityJson(scope, *report, groups));
    else if (!lines)
        printOut(qualityText(scope, *report, groups));
    return 0;
}

} // namespace itam::app::exporter
