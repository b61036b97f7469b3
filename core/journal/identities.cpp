// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/identities.h"

#include "core/journal/journalprivate.h"

#include <QRandomGenerator>

#include <algorithm>

namespace itam::core::journal {
namespace {

using store::Statement;

constexpr const char* sqlInstance = "SELECT id FROM identity_instances WHERE instance = ?1";
constexpr const char* sqlNewInstance = "INSERT INTO identity_instances(instance) VALUES(?1) RETURNING id";
constexpr const char* sqlFind = "SELECT key, sys_id, class, owes_state, filled FROM identities "
                                "WHERE instance = ?1 AND type = ?2 AND key = ?3";
constexpr const char* sqlFirst = "SELECT key FROM identities WHERE instance = ?1 AND type = ?2 AND sys_id = ?3 "
                                 "ORDER BY place LIMIT 1";
constexpr const char* sqlForget = "DELETE FROM identities WHERE instance = ?1 AND type = ?2 AND key = ?3";
constexpr const char* sqlForgetMoved = "DELETE FROM identities WHERE instance = ?1 AND type = ?2 AND key = ?3 "
                                       "AND sys_id <> ?4";
constexpr const char* sqlStore =
    "INSERT INTO identities(instance, type, key, sys_id, class, owes_state, filled) "
    "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT(instance, type, key) "
    "DO UPDATE SET class = excluded.class, owes_state = excluded.owes_state, filled = excluded.filled";
constexpr const char* sqlEnds = "SELECT min(place), max(place) FROM identities";
constexpr const char* sqlAtOrAfter = "SELECT key, sys_id, class, owes_state, filled FROM identities "
                                     "WHERE place >= ?3 AND instance = ?1 AND type = ?2 ORDER BY place LIMIT 1";

KnownIdentity identityFrom(const Statement& row)
{
    return {row.bytes(0).toByteArray(), row.text(1), row.text(2), row.integer(3) != 0, row.integer(4)};
}

} // namespace

Result<qint64> Identities::instanceRow()
{
    auto query = m_journal.d->prepare(sqlInstance);
    if (!query)
        return failure(query.error());
    query->bind(1, notNull(m_instance));
    const auto row = query->step();
    if (!row)
        return failure(row.error());
    return *row ? query->integer(0) : 0;
}

Result<qint64> Identities::ensureInstance()
{
    const auto known = instanceRow();
    if (!known || *known != 0)
        return known;
    auto insert = m_journal.d->prepare(sqlNewInstance);
    if (!insert)
        return failure(insert.error());
    insert->bind(1, notNull(m_instance));
    const auto row = insert->step();
    if (!row)
        return failure(row.error());
    const qint64 id = insert->integer(0);
    insert->reset();
    return id;
}

Result<QHash<QByteArray, KnownIdentity>> Identities::find(const QList<QByteArray>& keys)
{
    QHash<QByteArray, KnownIdentity> found;
    const auto instance = instanceRow();
    if (!instance)
        return failure(instance.error());
    auto query = m_journal.d->prepare(sqlFind);
    if (!query)
        return failure(query.error());
    for (const QByteArray& key : keys) {
        query->reset();
        query->bind(1, *instance).bind(2, static_cast<qint64>(model::indexOf(m_type))).bindBlob(3, key);
        const auto row = query->step();
        if (!row)
            return failure(row.error());
        if (*row)
            found.insert(key, identityFrom(*query));
    }
    return found;
}

Result<QHash<QString, QByteArray>> Identities::firstKeys(const QStringList& sysIds)
{
    QHash<QString, QByteArray> found;
    const auto instance = instanceRow();
    if (!instance)
        return failure(instance.error());
    auto query = m_journal.d->prepare(sqlFirst);
    if (!query)
        return failure(query.error());
    for (const QString& sysId : sysIds) {
        query->reset();
        query->bind(1, *instance).bind(2, static_cast<qint64>(model::indexOf(m_type))).bind(3, notNull(sysId));
        const auto row = query->step();
        if (!row)
            return failure(row.error());
        if (*row)
            found.insert(sysId, query->bytes(0).toByteArray());
    }
    return found;
}

Result<void> Identities::store(const QList<KnownIdentity>& identities)
{
    if (identities.isEmpty())
        return {};
    auto transaction = m_journal.d->begin();
    if (!transaction)
        return failure(transaction.error());
    {
        const auto instance = ensureInstance();
        if (!instance)
            return failure(instance.error());
        auto moved = m_journal.d->prepare(sqlForgetMoved);
        auto store = m_journal.d->prepare(sqlStore);
        if (!moved || !store)
            return failure(moved ? store.error() : moved.error());
        const auto type = static_cast<qint64>(model::indexOf(m_type));
        for (const KnownIdentity& identity : identities) {
            moved->bind(1, *instance).bind(2, type).bindBlob(3, identity.key).bind(4, notNull(identity.sysId));
            ITAM_TRY(moved->run());
            store->bind(1, *instance).bind(2, type).bindBlob(3, identity.key).bind(4, notNull(identity.sysId));
            store->bind(5, notNull(identity.className)).bind(6, static_cast<qint64>(identity.owesState));
            store->bind(7, identity.filled);
            ITAM_TRY(store->run());
        }
    }
    return transaction->commit();
}

Result<void> Identities::forget(const QList<QByteArray>& keys)
{
    const auto instance = instanceRow();
    if (!instance)
        return failure(instance.error());
    if (*instance == 0 || keys.isEmpty())
        return {};
    auto transaction = m_journal.d->begin();
    if (!transaction)
        return failure(transaction.error());
    {
        auto forget = m_journal.d->prepare(sqlForget);
        if (!forget)
            return failure(forget.error());
        for (const QByteArray& key : keys) {
            forget->bind(1, *instance).bind(2, static_cast<qint64>(model::indexOf(m_type))).bindBlob(3, key);
            ITAM_TRY(forget->run());
        }
    }
    return transaction->commit();
}

Result<QList<KnownIdentity>> Identities::sample(int count)
{
    QList<KnownIdentity> sample;
    const auto instance = instanceRow();
    if (!instance)
        return failure(instance.error());
    auto ends = m_journal.d->prepare(sqlEnds);
    auto query = m_journal.d->prepare(sqlAtOrAfter);
    if (!ends || !query)
        return failure(ends ? query.error() : ends.error());
    const auto row = ends->step();
    if (!row)
        return failure(row.error());
    if (*instance == 0 || ends->isNull(0))
        return sample;
    const qint64 lowest = ends->integer(0);
    const qint64 highest = ends->integer(1);
    for (int i = 0; i < count; ++i) {
        const auto place =
            lowest +
            static_cast<qint64>(QRandomGenerator::global()->bounded(static_cast<quint64>(highest - lowest + 1)));
        query->reset();
        query->bind(1, *instance).bind(2, static_cast<qint64>(model::indexOf(m_type))).bind(3, place);
        const auto there = query->step();
        if (!there)
            return failure(there.error());
        if (*there)
            sample.append(identityFrom(*query));
    }
    // A place may be drawn twice.
    std::ranges::sort(sample, {}, &KnownIdentity::key);
    const auto isSame = [](const KnownIdentity& a, const KnownIdentity& b) { return a.key == b.key; };
    sample.erase(std::unique(sample.begin(), sample.end(), isSame), sample.end());
    return sample;
}

} // namespace itam::core::journal
