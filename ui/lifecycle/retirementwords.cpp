// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/retirementwords.h"

#include "core/lifecycle/choices.h"
#include "ui/models/format.h"

#include <QCoreApplication>

namespace itam::ui::lifecycle {
namespace {

using core::exporter::ClassShare;
using core::exporter::RetirementFate;
using core::exporter::RetirementReport;
using core::exporter::Withheld;
using core::journal::RetirementStep;
using models::Severity;
using models::State;
using widgets::Message;
using widgets::Question;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Retirement)
};

const QString refusedGroup = QStringLiteral("refused");

int number(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

State stateOfFate(RetirementFate fate, RetirementKind kind)
{
    const bool isReal = kind == RetirementKind::Real;
    switch (fate) {
    case RetirementFate::Retire:
        return {isReal ? Severity::Neutral : Severity::Busy, QStringLiteral("trash"),
                isReal ? Words::tr("Not reached") : Words::tr("Would be retired")};
    case RetirementFate::Return:
        return {isReal ? Severity::Neutral : Severity::Busy, QStringLiteral("back"),
                isReal ? Words::tr("Not reached") : Words::tr("Would return")};
    case RetirementFate::HeldBack:
        return {Severity::Warning, QStringLiteral("warning"), Words::tr("Above the threshold")};
    case RetirementFate::AlreadyRetired:
        return {Severity::Neutral, QStringLiteral("neutral"), Words::tr("Retired by others")};
    case RetirementFate::Done:
        return {Severity::Ok, QStringLiteral("ok"), Words::tr("Retired before")};
    case RetirementFate::Waiting:
        return {Severity::Neutral, QStringLiteral("waiting"), Words::tr("Waits")};
    case RetirementFate::StillPresent:
    case RetirementFate::OtherSource:
        return {Severity::Neutral, QStringLiteral("neutral"), Words::tr("Stays")};
    case RetirementFate::Gone:
        return {Severity::Neutral, QStringLiteral("neutral"), Words::tr("No longer there")};
    }
    return {};
}

Message withheldMessage(Withheld withheld)
{
    Message message{.severity = Severity::Warning, .what = Words::tr("Nothing was retired.")};
    switch (withheld) {
    case Withheld::NothingCounted:
        message.meaning = Words::tr("No complete export of hardware has ended well yet since absence is counted.");
        message.advice = Words::tr("Export hardware first.");
        break;
    case Withheld::ExportFailed:
        message.meaning = Words::tr("The newest export of this operations database did not end well: what looks absent "
                                    "may only not have been read.");
        message.advice = Words::tr("Export again, and look here when that has ended well.");
        break;
    case Withheld::InstanceChanged:
        message.meaning = Words::tr("The instance was restored or cloned since the last export: it is not known what it "
                                    "holds.");
        message.advice = Words::tr("Export first.");
        break;
    case Withheld::No:
        break;
    }
    return message;
}

/// What rests, as far as there is any.
QStringList restSentences(const RetirementReport& report)
{
    QStringList sentences;
    if (report.unsettled > 0)
        sentences.append(Words::tr("%n CI(s) were asked for and gave no answer; the next run finds out.", nullptr,
                                   number(report.unsettled)));
    if (report.settled > 0)
        sentences.append(
            Words::tr("%n CI(s) of an interrupted run were looked up.", nullptr, number(report.settled)));
    if (report.plan.waiting > 0)
        sentences.append(Words::tr("%n record(s) have been absent for fewer exports than asked for.", nullptr,
                                   number(report.plan.waiting)));
    if (report.plan.withoutCi > 0)
        sentences.append(
            Words::tr("%n absent record(s) stand for no CI.", nullptr, number(report.plan.withoutCi)));
    return sentences;
}

} // namespace

QList<PlannedRow> rowsOf(const RetirementReport& report, RetirementKind kind)
{
    QHash<QString, const core::exporter::RetirementEnd*> ends;
    for (const core::exporter::RetirementEnd& end : report.ends)
        ends.insert(end.ci.ci, &end);
    QList<PlannedRow> rows;
    for (const core::exporter::PlannedCi& ci : report.plan.cis) {
        if (ci.fate == RetirementFate::Done)
            continue;
        const core::exporter::RetirementEnd* end = ends.value(ci.ci);
        rows.append({ci, end ? std::optional(*end) : std::nullopt,
                     ci.state ? report.stateLabels.value(*ci.state, QString::number(*ci.state)) : QString(), kind});
    }
    return rows;
}

