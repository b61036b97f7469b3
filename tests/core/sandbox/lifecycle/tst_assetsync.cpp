// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// CI and asset follow each other on every way into the instance (ci-lifecycle.md 12; R39-R45). What follows from which
// status is tested with the engine (tests/core/lifecycle); here: that every write path asks it, once.
#include "tests/core/sandbox/lifecycle/syncinstance.h"
#include "tests/testcase.h"

using namespace itam::tests;
using Fields = SyncInstance::Fields;

namespace {

QString t(const char* text)
{
    return QString::fromLatin1(text);
}

constexpr auto statuses = "operational_status install_status hardware_status hardware_substatus";
constexpr auto ciStatuses = "operational_status install_status";
constexpr auto assetStates = "install_status substatus";

} // namespace

class AssetSyncTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { m_instance = std::make_unique<SyncInstance>(); }
    void cleanupTestCase() { m_instance.reset(); }

    void r39_r42_statusesOfAHardwareCi_data();
    void r39_r42_statusesOfAHardwareCi();
    void r39_r42_statusesOfOtherCis_data();
    void r39_r42_statusesOfOtherCis();
    void r39_throughATableAboveTheClass();
    void r39_newRecords();
    void r39_r51_traces();
    void r43_fromTheCi_data();
    void r43_fromTheCi();
    void r43_fromTheAsset_data();
    void r43_fromTheAsset();
    void r43_onePassWithoutEcho();
    void r43_mappingsOfTheAdministratorAreAsked();
    void r44_bothMustPointAtEachOther_data();
    void r44_bothMustPointAtEachOther();
    void r45_installStatusOfHardwareStays();
    void skipSyncStopsItForOneWrite();
    void substatesFollowTheState();
    void fieldsFollow_data();
    void fieldsFollow();
    void costFlowsFromTheAssetOnly();
    void conditionsDecideAboutFields();
    void inactiveMappingsDoNothing();
    void valuesThatDoNotFitStayOut();
    void batchesAreFollowed();
    void importSetsAreFollowed();
    void lifecycleCallsAreFollowed();
    void segmentsAreFollowed();
    void segmentsWithRetiredHosts();

private:
    std::unique_ptr<SyncInstance> m_instance;
};

void AssetSyncTest::r39_r42_statusesOfAHardwareCi_data()
{
    QTest::addColumn<Fields>("before");
    QTest::addColumn<Fields>("edit");
    QTest::addColumn<QString>("after");
    const Fields installed{{"hardware_status", t("installed")}, {"hardware_substatus", t("in_use")}};
    const Fields retired{{"operational_status", t("6")}};
    QTest::newRow("R39 becomes retired") << installed << retired << t("6|7|retired|");
    QTest::newRow("R40 Hardware Status becomes Retired")
        << installed << Fields{{"hardware_status", t("retired")}} << t("6|1|retired|");
    QTest::newRow("R40 Status of hardware pulls nothing")
        << installed << Fields{{"install_status", t("7")}} << t("1|7|installed|in_use");
    QTest::newRow("R41 leaves Retired") << retired << Fields{{"operational_status", t("1")}}
                                        << t("1|1|installed|in_use");
    QTest::newRow("R42 Hardware Status leaves Retired")
        << retired << Fields{{"hardware_status", t("in_stock")}} << t("2|7|in_stock|");
    QTest::newRow("both at once: the state decides")
        << installed << Fields{{"operational_status", t("6")}, {"hardware_status", t("in_stock")}} << t("6|7|retired|");
    QTest::newRow("neither") << installed << Fields{{"operational_status", t("3")}} << t("3|1|installed|in_use");
}

void AssetSyncTest::r39_r42_statusesOfAHardwareCi()
{
    QFETCH(const Fields, before);
    QFETCH(const Fields, edit);
    const QString ci = m_instance->made("cmdb_ci_linux_server", before);
    QVERIFY(m_instance->patch("cmdb_ci_linux_server", ci, edit));
    QTEST(m_instance->shown("cmdb_ci_linux_server", ci, statuses), "after");
    // One write, however much follows from it.
    QCOMPARE(m_instance->shown("cmdb_ci", ci, "sys_mod_count"), t("1"));
}

