// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statedelegate.h"

#include "ui/widgets/statechip.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

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

// What an instance says may look like rich text, and a tool tip would believe it.
bool StateDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                              const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString text = index.data(Qt::ToolTipRole).toString();
    QToolTip::showText(event->globalPos(),
                       text.isEmpty() ? QString() : Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal), view,
                       option.rect);
    return !text.isEmpty();
}

} // namespace itam::ui::widgets
