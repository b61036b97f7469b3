// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a check found, by kind and data type: some dozen rows. GUI thread.
#pragma once

#include "ui/checks/checkvalues.h"
#include "ui/lifecycle/recordrows.h"

namespace itam::ui::checks {

class GroupModel final : public lifecycle::ListRows<CheckGroup>
{
    Q_OBJECT
public:
    enum class Column
    {
        State,
        Count,
        Type,
        Title
    };
    static constexpr int columnTotal = static_cast<int>(Column::Title) + 1;

    using ListRows::ListRows;

    /// Of the group; -1: it is not there.
    [[nodiscard]] int rowOf(int group) const;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QVariant cell(const CheckGroup& group, int column, int role) const override;
};

} // namespace itam::ui::checks
