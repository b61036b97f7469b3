// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/baselineupdate.h"

#include <algorithm>

namespace itam::core::journal {
namespace {

/// Of the records in the blocks.
constexpr qint64 partInChanges = 10;
/// So that the smallest baselines go the same ways as large ones.
constexpr qint64 fewestInChanges = 4;

constexpr const char* sqlRecords =
    "SELECT CAST(coalesce(sum(records), 0) AS BIGINT) FROM baseline_blocks WHERE owner = ?1";
constexpr const char* sqlChanges = "SELECT count(*) FROM baseline_changes WHERE owner = ?1";
constexpr const char* sqlNote = "INSERT INTO baseline_changes(owner, key, fingerprint, sent_at) "
                                "VALUES(?1, ?2, ?3, ?4) ON CONFLICT(owner, key) DO UPDATE SET "
                                "fingerprint = excluded.fingerprint, sent_at = excluded.sent_at";
constexpr const char* sqlInOrder =
    "SELECT key, fingerprint, sent_at FROM baseline_changes WHERE owner = ?1 ORDER BY key";
constexpr const char* sqlForget = "DELETE FROM baseline_changes WHERE owner = ?1";

Result<qint64> numberOf(const store::Database& database, const char* sql, qint64 owner)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, owner);
    const auto row = statement->step();
    if (!row)
        return failure(row.error());
    return statement->integer(0);
}

} // namespace

Result<BaselineUpdate> BaselineUpdate::make(const store::Database& database, qint64 owner, qint64 expected)
{
    const auto records = numberOf(database, sqlRecords, owner);
    auto blocks = BaselineWriter::make(database, owner);
    auto note = database.prepare(sqlNote);
    if (!records || !blocks || !note)
        return failure(!records ? records.error() : !blocks ? blocks.error() : note.error());
    BaselineUpdate update;
    update.m_database = &database;
    update.m_owner = owner;
    update.m_mostChanges = std::max(fewestInChanges, *records / partInChanges);
    update.m_intoBlocks = expected > update.m_mostChanges;
    update.m_blocks = std::move(*blocks);
    update.m_note = std::move(*note);
    if (update.m_intoBlocks)
        ITAM_TRY(update.fold()); // what is older must not come after
    return update;
}

Result<void> BaselineUpdate::put(QByteArrayView key, const support::Hash128& fingerprint, qint64 sentAtMs)
{
    if (m_intoBlocks)
        return m_blocks.put(key, fingerprint, sentAtMs);
    m_note.bind(1, m_owner).bindBlob(2, key).bindBlob(3, view(fingerprint)).bind(4, sentAtMs);
    return m_note.run();
}

Result<bool> BaselineUpdate::putWhole(SentReader& sent, qint64 sentAtMs)
{
    const auto comesLast = m_intoBlocks ? m_blocks.comesLast(sent.firstKey()) : Result<bool>(false);
    if (!comesLast || !*comesLast)
        return comesLast;
    ITAM_TRY(m_blocks.putPieces(sent, sentAtMs));
    return true;
}

Result<void> BaselineUpdate::remove(const QByteArray& key)
{
    if (m_intoBlocks)
        return m_blocks.remove(key);
    m_note.bind(1, m_owner).bindBlob(2, key).bindNull(3).bind(4, qint64{0});
    return m_note.run();
}

Result<void> BaselineUpdate::finish()
{
    if (m_intoBlocks)
        return m_blocks.flush();
    const auto changes = numberOf(*m_database, sqlChanges, m_owner);
    if (!changes)
        return failure(changes.error());
    return *changes > m_mostChanges ? fold() : Result<void>();
}

Result<void> BaselineUpdate::fold()
{
    {
        auto changes = m_database->stream(sqlInOrder);
        if (!changes)
            return failure(changes.error());
        changes->bind(1, m_owner);
        while (true) {
            const auto row = changes->step();
            if (!row)
                return failure(row.error());
            if (!*row)
                break;
            const QByteArray key = changes->bytes(0).toByteArray();
            if (changes->isNull(1))
                ITAM_TRY(m_blocks.remove(key));
            else
                ITAM_TRY(m_blocks.put(key, support::Hash128::fromBytes(changes->bytes(1)), changes->integer(2)));
        }
    }
    ITAM_TRY(m_blocks.flush());
    auto forget = m_database->prepare(sqlForget);
    if (!forget)
        return failure(forget.error());
    forget->bind(1, m_owner);
    return forget->run();
}

} // namespace itam::core::journal
