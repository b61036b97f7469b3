// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page Renew lease tasks: which leases have ended, what happens next, and extending the lease or removing the
// action of those that are chosen (ci-lifecycle.md 7). A view. GUI thread.
//
// Keys: F5 asks anew, Ctrl+C copies rows, Enter goes to the lease.
#pragma once

#include "ui/lifecycle/renewtaskmodel.h"
#include "ui/lifecycle/renewtaskwork.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace itam::ui::widgets {
class FieldNote;
} // namespace itam::ui::widgets

namespace itam::ui::lifecycle {

class RecordList;

class RenewTasksPage final : public QWidget
{
    Q_OBJECT
public:
    using Tasks = QList<core::servicenow::RenewTaskRow>;

    /// `clock` outlives the page.
    explicit RenewTasksPage(const core::support::Clock& clock, QWidget* parent = nullptr);

    void showLoading();
    void showTasks(const Tasks& tasks, const GraceRules& rules);
    void showError(const Error& error);
    /// While leases are extended or actions removed.
    void showWorking(qint64 tried, qint64 total);
    void showExtended(const TasksOutcome& outcome);
    void showRemoved(const TasksOutcome& outcome);
    void showFailure(const Error& error);
    void forget();

    [[nodiscard]] bool showsAll() const;
    void setShowsAll(bool all);
    [[nodiscard]] RenewTaskModel& tasks() { return m_tasks; }
    [[nodiscard]] QSortFilterProxyModel& rows() { return m_rows; }
    [[nodiscard]] RecordList& list() { return *m_list; }
    /// Open ones among the selected rows.
    [[nodiscard]] Tasks chosen() const;

signals:
    void showsAllChanged();
    /// `leaseTime` is well-formed.
    void extendRequested(const QList<itam::core::servicenow::RenewTaskRow>& tasks, const QString& leaseTime);
    void removeRequested(const QList<itam::core::servicenow::RenewTaskRow>& tasks);
    void stopRequested();

private:
    [[nodiscard]] QWidget* makeWork();
    void showButtons();
    void extend();
    void showOutcome(const TasksOutcome& outcome, const QString& done, const QString& notDone);

    RenewTaskModel m_tasks;
    QSortFilterProxyModel m_rows;
    bool m_isWorking = false;
    RecordList* m_list;
    QPushButton* m_all;
    QComboBox* m_lease;
    widgets::FieldNote* m_note;
    QPushButton* m_extend;
    QPushButton* m_remove;
    QLabel* m_hint;
};

} // namespace itam::ui::lifecycle
