// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/recordswalk.h"

#include "tests/fakes/fakelifecycle.h"
#include "tests/fakes/fakeprompter.h"
#include "ui/lifecycle/lifecycledesk.h"

#include <QComboBox>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace itam::tests {
namespace {

using Take = std::function<void(QWidget&, const char*)>;

QStringList servers(int first, int last)
{
    QStringList ids;
    for (int i = first; i <= last; ++i)
        ids.append(QStringLiteral("web%1").arg(i, 2, 10, QLatin1Char('0')));
    return ids;
}

/// Three days of work: repairs, patching, leases that ran out, calls that were refused.
void fill(FakeLifecycle& instance, const QDateTime& now)
{
    for (const QString& id : servers(1, 12))
        instance.addCi(id, QStringLiteral("%1.example.net").arg(id));
    const QString ada = instance.registerOperator(QStringLiteral("Ada Admin"));
    const QString nightly = instance.registerOperator(QStringLiteral("Nightly patching"));
    const QString gone = instance.registerOperator(QStringLiteral("Bob Builder"));
    instance.with([&](FakeLifecycle::Data& data) {
        lifecycle::World& world = data.world;
        data.job.active = true;
        data.job.lastRun = now.addSecs(-42);
        data.userNames.insert(world.startWorkflow(), QStringLiteral("Change CHG0030042"));
        world.forbidAction(QStringLiteral("cmdb_ci"), QStringLiteral("Retired"), QStringLiteral("Patching"));
        world.now = now.addDays(-17);
        world.add(nightly, servers(5, 5), QStringLiteral("Provisioning"), QStringLiteral("12:00:00"));
        world.now = now.addDays(-3);
        world.set(ada, servers(1, 6), QStringLiteral("Operational"));
        world.set(gone, servers(9, 9), QStringLiteral("DR Standby"));
        world.now = now.addDays(-2);
        world.set(nightly, servers(1, 3), QStringLiteral("Repair in Progress"));
        world.add(nightly, servers(1, 4), QStringLiteral("Patching"), QStringLiteral("21:00:00"));
        world.now = now.addDays(-1);
        world.set(ada, servers(7, 8), QStringLiteral("Retired"));
        world.extend(nightly, QStringLiteral("web01"), QStringLiteral("Patching"), QStringLiteral("48:00:00"));
        world.unregister(gone);
        world.now = now.addSecs(-600);
        world.add(ada, servers(7, 8), QStringLiteral("Patching"));
        world.remove(nightly, servers(4, 4), QStringLiteral("Patching"));
        world.runJob();
        world.now = now;
    });
}

class RecordsWalk
{
public:
    explicit RecordsWalk(const Take& take) : m_take(take)
    {
        fill(m_instance, m_clock.nowUtc());
        m_desk = std::make_unique<ui::lifecycle::LifecycleDesk>(
            ui::lifecycle::LifecycleDesk::Parts{m_page, m_prompter, m_clock});
        m_desk->setPorts({.access = m_instance.access(), .instance = QStringLiteral("pictures")});
        m_page.resize(1280, 860);
        m_page.show();
    }

    [[nodiscard]] bool requestors()
    {
        if (!open("requestors", "requestorsTable"))
            return false;
        take("records-requestors");
        auto* table = find<QTableView>("requestorsTable");
        table->setCurrentIndex(table->model()->index(2, 0));
        QTest::mouseClick(find<QPushButton>("unregisterButton"), Qt::LeftButton);
        if (!waitFor([&] { return find<QPushButton>("confirmUnregisterButton")->isEnabled(); }))
            return false;
        take("records-unregister");
        QTest::mouseClick(find<QPushButton>("cancelUnregisterButton"), Qt::LeftButton);
        return true;
    }

    [[nodiscard]] bool tasks()
    {
        if (!open("renew-tasks", "renewTasksTable"))
            return false;
        find<QTableView>("renewTasksTable")->selectAll();
        find<QComboBox>("leaseComboBox")->setCurrentText(QStringLiteral("2 hours"));
        QTest::mouseClick(find<QPushButton>("extendLeaseButton"), Qt::LeftButton);
        take("records-tasks");
        m_page.showSection(QStringLiteral("restore-job"));
        if (!waitFor([&] { return find<QPushButton>("runRestoreJobButton")->isVisible(); }))
            return false;
        take("records-job");
        return true;
    }

    [[nodiscard]] bool trace()
    {
        if (!open("audit", "auditTable"))
            return false;
        find<QComboBox>("auditPeriodComboBox")->setCurrentIndex(3);
        if (!waitFor([&] { return find<QPushButton>("auditRefreshButton")->isEnabled(); }))
            return false;
        take("records-audit");
        emit m_desk->storyRequested(QStringLiteral("web01"), QStringLiteral("web01.example.net"));
        if (!waitFor([&] { return find<QPushButton>("storyCopyButton")->isEnabled(); }))
            return false;
        take("records-story");
        if (!open("log", "logTable"))
            return false;
        take("records-log");
        return true;
    }

private:
    template <typename Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return m_page.findChild<Widget*>(QString::fromLatin1(name));
    }
    [[nodiscard]] static bool waitFor(const std::function<bool()>& condition)
    {
        return QTest::qWaitFor(condition, 20'000);
    }
    [[nodiscard]] bool open(const char* section, const char* table)
    {
        m_page.showSection(QString::fromLatin1(section));
        return waitFor([&] { return find<QTableView>(table)->model()->rowCount() > 0; });
    }
    void take(const char* name) { m_take(m_page, name); }

    const Take& m_take;
    core::support::SystemClock m_clock;
    FakePrompter m_prompter;
    FakeLifecycle m_instance;
    ui::lifecycle::LifecyclePage m_page;
    std::unique_ptr<ui::lifecycle::LifecycleDesk> m_desk;
};

} // namespace

bool walkThroughRecords(const Take& take)
{
    RecordsWalk walk(take);
    return walk.requestors() && walk.tasks() && walk.trace();
}

} // namespace itam::tests
