// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page Retirement: the policy for hardware that vanished, what is due now, and the lasting record of what was
// done (core/exporter/retirement.h). A view: values in, intents out. GUI thread.
//
// Keys: F5 in a table looks again, Ctrl+F searches in it, Ctrl+C copies rows.
#pragma once

#include "ui/lifecycle/retirementmodels.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;

namespace itam::ui::lifecycle {

class ListFilter;
class RecordList;
class RetirementPolicyCard;

class RetirementPage final : public QWidget
{
    Q_OBJECT
public:
    /// `clock` outlives the page.
    explicit RetirementPage(const core::support::Clock& clock, QWidget* parent = nullptr);

    [[nodiscard]] RetirementPolicyCard& policy() const { return *m_policy; }
    [[nodiscard]] RecordList& planList() const { return *m_planList; }
    [[nodiscard]] RecordList& recordList() const { return *m_recordList; }
    [[nodiscard]] ListFilter& planFilter() const { return *m_planFilter; }
    [[nodiscard]] ListFilter& recordFilter() const { return *m_recordFilter; }
    [[nodiscard]] const RetirementPlanModel& plan() const { return m_plan; }
    [[nodiscard]] const RetirementRecordModel& record() const { return m_record; }

    void showRunning(RetirementKind kind);
    void showStopping();
    void showProgress(const core::exporter::RetirementProgress& progress);
    /// It ended: what it did, or would do.
    void showReport(const core::exporter::RetirementReport& report, RetirementKind kind);
    void showMessage(const widgets::Message& message);
    void showError(const Error& error);
    [[nodiscard]] const widgets::Message& message() const { return m_bar->message(); }
    void showRecordLoading();
    void showRecord(const services::RetirementRecord& record);
    void showRecordError(const Error& error);
    /// Another instance.
    void forget();

signals:
    void dryRunRequested();
    void retireRequested();
    void stopRequested();
    void settingsRequested();
    void storyRequested(const QString& ci, const QString& name);

private:
    [[nodiscard]] QWidget* makeActions();
    void makeLists();
    void makeLayout();
    void connectLists();
    void setRunning(bool running);
    void filterPlan();
    void filterRecord();
    void takePlanGroups();

    RetirementPlanModel m_plan;
    RetirementRecordModel m_record;
    QList<PlannedRow> m_allPlanned;
    QList<RetirementEntry> m_allRecorded;
    bool m_hasMoreRecords = false;
    // In the order in which Tab meets them.
    RetirementPolicyCard* m_policy;
    QPushButton* m_dryRun = nullptr;
    QPushButton* m_retire = nullptr;
    QWidget* m_progressRow = nullptr;
    QLabel* m_progressText = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_stop = nullptr;
    QWidget* m_actions;
    widgets::MessageBar* m_bar;
    QTabWidget* m_tabs;
    RecordList* m_planList = nullptr;
    RecordList* m_recordList = nullptr;
    ListFilter* m_planFilter = nullptr;
    ListFilter* m_recordFilter = nullptr;
};

} // namespace itam::ui::lifecycle
