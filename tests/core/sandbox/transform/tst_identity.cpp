// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// D-11: which CI a ComputerID stands for, duplicates, and what moves along. D-12: links that come late.
#include "tests/core/sandbox/integration/instance.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::tests;
using core::wire::ImportState;
using core::wire::RowCounts;

namespace {

constexpr auto owners =
    "SELECT serial_number, itam_unique_id FROM cmdb WHERE sys_class_name = 'cmdb_ci_computer' ORDER BY serial_number";
constexpr auto identities =
    "SELECT i.computer_id, c.serial_number FROM x_fls_flexera_fnms_identity i JOIN cmdb c ON c.sys_id = i.ci "
    "ORDER BY i.computer_id";
constexpr auto links = "SELECT l.itam_record_id, k.vendor_contract, c.serial_number FROM contract_rel_ci l "
                       "JOIN ast_contract k ON k.sys_id = l.contract JOIN cmdb c ON c.sys_id = l.ci_item ORDER BY 1";
constexpr auto installations =
    "SELECT i.itam_unique_id, c.serial_number FROM cmdb_sam_sw_install i JOIN cmdb c ON c.sys_id = i.installed_on "
    "ORDER BY 1";

TestRecord pc(const char* id, const char* serial)
{
    return computer(id, {{"SerialNo", serial}});
}

} // namespace

class IdentityTest final : public TestCase
{
    Q_OBJECT
private slots:
    void d11_secondComputerIdOfOneCiIsADuplicate();
    void d11_duplicatesLinksAndInstallationsResolveToThatCi();
    void d11_supersedesTakesTheRecordOver();
    void d11_supersedesCountsOnlyWithinOneSource();
    void d11_swappedSerialsConverge();
    void d11_movedIdentityTakesItsRowsAlong();
    void d11_twoInstallationIdsAreTwoRows();
    void d11_unownedInstallationIsAdopted();
    void d11_linksCoalesceOnRecordId();
    void d11_adoptedInstallationIsFoundAgainInItsSegment();
    void d11_unownedLinkIsAdopted();
    void d11_duplicateIsPendingNoMoreWhenTheSerialIsCorrected();
    void d11_updateOffKeepsTheIdentity();
    void d11_duplicatesReportSaysWhatHolds();
    void d12_parentThatComesLaterInTheRun();
    void d12_hostThatComesLaterInTheRun();
    void d12_missingParentStaysPending();
    void d12_closedRunResolvesNothing();
    void d12_insertionEndsLaterAlthoughUpdatesAreOff();
    void d12_lateParentOfAnExistingContractObeysTheSwitch();
};

void IdentityTest::d11_secondComputerIdOfOneCiIsADuplicate()
{
    Instance instance;
    const auto run = instance.import(DataType::Hardware, {pc("A", "SN-1001"), pc("B", "sn-1001")});
    QCOMPARE(run.rows, (RowCounts{2, 1, 0, 1, 0, 0}));
    QCOMPARE(instance.notLanded(), QStringList{text("B DUPLICATE_OF A")});
    QCOMPARE(instance.query(owners), QStringList{text("SN-1001|A")});
    QCOMPARE(instance.query(identities), (QStringList{text("A|SN-1001"), text("B|SN-1001")}));
}

void IdentityTest::d11_duplicatesLinksAndInstallationsResolveToThatCi()
{
    Instance instance;
    instance.import(DataType::Hardware, {pc("A", "SN-1001"), pc("B", "SN-1001")});
    instance.import(DataType::Contracts, {contractRow("R1", "K1", {{"ComputerID", "B"}})});
    instance.import(DataType::Applications, {installation("i1", "B", "app")});
    QCOMPARE(instance.query(links), QStringList{text("R1|K1|SN-1001")});
    QCOMPARE(instance.query(installations), QStringList{text("i1|SN-1001")});
}

