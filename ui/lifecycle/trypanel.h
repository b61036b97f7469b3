// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// "Try it": would this be allowed, and by which rule not? Answered from the grid that is shown, and on demand by the
// instance; says when both differ. GUI thread.
#pragma once

#include "ui/models/rulegrid.h"
#include "ui/services/rulechecker.h"
#include "ui/widgets/labels.h"

class QComboBox;

namespace itam::ui::widgets {
class StateChip;
} // namespace itam::ui::widgets

namespace itam::ui::lifecycle {

class TryPanel final : public widgets::Card
{
    Q_OBJECT
public:
    explicit TryPanel(models::GridKind kind, QWidget* parent = nullptr);

    /// What takes the focus, in reading order.
    [[nodiscard]] QList<QWidget*> focusOrder() const;

    /// What is chosen stays chosen, if it is still there.
    void setGrid(const models::RuleGrid& grid);
    void choose(int row, int column);
    /// While edits are on their way the instance cannot know them.
    void setSaving(bool saving);

    /// Answers to questions that are not asked any more change nothing.
    void showAnswer(const services::RuleQuestion& question, bool isAllowed);
    void showError(const services::RuleQuestion& question, const Error& error);

signals:
    void checkRequested(const itam::ui::services::RuleQuestion& question);
    void refreshRequested();

private:
    [[nodiscard]] QWidget* makeChoices();
    [[nodiscard]] services::RuleQuestion question() const;
    [[nodiscard]] bool isAllowed() const;
    void showOwnAnswer();
    void showInstance(widgets::TextRole role, const QString& text, bool offersRefresh);

    models::GridKind m_kind;
    models::RuleGrid m_grid;
    bool m_isSaving = false;
    QComboBox* m_first;
    QComboBox* m_second;
    widgets::StateChip* m_chip;
    QLabel* m_sentence;
    QLabel* m_instance;
    QPushButton* m_ask;
    QPushButton* m_refresh;
};

} // namespace itam::ui::lifecycle
