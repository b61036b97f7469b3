// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows of application_export in SAM and CMDB tables (itam-export.md 5.8, 6.3, T-40, T-41).
#include "tests/core/sandbox/integration/instance.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::tests;
using core::wire::RowCounts;

namespace {

TestRecord office(const char* id, const char* computerId)
{
    return installation(id, computerId, "arl://office",
                        {{"FullName", "Microsoft Office 2019"},
                         {"ProductName", "Office"},
                         {"Publisher", "Microsoft"},
                         {"Version", "16.0"},
                         {"Edition", "Pro"},
                         {"InstallDate", "2020-02-29"},
                         {"InventoryDate", "2024-04-03T11:23:43Z"},
                         {"LastUsedDate", "2024-04-01T00:00:00Z"},
                         {"InstallPath", "C:\\Program Files"},
                         {"ProductCode", "{90160000}"}});
}

} // namespace

class ApplicationsTest final : public TestCase
{
    Q_OBJECT
private slots:
    void everyColumnArrivesInSamTables();
    void everyColumnArrivesInCmdbTables();
    void t41_tablesByOption_data();
    void t41_tablesByOption();
    void t30_installationWithoutComputerIsSkipped();
    void t40_oneOfSeveralRowsIsActive();
    void t40_earlierRowsOfASegmentCount();
    void t21_keysInAnyOrderFindTheirRows();
    void t40_discoveryModelIsFoundByItsKey();
    void emptyKeyPartsMatchEachOther();
    void severalDiscoveryModelsShareOneModel();
    void discoveryModelOfSeveralEditionsIsStable();
    void upgradeMovesToAnotherModel();
    void t21_sendingAgainChangesNothing();
    void switchedOffModelsHoldTheRowBack();
    void samGoneWhileProcessingFailsTheTransaction();
};

void ApplicationsTest::everyColumnArrivesInSamTables()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A")});
    QCOMPARE(instance.import(DataType::Applications, {office("i1", "A")}).rows, (RowCounts{1, 1, 0, 0, 0, 0}));
    QCOMPARE(instance.query("SELECT i.display_name, i.publisher, i.version, i.edition, c.name, i.install_date, "
                            "i.last_scanned, i.last_used, "
                            "i.install_location, i.prod_id, i.discovery_source, i.active_install, i.itam_unique_id "
                            "FROM cmdb_sam_sw_install i JOIN cmdb c ON c.sys_id = i.installed_on"),
             QStringList{
                 text("Microsoft Office 2019|Microsoft|16.0|Pro|A|2020-02-29|2024-04-03 11:23:43|2024-04-01 00:00:00|"
                      "C:\\Program Files|{90160000}|ITAM|1|i1")});
    QCOMPARE(
        instance.query("SELECT d.display_name, d.primary_key, d.publisher, d.version, m.name, m.version, m.edition, "
                       "m.display_name, "
                       "m.correlation_id, m.sys_class_name, k.name FROM cmdb_sam_sw_install i "
                       "JOIN cmdb_sam_sw_discovery_model d ON d.sys_id = i.discovery_model JOIN cmdb_model m ON "
                       "m.sys_id = d.software_model "
                       "JOIN core_company k ON k.sys_id = m.manufacturer"),
        QStringList{text(
            "Microsoft Office 2019|microsoft|microsoft office 2019|16.0|Microsoft|16.0|Office|16.0|Pro|Office 16.0 Pro|"
            "arl://office|cmdb_software_product_model|Microsoft")});
    QCOMPARE(instance.value("SELECT count(*) FROM cmdb_software_instance"), text("0"));
}

