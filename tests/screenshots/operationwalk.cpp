// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/operationwalk.h"

#include "core/support/clock.h"
#include "ui/schedule/schedulepage.h"
#include "ui/widgets/section.h"

#include <QCoreApplication>

namespace itam::tests {
namespace {

using namespace core::schedule;

Status statusWithRuns(const QDateTime& now)
{
    Status status;
    status.state = State::Waiting;
    status.isEnabled = true;
    status.task = Task();
    for (const int exitStatus : {0, 4, 0, 2}) {
        ScheduledRun run;
        run.started = now.addDays(-7 * (static_cast<int>(status.runs.size()) + 1));
        run.finished = run.started.addSecs(754);
        run.exitStatus = exitStatus;
        run.lines = QStringList{QStringLiteral("hardware  done  IRUN0001042  212000 read, 1204 sent"),
                                QStringLiteral("Everything that was sent is in ServiceNow.")};
        status.runs.append(run);
    }
    return status;
}

} // namespace

bool walkThroughSchedule(const std::function<void(QWidget& window, const char* name)>& take)
{
    const core::support::SystemClock clock;
    const QDateTime now = clock.nowUtc();
    ui::schedule::SchedulePage page(clock);
    page.resize(1280, 1180);
    page.show();
    UnitInput input;
    input.program = QStringLiteral("/usr/bin/itam-export");
    const Places places{QStringLiteral("/nowhere/user"), QStringLiteral("/nowhere/system"), QStringLiteral("/nowhere"),
                        QStringLiteral("/nowhere")};
    const auto plan = planInstall(input, places);
    if (!plan)
        return false;
    const Upcoming upcoming = nextDueTimes(input.task, QDateTime(QDate(2026, 10, 12), QTime(12, 0), Qt::UTC), QTimeZone("Europe/Berlin"));
    page.showPlan(*plan, adviceFor(input, {}, upcoming), upcoming);
    page.showStatus({});
    QCoreApplication::processEvents();
    take(page, "schedule-none");
    page.showStatus(statusWithRuns(now));
    QCoreApplication::processEvents();
    take(page, "schedule");
    page.findChild<ui::widgets::Section*>()->setExpanded(true);
    QCoreApplication::processEvents();
    take(page, "schedule-plan");
    return true;
}

} // namespace itam::tests
