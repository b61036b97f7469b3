// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/exportservice.h"

namespace itam::ui::services {
namespace {

/// Ten times a second (exemplars 28).
constexpr std::chrono::milliseconds refresh{100};
/// Rows copied in one look: a bound on what one turn of the event loop costs.
constexpr int segmentsPerLook = 250;

} // namespace

struct ExportService::Running
{
    Running(core::exporter::ExportThread::MakeSession makeSession, const core::exporter::ExportOptions& options)
        : thread(std::move(makeSession), options, board)
    {
    }

    core::exporter::ProgressBoard board; // before the thread: it outlives it
    quint64 seen = 0;
    core::exporter::ExportThread thread;
};

ExportService::ExportService(QObject* parent) : QObject(parent)
{
    m_timer.setInterval(refresh);
    connect(&m_timer, &QTimer::timeout, this, &ExportService::look);
}

ExportService::~ExportService() = default;

bool ExportService::start(core::exporter::ExportThread::MakeSession makeSession,
                          const core::exporter::ExportOptions& options)
{
    if (m_running)
        return false;
    m_options = options;
    m_progress = {};
    m_stopping = false;
    m_stoppingNow = false;
    m_running = std::make_unique<Running>(std::move(makeSession), options);
    m_timer.start();
    emit started();
    return true;
}

void ExportService::stopAfterSegment()
{
    if (!m_running)
        return;
    m_running->thread.control().requestStopAfterSegment();
    m_stopping = true;
    emit stoppingChanged();
}

void ExportService::stopNow()
{
    if (!m_running)
        return;
    m_running->thread.requestStop();
    m_stopping = true;
    m_stoppingNow = true;
    emit stoppingChanged();
}

void ExportService::retryNow()
{
    if (m_running)
        m_running->thread.control().retryNow();
}

void ExportService::look()
{
    // Asked before the last look, so that nothing which happened before the end is missed.
    const bool ended = m_running->thread.isFinished();
    auto changes = m_running->board.segments().since(m_running->seen, segmentsPerLook);
    m_running->seen = changes.version;
    const bool more = static_cast<int>(changes.changed.size()) == segmentsPerLook;
    // A whole run may change at once when it becomes final: in slices, with everything else between them.
    m_timer.setInterval(more ? std::chrono::milliseconds(0) : refresh);
    if (!changes.changed.empty())
        emit segmentsChanged(changes);
    core::exporter::ExportProgress progress = m_running->board.get();
    if (progress != m_progress) {
        m_progress = std::move(progress);
        emit progressed(m_progress);
    }
    if (!ended || more)
        return;
    m_timer.stop();
    const core::exporter::ExportSummary summary = m_running->thread.take();
    m_running.reset();
    m_stopping = false;
    m_stoppingNow = false;
    emit finished(summary);
}

} // namespace itam::ui::services
