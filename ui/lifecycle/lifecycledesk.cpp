// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/lifecycledesk.h"

#include "ui/lifecycle/cissection.h"
#include "ui/lifecycle/rulesection.h"

#include <QDataStream>

namespace itam::ui::lifecycle {
namespace {

constexpr quint32 stateMark = 0x4c434431; // "LCD1"

} // namespace

LifecycleDesk::LifecycleDesk(const Parts& parts) : m_parts(parts)
{
    addSections();
}

LifecycleDesk::~LifecycleDesk() = default;

// One line for each sub-page, in the order of the list.
void LifecycleDesk::addSections()
{
    addSection(QStringLiteral("cis"), SectionGroup::Cis, tr("CIs"), QStringLiteral("server"),
               std::make_unique<CisSection>(m_parts));
    addRuleSections(*this);
}

void LifecycleDesk::addSection(const QString& id, SectionGroup group, const QString& title, const QString& icon,
                               std::unique_ptr<LifecycleSection> section)
{
    LifecycleSection* added = section.get();
    m_parts.page.addSection(id, group, title, icon, added->page());
    connect(added, &LifecycleSection::badgeChanged, this, [this, id](int badge) { m_parts.page.setBadge(id, badge); });
    connect(added, &LifecycleSection::instanceChanged, this, [this, added] { markOthersStale(added); });
    connect(added, &LifecycleSection::settingsRequested, this, &LifecycleDesk::settingsRequested);
    m_sections[id] = std::move(section);
}

void LifecycleDesk::markOthersStale(const LifecycleSection* changer)
{
    for (const auto& [id, section] : m_sections) {
        if (section.get() != changer)
            section->refresh();
    }
}

void LifecycleDesk::setPorts(const services::LifecyclePorts& ports)
{
    for (const auto& [id, section] : m_sections)
        section->setPorts(ports);
}

void LifecycleDesk::refresh()
{
    const auto shown = m_sections.find(m_parts.page.currentSection());
    if (shown != m_sections.end())
        shown->second->refresh();
}

QByteArray LifecycleDesk::saveViewState() const
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

void LifecycleDesk::restoreViewState(const QByteArray& state)
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

} // namespace itam::ui::lifecycle
