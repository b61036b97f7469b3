// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// References are found by name, ignoring case (T-11). Errors: JournalFailed.
#pragma once

#include "core/sandbox/store/session.h"

namespace itam::sandbox::store {

/// sys_id of the oldest record of `table` whose `column` is `name`; empty when there is none. Table and column come
/// from code or from the schema, never from data.
[[nodiscard]] Result<QString> findByName(Session& session, const QString& table, const QString& column,
                                         const QString& name);
/// By user id ("DOMAIN\user" and "user@domain" too), e-mail address or full name.
[[nodiscard]] Result<QString> findUser(Session& session, const QString& name);
/// True when the boolean `column` of a company is set.
[[nodiscard]] Result<bool> isCompanyA(Session& session, const QString& company, const QString& column);
/// CIs that the Serial Number table names for `serial` (5.5: looked at when the Computer table has none).
[[nodiscard]] Result<QStringList> findBySerialTable(Session& session, const QString& serial);

/// What a row of active installations of one product on one CI looks like (T-40).
struct InstallationRow
{
    QString sysId;
    QString uniqueId; ///< InstallationID; empty: another source's
    bool active = false;
};
[[nodiscard]] Result<std::vector<InstallationRow>> installationsOf(Session& session, const QString& ci,
                                                                   const QString& discoveryModel);
[[nodiscard]] Result<void> setInstallationActive(Writer& writer, const QString& sysId, bool active);

} // namespace itam::sandbox::store
