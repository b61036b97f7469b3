// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two honest ways to stop (ux.md 2): after this segment, which is the default, and now. Answers at once. GUI thread.
#pragma once

#include <QWidget>

class QPushButton;

namespace itam::ui::exporter {

class StopButton final : public QWidget
{
    Q_OBJECT
public:
    explicit StopButton(QWidget* parent = nullptr);

    enum class Stop
    {
        None,
        AfterSegment,
        Now
    };
    /// What was asked for already: the milder way can still be followed by the harder one.
    void setRequested(Stop requested);

signals:
    void stopAfterSegmentRequested();
    void stopNowRequested();

private:
    QPushButton* m_afterSegment;
    QPushButton* m_now;
};

} // namespace itam::ui::exporter
