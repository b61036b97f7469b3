// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/administration/supportbundle.h"

#include "core/administration/scrubbing.h"
#include "core/journal/knowledge.h"
#include "core/servicenow/gzip.h"
#include "core/settings/settings.h"
#include "core/source/location.h"
#include "core/support/errortext.h"
#include "core/support/files.h"
#include "core/support/logging.h"
#include "core/support/sqlite.h"
#include "core/support/version.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLibraryInfo>
#include <QLocale>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTimeZone>

namespace itam::core::administration {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SupportBundle)
};

constexpr qint64 mostOfALog = 1024 * 1024;
constexpr int exportsInExcerpt = 50;
constexpr int mostListedFiles = 500;

QByteArray why(const Error& error)
{
    return QStringLiteral("not here: %1 %2\n").arg(support::errorText(error).what, error.detail).toUtf8();
}

/// From known values only: comments and names that are not ours may hold anything.
QByteArray settingsText(const QString& path)
{
    auto settings = settings::SettingsFile(path).load();
    // Its detail quotes the line that cannot be read, and that may be anything.
    if (!settings)
        return QStringLiteral("not here: %1\n").arg(support::errorId(settings.error().code)).toUtf8();
    settings->source = source::withoutPassword(settings->source);
    for (settings::InstanceSettings& instance : settings->instances)
        instance.url.setUserInfo({});
    const QTemporaryDir folder;
    const settings::SettingsFile copy(folder.filePath(QStringLiteral("settings.ini")));
    if (const auto saved = copy.save(*settings); !saved)
        return why(saved.error());
    return support::readFile(copy.path()).value_or(QByteArray());
}

QByteArray environmentText(const BundleSources& sources)
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const QList<std::pair<const char*, QString>> facts{
        {"program", sources.program + QStringLiteral(" " ITAM_VERSION)},
        {"time", sources.now.toUTC().toString(Qt::ISODate)},
        {"Qt", QStringLiteral("%1, built with %2").arg(QLatin1String(qVersion()), QLatin1String(QT_VERSION_STR))},
        {"SQLite", support::sqlite::libraryVersion()},
        {"system", QSysInfo::prettyProductName()},
        {"kernel", QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion()},
        {"processor", QSysInfo::currentCpuArchitecture()},
        {"locale", QLocale::system().name()},
        {"language of the program", QLocale().name()},
        {"time zone", QString::fromLatin1(zone.id())},
        {"offset from UTC in seconds", QString::number(zone.offsetFromUtc(sources.now))},
        {"platform plugin", qEnvironmentVariable("QT_QPA_PLATFORM")},
        {"desktop", qEnvironmentVariable("XDG_CURRENT_DESKTOP")},
        {"session", qEnvironmentVariable("XDG_SESSION_TYPE")},
    };
    QString text;
    for (const auto& [name, fact] : facts)
        text += QStringLiteral("%1: %2\n").arg(QLatin1String(name), fact);
    return text.toUtf8();
}

QByteArray filesText(const QString& folder)
{
    QString text;
    int listed = 0;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        const QFileInfo file(it.next());
        if (++listed > mostListedFiles) {
            text += QStringLiteral("and more\n");
            break;
        }
        text += QStringLiteral("%1 %2 %3 %4\n")
                    .arg(file.lastModified().toUTC().toString(Qt::ISODate))
                    .arg(static_cast<int>(file.permissions()) & 0x777, 3, 16)
                    .arg(file.size(), 12)
                    .arg(QDir(folder).relativeFilePath(file.filePath()));
    }
    return text.toUtf8();
}

