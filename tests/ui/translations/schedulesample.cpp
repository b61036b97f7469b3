// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/translations/schedulesample.h"

#include "ui/schedule/schedulepage.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/section.h"

namespace itam::tests {
namespace {

using namespace core::schedule;
using ui::schedule::SchedulePage;

Status sampleStatus(State state, const QDateTime& now)
{
    Status status;
    status.state = state;
    if (state == State::NotInstalled)
        return status;
    status.isEnabled = true;
    status.task = Task();
    for (int exitStatus = -1; exitStatus < 7; ++exitStatus) {
        ScheduledRun run;
        run.started = now.addDays(-1 - exitStatus);
        if (exitStatus >= 0)
            run.finished = run.started.addSecs(75);
        run.exitStatus = exitStatus;
        run.lines = QStringList{QStringLiteral("C1")};
        status.runs.append(run);
    }
    return status;
}

void showPlan(SchedulePage& page, Scope scope, const QDateTime& now)
{
    UnitInput input;
    input.scope = scope;
    input.program = QStringLiteral("/usr/bin/itam-export");
    input.settings = QStringLiteral("/srv/itam/itam.ini");
    input.task.at = QTime(2, 30);
    Plan plan;
    plan.input = input;
    for (const auto change : {PlannedFile::Change::New, PlannedFile::Change::Replaced, PlannedFile::Change::Same})
        plan.files.append({QStringLiteral("/etc/systemd/system/itam-export.service"), {}, change, {}});
    plan.dropIns = QStringList{QStringLiteral("/etc/systemd/system/itam-export.timer.d/c.conf")};
    Upcoming upcoming = nextDueTimes(input.task, now, QTimeZone("Europe/Berlin"));
    upcoming.times.first().comesTwice = true;
    upcoming.times.last().clocksChanged = true;
    upcoming.leftOut = {QDate(2026, 3, 29)};
    page.showPlan(plan, adviceFor(input, {.source = QStringLiteral("sqlite:/srv/itam/itam.db")}, upcoming), upcoming);
}

} // namespace

std::unique_ptr<QWidget> makeSchedulePage(const QString& situation, const core::support::Clock& clock)
{
    auto page = std::make_unique<SchedulePage>(clock);
    const QDateTime now = clock.nowUtc();
    Status status = sampleStatus(situation == QLatin1String("nothing")        ? State::NotInstalled
                                 : situation == QLatin1String("switched off") ? State::Disabled
                                 : situation == QLatin1String("silent")       ? State::Unknown
                                 : situation == QLatin1String("refused")      ? State::Running
                                                                              : State::Waiting,
                                 now);
    showPlan(*page, situation == QLatin1String("changed") ? Scope::System : Scope::User, now);
    if (situation == QLatin1String("changed")) {
        status.task.reset();
        status.isEnabled = false;
        status.calendars = QStringList{QStringLiteral("*-*-01 03:00:00")};
        status.dropIns = QStringList{QStringLiteral("/etc/systemd/system/itam-export.timer.d/c.conf")};
        status.lastResult = QStringLiteral("exit-code");
        status.lastExitStatus = 243;
    }
    if (situation == QLatin1String("silent"))
        status.systemdProblem = Error{ErrorCode::ScheduleUnavailable, {}, QStringLiteral("C1"), 0, {}};
    page->showStatus(status);
    if (situation == QLatin1String("refused"))
        page->showPlanError(
            {ErrorCode::ScheduleForeign, {}, QStringLiteral("/etc/systemd/user/itam-export.timer"), 0, {}});
    page->findChild<ui::widgets::Section*>()->setExpanded(situation == QLatin1String("waiting"));
    return page;
}

} // namespace itam::tests
