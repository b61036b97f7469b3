// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Import Transactions as a table, page by page (pagedmodel.h): those of one run, or all. GUI thread; the static
// functions any thread, for CSV.
#pragma once

#include "core/support/clock.h"
#include "ui/models/historyrows.h"
#include "ui/models/pagedmodel.h"

namespace itam::ui::models {

class ImportTransactionModel final : public PagedRows<core::servicenow::ImportTransactionRow>
{
    Q_OBJECT
public:
    enum class Column
    {
        State,
        Number,
        Segment,
        Received,
        Duration,
        Attempts,
        Size,
        Rows,
        Inserted,
        Updated,
        Ignored,
        Skipped,
        Errors,
        TransactionId,
        Message
    };
    static constexpr int columnTotal = static_cast<int>(Column::Message) + 1;

    /// `clock` outlives the model.
    explicit ImportTransactionModel(const core::support::Clock& clock, QObject* parent = nullptr,
                                    int mostPages = defaultMostPages);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] std::optional<core::servicenow::HistorySort> sortOf(int column) const override;

    /// Numbers plain, times as QDateTime in UTC: for copying and CSV.
    [[nodiscard]] static QVariant raw(const core::servicenow::ImportTransactionRow& row, Column column);

protected:
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    [[nodiscard]] QVariant text(const core::servicenow::ImportTransactionRow& row, Column column) const;

    const core::support::Clock& m_clock;
};

} // namespace itam::ui::models
