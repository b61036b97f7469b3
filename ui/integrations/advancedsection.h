// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is set once and then left alone: the OAuth client, the endpoint (locked), the limits of an export. GUI thread.
#pragma once

#include "core/settings/settings.h"
#include "ui/widgets/section.h"

class QLineEdit;
class QPushButton;
class QSpinBox;

namespace itam::ui::widgets {
class FieldNote;
class Form;
} // namespace itam::ui::widgets

namespace itam::ui::integrations {

class SecretField;

class AdvancedSection : public widgets::Section
{
    Q_OBJECT
public:
    /// Takes `clientSecret` over.
    explicit AdvancedSection(SecretField* clientSecret, QWidget* parent = nullptr);

    void showValues(const core::settings::InstanceSettings& instance, const core::settings::ExportLimits& limits);
    /// What is typed as endpoint is one, or it is locked.
    [[nodiscard]] bool isEndpointValid() const { return m_endpointValid; }
    [[nodiscard]] QList<QWidget*> focusOrder() const;

signals:
    void clientIdChanged(const QString& clientId);
    void endpointChanged(const QString& endpoint);
    void limitsChanged(const core::settings::ExportLimits& limits);
    void validityChanged();

private:
    void addEndpoint();
    void addLimits();
    QSpinBox* addLimit(const QString& label, const char* objectName, int least, int most, const QString& suffix,
                       const QString& hint);
    void unlock(bool unlocked);
    void checkEndpoint();
    void showLimits();
    void takeLimits();

    core::settings::InstanceSettings m_instance;
    core::settings::ExportLimits m_limits;
    bool m_unlocked = false;
    bool m_endpointValid = true;
    widgets::Form* m_form;
    QLineEdit* m_clientIdEdit;
    SecretField* m_clientSecret;
    QLineEdit* m_endpointEdit;
    QPushButton* m_unlockButton;
    widgets::FieldNote* m_endpointNote = nullptr;
    QSpinBox* m_recordsSpinBox = nullptr;
    QSpinBox* m_bytesSpinBox = nullptr;
    QSpinBox* m_triesSpinBox = nullptr;
    QSpinBox* m_timeoutSpinBox = nullptr;
    QSpinBox* m_stallSpinBox = nullptr;
    QPushButton* m_defaultsButton;
};

} // namespace itam::ui::integrations
