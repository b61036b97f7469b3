// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigationmodel.h"

#include "ui/models/format.h"
#include "ui/widgets/icons.h"

namespace itam::ui::shell {

void NavigationModel::append(const Entry& entry)
{
    beginInsertRows({}, rowCount(), rowCount());
    m_entries.append(entry);
    endInsertRows();
}

void NavigationModel::setProblems(const QString& id, int problems)
{
    const int row = rowOf(id);
    if (row < 0 || m_entries[row].problems == problems)
        return;
    m_entries[row].problems = problems;
    emit dataChanged(index(row), index(row));
}

int NavigationModel::rowOf(const QString& id) const
{
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries[row].id == id)
            return row;
    }
    return -1;
}

QString NavigationModel::idAt(int row) const
{
    return row >= 0 && row < m_entries.size() ? m_entries[row].id : QString();
}

QString NavigationModel::titleAt(int row) const
{
    return row >= 0 && row < m_entries.size() ? m_entries[row].title : QString();
}

int NavigationModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant NavigationModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry& entry = m_entries[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        //: %1 is the title of a page, %2 a number of problems
        return entry.problems > 0 ? tr("%1 (%2)").arg(entry.title, models::count(entry.problems)) : entry.title;
    case Qt::DecorationRole:
        return widgets::icon(entry.icon, widgets::ColorRole::NavigationText);
    case Qt::AccessibleTextRole:
        return entry.problems > 0 ? tr("%1, %n open problem(s)", nullptr, entry.problems).arg(entry.title)
                                  : entry.title;
    case Qt::ToolTipRole:
        return tr("%1 (Ctrl+%2)").arg(entry.title).arg(index.row() + 1);
    case PageIdRole:
        return entry.id;
    default:
        return {};
    }
}

} // namespace itam::ui::shell