void AssetSyncTest::r39_r42_statusesOfOtherCis_data()
{
    QTest::addColumn<Fields>("before");
    QTest::addColumn<Fields>("edit");
    QTest::addColumn<QString>("after");
    const Fields retired{{"operational_status", t("6")}};
    QTest::newRow("R39") << Fields() << retired << t("6|7");
    QTest::newRow("R40") << Fields() << Fields{{"install_status", t("7")}} << t("6|7");
    QTest::newRow("R41") << retired << Fields{{"operational_status", t("2")}} << t("2|1");
    QTest::newRow("R42") << retired << Fields{{"install_status", t("6")}} << t("2|6");
    QTest::newRow("neither") << Fields() << Fields{{"install_status", t("3")}} << t("1|3");
}

void AssetSyncTest::r39_r42_statusesOfOtherCis()
{
    QFETCH(const Fields, before);
    QFETCH(const Fields, edit);
    const QString ci = m_instance->made("cmdb_ci_vm_instance", before);
    QVERIFY(m_instance->patch("cmdb_ci_vm_instance", ci, edit));
    QTEST(m_instance->shown("cmdb_ci_vm_instance", ci, ciStatuses), "after");
}

void AssetSyncTest::r39_throughATableAboveTheClass()
{
    // cmdb_ci has no Hardware Status, but the record has.
    for (const char* table : {"cmdb", "cmdb_ci", "cmdb_ci_hardware"}) {
        const QString ci = m_instance->made("cmdb_ci_linux_server", {});
        const bool hasColumn = QByteArray(table) != "cmdb";
        QVERIFY(m_instance->patch(table, ci, {{hasColumn ? "operational_status" : "name", t("6")}}));
        QCOMPARE(m_instance->shown("cmdb_ci_linux_server", ci, statuses), hasColumn ? t("6|7|retired|") : t("1|1||"));
    }
}

void AssetSyncTest::r39_newRecords()
{
    const QString server = m_instance->made("cmdb_ci_linux_server", {{"operational_status", t("6")}});
    QCOMPARE(m_instance->shown("cmdb_ci_linux_server", server, statuses), t("6|7|retired|"));
    const QString vm = m_instance->made("cmdb_ci_vm_instance", {{"install_status", t("7")}});
    QCOMPARE(m_instance->shown("cmdb_ci_vm_instance", vm, ciStatuses), t("6|7"));
}

void AssetSyncTest::r39_r51_traces()
{
    const LinkedPair pair = m_instance->linked("cmdb_ci_linux_server", {}, {});
    QVERIFY(m_instance->patch("cmdb_ci_linux_server", pair.ci, {{"operational_status", t("6")}}));
    const QByteArray query = "ci=" + pair.ci.toLatin1() + "^ORDERBYtablename^ORDERBYfieldname";
    QCOMPARE(m_instance->found("sys_audit", query, "tablename fieldname oldvalue newvalue user rule"),
             t("alm_asset|install_status|1|7|admin|R43\n"
               "cmdb_ci|install_status|1|7|admin|R39\n"
               "cmdb_ci|operational_status|1|6|admin|S4\n"
               "cmdb_ci_hardware|hardware_status||retired|admin|R39"));
}

void AssetSyncTest::r43_fromTheCi_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<Fields>("edit");
    QTest::addColumn<QString>("asset");
    const auto row = [](const char* name, const char* table, const Fields& edit, const char* asset) {
        QTest::newRow(name) << QByteArray(table) << edit << t(asset);
    };
    row("hardware is stolen", "cmdb_ci_linux_server", {{"hardware_status", t("stolen")}}, "8|stolen");
    row("hardware goes to stock", "cmdb_ci_linux_server", {{"hardware_status", t("in_stock")}}, "6|available");
    row("hardware is retired by its state", "cmdb_ci_linux_server", {{"operational_status", t("6")}}, "7|");
    row("VM goes to stock", "cmdb_ci_vm_instance", {{"install_status", t("6")}}, "6|available");
    row("VM is retired by its state", "cmdb_ci_vm_instance", {{"operational_status", t("6")}}, "7|");
    row("no row fits", "cmdb_ci_vm_instance", {{"install_status", t("100")}}, "1|");
    row("another state", "cmdb_ci_vm_instance", {{"operational_status", t("3")}}, "1|");
}

