// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A running export: what it does, each data type, why it waits, and how to stop it. GUI thread.
#pragma once

#include "core/exporter/progress.h"
#include "ui/exporter/stopbutton.h"
#include "ui/widgets/labels.h"

namespace itam::ui::widgets {
class MessageBar;
}

namespace itam::ui::exporter {

class TypeProgressRow;

class ProgressCard final : public widgets::Card
{
    Q_OBJECT
public:
    explicit ProgressCard(QWidget* parent = nullptr);

    void reset(const QString& instanceName);
    void show(const core::exporter::ExportProgress& progress, std::chrono::steady_clock::time_point now);
    /// Elapsed time and countdown; twice a second.
    void tick(const QDateTime& nowUtc);
    void setStopRequested(StopButton::Stop requested);
    /// After the end: nothing to stop, nothing to wait for.
    void setEnded(const QDateTime& nowUtc);

signals:
    void stopAfterSegmentRequested();
    void stopNowRequested();
    void retryNowRequested();

private:
    void showHeadline();
    void showWaiting(const QDateTime& nowUtc);

    QString m_instance;
    core::exporter::ExportProgress m_progress;
    bool m_ended = false;
    QLabel* m_headline;
    QLabel* m_elapsed;
    StopButton* m_stop;
    widgets::MessageBar* m_waiting;
    core::model::PerType<TypeProgressRow*> m_rows{};
};

} // namespace itam::ui::exporter
