// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The decision about one record (D-1, D-6, D-7, D-8, D-11), as a table.
#include "core/changes/changedetector.h"
#include "core/wire/codes.h"
#include "tests/core/changes/memorybaseline.h"
#include "tests/testcase.h"

using namespace itam::core::changes;
using itam::tests::MemoryBaseline;
using itam::tests::print;

namespace {

constexpr qint64 day = 24LL * 60 * 60 * 1000;
constexpr qint64 now = 1'000 * day;
constexpr qint64 currentProperties = 7;

/// One row of the table: what is known of record "k", whose fingerprint is that of "new".
struct Known
{
    const char* landed = nullptr; ///< baseline holds this, nullptr: nothing
    qint64 sentDaysAgo = 1;
    const char* pending = nullptr; ///< pending with this fingerprint
    const char* reason = "CI_NOT_FOUND";
    qint64 refusedBy = 0;
    bool tombstone = false;
    bool full = false;
    bool isVolatile = false;
    qint64 changedSince = 0;
    qint64 lastModified = 0;
};

struct Told
{
    Decision decision;
    RecordKind kind;
    QString reason;
};

Told toldOf(const Known& known, const std::shared_ptr<const QSet<QByteArray>>& only = {})
{
    QList<BaselineEntry> entries;
    if (known.landed)
        entries.append({"k", print(known.landed), now - known.sentDaysAgo * day});
    MemoryBaseline baseline(entries);
    QHash<QByteArray, PendingRecord> pending;
    if (known.pending)
        pending.insert("k", {"k", print(known.pending), QString::fromLatin1(known.reason), known.refusedBy});
    QSet<QByteArray> tombstones;
    if (known.tombstone)
        tombstones.insert("k");
    DetectorOptions options{
        .full = known.full, .propertyVersion = currentProperties, .nowMs = now, .changedSinceMs = {}};
    if (known.changedSince != 0)
        options.changedSinceMs = known.changedSince;
    options.only = only;
    ChangeDetector detector(options, baseline, pending, tombstones);
    const Decision decision = detector.decide("k", print("new"), known.lastModified, known.isVolatile).value();
    return {decision, detector.kind(), detector.reason()};
}

Decision decisionFor(const Known& known)
{
    return toldOf(known).decision;
}

} // namespace

class ChangeDetectorTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void d6_decidesByFingerprint_data();
    void d6_decidesByFingerprint();
    void everyKindIsTold_data();
    void everyKindIsTold();
    void aRepairSendsExactlyItsKeys_data();
    void aRepairSendsExactlyItsKeys();
    void d1_heldBackAndDuplicateAreToldFromReasons_data();
    void d1_heldBackAndDuplicateAreToldFromReasons();
    void reasonsAreThoseOfTheWire();
    void d7_exactlyThirtyDaysIsNotOlder();
    void baselineErrorsArePassedOn();
    void baselineOutOfOrderIsAnError();
};

