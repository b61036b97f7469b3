// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/duetimes.h"
#include "tests/testcase.h"

#include <QProcess>

using namespace itam;
using namespace itam::core::schedule;

namespace {

QDateTime utc(const QString& text)
{
    QDateTime time = QDateTime::fromString(text, QStringLiteral("yyyy-MM-dd HH:mm"));
    time.setTimeSpec(Qt::UTC);
    return time;
}

QStringList times(const char* text)
{
    return QString::fromLatin1(text).split(QStringLiteral(", "));
}

QStringList shown(const Upcoming& upcoming)
{
    QStringList times;
    for (const DueTime& due : upcoming.times)
        times.append(due.utc.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    return times;
}

// What systemd itself says.
QStringList askSystemd(const QString& calendar, const QDateTime& after, const QByteArray& zone, int count)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TZ"), QString::fromLatin1(zone));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("systemd-analyze"),
                  {QStringLiteral("calendar"), QStringLiteral("--iterations=%1").arg(count),
                   QStringLiteral("--base-time=%1").arg(after.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"))), calendar});
    process.waitForFinished();
    QStringList times;
    const QRegularExpression form(QStringLiteral("(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}):\\d{2} UTC"));
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    for (auto found = form.globalMatch(text); found.hasNext();)
        times.append(found.next().captured(1));
    return times;
}

} // namespace

class DueTimesTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void knowsWhenItIsDue_data();
    void knowsWhenItIsDue();
    void saysWhichDaysAreLeftOut();
    void saysWhichTimesComeTwice();
    void saysWhereTheClocksChange();
    void isStrictlyLater();
    void agreesWithSystemd_data();
    void agreesWithSystemd();
};

void DueTimesTest::knowsWhenItIsDue_data()
{
    QTest::addColumn<QString>("days");
    QTest::addColumn<QTime>("at");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QStringList>("due");
    QTest::newRow("every Sunday in UTC")
        << "sun" << QTime(3, 0) << QByteArray("UTC") << "2026-03-25 12:00"
        << times("2026-03-29 03:00, 2026-04-05 03:00, 2026-04-12 03:00, 2026-04-19 03:00, 2026-04-26 03:00");
    QTest::newRow("Berlin, clocks go forward on the first of them, to just this hour")
        << "sun" << QTime(3, 0) << QByteArray("Europe/Berlin") << "2026-03-23 12:00"
        << times("2026-03-29 01:00, 2026-04-05 01:00, 2026-04-12 01:00, 2026-04-19 01:00, 2026-04-26 01:00");
    QTest::newRow("Berlin, an hour that does not exist is left out")
        << "sun" << QTime(2, 30) << QByteArray("Europe/Berlin") << "2026-03-16 12:00"
        << times("2026-03-22 01:30, 2026-04-05 00:30, 2026-04-12 00:30, 2026-04-19 00:30, 2026-04-26 00:30");
    QTest::newRow("Berlin, an hour that comes twice counts once, the first time")
        << "daily" << QTime(2, 30) << QByteArray("Europe/Berlin") << "2026-10-23 12:00"
        << times("2026-10-24 00:30, 2026-10-25 00:30, 2026-10-26 01:30, 2026-10-27 01:30, 2026-10-28 01:30");
    QTest::newRow("Berlin, between the two of them it is over")
        << "daily" << QTime(2, 30) << QByteArray("Europe/Berlin") << "2026-10-25 00:45"
        << times("2026-10-26 01:30, 2026-10-27 01:30, 2026-10-28 01:30, 2026-10-29 01:30, 2026-10-30 01:30");
    QTest::newRow("New York, forward")
        << "sun" << QTime(2, 30) << QByteArray("America/New_York") << "2026-03-05 12:00"
        << times("2026-03-15 06:30, 2026-03-22 06:30, 2026-03-29 06:30, 2026-04-05 06:30, 2026-04-12 06:30");
    QTest::newRow("New York, back")
        << "sun" << QTime(1, 30) << QByteArray("America/New_York") << "2026-10-30 12:00"
        << times("2026-11-01 05:30, 2026-11-08 06:30, 2026-11-15 06:30, 2026-11-22 06:30, 2026-11-29 06:30");
    QTest::newRow("Lord Howe goes forward by half an hour")
        << "daily" << QTime(2, 10) << QByteArray("Australia/Lord_Howe") << "2026-10-01 20:00"
        << times("2026-10-02 15:40, 2026-10-04 15:10, 2026-10-05 15:10, 2026-10-06 15:10, 2026-10-07 15:10");
    QTest::newRow("Lord Howe goes back by half an hour")
        << "daily" << QTime(1, 45) << QByteArray("Australia/Lord_Howe") << "2026-04-03 20:00"
        << times("2026-04-04 14:45, 2026-04-05 15:15, 2026-04-06 15:15, 2026-04-07 15:15, 2026-04-08 15:15");
    QTest::newRow("local day and day in UTC differ")
        << "sun" << QTime(3, 0) << QByteArray("Australia/Lord_Howe") << "2026-06-01 00:00"
        << times("2026-06-06 16:30, 2026-06-13 16:30, 2026-06-20 16:30, 2026-06-27 16:30, 2026-07-04 16:30");
}

void DueTimesTest::knowsWhenItIsDue()
{
    QFETCH(QString, days);
    QFETCH(QTime, at);
    QFETCH(QByteArray, zone);
    QFETCH(QString, after);
    QFETCH(QStringList, due);
    const Upcoming upcoming = nextDueTimes({*daysOf(days), at}, utc(after), QTimeZone(zone));
    QCOMPARE(shown(upcoming), due);
    for (const DueTime& time : upcoming.times) {
        QCOMPARE(time.local, time.utc);
        QCOMPARE(time.local.time(), at);
    }
}

void DueTimesTest::saysWhichDaysAreLeftOut()
{
    const QTimeZone berlin("Europe/Berlin");
    QCOMPARE(nextDueTimes({*daysOf(QStringLiteral("sun")), QTime(2, 30)}, utc(QStringLiteral("2026-03-16 12:00")), berlin).leftOut,
             QList<QDate>{QDate(2026, 3, 29)});
    QVERIFY(nextDueTimes({}, utc(QStringLiteral("2026-03-16 12:00")), berlin).leftOut.isEmpty());
}

void DueTimesTest::saysWhichTimesComeTwice()
{
    const Upcoming upcoming =
        nextDueTimes({*daysOf(QStringLiteral("daily")), QTime(2, 30)}, utc(QStringLiteral("2026-10-23 12:00")), QTimeZone("Europe/Berlin"));
    QVERIFY(!upcoming.times[0].comesTwice);
    QVERIFY(upcoming.times[1].comesTwice);
    QVERIFY(!upcoming.times[2].comesTwice);
}

void DueTimesTest::saysWhereTheClocksChange()
{
    const Upcoming upcoming = nextDueTimes({}, utc(QStringLiteral("2026-10-12 12:00")), QTimeZone("Europe/Berlin"));
    QList<bool> changed;
    for (const DueTime& due : upcoming.times)
        changed.append(due.clocksChanged);
    // 18 October, then 25 October at 03:00, when they have just gone back.
    QCOMPARE(changed, (QList<bool>{false, true, false, false, false}));
}

void DueTimesTest::isStrictlyLater()
{
    const QDateTime due = utc(QStringLiteral("2026-03-29 03:00"));
    QCOMPARE(nextDueTimes({}, due, QTimeZone::utc(), 1).times.first().utc, due.addDays(7));
    QCOMPARE(nextDueTimes({}, due.addSecs(-1), QTimeZone::utc(), 1).times.first().utc, due);
}

void DueTimesTest::agreesWithSystemd_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char* zone : {"UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"})
        QTest::newRow(zone) << QByteArray(zone);
}

void DueTimesTest::agreesWithSystemd()
{
    QFETCH(QByteArray, zone);
    // Around every change of the clocks of 2026 in these zones.
    for (const char* start : {"2026-03-06 00:00", "2026-03-27 00:00", "2026-04-03 00:00", "2026-10-02 00:00",
                              "2026-10-23 00:00", "2026-10-25 00:45", "2026-10-30 00:00"}) {
        for (const QTime& at : {QTime(1, 45), QTime(2, 15), QTime(2, 45), QTime(3, 0)}) {
            for (const char* days : {"daily", "sun"}) {
                const Task task{*daysOf(QLatin1String(days)), at};
                const QDateTime after = utc(QLatin1String(start));
                QCOMPARE(shown(nextDueTimes(task, after, QTimeZone(zone), 4)),
                         askSystemd(calendarText(task), after, zone, 4));
            }
        }
    }
}

ITAM_TEST(DueTimesTest)
#include "tst_duetimes.moc"
