// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporter/summarytext.h"

#include "ui/models/format.h"

#include <QCoreApplication>

namespace itam::ui::exporter {
namespace {

using core::exporter::TypeEnd;
using core::journal::Outcome;
using models::Severity;
using models::State;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportSummary)
};

struct Totals
{
    qint64 read = 0;
    qint64 sent = 0;
    qint64 pending = 0;
    qint64 heldBack = 0;
};

Totals totalsOf(const core::exporter::ExportSummary& summary)
{
    Totals totals;
    for (const core::exporter::TypeSummary& type : summary.types.values) {
        totals.read += type.read;
        totals.sent += type.sent;
        totals.pending += type.pending;
        totals.heldBack += type.heldBack;
    }
    return totals;
}

} // namespace

State stateOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Running:
        return {Severity::Busy, QStringLiteral("busy"), Words::tr("Running")};
    case Outcome::Succeeded:
        return {Severity::Ok, QStringLiteral("ok"), Words::tr("Succeeded")};
    case Outcome::NothingToSend:
        return {Severity::Ok, QStringLiteral("ok"), Words::tr("Nothing to send")};
    case Outcome::SucceededWithProblems:
        return {Severity::Warning, QStringLiteral("warning"), Words::tr("Succeeded with problems")};
    case Outcome::PreflightFailed:
        return {Severity::Error, QStringLiteral("error"), Words::tr("Not started")};
    case Outcome::TransferFailed:
        return {Severity::Error, QStringLiteral("error"), Words::tr("Transfer failed")};
    case Outcome::ImportFailed:
        return {Severity::Error, QStringLiteral("error"), Words::tr("Import failed")};
    case Outcome::Cancelled:
        return {Severity::Warning, QStringLiteral("stop"), Words::tr("Cancelled")};
    case Outcome::Interrupted:
        return {Severity::Warning, QStringLiteral("warning"), Words::tr("Interrupted")};
    }
    return {};
}

QString sentenceOf(const core::exporter::ExportSummary& summary)
{
    const Totals totals = totalsOf(summary);
    const QString sent = models::count(totals.sent);
    switch (summary.outcome) {
    case Outcome::NothingToSend:
        return Words::tr("%1 records were compared; ServiceNow holds them all already.")
            .arg(models::count(totals.read));
    case Outcome::Succeeded:
        return Words::tr("%1 records were sent and imported.").arg(sent);
    case Outcome::SucceededWithProblems:
        return Words::tr(
                   "%1 records were sent. %2 did not land; each is listed with its reason and sent again by every "
                   "export until it lands.")
            .arg(sent, models::count(totals.pending));
    case Outcome::PreflightFailed:
        return Words::tr("Nothing was sent.");
    case Outcome::TransferFailed:
    case Outcome::ImportFailed:
    case Outcome::Cancelled:
        return Words::tr(
                   "%1 records were sent. What ServiceNow confirmed is kept; the rest is sent by the next export.")
            .arg(sent);
    case Outcome::Interrupted:
        return Words::tr("The program ended before the export did. The next export finds out what landed.");
    case Outcome::Running:
        break;
    }
    return {};
}

State stateOf(TypeEnd end)
{
    switch (end) {
    case TypeEnd::Done:
        return {Severity::Ok, QStringLiteral("ok"), Words::tr("Done")};
    case TypeEnd::Unchanged:
        return {Severity::Ok, QStringLiteral("ok"), Words::tr("No changes")};
    case TypeEnd::Excluded:
        return {Severity::Neutral, QStringLiteral("neutral"), Words::tr("Excluded")};
    case TypeEnd::Skipped:
        return {Severity::Warning, QStringLiteral("warning"), Words::tr("Skipped")};
    case TypeEnd::Failed:
        return {Severity::Error, QStringLiteral("error"), Words::tr("Failed")};
    }
    return {};
}

} // namespace itam::ui::exporter
