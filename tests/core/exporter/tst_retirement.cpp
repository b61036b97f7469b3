// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Retiring and bringing back against the rules of an instance in memory, with a journal that crashes leave traces in.
#include "core/exporter/retirement.h"
#include "core/journal/requestors.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakeidentities.h"
#include "tests/fakes/fakelifecycle.h"
#include "tests/testcase.h"

#include <QTemporaryDir>

using namespace itam;
using namespace itam::core;
using namespace itam::core::exporter;
using journal::Retirement;
using journal::RetirementStep;
using Data = tests::FakeLifecycle::Data;

namespace {

const QString operational = QStringLiteral("Operational");
const QString retiredLabel = QStringLiteral("Retired");

} // namespace

class RetirementTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void retiresWhatIsDue();
    void dryRunChangesNothingAndForetellsRefusals();
    void r14_aRefusalIsKeptAndTriedAgain();
    void nothingAboveTheThresholdUnlessSomebodySaidYes();
    void r39_r41_whatReturnsComesBack();
    void r6_whatReturnsShowsWhatOthersHold();
    void whatReturnsGoesAgainWhenItVanishesAgain();
    void requestorIsRegisteredOnceAndAnew();
    void requestorGoesWithTheLastThatIsHeld();
    void lostAnswersAreSettledByTheState_data();
    void lostAnswersAreSettledByTheState();
    void stopEndsBetweenGroups();
    void errorsOfTheInstanceEndIt_data();
    void errorsOfTheInstanceEndIt();
    void whatIsGoneIsClosed();
    void manyAreRetiredInGroups();

private:
    /// A pass that misses these keys.
    void pass(const QList<QByteArray>& absent);
    void missThreeTimes(const QList<QByteArray>& keys)
    {
        for (int i = 0; i < 3; ++i)
            pass(keys);
    }
    /// A computer that landed, and its CI of the same name.
    void addComputer(const QByteArray& key);
    RetirementReport run(const RetirementOptions& options = {.limits = {.percent = 100}}, std::stop_token stop = {});
    QString shown(const char* ci)
    {
        return m_lifecycle->with([&](Data& data) { return data.world.shown(QString::fromLatin1(ci)); });
    }
    QStringList calls(const char* name);
    QList<Retirement> records() { return book().all(100).value(); }
    journal::Retirements book() { return {*m_journal, m_owner}; }

    QTemporaryDir m_folder;
    int m_number = 0;
    tests::FakeClock m_clock;
    journal::Owner m_owner{QStringLiteral("I1"), QStringLiteral("ours"), model::DataType::Hardware};
    std::unique_ptr<journal::Journal> m_journal;
    std::unique_ptr<tests::FakeLifecycle> m_lifecycle;
    std::unique_ptr<tests::FakeIdentities> m_identities;
};

void RetirementTest::init()
{
    TestCase::init();
    auto journal = journal::Journal::open(m_folder.filePath(QStringLiteral("%1.db").arg(++m_number)));
    QVERIFY(journal);
    m_journal = std::make_unique<journal::Journal>(std::move(*journal));
    m_lifecycle = std::make_unique<tests::FakeLifecycle>();
    m_identities = std::make_unique<tests::FakeIdentities>();
    for (const char* key : {"A", "B", "C"})
        addComputer(key);
}

void RetirementTest::addComputer(const QByteArray& key)
{
    const QString ci = QString::fromLatin1(key.toLower());
    m_lifecycle->addCi(ci, ci);
    m_identities->add(key, ci, m_owner.sourceId);
    journal::Landing landing;
    landing.record.key = key;
    QVERIFY(m_journal->recordUnsendable(m_owner, {landing}));
}

void RetirementTest::pass(const QList<QByteArray>& absent)
{
    journal::PassEnd end;
    end.absent = absent;
    end.ended = m_clock.nowUtc();
    QVERIFY(m_journal->endPass(m_owner, end));
}