void AssetSyncTest::r43_fromTheCi()
{
    QFETCH(const QByteArray, table);
    QFETCH(const Fields, edit);
    const LinkedPair pair = m_instance->linked(table.constData());
    QVERIFY(m_instance->patch(table.constData(), pair.ci, edit));
    QTEST(m_instance->shown("alm_asset", pair.asset, assetStates), "asset");
}

void AssetSyncTest::r43_fromTheAsset_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<Fields>("edit");
    QTest::addColumn<QString>("ci");
    const auto row = [](const char* name, const char* table, const Fields& edit, const char* ci) {
        QTest::newRow(name) << QByteArray(table) << edit << t(ci);
    };
    row("hardware asset is retired", "cmdb_ci_linux_server", {{"install_status", t("7")}, {"substatus", t("disposed")}},
        "6|7|retired|disposed");
    row("hardware asset goes to stock", "cmdb_ci_linux_server", {{"install_status", t("6")}}, "1|6|in_stock|available");
    row("asset of a VM is retired", "cmdb_ci_vm_instance", {{"install_status", t("7")}}, "6|7||");
    row("asset is missing", "cmdb_ci_linux_server", {{"install_status", t("8")}, {"substatus", t("stolen")}},
        "1|8|stolen|");
    row("no row fits", "cmdb_ci_linux_server", {{"install_status", t("10")}}, "1|1||");
}

void AssetSyncTest::r43_fromTheAsset()
{
    QFETCH(const QByteArray, table);
    QFETCH(const Fields, edit);
    QFETCH(const QString, ci);
    const LinkedPair pair = m_instance->linked(table.constData());
    QVERIFY(m_instance->patch("alm_asset", pair.asset, edit));
    const bool isHardware = table == "cmdb_ci_linux_server";
    QCOMPARE(m_instance->shown(table.constData(), pair.ci, isHardware ? statuses : ciStatuses),
             isHardware ? ci : ci.left(3));
}

void AssetSyncTest::r43_onePassWithoutEcho()
{
    const LinkedPair pair = m_instance->linked("cmdb_ci_linux_server");
    const auto counts = [&] {
        return QString(m_instance->shown("cmdb_ci", pair.ci, "sys_mod_count") + QLatin1Char(' ') +
                       m_instance->shown("alm_asset", pair.asset, "sys_mod_count"));
    };
    QCOMPARE(counts(), t("1 0"));
    QVERIFY(m_instance->patch("cmdb_ci_linux_server", pair.ci,
                              {{"operational_status", t("6")}, {"serial_number", t("S1")}, {"asset_tag", t("T1")}}));
    QCOMPARE(counts(), t("2 1"));
    QVERIFY(m_instance->patch("alm_asset", pair.asset, {{"install_status", t("1")}, {"serial_number", t("S2")}}));
    QCOMPARE(counts(), t("3 2"));
    // Stock that nobody mapped to "pending install" stays what the asset said, though the CI would map it otherwise.
    QVERIFY(m_instance->patch("alm_asset", pair.asset, {{"install_status", t("6")}, {"substatus", t("reserved")}}));
    QCOMPARE(m_instance->shown("alm_asset", pair.asset, assetStates), t("6|reserved"));
    QCOMPARE(counts(), t("4 3"));
    // What changes nothing is no write.
    QVERIFY(m_instance->patch("alm_asset", pair.asset, {{"install_status", t("6")}}));
    QCOMPARE(counts(), t("4 3"));
}

