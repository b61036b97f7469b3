// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who is at work here, what that account may do, and the audit of what it changed, by the journal at a place. A value;
// each call has a connection of its own. Any thread but the GUI's, except permit() and permitSettings() where the
// journal is a file: they only read where the account is known already. Errors of all: those of Journal::open() and its
// calls.
#pragma once

#include "core/administration/settingchanges.h"
#include "core/journal/store/location.h"
#include "core/model/roles.h"
#include "core/support/result.h"

#include <stop_token>

namespace itam::core::administration {

/// What the journal says about the account at work.
struct Standing
{
    model::Account account;
    model::Role role = model::Role::Viewer;
    QList<model::Operator> operators; ///< all that are known, by name
    bool enforced = false;            ///< by the grants of a server; else roles are advisory

    [[nodiscard]] bool isAllowed(model::Intent intent) const { return model::isAllowed(role, intent); }
    /// "anna, berta"
    [[nodiscard]] QString administrators() const;
    friend bool operator==(const Standing&, const Standing&) = default;
};

struct AuditPage
{
    QList<model::SettingChange> changes; ///< newest first
    bool more = false;                   ///< there are older ones

    friend bool operator==(const AuditPage&, const AuditPage&) = default;
};

class Gate
{
public:
    explicit Gate(journal::Location journal, model::Account account = model::currentAccount());

    [[nodiscard]] const model::Account& account() const { return m_account; }
    [[nodiscard]] const journal::Location& journal() const { return m_journal; }

    /// Error: NotPermitted. Where there is no journal yet, whoever is first becomes Administrator.
    [[nodiscard]] Result<void> permit(model::Intent intent, const QDateTime& now) const;
    /// The same for a change of the settings, if anything in it is a decision.
    [[nodiscard]] Result<void> permitSettings(const settings::Settings& before, const settings::Settings& after,
                                              const QDateTime& now) const;
    /// An account that is not known yet is from now on. `stop` ends waiting for the journal (Cancelled), here and
    /// below.
    [[nodiscard]] Result<Standing> standing(const QDateTime& now, const std::stop_token& stop = {}) const;

    /// Of this account. Nothing, when there are none.
    [[nodiscard]] Result<void> record(QList<model::SettingChange> changes, const QDateTime& now) const;
    /// Newest first; `before`: only those with a lower id, 0 for the newest; `since`: made then or later, null for all.
    [[nodiscard]] Result<AuditPage> changes(qint64 before, int limit, const QDateTime& since = {},
                                            const std::stop_token& stop = {}) const;

    /// Errors: NotPermitted, LastAdministrator, Usage.
    [[nodiscard]] Result<void> setRole(const QString& account, model::Role role, const QDateTime& now) const;
    /// Errors: NotPermitted, LastAdministrator, NotFound.
    [[nodiscard]] Result<void> remove(const QString& account, const QDateTime& now) const;

private:
    journal::Location m_journal;
    model::Account m_account;
};

} // namespace itam::core::administration
