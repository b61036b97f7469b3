// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/operationalstatemodel.h"

#include "ui/models/format.h"

#include <QMimeData>

#include <algorithm>

namespace itam::ui::models {
namespace {

const QString dragType = QStringLiteral("application/x-itam-operational-state");

bool isNumber(int column)
{
    return column != static_cast<int>(OperationalStateModel::Column::State);
}

} // namespace

OperationalStateModel::OperationalStateModel(Part part, QObject* parent) : QAbstractTableModel(parent), m_part(part)
{
}

OperationalStateModel::Row OperationalStateModel::rowOf(const RuleBook& book, int state)
{
    Row row{.state = state, .label = book.rules.labelOf(state), .priority = book.rules.priorityOf(state)};
    const core::servicenow::StateChoice* record = book.stateOf(state);
    row.canRename = record && !record->sysId.isEmpty();
    for (const auto& rule : book.rules.notAllowedActions)
        row.rules += rule.operationalState == state ? 1 : 0;
    for (const auto& rule : book.rules.notAllowedTransitions)
        row.rules += rule.operationalState == state || rule.notAllowedTransition == state ? 1 : 0;
    return row;
}

void OperationalStateModel::setBook(const RuleBook& book)
{
    QList<Row> rows;
    if (m_part == Part::Prioritised) {
        for (const auto& priority : orderedPriorities(book.rules))
            rows.append(rowOf(book, priority.operationalState));
    } else {
        for (const auto& state : unprioritised(book.rules))
            rows.append(rowOf(book, state.value));
    }
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

std::optional<int> OperationalStateModel::stateAt(int row) const
{
    return row < 0 || row >= m_rows.size() ? std::nullopt : std::optional(m_rows[row].state);
}

int OperationalStateModel::rowOf(int state) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.state == state; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int OperationalStateModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OperationalStateModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant OperationalStateModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[index.row()];
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == IdRole)
        return row.state;
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != RawRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Column::State:
        return row.label;
    case Column::Value:
        return row.state;
    case Column::Priority:
        if (row.priority)
            return *row.priority;
        return role == RawRole ? QVariant() : QVariant(tr("none"));
    case Column::Rules:
        return role == RawRole ? QVariant(row.rules) : QVariant(count(row.rules));
    }
    return {};
}

QVariant OperationalStateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::State:
        return tr("State");
    case Column::Value:
        return tr("Value");
    case Column::Priority:
        return tr("Priority");
    case Column::Rules:
        return tr("Rules");
    }
    return {};
}

Qt::ItemFlags OperationalStateModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) // between two rows
        return m_part == Part::Prioritised ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (m_part == Part::Prioritised)
        flags |= Qt::ItemIsDragEnabled;
    if (index.column() == static_cast<int>(Column::State) && m_rows[index.row()].canRename)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool OperationalStateModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        value.toString().trimmed() == m_rows[index.row()].label)
        return false;
    emit renamed(m_rows[index.row()].state, value.toString().trimmed());
    return true;
}

QStringList OperationalStateModel::mimeTypes() const
{
    return {dragType};
}

QMimeData* OperationalStateModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto data = std::make_unique<QMimeData>();
    data->setData(dragType, QByteArray::number(m_rows[indexes.first().row()].state));
    return data.release();
}

bool OperationalStateModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int, const QModelIndex&)
{
    const int from = data && data->hasFormat(dragType) ? rowOf(data->data(dragType).toInt()) : -1;
    if (action != Qt::MoveAction || from < 0)
        return false;
    const int before = row < 0 ? rowCount() : row;
    const int to = before > from ? before - 1 : before; // it leaves its own place first
    if (to != from)
        emit moved(m_rows[from].state, to);
    // False: the view must not take away the row that was dragged.
    return false;
}

} // namespace itam::ui::models
