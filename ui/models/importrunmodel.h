// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Import Runs as a table, page by page (pagedmodel.h), with what the journal of this computer adds. GUI thread; the
// static functions any thread, for CSV.
#pragma once

#include "core/support/clock.h"
#include "ui/models/historyrows.h"
#include "ui/models/pagedmodel.h"

namespace itam::ui::models {

class ImportRunModel final : public PagedRows<RunEntry>
{
    Q_OBJECT
public:
    enum class Column
    {
        State,
        Number,
        DataType,
        Received,
        Duration,
        Mode,
        Rows,
        Inserted,
        Updated,
        Ignored,
        Skipped,
        Errors,
        Problems,
        Sent,
        Unchanged,
        Retries,
        Origin,
        Message
    };
    static constexpr int columnTotal = static_cast<int>(Column::Message) + 1;

    /// `clock` outlives the model.
    explicit ImportRunModel(const core::support::Clock& clock, QObject* parent = nullptr,
                            int mostPages = defaultMostPages);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] std::optional<core::servicenow::HistorySort> sortOf(int column) const override;

    /// -1: not among the rows that are there.
    [[nodiscard]] int rowOf(const QString& number) const;
    /// Numbers plain, times as QDateTime in UTC: for copying and CSV.
    [[nodiscard]] static QVariant raw(const RunEntry& entry, Column column);

protected:
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    [[nodiscard]] QVariant text(const RunEntry& entry, Column column) const;

    const core::support::Clock& m_clock;
};

} // namespace itam::ui::models
