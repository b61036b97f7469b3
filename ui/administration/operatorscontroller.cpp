// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/operatorscontroller.h"

#include "ui/lifecycle/recordlist.h"
#include "ui/widgets/messagebar.h"

#include <QEvent>
#include <QPointer>

namespace itam::ui::administration {
namespace {

constexpr int changesShown = 200;

enum LowerChoice
{
    Keep,
    Lower
};

} // namespace

OperatorsController::OperatorsController(OperatorsPage& page, services::OperatorKeeper& keeper,
                                         widgets::Prompter& prompter)
    : m_page(page)
    , m_keeper(keeper)
    , m_prompter(prompter)
{
    using core::model::Role;
    m_page.installEventFilter(this);
    connect(&m_page, &OperatorsPage::refreshRequested, this, &OperatorsController::refresh);
    connect(&m_page, &OperatorsPage::olderRequested, this,
            [this](qint64 before) { m_keeper.readChanges(before, changesShown); });
    connect(&m_page, &OperatorsPage::roleRequested, this, [this](const QString& account, Role role) {
        const auto set = [this, account, role] { m_keeper.setRole(account, role); };
        if (role == Role::Administrator)
            start(set);
        else
            askBeforeLowering(account, set);
    });
    connect(&m_page, &OperatorsPage::removeRequested, this, [this](const QString& account) {
        askBeforeLowering(account, [this, account] { m_keeper.remove(account); });
    });
    connectKeeper();
    m_operatorWriter.serve(m_page.operators(), prompter, [this] { return lifecycle::allRowsOf(m_page.operatorModel()); });
    m_auditWriter.serve(m_page.audit(), prompter, [this] { return lifecycle::allRowsOf(m_page.changeModel()); });
}

void OperatorsController::connectKeeper()
{
    using services::OperatorKeeper;
    connect(&m_keeper, &OperatorKeeper::standingRead, &m_page, &OperatorsPage::showStanding);
    connect(&m_keeper, &OperatorKeeper::changesRead, this,
            [this](const core::administration::AuditPage& page, qint64 before) { m_page.showChanges(page, before != 0); });
    connect(&m_keeper, &OperatorKeeper::changesFailed, &m_page, &OperatorsPage::showChangesError);
    connect(&m_keeper, &OperatorKeeper::recorded, this, &OperatorsController::refresh);
    connect(&m_keeper, &OperatorKeeper::roleChanged, this, [this] {
        m_page.setBusy(false);
        m_page.clearAccount();
        m_page.messages().clear();
        m_keeper.readStanding();
        m_keeper.readChanges(0, changesShown);
    });
    connect(&m_keeper, &OperatorKeeper::failed, this, [this](const Error& error) {
        m_page.setBusy(false);
        m_page.showError(error);
    });
}

void OperatorsController::refresh()
{
    if (!m_page.isVisible())
        return;
    m_keeper.readStanding();
    m_keeper.readChanges(0, changesShown);
}

bool OperatorsController::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_page && event->type() == QEvent::Show)
        refresh();
    return QObject::eventFilter(watched, event);
}

void OperatorsController::start(const std::function<void()>& change)
{
    if (m_keeper.isChanging())
        return;
    m_page.setBusy(true);
    change();
}

void OperatorsController::askBeforeLowering(const QString& account, const std::function<void()>& change)
{
    if (!m_keeper.standing() || m_keeper.standing()->account.name != account) {
        start(change);
        return;
    }
    widgets::Question question;
    question.title = tr("Give up the role");
    question.text = tr("%1 is the account that you work as.").arg(account);
    question.explanation = tr("Afterwards you see everything, but start and change nothing. Only another Administrator can "
                              "give the role back.");
    question.choices = {tr("Stay Administrator"), tr("Give up the role")};
    question.cancel = Keep;
    question.preferred = Keep;
    m_prompter.ask(question, [controller = QPointer(this), change](int answer) {
        if (controller && answer == Lower)
            controller->start(change);
    });
}

} // namespace itam::ui::administration
