// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `itam-export verify` against an instance without a column for our keys: by sys_object_source
// (servicenow-ire.md 13.5).
#include "tests/endtoend/smallsite.h"
#include "tests/testcase.h"

#include "core/settings/settings.h"

#include <QJsonArray>

using namespace itam;
using namespace itam::tests;

class VerifyBySourceTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_site.reset(); }
    void nothingDiffersAfterAnExport();
    void missingDifferentAndExtraComputersAreFoundAndRepaired();
    void referencesAreComparedWhereTheInstanceHasTheName();
    void d11_aDuplicateIsToldApart();
    void missingContractsAndLinksAreFoundAndRepaired();
    void linksWithoutARecordAreExtra();
    void contractsThatAreNotUpdatedAreHeldBack();
    void contractsThatAreUpdatedAreRepaired();
    void missingDifferentAndExtraInstallationsAreFoundAndRepaired();
    void installationsThatShareARowAreEqual();
    void columnsOfAnotherSourceAreToldApart();
    void deduplicationTasksAreListed();

private:
    [[nodiscard]] static QStringList channel() { return SmallSite::identification(); }
    [[nodiscard]] ExportEnd verify(const QStringList& extra = {})
    {
        return m_site->host.command(QStringLiteral("verify"), channel() + extra);
    }
    /// The first record of the instance that matches.
    [[nodiscard]] QString sysIdOf(const char* table, const char* query)
    {
        const QJsonArray rows = m_site->sandbox.table(QString::fromLatin1(table), QString::fromLatin1(query));
        return rows.isEmpty() ? QString() : rows[0][QLatin1String("sys_id")].toString();
    }
    [[nodiscard]] bool edit(const char* table, const char* query, const QJsonObject& values)
    {
        return m_site->sandbox.update(QString::fromLatin1(table), sysIdOf(table, query), values);
    }
    [[nodiscard]] bool remove(const char* table, const char* query)
    {
        const QString path = QStringLiteral("/api/now/table/%1/%2").arg(QLatin1String(table), sysIdOf(table, query));
        return m_site->sandbox.rest(QStringLiteral("DELETE"), path).status == 204;
    }
    [[nodiscard]] bool insert(const char* table, const QJsonObject& values)
    {
        const QString path = QLatin1String("/api/now/table/") + QLatin1String(table);
        return m_site->sandbox.rest(QStringLiteral("POST"), path, values).status == 201;
    }
    /// "kind key field expected actual", sorted.
    [[nodiscard]] static QStringList findings(const ExportEnd& end);

    std::unique_ptr<SmallSite> m_site;
};

void VerifyBySourceTest::init()
{
    TestCase::init();
    m_site = std::make_unique<SmallSite>();
    QVERIFY(m_site->isReady);
    QCOMPARE(m_site->host.run(channel()).exitStatus, 0);
}

QStringList VerifyBySourceTest::findings(const ExportEnd& end)
{
    QStringList lines;
    for (const QJsonValue& finding : end.json.value(QLatin1String("findings")).toArray()) {
        QStringList parts{finding[QLatin1String("kind")].toString(), finding[QLatin1String("key")].toString()};
        for (const QJsonValue& difference : finding[QLatin1String("differences")].toArray())
            parts +=
                {difference[QLatin1String("field")].toString(), difference[QLatin1String("expected")].toString(),
                 difference[QLatin1String("actual")].toString() +
                     (difference[QLatin1String("ownedElsewhere")].toBool() ? QStringLiteral(" (owned)") : QString())};
        lines.append(parts.join(u' '));
    }
    lines.sort();
    return lines;
}

void VerifyBySourceTest::nothingDiffersAfterAnExport()
{
    const ExportEnd end = verify();
    QVERIFY2(end.exitStatus == 0, end.out.constData());
    QCOMPARE(findings(end), QStringList());
    QCOMPARE(end.number("hardware", "equal"), 5);
    QCOMPARE(end.number("contracts", "equal"), 3);
    QCOMPARE(end.number("applications", "equal"), 4);
    const ExportEnd text = verify({QStringLiteral("--output"), QStringLiteral("text")});
    QVERIFY2(text.out.contains("contracts that are only there are not listed"), text.out.constData());
}

