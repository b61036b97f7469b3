// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whole passes: what is new, what vanished and who supersedes whom must not depend on the order of the source (D-6,
// D-8, D-11; performance.md 2.4).
#include "core/changes/changedetector.h"
#include "tests/core/changes/memorybaseline.h"
#include "tests/testcase.h"

#include <random>

using namespace itam::core::changes;
using itam::tests::MemoryBaseline;
using itam::tests::print;

namespace {

/// Records "key=value" of one pass, and what came of them.
struct Pass
{
    QStringList sent;
    QStringList deferred;
    QStringList settled;
    QStringList vanished;
};

QList<BaselineEntry> baselineOf(const QByteArrayList& records)
{
    QList<BaselineEntry> entries;
    for (const QByteArray& record : records)
        entries.append({record.split('=')[0], print(record.split('=')[1]), 0});
    return entries;
}

QHash<QByteArray, PendingRecord> pendingOf(const QByteArrayList& records)
{
    QHash<QByteArray, PendingRecord> pending;
    for (const QByteArray& record : records) {
        const QByteArrayList parts = record.split('=');
        pending.insert(parts[0], {parts[0], print(parts[1]), QString::fromUtf8(parts.value(2, "CI_NOT_FOUND")), 0});
    }
    return pending;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

Pass passOver(const QByteArrayList& source, const QByteArrayList& baseline, const QByteArrayList& pending = {},
              const QByteArrayList& present = {}, int* finds = nullptr)
{
    MemoryBaseline reader(baselineOf(baseline));
    ChangeDetector detector({}, reader, pendingOf(pending), {});
    Pass pass;
    QByteArrayList waiting;
    for (const QByteArray& record : source) {
        const QByteArrayList parts = record.split('=');
        switch (detector.decide(parts[0], print(parts[1]), 0, false).value()) {
        case Decision::Send:
            pass.sent.append(QString::fromUtf8(parts[0]));
            break;
        case Decision::Settled:
            pass.settled.append(QString::fromUtf8(parts[0]));
            break;
        case Decision::Defer:
            waiting.append(parts[0]);
            break;
        case Decision::Keep:
            break;
        }
    }
    for (const QByteArray& key : present)
        detector.notePresent(key);
    for (const QByteArray& key : waiting)
        pass.deferred.append(QString::fromUtf8(key + '>' + detector.supersededBy(key)));
    const QList<QByteArray> vanished = detector.vanished().value();
    for (const QByteArray& key : vanished)
        pass.vanished.append(QString::fromUtf8(key));
    if (finds)
        *finds = reader.finds;
    return pass;
}

} // namespace

class ChangePassesTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void ascendingPassNeedsNoLookUp();
    void anyOrderGivesTheSameAnswer_data();
    void anyOrderGivesTheSameAnswer();
    void shuffledThousandsGiveTheSameAnswer();
    void orderIsThatOfBytesNotOfSigns();
    void d8_vanishedPendingIsReported();
    void d8_vanishedInBaselineAndPendingIsReportedOnce();
    void d8_emptySourceLosesEverything();
    void d8_whatWasGoneBeforeIsTold();
    void x3_presentButUnsendableHasNotVanished();
    void d11_claimantThatWasReadIsNotSuperseded_data();
    void d11_claimantThatWasReadIsNotSuperseded();
    void d11_unsendableClaimantIsNotSuperseded();
};

void ChangePassesTest::ascendingPassNeedsNoLookUp()
{
    int finds = -1;
    const Pass pass = passOver({"a=1", "b=2", "d=1", "e=1"}, {"a=1", "b=1", "c=1", "e=1", "f=1"}, {}, {}, &finds);
    QCOMPARE(pass.sent, (QStringList{QStringLiteral("b"), QStringLiteral("d")}));
    QCOMPARE(pass.vanished, (QStringList{QStringLiteral("c"), QStringLiteral("f")}));
    QCOMPARE(finds, 0);
}

void ChangePassesTest::anyOrderGivesTheSameAnswer_data()
{
    QTest::addColumn<QByteArrayList>("source");
    QTest::newRow("ascending") << QByteArrayList{"1=x", "10=x", "11=y", "2=x", "3=new"};
    QTest::newRow("numbers in their own order") << QByteArrayList{"1=x", "2=x", "3=new", "10=x", "11=y"};
    QTest::newRow("descending") << QByteArrayList{"3=new", "2=x", "11=y", "10=x", "1=x"};
    QTest::newRow("the last first") << QByteArrayList{"3=new", "1=x", "10=x", "11=y", "2=x"};
    QTest::newRow("the first last") << QByteArrayList{"10=x", "11=y", "2=x", "3=new", "1=x"};
    QTest::newRow("back and forth") << QByteArrayList{"2=x", "1=x", "3=new", "10=x", "11=y"};
}

void ChangePassesTest::anyOrderGivesTheSameAnswer()
{
    QFETCH(const QByteArrayList, source);
    const Pass pass = passOver(source, {"0=x", "1=x", "10=x", "11=x", "2=x", "20=x", "9=x"});
    QCOMPARE(sorted(pass.sent), (QStringList{QStringLiteral("11"), QStringLiteral("3")}));
    QCOMPARE(sorted(pass.vanished), (QStringList{QStringLiteral("0"), QStringLiteral("20"), QStringLiteral("9")}));
}

