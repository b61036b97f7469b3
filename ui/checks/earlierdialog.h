// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// When a check ran before and what it said. GUI thread.
#pragma once

#include "ui/checks/checklog.h"
#include "ui/lifecycle/recordrows.h"

#include <QDialog>

namespace itam::ui::checks {

class EarlierModel final : public lifecycle::ListRows<CheckLogEntry>
{
    Q_OBJECT
public:
    enum class Column
    {
        When,
        Source,
        Instance,
        Read,
        Found
    };
    static constexpr int columnTotal = static_cast<int>(Column::Found) + 1;

    using ListRows::ListRows;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QVariant cell(const CheckLogEntry& entry, int column, int role) const override;
};

class EarlierDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit EarlierDialog(const QList<CheckLogEntry>& entries, QWidget* parent = nullptr);

private:
    EarlierModel m_model;
};

} // namespace itam::ui::checks
