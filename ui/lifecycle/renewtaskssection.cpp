// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/renewtaskssection.h"

#include "ui/lifecycle/instancelane.h"
#include "ui/lifecycle/recordlist.h"
#include "ui/lifecycle/renewtaskspage.h"
#include "ui/widgets/tableview.h"

#include <QDataStream>

namespace itam::ui::lifecycle {

using core::servicenow::LifecycleInstance;

namespace {

constexpr quint32 stateMark = 0x4c525431; // "LRT1"
constexpr int progressIntervalMs = 200;

} // namespace

struct RenewTasksSection::Answer
{
    Tasks tasks;
    GraceRules rules;
};

RenewTasksSection::RenewTasksSection(widgets::Prompter& prompter, const core::support::Clock& clock)
    : LifecycleSection(new RenewTasksPage(clock))
    , m_page(static_cast<RenewTasksPage&>(*page()))
    , m_prompter(prompter)
    , m_tried(std::make_shared<std::atomic<qint64>>(0))
{
    m_progress.setInterval(progressIntervalMs);
    connect(&m_page.list(), &RecordList::refreshRequested, this, &RenewTasksSection::ask);
    connect(&m_page.list(), &RecordList::settingsRequested, this, &LifecycleSection::settingsRequested);
    connect(&m_page, &RenewTasksPage::showsAllChanged, this, [this] {
        if (!m_isRestoring)
            ask();
    });
    connect(&m_page, &RenewTasksPage::extendRequested, this, &RenewTasksSection::extend);
    connect(&m_page, &RenewTasksPage::removeRequested, this, &RenewTasksSection::remove);
    connect(&m_page, &RenewTasksPage::stopRequested, this, &RenewTasksSection::stop);
    m_writer.serve(m_page.list(), prompter, [this] { return allRowsOf(m_page.rows()); });
}

RenewTasksSection::~RenewTasksSection()
{
    stop();
}

void RenewTasksSection::ask()
{
    m_counting.cancel();
    m_page.showLoading();
    askInstance<Answer>(
        m_reading, ports().access,
        [openOnly = !m_page.showsAll()](LifecycleInstance& instance, std::stop_token stop) -> Result<Answer> {
            const auto tasks = instance.renewTasks(openOnly, stop);
            if (!tasks)
                return failure(tasks.error());
            const auto configuration = instance.configuration(stop);
            if (!configuration)
                return failure(configuration.error());
            return Answer{*tasks,
                          {configuration->properties.maxLeaseExpiredDays, configuration->properties.restoreJobActive}};
        },
        [this](const Result<Answer>& answer) {
            if (!answer)
                return m_page.showError(answer.error());
            m_page.showTasks(answer->tasks, answer->rules);
            emit badgeChanged(static_cast<int>(m_page.tasks().openTasks()));
        });
}

void RenewTasksSection::askCount()
{
    askInstance<Tasks>(
        m_counting, ports().access,
        [](LifecycleInstance& instance, std::stop_token stop) { return instance.renewTasks(true, stop); },
        [this](const Result<Tasks>& tasks) {
            if (tasks)
                emit badgeChanged(static_cast<int>(tasks->size()));
        });
}

void RenewTasksSection::extend(const Tasks& tasks, const QString& leaseTime)
{
    work(
        tasks.size(),
        [tasks, leaseTime](LifecycleInstance& instance, const TasksProgressed& progressed, std::stop_token stop) {
            return extendLeases(instance, tasks, leaseTime, progressed, stop);
        },
        &RenewTasksPage::showExtended);
}

void RenewTasksSection::remove(const Tasks& tasks)
{
    const int number = static_cast<int>(tasks.size());
    widgets::Question question;
    question.title = tr("Remove actions");
    question.text = tr("Remove %n action(s) from their CIs?", nullptr, number);
    question.explanation = tr("They end at once and their tasks are closed. The CIs keep their operational states.");
    question.choices = {tr("Cancel"), tr("Remove %n action(s)", nullptr, number)};
    question.dangerous = true;
    m_prompter.ask(question, [this, tasks](int answer) {
        if (answer != 1)
            return;
        work(
            tasks.size(),
            [tasks](LifecycleInstance& instance, const TasksProgressed& progressed, std::stop_token stop) {
                return removeActions(instance, tasks, progressed, stop);
            },
            &RenewTasksPage::showRemoved);
    });
}

void RenewTasksSection::work(qint64 total, const Work& work, Show show)
{
    m_stop = std::stop_source();
    m_tried = std::make_shared<std::atomic<qint64>>(0);
    m_page.showWorking(0, total);
    connect(&m_progress, &QTimer::timeout, &m_page, [this, total] { m_page.showWorking(*m_tried, total); });
    m_progress.start();
    askInstance<TasksOutcome>(
        m_working, ports().access,
        [work, tried = m_tried, ours = m_stop.get_token(), stopper = m_stop](
            LifecycleInstance& instance, std::stop_token lane) mutable -> Result<TasksOutcome> {
            // Either ends it: somebody who presses Stop, or the end of the page.
            const std::stop_callback both(lane, [&] { stopper.request_stop(); });
            return work(instance, [&](qint64 done) { *tried = done; }, ours);
        },
        [this, show](const Result<TasksOutcome>& outcome) {
            m_progress.stop();
            m_progress.disconnect();
            if (!outcome)
                return m_page.showFailure(outcome.error());
            ask();
            std::invoke(show, m_page, *outcome);
            emit instanceChanged();
        });
}

void RenewTasksSection::stop()
{
    m_stop.request_stop();
}

void RenewTasksSection::forget()
{
    stop();
    for (core::support::BackgroundLane* lane : {&m_reading, &m_counting, &m_working})
        lane->cancel();
    m_progress.stop();
    m_progress.disconnect();
    m_writer.cancel();
    m_page.forget();
    emit badgeChanged(0);
}

QByteArray RenewTasksSection::saveViewState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateMark << m_page.showsAll() << m_page.list().table().saveColumns();
    return bytes;
}

void RenewTasksSection::restoreViewState(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    bool showsAll = false;
    QByteArray columns;
    stream >> mark >> showsAll >> columns;
    if (mark != stateMark || stream.status() != QDataStream::Ok)
        return;
    m_isRestoring = true;
    m_page.setShowsAll(showsAll);
    m_isRestoring = false;
    m_page.list().table().restoreColumns(columns);
}

} // namespace itam::ui::lifecycle
