// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Acceptance checks 9 to 14 (itam-export.md 8) on an instance. That no token appears in a log (13) is told by
// tests/endtoend, where there are logs.
#include "core/wire/codec.h"
#include "tests/core/sandbox/integration/instance.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::tests;
using core::wire::ImportState;
using core::wire::ReturnCode;

namespace {

/// A CI that another source brought, or that stands for a ComputerID already.
struct Ci
{
    const char* id;
    const char* name;
    const char* serial;          ///< "": none
    const char* computerId = ""; ///< the identity table says so
};

void addCi(Instance& instance, const Ci& ci)
{
    instance.addComputer(ci.id, ci.name, ci.serial);
    if (!*ci.computerId)
        return;
    const QByteArray computerId = ci.computerId;
    const QByteArray id = ci.id;
    instance.execute(
        QByteArray("UPDATE cmdb SET itam_unique_id = '" + computerId + "' WHERE sys_id = '" + id + "'").constData());
    instance.execute(QByteArray("INSERT INTO x_fls_flexera_fnms_identity(sys_id, computer_id, ci, source_id) "
                                "VALUES('i" +
                                id + "', '" + computerId + "', '" + id + "', 'source-1')")
                         .constData());
}

/// A line of 5.5: computer "A" named PC is imported; what became of it.
struct MatchLine
{
    const char* name;
    const char* serial;
    std::vector<Ci> there;
    const char* result; ///< of its row, and the CI that it is ("new": none of those)
};

const std::vector<MatchLine>& matchLines()
{
    static const std::vector<MatchLine> lines{
        {"1 one by serial, same by unique id", "SN-1", {{"c1", "OLD", "SN-1", "A"}}, "updated c1"},
        {"2 one by serial, none by unique id, same name", "SN-1", {{"c1", "pc", "SN-1"}}, "updated c1"},
        {"3 one by serial, other name", "SN-1", {{"c1", "OLD", "SN-1"}}, "updated c1"},
        {"4 one by serial, another by unique id",
         "SN-1",
         {{"c1", "OLD", "SN-1"}, {"c2", "PC", "SN-2", "A"}},
         "updated c1"},
        {"5 several by serial, one of them by unique id",
         "SN-1",
         {{"c1", "X", "SN-1"}, {"c2", "Y", "SN-1", "A"}},
         "updated c2"},
        {"6 several by serial, one of them of that name",
         "SN-1",
         {{"c1", "X", "SN-1"}, {"c2", "pc", "SN-1"}},
         "updated c2"},
        {"7 several by serial, none of that name",
         "SN-1",
         {{"c1", "X", "SN-1"}, {"c2", "Y", "SN-1"}},
         "error AMBIGUOUS none"},
        {"8 none by serial, mine has no serial", "SN-1", {{"c1", "OLD", "", "A"}}, "updated c1"},
        {"9 none by serial, mine has another serial", "SN-1", {{"c1", "PC", "SN-2", "A"}}, "inserted new"},
        {"10 none by serial, one of that name without serial",
         "SN-1",
         {{"c1", "pc", ""}, {"c2", "PC", "SN-2"}},
         "updated c1"},
        {"10 none by serial, several of that name without serial",
         "SN-1",
         {{"c1", "pc", ""}, {"c2", "PC", ""}},
         "error AMBIGUOUS none"},
        {"11 nothing matches", "SN-1", {{"c1", "PC", "SN-2"}}, "inserted new"},
        {"12 no serial, one by unique id", "", {{"c1", "OLD", "SN-2", "A"}, {"c2", "PC", ""}}, "updated c1"},
        {"13 no serial, one of that name", "", {{"c1", "pc", "SN-2"}}, "updated c1"},
        {"14 no serial, none of that name", "", {{"c1", "OLD", "SN-2"}}, "inserted new"},
        {"14 no serial, several of that name", "", {{"c1", "pc", ""}, {"c2", "PC", "SN-2"}}, "error AMBIGUOUS none"},
    };
    return lines;
}

} // namespace

