// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where records are read from: the data source name of the operations database, or a file that is picked; for a server
// also the password of the account that reads. GUI thread.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace itam::ui::widgets {
class FieldNote;
class Form;
}

namespace itam::ui::integrations {

class SecretField;

class SourceFields : public QWidget
{
    Q_OBJECT
public:
    /// Owns `password` from here on.
    explicit SourceFields(SecretField* password, QWidget* parent = nullptr);

    void showSource(const QString& dsn);
    /// A file that was picked.
    void takeFile(const QString& path);
    [[nodiscard]] bool isValid() const { return m_problem.isEmpty(); }
    void finishEditing();
    /// What is typed and no data source is dropped with the next showSource().
    void forgetTyped();
    [[nodiscard]] QList<QWidget*> focusOrder() const;

signals:
    /// As it would be saved; empty: there is none, or what is typed is none.
    void sourceChanged(const QString& dsn);
    void browseRequested();
    void validityChanged();

private:
    void take(const QString& text, bool finished);
    void showPassword();

    QString m_source;
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
