// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Asset synchronisation: ci-lifecycle.md 12; R39-R45.
#include "core/lifecycle/fieldsync.h"
#include "core/lifecycle/statuspull.h"
#include "tests/core/lifecycle/oneci.h"
#include "tests/testcase.h"

using namespace itam::tests::lifecycle;

namespace {

/// "6 7 retired -": operational status, status, hardware status and substatus.
CiValues ciValues(const char* text)
{
    const QStringList parts = s(text).split(QLatin1Char(' '));
    const auto part = [&](qsizetype i) { return parts.value(i) == QLatin1String("-") ? QString() : parts.value(i); };
    return {part(0).toInt(), part(1).toInt(), part(2), part(3)};
}

QString shownText(const CiValues& values)
{
    const auto part = [](const QString& text) { return text.isEmpty() ? s("-") : text; };
    return QStringList{QString::number(values.operationalStatus), QString::number(values.installStatus),
                       part(values.hardwareStatus), part(values.hardwareSubstatus)}
        .join(QLatin1Char(' '));
}

QString shownText(const AssetValues& values)
{
    return QStringList{QString::number(values.installStatus), values.substatus.isEmpty() ? s("-") : values.substatus}
        .join(QLatin1Char(' '));
}

} // namespace

class AssetsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void r39_r40_r41_r42_pull_data();
    void r39_r40_r41_r42_pull();
    void r39_r41_setStatePullsTheStatus();
    void r43_ciToAsset_data();
    void r43_ciToAsset();
    void r43_assetToCi_data();
    void r43_assetToCi();
    void r43_mappingsAreData();
    void r43_noMappingLeavesTheOtherSideAlone();
    void r43_whatFollowsIsMarked();
    void r44_bothMustPointAtEachOther_data();
    void r44_bothMustPointAtEachOther();
    void r45_installStatusOfHardwareStays();
    void fieldsFollowInTheirDirection();
    void fieldConditionsAreAsked();
};

void AssetsTest::r39_r40_r41_r42_pull_data()
{
    QTest::addColumn<bool>("hardware");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("wanted");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("rule");
    const auto row = [](const char* name, bool hardware, const char* before, const char* wanted, const char* after,
                        const char* rule) {
        QTest::newRow(name) << hardware << QByteArray(before) << QByteArray(wanted) << QByteArray(after)
                            << QByteArray(rule);
    };
    constexpr bool other = false;
    constexpr bool hw = true;
    row("R39", other, "1 1 - -", "6 1 - -", "6 7 - -", "R39");
    row("R39 hardware", hw, "1 1 installed in_use", "6 1 installed in_use", "6 7 retired -", "R39");
    row("R39 from any state", other, "3 3 - -", "6 3 - -", "6 7 - -", "R39");
    row("R40", other, "1 1 - -", "1 7 - -", "6 7 - -", "R40");
    row("R40 hardware", hw, "1 1 installed in_use", "1 1 retired sold", "6 1 retired sold", "R40");
    row("R41", other, "6 7 - -", "1 7 - -", "1 1 - -", "R41");
    row("R41 to any state", other, "6 7 - -", "3 7 - -", "3 1 - -", "R41");
    row("R41 hardware", hw, "6 7 retired sold", "1 7 retired sold", "1 1 installed in_use", "R41");
    row("R42", other, "6 7 - -", "6 1 - -", "2 1 - -", "R42");
    row("R42 hardware", hw, "6 7 retired sold", "6 7 in_stock available", "2 7 in_stock available", "R42");
    row("install_status of hardware pulls nothing", hw, "1 1 installed in_use", "1 7 installed in_use",
        "1 7 installed in_use", "");
    row("nor does it when it leaves", hw, "6 7 retired -", "6 1 retired -", "6 1 retired -", "");
    row("otherwise independent: state", other, "1 1 - -", "3 1 - -", "3 1 - -", "");
    row("otherwise independent: status", other, "1 1 - -", "1 3 - -", "1 3 - -", "");
    row("otherwise independent: hardware", hw, "1 1 installed in_use", "1 1 in_stock available",
        "1 1 in_stock available", "");
    row("both at once: the state decides", other, "1 1 - -", "6 3 - -", "6 7 - -", "R39");
    row("both at once, leaving", other, "6 7 - -", "1 3 - -", "1 1 - -", "R41");
    row("nothing", other, "1 1 - -", "1 1 - -", "1 1 - -", "");
}

