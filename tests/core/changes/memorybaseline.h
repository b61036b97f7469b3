// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A baseline in memory, and short ways to write fingerprints down in tables of rules.
#pragma once

#include "core/changes/changedetector.h"

#include <algorithm>

namespace itam::tests {

/// The same text gives the same fingerprint, another text another one.
inline core::support::Hash128 print(const QByteArray& text)
{
    return core::support::hash128(text);
}

class MemoryBaseline final : public core::changes::BaselineReader
{
public:
    MemoryBaseline() = default;
    explicit MemoryBaseline(QList<core::changes::BaselineEntry> entries) : m_entries(std::move(entries))
    {
        std::sort(m_entries.begin(), m_entries.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
    }

    Result<bool> next(core::changes::BaselineEntry& entry) override
    {
        if (failNext)
            return failure(ErrorCode::JournalFailed, QStringLiteral("next"));
        if (m_at == m_entries.size())
            return false;
        entry = m_entries[m_at++];
        return true;
    }
    Result<std::optional<core::changes::BaselineEntry>> find(QByteArrayView key) override
    {
        ++finds;
        if (failFind)
            return failure(ErrorCode::JournalFailed, QStringLiteral("find"));
        for (const auto& entry : m_entries) {
            if (QByteArrayView(entry.key) == key)
                return std::optional(entry);
        }
        return std::optional<core::changes::BaselineEntry>();
    }

    /// As a journal with a damaged index would hand them out.
    void shuffle() { std::reverse(m_entries.begin(), m_entries.end()); }

    int finds = 0;
    bool failNext = false;
    bool failFind = false;

private:
    QList<core::changes::BaselineEntry> m_entries;
    qsizetype m_at = 0;
};

} // namespace itam::tests
