// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/units.h"

#include <QRegularExpression>
#include <QStringList>

namespace itam::core::schedule {
namespace {

// What a user's manager can do without root. The others need name spaces, which hide the keyring from the program.
constexpr auto userProtection = R"(UMask=0077
NoNewPrivileges=yes
LockPersonality=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
MemoryDenyWriteExecute=yes
SystemCallArchitectures=native
)";

// AF_NETLINK: the resolver of the C library asks which addresses this computer has. ProcSubset= stays at its default:
// the lock of the journal tells one start of the computer from another by a number in /proc/sys.
constexpr auto systemProtection = R"(DynamicUser=yes
StateDirectory=itam-console
StateDirectoryMode=0700
Environment=XDG_DATA_HOME=%S XDG_CONFIG_HOME=%E
UMask=0077
NoNewPrivileges=yes
CapabilityBoundingSet=
AmbientCapabilities=
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
PrivateDevices=yes
PrivateUsers=yes
ProtectHostname=yes
ProtectClock=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectKernelLogs=yes
ProtectControlGroups=yes
ProtectProc=invisible
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
MemoryDenyWriteExecute=yes
RemoveIPC=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallFilter=~@privileged @resources
SystemCallErrorNumber=EPERM
)";

QString heading()
{
    return QStringLiteral("%1\n"
                          "# It is written anew by each install. Changes of your own belong in a drop-in beside it\n"
                          "# (systemctl edit), which is left alone.\n")
        .arg(QLatin1String(ownMark));
}

// % begins a specifier in every value.
QString value(QString text)
{
    return text.replace(u'%', QStringLiteral("%%"));
}

QString credential(const char* name, const QString& path)
{
    return path.isEmpty() ? QString() : QStringLiteral("LoadCredential=%1:%2\n").arg(QLatin1String(name), value(path));
}

} // namespace

QString nameOf(Scope scope)
{
    return scope == Scope::User ? QStringLiteral("user") : QStringLiteral("system");
}

QString execWord(const QString& word)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:=@+-]+$"));
    if (plain.match(word).hasMatch())
        return word;
    QString text = word;
    text.replace(u'\\', QStringLiteral("\\\\"));
    text.replace(u'"', QStringLiteral("\\\""));
    text.replace(u'$', QStringLiteral("$$"));
    return QStringLiteral("\"%1\"").arg(value(text));
}

QStringList runArguments(const UnitInput& input)
{
    QStringList words{QStringLiteral("run"), QStringLiteral("--scheduled")};
    const auto add = [&words](const char* option, const QString& text) {
        if (!text.isEmpty())
            words << QString::fromLatin1(option) << text;
    };
    add("--settings", input.settings);
    add("--journal", input.journalAddress.isEmpty() ? input.journal : input.journalAddress);
    add("--log", input.log);
    add("--source", input.source);
    add("--profile", input.profile);
    add("--ca-file", input.caFile);
    return words;
}

QByteArray serviceText(const UnitInput& input)
{
    const bool isSystem = input.scope == Scope::System;
    QStringList words{execWord(input.program)};
    for (const QString& word : runArguments(input))
        words.append(execWord(word));
    QString text = heading() + QStringLiteral("\n[Unit]\nDescription=%1\n").arg(QLatin1String(taskName));
    // A user's manager knows no network target.
    if (isSystem)
        text += QStringLiteral("Wants=network-online.target\nAfter=network-online.target\n");
    // An export takes as long as it takes. On a stop it ends its segment and closes its run.
    text += QStringLiteral("\n[Service]\nType=oneshot\nExecStart=%1\nTimeoutStopSec=120\n").arg(words.join(u' '));
    text += credential("refresh-token", input.tokenFile) + credential("client-secret", input.clientSecretFile) +
            credential("source-password", input.sourcePasswordFile) +
            credential("journal-password", input.journalPasswordFile);
    text += QLatin1String(isSystem ? systemProtection : userProtection);
    return text.toUtf8();
}

QByteArray timerText(const UnitInput& input)
{
    // Persistent: a start that was missed, because the computer was off, is made up for once (P-06, design.md 9.9).
    return (heading() + QStringLiteral("\n[Unit]\nDescription=%1\n"
                                       "\n[Timer]\nOnCalendar=%2\nPersistent=true\nAccuracySec=1min\nUnit=%3\n"
                                       "\n[Install]\nWantedBy=timers.target\n")
                            .arg(QLatin1String(taskName), calendarText(input.task), QLatin1String(serviceName)))
        .toUtf8();
}

} // namespace itam::core::schedule
