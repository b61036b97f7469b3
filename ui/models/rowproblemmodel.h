// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What did not land in one Import Run: row by row, page by page (pagedmodel.h), and by cause. GUI thread; the static
// functions any thread, for CSV.
#pragma once

#include "ui/models/historyrows.h"
#include "ui/models/pagedmodel.h"

namespace itam::ui::models {

class RowProblemModel final : public PagedRows<core::servicenow::RowProblem>
{
    Q_OBJECT
public:
    enum class Column
    {
        Result,
        Key,
        Reason,
        Comment,
        Transaction,
        Row
    };
    static constexpr int columnTotal = static_cast<int>(Column::Row) + 1;

    explicit RowProblemModel(QObject* parent = nullptr, int mostPages = defaultMostPages);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] static QVariant raw(const core::servicenow::RowProblem& row, Column column);

protected:
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;
};

/// One row for each cause: a thousand equal failures are one fact (ux.md 2).
class ProblemGroupModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column
    {
        Kind,
        Count,
        Cause,
        FirstKeys,
        Advice
    };
    static constexpr int columnTotal = static_cast<int>(Column::Advice) + 1;

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void setGroups(const QList<core::servicenow::ProblemGroup>& groups);
    [[nodiscard]] const core::servicenow::ProblemGroup& at(int row) const { return m_groups.at(row); }

private:
    QList<core::servicenow::ProblemGroup> m_groups;
};

} // namespace itam::ui::models
