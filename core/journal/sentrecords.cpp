// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sentrecords.h"

#include "core/journal/baselineblock.h"

namespace itam::core::journal {
namespace {

using namespace packing;

constexpr char formatVersion = 2;
constexpr char oldFormatVersion = 1;
/// Of an entry: two lengths, the fingerprint, the age.
constexpr qsizetype leastEntryBytes = 3 + hashBytes;

tl::unexpected<Error> damaged(const char* what)
{
    return failure(ErrorCode::JournalFailed,
                   QStringLiteral("records of a segment are damaged: %1").arg(QLatin1String(what)));
}

void appendKey(QByteArray& out, QByteArrayView key)
{
    appendVarint(out, static_cast<std::uint64_t>(key.size()));
    out.append(key);
}

std::optional<QByteArrayView> takeKey(Cursor& cursor)
{
    const auto length = cursor.takeLength();
    return length ? cursor.take(*length) : std::nullopt;
}

/// Of even size, none above 1.5 blocks.
std::size_t pieceSize(std::size_t records)
{
    const std::size_t pieces = std::max<std::size_t>(1, (records + blockRecords / 2) / blockRecords);
    return (records + pieces - 1) / pieces;
}

} // namespace

QByteArray packRecords(const std::vector<SentRecord>& records)
{
    const std::size_t each = pieceSize(records.size());
    EntryWriter entries;
    QByteArray pieces;
    for (std::size_t i = 0; i < records.size(); ++i) {
        entries.append(records[i].key, records[i].fingerprint, 0);
        if (i + 1 < records.size() && static_cast<std::size_t>(entries.records()) < each)
            continue;
        appendVarint(pieces, static_cast<std::uint64_t>(entries.records()));
        appendKey(pieces, entries.packed());
        entries.clear();
    }
    QByteArray out;
    out.reserve(pieces.size() + 256 + hashBytes);
    out.append(formatVersion);
    out.append(entries.ascends() ? '\x01' : '\x00');
    appendVarint(out, records.size());
    if (!records.empty()) {
        appendKey(out, records.front().key);
        appendKey(out, records.back().key);
    }
    out.append(pieces);
    appendHash(out, support::hash128(out));
    return out;
}

Result<SentReader> SentReader::open(QByteArrayView packed)
{
    const auto body = checkedBody(packed);
    if (!body)
        return damaged("check sum");
    SentReader reader;
    reader.m_cursor = Cursor(*body);
    const auto version = reader.m_cursor.take(1);
    if (!version || (version->front() != formatVersion && version->front() != oldFormatVersion))
        return damaged("unknown version");
    reader.m_isOldFormat = version->front() == oldFormatVersion;
    ITAM_TRY(reader.readHead());
    return reader;
}

Result<void> SentReader::readHead()
{
    const auto order = m_isOldFormat ? std::optional(QByteArrayView("\0", 1)) : m_cursor.take(1);
    const auto count = m_cursor.takeLength();
    // A wild count reserves no wild memory.
    if (!order || !count || *count > m_cursor.left() / (m_isOldFormat ? 1 + hashBytes : leastEntryBytes))
        return damaged("head");
    m_records = static_cast<std::size_t>(*count);
    m_ascends = order->front() != '\0';
    if (m_isOldFormat || m_records == 0)
        return {};
    const auto first = takeKey(m_cursor);
    const auto last = first ? takeKey(m_cursor) : std::nullopt;
    if (!last)
        return damaged("keys");
    m_firstKey = *first;
    m_lastKey = *last;
    return {};
}

Result<bool> SentReader::next(SentView& record)
{
    if (m_isOldFormat)
        return nextOfOldFormat(record);
    auto found = m_piece.next();
    if (SentPiece piece; found == EntryReader::Read::End) {
        const auto more = nextPiece(piece);
        if (!more || !*more)
            return more;
        m_piece = EntryReader(piece.entries);
        found = m_piece.next();
    }
    if (found != EntryReader::Read::Entry)
        return damaged("record");
    record = {m_piece.key(), support::Hash128::fromBytes(m_piece.fingerprint())};
    return true;
}

Result<bool> SentReader::nextPiece(SentPiece& piece)
{
    if (m_cursor.left() == 0)
        return m_read == m_records ? Result<bool>(false) : damaged("records are missing");
    const auto records = m_cursor.takeVarint();
    const auto entries = takeKey(m_cursor);
    if (!records || !entries || *records == 0 || *records > m_records - m_read)
        return damaged("piece");
    m_read += static_cast<std::size_t>(*records);
    piece = {static_cast<int>(*records), *entries};
    return true;
}

Result<bool> SentReader::nextOfOldFormat(SentView& record)
{
    if (m_read == m_records)
        return m_cursor.left() == 0 ? Result<bool>(false) : damaged("bytes left over");
    const auto key = takeKey(m_cursor);
    const auto fingerprint = key ? m_cursor.take(hashBytes) : std::nullopt;
    if (!fingerprint)
        return damaged("record");
    record = {*key, support::Hash128::fromBytes(*fingerprint)};
    ++m_read;
    return true;
}

Result<std::vector<SentRecord>> unpackRecords(QByteArrayView packed)
{
    auto reader = SentReader::open(packed);
    if (!reader)
        return failure(reader.error());
    std::vector<SentRecord> records;
    records.reserve(reader->records());
    SentView record;
    while (true) {
        const auto more = reader->next(record);
        if (!more)
            return failure(more.error());
        if (!*more)
            return records;
        records.push_back({record.key.toByteArray(), record.fingerprint});
    }
}

} // namespace itam::core::journal
