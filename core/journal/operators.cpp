// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/operators.h"

#include "core/journal/journalprivate.h"
#include "core/journal/serverroles.h"

#include <algorithm>

namespace itam::core::journal {
namespace {

using model::Account;
using model::Intent;
using model::Operator;
using model::Origin;
using model::Role;
using model::SettingChange;
using store::Statement;

constexpr const char* sqlAll = "SELECT account, role, origin, since, by FROM operators ORDER BY account";
constexpr const char* sqlFind = "SELECT account, role, origin, since, by FROM operators WHERE account = ?1";
constexpr const char* sqlStore =
    "INSERT INTO operators(account, role, origin, since, by) VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT(account) DO UPDATE "
    "SET role = excluded.role, origin = excluded.origin, since = excluded.since, by = excluded.by";
constexpr const char* sqlRemove = "DELETE FROM operators WHERE account = ?1";
constexpr const char* sqlAdmits = "SELECT admits_schedule FROM journal";
constexpr const char* sqlAdmitted = "UPDATE journal SET admits_schedule = 0";
constexpr const char* sqlNote =
    "INSERT INTO setting_changes(at, who, setting, before, after) VALUES(?1, ?2, ?3, ?4, ?5)";
constexpr const char* sqlChanges = "SELECT id, at, who, setting, before, after FROM setting_changes "
                                   "WHERE (?1 = 0 OR id < ?1) AND at >= ?3 ORDER BY id DESC LIMIT ?2";

Operator operatorAt(const Statement& row)
{
    return {row.text(0), static_cast<Role>(row.integer(1)), static_cast<Origin>(row.integer(2)), timeAt(row, 3),
            row.text(4)};
}

QString settingOf(const QString& account)
{
    return QStringLiteral("operators/") + account;
}

bool isPerson(const Operator& known)
{
    return known.origin != Origin::Schedule;
}

/// The timer of a user runs as that user, and may have come first.
bool comesByHandNow(const Operator& known, const Account& account)
{
    return !isPerson(known) && !account.isSchedule;
}

} // namespace

QString administratorsOf(const QList<Operator>& operators)
{
    QStringList people;
    QStringList schedules;
    for (const Operator& known : operators) {
        if (known.role == Role::Administrator)
            (isPerson(known) ? people : schedules).append(known.account);
    }
    return (people + schedules).join(QStringLiteral(", "));
}

bool Operators::areGrants() const
{
    return m_journal.d->server != nullptr;
}

Account Operators::here(const Account& account)
{
    if (!areGrants())
        return account;
    const auto name = ServerRoles(*m_journal.d->database).account();
    return {name.value_or(account.name), false, account.isSchedule};
}

Result<QList<Operator>> Operators::all()
{
    if (areGrants())
        return ServerRoles(*m_journal.d->database).all();
    auto statement = m_journal.d->prepare(sqlAll);
    if (!statement)
        return failure(statement.error());
    QList<Operator> found;
    ITAM_TRY(eachRow(*statement, [&found](const Statement& row) { found.append(operatorAt(row)); }));
    return found;
}

Result<std::optional<Operator>> Operators::findGranted(const QString& account)
{
    const auto known = all();
    if (!known)
        return failure(known.error());
    const auto at = std::ranges::find(*known, account, &Operator::account);
    return at != known->cend() ? std::optional(*at) : std::nullopt;
}

Result<std::optional<Operator>> Operators::find(const QString& account)
{
    if (areGrants())
        return findGranted(account);
    auto statement = m_journal.d->prepare(sqlFind);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, notNull(account));
    const auto row = statement->step();
    if (!row)
        return failure(row.error());
    return *row ? std::optional(operatorAt(*statement)) : std::nullopt;
}

Result<Role> Operators::roleOnEntry(const Account& account, Origin& origin)
{
    const auto known = all();
    auto admits = m_journal.d->prepare(sqlAdmits);
    if (!known || !admits)
        return failure(!known ? known.error() : admits.error());
    const auto row = admits->step();
    if (!row)
        return failure(row.error());
    const bool nobody = std::ranges::none_of(*known, isPerson);
    if (account.isSchedule && (nobody || (*row && admits->integer(0) != 0))) {
        origin = Origin::Schedule;
        admits->reset();
        auto admitted = m_journal.d->prepare(sqlAdmitted);
        if (!admitted)
            return failure(admitted.error());
        ITAM_TRY(admitted->run());
        return Role::Administrator;
    }
    origin = nobody ? Origin::First : account.isSuperuser ? Origin::Superuser : Origin::Seen;
    return origin == Origin::Seen ? Role::Viewer : Role::Administrator;
}

