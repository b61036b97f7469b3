// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/status.h"
#include "tests/fakes/fakecommands.h"
#include "tests/testcase.h"

#include <QTemporaryDir>

using namespace itam;
using namespace itam::core::schedule;

class StatusTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void saysThatNothingIsInstalledWithoutAskingSystemd();
    void saysWhenItIsDueNext();
    void goesByADropInOfTheAdministrator();
    void calendarThatATaskCannotSayIsShownAsItIs();
    void saysHowTheLastStartEnded();
    void saysThatAnExportRuns();
    void saysThatTheTimerDoesNotRun();
    void withoutSystemdItTellsWhatTheFilesSay();
    void showsTheNotesOfTheScope();
    void knowsSystemdsOwnExitStatuses();

private:
    [[nodiscard]] Status status(Scope scope = Scope::User)
    {
        return readStatus(scope, m_places, m_folder->filePath(QStringLiteral("mine")), *m_commands,
                          QDateTime(QDate(2026, 12, 1), QTime(12, 0), Qt::UTC), QTimeZone("Europe/Berlin"));
    }
    void installIt()
    {
        UnitInput input;
        input.program = QStringLiteral("/usr/bin/itam-export");
        QVERIFY(install(*planInstall(input, m_places), *m_commands));
        answerTimer("active", "Sun *-*-* 03:00:00");
    }
    void answerTimer(const QByteArray& state, const QByteArray& calendar)
    {
        m_commands->answer(QStringLiteral("show itam-export.timer"),
                           {0,
                            "TimersCalendar={ OnCalendar=" + calendar + " ; next_elapse=Sun 2026-12-06 02:00:00 UTC }\n"
                            "NextElapseUSecRealtime=Sun 2026-12-06 02:00:00 UTC\nActiveState=" + state +
                                "\nUnitFileState=enabled\n",
                            {}});
    }
    void answerService(const QByteArray& text) { m_commands->answer(QStringLiteral("show itam-export.service"), {0, text, {}}); }

    std::unique_ptr<QTemporaryDir> m_folder;
    Places m_places;
    std::unique_ptr<tests::FakeCommands> m_commands;
};

void StatusTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_places = {m_folder->filePath(QStringLiteral("user")), m_folder->filePath(QStringLiteral("system")),
                m_folder->filePath(QStringLiteral("data")), m_folder->filePath(QStringLiteral("etc/s.ini"))};
    m_commands = std::make_unique<tests::FakeCommands>();
}

void StatusTest::saysThatNothingIsInstalledWithoutAskingSystemd()
{
    QCOMPARE(status().state, State::NotInstalled);
    QVERIFY(!status().task);
    QVERIFY(m_commands->calls.isEmpty());
}

void StatusTest::saysWhenItIsDueNext()
{
    installIt();
    const Status now = status();
    QCOMPARE(now.state, State::Waiting);
    QVERIFY(now.isEnabled);
    QCOMPARE(now.task, std::optional(Task()));
    QCOMPARE(now.upcoming.times.size(), 5);
    QCOMPARE(now.upcoming.times.first().utc, QDateTime(QDate(2026, 12, 6), QTime(2, 0), Qt::UTC));
    QCOMPARE(now.nextOfSystemd, now.upcoming.times.first().utc);
    QVERIFY(now.lastResult.isEmpty());
}

void StatusTest::goesByADropInOfTheAdministrator()
{
    installIt();
    answerTimer("active", "Mon..Fri *-*-* 22:00:00");
    QCOMPARE(calendarText(*status().task), QStringLiteral("Mon,Tue,Wed,Thu,Fri *-*-* 22:00:00"));
}

void StatusTest::calendarThatATaskCannotSayIsShownAsItIs()
{
    installIt();
    answerTimer("active", "*-*-01 03:00:00");
    const Status now = status();
    QVERIFY(!now.task);
    QVERIFY(now.upcoming.times.isEmpty());
    QCOMPARE(now.calendars, QStringList{QStringLiteral("*-*-01 03:00:00")});
    QVERIFY(now.nextOfSystemd.isValid());
}

void StatusTest::saysHowTheLastStartEnded()
{
    installIt();
    answerService("ActiveState=failed\nResult=exit-code\nExecMainStatus=243\nExecMainExitTimestamp=Sun 2026-11-29 02:00:01 UTC\n");
    const Status now = status();
    QCOMPARE(now.state, State::Waiting);
    QCOMPARE(now.lastResult, QStringLiteral("exit-code"));
    QCOMPARE(now.lastExitStatus, 243);
    QCOMPARE(now.lastEnd, QDateTime(QDate(2026, 11, 29), QTime(2, 0, 1), Qt::UTC));
}

void StatusTest::saysThatAnExportRuns()
{
    installIt();
    answerService("ActiveState=activating\nResult=success\nExecMainStatus=0\nExecMainExitTimestamp=n/a\n");
    QCOMPARE(status().state, State::Running);
}

void StatusTest::saysThatTheTimerDoesNotRun()
{
    installIt();
    answerTimer("inactive", "Sun *-*-* 03:00:00");
    QCOMPARE(status().state, State::Disabled);
}

void StatusTest::withoutSystemdItTellsWhatTheFilesSay()
{
    installIt();
    m_commands->isMissing = true;
    const Status now = status();
    QCOMPARE(now.state, State::Unknown);
    QVERIFY(now.systemdProblem);
    QCOMPARE(now.systemdProblem->code, ErrorCode::ScheduleUnavailable);
    QCOMPARE(now.upcoming.times.size(), 5);
}

void StatusTest::showsTheNotesOfTheScope()
{
    ScheduledRun run;
    run.started = QDateTime(QDate(2026, 11, 29), QTime(2, 0), Qt::UTC);
    QVERIFY(RunLog(runLogPath(m_folder->filePath(QStringLiteral("mine")))).begin(run));
    QCOMPARE(status(Scope::User).runs, QList<ScheduledRun>{run});
    QVERIFY(status(Scope::System).runs.isEmpty());
    QVERIFY(RunLog(runLogPath(m_places.systemData)).begin(run));
    QCOMPARE(status(Scope::System).runs.size(), 1);
}

void StatusTest::knowsSystemdsOwnExitStatuses()
{
    QVERIFY(!systemdExitText(243).isEmpty());
    QVERIFY(systemdExitText(4).isEmpty());
}

ITAM_TEST(StatusTest)
#include "tst_status.moc"
