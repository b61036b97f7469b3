// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The running export as the window sees it: started, looked at ten times a second, ended once. The export itself lives
// on its own threads (core/exporter/README.md); this object on the GUI thread only copies what changed.
#pragma once

#include "core/exporter/exportthread.h"

#include <QObject>
#include <QTimer>

namespace itam::ui::services {

class ExportService final : public QObject
{
    Q_OBJECT
public:
    explicit ExportService(QObject* parent = nullptr);
    /// Stops a running export at once and waits until its run is closed.
    ~ExportService() override;

    /// False: one is running already (P-07).
    bool start(core::exporter::ExportThread::MakeSession makeSession, const core::exporter::ExportOptions& options);
    [[nodiscard]] bool isRunning() const { return m_running != nullptr; }
    [[nodiscard]] const core::exporter::ExportProgress& progress() const { return m_progress; }
    [[nodiscard]] const core::exporter::ExportOptions& options() const { return m_options; }
    [[nodiscard]] bool isStopping() const { return m_stopping; }
    /// The harder way; it cannot be softened.
    [[nodiscard]] bool isStoppingNow() const { return m_stoppingNow; }

    /// No effect when nothing runs. The answer is immediate (stoppingChanged); the end comes with finished().
    void stopAfterSegment();
    void stopNow();
    void retryNow();

signals:
    void started();
    void stoppingChanged();
    void progressed(const itam::core::exporter::ExportProgress& progress);
    void segmentsChanged(const itam::core::exporter::SegmentLog::Changes& changes);
    /// Exactly once for each started().
    void finished(const itam::core::exporter::ExportSummary& summary);

private:
    struct Running;
    void look();

    std::unique_ptr<Running> m_running;
    core::exporter::ExportProgress m_progress;
    core::exporter::ExportOptions m_options;
    bool m_stopping = false;
    bool m_stoppingNow = false;
    QTimer m_timer;
};

} // namespace itam::ui::services
