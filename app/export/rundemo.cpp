// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/embedded/embeddedinstance.h"
#include "app/export/commands.h"
#include "app/export/console.h"

#include "core/journal/journal.h"
#include "core/sampledata/sampledatabase.h"
#include "core/support/files.h"
#include "core/support/logging.h"

#include <QDir>
#include <QEventLoop>

namespace itam::app::exporter {
namespace {

using core::servicenow::LocalInstance;
using core::servicenow::LocalInstanceInfo;

constexpr int shownKeys = 12;

/// Everything that the demonstration writes lies in one folder.
struct DemoFiles
{
    [[nodiscard]] QString source() const { return folder + QStringLiteral("/operations.db"); }
    [[nodiscard]] QString journal() const { return folder + QStringLiteral("/journal.db"); }
    [[nodiscard]] QString log() const { return folder + QStringLiteral("/itam-export.log"); }
    [[nodiscard]] QString instance() const { return folder + QStringLiteral("/instance"); }
    /// Of mode 0600, with one secret each.
    [[nodiscard]] QString token() const { return instance() + QStringLiteral("/token"); }
    [[nodiscard]] QString clientSecret() const { return instance() + QStringLiteral("/client-secret"); }
    [[nodiscard]] QString marker() const { return folder + QStringLiteral("/itam-console-demo"); }

