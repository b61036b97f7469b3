// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/undobar.h"

#include "ui/widgets/labels.h"

#include <QAccessible>

namespace itam::ui::lifecycle {

UndoBar::UndoBar(QWidget* parent)
    : QFrame(parent)
    , m_text(widgets::makeLabel({}, widgets::TextRole::Muted, this))
    , m_undo(widgets::makeButton(tr("Undo"), "undoButton", widgets::ButtonKind::Plain, this))
    , m_redo(widgets::makeButton(tr("Redo"), "redoButton", widgets::ButtonKind::Plain, this))
{
    setObjectName(QStringLiteral("undoBar"));
    m_text->setObjectName(QStringLiteral("lastEditLabel"));
    m_undo->setToolTip(tr("Take the last change back (Ctrl+Z)"));
    m_redo->setToolTip(tr("Make the change again (Ctrl+Y)"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(widgets::spacing(3));
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    row->addWidget(m_redo);
    connect(m_undo, &QPushButton::clicked, this, &UndoBar::undoRequested);
    connect(m_redo, &QPushButton::clicked, this, &UndoBar::redoRequested);
    showHistory({});
}

QList<QWidget*> UndoBar::focusOrder() const
{
    return {m_undo, m_redo};
}

void UndoBar::showHistory(const services::EditHistory& history)
{
    using Last = services::EditHistory::Last;
    QString text = history.sentence;
    if (history.last == Last::Undone)
        //: %1 a whole sentence, "Rule added: ..."
        text = tr("Taken back: %1").arg(text);
    if (history.isSaving)
        //: %1 a whole sentence, "Rule added: ..."; the change is on its way to ServiceNow
        text = text.isEmpty() ? tr("Saving\u2026") : tr("%1 Saving\u2026").arg(text);
    if (text.isEmpty())
        text = tr("Changes reach ServiceNow at once, and can be undone here.");
    const bool isNew = text != m_text->text();
    m_text->setText(text);
    m_undo->setEnabled(history.canUndo);
    m_redo->setEnabled(history.canRedo);
    if (isNew && isVisible()) {
        QAccessibleEvent event(m_text, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace itam::ui::lifecycle
