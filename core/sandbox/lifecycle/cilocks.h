// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which CIs a lifecycle call works on, so that calls on the same CI follow one another and a slow one holds up nobody
// for long (ci-lifecycle.md 10, MUTEX_UNAVAILABLE). A call takes all its CIs at once or waits holding none, so two
// calls never wait for each other. Thread-safe.
#pragma once

#include <QSet>
#include <QStringList>

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace itam::sandbox::lifecycle {

class CiLocks
{
public:
    /// What one call got; lets go of it at the end. Must not outlive the locks.
    class Held
    {
    public:
        Held(Held&& other) noexcept;
        Held& operator=(Held&&) = delete;
        ~Held();

        /// Those that somebody else still held when the time to wait was over.
        [[nodiscard]] const QSet<QString>& missed() const { return m_missed; }

    private:
        friend class CiLocks;
        Held(CiLocks& locks, QSet<QString> taken, QSet<QString> missed);
        CiLocks* m_locks;
        QSet<QString> m_taken;
        QSet<QString> m_missed;
    };

    explicit CiLocks(std::chrono::milliseconds longestWait) : m_longestWait(longestWait) {}

    /// Waits until all are free, at most as long as was said; then takes those that are.
    [[nodiscard]] Held lock(const QStringList& sysIds);

private:
    void release(const QSet<QString>& taken);

    const std::chrono::milliseconds m_longestWait;
    std::mutex m_mutex; ///< m_taken
    std::condition_variable m_freed;
    QSet<QString> m_taken;
};

} // namespace itam::sandbox::lifecycle