State stateOf(const PlannedRow& row)
{
    if (!row.end)
        return stateOfFate(row.ci.fate, row.kind);
    if (!row.end->isAccepted())
        return {Severity::Error, QStringLiteral("error"),
                row.kind == RetirementKind::Real ? Words::tr("Refused") : Words::tr("Would be refused")};
    return {Severity::Ok, QStringLiteral("ok"), row.end->returning ? Words::tr("Returned") : Words::tr("Retired")};
}

QString reasonOf(const PlannedRow& row)
{
    if (row.end && !row.end->isAccepted())
        return row.end->refusal.message;
    switch (row.ci.fate) {
    case RetirementFate::StillPresent:
        return Words::tr("Another record of this CI is still there.");
    case RetirementFate::OtherSource:
        return Words::tr("Another operations database stands for it too.");
    case RetirementFate::Waiting:
        return Words::tr("It has been absent for fewer exports than asked for.");
    case RetirementFate::HeldBack:
        return Words::tr("Too many of its class would go at once.");
    case RetirementFate::Gone:
        return Words::tr("The instance has no such CI any more.");
    default:
        return {};
    }
}

QString groupOf(const PlannedRow& row)
{
    return row.end && !row.end->isAccepted() ? refusedGroup : nameOf(row.ci.fate);
}

QString titleOfGroup(const QString& group)
{
    if (group == refusedGroup)
        return Words::tr("Refused by a rule");
    for (int i = 0; i < core::exporter::retirementFateCount; ++i) {
        const auto fate = static_cast<RetirementFate>(i);
        if (nameOf(fate) != group)
            continue;
        if (fate == RetirementFate::Retire)
            return Words::tr("To be retired");
        if (fate == RetirementFate::Return)
            return Words::tr("To return");
        if (fate == RetirementFate::StillPresent)
            return Words::tr("Stays: another record");
        if (fate == RetirementFate::OtherSource)
            return Words::tr("Stays: another database");
        return stateOfFate(fate, RetirementKind::DryRun).word;
    }
    return group;
}

State stateOf(RetirementStep step)
{
    switch (step) {
    case RetirementStep::Retiring:
        return {Severity::Busy, QStringLiteral("busy"), Words::tr("Asked to retire")};
    case RetirementStep::Retired:
        return {Severity::Ok, QStringLiteral("ok"), Words::tr("Retired")};
    case RetirementStep::Refused:
        return {Severity::Error, QStringLiteral("error"), Words::tr("Refused")};
    case RetirementStep::NotDone:
        return {Severity::Warning, QStringLiteral("warning"), Words::tr("Not done")};
    case RetirementStep::Returning:
        return {Severity::Busy, QStringLiteral("busy"), Words::tr("Asked to return")};
    case RetirementStep::Returned:
        return {Severity::Ok, QStringLiteral("back"), Words::tr("Returned")};
    case RetirementStep::Gone:
        return {Severity::Neutral, QStringLiteral("neutral"), Words::tr("No longer there")};
    }
    return {};
}

QString shippedLabel(int state)
{
    for (const core::lifecycle::Choice& choice : core::lifecycle::shippedOperationalStates()) {
        if (choice.value == state)
            return choice.label;
    }
    return QString::number(state);
}

Message messageOf(const RetirementReport& report, RetirementKind kind)
{
    if (report.withheld != Withheld::No)
        return withheldMessage(report.withheld);
    const qint64 due = report.plan.count(RetirementFate::Retire);
    const qint64 back = report.plan.count(RetirementFate::Return);
    Message message;
    QStringList meaning;
    if (kind == RetirementKind::DryRun) {
        //: %1 and %2 are numbers of CIs
        message.what = due + back > 0 ? Words::tr("Would be retired: %1. Would return: %2.")
                                            .arg(models::count(due), models::count(back))
                                      : Words::tr("Nothing is due.");
        meaning.append(Words::tr("Nothing was changed."));
        if (report.refused() > 0)
            meaning.append(Words::tr("The rules would refuse %n of them.", nullptr, number(report.refused())));
    } else {
        //: %1 and %2 are numbers of CIs
        message.what = Words::tr("Retired: %1. Returned: %2.")
                           .arg(models::count(report.accepted(false)), models::count(report.accepted(true)));
        if (report.refused() > 0)
            meaning.append(Words::tr("%n CI(s) were refused; the next run tries them again.", nullptr,
                                     number(report.refused())));
    }
    if (report.asksFirst())
        meaning.append(Words::tr("%n CI(s) are above the threshold and wait for a yes.", nullptr,
                                 number(report.plan.count(RetirementFate::HeldBack))));
    message.meaning = (meaning + restSentences(report)).join(QLatin1Char(' '));
    const bool needsSomebody = report.refused() > 0 || report.asksFirst() || report.unsettled > 0;
    message.severity = needsSomebody ? Severity::Warning : Severity::Ok;
    if (report.refused() > 0)
        message.advice = Words::tr("The table says which rule refuses; rules are changed under Not allowed transitions.");
    return message;
}

