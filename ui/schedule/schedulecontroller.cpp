// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/schedulecontroller.h"

#include "ui/lifecycle/recordlist.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QDataStream>
#include <QEvent>

namespace itam::ui::schedule {
namespace {

constexpr quint32 stateMark = 0x53534331; // "SSC1"

enum RemoveChoice
{
    Keep,
    Remove
};

} // namespace

ScheduleController::ScheduleController(SchedulePage& page, widgets::Prompter& prompter)
    : m_page(page)
    , m_prompter(prompter)
{
    m_page.installEventFilter(this);
    ScheduleCard& card = m_page.card();
    connect(&m_page, &SchedulePage::refreshRequested, this, &ScheduleController::refresh);
    connect(&card, &ScheduleCard::scopeChanged, this, &ScheduleController::refresh);
    connect(&card, &ScheduleCard::choiceChanged, this, &ScheduleController::makePlan);
    connect(&card, &ScheduleCard::installRequested, this, &ScheduleController::install);
    connect(&card, &ScheduleCard::removeRequested, this, &ScheduleController::askBeforeRemoving);
    connect(&card, &ScheduleCard::tokenFileWanted, this,
            [this] { chooseFile(tr("File with the token"), &ScheduleCard::setTokenFile); });
    connect(&card, &ScheduleCard::clientSecretFileWanted, this,
            [this] { chooseFile(tr("File with the client secret"), &ScheduleCard::setClientSecretFile); });
    m_writer.serve(m_page.runs(), prompter, [this] { return lifecycle::allRowsOf(m_page.runModel()); });
}

void ScheduleController::setPorts(SchedulePorts ports)
{
    m_ports = std::move(ports);
    refresh();
}

void ScheduleController::refresh()
{
    if (m_page.isVisible())
        read();
}

void ScheduleController::read()
{
    if (!m_ports.read)
        return;
    m_page.showLoading();
    m_reading.start([read = m_ports.read, scope = m_page.card().choice().scope](std::stop_token) { return read(scope); },
                    [this](const core::schedule::Status& status) {
                        m_page.showStatus(status);
                        makePlan();
                        emit statusRead(status);
                    });
}

void ScheduleController::makePlan()
{
    const ScheduleChoice choice = m_page.card().choice();
    m_plan.reset();
    if (!m_ports.plan || choice.task.days.none())
        return;
    m_page.card().showObstacle(m_ports.obstacle(choice));
    m_planning.start([plan = m_ports.plan, choice](std::stop_token) { return plan(choice); },
                     [this](const Result<PlanView>& view) {
                         if (!view) {
                             m_page.showPlanError(view.error());
                             return;
                         }
                         m_plan = view->plan;
                         m_page.showPlan(view->plan, view->advice, view->upcoming);
                     });
}

void ScheduleController::install()
{
    if (!m_plan || m_changing.isBusy())
        return;
    m_page.card().setBusy(true);
    m_changing.start([install = m_ports.install, plan = *m_plan](std::stop_token) { return install(plan); },
                     [this](const Result<void>& done) {
                         m_page.card().setBusy(false);
                         if (!done) {
                             m_page.messages().showError(done.error());
                             return;
                         }
                         changed(tr("Exports are scheduled."),
                                 tr("The next times are below. Each start goes by the settings as they are then."));
                     });
}

void ScheduleController::askBeforeRemoving()
{
    widgets::Question question;
    question.title = tr("Remove the schedule");
    question.text = tr("Exports will no longer start by themselves.");
    question.explanation = tr("The units of systemd are deleted. Settings, journal and changes of your own in drop-ins "
                              "stay. An export that runs goes to its end.");
    question.choices = {tr("Keep the schedule"), tr("Remove the schedule")};
    question.cancel = Keep;
    question.preferred = Keep;
    m_prompter.ask(question, [this](int answer) {
        if (answer == Remove)
            remove();
    });
}

void ScheduleController::remove()
{
    if (m_changing.isBusy())
        return;
    m_page.card().setBusy(true);
    m_changing.start(
        [remove = m_ports.remove, scope = m_page.card().choice().scope](std::stop_token) { return remove(scope); },
        [this](const Result<core::schedule::Removed>& removed) {
            m_page.card().setBusy(false);
            if (!removed) {
                m_page.messages().showError(removed.error());
                return;
            }
            changed(tr("The schedule was removed."),
                    removed->dropIns.isEmpty()
                        ? QString()
                        : tr("These changes of your own stay: %1").arg(removed->dropIns.join(QStringLiteral(", "))));
        });
}

void ScheduleController::changed(const QString& what, const QString& meaning)
{
    m_page.messages().showMessage({.severity = models::Severity::Ok, .what = what, .meaning = meaning});
    read();
}

void ScheduleController::chooseFile(const QString& title, void (ScheduleCard::*take)(const QString&))
{
    m_prompter.pickOpenFile(title, {}, [this, take](const QString& path) {
        if (!path.isEmpty())
            (m_page.card().*take)(path);
    });
}

bool ScheduleController::eventFilter(QObject* watched, QEvent* event)
{
    // Somebody may have changed it meanwhile.
    if (watched == &m_page && event->type() == QEvent::Show)
        read();
    return QObject::eventFilter(watched, event);
}

QByteArray ScheduleController::saveViewState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateMark << m_page.dueTable().saveColumns() << m_page.runs().table().saveColumns();
    return bytes;
}

void ScheduleController::restoreViewState(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    QByteArray due;
    QByteArray runs;
    stream >> mark >> due >> runs;
    if (mark != stateMark || stream.status() != QDataStream::Ok)
        return;
    m_page.dueTable().restoreColumns(due);
    m_page.runs().table().restoreColumns(runs);
}

} // namespace itam::ui::schedule
