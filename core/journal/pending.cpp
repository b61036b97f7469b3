// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a pass found beside what it sends: pending records that are settled, tombstones, how far it saw.
#include "core/journal/journalprivate.h"

namespace itam::core::journal {
namespace {

constexpr const char* sqlPending = "SELECT key, fingerprint, reason, property_version FROM pending WHERE owner = ?1";
constexpr const char* sqlTombstones = "SELECT key FROM tombstones WHERE owner = ?1";
constexpr const char* sqlReasons = "SELECT reason, count(*) FROM pending WHERE owner = ?1 GROUP BY reason";
constexpr const char* sqlPage =
    "SELECT key, reason, since FROM pending WHERE owner = ?1 AND key > ?2 ORDER BY key LIMIT ?3";
constexpr const char* sqlRemarkCount = "SELECT count(*) FROM remarks WHERE owner = ?1";
constexpr const char* sqlRemarkPage =
    "SELECT key, remark, since FROM remarks WHERE owner = ?1 AND key > ?2 ORDER BY key LIMIT ?3";
constexpr const char* sqlForgetRemark = "DELETE FROM remarks WHERE owner = ?1 AND key = ?2";
constexpr const char* sqlBury = "INSERT INTO tombstones(owner, key) VALUES(?1, ?2) ON CONFLICT DO NOTHING";
constexpr const char* sqlPass =
    "UPDATE owners SET columns = ?2, watermark = ?3, filtered_passes = CASE WHEN ?4 <> 0 THEN "
    "filtered_passes + 1 ELSE 0 END "
    "WHERE id = ?1";
constexpr const char* sqlRelease = "DELETE FROM pending WHERE owner = ?1 AND key = ?2";

/// DUPLICATE_OF carries the key of the claimant: one word for all of them.
QString kindOf(const QString& reason)
{
    return changes::isDuplicate(reason) ? reason.section(QLatin1Char(' '), 0, 0) : reason;
}

} // namespace

Result<QHash<QByteArray, changes::PendingRecord>> Journal::pending(const Owner& owner)
{
    const auto id = d->ownerId(owner);
    if (!id)
        return failure(id.error());
    auto statement = d->prepare(sqlPending);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, *id);
    QHash<QByteArray, changes::PendingRecord> found;
    ITAM_TRY(eachRow(*statement, [&](const store::Statement& row) {
        const QByteArray key = row.bytes(0).toByteArray();
        found.insert(key, {key, support::Hash128::fromBytes(row.bytes(1)), row.text(2), row.integer(3)});
    }));
    return found;
}

Result<QSet<QByteArray>> Journal::tombstones(const Owner& owner)
{
    const auto id = d->ownerId(owner);
    if (!id)
        return failure(id.error());
    auto statement = d->prepare(sqlTombstones);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, *id);
    QSet<QByteArray> found;
    ITAM_TRY(eachRow(*statement, [&](const store::Statement& row) { found.insert(row.bytes(0).toByteArray()); }));
    return found;
}

Result<void> Journal::Private::storePass(qint64 owner, const PassEnd& pass) const
{
    auto statement = prepare(sqlPass);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, owner).bindBlob(2, pass.columnsFingerprint);
    if (pass.watermarkMs)
        statement->bind(3, *pass.watermarkMs);
    else
        statement->bindNull(3);
    statement->bind(4, static_cast<qint64>(pass.filtered));
    ITAM_TRY(statement->run());
    return pass.absent ? countAbsence(owner, *pass.absent, pass.ended) : Result<void>();
}

Result<void> Journal::endPass(const Owner& owner, const PassEnd& pass)
{
    auto transaction = d->begin();
    if (!transaction)
        return failure(transaction.error());
    const auto id = d->ensureOwner(owner);
    if (!id)
        return failure(id.error());
    ITAM_TRY(d->storePass(*id, pass));
    return transaction->commit();
}

Result<void> Journal::recordPass(const Owner& owner, const QList<QByteArray>& vanished,
                                 const QList<QByteArray>& settled)
{
    if (vanished.isEmpty() && settled.isEmpty())
        return {};
    auto transaction = d->begin();
    if (!transaction)
        return failure(transaction.error());
    const auto id = d->ensureOwner(owner);
    if (!id)
        return failure(id.error());
    auto bury = d->prepare(sqlBury);
    auto release = d->prepare(sqlRelease);
    auto forgetRemark = d->prepare(sqlForgetRemark);
    if (!bury || !release || !forgetRemark)
        return failure(!bury ? bury.error() : !release ? release.error() : forgetRemark.error());
    for (const QByteArray& key : vanished) {
        bury->bind(1, *id).bindBlob(2, key);
        ITAM_TRY(bury->run());
        release->bind(1, *id).bindBlob(2, key);
        ITAM_TRY(release->run());
        forgetRemark->bind(1, *id).bindBlob(2, key);
        ITAM_TRY(forgetRemark->run());
    }
    for (const QByteArray& key : settled) {
        release->bind(1, *id).bindBlob(2, key);
        ITAM_TRY(release->run());
    }
    return transaction->commit();
}

Result<PendingPage> Journal::pendingRecords(const Owner& owner, const QByteArray& afterKey, int limit)
{
    return d->page(sqlPage, owner, afterKey, limit);
}

Result<PendingPage> Journal::remarkedRecords(const Owner& owner, const QByteArray& afterKey, int limit)
{
    return d->page(sqlRemarkPage, owner, afterKey, limit);
}

Result<PendingPage> Journal::Private::page(const char* sql, const Owner& owner, const QByteArray& afterKey,
                                           int limit) const
{
    const auto ownerRow = ownerId(owner);
    if (!ownerRow)
        return failure(ownerRow.error());
    auto statement = prepare(sql);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, *ownerRow).bindBlob(2, afterKey).bind(3, static_cast<qint64>(limit) + 1);
    PendingPage page;
    ITAM_TRY(eachRow(*statement, [&](const store::Statement& row) {
        page.more = page.rows.size() == limit;
        if (!page.more)
            page.rows.append({row.bytes(0).toByteArray(), row.text(1), timeAt(row, 2)});
    }));
    return page;
}

Result<qint64> Journal::remarkCount(const Owner& owner)
{
    const auto id = d->ownerId(owner);
    if (!id)
        return failure(id.error());
    auto statement = d->prepare(sqlRemarkCount);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, *id);
    const auto row = statement->step();
    return row ? Result<qint64>(statement->integer(0)) : failure(row.error());
}

Result<QList<Journal::PendingCount>> Journal::pendingCounts(const Owner& owner)
{
    const auto id = d->ownerId(owner);
    if (!id)
        return failure(id.error());
    auto statement = d->prepare(sqlReasons);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, *id);
    QMap<QString, qint64> counts;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            break;
        counts[kindOf(statement->text(0))] += statement->integer(1);
    }
    QList<PendingCount> found;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        found.append({it.key(), it.value()});
    std::ranges::stable_sort(found, [](const PendingCount& a, const PendingCount& b) { return a.count > b.count; });
    return found;
}

} // namespace itam::core::journal
