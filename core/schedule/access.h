// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whether the service of the system may read what it is to read. It runs as a user that exists only while it runs, so
// that owner and group of a file are somebody else unless the administrator says otherwise in a drop-in. Looks at modes
// and access lists as Linux does; nothing is opened. Any thread.
#pragma once

#include "core/schedule/units.h"

#include <QByteArray>
#include <QList>

#include <vector>

namespace itam::core::schedule {

/// As whom the service works.
struct ServiceUser
{
    static constexpr quint32 nobodyYet = 0xffffffff; ///< a user of its own, made when it starts
    quint32 user = nobodyYet;
    std::vector<quint32> groups = {}; ///< without the one of its own

    friend bool operator==(const ServiceUser&, const ServiceUser&) = default;
};
/// What the administrator's drop-ins (Plan::dropIns, in the order in which systemd reads them) make of it. Names that
/// this computer does not know count for nothing.
[[nodiscard]] ServiceUser serviceUserOf(const QStringList& dropIns);

/// Who may do what with a file or folder.
struct FileAccess
{
    quint32 owner = 0;
    quint32 group = 0;
    quint32 mode = 0;     ///< as of stat()
    QByteArray list = {}; ///< system.posix_acl_access; empty: none beside the mode
};
enum class Wish : quint32
{
    Enter = 1, ///< go through a folder
    Read = 4
};
[[nodiscard]] bool isAllowed(const FileAccess& access, const ServiceUser& user, Wish wish);

/// A file that the service may not read, and why.
struct ClosedFile
{
    QString path;
    QString folder = {}; ///< that it may not enter; empty: it is the file itself

    friend bool operator==(const ClosedFile&, const ClosedFile&) = default;
};
/// Of operations database (a DSN), settings and authorities; none where a person's own systemd starts the service. What
/// is not there or cannot be looked at is not named.
[[nodiscard]] QList<ClosedFile> closedFiles(const UnitInput& input, const QString& source, const ServiceUser& user);

} // namespace itam::core::schedule
