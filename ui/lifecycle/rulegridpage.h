// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One of the three grids: compatible actions, not allowed actions, not allowed transitions; the last two for a class of
// CIs that is chosen at the left. A click or Space toggles what stands in a cell. GUI thread.
#pragma once

#include "ui/lifecycle/rulepage.h"
#include "ui/models/rulegridmodel.h"

class QSplitter;

namespace itam::ui::widgets {
class EmptyState;
} // namespace itam::ui::widgets

namespace itam::ui::lifecycle {

class ClassPicker;
class RuleGridView;
class TryPanel;

class RuleGridPage final : public RulePage
{
    Q_OBJECT
public:
    explicit RuleGridPage(models::GridKind kind, QWidget* parent = nullptr);

    void showHistory(const services::EditHistory& history) override;
    void showAnswer(const services::RuleQuestion& question, bool isAllowed) override;
    void showCheckError(const services::RuleQuestion& question, const Error& error) override;

    /// The class whose rules are shown; empty for pairs.
    [[nodiscard]] QString ciClass() const;
    void setCiClass(const QString& name);

    [[nodiscard]] QByteArray saveViewState() const override;
    void restoreViewState(const QByteArray& state) override;

    [[nodiscard]] RuleGridView* view() const { return m_view; }
    [[nodiscard]] const models::RuleGridModel& grid() const { return m_grid; }

protected:
    void bookChanged() override;
    void focusSearch() override;

private:
    [[nodiscard]] QWidget* makeGridSide();
    void showGrid();
    void showEmptyOrNot();
    void toggle(const QModelIndex& cell);

    models::GridKind m_kind;
    models::RuleGridModel m_grid;
    ClassPicker* m_classes = nullptr; ///< null for pairs
    QSplitter* m_splitter = nullptr;  ///< null for pairs
    QLabel* m_heading;
    QLabel* m_note;
    RuleGridView* m_view;
    widgets::EmptyState* m_empty;
    TryPanel* m_try;
};

} // namespace itam::ui::lifecycle
