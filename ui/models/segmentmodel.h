// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The segments of the present export as a live table: appended by position, changed in place, so that rows never move
// under the pointer (ux.md 2). GUI thread.
#pragma once

#include "core/exporter/segmentlog.h"
#include "ui/models/roles.h"

#include <QAbstractTableModel>

namespace itam::ui::models {

class SegmentModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column
    {
        Number,
        DataType,
        Records,
        Size,
        State,
        Attempts,
        ReturnCode,
        Duration,
        Transaction,
        Message
    };
    static constexpr int columnTotal = static_cast<int>(Column::Message) + 1;

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void clear();
    /// Rows that changed are announced as spans; new ones are appended.
    void apply(const core::exporter::SegmentLog::Changes& changes);
    [[nodiscard]] const core::exporter::SegmentProgress& at(int row) const { return m_rows[asIndex(row)]; }
    /// The row that changed last; -1: none yet.
    [[nodiscard]] int latestRow() const { return m_latest; }

private:
    [[nodiscard]] static std::size_t asIndex(int row) { return static_cast<std::size_t>(row); }
    [[nodiscard]] QVariant text(const core::exporter::SegmentProgress& row, Column column) const;
    [[nodiscard]] static QVariant raw(const core::exporter::SegmentProgress& row, Column column);

    std::vector<core::exporter::SegmentProgress> m_rows;
    int m_latest = -1;
};

/// Icon, word and colour of a segment.
[[nodiscard]] State stateOf(core::exporter::SegmentStage stage);

} // namespace itam::ui::models
