// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/ciclass.h"

#include <array>

namespace itam::core::mapping {
namespace {

bool has(const QString& text, const char* word)
{
    return text.contains(QLatin1String(word), Qt::CaseInsensitive);
}

bool isType(const QString& computerType, const char* type)
{
    return computerType.compare(QLatin1String(type), Qt::CaseInsensitive) == 0;
}

QString hostClass(const QString& os)
{
    if (has(os, "microsoft") || has(os, "windows"))
        return QStringLiteral("cmdb_ci_hyper_v_server");
    if (has(os, "vmware"))
        return QStringLiteral("cmdb_ci_esx_server");
    return QStringLiteral("cmdb_ci_virtualization_server");
}

} // namespace

QString ciClassOf(const QString& computerType, const QString& os)
{
    const QString type = computerType.trimmed();
    if (isType(type, "VM Host"))
        return hostClass(os);
    const bool isMobile = isType(type, "Mobile Device");
    const bool isListed = type.isEmpty() || isMobile || isType(type, "Computer") || isType(type, "Virtual Machine");
    if (!isListed)
        return QStringLiteral("cmdb_ci_computer");
    if (has(os, "aix"))
        return QStringLiteral("cmdb_ci_aix_server");
    if (has(os, "solaris") || has(os, "sun os") || has(os, "sunos"))
        return QStringLiteral("cmdb_ci_solaris_server");
    if (has(os, "os x") && has(os, "server"))
        return QStringLiteral("cmdb_ci_osx_server");
    if (has(os, "hp-ux"))
        return QStringLiteral("cmdb_ci_hpux_server");
    if (has(os, "unix"))
        return QStringLiteral("cmdb_ci_unix_server");
    if (has(os, "windows") && has(os, "server"))
        return QStringLiteral("cmdb_ci_win_server");
    for (const char* word : {"linux", "red hat", "suse", "ubuntu", "centos", "debian"}) {
        if (has(os, word))
            return QStringLiteral("cmdb_ci_linux_server");
    }
    return isMobile ? QStringLiteral("cmdb_ci_handheld_computing") : QStringLiteral("cmdb_ci_computer");
}

QStringList ciClasses()
{
    QStringList classes;
    for (const char* name :
         {"computer", "handheld_computing", "win_server", "linux_server", "unix_server", "aix_server", "solaris_server",
          "osx_server", "hpux_server", "hyper_v_server", "esx_server", "virtualization_server"})
        classes.append(QLatin1String("cmdb_ci_") + QLatin1String(name));
    return classes;
}

QString contractClassOf(const QString& contractType)
{
    if (has(contractType, "lease"))
        return QStringLiteral("ast_lease");
    if (has(contractType, "maintenance") || has(contractType, "support"))
        return QStringLiteral("ast_service");
    return QStringLiteral("ast_contract");
}

} // namespace itam::core::mapping