RetirementReport RetirementTest::run(const RetirementOptions& options, std::stop_token stop)
{
    const auto connection = m_lifecycle->access()();
    m_lifecycle->with([](Data& data) { data.calls.clear(); });
    return retireVanished({m_clock, *m_journal, m_owner, *m_identities, **connection}, options, {}, std::move(stop));
}

QStringList RetirementTest::calls(const char* name)
{
    return m_lifecycle->with([&](Data& data) { return data.calls.filter(QString::fromLatin1(name)); });
}

void RetirementTest::retiresWhatIsDue()
{
    pass({"A", "B"});
    pass({"A", "B"});
    pass({"A"});
    const RetirementReport report = run({.limits = {.percent = 100}, .cause = QStringLiteral("E7")});
    QVERIFY(!report.error);
    QCOMPARE(report.accepted(false), 1);
    QCOMPARE(report.refused(), 0);
    QCOMPARE(shown("a"), retiredLabel);
    QCOMPARE(shown("b"), operational);
    QCOMPARE(records().size(), 1);
    const Retirement record = records().constFirst();
    QCOMPARE(record.step, RetirementStep::Retired);
    QCOMPARE(record.ci, QStringLiteral("a"));
    QCOMPARE(record.keys, QList<QByteArray>{"A"});
    QCOMPARE(record.cause, QStringLiteral("E7"));
    QCOMPARE(record.stateBefore, lifecycle::opstate::operational);
    QCOMPARE(record.requestorId, report.requestorId);
    // Once is enough, also when somebody edits it back while the record stays away.
    m_lifecycle->with([](Data& data) { data.world.edit(QStringLiteral("a"), {}); });
    pass({"A"});
    QCOMPARE(run().ends.size(), 0);
    QCOMPARE(shown("a"), operational);
    QVERIFY(calls("setState").isEmpty());
}

void RetirementTest::dryRunChangesNothingAndForetellsRefusals()
{
    missThreeTimes({"A", "B"});
    m_lifecycle->with([](Data& data) {
        data.world.forbidTransition(QStringLiteral("cmdb_ci_server"), QStringLiteral("Repair in Progress"),
                                    retiredLabel);
        const QString other = data.world.registerOperator();
        data.world.set(other, {QStringLiteral("b")}, QStringLiteral("Repair in Progress"));
    });
    const RetirementReport report = run({.dryRun = true, .limits = {.percent = 100}});
    QVERIFY(!report.error);
    QCOMPARE(report.plan.count(RetirementFate::Retire), 2);
    QCOMPARE(report.ends.size(), 1);
    QCOMPARE(report.ends.constFirst().ci.ci, QStringLiteral("b"));
    QCOMPARE(report.ends.constFirst().refusal.code, QStringLiteral("INVALID_OPS_STATE_TRANSITION"));
    QCOMPARE(report.ends.constFirst().refusal.rule, QStringLiteral("R14"));
    QCOMPARE(shown("a"), operational);
    QVERIFY(records().isEmpty());
    QVERIFY(calls("registerOperator").isEmpty());
    QVERIFY(calls("setState").isEmpty());
}

void RetirementTest::r14_aRefusalIsKeptAndTriedAgain()
{
    missThreeTimes({"A", "B"});
    const QString rule = m_lifecycle->with([](Data& data) {
        const QString other = data.world.registerOperator();
        data.world.set(other, {QStringLiteral("b")}, QStringLiteral("Repair in Progress"));
        return data.world.forbidTransition(QStringLiteral("cmdb_ci"), QStringLiteral("Repair in Progress"),
                                           retiredLabel);
    });
    const RetirementReport first = run();
    QCOMPARE(first.accepted(false), 1);
    QCOMPARE(first.refused(), 1);
    QCOMPARE(shown("a"), retiredLabel);
    QCOMPARE(shown("b"), QStringLiteral("Repair in Progress"));
    const auto ofB = [this] {
        const QList<Retirement> all = records();
        return *std::ranges::find(all, QStringLiteral("b"), &Retirement::ci);
    };
    QCOMPARE(ofB().step, RetirementStep::Refused);
    QCOMPARE(ofB().code, QStringLiteral("INVALID_OPS_STATE_TRANSITION"));
    QCOMPARE(ofB().rule, QStringLiteral("R14"));
    m_lifecycle->with([&](Data& data) { data.world.deleteRow(QStringLiteral("statemgmt_not_allow_ops"), rule); });
    QCOMPARE(run().accepted(false), 1);
    QCOMPARE(shown("b"), retiredLabel);
    QCOMPARE(ofB().attempts, 2);
    QCOMPARE(ofB().stateBefore, 3);
    QCOMPARE(records().size(), 2);
}