void IdentityTest::d11_supersedesTakesTheRecordOver()
{
    Instance instance;
    instance.import(DataType::Hardware, {pc("A", "SN-1001"), pc("B", "SN-1001")});
    TestRecord successor = pc("B", "SN-1001");
    successor.supersedes = text("A");
    QCOMPARE(instance.import(DataType::Hardware, {successor}).rows, (RowCounts{1, 0, 1, 0, 0, 0}));
    QVERIFY(instance.notLanded().isEmpty());
    QCOMPARE(instance.query(owners), QStringList{text("SN-1001|B")});
    QCOMPARE(instance.import(DataType::Hardware, {pc("B", "SN-1001")}).rows, (RowCounts{1, 0, 0, 1, 0, 0}));
}

void IdentityTest::d11_supersedesCountsOnlyWithinOneSource()
{
    Instance instance;
    instance.import(DataType::Hardware, {pc("A", "SN-1001")});
    TestRecord stranger = pc("B", "SN-1001");
    stranger.supersedes = text("A");
    Sending other;
    other.source = text("source-2");
    instance.import(DataType::Hardware, {stranger}, other);
    QCOMPARE(instance.notLanded(), QStringList{text("B DUPLICATE_OF A")});
    QCOMPARE(instance.query(owners), QStringList{text("SN-1001|A")});
}

void IdentityTest::d11_swappedSerialsConverge()
{
    Instance instance;
    instance.import(DataType::Hardware, {pc("A", "SN-1001"), pc("B", "SN-2002")});
    const QList<TestRecord> swapped{pc("A", "SN-2002"), pc("B", "SN-1001")};
    instance.import(DataType::Hardware, swapped);
    QCOMPARE(instance.notLanded(), QStringList{text("A DUPLICATE_OF B")});
    // A duplicate is always sent again.
    instance.import(DataType::Hardware, {swapped.constFirst()});
    QVERIFY(instance.notLanded().isEmpty());
    QCOMPARE(instance.query(owners), (QStringList{text("SN-1001|B"), text("SN-2002|A")}));
    QCOMPARE(instance.query("SELECT count(*) FROM cmdb"), QStringList{text("2")});
}

void IdentityTest::d11_movedIdentityTakesItsRowsAlong()
{
    Instance instance;
    instance.import(DataType::Hardware,
                    {pc("A", "SN-1001"), pc("B", "SN-2002"),
                     computer("V", {{"ComputerType", "Virtual Machine"}, {"HostComputerID", "A"}})});
    instance.import(DataType::Contracts,
                    {contractRow("R1", "K1", {{"ComputerID", "A"}}), contractRow("R2", "K1", {{"ComputerID", "B"}})});
    instance.import(DataType::Applications, {installation("i1", "A", "app"), installation("i2", "B", "app")});
    // A's hardware was swapped: case 9.
    instance.import(DataType::Hardware, {pc("A", "SN-3003")});
    QCOMPARE(instance.query(links), (QStringList{text("R1|K1|SN-3003"), text("R2|K1|SN-2002")}));
    QCOMPARE(instance.query(installations), (QStringList{text("i1|SN-3003"), text("i2|SN-2002")}));
    QCOMPARE(instance.value("SELECT c.serial_number FROM cmdb_rel_ci r JOIN cmdb_rel_type t ON t.sys_id = r.type AND "
                            "t.name LIKE 'Hosted%' "
                            "JOIN cmdb c ON c.sys_id = r.child"),
             text("SN-3003"));
    // And it became the machine of B: case 4 with a claimant, so A is a duplicate of B from now on.
    instance.import(DataType::Hardware, {pc("A", "SN-2002")});
    QCOMPARE(instance.query(links), (QStringList{text("R1|K1|SN-2002"), text("R2|K1|SN-2002")}));
    QCOMPARE(instance.query("SELECT itam_unique_id, active_install FROM cmdb_sam_sw_install ORDER BY 1"),
             (QStringList{text("i1|1"), text("i2|0")}));
}

void IdentityTest::d11_twoInstallationIdsAreTwoRows()
{
    Instance instance;
    instance.import(DataType::Hardware, {pc("A", "SN-1001")});
    const QList<TestRecord> records{installation("i1", "A", "app", {{"InstallPath", "/opt/a"}}),
                                    installation("i2", "A", "app", {{"InstallPath", "/opt/b"}})};
    QCOMPARE(instance.import(DataType::Applications, records).rows, (RowCounts{2, 2, 0, 0, 0, 0}));
    QCOMPARE(
        instance.query("SELECT itam_unique_id, install_location, active_install FROM cmdb_sam_sw_install ORDER BY 1"),
        (QStringList{text("i1|/opt/a|1"), text("i2|/opt/b|0")}));
    QCOMPARE(instance.import(DataType::Applications, records).rows, (RowCounts{2, 0, 0, 2, 0, 0}));
}

