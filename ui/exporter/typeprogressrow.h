// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One data type of a running export: its state, its steps, how far, how fast, how long still. GUI thread.
#pragma once

#include "core/exporter/progress.h"
#include "core/exporter/rateestimate.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace itam::ui::widgets {
class StateChip;
}

namespace itam::ui::exporter {

class PhaseLine;

class TypeProgressRow final : public QWidget
{
    Q_OBJECT
public:
    explicit TypeProgressRow(core::model::DataType type, QWidget* parent = nullptr);

    /// Forgets the rate of an earlier export.
    void reset();
    /// `now` for the rate; called at most ten times a second.
    void show(const core::exporter::TypeProgress& progress, std::chrono::steady_clock::time_point now);

private:
    void showAmount(const core::exporter::TypeProgress& progress, std::chrono::steady_clock::time_point now);

    widgets::StateChip* m_chip;
    PhaseLine* m_line;
    QProgressBar* m_bar;
    QLabel* m_figures;
    QLabel* m_rate;
    core::exporter::Phase m_phase = core::exporter::Phase::Waiting;
    bool m_readToEnd = false;
    core::exporter::RateEstimate m_estimate;
};

} // namespace itam::ui::exporter
