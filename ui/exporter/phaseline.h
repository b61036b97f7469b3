// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Read - Build - Send - Import - Done as dots on a line, each with its word. GUI thread.
#pragma once

#include "ui/exporter/phasesteps.h"

#include <QWidget>

namespace itam::ui::exporter {

class PhaseLine final : public QWidget
{
    Q_OBJECT
public:
    explicit PhaseLine(QWidget* parent = nullptr);
    void setSteps(const Steps& steps);

    QSize sizeHint() const override;
    /// All words, closer to each other.
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int dotSize() const;
    [[nodiscard]] QSize sizeWith(int gap) const;
    void paintDot(QPainter& painter, const QRectF& dot, StepState state) const;

    Steps m_steps{};
};

} // namespace itam::ui::exporter
