// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lifecycle/recordspage.h"
#include "ui/lifecycle/renewtaskspage.h"
#include "ui/lifecycle/renewtaskssection.h"

#include <QComboBox>

using namespace itam;
using namespace itam::ui;
using lifecycle::RenewTaskModel;
using lifecycle::RenewTasksPage;
using lifecycle::RenewTasksSection;
using tests::child;

// Renew lease tasks by keyboard and mouse: two leases of an hour that ended two hours ago, and the job that told so.
class RenewTasksPageTest final : public tests::RecordsPageTest
{
    Q_OBJECT
private slots:
    void init()
    {
        prepare();
        fake->with([&](tests::FakeLifecycle::Data& data) {
            data.job.active = true;
            const QString id = data.world.registerOperator();
            data.userNames.insert(id, QStringLiteral("Ada Admin"));
            m_ada = id;
            const QStringList cis{QStringLiteral("ci1"), QStringLiteral("ci2")};
            data.world.add(id, cis, QStringLiteral("Patching"), QStringLiteral("01:00:00"));
            data.world.advance(std::chrono::hours(3));
            data.world.runJob();
        });
        clock.advance(std::chrono::hours(3));
        auto made = std::make_unique<RenewTasksSection>(prompter, clock);
        m_page = &made->tasksPage();
        m_badge = std::make_unique<QSignalSpy>(made.get(), &lifecycle::LifecycleSection::badgeChanged);
        use(std::move(made));
    }
    void cleanup()
    {
        m_badge.reset();
        finish();
        clock.advance(-std::chrono::hours(3));
    }
    void showsWhoseLeaseEndedAndWhatHappensNext_R33();
    void saysThatNothingHappensWhileTheJobIsNotActive_R36();
    void badgesOpenTasks();
    void countsBeforeAnybodyLooks();
    void extendsTheChosenOnes_R30();
    void refusesALeaseThatIsNone_R29();
    void removesActionsAfterAQuestion();
    void saysWhatWasRefused();
    void stopsBetweenTasks();
    void showsClosedOnesWhenAsked();
    void saysWhenNothingWaits();
    void remembersItsView();
    void keepsTheRulesOfAPage();

private:
    void show()
    {
        showPage();
        QTRY_COMPARE(m_page->rows().rowCount(), 2);
    }
    void chooseAll() { m_page->list().table().selectAll(); }
    [[nodiscard]] QString cell(int row, RenewTaskModel::Column column) const
    {
        return textOf(m_page->rows(), row, static_cast<int>(column));
    }
    [[nodiscard]] const widgets::Message& told() const { return m_page->list().bar().message(); }
    [[nodiscard]] int openTasks()
    {
        return fake->with([](tests::FakeLifecycle::Data& data) {
            return static_cast<int>(std::count_if(data.world.tasks.begin(), data.world.tasks.end(),
                                                  [](const auto& task) { return task.active; }));
        });
    }

    RenewTasksPage* m_page = nullptr;
    QString m_ada;
    std::unique_ptr<QSignalSpy> m_badge;
};

void RenewTasksPageTest::showsWhoseLeaseEndedAndWhatHappensNext_R33()
{
    show();
    QCOMPARE(cell(0, RenewTaskModel::Column::State), QStringLiteral("Open"));
    QCOMPARE(cell(0, RenewTaskModel::Column::Action), QStringLiteral("Patching"));
    QCOMPARE(cell(0, RenewTaskModel::Column::Holder), QStringLiteral("Ada Admin"));
    QCOMPARE(cell(0, RenewTaskModel::Column::LeaseEnd), QStringLiteral("2 h ago"));
    QCOMPARE(cell(0, RenewTaskModel::Column::Overdue), QStringLiteral("2 h 00 min"));
    // The lease ended on 1 January at 01:00; 15 days of grace.
    QCOMPARE(cell(0, RenewTaskModel::Column::Next), QStringLiteral("Ends on 16 January 2026 unless extended."));
}

void RenewTasksPageTest::saysThatNothingHappensWhileTheJobIsNotActive_R36()
{
    fake->with([](tests::FakeLifecycle::Data& data) { data.job.active = false; });
    show();
    QCOMPARE(cell(0, RenewTaskModel::Column::Next),
             QStringLiteral("Nothing ends it while the restore job is not active."));
}

void RenewTasksPageTest::badgesOpenTasks()
{
    show();
    QCOMPARE(m_badge->last().first().toInt(), 2);
}

void RenewTasksPageTest::countsBeforeAnybodyLooks()
{
    static_cast<RenewTasksSection&>(*section).askCount();
    QTRY_COMPARE(m_badge->last().first().toInt(), 2);
    QCOMPARE(calls("configuration"), 0);
}

