// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One staged row below the list: what became of it and why, its values on their way, what each transform map did. A
// view: values in, intents out. GUI thread.
#pragma once

#include "ui/staging/stagedtracemodel.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTabWidget;

namespace itam::ui::widgets {
class EmptyState;
class StateChip;
class TableView;
} // namespace itam::ui::widgets

namespace itam::ui::staging {

/// What is known of one row.
struct StagedStory
{
    core::servicenow::StagedRecord record;
    QList<core::exporter::FieldTrace> fields;
    bool hasMaps = true;    ///< false: this account may not read the transform maps
    bool hasPayload = true; ///< false: the instance does not have it any more, or does not show it
};

class StagedRecordView final : public QFrame
{
    Q_OBJECT
public:
    explicit StagedRecordView(QWidget* parent = nullptr);

    /// Another row: its story is under way.
    void showLoading(const core::servicenow::TableRow& row);
    void showStory(const StagedStory& story);
    void showError(const Error& error);
    void focusContent();

    [[nodiscard]] StagedTraceModel& fields() { return m_fields; }
    [[nodiscard]] MapResultModel& maps() { return m_maps; }

signals:
    /// The target record in a browser.
    void recordRequested(const itam::core::servicenow::TargetRecord& record);

private:
    void makeHead(QLayout* column);
    void makeTabs(QLayout* column);
    void showRow(const core::servicenow::TableRow& row);

    StagedTraceModel m_fields;
    MapResultModel m_maps;
    std::optional<core::servicenow::TargetRecord> m_target;
    QLabel* m_title;
    QLabel* m_why;
    QLabel* m_note;
    widgets::StateChip* m_state;
    QPushButton* m_open;
    QTabWidget* m_tabs;
    widgets::TableView* m_fieldTable;
    widgets::TableView* m_mapTable;
    widgets::EmptyState* m_fieldEmpty;
    widgets::EmptyState* m_mapEmpty;
};

} // namespace itam::ui::staging
