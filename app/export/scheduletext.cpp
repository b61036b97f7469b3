// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/scheduletext.h"

#include "app/export/console.h"

#include "core/support/errortext.h"

#include <QJsonArray>

namespace itam::app::exporter {
namespace {

using namespace core::schedule;

QString localText(const QDateTime& utc)
{
    return utc.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QJsonArray dueJson(const Upcoming& upcoming)
{
    QJsonArray next;
    for (const DueTime& due : upcoming.times)
        next.append(QJsonObject{{QStringLiteral("utc"), due.utc.toString(Qt::ISODate)},
                                {QStringLiteral("local"), due.local.toOffsetFromUtc(due.local.offsetFromUtc()).toString(Qt::ISODate)},
                                {QStringLiteral("comesTwice"), due.comesTwice},
                                {QStringLiteral("clocksChanged"), due.clocksChanged}});
    return next;
}

QJsonArray leftOutJson(const Upcoming& upcoming)
{
    QJsonArray days;
    for (const QDate& day : upcoming.leftOut)
        days.append(day.toString(Qt::ISODate));
    return days;
}

QString stateText(const Status& status)
{
    switch (status.state) {
    case State::NotInstalled:
        return QStringLiteral("%1 is not scheduled.\n").arg(QLatin1String(taskName));
    case State::Waiting:
        return QStringLiteral("%1 waits for its time (systemd of the %2%3).\n")
            .arg(QLatin1String(taskName), nameOf(status.scope),
                 status.isEnabled ? QString() : QStringLiteral("; not after the next start of this computer"));
    case State::Running:
        return QStringLiteral("%1 runs now.\n").arg(QLatin1String(taskName));
    case State::Disabled:
        return QStringLiteral("%1 is installed and switched off; schedule install switches it on.\n").arg(QLatin1String(taskName));
    case State::Unknown:
        return QStringLiteral("%1 is installed; whether it is switched on is not known, since systemd does not answer.\n")
            .arg(QLatin1String(taskName));
    }
    return {};
}

QString runsText(const Status& status)
{
    if (status.runsProblem)
        return QStringLiteral("\nThe notes on its last runs cannot be read: %1\n").arg(core::support::errorText(*status.runsProblem).what);
    if (status.runs.isEmpty())
        return QStringLiteral("\nNo run yet.\n");
    QString text = QStringLiteral("\nLast runs\n");
    for (const ScheduledRun& run : status.runs) {
        const bool isNewest = &run == &status.runs.first();
        const QString end = run.finished.isValid() ? QStringLiteral("status %1: ").arg(run.exitStatus) : QString();
        text += QStringLiteral("%1  %2%3\n").arg(localText(run.started), end, exitSentence(run, isNewest && status.state == State::Running));
        // Of those before, how they ended is enough.
        for (const QString& line : isNewest ? run.lines : QStringList())
            text += QStringLiteral("    %1\n").arg(line);
    }
    return text;
}

QString changeName(PlannedFile::Change change)
{
    switch (change) {
    case PlannedFile::Change::New:
        return QStringLiteral("new");
    case PlannedFile::Change::Replaced:
        return QStringLiteral("replaced");
    case PlannedFile::Change::Same:
        return QStringLiteral("same");
    }
    return {};
}

} // namespace

QString upcomingText(const Upcoming& upcoming, const Task& task)
{
    TextTable table({QStringLiteral("local time"), QStringLiteral("UTC"), QString()}, false);
    for (const DueTime& due : upcoming.times)
        table.addRow({due.local.toString(QStringLiteral("ddd yyyy-MM-dd HH:mm t")),
                      due.utc.toString(QStringLiteral("ddd yyyy-MM-dd HH:mm")), noteOn(due)});
    QString text = QStringLiteral("\nNext times\n") + table.toString();
    for (const QDate& day : upcoming.leftOut)
        text += leftOutSentence(task, day) + u'\n';
    return text;
}

QString statusText(const Status& status)
{
    QString text = stateText(status);
    if (status.state == State::NotInstalled)
        return text + (status.runs.isEmpty() ? QString() : runsText(status));
    if (status.task)
        text += upcomingText(status.upcoming, *status.task);
    else
        text += QStringLiteral("It goes by a calendar of its own: %1%2\n")
                    .arg(status.calendars.join(QStringLiteral("; ")),
                         status.nextOfSystemd.isValid()
                             ? QStringLiteral("; next: %1").arg(localText(status.nextOfSystemd))
                             : QString());
    if (!status.dropIns.isEmpty())
        text += QStringLiteral("\nChanged by: %1\n").arg(status.dropIns.join(QStringLiteral(", ")));
    if (const QString sentence = lastEndSentence(status); !sentence.isEmpty())
        text += u'\n' + sentence + u'\n';
    return text + runsText(status);
}

QJsonObject statusJson(const Status& status)
{
    QJsonArray runs;
    for (const ScheduledRun& run : status.runs) {
        const bool hasEnded = run.finished.isValid();
        runs.append(QJsonObject{
            {QStringLiteral("started"), run.started.toString(Qt::ISODate)},
            {QStringLiteral("finished"), hasEnded ? QJsonValue(run.finished.toString(Qt::ISODate)) : QJsonValue()},
            {QStringLiteral("exitStatus"), hasEnded ? QJsonValue(run.exitStatus) : QJsonValue()},
            {QStringLiteral("lines"), QJsonArray::fromStringList(run.lines)}});
    }
    QJsonArray problems;
    for (const auto& problem : {status.systemdProblem, status.runsProblem}) {
        if (problem)
            problems.append(QJsonObject{{QStringLiteral("code"), core::support::errorId(problem->code)},
                                        {QStringLiteral("what"), core::support::errorText(*problem).what}});
    }
    QJsonValue last;
    if (!status.lastResult.isEmpty())
        last = QJsonObject{{QStringLiteral("result"), status.lastResult},
                           {QStringLiteral("exitStatus"), status.lastExitStatus},
                           {QStringLiteral("ended"), status.lastEnd.toString(Qt::ISODate)}};
    return {{QStringLiteral("name"), QLatin1String(taskName)},
            {QStringLiteral("scope"), nameOf(status.scope)},
            {QStringLiteral("state"), nameOf(status.state)},
            {QStringLiteral("enabled"), status.isEnabled},
            {QStringLiteral("days"), status.task ? QJsonValue(daysText(status.task->days)) : QJsonValue()},
            {QStringLiteral("at"),
             status.task ? QJsonValue(status.task->at.toString(QStringLiteral("HH:mm"))) : QJsonValue()},
            {QStringLiteral("calendars"), QJsonArray::fromStringList(status.calendars)},
            {QStringLiteral("next"), dueJson(status.upcoming)},
            {QStringLiteral("leftOut"), leftOutJson(status.upcoming)},
            {QStringLiteral("dropIns"), QJsonArray::fromStringList(status.dropIns)},
            {QStringLiteral("last"), last},
            {QStringLiteral("runs"), runs},
            {QStringLiteral("problems"), problems}};
}

QString planText(const Plan& plan, const QStringList& advice)
{
    QString text;
    for (const PlannedFile& file : plan.files)
        text += QStringLiteral("== %1 (%2)\n%3\n").arg(file.path, changeName(file.change), QString::fromUtf8(file.bytes));
    for (const QString& call : plan.calls)
        text += QStringLiteral("== %1\n").arg(call);
    for (const QString& path : plan.dropIns)
        text += QStringLiteral("stays as it is: %1\n").arg(path);
    if (!advice.isEmpty())
        text += u'\n' + advice.join(u'\n') + u'\n';
    return text;
}

QJsonObject planJson(const Plan& plan, const QStringList& advice, bool dryRun)
{
    QJsonArray files;
    for (const PlannedFile& file : plan.files)
        files.append(QJsonObject{{QStringLiteral("path"), file.path},
                                 {QStringLiteral("change"), changeName(file.change)},
                                 {QStringLiteral("text"), QString::fromUtf8(file.bytes)}});
    return {{QStringLiteral("scope"), nameOf(plan.input.scope)},
            {QStringLiteral("dryRun"), dryRun},
            {QStringLiteral("calendar"), calendarText(plan.input.task)},
            {QStringLiteral("files"), files},
            {QStringLiteral("calls"), QJsonArray::fromStringList(plan.calls)},
            {QStringLiteral("dropIns"), QJsonArray::fromStringList(plan.dropIns)},
            {QStringLiteral("advice"), QJsonArray::fromStringList(advice)}};
}

} // namespace itam::app::exporter
