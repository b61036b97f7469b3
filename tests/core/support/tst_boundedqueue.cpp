// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/boundedqueue.h"
#include "tests/testcase.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <random>
#include <thread>

using itam::core::support::BoundedQueue;

class BoundedQueueTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void handsValuesOverInOrder();
    void closedQueueDrainsThenEnds();
    void whoDoesNotWaitTakesWhatIsThere();
    void stopWakesAWaitingConsumer();
    void stopWakesAWaitingProducer();
    void stopComesBeforeRoomAndValue();
    void manyThreadsLoseAndDoubleNothing();
    void randomStopsLeaveNobodyWaiting();
};

void BoundedQueueTest::handsValuesOverInOrder()
{
    BoundedQueue<int> queue(2);
    std::jthread producer([&queue](std::stop_token stop) {
        for (int i = 0; i < 1000; ++i) {
            if (!queue.push(i, stop))
                return;
        }
        queue.close();
    });
    std::vector<int> seen;
    while (const auto value = queue.pop({}))
        seen.push_back(*value);
    QCOMPARE(seen.size(), std::size_t{1000});
    QVERIFY(std::is_sorted(seen.begin(), seen.end()));
}

void BoundedQueueTest::closedQueueDrainsThenEnds()
{
    BoundedQueue<int> queue(4);
    QVERIFY(queue.push(7, {}));
    queue.close();
    QVERIFY(!queue.push(8, {}));
    QCOMPARE(queue.pop({}), std::optional<int>(7));
    QCOMPARE(queue.pop({}), std::optional<int>());
}

void BoundedQueueTest::whoDoesNotWaitTakesWhatIsThere()
{
    BoundedQueue<int> queue(1);
    QVERIFY(!queue.tryPop());
    QVERIFY(queue.push(1, {}));
    std::jthread waiting([&](std::stop_token stop) { (void)queue.push(2, std::move(stop)); });
    QCOMPARE(queue.tryPop(), std::optional(1));
    QCOMPARE(queue.pop({}), std::optional(2)); // taking one made room
    queue.close();
    QVERIFY(!queue.tryPop());
}

void BoundedQueueTest::stopWakesAWaitingConsumer()
{
    BoundedQueue<int> queue(1);
    std::optional<int> got = 1;
    {
        std::jthread consumer([&](std::stop_token stop) { got = queue.pop(stop); });
        consumer.request_stop();
    }
    QCOMPARE(got, std::optional<int>());
}

void BoundedQueueTest::stopWakesAWaitingProducer()
{
    BoundedQueue<int> queue(1);
    QVERIFY(queue.push(1, {}));
    bool pushed = true;
    {
        std::jthread producer([&](std::stop_token stop) { pushed = queue.push(2, stop); });
        producer.request_stop();
    }
    QVERIFY(!pushed);
}

void BoundedQueueTest::stopComesBeforeRoomAndValue()
{
    BoundedQueue<int> queue(2);
    QVERIFY(queue.push(1, {}));
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!queue.push(2, stop.get_token()));
    QCOMPARE(queue.pop(stop.get_token()), std::optional<int>());
    QCOMPARE(queue.pop({}), std::optional<int>(1));
}

void BoundedQueueTest::manyThreadsLoseAndDoubleNothing()
{
    constexpr int producers = 6;
    constexpr int consumers = 5;
    constexpr int each = 1'000;
    BoundedQueue<int> queue(3);
    std::vector<std::vector<int>> taken(consumers);
    {
        std::vector<std::jthread> takers;
        for (std::vector<int>& mine : taken) {
            takers.emplace_back([&queue, &mine] {
                while (const auto value = queue.pop({}))
                    mine.push_back(*value);
            });
        }
        {
            std::vector<std::jthread> givers;
            for (int producer = 0; producer < producers; ++producer) {
                givers.emplace_back([&queue, producer] {
                    for (int i = 0; i < each; ++i)
                        (void)queue.push(producer * each + i, {});
                });
            }
        }
        queue.close();
    }
    std::vector<int> all;
    for (const std::vector<int>& mine : taken)
        all.insert(all.end(), mine.begin(), mine.end());
    std::sort(all.begin(), all.end());
    std::vector<int> expected(producers * each);
    std::iota(expected.begin(), expected.end(), 0);
    QCOMPARE(all, expected);
}

// Every thread has a stop of its own, which comes at a random moment; all of them end, and what was handed over before
// is there once.
void BoundedQueueTest::randomStopsLeaveNobodyWaiting()
{
    std::mt19937 random(7);
    for (int round = 0; round < 12; ++round) {
        BoundedQueue<int> queue(1 + random() % 3);
        std::atomic<int> pushed = 0;
        std::atomic<int> popped = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i) {
                threads.emplace_back([&](std::stop_token stop) {
                    while (queue.push(1, stop))
                        ++pushed;
                });
                threads.emplace_back([&](std::stop_token stop) {
                    while (queue.pop(stop))
                        ++popped;
                });
            }
            std::shuffle(threads.begin(), threads.end(), random);
            for (std::jthread& thread : threads) {
                for (auto spins = random() % 100; spins > 0; --spins)
                    std::this_thread::yield();
                thread.request_stop();
            }
        }
        queue.close();
        while (queue.pop({}))
            ++popped;
        QCOMPARE(popped.load(), pushed.load());
    }
}

ITAM_TEST(BoundedQueueTest)
#include "tst_boundedqueue.moc"