class AcceptanceChecksTest final : public TestCase
{
    Q_OBJECT
private slots:
    void acceptance09_withoutSamPlugin_data();
    void acceptance09_withoutSamPlugin();
    void acceptance10_everyPropertyOff_data();
    void acceptance10_everyPropertyOff();
    void acceptance11_everyLineOfMatching_data();
    void acceptance11_everyLineOfMatching();
    void acceptance11_everyLineOfTheClassTable_data();
    void acceptance11_everyLineOfTheClassTable();
    void acceptance12_unitsOfMemoryAndDisk_data();
    void acceptance12_unitsOfMemoryAndDisk();
    void acceptance12_processorsCoresAndThreads();
    void acceptance13_doctypeIsRefused();
    void acceptance14_killedInTheMiddleOfATransform();
};

void AcceptanceChecksTest::acceptance09_withoutSamPlugin_data()
{
    QTest::addColumn<QByteArray>("option");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("decide automatically") << QByteArray("automatic") << false;
    QTest::newRow("CMDB tables") << QByteArray("cmdb") << false;
    QTest::newRow("SAM tables") << QByteArray("sam") << true;
    QTest::newRow("CMDB and SAM tables") << QByteArray("both") << true;
}

void AcceptanceChecksTest::acceptance09_withoutSamPlugin()
{
    QFETCH(QByteArray, option);
    QFETCH(bool, isRefused);
    Instance instance;
    instance.setProperty("sam_plugin", "off");
    instance.setProperty("installation_tables", option.constData());
    // Applications only: the other two go through whatever the option says.
    QCOMPARE(instance.import(DataType::Hardware, {computer("A")}).state, ImportState::Succeeded);
    QCOMPARE(instance.import(DataType::Contracts, {contractRow("R", "K")}).state, ImportState::Succeeded);
    const auto reply = instance.send(DataType::Applications, {installation("i", "A", "p")});
    QCOMPARE(reply.code, isRefused ? ReturnCode::SamMissing : ReturnCode::Ok);
    const QStringList logged = instance.query("SELECT message FROM syslog WHERE level = 2");
    QCOMPARE(logged, isRefused ? QStringList{reply.message} : QStringList());
    if (isRefused) // P-52: and what to do about it
        QVERIFY2(reply.message.contains(text("Install the plugin, or choose CMDB tables")), qPrintable(reply.message));
    instance.process();
    QCOMPARE(instance.value("SELECT count(*) FROM cmdb_software_instance"), isRefused ? text("0") : text("1"));
}

void AcceptanceChecksTest::acceptance10_everyPropertyOff_data()
{
    QTest::addColumn<QByteArray>("property");
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* property, DataType type) {
        const bool isAdding = QByteArray(property).startsWith("adding");
        QTest::newRow(property) << QByteArray(property) << static_cast<int>(type)
                                << text(isAdding ? "ADD_OFF" : "UPDATE_OFF");
    };
    for (const char* of : {"inventories", "product_models", "vm_instances"}) {
        row(QByteArray(QByteArray("adding_") + of).constData(), DataType::Hardware);
        row(QByteArray(QByteArray("updating_") + of).constData(), DataType::Hardware);
    }
    for (const char* property : {"adding_contracts", "updating_contracts", "adding_contract_links"})
        row(property, DataType::Contracts);
    for (const char* of : {"software_models", "installations"}) {
        row(QByteArray(QByteArray("adding_") + of).constData(), DataType::Applications);
        row(QByteArray(QByteArray("updating_") + of).constData(), DataType::Applications);
    }
}

/// One record that touches every map of its type, changed in every map when a property holds updates back.
void AcceptanceChecksTest::acceptance10_everyPropertyOff()
{
    QFETCH(QByteArray, property);
    QFETCH(int, type);
    QFETCH(QString, reason);
    const auto dataType = static_cast<DataType>(type);
    const auto record = [&](const char* value) {
        if (dataType == DataType::Hardware)
            return computer("A", {{"SerialNo", "SN-1001"},
                                  {"ModelNo", "M"},
                                  {"ChassisType", value},
                                  {"OSVersion", value},
                                  {"ComputerType", "Virtual Machine"},
                                  {"BIOSUUID", "u-1"},
                                  {"VMType", value}});
        if (dataType == DataType::Contracts)
            return contractRow("R", "K", {{"ContractName", value}, {"ComputerID", "host"}});
        return installation("i", "host", value, {{"FullName", "Tool"}, {"InstallPath", value}});
    };
    Instance instance;
    instance.import(DataType::Hardware, {computer("host", {{"SerialNo", "SN-9009"}})});
    instance.setProperty("updating_contracts", "yes");
    if (property.startsWith("updating"))
        instance.import(dataType, {record("1")});
    instance.setProperty(property.constData(), "no");
    const auto run = instance.import(dataType, {record("2")});
    QCOMPARE(run.state, ImportState::Succeeded);
    QCOMPARE(instance.notLanded(), QStringList{record("2").key + QLatin1Char(' ') + reason});
    const QString reasons =
        instance.value("SELECT reasons FROM x_fls_flexera_fnms_import_run ORDER BY row_number DESC LIMIT 1");
    QCOMPARE(reasons, reason + text("=1"));
}

