// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows of inventory_export in their target tables (itam-export.md 5.2-5.5, 6).
#include "tests/core/sandbox/integration/instance.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::tests;
using core::wire::RowCounts;

class HardwareTest final : public TestCase
{
    Q_OBJECT
private slots:
    void everyColumnArrives();
    void t21_sendingAgainChangesNothing();
    void w31_absentLeavesAndEmptyClears();
    void lifecycleColumnsAreWrittenOnInsertOnly();
    void t11_companiesAreMadeAndUsersAreNot();
    void t09_modelKeyIsTheNumberAlone();
    void modelKeyCanHaveTheManufacturer();
    void sharedModelFollowsTheLowestKeyInAnyOrder();
    void computerWithoutModelIsImported();
    void virtualMachineGetsInstanceAndRelationships();
    void virtualMachineIsFoundByItsUuid();
    void virtualMachineKeepsItsRecordWhenItMoves();
    void hostCleared();
    void sixFour_classOfExistingRecords();
    void sixFour_noOperatingSystemNeverGeneralises();
    void serialNumberTableIsLookedAtSecond();
    void case3_nameDiffersIsAComment();
    void case9_oldRecordIsLeftBehindAndReported();
    void case10_andCase14_areAmbiguous();
    void foreignComputerIsAdopted();
    void unreadableValueLeavesTheColumn();
    void hostileTextTravelsUnharmed();
};

void HardwareTest::everyColumnArrives()
{
    Instance instance;
    instance.execute("INSERT INTO sys_user(sys_id, user_name, name) VALUES('u1', 'johan', 'Johan Berg')");
    const auto run = instance.import(DataType::Hardware, {computer("A", {{"ComputerName", "LF014"},
                                                                         {"Domain", "corp.example"},
                                                                         {"SerialNo", "8C554721F"},
                                                                         {"Manufacturer", "TOSHIBA"},
                                                                         {"ModelNo", "PORTEGE Z30-A"},
                                                                         {"ComputerType", "Computer"},
                                                                         {"ChassisType", "Notebook"},
                                                                         {"OperatingSystem", "Fedora Linux"},
                                                                         {"OSVersion", "25"},
                                                                         {"ServicePack", "SP1"},
                                                                         {"OSBits", "64"},
                                                                         {"ProcessorType", "Core i5"},
                                                                         {"NumberOfProcessors", "2"},
                                                                         {"NumberOfCores", "16"},
                                                                         {"NumberOfLogicalProcessors", "32"},
                                                                         {"MaxClockSpeed", "1700"},
                                                                         {"TotalMemory", "17179869184"},
                                                                         {"TotalDiskSpace", "250059000000"},
                                                                         {"IPAddress", "192.168.1.103"},
                                                                         {"MACAddress", "B8-6B-23-E0-5C-81"},
                                                                         {"AssignedUser", "CORP\\johan"},
                                                                         {"Location", "Berlin"},
                                                                         {"CorporateUnit", "IT"},
                                                                         {"CostCenter", "4711"},
                                                                         {"InventoryDate", "2024-04-03T11:23:43Z"},
                                                                         {"Status", "Active"}})});
    QCOMPARE(run.rows, (RowCounts{1, 1, 0, 0, 0, 0}));
    QCOMPARE(
        instance.query(
            "SELECT sys_class_name, name, dns_domain, serial_number, os, os_version, os_service_pack, "
            "os_address_width, "
            "cpu_name, cpu_type, cpu_count, cpu_core_count, cpu_core_thread, cpu_speed, ram, disk_space, ip_address, "
            "mac_address, assigned_to, chassis_type, model_number, last_discovered, install_status, "
            "operational_status, discovery_source, itam_unique_id, virtual FROM cmdb"),
        QStringList{QStringLiteral(
            "cmdb_ci_linux_server|LF014|corp.example|8C554721F|Fedora Linux|25|SP1|64|Core i5|Core i5|2|8|2|1700|"
            "16384|232.89|192.168.1.103|b8:6b:23:e0:5c:81|u1|Notebook|PORTEGE Z30-A|2024-04-03 11:23:43|1|1|"
            "ITAM|A|0")});
    QCOMPARE(
        instance.query(
            "SELECT m.sys_class_name, m.name, m.model_number, m.display_name, m.type, c.name, c.manufacturer, g.name "
            "FROM cmdb x JOIN cmdb_model m ON m.sys_id = x.model_id JOIN core_company c ON c.sys_id = m.manufacturer "
            "AND c.sys_id = x.manufacturer JOIN cmdb_model_category g ON g.sys_id = m.cmdb_model_category"),
        QStringList{QStringLiteral("cmdb_hardware_product_model|PORTEGE Z30-A|PORTEGE Z30-A|TOSHIBA PORTEGE "
                                   "Z30-A|Notebook|TOSHIBA|1|Computer")});
    QCOMPARE(instance.query(
                 "SELECT l.name, d.name, k.name FROM cmdb c JOIN cmn_location l ON l.sys_id = c.location "
                 "JOIN cmn_department d ON d.sys_id = c.department JOIN cmn_cost_center k ON k.sys_id = c.cost_center"),
             QStringList{QStringLiteral("Berlin|IT|4711")});
    QCOMPARE(instance.query(
                 "SELECT computer_id, ci = (SELECT sys_id FROM cmdb), source_id FROM x_fls_flexera_fnms_identity"),
             QStringList{QStringLiteral("A|1|source-1")});
}

