// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Puts the units of the schedule where systemd finds them, and takes them away again. First comes a plan, which changes
// nothing and can be shown; then the same plan is carried out. Drop-ins of the administrator are never touched, nor
// files that are not ours. What fails half way is put back. Blocks for systemctl; not on the GUI thread.
#pragma once

#include "core/schedule/commands.h"
#include "core/schedule/units.h"

namespace itam::core::schedule {

/// Where things are. Tests have their own.
struct Places
{
    QString userUnits;   ///< ~/.config/systemd/user
    QString systemUnits; ///< /etc/systemd/system
    QString systemData;  ///< /var/lib/itam-console
    QString systemSettings; ///< /etc/itam-console/itam-console.ini

    [[nodiscard]] const QString& units(Scope scope) const { return scope == Scope::User ? userUnits : systemUnits; }
};
[[nodiscard]] Places usualPlaces();

struct PlannedFile
{
    enum class Change
    {
        New,
        Replaced,
        Same
    };
    QString path;
    QByteArray bytes;
    Change change = Change::New;
    QByteArray before; ///< what is replaced

    friend bool operator==(const PlannedFile&, const PlannedFile&) = default;
};

struct Plan
{
    UnitInput input;
    QList<PlannedFile> files;
    QStringList dropIns; ///< of the administrator; they stay
    QStringList calls;   ///< what systemctl is asked to do, as command lines

    [[nodiscard]] bool changesFiles() const;
    friend bool operator==(const Plan&, const Plan&) = default;
};

/// What install() would do. `settings`: for the system's scope, the settings that its service gets when it has none of
/// its own yet. Errors: Usage (a path that is not absolute), ScheduleForeign (a unit of that name is not ours),
/// FileUnreadable.
[[nodiscard]] Result<Plan> planInstall(const UnitInput& input, const Places& places, const QByteArray& settings = {});

/// Files, daemon-reload, enable --now. Doing it twice is the same as once. Errors: ScheduleUnavailable (no systemd here,
/// or none for this user; nothing was changed), ScheduleFailed (systemctl refused; files are as they were),
/// FileUnwritable.
[[nodiscard]] Result<void> install(const Plan& plan, Commands& commands);

/// What remove() did. Settings, journal and drop-ins stay.
struct Removed
{
    QStringList files;   ///< empty: there was nothing
    QStringList dropIns; ///< that stay
};
/// Errors: ScheduleUnavailable, ScheduleForeign, ScheduleFailed, FileUnwritable.
[[nodiscard]] Result<Removed> removeSchedule(Scope scope, const Places& places, Commands& commands);

/// The administrator's changes to our units in a folder of units.
[[nodiscard]] QStringList dropInsOf(const QString& folder);
/// Whether systemd answers in this scope. Error: ScheduleUnavailable.
[[nodiscard]] Result<void> checkSystemd(Scope scope, Commands& commands);
/// With --user where it belongs. Errors: ScheduleUnavailable, ScheduleFailed (with what it said).
[[nodiscard]] Result<QByteArray> systemctl(Scope scope, QStringList arguments, Commands& commands);

} // namespace itam::core::schedule
