// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/passplan.h"

#include "tests/testcase.h"

using namespace itam::core;
using namespace itam::core::exporter;

class PassPlanTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void d6_lastModifiedIsReliedOnWhen_data();
    void d6_lastModifiedIsReliedOnWhen();
    void d6_watermarkIsADayBehindTheNewestRecord();
    void d6_aPassOverAPartProvesNothing();
    void d6_everyFourthPassReadsAllValues();
};

namespace {

constexpr qint64 day = 24LL * 60 * 60 * 1000;
constexpr qint64 watermark = 100 * day;

journal::OwnerState usualState()
{
    journal::OwnerState state;
    state.everRan = true;
    state.columnsFingerprint = "columns";
    state.watermarkMs = watermark;
    return state;
}

PassConditions usualConditions()
{
    PassConditions conditions;
    conditions.canPreFilter = true;
    conditions.columnsFingerprint = "columns";
    return conditions;
}

using Change = std::function<void(journal::OwnerState&, PassConditions&)>;

} // namespace

Q_DECLARE_METATYPE(Change)

void PassPlanTest::d6_lastModifiedIsReliedOnWhen_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<qint64>("from"); // -1: all values are read
    using State = journal::OwnerState;
    using Conditions = PassConditions;
    QTest::newRow("the usual") << Change([](State&, Conditions&) {}) << watermark;
    QTest::newRow("a full export") << Change([](State&, Conditions& c) { c.full = true; }) << qint64{-1};
    QTest::newRow("the source promises nothing")
        << Change([](State&, Conditions& c) { c.canPreFilter = false; }) << qint64{-1};
    QTest::newRow("distrusted (D-5)") << Change([](State& s, Conditions&) { s.trusted = false; }) << qint64{-1};
    QTest::newRow("no pass so far") << Change([](State& s, Conditions&) { s.watermarkMs.reset(); }) << qint64{-1};
    QTest::newRow("two filtered passes before")
        << Change([](State& s, Conditions&) { s.filteredPasses = 2; }) << watermark;
    QTest::newRow("three filtered passes before")
        << Change([](State& s, Conditions&) { s.filteredPasses = 3; }) << qint64{-1};
    QTest::newRow("other columns or another fingerprint version")
        << Change([](State&, Conditions& c) { c.columnsFingerprint = "others"; }) << qint64{-1};
    QTest::newRow("-changesSince an earlier day")
        << Change([](State&, Conditions& c) { c.changedSinceMs = watermark - 5 * day; }) << watermark - 5 * day;
    QTest::newRow("-changesSince a later day")
        << Change([](State&, Conditions& c) { c.changedSinceMs = watermark + 5 * day; }) << watermark;
}

void PassPlanTest::d6_lastModifiedIsReliedOnWhen()
{
    QFETCH(Change, change);
    journal::OwnerState state = usualState();
    PassConditions conditions = usualConditions();
    change(state, conditions);
    QTEST(watermarkFor(state, conditions).value_or(-1), "from");
}

void PassPlanTest::d6_watermarkIsADayBehindTheNewestRecord()
{
    const auto end = passEnd(usualConditions(), true, watermark);
    QVERIFY(end);
    QCOMPARE(end->watermarkMs, std::optional<qint64>(watermark - day));
    QCOMPARE(end->columnsFingerprint, QByteArray("columns"));
    QVERIFY(end->filtered);
    QVERIFY(!passEnd(usualConditions(), false, 0)->watermarkMs);
}

void PassPlanTest::d6_aPassOverAPartProvesNothing()
{
    PassConditions conditions = usualConditions();
    conditions.changedSinceMs = watermark;
    QVERIFY(!passEnd(conditions, false, watermark));
    conditions.full = true; // S-01: then -changesSince does not count
    QVERIFY(passEnd(conditions, false, watermark));
}

void PassPlanTest::d6_everyFourthPassReadsAllValues()
{
    journal::OwnerState state = usualState();
    QList<bool> filtered;
    for (int pass = 0; pass < 8; ++pass) {
        filtered.append(watermarkFor(state, usualConditions()).has_value());
        state.filteredPasses = filtered.last() ? state.filteredPasses + 1 : 0;
    }
    QCOMPARE(filtered, (QList<bool>{true, true, true, false, true, true, true, false}));
}

ITAM_TEST(PassPlanTest)
#include "tst_passplan.moc"
