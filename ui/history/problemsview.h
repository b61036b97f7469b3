// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What did not land in one Import Run: causes first, rows second (ux.md 2). Choosing a cause restricts the rows. GUI
// thread.
#pragma once

#include "ui/models/rowproblemmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;

namespace itam::ui::widgets {
class EmptyState;
class TableView;
} // namespace itam::ui::widgets

namespace itam::ui::history {

class ProblemsView final : public QWidget
{
    Q_OBJECT
public:
    explicit ProblemsView(QWidget* parent = nullptr);

    /// Another run: empty until its answers come.
    void clear();
    /// A local run has no staged rows, and of an older one only the number of its problems is known.
    void setLocal(bool isLocal, qint64 problems);
    void showLoading();
    void showGroups(const QList<core::servicenow::ProblemGroup>& groups);
    void showRows(int page, const core::servicenow::HistoryPage<core::servicenow::RowProblem>& rows);
    void showError(const Error& error);
    [[nodiscard]] models::RowProblemModel& rows() { return m_rows; }
    /// Word of the chosen cause; empty: all.
    [[nodiscard]] QString reason() const;
    [[nodiscard]] widgets::TableView* rowTable() const { return m_rowTable; }
    [[nodiscard]] widgets::TableView* groupTable() const { return m_groupTable; }

signals:
    /// Rows of this cause from the first page on; empty: of all.
    void reasonChosen(const QString& reason);
    void transactionRequested(const QString& number);
    /// The staged rows of the chosen record; both empty: of the whole run.
    void rowsRequested(const QString& transaction, const QString& key);
    void csvRequested();
    void retryRequested();

private:
    void showReason();
    void showRowState();

    models::ProblemGroupModel m_groups;
    models::RowProblemModel m_rows;
    bool m_isLocal = false;
    qint64 m_known = 0;
    bool m_areGroupsThere = false;
    QSplitter* m_splitter;
    widgets::TableView* m_groupTable;
    widgets::TableView* m_rowTable;
    widgets::EmptyState* m_groupEmpty;
    widgets::EmptyState* m_rowEmpty;
    QLabel* m_rowTitle;
    QPushButton* m_all;
    QPushButton* m_showRows;
    QPushButton* m_csv;
};

} // namespace itam::ui::history
