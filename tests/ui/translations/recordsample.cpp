// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/translations/recordsample.h"

#include "ui/lifecycle/auditpage.h"
#include "ui/lifecycle/logpage.h"
#include "ui/lifecycle/recordlist.h"
#include "ui/lifecycle/renewtaskspage.h"
#include "ui/lifecycle/requestorspage.h"
#include "ui/lifecycle/restorejobpage.h"
#include "ui/lifecycle/storyview.h"
#include "ui/widgets/tableview.h"

#include <QPushButton>
#include <QSpinBox>

namespace itam::tests {
namespace {

using namespace ui;
using core::servicenow::AuditRow;
using core::servicenow::RenewTaskRow;
using core::servicenow::RequestorRow;

QList<RequestorRow> sampleRequestors(const QDateTime& now)
{
    return {{QString(32, QLatin1Char('1')), QStringLiteral("C1"), false, true, now, 3, 2},
            {QString(32, QLatin1Char('2')), QStringLiteral("C2"), true, false, now, 1, 0}};
}

QList<RenewTaskRow> sampleTasks(const QDateTime& now)
{
    RenewTaskRow task;
    task.sysId = QStringLiteral("1");
    task.ci = task.ciName = QStringLiteral("C1");
    task.action = QStringLiteral("C2");
    task.holder = QStringLiteral("C3");
    task.leaseExpires = now.addDays(-5);
    task.opened = now;
    RenewTaskRow closed = task;
    closed.active = false;
    return {task, closed};
}

QList<AuditRow> sampleEntries(const QDateTime& now)
{
    QList<AuditRow> rows;
    for (const char* field : {"operational_status", "install_status", "name"}) {
        AuditRow row;
        row.sysId = QString::number(rows.size());
        row.time = now.addDays(-rows.size());
        row.tableName = QStringLiteral("cmdb_ci");
        row.fieldName = QString::fromLatin1(field);
        row.before = QStringLiteral("1");
        row.after = QStringLiteral("6");
        row.ci = row.ciName = QStringLiteral("C1");
        row.user = QStringLiteral("C2");
        row.rule = QStringLiteral("R3");
        rows.prepend(row);
    }
    return rows;
}

std::unique_ptr<QWidget> makeRequestors(const QString& situation, const core::support::Clock& clock)
{
    auto page = std::make_unique<lifecycle::RequestorsPage>(clock);
    page->showRequestors(situation == QLatin1String("no requestors") ? QList<RequestorRow>()
                                                                     : sampleRequestors(clock.nowUtc()));
    if (situation == QLatin1String("registered")) {
        page->showRegistered(QString(32, QLatin1Char('1')));
        page->showValidity(QString(32, QLatin1Char('1')), false);
    } else if (situation == QLatin1String("unregister")) {
        lifecycle::UnregisterPreview preview;
        preview.requestor = sampleRequestors(clock.nowUtc()).first();
        preview.effects = {{QStringLiteral("C1"), QStringLiteral("C2"), QStringLiteral("C3"), {}}};
        preview.refusal = QStringLiteral("C4");
        page->showPreviewLoading(preview.requestor);
        page->showPreview(preview);
    }
    return page;
}

std::unique_ptr<QWidget> makeTasks(const core::support::Clock& clock)
{
    auto page = std::make_unique<lifecycle::RenewTasksPage>(clock);
    page->showTasks(sampleTasks(clock.nowUtc()), {15, true});
    page->list().table().selectAll();
    lifecycle::TasksOutcome outcome;
    outcome.total = 5;
    outcome.done = 1;
    for (int i = 0; i < 4; ++i)
        outcome.refusals.append({QStringLiteral("SOME_CODE"), QStringLiteral("C1"), QStringLiteral("C2"), {}});
    page->showExtended(outcome);
    return page;
}

std::unique_ptr<QWidget> makeJob(const QString& situation, const core::support::Clock& clock)
{
    auto page = std::make_unique<lifecycle::RestoreJobPage>(clock);
    core::servicenow::RestoreJob job;
    job.active = situation == QLatin1String("job");
    job.period = std::chrono::seconds(60);
    job.lastRun = clock.nowUtc();
    const bool isShown = situation != QLatin1String("no job");
    page->showFacts(lifecycle::factsOf(isShown ? std::optional(job) : std::nullopt, 15, sampleTasks(clock.nowUtc()),
                                       sampleRequestors(clock.nowUtc())));
    page->findChild<QSpinBox*>(QStringLiteral("graceDaysSpinBox"))->setValue(3);
    return page;
}

std::unique_ptr<QWidget> makeAudit(const QString& situation, const core::support::Clock& clock)
{
    auto page = std::make_unique<lifecycle::AuditPage>(clock);
    lifecycle::AuditChoice choice;
    choice.ci = choice.ciName = QStringLiteral("C1");
    choice.user = QStringLiteral("C2");
    choice.rule = QStringLiteral("R3");
    choosePeriod(choice, lifecycle::AuditChoice::Period::Between, clock.nowUtc());
    page->filter().setChoice(choice);
    lifecycle::AuditModel::Page rows;
    if (situation != QLatin1String("no entries"))
        rows.rows = sampleEntries(clock.nowUtc());
    page->showEntries(0, rows);
    if (situation == QLatin1String("story")) {
        page->showStory(QStringLiteral("C1"), QStringLiteral("C1"));
        page->story().showEntries(sampleEntries(clock.nowUtc()), true);
    }
    return page;
}

std::unique_ptr<QWidget> makeLog(const core::support::Clock& clock)
{
    auto page = std::make_unique<lifecycle::LogPage>(clock);
    page->setChoice({QStringLiteral("C1"), true, lifecycle::LogChoice::Period::Last30Days});
    lifecycle::LogModel::Page rows;
    rows.rows = {{QStringLiteral("1"), clock.nowUtc(), 2, QStringLiteral("SOME_CODE: C1")}};
    page->showLines(0, rows);
    return page;
}

} // namespace

std::unique_ptr<QWidget> makeRecordPage(const QString& situation, const core::support::Clock& clock)
{
    const auto isOneOf = [&](std::initializer_list<const char*> names) {
        return std::ranges::any_of(names, [&](const char* name) { return situation == QLatin1String(name); });
    };
    if (isOneOf({"requestors", "no requestors", "registered", "unregister"}))
        return makeRequestors(situation, clock);
    if (isOneOf({"tasks"}))
        return makeTasks(clock);
    if (isOneOf({"job", "job not active", "no job"}))
        return makeJob(situation, clock);
    if (isOneOf({"audit", "no entries", "story"}))
        return makeAudit(situation, clock);
    return isOneOf({"log"}) ? makeLog(clock) : nullptr;
}

} // namespace itam::tests