void VerifyBySourceTest::missingDifferentAndExtraComputersAreFoundAndRepaired()
{
    const QString name = QStringLiteral("pc00002");
    const QJsonArray found = m_site->sandbox.table(QStringLiteral("cmdb_ci_computer"), QLatin1String("name=") + name);
    QCOMPARE(found.size(), 1);
    QVERIFY(m_site->sandbox.update(QStringLiteral("cmdb_ci_computer"), found[0][QLatin1String("sys_id")].toString(),
                                   {{QStringLiteral("name"), QStringLiteral("renamed")}}));
    QVERIFY(m_site->estate.execute("DELETE FROM computer WHERE id = 'C00004';"
                                   "INSERT INTO computer (id, name, serial) VALUES ('C00009', 'pc9', 'S9999AB')"));
    const ExportEnd end = verify();
    QCOMPARE(findings(end), QStringList({QStringLiteral("different C00002 name pc00002 renamed"),
                                         QStringLiteral("extra C00004"), QStringLiteral("missing C00009")}));
    QCOMPARE(end.number("hardware", "equal"), 3);
    QCOMPARE(verify({QStringLiteral("--repair")}).exitStatus, 0);
    QCOMPARE(findings(verify()), QStringList{QStringLiteral("extra C00004")});
}

void VerifyBySourceTest::referencesAreComparedWhereTheInstanceHasTheName()
{
    // None of these is in ServiceNow yet, so their columns were left alone.
    QVERIFY(m_site->estate.execute(
        "DROP VIEW itam_export_hardware;"
        "CREATE VIEW itam_export_hardware AS SELECT id AS ComputerID, name AS ComputerName, serial AS SerialNo, "
        "'Acme Computers' AS Manufacturer, model || ' X' AS ModelNo, type AS ComputerType, os AS OperatingSystem, "
        "'CORP\\jdoe' AS AssignedUser, 'Bonn / 2nd floor' AS Location, modified AS LastModified FROM computer "
        "WHERE id IN ('C00001', 'C00002')"));
    QVERIFY(m_site->estate.execute("DELETE FROM installation; DELETE FROM contract;"));
    QCOMPARE(m_site->host.run(channel()).exitStatus, 0);
    const QStringList only{QStringLiteral("--type"), QStringLiteral("hardware"), QStringLiteral("--kind"),
                           QStringLiteral("different")};
    QCOMPARE(findings(verify(only)), QStringList());

    QVERIFY(insert("core_company", {{QStringLiteral("name"), QStringLiteral("Acme Computers")}}));
    QVERIFY(insert("cmdb_hardware_product_model", {{QStringLiteral("name"), QStringLiteral("Latitude 2 X")},
                                                   {QStringLiteral("model_number"), QStringLiteral("Latitude 2 X")}}));
    QVERIFY(insert("sys_user", {{QStringLiteral("user_name"), QStringLiteral("jdoe")},
                                {QStringLiteral("first_name"), QStringLiteral("Jane")},
                                {QStringLiteral("last_name"), QStringLiteral("Doe")}}));
    QVERIFY(insert("cmn_location", {{QStringLiteral("name"), QStringLiteral("Bonn / 2nd floor")}}));
    const QStringList different = findings(verify(only));
    QCOMPARE(different.size(), 2);
    QVERIFY2(different[0].startsWith(QLatin1String("different C00001 manufacturer Acme Computers ")),
             qPrintable(different[0]));
    QVERIFY2(!different[0].contains(QLatin1String("model_id")), qPrintable(different[0]));
    for (const char* part : {"manufacturer Acme Computers ", "model_id Latitude 2 X ", "assigned_to CORP\\jdoe ",
                             "location Bonn / 2nd floor "})
        QVERIFY2(different[1].contains(QLatin1String(part)), qPrintable(different[1]));

    QCOMPARE(verify(only + QStringList(QStringLiteral("--repair"))).exitStatus, 0);
    QCOMPARE(findings(verify(only)), QStringList());
    QCOMPARE(sysIdOf("cmdb_ci_computer", "name=pc00002^assigned_to.user_name=jdoe^model_id.model_number=Latitude 2 X"),
             sysIdOf("cmdb_ci_computer", "name=pc00002"));
    // Somebody gave it to another maker.
    QVERIFY(insert("core_company", {{QStringLiteral("name"), QStringLiteral("Other")}}));
    QVERIFY(edit("cmdb_ci_computer", "name=pc00001",
                 {{QStringLiteral("manufacturer"), sysIdOf("core_company", "name=Other")}}));
    QCOMPARE(findings(verify(only)), QStringList{QStringLiteral("different C00001 manufacturer Acme Computers Other")});
}

