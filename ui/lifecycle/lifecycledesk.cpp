// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/lifecycledesk.h"

#include "ui/lifecycle/auditsection.h"
#include "ui/lifecycle/cispage.h"
#include "ui/lifecycle/cissection.h"
#include "ui/lifecycle/logsection.h"
#include "ui/lifecycle/renewtaskssection.h"
#include "ui/lifecycle/requestorssection.h"
#include "ui/lifecycle/restorejobsection.h"
#include "ui/lifecycle/rulesection.h"

#include <QDataStream>
#include <QEvent>

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
    auto cis = std::make_unique<CisSection>(m_parts);
    m_cis = cis.get();
    addSection(QStringLiteral("cis"), SectionGroup::Cis, tr("CIs"), QStringLiteral("server"), std::move(cis));
    addRuleSections(*this);
    addSection(QStringLiteral("requestors"), SectionGroup::Requestors, tr("Requestors"), QStringLiteral("key"),
               std::make_unique<RequestorsSection>(m_parts.prompter, m_parts.clock));
    addRenewTasks();
    addSection(QStringLiteral("restore-job"), SectionGroup::Requestors, tr("Restore job"), QStringLiteral("refresh"),
               std::make_unique<RestoreJobSection>(m_parts.clock));
    addAudit();
    addSection(QStringLiteral("log"), SectionGroup::Trace, tr("Log"), QStringLiteral("staging"),
               std::make_unique<LogSection>(m_parts.prompter, m_parts.clock));
}

void LifecycleDesk::showCisNamed(const QString& name)
{
    m_parts.page.showSection(QStringLiteral("cis"));
    models::CiChoice choice;
    choice.text = name;
    m_cis->cisPage().setChoice(choice);
}

void LifecycleDesk::addRenewTasks()
{
    auto section = std::make_unique<RenewTasksSection>(m_parts.prompter, m_parts.clock);
    m_renewTasks = section.get();
    addSection(QStringLiteral("renew-tasks"), SectionGroup::Requestors, tr("Renew lease tasks"),
               QStringLiteral("schedule"), std::move(section));
    // The number of open tasks is worth a question when somebody looks at CI lifecycle, whatever the sub-page.
    m_parts.page.installEventFilter(this);
}

void LifecycleDesk::addAudit()
{
    auto section = std::make_unique<AuditSection>(m_parts.prompter, m_parts.clock);
    connect(this, &LifecycleDesk::storyRequested, section.get(),
            [this, audit = section.get()](const QString& ci, const QString& name) {
                m_parts.page.showSection(QStringLiteral("audit"));
                audit->showStoryOf(ci, name);
            });
    addSection(QStringLiteral("audit"), SectionGroup::Trace, tr("Audit"), QStringLiteral("history"),
               std::move(section));
}

bool LifecycleDesk::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_parts.page && event->type() == QEvent::Show && std::exchange(m_isCountStale, false))
        m_renewTasks->askCount();
    return QObject::eventFilter(watched, event);
}

void LifecycleDesk::addSection(const QString& id, SectionGroup group, const QString& title, const QString& icon,
                               std::unique_ptr<LifecycleSection> section)
{
    LifecycleSection* added = section.get();
    m_parts.page.addSection(id, group, title, icon, added->page());
    connect(added, &LifecycleSection::badgeChanged, this, [this, id](int badge) { m_parts.page.setBadge(id, badge); });
    connect(added, &LifecycleSection::instanceChanged, this, [this, added] { markOthersStale(added); });
    connect(added, &LifecycleSection::settingsRequested, this, &LifecycleDesk::settingsRequested);
    connect(added, &LifecycleSection::storyRequested, this, &LifecycleDesk::storyRequested);
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
    m_isCountStale = !m_parts.page.isVisible();
    if (!m_isCountStale)
        m_renewTasks->askCount();
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
