// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporter/phaseline.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QPainter>

namespace itam::ui::exporter {
namespace {

using widgets::ColorRole;

ColorRole colorOf(StepState state)
{
    switch (state) {
    case StepState::Ahead:
    case StepState::Omitted:
        return ColorRole::TextMuted;
    case StepState::Active:
        return ColorRole::Busy;
    case StepState::Passed:
        return ColorRole::Ok;
    case StepState::Failed:
        return ColorRole::Error;
    }
    return ColorRole::TextMuted;
}

QString wordOf(StepState state)
{
    switch (state) {
    case StepState::Ahead:
        return PhaseLine::tr("ahead");
    case StepState::Omitted:
        return PhaseLine::tr("left out");
    case StepState::Active:
        return PhaseLine::tr("under way");
    case StepState::Passed:
        return PhaseLine::tr("passed");
    case StepState::Failed:
        return PhaseLine::tr("failed");
    }
    return {};
}

} // namespace

PhaseLine::PhaseLine(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("phaseLine"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSteps(m_steps);
}

void PhaseLine::setSteps(const Steps& steps)
{
    m_steps = steps;
    QStringList said;
    for (int step = 0; step < stepCount; ++step)
        said.append(QStringLiteral("%1 %2").arg(stepTitle(step), wordOf(steps[static_cast<std::size_t>(step)])));
    setAccessibleName(said.join(QStringLiteral(", ")));
    update();
}

int PhaseLine::dotSize() const
{
    return fontMetrics().height();
}

QSize PhaseLine::sizeHint() const
{
    return sizeWith(fontMetrics().height());
}

QSize PhaseLine::minimumSizeHint() const
{
    return sizeWith(fontMetrics().height() / 3);
}

QSize PhaseLine::sizeWith(int gap) const
{
    int widest = 0;
    for (int step = 0; step < stepCount; ++step)
        widest = std::max(widest, fontMetrics().horizontalAdvance(stepTitle(step)));
    return {(widest + gap) * stepCount, dotSize() + fontMetrics().height() * 3 / 2};
}

void PhaseLine::paintDot(QPainter& painter, const QRectF& dot, StepState state) const
{
    const QColor colour = widgets::color(colorOf(state), this);
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(state == StepState::Active ? colour : widgets::color(ColorRole::Surface, this));
    if (state == StepState::Passed || state == StepState::Failed) {
        widgets::icon(state == StepState::Passed ? "ok" : "error", colorOf(state)).paint(&painter, dot.toRect());
        return;
    }
    const double inset = dot.width() * 0.22;
    painter.drawEllipse(dot.adjusted(inset, inset, -inset, -inset));
}

void PhaseLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int size = dotSize();
    const double cell = static_cast<double>(width()) / stepCount;
    for (int step = 0; step < stepCount; ++step) {
        const int place = layoutDirection() == Qt::RightToLeft ? stepCount - 1 - step : step;
        const StepState state = m_steps[static_cast<std::size_t>(step)];
        const double middle = cell * (place + 0.5);
        const QRectF dot(middle - size / 2.0, 1, size, size);
        if (step + 1 < stepCount) {
            const double towards = layoutDirection() == Qt::RightToLeft ? -cell : cell;
            const StepState next = m_steps[static_cast<std::size_t>(step + 1)];
            const bool reached = state == StepState::Passed && next != StepState::Ahead && next != StepState::Omitted;
            painter.setPen(QPen(widgets::color(reached ? ColorRole::Ok : ColorRole::Border, this), 2));
            const double gap = (towards > 0 ? 1 : -1) * size * 0.7;
            painter.drawLine(QPointF(middle + gap, dot.center().y()),
                             QPointF(middle + towards - gap, dot.center().y()));
        }
        paintDot(painter, dot, state);
        painter.setPen(widgets::color(
            state == StepState::Ahead || state == StepState::Omitted ? ColorRole::TextMuted : ColorRole::Text, this));
        const QRectF text(cell * place, size + 2, cell, height() - size - 2);
        painter.drawText(text, Qt::AlignHCenter | Qt::AlignTop, stepTitle(step));
    }
}

} // namespace itam::ui::exporter