Result<Role> Operators::roleOf(const Account& account)
{
    const auto known = find(here(account).name);
    if (!known)
        return failure(known.error());
    if (*known)
        return (*known)->role;
    if (areGrants())
        return Role::Viewer;
    auto origin = Origin::Seen;
    return roleOnEntry({account.name, account.isSuperuser, false}, origin);
}

/// Grants say who that is; nothing has to be stored.
Result<Operator> Operators::enterGranted(const Account& account, const QDateTime& now)
{
    const QString name = here(account).name;
    auto known = findGranted(name);
    if (!known)
        return failure(known.error());
    return known->value_or(Operator{name, Role::Viewer, Origin::Seen, now, name});
}

Result<Operator> Operators::enter(const Account& account, const QDateTime& now)
{
    if (areGrants())
        return enterGranted(account, now);
    // The usual case, which has to wait for nobody who writes.
    auto known = find(account.name);
    if (!known)
        return failure(known.error());
    if (*known && !comesByHandNow(**known, account))
        return **known;
    auto transaction = m_journal.d->begin();
    if (!transaction)
        return failure(transaction.error());
    known = find(account.name); // another process may have been faster
    if (!known)
        return failure(known.error());
    if (*known) {
        if (!comesByHandNow(**known, account))
            return **known;
        (*known)->origin = Origin::First;
        ITAM_TRY(store(**known));
        ITAM_TRY(transaction->commit());
        return **known;
    }
    Operator entered{account.name, Role::Viewer, Origin::Seen, now, account.name};
    const auto role = roleOnEntry(account, entered.origin);
    if (!role)
        return failure(role.error());
    entered.role = *role;
    ITAM_TRY(store(entered));
    ITAM_TRY(note({0, now, account.name, settingOf(account.name), {}, nameOf(entered.role)}, now));
    ITAM_TRY(transaction->commit());
    return entered;
}

Result<void> Operators::require(const Account& account, Intent intent, const QDateTime& now)
{
    if (isAllowed(Role::Viewer, intent))
        return {};
    const auto known = enter(account, now);
    if (!known)
        return failure(known.error());
    if (isAllowed(known->role, intent))
        return {};
    const auto everybody = all();
    return failure(ErrorCode::NotPermitted, QStringLiteral("%1: %2").arg(known->account, nameOf(intent)),
                   everybody ? administratorsOf(*everybody) : QString());
}

Result<void> Operators::keepOneAdministrator()
{
    const auto known = all();
    if (!known)
        return failure(known.error());
    const bool hasOne = std::ranges::any_of(
        *known, [](const Operator& one) { return isPerson(one) && one.role == Role::Administrator; });
    return hasOne ? Result<void>() : failure(ErrorCode::LastAdministrator);
}

Result<void> Operators::setRole(const Account& by, const QString& account, Role role, const QDateTime& now)
{
    if (account.trimmed().isEmpty() || account.trimmed() != account)
        return failure(ErrorCode::Usage, {}, QStringLiteral("\"%1\" is no account").arg(account));
    ITAM_TRY(require(by, Intent::ChangeOperators, now));
    auto transaction = m_journal.d->begin();
    if (!transaction)
        return failure(transaction.error());
    const auto before = find(account);
    if (!before)
        return failure(before.error());
    if (*before && (*before)->role == role)
        return {};
    if (areGrants()) {
        if (*before && (*before)->origin == Origin::First)
            return failure(ErrorCode::LastAdministrator, QStringLiteral("the owner of the tables"), account);
        ITAM_TRY(ServerRoles(*m_journal.d->database).grant(account, role));
    }
    // What a schedule runs as stays nobody's account.
    const bool isSchedule = *before && (*before)->origin == Origin::Schedule;
    ITAM_TRY(store({account, role, isSchedule ? Origin::Schedule : Origin::Granted, now, here(by).name}));
    if (auto kept = keepOneAdministrator(); !kept) {
        kept.error().subject = account;
        return kept;
    }
    ITAM_TRY(note(
        {0, now, here(by).name, settingOf(account), *before ? nameOf((*before)->role) : QString(), nameOf(role)}, now));
    return transaction->commit();
}

