// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/runwatch.h"
#include "tests/fakes/fakechannel.h"
#include "tests/fakes/fakeclock.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core;
using namespace itam::core::exporter;
using namespace std::chrono_literals;

namespace {

Result<wire::Reply> running(wire::ImportState state, int rows = 0)
{
    wire::Reply reply;
    wire::RunReport run;
    run.number = QStringLiteral("IRUN1");
    run.state = state;
    run.rows.total = rows;
    reply.run = run;
    return reply;
}

} // namespace

class RunWatchTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void followsToTheEnd();
    void pollsFastThenSlower();
    void unknownRunIsAnEnd();
    void bridgesAPassingFailure();
    void givesUpAfterTheLastTry();
    void stalledRunIsAnError();
    void movementKeepsItAlive();
    void stopEndsTheWait();
    void d3_closeFollowsToTheEnd();
    void d1_rowsArePagedInKeyOrder();
    void p47_transactionsAreFollowedThoughTheRunIsOpen();
    void retryWaitIsShownAndPassed();

private:
    [[nodiscard]] RunWatch watch(WatchLimits limits = {})
    {
        return {*m_channel, *m_clock, {}, limits, {.maxTries = 3, .scale = 0.001}};
    }
    std::unique_ptr<tests::FakeChannel> m_channel;
    std::unique_ptr<tests::FakeClock> m_clock;
};

void RunWatchTest::init()
{
    TestCase::init();
    m_channel = std::make_unique<tests::FakeChannel>();
    m_clock = std::make_unique<tests::FakeClock>();
}

void RunWatchTest::followsToTheEnd()
{
    m_channel->statusReplies = {running(wire::ImportState::New), running(wire::ImportState::Processing, 5),
                                running(wire::ImportState::Succeeded, 9)};
    int seen = 0;
    const auto run = watch().untilFinal(QStringLiteral("e"), model::DataType::Contracts, {},
                                        [&seen](const wire::RunReport&) { ++seen; });
    QVERIFY(run);
    QCOMPARE((*run)->rows.total, 9);
    QCOMPARE(seen, 3);
    QCOMPARE(m_channel->statusRequests.first().type, std::optional(model::DataType::Contracts));
}

void RunWatchTest::pollsFastThenSlower()
{
    m_channel->statusReplies = {running(wire::ImportState::Processing)};
    m_channel->repeatLastStatus = true;
    const auto run = watch({.firstPoll = 200ms, .poll = 5s, .stall = 1200s})
                         .untilFinal(QStringLiteral("e"), model::DataType::Hardware, {});
    QVERIFY(!run);
    const auto& sleeps = m_clock->sleeps();
    QCOMPARE(sleeps[0], 200ms);
    QCOMPARE(sleeps[1], 400ms);
    QCOMPARE(*std::max_element(sleeps.begin(), sleeps.begin() + 10), 5000ms);
    QVERIFY(std::find(sleeps.begin(), sleeps.end(), 15s) != sleeps.end());
    QCOMPARE(sleeps.back(), 60s);
}

void RunWatchTest::unknownRunIsAnEnd()
{
    m_channel->statusReplies = {failure(ErrorCode::UnknownRun)};
    const auto run = watch().untilFinal(QStringLiteral("e"), model::DataType::Hardware, {});
    QVERIFY(run);
    QVERIFY(!*run);
}

void RunWatchTest::bridgesAPassingFailure()
{
    m_channel->statusReplies = {failure(ErrorCode::TimedOut), failure(ErrorCode::ConnectionLost),
                                running(wire::ImportState::Succeeded)};
    QVERIFY(watch().untilFinal(QStringLiteral("e"), model::DataType::Hardware, {}));
}

void RunWatchTest::givesUpAfterTheLastTry()
{
    m_channel->statusReplies = {failure(ErrorCode::TimedOut)};
    m_channel->repeatLastStatus = true;
    const auto run = watch().untilFinal(QStringLiteral("e"), model::DataType::Hardware, {});
    QVERIFY(!run);
    QCOMPARE(run.error().code, ErrorCode::TimedOut);
    QCOMPARE(m_channel->statusRequests.size(), 3);
}

