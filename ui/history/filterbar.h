// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What restricts the import history: text, state, data type, period, problems only; and everything that is set as a
// chip that can be taken away (ux.md 2). Says what was chosen as a value; what it means is not known here. GUI thread.
#pragma once

#include "core/support/clock.h"
#include "ui/models/historychoice.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;
class QTimer;

namespace itam::ui::history {

class FilterBar final : public QWidget
{
    Q_OBJECT
public:
    /// `clock` outlives the bar.
    explicit FilterBar(const core::support::Clock& clock, QWidget* parent = nullptr);

    [[nodiscard]] const models::HistoryChoice& choice() const { return m_choice; }
    /// Shows it; choiceChanged() when it differs.
    void setChoice(const models::HistoryChoice& choice);
    void focusText();

signals:
    /// Typed text: half a second after the last key, or at once with Enter.
    void choiceChanged(const itam::ui::models::HistoryChoice& choice);

private:
    [[nodiscard]] QWidget* makeFields();
    void takeFields();
    void showFields();
    void showChips();
    void addChip(const char* name, const QString& text, std::function<void(models::HistoryChoice&)> clear);
    void forgetOldChips();

    const core::support::Clock& m_clock;
    models::HistoryChoice m_choice;
    QTimer* m_typing;
    QLineEdit* m_text;
    QComboBox* m_state;
    QComboBox* m_type;
    QComboBox* m_period;
    QWidget* m_days;
    QDateEdit* m_from;
    QDateEdit* m_to;
    QPushButton* m_problems;
    QWidget* m_chips;
    QPushButton* m_clear;
};

} // namespace itam::ui::history
