// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/stepthread.h"
#include "tests/testcase.h"

#include <atomic>
#include <semaphore>

using namespace itam::tests;
using itam::core::support::StepThread;

class StepThreadTest final : public TestCase
{
    Q_OBJECT
private slots:
    void worksUntilNothingIsLeftThenIdles();
    void wakesUp();
    void looksByItselfNowAndThen();
    void stopEndsAStepThatListens();

private:
    static constexpr auto never = std::chrono::hours(1);
};

void StepThreadTest::worksUntilNothingIsLeftThenIdles()
{
    std::atomic<int> left = 3;
    std::atomic<int> leftWhenIdle = -1;
    std::binary_semaphore idled(0);
    StepThread thread;
    thread.start([&](std::stop_token) { return --left > 0; },
                 [&] {
                     if (leftWhenIdle.exchange(left) == -1)
                         idled.release();
                 },
                 never);
    QVERIFY(idled.try_acquire_for(std::chrono::seconds(30)));
    QVERIFY(thread.stop());
    QCOMPARE(leftWhenIdle.load() <= 0, true);
    QVERIFY2(!thread.stop(), "it was not running any more");
}

void StepThreadTest::wakesUp()
{
    std::counting_semaphore<> stepped(0);
    StepThread thread;
    thread.start(
        [&](std::stop_token) {
            stepped.release();
            return false;
        },
        [] {}, never);
    // Two at the start: what an earlier process left counts as a wake-up.
    for (int i = 0; i < 2; ++i)
        QVERIFY(stepped.try_acquire_for(std::chrono::seconds(30)));
    thread.wake();
    QVERIFY(stepped.try_acquire_for(std::chrono::seconds(30)));
}

void StepThreadTest::looksByItselfNowAndThen()
{
    std::counting_semaphore<> idled(0);
    StepThread thread;
    thread.start([](std::stop_token) { return false; }, [&] { idled.release(); }, std::chrono::milliseconds(1));
    for (int i = 0; i < 4; ++i)
        QVERIFY(idled.try_acquire_for(std::chrono::seconds(30)));
}

void StepThreadTest::stopEndsAStepThatListens()
{
    std::binary_semaphore begun(0);
    std::atomic<bool> idled = false;
    StepThread thread;
    thread.start(
        [&](std::stop_token stop) {
            std::mutex mutex;
            std::condition_variable_any condition;
            std::unique_lock lock(mutex);
            begun.release();
            condition.wait(lock, stop, [] { return false; });
            return true;
        },
        [&] { idled = true; }, never);
    QVERIFY(begun.try_acquire_for(std::chrono::seconds(30)));
    QVERIFY(thread.stop());
    QVERIFY(!idled);
}

ITAM_TEST(StepThreadTest)
#include "tst_stepthread.moc"
