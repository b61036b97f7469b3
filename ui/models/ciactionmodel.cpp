// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ciactionmodel.h"

#include "ui/models/format.h"

#include <algorithm>

namespace itam::ui::models {
namespace {

using Column = CiActionModel::Column;

bool isNumber(int column)
{
    return column == static_cast<int>(Column::Pairs) || column == static_cast<int>(Column::Rules);
}

CiActionModel::Row rowOf(const RuleBook& book, const core::lifecycle::CiActionRow& action)
{
    CiActionModel::Row row{.action = action};
    for (const auto& pair : book.rules.compatible)
        row.pairs += pair.action == action.sysId || pair.compatibleAction == action.sysId ? 1 : 0;
    for (const auto& rule : book.rules.notAllowedActions)
        row.rules += rule.notAllowedAction == action.sysId ? 1 : 0;
    return row;
}

} // namespace

void CiActionModel::setBook(const RuleBook& book)
{
    QList<Row> rows;
    for (const auto& action : orderedActions(book.rules))
        rows.append(models::rowOf(book, action));
    if (rows == m_rows)
        return;
    if (rows.size() == m_rows.size() && !rows.isEmpty()) {
        m_rows = rows;
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnTotal - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

const CiActionModel::Row* CiActionModel::at(int row) const
{
    return row < 0 || row >= m_rows.size() ? nullptr : &m_rows[row];
}

int CiActionModel::rowOf(const QString& sysId) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.action.sysId == sysId; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int CiActionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CiActionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant CiActionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[index.row()];
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == IdRole)
        return row.action.sysId;
    if (role == Qt::ToolTipRole && !isNumber(index.column()))
        return index.data();
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != RawRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Column::Name:
        return row.action.name;
    case Column::Description:
        return row.action.description;
    case Column::Pairs:
        return role == RawRole ? QVariant(row.pairs) : QVariant(count(row.pairs));
    case Column::Rules:
        return role == RawRole ? QVariant(row.rules) : QVariant(count(row.rules));
    }
    return {};
}

QVariant CiActionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Name:
        return tr("Action");
    case Column::Description:
        return tr("Description");
    case Column::Pairs:
        return tr("Pairs");
    case Column::Rules:
        return tr("Rules");
    }
    return {};
}

Qt::ItemFlags CiActionModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && !isNumber(index.column()))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool CiActionModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || isNumber(index.column()))
        return false;
    core::lifecycle::CiActionRow action = m_rows[index.row()].action;
    QString& text = index.column() == static_cast<int>(Column::Name) ? action.name : action.description;
    if (text == value.toString().trimmed())
        return false;
    text = value.toString().trimmed();
    emit changed(action.sysId, action.name, action.description);
    return true;
}

} // namespace itam::ui::models
