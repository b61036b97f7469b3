// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page Verify with what works behind it: does the instance hold what the operations database says? Differences
// are repaired on request, by an export of exactly those records. GUI thread.
#pragma once

#include "ui/checks/foundsection.h"

class QPushButton;

namespace itam::ui::checks {

class RecordPanel;

class VerifySection final : public FoundSection
{
    Q_OBJECT
public:
    explicit VerifySection(const Parts& parts);

    [[nodiscard]] CheckPage& verifyPage() const { return m_page; }
    void noteExportEnded() override;

protected:
    [[nodiscard]] Work work() const override;
    [[nodiscard]] CheckGroup describe(int group) const override;
    [[nodiscard]] int rankOf(int group) const override { return group; }
    [[nodiscard]] QString kindName(int group) const override;
    [[nodiscard]] QString statusOf(const CheckLogEntry& entry, const QString& when) const override;
    void outcomeChanged() override;

private:
    [[nodiscard]] QList<int> groupsToRepair() const;
    [[nodiscard]] qint64 countToRepair() const;
    [[nodiscard]] qsizetype openTasks() const;
    void showTasks();
    void showChosen();
    void askRepair();
    void gatherKeys();
    void repair(const RepairKeys& keys);

    CheckPage& m_page;
    RecordPanel* m_panel;
    QPushButton* m_repair;
    QPushButton* m_tasks; ///< hidden: there are none
    bool m_isRepairing = false;
    core::support::BackgroundLane m_gathering;
};

} // namespace itam::ui::checks
