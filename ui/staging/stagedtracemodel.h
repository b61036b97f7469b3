// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The way of one record through ServiceNow as tables: field by field, and what each transform map did. GUI thread.
#pragma once

#include "core/exporter/stagedtrace.h"
#include "ui/lifecycle/recordrows.h"
#include "ui/models/roles.h"

namespace itam::ui::staging {

class StagedTraceModel final : public lifecycle::ListRows<core::exporter::FieldTrace>
{
    Q_OBJECT
public:
    enum class Column
    {
        Column, ///< of the operations database
        Sent,
        Staged,
        Rule,
        Made,
        Target,
        Now
    };
    static constexpr int columnTotal = static_cast<int>(Column::Now) + 1;

    using ListRows::ListRows;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QVariant cell(const core::exporter::FieldTrace& field, int column, int role) const override;
};

/// What a rule does, in words: "Bytes to megabytes".
[[nodiscard]] QString ruleText(const core::exporter::FieldTrace& field);

class MapResultModel final : public lifecycle::ListRows<core::servicenow::MapTarget>
{
    Q_OBJECT
public:
    enum class Column
    {
        Map,
        Result,
        Reason,
        Record,
        Table,
        Comment
    };
    static constexpr int columnTotal = static_cast<int>(Column::Comment) + 1;

    using ListRows::ListRows;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QVariant cell(const core::servicenow::MapTarget& target, int column, int role) const override;
};

/// Of a staged row: the result of its own map, or that it was not processed yet.
[[nodiscard]] models::State stagedState(const QString& result);
/// "pc00001", its number, or its sys_id; empty: nothing was written.
[[nodiscard]] QString nameOf(const core::servicenow::TargetRecord& record);

} // namespace itam::ui::staging
