// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Roles on a PostgreSQL server are grants, which the server enforces (design.md 9.9): an account of the database that
// may write the journal's tables is an Administrator, one that may only read them a Viewer. The account that made the
// journal owns the tables, and is an Administrator for good. The table "operators" only remembers who granted what
// when. Borrows the database and shares its thread. Errors: those of the database, and NotPermitted naming the owner
// for an account that may not grant.
#pragma once

#include "core/journal/store/postgresdatabase.h"
#include "core/model/roles.h"

#include <QList>

namespace itam::core::journal {

class ServerRoles
{
public:
    explicit ServerRoles(const store::Database& database) : m_database(database) {}

    /// Who this session is.
    [[nodiscard]] Result<QString> account();
    /// Accounts that may log in and read the journal, by name. Superusers of the server, who may do everything anyway,
    /// are left out unless one of them is at work here or owns the journal.
    [[nodiscard]] Result<QList<model::Operator>> all();
    [[nodiscard]] Result<QString> owner();

    // Inside of a transaction.
    /// Error: NotFound when the server has no such account.
    [[nodiscard]] Result<void> grant(const QString& account, model::Role role);
    [[nodiscard]] Result<void> revoke(const QString& account);
    /// Every account gets on new tables what it has on the old ones. For a migration.
    [[nodiscard]] Result<void> grantAgain();

private:
    [[nodiscard]] Result<QString> oneText(const char* sql);
    [[nodiscard]] Result<void> mustExist(const QString& account);
    [[nodiscard]] Result<void> mustMayGrant();

    const store::Database& m_database;
};

} // namespace itam::core::journal
