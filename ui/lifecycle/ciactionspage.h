// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The catalogue of CI actions: names and descriptions are typed over in place, new ones come from the line above the
// table. GUI thread.
//
// Keys: F2 edits, Del removes, Enter in the line adds.
#pragma once

#include "ui/lifecycle/rulepage.h"
#include "ui/models/ciactionmodel.h"

class QLineEdit;

namespace itam::ui::widgets {
class EmptyState;
class FieldNote;
class TableView;
} // namespace itam::ui::widgets

namespace itam::ui::lifecycle {

class CiActionsPage final : public RulePage
{
    Q_OBJECT
public:
    explicit CiActionsPage(QWidget* parent = nullptr);

    [[nodiscard]] QByteArray saveViewState() const override;
    void restoreViewState(const QByteArray& state) override;
    [[nodiscard]] widgets::TableView* table() const { return m_table; }
    [[nodiscard]] const models::CiActionModel& actions() const { return m_model; }

protected:
    void bookChanged() override;
    void focusSearch() override;

private:
    [[nodiscard]] QWidget* makeAddLine();
    [[nodiscard]] QWidget* makeFoot();
    void addAction();
    void changeAction(const QString& sysId, const QString& name, const QString& description);
    void removeCurrent();
    void editCurrent();
    void showRest();
    void showCurrent();

    models::CiActionModel m_model;
    QString m_removed; ///< sys_id; it comes back when the instance refuses
    QLineEdit* m_name;
    QLineEdit* m_description;
    QPushButton* m_add;
    widgets::FieldNote* m_note;
    widgets::TableView* m_table;
    widgets::EmptyState* m_empty;
    QPushButton* m_edit;
    QPushButton* m_remove;
    QLabel* m_along;
};

} // namespace itam::ui::lifecycle
