// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who is the source of truth (itam-export.md 6.1), where installed applications go (6.3), what becomes of device types
// (6.4).
#include "tests/core/sandbox/integration/instance.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::tests;
using core::wire::ImportState;

class SourceOfTruthTest final : public TestCase
{
    Q_OBJECT
private slots:
    void m01_newRecordOnlyIfItamIsTheSourceOfTruth_data();
    void m01_newRecordOnlyIfItamIsTheSourceOfTruth();
    void m01_oneDataTypeDoesNotDecideForAnother();
    void m02_itamIsAuthoritativeForInventoryAndApplications();
    void m02_serviceNowIsAuthoritativeForContracts();
    void m10_allFourOptionsAreThere();
    void m10_defaultIsSamTablesWithThePlugin();
    void sixThree_tablesByOptionAndPlugin_data();
    void sixThree_tablesByOptionAndPlugin();
    void m20_deviceTypes_data();
    void m20_deviceTypes();
    void f18_coresArePerProcessorAndThreadsPerCore();
};

void SourceOfTruthTest::m01_newRecordOnlyIfItamIsTheSourceOfTruth_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("property");
    QTest::addColumn<QByteArray>("countSql");
    QTest::newRow("inventories") << 0 << QByteArray("adding_inventories")
                                 << QByteArray("SELECT count(*) FROM cmdb WHERE name <> 'host'");
    QTest::newRow("contracts") << 1 << QByteArray("adding_contracts")
                               << QByteArray("SELECT count(*) FROM ast_contract");
    QTest::newRow("installations") << 2 << QByteArray("adding_installations")
                                   << QByteArray("SELECT count(*) FROM cmdb_sam_sw_install");
}

void SourceOfTruthTest::m01_newRecordOnlyIfItamIsTheSourceOfTruth()
{
    QFETCH(int, type);
    QFETCH(QByteArray, property);
    QFETCH(QByteArray, countSql);
    const TestRecord record = type == 0   ? computer("A")
                              : type == 1 ? contractRow("R", "K")
                                          : installation("i", "host", "p");
    Instance instance;
    instance.import(DataType::Hardware, {computer("host")});
    instance.setProperty(property.constData(), "no");
    QCOMPARE(instance.import(static_cast<DataType>(type), {record}).state, ImportState::Succeeded);
    QCOMPARE(instance.value(countSql.constData()), text("0"));
    instance.setProperty(property.constData(), "yes");
    instance.import(static_cast<DataType>(type), {record});
    QCOMPARE(instance.value(countSql.constData()), text("1"));
}

void SourceOfTruthTest::m01_oneDataTypeDoesNotDecideForAnother()
{
    Instance instance;
    instance.setProperty("adding_inventories", "no");
    instance.setProperty("adding_installations", "no");
    instance.import(DataType::Hardware, {computer("A")});
    instance.import(DataType::Contracts, {contractRow("R", "K")});
    QCOMPARE(instance.query("SELECT (SELECT count(*) FROM cmdb), (SELECT count(*) FROM ast_contract)"),
             QStringList{text("0|1")});
}

void SourceOfTruthTest::m02_itamIsAuthoritativeForInventoryAndApplications()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A", {{"OSVersion", "1"}})});
    instance.import(DataType::Applications, {installation("i", "A", "p", {{"InstallPath", "/1"}})});
    instance.execute("UPDATE cmdb SET os_version = 'by hand'");
    instance.execute("UPDATE cmdb_sam_sw_install SET install_location = 'by hand'");
    instance.import(DataType::Hardware, {computer("A", {{"OSVersion", "2"}})});
    instance.import(DataType::Applications, {installation("i", "A", "p", {{"InstallPath", "/2"}})});
    QCOMPARE(instance.query("SELECT os_version, install_location FROM cmdb, cmdb_sam_sw_install"),
             QStringList{text("2|/2")});
}

void SourceOfTruthTest::m02_serviceNowIsAuthoritativeForContracts()
{
    Instance instance;
    instance.import(DataType::Contracts, {contractRow("R", "K", {{"ContractName", "ITAM"}})});
    instance.execute("UPDATE ast_contract SET short_description = 'by hand'");
    instance.import(DataType::Contracts, {contractRow("R", "K", {{"ContractName", "ITAM again"}})});
    QCOMPARE(instance.value("SELECT short_description FROM ast_contract"), text("by hand"));
    QCOMPARE(instance.notLanded(), QStringList{text("R UPDATE_OFF")});
}

