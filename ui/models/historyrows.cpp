// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/historyrows.h"

#include "ui/models/datatypes.h"
#include "ui/models/format.h"
#include "ui/models/reasontext.h"

#include <QCoreApplication>

namespace itam::ui::models {
namespace {

using core::wire::ImportState;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportHistory)
};

State stateFor(const core::servicenow::ImportRow& row, bool hasProblems)
{
    if (!row.state)
        return {Severity::Neutral, QStringLiteral("neutral"), row.stateText};
    switch (*row.state) {
    case ImportState::New:
        return {Severity::Busy, QStringLiteral("waiting"), Words::tr("New")};
    case ImportState::Waiting:
        return {Severity::Busy, QStringLiteral("waiting"), Words::tr("Waiting")};
    case ImportState::Processing:
        return {Severity::Busy, QStringLiteral("busy"), Words::tr("Processing")};
    case ImportState::Failed:
        return {Severity::Error, QStringLiteral("error"), Words::tr("Failed")};
    case ImportState::Succeeded:
        if (hasProblems)
            return {Severity::Warning, QStringLiteral("warning"), Words::tr("Succeeded with problems")};
        return {Severity::Ok, QStringLiteral("ok"), Words::tr("Succeeded")};
    }
    return {};
}

QString closedSentence(const QString& closed)
{
    const auto reason = core::wire::closeReasonNamed(closed);
    if (!reason)
        return closed;
    switch (*reason) {
    case core::wire::CloseReason::Cancelled:
        return Words::tr("Closed: the export was cancelled.");
    case core::wire::CloseReason::TransferFailed:
        return Words::tr("Closed: the transfer failed.");
    case core::wire::CloseReason::Abandoned:
        return Words::tr("Closed: the export ended before it was complete.");
    case core::wire::CloseReason::Stalled:
        return Words::tr("Closed: it made no progress for too long.");
    }
    return closed;
}

} // namespace

State stateOf(const core::servicenow::ImportRunRow& run)
{
    return stateFor(run, run.hasProblems());
}

State stateOf(const core::servicenow::ImportTransactionRow& transaction)
{
    return stateFor(transaction, transaction.hasProblems());
}

State stateOfRowResult(const QString& result)
{
    const auto known = core::wire::rowResultNamed(result);
    if (!known)
        return {Severity::Neutral, QStringLiteral("neutral"), result};
    switch (*known) {
    case core::wire::RowResult::Inserted:
        return {Severity::Ok, QStringLiteral("ok"), Words::tr("Inserted")};
    case core::wire::RowResult::Updated:
        return {Severity::Ok, QStringLiteral("ok"), Words::tr("Updated")};
    case core::wire::RowResult::Ignored:
        return {Severity::Neutral, QStringLiteral("neutral"), Words::tr("Ignored")};
    case core::wire::RowResult::Skipped:
        return {Severity::Warning, QStringLiteral("warning"), Words::tr("Skipped")};
    case core::wire::RowResult::Error:
        return {Severity::Error, QStringLiteral("error"), Words::tr("Error")};
    }
    return {};
}

QString typeTitle(const core::servicenow::ImportRow& row)
{
    return row.type ? titleOf(*row.type) : row.importType;
}

qint64 problemCount(const core::servicenow::ImportRunRow& run)
{
    if (run.reasons.isEmpty())
        return run.rows.errors + run.rows.skipped;
    qint64 count = 0;
    for (const core::servicenow::ReasonCount& each : run.reasons)
        count += core::servicenow::isProblem(each.reason) ? each.count : 0;
    return count;
}

QString outcomeWord(core::journal::Outcome outcome)
{
    switch (outcome) {
    case core::journal::Outcome::Running:
        return Words::tr("Running");
    case core::journal::Outcome::Succeeded:
        return Words::tr("Succeeded");
    case core::journal::Outcome::NothingToSend:
        return Words::tr("Nothing to send");
    case core::journal::Outcome::SucceededWithProblems:
        return Words::tr("Succeeded with problems");
    case core::journal::Outcome::PreflightFailed:
        return Words::tr("Preflight failed");
    case core::journal::Outcome::TransferFailed:
        return Words::tr("Transfer failed");
    case core::journal::Outcome::ImportFailed:
        return Words::tr("Import failed");
    case core::journal::Outcome::Cancelled:
        return Words::tr("Cancelled");
    case core::journal::Outcome::Interrupted:
        return Words::tr("Interrupted");
    }
    return {};
}

QString messageOf(const core::servicenow::ImportRunRow& run)
{
    if (!run.failureMessage.isEmpty())
        return run.failureMessage;
    if (!run.closed.isEmpty())
        return closedSentence(run.closed);
    for (const core::servicenow::ReasonCount& each : run.reasons) {
        if (core::servicenow::isProblem(each.reason))
            //: %1 is why rows did not land, %2 how many
            return Words::tr("%1: %2").arg(reasonText(each.reason).what, count(each.count));
    }
    return {};
}

} // namespace itam::ui::models
