// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Traces of the protocol's model against the real programs: how runs are closed and settled (D-3, D-4) and who may
// begin one (D-10). Each test is the shortest way to lose, double or block something without the rule that it is named
// after; the switch of the model stands above it.
#include "tests/endtoend/heldrequests.h"
#include "tests/endtoend/rawclient.h"
#include "tests/endtoend/replay.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::tests;

namespace {

const QString transactionTable = QStringLiteral("x_fls_flexera_fnms_import_transaction");
const QString runTable = QStringLiteral("x_fls_flexera_fnms_import_run");
const QString unfinished = QStringLiteral("state!=Succeeded^state!=Failed");
const QStringList ofTwo{QStringLiteral("--segment-records"), QStringLiteral("2")};

} // namespace

class TracesOfClosingTest final : public TestCase
{
    Q_OBJECT
private slots:
    void d3_tombstoneOfAClosedRunStopsADelayedFirstSegment();
    void d3_tombstoneStopsItWhenTheValueWentBackMeanwhile();
    void d3_runWithoutProgressIsClosedByTheInstance();
    void i12_runClosedByAnAdministratorBlocksNobody();
    void d4_accountedRunThatIsUnfinishedAgainIsSettled();
    void d10_ownReservationStopsNoExportOfTheSameJournal();
};

// tomb_close, trace "late-full": the first segment is under way when the exporter dies; it arrives after a whole
// export.
void TracesOfClosingTest::d3_tombstoneOfAClosedRunStopsADelayedFirstSegment()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 3}));
    QCOMPARE(replay.host().run().outcome(), QStringLiteral("succeeded"));
    HeldRequests network{QUrl(replay.instance().url())};
    network.holdSegment(1);
    replay.host().connectThrough(network.url());
    QVERIFY(replay.killWhen([&] { return network.isHeld(); }, {QStringLiteral("--full")}));
    QVERIFY(replay.estate().execute("UPDATE computer SET os = 'Newer' WHERE id = 'C00001'"));
    QCOMPARE(replay.host().run().outcome(), QStringLiteral("succeeded"));
    const int transactions = replay.instance().count(transactionTable);
    QVERIFY(network.deliver().contains("<returnCode>15</returnCode>"));
    QCOMPARE(replay.instance().count(transactionTable), transactions);
    QCOMPARE(replay.complaints(), QStringList());
}

// tomb_close, trace "late-back": the value goes back to what landed, so nothing of ours would write over the late one.
void TracesOfClosingTest::d3_tombstoneStopsItWhenTheValueWentBackMeanwhile()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 3}));
    QCOMPARE(replay.host().run().outcome(), QStringLiteral("succeeded"));
    HeldRequests network{QUrl(replay.instance().url())};
    network.holdSegment(1);
    replay.host().connectThrough(network.url());
    QVERIFY(replay.estate().execute("UPDATE computer SET os = 'For a moment' WHERE id = 'C00001'"));
    QVERIFY(replay.killWhen([&] { return network.isHeld(); }));
    QVERIFY(replay.estate().execute("UPDATE computer SET os = 'Windows 11' WHERE id = 'C00001'"));
    QCOMPARE(replay.host().run().exitStatus, 0);
    QVERIFY(network.deliver().contains("<returnCode>15</returnCode>"));
    QCOMPARE(replay.complaints(), QStringList());
}

// abandon_any: a host dies among its segments and never comes back; its run has no last one.
void TracesOfClosingTest::d3_runWithoutProgressIsClosedByTheInstance()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 3}));
    const auto other = replay.anotherHost();
    HeldRequests network{QUrl(replay.instance().url())};
    other->connectThrough(network.url());
    network.holdSegment(2);
    const auto process = other->start(ofTwo);
    QTRY_VERIFY_WITH_TIMEOUT(network.isHeld(), 30'000);
    process->kill();
    process->waitForFinished();
    const ExportEnd refused = replay.host().run();
    QCOMPARE(refused.exitStatus, 2);
    QCOMPARE(refused.errorCode(), QStringLiteral("servicenow.unfinished"));
    QVERIFY(replay.alterInstance("UPDATE x_fls_flexera_fnms_import_run SET last_progress = '2026-01-01 00:00:00'"));
    QCOMPARE(replay.host().run().exitStatus, 0);
    QCOMPARE(replay.instance().count(runTable, QStringLiteral("failure_code=ABANDONED")), 1);
    QCOMPARE(replay.complaints(), QStringList());
}

