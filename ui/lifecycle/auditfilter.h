// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What restricts the audit: user, requestor, kind of change, rule, period, and a CI that was chosen in the list. Says
// what was chosen as a value. GUI thread.
#pragma once

#include "core/support/clock.h"
#include "ui/lifecycle/auditchoice.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace itam::ui::lifecycle {

class FilterChips;

class AuditFilter final : public QWidget
{
    Q_OBJECT
public:
    /// `clock` outlives the filter.
    explicit AuditFilter(const core::support::Clock& clock, QWidget* parent = nullptr);

    [[nodiscard]] const AuditChoice& choice() const { return m_choice; }
    /// Shows it; choiceChanged() when it differs.
    void setChoice(const AuditChoice& choice);
    /// Who can be chosen as requestor.
    void setRequestors(const QList<core::servicenow::RequestorRow>& requestors);
    void focusText();

signals:
    /// Typed text: half a second after the last key, or at once with Enter.
    void choiceChanged(const itam::ui::lifecycle::AuditChoice& choice);

private:
    [[nodiscard]] QWidget* makeFields();
    void fillLists();
    void takeFields();
    void showFields();
    void showChips();
    [[nodiscard]] QString periodText() const;

    const core::support::Clock& m_clock;
    AuditChoice m_choice;
    QTimer* m_typing;
    QLineEdit* m_user;
    QComboBox* m_kind;
    QComboBox* m_requestor;
    QComboBox* m_rule;
    QComboBox* m_period;
    QWidget* m_days;
    QDateEdit* m_from;
    QDateEdit* m_to;
    FilterChips* m_chips;
};

} // namespace itam::ui::lifecycle
