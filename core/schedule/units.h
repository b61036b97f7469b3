// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The service and the timer of systemd that make the task come true. As text; any thread.
//
// A user's units run as that user, with the settings, journal and keyring of the console. Those of the system run as a
// user that exists only while they run (DynamicUser=): settings in /etc/itam-console, journal and log in
// /var/lib/itam-console, secrets only by LoadCredential=, which puts them where nobody else can read them. Both are
// told what to do in options of systemd alone, so that an administrator changes them in a drop-in, which is never
// touched.
#pragma once

#include "core/schedule/task.h"

#include <QByteArray>

namespace itam::core::schedule {

enum class Scope
{
    User,
    System
};
inline constexpr std::array allScopes{Scope::User, Scope::System};
/// "user", "system"
[[nodiscard]] QString nameOf(Scope scope);

inline constexpr auto serviceName = "itam-export.service";
inline constexpr auto timerName = "itam-export.timer";
/// The first line of each file of ours: a file without it belongs to somebody else.
inline constexpr auto ownMark = "# Written by itam-export schedule install.";

/// What is to be started, and when. Paths are absolute; an empty one is not mentioned.
struct UnitInput
{
    Task task;
    Scope scope = Scope::User;
    QString program; ///< itam-export
    QString settings;
    QString journal;
    QString journalAddress = {}; ///< of a server, in place of the path
    QString log;
    QString source;
    QString profile = {};
    QString caFile;
    QString tokenFile;                ///< for LoadCredential=
    QString clientSecretFile;         ///< likewise
    QString sourcePasswordFile = {};  ///< likewise
    QString journalPasswordFile = {}; ///< likewise

    friend bool operator==(const UnitInput&, const UnitInput&) = default;
};

[[nodiscard]] QByteArray serviceText(const UnitInput& input);
[[nodiscard]] QByteArray timerText(const UnitInput& input);
/// One word of ExecStart=: quoted where it must be, nothing in it is expanded.
[[nodiscard]] QString execWord(const QString& word);
/// What the program is called with, without its own name.
[[nodiscard]] QStringList runArguments(const UnitInput& input);

} // namespace itam::core::schedule
