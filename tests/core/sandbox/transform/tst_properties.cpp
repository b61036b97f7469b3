// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The truth table of itam-export.md 6.2 for every map, and the maps as data.
#include "core/sandbox/integration/application.h"
#include "core/sandbox/store/rowresults.h"
#include "core/sandbox/transform/transformmap.h"
#include "tests/core/sandbox/integration/instance.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::tests;

namespace {

/// One row of each map, as first sent and as changed.
struct MapCase
{
    const char* map;
    DataType type;
    TestRecord first;
    TestRecord changed;
    const char* add;
    const char* update; ///< null: there is no such switch
};

std::vector<MapCase> mapCases()
{
    const auto vm = [](const char* disks) {
        return computer("V", {{"ComputerType", "Virtual Machine"},
                              {"BIOSUUID", "u-1"},
                              {"SerialNo", "SN-1001"},
                              {"NumberOfHardDrives", disks}});
    };
    return {
        {"FNMS Inventory -> Computer", DataType::Hardware, computer("A", {{"OSVersion", "1"}}),
         computer("A", {{"OSVersion", "2"}}), "adding_inventories", "updating_inventories"},
        {"Computer Model Transform", DataType::Hardware, computer("A", {{"ModelNo", "M"}, {"Manufacturer", "X"}}),
         computer("A", {{"ModelNo", "M"}, {"Manufacturer", "Y"}}), "adding_product_models", "updating_product_models"},
        {"Virtual Machine Transform", DataType::Hardware, vm("1"), vm("2"), "adding_vm_instances",
         "updating_vm_instances"},
        {"Contract Transform", DataType::Contracts, contractRow("R", "K", {{"ContractName", "1"}}),
         contractRow("R", "K", {{"ContractName", "2"}}), "adding_contracts", "updating_contracts"},
        {"Contract -> Computer", DataType::Contracts, contractRow("R", "K", {{"ComputerID", "host"}}),
         contractRow("R", "K", {{"ComputerID", "host2"}}), "adding_contract_links", nullptr},
        {"Software Model Transform", DataType::Applications, installation("i", "host", "app1", {{"FullName", "T"}}),
         installation("i", "host", "app2", {{"FullName", "T"}}), "adding_software_models", "updating_software_models"},
        {"Software Installation Transform", DataType::Applications,
         installation("i", "host", "app", {{"InstallPath", "/1"}}),
         installation("i", "host", "app", {{"InstallPath", "/2"}}), "adding_installations", "updating_installations"},
    };
}

} // namespace

class PropertiesTest final : public TestCase
{
    Q_OBJECT
private slots:
    void m03_truthTable_data();
    void m03_truthTable();
    void defaultsOfSixTwo();
    void heldBackRunsSucceed();
    void mapsNameWhatIsWrong_data();
    void mapsNameWhatIsWrong();
    void schemaHasEveryTargetTable();

private:
    [[nodiscard]] static QString resultOf(Instance& instance, DataType type, const char* map);
};

QString PropertiesTest::resultOf(Instance& instance, DataType type, const char* map)
{
    const char* tables[] = {"inventory", "contract", "application"};
    const QByteArray sql = QByteArray("SELECT u_map_results FROM x_fls_flexera_fnms_") +
                           tables[static_cast<int>(type)] + "_import ORDER BY row_number DESC LIMIT 1";
    const auto results = sandbox::store::fromJson(instance.value(sql.constData()));
    for (const auto& result : results) {
        if (result.map == QLatin1String(map))
            return QString(core::wire::nameOf(result.result) + QLatin1Char(' ') + result.reason).trimmed();
    }
    return text("no result");
}

void PropertiesTest::m03_truthTable_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<bool>("add");
    QTest::addColumn<bool>("update");
    const auto cases = mapCases();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        for (const bool add : {true, false}) {
            for (const bool update : {true, false})
                QTest::addRow("%s add=%d update=%d", cases[i].map, add, update) << static_cast<int>(i) << add << update;
        }
    }
}

void PropertiesTest::m03_truthTable()
{
    QFETCH(int, index);
    QFETCH(bool, add);
    QFETCH(bool, update);
    const MapCase row = mapCases()[static_cast<std::size_t>(index)];
    Instance instance;
    instance.import(DataType::Hardware,
                    {computer("host", {{"SerialNo", "SN-9009"}}), computer("host2", {{"SerialNo", "SN-9010"}})});
    const auto set = [&](const char* name, bool on) {
        if (name)
            instance.setProperty(name, on ? "yes" : "no");
    };
    set(row.add, add);
    set(row.update, update);
    instance.import(row.type, {row.first});
    QCOMPARE(resultOf(instance, row.type, row.map), add ? text("inserted") : text("ignored ADD_OFF"));
    set(row.add, true);
    set(row.update, true);
    instance.import(row.type, {row.first});
    QCOMPARE(resultOf(instance, row.type, row.map), add ? text("ignored UNCHANGED") : text("inserted"));
    set(row.add, add);
    set(row.update, update);
    instance.import(row.type, {row.first});
    QCOMPARE(resultOf(instance, row.type, row.map), text("ignored UNCHANGED")); // D-16
    instance.import(row.type, {row.changed});
    QCOMPARE(resultOf(instance, row.type, row.map),
             update || !row.update ? text("updated") : text("ignored UPDATE_OFF"));
}

