// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/lifecyclepart.h"

#include "app/console/retiring.h"
#include "core/servicenow/networklifecycle.h"
#include "ui/lifecycle/lifecyclepage.h"
#include "ui/lifecycle/retirementsection.h"

namespace itam::app::console {
namespace {

const QString pageId = QStringLiteral("lifecycle");

} // namespace

LifecyclePart::LifecyclePart(Surroundings surroundings, QByteArray state)
    : m_around(std::move(surroundings))
    , m_state(std::move(state))
{
    connect(&m_around.window, &ui::shell::MainWindow::pageWanted, this, [this](const QString& id) {
        if (id == pageId)
            static_cast<void>(desk());
    });
    connect(&m_around.exports, &ui::services::ExportService::started, this, [this] { static_cast<void>(desk()); });
    if (m_around.window.currentPage() == pageId)
        static_cast<void>(desk());
}

ui::lifecycle::LifecycleDesk& LifecyclePart::desk()
{
    using ui::lifecycle::LifecycleDesk;
    if (m_desk)
        return *m_desk;
    auto* page = new ui::lifecycle::LifecyclePage(&m_around.window);
    m_desk = std::make_unique<LifecycleDesk>(LifecycleDesk::Parts{*page, m_around.prompter, *m_around.clock});
    addRetirement();
    connect(m_desk.get(), &LifecycleDesk::settingsRequested, this,
            [this] { m_around.window.showPage(QStringLiteral("integrations")); });
    m_desk->restoreViewState(m_state);
    m_desk->setPorts(ports());
    m_around.window.fillPage(pageId, page);
    return *m_desk;
}

void LifecyclePart::addRetirement()
{
    using ui::lifecycle::RetirementSection;
    auto section = std::make_unique<RetirementSection>(
        retirementPorts({.clock = m_around.clock,
                         .settings = m_around.settings,
                         .readPassword = m_around.readPassword,
                         .journal = m_around.journal,
                         .openSession = [this] { return m_around.sessionOpener(); }}),
        m_around.prompter, *m_around.clock);
    connect(&m_around.settings, &ui::services::SettingsKeeper::settingsChanged, section.get(),
            &RetirementSection::showSettings);
    connect(&m_around.exports, &ui::services::ExportService::finished, section.get(), &RetirementSection::followExport);
    m_desk->addSection(QStringLiteral("retirement"), ui::lifecycle::SectionGroup::Requestors, tr("Retirement"),
                       QStringLiteral("trash"), std::move(section));
}

void LifecyclePart::takeInstance()
{
    if (m_desk)
        m_desk->setPorts(ports());
}

ui::services::LifecyclePorts LifecyclePart::ports() const
{
    return {.access = [clock = m_around.clock, open = m_around.sessionOpener()]()
                -> Result<std::unique_ptr<core::servicenow::LifecycleInstance>> {
                auto session = open();
                if (!session)
                    return failure(session.error());
                return core::servicenow::makeLifecycleInstance(std::move(*session), *clock);
            },
            .instance = m_around.instance().name};
}

} // namespace itam::app::console
