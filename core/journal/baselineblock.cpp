// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/baselineblock.h"

#include "core/support/bytes.h"

namespace itam::core::journal {
namespace {

constexpr char formatVersion = 1;

tl::unexpected<Error> damaged(const char* what)
{
    return failure(ErrorCode::JournalFailed,
                   QStringLiteral("a block of the baseline is damaged: %1").arg(QLatin1String(what)));
}

} // namespace

QByteArray blockOf(qint64 base, QByteArrayView entries)
{
    QByteArray block;
    block.reserve(1 + packing::maxVarintBytes + entries.size() + packing::hashBytes);
    block.append(formatVersion);
    packing::appendVarint(block, packing::zigzag(base));
    block.append(entries);
    packing::appendHash(block, support::hash128(block));
    return block;
}

void BlockWriter::append(QByteArrayView key, const support::Hash128& fingerprint, qint64 sentAtMs)
{
    if (m_entries.records() == 0)
        begin(key, sentAtMs);
    m_entries.append(key, fingerprint, sentAtMs - m_base);
}

void BlockWriter::copy(const BlockReader& reader, const changes::BaselineEntry& entry)
{
    if (m_entries.records() == 0)
        begin(entry.key, reader.m_base);
    else if (m_base == reader.m_base && lastKey().startsWith(reader.m_entries.sharedKey()))
        return m_entries.appendPacked(reader.m_entries.packed(), entry.key);
    m_entries.append(entry.key, entry.fingerprint, entry.sentAtMs - m_base);
}

void BlockWriter::begin(QByteArrayView firstKey, qint64 base)
{
    m_firstKey = firstKey.toByteArray();
    m_base = base;
}

QByteArray BlockWriter::take()
{
    const QByteArray block = blockOf(m_base, m_entries.packed());
    m_entries.clear();
    return block;
}

Result<BlockReader> BlockReader::open(QByteArray packed)
{
    BlockReader reader;
    reader.m_packed = std::move(packed);
    const auto body = packing::checkedBody(reader.m_packed);
    if (!body)
        return damaged("check sum");
    packing::Cursor cursor(*body);
    const auto version = cursor.take(1);
    if (!version || version->front() != formatVersion)
        return damaged("unknown version");
    const auto base = cursor.takeVarint();
    if (!base)
        return damaged("head");
    reader.m_base = packing::fromZigzag(*base);
    reader.m_entries = EntryReader(body->last(cursor.left()));
    return reader;
}

Result<bool> BlockReader::next(changes::BaselineEntry& entry)
{
    switch (m_entries.next()) {
    case EntryReader::Read::End:
        return false;
    case EntryReader::Read::Damaged:
        return damaged("entry");
    case EntryReader::Read::Entry:
        break;
    }
    support::copyInto(entry.key, m_entries.key());
    entry.fingerprint = support::Hash128::fromBytes(m_entries.fingerprint());
    entry.sentAtMs = m_base + m_entries.age();
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
