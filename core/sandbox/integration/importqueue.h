// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Processes Import Transactions one after another in order of arrival (I-01, I-02). Each is two commits: its start, and
// everything it does together with its end (D-9). In between segments are accepted, because the store's writer thread
// is free. What is not done when the process ends is found again from the data.
#pragma once

#include "core/sandbox/store/store.h"
#include "core/sandbox/store/tablewatch.h"
#include "core/sandbox/transform/segmenttransform.h"
#include "core/support/stepthread.h"

#include <QSet>

namespace itam::sandbox::integration {

/// step() belongs to one thread at a time: either the queue's own (start()) or the test's. wake() may be called from
/// any.
class ImportQueue
{
public:
    ImportQueue(store::Store& store, const transform::MapSet& maps, std::chrono::milliseconds delay);
    ~ImportQueue();
    ImportQueue(const ImportQueue&) = delete;
    ImportQueue& operator=(const ImportQueue&) = delete;

    /// Work on a thread of its own from now on.
    void start();
    /// Waits for the running commit; a transaction that has begun but not committed goes back to New.
    void stop();
    /// There may be something to do.
    void wake() { m_thread.wake(); }

    enum class Step
    {
        Idle,
        Began,
        Ended
    };
    /// One atomic step: New -> Processing, or Processing -> its end. Errors: those of the store; the transaction is
    /// Failed then, if that can be written.
    [[nodiscard]] Result<Step> step();

    /// Abandons what is stale, says in the Application Log what waits for nothing (F-16), deletes what is older than
    /// the retention.
    [[nodiscard]] Result<void> maintain();

private:
    [[nodiscard]] Result<Step> end(const QString& transactionId);
    [[nodiscard]] Result<core::wire::RowCounts> transformed(store::Writer& writer, const transform::Segment& segment);
    [[nodiscard]] Result<void> warnOfWaiting();
    [[nodiscard]] Result<void> purge();

    store::Store& m_store;
    const transform::MapSet& m_maps;
    const std::chrono::milliseconds m_delay;
    store::TableWatch m_watch{transform::SegmentMemory::tables()};
    bool m_isWatching = false;
    transform::SegmentMemory m_memory;  ///< used inside write(), or while none runs
    QSet<QString> m_warned;             ///< runs that were said to wait; of whoever calls maintain()
    core::support::StepThread m_thread; ///< last: ends first
};

} // namespace itam::sandbox::integration
