// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What restricts a list: a field to search in and choices beside it, with a chip for each that is set (ux.md 2). What
// was chosen is known by ids that stay the same in every language. GUI thread.
#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;
class QTimer;

namespace itam::ui::lifecycle {

class FilterChips;

class ListFilter final : public QWidget
{
    Q_OBJECT
public:
    struct Entry
    {
        QString id; ///< empty: does not restrict; the first of a choice
        QString text;
    };
    struct Choice
    {
        const char* name; ///< object names begin so
        QString title;    ///< accessible name
        QString help;     ///< What's this
        QList<Entry> entries;
    };
    struct Words
    {
        QString title; ///< accessible name of the field
        QString placeholder;
        QString help; ///< What's this
    };
    /// `name`: what object names begin with.
    ListFilter(const char* name, const Words& words, const QList<Choice>& choices, QWidget* parent = nullptr);

    [[nodiscard]] QString text() const { return m_taken; }
    /// Id of what is chosen; empty: does not restrict.
    [[nodiscard]] QString chosen(int choice) const;
    void choose(int choice, const QString& id);
    /// Others to choose from; what was chosen stays when it is among them.
    void setEntries(int choice, const QList<Entry>& entries);
    [[nodiscard]] bool isEmpty() const;
    void clear();
    void focusSearch();
    /// In the row of the fields, behind the choices.
    void addToRow(QWidget* widget);

    [[nodiscard]] QStringList state() const;
    /// Unknown ids restrict nothing.
    void setState(const QStringList& state);

signals:
    void changed();

private:
    void takeText();
    void showChips();
    void change();

    QByteArray m_name;
    QString m_taken;
    QLineEdit* m_text;
    QList<QComboBox*> m_choices;
    QList<QByteArray> m_chipNames;
    FilterChips* m_chips;
    QTimer* m_typing;
    QWidget* m_row;
};

} // namespace itam::ui::lifecycle
