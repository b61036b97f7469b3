// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page Rehearse with what works behind it: a whole export into an instance on this computer that was loaded with
// what the chosen one holds (core/exporter/rehearsal.h). By data type and outcome, those that would not land by reason.
// GUI thread.
#pragma once

#include "ui/checks/foundsection.h"

class QPushButton;

namespace itam::ui::checks {

class RehearsalSection final : public FoundSection
{
    Q_OBJECT
public:
    explicit RehearsalSection(const Parts& parts);

    [[nodiscard]] CheckPage& rehearsalPage() const { return m_page; }

protected:
    [[nodiscard]] Work work() const override;
    void showProgressOn(CheckPage& page) const override;
    [[nodiscard]] CheckGroup describe(int group) const override;
    [[nodiscard]] int rankOf(int group) const override { return group; }
    [[nodiscard]] QString kindName(int group) const override;
    [[nodiscard]] QString statusOf(const CheckLogEntry& entry, const QString& when) const override;
    void outcomeChanged() override;

private:
    void showRecordButton();
    void openRecord();

    struct Run;
    CheckPage& m_page;
    QPushButton* m_showRecord;
    mutable std::shared_ptr<Run> m_run; ///< the newest
};

} // namespace itam::ui::checks
