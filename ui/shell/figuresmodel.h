// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Records per export as a table, newest first. GUI thread.
#pragma once

#include "ui/shell/exportfigures.h"

#include <QAbstractTableModel>

namespace itam::ui::shell {

class FiguresModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column
    {
        Started,
        Result,
        Hardware,
        Contracts,
        Applications,
        Total
    };
    static constexpr int columnTotal = static_cast<int>(Column::Total) + 1;

    using QAbstractTableModel::QAbstractTableModel;

    /// Oldest first, as the chart has them.
    void setFigures(const QList<ExportFigures>& figures);
    /// Null: no such row.
    [[nodiscard]] const ExportFigures* at(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QList<ExportFigures> m_figures; ///< newest first
};

} // namespace itam::ui::shell
