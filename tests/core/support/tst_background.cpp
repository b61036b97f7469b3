// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/background.h"
#include "tests/testcase.h"

#include <latch>

using itam::core::support::BackgroundLane;

namespace {

/// Holds a piece of work back until it is asked to stop.
void waitForStop(const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any condition;
    std::unique_lock lock(mutex);
    condition.wait(lock, stop, [] { return false; });
}

} // namespace

class BackgroundTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void worksElsewhereAndDeliversHere();
    void deliversWhatCanOnlyBeMoved();
    void isBusyUntilTheResultIsDelivered();
    void aNewerQuestionOvertakesAnOlderOne();
    void resultsThatWaitForDeliveryAreOvertakenToo();
    void cancelAsksToStopAndDeliversNothing();
    void whatThereIsAtAStopIsDelivered();
    void cancelComesBeforeAResultThatIsUnderWay();
    void theNextWorkMayBeginInADelivery();
    void aDeliveryMayDestroyTheLane();
    void destroyingTheLaneStopsTheWorkAndWaits();
};

void BackgroundTest::worksElsewhereAndDeliversHere()
{
    BackgroundLane lane;
    std::thread::id worked;
    std::thread::id delivered;
    lane.start([](const std::stop_token&) { return std::this_thread::get_id(); },
               [&](std::thread::id value) {
                   worked = value;
                   delivered = std::this_thread::get_id();
               });
    QCOMPARE(delivered, std::thread::id());
    QTRY_COMPARE(delivered, std::this_thread::get_id());
    QVERIFY(worked != std::thread::id());
    QVERIFY(worked != delivered);
}

void BackgroundTest::deliversWhatCanOnlyBeMoved()
{
    BackgroundLane lane;
    std::unique_ptr<int> seen;
    lane.start([](const std::stop_token&) { return std::make_unique<int>(7); },
               [&](std::unique_ptr<int> value) { seen = std::move(value); });
    QTRY_VERIFY(seen);
    QCOMPARE(*seen, 7);
}

void BackgroundTest::isBusyUntilTheResultIsDelivered()
{
    BackgroundLane lane;
    QVERIFY(!lane.isBusy());
    bool busyInside = true;
    bool delivered = false;
    lane.start([](const std::stop_token&) { return 1; },
               [&](int) {
                   busyInside = lane.isBusy();
                   delivered = true;
               });
    QVERIFY(lane.isBusy());
    QTRY_VERIFY(delivered);
    QVERIFY(!busyInside);
    QVERIFY(!lane.isBusy());
}

void BackgroundTest::aNewerQuestionOvertakesAnOlderOne()
{
    BackgroundLane lane;
    QList<int> answers;
    lane.start(
        [](const std::stop_token& stop) {
            waitForStop(stop);
            return 1;
        },
        [&](int value) { answers.append(value); });
    lane.start([](const std::stop_token&) { return 2; }, [&](int value) { answers.append(value); });
    QTRY_COMPARE(answers, QList<int>{2});
    QCoreApplication::processEvents();
    QCOMPARE(answers, QList<int>{2});
}

void BackgroundTest::resultsThatWaitForDeliveryAreOvertakenToo()
{
    // Whether the first answer was queued already or not: only the last one arrives.
    for (int round = 0; round < 50; ++round) {
        BackgroundLane lane;
        QList<int> answers;
        std::latch worked(1);
        lane.start(
            [&](const std::stop_token&) {
                worked.count_down();
                return 1;
            },
            [&](int value) { answers.append(value); });
        worked.wait();
        lane.start([](const std::stop_token&) { return 2; }, [&](int value) { answers.append(value); });
        QTRY_COMPARE(answers, QList<int>{2});
    }
}

void BackgroundTest::cancelAsksToStopAndDeliversNothing()
{
    std::atomic<bool> stopped = false;
    bool delivered = false;
    {
        BackgroundLane lane;
        lane.start(
            [&](const std::stop_token& stop) {
                waitForStop(stop);
                stopped = true;
                return 1;
            },
            [&](int) { delivered = true; });
        lane.cancel();
        QVERIFY(!lane.isBusy());
        QTRY_VERIFY(stopped);
        QCoreApplication::processEvents();
    }
    QCoreApplication::processEvents();
    QVERIFY(!delivered);
}

void BackgroundTest::whatThereIsAtAStopIsDelivered()
{
    BackgroundLane lane;
    std::optional<bool> wasStopped;
    lane.start(
        [](const std::stop_token& stop) {
            waitForStop(stop);
            return stop.stop_requested();
        },
        [&](bool value) { wasStopped = value; });
    lane.requestStop();
    QVERIFY(lane.isBusy());
    QTRY_COMPARE(wasStopped, std::optional(true));
    QVERIFY(!lane.isBusy());
}

void BackgroundTest::cancelComesBeforeAResultThatIsUnderWay()
{
    bool delivered = false;
    for (int round = 0; round < 50; ++round) {
        BackgroundLane lane;
        std::latch worked(1);
        lane.start(
            [&](const std::stop_token&) {
                worked.count_down();
                return 1;
            },
            [&](int) { delivered = true; });
        worked.wait();
        lane.cancel();
        QCoreApplication::processEvents();
    }
    QCoreApplication::processEvents();
    QVERIFY(!delivered);
}

void BackgroundTest::theNextWorkMayBeginInADelivery()
{
    BackgroundLane lane;
    QList<int> answers;
    lane.start([](const std::stop_token&) { return 1; },
               [&](int first) {
                   answers.append(first);
                   lane.start([](const std::stop_token&) { return 2; }, [&](int next) { answers.append(next); });
               });
    QTRY_COMPARE(answers, (QList<int>{1, 2}));
    QVERIFY(!lane.isBusy());
}

void BackgroundTest::aDeliveryMayDestroyTheLane()
{
    auto lane = std::make_unique<BackgroundLane>();
    int seen = 0;
    lane->start([](const std::stop_token&) { return 5; },
                [&](int value) {
                    lane.reset();
                    seen = value;
                });
    QTRY_COMPARE(seen, 5);
    QVERIFY(!lane);
}

void BackgroundTest::destroyingTheLaneStopsTheWorkAndWaits()
{
    bool ended = false; // not atomic: written before the destructor returns, or there is a race to be found
    bool delivered = false;
    {
        BackgroundLane lane;
        lane.start(
            [&](const std::stop_token& stop) {
                waitForStop(stop);
                ended = true;
                return 1;
            },
            [&](int) { delivered = true; });
    }
    QVERIFY(ended);
    QCoreApplication::processEvents();
    QVERIFY(!delivered);
}

ITAM_TEST(BackgroundTest)
#include "tst_background.moc"
