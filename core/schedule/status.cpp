// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/status.h"

#include "core/support/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>


namespace itam::core::schedule {
namespace {

/// "Name=value" lines of systemctl show. A name may come more than once.
using Properties = QMultiHash<QString, QString>;

Properties propertiesOf(const QByteArray& text)
{
    Properties properties;
    for (const QByteArray& line : text.split('\n')) {
        const auto equals = line.indexOf('=');
        if (equals > 0)
            properties.insert(QString::fromUtf8(line.left(equals)), QString::fromUtf8(line.mid(equals + 1)));
    }
    return properties;
}

// "Sun 2026-12-06 03:00:00 UTC": Commands see to UTC. Empty, "n/a": never.
QDateTime momentOf(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("(\\d{4}-\\d{2}-\\d{2}) (\\d{2}:\\d{2}:\\d{2}) UTC"));
    const auto match = form.match(text);
    return {QDate::fromString(match.captured(1), Qt::ISODate), QTime::fromString(match.captured(2), Qt::ISODate), Qt::UTC};
}

// "{ OnCalendar=Sun *-*-* 03:00:00 ; next_elapse=... }"
QStringList calendarsOf(const Properties& properties)
{
    static const QRegularExpression form(QStringLiteral("OnCalendar=([^;}]*)"));
    QStringList calendars;
    for (const QString& value : properties.values(QStringLiteral("TimersCalendar"))) {
        for (auto found = form.globalMatch(value); found.hasNext();)
            calendars.append(found.next().captured(1).trimmed());
    }
    return calendars;
}

// The calendar as our own file says it, for when systemd cannot be asked.
QStringList calendarsOfFile(const QString& path)
{
    QStringList calendars;
    for (const QByteArray& line : support::readFile(path).value_or(QByteArray()).split('\n')) {
        if (line.startsWith("OnCalendar="))
            calendars.append(QString::fromUtf8(line.mid(11)).trimmed());
    }
    return calendars;
}

void askTimer(Status& status, Commands& commands)
{
    const auto shown = systemctl(status.scope,
                                 {QStringLiteral("show"), QLatin1String(timerName),
                                  QStringLiteral("--property=ActiveState,UnitFileState,TimersCalendar,"
                                                 "NextElapseUSecRealtime,DropInPaths")},
                                 commands);
    if (!shown) {
        status.systemdProblem = shown.error();
        return;
    }
    const Properties timer = propertiesOf(*shown);
    status.isEnabled = timer.value(QStringLiteral("UnitFileState")) == QLatin1String("enabled");
    status.state = timer.value(QStringLiteral("ActiveState")) == QLatin1String("active") ? State::Waiting : State::Disabled;
    status.nextOfSystemd = momentOf(timer.value(QStringLiteral("NextElapseUSecRealtime")));
    if (const QStringList calendars = calendarsOf(timer); !calendars.isEmpty())
        status.calendars = calendars;
}

void askService(Status& status, Commands& commands)
{
    const auto shown = systemctl(
        status.scope,
        {QStringLiteral("show"), QLatin1String(serviceName),
         QStringLiteral("--property=ActiveState,Result,ExecMainStatus,InactiveEnterTimestamp,ExecMainExitTimestamp")},
        commands);
    if (!shown) {
        status.systemdProblem = shown.error();
        return;
    }
    const Properties service = propertiesOf(*shown);
    if (service.value(QStringLiteral("ActiveState")) == QLatin1String("activating"))
        status.state = State::Running;
    status.lastEnd = momentOf(service.value(QStringLiteral("ExecMainExitTimestamp")));
    if (!status.lastEnd.isValid())
        status.lastEnd = momentOf(service.value(QStringLiteral("InactiveEnterTimestamp")));
    if (!status.lastEnd.isValid())
        return;
    status.lastResult = service.value(QStringLiteral("Result"));
    status.lastExitStatus = service.value(QStringLiteral("ExecMainStatus")).toInt();
}

} // namespace

QString nameOf(State state)
{
    switch (state) {
    case State::NotInstalled:
        return QStringLiteral("not-installed");
    case State::Waiting:
        return QStringLiteral("waiting");
    case State::Running:
        return QStringLiteral("running");
    case State::Disabled:
        return QStringLiteral("disabled");
    case State::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

Status readStatus(Scope scope, const Places& places, const QString& dataFolder, Commands& commands,
                  const QDateTime& now, const QTimeZone& zone, int runs)
{
    Status status;
    status.scope = scope;
    const QString timer = QDir(places.units(scope)).filePath(QLatin1String(timerName));
    if (QFileInfo::exists(timer)) {
        status.state = State::Unknown;
        status.calendars = calendarsOfFile(timer);
        status.dropIns = dropInsOf(places.units(scope));
        askTimer(status, commands);
        if (!status.systemdProblem)
            askService(status, commands);
        if (status.calendars.size() == 1)
            status.task = taskOf(status.calendars.first());
        if (status.task)
            status.upcoming = nextDueTimes(*status.task, now, zone);
    }
    auto noted = RunLog(runLogPath(scope == Scope::User ? dataFolder : places.systemData)).read();
    if (noted)
        status.runs = noted->mid(0, runs);
    else
        status.runsProblem = noted.error();
    return status;
}

QString systemdExitText(int status)
{
    switch (status) {
    case 200:
        return QCoreApplication::translate("Schedule", "its working folder is missing");
    case 203:
        return QCoreApplication::translate("Schedule", "the program could not be started");
    case 217:
        return QCoreApplication::translate("Schedule", "the user of the service could not be made");
    case 226:
        return QCoreApplication::translate("Schedule", "the protected surroundings could not be made");
    case 238:
        return QCoreApplication::translate("Schedule", "its folder for data could not be made");
    case 243:
        return QCoreApplication::translate("Schedule", "a file with a secret could not be read");
    default:
        return {};
    }
}

} // namespace itam::core::schedule
