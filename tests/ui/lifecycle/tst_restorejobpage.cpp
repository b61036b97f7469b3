// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lifecycle/recordspage.h"
#include "ui/lifecycle/restorejobpage.h"
#include "ui/lifecycle/restorejobsection.h"
#include "ui/lifecycle/switchbutton.h"

#include <QSpinBox>

using namespace itam;
using namespace itam::ui;
using lifecycle::RestoreJobSection;
using lifecycle::SwitchButton;
using tests::child;

// The restore job's page over an instance that answers by the rules; one lease ended ten days ago.
class RestoreJobPageTest final : public tests::RecordsPageTest
{
    Q_OBJECT
private slots:
    void init()
    {
        prepare();
        fake->with([&](tests::FakeLifecycle::Data& data) {
            const QString id = data.world.registerOperator();
            data.world.add(id, {QStringLiteral("ci1")}, QStringLiteral("Patching"), QStringLiteral("01:00:00"));
            data.world.advance(std::chrono::hours(241));
            data.world.runJob();
            data.job.active = true;
        });
        clock.advance(std::chrono::hours(241));
        use(std::make_unique<RestoreJobSection>(clock));
    }
    void cleanup()
    {
        finish();
        clock.advance(-std::chrono::hours(241));
    }
    void tellsWhatTheNextRunWouldFind();
    void tellsWhatInvalidRequestorsHold_R35();
    void switchesAtOnce_R36();
    void switchesBackWhenRefused();
    void runsOnlyWhileActive_R36();
    void explainsAnotherGracePeriod_R34();
    void savesTheGracePeriod();
    void keepsWhatIsTypedWhenAskedAgain();
    void saysThatTheInstanceDoesNotShowIt();
    void saysWhenItCouldNotLoad();
    void asksForCredentials();
    void keepsTheRulesOfAPage();

private:
    void show()
    {
        showPage();
        QTRY_VERIFY(theSwitch()->isVisible());
    }
    [[nodiscard]] SwitchButton* theSwitch() const { return child<SwitchButton>(*page, "restoreJobActiveButton"); }
    [[nodiscard]] QSpinBox* days() const { return child<QSpinBox>(*page, "graceDaysSpinBox"); }
    [[nodiscard]] QString label(const char* name) const { return child<QLabel>(*page, name)->text(); }
    [[nodiscard]] widgets::MessageBar* bar() const { return child<widgets::MessageBar>(*page, "messageBar"); }
    [[nodiscard]] bool isActive()
    {
        return fake->with([](tests::FakeLifecycle::Data& data) { return data.job.active; });
    }
};

void RestoreJobPageTest::tellsWhatTheNextRunWouldFind()
{
    show();
    QVERIFY(theSwitch()->isChecked());
    QCOMPARE(theSwitch()->text(), QStringLiteral("Active"));
    QCOMPARE(label("restoreJobPeriodLabel"), QStringLiteral("every 60 second(s)"));
    QVERIFY(label("restoreJobLastRunLabel").startsWith(QStringLiteral("never")));
    QCOMPARE(label("restoreJobFindingsLabel"),
             QStringLiteral("1 lease(s) wait to be renewed.\nNothing is held by a requestor that is not valid any "
                            "more."));
}

void RestoreJobPageTest::tellsWhatInvalidRequestorsHold_R35()
{
    fake->with([](tests::FakeLifecycle::Data& data) {
        const QString workflow = data.world.startWorkflow();
        data.world.set(workflow, {QStringLiteral("ci1"), QStringLiteral("ci2")}, QStringLiteral("Operational"));
        data.world.requestors[workflow].workflow->state = QStringLiteral("finished");
    });
    show();
    QVERIFY(label("restoreJobFindingsLabel")
                .contains(QStringLiteral("1 requestor(s) are not valid any more and still hold something.\n2 state(s) "
                                         "and actions of those would end.")));
}

void RestoreJobPageTest::switchesAtOnce_R36()
{
    show();
    theSwitch()->setFocus();
    QTest::keyClick(theSwitch(), Qt::Key_Space);
    QTRY_COMPARE(bar()->message().what, QStringLiteral("The restore job is not active any more."));
    QVERIFY(!isActive());
    QTRY_VERIFY(theSwitch()->isEnabled() && !theSwitch()->isChecked());
    QCOMPARE(theSwitch()->text(), QStringLiteral("Not active"));
    QVERIFY(label("restoreJobActiveLabel").contains(QStringLiteral("no task is opened")));
}

