// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The accounts that use this journal with their roles, and the audit of settings (design.md 9.9). On a server roles are
// grants (serverroles.h). In a file this is advisory: whoever may write the file may write this too. Borrows the
// journal, whose thread and errors it shares. In a file:
//
//   nobody known by hand --an account asks--> Administrator (First)
//   else an unknown account asks -----------> Viewer (Seen) --an Administrator grants--> any role (Granted)
//   root asks ------------------------------> Administrator (Superuser): it can mend a journal without Administrators
//   a start by the schedule asks, and either nobody is known by hand, or the journal is older than roles and has let
//   none in yet ----------------------------> Administrator (Schedule), which is nobody's account: it counts neither as
//                                             the first nor as the last one
#pragma once

#include "core/journal/journal.h"
#include "core/model/roles.h"

namespace itam::core::journal {

class Operators
{
public:
    explicit Operators(Journal& journal) : m_journal(journal) {}

    /// The roles are grants, which the server enforces; else they are advisory.
    [[nodiscard]] bool areGrants() const;
    /// Who that is to this journal: on a server the account of the database, whoever is at work on this computer.
    [[nodiscard]] model::Account here(const model::Account& account);

    /// By account. Also on a journal that was opened for reading.
    [[nodiscard]] Result<QList<model::Operator>> all();
    [[nodiscard]] Result<std::optional<model::Operator>> find(const QString& account);
    /// The role that enter() would find or give; stores nothing.
    [[nodiscard]] Result<model::Role> roleOf(const model::Account& account);
    /// Who that is here; an account that is not known yet is from now on.
    [[nodiscard]] Result<model::Operator> enter(const model::Account& account, const QDateTime& now);
    /// Errors: NotPermitted, naming the Administrators. What everybody may do writes nothing.
    [[nodiscard]] Result<void> require(const model::Account& account, model::Intent intent, const QDateTime& now);

    /// An account that is not known becomes known. Nothing, when it has that role. Errors: NotPermitted,
    /// LastAdministrator, Usage (no name).
    [[nodiscard]] Result<void> setRole(const model::Account& by, const QString& account, model::Role role,
                                       const QDateTime& now);
    /// It begins anew as an unknown one. Errors: NotPermitted, LastAdministrator, NotFound.
    [[nodiscard]] Result<void> remove(const model::Account& by, const QString& account, const QDateTime& now);
    /// That scheduled exports run as. Error: NotPermitted.
    [[nodiscard]] Result<void> addSchedule(const model::Account& by, const QString& account, const QDateTime& now);

    /// One commit; id and time are given here.
    [[nodiscard]] Result<void> recordChanges(const QList<model::SettingChange>& changes, const QDateTime& now);
    /// Newest first, at most `limit` with an id below `before` (0: from the newest), made at `since` or later (null:
    /// all).
    [[nodiscard]] Result<QList<model::SettingChange>> changes(qint64 before, int limit, const QDateTime& since = {});

private:
    [[nodiscard]] Result<std::optional<model::Operator>> findGranted(const QString& account);
    [[nodiscard]] Result<model::Operator> enterGranted(const model::Account& account, const QDateTime& now);
    [[nodiscard]] Result<void> store(const model::Operator& known);
    [[nodiscard]] Result<void> note(const model::SettingChange& change, const QDateTime& now);
    [[nodiscard]] Result<model::Role> roleOnEntry(const model::Account& account, model::Origin& origin);
    [[nodiscard]] Result<void> keepOneAdministrator();

    Journal& m_journal;
};

/// The accounts of a journal's Administrators, people before schedules, as a list in one line.
[[nodiscard]] QString administratorsOf(const QList<model::Operator>& operators);

} // namespace itam::core::journal
