// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statechip.h"

#include "ui/widgets/icons.h"

#include <QPainter>

namespace itam::ui::widgets {
namespace {

struct Geometry
{
    int icon;
    int gap;
    int padding;
};

Geometry geometryFor(const QFontMetrics& metrics)
{
    return {metrics.height(), metrics.height() / 4, metrics.height() / 3};
}

} // namespace

QSize stateSize(const models::State& state, const QFontMetrics& metrics)
{
    const Geometry g = geometryFor(metrics);
    const int icon = state.icon.isEmpty() ? 0 : g.icon + g.gap;
    return {2 * g.padding + icon + metrics.horizontalAdvance(state.word) + 1, metrics.height() + g.padding};
}

void paintState(QPainter* painter, const QRect& rect, const models::State& state, const QWidget* widget,
                bool withBackground)
{
    const QFontMetrics metrics = painter->fontMetrics();
    const Geometry g = geometryFor(metrics);
    const QSize wanted = stateSize(state, metrics);
    const bool mirrored = widget && widget->layoutDirection() == Qt::RightToLeft;
    QRect chip(rect.topLeft(), QSize(std::min(wanted.width(), rect.width()), std::min(wanted.height(), rect.height())));
    chip.moveTop(rect.top() + (rect.height() - chip.height()) / 2);
    if (mirrored)
        chip.moveRight(rect.right());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (withBackground) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(backgroundOf(state.severity), widget));
        const qreal radius = chip.height() / 2.0;
        painter->drawRoundedRect(chip, radius, radius);
    }
    QRect text = chip.adjusted(g.padding, 0, -g.padding, 0);
    if (!state.icon.isEmpty()) {
        QRect iconRect(0, chip.top() + (chip.height() - g.icon) / 2, g.icon, g.icon);
        if (mirrored) {
            iconRect.moveRight(text.right());
            text.setRight(iconRect.left() - g.gap);
        } else {
            iconRect.moveLeft(text.left());
            text.setLeft(iconRect.right() + g.gap);
        }
        icon(state.icon, foregroundOf(state.severity)).paint(painter, iconRect);
    }
    painter->setPen(color(foregroundOf(state.severity), widget));
    painter->drawText(text, Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft),
                      metrics.elidedText(state.word, Qt::ElideRight, text.width()));
    painter->restore();
}

StateChip::StateChip(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateChip::setState(const models::State& state)
{
    if (state == m_state)
        return;
    m_state = state;
    setAccessibleName(state.word);
    updateGeometry();
    update();
}

QSize StateChip::sizeHint() const
{
    return stateSize(m_state, fontMetrics());
}

void StateChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintState(&painter, rect(), m_state, this, true);
}

} // namespace itam::ui::widgets
