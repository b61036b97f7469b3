// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows of contract_export in their target tables (itam-export.md 5.6, 5.7, P-70).
#include "tests/core/sandbox/integration/instance.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::tests;
using core::wire::RowCounts;

class ContractsTest final : public TestCase
{
    Q_OBJECT
private slots:
    void everyColumnArrives();
    void f19_contractNumberIsText();
    void t10_rowWithoutNumberIsSkipped();
    void contractWithSeveralComputersIsOneContract();
    void t30_unknownComputerIsSkippedAndCounted();
    void linkIsFoundBySerialOrName();
    void linkBySerialFollowsTheComputerIdLater();
    void ambiguousComputerIsNoLink();
    void refusedContractRefusesItsLink();
    void problemGoesBeforeWhatAPropertyHoldsBack();
    void evergreenHasNoEnd();
    void selfIsNoParent();
    void t21_sendingAgainChangesNothing();
    void vendorAndManufacturerAreOneCompany();
};

void ContractsTest::everyColumnArrives()
{
    Instance instance;
    instance.execute("INSERT INTO sys_user(sys_id, user_name, name) VALUES('u1', 'mgr', 'Maria Manager')");
    const auto run = instance.import(DataType::Contracts, {contractRow("R1", "060096",
                                                                       {{"ContractName", "Cellular Service"},
                                                                        {"Comments", "Signed."},
                                                                        {"ContractType", "Maintenance"},
                                                                        {"ContractStatus", "Expired"},
                                                                        {"VendorName", "CELLCO"},
                                                                        {"StartDate", "2005-08-01"},
                                                                        {"EndDate", "2013-08-31"},
                                                                        {"Evergreen", "false"},
                                                                        {"RenewalDate", "2013-06-01"},
                                                                        {"ReviewDate", "2013-05-01"},
                                                                        {"TotalValue", "8300000"},
                                                                        {"Currency", "USD"},
                                                                        {"CostCenter", "4711"},
                                                                        {"Manager", "Maria Manager"}})});
    QCOMPARE(run.rows, (RowCounts{1, 1, 0, 0, 0, 0}));
    QCOMPARE(instance.query("SELECT number, sys_class_name, vendor_contract, short_description, description, state, "
                            "active, starts, ends, "
                            "renewable, renewal_date, total_cost, currency, contract_administrator FROM ast_contract"),
             QStringList{text("CNTR0001001|ast_service|060096|Cellular Service|Signed.\nReview date: "
                              "2013-05-01|expired|0|2005-08-01|2013-08-31|0|"
                              "2013-06-01|8300000.0|USD|u1")});
    QCOMPARE(
        instance.query("SELECT v.name, v.vendor, k.name, m.name, m.sys_class_name FROM ast_contract c "
                       "JOIN core_company v ON v.sys_id = c.vendor JOIN cmn_cost_center k ON k.sys_id = c.cost_center "
                       "JOIN cmdb_model m ON m.sys_id = c.contract_model"),
        QStringList{text("CELLCO|1|4711|Maintenance|cmdb_contract_product_model")});
}

void ContractsTest::f19_contractNumberIsText()
{
    Instance instance;
    instance.import(DataType::Contracts, {contractRow("R1", "007"), contractRow("R2", "7"), contractRow("R3", "7.0")});
    QCOMPARE(instance.query("SELECT vendor_contract FROM ast_contract ORDER BY row_number"),
             (QStringList{text("007"), text("7"), text("7.0")}));
}

void ContractsTest::t10_rowWithoutNumberIsSkipped()
{
    Instance instance;
    const auto run = instance.import(DataType::Contracts, {contractRow("R1", " ")});
    QCOMPARE(run.rows, (RowCounts{1, 0, 0, 0, 1, 0}));
    QCOMPARE(instance.notLanded(), QStringList{text("R1 NO_KEY")});
    QCOMPARE(instance.value("SELECT count(*) FROM ast_contract"), text("0"));
}

void ContractsTest::contractWithSeveralComputersIsOneContract()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A"), computer("B")});
    const auto run = instance.import(DataType::Contracts,
                                     {contractRow("R1", "K1", {{"ComputerID", "A"}, {"LinkDate", "2024-05-06"}}),
                                      contractRow("R2", "k1", {{"ComputerID", "B"}}), contractRow("R3", "K2")});
    QCOMPARE(run.rows, (RowCounts{3, 3, 0, 0, 0, 0}));
    QCOMPARE(instance.query("SELECT k.vendor_contract, c.name, l.added FROM contract_rel_ci l JOIN ast_contract k ON "
                            "k.sys_id = l.contract "
                            "JOIN cmdb c ON c.sys_id = l.ci_item ORDER BY c.name"),
             (QStringList{text("K1|A|2024-05-06"), text("K1|B|")}));
    QCOMPARE(instance.value("SELECT count(*) FROM ast_contract"), text("2"));
}

