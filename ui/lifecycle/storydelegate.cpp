// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/storydelegate.h"

#include "ui/lifecycle/storymodel.h"
#include "ui/models/roles.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace itam::ui::lifecycle {
namespace {

using widgets::ColorRole;

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

/// Where the parts of a line stand, from left to right; mirrored by the caller.
struct Parts
{
    explicit Parts(const QStyleOptionViewItem& option)
    {
        const int height = option.fontMetrics.height();
        const QRect inside = option.rect.adjusted(height / 2, 0, -height / 2, 0);
        const int clockWidth = option.fontMetrics.horizontalAdvance(QStringLiteral("00:00:00")) + height;
        clock = QRect(inside.left(), inside.top() + height / 3, clockWidth, height);
        mark = QRect(clock.right(), inside.top(), height * 2, inside.height());
        const int left = mark.right() + height / 2;
        text = QRect(left, inside.top() + height / 3, std::max(1, inside.right() - left), inside.height() - height / 2);
    }
    QRect clock;
    QRect mark;
    QRect text;
};

QRect mirrored(const QStyleOptionViewItem& option, const QRect& rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

void paintDay(QPainter* painter, const QStyleOptionViewItem& option, const QString& day)
{
    const int inset = option.fontMetrics.height() / 2;
    const QRect rect = option.rect.adjusted(inset, 0, -inset, -inset / 2);
    painter->setFont(bold(option.font));
    painter->setPen(widgets::color(ColorRole::TextMuted, option.widget));
    painter->drawText(rect, Qt::AlignLeading | Qt::AlignBottom, day);
}

void paintThread(QPainter* painter, const QStyleOptionViewItem& option, const QRect& where, const models::State& mark,
                 bool isLast)
{
    const int height = option.fontMetrics.height();
    const QPoint centre(where.center().x(), option.rect.top() + height);
    painter->setPen(QPen(widgets::color(ColorRole::Border, option.widget), std::max(1, height / 10)));
    painter->drawLine(centre.x(), option.rect.top(), centre.x(), isLast ? centre.y() : option.rect.bottom() + 1);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(widgets::color(widgets::backgroundOf(mark.severity), option.widget));
    painter->setPen(widgets::color(widgets::foregroundOf(mark.severity), option.widget));
    const int radius = height * 3 / 4;
    painter->drawEllipse(centre, radius, radius);
    const int size = height * 3 / 4;
    widgets::icon(mark.icon, widgets::foregroundOf(mark.severity))
        .paint(painter, QRect(centre.x() - size / 2, centre.y() - size / 2, size, size));
}

} // namespace

void StoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setLayoutDirection(option.direction);
    if (index.data(StoryModel::IsDayRole).toBool()) {
        paintDay(painter, option, index.data().toString());
        painter->restore();
        return;
    }
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, widgets::color(ColorRole::Selection, option.widget));
    const Parts parts(option);
    const QModelIndex next = index.siblingAtRow(index.row() + 1);
    const bool isLast = !next.isValid() || next.data(StoryModel::IsDayRole).toBool();
    painter->setFont(option.font);
    painter->setPen(widgets::color(ColorRole::TextMuted, option.widget));
    painter->drawText(mirrored(option, parts.clock), Qt::AlignLeading | Qt::AlignTop,
                      index.data(StoryModel::ClockRole).toString());
    paintThread(painter, option, mirrored(option, parts.mark),
                index.data(StoryModel::MarkRole).value<models::State>(), isLast);
    const QRect text = mirrored(option, parts.text);
    const QFontMetrics& metrics = option.fontMetrics;
    painter->setPen(widgets::color(ColorRole::Text, option.widget));
    painter->drawText(text, Qt::AlignLeading | Qt::AlignTop,
                      metrics.elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->setPen(widgets::color(ColorRole::TextMuted, option.widget));
    painter->drawText(text.adjusted(0, metrics.lineSpacing(), 0, 0), Qt::AlignLeading | Qt::AlignTop,
                      metrics.elidedText(index.data(StoryModel::OriginRole).toString(), Qt::ElideRight, text.width()));
    painter->restore();
}

QSize StoryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int height = option.fontMetrics.height();
    const bool isDay = index.data(StoryModel::IsDayRole).toBool();
    return {height * 20, isDay ? height * 2 : height * 2 + option.fontMetrics.lineSpacing()};
}

} // namespace itam::ui::lifecycle
