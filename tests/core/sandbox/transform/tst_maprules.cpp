// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The general rules of staging and transform maps (itam-export.md 2.4, 5.1): what holds for every map.
#include "core/mapping/stagingcolumns.h"
#include "core/sandbox/store/rowresults.h"
#include "tests/core/sandbox/integration/instance.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::tests;
using core::wire::RowCounts;

namespace {

/// One record of each data type, and where it is staged and ends.
struct TypeCase
{
    DataType type;
    TestRecord record;
    const char* stagingTable;
    const char* targetTable; ///< of the primary map
};

std::vector<TypeCase> typeCases()
{
    return {{DataType::Hardware, computer("A", {{"ModelNo", "M"}}), "x_fls_flexera_fnms_inventory_import",
             "cmdb_ci_computer"},
            {DataType::Contracts, contractRow("R", "K"), "x_fls_flexera_fnms_contract_import", "ast_contract"},
            {DataType::Applications, installation("i", "host", "p"), "x_fls_flexera_fnms_application_import",
             "cmdb_sam_sw_install"}};
}

/// Names of the maps that a row went through, in their order.
QStringList mapsOf(Instance& instance, const char* stagingTable)
{
    QStringList names;
    const QByteArray sql =
        QByteArray("SELECT u_map_results FROM ") + stagingTable + " ORDER BY row_number DESC LIMIT 1";
    const auto results = sandbox::store::fromJson(instance.value(sql.constData()));
    for (const auto& result : results)
        names.append(result.map);
    return names;
}

/// The maps of the product with another key of product models.
InstanceParts withModelMap(const QByteArray& before, const QByteArray& after)
{
    InstanceParts parts;
    for (const char* name : {"hardware", "contracts", "applications"}) {
        QFile file(QStringLiteral(":/itam/instance/maps/%1.json").arg(text(name)));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no maps");
        parts.maps.append(file.readAll());
    }
    if (!parts.maps[0].contains(before))
        qFatal("the map has changed");
    parts.maps[0].replace(before, after);
    return parts;
}

/// A model that somebody else brought.
void addModel(Instance& instance, const char* id, const char* number)
{
    instance.execute(QByteArray("INSERT INTO cmdb_model(sys_id, sys_class_name, sys_class_path, model_number, name) "
                                "VALUES('" +
                                QByteArray(id) +
                                "', 'cmdb_hardware_product_model', "
                                "'/cmdb_model/cmdb_hardware_product_model/', " +
                                (*number ? "'" + QByteArray(number) + "'" : QByteArray("NULL")) + ", 'foreign')")
                         .constData());
}

const char* const modelKey = R"({"source": "u_modelno", "target": "model_number", "coalesce": true})";
const char* const modelNames = "SELECT sys_id, name FROM cmdb_model ORDER BY row_number";

} // namespace

class MapRulesTest final : public TestCase
{
    Q_OBJECT
private slots:
    void t01_dataIsStagedAndThenTransformed_data();
    void t01_dataIsStagedAndThenTransformed();
    void t01_stagingRowsHaveTheColumnsOfAnImport();
    void t02_keyUpdatesOrCreates_data();
    void t02_keyUpdatesOrCreates();
    void t03_propertiesGovernCreateAndUpdate_data();
    void t03_propertiesGovernCreateAndUpdate();
    void t05_contractsRunThroughTwoMaps();
    void t05_rowWithoutComputerRunsThroughTheFirstOnly();
    void t06_nameOfTheComputerMap();
    void t07_orderOfInventoryMaps();
    void t07_modelIsThereBeforeItsComputer();
    void t08_severalKeysAreAnded();
    void t08_caseIsIgnored();
    void t08_onlyTheFirstOfSeveralIsUpdated();
    void t08_emptyDoesNotMatchEmpty();
    void t08_emptyMatchesEmptyWhereTheMapSaysSo();
    void t08_noKeyAlwaysInserts();
    void t12_rowErrorsDoNotUndoOtherRows();
    void t12_everythingOfASegmentIsOneCommit_data();
    void t12_everythingOfASegmentIsOneCommit();
    void t31_linksMissingFromADifferentialStay();
    void w32_datesAreIso8601InUtc_data();
    void w32_datesAreIso8601InUtc();
    void w34_elementsBecomeStagingColumns_data();
    void w34_elementsBecomeStagingColumns();
    void w34_otherThanLettersAndDigitsIsAnUnderscore();
};

