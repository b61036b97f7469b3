// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lines of the console's own log as a table, newest first. GUI thread.
#pragma once

#include "core/support/logreader.h"
#include "ui/lifecycle/recordrows.h"

namespace itam::ui::shell {

class ActivityModel final : public lifecycle::ListRows<core::support::LogLine>
{
    Q_OBJECT
public:
    enum class Column
    {
        Level,
        Time,
        Area,
        Text
    };
    static constexpr int columnTotal = static_cast<int>(Column::Text) + 1;

    using ListRows::ListRows;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QVariant cell(const core::support::LogLine& row, int column, int role) const override;
};

[[nodiscard]] models::State stateOf(core::support::LogLevel level);

} // namespace itam::ui::shell