    QString folder;
};

void say(const QString& text)
{
    printOut(QStringLiteral("\n") + text);
}

// An earlier demonstration is removed; a folder with anything else in it is left alone.
Result<void> prepareFolder(const DemoFiles& files)
{
    QDir folder(files.folder);
    if (folder.exists() && !folder.isEmpty()) {
        if (!QFile::exists(files.marker()))
            return failure(ErrorCode::Usage, {},
                           QStringLiteral("%1 is not empty and no folder of a demonstration").arg(files.folder));
        printOut(QStringLiteral("Removing the files of an earlier demonstration."));
        folder.removeRecursively();
    }
    ITAM_TRY(core::support::makePrivateFolder(files.folder));
    return core::support::writePrivateFile(files.marker(), "Made by itam-export demo; may be deleted.\n");
}

/// The demonstration has nothing else to do meanwhile.
Result<LocalInstanceInfo> startAndWait(LocalInstance& instance)
{
    Result<LocalInstanceInfo> answer;
    QEventLoop loop;
    instance.start([&](const Result<LocalInstanceInfo>& started) {
        answer = started;
        loop.quit();
    });
    loop.exec();
    return answer;
}

Result<LocalInstanceInfo> startInstance(const DemoFiles& files, LocalInstance& instance)
{
    auto info = startAndWait(instance);
    if (!info)
        return info;
    ITAM_TRY(core::support::writePrivateFile(files.token(), info->refreshToken.reveal()));
    ITAM_TRY(core::support::writePrivateFile(files.clientSecret(), info->clientSecret.reveal()));
    return info;
}

Arguments exportArguments(const DemoFiles& files, const LocalInstanceInfo& instance)
{
    Arguments arguments;
    arguments.command = Command::Run;
    arguments.url = instance.url;
    arguments.user = instance.user;
    arguments.clientId = instance.clientId;
    arguments.tokenFile = files.token();
    arguments.clientSecretFile = files.clientSecret();
    arguments.source = QStringLiteral("sqlite:%1").arg(files.source());
    arguments.journal = files.journal();
    arguments.log = files.log();
    // Settings of a demonstration are the defaults, whatever this user has configured.
    arguments.settings = files.folder + QStringLiteral("/settings.ini");
    return arguments;
}

int exportOnce(const DemoFiles& files, const LocalInstanceInfo& instance, const core::support::Clock& clock)
{
    const Arguments arguments = exportArguments(files, instance);
    auto configuration = configure(arguments);
    if (!configuration) {
        printFailure(configuration.error());
        return exitUnreachable;
    }
    // The evaluation of a demonstration begins with it, not with the first one that this user ever saw.
    configuration->entitlementPath = files.folder + QStringLiteral("/entitlement");
    return runExport(arguments, *configuration, clock);
}

QString listed(const QHash<QByteArray, core::changes::PendingRecord>& pending)
{
    QList<QByteArray> keys = pending.keys();
    std::sort(keys.begin(), keys.end());
    QString text;
    for (const QByteArray& key : keys.first(std::min<qsizetype>(shownKeys, keys.size())))
        text += QStringLiteral("    %1  %2\n").arg(QString::fromUtf8(key).leftJustified(20), pending[key].reason);
    if (keys.size() > shownKeys)
        text += QStringLiteral("    and %1 more\n").arg(keys.size() - shownKeys);
    return text;
}

// The records that every export sends again, with their reasons.
Result<QString> problemRecords(const DemoFiles& files)
{
    auto journal = core::journal::Journal::openForReading(files.journal());
    if (!journal)
        return failure(journal.error());
    const auto owners = journal->owners();
    if (!owners)
        return failure(owners.error());
    QString text;
    for (const core::journal::Owner& owner : *owners) {
        const auto pending = journal->pending(owner);
        if (!pending)
            return failure(pending.error());
        if (!pending->isEmpty())
            text += QStringLiteral("  %1: %2\n").arg(core::model::nameOf(owner.type)).arg(pending->size()) +
                    listed(*pending);
    }
    return text.isEmpty() ? QStringLiteral("  none\n") : text;
}

// The story in five steps; each export prints its table.
Result<int> tell(const DemoFiles& files, int computers, const core::support::Clock& clock)
{
    say(QStringLiteral("1. An operations database with %1 computers: %2").arg(computers).arg(files.source()));
    const auto sample = core::sampledata::makeSampleDatabase(files.source(), {.computers = computers, .seed = 1});
    if (!sample)
        return failure(sample.error());
    printOut(
        QStringLiteral(
            "   %1 computers, %2 contracts, %3 installations of %4 applications, with the ugly cases of real data.")
            .arg(sample->computers)
            .arg(sample->contracts)
            .arg(sample->installations)
            .arg(sample->titles));

    embedded::EmbeddedInstance instance({.folder = files.instance(), .program = {}});
    const auto info = startInstance(files, instance);
    if (!info)
        return failure(info.error());
    say(QStringLiteral("2. A ServiceNow-compatible instance on this computer: %1").arg(info->url));

    say(QStringLiteral("3. First export: everything travels."));
    if (const int status = exportOnce(files, *info, clock); status != 0)
        return status;
    const auto problems = problemRecords(files);
    if (!problems)
        return failure(problems.error());
    printOut(QStringLiteral("Records that did not land or share a CI, and why:\n%1").arg(*problems));

    say(QStringLiteral("4. Second export: nothing has changed, so only these problem records travel."));
    if (const int status = exportOnce(files, *info, clock); status != 0)
        return status;

    const auto changed = core::sampledata::changeOneComputer(files.source());
    if (!changed)
        return failure(changed.error());
    say(QStringLiteral("5. The computer %1 got more memory. Third export: it travels, too.").arg(*changed));
    if (const int status = exportOnce(files, *info, clock); status != 0)
        return status;
    say(QStringLiteral("That was all. The instance is stopped; its data, the journal and the log are in %1")
            .arg(files.folder));
    return 0;
}

} // namespace

int runDemo(const Arguments& arguments, const core::support::Clock& clock)
{
    const QString folder = arguments.data.isEmpty() ? QDir(core::support::dataFolder()).filePath(QStringLiteral("demo"))
                                                    : QDir(arguments.data).absolutePath();
    const DemoFiles files{folder};
    printOut(QStringLiteral("A demonstration in %1. Nothing leaves this computer.").arg(folder));
    if (const auto prepared = prepareFolder(files); !prepared) {
        printFailure(prepared.error());
        return prepared.error().code == ErrorCode::Usage ? exitUsage : exitUnreachable;
    }
    const auto log = core::support::LogFile::open(files.log());
    if (!log)
        printFailure(log.error());
    const auto status = tell(files, arguments.computers, clock);
    if (status)
        return *status;
    printFailure(status.error());
    return exitUnreachable;
}

} // namespace itam::app::exporter
