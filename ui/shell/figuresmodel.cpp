// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/figuresmodel.h"

#include "ui/exporter/summarytext.h"
#include "ui/models/datatypes.h"
#include "ui/models/format.h"

namespace itam::ui::shell {
namespace {

using core::model::DataType;

QVariant rawOf(const ExportFigures& figures, FiguresModel::Column column)
{
    using Column = FiguresModel::Column;
    switch (column) {
    case Column::Started:
        return figures.started;
    case Column::Result:
        return exporter::stateOf(figures.outcome).word;
    case Column::Hardware:
        return figures.sent[DataType::Hardware];
    case Column::Contracts:
        return figures.sent[DataType::Contracts];
    case Column::Applications:
        return figures.sent[DataType::Applications];
    case Column::Total:
        return figures.total();
    }
    return {};
}

} // namespace

void FiguresModel::setFigures(const QList<ExportFigures>& figures)
{
    beginResetModel();
    m_figures = QList<ExportFigures>(figures.crbegin(), figures.crend());
    endResetModel();
}

const ExportFigures* FiguresModel::at(int row) const
{
    return row >= 0 && row < m_figures.size() ? &m_figures.at(row) : nullptr;
}

int FiguresModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_figures.size());
}

int FiguresModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant FiguresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<Column>(section);
    const bool isNumber = column >= Column::Hardware;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Started:
        return tr("Export");
    case Column::Result:
        return tr("Result");
    case Column::Hardware:
        return models::titleOf(DataType::Hardware);
    case Column::Contracts:
        return models::titleOf(DataType::Contracts);
    case Column::Applications:
        return models::titleOf(DataType::Applications);
    case Column::Total:
        return tr("Together");
    }
    return {};
}

QVariant FiguresModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ExportFigures& figures = m_figures.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        if (column == Column::Started)
            return models::exactTime(figures.started);
        if (column == Column::Result)
            return rawOf(figures, column);
        return models::count(rawOf(figures, column).toLongLong());
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, Qt::TextAlignmentRole);
    case models::RawRole:
        return rawOf(figures, column);
    case models::IdRole:
        return figures.exportId;
    case models::StateRole:
        return column == Column::Result ? QVariant::fromValue(exporter::stateOf(figures.outcome)) : QVariant();
    default:
        return {};
    }
}

} // namespace itam::ui::shell
