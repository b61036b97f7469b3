// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page Schedule over a folder of units and a systemctl that only listens.
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakecommands.h"
#include "tests/fakes/fakeprompter.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "tests/ui/checks/clipping.h"
#include "ui/lifecycle/recordlist.h"
#include "ui/schedule/schedulecontroller.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/section.h"
#include "ui/widgets/statechip.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimeEdit>

using namespace itam;
using namespace itam::ui;
using namespace itam::core::schedule;
using schedule::ScheduleChoice;
using schedule::ScheduleController;
using schedule::SchedulePage;
using tests::child;

class SchedulePageTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void saysThatNothingIsScheduled();
    void showsWhatWillBeWrittenBeforeItIsWritten();
    void schedulesByKeyboard();
    void showsTheNextTimesInBothZones();
    void changesTheTime();
    void whatSomebodyTypesStays();
    void noDayIsNoSchedule();
    void asksBeforeItRemoves();
    void saysWhySystemdRefused();
    void saysWhatToDoWithoutSystemd();
    void saysWhoMayScheduleForTheSystem();
    void showsTheLastRunsWithTheirLines();
    void showsRunsThatCannotBeRead();
    void copiesAndWritesRuns();
    void choosesTheFileOfTheToken();
    void remembersTheColumns();
    void keepsTheRulesOfAPage();

private:
    [[nodiscard]] schedule::SchedulePorts ports();
    void note(int exitStatus, const QStringList& lines);
    void showPage()
    {
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_VERIFY(!label("scheduleFactsLabel").isEmpty());
        QTRY_COMPARE(m_page->dueModel().rowCount(), 5);
    }
    void click(const char* name) { QTest::mouseClick(child<QPushButton>(*m_page, name), Qt::LeftButton); }
    [[nodiscard]] QString label(const char* name) const { return child<QLabel>(*m_page, name)->text(); }
    [[nodiscard]] QString state() const { return m_page->findChild<widgets::StateChip*>()->state().word; }
    [[nodiscard]] QString planText() const { return child<QPlainTextEdit>(*m_page, "schedulePlanText")->toPlainText(); }
    [[nodiscard]] QString unit(const char* name) const { return QDir(m_places.userUnits).filePath(QLatin1String(name)); }
    void installIt()
    {
        click("installScheduleButton");
        QTRY_VERIFY(QFileInfo::exists(unit(timerName)));
        QTRY_COMPARE(child<QPushButton>(*m_page, "installScheduleButton")->text(), QStringLiteral("Change the schedule"));
        QTRY_VERIFY(!m_page->messages().isEmpty());
    }

    tests::FakeClock m_clock;
    tests::FakePrompter m_prompter;
    std::unique_ptr<QTemporaryDir> m_folder;
    Places m_places;
    std::shared_ptr<tests::FakeCommands> m_commands;
    std::unique_ptr<SchedulePage> m_page;
    std::unique_ptr<ScheduleController> m_controller;
    QString m_obstacle;
};

schedule::SchedulePorts SchedulePageTest::ports()
{
    const QDateTime now(QDate(2026, 10, 20), QTime(12, 0), Qt::UTC);
    return {.read =
                [this, now](Scope scope) {
                    return readStatus(scope, m_places, m_folder->path(), *m_commands, now, QTimeZone("Europe/Berlin"));
                },
            .plan = [this, now](const ScheduleChoice& choice) -> Result<schedule::PlanView> {
                UnitInput input;
                input.task = choice.task;
                input.scope = choice.scope;
                input.program = QStringLiteral("/usr/bin/itam-export");
                input.tokenFile = choice.tokenFile;
                auto plan = planInstall(input, m_places);
                if (!plan)
                    return failure(plan.error());
                const Upcoming upcoming = nextDueTimes(choice.task, now, QTimeZone("Europe/Berlin"));
                return schedule::PlanView{*plan, adviceFor(input, {}, upcoming), upcoming};
            },
            .install = [this](const Plan& plan) { return install(plan, *m_commands); },
            .remove = [this](Scope scope) { return removeSchedule(scope, m_places, *m_commands); },
            .obstacle = [this](const ScheduleChoice& choice) { return choice.scope == Scope::System ? m_obstacle : QString(); }};
}

