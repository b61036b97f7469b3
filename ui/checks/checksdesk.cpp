// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/checksdesk.h"

#include "ui/checks/previewsection.h"
#include "ui/checks/qualitysection.h"
#include "ui/checks/rehearsalsection.h"
#include "ui/checks/verifysection.h"

namespace itam::ui::checks {
namespace {

constexpr quint32 stateMark = 0x43434431; // "CCD1"

} // namespace

ChecksDesk::ChecksDesk(const Parts& parts) : m_parts(parts), m_log(parts.logPath), m_sections(parts.page, stateMark)
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
    connect(added, &CheckSection::linkRequested, this, &ChecksDesk::linkRequested);
    connect(added, &CheckSection::sectionRequested, &m_parts.page, &ChecksPage::showSection);
    connect(added, &CheckSection::recordRequested, this, &ChecksDesk::recordRequested);
    added->setPorts(m_ports);
    m_sections.insert(id, std::move(section));
}

void ChecksDesk::setPorts(const CheckPorts& ports)
{
    m_ports = ports;
    m_sections.forEach([&ports](CheckSection& section) { section.setPorts(ports); });
}

void ChecksDesk::refresh()
{
    m_sections.refreshShown();
}

void ChecksDesk::noteExportEnded()
{
    m_sections.forEach([](CheckSection& section) { section.noteExportEnded(); });
}

QByteArray ChecksDesk::saveViewState() const
{
    return m_sections.saveViewState();
}

void ChecksDesk::restoreViewState(const QByteArray& state)
{
    m_sections.restoreViewState(state);
}

} // namespace itam::ui::checks
