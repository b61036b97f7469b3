// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/tablerowmodel.h"

namespace itam::ui::staging {
namespace {

QVariant alignmentOf(const TableField& field)
{
    const bool isNumber = field.kind == TableField::Kind::Number && !field.words && !field.state;
    return QVariant::fromValue((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

TableRowModel::TableRowModel(QList<TableField> fields, QObject* parent, int mostPages)
    : PagedRows(mostPages, parent)
    , m_fields(std::move(fields))
{
}

int TableRowModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

QVariant TableRowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_fields.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_fields.at(section).title;
    if (role == models::SortableRole)
        return isSortable(section);
    return role == Qt::TextAlignmentRole ? alignmentOf(m_fields.at(section)) : QVariant();
}

int TableRowModel::rowOf(const QString& sysId) const
{
    return findRow([&](const core::servicenow::TableRow& row) { return row.value(QStringLiteral("sys_id")) == sysId; });
}

bool TableRowModel::isSortable(int column) const
{
    return column >= 0 && column < m_fields.size() && m_fields.at(column).isSortable;
}

void TableRowModel::sort(int column, Qt::SortOrder order)
{
    if (!isSortable(column))
        return;
    const QString name = m_fields.at(column).column;
    const bool isDescending = order == Qt::DescendingOrder;
    if (name != m_order.column || isDescending != m_order.descending)
        emit pageOrderWanted({name, QStringLiteral("sys_id"), isDescending});
}

void TableRowModel::setPageOrder(const core::servicenow::PageOrder& order)
{
    m_order = order;
    emit pageOrderChanged();
}

int TableRowModel::columnOfOrder() const
{
    for (int column = 0; column < m_fields.size(); ++column) {
        if (m_fields.at(column).column == m_order.column)
            return column;
    }
    return -1;
}

QVariant TableRowModel::cell(int row, int column, int role) const
{
    const core::servicenow::TableRow& values = *at(row);
    const TableField& field = m_fields.at(column);
    switch (role) {
    case Qt::DisplayRole:
        return field.state ? field.state(values.value(field.column)).word
                           : shownText(field, values).simplified(); // one line
    case Qt::ToolTipRole:
        return shownText(field, values);
    case Qt::TextAlignmentRole:
        return alignmentOf(field);
    case models::RawRole:
        return rawValue(field, values);
    case models::IdRole:
        return values.value(QStringLiteral("sys_id"));
    case models::StateRole:
        return field.state ? QVariant::fromValue(field.state(values.value(field.column))) : QVariant();
    default:
        return {};
    }
}

} // namespace itam::ui::staging
