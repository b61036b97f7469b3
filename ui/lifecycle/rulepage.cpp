// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/rulepage.h"

#include "ui/lifecycle/rulemessages.h"
#include "ui/lifecycle/undobar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"

#include <QListView>
#include <QStackedWidget>

namespace itam::ui::lifecycle {

RulePage::RulePage(const char* name, const QString& title, const QString& explanation, QWidget* parent)
    : QWidget(parent)
    , m_refresh(widgets::makeButton(tr("Refresh"), "refreshRulesButton", widgets::ButtonKind::Plain, this))
    , m_bar(new widgets::MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_placeholder(new QListView(m_stack))
    , m_empty(new widgets::EmptyState(m_placeholder))
    , m_content(nullptr)
    , m_undo(new UndoBar(this))
{
    setObjectName(QString::fromLatin1(name));
    auto* column = new QVBoxLayout(this);
    const int margin = widgets::spacing(5);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(widgets::spacing(3));
    column->addWidget(makeHead(title, explanation));
    column->addWidget(m_bar);
    m_placeholder->setObjectName(QStringLiteral("rulesPlaceholderList"));
    m_placeholder->setAccessibleName(title);
    m_placeholder->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget(m_stack);
    m_content = new QVBoxLayout(inside);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(widgets::spacing(3));
    m_stack->addWidget(m_placeholder);
    m_stack->addWidget(inside);
    column->addWidget(m_stack, 1);
    column->addWidget(m_undo);
    makeActions();
    connect(m_undo, &UndoBar::undoRequested, this, &RulePage::undoRequested);
    connect(m_undo, &UndoBar::redoRequested, this, &RulePage::redoRequested);
    connect(m_empty, &widgets::EmptyState::buttonClicked, this, &RulePage::answerEmptyButton);
    showPlaceholder(true);
    showReading();
}

QWidget* RulePage::makeHead(const QString& title, const QString& explanation)
{
    auto* head = new QWidget(this);
    m_refresh->setIcon(widgets::icon("refresh"));
    m_refresh->setToolTip(tr("Read the rules again (F5)"));
    auto* row = new QHBoxLayout;
    row->setSpacing(widgets::spacing(3));
    row->addWidget(widgets::makeLabel(title, widgets::TextRole::Title, head), 1);
    row->addWidget(m_refresh);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::spacing(1));
    column->addLayout(row);
    column->addWidget(widgets::makeLabel(explanation, widgets::TextRole::Muted, head));
    return head;
}

void RulePage::setFocusOrder(const QList<QWidget*>& inside)
{
    QWidget* before = m_refresh;
    for (QWidget* widget : m_bar->focusOrder() + inside + m_undo->focusOrder()) {
        setTabOrder(before, widget);
        before = widget;
    }
}

void RulePage::makeActions()
{
    const auto add = [this](const QString& text, const char* name, const QList<QKeySequence>& keys) {
        auto* action = new QAction(text, this);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        return action;
    };
    const QKeySequence redo(Qt::CTRL | Qt::Key_Y);
    const QKeySequence redoToo(Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    connect(add(tr("&Undo"), "undoRuleAction", {QKeySequence(Qt::CTRL | Qt::Key_Z)}), &QAction::triggered, this,
            &RulePage::undoRequested);
    connect(add(tr("&Redo"), "redoRuleAction", {redo, redoToo}), &QAction::triggered, this, &RulePage::redoRequested);
    connect(add(tr("Re&fresh"), "refreshRulesAction", {QKeySequence(QKeySequence::Refresh)}), &QAction::triggered, this,
            &RulePage::refreshRequested);
    connect(add(tr("F&ind"), "findInRulesAction", {QKeySequence(QKeySequence::Find)}), &QAction::triggered, this,
            [this] { focusSearch(); });
    connect(m_refresh, &QPushButton::clicked, this, &RulePage::refreshRequested);
}

void RulePage::showPlaceholder(bool shown)
{
    m_stack->setCurrentIndex(shown ? 0 : 1);
    m_undo->setVisible(!shown);
}

void RulePage::showReading()
{
    m_refresh->setEnabled(false);
    m_bar->clear();
    if (!m_hasBook)
        m_empty->showContent({.icon = QStringLiteral("busy"),
                              .title = tr("Asking ServiceNow\u2026"),
                              .severity = models::Severity::Busy});
}

void RulePage::showBook(const models::RuleBook& book)
{
    m_book = book;
    m_hasBook = true;
    m_refresh->setEnabled(true);
    showPlaceholder(false);
    bookChanged();
}

void RulePage::showReadError(const Error& error)
{
    m_refresh->setEnabled(true);
    m_needsSettings = error.code == ErrorCode::CredentialsIncomplete;
    if (m_hasBook) {
        m_bar->showError(error);
        m_bar->addAction(tr("Try again"), "retryRulesButton", [this] { emit refreshRequested(); });
        return;
    }
    const widgets::Message message = widgets::messageOf(error);
    m_empty->showContent(
        {.icon = m_needsSettings ? QStringLiteral("integrations") : QStringLiteral("error"),
         .title = error.code == ErrorCode::NotFound ? tr("CI Lifecycle Management is not there") : message.what,
         .text = error.code == ErrorCode::NotFound
                     ? tr("The instance has no tables of CI Lifecycle Management, or does not show them to this "
                          "account. Ask the ServiceNow administrator to activate it.")
                     : QStringList{message.meaning, message.advice}.join(QLatin1Char(' ')).trimmed(),
         .button = m_needsSettings ? tr("Go to Integrations") : tr("Try again"),
         .severity = m_needsSettings ? models::Severity::Neutral : models::Severity::Error});
}

void RulePage::answerEmptyButton()
{
    if (m_needsSettings)
        emit settingsRequested();
    else
        emit refreshRequested();
}

void RulePage::showEditFailure(const services::EditFailure& failure)
{
    m_bar->showMessage(messageOf(failure));
}

void RulePage::showHistory(const services::EditHistory& history)
{
    m_undo->showHistory(history);
    if (history.isSaving)
        m_bar->clear(); // it spoke of an edit before this one
}

void RulePage::showAnswer(const services::RuleQuestion&, bool)
{
}

void RulePage::showCheckError(const services::RuleQuestion&, const Error&)
{
}

void RulePage::forget()
{
    m_book = {};
    m_hasBook = false;
    m_needsSettings = false;
    m_bar->clear();
    showPlaceholder(true);
    showReading();
    m_refresh->setEnabled(true);
    bookChanged();
}

} // namespace itam::ui::lifecycle
