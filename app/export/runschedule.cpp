// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commands.h"
#include "app/export/console.h"
#include "app/export/schedulecommand.h"
#include "app/export/scheduletext.h"

#include "core/administration/guarded.h"
#include "core/administration/scheduledwork.h"
#include "core/journal/store/location.h"
#include "core/schedule/windowstask.h"
#include "core/support/files.h"
#include "core/support/logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <unistd.h>

namespace itam::app::exporter {
namespace {

using namespace core::schedule;

constexpr auto windowsProgram = "%ProgramFiles%\\itam-console\\itam-export.exe";

int failed(const Error& error)
{
    printFailure(error);
    return error.code == ErrorCode::Usage ? exitUsage : exitUnreachable;
}

QString absolute(const std::optional<QString>& path)
{
    return path ? QFileInfo(*path).absoluteFilePath() : QString();
}

bool isOnServer(const std::optional<QString>& journal)
{
    return journal && core::journal::Location(*journal).isOnServer();
}

UnitInput inputOf(const Arguments& arguments, const SchedulePorts& ports)
{
    return {.task = arguments.schedule.task,
            .scope = arguments.schedule.scope.value_or(ports.usualScope),
            .program = ports.program,
            .settings = absolute(arguments.settings),
            .journal = isOnServer(arguments.journal) ? QString() : absolute(arguments.journal),
            .journalAddress = isOnServer(arguments.journal) ? *arguments.journal : QString(),
            .log = absolute(arguments.log),
            .source = arguments.source.value_or(QString()),
            .profile = arguments.profile.value_or(QString()),
            .caFile = absolute(arguments.caFile),
            .tokenFile = absolute(arguments.tokenFile),
            .clientSecretFile = absolute(arguments.clientSecretFile),
            .sourcePasswordFile = absolute(arguments.sourcePasswordFile),
            .journalPasswordFile = absolute(arguments.journalPasswordFile)};
}

int writeWindowsTask(const Arguments& arguments, const SchedulePorts& ports)
{
    // Paths of Windows are none here: they go in as they were given.
    UnitInput input = inputOf(arguments, ports);
    input.program = QLatin1String(windowsProgram);
    input.settings = arguments.settings.value_or(QString());
    if (!isOnServer(arguments.journal))
        input.journal = arguments.journal.value_or(QString());
    input.log = arguments.log.value_or(QString());
    input.caFile = arguments.caFile.value_or(QString());
    const QByteArray xml = windowsTaskXml(input, ports.now.toTimeZone(ports.zone).date());
    if (const QStringList faults = windowsTaskFaults(xml); !faults.isEmpty())
        return failed({ErrorCode::Internal, faults.join(QStringLiteral("; ")), *arguments.schedule.windowsXml, 0, {}});
    const QString path = QFileInfo(*arguments.schedule.windowsXml).absoluteFilePath();
    if (!arguments.dryRun) {
        if (const auto written = core::support::writeFile(path, xml, core::support::FileMode::Readable); !written)
            return failed(written.error());
    }
    const QString command = QStringLiteral("schtasks /Create /TN \"%1\" /XML \"%2\" /RU USER /RP *")
                                .arg(QLatin1String(taskName), QFileInfo(path).fileName());
    if (arguments.output == Output::Json)
        printJson({{QStringLiteral("file"), path},
                   {QStringLiteral("dryRun"), arguments.dryRun},
                   {QStringLiteral("import"), command}});
    else
        printOut((arguments.dryRun ? QStringLiteral("Would write %1") : QStringLiteral("Wrote %1")).arg(path) +
                 QStringLiteral("\nOn Windows, in a console of the administrator: %1").arg(command));
    return 0;
}

int installIt(const Arguments& arguments, const Configuration& configuration, const SchedulePorts& ports)
{
    if (arguments.schedule.windowsXml)
        return writeWindowsTask(arguments, ports);
    const UnitInput input = inputOf(arguments, ports);
    // Defaults need no file.
    const QByteArray settings = QFileInfo::exists(ports.settings)
                                    ? core::support::readFile(ports.settings).value_or(QByteArray())
                                    : QByteArray();
    const auto plan = planInstall(input, ports.places, settings);
    if (!plan)
        return failed(plan.error());
    const Upcoming upcoming = nextDueTimes(input.task, ports.now, ports.zone);
    const core::administration::PersonalWork person{
        .settings = ports.settings, .source = configuration.source.dsn, .journal = configuration.journal};
    const QStringList advice =
        adviceFor(input, core::administration::scheduledWork(*plan, person, ports.places.systemSettings), upcoming);
    if (!arguments.dryRun) {
        if (const auto done =
                core::administration::installSchedule(ports.gate, *plan, ports.places, ports.commands, ports.now);
            !done)
            return failed(done.error());
    }
    if (arguments.output == Output::Json) {
        printJson(planJson(*plan, advice, arguments.dryRun));
    } else if (arguments.dryRun) {
        printOut(planText(*plan, advice) + upcomingText(upcoming, input.task));
    } else if (!arguments.quiet) {
        printOut((plan->changesFiles() ? QStringLiteral("%1 is scheduled.")
                                       : QStringLiteral("%1 was scheduled like this already."))
                     .arg(QLatin1String(taskName)) +
                 u'\n' + upcomingText(upcoming, input.task) +
                 (advice.isEmpty() ? QString() : u'\n' + advice.join(u'\n')));
    }
    return 0;
}

int removeIt(const Arguments& arguments, const SchedulePorts& ports)
{
    const Scope scope = arguments.schedule.scope.value_or(ports.usualScope);
    Removed removed;
    if (arguments.dryRun) {
        for (const char* name : {timerName, serviceName}) {
            const QString path = QDir(ports.places.units(scope)).filePath(QLatin1String(name));
            if (QFileInfo::exists(path))
                removed.files.append(path);
        }
        removed.dropIns = dropInsOf(ports.places.units(scope));
    } else {
        auto done = core::administration::removeSchedule(ports.gate, scope, ports.places, ports.commands, ports.now);
        if (!done)
            return failed(done.error());
        removed = std::move(*done);
    }
    if (arguments.output == Output::Json) {
        printJson({{QStringLiteral("scope"), nameOf(scope)},
                   {QStringLiteral("dryRun"), arguments.dryRun},
                   {QStringLiteral("removed"), QJsonArray::fromStringList(removed.files)},
                   {QStringLiteral("dropIns"), QJsonArray::fromStringList(removed.dropIns)}});
        return 0;
    }
    QString text = removed.files.isEmpty()
                       ? QStringLiteral("%1 was not scheduled.").arg(QLatin1String(taskName))
                       : (arguments.dryRun ? QStringLiteral("Would remove:\n") : QStringLiteral("Removed:\n")) +
                             removed.files.join(u'\n');
    if (!removed.dropIns.isEmpty())
        text += QStringLiteral("\nThese changes of your own stay:\n") + removed.dropIns.join(u'\n');
    printOut(text);
    return 0;
}

} // namespace

int runScheduleWith(const Arguments& arguments, const Configuration& configuration, const SchedulePorts& ports)
{
    switch (arguments.schedule.verb) {
    case ScheduleVerb::Install:
        return installIt(arguments, configuration, ports);
    case ScheduleVerb::Remove:
        return removeIt(arguments, ports);
    case ScheduleVerb::Show:
        break;
    }
    const Status status = readStatus(arguments.schedule.scope.value_or(ports.usualScope), ports.places,
                                     ports.dataFolder, ports.commands, ports.now, ports.zone);
    if (arguments.output == Output::Json) {
        printJson(statusJson(status));
        return status.systemdProblem ? exitUnreachable : 0;
    }
    printOut(statusText(status));
    if (status.systemdProblem)
        printFailure(*status.systemdProblem);
    return status.systemdProblem ? exitUnreachable : 0;
}

int runSchedule(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock)
{
    const auto commands = makeSystemCommands();
    return runScheduleWith(arguments, configuration,
                           {.places = usualPlaces(),
                            .commands = *commands,
                            .program = QCoreApplication::applicationFilePath(),
                            .dataFolder = core::support::dataFolder(),
                            .settings = core::settings::defaultSettingsPath(),
                            .now = clock.nowUtc(),
                            .zone = QTimeZone::systemTimeZone(),
                            .gate = gateOf(arguments, configuration),
                            .usualScope = ::geteuid() == 0 ? Scope::System : Scope::User});
}

} // namespace itam::app::exporter