void VerifyBySourceTest::d11_aDuplicateIsToldApart()
{
    QVERIFY(m_site->estate.execute("INSERT INTO computer (id, name, serial) VALUES ('D1', 'other', 'S00001XY')"));
    QCOMPARE(m_site->host.run(channel()).number("hardware", "duplicates"), 1);
    const ExportEnd end = verify();
    QCOMPARE(end.number("hardware", "equal"), 5);
    QCOMPARE(end.number("hardware", "duplicates"), 1);
    QCOMPARE(end.number("hardware", "missing"), 0);
}

void VerifyBySourceTest::missingContractsAndLinksAreFoundAndRepaired()
{
    QVERIFY(remove("contract_rel_ci", "contract.vendor_contract=000002"));
    QVERIFY(m_site->estate.execute("INSERT INTO contract (id, number, name, status) VALUES "
                                   "('R0009', '000009', 'New', 'Active')"));
    QCOMPARE(findings(verify()), QStringList({QStringLiteral("missing R0002"), QStringLiteral("missing R0009")}));
    QCOMPARE(verify({QStringLiteral("--repair")}).exitStatus, 0);
    const ExportEnd after = verify();
    QCOMPARE(findings(after), QStringList());
    QCOMPARE(after.number("contracts", "equal"), 4);
}

void VerifyBySourceTest::linksWithoutARecordAreExtra()
{
    QVERIFY(m_site->estate.execute("UPDATE contract SET computer = 'C00005' WHERE id = 'R0003'"));
    // A computer that is none of ours may hang on a contract as it likes.
    QVERIFY(insert("cmdb_ci_computer", {{QStringLiteral("name"), QStringLiteral("foreign")}}));
    QVERIFY(insert("contract_rel_ci", {{QStringLiteral("contract"), sysIdOf("ast_contract", "vendor_contract=000001")},
                                       {QStringLiteral("ci_item"), sysIdOf("cmdb_ci_computer", "name=foreign")}}));
    QCOMPARE(findings(verify()),
             QStringList({QStringLiteral("extra 000003 - C00003"), QStringLiteral("missing R0003")}));
    QCOMPARE(verify({QStringLiteral("--repair")}).exitStatus, 0);
    QCOMPARE(findings(verify()), QStringList{QStringLiteral("extra 000003 - C00003")});
}

void VerifyBySourceTest::contractsThatAreNotUpdatedAreHeldBack()
{
    QVERIFY(edit("ast_contract", "vendor_contract=000002",
                 {{QStringLiteral("short_description"), QStringLiteral("renamed")}}));
    const ExportEnd end = verify({QStringLiteral("--repair")});
    QCOMPARE(findings(end), QStringList{QStringLiteral("held-back R0002 short_description Maintenance 2 renamed")});
    QVERIFY(!end.json.contains(QLatin1String("repair")));
    const ExportEnd text = verify({QStringLiteral("--output"), QStringLiteral("text")});
    QVERIFY2(text.out.contains("do not let contracts be updated: 1."), text.out.constData());
    QVERIFY2(!text.out.contains("itam-export status"), text.out.constData());
}

