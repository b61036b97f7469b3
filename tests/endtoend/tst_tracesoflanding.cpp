// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Traces of the protocol's model against the real programs: what counts as landed, and what becomes of a record that
// did not (D-1, D-6, D-8, D-12, D-16). The switch of the model stands above each test. "Landed needs every map"
// (all_maps) is ConvergenceTest::heldBackIsNoProblem.
#include "tests/endtoend/heldrequests.h"
#include "tests/endtoend/replay.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::tests;

class TracesOfLandingTest final : public TestCase
{
    Q_OBJECT
private slots:
    void d1_recordWithoutAKnownEndIsInDoubt();
    void d1_rowThatDidNotLandLeavesTheBaseline();
    void d1_rowRefusedByAPropertyKeepsItsOwnVersion();
    void d6_refusedRecordTravelsWhateverLastModifiedSays();
    void d6_timeInTheFutureDoesNotMoveTheWatermark();
    void d8_vanishedRecordLeavesPending();
    void d12_lateParentIsPendingUntilItComes();
    void d16_equalRowIsNotRefusedByTheUpdateSwitch();
};

namespace {

/// From now on LastModified is to be relied upon.
constexpr auto promise = "DROP VIEW itam_export_source; CREATE VIEW itam_export_source AS SELECT id AS SourceID, 'all' "
                         "AS LastModifiedCovers FROM identity";

} // namespace

// in_doubt, trace "rows-purged": a new value lands, the instance forgets that it did, and the value goes back to what
// the baseline knew.
void TracesOfLandingTest::d1_recordWithoutAKnownEndIsInDoubt()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 3}));
    QCOMPARE(replay.host().run().outcome(), QStringLiteral("succeeded"));
    HeldRequests network{QUrl(replay.instance().url())};
    replay.host().connectThrough(network.url());
    network.holdSegment(1);
    QVERIFY(replay.estate().execute("UPDATE computer SET os = 'For a moment' WHERE id = 'C00001'"));
    QVERIFY(replay.killWhen([&] { return network.isHeld(); }));
    QVERIFY(network.deliver().contains("<returnCode>0</returnCode>"));
    const auto momentary = [&] {
        return replay.instance().count(QStringLiteral("cmdb_ci_computer"), QStringLiteral("os=For a moment"));
    };
    QTRY_COMPARE_WITH_TIMEOUT(momentary(), 1, 30'000);
    // The token goes back as well: this is about records, not about trust (D-5).
    QVERIFY(replay.alterInstance("DELETE FROM x_fls_flexera_fnms_import_run WHERE number = (SELECT max(number) FROM "
                                 "x_fls_flexera_fnms_import_run); DELETE FROM x_fls_flexera_fnms_import_transaction "
                                 "WHERE number = (SELECT max(number) FROM x_fls_flexera_fnms_import_transaction);"
                                 "UPDATE itam_meta SET value = (SELECT transaction_id FROM "
                                 "x_fls_flexera_fnms_import_transaction ORDER BY number DESC LIMIT 1) WHERE name = "
                                 "'change_token_hardware'"));
    QVERIFY(replay.estate().execute("UPDATE computer SET os = 'Windows 11' WHERE id = 'C00001'"));
    QCOMPARE(replay.host().run().exitStatus, 0);
    QCOMPARE(momentary(), 0);
    QCOMPARE(replay.complaints(), QStringList());
}

// leave_base, trace "dup, undup": a record is refused as a duplicate; then the source goes back to what landed before.
void TracesOfLandingTest::d1_rowThatDidNotLandLeavesTheBaseline()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 2, .installedOn = 2}));
    QCOMPARE(replay.host().run().outcome(), QStringLiteral("succeeded"));
    QVERIFY(replay.estate().execute("UPDATE computer SET serial = 'S00001XY' WHERE id = 'C00002'"));
    QCOMPARE(replay.host().run().number("hardware", "duplicates"), 1);
    QVERIFY(replay.estate().execute("UPDATE computer SET serial = 'S00002XY' WHERE id = 'C00002'"));
    const ExportEnd back = replay.host().run();
    QCOMPARE(back.number("hardware", "sent"), 1);
    QCOMPARE(back.number("hardware", "duplicates"), 0);
    QCOMPARE(replay.complaints(), QStringList());
}

// row_pver, trace "flip-updhw, val, poll, flip-updhw": the property changes between the refusal and its accounting.
void TracesOfLandingTest::d1_rowRefusedByAPropertyKeepsItsOwnVersion()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 2}));
    QCOMPARE(replay.host().run().outcome(), QStringLiteral("succeeded"));
    QVERIFY(replay.setProperty("updating_inventories", "false"));
    HeldRequests network{QUrl(replay.instance().url())};
    replay.host().connectThrough(network.url());
    network.holdSegment(1);
    QVERIFY(replay.estate().execute("UPDATE computer SET os = 'Newer' WHERE id = 'C00001'"));
    QVERIFY(replay.killWhen([&] { return network.isHeld(); }));
    QVERIFY(network.deliver().contains("<returnCode>0</returnCode>"));
    QTRY_COMPARE_WITH_TIMEOUT(replay.instance().count(QStringLiteral("x_fls_flexera_fnms_import_transaction"),
                                                      QStringLiteral("rows_ignored=1")),
                              1, 30'000);
    QVERIFY(replay.setProperty("updating_inventories", "true"));
    const ExportEnd end = replay.host().run();
    QCOMPARE(end.number("hardware", "updated"), 1);
    QCOMPARE(end.number("hardware", "heldBack"), 0);
    QCOMPARE(replay.complaints(), QStringList());
}

