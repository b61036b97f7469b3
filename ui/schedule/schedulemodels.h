// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The two tables of the page Schedule: when exports start next, and how those ended that started by themselves. GUI
// thread.
#pragma once

#include "core/schedule/advice.h"
#include "core/support/clock.h"
#include "ui/lifecycle/recordrows.h"

namespace itam::ui::schedule {

class DueTimeModel final : public lifecycle::ListRows<core::schedule::DueTime>
{
    Q_OBJECT
public:
    enum class Column
    {
        Local,
        Utc,
        Note
    };
    static constexpr int columnTotal = static_cast<int>(Column::Note) + 1;

    /// `clock` outlives the model.
    explicit DueTimeModel(const core::support::Clock& clock, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QVariant cell(const core::schedule::DueTime& row, int column, int role) const override;

private:
    const core::support::Clock& m_clock;
};

/// A run, and whether it is the one that runs now.
struct ShownRun
{
    core::schedule::ScheduledRun run;
    bool isRunning = false;
};

class ScheduledRunModel final : public lifecycle::ListRows<ShownRun>
{
    Q_OBJECT
public:
    enum class Column
    {
        State,
        Started,
        Took,
        Status,
        LastLine
    };
    static constexpr int columnTotal = static_cast<int>(Column::LastLine) + 1;

    /// `clock` outlives the model.
    explicit ScheduledRunModel(const core::support::Clock& clock, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QVariant cell(const ShownRun& row, int column, int role) const override;

private:
    [[nodiscard]] static QVariant raw(const ShownRun& row, Column column);

    const core::support::Clock& m_clock;
};

} // namespace itam::ui::schedule