void AssetsTest::r39_r40_r41_r42_pull()
{
    QFETCH(const bool, hardware);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, wanted);
    QFETCH(const QByteArray, after);
    QFETCH(const QByteArray, rule);
    const Pulled result = pulled(ciValues(before.constData()), ciValues(wanted.constData()), hardware);
    QCOMPARE(shownText(result.values), QString::fromLatin1(after));
    QCOMPARE(QString(result.rule), QString::fromLatin1(rule));
    // The same in a world of its own.
    World world;
    world.addCi(ci, hardware ? linuxServer() : service());
    world.cis[ci].values = ciValues(before.constData());
    world.edit(ci, ciValues(wanted.constData()));
    QCOMPARE(shownText(world.values(ci)), QString::fromLatin1(after));
}

void AssetsTest::r39_r41_setStatePullsTheStatus()
{
    World world;
    world.addCi(ci);
    world.linkAsset(ci, {assetstate::inUse, {}});
    const QString a = world.registerOperator();
    const QString b = world.registerOperator();
    world.set(a, theCi, s("Operational"));
    world.set(b, theCi, s("Retired"));
    QCOMPARE(shownText(world.values(ci)), s("6 7 retired -"));
    QCOMPARE(shownText(world.assetValues(ci)), s("7 -"));
    world.unregister(b);
    QCOMPARE(shownText(world.values(ci)), s("1 1 installed in_use"));
    QCOMPARE(shownText(world.assetValues(ci)), s("1 -"));
}

void AssetsTest::r43_ciToAsset_data()
{
    QTest::addColumn<bool>("hardware");
    QTest::addColumn<QByteArray>("wanted");
    QTest::addColumn<QString>("asset");
    const auto row = [](bool hardware, const char* wanted, const char* asset) {
        QTest::addRow("%s: %s", hardware ? "hardware" : "other", wanted) << hardware << QByteArray(wanted) << s(asset);
    };
    // The CI is in maintenance at first; its asset is one that no row gives, so that every change is seen.
    row(false, "1 1 - -", "1 -");
    row(false, "1 2 - -", "2 -");
    row(false, "1 4 - -", "6 pending_install");
    row(false, "1 5 - -", "6 pending_repair");
    row(false, "1 6 - -", "6 available");
    row(false, "1 7 - -", "7 -");
    row(false, "1 8 - -", "8 stolen");
    row(false, "1 0 - -", "11 -");
    row(false, "1 100 - -", "11 -");
    row(true, "1 3 on_order -", "2 -");
    row(true, "1 3 in_stock available", "6 available");
    row(true, "1 3 in_stock -", "6 available");
    row(true, "1 3 in_stock pending_install", "6 pending_install");
    row(true, "1 3 in_stock pending_repair", "6 pending_repair");
    row(true, "1 3 in_stock reserved", "6 reserved");
    row(true, "1 3 in_stock defective", "6 defective");
    row(true, "1 3 in_stock pending_transfer", "6 pending_transfer");
    row(true, "1 3 in_stock quarantine", "11 -");
    row(true, "1 3 in_disposition -", "6 pending_disposal");
    row(true, "1 3 in_transit pre_allocated", "9 pre_allocated");
    row(true, "1 3 in_transit -", "9 -");
    row(true, "1 3 installed in_use", "1 -");
    row(true, "1 3 installed -", "1 -");
    row(true, "1 3 retired vendor_credit", "7 vendor_credit");
    row(true, "1 3 retired -", "7 -");
    row(true, "1 3 stolen -", "8 stolen");
    row(true, "1 3 defective -", "11 -");
}

void AssetsTest::r43_ciToAsset()
{
    QFETCH(const bool, hardware);
    QFETCH(const QByteArray, wanted);
    World world;
    world.addCi(ci, hardware ? linuxServer() : service());
    world.cis[ci].values = ciValues(hardware ? "1 3 in_maintenance -" : "1 3 - -");
    world.linkAsset(ci, {assetstate::build, {}});
    world.edit(ci, ciValues(wanted.constData()));
    QTEST(shownText(world.assetValues(ci)), "asset");
}

