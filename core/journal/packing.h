// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the packed blobs of the journal are made of: varints, hashes, and a cursor that checks every step. Only the .cpp
// files of this folder include it. Any thread.
//
//     varint = 7 bits an octet, the lowest first, the high bit set on all but the last
#pragma once

#include "core/support/hash.h"

#include <optional>

namespace itam::core::journal::packing {

inline constexpr qsizetype hashBytes = 16;
inline constexpr int maxVarintBytes = 10;

inline void appendVarint(QByteArray& out, std::uint64_t value)
{
    while (value >= 0x80) {
        out.append(static_cast<char>((value & 0x7f) | 0x80));
        value >>= 7;
    }
    out.append(static_cast<char>(value));
}

/// The same at `out`, which has room for maxVarintBytes; returns the end.
[[nodiscard]] inline char* putVarint(char* out, std::uint64_t value)
{
    while (value >= 0x80) {
        *out++ = static_cast<char>((value & 0x7f) | 0x80);
        value >>= 7;
    }
    *out++ = static_cast<char>(value);
    return out;
}

inline void appendHash(QByteArray& out, const support::Hash128& hash)
{
    out.append(reinterpret_cast<const char*>(hash.bytes.data()), hashBytes);
}

/// Small numbers of either sign become small varints.
[[nodiscard]] inline std::uint64_t zigzag(qint64 value)
{
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}
[[nodiscard]] inline qint64 fromZigzag(std::uint64_t value)
{
    return static_cast<qint64>(value >> 1) ^ -static_cast<qint64>(value & 1);
}

/// The bytes before a check sum that is right; nullopt otherwise.
[[nodiscard]] inline std::optional<QByteArrayView> checkedBody(QByteArrayView packed)
{
    if (packed.size() < hashBytes)
        return std::nullopt;
    const QByteArrayView body = packed.first(packed.size() - hashBytes);
    if (support::Hash128::fromBytes(packed.last(hashBytes)) != support::hash128(body))
        return std::nullopt;
    return body;
}

/// Takes pieces from the front; every take checks what is left.
class Cursor
{
public:
    Cursor() = default;
    explicit Cursor(QByteArrayView bytes) : m_rest(bytes) {}

    std::optional<QByteArrayView> take(qsizetype size)
    {
        if (size < 0 || size > m_rest.size())
            return std::nullopt;
        const QByteArrayView piece = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return piece;
    }

    std::optional<std::uint64_t> takeVarint()
    {
        std::uint64_t value = 0;
        for (int i = 0; i < maxVarintBytes; ++i) {
            if (m_rest.isEmpty())
                return std::nullopt;
            const auto bits = static_cast<std::uint8_t>(m_rest.front());
            m_rest = m_rest.sliced(1);
            value |= static_cast<std::uint64_t>(bits & 0x7f) << (7 * i);
            if ((bits & 0x80) == 0)
                return value;
        }
        return std::nullopt;
    }

    /// A length of something that is still to come.
    std::optional<qsizetype> takeLength()
    {
        const auto value = takeVarint();
        if (!value || *value > static_cast<std::uint64_t>(m_rest.size()))
            return std::nullopt;
        return static_cast<qsizetype>(*value);
    }

    [[nodiscard]] qsizetype left() const { return m_rest.size(); }

private:
    QByteArrayView m_rest;
};

} // namespace itam::core::journal::packing