void ContractsTest::t30_unknownComputerIsSkippedAndCounted()
{
    Instance instance;
    const QList<TestRecord> rows{contractRow("R1", "K1", {{"ComputerID", "A"}})};
    QCOMPARE(instance.import(DataType::Contracts, rows).rows, (RowCounts{1, 0, 0, 0, 1, 0}));
    QCOMPARE(instance.notLanded(), QStringList{text("R1 CI_NOT_FOUND")});
    QCOMPARE(instance.value("SELECT vendor_contract FROM ast_contract"), text("K1"));
    instance.import(DataType::Hardware, {computer("A")});
    QCOMPARE(instance.import(DataType::Contracts, rows).rows, (RowCounts{1, 1, 0, 0, 0, 0}));
    QVERIFY(instance.notLanded().isEmpty());
}

void ContractsTest::linkIsFoundBySerialOrName()
{
    Instance instance;
    instance.execute(
        "INSERT INTO cmdb(sys_id, sys_class_name, sys_class_path, name, serial_number) VALUES"
        "('c1', 'cmdb_ci_computer', '/cmdb/cmdb_ci/cmdb_ci_hardware/cmdb_ci_computer/', 'one', 'SN-1001'),"
        "('c2', 'cmdb_ci_win_server', "
        "'/cmdb/cmdb_ci/cmdb_ci_hardware/cmdb_ci_computer/cmdb_ci_server/cmdb_ci_win_server/', 'two', NULL)");
    instance.import(DataType::Contracts, {contractRow("R1", "K1", {{"ComputerID", "unknown"}, {"SerialNo", "sn-1001"}}),
                                          contractRow("R2", "K1", {{"ComputerName", "TWO"}, {"SerialNo", "None"}})});
    QVERIFY(instance.notLanded().isEmpty());
    QCOMPARE(instance.query("SELECT itam_record_id, ci_item FROM contract_rel_ci ORDER BY 1"),
             (QStringList{text("R1|c1"), text("R2|c2")}));
    QCOMPARE(instance.value("SELECT count(*) FROM cmdb"), text("2"));
}

void ContractsTest::linkBySerialFollowsTheComputerIdLater()
{
    Instance instance;
    instance.execute(
        "INSERT INTO cmdb(sys_id, sys_class_name, sys_class_path, name, serial_number) VALUES"
        "('c1', 'cmdb_ci_computer', '/cmdb/cmdb_ci/cmdb_ci_hardware/cmdb_ci_computer/', 'one', 'SN-1001')");
    instance.import(DataType::Contracts, {contractRow("R1", "K1", {{"ComputerID", "A"}, {"SerialNo", "SN-1001"}})});
    instance.import(DataType::Hardware, {computer("A", {{"SerialNo", "SN-2002"}})});
    QCOMPARE(instance.value("SELECT c.name FROM contract_rel_ci l JOIN cmdb c ON c.sys_id = l.ci_item"), text("A"));
}

void ContractsTest::ambiguousComputerIsNoLink()
{
    Instance instance;
    instance.execute("INSERT INTO cmdb(sys_id, sys_class_name, sys_class_path, name) VALUES"
                     "('c1', 'cmdb_ci_computer', '/cmdb/cmdb_ci/cmdb_ci_hardware/cmdb_ci_computer/', 'pc'),"
                     "('c2', 'cmdb_ci_computer', '/cmdb/cmdb_ci/cmdb_ci_hardware/cmdb_ci_computer/', 'pc')");
    instance.import(DataType::Contracts, {contractRow("R1", "K1", {{"ComputerName", "pc"}})});
    QCOMPARE(instance.notLanded(), QStringList{text("R1 CI_NOT_FOUND")});
    QVERIFY(instance.value("SELECT sys_import_state_comment FROM x_fls_flexera_fnms_contract_import")
                .contains(text("several computers match")));
}

