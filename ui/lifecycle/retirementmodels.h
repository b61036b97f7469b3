// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The two tables of the sub-page Retirement: what is due, and what was done before. GUI thread.
#pragma once

#include "core/support/clock.h"
#include "ui/lifecycle/recordrows.h"
#include "ui/lifecycle/retirementwords.h"

namespace itam::ui::lifecycle {

class RetirementPlanModel final : public ListRows<PlannedRow>
{
    Q_OBJECT
public:
    enum class Column
    {
        State,
        Ci,
        Class,
        Shows,
        Passes,
        Computers,
        Code,
        Rule,
        Reason
    };
    static constexpr int columnTotal = static_cast<int>(Column::Reason) + 1;

    using ListRows::ListRows;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QVariant cell(const PlannedRow& row, int column, int role) const override;
};

/// One entry of the lasting record.
struct RetirementEntry
{
    core::journal::Retirement retirement;
    QString instance; ///< address, or the beginning of its id
};

class RetirementRecordModel final : public ListRows<RetirementEntry>
{
    Q_OBJECT
public:
    enum class Column
    {
        Step,
        Changed,
        Ci,
        Class,
        Computers,
        Before,
        After,
        Attempts,
        Code,
        Rule,
        Message,
        Cause,
        Began,
        Instance
    };
    static constexpr int columnTotal = static_cast<int>(Column::Instance) + 1;

    /// `clock` outlives the model.
    explicit RetirementRecordModel(const core::support::Clock& clock, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QVariant cell(const RetirementEntry& row, int column, int role) const override;

private:
    const core::support::Clock& m_clock;
};

/// ComputerIDs in one cell.
[[nodiscard]] QString computersOf(const QList<QByteArray>& keys);

} // namespace itam::ui::lifecycle