QJsonObject exportJson(const journal::ExportRecord& record, const std::vector<journal::TypeRecord>& types)
{
    QJsonArray array;
    for (const journal::TypeRecord& type : types)
        array.append(QJsonObject{{QStringLiteral("type"), model::nameOf(type.type)},
                                 {QStringLiteral("full"), type.mode == journal::ExportMode::Full},
                                 {QStringLiteral("run"), type.runNumber},
                                 {QStringLiteral("state"), type.runState},
                                 {QStringLiteral("read"), type.read},
                                 {QStringLiteral("sent"), type.sent},
                                 {QStringLiteral("unchanged"), type.unchanged},
                                 {QStringLiteral("vanished"), type.vanished},
                                 {QStringLiteral("segments"), type.segments},
                                 {QStringLiteral("retries"), type.retries},
                                 {QStringLiteral("errors"), type.errors}});
    return {{QStringLiteral("exportId"), record.exportId},
            {QStringLiteral("instance"), record.instanceUrl},
            {QStringLiteral("instanceId"), record.instanceId},
            {QStringLiteral("started"), record.started.toString(Qt::ISODate)},
            {QStringLiteral("finished"), record.finished.toString(Qt::ISODate)},
            {QStringLiteral("outcome"), journal::nameOf(record.outcome)},
            {QStringLiteral("open"), record.open},
            {QStringLiteral("error"), record.error},
            {QStringLiteral("detail"), record.detail},
            {QStringLiteral("types"), array}};
}

/// Counters and states; no record, no key.
QByteArray journalText(const journal::Location& location)
{
    const auto knowledge = journal::readKnowledge(location, exportsInExcerpt);
    if (!knowledge)
        return why(knowledge.error());
    QJsonArray exports;
    for (const journal::ExportRecord& record : knowledge->exports)
        exports.append(exportJson(record, knowledge->types.value(record.exportId)));
    QJsonArray baselines;
    for (const journal::Knowledge::Baseline& baseline : knowledge->baselines) {
        QJsonArray pending;
        for (const auto& [reason, count] : baseline.pending)
            pending.append(QJsonObject{{QStringLiteral("reason"), reason}, {QStringLiteral("count"), count}});
        baselines.append(QJsonObject{{QStringLiteral("instanceId"), baseline.owner.instanceId},
                                     {QStringLiteral("type"), model::nameOf(baseline.owner.type)},
                                     {QStringLiteral("records"), baseline.records},
                                     {QStringLiteral("trusted"), baseline.state.trusted},
                                     {QStringLiteral("distrustReason"), baseline.state.distrustReason},
                                     {QStringLiteral("pending"), pending}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("exports"), exports}, {QStringLiteral("baselines"), baselines}})
        .toJson();
}

/// The end of a file, from the beginning of a line on.
QByteArray tailOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("not here: %1\n").arg(file.errorString()).toUtf8();
    if (file.size() > mostOfALog && file.seek(file.size() - mostOfALog))
        file.readLine();
    return file.read(mostOfALog);
}

void addLogs(const BundleSources& sources, QList<ArchivedFile>& files)
{
    for (const QString& log : sources.logs) {
        QStringList paths{log};
        for (int i = 1; i <= support::keptLogFiles; ++i)
            paths.append(QStringLiteral("%1.%2").arg(log).arg(i));
        for (const QString& path : paths) {
            const QString name = QStringLiteral("logs/%1").arg(QFileInfo(path).fileName().left(80));
            const bool isThere =
                std::ranges::any_of(files, [&](const ArchivedFile& file) { return file.name == name; });
            if (QFileInfo::exists(path) && !isThere)
                files.append({name, tailOf(path)});
        }
    }
}

void addSchedule(const BundleSources& sources, QList<ArchivedFile>& files)
{
    for (const schedule::Scope scope : schedule::allScopes) {
        const QDir folder(sources.schedule.units(scope));
        QStringList paths{folder.filePath(QLatin1String(schedule::serviceName)),
                          folder.filePath(QLatin1String(schedule::timerName))};
        paths += schedule::dropInsOf(folder.path());
        for (const QString& path : paths) {
            if (QFileInfo::exists(path))
                files.append({QStringLiteral("schedule/%1/%2")
                                  .arg(schedule::nameOf(scope), folder.relativeFilePath(path).right(70)),
                              tailOf(path)});
        }
    }
    const QString notes = QDir(sources.dataFolder).filePath(QStringLiteral("scheduled-runs.json"));
    if (QFileInfo::exists(notes))
        files.append({QStringLiteral("schedule/scheduled-runs.json"), tailOf(notes)});
}

