// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the journal is: a file on this computer, or a database on a server that several administrators share; for a
// server also the password of its account. Says what a change means before it is saved. GUI thread.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace itam::ui::widgets {
class FieldNote;
class Form;
} // namespace itam::ui::widgets

namespace itam::ui::integrations {

class SecretField;

class JournalFields : public QWidget
{
    Q_OBJECT
public:
    /// Owns `password` from here on.
    explicit JournalFields(SecretField* password, QWidget* parent = nullptr);

    /// As the settings say; `usual`: the file that an empty one means; `inUse`: with which one the console works until
    /// it is closed; `isGiven`: by its command line, which goes before the settings.
    struct View
    {
        QString place;
        QString usual;
        QString inUse;
        bool isGiven = false;
    };
    void showJournal(const View& view);
    void takeFile(const QString& path);
    [[nodiscard]] bool isValid() const { return m_problem.isEmpty(); }
    void finishEditing();
    /// What is typed and no place is dropped with the next showJournal().
    void forgetTyped();
    [[nodiscard]] QList<QWidget*> focusOrder() const;

signals:
    /// As it would be saved; empty: the usual file, or what is typed is no place.
    void placeChanged(const QString& place);
    void browseRequested();
    void validityChanged();

private:
    void take(const QString& text, bool finished);
    void showNote();

    View m_view;
    QString m_problem;
    bool m_touched = false;
    QLineEdit* m_edit;
    QPushButton* m_browseButton;
    widgets::FieldNote* m_note;
    widgets::Form* m_form;
    SecretField* m_password;
    QLabel* m_passwordLabel;
};

} // namespace itam::ui::integrations