void MapRulesTest::t01_dataIsStagedAndThenTransformed_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < 3; ++i)
        QTest::addRow("%s", typeCases()[static_cast<std::size_t>(i)].stagingTable) << i;
}

void MapRulesTest::t01_dataIsStagedAndThenTransformed()
{
    QFETCH(int, index);
    const TypeCase row = typeCases()[static_cast<std::size_t>(index)];
    Instance instance;
    instance.import(DataType::Hardware, {computer("host")});
    instance.import(row.type, {row.record});
    const QByteArray staged = QByteArray("SELECT s.u_key, s.sys_target_table, s.sys_import_state FROM ") +
                              row.stagingTable + " s WHERE s.u_key = '" + row.record.key.toLatin1() + "'";
    QCOMPARE(instance.query(staged.constData()),
             QStringList{row.record.key + QLatin1Char('|') + text(row.targetTable) + text("|inserted")});
    const QByteArray physical = QByteArray(row.targetTable).startsWith("cmdb_ci") ? "cmdb" : row.targetTable;
    const QByteArray target = "SELECT count(*) FROM " + physical + " t JOIN " + row.stagingTable +
                              " s ON s.sys_target_sys_id = t.sys_id WHERE s.u_key = '" + row.record.key.toLatin1() +
                              "'";
    QCOMPARE(instance.value(target.constData()), text("1"));
}

void MapRulesTest::t01_stagingRowsHaveTheColumnsOfAnImport()
{
    Instance instance;
    instance.addComputer("1", "B", "");
    instance.addComputer("2", "B", "");
    instance.import(DataType::Hardware, {computer("A", {{"OSBits", "many"}}), computer("B")});
    QCOMPARE(instance.query(
                 "SELECT s.sys_import_row, s.sys_import_state, s.u_reason, s.sys_import_state_comment, "
                 "length(s.sys_id), t.number, length(s.sys_created_on) FROM x_fls_flexera_fnms_inventory_import s "
                 "JOIN x_fls_flexera_fnms_import_transaction t ON t.sys_id = s.u_transaction "
                 "ORDER BY s.sys_import_row"),
             (QStringList{
                 text("0|inserted||OS Address Width (bits): \"many\" cannot be read|32|ITXN0001001|19"),
                 text("1|error|AMBIGUOUS|FNMS Inventory -> Computer: AMBIGUOUS; 2 records match|32|ITXN0001001|19")}));
}

void MapRulesTest::t02_keyUpdatesOrCreates_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("targetSql");
    QTest::newRow("computer by ComputerID")
        << 0 << QByteArray("SELECT os_version FROM cmdb WHERE name <> 'host' ORDER BY row_number");
    QTest::newRow("contract by its number")
        << 1 << QByteArray("SELECT short_description FROM ast_contract ORDER BY row_number");
    QTest::newRow("installation by its ID")
        << 2 << QByteArray("SELECT install_location FROM cmdb_sam_sw_install ORDER BY row_number");
}

