// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A call about many CIs, in pieces: no more CIs at once than the instance takes, and no longer a request line than it
// reads. Lives on the thread of its calls.
//
// How long a line an instance reads is not published. Servers commonly read heads of 8 KB, headers included, and some
// close the connection without a word above their limit, so that a change could be in doubt. So the first call whose
// pieces would be longer asks before, with a question that changes nothing and is as long: an instance that answers
// gets whole pieces of max_bulk_count CIs (33 KB for 1,000), any other short ones.
//
// A piece that was turned away (HTTP 429, 414) changed nothing and is sent again; so are CIs that another call had
// locked (MUTEX_UNAVAILABLE), a few times. A piece whose answer was lost may have been done and is never repeated.
#pragma once

#include "core/servicenow/lifecyclecalls.h"
#include "core/servicenow/retrypolicy.h"
#include "core/support/clock.h"

namespace itam::core::servicenow {

/// Of a line that every server reads, with some room for headers.
inline constexpr qsizetype safeLineBytes = 6 * 1024;
/// CIs that are locked are asked for so many times in all, after 0.5, 1, 2 s.
inline constexpr int lockedTries = 4;

class BulkCaller
{
public:
    /// Both outlive it. `limits` are those of pieces that were turned away.
    BulkCaller(LifecycleCalls calls, const support::Clock& clock, RetryLimits limits = {});

    /// `call` without CIs; `requestorId` is one of its parameters.
    [[nodiscard]] BulkOutcome run(const LifecycleCall& call, const QStringList& cis, int maxBulkCount,
                                  const BulkProgressed& progressed, const std::stop_token& stop);

private:
    struct Job;
    [[nodiscard]] qsizetype pieceSize(const Job& job, const std::stop_token& stop);
    [[nodiscard]] Result<CallAnswer> sendPiece(Job& job, const QStringList& cis, const std::stop_token& stop);
    [[nodiscard]] Result<void> wait(Job& job, std::chrono::milliseconds duration, const std::stop_token& stop);
    void sendLocked(Job& job, QList<CallRefusal>& refusals, const std::stop_token& stop);

    LifecycleCalls m_calls;
    const support::Clock& m_clock;
    RetryLimits m_limits;
    std::optional<bool> m_readsLongLines; ///< empty: not asked yet
};

} // namespace itam::core::servicenow
