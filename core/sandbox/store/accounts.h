// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the platform keeps about its users beside sys_user: password hashes and roles; tokens.h has the tokens. No rules
// here: core/sandbox/platform decides. All calls run in the transaction or snapshot of their session. Errors:
// JournalFailed.
#pragma once

#include "core/sandbox/store/session.h"

namespace itam::sandbox::store {

/// Internal tables, for StoreOptions::scripts; may run again.
[[nodiscard]] QByteArray accountScript();

struct UserRow
{
    QString sysId;
    QString userName;
    bool isActive = false;   ///< active and not locked out
    QByteArray passwordHash; ///< empty: no password was ever set
};

/// By user_name, in any case, as the platform does it.
[[nodiscard]] Result<std::optional<UserRow>> findUser(Session& session, const QString& userName);
[[nodiscard]] Result<std::optional<UserRow>> findUserById(Session& session, const QString& sysId);
[[nodiscard]] Result<void> setPasswordHash(Writer& writer, const QString& userId, const QByteArray& hash);
[[nodiscard]] Result<QStringList> rolesOf(Session& session, const QString& userId);

} // namespace itam::sandbox::store
