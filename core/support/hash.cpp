// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/hash.h"

#include <xxhash.h>

#include <cstring>

namespace itam::core::support {

QByteArray Hash128::toBytes() const
{
    QByteArray copy(static_cast<qsizetype>(bytes.size()), Qt::Uninitialized);
    std::memcpy(copy.data(), bytes.data(), bytes.size());
    return copy;
}

QByteArray Hash128::toHex() const
{
    return toBytes().toHex();
}

Hash128 Hash128::fromBytes(QByteArrayView data)
{
    Hash128 hash;
    if (data.size() == static_cast<qsizetype>(hash.bytes.size()))
        std::memcpy(hash.bytes.data(), data.data(), hash.bytes.size());
    return hash;
}

Hash128 hash128(QByteArrayView data, std::uint64_t seed)
{
    const XXH128_hash_t value = XXH3_128bits_withSeed(data.data(), static_cast<std::size_t>(data.size()), seed);
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, value);
    Hash128 hash;
    std::memcpy(hash.bytes.data(), canonical.digest, hash.bytes.size());
    return hash;
}

} // namespace itam::core::support
