// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Traces of the protocol's model against the real programs: which CI a computer is, and what moves with it (D-11). The
// switch of the model stands above each test.
#include "tests/endtoend/replay.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::tests;

class TracesOfIdentityTest final : public TestCase
{
    Q_OBJECT
private slots:
    void d11_supersedeOnlyWhenTheClaimantIsGone();
    void d11_linksAndInstallationsFollowTheirComputer();
    void d11_twoInstallationsOfOneApplicationStayTwoRows();
    void d11_linksBelongToTheirRecord();
};

namespace {

QString lineOf(const SandboxProcess& instance, const QString& beginning)
{
    for (const QString& line : tablesOf(instance)) {
        if (line.startsWith(beginning))
            return line;
    }
    return {};
}

} // namespace

// supersede, trace "dup, van": a duplicate takes the place of its claimant, but not while that one is read.
void TracesOfIdentityTest::d11_supersedeOnlyWhenTheClaimantIsGone()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 2}));
    QCOMPARE(replay.host().run().outcome(), QStringLiteral("succeeded"));
    // Its key is smaller than the claimant's, so it is decided before the claimant is read.
    QVERIFY(replay.estate().execute("INSERT INTO computer SELECT 'A00002', 'twin', serial, manufacturer, model, type, "
                                    "os, memory, cpus, cores, modified FROM computer WHERE id = 'C00002'"));
    for (int round = 0; round < 2; ++round) {
        const ExportEnd refused = replay.host().run();
        QCOMPARE(refused.outcome(), QStringLiteral("succeeded"));
        QCOMPARE(refused.number("hardware", "duplicates"), 1);
        QVERIFY(lineOf(replay.instance(), QStringLiteral("computer itam_unique_id=C00002 name=pc00002 ")) != QString());
    }
    QVERIFY(replay.estate().execute("DELETE FROM computer WHERE id = 'C00002'"));
    const ExportEnd taken = replay.host().run();
    QCOMPARE(taken.number("hardware", "duplicates"), 0);
    QCOMPARE(taken.number("hardware", "updated"), 1);
    QCOMPARE(replay.complaints({.stays = {QStringLiteral("identity computer_id=C00002 ci=S00002XY")}}), QStringList());
}

// move_deps, trace "ser": a computer gets another serial number and with it another CI; nothing else is sent.
void TracesOfIdentityTest::d11_linksAndInstallationsFollowTheirComputer()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 2, .contracts = 2, .installedOn = 2}));
    QCOMPARE(replay.host().run().outcome(), QStringLiteral("succeeded"));
    QString leftBehind = lineOf(replay.instance(), QStringLiteral("computer itam_unique_id=C00001"));
    leftBehind.replace(QStringLiteral("itam_unique_id=C00001"), QStringLiteral("itam_unique_id="));
    QVERIFY(replay.estate().execute("UPDATE computer SET serial = 'S99999XY' WHERE id = 'C00001'"));
    const ExportEnd end = replay.host().run();
    QCOMPARE(end.outcome(), QStringLiteral("succeeded"));
    QCOMPARE(end.number("hardware", "inserted"), 1);
    QCOMPARE(end.number("applications", "sent"), 0);
    QCOMPARE(replay.complaints({.stays = {leftBehind}}), QStringList());
}

// no_same_as, trace "dup, van, bapp": two records have the same application on what is one CI.
void TracesOfIdentityTest::d11_twoInstallationsOfOneApplicationStayTwoRows()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 2, .installedOn = 1}));
    QCOMPARE(replay.host().run().outcome(), QStringLiteral("succeeded"));
    QVERIFY(replay.estate().execute("UPDATE computer SET serial = 'S00001XY' WHERE id = 'C00002'"));
    QCOMPARE(replay.host().run().number("hardware", "duplicates"), 1);
    const QString gone = lineOf(replay.instance(), QStringLiteral("installation itam_unique_id=I00001-001"));
    QVERIFY(replay.estate().execute("DELETE FROM installation; DELETE FROM computer WHERE id = 'C00001';"
                                    "INSERT INTO installation VALUES ('I00002-001', 'C00002', 'arl-001', 'Product 1', "
                                    "'Vendor 1', '2.0', '2026-01-01T00:00:00Z')"));
    const ExportEnd end = replay.host().run();
    QCOMPARE(end.outcome(), QStringLiteral("succeeded"));
    QCOMPARE(end.number("applications", "inserted"), 1);
    QString leftBehind = lineOf(replay.instance(), QStringLiteral("computer itam_unique_id= name=pc00002"));
    QCOMPARE(
        replay.complaints({.stays = {gone, leftBehind, QStringLiteral("identity computer_id=C00001 ci=S00001XY")}}),
        QStringList());
}

// link_by_rec, trace "link, dup, undup": two links meet on one CI for a while and part again.
void TracesOfIdentityTest::d11_linksBelongToTheirRecord()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 2, .contracts = 1}));
    QCOMPARE(replay.host().run().outcome(), QStringLiteral("succeeded"));
    QVERIFY(replay.estate().execute("INSERT INTO contract SELECT 'R2', number, name, status, vendor, starts, ends, "
                                    "master, 'C00002', modified FROM contract WHERE id = 'R0001';"
                                    "UPDATE computer SET serial = 'S00001XY' WHERE id = 'C00002'"));
    QCOMPARE(replay.host().run().number("hardware", "duplicates"), 1);
    QCOMPARE(replay.instance().count(QStringLiteral("contract_rel_ci")), 2);
    QVERIFY(replay.estate().execute("UPDATE computer SET serial = 'S00002XY' WHERE id = 'C00002'"));
    QCOMPARE(replay.host().run().outcome(), QStringLiteral("succeeded"));
    QCOMPARE(replay.complaints(), QStringList());
}

ITAM_TEST(TracesOfIdentityTest)
#include "tst_tracesofidentity.moc"
