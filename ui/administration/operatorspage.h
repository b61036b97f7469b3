// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page Operators: which account has which role, how much that is worth (design.md 9.9), and who changed which
// setting. A view: values in, intents out. GUI thread.
//
// Keys: F5 looks again, Ctrl+C copies rows.
#pragma once

#include "core/administration/gate.h"
#include "ui/administration/operatormodels.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace itam::ui::lifecycle {
class RecordList;
} // namespace itam::ui::lifecycle
namespace itam::ui::widgets {
class FieldNote;
class MessageBar;
} // namespace itam::ui::widgets

namespace itam::ui::administration {

class OperatorsPage final : public QWidget
{
    Q_OBJECT
public:
    /// `clock` outlives the page.
    explicit OperatorsPage(const core::support::Clock& clock, QWidget* parent = nullptr);

    void showLoading();
    void showStanding(const core::administration::Standing& standing);
    void showError(const Error& error);
    /// `older`: below those that are shown; else in place of them.
    void showChanges(const core::administration::AuditPage& page, bool older);
    void showChangesError(const Error& error);
    /// A role is being changed: nothing else can be.
    void setBusy(bool busy);
    /// An account was added: the field is free for the next.
    void clearAccount();

    [[nodiscard]] lifecycle::RecordList& operators() const { return *m_operators; }
    [[nodiscard]] lifecycle::RecordList& audit() const { return *m_audit; }
    [[nodiscard]] const OperatorModel& operatorModel() const { return m_operatorModel; }
    [[nodiscard]] const SettingChangeModel& changeModel() const { return m_changeModel; }
    [[nodiscard]] widgets::MessageBar& messages() const;

signals:
    void refreshRequested();
    void roleRequested(const QString& account, itam::core::model::Role role);
    void removeRequested(const QString& account);
    /// `before`: id of the oldest that is shown.
    void olderRequested(qint64 before);

private:
    [[nodiscard]] static QString advisoryText();
    [[nodiscard]] static QString grantsText();
    void makeOperators();
    void connectOperators();
    void makeAudit();
    void makeLayout();
    void showButtons();
    void add();
    [[nodiscard]] const core::model::Operator* current() const;

    OperatorModel m_operatorModel;
    SettingChangeModel m_changeModel;
    std::optional<core::administration::Standing> m_standing;
    bool m_isBusy = false;
    QLabel* m_who;
    QLabel* m_worth;
    lifecycle::RecordList* m_operators = nullptr;
    QPushButton* m_raise;
    QPushButton* m_lower;
    QPushButton* m_remove;
    QLineEdit* m_account;
    QPushButton* m_add;
    lifecycle::RecordList* m_audit = nullptr;
    QPushButton* m_older;
};

} // namespace itam::ui::administration