void AssetSyncTest::r43_mappingsOfTheAdministratorAreAsked()
{
    SyncInstance instance;
    const LinkedPair pair = instance.linked("cmdb_ci_vm_instance");
    const QString own = instance.made(
        "alm_asset_ci_state_mapping",
        {{"asset_state", t("11")}, {"configuration_item_status", t("100")}, {"synch_direction", t("ci_to_asset")}});
    QVERIFY(instance.patch("cmdb_ci_vm_instance", pair.ci, {{"install_status", t("100")}}));
    QCOMPARE(instance.shown("alm_asset", pair.asset, assetStates), t("11|"));
    // One way only.
    QVERIFY(instance.patch("alm_asset", pair.asset, {{"install_status", t("1")}}));
    QVERIFY(instance.patch("alm_asset", pair.asset, {{"install_status", t("11")}}));
    QCOMPARE(instance.shown("cmdb_ci", pair.ci, "install_status"), t("1"));
    QVERIFY(instance.patch("alm_asset_ci_state_mapping", own, {{"active", t("false")}}));
    QVERIFY(instance.patch("cmdb_ci_vm_instance", pair.ci, {{"install_status", t("100")}}));
    QCOMPARE(instance.shown("alm_asset", pair.asset, assetStates), t("11|"));
    QVERIFY(instance.patch("cmdb_ci_vm_instance", pair.ci, {{"install_status", t("1")}}));
    QVERIFY(instance.patch("cmdb_ci_vm_instance", pair.ci, {{"install_status", t("100")}}));
    QCOMPARE(instance.shown("alm_asset", pair.asset, assetStates), t("1|"));
    QCOMPARE(instance.RestInstance::send("POST", "alm_asset_ci_state_mapping", {}, RestInstance::As::Exporter).status,
             403);
}

void AssetSyncTest::r44_bothMustPointAtEachOther_data()
{
    QTest::addColumn<bool>("ciPoints");
    QTest::addColumn<bool>("assetPoints");
    QTest::addColumn<QString>("asset");
    QTest::newRow("both") << true << true << t("7||S1");
    QTest::newRow("the CI only") << true << false << t("1||");
    QTest::newRow("the asset only") << false << true << t("1||");
    QTest::newRow("neither") << false << false << t("1||");
}

void AssetSyncTest::r44_bothMustPointAtEachOther()
{
    QFETCH(const bool, ciPoints);
    QFETCH(const bool, assetPoints);
    const LinkedPair pair = m_instance->linked("cmdb_ci_linux_server");
    if (!ciPoints)
        QVERIFY(m_instance->patch("cmdb_ci_linux_server", pair.ci, {{"asset", QString()}}));
    if (!assetPoints)
        QVERIFY(m_instance->patch("alm_asset", pair.asset, {{"ci", QString()}}));
    QVERIFY(m_instance->patch("cmdb_ci_linux_server", pair.ci,
                              {{"hardware_status", t("retired")}, {"serial_number", t("S1")}}));
    QTEST(m_instance->shown("alm_asset", pair.asset, "install_status substatus serial_number"), "asset");
    QVERIFY(m_instance->patch("alm_asset", pair.asset, {{"install_status", t("6")}}));
    QCOMPARE(m_instance->shown("cmdb_ci_linux_server", pair.ci, statuses),
             ciPoints && assetPoints ? t("2|6|in_stock|available") : t("6|1|retired|"));
}

void AssetSyncTest::r45_installStatusOfHardwareStays()
{
    const LinkedPair pair = m_instance->linked("cmdb_ci_linux_server");
    QVERIFY(m_instance->patch("cmdb_ci_linux_server", pair.ci, {{"install_status", t("7")}}));
    QCOMPARE(m_instance->shown("alm_asset", pair.asset, assetStates), t("1|"));
    QVERIFY(m_instance->patch("cmdb_ci_linux_server", pair.ci, {{"hardware_status", t("in_maintenance")}}));
    QCOMPARE(m_instance->shown("alm_asset", pair.asset, assetStates), t("3|"));
}

void AssetSyncTest::skipSyncStopsItForOneWrite()
{
    const LinkedPair pair = m_instance->linked("cmdb_ci_linux_server");
    QVERIFY(m_instance->patch("cmdb_ci_linux_server", pair.ci,
                              {{"operational_status", t("6")}, {"location", QString()}, {"skip_sync", t("true")}}));
    // The CI itself stays consistent; the asset is left alone.
    QCOMPARE(m_instance->shown("cmdb_ci_linux_server", pair.ci, statuses), t("6|7|retired|"));
    QCOMPARE(m_instance->shown("cmdb_ci", pair.ci, "skip_sync"), t("false"));
    QCOMPARE(m_instance->shown("alm_asset", pair.asset, assetStates), t("1|"));
    QVERIFY(m_instance->patch("alm_asset", pair.asset, {{"install_status", t("6")}, {"skip_sync", t("true")}}));
    QCOMPARE(m_instance->shown("cmdb_ci", pair.ci, "install_status"), t("7"));
    QVERIFY(m_instance->patch("alm_asset", pair.asset, {{"install_status", t("1")}}));
    QCOMPARE(m_instance->shown("cmdb_ci", pair.ci, "install_status"), t("1"));
}