QString thresholdSentence(const core::exporter::RetirementPlan& plan, int percent)
{
    QStringList sentences;
    for (const ClassShare& share : plan.classes) {
        if (share.heldBack)
            //: %1 and %2 are numbers of CIs, %3 a class, %4 a percentage
            sentences.append(Words::tr("%1 of %2 CIs of the class %3 would be retired at once, more than %4 %.")
                                 .arg(models::count(share.wanted), models::count(share.owned), share.ciClass)
                                 .arg(percent));
    }
    return sentences.join(QLatin1Char('\n'));
}

bool isNothingDue(const RetirementReport& dryRun)
{
    return dryRun.plan.count(RetirementFate::Retire) + dryRun.plan.count(RetirementFate::Return) +
               dryRun.plan.count(RetirementFate::HeldBack) ==
           0;
}

Question questionBefore(const RetirementReport& dryRun, const core::exporter::RetirementLimits& limits,
                                 const services::RetirementPorts::Target& target)
{
    const qint64 due = dryRun.plan.count(RetirementFate::Retire);
    const qint64 back = dryRun.plan.count(RetirementFate::Return);
    const qint64 heldBack = dryRun.plan.count(RetirementFate::HeldBack);
    Question question;
    question.title = Words::tr("Retire what vanished");
    //: %1 and %2 are numbers of CIs, %3 the name of an instance
    question.text = Words::tr("On %3, %1 CIs would be set to Retired and %2 would return to the state they had.")
                        .arg(models::count(due + heldBack), models::count(back), target.instanceName);
    QStringList explanation;
    if (target.isProduction)
        explanation.append(Words::tr("This is a production instance."));
    if (dryRun.refused() > 0)
        explanation.append(Words::tr("The rules would refuse %n of them.", nullptr, number(dryRun.refused())));
    if (heldBack > 0)
        explanation.append(thresholdSentence(dryRun.plan, limits.percent));
    explanation.append(Words::tr("A computer that comes back into the operations database returns by itself with a later "
                                 "run."));
    question.explanation = explanation.join(QLatin1Char('\n'));
    question.choices = {Words::tr("Cancel")};
    if (due > 0)
        question.choices.append(Words::tr("Retire %n CI(s)", nullptr, number(due)));
    else if (back > 0)
        question.choices.append(Words::tr("Let %n CI(s) return", nullptr, number(back)));
    if (heldBack > 0)
        question.choices.append(
            Words::tr("Retire %n CI(s), also above the threshold", nullptr, number(due + heldBack)));
    question.dangerous = target.isProduction || heldBack > 0;
    return question;
}

QString progressSentence(const core::exporter::RetirementProgress& progress)
{
    if (progress.step == QLatin1String("settle"))
        return Words::tr("Finding out what an interrupted run did\u2026");
    if (progress.step == QLatin1String("identities"))
        return Words::tr("Looking up the CIs of %n absent record(s)\u2026", nullptr, number(progress.total));
    if (progress.step == QLatin1String("states"))
        return Words::tr("Reading the states of %n CI(s)\u2026", nullptr, number(progress.total));
    if (progress.step == QLatin1String("preview"))
        return Words::tr("Asking the rules about %n CI(s)\u2026", nullptr, number(progress.total));
    if (progress.step.isEmpty())
        return Words::tr("Asking ServiceNow\u2026");
    //: %1 and %2 are numbers of CIs
    return Words::tr("%1 of %2 CIs retired or brought back")
        .arg(models::count(progress.done), models::count(progress.total));
}

} // namespace itam::ui::lifecycle
