// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Close as failed (I-12): the Import Runs that are not finished, whose they are and how old, and the comment without
// which none is closed. Offered where a refusal is shown. Not modal. GUI thread.
#pragma once

#include "core/support/clock.h"
#include "ui/services/runcloser.h"

#include <QAbstractTableModel>
#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace itam::ui::widgets {
class EmptyState;
class MessageBar;
class TableView;
} // namespace itam::ui::widgets

namespace itam::ui::history {

class UnfinishedModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column
    {
        Number,
        Type,
        State,
        Sender,
        Age
    };
    static constexpr int columnTotal = static_cast<int>(Column::Age) + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(const QList<core::servicenow::ImportRunRow>& runs, const QDateTime& nowUtc);
    [[nodiscard]] const core::servicenow::ImportRunRow* at(int row) const;
    [[nodiscard]] int rowOf(const QString& number) const; ///< -1: it is none of them

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<core::servicenow::ImportRunRow> m_runs;
    QDateTime m_now;
};

class CloseRunDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Both outlive the dialog.
    CloseRunDialog(services::RunCloser& closer, const core::support::Clock& clock, QWidget* parent = nullptr);

    /// Asks the instance and opens; `number`: the run that is chosen, if it is among them.
    void start(const QString& number = {});

signals:
    /// The instance closed it, or it had ended meanwhile.
    void runClosed(const QString& number);

private:
    void makeLayout();
    void connectCloser();
    void refresh();
    void closeChosen();
    void showRuns(const QList<core::servicenow::ImportRunRow>& runs);
    void showClosed(const core::servicenow::ImportRunRow& run);
    void showButtons();
    [[nodiscard]] const core::servicenow::ImportRunRow* chosen() const;

    services::RunCloser& m_closer;
    const core::support::Clock& m_clock;
    UnfinishedModel m_runs;
    QString m_wanted;
    bool m_isBusy = false;
    widgets::MessageBar* m_bar;
    widgets::TableView* m_table;
    widgets::EmptyState* m_empty;
    QLabel* m_effect;
    QLineEdit* m_comment;
    QPushButton* m_refresh;
    QPushButton* m_cancel;
    QPushButton* m_close;
};

} // namespace itam::ui::history