void HardwareTest::t21_sendingAgainChangesNothing()
{
    Instance instance;
    const QList<TestRecord> records{
        computer("A", {{"SerialNo", "SN-1001"},
                       {"ModelNo", "M1"},
                       {"ChassisType", "Tower"},
                       {"Manufacturer", "Acme"},
                       {"TotalMemory", "123456789"}}),
        computer(
            "B",
            {{"SerialNo", "SN-1001"}, {"ModelNo", "m1"}, {"ChassisType", "Desktop"}, {"Manufacturer", "ACME Inc."}}),
        computer("C", {{"SerialNo", "Default string"}, {"AssignedUser", "nobody"}, {"Location", "Berlin"}}),
        computer("V", {{"ComputerType", "Virtual Machine"},
                       {"HostComputerID", "A"},
                       {"BIOSUUID", "42-1b"},
                       {"TotalDiskSpace", "123456789012"}}),
        computer("W", {{"ComputerType", "Virtual Machine"}, {"BIOSUUID", "42-1B"}, {"HostName", "gone"}})};
    const auto first = instance.import(DataType::Hardware, records);
    QCOMPARE(first.rows, (RowCounts{5, 4, 0, 1, 0, 0}));
    const QStringList pending = instance.notLanded();
    QCOMPARE(pending, (QStringList{QStringLiteral("B DUPLICATE_OF A"), QStringLiteral("W DUPLICATE_OF V")}));
    const QStringList before = instance.targets();
    const auto again = instance.import(DataType::Hardware, records);
    QCOMPARE(again.rows, (RowCounts{5, 0, 0, 5, 0, 0}));
    QCOMPARE(instance.notLanded(), pending);
    QCOMPARE(instance.targets(), before);
}

void HardwareTest::w31_absentLeavesAndEmptyClears()
{
    Instance instance;
    instance.import(
        DataType::Hardware,
        {computer("A", {{"OSVersion", "25"}, {"Domain", "CORP"}, {"ModelNo", "M1"}, {"Location", "Berlin"}})});
    instance.import(DataType::Hardware, {computer("A", {{"OSVersion", ""}})});
    QCOMPARE(instance.query(
                 "SELECT os_version, os_domain, model_number, model_id IS NOT NULL, location IS NOT NULL FROM cmdb"),
             QStringList{QStringLiteral("|CORP|M1|1|1")});
    instance.import(DataType::Hardware, {computer("A", {{"Domain", ""}, {"ModelNo", ""}, {"Location", ""}})});
    QCOMPARE(instance.query("SELECT os_domain, model_number, model_id, location FROM cmdb"),
             QStringList{QStringLiteral("|||")});
}

