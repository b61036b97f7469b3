// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A RuleGrid as an item model: nothing to read in the cells, but what to draw, and the sentence of each as its tool tip
// and for screen readers. GUI thread.
#pragma once

#include "ui/models/roles.h"
#include "ui/models/rulegrid.h"

#include <QAbstractTableModel>

namespace itam::ui::models {

class RuleGridModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// How a cell is drawn.
    enum class Mark
    {
        None,
        Own,       ///< a rule of the class itself
        Inherited, ///< of a class above
        Both,
        Pair,
        Impossible
    };
    enum OwnRole
    {
        MarkRole = FirstOwnRole
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Cells change in place while rows and columns stay what they were.
    void setGrid(RuleGrid grid);
    [[nodiscard]] const RuleGrid& grid() const { return m_grid; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    RuleGrid m_grid;
};

} // namespace itam::ui::models
