// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page Preview with what works behind it: what the next export would do with each record, and one record field
// by field. Nothing is sent or stored. GUI thread.
#pragma once

#include "ui/checks/foundsection.h"

class QCheckBox;

namespace itam::ui::checks {

class RecordPanel;

class PreviewSection final : public FoundSection
{
    Q_OBJECT
public:
    explicit PreviewSection(const Parts& parts);

    [[nodiscard]] CheckPage& previewPage() const { return m_page; }
    /// Any record, whether the preview lists it or not.
    void showRecord(core::model::DataType type, const QByteArray& key);
    void restoreViewState(const QByteArray& state) override;

protected:
    [[nodiscard]] Work work() const override;
    [[nodiscard]] CheckGroup describe(int group) const override;
    [[nodiscard]] int rankOf(int group) const override;
    [[nodiscard]] QString kindName(int group) const override;
    [[nodiscard]] QString statusOf(const CheckLogEntry& entry, const QString& when) const override;
    void outcomeChanged() override;
    void portsChanged() override;

private:
    void showChosen();
    void readRecord();
    void showNotes();
    void showAnswers();

    CheckPage& m_page;
    RecordPanel* m_panel;
    QCheckBox* m_asks;                                              ///< ServiceNow too
    core::model::DataType m_type = core::model::DataType::Hardware; ///< of the record that is shown
    QByteArray m_key;
    QTimer m_pause; ///< while somebody walks through the list, nobody is asked
    core::support::BackgroundLane m_viewing;
};

} // namespace itam::ui::checks
