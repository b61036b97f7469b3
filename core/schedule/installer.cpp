// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/installer.h"

#include "core/support/files.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace itam::core::schedule {
namespace {

using support::FileMode;

const QString systemctlName = QStringLiteral("systemctl");

QStringList withScope(Scope scope, const QStringList& arguments)
{
    return scope == Scope::User ? QStringList{QStringLiteral("--user")} + arguments : arguments;
}

QList<QStringList> callsOf(bool changesFiles)
{
    QList<QStringList> calls;
    if (changesFiles)
        calls.append({QStringLiteral("daemon-reload")});
    calls.append({QStringLiteral("enable"), QStringLiteral("--now"), QLatin1String(timerName)});
    // A timer that runs already goes by its new calendar only when it is started again.
    if (changesFiles)
        calls.append({QStringLiteral("restart"), QLatin1String(timerName)});
    return calls;
}

Result<PlannedFile> planned(const QString& path, const QByteArray& bytes)
{
    PlannedFile file{path, bytes, PlannedFile::Change::New, {}};
    if (!QFileInfo::exists(path) && !QFileInfo(path).isSymLink())
        return file;
    auto before = support::readFile(path);
    if (!before)
        return failure(before.error());
    if (!before->startsWith(ownMark))
        return failure(ErrorCode::ScheduleForeign, {}, path);
    file.change = *before == bytes ? PlannedFile::Change::Same : PlannedFile::Change::Replaced;
    file.before = std::move(*before);
    return file;
}

Result<void> write(const QString& path, const QByteArray& bytes)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return failure(ErrorCode::FileUnwritable, QStringLiteral("cannot make the folder"), path);
    return support::writeFile(path, bytes, FileMode::Readable);
}

// As it was, as far as that goes: the error that led here is what somebody hears of.
void putBack(const Plan& plan, Commands& commands)
{
    for (const PlannedFile& file : plan.files) {
        if (file.change == PlannedFile::Change::New)
            QFile::remove(file.path);
        else if (file.change == PlannedFile::Change::Replaced)
            static_cast<void>(write(file.path, file.before));
    }
    if (plan.changesFiles())
        static_cast<void>(systemctl(plan.input.scope, {QStringLiteral("daemon-reload")}, commands));
}

Result<void> carryOut(const Plan& plan, Commands& commands)
{
    for (const PlannedFile& file : plan.files) {
        if (file.change != PlannedFile::Change::Same)
            ITAM_TRY(write(file.path, file.bytes));
    }
    for (const QStringList& call : callsOf(plan.changesFiles()))
        ITAM_TRY(systemctl(plan.input.scope, call, commands));
    return {};
}

Result<void> checkPaths(const UnitInput& input)
{
    for (const QString& path : {input.program, input.settings, input.journal, input.log, input.caFile, input.tokenFile,
                                input.clientSecretFile, input.sourcePasswordFile, input.journalPasswordFile}) {
        if (path.isEmpty())
            continue;
        if (!QDir::isAbsolutePath(path) || path.contains(u'\n') || path.contains(u'\r'))
            return failure(ErrorCode::Usage, {}, QStringLiteral("\"%1\" is no path from the root").arg(path));
    }
    for (const QString& path :
         {input.tokenFile, input.clientSecretFile, input.sourcePasswordFile, input.journalPasswordFile}) {
        // LoadCredential= takes its value without quotes, and the ID ends at the colon.
        if (path.contains(u':'))
            return failure(ErrorCode::Usage, {},
                           QStringLiteral("systemd takes no secret from \"%1\": it has a colon").arg(path));
    }
    return {};
}

} // namespace

QStringList dropInsOf(const QString& folder)
{
    QStringList found;
    for (const char* unit : {serviceName, timerName}) {
        const QDir dropIns(QDir(folder).filePath(QLatin1String(unit) + QStringLiteral(".d")));
        for (const QString& name : dropIns.entryList({QStringLiteral("*.conf")}, QDir::Files, QDir::Name))
            found.append(dropIns.filePath(name));
    }
    return found;
}