void AssetSyncTest::substatesFollowTheState()
{
    const QString asset = m_instance->made("alm_asset", {{"install_status", t("6")}});
    QCOMPARE(m_instance->shown("alm_asset", asset, assetStates), t("6|available"));
    QVERIFY(m_instance->patch("alm_asset", asset, {{"install_status", t("9")}}));
    QCOMPARE(m_instance->shown("alm_asset", asset, assetStates), t("9|available"));
    QVERIFY(m_instance->patch("alm_asset", asset, {{"install_status", t("7")}}));
    QCOMPARE(m_instance->shown("alm_asset", asset, assetStates), t("7|"));
    QVERIFY(m_instance->patch("alm_asset", asset, {{"install_status", t("6")}, {"substatus", t("on_hold")}}));
    QCOMPARE(m_instance->shown("alm_asset", asset, assetStates), t("6|on_hold"));
}

void AssetSyncTest::fieldsFollow_data()
{
    QTest::addColumn<QByteArray>("ciField");
    QTest::addColumn<QByteArray>("assetField");
    QTest::addColumn<QString>("value");
    QTest::newRow("serial number") << QByteArray("serial_number") << QByteArray("serial_number") << t("S-77");
    QTest::newRow("asset tag") << QByteArray("asset_tag") << QByteArray("asset_tag") << t("T-77");
    QTest::newRow("date") << QByteArray("warranty_expiration") << QByteArray("warranty_expiration") << t("2027-03-04");
    QTest::newRow("model") << QByteArray("model_id") << QByteArray("model") << t("0123456789abcdef0123456789abcdef");
    QTest::newRow("location") << QByteArray("location") << QByteArray("location")
                              << t("11223344556677889900aabbccddeeff");
}

void AssetSyncTest::fieldsFollow()
{
    QFETCH(const QByteArray, ciField);
    QFETCH(const QByteArray, assetField);
    QFETCH(const QString, value);
    const LinkedPair pair = m_instance->linked("cmdb_ci_linux_server");
    // Through the data, as REST wants references that exist.
    const auto write = [&](const char* table, const QString& sysId, const QByteArray& field, const QString& text) {
        return m_instance->store().write("test", [&](itam::sandbox::store::Writer& writer) {
            return itam::sandbox::store::updateRecord(writer, t(table), sysId, {{QString::fromLatin1(field), text}});
        });
    };
    QVERIFY(write("cmdb_ci", pair.ci, ciField, value));
    QCOMPARE(m_instance->shown("alm_asset", pair.asset, assetField.constData()), value);
    QVERIFY(write("alm_asset", pair.asset, assetField, QString()));
    QCOMPARE(m_instance->shown("cmdb_ci", pair.ci, ciField.constData()), QString());
}

void AssetSyncTest::costFlowsFromTheAssetOnly()
{
    const LinkedPair pair = m_instance->linked("cmdb_ci_linux_server");
    QVERIFY(m_instance->patch("alm_asset", pair.asset, {{"cost", t("250")}}));
    QCOMPARE(m_instance->shown("cmdb_ci", pair.ci, "cost"), t("250"));
    QVERIFY(m_instance->patch("cmdb_ci", pair.ci, {{"cost", t("300")}}));
    QCOMPARE(m_instance->shown("alm_asset", pair.asset, "cost"), t("250"));
}

