// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// After an export: how it ended, what landed, problems grouped by cause, and the next step as buttons. GUI thread.
#pragma once

#include "core/exporter/summary.h"
#include "ui/widgets/labels.h"

class QGridLayout;

namespace itam::ui::widgets {
class MessageBar;
class StateChip;
} // namespace itam::ui::widgets

namespace itam::ui::exporter {

/// A thousand identical failures are one fact (ux.md 2).
struct ProblemGroup
{
    core::model::DataType type = core::model::DataType::Hardware;
    QString reason; ///< code
    qint64 count = 0;

    friend bool operator==(const ProblemGroup&, const ProblemGroup&) = default;
};

class SummaryCard final : public widgets::Card
{
    Q_OBJECT
public:
    explicit SummaryCard(QWidget* parent = nullptr);

    void show(const core::exporter::ExportSummary& summary);
    /// They come a moment later, from the journal.
    void showProblems(const QList<ProblemGroup>& problems);
    /// To the next step that it offers.
    void takeFocus();

signals:
    /// Of that reason and data type; empty: all.
    void pendingRequested(const QString& reason, std::optional<itam::core::model::DataType> type = {});
    void exportAgainRequested();
    void historyRequested(const QString& exportId);
    void dismissed();
    /// An unfinished import refused the export (P-13).
    void closeAsFailedRequested();
    /// An Integration Property refused a data type.
    void propertiesRequested();

private:
    void showTable(const core::exporter::ExportSummary& summary);
    void showError(const Error& error);
    void clearProblems();

    QString m_exportId;
    QList<ProblemGroup> m_shown;
    widgets::StateChip* m_outcome;
    QLabel* m_duration;
    QLabel* m_sentence;
    widgets::MessageBar* m_error;
    QWidget* m_tableArea;
    QGridLayout* m_table;
    QVBoxLayout* m_problems;
    QWidget* m_problemArea;
    QPushButton* m_pending;
    QPushButton* m_again;
    QPushButton* m_history;
    QPushButton* m_dismiss;
};

} // namespace itam::ui::exporter
