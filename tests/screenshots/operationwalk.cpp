// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/operationwalk.h"

#include "core/support/clock.h"
#include "ui/administration/operatorspage.h"
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

bool walkThroughOperators(const std::function<void(QWidget& window, const char* name)>& take)
{
    using namespace core::model;
    const core::support::SystemClock clock;
    const QDateTime now = clock.nowUtc();
    const QString anna = QStringLiteral("anna");
    const QString bert = QStringLiteral("bert@example.com");
    ui::administration::OperatorsPage page(clock);
    page.resize(1280, 900);
    page.show();
    core::administration::Standing standing{{anna, false, false}, Role::Administrator, {}};
    page.showStanding(standing);
    page.showChanges({}, false);
    QCoreApplication::processEvents();
    take(page, "operators-none");
    standing.operators = {{anna, Role::Administrator, Origin::First, now.addDays(-90), anna},
                          {bert, Role::Viewer, Origin::Seen, now.addDays(-2), bert},
                          {QStringLiteral("carla"), Role::Administrator, Origin::Granted, now.addDays(-12), anna},
                          {QStringLiteral("itam-export"), Role::Administrator, Origin::Schedule, now.addDays(-80), anna}};
    page.showStanding(standing);
    page.showChanges({{{4, now.addSecs(-600), anna, QStringLiteral("instance Production/refresh-token"),
                        QStringLiteral("set"), QStringLiteral("changed")},
                       {3, now.addDays(-2), anna, QStringLiteral("limits/segmentRecords"), QStringLiteral("500"),
                        QStringLiteral("250")},
                       {2, now.addDays(-12), anna, QStringLiteral("operators/carla"), {}, nameOf(Role::Administrator)}},
                      true},
                     false);
    QCoreApplication::processEvents();
    take(page, "operators");
    standing.account.name = bert;
    standing.role = Role::Viewer;
    page.showStanding(standing);
    QCoreApplication::processEvents();
    take(page, "operators-viewer");
    return true;
}

} // namespace itam::tests