void HardwareTest::lifecycleColumnsAreWrittenOnInsertOnly()
{
    Instance instance;
    instance.import(DataType::Hardware,
                    {computer("A", {{"Status", "retired"}}), computer("B", {{"Status", "strange"}})});
    QCOMPARE(instance.query("SELECT install_status, operational_status FROM cmdb ORDER BY name"),
             (QStringList{QStringLiteral("7|6"), QStringLiteral("1|1")}));
    instance.execute("UPDATE cmdb SET operational_status = 3 WHERE name = 'A'");
    const auto run = instance.import(DataType::Hardware, {computer("A", {{"Status", "active"}})});
    QCOMPARE(run.rows, (RowCounts{1, 0, 0, 1, 0, 0}));
    QCOMPARE(instance.value("SELECT operational_status FROM cmdb WHERE name = 'A'"), QStringLiteral("3"));
}

void HardwareTest::t11_companiesAreMadeAndUsersAreNot()
{
    Instance instance;
    instance.execute("INSERT INTO core_company(sys_id, name) VALUES('k1', 'Dell Inc.')");
    instance.import(DataType::Hardware, {computer("A", {{"Manufacturer", "DELL INC."}, {"AssignedUser", "alice"}}),
                                         computer("B", {{"Manufacturer", "Acme"}})});
    QCOMPARE(instance.query("SELECT name, manufacturer FROM core_company ORDER BY name"),
             (QStringList{QStringLiteral("Acme|1"), QStringLiteral("Dell Inc.|1")}));
    QCOMPARE(instance.value("SELECT manufacturer FROM cmdb WHERE name = 'A'"), QStringLiteral("k1"));
    QCOMPARE(instance.value("SELECT count(*) FROM sys_user"), QStringLiteral("0"));
    QVERIFY(instance.value("SELECT sys_import_state_comment FROM x_fls_flexera_fnms_inventory_import WHERE u_key = 'A'")
                .contains(QStringLiteral("\"alice\" not found")));
}

void HardwareTest::t09_modelKeyIsTheNumberAlone()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A", {{"ModelNo", "X1"}, {"Manufacturer", "Acme"}}),
                                         computer("B", {{"ModelNo", "x1"}, {"Manufacturer", "Emca"}})});
    QCOMPARE(instance.value("SELECT count(*) FROM cmdb_model"), QStringLiteral("1"));
}

void HardwareTest::modelKeyCanHaveTheManufacturer()
{
    Instance instance;
    instance.setProperty("model_key", "manufacturer_and_model_number");
    const QList<TestRecord> records{computer("A", {{"ModelNo", "X1"}, {"Manufacturer", "Acme"}}),
                                    computer("B", {{"ModelNo", "x1"}, {"Manufacturer", "Emca"}}),
                                    computer("C", {{"ModelNo", "X1"}, {"Manufacturer", "ACME"}})};
    instance.import(DataType::Hardware, records);
    QCOMPARE(instance.value("SELECT count(*) FROM cmdb_model"), QStringLiteral("2"));
    const QStringList before = instance.targets();
    instance.import(DataType::Hardware, records);
    QCOMPARE(instance.targets(), before);
}

void HardwareTest::sharedModelFollowsTheLowestKeyInAnyOrder()
{
    const TestRecord a = computer("A", {{"ModelNo", "X1"}, {"ChassisType", "Tower"}});
    const TestRecord b = computer("B", {{"ModelNo", "X1"}, {"ChassisType", "Desktop"}});
    for (const QList<TestRecord>& order : {QList<TestRecord>{a, b}, QList<TestRecord>{b, a}}) {
        Instance instance;
        instance.import(DataType::Hardware, order);
        QCOMPARE(instance.query("SELECT type, itam_owner FROM cmdb_model"), QStringList{QStringLiteral("Tower|A")});
        // The one whose values count changes them; once it has another model, somebody else speaks for this one.
        instance.import(DataType::Hardware, {computer("A", {{"ModelNo", "X1"}, {"ChassisType", "Rack"}})});
        QCOMPARE(instance.value("SELECT type FROM cmdb_model"), QStringLiteral("Rack"));
        instance.import(DataType::Hardware, {computer("A", {{"ModelNo", "X2"}}), b});
        QCOMPARE(instance.query("SELECT type, itam_owner FROM cmdb_model WHERE name = 'X1'"),
                 QStringList{QStringLiteral("Desktop|B")});
    }
}

