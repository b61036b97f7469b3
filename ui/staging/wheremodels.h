// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tables of the sub-page Where is this computer: who may be meant, the steps of the way, details of a step. Some
// dozen rows each. GUI thread.
#pragma once

#include "ui/lifecycle/recordrows.h"
#include "ui/staging/wheresteps.h"

namespace itam::ui::staging {

class WhereHitModel final : public lifecycle::ListRows<core::exporter::WhereHit>
{
    Q_OBJECT
public:
    enum class Column
    {
        Name,
        Serial,
        Key,
        Type,
        KnownTo
    };
    static constexpr int columnTotal = static_cast<int>(Column::KnownTo) + 1;

    using ListRows::ListRows;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QVariant cell(const core::exporter::WhereHit& hit, int column, int role) const override;
};

class WhereStepModel final : public lifecycle::ListRows<WhereStep>
{
    Q_OBJECT
public:
    enum class Column
    {
        Title,
        State,
        Summary
    };
    static constexpr int columnTotal = static_cast<int>(Column::Summary) + 1;

    using ListRows::ListRows;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QVariant cell(const WhereStep& step, int column, int role) const override;
};

class WhereDetailModel final : public lifecycle::ListRows<WhereDetail>
{
    Q_OBJECT
public:
    enum class Column
    {
        What,
        Value,
        More
    };
    static constexpr int columnTotal = static_cast<int>(Column::More) + 1;

    using ListRows::ListRows;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QVariant cell(const WhereDetail& detail, int column, int role) const override;
};

} // namespace itam::ui::staging
