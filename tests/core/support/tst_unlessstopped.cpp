// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"

#include "core/support/unlessstopped.h"

#include <atomic>

using itam::core::support::unlessStopped;

namespace itam::tests {
namespace {

std::atomic<bool> hasThreadEnded = false;

/// What a library keeps for a thread is given back where this goes.
struct KeptForThread
{
    ~KeptForThread() { hasThreadEnded = true; }
};

int workOfLibrary()
{
    thread_local KeptForThread kept;
    static_cast<void>(kept);
    return 7;
}

} // namespace

class UnlessStoppedTest final : public TestCase
{
    Q_OBJECT
private slots:
    void itsThreadHasEndedWhenItReturns();
    void aStopDoesNotWaitForTheWork();
};

void UnlessStoppedTest::itsThreadHasEndedWhenItReturns()
{
    for (int round = 0; round < 50; ++round) {
        hasThreadEnded = false;
        QCOMPARE(unlessStopped(workOfLibrary, {}), std::optional(7));
        QVERIFY(hasThreadEnded);
    }
}

void UnlessStoppedTest::aStopDoesNotWaitForTheWork()
{
    std::stop_source stop;
    stop.request_stop();
    std::promise<void> mayEnd;
    std::promise<void> hasEnded;
    const auto work = [&mayEnd, &hasEnded] {
        mayEnd.get_future().wait();
        hasEnded.set_value_at_thread_exit();
        return 7;
    };
    QCOMPARE(unlessStopped(work, stop.get_token()), std::optional<int>());
    mayEnd.set_value();
    hasEnded.get_future().wait(); // what it borrowed lives until then
}

ITAM_TEST(UnlessStoppedTest)

} // namespace itam::tests

#include "tst_unlessstopped.moc"
