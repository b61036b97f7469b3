// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page Schedule: whether exports start by themselves, when they do so next in local time and in UTC, how the last of
// them ended, and what is written to change that, before it is written (ux.md 2). A view: values in, intents out. GUI
// thread.
//
// Keys: F5 looks again, Ctrl+C copies rows.
#pragma once

#include "ui/schedule/schedulecard.h"
#include "ui/schedule/schedulemodels.h"

class QPlainTextEdit;

namespace itam::ui::lifecycle {
class RecordList;
} // namespace itam::ui::lifecycle
namespace itam::ui::widgets {
class MessageBar;
struct Message;
class Section;
class StateChip;
class TableView;
} // namespace itam::ui::widgets

namespace itam::ui::schedule {

class SchedulePage final : public QWidget
{
    Q_OBJECT
public:
    /// `clock` outlives the page.
    explicit SchedulePage(const core::support::Clock& clock, QWidget* parent = nullptr);

    [[nodiscard]] ScheduleCard& card() const { return *m_card; }
    [[nodiscard]] lifecycle::RecordList& runs() const { return *m_runs; }
    [[nodiscard]] const ScheduledRunModel& runModel() const { return m_runModel; }
    [[nodiscard]] const DueTimeModel& dueModel() const { return m_dueModel; }
    [[nodiscard]] widgets::MessageBar& messages() const { return *m_bar; }
    [[nodiscard]] widgets::TableView& dueTable() const { return *m_dueTable; }

    void showLoading();
    void showStatus(const core::schedule::Status& status);
    /// What would be written and called for the present choice, and when exports would start.
    void showPlan(const core::schedule::Plan& plan, const QStringList& advice, const core::schedule::Upcoming& upcoming);
    /// No such plan is possible.
    void showPlanError(const Error& error);

signals:
    void refreshRequested();

private:
    void makeLayout();
    void makeDue();
    void makeRuns();
    void showLines();

    DueTimeModel m_dueModel;
    ScheduledRunModel m_runModel;
    widgets::StateChip* m_state;
    QLabel* m_facts;
    widgets::MessageBar* m_bar;
    ScheduleCard* m_card;
    widgets::Section* m_plan;
    QPlainTextEdit* m_planText;
    QLabel* m_dueTitle;
    widgets::TableView* m_dueTable;
    lifecycle::RecordList* m_runs = nullptr;
    QLabel* m_lines;
};

} // namespace itam::ui::schedule
