// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/rehearsalwords.h"

#include "core/wire/codes.h"
#include "ui/models/datatypes.h"
#include "ui/models/format.h"
#include "ui/models/reasontext.h"

#include <QCoreApplication>

namespace itam::ui::checks {
namespace {

using core::exporter::RehearsalOutcome;
using models::Severity;
using models::State;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(itam::ui::checks::RehearsalWords)
};

/// Worst first. The last one stands for all that is not known here.
constexpr std::array reasons{core::wire::reason::ciNotFound,  core::wire::reason::noKey,
                             core::wire::reason::lookupLate,  core::wire::reason::tooLarge,
                             core::wire::reason::updateOff,   core::wire::reason::addOff,
                             core::wire::reason::duplicateOf, ""};
constexpr int perOutcome = 20;

/// As they stand in the list.
constexpr std::array order{RehearsalOutcome::Ambiguous, RehearsalOutcome::Refused,  RehearsalOutcome::Ignored,
                           RehearsalOutcome::Updated,   RehearsalOutcome::Inserted, RehearsalOutcome::Unchanged};

RehearsalOutcome outcomeOfKind(int kind)
{
    return order.at(static_cast<std::size_t>(kind / perOutcome));
}

QString reasonOfKind(int kind)
{
    return QString::fromLatin1(reasons.at(static_cast<std::size_t>(kind % perOutcome)));
}

bool hasReason(RehearsalOutcome outcome)
{
    return outcome == RehearsalOutcome::Refused || outcome == RehearsalOutcome::Ignored;
}

State stateOf(RehearsalOutcome outcome)
{
    switch (outcome) {
    case RehearsalOutcome::Inserted:
        return {Severity::Ok, QStringLiteral("plus"), Words::tr("Inserted")};
    case RehearsalOutcome::Updated:
        return {Severity::Ok, QStringLiteral("pencil"), Words::tr("Updated")};
    case RehearsalOutcome::Ignored:
        return {Severity::Warning, QStringLiteral("pause"), Words::tr("Ignored")};
    case RehearsalOutcome::Ambiguous:
        return {Severity::Error, QStringLiteral("warning"), Words::tr("Ambiguous")};
    case RehearsalOutcome::Refused:
        return {Severity::Error, QStringLiteral("error"), Words::tr("Refused")};
    case RehearsalOutcome::Unchanged:
        return {Severity::Neutral, QStringLiteral("neutral"), Words::tr("Unchanged")};
    }
    return {};
}

} // namespace

int kindOf(RehearsalOutcome outcome, const QString& reason)
{
    const auto place = std::ranges::find(order, outcome) - order.begin();
    int index = 0;
    if (hasReason(outcome)) {
        const QString word = reason.section(QLatin1Char(' '), 0, 0);
        const auto known =
            std::ranges::find_if(reasons, [&word](const char* each) { return word == QLatin1String(each); });
        index = static_cast<int>(known == reasons.end() ? reasons.size() - 1
                                                        : static_cast<std::size_t>(known - reasons.begin()));
    }
    return static_cast<int>(place) * perOutcome + index;
}

QString nameOfRehearsed(int kind)
{
    const RehearsalOutcome outcome = outcomeOfKind(kind);
    const QString name = core::exporter::nameOf(outcome);
    const QString reason = reasonOfKind(kind);
    return hasReason(outcome) && !reason.isEmpty() ? QString(name + QLatin1Char(' ') + reason) : name;
}

CheckGroup rehearsedGroup(int kind)
{
    const RehearsalOutcome outcome = outcomeOfKind(kind);
    CheckGroup group;
    group.state = stateOf(outcome);
    switch (outcome) {
    case RehearsalOutcome::Inserted:
        group.title = Words::tr("Would be inserted");
        group.meaning = Words::tr("ServiceNow has no record that matches, so an export makes a new one.");
        break;
    case RehearsalOutcome::Updated:
        group.title = Words::tr("Would be updated");
        group.meaning = Words::tr("A record of ServiceNow matches and has other values, so an export changes it.");
        break;
    case RehearsalOutcome::Unchanged:
        group.title = Words::tr("Would stay as it is");
        group.meaning = Words::tr("ServiceNow has the record with the same values already.");
        break;
    case RehearsalOutcome::Ambiguous: {
        const models::ReasonText text = models::reasonText(QString::fromLatin1(core::wire::reason::ambiguous));
        group.title = Words::tr("Several records match");
        group.meaning = Words::tr("ServiceNow would write nothing for such a record: %1.").arg(text.what);
        group.advice = text.advice;
        break;
    }
    case RehearsalOutcome::Ignored:
    case RehearsalOutcome::Refused: {
        const models::ReasonText text = models::reasonText(reasonOfKind(kind));
        const bool isKnown = !reasonOfKind(kind).isEmpty();
        group.title = isKnown ? text.what : Words::tr("Another reason");
        group.meaning = outcome == RehearsalOutcome::Ignored
                            ? Words::tr("ServiceNow would hold such a record back.")
                            : Words::tr("Such a record would not land, and every export would send it again.");
        group.advice = isKnown ? text.advice : QString();
        break;
    }
    }
    return group;
}

QString rehearsalPhase(const core::exporter::RehearsalProgress& progress,
                       const core::exporter::ExportProgress& exporting)
{
    using Phase = core::exporter::RehearsalProgress::Phase;
    switch (progress.phase) {
    case Phase::Starting:
        return Words::tr("Starting an instance on this computer\u2026");
    case Phase::Loading:
        //: %1 is the name of a table of ServiceNow, %2 a number of its records
        return progress.total > 0
                   ? Words::tr("Loading %1: %2 of %3 records")
                         .arg(progress.table, models::count(progress.done), models::count(progress.total))
                   : Words::tr("Loading %1\u2026").arg(progress.table);
    case Phase::Exporting: {
        qint64 sent = 0;
        for (const core::exporter::TypeProgress& type : exporting.types.values)
            sent += type.sent;
        return Words::tr("Exporting into it: %1 records sent").arg(models::count(sent));
    }
    case Phase::Reading:
        //: %1 is a data type, %2 a number of records
        return Words::tr("Reading the results of %1: %2 of %3 records")
            .arg(models::titleOf(progress.type), models::count(progress.done), models::count(progress.total));
    case Phase::Finished:
        break;
    }
    return {};
}

} // namespace itam::ui::checks
