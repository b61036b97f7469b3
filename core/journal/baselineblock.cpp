// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/baselineblock.h"

#include "core/support/bytes.h"

#include <algorithm>

namespace itam::core::journal {
namespace {

constexpr char formatVersion = 1;

tl::unexpected<Error> damaged(const char* what)
{
    return failure(ErrorCode::JournalFailed,
                   QStringLiteral("a block of the baseline is damaged: %1").arg(QLatin1String(what)));
}

qsizetype sharedPrefix(QByteArrayView a, QByteArrayView b)
{
    const qsizetype limit = std::min(a.size(), b.size());
    const auto ends = std::mismatch(a.cbegin(), a.cbegin() + limit, b.cbegin());
    return ends.first - a.cbegin();
}

} // namespace

void BlockWriter::append(QByteArrayView key, const support::Hash128& fingerprint, qint64 sentAtMs)
{
    if (m_records == 0)
        begin(key, sentAtMs);
    encode(key, fingerprint, sentAtMs);
}

void BlockWriter::copy(const BlockReader& reader, const changes::BaselineEntry& entry)
{
    if (m_records == 0)
        begin(entry.key, reader.m_base);
    const bool sharesTheSame = m_lastKey.startsWith(QByteArrayView(entry.key).first(reader.m_shared));
    if (m_records == 0 || m_base != reader.m_base || !sharesTheSame)
        return encode(entry.key, entry.fingerprint, entry.sentAtMs);
    m_out.append(reader.m_entry);
    support::copyInto(m_lastKey, entry.key);
    ++m_records;
}

void BlockWriter::begin(QByteArrayView firstKey, qint64 base)
{
    m_firstKey = firstKey.toByteArray();
    m_lastKey.resize(0);
    m_base = base;
    m_out.append(formatVersion);
    packing::appendVarint(m_out, packing::zigzag(m_base));
}

void BlockWriter::encode(QByteArrayView key, const support::Hash128& fingerprint, qint64 sentAtMs)
{
    const qsizetype shared = sharedPrefix(m_lastKey, key);
    const QByteArrayView suffix = key.sliced(shared);
    // Room for all of it at once: this runs for each record of a first export, when nothing else runs beside it.
    const qsizetype size = m_out.size();
    m_out.resize(size + 3 * packing::maxVarintBytes + suffix.size() + packing::hashBytes);
    char* at = packing::putVarint(m_out.data() + size, static_cast<std::uint64_t>(shared));
    at = packing::putVarint(at, static_cast<std::uint64_t>(suffix.size()));
    at = std::copy(suffix.begin(), suffix.end(), at);
    at = std::copy(fingerprint.bytes.begin(), fingerprint.bytes.end(), at);
    at = packing::putVarint(at, packing::zigzag(sentAtMs - m_base));
    m_out.resize(at - m_out.constData());
    support::copyInto(m_lastKey, key);
    ++m_records;
}

QByteArray BlockWriter::take()
{
    packing::appendHash(m_out, support::hash128(m_out));
    m_records = 0;
    return std::exchange(m_out, QByteArray());
}

Result<BlockReader> BlockReader::open(QByteArray packed)
{
    BlockReader reader;
    reader.m_packed = std::move(packed);
    const auto body = packing::checkedBody(reader.m_packed);
    if (!body)
        return damaged("check sum");
    reader.m_body = *body;
    reader.m_cursor = packing::Cursor(*body);
    const auto version = reader.m_cursor.take(1);
    if (!version || version->front() != formatVersion)
        return damaged("unknown version");
    const auto base = reader.m_cursor.takeVarint();
    if (!base)
        return damaged("head");
    reader.m_base = packing::fromZigzag(*base);
    return reader;
}

Result<bool> BlockReader::next(changes::BaselineEntry& entry)
{
    if (m_cursor.left() == 0)
        return false;
    const qsizetype begin = m_body.size() - m_cursor.left();
    const auto shared = m_cursor.takeVarint();
    const auto length = m_cursor.takeLength();
    const auto suffix = length ? m_cursor.take(*length) : std::nullopt;
    const auto fingerprint = suffix ? m_cursor.take(packing::hashBytes) : std::nullopt;
    const auto age = m_cursor.takeVarint();
    if (!shared || !fingerprint || !age || *shared > static_cast<std::uint64_t>(m_key.size()))
        return damaged("entry");
    m_entry = m_body.sliced(begin, m_body.size() - m_cursor.left() - begin);
    m_shared = static_cast<qsizetype>(*shared);
    m_key.resize(m_shared + suffix->size());
    std::copy(suffix->begin(), suffix->end(), m_key.begin() + m_shared);
    support::copyInto(entry.key, m_key);
    entry.fingerprint = support::Hash128::fromBytes(*fingerprint);
    entry.sentAtMs = m_base + packing::fromZigzag(*age);
    return true;
}

Result<std::vector<changes::BaselineEntry>> unpackBlock(QByteArray packed)
{
    auto reader = BlockReader::open(std::move(packed));
    if (!reader)
        return failure(std::move(reader).error());
    std::vector<changes::BaselineEntry> entries;
    entries.reserve(blockRecords);
    changes::BaselineEntry entry;
    while (true) {
        const auto more = reader->next(entry);
        if (!more)
            return failure(more.error());
        if (!*more)
            return entries;
        entries.push_back(std::move(entry));
        entry = {};
    }
}

} // namespace itam::core::journal
