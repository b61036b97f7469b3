// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/retirementtext.h"

#include "app/export/commands.h"
#include "app/export/console.h"

#include "core/identification/channel.h"

#include <QJsonArray>

namespace itam::app::exporter {
namespace {

using core::exporter::ClassShare;
using core::exporter::PlannedCi;
using core::exporter::RetirementEnd;
using core::exporter::RetirementFate;
using core::exporter::RetirementReport;
using core::exporter::Withheld;
using core::settings::RetirePolicy;

constexpr qsizetype mostListed = 100;

QString withheldText(Withheld withheld)
{
    switch (withheld) {
    case Withheld::NothingCounted:
        return QStringLiteral("Nothing was retired: no complete export of hardware has ended well yet since absence is "
                              "counted.\nRun an export of hardware first.\n");
    case Withheld::ExportFailed:
        return QStringLiteral("Nothing was retired: the newest export of this operations database did not end well.\n"
                              "Run an export first; \"itam-export status\" says what happened.\n");
    case Withheld::InstanceChanged:
        return QStringLiteral("Nothing was retired: the instance was restored or cloned since the last export.\n"
                              "Run an export first, so that it is known what the instance holds.\n");
    case Withheld::No:
        break;
    }
    return {};
}

bool isDryRun(const RetirementTold& told)
{
    return told.policy != RetirePolicy::Retire;
}

QString stateText(const RetirementReport& report, const std::optional<int>& state)
{
    return state ? report.stateLabels.value(*state, QString::number(*state)) : QStringLiteral("-");
}

QString countsText(const RetirementReport& report, const RetirementTold& told)
{
    const auto& plan = report.plan;
    QString text;
    if (isDryRun(told)) {
        text += QStringLiteral("Would be retired: %1, would come back: %2. Nothing was changed.\n")
                    .arg(plan.count(RetirementFate::Retire))
                    .arg(plan.count(RetirementFate::Return));
        if (report.refused() > 0)
            text += QStringLiteral("Of them the rules would refuse: %1.\n").arg(report.refused());
    } else {
        text += QStringLiteral("Retired: %1, came back: %2, refused: %3.\n")
                    .arg(report.accepted(false))
                    .arg(report.accepted(true))
                    .arg(report.refused());
    }
    const auto line = [&text](const QString& what, qint64 count) {
        if (count > 0)
            text += QStringLiteral("%1: %2.\n").arg(what).arg(count);
    };
    line(QStringLiteral("Asked for without an answer; the next run finds out"), report.unsettled);
    line(QStringLiteral("Records that have been absent for fewer than %1 complete exports").arg(told.limits.passes),
         plan.waiting);
    line(QStringLiteral("CIs that stay, for another of their records is still there"),
         plan.count(RetirementFate::StillPresent));
    line(QStringLiteral("CIs that stay, for another operations database stands for them too"),
         plan.count(RetirementFate::OtherSource));
    line(QStringLiteral("CIs that somebody else retired already"), plan.count(RetirementFate::AlreadyRetired));
    line(QStringLiteral("Absent records that stand for no CI"), plan.withoutCi);
    return text;
}

QString thresholdText(const RetirementReport& report, const RetirementTold& told)
{
    QString text;
    for (const ClassShare& share : report.plan.classes) {
        if (share.heldBack)
            text += QStringLiteral("Warning: %1 of %2 CIs of the class %3 would be retired, more than %4 %. Nothing of "
                                   "this class was.\n")
                        .arg(share.wanted)
                        .arg(share.owned)
                        .arg(share.ciClass)
                        .arg(told.limits.percent);
    }
    if (!text.isEmpty())
        text += QStringLiteral("If so many really went away: itam-export lifecycle retire --yes-above-threshold\n"
                               "(with --dry-run first, to see them).\n");
    return text;
}

QString listText(const RetirementReport& report)
{
    QString text;
    TextTable table({QStringLiteral("CI"), QStringLiteral("class"), QStringLiteral("state"), QStringLiteral("what"),
                     QStringLiteral("passes"), QStringLiteral("records")},
                    false);
    qsizetype listed = 0;
    qsizetype beyond = 0;
    for (const PlannedCi& ci : report.plan.cis) {
        if (ci.fate == RetirementFate::Done)
            continue;
        if (++listed > mostListed) {
            ++beyond;
            continue;
        }
        table.addRow({QStringLiteral("%1 (%2)").arg(ci.name, ci.ci), ci.ciClass, stateText(report, ci.state),
                      core::exporter::nameOf(ci.fate), QString::number(ci.passes),
                      QString::fromUtf8(ci.keys.join(", "))});
    }
    if (listed > 0)
        text += table.toString();
    if (beyond > 0)
        text += QStringLiteral("%1 more; --output json lists all.\n").arg(beyond);
    return listed > 0 ? text + u'\n' : text;
}

QString refusedText(const RetirementReport& report)
{
    TextTable table(
        {QStringLiteral("refused"), QStringLiteral("code"), QStringLiteral("rule"), QStringLiteral("message")}, false);
    qsizetype listed = 0;
    for (const RetirementEnd& end : report.ends) {
        if (!end.isAccepted() && ++listed <= mostListed)
            table.addRow({QStringLiteral("%1 (%2)").arg(end.ci.name, end.ci.ci), end.refusal.code,
                          end.refusal.rule.isEmpty() ? QStringLiteral("-") : end.refusal.rule, end.refusal.message});
    }
    return listed > 0 ? table.toString() : QString();
}

QJsonArray classesJson(const RetirementReport& report)
{
    QJsonArray classes;
    for (const ClassShare& share : report.plan.classes)
        classes.append(QJsonObject{{QStringLiteral("class"), share.ciClass},
                                   {QStringLiteral("wanted"), share.wanted},
                                   {QStringLiteral("owned"), share.owned},
                                   {QStringLiteral("heldBack"), share.heldBack}});
    return classes;
}

QJsonObject ciJson(const RetirementReport& report, const PlannedCi& ci)
{
    QJsonArray keys;
    for (const QByteArray& key : ci.keys)
        keys.append(QString::fromUtf8(key));
    return {{QStringLiteral("ci"), ci.ci},
            {QStringLiteral("name"), ci.name},
            {QStringLiteral("class"), ci.ciClass},
            {QStringLiteral("state"), ci.state ? QJsonValue(stateText(report, ci.state)) : QJsonValue()},
            {QStringLiteral("plan"), core::exporter::nameOf(ci.fate)},
            {QStringLiteral("passes"), ci.passes},
            {QStringLiteral("records"), keys}};
}

/// What needs attention or was touched; what rests does not.
QJsonArray cisJson(const RetirementReport& report)
{
    QHash<QString, const RetirementEnd*> ends;
    for (const RetirementEnd& end : report.ends)
        ends.insert(end.ci.ci, &end);
    QJsonArray cis;
    for (const PlannedCi& ci : report.plan.cis) {
        if (ci.fate == RetirementFate::Done)
            continue;
        QJsonObject object = ciJson(report, ci);
        const RetirementEnd* end = ends.value(ci.ci);
        object.insert(QStringLiteral("accepted"), end ? QJsonValue(end->isAccepted()) : QJsonValue());
        object.insert(QStringLiteral("stateAfter"),
                      end && end->isAccepted() ? QJsonValue(stateText(report, end->stateAfter)) : QJsonValue());
        object.insert(QStringLiteral("code"), end ? end->refusal.code : QString());
        object.insert(QStringLiteral("message"), end ? end->refusal.message : QString());
        object.insert(QStringLiteral("rule"), end ? end->refusal.rule : QString());
        cis.append(object);
    }
    return cis;
}

} // namespace

QString retirementText(const RetirementReport& report, const RetirementTold& told)
{
    if (report.withheld != Withheld::No)
        return withheldText(report.withheld);
    QString text = told.lists ? listText(report) : QString();
    text += refusedText(report);
    if (!report.error || !report.ends.isEmpty() || report.unsettled > 0)
        text += countsText(report, told);
    return text + thresholdText(report, told);
}

QJsonObject retirementJson(const RetirementReport& report, const RetirementTold& told)
{
    const auto& plan = report.plan;
    return {{QStringLiteral("policy"), core::settings::nameOf(told.policy)},
            {QStringLiteral("passes"), told.limits.passes},
            {QStringLiteral("percent"), told.limits.percent},
            {QStringLiteral("withheld"),
             report.withheld == Withheld::No ? QJsonValue() : QJsonValue(core::exporter::nameOf(report.withheld))},
            {QStringLiteral("countedPasses"), report.counted.passes},
            {QStringLiteral("requestorId"), report.requestorId},
            {QStringLiteral("due"), plan.count(RetirementFate::Retire)},
            {QStringLiteral("dueBack"), plan.count(RetirementFate::Return)},
            {QStringLiteral("retired"), report.accepted(false)},
            {QStringLiteral("returned"), report.accepted(true)},
            {QStringLiteral("refused"), report.refused()},
            {QStringLiteral("heldBack"), plan.count(RetirementFate::HeldBack)},
            {QStringLiteral("waiting"), plan.waiting},
            {QStringLiteral("withoutCi"), plan.withoutCi},
            {QStringLiteral("unsettled"), report.unsettled},
            {QStringLiteral("settled"), report.settled},
            {QStringLiteral("classes"), classesJson(report)},
            {QStringLiteral("cis"), cisJson(report)},
            {QStringLiteral("error"), core::exporter::toJson(report.error)}};
}

QString retirementsText(const QList<core::journal::KnownRetirement>& known)
{
    if (known.isEmpty())
        return QStringLiteral("Nothing was retired from here yet.");
    TextTable table({QStringLiteral("changed"), QStringLiteral("CI"), QStringLiteral("class"),
                     QStringLiteral("outcome"), QStringLiteral("state before"), QStringLiteral("tries"),
                     QStringLiteral("code"), QStringLiteral("by"), QStringLiteral("records"),
                     QStringLiteral("instance")},
                    false);
    for (const auto& [owner, retirement] : known)
        table.addRow(
            {retirement.changed.toUTC().toString(Qt::ISODate),
             QStringLiteral("%1 (%2)").arg(retirement.name, retirement.ci), retirement.ciClass,
             core::journal::nameOf(retirement.step), QString::number(retirement.stateBefore),
             QString::number(retirement.attempts), retirement.code.isEmpty() ? QStringLiteral("-") : retirement.code,
             retirement.cause.isEmpty() ? QStringLiteral("command") : retirement.cause,
             QString::fromUtf8(retirement.keys.join(", ")), core::identification::shownInstance(owner.instanceId)});
    return table.toString();
}

QJsonObject retirementsJson(const QList<core::journal::KnownRetirement>& known)
{
    QJsonArray list;
    for (const auto& [owner, retirement] : known) {
        QJsonArray keys;
        for (const QByteArray& key : retirement.keys)
            keys.append(QString::fromUtf8(key));
        list.append(QJsonObject{
            {QStringLiteral("instanceId"), owner.instanceId},
            {QStringLiteral("ci"), retirement.ci},
            {QStringLiteral("name"), retirement.name},
            {QStringLiteral("class"), retirement.ciClass},
            {QStringLiteral("records"), keys},
            {QStringLiteral("outcome"), core::journal::nameOf(retirement.step)},
            {QStringLiteral("requestorId"), retirement.requestorId},
            {QStringLiteral("exportId"), retirement.cause.isEmpty() ? QJsonValue() : QJsonValue(retirement.cause)},
            {QStringLiteral("stateBefore"), retirement.stateBefore},
            {QStringLiteral("stateAfter"), retirement.stateAfter ? QJsonValue(*retirement.stateAfter) : QJsonValue()},
            {QStringLiteral("attempts"), retirement.attempts},
            {QStringLiteral("began"), retirement.began.toUTC().toString(Qt::ISODate)},
            {QStringLiteral("changed"), retirement.changed.toUTC().toString(Qt::ISODate)},
            {QStringLiteral("code"), retirement.code},
            {QStringLiteral("message"), retirement.message},
            {QStringLiteral("rule"), retirement.rule}});
    }
    return {{QStringLiteral("command"), QStringLiteral("retirements")},
            {QStringLiteral("retirements"), list},
            {QStringLiteral("error"), QJsonValue()}};
}

QString retirementProgress(const core::exporter::RetirementProgress& progress)
{
    if (progress.step == QLatin1String("settle"))
        return QStringLiteral("finding out what an interrupted run did");
    if (progress.step == QLatin1String("identities"))
        return QStringLiteral("looking up the CIs of %1 absent records").arg(progress.total);
    if (progress.step == QLatin1String("states"))
        return QStringLiteral("reading the states of %1 CIs").arg(progress.total);
    if (progress.step == QLatin1String("preview"))
        return QStringLiteral("asking the rules about %1 CIs").arg(progress.total);
    return QStringLiteral("%1 of %2 CIs retired or brought back").arg(progress.done).arg(progress.total);
}

int retirementExitStatus(const RetirementReport& report)
{
    if (report.error)
        return lookingExitStatus(*report.error);
    const bool isComplete = report.withheld == Withheld::No && report.refused() == 0 && !report.asksFirst();
    return isComplete ? 0 : exitUnreachable;
}

} // namespace itam::app::exporter
