// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/control.h"

#include <utility>

namespace itam::core::exporter {

void ExportControl::retryNow()
{
    std::stop_source wait(std::nostopstate);
    {
        const std::lock_guard lock(m_mutex);
        wait = m_wait;
    }
    wait.request_stop();
}

bool ExportControl::waitForRetry(const support::Clock& clock, std::chrono::milliseconds duration,
                                 const std::stop_token& stop)
{
    std::stop_source wait;
    {
        const std::lock_guard lock(m_mutex);
        m_wait = wait;
    }
    {
        const std::stop_callback onStop(stop, [&wait] { wait.request_stop(); });
        (void)clock.sleep(duration, wait.get_token());
    }
    const std::lock_guard lock(m_mutex);
    m_wait = std::stop_source(std::nostopstate);
    return !stop.stop_requested();
}

} // namespace itam::core::exporter