void AcceptanceChecksTest::acceptance11_everyLineOfMatching_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < matchLines().size(); ++i)
        QTest::newRow(matchLines()[i].name) << static_cast<int>(i);
}

void AcceptanceChecksTest::acceptance11_everyLineOfMatching()
{
    QFETCH(int, index);
    const MatchLine& line = matchLines()[static_cast<std::size_t>(index)];
    Instance instance;
    for (const Ci& ci : line.there)
        addCi(instance, ci);
    // SN-1 has three distinct characters, so it is no junk.
    instance.import(DataType::Hardware,
                    {computer("A", {{"ComputerName", "PC"}, {"SerialNo", line.serial}, {"OSVersion", "imported"}})});
    const QString row = instance.value("SELECT trim(sys_import_state || ' ' || coalesce(u_reason, '')) FROM "
                                       "x_fls_flexera_fnms_inventory_import");
    const QStringList imported = instance.query("SELECT sys_id FROM cmdb WHERE os_version = 'imported'");
    const bool isNew = imported.size() == 1 && imported[0].size() == 32;
    const QString ci = imported.isEmpty() ? text("none") : isNew ? text("new") : imported.join(QLatin1Char(' '));
    QCOMPARE(row + QLatin1Char(' ') + ci, text(line.result));
    if (!imported.isEmpty())
        QCOMPARE(instance.query("SELECT ci FROM x_fls_flexera_fnms_identity WHERE computer_id = 'A'"), imported);
}

void AcceptanceChecksTest::acceptance11_everyLineOfTheClassTable_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("system");
    QTest::addColumn<QString>("table");
    const auto row = [](const char* type, const char* system, const char* table) {
        QTest::addRow("%s, %s", type, *system ? system : "no system")
            << QByteArray(type) << QByteArray(system) << text(table);
    };
    row("VM Host", "Microsoft Hyper-V", "cmdb_ci_hyper_v_server");
    row("VM Host", "WINDOWS Server 2019", "cmdb_ci_hyper_v_server");
    row("VM Host", "vmware esxi 7", "cmdb_ci_esx_server");
    row("VM Host", "Proxmox", "cmdb_ci_virtualization_server");
    row("VM Host", "", "cmdb_ci_virtualization_server");
    for (const char* type : {"Computer", "Mobile Device"}) {
        row(type, "IBM AIX 7.2", "cmdb_ci_aix_server");
        row(type, "Oracle Solaris 11", "cmdb_ci_solaris_server");
        row(type, "Sun OS 5.10", "cmdb_ci_solaris_server");
        row(type, "Mac OS X Server 10.6", "cmdb_ci_osx_server");
        row(type, "HP-UX B.11.31", "cmdb_ci_hpux_server");
        row(type, "Some UNIX", "cmdb_ci_unix_server");
        row(type, "Windows Server 2022", "cmdb_ci_win_server");
        for (const char* system :
             {"Linux 6.1", "Red Hat Enterprise", "SUSE 15", "Ubuntu 22.04", "CentOS 7", "Debian 12", "Oracle Linux 9"})
            row(type, system, "cmdb_ci_linux_server");
    }
    row("Computer", "Windows 11", "cmdb_ci_computer");
    row("Computer", "Mac OS X 10.6", "cmdb_ci_computer");
    row("Computer", "", "cmdb_ci_computer");
    row("Mobile Device", "iOS 17", "cmdb_ci_handheld_computing");
    row("Mobile Device", "", "cmdb_ci_handheld_computing");
}

