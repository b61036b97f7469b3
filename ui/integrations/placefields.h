// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where data are: a file that is typed or picked, or the address of a server; for a server also the password of its
// account. What that may look like, and what there is to say about it, is up to who derives. GUI thread.
#pragma once

#include "ui/widgets/form.h"

#include <tl/expected.hpp>

class QLineEdit;
class QPushButton;

namespace itam::ui::integrations {

class SecretField;

class PlaceFields : public QWidget
{
    Q_OBJECT
public:
    /// What is typed and not finished, or no place, stays as long as the same is shown.
    void showPlace(const QString& place);
    /// A file that was picked.
    void takeFile(const QString& path);
    [[nodiscard]] bool isValid() const { return m_problem.isEmpty(); }
    void finishEditing();
    /// What is typed and no place is dropped with the next showPlace().
    void forgetTyped();
    [[nodiscard]] QList<QWidget*> focusOrder() const;

signals:
    /// As it would be saved; empty: there is none, or what is typed is none.
    void placeChanged(const QString& place);
    void browseRequested();
    void validityChanged();

protected:
    struct Names
    {
        QString label;
        QString browse;           ///< what the button does, for who does not see its place
        const char* edit;         ///< of the object
        const char* browseButton; ///< likewise
    };
    /// Owns `password` from here on.
    PlaceFields(const Names& names, SecretField* password, QWidget* parent);

    struct Note
    {
        widgets::FieldNote::Kind kind = widgets::FieldNote::Kind::Hint;
        QString text = {};
    };
    /// As it would be saved. Error: why it is no place, a whole sentence.
    [[nodiscard]] virtual tl::expected<QString, QString> placeOf(const QString& text) const = 0;
    /// Its account may have a password.
    [[nodiscard]] virtual bool isOnServer(const QString& place) const = 0;
    /// What there is to say while nothing is wrong.
    [[nodiscard]] virtual Note note() const = 0;

    [[nodiscard]] const QString& place() const { return m_place; }
    /// What was typed was completed, and that is still to be read.
    [[nodiscard]] bool isCompleted() const { return m_isCompleted; }
    [[nodiscard]] QLineEdit& edit() const { return *m_edit; }

private:
    void take(const QString& text, bool finished);
    void showRest();

    QString m_place;
    QString m_problem;
    bool m_isTouched = false;
    bool m_isCompleted = false;
    QLineEdit* m_edit;
    QPushButton* m_browseButton;
    widgets::FieldNote* m_note;
    widgets::Form* m_form;
    SecretField* m_password;
    QLabel* m_passwordLabel;
};

} // namespace itam::ui::integrations