void ContractsTest::refusedContractRefusesItsLink()
{
    Instance instance;
    instance.setProperty("adding_contracts", "no");
    instance.import(DataType::Hardware, {computer("A")});
    QCOMPARE(instance.import(DataType::Contracts, {contractRow("R1", "K1", {{"ComputerID", "A"}})}).rows,
             (RowCounts{1, 0, 0, 1, 0, 0}));
    QCOMPARE(instance.notLanded(), QStringList{text("R1 ADD_OFF")});
    instance.setProperty("adding_contracts", "yes");
    instance.setProperty("adding_contract_links", "no");
    instance.import(DataType::Contracts, {contractRow("R1", "K1", {{"ComputerID", "A"}})});
    QCOMPARE(instance.notLanded(), QStringList{text("R1 ADD_OFF")});
    QCOMPARE(instance.value("SELECT vendor_contract FROM ast_contract"), text("K1"));
    QCOMPARE(instance.value("SELECT count(*) FROM contract_rel_ci"), text("0"));
}

void ContractsTest::problemGoesBeforeWhatAPropertyHoldsBack()
{
    Instance instance;
    instance.import(DataType::Contracts, {contractRow("R0", "K1", {{"ContractName", "Old"}})});
    // With the reason UPDATE_OFF the link would wait for a property instead of for its computer.
    instance.import(DataType::Contracts, {contractRow("R1", "K1", {{"ContractName", "New"}, {"ComputerID", "A"}})});
    QCOMPARE(instance.notLanded(), QStringList{text("R1 CI_NOT_FOUND")});
    instance.import(DataType::Hardware, {computer("A")});
    instance.import(DataType::Contracts, {contractRow("R1", "K1", {{"ContractName", "New"}, {"ComputerID", "A"}})});
    QCOMPARE(instance.notLanded(), QStringList{text("R1 UPDATE_OFF")});
    QCOMPARE(instance.value("SELECT count(*) FROM contract_rel_ci"), text("1"));
}

void ContractsTest::evergreenHasNoEnd()
{
    Instance instance;
    instance.setProperty("updating_contracts", "yes");
    instance.import(DataType::Contracts,
                    {contractRow("R1", "K1", {{"EndDate", "2025-12-31"}, {"Evergreen", "false"}})});
    QCOMPARE(instance.query("SELECT ends, renewable FROM ast_contract"), QStringList{text("2025-12-31|0")});
    instance.import(DataType::Contracts, {contractRow("R1", "K1", {{"EndDate", "2025-12-31"}, {"Evergreen", "true"}})});
    QCOMPARE(instance.query("SELECT ends, renewable FROM ast_contract"), QStringList{text("|1")});
}

void ContractsTest::selfIsNoParent()
{
    Instance instance;
    instance.import(DataType::Contracts, {contractRow("R1", "K1", {{"MasterContractNo", "k1"}})});
    QVERIFY(instance.notLanded().isEmpty());
    QCOMPARE(instance.value("SELECT parent_contract FROM ast_contract"), QString());
}

void ContractsTest::t21_sendingAgainChangesNothing()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A"), computer("B")});
    const QList<TestRecord> rows{
        contractRow(
            "R1", "K1",
            {{"ComputerID", "A"}, {"VendorName", "Acme"}, {"ContractType", "Lease"}, {"MasterContractNo", "K2"}}),
        contractRow(
            "R2", "K1",
            {{"ComputerID", "B"}, {"VendorName", "ACME"}, {"ContractType", "LEASE"}, {"MasterContractNo", "K2"}}),
        contractRow("R3", "K2", {{"TotalValue", "12.50"}, {"MasterContractNo", "gone"}}),
        contractRow("R4", "K3", {{"ComputerID", "nowhere"}, {"ContractStatus", "Odd"}})};
    instance.setProperty("updating_contracts", "yes");
    instance.import(DataType::Contracts, rows);
    const QStringList pending = instance.notLanded();
    QCOMPARE(pending, (QStringList{text("R3 LOOKUP_LATE"), text("R4 CI_NOT_FOUND")}));
    const QStringList before = instance.targets();
    QCOMPARE(instance.import(DataType::Contracts, rows).rows, (RowCounts{4, 0, 0, 3, 1, 0}));
    QCOMPARE(instance.notLanded(), pending);
    QCOMPARE(instance.targets(), before);
}

void ContractsTest::vendorAndManufacturerAreOneCompany()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A", {{"Manufacturer", "Acme"}})});
    instance.import(DataType::Contracts, {contractRow("R1", "K1", {{"VendorName", "ACME"}})});
    QCOMPARE(instance.query("SELECT name, manufacturer, vendor FROM core_company"), QStringList{text("Acme|1|1")});
}

ITAM_TEST(ContractsTest)
#include "tst_contracts.moc"
