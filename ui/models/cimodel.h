// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// CIs as a table, page by page (pagedmodel.h), by name. What identifies a row stays known when its page is dropped, so
// that a selection of thousands is complete. GUI thread; the static function any thread, for CSV.
#pragma once

#include "core/support/clock.h"
#include "ui/models/cichange.h"
#include "ui/models/pagedmodel.h"

namespace itam::ui::models {

class CiModel final : public PagedRows<core::servicenow::CiRow>
{
    Q_OBJECT
public:
    enum class Column
    {
        Name,
        Class,
        State,
        Status,
        Actions,
        Holders,
        Lease,
        SerialNumber,
        AssetTag,
        Updated,
        SysId
    };
    static constexpr int columnTotal = static_cast<int>(Column::SysId) + 1;

    /// `clock` outlives the model.
    explicit CiModel(const core::support::Clock& clock, QObject* parent = nullptr, int mostPages = defaultMostPages);

    void setKnowledge(std::shared_ptr<const LifecycleKnowledge> knowledge);
    /// The lease of this row and column counts down.
    [[nodiscard]] bool isCountingDown(int row) const;
    /// Also of a row whose page was dropped; without a sys_id when it never was there.
    [[nodiscard]] CiTarget targetAt(int row) const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Times as QDateTime in UTC: for copying and CSV.
    [[nodiscard]] static QVariant raw(const core::servicenow::CiRow& ci, Column column,
                                      const LifecycleKnowledge& knowledge);

protected:
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;
    void dropRows(int page) override;

private:
    [[nodiscard]] QVariant toolTip(const core::servicenow::CiRow& ci, Column column) const;

    const core::support::Clock& m_clock;
    std::shared_ptr<const LifecycleKnowledge> m_knowledge = std::make_shared<LifecycleKnowledge>();
    std::map<int, QList<CiTarget>> m_dropped;
};

} // namespace itam::ui::models