void ApplicationsTest::everyColumnArrivesInCmdbTables()
{
    Instance instance;
    instance.setProperty("installation_tables", "cmdb");
    instance.import(DataType::Hardware, {computer("A")});
    QCOMPARE(instance.import(DataType::Applications, {office("i1", "A")}).rows, (RowCounts{1, 1, 0, 0, 0, 0}));
    QCOMPARE(
        instance.query("SELECT s.name, p.name, p.version, k.name, p.\"key\", p.sys_class_name, c.name, s.install_date, "
                       "s.last_discovered, "
                       "s.itam_unique_id FROM cmdb_software_instance s JOIN cmdb p ON p.sys_id = s.software "
                       "JOIN cmdb c ON c.sys_id = s.installed_on JOIN core_company k ON k.sys_id = p.manufacturer"),
        QStringList{text("Microsoft Office 2019|Microsoft Office 2019|16.0|Microsoft|microsoft|microsoft office "
                         "2019|16.0|cmdb_ci_spkg|A|"
                         "2020-02-29|2024-04-03 11:23:43|i1")});
    QCOMPARE(instance.value("SELECT count(*) FROM cmdb_sam_sw_install"), text("0"));
}

void ApplicationsTest::t41_tablesByOption_data()
{
    QTest::addColumn<QByteArray>("option");
    QTest::addColumn<bool>("hasPlugin");
    QTest::addColumn<QString>("filled"); // installations, instances
    QTest::newRow("automatic, plugin") << QByteArray("automatic") << true << text("1|0");
    QTest::newRow("automatic, none") << QByteArray("automatic") << false << text("0|1");
    QTest::newRow("cmdb, plugin") << QByteArray("cmdb") << true << text("0|1");
    QTest::newRow("cmdb, none") << QByteArray("cmdb") << false << text("0|1");
    QTest::newRow("sam, plugin") << QByteArray("sam") << true << text("1|0");
    QTest::newRow("both, plugin") << QByteArray("both") << true << text("1|1");
}

void ApplicationsTest::t41_tablesByOption()
{
    QFETCH(QByteArray, option);
    QFETCH(bool, hasPlugin);
    QFETCH(QString, filled);
    Instance instance;
    instance.setProperty("installation_tables", option.constData());
    instance.setProperty("sam_plugin", hasPlugin ? "yes" : "no");
    instance.import(DataType::Hardware, {computer("A")});
    QCOMPARE(instance.import(DataType::Applications, {office("i1", "A")}).rows, (RowCounts{1, 1, 0, 0, 0, 0}));
    QCOMPARE(instance.query(
                 "SELECT (SELECT count(*) FROM cmdb_sam_sw_install), (SELECT count(*) FROM cmdb_software_instance)"),
             QStringList{filled});
    const QStringList before = instance.targets();
    QCOMPARE(instance.import(DataType::Applications, {office("i1", "A")}).rows, (RowCounts{1, 0, 0, 1, 0, 0}));
    QCOMPARE(instance.targets(), before);
}

void ApplicationsTest::t30_installationWithoutComputerIsSkipped()
{
    for (const char* tables : {"sam", "cmdb"}) {
        Instance instance;
        instance.setProperty("installation_tables", tables);
        QCOMPARE(instance.import(DataType::Applications, {office("i1", "A")}).rows, (RowCounts{1, 0, 0, 0, 1, 0}));
        QCOMPARE(instance.notLanded(), QStringList{text("i1 CI_NOT_FOUND")});
        instance.import(DataType::Hardware, {computer("A")});
        QCOMPARE(instance.import(DataType::Applications, {office("i1", "A")}).rows, (RowCounts{1, 1, 0, 0, 0, 0}));
    }
}

void ApplicationsTest::t40_oneOfSeveralRowsIsActive()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A"), computer("B")});
    instance.import(DataType::Applications, {office("i2", "A"), office("i1", "A"), office("i3", "B")});
    const char* active = "SELECT itam_unique_id, active_install FROM cmdb_sam_sw_install ORDER BY 1";
    QCOMPARE(instance.query(active), (QStringList{text("i1|1"), text("i2|0"), text("i3|1")}));
    // The active one goes to another computer.
    instance.import(DataType::Applications, {office("i1", "B")});
    QCOMPARE(instance.query(active), (QStringList{text("i1|1"), text("i2|1"), text("i3|0")}));
}