void SchedulePageTest::init()
{
    TestCase::init();
    widgets::applyTheme(*qApp, widgets::SchemeChoice::Light);
    m_prompter = {};
    m_obstacle.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_places = {m_folder->filePath(QStringLiteral("user")), m_folder->filePath(QStringLiteral("system")),
                m_folder->filePath(QStringLiteral("data")), m_folder->filePath(QStringLiteral("etc"))};
    m_commands = std::make_shared<tests::FakeCommands>();
    m_commands->answer(QStringLiteral("show itam-export.timer"), {0, "ActiveState=active\nUnitFileState=enabled\n", {}});
    m_page = std::make_unique<SchedulePage>(m_clock);
    m_page->resize(1100, 900);
    m_controller = std::make_unique<ScheduleController>(*m_page, m_prompter);
    m_controller->setPorts(ports());
}

void SchedulePageTest::cleanup()
{
    m_controller.reset();
    m_page.reset();
}

void SchedulePageTest::note(int exitStatus, const QStringList& lines)
{
    ScheduledRun run;
    run.started = m_clock.nowUtc().addDays(-1);
    run.finished = run.started.addSecs(75);
    run.exitStatus = exitStatus;
    run.lines = lines;
    QVERIFY(RunLog(runLogPath(m_folder->path())).begin(run));
}

void SchedulePageTest::saysThatNothingIsScheduled()
{
    showPage();
    QCOMPARE(state(), QStringLiteral("Not scheduled"));
    QVERIFY(child<QPushButton>(*m_page, "removeScheduleButton")->isHidden());
    QCOMPARE(child<widgets::EmptyState>(*m_page, "emptyState")->title(), QStringLiteral("No export has started by itself yet"));
}

void SchedulePageTest::showsWhatWillBeWrittenBeforeItIsWritten()
{
    showPage();
    QVERIFY2(planText().contains(QStringLiteral("New file ") + unit(serviceName)), qPrintable(planText()));
    QVERIFY(planText().contains(QStringLiteral("OnCalendar=Sun *-*-* 03:00:00")));
    QVERIFY(planText().contains(QStringLiteral("systemctl --user enable --now itam-export.timer")));
    QVERIFY(!QFileInfo::exists(unit(serviceName)));
}

void SchedulePageTest::schedulesByKeyboard()
{
    showPage();
    child<QCheckBox>(*m_page, "mondayCheckBox")->setFocus();
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Space);
    child<QPushButton>(*m_page, "installScheduleButton")->setFocus();
    QTRY_VERIFY(planText().contains(QStringLiteral("Mon,Sun")));
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(state(), QStringLiteral("Scheduled"));
    QTRY_COMPARE(m_page->messages().message().what, QStringLiteral("Exports are scheduled."));
    QVERIFY(m_commands->calls.contains(QStringLiteral("systemctl --user enable --now itam-export.timer")));
    QTRY_VERIFY(planText().contains(QStringLiteral("Stays as it is: ") + unit(timerName)));
}

void SchedulePageTest::showsTheNextTimesInBothZones()
{
    QAbstractItemModelTester tester(const_cast<schedule::DueTimeModel*>(&m_page->dueModel()));
    showPage();
    using Column = schedule::DueTimeModel::Column;
    const auto raw = [this](int row, Column column) {
        return m_page->dueModel().index(row, static_cast<int>(column)).data(models::RawRole);
    };
    // The clocks go back on the first of them.
    QCOMPARE(raw(0, Column::Utc).toDateTime(), QDateTime(QDate(2026, 10, 25), QTime(2, 0), Qt::UTC));
    QCOMPARE(raw(0, Column::Local).toString(), QStringLiteral("2026-10-25T03:00:00+01:00"));
    QCOMPARE(raw(0, Column::Note).toString(), QStringLiteral("The clocks have changed since the time before."));
    QCOMPARE(raw(1, Column::Utc).toDateTime(), QDateTime(QDate(2026, 11, 1), QTime(2, 0), Qt::UTC));
}