void IdentityTest::d11_unownedInstallationIsAdopted()
{
    Instance instance;
    instance.import(DataType::Hardware, {pc("A", "SN-1001"), pc("B", "SN-2002")});
    instance.import(DataType::Applications, {installation("i0", "B", "app")});
    instance.execute(
        "INSERT INTO cmdb_sam_sw_install(sys_id, installed_on, discovery_model, discovery_source, active_install) "
        "SELECT 'foreign', (SELECT sys_id FROM cmdb WHERE name = 'A'), discovery_model, 'SCCM', 1 FROM "
        "cmdb_sam_sw_install");
    QCOMPARE(
        instance.import(DataType::Applications, {installation("i1", "A", "app"), installation("i2", "A", "app")}).rows,
        (RowCounts{2, 1, 1, 0, 0, 0}));
    QCOMPARE(instance.value("SELECT itam_unique_id FROM cmdb_sam_sw_install WHERE sys_id = 'foreign'"), text("i1"));
    QCOMPARE(instance.value("SELECT count(*) FROM cmdb_sam_sw_install"), text("3"));
}

void IdentityTest::d11_adoptedInstallationIsFoundAgainInItsSegment()
{
    Instance instance;
    instance.import(DataType::Hardware, {pc("A", "SN-1001"), pc("B", "SN-2002")});
    instance.import(DataType::Applications, {installation("a", "B", "first"), installation("b", "B", "app")});
    instance.execute(
        "INSERT INTO cmdb_sam_sw_install(sys_id, installed_on, discovery_model, discovery_source, active_install) "
        "SELECT 'foreign', (SELECT sys_id FROM cmdb WHERE name = 'A'), discovery_model, 'SCCM', 1 FROM "
        "cmdb_sam_sw_install WHERE itam_unique_id = 'b'");
    QCOMPARE(instance
                 .import(DataType::Applications, {installation("i1", "A", "first"), installation("i2", "A", "app"),
                                                  installation("i2", "A", "app")})
                 .rows,
             (RowCounts{3, 1, 1, 1, 0, 0}));
    QCOMPARE(instance.value("SELECT itam_unique_id FROM cmdb_sam_sw_install WHERE sys_id = 'foreign'"), text("i2"));
}

void IdentityTest::d11_linksCoalesceOnRecordId()
{
    Instance instance;
    instance.import(DataType::Hardware, {pc("A", "SN-1001"), pc("B", "SN-2002")});
    instance.import(DataType::Contracts, {contractRow("R1", "K1", {{"ComputerID", "A"}, {"LinkDate", "2024-01-31"}}),
                                          contractRow("R2", "K1", {{"ComputerID", "A"}})});
    QCOMPARE(instance.query(links), (QStringList{text("R1|K1|SN-1001"), text("R2|K1|SN-1001")}));
    instance.import(DataType::Contracts, {contractRow("R1", "K1", {{"ComputerID", "B"}, {"LinkDate", "2024-02-29"}})});
    QCOMPARE(instance.query(links), (QStringList{text("R1|K1|SN-2002"), text("R2|K1|SN-1001")}));
    QCOMPARE(instance.value("SELECT added FROM contract_rel_ci WHERE itam_record_id = 'R1'"), text("2024-02-29"));
}

void IdentityTest::d11_unownedLinkIsAdopted()
{
    Instance instance;
    instance.import(DataType::Hardware, {pc("A", "SN-1001")});
    instance.import(DataType::Contracts, {contractRow("R0", "K1")});
    instance.execute("INSERT INTO contract_rel_ci(sys_id, contract, ci_item) SELECT 'foreign', (SELECT sys_id FROM "
                     "ast_contract), sys_id FROM cmdb");
    QCOMPARE(instance.import(DataType::Contracts, {contractRow("R1", "K1", {{"ComputerID", "A"}})}).rows,
             (RowCounts{1, 0, 1, 0, 0, 0}));
    QCOMPARE(instance.query("SELECT sys_id, itam_record_id FROM contract_rel_ci"), QStringList{text("foreign|R1")});
}

