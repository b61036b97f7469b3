// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Records that were sent and did not land, page by page in order of their keys. GUI thread.
#pragma once

#include "core/journal/types.h"
#include "ui/models/roles.h"

#include <QAbstractTableModel>

namespace itam::ui::models {

class PendingModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column
    {
        Key,
        Cause,
        Since,
        Code,
        Advice
    };
    static constexpr int columnTotal = static_cast<int>(Column::Advice) + 1;

    using QAbstractTableModel::QAbstractTableModel;

    /// Empties the model and asks for the first page.
    void restart(const QDateTime& nowUtc);
    void append(const core::journal::PendingPage& page);
    /// Empty, and nothing is asked for: nothing is pending.
    void clear();
    /// Of the last row; empty at the beginning.
    [[nodiscard]] QByteArray lastKey() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

signals:
    /// The page behind lastKey().
    void moreWanted();

private:
    QDateTime m_now;
    QList<core::journal::PendingRow> m_rows;
    bool m_more = false;
    bool m_waiting = false;
};

} // namespace itam::ui::models
