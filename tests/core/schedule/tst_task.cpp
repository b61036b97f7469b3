// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/task.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core::schedule;

class TaskTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void P01_isSundayAtThreeUnlessToldOtherwise();
    void takesDays_data();
    void takesDays();
    void refusesWhatIsNoDay_data();
    void refusesWhatIsNoDay();
    void takesTimes_data();
    void takesTimes();
    void calendarComesBackAsTheSameTask_data();
    void calendarComesBackAsTheSameTask();
    void readsWhatSystemdMakesOfACalendar_data();
    void readsWhatSystemdMakesOfACalendar();
};

void TaskTest::P01_isSundayAtThreeUnlessToldOtherwise()
{
    QCOMPARE(calendarText({}), QStringLiteral("Sun *-*-* 03:00:00"));
    QCOMPARE(QLatin1String(taskName), QLatin1String("Export to ServiceNow"));
    QVERIFY(Task().isOn(Qt::Sunday));
    QVERIFY(!Task().isOn(Qt::Monday));
}

void TaskTest::takesDays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("days");
    QTest::newRow("one") << "sun" << "Sun";
    QTest::newRow("whole name") << "Sunday" << "Sun";
    QTest::newRow("some, in the order of the week") << "wed, Mon" << "Mon,Wed";
    QTest::newRow("from to") << "mon-fri" << "Mon,Tue,Wed,Thu,Fri";
    QTest::newRow("over the end of the week") << "sat-mon" << "Mon,Sat,Sun";
    QTest::newRow("both") << "mon-tue,fri" << "Mon,Tue,Fri";
    QTest::newRow("daily") << "daily" << "daily";
    QTest::newRow("all of them are daily") << "mon-sun" << "daily";
}

void TaskTest::takesDays()
{
    QFETCH(QString, text);
    QFETCH(QString, days);
    const auto read = daysOf(text);
    QVERIFY(read);
    QCOMPARE(daysText(*read), days);
}

void TaskTest::refusesWhatIsNoDay_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "someday", "mon,,tue", "mon-tue-wed", "8", "mon;tue", "*"})
        QTest::newRow(text) << text;
}

void TaskTest::refusesWhatIsNoDay()
{
    QFETCH(QString, text);
    const auto read = daysOf(text);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Usage);
}

void TaskTest::takesTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QTime>("time");
    QTest::newRow("night") << "03:00" << QTime(3, 0);
    QTest::newRow("short") << "3:05" << QTime(3, 5);
    QTest::newRow("last") << "23:59" << QTime(23, 59);
    QTest::newRow("no hour") << "24:00" << QTime();
    QTest::newRow("no minute") << "3" << QTime();
    QTest::newRow("words") << "noon" << QTime();
}

void TaskTest::takesTimes()
{
    QFETCH(QString, text);
    QFETCH(QTime, time);
    const auto read = timeOf(text);
    QCOMPARE(read.has_value(), time.isValid());
    if (read)
        QCOMPARE(*read, time);
}

void TaskTest::calendarComesBackAsTheSameTask_data()
{
    QTest::addColumn<QString>("days");
    for (const char* days : {"sun", "daily", "mon-fri", "tue,thu"})
        QTest::newRow(days) << days;
}

void TaskTest::calendarComesBackAsTheSameTask()
{
    QFETCH(QString, days);
    const Task task{*daysOf(days), QTime(22, 45)};
    const auto back = taskOf(calendarText(task));
    QVERIFY(back);
    QCOMPARE(*back, task);
}

void TaskTest::readsWhatSystemdMakesOfACalendar_data()
{
    QTest::addColumn<QString>("calendar");
    QTest::addColumn<QString>("days"); // empty: more than a task can say
    QTest::newRow("range") << "Mon..Fri *-*-* 04:30:00" << "Mon,Tue,Wed,Thu,Fri";
    QTest::newRow("range and day") << "Mon..Wed,Sun *-*-* 04:30:00" << "Mon,Tue,Wed,Sun";
    QTest::newRow("short form") << "Sat 04:30" << "Sat";
    QTest::newRow("first of a month") << "*-*-01 04:30:00" << "";
    QTest::newRow("with a zone") << "Sun *-*-* 04:30:00 Europe/Berlin" << "";
    QTest::newRow("every quarter of an hour") << "*-*-* 04:00/15:00" << "";
    QTest::newRow("with seconds") << "Sun *-*-* 04:30:10" << "";
    QTest::newRow("hourly") << "hourly" << "";
}

void TaskTest::readsWhatSystemdMakesOfACalendar()
{
    QFETCH(QString, calendar);
    QFETCH(QString, days);
    const auto task = taskOf(calendar);
    QCOMPARE(task.has_value(), !days.isEmpty());
    if (task) {
        QCOMPARE(daysText(task->days), days);
        QCOMPARE(task->at, QTime(4, 30));
    }
}

ITAM_TEST(TaskTest)
#include "tst_task.moc"