void IdentityTest::d11_duplicateIsPendingNoMoreWhenTheSerialIsCorrected()
{
    Instance instance;
    instance.import(DataType::Hardware, {pc("A", "SN-1001"), pc("B", "SN-1001")});
    instance.import(DataType::Applications, {installation("i1", "B", "app")});
    instance.import(DataType::Hardware, {pc("B", "SN-2002")});
    QVERIFY(instance.notLanded().isEmpty());
    QCOMPARE(instance.query(owners), (QStringList{text("SN-1001|A"), text("SN-2002|B")}));
    QCOMPARE(instance.query(installations), QStringList{text("i1|SN-2002")});
}

void IdentityTest::d11_updateOffKeepsTheIdentity()
{
    Instance instance;
    instance.import(DataType::Hardware, {pc("A", "SN-1001"), pc("B", "SN-2002")});
    instance.setProperty("updating_inventories", "no");
    instance.execute("UPDATE cmdb SET itam_unique_id = NULL WHERE serial_number = 'SN-2002'");
    instance.import(DataType::Hardware, {pc("A", "SN-2002")});
    QCOMPARE(instance.notLanded(), QStringList{text("A UPDATE_OFF")});
    QCOMPARE(instance.query(identities), (QStringList{text("A|SN-1001"), text("B|SN-2002")}));
    // A ComputerID that stands for nothing yet is told, so that its links find the CI.
    instance.import(DataType::Hardware, {pc("C", "SN-2002")});
    QCOMPARE(instance.notLanded(), QStringList{text("C UPDATE_OFF")});
    QCOMPARE(instance.query(identities).last(), text("C|SN-2002"));
}

void IdentityTest::d11_duplicatesReportSaysWhatHolds()
{
    Instance instance;
    instance.import(DataType::Hardware, {pc("A", "SN-1001"), pc("B", "SN-1001")});
    const char* report = "SELECT computer_id, kind, detail FROM x_fls_flexera_fnms_duplicate";
    QCOMPARE(instance.query(report), QStringList{text("B|duplicate of another record|DUPLICATE_OF A")});
    instance.import(DataType::Hardware, {pc("B", "SN-2002")});
    QVERIFY(instance.query(report).isEmpty());
}

void IdentityTest::d12_parentThatComesLaterInTheRun()
{
    Instance instance;
    Sending sending;
    sending.last = false;
    instance.send(DataType::Contracts, {contractRow("R1", "K1", {{"MasterContractNo", "K0"}})}, sending);
    instance.process();
    QCOMPARE(instance.rows(sending.exportId, DataType::Contracts).rows.constFirst().reason, text("LOOKUP_LATE"));
    sending.index = 2;
    sending.last = true;
    instance.send(DataType::Contracts, {contractRow("R0", "K0")}, sending);
    instance.process();
    QVERIFY(instance.rows(sending.exportId, DataType::Contracts).rows.isEmpty());
    QCOMPARE(instance.query("SELECT c.vendor_contract, p.vendor_contract FROM ast_contract c JOIN ast_contract p ON "
                            "p.sys_id = c.parent_contract"),
             QStringList{text("K1|K0")});
    QCOMPARE(
        instance.value(
            "SELECT u_landed || coalesce(u_reason, '') FROM x_fls_flexera_fnms_contract_import WHERE u_key = 'R1'"),
        text("1"));
    QCOMPARE(instance.value("SELECT reasons FROM x_fls_flexera_fnms_import_run"), QString());
    QCOMPARE(instance.status(sending.exportId, DataType::Contracts).run->rows, (RowCounts{2, 2, 0, 0, 0, 0}));
}

