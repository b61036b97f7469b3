// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What shall become of hardware that vanished: policy, how long it must have been absent, and how much of a class may go
// at once; saved or put back (core/settings, section retire). A view. GUI thread.
#pragma once

#include "core/settings/settings.h"
#include "ui/widgets/labels.h"

class QComboBox;
class QSpinBox;

namespace itam::ui::widgets {
class FieldNote;
} // namespace itam::ui::widgets

namespace itam::ui::lifecycle {

class RetirementPolicyCard final : public widgets::Card
{
    Q_OBJECT
public:
    explicit RetirementPolicyCard(QWidget* parent = nullptr);

    /// As they are saved. What somebody is changing stays.
    void showSaved(const core::settings::RetireSettings& saved);
    /// As they stand in the fields.
    [[nodiscard]] core::settings::RetireSettings typed() const;
    [[nodiscard]] bool hasUnsavedChanges() const { return typed() != m_saved; }

signals:
    void saveRequested(const itam::core::settings::RetireSettings& settings);

private:
    void makeFields();
    void connectFields();
    void setFields(const core::settings::RetireSettings& settings);
    void showButtons();

    core::settings::RetireSettings m_saved;
    QComboBox* m_policy;
    QSpinBox* m_passes;
    QSpinBox* m_percent;
    widgets::FieldNote* m_policyNote;
    QLabel* m_state;
    QPushButton* m_save;
    QPushButton* m_revert;
};

} // namespace itam::ui::lifecycle
