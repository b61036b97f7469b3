// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statedelegate.h"

#include "ui/widgets/statechip.h"

#include <QApplication>
#include <QPainter>

namespace itam::ui::widgets {

void StateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QVariant value = index.data(models::StateRole);
    if (!value.isValid()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    background.icon = {};
    const QWidget* widget = option.widget;
    QStyle* style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, widget);
    painter->save();
    painter->setFont(option.font);
    const int inset = option.fontMetrics.height() / 4;
    paintState(painter, option.rect.adjusted(inset, 0, -inset, 0), value.value<models::State>(), widget,
               !(option.state & QStyle::State_Selected));
    painter->restore();
}

QSize StateDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QVariant value = index.data(models::StateRole);
    const QSize usual = QStyledItemDelegate::sizeHint(option, index);
    if (!value.isValid())
        return usual;
    const QSize chip = stateSize(value.value<models::State>(), option.fontMetrics);
    return {std::max(usual.width(), chip.width() + option.fontMetrics.height()),
            std::max(usual.height(), chip.height())};
}

} // namespace itam::ui::widgets
