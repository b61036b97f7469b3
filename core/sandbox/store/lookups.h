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
[[nodiscard]] Result<QString> findPerson(Session& session, const QString& name);
/// True when the boolean `column` of a company is set.
[[nodiscard]] Result<bool> isCompanyA(Session& session, const QString& company, const QString& column);
/// CIs that the Serial Number table names for `serial` (5.5: looked at when the Computer table has none).
[[nodiscard]] Result<QStringList> findBySerialTable(Session& session, const QString& serial);

/// Who has `discoveryModel` installed on `ci` already, as far as the row with InstallationID `key` must know.
struct OtherInstallations
{
    QString unowned; ///< sys_id of one that no ITAM record owns (D-11: only such rows are adopted)
    bool areThere = false;
    bool isEarlier = false; ///< one has a lower InstallationID, so a new row is not the active one (T-40)
};
[[nodiscard]] Result<OtherInstallations> otherInstallations(Session& session, const QString& ci,
                                                            const QString& discoveryModel, const QString& key);
/// An installation of a CI whose product is known.
struct InstalledRow
{
    QString sysId;
    QString key; ///< InstallationID; empty: no ITAM record owns it
    QString discoveryModel;
};
/// All of `ci`, oldest first.
[[nodiscard]] Result<std::vector<InstalledRow>> installationsOf(Session& session, const QString& ci);
/// What otherInstallations() says, from those.
[[nodiscard]] OtherInstallations othersAmong(const std::vector<InstalledRow>& installed, const QString& discoveryModel,
                                             const QString& key);
/// The greatest InstallationID that there is, by its bytes; empty: none.
[[nodiscard]] Result<QByteArray> greatestInstallation(Session& session);
/// T-40: of several rows that report one installation, one is active: another source's before ours, then the lowest
/// InstallationID. An empty `discoveryModel` looks at all products of the CI.
[[nodiscard]] Result<void> refreshActiveInstallations(Writer& writer, const QString& ci, const QString& discoveryModel);

/// A shared record of `table` (a model) describes several ITAM records; `owner` is the one whose values it has. True
/// when that one is known to use another record by now, so somebody else may speak for this one.
[[nodiscard]] Result<bool> ownerLeft(Session& session, const QString& table, const QString& owner,
                                     const QString& sysId);

} // namespace itam::sandbox::store
