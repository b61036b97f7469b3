// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tables of CI lifecycle have in common: headings as data, and rows that fit into memory. GUI thread.
#pragma once

#include "core/servicenow/lifecycletypes.h"
#include "ui/models/pagedmodel.h"
#include "ui/models/recordpages.h"

#include <QCoreApplication>

#include <span>

namespace itam::ui::lifecycle {

struct ColumnWords
{
    const char* title;
    bool isNumber = false;
    const char* explanation = nullptr; ///< tool tip of the heading; may be null
};

[[nodiscard]] inline QVariant alignmentOf(const ColumnWords& column)
{
    return QVariant::fromValue((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

/// `context`: of the translation of the words.
[[nodiscard]] inline QVariant headingOf(std::span<const ColumnWords> columns, const char* context, int section,
                                        Qt::Orientation orientation, int role)
{
    if (orientation != Qt::Horizontal || section < 0 || section >= static_cast<int>(columns.size()))
        return {};
    const ColumnWords& column = columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return QCoreApplication::translate(context, column.title);
    if (role == Qt::ToolTipRole && column.explanation)
        return QCoreApplication::translate(context, column.explanation);
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(column);
    return {};
}

/// All rows at once, for tables of some hundred.
template <typename T>
class ListRows : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<T>& rows)
    {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    [[nodiscard]] const QList<T>& rows() const { return m_rows; }
    /// Null: no such row.
    [[nodiscard]] const T* at(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr; }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        return cell(m_rows.at(index.row()), index.column(), role);
    }

protected:
    [[nodiscard]] virtual QVariant cell(const T& row, int column, int role) const = 0;

private:
    QList<T> m_rows;
};

} // namespace itam::ui::lifecycle