void AcceptanceChecksTest::acceptance11_everyLineOfTheClassTable()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, system);
    QFETCH(QString, table);
    Instance instance;
    instance.import(DataType::Hardware,
                    {computer("A", {{"ComputerType", type.constData()}, {"OperatingSystem", system.constData()}})});
    QCOMPARE(instance.query("SELECT sys_class_name FROM cmdb"), QStringList{table});
    // A virtual machine goes by the same lines as a computer.
    if (type == "Computer") {
        instance.import(DataType::Hardware, {computer("V", {{"ComputerType", "Virtual Machine"},
                                                            {"OperatingSystem", system.constData()}})});
        QCOMPARE(instance.value("SELECT sys_class_name FROM cmdb WHERE name = 'V' AND virtual = 1"), table);
    }
}

void AcceptanceChecksTest::acceptance12_unitsOfMemoryAndDisk_data()
{
    QTest::addColumn<QByteArray>("memory");
    QTest::addColumn<QByteArray>("disk");
    QTest::addColumn<QString>("stored"); // ram in MB, disk_space in GB
    QTest::newRow("16 GiB, 100 GiB") << QByteArray("17179869184") << QByteArray("107374182400") << text("16384|100.0");
    QTest::newRow("rounded") << QByteArray("17179869183") << QByteArray("250059350016") << text("16384|232.89");
    QTest::newRow("half a MB is one") << QByteArray("524288") << QByteArray("5368710") << text("1|0.01");
    QTest::newRow("0 stays empty") << QByteArray("0") << QByteArray("0") << text("|");
    QTest::newRow("over 32 bit") << QByteArray("6597069766656") << QByteArray("1099511627776000")
                                 << text("6291456|1024000.0");
}

void AcceptanceChecksTest::acceptance12_unitsOfMemoryAndDisk()
{
    QFETCH(QByteArray, memory);
    QFETCH(QByteArray, disk);
    QFETCH(QString, stored);
    Instance instance;
    instance.import(DataType::Hardware,
                    {computer("A", {{"TotalMemory", memory.constData()}, {"TotalDiskSpace", disk.constData()}})});
    QCOMPARE(instance.query("SELECT ram, disk_space FROM cmdb"), QStringList{stored});
}

void AcceptanceChecksTest::acceptance12_processorsCoresAndThreads()
{
    Instance instance;
    instance.import(
        DataType::Hardware,
        {computer("A", {{"NumberOfProcessors", "2"}, {"NumberOfCores", "16"}, {"NumberOfLogicalProcessors", "32"}})});
    QCOMPARE(instance.query("SELECT cpu_count, cpu_core_count, cpu_core_thread FROM cmdb"), QStringList{text("2|8|2")});
}

void AcceptanceChecksTest::acceptance13_doctypeIsRefused()
{
    Instance instance;
    Sending sending;
    sending.transactionId = text("tx");
    const QByteArray body = instance.body(DataType::Hardware, {computer("A")}, sending);
    const auto begin = body.indexOf("<itamTransaction");
    for (const QByteArray& doctype :
         {QByteArray("<!DOCTYPE itamTransaction>"),
          QByteArray("<!DOCTYPE itamTransaction [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")}) {
        QByteArray hostile = body;
        hostile.insert(begin, doctype);
        QCOMPARE(instance.post(hostile).code, ReturnCode::Malformed);
    }
    QCOMPARE(instance.value("SELECT count(*) FROM x_fls_flexera_fnms_import_transaction"), text("0"));
    QCOMPARE(instance.post(body).code, ReturnCode::Ok);
}

void AcceptanceChecksTest::acceptance14_killedInTheMiddleOfATransform()
{
    Instance instance;
    Sending sending;
    sending.last = false;
    instance.send(DataType::Hardware, {computer("A")}, sending);
    sending.index = 2;
    sending.last = true;
    instance.send(DataType::Hardware, {computer("B")}, sending);
    QVERIFY(instance.application().step());
    QCOMPARE(instance.value("SELECT count(*) FROM x_fls_flexera_fnms_import_transaction WHERE state = 'Processing'"),
             text("1"));
    instance.restart();
    instance.process();
    QVERIFY(instance.connectionTest().unfinished.isEmpty());
    QCOMPARE(instance.query("SELECT name FROM cmdb ORDER BY name"), (QStringList{text("A"), text("B")}));
    Sending next;
    next.exportId = text("export-2");
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}, next).code, ReturnCode::Ok);
}

ITAM_TEST(AcceptanceChecksTest)
#include "tst_acceptancechecks.moc"
