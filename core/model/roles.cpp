// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/roles.h"

#include <QByteArray>

#include <pwd.h>
#include <unistd.h>

#include <vector>

namespace itam::core::model {

QString nameOf(Role role)
{
    return role == Role::Administrator ? QStringLiteral("administrator") : QStringLiteral("viewer");
}

std::optional<Role> roleNamed(QStringView name)
{
    for (const Role role : allRoles) {
        if (nameOf(role).compare(name, Qt::CaseInsensitive) == 0)
            return role;
    }
    return std::nullopt;
}

QString nameOf(Intent intent)
{
    switch (intent) {
    case Intent::Look:
        return QStringLiteral("look");
    case Intent::Check:
        return QStringLiteral("check");
    case Intent::Arrange:
        return QStringLiteral("arrange");
    case Intent::Export:
        return QStringLiteral("export");
    case Intent::Repair:
        return QStringLiteral("repair");
    case Intent::Retire:
        return QStringLiteral("retire");
    case Intent::ChangeInstance:
        return QStringLiteral("change-instance");
    case Intent::ChangeSettings:
        return QStringLiteral("change-settings");
    case Intent::ChangeLicence:
        return QStringLiteral("change-licence");
    case Intent::ChangeSchedule:
        return QStringLiteral("change-schedule");
    case Intent::ChangeOperators:
        return QStringLiteral("change-operators");
    }
    return {};
}

bool isAllowed(Role role, Intent intent)
{
    switch (intent) {
    case Intent::Look:
    case Intent::Check:
    case Intent::Arrange:
        return true;
    case Intent::Export:
    case Intent::Repair:
    case Intent::Retire:
    case Intent::ChangeInstance:
    case Intent::ChangeSettings:
    case Intent::ChangeLicence:
    case Intent::ChangeSchedule:
    case Intent::ChangeOperators:
        return role == Role::Administrator;
    }
    return false;
}

Account currentAccount()
{
    const uid_t user = ::geteuid();
    Account account;
    account.isSuperuser = user == 0;
    std::vector<char> text(16 * 1024);
    passwd entry{};
    passwd* found = nullptr;
    if (::getpwuid_r(user, &entry, text.data(), text.size(), &found) == 0 && found)
        account.name = QString::fromLocal8Bit(found->pw_name);
    // A user of systemd that exists only while its service runs is not in every user database; systemd names it here.
    else if (const QByteArray given = qgetenv("LOGNAME"); !given.isEmpty())
        account.name = QString::fromLocal8Bit(given);
    else
        account.name = QStringLiteral("uid %1").arg(user);
    return account;
}

QString nameOf(Origin origin)
{
    switch (origin) {
    case Origin::First:
        return QStringLiteral("first");
    case Origin::Seen:
        return QStringLiteral("seen");
    case Origin::Granted:
        return QStringLiteral("granted");
    case Origin::Schedule:
        return QStringLiteral("schedule");
    case Origin::Superuser:
        return QStringLiteral("superuser");
    }
    return {};
}

} // namespace itam::core::model
