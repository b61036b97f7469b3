// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One CI: what it shows and why, the states of its requestors, its active actions with their leases, its asset. A view:
// values in, intents out. GUI thread.
#pragma once

#include "core/lifecycle/snapshot.h"
#include "core/support/result.h"
#include "ui/models/cidetailmodels.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QToolButton;

namespace itam::ui::widgets {
class EmptyState;
class StateChip;
class TableView;
} // namespace itam::ui::widgets

namespace itam::ui::lifecycle {

class CiDetail final : public QWidget
{
    Q_OBJECT
public:
    /// `clock` outlives the view.
    explicit CiDetail(const core::support::Clock& clock, QWidget* parent = nullptr);

    void showCi(const core::servicenow::CiRow& ci, std::shared_ptr<const models::LifecycleKnowledge> knowledge);
    /// The answer about its asset; null: not known yet.
    void showAsset(const core::lifecycle::CiSnapshot* ci);
    void showAssetError(const Error& error);
    /// Leases count down.
    void tick();

    [[nodiscard]] const core::servicenow::CiRow& ci() const { return m_ci; }
    [[nodiscard]] widgets::TableView* stateTable() const { return m_stateTable; }
    [[nodiscard]] widgets::TableView* actionTable() const { return m_actionTable; }

signals:
    void closeRequested();
    void storyRequested();
    void extendRequested(const itam::core::servicenow::ActiveAction& action);
    void removeRequested(const itam::core::servicenow::ActiveAction& action);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeStates();
    [[nodiscard]] QWidget* makeActions();
    void showButtons();
    void showReasons();
    [[nodiscard]] const core::servicenow::ActiveAction* chosen() const;

    const core::support::Clock& m_clock;
    core::servicenow::CiRow m_ci;
    models::CiStatesModel m_states;
    models::CiActionsModel m_actions;
    QLabel* m_title;
    widgets::StateChip* m_chip;
    QLabel* m_facts;
    QLabel* m_asset;
    QPushButton* m_story;
    QToolButton* m_close;
    widgets::TableView* m_stateTable;
    widgets::EmptyState* m_noStates;
    QLabel* m_why;
    widgets::TableView* m_actionTable;
    widgets::EmptyState* m_noActions;
    QLabel* m_next;
    QPushButton* m_extend;
    QPushButton* m_remove;
};

} // namespace itam::ui::lifecycle
