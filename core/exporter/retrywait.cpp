// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/retrywait.h"

namespace itam::core::exporter {

RetryWait::RetryWait(const support::Clock& clock, ProgressBoard* board, ExportControl* control)
    : m_clock(clock)
    , m_board(board)
    , m_control(control)
{
}

Result<void> RetryWait::wait(const Error& reason, int tries, int maxTries, std::chrono::milliseconds duration,
                             const std::stop_token& stop)
{
    show(WaitProgress{m_clock.nowUtc().addMSecs(duration.count()), reason, tries + 1, maxTries});
    const bool goOn = m_control ? m_control->waitForRetry(m_clock, duration, stop) : m_clock.sleep(duration, stop);
    show(std::nullopt);
    if (!goOn)
        return failure(ErrorCode::Cancelled);
    return {};
}

void RetryWait::show(const std::optional<WaitProgress>& waiting)
{
    if (m_board)
        m_board->update([&](ExportProgress& progress) { progress.waiting = waiting; });
}

} // namespace itam::core::exporter
