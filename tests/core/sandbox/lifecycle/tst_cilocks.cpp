// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/lifecycle/cilocks.h"
#include "tests/testcase.h"

#include <atomic>
#include <thread>

using itam::sandbox::lifecycle::CiLocks;
using namespace std::chrono_literals;

namespace {

const QString one = QStringLiteral("one");
const QString two = QStringLiteral("two");
const QString three = QStringLiteral("three");

} // namespace

class CiLocksTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void heldOnesAreMissedByOthers();
    void lettingGoFrees();
    void waitsUntilTheyAreFree();
    void whoWaitsHoldsNothing();
    void neverTwoOnOneCi();
};

void CiLocksTest::heldOnesAreMissedByOthers()
{
    CiLocks locks(1ms);
    const auto first = locks.lock({one, two});
    QVERIFY(first.missed().isEmpty());
    const auto second = locks.lock({two, three});
    QCOMPARE(second.missed(), QSet<QString>{two});
    QCOMPARE(locks.lock({three}).missed(), QSet<QString>{three});
}

void CiLocksTest::lettingGoFrees()
{
    CiLocks locks(1ms);
    {
        const auto first = locks.lock({one});
        const auto missing = locks.lock({one}); // has none, so frees none
        QVERIFY(!missing.missed().isEmpty());
    }
    const auto again = locks.lock({one, one});
    QVERIFY(again.missed().isEmpty());
}

void CiLocksTest::waitsUntilTheyAreFree()
{
    CiLocks locks(1min);
    std::optional<CiLocks::Held> first(locks.lock({one}));
    std::jthread waiting([&] {
        const auto second = locks.lock({one, two});
        QVERIFY(second.missed().isEmpty());
    });
    first.reset();
}

void CiLocksTest::whoWaitsHoldsNothing()
{
    CiLocks locks(1min);
    std::optional<CiLocks::Held> first(locks.lock({one}));
    std::jthread waiting([&] { (void)locks.lock({one, two}); });
    // Whether it waits already or not yet: this one is free.
    QVERIFY(locks.lock({two}).missed().isEmpty());
    first.reset();
}

void CiLocksTest::neverTwoOnOneCi()
{
    CiLocks locks(1min);
    std::array<std::atomic<int>, 3> inside{};
    std::atomic<bool> isBroken = false;
    const auto work = [&](int seed) {
        for (int i = 0; i < 2000; ++i) {
            const int a = (seed + i) % 3;
            const int b = (seed + i + 1) % 3;
            const auto held = locks.lock({QString::number(a), QString::number(b)});
            for (const int each : {a, b})
                isBroken = isBroken || inside[static_cast<std::size_t>(each)].fetch_add(1) != 0;
            for (const int each : {a, b})
                inside[static_cast<std::size_t>(each)].fetch_sub(1);
        }
    };
    {
        std::vector<std::jthread> threads;
        for (int seed = 0; seed < 4; ++seed)
            threads.emplace_back(work, seed);
    }
    QVERIFY(!isBroken);
}

ITAM_TEST(CiLocksTest)
#include "tst_cilocks.moc"