void MapRulesTest::t02_keyUpdatesOrCreates()
{
    QFETCH(int, type);
    QFETCH(QByteArray, targetSql);
    const auto record = [&](const char* id, const char* value) {
        if (type == 0)
            return computer(id, {{"OSVersion", value}});
        if (type == 1)
            return contractRow(id, id, {{"ContractName", value}});
        return installation(id, "host", id, {{"InstallPath", value}});
    };
    Instance instance;
    instance.setProperty("updating_contracts", "yes");
    instance.import(DataType::Hardware, {computer("host")});
    const auto dataType = static_cast<DataType>(type);
    QCOMPARE(instance.import(dataType, {record("one", "1")}).rows, (RowCounts{1, 1, 0, 0, 0, 0}));
    QCOMPARE(instance.import(dataType, {record("one", "2"), record("two", "1")}).rows, (RowCounts{2, 1, 1, 0, 0, 0}));
    QCOMPARE(instance.query(targetSql.constData()), (QStringList{text("2"), text("1")}));
}

void MapRulesTest::t03_propertiesGovernCreateAndUpdate_data()
{
    QTest::addColumn<QByteArray>("property");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no match") << QByteArray("adding_inventories") << text("B ADD_OFF");
    QTest::newRow("match") << QByteArray("updating_inventories") << text("A UPDATE_OFF");
}

void MapRulesTest::t03_propertiesGovernCreateAndUpdate()
{
    QFETCH(QByteArray, property);
    QFETCH(QString, reason);
    const QList<TestRecord> records{computer("A", {{"OSVersion", "2"}}), computer("B")};
    Instance instance;
    instance.import(DataType::Hardware, {computer("A", {{"OSVersion", "1"}})});
    instance.setProperty(property.constData(), "no");
    instance.import(DataType::Hardware, records);
    QCOMPARE(instance.notLanded(), QStringList{reason});
    QCOMPARE(instance.query("SELECT name, os_version FROM cmdb ORDER BY name"),
             property.startsWith("adding") ? QStringList{text("A|2")} : (QStringList{text("A|1"), text("B|")}));
    instance.setProperty(property.constData(), "yes");
    instance.import(DataType::Hardware, records);
    QCOMPARE(instance.query("SELECT name, os_version FROM cmdb ORDER BY name"), (QStringList{text("A|2"), text("B|")}));
}

void MapRulesTest::t05_contractsRunThroughTwoMaps()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A")});
    instance.import(DataType::Contracts, {contractRow("R", "K", {{"ComputerID", "A"}})});
    QCOMPARE(mapsOf(instance, "x_fls_flexera_fnms_contract_import"),
             (QStringList{text("Contract Transform"), text("Contract -> Computer")}));
    QCOMPARE(instance.query("SELECT k.vendor_contract, c.name FROM contract_rel_ci l JOIN ast_contract k ON k.sys_id = "
                            "l.contract JOIN cmdb c ON c.sys_id = l.ci_item"),
             QStringList{text("K|A")});
}

void MapRulesTest::t05_rowWithoutComputerRunsThroughTheFirstOnly()
{
    Instance instance;
    instance.import(DataType::Contracts, {contractRow("R", "K")});
    QCOMPARE(mapsOf(instance, "x_fls_flexera_fnms_contract_import"), QStringList{text("Contract Transform")});
    QCOMPARE(instance.value("SELECT count(*) FROM contract_rel_ci"), text("0"));
}

void MapRulesTest::t06_nameOfTheComputerMap()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A")});
    QCOMPARE(instance.query("SELECT sys_transform_map, sys_target_table FROM x_fls_flexera_fnms_inventory_import"),
             QStringList{text("FNMS Inventory -> Computer|cmdb_ci_computer")});
}

void MapRulesTest::t07_orderOfInventoryMaps()
{
    Instance instance;
    instance.import(DataType::Hardware,
                    {computer("V", {{"ModelNo", "M"}, {"ComputerType", "Virtual Machine"}, {"BIOSUUID", "u-1"}})});
    QCOMPARE(mapsOf(instance, "x_fls_flexera_fnms_inventory_import").mid(0, 3),
             (QStringList{text("Computer Model Transform"), text("Virtual Machine Transform"),
                          text("FNMS Inventory -> Computer")}));
}

