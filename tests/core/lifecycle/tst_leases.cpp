// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Leases: ci-lifecycle.md 6; R29-R32, R48.
#include "tests/core/lifecycle/oneci.h"
#include "tests/testcase.h"

using namespace itam::tests::lifecycle;
using std::chrono::hours;
using std::chrono::seconds;

class LeasesTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void r29_leaseText_data();
    void r29_leaseText();
    void r29_badTextRefusesTheCall();
    void leaseBeginsNowAndEndsWithItsTime();
    void withoutTimeItNeverEnds();
    void r30_expiredOneStartsNow();
    void r31_runningOneGetsLonger();
    void oneWithoutEndGetsOne();
    void r32_expiredOneStaysActive();
    void r48_onlyTheRequestorExtends();
    void extendingNeedsAnActiveAction();
    void timesAreInWholeSeconds();
    void expiryIsAskedOfTheOwner_data();
    void expiryIsAskedOfTheOwner();
};

void LeasesTest::r29_leaseText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("expected"); // seconds; 0: refused
    const auto row = [](const char* text, qint64 expected) { QTest::addRow("\"%s\"", text) << s(text) << expected; };
    row("00:00:01", 1);
    row("02:30:00", 9000);
    row("23:59:59", 86399);
    row("24:00:00", 86400);
    row("100:00:00", 360000);
    row("999999:00:00", 3599996400);
    for (const char* text : {"", "00:00:00", "2:30:00", "02:30", "02:60:00", "02:00:60", "-2:30:00", " 02:30:00",
                             "02:30:00 ", "02:30:00\n", "02:30:0", "1000000:00:00", "aa:bb:cc", "02-30-00",
                             "02:30:00:00", "+2:30:00", "9000", "0x:10:10"})
        row(text, 0);
    QTest::newRow("Arabic digits") << QString::fromUtf8("٠٢:٣٠:٠٠") << qint64(0);
}

void LeasesTest::r29_leaseText()
{
    QFETCH(const QString, text);
    QFETCH(const qint64, expected);
    const auto time = leaseTimeFrom(text);
    QCOMPARE(time.has_value(), expected > 0);
    if (time) {
        QCOMPARE(time->count(), expected);
        QCOMPARE(leaseText(*time), text);
    }
}

void LeasesTest::r29_badTextRefusesTheCall()
{
    OneLease world("01:00:00");
    world.addCi(s("other"));
    const Decision decision = world.add(world.a, {s("other")}, patching, s("1:00"));
    QCOMPARE(codes(decision), s("INVALID_LEASETIME"));
    QCOMPARE(decision.refusals[0].rule, RuleId("R29"));
    QVERIFY(decision.changesNothing());
    QCOMPARE(codes(world.extend(world.a, ci, patching, s("00:00:00"))), s("INVALID_LEASETIME"));
}

void LeasesTest::leaseBeginsNowAndEndsWithItsTime()
{
    const OneLease world("02:30:00");
    QCOMPARE(world.lease().time, std::optional(seconds(9000)));
    QCOMPARE(world.lease().start, world.now);
    QCOMPARE(world.lease().expires, std::optional(world.now.addSecs(9000)));
}

void LeasesTest::withoutTimeItNeverEnds()
{
    const OneLease world("");
    QVERIFY(!world.lease().time);
    QVERIFY(!world.lease().expires);
    QVERIFY(!isExpired(world.lease(), world.now.addYears(100)));
    QVERIFY(!isBeyondGrace(world.lease(), world.now.addYears(100), 15));
}

void LeasesTest::r30_expiredOneStartsNow()
{
    for (const int late : {0, 1, 86400}) {
        OneLease world("01:00:00");
        world.advance(hours(1) + seconds(late));
        const Decision decision = world.extend(world.a, ci, patching, s("24:00:00"));
        QVERIFY(decision.isAllowed());
        QCOMPARE(decision.audit[0].rule, RuleId("R30"));
        QCOMPARE(world.lease(), leaseFrom(world.now, hours(24)));
    }
}

void LeasesTest::r31_runningOneGetsLonger()
{
    OneLease world("01:00:00");
    const QDateTime start = world.now;
    world.advance(hours(1) - seconds(1));
    const Decision decision = world.extend(world.a, ci, patching, s("24:00:00"));
    QCOMPARE(decision.audit[0].rule, RuleId("R31"));
    QCOMPARE(world.lease().expires, std::optional(start.addSecs(25 * 3600)));
    QCOMPARE(world.lease().start, start);
    QCOMPARE(world.lease().time, std::optional<seconds>(hours(25)));
    world.extend(world.a, ci, patching, s("01:00:00"));
    QCOMPARE(world.lease().expires, std::optional(start.addSecs(26 * 3600)));
}

