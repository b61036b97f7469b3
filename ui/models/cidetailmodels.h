// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the requestors say of one CI, as two small tables: their states, with the reason why one of them shows, and the
// active actions with their leases (ci-lifecycle.md 4, 6). GUI thread.
#pragma once

#include "core/support/clock.h"
#include "ui/models/lifecyclewords.h"

#include <QAbstractTableModel>

namespace itam::ui::models {

class CiStatesModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column
    {
        Holder,
        State,
        Priority,
        SetOn,
        Why
    };
    static constexpr int columnTotal = static_cast<int>(Column::Why) + 1;

    /// `clock` outlives the model.
    explicit CiStatesModel(const core::support::Clock& clock, QObject* parent = nullptr);
    void show(const core::servicenow::CiRow& ci, std::shared_ptr<const LifecycleKnowledge> knowledge);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const core::support::Clock& m_clock;
    core::servicenow::CiRow m_ci;
    std::shared_ptr<const LifecycleKnowledge> m_knowledge = std::make_shared<LifecycleKnowledge>();
};

class CiActionsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column
    {
        Action,
        Holder,
        Lease,
        Expires,
        Next
    };
    static constexpr int columnTotal = static_cast<int>(Column::Next) + 1;

    /// `clock` outlives the model.
    explicit CiActionsModel(const core::support::Clock& clock, QObject* parent = nullptr);
    void show(const core::servicenow::CiRow& ci, std::shared_ptr<const LifecycleKnowledge> knowledge);
    /// Null: no such row.
    [[nodiscard]] const core::servicenow::ActiveAction* at(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const core::support::Clock& m_clock;
    core::servicenow::CiRow m_ci;
    std::shared_ptr<const LifecycleKnowledge> m_knowledge = std::make_shared<LifecycleKnowledge>();
};

} // namespace itam::ui::models