void AssetSyncTest::conditionsDecideAboutFields()
{
    SyncInstance instance;
    const LinkedPair pair = instance.linked("cmdb_ci_linux_server");
    const QString mapping = instance.found("alm_asset_ci_field_mapping", "asset_field=serial_number", "sys_id");
    QVERIFY(instance.patch(
        "alm_asset_ci_field_mapping", mapping,
        {{"ci_mapping_condition", t("environment=production")}, {"asset_mapping_condition", t("quantity>1")}}));
    QVERIFY(instance.patch("cmdb_ci", pair.ci, {{"serial_number", t("S1")}}));
    QCOMPARE(instance.shown("alm_asset", pair.asset, "serial_number"), QString());
    // As the record is with the write.
    QVERIFY(instance.patch("cmdb_ci", pair.ci, {{"serial_number", t("S2")}, {"environment", t("production")}}));
    QCOMPARE(instance.shown("alm_asset", pair.asset, "serial_number"), t("S2"));
    QVERIFY(instance.patch("alm_asset", pair.asset, {{"serial_number", t("S3")}}));
    QCOMPARE(instance.shown("cmdb_ci", pair.ci, "serial_number"), t("S2"));
    QVERIFY(instance.patch("alm_asset", pair.asset, {{"serial_number", t("S4")}, {"quantity", t("2")}}));
    QCOMPARE(instance.shown("cmdb_ci", pair.ci, "serial_number"), t("S4"));
    // What cannot be understood is not met.
    QVERIFY(instance.patch("alm_asset_ci_field_mapping", mapping, {{"ci_mapping_condition", t("no_such=1")}}));
    QVERIFY(instance.patch("cmdb_ci", pair.ci, {{"serial_number", t("S5")}}));
    QCOMPARE(instance.shown("alm_asset", pair.asset, "serial_number"), t("S4"));
}

void AssetSyncTest::inactiveMappingsDoNothing()
{
    SyncInstance instance;
    const LinkedPair pair = instance.linked("cmdb_ci_linux_server");
    const QString serial = instance.found("alm_asset_ci_field_mapping", "asset_field=serial_number", "sys_id");
    const QString tag = instance.found("alm_asset_ci_field_mapping", "asset_field=asset_tag", "sys_id");
    QVERIFY(instance.patch("alm_asset_ci_field_mapping", serial, {{"active", t("false")}}));
    QCOMPARE(instance.RestInstance::send("DELETE", "alm_asset_ci_field_mapping/" + tag.toLatin1(), {}).status, 204);
    QVERIFY(instance.patch("cmdb_ci", pair.ci,
                           {{"serial_number", t("S1")}, {"asset_tag", t("T1")}, {"po_number", t("P1")}}));
    QCOMPARE(instance.shown("alm_asset", pair.asset, "serial_number asset_tag po_number"), t("||P1"));
}

void AssetSyncTest::valuesThatDoNotFitStayOut()
{
    // lease_id is text on the CI and a contract on the asset.
    const LinkedPair pair = m_instance->linked("cmdb_ci_linux_server");
    QVERIFY(m_instance->patch("cmdb_ci", pair.ci, {{"lease_id", t("L-1")}, {"po_number", t("P1")}}));
    QCOMPARE(m_instance->shown("alm_asset", pair.asset, "lease_id po_number"), t("|P1"));
}

void AssetSyncTest::batchesAreFollowed()
{
    const LinkedPair pair = m_instance->linked("cmdb_ci_linux_server");
    const QByteArray inner = QByteArray(R"({"operational_status":"6"})").toBase64();
    const QByteArray body =
        R"({"batch_request_id":"1","rest_requests":[{"id":"1","method":"PATCH","url":"/api/now/table/cmdb_ci/)" +
        pair.ci.toLatin1() + R"(","headers":[{"name":"Content-Type","value":"application/json"}],"body":")" + inner +
        R"("}]})";
    QCOMPARE(m_instance->request("POST", "/api/now/v1/batch", body, RestInstance::As::Admin).status, 200);
    QCOMPARE(m_instance->shown("alm_asset", pair.asset, assetStates), t("7|"));
}

void AssetSyncTest::importSetsAreFollowed()
{
    const LinkedPair pair =
        m_instance->linked("cmdb_ci_computer", {{"serial_number", t("IS-1")}}, {{"serial_number", t("IS-1")}});
    const QString map = m_instance->made(
        "sys_transform_map",
        {{"name", t("Retired hosts")}, {"source_table", t("imp_location")}, {"target_table", t("cmdb_ci_computer")}});
    const auto field = [&](const char* source, const char* target, const char* isKey) {
        return m_instance->made(
            "sys_transform_entry",
            {{"map", map}, {"source_field", t(source)}, {"target_field", t(target)}, {"coalesce", t(isKey)}});
    };
    QVERIFY(!field("name", "serial_number", "true").isEmpty());
    QVERIFY(!field("city", "operational_status", "false").isEmpty());
    QVERIFY(!field("street", "po_number", "false").isEmpty());
    const RestReply reply = m_instance->sendTo("POST", "/api/now/import/imp_location",
                                               objectOf({{"name", t("IS-1")}, {"city", t("6")}, {"street", t("P1")}}));
    QCOMPARE(reply.status, 201);
    QCOMPARE(m_instance->shown("cmdb_ci_computer", pair.ci, statuses), t("6|7|retired|"));
    QCOMPARE(m_instance->shown("alm_asset", pair.asset, "install_status po_number"), t("7|P1"));
}

