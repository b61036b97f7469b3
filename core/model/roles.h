// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who may do what: an Administrator everything, a Viewer sees everything and starts or changes nothing. The rule is one
// table; core/journal/operators.h keeps who has which role, and whatever starts or changes something asks it. Values and
// pure functions; any thread.
#pragma once

#include <QDateTime>
#include <QString>

#include <array>
#include <optional>

namespace itam::core::model {

/// Stored: do not renumber.
enum class Role : int
{
    Administrator = 0,
    Viewer = 1
};
inline constexpr std::array allRoles{Role::Administrator, Role::Viewer};
/// "administrator", "viewer": for command line, JSON and log.
[[nodiscard]] QString nameOf(Role role);
/// Without regard to case.
[[nodiscard]] std::optional<Role> roleNamed(QStringView name);

/// What somebody wants to do.
enum class Intent
{
    Look,             ///< status, history, records, lists, logs, audit, support bundle
    Check,            ///< test, preview, verify, quality, rehearse, dry runs: nothing of it stays
    Arrange,          ///< how one's own window looks
    Export,           ///< run and resume; to settle belongs to it
    Repair,           ///< verify --repair
    Retire,           ///< what vanished from the operations database
    ChangeInstance,   ///< CI lifecycle, properties, closing Import Runs: every write to the instance by hand
    ChangeSettings,
    ChangeLicence,
    ChangeSchedule,
    ChangeOperators
};
inline constexpr std::array allIntents{Intent::Look,           Intent::Check,          Intent::Arrange,
                                       Intent::Export,         Intent::Repair,         Intent::Retire,
                                       Intent::ChangeInstance, Intent::ChangeSettings, Intent::ChangeLicence,
                                       Intent::ChangeSchedule, Intent::ChangeOperators};
/// "export", "change-settings": for the log.
[[nodiscard]] QString nameOf(Intent intent);

[[nodiscard]] bool isAllowed(Role role, Intent intent);

/// Who is at work.
struct Account
{
    QString name;             ///< the login of the operating system, with its realm where there is one
    bool isSuperuser = false; ///< root: reads and writes every file anyway
    bool isSchedule = false;  ///< started by the schedule, nobody is there

    friend bool operator==(const Account&, const Account&) = default;
};
/// Of this process, from the user database of the operating system.
[[nodiscard]] Account currentAccount();

/// How an account came to its role. Stored: do not renumber.
enum class Origin : int
{
    First = 0,     ///< nobody was there before
    Seen = 1,      ///< it tried something; a Viewer until somebody raises it
    Granted = 2,   ///< an Administrator gave the role
    Schedule = 3,  ///< the account that scheduled exports run as
    Superuser = 4
};
/// "first", "seen", "granted", "schedule", "superuser"
[[nodiscard]] QString nameOf(Origin origin);

/// An account that the journal knows.
struct Operator
{
    QString account;
    Role role = Role::Viewer;
    Origin origin = Origin::Seen;
    QDateTime since; ///< that role
    QString by;      ///< who gave it; its own name: nobody did

    friend bool operator==(const Operator&, const Operator&) = default;
};

/// One change of a setting. Of a secret only that it is "set", "changed" or "removed".
struct SettingChange
{
    qint64 id = 0; ///< grows; 0: not stored yet
    QDateTime when;
    QString who;
    QString setting; ///< "limits/maxTries", "instance Production/url", "operators/anna"
    QString before;  ///< empty: there was none
    QString after;

    friend bool operator==(const SettingChange&, const SettingChange&) = default;
};

} // namespace itam::core::model
