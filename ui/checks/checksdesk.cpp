// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/checksdesk.h"

#include "ui/checks/previewsection.h"
#include "ui/checks/qualitysection.h"
#include "ui/checks/rehearsalsection.h"
#include "ui/checks/verifysection.h"

#include <QDataStream>

namespace itam::ui::checks {
namespace {

constexpr quint32 stateMark = 0x43434431; // "CCD1"

} // namespace

ChecksDesk::ChecksDesk(const Parts& parts) : m_parts(parts), m_log(parts.logPath)
{
    addSections();
}

ChecksDesk::~ChecksDesk() = default;

// One part for each sub-page, in the order of the list.
void ChecksDesk::addSections()
{
    const FoundSection::Parts parts{m_parts.prompter, m_parts.clock, m_log};
    addSection(QStringLiteral("quality"), ChecksGroup::Source, tr("Data quality"), QStringLiteral("database"),
               std::make_unique<QualitySection>(parts));
    auto preview = std::make_unique<PreviewSection>(parts);
    connect(this, &ChecksDesk::recordRequested, preview.get(),
            [this, section = preview.get()](core::model::DataType type, const QByteArray& key) {
                m_parts.page.showSection(QStringLiteral("preview"));
                section->showRecord(type, key);
            });
    addSection(QStringLiteral("preview"), ChecksGroup::Before, tr("Preview"), QStringLiteral("eye"),
               std::move(preview));
    addSection(QStringLiteral("rehearsal"), ChecksGroup::Before, tr("Rehearse"), QStringLiteral("server"),
               std::make_unique<RehearsalSection>(parts));
    addSection(QStringLiteral("verify"), ChecksGroup::After, tr("Verify"), QStringLiteral("shield"),
               std::make_unique<VerifySection>(parts));
}

void ChecksDesk::addSection(const QString& id, ChecksGroup group, const QString& title, const QString& icon,
                            std::unique_ptr<CheckSection> section)
{
    CheckSection* added = section.get();
    m_parts.page.addSection(id, group, title, icon, added->page());
    connect(added, &CheckSection::badgeChanged, this, [this, id](int badge) { m_parts.page.setBadge(id, badge); });
    connect(added, &CheckSection::settingsRequested, this, &ChecksDesk::settingsRequested);
    connect(added, &CheckSection::sectionRequested, &m_parts.page, &ChecksPage::showSection);
    connect(added, &CheckSection::recordRequested, this, &ChecksDesk::recordRequested);
    added->setPorts(m_ports);
    m_sections[id] = std::move(section);
}

void ChecksDesk::setPorts(const CheckPorts& ports)
{
    m_ports = ports;
    for (const auto& [id, section] : m_sections)
        section->setPorts(ports);
}

void ChecksDesk::refresh()
{
    const auto shown = m_sections.find(m_parts.page.currentSection());
    if (shown != m_sections.end())
        shown->second->refresh();
}

void ChecksDesk::noteExportEnded()
{
    for (const auto& [id, section] : m_sections)
        section->noteExportEnded();
}

QByteArray ChecksDesk::saveViewState() const
{
    QMap<QString, QByteArray> states;
    for (const auto& [id, section] : m_sections)
        states.insert(id, section->saveViewState());
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateMark << m_parts.page.saveViewState() << states;
    return bytes;
}

void ChecksDesk::restoreViewState(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    QByteArray page;
    QMap<QString, QByteArray> states;
    stream >> mark >> page >> states;
    if (mark != stateMark || stream.status() != QDataStream::Ok)
        return;
    for (const auto& [id, section] : m_sections) {
        if (states.contains(id))
            section->restoreViewState(states.value(id));
    }
    m_parts.page.restoreViewState(page);
}

} // namespace itam::ui::checks
