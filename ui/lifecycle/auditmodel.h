// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The audit as a table, page by page (ui/models/pagedmodel.h). GUI thread; raw() any thread, for CSV.
#pragma once

#include "core/lifecycle/ruleset.h"
#include "core/support/clock.h"
#include "ui/lifecycle/recordrows.h"

namespace itam::ui::lifecycle {

class AuditModel final : public models::PagedRows<core::servicenow::AuditRow>
{
    Q_OBJECT
public:
    enum class Column
    {
        Time,
        Ci,
        Field,
        Before,
        After,
        User,
        Requestor,
        Rule,
        Age,
        Reason
    };
    static constexpr int columnTotal = static_cast<int>(Column::Reason) + 1;

    /// `clock` outlives the model.
    explicit AuditModel(const core::support::Clock& clock, QObject* parent = nullptr,
                        int mostPages = defaultMostPages);

    /// For the labels of states.
    void setRules(const core::lifecycle::RuleSet& rules);
    [[nodiscard]] const core::lifecycle::RuleSet& rules() const { return m_rules; }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// -1: not among the rows that are there.
    [[nodiscard]] int rowOf(const QString& sysId) const;
    /// Times as QDateTime in UTC, ids whole: for copying and CSV.
    [[nodiscard]] static QVariant raw(const core::servicenow::AuditRow& row, Column column,
                                      const core::lifecycle::RuleSet& rules);

protected:
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    [[nodiscard]] QVariant text(const core::servicenow::AuditRow& row, Column column) const;

    const core::support::Clock& m_clock;
    core::lifecycle::RuleSet m_rules;
};

} // namespace itam::ui::lifecycle
