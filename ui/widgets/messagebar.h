// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A message in the page, near its cause (ux.md 3): what happened, what it means, what to do, with the buttons to do it.
// Technical detail folds out. Hidden while there is nothing to say; Esc closes it. GUI thread.
#pragma once

#include "core/support/error.h"
#include "ui/models/roles.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace itam::ui::widgets {

struct Message
{
    models::Severity severity = models::Severity::Neutral;
    QString what = {};
    QString meaning = {}; ///< may be empty
    QString advice = {};  ///< may be empty
    QString detail = {};  ///< technical, folded; may be empty
    QString id = {};      ///< of the error, for searching; may be empty
    bool closable = true;

    friend bool operator==(const Message&, const Message&) = default;
};
/// The sentences of core/support/errortext.h.
[[nodiscard]] Message messageOf(const core::support::Error& error);

class MessageBar : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// Replaces what was shown, buttons included.
    void showMessage(const Message& message);
    void showError(const core::support::Error& error) { showMessage(messageOf(error)); }
    /// After showMessage(): a button for the next step. It does not close the bar.
    QPushButton* addAction(const QString& text, const char* objectName, std::function<void()> action);
    /// A countdown: the second sentence changes, focus and buttons stay.
    void updateMeaning(const QString& meaning);
    void clear();
    /// What takes the focus, in reading order; buttons that are added later join it at their place.
    [[nodiscard]] QList<QWidget*> focusOrder() const;
    [[nodiscard]] const Message& message() const { return m_message; }
    [[nodiscard]] bool isEmpty() const { return m_message.what.isEmpty(); }

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showDetail(bool shown);
    void showRest();

    Message m_message;
    QLabel* m_icon;
    QLabel* m_what;
    QLabel* m_rest;
    QLabel* m_detail;
    QPushButton* m_detailButton;
    QPushButton* m_copyButton;
    QToolButton* m_closeButton;
    QHBoxLayout* m_buttons;
    QList<QPushButton*> m_actions;
};

} // namespace itam::ui::widgets
