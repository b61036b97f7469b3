// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page Export: before, during and after (issue of the first console). A view: values in, intents out; it starts and
// stops nothing itself. GUI thread.
//
//   Before --exportRequested, showStarted--> During --showSummary--> After --Prepare another export--> Before
#pragma once

#include "core/support/clock.h"
#include "ui/exporter/progresscard.h"
#include "ui/exporter/scopecard.h"
#include "ui/exporter/summarycard.h"
#include "ui/models/segmentmodel.h"

#include <QTimer>
#include <QWidget>

class QScrollArea;

namespace itam::ui::widgets {
class EmptyState;
class TableView;
} // namespace itam::ui::widgets

namespace itam::ui::exporter {

class ExportPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ExportPage(const core::support::Clock& clock, QWidget* parent = nullptr);

    enum class Stage
    {
        Before,
        During,
        After
    };
    [[nodiscard]] Stage stage() const { return m_stage; }

    void showScope(const ExportScope& scope);
    /// Back to the scope, for example because the next export cannot start. Not while one runs.
    void showBefore();
    void showStarted(const QString& instanceName);
    void showProgress(const core::exporter::ExportProgress& progress);
    void showSegments(const core::exporter::SegmentLog::Changes& changes);
    void showStopRequested(StopButton::Stop requested) { m_progress->setStopRequested(requested); }
    void showSummary(const core::exporter::ExportSummary& summary);
    void showProblems(const QList<ProblemGroup>& problems) { m_summary->showProblems(problems); }

    [[nodiscard]] QByteArray saveViewState() const;
    void restoreViewState(const QByteArray& state);

signals:
    void exportRequested(bool full);
    void stopAfterSegmentRequested();
    void stopNowRequested();
    void retryNowRequested();
    void settingsRequested();
    void historyRequested(const QString& exportId);
    void pendingRequested(const QString& reason, std::optional<itam::core::model::DataType> type = {});
    /// An unfinished import refused the export (P-13).
    void closeAsFailedRequested();
    /// An Integration Property refused a data type.
    void propertiesRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setStage(Stage stage);
    [[nodiscard]] bool isReadElsewhere() const;
    void followNewest();
    void showFollowing(bool following);
    void showEmptyTable();

    const core::support::Clock& m_clock;
    Stage m_stage = Stage::Before;
    bool m_following = true;
    QTimer m_tick;
    models::SegmentModel m_segments;
    QScrollArea* m_scroll;
    ScopeCard* m_scope;
    ProgressCard* m_progress;
    SummaryCard* m_summary;
    QWidget* m_tableArea;
    widgets::TableView* m_table;
    widgets::EmptyState* m_empty;
    QPushButton* m_jump;
};

} // namespace itam::ui::exporter
