// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rulegridmodel.h"

namespace itam::ui::models {
namespace {

RuleGridModel::Mark markOf(GridKind kind, const RuleCell& cell)
{
    using Mark = RuleGridModel::Mark;
    if (cell.isImpossible)
        return Mark::Impossible;
    if (kind == GridKind::Pairs)
        return cell.isOwn ? Mark::Pair : Mark::None;
    if (cell.isOwn)
        return cell.inheritedFrom.isEmpty() ? Mark::Own : Mark::Both;
    return cell.inheritedFrom.isEmpty() ? Mark::None : Mark::Inherited;
}

} // namespace

void RuleGridModel::setGrid(RuleGrid grid)
{
    const bool isSameShape =
        grid.kind() == m_grid.kind() && grid.rows() == m_grid.rows() && grid.columns() == m_grid.columns();
    if (!isSameShape) {
        beginResetModel();
        m_grid = std::move(grid);
        endResetModel();
        return;
    }
    m_grid = std::move(grid);
    if (rowCount() > 0 && columnCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int RuleGridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_grid.rows().size());
}

int RuleGridModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_grid.columns().size());
}

QVariant RuleGridModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case MarkRole:
        return static_cast<int>(markOf(m_grid.kind(), m_grid.cell(index.row(), index.column())));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return m_grid.sentence(index.row(), index.column());
    default:
        return {};
    }
}

QVariant RuleGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QList<RuleGrid::Line>& lines = orientation == Qt::Vertical ? m_grid.rows() : m_grid.columns();
    if (section < 0 || section >= lines.size())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return lines[section].name;
    return {};
}

Qt::ItemFlags RuleGridModel::flags(const QModelIndex& index) const
{
    // Also where nothing can be toggled: the arrow keys go there, and the reason is read.
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace itam::ui::models
