// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The foot of a rule page: what was changed last, whether it has arrived, Undo and Redo. Always in its place, so that a
// grid does not move under the pointer when something is toggled. GUI thread.
#pragma once

#include "ui/services/rulekeeper.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace itam::ui::lifecycle {

class UndoBar final : public QFrame
{
    Q_OBJECT
public:
    explicit UndoBar(QWidget* parent = nullptr);

    /// What takes the focus, in reading order.
    [[nodiscard]] QList<QWidget*> focusOrder() const;
    void showHistory(const services::EditHistory& history);

signals:
    void undoRequested();
    void redoRequested();

private:
    QLabel* m_text;
    QPushButton* m_undo;
    QPushButton* m_redo;
};

} // namespace itam::ui::lifecycle
