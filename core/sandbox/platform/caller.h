// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who sent a request, once that is proven. A value; any thread.
#pragma once

#include <QString>
#include <QStringList>

#include <array>

namespace itam::sandbox::platform {

namespace role {
inline constexpr auto admin = "admin"; ///< has every other role
inline constexpr auto integration = "x_fls_flexera_fnms.integration";
inline constexpr auto readOnly = "snc_read_only";
inline constexpr auto importAdmin = "import_admin";
inline constexpr auto importTransformer = "import_transformer"; ///< transform maps
inline constexpr auto importScheduler = "import_scheduler";     ///< scheduled imports
inline constexpr auto importSetLoader = "import_set_loader";
inline constexpr auto itil = "itil";
inline constexpr auto asset = "asset";
/// Those that there is a record of from the start, for administrators to give them away.
inline constexpr std::array all{admin,           integration,     readOnly, importAdmin, importTransformer,
                                importScheduler, importSetLoader, itil,     asset};
} // namespace role

struct Caller
{
    QString user;   ///< user_name
    QString userId; ///< sys_id in sys_user
    QStringList roles;
    bool byToken = false; ///< logged in with an access token

    [[nodiscard]] bool hasRole(const char* name) const
    {
        return roles.contains(QLatin1String(name)) || roles.contains(QLatin1String(role::admin));
    }
};

} // namespace itam::sandbox::platform
