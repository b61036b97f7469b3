// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fields with their labels, and what there is to say about each, right below it (ux.md 3). GUI thread; parents own.
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;

namespace itam::ui::widgets {

/// The line under a field: a hint, or what is wrong with it. Also the accessible description of the field. Hidden while
/// there is nothing to say.
class FieldNote : public QWidget
{
    Q_OBJECT
public:
    enum class Kind
    {
        Hint,
        Info,
        Ok,
        Warning,
        Error ///< the field is marked as well
    };

    /// `field` outlives the note, or shares its parent.
    explicit FieldNote(QWidget* field, QWidget* parent = nullptr);

    void showNote(Kind kind, const QString& text);
    void clear() { showNote(Kind::Hint, {}); }
    [[nodiscard]] QString text() const;
    [[nodiscard]] Kind kind() const { return m_kind; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void showIcon();

    QWidget* m_field;
    QLabel* m_icon;
    QLabel* m_text;
    Kind m_kind = Kind::Hint;
};

/// Labels at the left in one column, fields at the right, notes under the fields. Forms on one page line up.
class Form : public QWidget
{
    Q_OBJECT
public:
    explicit Form(QWidget* parent = nullptr);

    enum class LabelAt
    {
        Middle,
        Top ///< beside the first line of a tall field
    };
    /// The label is the buddy of `focus`, or of `field` when that takes the focus itself.
    QLabel* addRow(const QString& label, QWidget* field, FieldNote* note = nullptr, QWidget* focus = nullptr,
                   LabelAt at = LabelAt::Middle);
    /// Without a label, in the column of the fields.
    void addField(QWidget* field);
    /// Shows or hides a row of addRow() with its label and note.
    void setRowVisible(QLabel* label, bool visible);

private:
    QGridLayout* m_grid;
};

/// Lists and number fields inside a page that scrolls change their value only when they have the focus: the wheel that
/// moves the page must not change a setting on its way.
void ignoreWheelWithoutFocus(QWidget* field);

} // namespace itam::ui::widgets
