// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows of any table of the instance as a spec says, page by page (ui/models/pagedmodel.h). GUI thread.
#pragma once

#include "ui/models/pagedmodel.h"
#include "ui/staging/tablespec.h"

namespace itam::ui::staging {

class TableRowModel final : public models::PagedRows<core::servicenow::TableRow>
{
    Q_OBJECT
public:
    explicit TableRowModel(QList<TableField> fields, QObject* parent = nullptr, int mostPages = defaultMostPages);

    [[nodiscard]] const QList<TableField>& fields() const { return m_fields; }
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// -1: not among the rows that are there.
    [[nodiscard]] int rowOf(const QString& sysId) const;

    /// Wants another order when the instance can sort by the column; the rows change when they come.
    void sort(int column, Qt::SortOrder order) override;
    /// What the rows that come next are sorted by; for the arrow in the header.
    void setPageOrder(const core::servicenow::PageOrder& order);
    [[nodiscard]] const core::servicenow::PageOrder& pageOrder() const { return m_order; }
    [[nodiscard]] bool isSortable(int column) const;
    [[nodiscard]] int columnOfOrder() const; ///< -1: none of those that are shown

signals:
    void pageOrderWanted(const itam::core::servicenow::PageOrder& order);
    void pageOrderChanged();

protected:
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    const QList<TableField> m_fields;
    core::servicenow::PageOrder m_order;
};

} // namespace itam::ui::staging