void AssetsTest::r43_assetToCi_data()
{
    QTest::addColumn<bool>("hardware");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("substate");
    QTest::addColumn<QString>("values");
    const auto row = [](int state, const char* substate, const char* other, const char* hardware) {
        QTest::addRow("other: %d %s", state, substate) << false << state << s(substate) << s(other);
        QTest::addRow("hardware: %d %s", state, substate) << true << state << s(substate) << s(hardware);
    };
    // From in maintenance.
    row(assetstate::onOrder, "", "1 2 - -", "1 2 on_order -");
    row(assetstate::inStock, "available", "1 6 - -", "1 6 in_stock available");
    row(assetstate::inStock, "pending_install", "1 4 - -", "1 4 in_stock pending_install");
    row(assetstate::inStock, "pending_repair", "1 5 - -", "1 5 in_stock pending_repair");
    row(assetstate::inStock, "pending_disposal", "1 6 - -", "1 6 in_disposition -");
    row(assetstate::inStock, "reserved", "1 6 - -", "1 6 in_stock reserved");
    row(assetstate::inStock, "quarantine", "1 3 - -", "1 3 in_maintenance -");
    row(assetstate::inTransit, "pending_donation", "1 6 - -", "1 6 in_transit pending_donation");
    row(assetstate::inTransit, "", "1 6 - -", "1 6 in_transit -");
    row(assetstate::inUse, "", "1 1 - -", "1 1 installed in_use");
    row(assetstate::inUse, "pending_retirement", "1 1 - -", "1 1 installed in_use");
    row(assetstate::retired, "disposed", "6 7 - -", "6 7 retired disposed");
    row(assetstate::retired, "", "6 7 - -", "6 7 retired -");
    row(assetstate::missing, "stolen", "1 8 - -", "1 8 stolen -");
    row(assetstate::missing, "lost", "1 8 - -", "1 8 stolen -");
    row(assetstate::consumed, "", "1 3 - -", "1 3 in_maintenance -");
}

void AssetsTest::r43_assetToCi()
{
    QFETCH(const bool, hardware);
    QFETCH(const int, state);
    QFETCH(const QString, substate);
    World world;
    world.addCi(ci, hardware ? linuxServer() : service());
    world.cis[ci].values = ciValues(hardware ? "1 3 in_maintenance -" : "1 3 - -");
    world.linkAsset(ci, {assetstate::inMaintenance, {}});
    world.editAssetOf(ci, {state, substate});
    QTEST(shownText(world.values(ci)), "values");
    // No echo: the asset is what somebody made it.
    QCOMPARE(world.assetValues(ci), (AssetValues{state, substate}));
}

void AssetsTest::r43_mappingsAreData()
{
    AssetMappings mappings;
    mappings.states = {{assetstate::inUse, {}, 3, SynchDirection::Both},
                       {assetstate::build, {}, 3, SynchDirection::CiToAsset},
                       {assetstate::inUse, {}, 1, SynchDirection::AssetToCi}};
    // Rows of one direction sort before those of both.
    QCOMPARE(assetValuesFor(ciValues("1 1 - -"), ciValues("1 3 - -"), false, mappings),
             std::optional(AssetValues{assetstate::build, {}}));
    QCOMPARE(ciValuesFor({assetstate::inUse, {}}, ciValues("1 8 - -"), false, mappings).installStatus, 1);
    mappings.states[1].active = false;
    mappings.states[2].active = false;
    QCOMPARE(assetValuesFor(ciValues("1 1 - -"), ciValues("1 3 - -"), false, mappings),
             std::optional(AssetValues{assetstate::inUse, {}}));
    QCOMPARE(ciValuesFor({assetstate::inUse, {}}, ciValues("1 8 - -"), false, mappings).installStatus, 3);
    mappings.states[0].synchDirection = SynchDirection::AssetToCi;
    QVERIFY(!assetValuesFor(ciValues("1 1 - -"), ciValues("1 3 - -"), false, mappings));
}

void AssetsTest::r43_noMappingLeavesTheOtherSideAlone()
{
    World world;
    world.configuration.mappings = {};
    world.addCi(ci);
    world.linkAsset(ci, {assetstate::inUse, {}});
    world.set(world.registerOperator(), theCi, s("Retired"));
    QCOMPARE(shownText(world.values(ci)), s("6 7 retired -"));
    QCOMPARE(shownText(world.assetValues(ci)), s("1 -"));
    world.editAssetOf(ci, {assetstate::missing, s("lost")});
    QCOMPARE(shownText(world.values(ci)), s("6 7 retired -"));
}