// pend_read, trace "bapp, flip-addap": what was refused has an old LastModified when it may come in.
void TracesOfLandingTest::d6_refusedRecordTravelsWhateverLastModifiedSays()
{
    Replay replay;
    QVERIFY(replay.estate().execute(promise));
    QVERIFY(replay.begin({.computers = 2, .installedOn = 1}));
    QCOMPARE(replay.host().run().outcome(), QStringLiteral("succeeded"));
    QVERIFY(replay.setProperty("adding_installations", "false"));
    QVERIFY(replay.estate().execute("INSERT INTO installation VALUES ('I2', 'C00002', 'arl-1', 'Product', 'V', '1', "
                                    "'2020-01-01T00:00:00Z')"));
    QCOMPARE(replay.host().run().number("applications", "heldBack"), 1);
    QVERIFY(replay.setProperty("adding_installations", "true"));
    const ExportEnd end = replay.host().run();
    QCOMPARE(end.number("applications", "inserted"), 1);
    QCOMPARE(end.number("applications", "sent"), 1);
    QCOMPARE(replay.complaints(), QStringList());
}

// wm_cap, trace "future, app": a clock that is wrong must not hide what changes at the right time.
void TracesOfLandingTest::d6_timeInTheFutureDoesNotMoveTheWatermark()
{
    Replay replay;
    QVERIFY(replay.estate().execute(promise));
    QVERIFY(replay.begin({.computers = 2, .installedOn = 1}));
    QVERIFY(replay.estate().execute("INSERT INTO installation VALUES ('I3', 'C00002', 'arl-z', 'Future', 'V', '1', "
                                    "'2199-01-01T00:00:00Z')"));
    QCOMPARE(replay.host().run().outcome(), QStringLiteral("succeeded"));
    QVERIFY(replay.estate().execute("UPDATE installation SET version = '2.0', modified = "
                                    "strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE id = 'I00001-001'"));
    QCOMPARE(replay.host().run().number("applications", "updated"), 1);
    QCOMPARE(replay.complaints(), QStringList());
}

// vanish_gone: held back, then it vanishes; it must neither be waited for nor be forgotten when it returns.
void TracesOfLandingTest::d8_vanishedRecordLeavesPending()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 2}));
    QCOMPARE(replay.host().run().outcome(), QStringLiteral("succeeded"));
    QVERIFY(replay.setProperty("updating_inventories", "false"));
    QVERIFY(replay.estate().execute("UPDATE computer SET os = 'Newer' WHERE id = 'C00001'"));
    QCOMPARE(replay.host().run().number("hardware", "heldBack"), 1);
    QVERIFY(replay.estate().execute("CREATE TABLE away AS SELECT * FROM computer WHERE id = 'C00001'; DELETE FROM "
                                    "computer WHERE id = 'C00001'"));
    const ExportEnd gone = replay.host().run();
    QCOMPARE(gone.number("hardware", "vanished"), 1);
    QCOMPARE(gone.number("hardware", "heldBack"), 0);
    QVERIFY(replay.setProperty("updating_inventories", "true"));
    QVERIFY(replay.estate().execute("INSERT INTO computer SELECT * FROM away"));
    QCOMPARE(replay.host().run().number("hardware", "updated"), 1);
    QCOMPARE(replay.complaints(), QStringList());
}

// late_pending, trace "parent": a contract names a master that is not there.
void TracesOfLandingTest::d12_lateParentIsPendingUntilItComes()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 1, .contracts = 1}));
    QVERIFY(replay.setProperty("updating_contracts", "true"));
    QCOMPARE(replay.host().run().outcome(), QStringLiteral("succeeded"));
    QVERIFY(replay.estate().execute("UPDATE contract SET master = 'M-1' WHERE id = 'R0001'"));
    const ExportEnd late = replay.host().run();
    QCOMPARE(late.outcome(), QStringLiteral("succeeded-with-problems"));
    QCOMPARE(late.number("contracts", "pending"), 1);
    QVERIFY(replay.estate().execute("INSERT INTO contract(id, number, name, status) VALUES ('R9', 'M-1', 'Master', "
                                    "'Active')"));
    const ExportEnd come = replay.host().run();
    QCOMPARE(come.outcome(), QStringLiteral("succeeded"));
    QCOMPARE(come.number("contracts", "sent"), 2);
    QCOMPARE(replay.complaints(), QStringList());
}

// equal_first, trace "link": a second computer of a contract that has not changed, while contracts may not be updated.
void TracesOfLandingTest::d16_equalRowIsNotRefusedByTheUpdateSwitch()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 2, .contracts = 1}));
    QVERIFY(replay.setProperty("updating_contracts", "false"));
    QCOMPARE(replay.host().run().outcome(), QStringLiteral("succeeded"));
    QVERIFY(replay.estate().execute("INSERT INTO contract SELECT 'R2', number, name, status, vendor, starts, ends, "
                                    "master, 'C00002', modified FROM contract WHERE id = 'R0001'"));
    const ExportEnd end = replay.host().run();
    QCOMPARE(end.outcome(), QStringLiteral("succeeded"));
    QCOMPARE(end.number("contracts", "heldBack"), 0);
    QCOMPARE(end.number("contracts", "inserted"), 1);
    QCOMPARE(replay.complaints(), QStringList());
}

ITAM_TEST(TracesOfLandingTest)
#include "tst_tracesoflanding.moc"