void VerifyBySourceTest::contractsThatAreUpdatedAreRepaired()
{
    core::settings::SettingsFile file(m_site->host.folder() + QStringLiteral("/settings"));
    auto settings = file.load();
    QVERIFY(settings);
    core::settings::InstanceSettings instance;
    instance.name = QStringLiteral("here");
    instance.url = QUrl(m_site->sandbox.url());
    instance.channel = core::settings::Channel::Identification;
    instance.identification.updateContracts = true;
    settings->instances = {instance};
    settings->activeInstance = instance.name;
    QVERIFY(file.save(*settings));
    // Neither letter case nor a name that the instance does not have is a difference; an emptied date is one.
    QVERIFY(edit("ast_contract", "vendor_contract=000001",
                 {{QStringLiteral("short_description"), QStringLiteral("MAINTENANCE 1")}}));
    QVERIFY(edit("ast_contract", "vendor_contract=000002",
                 {{QStringLiteral("short_description"), QStringLiteral("renamed")},
                  {QStringLiteral("ends"), QStringLiteral("2027-01-01")}}));
    QVERIFY(m_site->estate.execute("UPDATE contract SET vendor = 'Nobody knows' WHERE id = 'R0003'"));
    QCOMPARE(findings(verify()), QStringList{QStringLiteral("different R0002 short_description Maintenance 2 renamed "
                                                            "ends 2027-12-31 2027-01-01")});
    QVERIFY(insert("core_company", {{QStringLiteral("name"), QStringLiteral("Nobody knows")}}));
    QCOMPARE(findings(verify()).last(), QStringLiteral("different R0003 vendor Nobody knows "));
    QCOMPARE(verify({QStringLiteral("--repair")}).exitStatus, 0);
    QCOMPARE(findings(verify()), QStringList());
}

void VerifyBySourceTest::missingDifferentAndExtraInstallationsAreFoundAndRepaired()
{
    QVERIFY(edit("cmdb_sam_sw_install", "display_name=Product 1^installed_on.name=pc00001",
                 {{QStringLiteral("version"), QStringLiteral("9.9")}}));
    QVERIFY(remove("cmdb_sam_sw_install", "display_name=Product 2^installed_on.name=pc00001"));
    QVERIFY(m_site->estate.execute("DELETE FROM installation WHERE id = 'I00002-002'"));
    const ExportEnd end = verify();
    QCOMPARE(findings(end), QStringList({QStringLiteral("different I00001-001 version 1.1 9.9"),
                                         QStringLiteral("extra I00002-002"), QStringLiteral("missing I00001-002")}));
    QCOMPARE(end.number("applications", "equal"), 1);
    QCOMPARE(verify({QStringLiteral("--repair")}).exitStatus, 0);
    QCOMPARE(findings(verify()), QStringList{QStringLiteral("extra I00002-002")});
    // On another computer is not there.
    QVERIFY(edit("cmdb_sam_sw_install", "display_name=Product 1^installed_on.name=pc00001",
                 {{QStringLiteral("installed_on"), sysIdOf("cmdb_ci_computer", "name=pc00003")}}));
    QVERIFY(findings(verify()).first().startsWith(QLatin1String("different I00001-001 installed_on C00001 ")));
}

void VerifyBySourceTest::installationsThatShareARowAreEqual()
{
    // I9 alone lands with its own key on the row of another; I7 is left out for I6, which travels beside it.
    QVERIFY(m_site->estate.execute("INSERT INTO installation SELECT 'I9', computer, application, name, publisher, "
                                   "version, modified FROM installation WHERE id = 'I00001-001';"
                                   "INSERT INTO installation (id, computer, application, name, version) VALUES "
                                   "('I6', 'C00003', 'a', 'Both', '1'), ('I7', 'C00003', 'b', 'Both', '1')"));
    QCOMPARE(m_site->host.run(channel()).exitStatus, 0);
    QCOMPARE(m_site->sandbox.count(QStringLiteral("cmdb_sam_sw_install")), 5);
    QCOMPARE(verify().number("applications", "equal"), 7);
    // The rows stay for the other records.
    QVERIFY(m_site->estate.execute("DELETE FROM installation WHERE id IN ('I00001-001', 'I6')"));
    const ExportEnd end = verify();
    QCOMPARE(findings(end).join(u';'), QString());
    QCOMPARE(end.number("applications", "equal"), 5);
}

