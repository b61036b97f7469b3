// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/exportthread.h"

namespace itam::core::exporter {

ExportThread::ExportThread(MakeSession makeSession, ExportOptions options, ProgressBoard& board)
    : m_summary(m_promise.get_future())
    , m_thread([this, makeSession = std::move(makeSession), options, &board](std::stop_token stop) {
        ExportSummary summary;
        {
            const auto session = makeSession();
            summary = Exporter(session->ports(), options, board, m_control).run(stop);
        }
        m_promise.set_value(std::move(summary));
    })
{
}

bool ExportThread::isFinished() const
{
    return m_summary.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

ExportSummary ExportThread::take()
{
    return m_summary.get();
}

} // namespace itam::core::exporter
