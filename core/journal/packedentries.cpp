// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/packedentries.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace itam::core::journal {
namespace {

// Eight bytes at a time: neighbouring keys share most of theirs.
qsizetype sharedPrefix(QByteArrayView a, QByteArrayView b)
{
    static_assert(std::endian::native == std::endian::little);
    const qsizetype limit = std::min(a.size(), b.size());
    qsizetype at = 0;
    for (; at + 8 <= limit; at += 8) {
        std::uint64_t left = 0;
        std::uint64_t right = 0;
        std::memcpy(&left, a.data() + at, sizeof left);
        std::memcpy(&right, b.data() + at, sizeof right);
        if (left != right)
            return at + std::countr_zero(left ^ right) / 8;
    }
    while (at < limit && a[at] == b[at])
        ++at;
    return at;
}

bool isAbove(QByteArrayView key, QByteArrayView other, qsizetype shared)
{
    if (shared == key.size())
        return false;
    return shared == other.size() ||
           static_cast<unsigned char>(key[shared]) > static_cast<unsigned char>(other[shared]);
}

} // namespace

// Runs for each record that is sent, and for each that a first export lands when nothing else runs beside it.
void EntryWriter::append(QByteArrayView key, const support::Hash128& fingerprint, qint64 age)
{
    const qsizetype common = sharedPrefix(m_lastKey, key);
    m_ascends = m_ascends && (!m_isAny || isAbove(key, m_lastKey, common));
    const qsizetype shared = m_records == 0 ? 0 : common;
    const QByteArrayView suffix = key.sliced(shared);
    const qsizetype most = 3 * packing::maxVarintBytes + suffix.size() + packing::hashBytes;
    if (m_buffer.size() - m_used < most)
        m_buffer.resize(std::max(2 * m_buffer.size(), m_used + most));
    char* const begin = m_buffer.data();
    char* at = packing::putVarint(begin + m_used, static_cast<std::uint64_t>(shared));
    at = packing::putVarint(at, static_cast<std::uint64_t>(suffix.size()));
    at = std::copy(suffix.begin(), suffix.end(), at);
    at = std::copy(fingerprint.bytes.begin(), fingerprint.bytes.end(), at);
    at = packing::putVarint(at, packing::zigzag(age));
    m_used = at - begin;
    keep(key, common);
}

void EntryWriter::appendPacked(QByteArrayView entry, QByteArrayView key)
{
    const qsizetype common = sharedPrefix(m_lastKey, key);
    m_ascends = m_ascends && (!m_isAny || isAbove(key, m_lastKey, common));
    if (m_buffer.size() - m_used < entry.size())
        m_buffer.resize(std::max(2 * m_buffer.size(), m_used + entry.size()));
    std::copy(entry.begin(), entry.end(), m_buffer.data() + m_used);
    m_used += entry.size();
    keep(key, common);
}

void EntryWriter::clear()
{
    m_used = 0;
    m_records = 0;
}

/// `shared`: bytes that stand there already.
void EntryWriter::keep(QByteArrayView key, qsizetype shared)
{
    if (m_lastKey.size() != key.size())
        m_lastKey.resize(key.size());
    std::copy(key.begin() + shared, key.end(), m_lastKey.data() + shared);
    m_isAny = true;
    ++m_records;
}

EntryReader::Read EntryReader::next()
{
    if (m_cursor.left() == 0)
        return Read::End;
    const qsizetype begin = m_packed.size() - m_cursor.left();
    const auto shared = m_cursor.takeVarint();
    const auto length = m_cursor.takeLength();
    const auto suffix = length ? m_cursor.take(*length) : std::nullopt;
    const auto fingerprint = suffix ? m_cursor.take(packing::hashBytes) : std::nullopt;
    const auto age = m_cursor.takeVarint();
    if (!shared || !fingerprint || !age || *shared > static_cast<std::uint64_t>(m_key.size()))
        return Read::Damaged;
    m_entry = m_packed.sliced(begin, m_packed.size() - m_cursor.left() - begin);
    m_fingerprint = *fingerprint;
    m_age = packing::fromZigzag(*age);
    m_shared = static_cast<qsizetype>(*shared);
    if (m_key.size() != m_shared + suffix->size())
        m_key.resize(m_shared + suffix->size());
    std::copy(suffix->begin(), suffix->end(), m_key.data() + m_shared);
    return Read::Entry;
}

} // namespace itam::core::journal
