// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page Data quality with what works behind it: findings of the operations database before anything is sent.
// GUI thread.
#pragma once

#include "ui/checks/foundsection.h"

class QPushButton;

namespace itam::ui::checks {

class QualitySection final : public FoundSection
{
    Q_OBJECT
public:
    explicit QualitySection(const Parts& parts);

    [[nodiscard]] CheckPage& qualityPage() const { return m_page; }

protected:
    [[nodiscard]] Work work() const override;
    [[nodiscard]] CheckGroup describe(int group) const override;
    [[nodiscard]] int rankOf(int group) const override;
    [[nodiscard]] QString kindName(int group) const override;
    [[nodiscard]] QString statusOf(const CheckLogEntry& entry, const QString& when) const override;
    bool needsInstance() const override { return false; }
    void outcomeChanged() override;

private:
    void showRecordButton();
    void openRecord();

    CheckPage& m_page;
    QPushButton* m_showRecord;
};

} // namespace itam::ui::checks
