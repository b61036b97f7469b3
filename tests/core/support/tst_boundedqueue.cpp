// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/boundedqueue.h"
#include "tests/testcase.h"

using itam::core::support::BoundedQueue;

class BoundedQueueTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void handsValuesOverInOrder();
    void closedQueueDrainsThenEnds();
    void stopWakesAWaitingConsumer();
    void stopWakesAWaitingProducer();
    void stopComesBeforeRoomAndValue();
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

ITAM_TEST(BoundedQueueTest)
#include "tst_boundedqueue.moc"
