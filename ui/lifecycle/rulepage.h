// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What all rule pages have: title and what the page is about, errors near their cause, the content or a word about why
// there is none, Undo and Redo. A view: values in, intents out. GUI thread.
//
// Keys: Ctrl+Z and Ctrl+Y undo and redo, F5 reads again, Ctrl+F searches where there is a search.
#pragma once

#include "ui/services/rulechecker.h"
#include "ui/services/rulekeeper.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace itam::ui::widgets {
class EmptyState;
class MessageBar;
} // namespace itam::ui::widgets

namespace itam::ui::lifecycle {

class UndoBar;

class RulePage : public QWidget
{
    Q_OBJECT
public:
    /// `name`: object name.
    RulePage(const char* name, const QString& title, const QString& explanation, QWidget* parent = nullptr);

    // --- values
    void showReading();
    void showBook(const models::RuleBook& book);
    /// What was shown stays; when that is nothing, the error stands in its place.
    void showReadError(const Error& error);
    void showEditFailure(const services::EditFailure& failure);
    virtual void showHistory(const services::EditHistory& history);
    virtual void showAnswer(const services::RuleQuestion& question, bool isAllowed);
    virtual void showCheckError(const services::RuleQuestion& question, const Error& error);
    /// Nothing of the instance before is shown any more.
    void forget();

    [[nodiscard]] virtual QByteArray saveViewState() const = 0;
    /// A damaged or foreign value changes nothing.
    virtual void restoreViewState(const QByteArray& state) = 0;

signals:
    void editRequested(const itam::ui::models::RuleEdit& edit);
    void undoRequested();
    void redoRequested();
    void refreshRequested();
    void checkRequested(const itam::ui::services::RuleQuestion& question);
    void settingsRequested();

protected:
    /// The layout for what the page is about.
    [[nodiscard]] QVBoxLayout* content() const { return m_content; }
    [[nodiscard]] const models::RuleBook& book() const { return m_book; }
    /// The rules are other ones.
    virtual void bookChanged() = 0;
    virtual void focusSearch() {}
    /// What takes the focus between the message and the foot, in reading order.
    void setFocusOrder(const QList<QWidget*>& inside);

private:
    [[nodiscard]] QWidget* makeHead(const QString& title, const QString& explanation);
    void makeActions();
    void showPlaceholder(bool shown);
    void answerEmptyButton();

    models::RuleBook m_book;
    bool m_hasBook = false;
    bool m_needsSettings = false;
    QPushButton* m_refresh;
    widgets::MessageBar* m_bar;
    QStackedWidget* m_stack;
    QListView* m_placeholder;
    widgets::EmptyState* m_empty;
    QVBoxLayout* m_content;
    UndoBar* m_undo;
};

} // namespace itam::ui::lifecycle
