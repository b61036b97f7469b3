// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// XXH3-128, for fingerprints (D-6) and payload digests (D-2). It tells equal from different; it is no protection
// against people (that is TLS).
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <cstdint>

namespace itam::core::support {

/// 128 bits in canonical (big-endian) byte order, so that memcmp, text and storage agree.
struct Hash128
{
    std::array<std::uint8_t, 16> bytes{};

    [[nodiscard]] QByteArray toHex() const;
    [[nodiscard]] QByteArray toBytes() const;
    /// A zero hash when `bytes` does not have 16 of them.
    [[nodiscard]] static Hash128 fromBytes(QByteArrayView bytes);

    friend auto operator<=>(const Hash128&, const Hash128&) = default;
};

[[nodiscard]] Hash128 hash128(QByteArrayView data, std::uint64_t seed = 0);

} // namespace itam::core::support