QByteArray contentsText(const QList<ArchivedFile>& files)
{
    QString text = Words::tr("Support bundle of itam-console") + QStringLiteral("\n\n");
    for (const BundlePart& part : bundleParts())
        text += QStringLiteral("%1\n    %2\n").arg(part.name, part.what);
    text += u'\n' + bundlePrivacy() + QStringLiteral("\n\n");
    for (const ArchivedFile& file : files)
        text += QStringLiteral("%1 %2\n").arg(file.bytes.size(), 10).arg(file.name);
    return text.toUtf8();
}

} // namespace

QList<BundlePart> bundleParts()
{
    return {{QStringLiteral("environment.txt"),
             Words::tr("versions of the program, Qt, SQLite and the system, language and time zone")},
            {QStringLiteral("settings.ini"),
             Words::tr("the settings without secrets: addresses of the instances, user names, limits")},
            {QStringLiteral("journal.json"),
             Words::tr("the last exports with their counters, errors and how much is pending and why; no records")},
            {QStringLiteral("files.txt"), Words::tr("names, sizes and times of the files in the data folder")},
            {QStringLiteral("logs/"), Words::tr("the logs of the programs, the last megabyte of each")},
            {QStringLiteral("schedule/"), Words::tr("the units of systemd and how the last scheduled runs ended")}};
}

QString bundlePrivacy()
{
    return Words::tr(
        "No password, token or client secret is in it. Names of users, of this computer's folders, of the "
        "instance and of some computers and records can be in the logs. Look through it before you give it "
        "away.");
}

Result<QList<ArchivedFile>> gatherBundle(const BundleSources& sources, const std::stop_token& stop)
{
    QList<ArchivedFile> files;
    const std::array<std::function<void()>, 6> steps{
        [&] {
            files.append({QStringLiteral("environment.txt"), environmentText(sources)});
        },
        [&] {
            files.append({QStringLiteral("settings.ini"), settingsText(sources.settingsPath)});
        },
        [&] {
            files.append({QStringLiteral("journal.json"), journalText(sources.journal)});
        },
        [&] {
            files.append({QStringLiteral("files.txt"), filesText(sources.dataFolder)});
        },
        [&] { addLogs(sources, files); },
        [&] { addSchedule(sources, files); }};
    for (const auto& step : steps) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        step();
    }
    for (ArchivedFile& file : files) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        file.bytes = scrubbed(scrubbed(file.bytes), sources.known);
    }
    files.prepend({QStringLiteral("CONTENTS.txt"), contentsText(files)});
    return files;
}

Result<WrittenBundle> writeBundle(const QString& path, const BundleSources& sources, const std::stop_token& stop,
                                  support::Replace replace)
{
    const auto files = gatherBundle(sources, stop);
    if (!files)
        return failure(files.error());
    const auto tar = tarOf(*files, sources.now);
    if (!tar)
        return failure(tar.error());
    const auto packed = servicenow::gzipped(*tar);
    if (!packed)
        return failure(packed.error());
    ITAM_TRY(support::writePrivateFile(path, *packed, replace));
    WrittenBundle written{path, packed->size(), {}};
    for (const ArchivedFile& file : *files)
        written.files.append(file.name);
    return written;
}

QString bundleFileName(const QDateTime& now)
{
    return QStringLiteral("itam-console-support-%1.tar.gz").arg(now.toString(QStringLiteral("yyyyMMdd-HHmmss")));
}

} // namespace itam::core::administration
