// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/integrations/channelfields.h"

#include <QLabel>

namespace itam::ui::integrations {

using core::settings::Channel;
using core::settings::SoftwareRoute;
using widgets::FieldNote;

ChannelFields::ChannelFields(widgets::Form* form)
    : QObject(form)
    , m_form(form)
    , m_channel(new QComboBox(form))
    , m_source(new QLineEdit(form))
    , m_makes(new QCheckBox(tr("Make missing companies and models"), form))
    , m_software(new QComboBox(form))
{
    m_channel->setObjectName(QStringLiteral("channelComboBox"));
    m_channel->addItem(tr("Integration application"), static_cast<int>(Channel::Application));
    m_channel->addItem(tr("Any instance (identification API)"), static_cast<int>(Channel::Identification));
    widgets::ignoreWheelWithoutFocus(m_channel);
    m_channelNote = new FieldNote(m_channel, form);
    form->addRow(tr("Channel"), m_channel, m_channelNote);

    m_source->setObjectName(QStringLiteral("discoverySourceEdit"));
    m_sourceNote = new FieldNote(m_source, form);
    m_sourceNote->showNote(FieldNote::Kind::Info,
                           tr("A choice of the column discovery_source of cmdb_ci, spelled exactly."));
    m_sourceLabel = form->addRow(tr("&Discovery source"), m_source, m_sourceNote);

    m_makes->setObjectName(QStringLiteral("makeReferencesCheckBox"));
    m_makesNote = new FieldNote(m_makes, form);
    m_makesNote->showNote(FieldNote::Kind::Info,
                          tr("Manufacturers, vendors and product models that records name and ServiceNow does not have "
                             "are inserted there before the records. Off: their columns stay as they are. The user "
                             "needs a role that may insert them; what it may not insert is left out and named in the "
                             "log."));
    m_makesLabel = form->addRow(tr("References"), m_makes, m_makesNote);
    connect(m_makes, &QCheckBox::clicked, this, &ChannelFields::makeReferencesChanged);

    addSoftware();

    connect(m_channel, &QComboBox::activated, this,
            [this] { emit channelChanged(static_cast<Channel>(m_channel->currentData().toInt())); });
    connect(m_source, &QLineEdit::textEdited, this, [this](const QString& text) {
        // The settings hold no empty one; what is being deleted to be typed anew is not taken.
        if (!text.trimmed().isEmpty())
            emit discoverySourceChanged(text.trimmed());
    });
}

void ChannelFields::addSoftware()
{
    m_software->setObjectName(QStringLiteral("softwareRouteComboBox"));
    m_software->addItem(tr("Installations of Software Asset Management"), static_cast<int>(SoftwareRoute::Sam));
    m_software->addItem(tr("Software packages in the CMDB"), static_cast<int>(SoftwareRoute::Cmdb));
    m_software->addItem(tr("None to this instance"), static_cast<int>(SoftwareRoute::Off));
    widgets::ignoreWheelWithoutFocus(m_software);
    m_softwareNote = new FieldNote(m_software, m_form);
    m_softwareLabel = m_form->addRow(tr("Installed applications"), m_software, m_softwareNote);
    connect(m_software, &QComboBox::activated, this,
            [this] { emit softwareRouteChanged(static_cast<SoftwareRoute>(m_software->currentData().toInt())); });
}

/// What each needs, what it means, and what becomes of what is there.
QString ChannelFields::noteOf(SoftwareRoute route)
{
    switch (route) {
    case SoftwareRoute::Sam:
        return tr("Rows of cmdb_sam_sw_install. Needs Software Asset Management, and a related entry for that table in "
                  "the identification rule of hardware. A computer counts as managed by it, and towards its licences, "
                  "once it has installations there. After a change, the next export sends all installed applications; "
                  "what the other route wrote stays as it is.");
    case SoftwareRoute::Cmdb:
        return tr("Packages in cmdb_ci_spkg, one for each name and version, and in cmdb_software_instance where they "
                  "are installed. Needs identification rules for both, and no Software Asset Management, which does "
                  "not look at them. After a change, the next export sends all installed applications; what the other "
                  "route wrote stays as it is.");
    case SoftwareRoute::Off:
        return tr("Installed applications are not exported to this instance, and neither compared nor checked. What is "
                  "there already stays as it is.");
    }
    return {};
}

void ChannelFields::show(const core::settings::InstanceSettings& instance)
{
    const bool identifies = instance.channel == Channel::Identification;
    m_channel->setCurrentIndex(m_channel->findData(static_cast<int>(instance.channel)));
    m_channelNote->showNote(
        FieldNote::Kind::Info,
        identifies
            ? tr("Needs no application on the instance. ServiceNow keeps no import runs of it: they are in the "
                 "history of this computer, an interrupted export cannot be closed there, nothing is reserved against "
                 "other programs, and a segment may land in part. Sending again changes nothing that is there.")
            : tr("Needs the integration application on the instance. Import runs and transactions are records there, "
                 "a segment lands whole or not at all, other exports are refused meanwhile, and an interrupted one is "
                 "closed there."));
    m_form->setRowVisible(m_sourceLabel, identifies);
    m_form->setRowVisible(m_makesLabel, identifies);
    m_form->setRowVisible(m_softwareLabel, identifies);
    const SoftwareRoute route = instance.identification.software;
    m_software->setCurrentIndex(m_software->findData(static_cast<int>(route)));
    m_softwareNote->showNote(FieldNote::Kind::Info, noteOf(route));
    m_makes->setChecked(instance.identification.makeReferences);
    if (!m_source->hasFocus())
        m_source->setText(instance.identification.discoverySource);
}

} // namespace itam::ui::integrations
