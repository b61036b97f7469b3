// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/baselinemerge.h"

#include "core/support/bytes.h"

namespace itam::core::changes {

BaselineMerge::BaselineMerge(BaselineReader& reader, OnPassedBy onPassedBy)
    : m_reader(reader)
    , m_onPassedBy(std::move(onPassedBy))
{
}

Result<const BaselineEntry*> BaselineMerge::lookUp(QByteArrayView key)
{
    if (m_started && m_ascending && key <= QByteArrayView(m_lastKey))
        m_ascending = false;
    ITAM_TRY(start());
    if (!m_ascending)
        return find(key);
    support::copyInto(m_lastKey, key);
    while (m_hasAhead) {
        const int order = QByteArrayView(m_ahead.key).compare(key);
        if (order > 0)
            return nullptr;
        if (order == 0) {
            ITAM_TRY(advance());
            return &m_before;
        }
        ITAM_TRY(passBy());
    }
    return nullptr;
}

Result<void> BaselineMerge::passByTheRest()
{
    ITAM_TRY(start());
    while (m_hasAhead)
        ITAM_TRY(passBy());
    return {};
}

Result<const BaselineEntry*> BaselineMerge::find(QByteArrayView key)
{
    auto found = m_reader.find(key);
    if (!found)
        return failure(std::move(found).error());
    if (!*found)
        return nullptr;
    m_found = std::move(**found);
    return &m_found;
}

Result<void> BaselineMerge::passBy()
{
    if (m_onPassedBy)
        m_onPassedBy(m_ahead.key);
    return advance();
}

Result<void> BaselineMerge::start()
{
    if (m_started)
        return {};
    m_started = true;
    const auto more = m_reader.next(m_ahead);
    if (!more)
        return failure(more.error());
    m_hasAhead = *more;
    return {};
}

/// Moves on by one, and makes sure that the baseline keeps the order which the merge relies on.
Result<void> BaselineMerge::advance()
{
    std::swap(m_before, m_ahead);
    const auto more = m_reader.next(m_ahead);
    if (!more)
        return failure(more.error());
    m_hasAhead = *more;
    if (m_hasAhead && m_ahead.key <= m_before.key)
        return failure(ErrorCode::Internal, QStringLiteral("the baseline is not in ascending order of its keys"));
    return {};
}

} // namespace itam::core::changes