void SourceOfTruthTest::m10_allFourOptionsAreThere()
{
    Instance instance;
    QCOMPARE(
        instance.query("SELECT label, allowed FROM x_fls_flexera_fnms_property WHERE name = 'installation_tables'"),
        QStringList{text("Decide whether to use CMDB or SAM tables|automatic,cmdb,sam,both")});
    for (const char* option : {"automatic", "cmdb", "sam", "both"})
        QVERIFY(instance.application().setProperty(text("installation_tables"), text(option)));
    QVERIFY(!instance.application().setProperty(text("installation_tables"), text("neither")));
}

void SourceOfTruthTest::m10_defaultIsSamTablesWithThePlugin()
{
    Instance instance;
    QCOMPARE(instance.query("SELECT name, value FROM x_fls_flexera_fnms_property WHERE name IN ('installation_tables', "
                            "'sam_plugin') ORDER BY name"),
             (QStringList{text("installation_tables|sam"), text("sam_plugin|true")}));
}

void SourceOfTruthTest::sixThree_tablesByOptionAndPlugin_data()
{
    QTest::addColumn<QByteArray>("option");
    QTest::addColumn<bool>("hasPlugin");
    QTest::addColumn<QString>("tables"); // installations and instances that were filled; "fails"
    const auto row = [](const char* option, const char* withPlugin, const char* without) {
        QTest::addRow("%s, SAM tables exist", option) << QByteArray(option) << true << text(withPlugin);
        QTest::addRow("%s, SAM tables absent", option) << QByteArray(option) << false << text(without);
    };
    row("automatic", "SAM", "CMDB");
    row("cmdb", "CMDB", "CMDB");
    row("sam", "SAM", "fails");
    row("both", "SAM CMDB", "fails");
}

void SourceOfTruthTest::sixThree_tablesByOptionAndPlugin()
{
    QFETCH(QByteArray, option);
    QFETCH(bool, hasPlugin);
    QFETCH(QString, tables);
    Instance instance;
    instance.setProperty("installation_tables", option.constData());
    instance.setProperty("sam_plugin", hasPlugin ? "on" : "off");
    instance.import(DataType::Hardware, {computer("A")});
    const auto reply = instance.send(DataType::Applications, {installation("i", "A", "p")});
    instance.process();
    QStringList filled;
    if (instance.value("SELECT count(*) FROM cmdb_sam_sw_install") == text("1"))
        filled.append(text("SAM"));
    if (instance.value("SELECT count(*) FROM cmdb_software_instance") == text("1"))
        filled.append(text("CMDB"));
    if (reply.code == core::wire::ReturnCode::SamMissing)
        filled.append(text("fails"));
    QCOMPARE(filled.join(QLatin1Char(' ')), tables);
}

void SourceOfTruthTest::m20_deviceTypes_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("classes"); // of all CIs, and whether the computer is virtual
    QTest::newRow("computer") << QByteArray("Computer") << text("cmdb_ci_computer|0");
    QTest::newRow("mobile device") << QByteArray("Mobile device") << text("cmdb_ci_handheld_computing|0");
    QTest::newRow("virtual machine") << QByteArray("Virtual Machine")
                                     << text("cmdb_ci_vm_instance|,cmdb_ci_computer|1");
    QTest::newRow("VM host") << QByteArray("VM Host") << text("cmdb_ci_virtualization_server|0");
    // Ours exports neither of these two; an instance that gets one all the same takes it for a computer.
    QTest::newRow("remote device") << QByteArray("Remote device") << text("cmdb_ci_computer|0");
    QTest::newRow("VDI template") << QByteArray("VDI template") << text("cmdb_ci_computer|0");
}

void SourceOfTruthTest::m20_deviceTypes()
{
    QFETCH(QByteArray, type);
    QFETCH(QString, classes);
    Instance instance;
    instance.import(DataType::Hardware, {computer("A", {{"ComputerType", type.constData()}})});
    QCOMPARE(instance.query("SELECT sys_class_name, virtual FROM cmdb ORDER BY row_number").join(QLatin1Char(',')),
             classes);
}

void SourceOfTruthTest::f18_coresArePerProcessorAndThreadsPerCore()
{
    Instance instance;
    instance.import(
        DataType::Hardware,
        {computer("A", {{"NumberOfProcessors", "2"}, {"NumberOfCores", "16"}, {"NumberOfLogicalProcessors", "32"}})});
    const char* counts = "SELECT cpu_count, cpu_core_count, cpu_core_thread FROM cmdb";
    QCOMPARE(instance.query(counts), QStringList{text("2|8|2")});
    // Never the total in a field that means each processor.
    instance.import(
        DataType::Hardware,
        {computer("A", {{"NumberOfProcessors", "4"}, {"NumberOfCores", "16"}, {"NumberOfLogicalProcessors", "16"}})});
    QCOMPARE(instance.query(counts), QStringList{text("4|4|1")});
}

ITAM_TEST(SourceOfTruthTest)
#include "tst_sourceoftruth.moc"
