// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What works behind the page Operators: reads accounts and audit when the page is shown, changes a role, and asks before
// somebody takes the role away from the account at work. GUI thread.
#pragma once

#include "ui/administration/operatorspage.h"
#include "ui/lifecycle/recordwriter.h"
#include "ui/services/operatorkeeper.h"
#include "ui/widgets/prompter.h"

namespace itam::ui::administration {

class OperatorsController final : public QObject
{
    Q_OBJECT
public:
    /// All of it outlives the controller.
    OperatorsController(OperatorsPage& page, services::OperatorKeeper& keeper, widgets::Prompter& prompter);

    /// At once when the page is in front, else when it is shown next.
    void refresh();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectKeeper();
    /// `change` takes the role of an Administrator away.
    void askBeforeLowering(const QString& account, const std::function<void()>& change);
    void start(const std::function<void()>& change);

    OperatorsPage& m_page;
    services::OperatorKeeper& m_keeper;
    widgets::Prompter& m_prompter;
    lifecycle::RecordWriter m_operatorWriter;
    lifecycle::RecordWriter m_auditWriter;
};

} // namespace itam::ui::administration