void HardwareTest::computerWithoutModelIsImported()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A", {{"ModelNo", ""}})});
    QCOMPARE(instance.value("SELECT count(*) FROM cmdb_model"), QStringLiteral("0"));
    QCOMPARE(instance.value("SELECT name FROM cmdb"), QStringLiteral("A"));
    QVERIFY(instance.notLanded().isEmpty());
}

void HardwareTest::virtualMachineGetsInstanceAndRelationships()
{
    Instance instance;
    instance.import(DataType::Hardware,
                    {computer("H", {{"ComputerType", "VM Host"}}), computer("V", {{"ComputerType", "Virtual Machine"},
                                                                                  {"VMName", "vm-01"},
                                                                                  {"BIOSUUID", "4C4C4544"},
                                                                                  {"VMID", "i-77"},
                                                                                  {"VMType", "VMware"},
                                                                                  {"PowerState", "Running"},
                                                                                  {"NumberOfProcessors", "4"},
                                                                                  {"TotalMemory", "1048576000"},
                                                                                  {"TotalDiskSpace", "10737418240"},
                                                                                  {"NumberOfHardDrives", "2"},
                                                                                  {"NumberOfNetworkCards", "3"},
                                                                                  {"HostComputerID", "H"},
                                                                                  {"HostName", "h"}})});
    QCOMPARE(instance.query("SELECT name, bios_uuid, vm_inst_id, object_id, short_description, state, cpus, memory, "
                            "disks_size, disks, nics "
                            "FROM cmdb WHERE sys_class_name = 'cmdb_ci_vm_instance'"),
             QStringList{QStringLiteral("vm-01|4C4C4544|i-77|i-77|VMware|on|4|1000|10.0|2|3")});
    QCOMPARE(
        instance.query(
            "SELECT t.name, p.name, c.name, c.virtual FROM cmdb_rel_ci r JOIN cmdb_rel_type t ON t.sys_id = r.type "
            "JOIN cmdb p ON p.sys_id = r.parent JOIN cmdb c ON c.sys_id = r.child ORDER BY t.name"),
        (QStringList{QStringLiteral("Hosted on::Hosts|vm-01|H|0"),
                     QStringLiteral("Instantiates::Instantiated by|vm-01|V|1")}));
}

void HardwareTest::virtualMachineIsFoundByItsUuid()
{
    Instance instance;
    instance.execute("INSERT INTO cmdb(sys_id, sys_class_name, sys_class_path, name, bios_uuid) VALUES('vm1', "
                     "'cmdb_ci_vm_instance', "
                     "'/cmdb/cmdb_ci/cmdb_ci_vm_object/cmdb_ci_vm_instance/', 'discovered', 'abc-DEF')");
    instance.import(DataType::Hardware,
                    {computer("V", {{"ComputerType", "Virtual Machine"}, {"BIOSUUID", "ABC-def"}})});
    QCOMPARE(
        instance.query("SELECT sys_id, name, itam_unique_id FROM cmdb WHERE sys_class_name = 'cmdb_ci_vm_instance'"),
        QStringList{QStringLiteral("vm1|V|V")});
}

void HardwareTest::virtualMachineKeepsItsRecordWhenItMoves()
{
    Instance instance;
    const auto vm = [](const char* host) {
        return computer("V", {{"ComputerType", "Virtual Machine"}, {"SerialNo", "VM-12345"}, {"HostComputerID", host}});
    };
    instance.import(DataType::Hardware, {computer("H1"), computer("H2"), vm("H1")});
    instance.import(DataType::Hardware, {vm("H2")});
    QVERIFY(instance.notLanded().isEmpty());
    QCOMPARE(instance.value("SELECT count(*) FROM cmdb WHERE sys_class_name = 'cmdb_ci_vm_instance'"),
             QStringLiteral("1"));
    QCOMPARE(instance.query(
                 "SELECT c.name FROM cmdb_rel_ci r JOIN cmdb_rel_type t ON t.sys_id = r.type AND t.name LIKE 'Hosted%' "
                 "JOIN cmdb c ON c.sys_id = r.child"),
             QStringList{QStringLiteral("H2")});
}

