// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// De-duplication tasks that ServiceNow opened since the last export: which, what about, and the way to each. A view;
// GUI thread.
#pragma once

#include "core/exporter/duplicatetasks.h"
#include "ui/lifecycle/recordrows.h"

#include <QDialog>

namespace itam::ui::checks {

class TasksModel final : public lifecycle::ListRows<core::exporter::DuplicateTask>
{
    Q_OBJECT
public:
    enum class Column
    {
        Number,
        Opened,
        Description
    };
    static constexpr int columnTotal = static_cast<int>(Column::Description) + 1;

    using ListRows::ListRows;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QVariant cell(const core::exporter::DuplicateTask& task, int column, int role) const override;
};

/// Keys: Enter or a double click opens the chosen task, Ctrl+C copies rows, Esc closes.
class TasksDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit TasksDialog(const core::exporter::DuplicateTasks& tasks, QWidget* parent = nullptr);

signals:
    void linkRequested(const QUrl& url);

private:
    void openTask(const QModelIndex& index);

    TasksModel m_model;
};

} // namespace itam::ui::checks
