// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// D-6, the pre-filter: whose values are read although LastModified says that nothing changed.
#include "core/changes/keyfilter.h"

#include "core/changes/changedetector.h"
#include "tests/core/changes/memorybaseline.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core::changes;
using itam::tests::MemoryBaseline;
using itam::tests::print;

namespace {

constexpr qint64 now = 1'700'000'000'000;
constexpr qint64 watermark = now - 7LL * 24 * 60 * 60 * 1000;
constexpr qint64 recently = now - 1000;

MemoryBaseline baselineWith(const QByteArrayList& keys, qint64 sentAtMs = recently)
{
    QList<BaselineEntry> entries;
    for (const QByteArray& key : keys)
        entries.append({key, print(key), sentAtMs});
    return MemoryBaseline(entries);
}

} // namespace

class KeyFilterTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void d6_valuesOfWhichRecordsAreRead_data();
    void d6_valuesOfWhichRecordsAreRead();
    void d7_volatileColumnsAreReadWhenWhatWasSentIsOld();
    void d6_orderOfTheKeysDoesNotMatter();
    void errorsOfTheBaselineArePassedOn();
};

void KeyFilterTest::d6_valuesOfWhichRecordsAreRead_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<qint64>("lastModified");
    QTest::addColumn<bool>("needed");
    QTest::newRow("known, older than the watermark") << QByteArray("b") << watermark - 1 << false;
    QTest::newRow("known, at the watermark") << QByteArray("b") << watermark << true;
    QTest::newRow("known, newer") << QByteArray("b") << now << true;
    QTest::newRow("known, in the future") << QByteArray("b") << now + 1'000'000 << true;
    QTest::newRow("known, without a LastModified") << QByteArray("b") << qint64{0} << true;
    QTest::newRow("not in the baseline, older") << QByteArray("c") << qint64{1} << true;
    QTest::newRow("pending or tombstoned, older") << QByteArray("d") << qint64{1} << true;
}

void KeyFilterTest::d6_valuesOfWhichRecordsAreRead()
{
    QFETCH(QByteArray, key);
    QFETCH(qint64, lastModified);
    MemoryBaseline baseline = baselineWith({"a", "b", "d"});
    KeyFilter filter({watermark, now, true}, baseline, {"d"});
    QTEST(filter.needsValues(key, lastModified).value(), "needed");
}

void KeyFilterTest::d7_volatileColumnsAreReadWhenWhatWasSentIsOld()
{
    for (const bool hasVolatile : {true, false}) {
        for (const qint64 age : {volatileAgeMs, volatileAgeMs + 1}) {
            MemoryBaseline baseline = baselineWith({"a"}, now - age);
            KeyFilter filter({watermark, now, hasVolatile}, baseline, {});
            QCOMPARE(filter.needsValues("a", 1).value(), hasVolatile && age > volatileAgeMs);
        }
    }
}

void KeyFilterTest::d6_orderOfTheKeysDoesNotMatter()
{
    const QByteArrayList keys{"a", "b", "c", "d", "e", "f"};
    QByteArrayList order = keys;
    do {
        MemoryBaseline baseline = baselineWith({"b", "d", "e"});
        KeyFilter filter({watermark, now, true}, baseline, {"e"});
        for (const QByteArray& key : order)
            QCOMPARE(filter.needsValues(key, 1).value(), key != "b" && key != "d");
    } while (std::next_permutation(order.begin(), order.end()));
}

void KeyFilterTest::errorsOfTheBaselineArePassedOn()
{
    MemoryBaseline baseline = baselineWith({"a"});
    baseline.failNext = true;
    KeyFilter filter({watermark, now, true}, baseline, {});
    QCOMPARE(filter.needsValues("a", 1).error().code, ErrorCode::JournalFailed);
}

ITAM_TEST(KeyFilterTest)
#include "tst_keyfilter.moc"