void ChangePassesTest::shuffledThousandsGiveTheSameAnswer()
{
    QByteArrayList source;
    QByteArrayList baseline;
    QStringList added;
    QStringList gone;
    for (int i = 0; i < 3000; ++i) {
        const QByteArray key = QByteArray::number(i * 7919 % 100'003);
        if (i % 10 != 0)
            baseline.append(key + "=v");
        if (i % 11 != 0)
            source.append(key + "=v");
        if (i % 10 == 0 && i % 11 != 0)
            added.append(QString::fromLatin1(key));
        if (i % 10 != 0 && i % 11 == 0)
            gone.append(QString::fromLatin1(key));
    }
    std::mt19937 random(42);
    std::shuffle(source.begin(), source.end(), random);
    const Pass pass = passOver(source, baseline);
    QCOMPARE(sorted(pass.sent), sorted(added));
    QCOMPARE(sorted(pass.vanished), sorted(gone));
}

void ChangePassesTest::orderIsThatOfBytesNotOfSigns()
{
    // Bytes from 0x80 on are greater than ASCII, and a prefix comes first.
    int finds = -1;
    const Pass pass =
        passOver({"a=1", "aa=1", "z=1", "\xC3\xA9=1"}, {"\xC3\xA9=1", "z=1", "a=1", "aa=1"}, {}, {}, &finds);
    QCOMPARE(pass.sent, QStringList());
    QCOMPARE(pass.vanished, QStringList());
    QCOMPARE(finds, 0);
}

void ChangePassesTest::d8_vanishedPendingIsReported()
{
    const Pass pass = passOver({"b=1"}, {}, {"a=1", "b=1", "c=1"});
    QCOMPARE(pass.vanished, (QStringList{QStringLiteral("a"), QStringLiteral("c")}));
}

void ChangePassesTest::d8_vanishedInBaselineAndPendingIsReportedOnce()
{
    const Pass pass = passOver({}, {"a=1"}, {"a=2"});
    QCOMPARE(pass.vanished, QStringList{QStringLiteral("a")});
}

// A pending record leaves pending when it vanishes; if it never landed, only its tombstone is left of it.
void ChangePassesTest::d8_whatWasGoneBeforeIsTold()
{
    MemoryBaseline reader(baselineOf({"a=1", "b=1", "c=1"}));
    ChangeDetector detector({}, reader, pendingOf({"p=1"}),
                            {"b", "p", "never landed", "back", "known back", "unsendable"});
    (void)detector.decide("a", print("1"), 0, false).value();
    (void)detector.decide("back", print("1"), 0, false).value();
    QVERIFY(detector.noteUnchanged("known back"));
    detector.notePresent("unsendable");
    QCOMPARE(detector.vanished().value(), (QList<QByteArray>{"b", "c", "p"}));
    QCOMPARE(detector.goneBefore(), (QList<QByteArray>{"never landed"}));
}

void ChangePassesTest::d8_emptySourceLosesEverything()
{
    QCOMPARE(passOver({}, {"a=1", "b=1"}).vanished, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(passOver({}, {}).vanished, QStringList());
}

void ChangePassesTest::x3_presentButUnsendableHasNotVanished()
{
    int finds = -1;
    const Pass pass = passOver({"a=1", "d=1"}, {"a=1", "b=1", "c=1", "d=1"}, {"e=1"}, {"c", "e"}, &finds);
    QCOMPARE(pass.vanished, QStringList{QStringLiteral("b")});
    QCOMPARE(finds, 0);
}

void ChangePassesTest::d11_claimantThatWasReadIsNotSuperseded_data()
{
    QTest::addColumn<QByteArrayList>("source");
    QTest::addColumn<QStringList>("sent");
    QTest::addColumn<QStringList>("deferred");
    QTest::newRow("claimant before it") << QByteArrayList{"b=1", "m=1"} << QStringList{QStringLiteral("m")}
                                        << QStringList();
    QTest::newRow("claimant after it, in another order")
        << QByteArrayList{"m=1", "b=1"} << QStringList() << QStringList{QStringLiteral("m>")};
    QTest::newRow("claimant gone") << QByteArrayList{"a=1", "m=1"} << QStringList{QStringLiteral("a")}
                                   << QStringList{QStringLiteral("m>b")};
}

void ChangePassesTest::d11_claimantThatWasReadIsNotSuperseded()
{
    QFETCH(const QByteArrayList, source);
    const Pass pass = passOver(source, {"b=1"}, {"m=1=DUPLICATE_OF b"});
    QTEST(pass.sent, "sent");
    QTEST(pass.deferred, "deferred");
}

void ChangePassesTest::d11_unsendableClaimantIsNotSuperseded()
{
    const Pass pass = passOver({"m=1"}, {"b=1"}, {"m=1=DUPLICATE_OF b"}, {"b"});
    QCOMPARE(pass.deferred, QStringList{QStringLiteral("m>")});
}

ITAM_TEST(ChangePassesTest)
#include "tst_changepasses.moc"
