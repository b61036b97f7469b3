// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/scheduleplan.h"

#include "core/administration/scheduledwork.h"
#include "core/support/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace itam::app::console {
namespace {

using namespace core::schedule;
using ui::schedule::PlanView;
using ui::schedule::ScheduleChoice;

// Beside this program, as it is installed.
QString exportProgram()
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("itam-export"));
}

// One word of a shell: systemd's own quoting doubles $ and %.
QString shellWord(QString word)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:=@+-]+$"));
    return plain.match(word).hasMatch() ? word : u'\'' + word.replace(u'\'', QLatin1String("'\\''")) + u'\'';
}

QString absolute(const QString& path)
{
    return QFileInfo(path).absoluteFilePath();
}

} // namespace

UnitInput unitInputOf(const ScheduleChoice& choice, const ScheduleSubject& subject)
{
    UnitInput input{.task = choice.task,
                    .scope = choice.scope,
                    .program = exportProgram(),
                    .settings = {},
                    .journal = {},
                    .log = {},
                    .source = {},
                    .caFile = {},
                    .tokenFile = choice.tokenFile,
                    .clientSecretFile = choice.clientSecretFile};
    const bool isElsewhere = !subject.isUsual && choice.scope == Scope::User;
    if (isElsewhere)
        input.settings = absolute(subject.settings);
    // One that was given is in no settings that the service reads.
    if (subject.journal.isOnServer())
        input.journalAddress = subject.journal.place;
    else if (isElsewhere || subject.isJournalGiven)
        input.journal = absolute(subject.journal.place);
    return input;
}

Result<PlanView> schedulePlan(const ScheduleChoice& choice, const ScheduleSubject& subject, const Places& places,
                              const QDateTime& now)
{
    const UnitInput input = unitInputOf(choice, subject);
    const QByteArray settings = QFileInfo::exists(subject.settings)
                                    ? core::support::readFile(subject.settings).value_or(QByteArray())
                                    : QByteArray();
    auto plan = planInstall(input, places, settings);
    if (!plan)
        return failure(plan.error());
    const Upcoming upcoming = nextDueTimes(choice.task, now, QTimeZone::systemTimeZone());
    const core::administration::PersonalWork person{
        .settings = subject.settings, .source = subject.source, .journal = subject.journal};
    const QStringList advice =
        adviceFor(input, core::administration::scheduledWork(*plan, person, places.systemSettings), upcoming);
    return PlanView{*std::move(plan), advice, upcoming};
}

QString installCommand(const ScheduleChoice& choice, const ScheduleSubject& subject, const Places& places)
{
    ScheduleChoice ofSystem = choice;
    ofSystem.scope = Scope::System;
    const UnitInput input = unitInputOf(ofSystem, subject);
    QStringList words{QStringLiteral("sudo"), shellWord(input.program), QStringLiteral("schedule install --system")};
    words << QStringLiteral("--days") << daysText(input.task.days);
    words << QStringLiteral("--at") << input.task.at.toString(QStringLiteral("HH:mm"));
    const auto add = [&words](const char* option, const QString& text) {
        if (!text.isEmpty())
            words << QString::fromLatin1(option) << shellWord(text);
    };
    add("--journal", input.journalAddress.isEmpty() ? input.journal : input.journalAddress);
    add("--token-file", input.tokenFile);
    add("--client-secret-file", input.clientSecretFile);
    const QString command = words.join(u' ');
    if (QFileInfo::exists(places.systemSettings) || !QFileInfo::exists(subject.settings))
        return command;
    // Under sudo, itam-export would take those of root.
    return QStringLiteral("sudo install -D -m 644 %1 %2 && %3")
        .arg(shellWord(absolute(subject.settings)), shellWord(places.systemSettings), command);
}

} // namespace itam::app::console
