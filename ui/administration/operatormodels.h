// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The two tables of the page Operators: accounts with their roles, and who changed which setting. GUI thread.
#pragma once

#include "core/model/roles.h"
#include "core/support/clock.h"
#include "ui/lifecycle/recordrows.h"

namespace itam::ui::administration {

/// "Administrator", "Viewer"
[[nodiscard]] QString wordOf(core::model::Role role);

class OperatorModel final : public lifecycle::ListRows<core::model::Operator>
{
    Q_OBJECT
public:
    enum class Column
    {
        Account,
        Role,
        Since,
        How
    };
    static constexpr int columnTotal = static_cast<int>(Column::How) + 1;

    /// `clock` outlives the model.
    explicit OperatorModel(const core::support::Clock& clock, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QVariant cell(const core::model::Operator& row, int column, int role) const override;

private:
    const core::support::Clock& m_clock;
};

class SettingChangeModel final : public lifecycle::ListRows<core::model::SettingChange>
{
    Q_OBJECT
public:
    enum class Column
    {
        When,
        Who,
        Setting,
        Before,
        After
    };
    static constexpr int columnTotal = static_cast<int>(Column::After) + 1;

    /// `clock` outlives the model.
    explicit SettingChangeModel(const core::support::Clock& clock, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QVariant cell(const core::model::SettingChange& row, int column, int role) const override;

private:
    const core::support::Clock& m_clock;
};

} // namespace itam::ui::administration
