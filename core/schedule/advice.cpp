// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/advice.h"

#include <QCoreApplication>
#include <QLocale>

namespace itam::core::schedule {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Schedule)
};

bool isAtHome(const QString& path)
{
    // What ProtectHome= hides.
    const QString top = path.section(u'/', 1, 1);
    return top == QLatin1String("home") || top == QLatin1String("root") || path.startsWith(QLatin1String("/run/user/"));
}

QString day(const QDate& date)
{
    return QLocale().toString(date, QLocale::LongFormat);
}

// Which server wants a password from its account only the server knows.
void adviseOnPasswords(const UnitInput& input, const WorksWith& with, QStringList& advice)
{
    const bool isSystem = input.scope == Scope::System;
    if (with.isSourceOnServer && input.sourcePasswordFile.isEmpty())
        advice.append(
            isSystem
                ? Words::tr("The service of the system reaches no keyring. If the operations database wants a password "
                            "from the account that reads it, keep that in a file of root with mode 0600, for example "
                            "/etc/itam-console/source-password, and install with: itam-export schedule install "
                            "--system --source-password-file FILE. systemd hands it to the service (LoadCredential=).")
                : Words::tr("The password of the operations database comes from the keyring, which is open only while "
                            "you are logged in. From a file of mode 0600 it comes at any time: "
                            "--source-password-file FILE."));
    if (with.isJournalOnServer && input.journalPasswordFile.isEmpty())
        advice.append(
            isSystem
                ? Words::tr("The service of the system reaches no keyring. If the server of the journal wants a "
                            "password from the account in its address, keep that in a file of root with mode 0600, for "
                            "example /etc/itam-console/journal-password, and install with: itam-export schedule "
                            "install --system --journal-password-file FILE. systemd hands it to the service "
                            "(LoadCredential=).")
                : Words::tr("The password of the journal comes from the keyring, which is open only while you are "
                            "logged in. From a file of mode 0600 it comes at any time: --journal-password-file FILE."));
}

/// ProtectSystem=strict leaves the service one folder to write in.
bool isWritable(const QString& path)
{
    return path.startsWith(QLatin1String("/var/lib/itam-console/"));
}

void adviseOnClosed(const QList<ClosedFile>& closed, QStringList& advice)
{
    for (const ClosedFile& file : closed) {
        if (isAtHome(file.path))
            continue; // nobody's rights would help
        advice.append(
            file.folder.isEmpty()
                ? Words::tr("The service of the system runs as a user of its own, and that user may not read %1: its "
                            "exports end before they begin. Let a group read the file (chgrp GROUP FILE, chmod 640 "
                            "FILE), and give the service that group in a drop-in: systemctl edit itam-export.service, "
                            "with SupplementaryGroups=GROUP under [Service].")
                      .arg(file.path)
                : Words::tr("The service of the system runs as a user of its own, and that user may not enter the "
                            "folder %1 to read %2: its exports end before they begin. Let a group enter the folder "
                            "(chgrp GROUP FOLDER, chmod 750 FOLDER), and give the service that group in a drop-in: "
                            "systemctl edit itam-export.service, with SupplementaryGroups=GROUP under [Service].")
                      .arg(file.folder, file.path));
    }
}

void adviseOnSystem(const UnitInput& input, const WorksWith& with, QStringList& advice)
{
    const QString& source = with.source;
    if (input.tokenFile.isEmpty())
        advice.append(
            Words::tr("The service of the system reaches no keyring: without a file that holds the token, its "
                      "exports end before they begin. Keep that file as root with mode 0600."));
    if (!with.missingSettings.isEmpty())
        advice.append(Words::tr("The service of the system reads its settings from %1, which is not there: its exports "
                                "know no instance and end before they begin. Put yours there: sudo install -D -m 644 "
                                "~/.config/itam-console/itam-console.ini %1")
                          .arg(with.missingSettings));
    const QString sqlite = QStringLiteral("sqlite:");
    if (source.startsWith(sqlite) && isAtHome(source.mid(sqlite.size())))
        advice.append(Words::tr("The operations database %1 is in a home folder, which the service of the system does "
                                "not see. Move it, for example to /srv.")
                          .arg(source.mid(sqlite.size())));
    if (!with.journalFile.isEmpty() && !isWritable(with.journalFile))
        advice.append(
            Words::tr("The service of the system writes in /var/lib/itam-console only, and the journal %1 is "
                      "elsewhere. Leave it out of /etc/itam-console/itam-console.ini, or allow its folder in a "
                      "drop-in (ReadWritePaths=).")
                .arg(with.journalFile));
    for (const QString& path : {input.settings, input.log, input.caFile}) {
        if (isAtHome(path))
            advice.append(Words::tr("%1 is in a home folder, which the service of the system does not see.").arg(path));
    }
    adviseOnClosed(with.closed, advice);
}

} // namespace

QStringList adviceFor(const UnitInput& input, const WorksWith& with, const Upcoming& upcoming)
{
    QStringList advice;
    if (input.scope == Scope::System) {
        adviseOnSystem(input, with, advice);
    } else {
        advice.append(Words::tr("Exports start while you are logged in. So that they start at any time, run once: "
                                "loginctl enable-linger"));
        if (input.tokenFile.isEmpty())
            advice.append(Words::tr("The token comes from the keyring, which is open only while you are logged in."));
    }
    adviseOnPasswords(input, with, advice);
    for (const QDate& date : upcoming.leftOut)
        advice.append(leftOutSentence(input.task, date));
    return advice;
}

QString noteOn(const DueTime& due)
{
    if (due.comesTwice)
        return Words::tr("The clocks go back: this time comes twice, and the export starts at the first.");
    if (due.clocksChanged)
        return Words::tr("The clocks have changed since the time before.");
    return {};
}

QString leftOutSentence(const Task& task, const QDate& date)
{
    return Words::tr("On %1 there is no %2, because the clocks go forward: no export starts that day.")
        .arg(day(date), QLocale().toString(task.at, QLocale::ShortFormat));
}

QString lastEndSentence(const Status& status)
{
    if (status.lastResult.isEmpty() || status.lastResult == QLatin1String("success"))
        return {};
    const QString own = systemdExitText(status.lastExitStatus);
    if (!own.isEmpty())
        return Words::tr("systemd could not start the last export: %1 (status %2).")
            .arg(own)
            .arg(status.lastExitStatus);
    return Words::tr("The last export that systemd started ended with status %1 (%2).")
        .arg(status.lastExitStatus)
        .arg(status.lastResult);
}

QString exitSentence(const ScheduledRun& run, bool isRunning)
{
    if (!run.finished.isValid())
        return isRunning ? Words::tr("Runs now") : Words::tr("Ended without a word");
    switch (run.exitStatus) {
    case 0:
        return Words::tr("Succeeded");
    case 1:
        return Words::tr("Command line or settings refused");
    case 2:
        return Words::tr("Preflight failed, nothing was sent");
    case 3:
        return Words::tr("Transfer failed");
    case 4:
        return Words::tr("Import failed in ServiceNow");
    case 5:
        return Words::tr("Cancelled");
    default:
        return Words::tr("Ended with status %1").arg(run.exitStatus);
    }
}

} // namespace itam::core::schedule
