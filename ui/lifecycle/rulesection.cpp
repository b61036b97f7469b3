// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/rulesection.h"

#include "ui/lifecycle/ciactionspage.h"
#include "ui/lifecycle/lifecycledesk.h"
#include "ui/lifecycle/rulegridpage.h"
#include "ui/lifecycle/statespage.h"

#include <QCoreApplication>

namespace itam::ui::lifecycle {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RuleSections)
};

} // namespace

using services::RuleChecker;
using services::RuleKeeper;

RuleDesk::RuleDesk() : m_keeper({}), m_checker({})
{
}

void RuleDesk::setPorts(const LifecycleSection* section, const services::LifecyclePorts& ports)
{
    if (m_given.isEmpty() || m_given.contains(section)) {
        m_given.clear();
        m_keeper.setAccess(ports.access);
        m_checker.setAccess(ports.access);
    }
    m_given.insert(section);
}

RuleSection::RuleSection(RulePage* page, std::shared_ptr<RuleDesk> desk)
    : LifecycleSection(page)
    , m_rules(page)
    , m_desk(std::move(desk))
{
    connectIntents();
    connectAnswers();
}

void RuleSection::connectIntents()
{
    RuleKeeper& keeper = m_desk->keeper();
    connect(m_rules, &RulePage::editRequested, &keeper, &RuleKeeper::perform);
    connect(m_rules, &RulePage::undoRequested, &keeper, &RuleKeeper::undo);
    connect(m_rules, &RulePage::redoRequested, &keeper, &RuleKeeper::redo);
    connect(m_rules, &RulePage::refreshRequested, &keeper, &RuleKeeper::refresh);
    connect(m_rules, &RulePage::checkRequested, &m_desk->checker(), &RuleChecker::ask);
    connect(m_rules, &RulePage::settingsRequested, this, &LifecycleSection::settingsRequested);
}

void RuleSection::connectAnswers()
{
    RuleKeeper& keeper = m_desk->keeper();
    connect(&keeper, &RuleKeeper::readingStarted, m_rules, &RulePage::showReading);
    connect(&keeper, &RuleKeeper::bookChanged, m_rules, [this] {
        if (m_desk->keeper().isLoaded())
            m_rules->showBook(m_desk->keeper().book());
    });
    connect(&keeper, &RuleKeeper::readFailed, m_rules, &RulePage::showReadError);
    connect(&keeper, &RuleKeeper::editFailed, m_rules, &RulePage::showEditFailure);
    connect(&keeper, &RuleKeeper::historyChanged, m_rules,
            [this] { m_rules->showHistory(m_desk->keeper().history()); });
    connect(&keeper, &RuleKeeper::editDone, this, [this] {
        if (m_rules->isVisible()) // one of those that share the keeper is enough
            emit instanceChanged();
    });
    connect(&m_desk->checker(), &RuleChecker::answered, m_rules, &RulePage::showAnswer);
    connect(&m_desk->checker(), &RuleChecker::failed, m_rules, &RulePage::showCheckError);
}

void RuleSection::forget()
{
    m_desk->setPorts(this, ports());
    m_rules->forget();
}

void RuleSection::ask()
{
    m_desk->keeper().refresh();
}

void addRuleSections(LifecycleDesk& desk)
{
    const auto shared = std::make_shared<RuleDesk>();
    const auto add = [&](const char* id, const char* icon, const QString& title, std::unique_ptr<RulePage> page) {
        // The container takes the page with the section.
        desk.addSection(QString::fromLatin1(id), SectionGroup::Rules, title, QString::fromLatin1(icon),
                        std::make_unique<RuleSection>(page.release(), shared));
    };
    add("states", "lifecycle", Words::tr("Operational states"), std::make_unique<StatesPage>());
    add("actions", "play", Words::tr("CI actions"), std::make_unique<CiActionsPage>());
    add("pairs", "ok", Words::tr("Compatible actions"), std::make_unique<RuleGridPage>(models::GridKind::Pairs));
    add("notAllowedActions", "shield", Words::tr("Not allowed actions"),
        std::make_unique<RuleGridPage>(models::GridKind::Actions));
    add("notAllowedTransitions", "shield", Words::tr("Not allowed transitions"),
        std::make_unique<RuleGridPage>(models::GridKind::Transitions));
}

} // namespace itam::ui::lifecycle
