// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/lifecycle/cilocks.h"

namespace itam::sandbox::lifecycle {

CiLocks::Held::Held(CiLocks& locks, QSet<QString> taken, QSet<QString> missed)
    : m_locks(&locks)
    , m_taken(std::move(taken))
    , m_missed(std::move(missed))
{
}

CiLocks::Held::Held(Held&& other) noexcept
    : m_locks(std::exchange(other.m_locks, nullptr))
    , m_taken(std::move(other.m_taken))
    , m_missed(std::move(other.m_missed))
{
}

CiLocks::Held::~Held()
{
    if (m_locks)
        m_locks->release(m_taken);
}

CiLocks::Held CiLocks::lock(const QStringList& sysIds)
{
    const QSet<QString> wanted(sysIds.cbegin(), sysIds.cend());
    std::unique_lock lock(m_mutex);
    m_freed.wait_for(lock, m_longestWait, [&] { return !m_taken.intersects(wanted); });
    QSet<QString> missed = wanted;
    missed.intersect(m_taken);
    QSet<QString> taken = wanted;
    taken.subtract(missed);
    m_taken.unite(taken);
    return {*this, std::move(taken), std::move(missed)};
}

void CiLocks::release(const QSet<QString>& taken)
{
    {
        const std::lock_guard lock(m_mutex);
        m_taken.subtract(taken);
    }
    m_freed.notify_all();
}

} // namespace itam::sandbox::lifecycle
