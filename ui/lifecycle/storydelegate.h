// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Draws a line of a CI's story: the time, a mark on a thread that runs through the day, what happened, and who did it by
// which rule below that; a day as a heading. Mirrored from right to left. GUI thread.
#pragma once

#include <QStyledItemDelegate>

namespace itam::ui::lifecycle {

class StoryDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace itam::ui::lifecycle
