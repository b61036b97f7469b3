// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A state as icon, word and colour in one small rounded field; also the environment chip of the header. GUI thread.
#pragma once

#include "ui/models/roles.h"

#include <QWidget>

namespace itam::ui::widgets {

class StateChip : public QWidget
{
    Q_OBJECT
public:
    explicit StateChip(QWidget* parent = nullptr);

    void setState(const models::State& state);
    [[nodiscard]] const models::State& state() const { return m_state; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    models::State m_state;
};

/// Draws a chip at the left of `rect`, vertically centred; shared with the delegate. `onSelection`: no background.
void paintState(QPainter* painter, const QRect& rect, const models::State& state, const QWidget* widget,
                bool withBackground);
[[nodiscard]] QSize stateSize(const models::State& state, const QFontMetrics& metrics);

} // namespace itam::ui::widgets
