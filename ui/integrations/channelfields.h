// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How records reach an instance: with the integration application, or over ServiceNow's own identification API; what
// each can do is said beside the choice (servicenow-ire.md 14). Rows of somebody's form; GUI thread. Values in, intents
// out.
#pragma once

#include "core/settings/settings.h"
#include "ui/widgets/form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace itam::ui::integrations {

class ChannelFields final : public QObject
{
    Q_OBJECT
public:
    /// `form` owns the fields.
    explicit ChannelFields(widgets::Form* form);

    void show(const core::settings::InstanceSettings& instance);
    [[nodiscard]] QList<QWidget*> focusOrder() const { return {m_channel, m_source, m_makes, m_software}; }

signals:
    void channelChanged(core::settings::Channel channel);
    void discoverySourceChanged(const QString& source);
    void makeReferencesChanged(bool makes);
    void softwareRouteChanged(core::settings::SoftwareRoute route);

private:
    void addSoftware();
    [[nodiscard]] static QString noteOf(core::settings::SoftwareRoute route);

    widgets::Form* m_form;
    QComboBox* m_channel;
    widgets::FieldNote* m_channelNote;
    QLineEdit* m_source;
    widgets::FieldNote* m_sourceNote;
    QLabel* m_sourceLabel;
    QCheckBox* m_makes;
    widgets::FieldNote* m_makesNote;
    QLabel* m_makesLabel;
    QComboBox* m_software;
    widgets::FieldNote* m_softwareNote;
    QLabel* m_softwareLabel;
};

} // namespace itam::ui::integrations