void AssetsTest::r43_whatFollowsIsMarked()
{
    World world;
    world.addCi(ci);
    world.linkAsset(ci, {assetstate::inUse, {}});
    const Decision byCi = world.set(world.registerOperator(), theCi, s("Retired"));
    QCOMPARE(byCi.fields.size(), 5U);
    for (const FieldChange& change : byCi.fields)
        QCOMPARE(change.skipSync, change.field != QLatin1String("operational_status"));
    const Decision byAsset = world.editAssetOf(ci, {assetstate::inStock, s("available")});
    QCOMPARE(byAsset.fields.size(), 6U);
    for (const FieldChange& change : byAsset.fields)
        QCOMPARE(change.skipSync, change.tableName != table::asset);
    QCOMPARE(shownText(world.values(ci)), s("2 6 in_stock available"));
}

void AssetsTest::r44_bothMustPointAtEachOther_data()
{
    QTest::addColumn<QString>("ciPointsAt");
    QTest::addColumn<QString>("assetPointsAt");
    QTest::addColumn<bool>("synced");
    QTest::newRow("both") << s("asset-ci") << ci << true;
    QTest::newRow("asset to another CI") << s("asset-ci") << s("other") << false;
    QTest::newRow("asset to none") << s("asset-ci") << QString() << false;
    QTest::newRow("CI to another asset") << s("other") << ci << false;
    QTest::newRow("CI to none") << QString() << ci << false;
}

void AssetsTest::r44_bothMustPointAtEachOther()
{
    QFETCH(const QString, ciPointsAt);
    QFETCH(const QString, assetPointsAt);
    QFETCH(const bool, synced);
    World world;
    world.addCi(ci, service());
    world.linkAsset(ci, {assetstate::build, {}});
    world.cis[ci].asset = ciPointsAt;
    world.cis[ci].assetRecord->ci = assetPointsAt;
    world.edit(ci, ciValues("1 3 - -"));
    QCOMPARE(shownText(world.assetValues(ci)), synced ? s("3 -") : s("11 -"));
    world.editAssetOf(ci, {assetstate::onOrder, {}});
    QCOMPARE(shownText(world.assetValues(ci)), s("2 -"));
    QCOMPARE(world.values(ci).installStatus, synced ? 2 : 3);
}

void AssetsTest::r45_installStatusOfHardwareStays()
{
    World world;
    world.addCi(ci);
    world.linkAsset(ci, {assetstate::inUse, {}});
    world.edit(ci, ciValues("1 7 installed in_use"));
    QCOMPARE(shownText(world.assetValues(ci)), s("1 -"));
    world.edit(ci, ciValues("1 7 in_maintenance -"));
    QCOMPARE(shownText(world.assetValues(ci)), s("3 -"));
}

void AssetsTest::fieldsFollowInTheirDirection()
{
    const AssetMappings mappings = shippedMappings();
    const FieldValues changed{{s("model"), s("m1")},
                              {s("model_id"), s("m2")},
                              {s("location"), s("Hall 2")},
                              {s("cost"), s("100")},
                              {s("comments"), s("not synced")}};
    const MeetsCondition never = [](const QString&) { return false; };
    QCOMPARE(fieldsForCi(changed, mappings, never),
             (FieldValues{{s("model_id"), s("m1")}, {s("location"), s("Hall 2")}, {s("cost"), s("100")}}));
    QCOMPARE(fieldsForAsset(changed, mappings, never),
             (FieldValues{{s("model"), s("m2")}, {s("location"), s("Hall 2")}}));
}

void AssetsTest::fieldConditionsAreAsked()
{
    AssetMappings mappings;
    mappings.fields = {{s("location"), s("location"), s("asset query"), s("CI query")},
                       {s("due"), s("due"), {}, {}, SynchDirection::Both, false}};
    const FieldValues changed{{s("location"), s("Hall 2")}, {s("due"), s("2026-01-01")}};
    const auto meets = [](const char* query) {
        return [query](const QString& asked) { return asked == QLatin1String(query); };
    };
    QCOMPARE(fieldsForCi(changed, mappings, meets("asset query")).size(), 1);
    QCOMPARE(fieldsForCi(changed, mappings, meets("CI query")).size(), 0);
    QCOMPARE(fieldsForAsset(changed, mappings, meets("CI query")).size(), 1);
    QCOMPARE(fieldsForAsset(changed, mappings, meets("asset query")).size(), 0);
}

ITAM_TEST(AssetsTest)
#include "tst_assets.moc"
