// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/administration/gate.h"

#include "core/journal/operators.h"

#include <algorithm>

namespace itam::core::administration {

using journal::Journal;
using journal::Operators;

QString Standing::administrators() const
{
    return journal::administratorsOf(operators);
}

Gate::Gate(journal::Location journal, model::Account account)
    : m_journal(std::move(journal))
    , m_account(std::move(account))
{
}

Result<void> Gate::permit(model::Intent intent, const QDateTime& now) const
{
    if (model::isAllowed(model::Role::Viewer, intent))
        return {};
    // Reading waits for nobody who writes, and is enough for an account that is known.
    auto reading = Journal::openIfThere(m_journal);
    if (reading && !*reading)
        return {};
    if (reading) {
        Operators operators(**reading);
        const auto known = operators.find(operators.here(m_account).name);
        if (!known)
            return failure(known.error());
        if (*known && ((*known)->origin != model::Origin::Schedule || m_account.isSchedule))
            return operators.require(m_account, intent, now);
    }
    auto journal = Journal::open(m_journal);
    if (!journal)
        return failure(journal.error());
    return Operators(*journal).require(m_account, intent, now);
}

Result<void> Gate::permitSettings(const settings::Settings& before, const settings::Settings& after,
                                  const QDateTime& now) const
{
    return changesBetween(before, after).isEmpty() ? Result<void>() : permit(model::Intent::ChangeSettings, now);
}

Result<Standing> Gate::standing(const QDateTime& now, const std::stop_token& stop) const
{
    auto journal = Journal::open(m_journal, stop);
    if (!journal)
        return failure(journal.error());
    Operators operators(*journal);
    const auto known = operators.enter(m_account, now);
    if (!known)
        return failure(known.error());
    auto all = operators.all();
    if (!all)
        return failure(all.error());
    return Standing{operators.here(m_account), known->role, std::move(*all), operators.areGrants()};
}

Result<void> Gate::record(QList<model::SettingChange> changes, const QDateTime& now) const
{
    if (changes.isEmpty())
        return {};
    auto journal = Journal::open(m_journal);
    if (!journal)
        return failure(journal.error());
    Operators operators(*journal);
    if (const auto known = operators.enter(m_account, now); !known)
        return failure(known.error());
    for (model::SettingChange& change : changes)
        change.who = operators.here(m_account).name;
    return operators.recordChanges(changes, now);
}

Result<AuditPage> Gate::changes(qint64 before, int limit, const QDateTime& since, const std::stop_token& stop) const
{
    AuditPage page;
    auto journal = Journal::openIfThere(m_journal, stop);
    if (!journal || !*journal)
        return journal ? Result<AuditPage>(page) : failure(journal.error());
    auto found = Operators(**journal).changes(before, limit + 1, since);
    if (!found)
        return failure(found.error());
    page.more = found->size() > limit;
    page.changes = found->first(std::min<qsizetype>(found->size(), limit));
    return page;
}

Result<void> Gate::setRole(const QString& account, model::Role role, const QDateTime& now) const
{
    auto journal = Journal::open(m_journal);
    if (!journal)
        return failure(journal.error());
    return Operators(*journal).setRole(m_account, account, role, now);
}

Result<void> Gate::remove(const QString& account, const QDateTime& now) const
{
    auto journal = Journal::open(m_journal);
    if (!journal)
        return failure(journal.error());
    return Operators(*journal).remove(m_account, account, now);
}

} // namespace itam::core::administration