void VerifyBySourceTest::columnsOfAnotherSourceAreToldApart()
{
    QVERIFY(
        insert("cmdb_reconciliation_definition", {{QStringLiteral("applies_to"), QStringLiteral("cmdb_ci_computer")},
                                                  {QStringLiteral("attributes"), QStringLiteral("ram")},
                                                  {QStringLiteral("discovery_source"), QStringLiteral("SG-SCCM")},
                                                  {QStringLiteral("priority"), QStringLiteral("10")}}));
    QVERIFY(edit("cmdb_ci_computer", "name=pc00001", {{QStringLiteral("ram"), QStringLiteral("8192")}}));
    QVERIFY(edit("cmdb_ci_computer", "name=pc00002",
                 {{QStringLiteral("ram"), QStringLiteral("8192")}, {QStringLiteral("os"), QStringLiteral("OS/2")}}));
    const ExportEnd end = verify({QStringLiteral("--repair")});
    QVERIFY2(end.exitStatus == 0, end.out.constData());
    QCOMPARE(findings(end), QStringList({QStringLiteral("different C00002 os Windows 11 OS/2 ram 16384 8192 (owned)"),
                                         QStringLiteral("owned-elsewhere C00001 ram 16384 8192 (owned)")}));
    QCOMPARE(end.number("hardware", "ownedElsewhere"), 1);
    // The repair wrote what it may.
    QCOMPARE(findings(verify()), QStringList({QStringLiteral("owned-elsewhere C00001 ram 16384 8192 (owned)"),
                                              QStringLiteral("owned-elsewhere C00002 ram 16384 8192 (owned)")}));
    const ExportEnd text = verify({QStringLiteral("--output"), QStringLiteral("text")});
    QVERIFY2(text.out.contains("columns that another source owns in ServiceNow: 2."), text.out.constData());
    QVERIFY2(text.out.contains("No record is missing"), text.out.constData());
}

void VerifyBySourceTest::deduplicationTasksAreListed()
{
    const auto tasksOf = [](const ExportEnd& end) {
        return end.json.value(QLatin1String("duplicateTasks"))[QLatin1String("tasks")].toArray();
    };
    QVERIFY(tasksOf(verify()).isEmpty());
    for (const char* name : {"twin1", "twin2"})
        QVERIFY(insert("cmdb_ci_computer", {{QStringLiteral("name"), QString::fromLatin1(name)},
                                            {QStringLiteral("serial_number"), QStringLiteral("S9999AB")}}));
    QVERIFY(m_site->estate.execute("INSERT INTO computer (id, name, serial) VALUES ('C00009', 'pc9', 'S9999AB')"));
    QCOMPARE(m_site->host.run(channel()).exitStatus, 0);
    const QJsonArray tasks = tasksOf(verify());
    QCOMPARE(tasks.size(), 1);
    const QJsonArray there = m_site->sandbox.table(QStringLiteral("reconcile_duplicate_task"));
    QCOMPARE(there.size(), 1);
    QCOMPARE(tasks[0][QLatin1String("number")], there[0][QLatin1String("number")]);
    QCOMPARE(tasks[0][QLatin1String("description")], there[0][QLatin1String("short_description")]);
    QCOMPARE(tasks[0][QLatin1String("url")].toString(),
             QStringLiteral("%1/nav_to.do?uri=reconcile_duplicate_task.do?sys_id%3D%2")
                 .arg(m_site->sandbox.url(), there[0][QLatin1String("sys_id")].toString()));
    const ExportEnd text = verify({QStringLiteral("--output"), QStringLiteral("text")});
    QVERIFY2(text.out.contains(there[0][QLatin1String("number")].toString().toLatin1()), text.out.constData());
    // A closed one needs nobody any more.
    QVERIFY(edit("reconcile_duplicate_task", "active=true", {{QStringLiteral("active"), QStringLiteral("false")}}));
    QVERIFY(tasksOf(verify()).isEmpty());
}

ITAM_TEST(VerifyBySourceTest)
#include "tst_verifybysource.moc"