void AssetSyncTest::lifecycleCallsAreFollowed()
{
    const LinkedPair pair = m_instance->linked("cmdb_ci_linux_server");
    const QString before = m_instance->shown("alm_asset", pair.asset, "sys_mod_count");
    const QByteArray base = "/api/now/cilifecyclemgmt/";
    const QByteArray requestor = m_instance->sendTo("POST", base + "operators", {}).text("requestorId").toLatin1();
    const auto set = [&](const QByteArray& label) {
        const RestReply reply = m_instance->sendTo(
            "POST", base + "statuses?requestorId=" + requestor + "&sysIds=" + pair.ci.toLatin1() + "&opsLabel=" + label,
            {});
        return reply.result[QLatin1String("result")].toBool();
    };
    QVERIFY(set("Retired"));
    QCOMPARE(m_instance->shown("cmdb_ci_linux_server", pair.ci, statuses), t("6|7|retired|"));
    QCOMPARE(m_instance->shown("alm_asset", pair.asset, assetStates), t("7|"));
    QVERIFY(set("Operational"));
    QCOMPARE(m_instance->shown("cmdb_ci_linux_server", pair.ci, statuses), t("1|1|installed|in_use"));
    QCOMPARE(m_instance->shown("alm_asset", pair.asset, assetStates), t("1|"));
    QCOMPARE(m_instance->shown("alm_asset", pair.asset, "sys_mod_count"), QString::number(before.toInt() + 2));
}

void AssetSyncTest::segmentsAreFollowed()
{
    SyncInstance instance;
    instance.import(DataType::Hardware, {computer("A", {{"SerialNo", "SA-1"}}), computer("B", {{"SerialNo", "SB-1"}})});
    const QString ci = instance.found("cmdb_ci_computer", "name=A", "sys_id");
    const QString asset = instance.made("alm_hardware", {{"ci", ci}});
    QVERIFY(instance.patch("cmdb_ci_computer", ci, {{"asset", asset}}));
    const auto run = instance.import(DataType::Hardware,
                                     {computer("A", {{"SerialNo", "SA-1"}, {"Location", "Rome"}, {"ModelNo", "M1"}}),
                                      computer("B", {{"SerialNo", "SB-1"}, {"Location", "Rome"}})});
    QCOMPARE(run.rows.updated, 2);
    const QString rome = instance.found("cmn_location", "name=Rome", "sys_id");
    const QString model = instance.found("cmdb_model", "model_number=M1", "sys_id");
    QVERIFY(!rome.isEmpty() && !model.isEmpty());
    QCOMPARE(instance.shown("alm_asset", asset, "location model sys_mod_count"),
             rome + QLatin1Char('|') + model + t("|1"));
    // The other way round the next import takes nothing back, as it knows nothing of it.
    QVERIFY(instance.patch("alm_asset", asset, {{"install_status", t("7")}}));
    instance.import(
        DataType::Hardware,
        {computer("A", {{"SerialNo", "SA-1"}, {"Location", "Rome"}, {"ModelNo", "M1"}, {"Status", "Active"}})});
    QCOMPARE(instance.shown("cmdb_ci", ci, ciStatuses), t("6|7"));
}

void AssetSyncTest::segmentsWithRetiredHosts()
{
    SyncInstance instance;
    instance.import(DataType::Hardware, {computer("A", {{"SerialNo", "SA-1"}, {"Status", "Retired"}}),
                                         computer("B", {{"SerialNo", "SB-1"}, {"Status", "Active"}})});
    QCOMPARE(instance.found("cmdb_ci_computer", "name=A", statuses), t("6|7|retired|"));
    QCOMPARE(instance.found("cmdb_ci_computer", "name=B", statuses), t("1|1||"));
}

ITAM_TEST(AssetSyncTest)
#include "tst_assetsync.moc"