void HardwareTest::hostCleared()
{
    Instance instance;
    instance.import(DataType::Hardware,
                    {computer("H"),
                     computer("V", {{"ComputerType", "Virtual Machine"}, {"HostComputerID", "H"}, {"HostName", "H"}})});
    QCOMPARE(instance.value("SELECT count(*) FROM cmdb_rel_ci"), QStringLiteral("2"));
    instance.import(DataType::Hardware,
                    {computer("V", {{"ComputerType", "Virtual Machine"}, {"HostComputerID", ""}, {"HostName", ""}})});
    QCOMPARE(instance.value("SELECT count(*) FROM cmdb_rel_ci"), QStringLiteral("1"));
    QVERIFY(instance.notLanded().isEmpty());
}

void HardwareTest::sixFour_classOfExistingRecords()
{
    Instance instance;
    instance.import(DataType::Hardware,
                    {computer("A", {{"ComputerType", "Computer"}, {"OperatingSystem", "Windows 10"}})});
    instance.import(DataType::Hardware, {computer("A", {{"ComputerType", "Computer"}, {"OperatingSystem", "Debian"}})});
    QCOMPARE(instance.query("SELECT sys_class_name, sys_class_path, sys_mod_count FROM cmdb"),
             QStringList{QStringLiteral("cmdb_ci_linux_server|/cmdb/cmdb_ci/cmdb_ci_hardware/cmdb_ci_computer/"
                                        "cmdb_ci_server/cmdb_ci_linux_server/|1")});
    instance.setProperty("change_ci_class", "no");
    instance.import(DataType::Hardware, {computer("A", {{"ComputerType", "Computer"}, {"OperatingSystem", "AIX"}})});
    QCOMPARE(instance.query("SELECT sys_class_name, os FROM cmdb"),
             QStringList{QStringLiteral("cmdb_ci_linux_server|AIX")});
}

void HardwareTest::sixFour_noOperatingSystemNeverGeneralises()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A", {{"ComputerType", "Computer"}, {"OperatingSystem", "Debian"}})});
    instance.import(DataType::Hardware, {computer("A", {{"ComputerType", "Computer"}, {"OperatingSystem", ""}})});
    QCOMPARE(instance.query("SELECT sys_class_name, os FROM cmdb"),
             QStringList{QStringLiteral("cmdb_ci_linux_server|")});
}

void HardwareTest::serialNumberTableIsLookedAtSecond()
{
    Instance instance;
    instance.addComputer("c1", "srv", "");
    instance.execute("INSERT INTO cmdb_serial_number(sys_id, serial_number, cmdb_ci) VALUES('s1', 'sn-1001', 'c1')");
    instance.import(DataType::Hardware, {computer("A", {{"SerialNo", "SN-1001"}})});
    QCOMPARE(instance.query("SELECT sys_id, name, serial_number FROM cmdb"),
             QStringList{QStringLiteral("c1|A|SN-1001")});
}

void HardwareTest::case3_nameDiffersIsAComment()
{
    Instance instance;
    instance.addComputer("c1", "old-name", "SN-1001");
    instance.import(DataType::Hardware, {computer("A", {{"SerialNo", "SN-1001"}})});
    QCOMPARE(instance.query("SELECT sys_id, name FROM cmdb"), QStringList{QStringLiteral("c1|A")});
    QVERIFY(instance.value("SELECT sys_import_state_comment FROM x_fls_flexera_fnms_inventory_import")
                .contains(QStringLiteral("name differs: old-name")));
}