void ChangeDetectorTest::d6_decidesByFingerprint_data()
{
    QTest::addColumn<Known>("known");
    QTest::addColumn<Decision>("expected");
    const auto row = [](const char* name, const Known& known, Decision expected) {
        QTest::newRow(name) << known << expected;
    };
    row("added", {}, Decision::Send);
    row("changed", {.landed = "old"}, Decision::Send);
    row("unchanged", {.landed = "new"}, Decision::Keep);
    row("unchanged, full", {.landed = "new", .full = true}, Decision::Send);
    row("D-8 returned, equal", {.landed = "new", .tombstone = true}, Decision::Send);
    row("D-8 returned, not in the baseline", {.tombstone = true}, Decision::Send);

    row("pending, same again", {.pending = "new"}, Decision::Send);
    row("pending, changed since", {.pending = "old"}, Decision::Send);
    row("pending, failed, baseline kept, same again", {.landed = "old", .pending = "new"}, Decision::Send);
    row("pending, source went back to what landed", {.landed = "new", .pending = "old"}, Decision::Settled);
    row("pending, changed to a third value", {.landed = "older", .pending = "old"}, Decision::Send);
    row("pending, same again, equal to the baseline", {.landed = "new", .pending = "new"}, Decision::Send);
    row("pending, full", {.landed = "new", .pending = "old", .full = true}, Decision::Send);

    row("ADD_OFF, same properties", {.pending = "new", .reason = "ADD_OFF", .refusedBy = 7}, Decision::Keep);
    row("UPDATE_OFF, same properties", {.pending = "new", .reason = "UPDATE_OFF", .refusedBy = 7}, Decision::Keep);
    row("ADD_OFF, properties changed", {.pending = "new", .reason = "ADD_OFF", .refusedBy = 6}, Decision::Send);
    row("ADD_OFF, properties restored to an older version", {.pending = "new", .reason = "ADD_OFF", .refusedBy = 8},
        Decision::Send);
    row("UPDATE_OFF, record changed", {.pending = "old", .reason = "UPDATE_OFF", .refusedBy = 7}, Decision::Send);
    row("UPDATE_OFF, record went back", {.landed = "new", .pending = "old", .reason = "UPDATE_OFF", .refusedBy = 7},
        Decision::Settled);
    row("ADD_OFF, full", {.pending = "new", .reason = "ADD_OFF", .refusedBy = 7, .full = true}, Decision::Send);

    row("D-11 duplicate, claimant not read yet", {.pending = "new", .reason = "DUPLICATE_OF z"}, Decision::Defer);
    row("D-11 duplicate, full", {.pending = "new", .reason = "DUPLICATE_OF z", .full = true}, Decision::Defer);
    row("D-11 duplicate, changed", {.pending = "old", .reason = "DUPLICATE_OF z"}, Decision::Defer);
    row("D-11 duplicate that went back to what landed", {.landed = "new", .pending = "old", .reason = "DUPLICATE_OF z"},
        Decision::Settled);
    row("D-11 duplicate without a claimant's key", {.pending = "new", .reason = "DUPLICATE_OF"}, Decision::Send);

    row("D-7 volatile, sent 31 days ago", {.landed = "new", .sentDaysAgo = 31, .isVolatile = true}, Decision::Send);
    row("D-7 volatile, sent 29 days ago", {.landed = "new", .sentDaysAgo = 29, .isVolatile = true}, Decision::Keep);
    row("D-7 nothing volatile, sent a year ago", {.landed = "new", .sentDaysAgo = 365}, Decision::Keep);
    row("D-7 sent in the future (clock set back)", {.landed = "new", .sentDaysAgo = -40, .isVolatile = true},
        Decision::Keep);
    row("D-7 pending that went back, but sent long ago",
        {.landed = "new", .sentDaysAgo = 31, .pending = "old", .isVolatile = true}, Decision::Send);
    row("D-7 held back stays held back", {.pending = "new", .reason = "ADD_OFF", .refusedBy = 7, .isVolatile = true},
        Decision::Keep);

    row("since: older and added", {.changedSince = 500, .lastModified = 499}, Decision::Keep);
    row("since: older and changed", {.landed = "old", .changedSince = 500, .lastModified = 499}, Decision::Keep);
    row("since: older, full", {.full = true, .changedSince = 500, .lastModified = 499}, Decision::Keep);
    row("since: older, returned", {.tombstone = true, .changedSince = 500, .lastModified = 499}, Decision::Keep);
    row("since: exactly then", {.landed = "old", .changedSince = 500, .lastModified = 500}, Decision::Send);
    row("since: newer but equal", {.landed = "new", .changedSince = 500, .lastModified = 501}, Decision::Keep);
    row("since: no LastModified", {.landed = "old", .changedSince = 500, .lastModified = 0}, Decision::Send);
    row("since: older but pending", {.pending = "new", .changedSince = 500, .lastModified = 499}, Decision::Send);
    row("since: older, volatile and stale",
        {.landed = "new", .sentDaysAgo = 31, .isVolatile = true, .changedSince = 500, .lastModified = 499},
        Decision::Keep);
}

void ChangeDetectorTest::d6_decidesByFingerprint()
{
    QFETCH(const Known, known);
    QFETCH(const Decision, expected);
    QCOMPARE(decisionFor(known), expected);
}

void ChangeDetectorTest::everyKindIsTold_data()
{
    QTest::addColumn<Known>("known");
    QTest::addColumn<RecordKind>("kind");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const Known& known, RecordKind kind, const char* reason = "") {
        QTest::newRow(name) << known << kind << QString::fromLatin1(reason);
    };
    row("added", {}, RecordKind::Added);
    row("changed", {.landed = "old"}, RecordKind::Changed);
    row("unchanged", {.landed = "new"}, RecordKind::Unchanged);
    row("unchanged, in a full export", {.landed = "new", .full = true}, RecordKind::Unchanged);
    row("D-7 refreshed", {.landed = "new", .sentDaysAgo = 31, .isVolatile = true}, RecordKind::Refreshed);
    row("D-8 returned", {.landed = "new", .tombstone = true}, RecordKind::Returned);
    row("pending", {.pending = "new"}, RecordKind::Pending, "CI_NOT_FOUND");
    row("pending, changed since", {.landed = "old", .pending = "older"}, RecordKind::Pending, "CI_NOT_FOUND");
    row("held back", {.pending = "new", .reason = "ADD_OFF", .refusedBy = 7}, RecordKind::HeldBack, "ADD_OFF");
    row("D-11 duplicate", {.pending = "new", .reason = "DUPLICATE_OF z"}, RecordKind::Duplicate, "DUPLICATE_OF z");
}