void RetirementTest::nothingAboveTheThresholdUnlessSomebodySaidYes()
{
    missThreeTimes({"A"});
    const RetirementReport asks = run({.limits = {.percent = 10}});
    QVERIFY(asks.asksFirst());
    QCOMPARE(asks.plan.classes.constFirst().owned, 3);
    QCOMPARE(asks.ends.size(), 0);
    QCOMPARE(shown("a"), operational);
    QVERIFY(calls("registerOperator").isEmpty());
    QCOMPARE(run({.limits = {.percent = 10, .aboveThreshold = true}}).accepted(false), 1);
    QCOMPARE(shown("a"), retiredLabel);
}

void RetirementTest::r39_r41_whatReturnsComesBack()
{
    missThreeTimes({"A"});
    m_lifecycle->with([](Data& data) { data.world.cis[QStringLiteral("a")].values.operationalStatus = 5; });
    (void)run();
    m_lifecycle->with([](Data& data) { QCOMPARE(data.world.values(QStringLiteral("a")).installStatus, 7); });
    pass({});
    const RetirementReport report = run();
    QVERIFY(!report.error);
    QCOMPARE(report.accepted(true), 1);
    QCOMPARE(shown("a"), QStringLiteral("Ready"));
    m_lifecycle->with([](Data& data) { QCOMPARE(data.world.values(QStringLiteral("a")).installStatus, 1); });
    QCOMPARE(records().constFirst().step, RetirementStep::Returned);
    QCOMPARE(records().constFirst().stateAfter, std::optional(5));
    QCOMPARE(run().ends.size(), 0);
}

void RetirementTest::r6_whatReturnsShowsWhatOthersHold()
{
    missThreeTimes({"A"});
    (void)run();
    m_lifecycle->with([](Data& data) {
        const QString other = data.world.registerOperator();
        data.world.set(other, {QStringLiteral("a")}, QStringLiteral("Non-Operational"));
        QCOMPARE(data.world.shown(QStringLiteral("a")), retiredLabel);
    });
    pass({});
    QCOMPARE(run().accepted(true), 1);
    QCOMPARE(shown("a"), QStringLiteral("Non-Operational"));
}

void RetirementTest::whatReturnsGoesAgainWhenItVanishesAgain()
{
    missThreeTimes({"A"});
    (void)run();
    pass({});
    (void)run();
    pass({"A"});
    QCOMPARE(run().ends.size(), 0);
    pass({"A"});
    pass({"A"});
    QCOMPARE(run().accepted(false), 1);
    QCOMPARE(records().size(), 2);
    QCOMPARE(shown("a"), retiredLabel);
}

void RetirementTest::requestorIsRegisteredOnceAndAnew()
{
    missThreeTimes({"A"});
    const QString first = run().requestorId;
    missThreeTimes({"A", "B"});
    const RetirementReport second = run();
    QCOMPARE(second.requestorId, first);
    QVERIFY(calls("registerOperator").isEmpty());
    m_lifecycle->with([&](Data& data) { data.world.unregister(first); });
    missThreeTimes({"B", "C"}); // and A is back
    const RetirementReport third = run();
    QVERIFY(third.requestorId != first);
    QCOMPARE(third.accepted(false), 1);
    QCOMPARE(third.accepted(true), 1);
    QCOMPARE(shown("a"), operational);
    QCOMPARE(shown("c"), retiredLabel);
}

