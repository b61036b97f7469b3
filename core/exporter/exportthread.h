// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sender thread as an object (exemplars 20): construct = start, destroy = stop and wait. One export each.
#pragma once

#include "core/exporter/exporter.h"

#include <future>
#include <thread>

namespace itam::core::exporter {

class ExportThread
{
public:
    /// `makePorts` runs on the new thread, so that transport and channel live where they are used; what it returns
    /// keeps them alive until the export has ended.
    struct Session
    {
        virtual ~Session() = default;
        [[nodiscard]] virtual Ports ports() = 0;
    };
    using MakeSession = std::function<std::unique_ptr<Session>()>;

    ExportThread(MakeSession makeSession, ExportOptions options, ProgressBoard& board);

    /// Now: a request under way is aborted, the run is closed. The milder ways are in control().
    void requestStop() { m_thread.request_stop(); }
    [[nodiscard]] ExportControl& control() { return m_control; }
    [[nodiscard]] bool isFinished() const;
    /// Waits for the end. Once.
    [[nodiscard]] ExportSummary take();

private:
    ExportControl m_control;
    std::promise<ExportSummary> m_promise;
    std::future<ExportSummary> m_summary;
    std::jthread m_thread;
};

} // namespace itam::core::exporter