void RestoreJobPageTest::switchesBackWhenRefused()
{
    show();
    failNext("setRestoreJobActive", ErrorCode::Forbidden);
    QTest::mouseClick(theSwitch(), Qt::LeftButton);
    QTRY_COMPARE(bar()->message().severity, models::Severity::Error);
    QVERIFY(theSwitch()->isChecked());
    QVERIFY(isActive());
}

void RestoreJobPageTest::runsOnlyWhileActive_R36()
{
    show();
    click("runRestoreJobButton");
    QTRY_COMPARE(bar()->message().what, QStringLiteral("The restore job was started."));
    QCOMPARE(fake->with([](tests::FakeLifecycle::Data& data) { return data.jobRuns; }), 1);
    fake->with([](tests::FakeLifecycle::Data& data) { data.job.active = false; });
    QTRY_VERIFY(button("restoreJobRefreshButton")->isEnabled());
    click("restoreJobRefreshButton");
    QTRY_VERIFY(!theSwitch()->isChecked());
    QVERIFY(!button("runRestoreJobButton")->isEnabled());
    QCOMPARE(label("restoreJobRunLabel"), QStringLiteral("It can be run when it is active."));
}

void RestoreJobPageTest::explainsAnotherGracePeriod_R34()
{
    show();
    QCOMPARE(days()->value(), 15);
    QVERIFY(!button("saveGraceDaysButton")->isEnabled());
    days()->setValue(9); // the lease ended ten days ago
    QCOMPARE(days()->accessibleDescription(),
             QStringLiteral("1 action(s) would end at the next run with this grace period."));
    QVERIFY(button("saveGraceDaysButton")->isEnabled());
    days()->setValue(20);
    QCOMPARE(days()->accessibleDescription(),
             QStringLiteral("No action would end at the next run with this grace period."));
}

void RestoreJobPageTest::savesTheGracePeriod()
{
    show();
    days()->setValue(9);
    click("saveGraceDaysButton");
    QTRY_COMPARE(bar()->message().what, QStringLiteral("The grace period is now 9 day(s)."));
    QTRY_VERIFY(label("restoreJobFindingsLabel").contains(QStringLiteral("1 action(s) would end")));
    QVERIFY(!button("saveGraceDaysButton")->isEnabled());
}

void RestoreJobPageTest::keepsWhatIsTypedWhenAskedAgain()
{
    show();
    days()->setValue(3);
    const int before = calls("requestors");
    click("restoreJobRefreshButton");
    QTRY_VERIFY(calls("requestors") > before && button("restoreJobRefreshButton")->isEnabled());
    QCOMPARE(days()->value(), 3);
}

void RestoreJobPageTest::saysThatTheInstanceDoesNotShowIt()
{
    fake->with([](tests::FakeLifecycle::Data& data) { data.job.sysId.clear(); });
    showPage();
    QTRY_VERIFY(label("restoreJobMissingLabel").contains(QStringLiteral("Scheduled Jobs")));
    QVERIFY(!theSwitch()->isVisible());
    QVERIFY(days()->isVisible());
}

void RestoreJobPageTest::saysWhenItCouldNotLoad()
{
    failNext("restoreJob", ErrorCode::ServerFailed);
    showPage();
    QTRY_VERIFY(button("restoreJobRetryButton"));
    QVERIFY(!theSwitch()->isVisible());
    click("restoreJobRetryButton");
    QTRY_VERIFY(theSwitch()->isVisible());
    QVERIFY(bar()->isEmpty());
}

void RestoreJobPageTest::asksForCredentials()
{
    section->setPorts({});
    QSignalSpy wanted(section.get(), &lifecycle::LifecycleSection::settingsRequested);
    showPage();
    QTRY_VERIFY(button("goToIntegrationsButton"));
    click("goToIntegrationsButton");
    QCOMPARE(wanted.count(), 1);
}

void RestoreJobPageTest::keepsTheRulesOfAPage()
{
    show();
    days()->setValue(9);
    keepsTheRules();
}

ITAM_TEST(RestoreJobPageTest)
#include "tst_restorejobpage.moc"
