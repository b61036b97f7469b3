// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/mergejoin.h"

#include <algorithm>

namespace itam::core::exporter {

Result<void> MergeJoin::advance(const std::stop_token& stop)
{
    auto next = m_rows.next(stop);
    if (!next)
        return failure(next.error());
    // Two rows of one key are no disorder: the second one is one too many.
    if (m_ahead && *next && (*next)->key < m_ahead->key)
        m_ascending = false;
    m_ahead = std::move(*next);
    return {};
}

Result<std::optional<TargetRow>> MergeJoin::match(QByteArrayView key, const std::stop_token& stop)
{
    if (!m_started) {
        m_started = true;
        ITAM_TRY(advance(stop));
    } else if (m_ascending && key <= QByteArrayView(m_lastKey)) {
        m_ascending = false;
    }
    while (m_ascending && m_ahead && QByteArrayView(m_ahead->key) < key) {
        m_passedBy.push_back({m_ahead->key, {{m_kept, m_ahead->values.value(m_kept)}}});
        ITAM_TRY(advance(stop));
    }
    if (m_ascending)
        m_lastKey = key.toByteArray();
    if (!m_ascending || !m_ahead || QByteArrayView(m_ahead->key) != key) {
        m_seen.push_back(support::hash128(key));
        return std::optional<TargetRow>();
    }
    std::optional<TargetRow> found = m_ahead;
    ITAM_TRY(advance(stop));
    return found;
}

void MergeJoin::notePresent(QByteArrayView key)
{
    m_seen.push_back(support::hash128(key));
}

Result<void> MergeJoin::finish(const std::function<Result<void>(const TargetRow&)>& extra, const std::stop_token& stop)
{
    std::sort(m_seen.begin(), m_seen.end());
    const auto unlessSeen = [&](const TargetRow& row) -> Result<void> {
        const bool isSeen = std::binary_search(m_seen.cbegin(), m_seen.cend(), support::hash128(row.key));
        return isSeen ? Result<void>() : extra(row);
    };
    for (const TargetRow& row : m_passedBy)
        ITAM_TRY(unlessSeen(row));
    if (!m_started) {
        m_started = true;
        ITAM_TRY(advance(stop));
    }
    while (m_ahead) {
        ITAM_TRY(unlessSeen(*m_ahead));
        ITAM_TRY(advance(stop));
    }
    return {};
}

} // namespace itam::core::exporter
