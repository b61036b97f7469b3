// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporter/phasesteps.h"

#include "ui/models/format.h"

#include <QCoreApplication>

#include <climits>

namespace itam::ui::exporter {
namespace {

using core::exporter::Phase;
using core::exporter::TypeProgress;
using models::Severity;
using models::State;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportProgress)
};

constexpr Steps all(StepState state)
{
    return {state, state, state, state, state};
}

Steps whileExporting(const TypeProgress& progress)
{
    const bool sending = progress.segments > 0 || progress.built > 0;
    if (!progress.readToEnd)
        return {StepState::Active, progress.built > 0 ? StepState::Active : StepState::Ahead,
                sending ? StepState::Active : StepState::Ahead, StepState::Ahead, StepState::Ahead};
    return {StepState::Passed, StepState::Passed, StepState::Active, StepState::Ahead, StepState::Ahead};
}

// Where it stopped: the first step that had not been passed.
Steps whenFailed(const TypeProgress& progress)
{
    Steps steps = all(StepState::Ahead);
    const int failed = !progress.readToEnd && progress.segments == 0           ? 0
                       : progress.sent < progress.built || !progress.readToEnd ? 2
                                                                               : 3;
    for (int step = 0; step < failed; ++step)
        steps[static_cast<std::size_t>(step)] = StepState::Passed;
    steps[static_cast<std::size_t>(failed)] = StepState::Failed;
    return steps;
}

} // namespace

QString stepTitle(int step)
{
    switch (step) {
    case 0:
        return Words::tr("Read");
    case 1:
        return Words::tr("Build");
    case 2:
        return Words::tr("Send");
    case 3:
        return Words::tr("Import");
    default:
        return Words::tr("Done");
    }
}

Steps stepsOf(const TypeProgress& progress)
{
    switch (progress.phase) {
    case Phase::Waiting:
        return all(StepState::Ahead);
    case Phase::Excluded:
    case Phase::Skipped:
        return all(StepState::Omitted);
    case Phase::Exporting:
        return whileExporting(progress);
    case Phase::Importing:
    case Phase::Closing:
        return {StepState::Passed, StepState::Passed, StepState::Passed, StepState::Active, StepState::Ahead};
    case Phase::Done:
        return all(StepState::Passed);
    case Phase::Unchanged:
        return {StepState::Passed, StepState::Omitted, StepState::Omitted, StepState::Omitted, StepState::Passed};
    case Phase::Failed:
        return whenFailed(progress);
    }
    return all(StepState::Ahead);
}

State stateOf(const TypeProgress& progress)
{
    switch (progress.phase) {
    case Phase::Waiting:
        return {Severity::Neutral, QStringLiteral("waiting"), Words::tr("Waiting")};
    case Phase::Excluded:
        return {Severity::Neutral, QStringLiteral("neutral"), Words::tr("Excluded")};
    case Phase::Skipped:
        return {Severity::Warning, QStringLiteral("warning"), Words::tr("Skipped")};
    case Phase::Exporting:
        return {Severity::Busy, QStringLiteral("export"),
                progress.full ? Words::tr("Sending everything") : Words::tr("Sending changes")};
    case Phase::Importing:
        return {Severity::Busy, QStringLiteral("busy"), Words::tr("Importing in ServiceNow")};
    case Phase::Closing:
        return {Severity::Warning, QStringLiteral("busy"), Words::tr("Closing the import run")};
    case Phase::Done:
        return {Severity::Ok, QStringLiteral("ok"), Words::tr("Done")};
    case Phase::Unchanged:
        return {Severity::Ok, QStringLiteral("ok"), Words::tr("No changes")};
    case Phase::Failed:
        return {Severity::Error, QStringLiteral("error"), Words::tr("Failed")};
    }
    return {};
}

Amount amountOf(const TypeProgress& progress)
{
    switch (progress.phase) {
    case Phase::Exporting:
        if (progress.readToEnd)
            return {progress.sent, progress.built};
        return {progress.read, progress.total.value_or(0)};
    case Phase::Importing:
    case Phase::Closing:
        return {progress.importedRows.total, progress.sent};
    case Phase::Done:
    case Phase::Unchanged:
        return {1, 1};
    default:
        return {};
    }
}

QString figuresOf(const TypeProgress& progress)
{
    using models::count;
    QStringList parts;
    if (progress.phase == Phase::Waiting || progress.phase == Phase::Excluded || progress.phase == Phase::Skipped)
        return progress.total ? Words::tr("%Ln record(s) in the operations database", nullptr,
                                          static_cast<int>(std::min<qint64>(*progress.total, INT_MAX)))
                              : QString();
    if (progress.total && !progress.readToEnd)
        parts.append(Words::tr("%1 of %2 read").arg(count(progress.read), count(*progress.total)));
    else
        parts.append(Words::tr("%1 read").arg(count(progress.read)));
    if (progress.unchanged > 0)
        parts.append(Words::tr("%1 unchanged").arg(count(progress.unchanged)));
    if (progress.built > 0)
        parts.append(Words::tr("%1 to send").arg(count(progress.built)));
    if (progress.segments > 0)
        parts.append(Words::tr("%1 sent in %n segment(s)", nullptr, progress.segments).arg(count(progress.sent)));
    if (progress.importedRows.total > 0)
        parts.append(Words::tr("%1 imported").arg(count(progress.importedRows.total)));
    return parts.join(QStringLiteral("  \u00b7  "));
}

QString preflightText(const QString& step)
{
    if (step == QLatin1String("licence"))
        return Words::tr("Checking the licence");
    if (step == QLatin1String("credentials"))
        return Words::tr("Logging in to ServiceNow");
    if (step == QLatin1String("readiness"))
        return Words::tr("Asking ServiceNow whether it is ready");
    if (step == QLatin1String("settle"))
        return Words::tr("Settling an interrupted export");
    if (step == QLatin1String("unfinished"))
        return Words::tr("Looking for unfinished imports");
    if (step == QLatin1String("database"))
        return Words::tr("Opening the operations database");
    return {};
}

} // namespace itam::ui::exporter
