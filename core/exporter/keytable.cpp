// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/keytable.h"

#include "core/support/hash.h"

#include <QString>

#include <algorithm>
#include <cstring>

namespace itam::core::exporter {
namespace {

constexpr std::size_t firstSlots = 1024;

} // namespace

std::uint64_t hashOf(QByteArrayView text)
{
    const support::Hash128 hash = support::hash128(text);
    std::uint64_t value = 0;
    std::memcpy(&value, hash.bytes.data(), sizeof value);
    return value == 0 ? 1 : value;
}

std::uint64_t hashIgnoringCase(QByteArrayView text)
{
    return hashOf(QString::fromUtf8(text).toCaseFolded().toUtf8());
}

HashTable::HashTable() : m_hashes(firstSlots), m_numbers(firstSlots)
{
}

/// Where the hash is, or the free slot where it belongs.
std::size_t HashTable::slotOf(std::uint64_t hash) const
{
    const std::size_t mask = m_hashes.size() - 1;
    std::size_t slot = hash & mask;
    while (m_hashes[slot] != 0 && m_hashes[slot] != hash)
        slot = (slot + 1) & mask;
    return slot;
}

std::optional<std::uint32_t> HashTable::insert(std::uint64_t hash, std::uint32_t number)
{
    const std::size_t slot = slotOf(hash);
    if (m_hashes[slot] != 0)
        return m_numbers[slot];
    m_hashes[slot] = hash;
    m_numbers[slot] = number;
    if (++m_used * 4 > m_hashes.size() * 3)
        grow();
    return std::nullopt;
}

std::optional<std::uint32_t> HashTable::find(std::uint64_t hash) const
{
    const std::size_t slot = slotOf(hash);
    return m_hashes[slot] != 0 ? std::optional(m_numbers[slot]) : std::nullopt;
}

void HashTable::grow()
{
    std::vector<std::uint64_t> hashes(m_hashes.size() * 2);
    std::vector<std::uint32_t> numbers(hashes.size());
    std::swap(hashes, m_hashes);
    std::swap(numbers, m_numbers);
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        if (hashes[i] == 0)
            continue;
        const std::size_t slot = slotOf(hashes[i]);
        m_hashes[slot] = hashes[i];
        m_numbers[slot] = numbers[i];
    }
}

std::uint32_t KeyList::append(QByteArrayView key)
{
    m_bytes.insert(m_bytes.end(), key.begin(), key.end());
    m_ends.push_back(static_cast<std::uint32_t>(m_bytes.size()));
    return static_cast<std::uint32_t>(m_ends.size() - 1);
}

QByteArrayView KeyList::at(std::uint32_t number) const
{
    const std::uint32_t begin = number == 0 ? 0 : m_ends[number - 1];
    return {m_bytes.data() + begin, static_cast<qsizetype>(m_ends[number] - begin)};
}

} // namespace itam::core::exporter