void MapRulesTest::t07_modelIsThereBeforeItsComputer()
{
    Instance instance;
    // A computer that points to its model on insertion was not touched a second time.
    instance.import(DataType::Hardware, {computer("A", {{"ModelNo", "M"}})});
    QCOMPARE(instance.query("SELECT m.name, c.sys_mod_count FROM cmdb c JOIN cmdb_model m ON m.sys_id = c.model_id"),
             QStringList{text("M|0")});
}

void MapRulesTest::t08_severalKeysAreAnded()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A")});
    const auto product = [](const char* id, const char* publisher, const char* version, const char* edition) {
        return installation(
            id, "A", id, {{"FullName", "Tool"}, {"Publisher", publisher}, {"Version", version}, {"Edition", edition}});
    };
    // Each differs from the first in one part of the key; the last in none.
    instance.import(DataType::Applications, {product("i1", "Acme", "1", "Pro"), product("i2", "Emca", "1", "Pro"),
                                             product("i3", "Acme", "2", "Pro"), product("i4", "Acme", "1", "Lite"),
                                             product("i5", "Acme", "1", "Pro")});
    QCOMPARE(instance.query("SELECT k.name, m.version, m.edition FROM cmdb_model m JOIN core_company k ON k.sys_id = "
                            "m.manufacturer ORDER BY m.row_number"),
             (QStringList{text("Acme|1|Pro"), text("Emca|1|Pro"), text("Acme|2|Pro"), text("Acme|1|Lite")}));
}

void MapRulesTest::t08_caseIsIgnored()
{
    Instance instance;
    addModel(instance, "m1", "Latitude-E");
    instance.import(DataType::Hardware, {computer("A", {{"ModelNo", "LATITUDE-e"}})});
    QCOMPARE(instance.query("SELECT c.model_id, (SELECT count(*) FROM cmdb_model) FROM cmdb c"),
             QStringList{text("m1|1")});
}

void MapRulesTest::t08_onlyTheFirstOfSeveralIsUpdated()
{
    Instance instance;
    addModel(instance, "m1", "M");
    addModel(instance, "m2", "m");
    instance.import(DataType::Hardware, {computer("A", {{"ModelNo", "M"}})});
    QCOMPARE(instance.query(modelNames), (QStringList{text("m1|M"), text("m2|foreign")}));
    // T-09: and it says so.
    QVERIFY(instance.value("SELECT u_map_results FROM x_fls_flexera_fnms_inventory_import")
                .contains(text("ambiguous match (2)")));
}

void MapRulesTest::t08_emptyDoesNotMatchEmpty()
{
    Instance instance(withModelMap(R"("condition": {"notEmpty": ["u_modelno"]},)", ""));
    addModel(instance, "m1", "");
    instance.import(DataType::Hardware, {computer("A", {{"ModelNo", ""}})});
    QCOMPARE(instance.query(modelNames), QStringList{text("m1|foreign")});
    QCOMPARE(instance.notLanded(), QStringList{text("A NO_KEY")}); // T-10
}

void MapRulesTest::t08_emptyMatchesEmptyWhereTheMapSaysSo()
{
    // A part of the key that is empty on both sides; without "coalesceEmpty" there is no match.
    const QByteArray number = modelKey;
    const QByteArray andType = number + R"(, {"source": "u_chassistype", "target": "type", "coalesce": true})";
    const QByteArray usualType = R"({"source": "u_chassistype", "target": "type"},)";
    for (const bool matchesEmpty : {false, true}) {
        InstanceParts parts = withModelMap(number, andType);
        parts.maps[0].replace(usualType, "");
        if (matchesEmpty)
            parts.maps[0].replace(R"("shared": true)", R"("shared": true, "coalesceEmpty": true)");
        Instance instance(parts);
        addModel(instance, "m1", "M");
        instance.import(DataType::Hardware, {computer("A", {{"ModelNo", "M"}, {"ChassisType", ""}})});
        QCOMPARE(instance.value("SELECT count(*) FROM cmdb_model"), matchesEmpty ? text("1") : text("2"));
    }
}

