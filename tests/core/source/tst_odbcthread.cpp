// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/odbcthread.h"
#include "tests/testcase.h"

#include <QElapsedTimer>

#include <future>
#include <set>
#include <thread>

using namespace itam::core::source::odbc;
using std::chrono::milliseconds;

class OdbcThreadTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void jobsRunInTheirOrderOnOneThread();
    void stopEndsTheWaitButNotTheJob();
    void lastObjectDiesOnTheThreadBehindItsJobs();
    void jobsThatAreLeftRunToTheEnd();
};

void OdbcThreadTest::jobsRunInTheirOrderOnOneThread()
{
    DriverThread thread;
    std::vector<int> order;
    std::set<std::thread::id> threads;
    Promised<int> last;
    for (int i = 0; i < 100; ++i)
        thread.post([&, i] {
            order.push_back(i);
            threads.insert(std::this_thread::get_id());
        });
    thread.post([&] { last.keep(7); });
    QCOMPARE(last.take({}), std::optional(7));
    QCOMPARE(order.size(), std::size_t{100});
    QVERIFY(std::ranges::is_sorted(order));
    QCOMPARE(threads.size(), std::size_t{1});
    QVERIFY(!threads.contains(std::this_thread::get_id()));
}

void OdbcThreadTest::stopEndsTheWaitButNotTheJob()
{
    DriverThread thread;
    const auto outcome = std::make_shared<Promised<int>>();
    std::promise<void> goOn;
    thread.post([outcome, wait = goOn.get_future().share()] {
        wait.wait();
        outcome->keep(1);
    });
    std::stop_source source;
    std::jthread stopper([&source] { source.request_stop(); });
    QCOMPARE(outcome->take(source.get_token()), std::optional<int>());
    QVERIFY(!outcome->isKeptWithin(milliseconds(1)));
    goOn.set_value();
    QVERIFY(outcome->isKeptWithin(milliseconds(20'000)));
    QCOMPARE(outcome->take({}), std::optional(1)); // it was there all the time
}

void OdbcThreadTest::lastObjectDiesOnTheThreadBehindItsJobs()
{
    struct Witness
    {
        std::promise<std::thread::id>& died;
        ~Witness() { died.set_value(std::this_thread::get_id()); }
    };
    std::promise<std::thread::id> died;
    const auto thread = std::make_shared<DriverThread>();
    auto witness = DriverThread::destroyedOn(thread, std::unique_ptr<Witness>(new Witness{died}));
    bool wasAlive = false;
    auto where = died.get_future();
    thread->post([&, kept = witness] { wasAlive = kept != nullptr; });
    witness.reset();
    QVERIFY(where.get() != std::this_thread::get_id());
    QVERIFY(wasAlive);
}

void OdbcThreadTest::jobsThatAreLeftRunToTheEnd()
{
    std::promise<void> ran;
    auto end = ran.get_future();
    {
        DriverThread thread;
        thread.post([&ran] { ran.set_value(); });
    }
    QCOMPARE(end.wait_for(std::chrono::seconds(20)), std::future_status::ready);
}

ITAM_TEST(OdbcThreadTest)
#include "tst_odbcthread.moc"
