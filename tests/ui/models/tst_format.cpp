// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/models/format.h"

#include <QLocale>

using namespace itam::ui::models;
using std::chrono::milliseconds;

class FormatTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void saysDurations_data();
    void saysDurations();
    void knowsNoMoreThanSecondsOfSeconds()
    {
        QCOMPARE(durationInSeconds(milliseconds(0)), QStringLiteral("under 1 s"));
        QCOMPARE(durationInSeconds(milliseconds(2000)), QStringLiteral("2 s"));
        QCOMPARE(durationInSeconds(milliseconds(185'000)), QStringLiteral("3 min 05 s"));
    }
    void saysHowLongAgo_data();
    void saysHowLongAgo();
    void groupsDigits() { QCOMPARE(count(1234567), QStringLiteral("1,234,567")); }
    void saysNothingForNoTime()
    {
        QVERIFY(relativeTime({}, QDateTime::currentDateTimeUtc()).isEmpty());
        QVERIFY(exactTime({}).isEmpty());
        QVERIFY(isoTime({}).isEmpty());
    }
    void namesTheZoneOfAnExactTime()
    {
        const QDateTime time = QDateTime::currentDateTimeUtc();
        QVERIFY(exactTime(time).endsWith(time.toLocalTime().timeZoneAbbreviation()));
    }
};

void FormatTest::saysDurations_data()
{
    QTest::addColumn<int>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("ms") << 42 << QStringLiteral("42 ms");
    QTest::newRow("tenths") << 2345 << QStringLiteral("2.3 s");
    QTest::newRow("seconds") << 42'900 << QStringLiteral("42 s");
    QTest::newRow("minutes") << 185'000 << QStringLiteral("3 min 05 s");
    QTest::newRow("hours") << 2 * 3'600'000 + 600'000 << QStringLiteral("2 h 10 min");
}

void FormatTest::saysDurations()
{
    QFETCH(int, ms);
    QFETCH(QString, text);
    QCOMPARE(duration(milliseconds(ms)), text);
}

void FormatTest::saysHowLongAgo_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("now") << -3 << QStringLiteral("just now");
    QTest::newRow("minutes") << -12 * 60 << QStringLiteral("12 min ago");
    QTest::newRow("hours") << -3 * 3600 << QStringLiteral("3 h ago");
    QTest::newRow("soon") << 30 << QStringLiteral("in less than a minute");
    QTest::newRow("ahead") << 5 * 60 << QStringLiteral("in 5 min");
    QTest::newRow("old") << -40 * 24 * 3600 << QStringLiteral("10/13/26, 2:00 PM");
}

void FormatTest::saysHowLongAgo()
{
    QFETCH(int, seconds);
    QFETCH(QString, text);
    // Noon of one zone is not noon of another: the clock part is compared where it cannot differ by the machine's.
    const QDateTime now(QDate(2026, 11, 22), QTime(14, 0), Qt::LocalTime);
    QString said = relativeTime(now.addSecs(seconds).toUTC(), now.toUTC());
    if (qAbs(seconds) > 24 * 3600)
        QCOMPARE(said.section(QLatin1Char(','), 0, 0), text.section(QLatin1Char(','), 0, 0));
    else
        QCOMPARE(said, text);
}

ITAM_TEST(FormatTest)
#include "tst_format.moc"
