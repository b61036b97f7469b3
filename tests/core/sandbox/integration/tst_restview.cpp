// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an administrator looks at over REST: contracts, classes, duplicates, identities; and the addresses (W-02, W-07).
#include "tests/core/sandbox/integration/restinstance.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::tests;
using As = RestInstance::As;

class RestViewTest final : public TestCase
{
    Q_OBJECT
private slots:
    void p70_contractUsedByListsAllItsComputers();
    void p70_contractWithoutComputersIsAnEmptyList();
    void m21_eachClassHasItsOwnList();
    void m21_parentClassesShowTheirChildrenToo();
    void duplicatesReportIsReadable();
    void identityTableIsReadable();
    void rowsHeldBackAreCountedByReason();
    void w02_bothEndpointsAnswer_data();
    void w02_bothEndpointsAnswer();
    void w07_tokenAddress();
};

void RestViewTest::p70_contractUsedByListsAllItsComputers()
{
    RestInstance instance;
    instance.import(DataType::Hardware, {computer("A", {{"SerialNo", "SN-1001"}}),
                                         computer("B", {{"SerialNo", "SN-2002"}}), computer("C")});
    instance.import(DataType::Contracts,
                    {contractRow("R1", "K", {{"ComputerID", "A"}}), contractRow("R2", "K", {{"ComputerID", "B"}}),
                     contractRow("R3", "other", {{"ComputerID", "C"}})});
    const auto contract = instance.get("ast_contract?vendor_contract=K&sysparm_fields=sys_id");
    const QByteArray id = contract.rows({text("sys_id")}).value(0).toLatin1();
    const auto used = instance.get("contract_rel_ci?sysparm_query=contract=" + id +
                                   "^ORDERBYci_item.name&sysparm_fields=ci_item,ci_item.name,ci_item.serial_number");
    QCOMPARE(used.status, 200);
    QCOMPARE(used.rows({text("ci_item.name"), text("ci_item.serial_number")}),
             (QStringList{text("A|SN-1001"), text("B|SN-2002")}));
    QCOMPARE(used.total, QByteArray("2")); // how many there are, without reading them
    QCOMPARE(used.rows({text("ci_item")}),
             instance.query("SELECT sys_id FROM cmdb WHERE name IN ('A', 'B') ORDER BY name"));
}

void RestViewTest::p70_contractWithoutComputersIsAnEmptyList()
{
    RestInstance instance;
    instance.import(DataType::Contracts, {contractRow("R", "K")});
    const auto used = instance.get("contract_rel_ci?sysparm_query=contract.vendor_contract=K");
    QCOMPARE(used.status, 200);
    QCOMPARE(used.total, QByteArray("0"));
}

void RestViewTest::m21_eachClassHasItsOwnList()
{
    RestInstance instance;
    instance.import(DataType::Hardware,
                    {computer("esx", {{"ComputerType", "VM Host"}, {"OperatingSystem", "VMware ESXi"}}),
                     computer("virt", {{"ComputerType", "VM Host"}, {"OperatingSystem", "Proxmox"}}),
                     computer("linux", {{"ComputerType", "Computer"}, {"OperatingSystem", "Debian"}}),
                     computer("desk", {{"ComputerType", "Computer"}, {"OperatingSystem", "Windows 11"}})});
    const auto names = [&](const QByteArray& table) {
        return instance.get(table + "?sysparm_query=ORDERBYname&sysparm_fields=name").rows({text("name")});
    };
    QCOMPARE(names("cmdb_ci_esx_server"), QStringList{text("esx")});
    QCOMPARE(names("cmdb_ci_linux_server"), QStringList{text("linux")});
    QCOMPARE(names("cmdb_ci_win_server"), QStringList());
    QCOMPARE(names("cmdb_ci_virtualization_server"), (QStringList{text("esx"), text("virt")}));
}

