// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What restricts a table of the instance: a text, and choices; each shows as a chip that can be taken away. The filter
// runs on the instance. GUI thread.
#pragma once

#include "ui/staging/tablespec.h"

class QComboBox;
class QLineEdit;
class QTimer;

namespace itam::ui::lifecycle {
class FilterChips;
} // namespace itam::ui::lifecycle

namespace itam::ui::staging {

struct TableChoice
{
    QString text;
    QList<int> options; ///< of each filter field

    friend bool operator==(const TableChoice&, const TableChoice&) = default;
};

class TableFilter final : public QWidget
{
    Q_OBJECT
public:
    /// `spec` outlives the filter.
    explicit TableFilter(const TableSpec& spec, QWidget* parent = nullptr);

    [[nodiscard]] const TableChoice& choice() const { return m_choice; }
    void setChoice(const TableChoice& choice);
    /// Nothing restricts.
    void clear() { setChoice(everything()); }
    [[nodiscard]] bool isRestricting() const { return !(m_choice == everything()); }
    void focusText();
    /// Of the question, as of `nowUtc`.
    [[nodiscard]] QString conditions(const QDateTime& nowUtc) const;

    [[nodiscard]] QByteArray toBytes() const;
    /// Damaged bytes change nothing.
    void restore(const QByteArray& bytes);

signals:
    void choiceChanged();

private:
    [[nodiscard]] TableChoice everything() const;
    void makeFields();
    void takeFields();
    void showFields();
    void showChips();

    const TableSpec& m_spec;
    TableChoice m_choice;
    QLineEdit* m_text;
    QList<QComboBox*> m_boxes;
    lifecycle::FilterChips* m_chips = nullptr;
    QTimer* m_typing;
};

} // namespace itam::ui::staging
