// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A running export in one line, on every page (ux.md 1): what it does, how far, Show and Stop. GUI thread.
#pragma once

#include "core/exporter/progress.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace itam::ui::shell {

class ExportBar final : public QFrame
{
    Q_OBJECT
public:
    explicit ExportBar(QWidget* parent = nullptr);

    void show(const core::exporter::ExportProgress& progress);
    void setStopping(bool stopping);

signals:
    void showRequested();
    void stopRequested();

private:
    QLabel* m_text;
    QProgressBar* m_progress;
    QPushButton* m_show;
    QPushButton* m_stop;
};

/// "Contracts: importing in ServiceNow" and the like.
[[nodiscard]] QString lineOf(const core::exporter::ExportProgress& progress);

} // namespace itam::ui::shell
