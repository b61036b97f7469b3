// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What restricts the list of CIs: text, class with its subclasses, state, active action, and the two views of
// neighbours: what Service Mapping sees (R52) and what an incident or problem may name (R38). Says what was chosen as a
// value; what it means is not known here. GUI thread.
#pragma once

#include "ui/models/cichoice.h"
#include "ui/models/lifecyclewords.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTimer;

namespace itam::ui::lifecycle {

class CiFilter final : public QWidget
{
    Q_OBJECT
public:
    explicit CiFilter(QWidget* parent = nullptr);

    /// Classes, states and actions to choose from. What the instance does not know is no longer chosen.
    void setKnowledge(const models::LifecycleKnowledge& knowledge);
    [[nodiscard]] const models::CiChoice& choice() const { return m_choice; }
    /// Shows it; choiceChanged() when it differs.
    void setChoice(const models::CiChoice& choice);
    void focusText();

signals:
    /// Typed text: half a second after the last key, or at once with Enter.
    void choiceChanged(const itam::ui::models::CiChoice& choice);

private:
    void nameFields();
    void takeFields();
    void showFields();

    models::CiChoice m_choice;
    QTimer* m_typing;
    QLineEdit* m_text;
    QComboBox* m_class;
    QComboBox* m_state;
    QComboBox* m_action;
    QPushButton* m_mapping;
    QPushButton* m_task;
    QPushButton* m_clear;
};

} // namespace itam::ui::lifecycle