Places usualPlaces()
{
    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return {QDir(config).filePath(QStringLiteral("systemd/user")), QStringLiteral("/etc/systemd/system"),
            QStringLiteral("/var/lib/itam-console"), QStringLiteral("/etc/itam-console/itam-console.ini")};
}

bool Plan::changesFiles() const
{
    return std::ranges::any_of(files, [](const PlannedFile& file) { return file.change != PlannedFile::Change::Same; });
}

Result<Plan> planInstall(const UnitInput& input, const Places& places, const QByteArray& settings)
{
    ITAM_TRY(checkPaths(input));
    Plan plan;
    plan.input = input;
    const QDir folder(places.units(input.scope));
    const std::array<std::pair<const char*, QByteArray>, 2> units{
        {{serviceName, serviceText(input)}, {timerName, timerText(input)}}};
    for (const auto& [name, bytes] : units) {
        auto file = planned(folder.filePath(QLatin1String(name)), bytes);
        if (!file)
            return failure(file.error());
        plan.files.append(std::move(*file));
    }
    // The service of the system cannot read a person's settings. Those that it has are somebody's work.
    if (input.scope == Scope::System && input.settings.isEmpty() && !settings.isEmpty() &&
        !QFileInfo::exists(places.systemSettings))
        plan.files.append({places.systemSettings, settings, PlannedFile::Change::New, {}});
    plan.dropIns = dropInsOf(folder.path());
    for (const QStringList& call : callsOf(plan.changesFiles()))
        plan.calls.append((QStringList{systemctlName} + withScope(input.scope, call)).join(u' '));
    return plan;
}

Result<void> install(const Plan& plan, Commands& commands)
{
    ITAM_TRY(checkSystemd(plan.input.scope, commands));
    auto done = carryOut(plan, commands);
    if (!done)
        putBack(plan, commands);
    return done;
}

Result<Removed> removeSchedule(Scope scope, const Places& places, Commands& commands)
{
    const QDir folder(places.units(scope));
    Removed removed;
    removed.dropIns = dropInsOf(folder.path());
    for (const char* name : {timerName, serviceName}) {
        const QString path = folder.filePath(QLatin1String(name));
        const auto file = planned(path, {});
        if (!file)
            return failure(file.error());
        if (file->change != PlannedFile::Change::New)
            removed.files.append(path);
    }
    if (removed.files.isEmpty())
        return removed;
    ITAM_TRY(checkSystemd(scope, commands));
    // The service is not stopped: an export that runs goes to its end.
    if (removed.files.first().endsWith(QLatin1String(timerName)))
        ITAM_TRY(
            systemctl(scope, {QStringLiteral("disable"), QStringLiteral("--now"), QLatin1String(timerName)}, commands));
    for (const QString& path : removed.files) {
        QFile file(path);
        if (!file.remove())
            return failure(ErrorCode::FileUnwritable, file.errorString(), path);
    }
    ITAM_TRY(systemctl(scope, {QStringLiteral("daemon-reload")}, commands));
    return removed;
}

Result<void> checkSystemd(Scope scope, Commands& commands)
{
    const auto end =
        commands.run(systemctlName, withScope(scope, {QStringLiteral("show"), QStringLiteral("--property=Version")}));
    if (!end)
        return failure(end.error());
    if (end->status != 0)
        return failure(ErrorCode::ScheduleUnavailable, QString::fromUtf8(end->problems).trimmed(), nameOf(scope));
    return {};
}

Result<QByteArray> systemctl(Scope scope, QStringList arguments, Commands& commands)
{
    arguments = withScope(scope, arguments);
    auto end = commands.run(systemctlName, arguments);
    if (!end)
        return failure(end.error());
    if (end->status != 0)
        return failure(ErrorCode::ScheduleFailed, QString::fromUtf8(end->problems).trimmed(),
                       (QStringList{systemctlName} + arguments).join(u' '));
    return std::move(end->out);
}

} // namespace itam::core::schedule
