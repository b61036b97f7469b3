// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/control.h"
#include "core/exporter/retrywait.h"
#include "tests/fakes/fakeclock.h"
#include "tests/testcase.h"

#include <thread>

using namespace itam;
using namespace itam::core;
using namespace itam::core::exporter;
using namespace std::chrono_literals;

namespace {

/// Says when somebody sleeps; wakes only for a stop.
class BlockingClock final : public support::Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override { return QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC); }
    [[nodiscard]] std::chrono::steady_clock::time_point now() const override { return {}; }
    [[nodiscard]] bool sleep(std::chrono::milliseconds, std::stop_token stop) const override
    {
        std::unique_lock lock(m_mutex);
        ++m_sleeps;
        m_changed.notify_all();
        m_changed.wait(lock, stop, [] { return false; });
        return !stop.stop_requested();
    }
    void waitForSleep(int number) const
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_sleeps >= number; });
    }

private:
    mutable std::mutex m_mutex;
    mutable std::condition_variable_any m_changed;
    mutable int m_sleeps = 0;
};

} // namespace

class ControlTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void retryNowEndsTheWaitAndIsNoStop();
    void retryNowWithoutAWaitIsForgotten();
    void stopEndsTheWait();
    void stopAfterSegmentDoesNotEndAWait();
    void eitherStopComesFromBoth();
    void p42_waitIsShownWhileItLasts();
};

void ControlTest::retryNowEndsTheWaitAndIsNoStop()
{
    const BlockingClock clock;
    ExportControl control;
    bool goesOn = false;
    std::jthread sender([&] {
        goesOn = control.waitForRetry(clock, 1h, {});
        goesOn = control.waitForRetry(clock, 1h, {}) && goesOn;
    });
    clock.waitForSleep(1);
    control.retryNow();
    clock.waitForSleep(2);
    control.retryNow();
    sender.join();
    QVERIFY(goesOn);
    QVERIFY(!control.stopAfterSegmentRequested());
}

void ControlTest::retryNowWithoutAWaitIsForgotten()
{
    const BlockingClock clock;
    ExportControl control;
    control.retryNow();
    std::jthread sender([&](const std::stop_token& stop) { (void)control.waitForRetry(clock, 1h, stop); });
    clock.waitForSleep(1); // it sleeps although somebody asked before
    sender.request_stop();
}

void ControlTest::stopEndsTheWait()
{
    const BlockingClock clock;
    ExportControl control;
    bool goesOn = true;
    std::jthread sender([&](const std::stop_token& stop) { goesOn = control.waitForRetry(clock, 1h, stop); });
    clock.waitForSleep(1);
    sender.request_stop();
    sender.join();
    QVERIFY(!goesOn);
}

void ControlTest::stopAfterSegmentDoesNotEndAWait()
{
    const tests::FakeClock clock;
    ExportControl control;
    control.requestStopAfterSegment();
    QVERIFY(control.waitForRetry(clock, 4s, {}));
    QCOMPARE(clock.sleeps(), std::vector<std::chrono::milliseconds>{4s});
}

void ControlTest::eitherStopComesFromBoth()
{
    ExportControl calm;
    std::stop_source now;
    const EitherStop first(now.get_token(), calm);
    QVERIFY(!first.token().stop_requested());
    now.request_stop();
    QVERIFY(first.token().stop_requested());
    QVERIFY(!calm.stopAfterSegmentRequested());

    ExportControl asked;
    const EitherStop second({}, asked);
    QVERIFY(!second.token().stop_requested());
    asked.requestStopAfterSegment();
    QVERIFY(second.token().stop_requested());
    const EitherStop late({}, asked);
    QVERIFY(late.token().stop_requested());
}

void ControlTest::p42_waitIsShownWhileItLasts()
{
    const BlockingClock clock;
    ProgressBoard board;
    ExportControl control;
    std::jthread sender([&] {
        Error throttled;
        throttled.code = ErrorCode::Throttled;
        (void)RetryWait(clock, &board, &control).wait(throttled, 2, 5, 8s, {});
    });
    clock.waitForSleep(1);
    const auto waiting = board.get().waiting;
    QVERIFY(waiting);
    QCOMPARE(waiting->reason.code, ErrorCode::Throttled);
    QCOMPARE(waiting->until, clock.nowUtc().addSecs(8));
    QCOMPARE(waiting->nextTry, 3);
    QCOMPARE(waiting->maxTries, 5);
    control.retryNow();
    sender.join();
    QVERIFY(!board.get().waiting);
}

ITAM_TEST(ControlTest)
#include "tst_control.moc"
