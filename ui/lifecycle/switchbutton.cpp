// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/switchbutton.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyle>

namespace itam::ui::lifecycle {

using widgets::ColorRole;

SwitchButton::SwitchButton(const QString& name, const char* objectName, QWidget* parent) : QAbstractButton(parent)
{
    setObjectName(QString::fromLatin1(objectName));
    setAccessibleName(name);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::toggled, this, [this](bool on) { setText(on ? m_on : m_off); });
}

void SwitchButton::setWords(const QString& on, const QString& off)
{
    m_on = on;
    m_off = off;
    setText(isChecked() ? m_on : m_off);
    updateGeometry();
}

QSize SwitchButton::trackSize() const
{
    const int height = fontMetrics().height();
    return {height * 2, height};
}

QSize SwitchButton::sizeHint() const
{
    const int words = std::max(fontMetrics().horizontalAdvance(m_on), fontMetrics().horizontalAdvance(m_off));
    const int margin = widgets::spacing(1);
    return {trackSize().width() + words + 2 * widgets::spacing(2) + 2 * margin, trackSize().height() + 4 * margin};
}

void SwitchButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto colorOf = [this](ColorRole role) { return widgets::color(role, this); };
    const int margin = widgets::spacing(1);
    const QRect track = QStyle::visualRect(
        layoutDirection(), rect(),
        QRect(QPoint(2 * margin, (height() - trackSize().height()) / 2), trackSize()));
    const ColorRole filled = isChecked() ? ColorRole::Accent : ColorRole::TextMuted;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(isEnabled() ? filled : ColorRole::TextDisabled));
    const double radius = track.height() / 2.0;
    painter.drawRoundedRect(track, radius, radius);
    const bool isRight = isChecked() != (layoutDirection() == Qt::RightToLeft);
    const int inset = std::max(2, track.height() / 8);
    const int size = track.height() - 2 * inset;
    painter.setBrush(colorOf(ColorRole::Surface));
    painter.drawEllipse(isRight ? track.right() - inset - size + 1 : track.left() + inset, track.top() + inset, size,
                        size);
    painter.setPen(colorOf(isEnabled() ? ColorRole::Text : ColorRole::TextDisabled));
    const QRect words = rect().adjusted(layoutDirection() == Qt::RightToLeft ? margin : trackSize().width() + 4 * margin,
                                        0,
                                        layoutDirection() == Qt::RightToLeft ? -trackSize().width() - 4 * margin : 0,
                                        0);
    painter.setLayoutDirection(layoutDirection());
    painter.drawText(words, Qt::AlignLeading | Qt::AlignVCenter, text());
    if (!hasFocus())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colorOf(ColorRole::Accent), 1));
    painter.drawRoundedRect(rect().adjusted(0, 0, -1, -1), margin, margin);
}

} // namespace itam::ui::lifecycle