void RenewTasksPageTest::extendsTheChosenOnes_R30()
{
    show();
    QSignalSpy changed(section.get(), &lifecycle::LifecycleSection::instanceChanged);
    QVERIFY(!button("extendLeaseButton")->isEnabled());
    chooseAll();
    child<QComboBox>(*page, "leaseComboBox")->setCurrentText(QStringLiteral("02:30:00"));
    click("extendLeaseButton");
    QTRY_COMPARE(told().what, QStringLiteral("2 lease(s) extended."));
    QTRY_COMPARE(m_page->rows().rowCount(), 0);
    QCOMPARE(m_badge->last().first().toInt(), 0);
    QCOMPARE(changed.count(), 1);
    const QDateTime end = fake->with([](tests::FakeLifecycle::Data& data) {
        return *data.world.actionRow(QStringLiteral("ci1"), QStringLiteral("Patching")).lease.expires;
    });
    QCOMPARE(end, clock.nowUtc().addSecs(9000));
}

void RenewTasksPageTest::refusesALeaseThatIsNone_R29()
{
    show();
    chooseAll();
    auto* lease = child<QComboBox>(*page, "leaseComboBox");
    for (const char* wrong : {"2 hours", "00:00:00", "01:75:00", ""}) {
        lease->setCurrentText(QString::fromLatin1(wrong));
        click("extendLeaseButton");
        QVERIFY2(lease->accessibleDescription().contains(QStringLiteral("24:00:00")), wrong);
    }
    QCOMPARE(calls("extendLease"), 0);
    lease->setCurrentText(QStringLiteral("24:00:00"));
    QVERIFY(lease->accessibleDescription().isEmpty());
}

void RenewTasksPageTest::removesActionsAfterAQuestion()
{
    show();
    m_page->list().table().setCurrentIndex(m_page->rows().index(0, 0));
    click("removeActionButton");
    QCOMPARE(prompter.questions.size(), 1);
    QCOMPARE(prompter.questions.first().choices.last(), QStringLiteral("Remove 1 action(s)"));
    QCOMPARE(calls("removeAction"), 0); // cancelled
    prompter.answer = 1;
    click("removeActionButton");
    QTRY_COMPARE(told().what, QStringLiteral("1 action(s) removed."));
    QTRY_COMPARE(m_page->rows().rowCount(), 1);
    QCOMPARE(openTasks(), 1);
}

void RenewTasksPageTest::saysWhatWasRefused()
{
    show();
    chooseAll();
    fake->with([&](tests::FakeLifecycle::Data& data) {
        data.world.remove(m_ada, {QStringLiteral("ci1")}, QStringLiteral("Patching")); // somebody else was faster
    });
    click("extendLeaseButton");
    QTRY_COMPARE(told().what, QStringLiteral("1 lease(s) could not be extended."));
    QVERIFY(told().meaning.startsWith(QStringLiteral("1 lease(s) extended.")));
    QVERIFY(told().detail.contains(QStringLiteral("CI_ACTION_NOT_SET  lnx-001")));
    QVERIFY(!told().advice.isEmpty());
}

void RenewTasksPageTest::stopsBetweenTasks()
{
    show();
    chooseAll();
    fake->hold();
    click("extendLeaseButton");
    QTRY_VERIFY(button("stopTasksButton"));
    QVERIFY(!button("extendLeaseButton")->isEnabled());
    click("stopTasksButton");
    QTRY_VERIFY(told().meaning.contains(QStringLiteral("Stopped")));
    fake->release();
    QCOMPARE(openTasks(), 2);
}

void RenewTasksPageTest::showsClosedOnesWhenAsked()
{
    fake->with([&](tests::FakeLifecycle::Data& data) {
        data.world.remove(m_ada, {QStringLiteral("ci1")}, QStringLiteral("Patching"));
    });
    showPage();
    QTRY_COMPARE(m_page->rows().rowCount(), 1);
    click("showClosedTasksButton");
    QTRY_COMPARE(m_page->rows().rowCount(), 2);
    QCOMPARE(child<QLabel>(*page, "renewTasksCountLabel")->text(), QStringLiteral("1 open task(s)"));
    chooseAll();
    QCOMPARE(m_page->chosen().size(), 1); // a closed one is nothing to work on
}

void RenewTasksPageTest::saysWhenNothingWaits()
{
    fake->with([](tests::FakeLifecycle::Data& data) { data.world.tasks.clear(); });
    showPage();
    QTRY_COMPARE(emptyTitle(m_page->list().table()), QStringLiteral("No lease waits to be renewed"));
}

void RenewTasksPageTest::remembersItsView()
{
    show();
    click("showClosedTasksButton");
    const QByteArray state = section->saveViewState();
    RenewTasksSection other(prompter, clock);
    const std::unique_ptr<QWidget> otherPage(other.page());
    other.restoreViewState("damaged");
    QVERIFY(!other.tasksPage().showsAll());
    other.restoreViewState(state);
    QVERIFY(other.tasksPage().showsAll());
}

void RenewTasksPageTest::keepsTheRulesOfAPage()
{
    show();
    chooseAll();
    keepsTheRules();
}

ITAM_TEST(RenewTasksPageTest)
#include "tst_renewtaskspage.moc"
