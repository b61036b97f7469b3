// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The State Management Logs as a table, page by page, newest first (R49). GUI thread; raw() any thread, for CSV.
#pragma once

#include "core/support/clock.h"
#include "ui/lifecycle/recordrows.h"

namespace itam::ui::lifecycle {

class LogModel final : public models::PagedRows<core::servicenow::LogRow>
{
    Q_OBJECT
public:
    enum class Column
    {
        Result,
        Time,
        Age,
        Code,
        Message
    };
    static constexpr int columnTotal = static_cast<int>(Column::Message) + 1;

    /// `clock` outlives the model.
    explicit LogModel(const core::support::Clock& clock, QObject* parent = nullptr, int mostPages = defaultMostPages);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] int rowOf(const QString& sysId) const;
    [[nodiscard]] static QVariant raw(const core::servicenow::LogRow& row, Column column);

protected:
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    const core::support::Clock& m_clock;
};

/// A line is "CODE: message" when something was refused, else a message.
struct LogText
{
    QString code; ///< empty: none
    QString message;
};
[[nodiscard]] LogText logTextOf(const core::servicenow::LogRow& row);

} // namespace itam::ui::lifecycle
