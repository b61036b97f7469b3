// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/baselinemerge.h"

namespace itam::core::changes {

BaselineMerge::BaselineMerge(BaselineReader& reader, OnPassedBy onPassedBy)
    : m_reader(reader)
    , m_onPassedBy(std::move(onPassedBy))
{
}

Result<std::optional<BaselineEntry>> BaselineMerge::lookUp(QByteArrayView key)
{
    if (m_started && m_ascending && key <= QByteArrayView(m_lastKey))
        m_ascending = false;
    ITAM_TRY(start());
    if (!m_ascending)
        return m_reader.find(key);
    m_lastKey.resize(0);
    m_lastKey.append(key);
    while (m_ahead && QByteArrayView(m_ahead->key) < key) {
        if (m_onPassedBy)
            m_onPassedBy(m_ahead->key);
        ITAM_TRY(advance());
    }
    if (!m_ahead || QByteArrayView(m_ahead->key) != key)
        return std::optional<BaselineEntry>();
    std::optional<BaselineEntry> found = m_ahead;
    ITAM_TRY(advance());
    return found;
}

Result<void> BaselineMerge::passByTheRest()
{
    ITAM_TRY(start());
    while (m_ahead) {
        if (m_onPassedBy)
            m_onPassedBy(m_ahead->key);
        ITAM_TRY(advance());
    }
    return {};
}

Result<void> BaselineMerge::start()
{
    if (m_started)
        return {};
    m_started = true;
    return advance();
}

/// Moves on by one, and makes sure that the baseline keeps the order which the merge relies on.
Result<void> BaselineMerge::advance()
{
    auto next = m_reader.next();
    if (!next)
        return failure(std::move(next).error());
    if (m_ahead && *next && (*next)->key <= m_ahead->key)
        return failure(ErrorCode::Internal, QStringLiteral("the baseline is not in ascending order of its keys"));
    m_ahead = *std::move(next);
    return {};
}

} // namespace itam::core::changes