void RunWatchTest::stalledRunIsAnError()
{
    m_channel->statusReplies = {running(wire::ImportState::Processing, 3)};
    m_channel->repeatLastStatus = true;
    const auto run = watch({.stall = 100s}).untilFinal(QStringLiteral("e"), model::DataType::Hardware, {});
    QVERIFY(!run);
    QCOMPARE(run.error().code, ErrorCode::ImportStalled);
    QCOMPARE(run.error().subject, QStringLiteral("IRUN1"));
}

void RunWatchTest::movementKeepsItAlive()
{
    for (int rows = 0; rows < 40; ++rows)
        m_channel->statusReplies.push_back(running(wire::ImportState::Processing, rows));
    m_channel->statusReplies.push_back(running(wire::ImportState::Succeeded, 40));
    QVERIFY(watch({.stall = 20s}).untilFinal(QStringLiteral("e"), model::DataType::Hardware, {}));
}

void RunWatchTest::stopEndsTheWait()
{
    m_channel->statusReplies = {running(wire::ImportState::Processing)};
    m_channel->repeatLastStatus = true;
    std::stop_source stop;
    stop.request_stop();
    const auto run = watch().untilFinal(QStringLiteral("e"), model::DataType::Hardware, stop.get_token());
    QVERIFY(!run);
    QCOMPARE(run.error().code, ErrorCode::Cancelled);
    QCOMPARE(m_channel->statusRequests.size(), 1);
}

void RunWatchTest::d3_closeFollowsToTheEnd()
{
    m_channel->statusReplies = {running(wire::ImportState::Processing), running(wire::ImportState::Processing),
                                running(wire::ImportState::Failed)};
    const auto run = watch().close(QStringLiteral("e"), model::DataType::Hardware, wire::CloseReason::Cancelled, {});
    QVERIFY(run);
    QCOMPARE((*run)->state, wire::ImportState::Failed);
    QCOMPARE(m_channel->statusRequests[0].close, std::optional(wire::CloseReason::Cancelled));
    QVERIFY(!m_channel->statusRequests[1].close);
}

void RunWatchTest::d1_rowsArePagedInKeyOrder()
{
    auto first = running(wire::ImportState::Succeeded);
    first->rows = {{QStringLiteral("a"), wire::RowResult::Skipped, QStringLiteral("CI_NOT_FOUND"), 1, {}},
                   {QStringLiteral("b"), wire::RowResult::Skipped, QStringLiteral("CI_NOT_FOUND"), 1, {}}};
    first->moreRows = true;
    auto second = running(wire::ImportState::Succeeded);
    second->rows = {{QStringLiteral("c"), wire::RowResult::Ignored, QStringLiteral("ADD_OFF"), 7, {}}};
    m_channel->statusReplies = {first, second};
    const auto rows = watch().notLanded(QStringLiteral("e"), model::DataType::Hardware, {});
    QVERIFY(rows);
    QCOMPARE(rows->size(), 3);
    QCOMPARE(rows->value("c").propertyVersion, 7);
    QCOMPARE(m_channel->statusRequests[1].rows->after, QStringLiteral("b"));
}

void RunWatchTest::p47_transactionsAreFollowedThoughTheRunIsOpen()
{
    const auto with = [](std::initializer_list<wire::ImportState> states) {
        auto reply = running(wire::ImportState::Processing);
        for (const wire::ImportState state : states) {
            wire::TransactionReport transaction;
            transaction.state = state;
            reply->run->transactions.append(transaction);
        }
        return reply;
    };
    using enum wire::ImportState;
    m_channel->statusReplies = {with({Processing, New}), with({Succeeded, Processing}), with({Succeeded, Failed})};
    const auto run = watch().untilTransactionsFinal(QStringLiteral("e"), model::DataType::Hardware, {});
    QVERIFY(run);
    QCOMPARE((*run)->state, Processing);
    QCOMPARE(m_channel->statusRequests.size(), 3);
}

void RunWatchTest::retryWaitIsShownAndPassed()
{
    ProgressBoard board;
    m_channel->statusReplies = {failure(ErrorCode::Throttled), running(wire::ImportState::Succeeded)};
    RunWatch shown(*m_channel, *m_clock, {}, {}, {.maxTries = 3}, &board);
    QVERIFY(shown.untilFinal(QStringLiteral("e"), model::DataType::Hardware, {}));
    QCOMPARE(m_clock->sleeps().size(), std::size_t{1});
    QVERIFY(!board.get().waiting);
}

ITAM_TEST(RunWatchTest)
#include "tst_runwatch.moc"