void PropertiesTest::defaultsOfSixTwo()
{
    Instance instance;
    QCOMPARE(instance.query(
                 "SELECT name, value FROM x_fls_flexera_fnms_property WHERE type = 'boolean' AND value <> 'true'"),
             QStringList{text("updating_contracts|false")});
    QCOMPARE(instance.value("SELECT value FROM x_fls_flexera_fnms_property WHERE name = 'installation_tables'"),
             text("sam"));
    QCOMPARE(instance.value("SELECT value FROM x_fls_flexera_fnms_property WHERE name = 'abandon_after_minutes'"),
             text("120"));
    // A value that somebody set outlives the next start.
    instance.setProperty("adding_inventories", "no");
    instance.restart();
    QCOMPARE(instance.value("SELECT value FROM x_fls_flexera_fnms_property WHERE name = 'adding_inventories'"),
             text("false"));
}

void PropertiesTest::heldBackRunsSucceed()
{
    Instance instance;
    instance.setProperty("adding_inventories", "no");
    const auto run = instance.import(DataType::Hardware, {computer("A"), computer("B")});
    QCOMPARE(run.state, core::wire::ImportState::Succeeded);
    QCOMPARE(run.rows, (core::wire::RowCounts{2, 0, 0, 2, 0, 0}));
    QCOMPARE(instance.value("SELECT reasons FROM x_fls_flexera_fnms_import_run"), text("ADD_OFF=2"));
}

void PropertiesTest::mapsNameWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    const QByteArray head =
        "[{\"name\":\"m\",\"sourceTable\":\"x_fls_flexera_fnms_inventory_import\",\"targetTable\":\"cmdb_model\"";
    QTest::newRow("no JSON") << QByteArray("[{") << text("byte");
    QTest::newRow("unknown table") << QByteArray(
                                          "[{\"name\":\"m\",\"sourceTable\":\"t\",\"targetTable\":\"cmdb_model\"}]")
                                   << text("table");
    QTest::newRow("unknown source column")
        << head + ",\"fields\":[{\"source\":\"u_nothing\",\"target\":\"name\"}]}]" << text("u_nothing");
    QTest::newRow("unknown target column")
        << head + ",\"fields\":[{\"source\":\"u_modelno\",\"target\":\"nothing\"}]}]" << text("nothing");
    QTest::newRow("unknown conversion")
        << head + ",\"fields\":[{\"source\":\"u_modelno\",\"target\":\"name\",\"convert\":\"eval\"}]}]" << text("eval");
    QTest::newRow("no source") << head + ",\"fields\":[{\"target\":\"name\"}]}]" << text("without source");
    QTest::newRow("twice") << head + "}," + head.mid(1) + "}]" << text("twice");
    QTest::newRow("condition") << head + ",\"condition\":{\"notEmpty\":[\"u_x\"]}}]" << text("u_x");
}

void PropertiesTest::mapsNameWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);
    const auto schema = sandbox::store::Schema::fromJson({sandbox::integration::instanceSchema()});
    QVERIFY(schema);
    const auto maps = sandbox::transform::MapSet::fromJson({json}, *schema);
    QVERIFY(!maps);
    QCOMPARE(maps.error().code, ErrorCode::SettingsInvalid);
    QVERIFY2(QString(maps.error().detail + maps.error().subject).contains(named), qPrintable(maps.error().detail));
}

void PropertiesTest::schemaHasEveryTargetTable()
{
    const auto schema = sandbox::store::Schema::fromJson({sandbox::integration::instanceSchema()});
    QVERIFY(schema);
    for (const char* name :
         {"x_fls_flexera_fnms_import_run", "x_fls_flexera_fnms_import_transaction",
          "x_fls_flexera_fnms_inventory_import", "x_fls_flexera_fnms_contract_import",
          "x_fls_flexera_fnms_application_import", "x_fls_flexera_fnms_property", "x_fls_flexera_fnms_identity",
          "cmdb_model", "cmdb_ci_vm_instance", "cmdb_ci_computer", "ast_contract", "contract_rel_ci",
          "cmdb_software_product_model", "cmdb_sam_sw_discovery_model", "cmdb_sam_sw_install", "cmdb_software_instance",
          "cmdb_ci_spkg"})
        QVERIFY2(schema->find(QString::fromLatin1(name)), name);
    for (const auto& [table, parent] : std::initializer_list<std::pair<const char*, const char*>>{
             {"cmdb_ci_hyper_v_server", "cmdb_ci_virtualization_server"},
             {"cmdb_ci_esx_server", "cmdb_ci_server"},
             {"cmdb_ci_aix_server", "cmdb_ci_unix_server"},
             {"cmdb_ci_win_server", "cmdb_ci_computer"},
             {"cmdb_ci_handheld_computing", "cmdb_ci_computer"},
             {"cmdb_ci_vm_instance", "cmdb_ci_vm_object"},
             {"ast_lease", "ast_contract"},
             {"cmdb_software_product_model", "cmdb_model"}})
        QVERIFY2(schema->isA(QString::fromLatin1(table), QString::fromLatin1(parent)), table);
}

ITAM_TEST(PropertiesTest)
#include "tst_properties.moc"
