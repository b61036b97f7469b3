// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/baselinewriter.h"

#include "core/support/bytes.h"

#include <algorithm>

namespace itam::core::journal {
namespace {

/// Bounds the memory of a run: some 100 bytes each.
constexpr std::size_t gathered = 32 * 1024;

constexpr const char* sqlFind = "SELECT id, first_key, packed, records FROM baseline_blocks "
                                "WHERE owner = ?1 AND first_key <= ?2 ORDER BY first_key DESC LIMIT 1";
constexpr const char* sqlFindFirst =
    "SELECT id, first_key, packed, records FROM baseline_blocks WHERE owner = ?1 ORDER BY first_key LIMIT 1";
constexpr const char* sqlNext =
    "SELECT first_key FROM baseline_blocks WHERE owner = ?1 AND first_key > ?2 ORDER BY first_key LIMIT 1";
constexpr const char* sqlDrop = "DELETE FROM baseline_blocks WHERE id = ?1";
constexpr const char* sqlAdd = "INSERT INTO baseline_blocks(owner, first_key, records, packed) VALUES(?1, ?2, ?3, ?4)";

} // namespace

Result<BaselineWriter> BaselineWriter::make(const store::Database& database, qint64 owner)
{
    BaselineWriter writer;
    writer.m_owner = owner;
    for (const auto& [statement, sql] :
         {std::pair(&writer.m_find, sqlFind), std::pair(&writer.m_findFirst, sqlFindFirst),
          std::pair(&writer.m_next, sqlNext), std::pair(&writer.m_drop, sqlDrop), std::pair(&writer.m_add, sqlAdd)}) {
        auto prepared = database.prepare(sql);
        if (!prepared)
            return failure(prepared.error());
        *statement = std::move(*prepared);
    }
    return writer;
}

Result<void> BaselineWriter::put(QByteArrayView key, const support::Hash128& fingerprint, qint64 sentAtMs)
{
    if (m_mode != Mode::Merging)
        ITAM_TRY(chooseMode(key));
    if (m_mode == Mode::Merging)
        return take(key, {.fingerprint = fingerprint, .sentAtMs = sentAtMs, .isRemoval = false});
    m_writer.append(key, fingerprint, sentAtMs);
    return cutAt(static_cast<int>(blockRecords));
}

Result<void> BaselineWriter::chooseMode(QByteArrayView key)
{
    if (m_mode == Mode::Unknown) {
        m_findFirst.bind(1, m_owner);
        const auto row = m_findFirst.step();
        if (!row)
            return failure(row.error());
        m_findFirst.reset();
        m_mode = *row ? Mode::Merging : Mode::Appending;
    }
    const bool isBehind = key > m_writer.lastKey() && (m_lastKey.isEmpty() || key > m_lastKey);
    return m_mode == Mode::Appending && !isBehind ? endAppending() : Result<void>();
}

Result<bool> BaselineWriter::comesLast(QByteArrayView firstKey)
{
    if (m_mode != Mode::Merging)
        ITAM_TRY(chooseMode(firstKey));
    return m_mode == Mode::Appending;
}

Result<void> BaselineWriter::putPieces(SentReader& records, qint64 sentAtMs)
{
    ITAM_TRY(cutAt(1));
    SentPiece piece;
    while (true) {
        const auto more = records.nextPiece(piece);
        if (!more)
            return failure(more.error());
        if (!*more)
            break;
        EntryReader first(piece.entries);
        if (first.next() != EntryReader::Read::Entry)
            return failure(ErrorCode::JournalFailed, QStringLiteral("a piece of the records of a segment is damaged"));
        ITAM_TRY(addBlock(first.key(), piece.records, blockOf(sentAtMs, piece.entries)));
    }
    support::copyInto(m_lastKey, records.lastKey());
    return {};
}

Result<void> BaselineWriter::endAppending()
{
    const bool wasAppending = m_mode == Mode::Appending;
    m_mode = Mode::Merging;
    return wasAppending ? cutAt(1) : Result<void>();
}

Result<void> BaselineWriter::remove(const QByteArray& key)
{
    if (m_mode != Mode::Merging)
        ITAM_TRY(chooseMode(key));
    // What is appended is behind everything that is there.
    return m_mode == Mode::Merging ? take(key, {.fingerprint = {}, .isRemoval = true}) : Result<void>();
}

QByteArrayView BaselineWriter::keyOf(const Change& change) const
{
    return QByteArrayView(m_keys).sliced(change.keyAt, change.keySize);
}

Result<void> BaselineWriter::take(QByteArrayView key, Change change)
{
    change.keyAt = m_keys.size();
    change.keySize = key.size();
    m_keys.append(key);
    m_changes.push_back(change);
    return m_changes.size() < gathered ? Result<void>() : flush();
}

Result<void> BaselineWriter::flush()
{
    ITAM_TRY(endAppending());
    const auto byKey = [this](const Change& a, const Change& b) { return keyOf(a) < keyOf(b); };
    // Stable: of several changes of one key the last one counts.
    if (!std::is_sorted(m_changes.cbegin(), m_changes.cend(), byKey))
        std::stable_sort(m_changes.begin(), m_changes.end(), byKey);
    for (auto from = m_changes.cbegin(); from != m_changes.cend();) {
        const auto block = blockFor(keyOf(*from));
        if (!block)
            return failure(block.error());
        auto to = m_changes.cend();
        if (block->nextFirstKey) {
            const QByteArrayView next = *block->nextFirstKey;
            to = std::partition_point(from, to, [&](const Change& change) { return keyOf(change) < next; });
        }
        ITAM_TRY(merge(*block, from, to));
        from = to;
    }
    m_changes.clear();
    m_keys.resize(0); // keeps its room
    m_mode = Mode::Unknown;
    return {};
}

/// The block that `key` is in or belongs into.
Result<BaselineWriter::Stored> BaselineWriter::blockFor(QByteArrayView key)
{
    Stored found;
    QByteArray firstKey;
    m_find.bind(1, m_owner).bindBlob(2, key);
    m_findFirst.bind(1, m_owner);
    for (store::Statement* statement : {&m_find, &m_findFirst}) {
        const auto row = statement->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            continue;
        found.id = statement->integer(0);
        firstKey = statement->bytes(1).toByteArray();
        found.packed = statement->bytes(2).toByteArray();
        found.records = static_cast<std::size_t>(statement->integer(3));
        statement->reset();
        break;
    }
    if (found.id == 0)
        return found;
    m_next.bind(1, m_owner).bindBlob(2, firstKey);
    const auto row = m_next.step();
    if (!row)
        return failure(row.error());
    if (*row) {
        found.nextFirstKey = m_next.bytes(0).toByteArray();
        m_next.reset();
    }
    return found;
}

// Entries that stay are copied as they are packed: a scattered change of one in a hundred touches nearly every block.
Result<void> BaselineWriter::merge(const Stored& block, Changes::const_iterator from, Changes::const_iterator to)
{
    BlockReader old;
    if (block.id != 0) {
        auto opened = BlockReader::open(block.packed);
        if (!opened)
            return failure(opened.error());
        old = std::move(*opened);
        m_drop.bind(1, block.id);
        ITAM_TRY(m_drop.run());
    }
    // Blocks of even size, so that no small rest is left behind.
    const std::size_t most = block.records + static_cast<std::size_t>(to - from);
    const std::size_t blocks = most <= 2 * blockRecords ? 1 : most / blockRecords;
    const auto each = static_cast<int>((most + blocks - 1) / blocks);

    changes::BaselineEntry entry;
    auto more = old.next(entry);
    const auto keepWhile = [&](const auto& comesFirst) -> Result<void> {
        while (more && *more && comesFirst(entry.key)) {
            m_writer.copy(old, entry);
            ITAM_TRY(cutAt(each));
            more = old.next(entry);
        }
        return more ? Result<void>() : Result<void>(failure(more.error()));
    };
    for (auto change = from; change != to; ++change) {
        const QByteArrayView key = keyOf(*change);
        if (const auto next = change + 1; next != to && keyOf(*next) == key)
            continue;
        ITAM_TRY(keepWhile([key](QByteArrayView present) { return present < key; }));
        if (*more && entry.key == key)
            more = old.next(entry);
        if (!change->isRemoval) {
            m_writer.append(key, change->fingerprint, change->sentAtMs);
            ITAM_TRY(cutAt(each));
        }
    }
    ITAM_TRY(keepWhile([](QByteArrayView) { return true; }));
    return cutAt(1);
}

/// Stores the block that is being written once it has so many records.
Result<void> BaselineWriter::cutAt(int records)
{
    if (m_writer.records() < records)
        return {};
    const int count = m_writer.records();
    return addBlock(m_writer.firstKey(), count, m_writer.take());
}

Result<void> BaselineWriter::addBlock(QByteArrayView firstKey, int records, QByteArrayView packed)
{
    m_add.bind(1, m_owner).bindBlob(2, firstKey).bind(3, static_cast<qint64>(records)).bindBlob(4, packed);
    return m_add.run();
}

} // namespace itam::core::journal