void RetirementTest::requestorGoesWithTheLastThatIsHeld()
{
    missThreeTimes({"A"});
    const QString id = run().requestorId;
    pass({});
    (void)run();
    const auto connection = m_lifecycle->access()();
    QCOMPARE((*connection)->isValidRequestor(id, {}).value(), false);
    journal::Requestors requestors(*m_journal, m_owner.instanceId);
    QCOMPARE(requestors.find(journal::RequestorUse::Retirement).value(), QString());
    QCOMPARE(shown("a"), operational);
}

void RetirementTest::lostAnswersAreSettledByTheState_data()
{
    QTest::addColumn<bool>("wasDone");
    QTest::newRow("the instance did it") << true;
    QTest::newRow("the instance did not") << false;
}

void RetirementTest::lostAnswersAreSettledByTheState()
{
    QFETCH(bool, wasDone);
    missThreeTimes({"A"});
    m_lifecycle->with([](Data& data) {
        data.failing.insert(QStringLiteral("setState"), {ErrorCode::ConnectionLost, {}, {}, 0, {}});
    });
    const RetirementReport first = run();
    QVERIFY(first.error);
    QCOMPARE(first.error->code, ErrorCode::ConnectionLost);
    QCOMPARE(first.unsettled, 1);
    QCOMPARE(records().constFirst().step, RetirementStep::Retiring);
    if (wasDone)
        m_lifecycle->with([&](Data& data) { data.world.set(first.requestorId, {QStringLiteral("a")}, retiredLabel); });
    const RetirementReport second = run();
    QVERIFY(!second.error);
    QCOMPARE(second.settled, 1);
    QCOMPARE(second.accepted(false), wasDone ? 0 : 1);
    QCOMPARE(records().size(), 1);
    QCOMPARE(records().constFirst().step, RetirementStep::Retired);
    QCOMPARE(records().constFirst().attempts, wasDone ? 1 : 2);
    QCOMPARE(records().constFirst().stateBefore, lifecycle::opstate::operational);
    QCOMPARE(shown("a"), retiredLabel);
}

void RetirementTest::stopEndsBetweenGroups()
{
    missThreeTimes({"A"});
    std::stop_source stop;
    stop.request_stop();
    const RetirementReport report = run({.limits = {.percent = 100}}, stop.get_token());
    QVERIFY(report.error);
    QCOMPARE(report.error->code, ErrorCode::Cancelled);
    QCOMPARE(shown("a"), operational);
}

void RetirementTest::errorsOfTheInstanceEndIt_data()
{
    QTest::addColumn<QString>("call");
    for (const char* call : {"configuration", "snapshots", "registerOperator", "setState"})
        QTest::newRow(call) << QString::fromLatin1(call);
}

void RetirementTest::errorsOfTheInstanceEndIt()
{
    QFETCH(QString, call);
    missThreeTimes({"A"});
    m_lifecycle->with([&](Data& data) { data.failing.insert(call, {ErrorCode::TimedOut, {}, {}, 0, {}}); });
    QCOMPARE(run().error->code, ErrorCode::TimedOut);
    QCOMPARE(shown("a"), operational);
    QVERIFY(!run().error);
    QCOMPARE(shown("a"), retiredLabel);
}

void RetirementTest::whatIsGoneIsClosed()
{
    missThreeTimes({"A"});
    (void)run();
    m_lifecycle->with([](Data& data) { data.world.cis.remove(QStringLiteral("a")); });
    pass({});
    QCOMPARE(run().plan.count(RetirementFate::Gone), 1);
    QCOMPARE(records().constFirst().step, RetirementStep::Gone);
    QVERIFY(book().open()->isEmpty());
}

void RetirementTest::manyAreRetiredInGroups()
{
    QList<QByteArray> keys;
    for (int i = 0; i < 450; ++i) {
        keys.append("K" + QByteArray::number(i));
        addComputer(keys.constLast());
    }
    missThreeTimes(keys);
    const RetirementReport report = run();
    QVERIFY(!report.error);
    QCOMPARE(report.accepted(false), 450);
    QCOMPARE(calls("setState").size(), 3);
    QCOMPARE(book().open()->size(), 450);
}

ITAM_TEST(RetirementTest)
#include "tst_retirement.moc"