void MapRulesTest::t08_noKeyAlwaysInserts()
{
    Instance instance(withModelMap(modelKey, R"({"source": "u_modelno", "target": "model_number"})"));
    const TestRecord record = computer("A", {{"ModelNo", "M"}});
    instance.import(DataType::Hardware, {record});
    instance.import(DataType::Hardware, {record});
    QCOMPARE(instance.value("SELECT count(*) FROM cmdb_model WHERE model_number = 'M'"), text("2"));
    QVERIFY(instance.notLanded().isEmpty());
}

void MapRulesTest::t12_rowErrorsDoNotUndoOtherRows()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A")});
    const auto run = instance.import(DataType::Contracts, {contractRow("R1", "K1", {{"ComputerID", "A"}}),
                                                           contractRow("R2", ""), contractRow("R3", "K3")});
    QCOMPARE(run.state, core::wire::ImportState::Succeeded);
    QCOMPARE(run.rows, (RowCounts{3, 2, 0, 0, 1, 0}));
    QCOMPARE(instance.query("SELECT vendor_contract FROM ast_contract ORDER BY 1"),
             (QStringList{text("K1"), text("K3")}));
    QCOMPARE(instance.query("SELECT u_key, sys_import_state FROM x_fls_flexera_fnms_contract_import ORDER BY 1"),
             (QStringList{text("R1|inserted"), text("R2|skipped"), text("R3|inserted")}));
}

void MapRulesTest::t12_everythingOfASegmentIsOneCommit_data()
{
    QTest::addColumn<QByteArray>("trigger");
    QTest::newRow("last map fails") << QByteArray("BEFORE INSERT ON contract_rel_ci");
    QTest::newRow("row result fails") << QByteArray("BEFORE INSERT ON x_fls_flexera_fnms_contract_import");
    QTest::newRow("history fails") << QByteArray("BEFORE INSERT ON sys_import_set_run");
    QTest::newRow("state change fails") << QByteArray(
        "BEFORE UPDATE OF state ON x_fls_flexera_fnms_import_transaction WHEN new.state = 'Succeeded'");
}

void MapRulesTest::t12_everythingOfASegmentIsOneCommit()
{
    QFETCH(QByteArray, trigger);
    Instance instance;
    instance.import(DataType::Hardware, {computer("A")});
    const QStringList before = instance.targets();
    instance.execute(
        QByteArray("CREATE TRIGGER broken " + trigger + " BEGIN SELECT RAISE(ABORT, 'broken'); END").constData());
    const auto run = instance.import(DataType::Contracts, {contractRow("R", "K", {{"ComputerID", "A"}})});
    QCOMPARE(run.state, core::wire::ImportState::Failed);
    QCOMPARE(instance.targets(), before);
    QCOMPARE(instance.value("SELECT count(*) FROM x_fls_flexera_fnms_contract_import"), text("0"));
    instance.execute("DROP TRIGGER broken");
    QCOMPARE(instance.import(DataType::Contracts, {contractRow("R", "K", {{"ComputerID", "A"}})}).rows,
             (RowCounts{1, 1, 0, 0, 0, 0}));
}

void MapRulesTest::t31_linksMissingFromADifferentialStay()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A"), computer("B")});
    Sending full;
    full.transactionId = text("full");
    instance.import(DataType::Contracts,
                    {contractRow("R1", "K", {{"ComputerID", "A"}}), contractRow("R2", "K", {{"ComputerID", "B"}})},
                    full);
    const char* links = "SELECT itam_record_id, sys_mod_count FROM contract_rel_ci ORDER BY 1";
    QCOMPARE(instance.query(links), (QStringList{text("R1|0"), text("R2|0")}));
    Sending differential;
    differential.full = false;
    differential.baseToken = text("full");
    instance.import(DataType::Contracts, {contractRow("R1", "K", {{"ComputerID", "A"}})}, differential);
    QCOMPARE(instance.query(links), (QStringList{text("R1|0"), text("R2|0")}));
    // Nor does a full export delete (P-31).
    instance.import(DataType::Contracts, {contractRow("R1", "K", {{"ComputerID", "A"}})});
    QCOMPARE(instance.query(links), (QStringList{text("R1|0"), text("R2|0")}));
}