Result<void> Operators::remove(const Account& by, const QString& account, const QDateTime& now)
{
    ITAM_TRY(require(by, Intent::ChangeOperators, now));
    auto transaction = m_journal.d->begin();
    if (!transaction)
        return failure(transaction.error());
    const auto before = find(account);
    if (!before)
        return failure(before.error());
    if (!*before)
        return failure(ErrorCode::NotFound, {}, account);
    if (areGrants()) {
        if ((*before)->origin == Origin::First)
            return failure(ErrorCode::LastAdministrator, QStringLiteral("the owner of the tables"), account);
        ITAM_TRY(ServerRoles(*m_journal.d->database).revoke(account));
    }
    {
        auto statement = m_journal.d->prepare(sqlRemove);
        if (!statement)
            return failure(statement.error());
        statement->bind(1, notNull(account));
        ITAM_TRY(statement->run());
    }
    if (auto kept = keepOneAdministrator(); !kept) {
        kept.error().subject = account;
        return kept;
    }
    ITAM_TRY(note({0, now, here(by).name, settingOf(account), nameOf((*before)->role), {}}, now));
    return transaction->commit();
}

Result<void> Operators::addSchedule(const Account& by, const QString& account, const QDateTime& now)
{
    ITAM_TRY(require(by, Intent::ChangeOperators, now));
    if (areGrants())
        return {}; // the account of the database counts, whoever the service is on this computer
    auto transaction = m_journal.d->begin();
    if (!transaction)
        return failure(transaction.error());
    const auto before = find(account);
    if (!before)
        return failure(before.error());
    if (*before && (*before)->role == Role::Administrator)
        return {};
    ITAM_TRY(store({account, Role::Administrator, Origin::Schedule, now, by.name}));
    ITAM_TRY(note({0, now, here(by).name, settingOf(account), *before ? nameOf((*before)->role) : QString(),
                   nameOf(Role::Administrator)},
                  now));
    return transaction->commit();
}

Result<void> Operators::store(const Operator& known)
{
    auto statement = m_journal.d->prepare(sqlStore);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, notNull(known.account))
        .bind(2, static_cast<qint64>(known.role))
        .bind(3, static_cast<qint64>(known.origin));
    bindTime(*statement, 4, known.since);
    statement->bind(5, notNull(known.by));
    return statement->run();
}

Result<void> Operators::note(const SettingChange& change, const QDateTime& now)
{
    auto statement = m_journal.d->prepare(sqlNote);
    if (!statement)
        return failure(statement.error());
    bindTime(*statement, 1, now);
    statement->bind(2, notNull(change.who))
        .bind(3, notNull(change.setting))
        .bind(4, notNull(change.before))
        .bind(5, notNull(change.after));
    return statement->run();
}

Result<void> Operators::recordChanges(const QList<SettingChange>& changes, const QDateTime& now)
{
    if (changes.isEmpty())
        return {};
    auto transaction = m_journal.d->begin();
    if (!transaction)
        return failure(transaction.error());
    for (const SettingChange& change : changes)
        ITAM_TRY(note(change, now));
    return transaction->commit();
}

Result<QList<SettingChange>> Operators::changes(qint64 before, int limit, const QDateTime& since)
{
    auto statement = m_journal.d->prepare(sqlChanges);
    if (!statement)
        return failure(statement.error());
    const qint64 from = since.isValid() ? since.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
    statement->bind(1, before).bind(2, static_cast<qint64>(limit)).bind(3, from);
    QList<SettingChange> found;
    ITAM_TRY(eachRow(*statement, [&found](const Statement& row) {
        found.append({row.integer(0), timeAt(row, 1), row.text(2), row.text(3), row.text(4), row.text(5)});
    }));
    return found;
}

} // namespace itam::core::journal
