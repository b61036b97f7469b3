// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The fields of one record: what the instance has, what the operations database says. GUI thread.
#pragma once

#include "core/exporter/recordview.h"
#include "ui/lifecycle/recordrows.h"

namespace itam::ui::checks {

class FieldModel final : public lifecycle::ListRows<core::exporter::RecordField>
{
    Q_OBJECT
public:
    enum class Column
    {
        State,
        Field,
        Instance,
        Source
    };
    static constexpr int columnTotal = static_cast<int>(Column::Source) + 1;

    using ListRows::ListRows;

    /// Those that an export writes first, then those that differ and stay, else in their order.
    void showFields(const std::vector<core::exporter::RecordField>& fields);
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QVariant cell(const core::exporter::RecordField& field, int column, int role) const override;
};

} // namespace itam::ui::checks