void SchedulePageTest::changesTheTime()
{
    showPage();
    installIt();
    child<QTimeEdit>(*m_page, "scheduleTimeEdit")->setTime(QTime(4, 30));
    QTRY_VERIFY(planText().contains(QStringLiteral("Replaces ") + unit(timerName)));
    click("installScheduleButton");
    QTRY_VERIFY(m_commands->changes().contains(QStringLiteral("systemctl --user restart itam-export.timer")));
    QTRY_VERIFY(planText().contains(QStringLiteral("Stays as it is: ") + unit(timerName)));
    QFile timer(unit(timerName));
    QVERIFY(timer.open(QIODevice::ReadOnly));
    QVERIFY(timer.readAll().contains("OnCalendar=Sun *-*-* 04:30:00"));
}

void SchedulePageTest::whatSomebodyTypesStays()
{
    showPage();
    installIt();
    child<QTimeEdit>(*m_page, "scheduleTimeEdit")->setTime(QTime(4, 30));
    m_controller->refresh();
    QTRY_VERIFY(planText().contains(QStringLiteral("04:30:00")));
    QCOMPARE(m_page->card().choice().task.at, QTime(4, 30));
}

void SchedulePageTest::noDayIsNoSchedule()
{
    showPage();
    child<QCheckBox>(*m_page, "sundayCheckBox")->click();
    QVERIFY(!child<QPushButton>(*m_page, "installScheduleButton")->isEnabled());
}

void SchedulePageTest::asksBeforeItRemoves()
{
    showPage();
    installIt();
    click("removeScheduleButton");
    QCOMPARE(m_prompter.questions.size(), 1);
    QVERIFY(QFileInfo::exists(unit(timerName)));
    m_prompter.answer = 1;
    click("removeScheduleButton");
    QTRY_COMPARE(state(), QStringLiteral("Not scheduled"));
    QCOMPARE(m_page->messages().message().what, QStringLiteral("The schedule was removed."));
    QVERIFY(!QFileInfo::exists(unit(timerName)));
}

void SchedulePageTest::saysWhySystemdRefused()
{
    showPage();
    m_commands->refuse(QStringLiteral("enable"), "Access denied");
    click("installScheduleButton");
    QTRY_COMPARE(m_page->messages().message().id, QStringLiteral("schedule.failed"));
    QCOMPARE(m_page->messages().message().detail, QStringLiteral("Access denied"));
    QVERIFY(!QFileInfo::exists(unit(timerName)));
    QVERIFY(child<QPushButton>(*m_page, "installScheduleButton")->isEnabled());
}

void SchedulePageTest::saysWhatToDoWithoutSystemd()
{
    showPage();
    m_commands->isMissing = true;
    click("installScheduleButton");
    QTRY_COMPARE(m_page->messages().message().id, QStringLiteral("schedule.unavailable"));
    QVERIFY(!m_page->messages().message().advice.isEmpty());
}

void SchedulePageTest::saysWhoMayScheduleForTheSystem()
{
    m_obstacle = QStringLiteral("Run in a terminal: sudo");
    showPage();
    child<QComboBox>(*m_page, "scheduleScopeComboBox")->setCurrentIndex(1);
    QTRY_COMPARE(label("scheduleObstacleLabel"), m_obstacle);
    QVERIFY(!child<QPushButton>(*m_page, "installScheduleButton")->isEnabled());
    QTRY_VERIFY(planText().contains(QStringLiteral("DynamicUser=yes")));
}

void SchedulePageTest::showsTheLastRunsWithTheirLines()
{
    QAbstractItemModelTester tester(const_cast<schedule::ScheduledRunModel*>(&m_page->runModel()));
    note(4, {QStringLiteral("hardware: failed"), QStringLiteral("ServiceNow did not finish it.")});
    note(0, {QStringLiteral("Everything is in ServiceNow.")});
    showPage();
    QTRY_COMPARE(m_page->runModel().rowCount(), 2);
    using Column = schedule::ScheduledRunModel::Column;
    const auto shown = [this](int row, Column column) {
        return m_page->runModel().index(row, static_cast<int>(column)).data().toString();
    };
    QCOMPARE(shown(0, Column::State), QStringLiteral("Succeeded"));
    QCOMPARE(shown(1, Column::State), QStringLiteral("Import failed in ServiceNow"));
    QCOMPARE(shown(1, Column::Status), QStringLiteral("4"));
    QCOMPARE(label("scheduledRunLinesLabel"), QStringLiteral("Everything is in ServiceNow."));
    m_page->runs().table().selectRow(1);
    QCOMPARE(label("scheduledRunLinesLabel"), QStringLiteral("hardware: failed\nServiceNow did not finish it."));
}