void LeasesTest::oneWithoutEndGetsOne()
{
    OneLease world("");
    world.advance(hours(7));
    QVERIFY(world.extend(world.a, ci, patching, s("02:00:00")).isAllowed());
    QCOMPARE(world.lease(), leaseFrom(world.now, hours(2)));
}

void LeasesTest::r32_expiredOneStaysActive()
{
    OneLease world("01:00:00");
    world.advance(hours(24 * 15));
    world.runJob();
    QVERIFY(world.actionRow(ci, patching).active);
    QCOMPARE(codes(world.add(world.a, theCi, s("Cloning"))), s("INCOMPATIBLE_CI_ACTION"));
    QVERIFY(world.remove(world.a, theCi, patching).isAllowed());
}

void LeasesTest::r48_onlyTheRequestorExtends()
{
    OneLease world("01:00:00");
    const Lease before = world.lease();
    QCOMPARE(codes(world.extend(world.registerOperator(), ci, patching, s("01:00:00"))), s("INVALID_REQUESTOR_FOR_CI"));
    QCOMPARE(world.lease(), before);
}

void LeasesTest::extendingNeedsAnActiveAction()
{
    OneLease world("01:00:00");
    QCOMPARE(codes(world.extend(world.a, ci, s("Cloning"), s("01:00:00"))), s("CI_ACTION_NOT_SET"));
    world.remove(world.a, theCi, patching);
    QCOMPARE(codes(world.extend(world.a, ci, patching, s("01:00:00"))), s("CI_ACTION_NOT_SET"));
}

void LeasesTest::timesAreInWholeSeconds()
{
    World world;
    world.addCi(ci);
    world.now = world.now.addMSecs(999);
    world.add(world.registerOperator(), theCi, patching, s("01:00:00"));
    QCOMPARE(world.actionRow(ci, patching).lease.start, world.now.addMSecs(-999));
    QCOMPARE(world.actionRow(ci, patching).lease.start.timeSpec(), Qt::UTC);
}

void LeasesTest::expiryIsAskedOfTheOwner_data()
{
    QTest::addColumn<QString>("ciId");
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("action");
    QTest::addColumn<int>("passed");
    QTest::addColumn<QString>("expected"); // true, false or a code
    const auto row = [](const char* name, const char* ciId, const char* who, const char* action, int passed,
                        const char* expected) {
        QTest::newRow(name) << s(ciId) << s(who) << s(action) << passed << s(expected);
    };
    row("running", "ci", "a", "Patching", 3599, "false");
    row("at its end", "ci", "a", "Patching", 3600, "true");
    row("later", "ci", "a", "Patching", 999999, "true");
    row("of another", "ci", "b", "Patching", 0, "INVALID_REQUESTOR_FOR_CI");
    row("not active", "ci", "a", "Cloning", 0, "CI_ACTION_NOT_SET");
    row("no such action", "ci", "a", "Polishing", 0, "INVALID_CI_ACTION");
    row("nobody", "ci", "nobody", "Patching", 0, "INVALID_REQUESTOR");
    row("no such CI", "none", "a", "Patching", 0, "INVALID_SYS_ID");
    row("no action named", "ci", "a", "", 0, "INVALID_INPUT_PARAMETERS");
}

void LeasesTest::expiryIsAskedOfTheOwner()
{
    QFETCH(const QString, ciId);
    QFETCH(const QString, who);
    QFETCH(const QString, action);
    QFETCH(const int, passed);
    OneLease world("01:00:00");
    const QHash<QString, QString> ids{{s("a"), world.a}, {s("b"), world.registerOperator()}};
    CiSnapshot snapshot = world.cis.value(ciId);
    if (snapshot.sysId.isEmpty()) {
        snapshot.sysId = ciId;
        snapshot.standing = Standing::Missing;
    }
    const auto answer = isLeaseExpired(snapshot, world.requestor(ids.value(who, who)), action,
                                       world.configuration.rules, world.now.addSecs(passed));
    const QString told = answer ? (*answer ? s("true") : s("false")) : QString(nameOf(answer.error().code));
    QTEST(told, "expected");
}

ITAM_TEST(LeasesTest)
#include "tst_leases.moc"