/// Rows of one computer that follow each other in a segment, and one of a segment before.
void ApplicationsTest::t40_earlierRowsOfASegmentCount()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A")});
    instance.import(DataType::Applications, {office("i1", "A")});
    const TestRecord other = installation("i3", "A", "arl://tool", {{"FullName", "Tool"}});
    const TestRecord again = installation("i5", "A", "arl://tool", {{"FullName", "Tool"}});
    instance.import(DataType::Applications, {office("i2", "A"), other, office("i4", "A"), again, office("i0", "A")});
    QCOMPARE(instance.query("SELECT itam_unique_id, active_install FROM cmdb_sam_sw_install ORDER BY 1"),
             (QStringList{text("i0|1"), text("i1|0"), text("i2|0"), text("i3|1"), text("i4|0"), text("i5|0")}));
}

void ApplicationsTest::t21_keysInAnyOrderFindTheirRows()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A")});
    QCOMPARE(instance.import(DataType::Applications, {office("i5", "A"), office("i3", "A"), office("i4", "A")}).rows,
             (RowCounts{3, 3, 0, 0, 0, 0}));
    QCOMPARE(instance
                 .import(DataType::Applications, {office("i4", "A"), office("i1", "A"), office("i9", "A"),
                                                  office("i5", "A"), office("i9", "A"), office("i3", "A")})
                 .rows,
             (RowCounts{6, 2, 0, 4, 0, 0}));
    QCOMPARE(instance.value("SELECT count(*) FROM cmdb_sam_sw_install"), text("5"));
}

void ApplicationsTest::t40_discoveryModelIsFoundByItsKey()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A")});
    instance.import(DataType::Applications,
                    {installation("i1", "A", "p", {{"FullName", "Tool"}, {"Publisher", "Acme"}, {"Version", "1"}}),
                     installation("i2", "A", "p", {{"FullName", "TOOL"}, {"Publisher", "ACME"}, {"Version", "1"}}),
                     installation("i3", "A", "p", {{"FullName", "Tool"}, {"Publisher", "Acme"}, {"Version", "2"}})});
    QCOMPARE(instance.query("SELECT primary_key, display_name FROM cmdb_sam_sw_discovery_model ORDER BY 1"),
             (QStringList{text("acme|tool|1|Tool"), text("acme|tool|2|Tool")}));
}

void ApplicationsTest::emptyKeyPartsMatchEachOther()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A"), computer("B")});
    instance.import(DataType::Applications, {installation("i1", "A", "Tool", {{"Publisher", ""}, {"Version", ""}}),
                                             installation("i2", "B", "Tool", {{"Publisher", ""}})});
    QCOMPARE(instance.value("SELECT count(*) FROM cmdb_model"), text("1"));
    QCOMPARE(instance.value("SELECT count(*) FROM cmdb_sam_sw_discovery_model"), text("1"));
}

void ApplicationsTest::severalDiscoveryModelsShareOneModel()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A")});
    instance.import(DataType::Applications,
                    {installation("i1", "A", "p", {{"FullName", "Office 2019 (de)"}, {"ProductName", "Office"}}),
                     installation("i2", "A", "p", {{"FullName", "Office 2019 (fr)"}, {"ProductName", "Office"}})});
    QCOMPARE(instance.query("SELECT count(*), count(DISTINCT software_model) FROM cmdb_sam_sw_discovery_model"),
             QStringList{text("2|1")});
}