void RestViewTest::m21_parentClassesShowTheirChildrenToo()
{
    RestInstance instance;
    instance.import(DataType::Hardware,
                    {computer("linux", {{"ComputerType", "Computer"}, {"OperatingSystem", "Debian"}}),
                     computer("desk", {{"ComputerType", "Computer"}, {"OperatingSystem", "Windows 11"}})});
    const auto all = instance.get("cmdb_ci_computer?sysparm_query=ORDERBYname&sysparm_fields=name,sys_class_name");
    QCOMPARE(all.rows({text("name"), text("sys_class_name")}),
             (QStringList{text("desk|cmdb_ci_computer"), text("linux|cmdb_ci_linux_server")}));
    QCOMPARE(instance.get("cmdb_ci_server").total, QByteArray("1"));
}

void RestViewTest::duplicatesReportIsReadable()
{
    RestInstance instance;
    instance.import(DataType::Hardware,
                    {computer("A", {{"SerialNo", "SN-1001"}}), computer("B", {{"SerialNo", "SN-1001"}})});
    const auto report = instance.get(
        "x_fls_flexera_fnms_duplicate?sysparm_fields=kind,computer_id,ci.name,detail,u_transaction.number");
    QCOMPARE(
        report.rows({text("kind"), text("computer_id"), text("ci.name"), text("detail"), text("u_transaction.number")}),
        QStringList{text("duplicate of another record|B|A|DUPLICATE_OF A|ITXN0001001")});
}

void RestViewTest::identityTableIsReadable()
{
    RestInstance instance;
    instance.import(DataType::Hardware,
                    {computer("A", {{"SerialNo", "SN-1001"}}), computer("B", {{"SerialNo", "SN-1001"}})});
    const auto identities =
        instance.get("x_fls_flexera_fnms_identity?sysparm_query=ORDERBYcomputer_id&sysparm_fields=computer_id,ci.name");
    QCOMPARE(identities.rows({text("computer_id"), text("ci.name")}), (QStringList{text("A|A"), text("B|A")}));
}

void RestViewTest::rowsHeldBackAreCountedByReason()
{
    RestInstance instance;
    instance.setProperty("adding_inventories", "no");
    instance.import(DataType::Hardware, {computer("A"), computer("B")});
    const auto runs = instance.get("x_fls_flexera_fnms_import_run?sysparm_fields=state,rows_ignored,reasons");
    QCOMPARE(runs.rows({text("state"), text("rows_ignored"), text("reasons")}),
             QStringList{text("Succeeded|2|ADD_OFF=2")});
}

void RestViewTest::w02_bothEndpointsAnswer_data()
{
    QTest::addColumn<QByteArray>("endpoint");
    QTest::newRow("scoped application") << QByteArray("/api/x_fls_flexera_fnms/integration/fnmstosn");
    QTest::newRow("legacy") << QByteArray("/fnmp.do");
}

void RestViewTest::w02_bothEndpointsAnswer()
{
    QFETCH(QByteArray, endpoint);
    RestInstance instance;
    Sending sending;
    sending.transactionId = text("tx");
    const auto response =
        instance.request("POST", endpoint, instance.body(DataType::Hardware, {computer("A")}, sending), As::Exporter);
    QCOMPARE(response.status, 200);
    instance.process();
    QCOMPARE(instance.value("SELECT name FROM cmdb"), text("A"));
}

void RestViewTest::w07_tokenAddress()
{
    RestInstance instance;
    const auto& credentials = instance.credentials();
    const QByteArray form = QStringLiteral("grant_type=refresh_token&client_id=%1&client_secret=%2&refresh_token=%3")
                                .arg(credentials.clientId, credentials.clientSecret, credentials.refreshToken)
                                .toLatin1();
    const auto granted = instance.request("POST", "/oauth_token.do", form, As::Nobody);
    QCOMPARE(granted.status, 200);
    QVERIFY(granted.body.contains("\"access_token\""));
    QCOMPARE(instance.request("POST", "/oauth_tokens.do", form, As::Nobody).status, 404);
}

ITAM_TEST(RestViewTest)
#include "tst_restview.moc"