void HardwareTest::case9_oldRecordIsLeftBehindAndReported()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A", {{"SerialNo", "SN-1001"}})});
    const auto run = instance.import(DataType::Hardware, {computer("A", {{"SerialNo", "SN-2002"}})});
    QCOMPARE(run.rows, (RowCounts{1, 1, 0, 0, 0, 0}));
    QCOMPARE(instance.query("SELECT serial_number, itam_unique_id FROM cmdb ORDER BY serial_number"),
             (QStringList{QStringLiteral("SN-1001|"), QStringLiteral("SN-2002|A")}));
    QCOMPARE(instance.query("SELECT d.kind, d.computer_id, c.serial_number FROM x_fls_flexera_fnms_duplicate d "
                            "JOIN cmdb c ON c.sys_id = d.ci"),
             QStringList{QStringLiteral("left behind|A|SN-1001")});
    instance.import(DataType::Hardware, {computer("A", {{"SerialNo", "SN-2002"}})});
    QCOMPARE(instance.value("SELECT count(*) FROM x_fls_flexera_fnms_duplicate"), QStringLiteral("1"));
}

void HardwareTest::case10_andCase14_areAmbiguous()
{
    Instance instance;
    instance.addComputer("c1", "pc", "");
    instance.addComputer("c2", "PC", "0");
    const auto run =
        instance.import(DataType::Hardware, {computer("A", {{"ComputerName", "pc"}, {"SerialNo", "SN-1001"}}),
                                             computer("B", {{"ComputerName", "pc"}})});
    QCOMPARE(run.rows, (RowCounts{2, 0, 0, 0, 0, 2}));
    QCOMPARE(instance.notLanded(), (QStringList{QStringLiteral("A AMBIGUOUS"), QStringLiteral("B AMBIGUOUS")}));
    QCOMPARE(
        instance.query("SELECT computer_id, kind FROM x_fls_flexera_fnms_duplicate ORDER BY computer_id"),
        (QStringList{QStringLiteral("A|ambiguous, nothing written"), QStringLiteral("B|ambiguous, nothing written")}));
    // The report says what holds now.
    instance.execute("DELETE FROM cmdb WHERE sys_id = 'c2'");
    instance.import(DataType::Hardware, {computer("A", {{"ComputerName", "pc"}, {"SerialNo", "SN-1001"}})});
    QCOMPARE(instance.query("SELECT computer_id FROM x_fls_flexera_fnms_duplicate"), QStringList{QStringLiteral("B")});
}

void HardwareTest::foreignComputerIsAdopted()
{
    Instance instance;
    instance.addComputer("c1", "A", "");
    QCOMPARE(instance.import(DataType::Hardware, {computer("A")}).rows, (RowCounts{1, 0, 1, 0, 0, 0}));
    QCOMPARE(instance.query("SELECT sys_id, itam_unique_id, discovery_source FROM cmdb"),
             QStringList{QStringLiteral("c1|A|ITAM")});
}

void HardwareTest::unreadableValueLeavesTheColumn()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A", {{"OSBits", "64"}})});
    instance.import(DataType::Hardware,
                    {computer("A", {{"OSBits", "many"}, {"InventoryDate", "yesterday"}, {"OSVersion", "7"}})});
    QCOMPARE(instance.query("SELECT os_address_width, os_version FROM cmdb"), QStringList{QStringLiteral("64|7")});
    QVERIFY(
        instance
            .value("SELECT sys_import_state_comment FROM x_fls_flexera_fnms_inventory_import WHERE u_osbits = 'many'")
            .contains(QStringLiteral("cannot be read")));
}

void HardwareTest::hostileTextTravelsUnharmed()
{
    Instance instance;
    const char* name = "<a href=\"x\">'; DROP TABLE cmdb; -- ]]> & \xf0\x9f\x98\x80 \xd7\xa9";
    instance.import(DataType::Hardware, {computer("K'1\"", {{"ComputerName", name}, {"SerialNo", "SN'1001%"}})});
    QCOMPARE(instance.query("SELECT name, serial_number, itam_unique_id FROM cmdb"),
             QStringList{QString::fromUtf8(name) + QStringLiteral("|SN'1001%|K'1\"")});
    QCOMPARE(
        instance.import(DataType::Hardware, {computer("K'1\"", {{"ComputerName", name}, {"SerialNo", "SN'1001%"}})})
            .rows,
        (RowCounts{1, 0, 0, 1, 0, 0}));
}

ITAM_TEST(HardwareTest)
#include "tst_hardware.moc"