void MapRulesTest::w32_datesAreIso8601InUtc_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QString>("stored"); // on a record that had 2020-01-01 00:00:00
    QTest::newRow("UTC") << QByteArray("2024-04-03T11:23:43Z") << text("2024-04-03 11:23:43");
    QTest::newRow("leap day") << QByteArray("2024-02-29T00:00:00Z") << text("2024-02-29 00:00:00");
    QTest::newRow("no such day") << QByteArray("2023-02-29T00:00:00Z") << text("2020-01-01 00:00:00");
    QTest::newRow("no such hour") << QByteArray("2024-04-03T25:00:00Z") << text("2020-01-01 00:00:00");
    QTest::newRow("somebody's own way") << QByteArray("03/04/2024 11:23") << text("2020-01-01 00:00:00");
    QTest::newRow("empty clears") << QByteArray("") << QString();
}

void MapRulesTest::w32_datesAreIso8601InUtc()
{
    QFETCH(QByteArray, sent);
    QFETCH(QString, stored);
    Instance instance;
    instance.import(DataType::Hardware, {computer("A", {{"InventoryDate", "2020-01-01T00:00:00Z"}})});
    instance.import(DataType::Hardware, {computer("A", {{"InventoryDate", sent.constData()}})});
    QCOMPARE(instance.value("SELECT last_discovered FROM cmdb"), stored);
    const bool isRefused = stored.startsWith(text("2020"));
    QCOMPARE(instance
                 .value("SELECT sys_import_state_comment FROM x_fls_flexera_fnms_inventory_import ORDER BY "
                        "row_number DESC LIMIT 1")
                 .contains(text("cannot be read")),
             isRefused);
}

void MapRulesTest::w34_elementsBecomeStagingColumns_data()
{
    QTest::addColumn<int>("type");
    for (const DataType type : core::model::allDataTypes)
        QTest::addRow("%s", qPrintable(core::model::nameOf(type))) << static_cast<int>(type);
}

/// Every column of the data type, in a record that sends its own name as value.
void MapRulesTest::w34_elementsBecomeStagingColumns()
{
    QFETCH(int, type);
    const auto dataType = static_cast<DataType>(type);
    TestRecord record;
    record.key = text("key");
    QStringList columns;
    QStringList expected;
    for (const core::model::Column& column : core::model::columnsOf(dataType)) {
        const QString name = text(column.name);
        record.fields.append({name, record.fields.isEmpty() ? record.key : name});
        columns.append(QLatin1String("u_") + name.toLower());
        expected.append(record.fields.constLast().second);
    }
    Instance instance;
    instance.import(dataType, {record});
    const QString sql = QStringLiteral("SELECT %1 FROM %2")
                            .arg(columns.join(QLatin1String(", ")), core::mapping::stagingTableOf(dataType));
    QCOMPARE(instance.query(sql.toLatin1().constData()), QStringList{expected.join(QLatin1Char('|'))});
}

void MapRulesTest::w34_otherThanLettersAndDigitsIsAnUnderscore()
{
    QCOMPARE(core::mapping::stagingName({"ModelNo"}), text("u_modelno"));
    QCOMPARE(core::mapping::stagingName({"Chassis Type"}), text("u_chassis_type"));
    QCOMPARE(core::mapping::stagingName({"Last-Used.Date2"}), text("u_last_used_date2"));
}

ITAM_TEST(MapRulesTest)
#include "tst_maprules.moc"
