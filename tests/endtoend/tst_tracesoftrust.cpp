// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Traces of the protocol's model against the real programs: when a baseline is not believed (D-5), and what happens
// when somebody else writes (D-10). The switch of the model stands above each test. Two hosts that take turns (token,
// trace "two-hosts") are ConvergenceTest::d10_twoJournalsAlternateWithoutLoss.
#include "tests/endtoend/heldrequests.h"
#include "tests/endtoend/replay.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::tests;

class TracesOfTrustTest final : public TestCase
{
    Q_OBJECT
private slots:
    void d5_distrustOutlivesACrash();
    void d5_numbersUsedAgainAfterARestoreDoNotDeceive();
    void d5_restoredBackupInMidRunIsDistrusted_data();
    void d5_restoredBackupInMidRunIsDistrusted();
    void d10_raceOfTwoHostsRebuildsInFull();
};

namespace {

const QStringList ofTwo{QStringLiteral("--segment-records"), QStringLiteral("2")};

} // namespace

// trust_dur: the exporter learns that the instance was restored, stores the new epoch and dies.
void TracesOfTrustTest::d5_distrustOutlivesACrash()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 3}));
    QCOMPARE(replay.host().run().outcome(), QStringLiteral("succeeded"));
    // Another epoch, an older value, and nothing else that would tell.
    QVERIFY(replay.alterInstance("UPDATE itam_meta SET value = 'restored' WHERE name = 'epoch'; UPDATE cmdb "
                                 "SET os = 'Older' WHERE name = 'pc00002'"));
    HeldRequests network{QUrl(replay.instance().url())};
    replay.host().connectThrough(network.url());
    network.holdSegment(1);
    // Of one record, so that only that one is in doubt afterwards.
    const QStringList ofOne{QStringLiteral("--segment-records"), QStringLiteral("1")};
    QVERIFY(replay.killWhen([&] { return network.isHeld(); }, ofOne));
    const ExportEnd end = replay.host().run();
    QCOMPARE(end.number("hardware", "sent"), 3);
    QCOMPARE(end.number("hardware", "updated"), 1);
    QCOMPARE(replay.complaints(), QStringList());
}

// token, trace "number-reuse": after a restore that nobody noticed, another host's run gets the number of ours.
void TracesOfTrustTest::d5_numbersUsedAgainAfterARestoreDoNotDeceive()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 3}));
    QCOMPARE(replay.host().run().outcome(), QStringLiteral("succeeded"));
    QVERIFY(replay.saveInstance());
    const QString olderEstate = replay.path("older.db");
    QVERIFY(replay.estate().execute("VACUUM INTO '" + olderEstate.toUtf8() + '\''));
    QVERIFY(replay.estate().execute("UPDATE computer SET os = 'Newer' WHERE id = 'C00001'"));
    const ExportEnd ours = replay.host().run();
    QVERIFY(replay.restoreInstance());
    const auto other = replay.anotherHost(olderEstate);
    const ExportEnd theirs = other->run({QStringLiteral("--full")});
    QCOMPARE(theirs.ofType("hardware").value(QLatin1String("run")),
             ours.ofType("hardware").value(QLatin1String("run")));
    const ExportEnd end = replay.host().run();
    QCOMPARE(end.number("hardware", "sent"), 3);
    QCOMPARE(end.number("hardware", "updated"), 1);
    QCOMPARE(replay.complaints(), QStringList());
}

void TracesOfTrustTest::d5_restoredBackupInMidRunIsDistrusted_data()
{
    QTest::addColumn<bool>("anotherExportFollowed");
    QTest::newRow("of the last export") << false;
    QTest::newRow("of the export before the last") << true;
}

// token, trace "backup-in-mid-run": the restored instance knows our run by its id and has a part of it only.
void TracesOfTrustTest::d5_restoredBackupInMidRunIsDistrusted()
{
    QFETCH(bool, anotherExportFollowed);
    Replay replay;
    QVERIFY(replay.begin({.computers = 5}));
    HeldRequests network{QUrl(replay.instance().url())};
    replay.host().connectThrough(network.url());
    network.holdSegment(2);
    const auto process = replay.host().start(ofTwo);
    QTRY_VERIFY_WITH_TIMEOUT(network.isHeld(), 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(replay.instance().count(QStringLiteral("cmdb_ci_computer")), 2, 30'000);
    QVERIFY(replay.saveInstance());
    network.release();
    QCOMPARE(ExporterHost::finish(*process).outcome(), QStringLiteral("succeeded"));
    if (anotherExportFollowed) {
        // None of the records that the run in the backup carries, so nothing about that run tells that they are lost.
        QVERIFY(
            replay.estate().execute("INSERT INTO computer(id, name, serial) VALUES ('C00009', 'late', 'S00009XY')"));
        QCOMPARE(replay.host().run().outcome(), QStringLiteral("succeeded"));
    }
    QVERIFY(replay.restoreInstance());
    QCOMPARE(replay.instance().count(QStringLiteral("cmdb_ci_computer")), 2);
    QCOMPARE(replay.host().run().exitStatus, 0);
    QCOMPARE(replay.instance().count(QStringLiteral("cmdb_ci_computer")), anotherExportFollowed ? 6 : 5);
    QCOMPARE(replay.complaints(), QStringList());
}

// cas, trace "race": another host exports between our look at the token and our first segment.
void TracesOfTrustTest::d10_raceOfTwoHostsRebuildsInFull()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 3}));
    QCOMPARE(replay.host().run().outcome(), QStringLiteral("succeeded"));
    const QString theirEstate = replay.path("theirs.db");
    QVERIFY(replay.estate().execute("VACUUM INTO '" + theirEstate.toUtf8() + '\''));
    auto theirs = core::support::sqlite::Database::open(theirEstate, core::support::sqlite::OpenMode::ReadWrite);
    QVERIFY(theirs && theirs->execute("UPDATE computer SET os = 'Theirs' WHERE id = 'C00001'"));
    HeldRequests network{QUrl(replay.instance().url())};
    replay.host().connectThrough(network.url());
    network.holdSegment(1);
    QVERIFY(replay.estate().execute("UPDATE computer SET os = 'Ours' WHERE id = 'C00002'"));
    const auto process = replay.host().start();
    QTRY_VERIFY_WITH_TIMEOUT(network.isHeld(), 30'000);
    QCOMPARE(replay.anotherHost(theirEstate)->run().exitStatus, 0);
    QCOMPARE(replay.instance().count(QStringLiteral("cmdb_ci_computer"), QStringLiteral("os=Theirs")), 1);
    network.release();
    const ExportEnd end = ExporterHost::finish(*process);
    QCOMPARE(end.outcome(), QStringLiteral("succeeded"));
    QCOMPARE(end.number("hardware", "sent"), 3);
    QCOMPARE(end.number("hardware", "updated"), 2);
    QCOMPARE(replay.complaints(), QStringList());
}

ITAM_TEST(TracesOfTrustTest)
#include "tst_tracesoftrust.moc"
