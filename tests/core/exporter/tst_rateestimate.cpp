// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/rateestimate.h"
#include "tests/testcase.h"

using namespace itam::core::exporter;
using namespace std::chrono_literals;

namespace {

using Time = RateEstimate::Time;

/// Looks ten times a second, for so long, with `rate` per second; goes on from `from`.
struct Course
{
    RateEstimate estimate;
    Time now;
    double done = 0;
    std::optional<qint64> total;

    void go(std::chrono::milliseconds duration, double rate)
    {
        for (auto passed = 0ms; passed < duration; passed += 100ms) {
            now += 100ms;
            done += rate / 10;
            estimate.add(now, static_cast<qint64>(done), total);
        }
    }
};

} // namespace

class RateEstimateTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void rateIsThatOfTheLastHalfMinute();
    void remainingIsToldWhenItCanBeTrusted_data();
    void remainingIsToldWhenItCanBeTrusted();
    void remainingFollowsTheRate();
    void nothingIsToldInTheFirstSecond();
    void standstillHasARateAndNoEnd();
    void counterThatGoesBackBeginsAnew();
    void totalThatWasWrongIsNotBelieved();
    void allDoneIsNoTimeLeft();
    void burstsOfSegmentsAreSteady();
};

void RateEstimateTest::rateIsThatOfTheLastHalfMinute()
{
    Course course;
    course.go(60s, 1000);
    course.go(40s, 100);
    QVERIFY(std::abs(*course.estimate.perSecond() - 100) < 5);
}

void RateEstimateTest::remainingIsToldWhenItCanBeTrusted_data()
{
    QTest::addColumn<int>("firstSeconds");
    QTest::addColumn<double>("firstRate");
    QTest::addColumn<int>("thenSeconds");
    QTest::addColumn<double>("thenRate");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<bool>("trusted");
    QTest::newRow("steady") << 10 << 100.0 << 10 << 100.0 << qint64{10'000} << true;
    QTest::newRow("a little slower") << 10 << 100.0 << 10 << 80.0 << qint64{10'000} << true;
    QTest::newRow("half as fast") << 10 << 100.0 << 10 << 50.0 << qint64{10'000} << false;
    QTest::newRow("twice as fast") << 10 << 100.0 << 10 << 200.0 << qint64{10'000} << false;
    QTest::newRow("steady again after a change") << 10 << 100.0 << 40 << 10.0 << qint64{10'000} << true;
    QTest::newRow("too short") << 3 << 100.0 << 2 << 100.0 << qint64{10'000} << false;
    QTest::newRow("hardly begun") << 10 << 100.0 << 10 << 100.0 << qint64{1'000'000} << false;
    QTest::newRow("came to a halt") << 10 << 100.0 << 10 << 0.0 << qint64{10'000} << false;
    QTest::newRow("no total") << 10 << 100.0 << 10 << 100.0 << qint64{-1} << false;
}

void RateEstimateTest::remainingIsToldWhenItCanBeTrusted()
{
    QFETCH(const int, firstSeconds);
    QFETCH(const double, firstRate);
    QFETCH(const int, thenSeconds);
    QFETCH(const double, thenRate);
    QFETCH(const qint64, total);
    QFETCH(const bool, trusted);
    Course course;
    course.total = total < 0 ? std::nullopt : std::optional(total);
    course.go(std::chrono::seconds(firstSeconds), firstRate);
    course.go(std::chrono::seconds(thenSeconds), thenRate);
    QCOMPARE(course.estimate.remaining().has_value(), trusted);
}

void RateEstimateTest::remainingFollowsTheRate()
{
    Course course;
    course.total = 10'000;
    course.go(20s, 100);
    QVERIFY(std::chrono::abs(*course.estimate.remaining() - 80s) <= 1s);
    course.go(60s, 50);
    QVERIFY(std::chrono::abs(*course.estimate.remaining() - 100s) <= 1s);
}

void RateEstimateTest::nothingIsToldInTheFirstSecond()
{
    Course course;
    QVERIFY(!course.estimate.perSecond());
    course.go(900ms, 100);
    QVERIFY(!course.estimate.perSecond());
    QVERIFY(!course.estimate.remaining());
    course.go(500ms, 100);
    QVERIFY(course.estimate.perSecond());
}

void RateEstimateTest::standstillHasARateAndNoEnd()
{
    Course course;
    course.total = 1'000;
    course.go(5s, 100);
    course.go(60s, 0);
    QCOMPARE(course.estimate.perSecond(), std::optional(0.0));
    QVERIFY(!course.estimate.remaining());
}

void RateEstimateTest::counterThatGoesBackBeginsAnew()
{
    Course course;
    course.total = 10'000;
    course.go(20s, 100);
    course.done = 0; // the next data type
    course.go(1s, 100);
    QVERIFY(!course.estimate.remaining());
    course.go(10s, 100);
    QVERIFY(course.estimate.remaining());
    course.estimate.add(course.now - 5s, 2'000, 10'000);
    QVERIFY(!course.estimate.perSecond());
}

void RateEstimateTest::totalThatWasWrongIsNotBelieved()
{
    Course course;
    course.total = 1'000;
    course.go(20s, 100);
    QVERIFY(!course.estimate.remaining());
    QVERIFY(course.estimate.perSecond());
}

void RateEstimateTest::allDoneIsNoTimeLeft()
{
    RateEstimate estimate;
    estimate.add(Time(1s), 500, 500);
    QCOMPARE(estimate.remaining(), std::optional(0s));
}

void RateEstimateTest::burstsOfSegmentsAreSteady()
{
    // 500 records at once, every second: as a counter of accepted records moves.
    RateEstimate estimate;
    for (int tenth = 0; tenth <= 200; ++tenth)
        estimate.add(Time(tenth * 100ms), 500 * (tenth / 10), 50'000);
    QVERIFY(estimate.remaining());
    QVERIFY(std::chrono::abs(*estimate.remaining() - 80s) <= 5s);
}

ITAM_TEST(RateEstimateTest)
#include "tst_rateestimate.moc"