void SchedulePageTest::showsRunsThatCannotBeRead()
{
    QFile file(runLogPath(m_folder->path()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no JSON");
    file.close();
    showPage();
    auto* empty = child<widgets::EmptyState>(*m_page, "emptyState");
    QTRY_VERIFY(empty->title() != QStringLiteral("No export has started by itself yet"));
    QVERIFY(!empty->isHidden());
}

void SchedulePageTest::copiesAndWritesRuns()
{
    note(0, {QStringLiteral("=1+1")});
    showPage();
    QTRY_COMPARE(m_page->runModel().rowCount(), 1);
    m_page->runs().table().setFocus();
    m_page->runs().table().selectAll();
    QTest::keyClick(&m_page->runs().table(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("=1+1")));
    m_prompter.path = m_folder->filePath(QStringLiteral("runs.csv"));
    click("scheduledRunsCsvButton");
    QTRY_VERIFY(QFileInfo::exists(m_prompter.path));
    QFile file(m_prompter.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("'=1+1"));
}

void SchedulePageTest::choosesTheFileOfTheToken()
{
    showPage();
    m_prompter.path = QStringLiteral("/etc/itam-console/token");
    click("chooseTokenFileButton");
    QTRY_VERIFY(planText().contains(QStringLiteral("LoadCredential=refresh-token:/etc/itam-console/token")));
    child<QLineEdit>(*m_page, "scheduleTokenFileEdit")->setText(QStringLiteral("not/absolute"));
    QTRY_VERIFY(!label("scheduleObstacleLabel").isEmpty());
    QVERIFY(!child<QPushButton>(*m_page, "installScheduleButton")->isEnabled());
    child<QLineEdit>(*m_page, "scheduleTokenFileEdit")->clear();
    QTRY_VERIFY(child<QPushButton>(*m_page, "installScheduleButton")->isEnabled());
}

void SchedulePageTest::remembersTheColumns()
{
    m_page->runs().table().setColumnWidth(0, 77);
    const QByteArray kept = m_controller->saveViewState();
    m_page->runs().table().setColumnWidth(0, 177);
    m_controller->restoreViewState("nonsense");
    QCOMPARE(m_page->runs().table().columnWidth(0), 177);
    m_controller->restoreViewState(kept);
    QCOMPARE(m_page->runs().table().columnWidth(0), 77);
}

void SchedulePageTest::keepsTheRulesOfAPage()
{
    note(4, {QStringLiteral("hardware: failed")});
    m_obstacle = QStringLiteral("Only an administrator may. Run in a terminal: sudo itam-export schedule install --system");
    showPage();
    child<QComboBox>(*m_page, "scheduleScopeComboBox")->setCurrentIndex(1);
    child<widgets::Section>(*m_page, "schedulePlanSection")->setExpanded(true);
    QTRY_VERIFY(planText().contains(QStringLiteral("DynamicUser=yes")));
    QCOMPARE(tests::withoutName(*m_page), QString());
    QCOMPARE(tests::withoutKind(*m_page), QString());
    QCOMPARE(tests::withoutHelp(*m_page), QString());
    QCOMPARE(tests::withRichText(*m_page), QString());
    QCOMPARE(tests::againstReadingOrder(*m_page), QString());
    m_page->resize(820, 640);
    for (const auto scheme : {widgets::SchemeChoice::Light, widgets::SchemeChoice::Dark}) {
        widgets::applyTheme(*qApp, scheme);
        QTRY_COMPARE(tests::clippedTexts(m_page.get()), QStringList());
        QCOMPARE(tests::paleTexts(m_page.get()), QStringList());
    }
}

ITAM_TEST(SchedulePageTest)
#include "tst_schedulepage.moc"
