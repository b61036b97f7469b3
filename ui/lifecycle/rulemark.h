// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the cells of a rule grid look: a shape for each mark, so that colour is never alone. GUI thread.
#pragma once

#include "ui/models/rulegridmodel.h"

#include <QStyledItemDelegate>

class QPainter;

namespace itam::ui::lifecycle {

/// Own: a cross in a filled square. Inherited: a cross in a dashed one. Both: the first inside of the second. Pair: a
/// tick in a filled square. None: a small ring. Impossible: a dash.
void paintMark(QPainter* painter, const QRect& rect, models::RuleGridModel::Mark mark, const QWidget* widget);

class RuleMarkDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// What the marks mean, in one line or more.
[[nodiscard]] QWidget* makeLegend(models::GridKind kind, QWidget* parent);

} // namespace itam::ui::lifecycle
