// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The first page: last result, next export, open problems, pending records by cause, what changed, how much each export
// carried (ux.md 1). No decoration. GUI thread.
#pragma once

#include "core/settings/tokenage.h"
#include "ui/exporter/scopecard.h"
#include "ui/exporter/summarycard.h"
#include "ui/shell/acknowledgements.h"
#include "ui/shell/changescard.h"
#include "ui/shell/exportchart.h"

#include <QWidget>

class QGridLayout;

namespace itam::ui::shell {

struct OverviewState
{
    exporter::ExportScope scope;
    std::optional<core::journal::ExportRecord> last; ///< to the present instance
    QList<exporter::ProblemGroup> problems;
    QList<Acknowledgement> acknowledged; ///< those of `problems` that are not open any more
    QString next; ///< when the next export is due, in words
    bool running = false;
    std::optional<core::settings::TokenAge> token; ///< nullopt: the instance needs none
    core::model::PerType<std::optional<TypeChange>> changes;
    QList<ExportFigures> figures; ///< of the chart
};

class OverviewPage final : public QWidget
{
    Q_OBJECT
public:
    explicit OverviewPage(QWidget* parent = nullptr);

    void show(const OverviewState& state, const QDateTime& nowUtc);

signals:
    void exportRequested();
    void setUpRequested();
    void embeddedInstanceRequested();
    void historyRequested(const QString& exportId);
    void pendingRequested(const QString& reason, std::optional<itam::core::model::DataType> type = {});
    void acknowledgeRequested(const itam::ui::exporter::ProblemGroup& problem);
    void reopenRequested(const itam::ui::exporter::ProblemGroup& problem);

private:
    [[nodiscard]] QWidget* makeFirstSteps();
    [[nodiscard]] QWidget* makeLast();
    [[nodiscard]] QWidget* makeNext();
    [[nodiscard]] QWidget* makeKnown();
    [[nodiscard]] QWidget* makeProblems();
    void showLast(const OverviewState& state, const QDateTime& nowUtc);
    void showKnown(const OverviewState& state, const QDateTime& nowUtc);
    void showToken(const OverviewState& state);
    void showProblems(const OverviewState& state);
    void showRest(const OverviewState& state);
    void addHeading(const QString& text);
    /// "Show" behind a text; returns the row for more of that kind.
    QHBoxLayout* addPending(const exporter::ProblemGroup& group, const QString& text, bool isProblem);
    QPushButton* addLink(QHBoxLayout* row, const QString& text, const char* objectName, const QString& accessibleName);

    QString m_lastExportId;
    std::optional<std::pair<QList<exporter::ProblemGroup>, QList<Acknowledgement>>> m_shownProblems;
    QWidget* m_firstSteps = nullptr;
    QWidget* m_cards = nullptr;
    widgets::StateChip* m_outcome = nullptr;
    QLabel* m_lastTime = nullptr;
    QLabel* m_lastText = nullptr;
    QPushButton* m_history = nullptr;
    QLabel* m_next = nullptr;
    QLabel* m_blocked = nullptr;
    QPushButton* m_export = nullptr;
    QLabel* m_token = nullptr;
    QPushButton* m_replaceToken = nullptr;
    core::model::PerType<QLabel*> m_known{};
    core::model::PerType<QLabel*> m_since{};
    QVBoxLayout* m_problems = nullptr;
    widgets::StateChip* m_problemCount = nullptr;
    ChangesCard* m_changes = nullptr;
    ExportChart* m_chart = nullptr;
};

} // namespace itam::ui::shell
