// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Renew lease tasks: whose lease of which action ended when, and what happens next (R33). GUI thread.
#pragma once

#include "core/support/clock.h"
#include "ui/lifecycle/leasefate.h"
#include "ui/lifecycle/recordrows.h"

namespace itam::ui::lifecycle {

class RenewTaskModel final : public ListRows<core::servicenow::RenewTaskRow>
{
    Q_OBJECT
public:
    enum class Column
    {
        State,
        Ci,
        Action,
        Holder,
        LeaseEnd,
        Overdue,
        Next,
        Number,
        Opened
    };
    static constexpr int columnTotal = static_cast<int>(Column::Opened) + 1;

    /// `clock` outlives the model.
    explicit RenewTaskModel(const core::support::Clock& clock, QObject* parent = nullptr);

    void setGraceRules(const GraceRules& rules);
    [[nodiscard]] qint64 openTasks() const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QVariant cell(const core::servicenow::RenewTaskRow& row, int column, int role) const override;

private:
    [[nodiscard]] QVariant raw(const core::servicenow::RenewTaskRow& row, Column column) const;
    [[nodiscard]] models::State stateOf(const core::servicenow::RenewTaskRow& row) const;

    const core::support::Clock& m_clock;
    GraceRules m_rules;
};

} // namespace itam::ui::lifecycle