void ChangeDetectorTest::everyKindIsTold()
{
    QFETCH(const Known, known);
    const Told told = toldOf(known);
    QTEST(told.kind, "kind");
    QTEST(told.reason, "reason");
}

void ChangeDetectorTest::aRepairSendsExactlyItsKeys_data()
{
    QTest::addColumn<Known>("known");
    QTest::newRow("unchanged") << Known{.landed = "new"};
    QTest::newRow("added") << Known{};
    QTest::newRow("changed") << Known{.landed = "old"};
    QTest::newRow("pending") << Known{.pending = "new"};
    QTest::newRow("pending that went back") << Known{.landed = "new", .pending = "old"};
    QTest::newRow("held back") << Known{.pending = "new", .reason = "ADD_OFF", .refusedBy = 7};
    QTest::newRow("returned") << Known{.tombstone = true};
    QTest::newRow("stale") << Known{.landed = "new", .sentDaysAgo = 31, .isVolatile = true};
}

void ChangeDetectorTest::aRepairSendsExactlyItsKeys()
{
    QFETCH(const Known, known);
    const QSet<QByteArray> it{"k"};
    const QSet<QByteArray> other{"other"};
    QCOMPARE(toldOf(known, std::make_shared<const QSet<QByteArray>>(it)).decision, Decision::Send);
    QCOMPARE(toldOf(known, std::make_shared<const QSet<QByteArray>>(other)).decision, Decision::Keep);
}

void ChangeDetectorTest::d1_heldBackAndDuplicateAreToldFromReasons_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("heldBack");
    QTest::addColumn<bool>("duplicate");
    QTest::addColumn<QByteArray>("claimant");
    const auto row = [](const char* reason, bool heldBack, bool duplicate, const char* claimant) {
        QTest::newRow(reason) << QString::fromLatin1(reason) << heldBack << duplicate << QByteArray(claimant);
    };
    row("ADD_OFF", true, false, "");
    row("UPDATE_OFF", true, false, "");
    row("ADD_OFFICE", false, false, "");
    row("CI_NOT_FOUND", false, false, "");
    row("DUPLICATE_OF A 1", false, true, "A 1");
    row("DUPLICATE_OF", false, true, "");
    row("DUPLICATE_OF ", false, false, "");
    row("DUPLICATE_OFA", false, false, "");
    row("", false, false, "");
}

void ChangeDetectorTest::d1_heldBackAndDuplicateAreToldFromReasons()
{
    QFETCH(const QString, reason);
    QTEST(isHeldBack(reason), "heldBack");
    QTEST(isDuplicate(reason), "duplicate");
    QTEST(claimantOf(reason), "claimant");
}

void ChangeDetectorTest::reasonsAreThoseOfTheWire()
{
    namespace reason = itam::core::wire::reason;
    QVERIFY(isHeldBack(QString::fromLatin1(reason::addOff)));
    QVERIFY(isHeldBack(QString::fromLatin1(reason::updateOff)));
    QVERIFY(isDuplicate(QString::fromLatin1(reason::duplicateOf)));
    for (const char* other :
         {reason::ambiguous, reason::ciNotFound, reason::inDoubt, reason::lookupLate, reason::noKey})
        QVERIFY(!isHeldBack(QString::fromLatin1(other)) && !isDuplicate(QString::fromLatin1(other)));
}

void ChangeDetectorTest::d7_exactlyThirtyDaysIsNotOlder()
{
    QCOMPARE(decisionFor({.landed = "new", .sentDaysAgo = 30, .isVolatile = true}), Decision::Keep);
}

void ChangeDetectorTest::baselineErrorsArePassedOn()
{
    MemoryBaseline baseline({{"a", print("1"), 0}, {"b", print("1"), 0}});
    ChangeDetector detector({}, baseline, {}, {});
    QVERIFY(detector.decide("b", print("1"), 0, false));
    baseline.failFind = true;
    const auto unsorted = detector.decide("a", print("1"), 0, false);
    QVERIFY(!unsorted);
    QCOMPARE(unsorted.error().code, itam::ErrorCode::JournalFailed);

    MemoryBaseline broken({{"a", print("1"), 0}});
    broken.failNext = true;
    ChangeDetector fresh({}, broken, {}, {});
    QVERIFY(!fresh.decide("a", print("1"), 0, false));
    ChangeDetector other({}, broken, {}, {});
    QVERIFY(!other.vanished());
}

void ChangeDetectorTest::baselineOutOfOrderIsAnError()
{
    MemoryBaseline baseline({{"a", print("1"), 0}, {"b", print("1"), 0}});
    baseline.shuffle();
    ChangeDetector detector({}, baseline, {}, {});
    const auto result = detector.vanished();
    QVERIFY(!result);
    QCOMPARE(result.error().code, itam::ErrorCode::Internal);
}

ITAM_TEST(ChangeDetectorTest)
#include "tst_changedetector.moc"
