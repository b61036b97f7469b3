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

#include <QEvent>

namespace itam::ui::lifecycle {
namespace {

constexpr quint32 stateMark = 0x4c434431; // "LCD1"

} // namespace

LifecycleDesk::LifecycleDesk(const Parts& parts) : m_parts(parts), m_sections(parts.page, stateMark)
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
    connect(added, &LifecycleSection::instanceChanged, this, [this, added] { m_sections.refreshOthers(added); });
    connect(added, &LifecycleSection::settingsRequested, this, &LifecycleDesk::settingsRequested);
    connect(added, &LifecycleSection::storyRequested, this, &LifecycleDesk::storyRequested);
    m_sections.insert(id, std::move(section));
}

void LifecycleDesk::setPorts(const services::LifecyclePorts& ports)
{
    m_sections.forEach([&ports](LifecycleSection& section) { section.setPorts(ports); });
    m_isCountStale = !m_parts.page.isVisible();
    if (!m_isCountStale)
        m_renewTasks->askCount();
}

void LifecycleDesk::refresh()
{
    m_sections.refreshShown();
}

QByteArray LifecycleDesk::saveViewState() const
{
    return m_sections.saveViewState();
}

void LifecycleDesk::restoreViewState(const QByteArray& state)
{
    m_sections.restoreViewState(state);
}

} // namespace itam::ui::lifecycle
