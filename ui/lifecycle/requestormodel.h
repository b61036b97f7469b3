// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Registered operators and workflow contexts with what they hold. GUI thread.
#pragma once

#include "core/support/clock.h"
#include "ui/lifecycle/recordrows.h"

#include <QSortFilterProxyModel>

namespace itam::ui::lifecycle {

class RequestorModel final : public ListRows<core::servicenow::RequestorRow>
{
    Q_OBJECT
public:
    enum class Column
    {
        State,
        Name,
        Kind,
        States,
        Actions,
        Registered,
        Id
    };
    static constexpr int columnTotal = static_cast<int>(Column::Id) + 1;

    /// `clock` outlives the model.
    explicit RequestorModel(const core::support::Clock& clock, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QVariant cell(const core::servicenow::RequestorRow& row, int column, int role) const override;

private:
    [[nodiscard]] QVariant raw(const core::servicenow::RequestorRow& row, Column column) const;

    const core::support::Clock& m_clock;
};

/// Sorted by raw values; ended ones only when they are wanted.
class RequestorOrder final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit RequestorOrder(RequestorModel& model);

    void setShowsEnded(bool shown);
    [[nodiscard]] bool showsEnded() const { return m_showsEnded; }
    /// Null: no such row.
    [[nodiscard]] const core::servicenow::RequestorRow* at(int row) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    RequestorModel& m_model;
    bool m_showsEnded = false;
};

} // namespace itam::ui::lifecycle