// The same, but nobody waits two hours: an administrator of the instance closes it, and whose run it was comes back.
void TracesOfClosingTest::i12_runClosedByAnAdministratorBlocksNobody()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 3}));
    const auto other = replay.anotherHost();
    HeldRequests network{QUrl(replay.instance().url())};
    other->connectThrough(network.url());
    network.holdSegment(2);
    const auto process = other->start(ofTwo);
    QTRY_VERIFY_WITH_TIMEOUT(network.isHeld(), 30'000);
    QCOMPARE(replay.host().run().errorCode(), QStringLiteral("servicenow.unfinished"));
    const QJsonObject run = replay.instance().table(runTable, unfinished)[0].toObject();
    QVERIFY(replay.instance().update(runTable, run.value(QLatin1String("sys_id")).toString(),
                                     {{QStringLiteral("state"), QStringLiteral("Failed")},
                                      {QStringLiteral("comments"), QStringLiteral("that host is gone")}}));
    QCOMPARE(replay.host().run().exitStatus, 0);
    // It was not gone: its next segment finds the run closed and says by whom.
    network.release();
    const ExportEnd told = ExporterHost::finish(*process);
    QCOMPARE(told.errorCode(), QStringLiteral("servicenow.closed"));
    QVERIFY2(told.out.contains("that host is gone"), told.out.constData());
    QCOMPARE(replay.instance().count(runTable, QStringLiteral("failure_code=CLOSED_BY_ADMINISTRATOR")), 1);
    QCOMPARE(other->run().exitStatus, 0);
    QCOMPARE(replay.host().run().exitStatus, 0); // in full, since the other one exported in between
    QCOMPARE(replay.complaints(), QStringList());
}

// own_runs, trace "undet-midrun": the instance goes back to the middle of a run that the journal has accounted for.
void TracesOfClosingTest::d4_accountedRunThatIsUnfinishedAgainIsSettled()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 3}));
    HeldRequests network{QUrl(replay.instance().url())};
    replay.host().connectThrough(network.url());
    network.holdSegment(2);
    const auto process = replay.host().start(ofTwo);
    QTRY_VERIFY_WITH_TIMEOUT(network.isHeld(), 30'000);
    QVERIFY(replay.saveInstance());
    network.release();
    QCOMPARE(ExporterHost::finish(*process).outcome(), QStringLiteral("succeeded"));
    QVERIFY(replay.restoreInstance());
    QCOMPARE(replay.instance().count(runTable, unfinished), 1);
    QCOMPARE(replay.host().run().exitStatus, 0);
    QCOMPARE(replay.instance().count(runTable, unfinished), 0);
    QCOMPARE(replay.complaints(), QStringList());
}

// unreserve: the exporter dies between two data types, while the instance keeps itself free for it.
void TracesOfClosingTest::d10_ownReservationStopsNoExportOfTheSameJournal()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 2, .contracts = 2}));
    HeldRequests network{QUrl(replay.instance().url())};
    replay.host().connectThrough(network.url());
    network.holdSegment(2);
    QVERIFY(replay.killWhen([&] { return network.isHeld(); }));
    QCOMPARE(replay.instance().count(runTable, QStringLiteral("state=Succeeded")), 1);
    // Another journal has to wait; this one has not.
    const auto other = replay.anotherHost();
    QCOMPARE(other->run().errorCode(), QStringLiteral("servicenow.unfinished"));
    QCOMPARE(replay.host().run().outcome(), QStringLiteral("succeeded"));
    QVERIFY(network.deliver().contains("<returnCode>15</returnCode>"));
    QCOMPARE(replay.complaints(), QStringList());
}

ITAM_TEST(TracesOfClosingTest)
#include "tst_tracesofclosing.moc"
