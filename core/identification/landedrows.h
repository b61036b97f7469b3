// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which rows of a computer landed lately, by what the instance tells them apart with: a second record that is equal
// there must not overwrite the first again and again (13.4). Remembers the last hundred thousand at least and twice as
// many at most; equal records come close to each other, since sources read in the order of their keys. Values; one
// thread.
#pragma once

#include "core/support/hash.h"

#include <QHash>
#include <QString>

#include <cstring>
#include <utility>

namespace itam::core::identification {

class LandedRows
{
public:
    explicit LandedRows(qsizetype atLeast = 100'000) : m_atLeast(atLeast) {}

    /// `criterion` of a row that `key` landed with.
    void add(const QString& criterion, const QString& key)
    {
        if (m_recent.size() >= m_atLeast)
            m_earlier = std::exchange(m_recent, {});
        m_recent.insert(print(criterion), print(key));
    }
    /// Another record than `key` landed with it.
    [[nodiscard]] bool isTakenFrom(const QString& key, const QString& criterion) const
    {
        const std::uint64_t wanted = print(criterion);
        const auto recent = m_recent.constFind(wanted);
        if (recent != m_recent.constEnd())
            return *recent != print(key);
        const auto earlier = m_earlier.constFind(wanted);
        return earlier != m_earlier.constEnd() && *earlier != print(key);
    }

private:
    [[nodiscard]] static std::uint64_t print(const QString& text)
    {
        const support::Hash128 hash = support::hash128(
            QByteArrayView(reinterpret_cast<const char*>(text.constData()), text.size() * qsizetype(sizeof(QChar))));
        std::uint64_t half = 0;
        std::memcpy(&half, hash.bytes.data(), sizeof half);
        return half;
    }

    qsizetype m_atLeast;
    QHash<std::uint64_t, std::uint64_t> m_recent;
    QHash<std::uint64_t, std::uint64_t> m_earlier;
};

} // namespace itam::core::identification