void ApplicationsTest::discoveryModelOfSeveralEditionsIsStable()
{
    const TestRecord a = installation("i1", "A", "p", {{"FullName", "zlib"}, {"Edition", "x86_64"}});
    const TestRecord b = installation("i2", "A", "p", {{"FullName", "zlib"}, {"Edition", "i686"}});
    for (const QList<TestRecord>& order : {QList<TestRecord>{a, b}, QList<TestRecord>{b, a}}) {
        Instance instance;
        instance.import(DataType::Hardware, {computer("A")});
        instance.import(DataType::Applications, order);
        QVERIFY(instance.notLanded().isEmpty());
        QCOMPARE(instance.query("SELECT d.edition, m.edition, d.itam_owner FROM cmdb_sam_sw_discovery_model d JOIN "
                                "cmdb_model m ON m.sys_id = d.software_model"),
                 QStringList{text("x86_64|x86_64|i1")});
        const QStringList before = instance.targets();
        QCOMPARE(instance.import(DataType::Applications, order).rows, (RowCounts{2, 0, 0, 2, 0, 0}));
        QCOMPARE(instance.targets(), before);
    }
}

void ApplicationsTest::upgradeMovesToAnotherModel()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A")});
    instance.import(DataType::Applications, {installation("i1", "A", "p", {{"FullName", "Tool"}, {"Version", "1"}})});
    QCOMPARE(
        instance
            .import(DataType::Applications, {installation("i1", "A", "p", {{"FullName", "Tool"}, {"Version", "2"}})})
            .rows,
        (RowCounts{1, 0, 1, 0, 0, 0}));
    QCOMPARE(instance.query("SELECT i.version, d.version, m.version FROM cmdb_sam_sw_install i "
                            "JOIN cmdb_sam_sw_discovery_model d ON d.sys_id = i.discovery_model JOIN cmdb_model m ON "
                            "m.sys_id = d.software_model"),
             QStringList{text("2|2|2")});
}

void ApplicationsTest::t21_sendingAgainChangesNothing()
{
    Instance instance;
    instance.setProperty("installation_tables", "both");
    instance.import(DataType::Hardware, {computer("A"), computer("B")});
    const QList<TestRecord> records{office("i1", "A"),
                                    office("i2", "A"),
                                    office("i3", "B"),
                                    office("i4", "nowhere"),
                                    installation("i5", "A", "p1", {{"FullName", "Tool"}, {"Publisher", "Acme"}}),
                                    installation("i6", "B", "p2", {{"FullName", "TOOL"}, {"Publisher", "ACME"}})};
    QCOMPARE(instance.import(DataType::Applications, records).rows, (RowCounts{6, 5, 0, 0, 1, 0}));
    const QStringList before = instance.targets();
    QCOMPARE(instance.import(DataType::Applications, records).rows, (RowCounts{6, 0, 0, 5, 1, 0}));
    QCOMPARE(instance.targets(), before);
}

void ApplicationsTest::switchedOffModelsHoldTheRowBack()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A")});
    instance.setProperty("adding_software_models", "no");
    const auto run = instance.import(DataType::Applications, {office("i1", "A")});
    QCOMPARE(run.rows, (RowCounts{1, 1, 0, 0, 0, 0}));
    QCOMPARE(instance.notLanded(), QStringList{text("i1 ADD_OFF")});
    instance.setProperty("adding_software_models", "yes");
    instance.import(DataType::Applications, {office("i1", "A")});
    QVERIFY(instance.notLanded().isEmpty());
    QCOMPARE(instance.value("SELECT count(*) FROM cmdb_sam_sw_discovery_model WHERE software_model IS NOT NULL"),
             text("1"));
}

void ApplicationsTest::samGoneWhileProcessingFailsTheTransaction()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A")});
    instance.send(DataType::Applications, {office("i1", "A")});
    instance.setProperty("sam_plugin", "no");
    instance.process();
    const auto run = instance.status(text("export-1"), DataType::Applications).run;
    QCOMPARE(run->state, core::wire::ImportState::Failed);
    QCOMPARE(run->transactions[0].failureCode, text("SAM_MISSING"));
}

ITAM_TEST(ApplicationsTest)
#include "tst_applications.moc"
