// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Operational states: those with a priority in its order, those without one in a section of their own; both can be
// renamed in place. GUI thread.
//
// Keys: Alt+Up and Alt+Down move, F2 renames, Del removes, Enter in the line adds.
#pragma once

#include "ui/lifecycle/rulepage.h"
#include "ui/models/operationalstatemodel.h"

class QLineEdit;
class QModelIndex;
class QSpinBox;

namespace itam::ui::widgets {
class EmptyState;
class FieldNote;
class TableView;
} // namespace itam::ui::widgets

namespace itam::ui::lifecycle {

class StatesPage final : public RulePage
{
    Q_OBJECT
public:
    explicit StatesPage(QWidget* parent = nullptr);

    [[nodiscard]] QByteArray saveViewState() const override;
    void restoreViewState(const QByteArray& state) override;
    [[nodiscard]] widgets::TableView* orderTable() const { return m_orderTable; }
    [[nodiscard]] widgets::TableView* otherTable() const { return m_otherTable; }

protected:
    void bookChanged() override;
    void focusSearch() override;

private:
    [[nodiscard]] QWidget* makeAddLine();
    [[nodiscard]] QWidget* makeButtons();
    void makeTables();
    void makeActions(widgets::TableView* table);
    void select(std::optional<int> state);
    void takeCurrent(const models::OperationalStateModel& model, const QModelIndex& current);
    void addState();
    void rename(int state, const QString& label);
    void renameCurrent();
    void removeCurrent();
    void move(int step);
    void showButtons();

    models::OperationalStateModel m_order;
    models::OperationalStateModel m_others;
    std::optional<int> m_state; ///< the chosen one, in either table
    bool m_isSelecting = false;
    QLineEdit* m_label;
    QSpinBox* m_value;
    QPushButton* m_add;
    widgets::FieldNote* m_note;
    widgets::TableView* m_orderTable;
    widgets::TableView* m_otherTable;
    widgets::EmptyState* m_orderEmpty;
    widgets::EmptyState* m_otherEmpty;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_give;
    QPushButton* m_take;
    QPushButton* m_rename;
    QPushButton* m_remove;
    QLabel* m_reason;
};

} // namespace itam::ui::lifecycle
