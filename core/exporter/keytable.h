// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which values a view has had so far, without keeping the values: what a check of relations between records and between
// views needs to remember of a million computers. Values are told apart by 64 bits of their hash; that two of a million
// share one is as likely as one in forty million. Not shared between threads.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <optional>
#include <vector>

namespace itam::core::exporter {

/// 64 bits of XXH3, never 0.
[[nodiscard]] std::uint64_t hashOf(QByteArrayView text);
/// The same whatever the case of the letters, as ServiceNow compares.
[[nodiscard]] std::uint64_t hashIgnoringCase(QByteArrayView text);

/// Hash -> number, open addressing: 12 bytes an entry, 16 to 32 with the room between them.
class HashTable
{
public:
    HashTable();
    /// Keeps `number` unless the hash is there already; then that one's number comes back.
    std::optional<std::uint32_t> insert(std::uint64_t hash, std::uint32_t number);
    [[nodiscard]] std::optional<std::uint32_t> find(std::uint64_t hash) const;

private:
    [[nodiscard]] std::size_t slotOf(std::uint64_t hash) const;
    void grow();

    std::vector<std::uint64_t> m_hashes; ///< 0: free; a power of two of them
    std::vector<std::uint32_t> m_numbers;
    std::size_t m_used = 0;
};

/// Keys by number, back to back: their own bytes and 4 more each. At most 4 GB of keys.
class KeyList
{
public:
    /// The number of the new key.
    std::uint32_t append(QByteArrayView key);
    [[nodiscard]] QByteArrayView at(std::uint32_t number) const;

private:
    std::vector<char> m_bytes;
    std::vector<std::uint32_t> m_ends;
};

} // namespace itam::core::exporter