void IdentityTest::d12_hostThatComesLaterInTheRun()
{
    for (const char* column : {"HostComputerID", "HostName"}) {
        Instance instance;
        const auto run = instance.import(
            DataType::Hardware, {computer("V", {{"ComputerType", "Virtual Machine"}, {column, "H"}}), computer("H")});
        QCOMPARE(run.state, ImportState::Succeeded);
        QVERIFY(instance.notLanded().isEmpty());
        QCOMPARE(
            instance.value(
                "SELECT c.name FROM cmdb_rel_ci r JOIN cmdb_rel_type t ON t.sys_id = r.type AND t.name LIKE 'Hosted%' "
                "JOIN cmdb c ON c.sys_id = r.child"),
            text("H"));
        const QStringList before = instance.targets();
        instance.import(DataType::Hardware,
                        {computer("V", {{"ComputerType", "Virtual Machine"}, {column, "H"}}), computer("H")});
        QCOMPARE(instance.targets(), before);
    }
}

void IdentityTest::d12_missingParentStaysPending()
{
    Instance instance;
    const auto run = instance.import(DataType::Contracts, {contractRow("R1", "K1", {{"MasterContractNo", "K9"}})});
    QCOMPARE(run.state, ImportState::Succeeded);
    QCOMPARE(run.rows, (RowCounts{1, 1, 0, 0, 0, 0}));
    QCOMPARE(instance.notLanded(), QStringList{text("R1 LOOKUP_LATE")});
    QCOMPARE(instance.value("SELECT reasons FROM x_fls_flexera_fnms_import_run"), text("LOOKUP_LATE=1"));
    QCOMPARE(instance.import(DataType::Contracts, {contractRow("R1", "K1", {{"MasterContractNo", "K9"}})}).rows,
             (RowCounts{1, 0, 0, 1, 0, 0}));
    QCOMPARE(instance.notLanded(), QStringList{text("R1 LOOKUP_LATE")});
}

void IdentityTest::d12_closedRunResolvesNothing()
{
    Instance instance;
    Sending sending;
    sending.last = false;
    instance.send(DataType::Contracts, {contractRow("R1", "K1", {{"MasterContractNo", "K0"}}), contractRow("R0", "K0")},
                  sending);
    instance.process();
    instance.status(sending.exportId, DataType::Contracts, core::wire::CloseReason::Cancelled);
    QCOMPARE(instance.rows(sending.exportId, DataType::Contracts).rows.constFirst().key, text("R1"));
    QCOMPARE(instance.value("SELECT count(*) FROM ast_contract WHERE parent_contract IS NOT NULL"), text("0"));
}

void IdentityTest::d12_insertionEndsLaterAlthoughUpdatesAreOff()
{
    Instance instance;
    Sending sending;
    sending.last = false;
    const TestRecord child = contractRow("R1", "K1", {{"MasterContractNo", "K0"}, {"ContractName", "Child"}});
    instance.send(DataType::Contracts, {child, contractRow("R0", "K0")}, sending);
    instance.process();
    // The exporter died: the late pass never came. Updating contracts is off by default, but this is no update.
    instance.status(sending.exportId, DataType::Contracts, core::wire::CloseReason::Abandoned);
    QCOMPARE(instance.import(DataType::Contracts, {child}).rows, (RowCounts{1, 0, 1, 0, 0, 0}));
    QVERIFY(instance.notLanded().isEmpty());
    QCOMPARE(instance.value(
                 "SELECT p.vendor_contract FROM ast_contract c JOIN ast_contract p ON p.sys_id = c.parent_contract"),
             text("K0"));
}

void IdentityTest::d12_lateParentOfAnExistingContractObeysTheSwitch()
{
    Instance instance;
    instance.import(DataType::Contracts, {contractRow("R1", "K1", {{"MasterContractNo", ""}})});
    const QList<TestRecord> records{contractRow("R1", "K1", {{"MasterContractNo", "K0"}}), contractRow("R0", "K0")};
    instance.import(DataType::Contracts, records);
    QCOMPARE(instance.notLanded(), QStringList{text("R1 UPDATE_OFF")});
    instance.setProperty("updating_contracts", "yes");
    instance.import(DataType::Contracts, records);
    QVERIFY(instance.notLanded().isEmpty());
    QCOMPARE(instance.value(
                 "SELECT p.vendor_contract FROM ast_contract c JOIN ast_contract p ON p.sys_id = c.parent_contract"),
             text("K0"));
}

ITAM_TEST(IdentityTest)
#include "tst_identity.moc"
