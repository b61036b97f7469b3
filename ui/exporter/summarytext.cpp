// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporter/summarytext.h"

#include "ui/models/format.h"

#include <QCoreApplication>

#include <climits>

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
    qint64 notCleared = 0;
};

Totals totalsOf(const core::exporter::ExportSummary& summary)
{
    Totals totals;
    for (const core::exporter::TypeSummary& type : summary.types.values) {
        totals.read += type.read;
        totals.sent += type.sent;
        totals.pending += type.pending;
        totals.heldBack += type.heldBack;
        totals.notCleared += type.notCleared;
    }
    return totals;
}

QString endOf(const core::exporter::ExportSummary& summary, const Totals& totals)
{
    const auto whole = [](qint64 count) { return static_cast<int>(std::min<qint64>(count, INT_MAX)); };
    const QString sent = Words::tr("%Ln record(s) sent.", nullptr, whole(totals.sent));
    switch (summary.outcome) {
    case Outcome::NothingToSend:
        return Words::tr("%Ln record(s) compared; ServiceNow holds them all already.", nullptr, whole(totals.read));
    case Outcome::Succeeded:
        return Words::tr("%Ln record(s) sent and imported.", nullptr, whole(totals.sent));
    case Outcome::SucceededWithProblems:
        return QStringLiteral("%1 %2").arg(
            sent, Words::tr("%Ln did not land; each is listed with its reason and sent again by every export until it "
                            "lands.",
                            nullptr, whole(totals.pending)));
    case Outcome::PreflightFailed:
        return Words::tr("Nothing was sent.");
    case Outcome::TransferFailed:
    case Outcome::ImportFailed:
    case Outcome::Cancelled:
        return QStringLiteral("%1 %2").arg(
            sent, Words::tr("What ServiceNow confirmed is kept; the rest is sent by the next export."));
    case Outcome::Interrupted:
        return Words::tr("The program ended before the export did. The next export finds out what landed.");
    case Outcome::Running:
        break;
    }
    return {};
}

QString notClearedText(qint64 records)
{
    if (records == 0)
        return {};
    return QLatin1Char(' ') + Words::tr("Of %Ln record(s) ServiceNow keeps values that the operations database no "
                                        "longer has: this channel cannot clear a column. The way of a record on the "
                                        "page Records says which.",
                                        nullptr, static_cast<int>(std::min<qint64>(records, INT_MAX)));
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
    const QString end = endOf(summary, totals);
    return end.isEmpty() ? end : end + notClearedText(totals.notCleared);
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
