// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `itam-export verify` against a real instance whose records somebody else edits: it finds exactly what differs, and
// --repair sends exactly that.
#include "tests/data/twin.h"
#include "tests/endtoend/exporterprocess.h"
#include "tests/endtoend/smallestate.h"
#include "tests/testcase.h"

#include "core/sampledata/sampledatabase.h"

#include <QTemporaryDir>

#include <csignal>

using namespace itam;
using namespace itam::tests;

namespace {

constexpr std::array types{"hardware", "contracts", "applications"};
constexpr std::array problems{"missing", "different", "extra"};

QJsonArray findings(const ExportEnd& end)
{
    return end.json.value(QLatin1String("findings")).toArray();
}

/// "different C00003" and so on, sorted.
QStringList named(const QJsonArray& findings)
{
    QStringList names;
    for (const QJsonValue& finding : findings)
        names.append(finding[QLatin1String("kind")].toString() + u' ' + finding[QLatin1String("key")].toString());
    names.sort();
    return names;
}

QStringList fieldsOf(const QJsonArray& findings, const QString& key)
{
    QStringList fields;
    for (const QJsonValue& finding : findings) {
        for (const QJsonValue& difference : finding[QLatin1String("differences")].toArray()) {
            if (finding[QLatin1String("key")].toString() == key)
                fields.append(difference[QLatin1String("field")].toString());
        }
    }
    fields.sort();
    return fields;
}

} // namespace

class VerifyTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void nothingDiffersAfterAnExport_data();
    void nothingDiffersAfterAnExport();
    void foreignEditsAreFoundAndRepaired();
    void everyComparedColumnIsSeen();
    void t11_onlyPeopleWhoAreThereAreMissed();
    void cmdbTablesAreVerifiedInCmdbMode();
    void heldBackRecordsAreToldApart();
    void d5_aRepairLiftsNoDistrust();
    void d8_aRepairSaysNothingOfWhatVanished();
    void keysInTheInstancesOwnOrder();
    void extrasOfAnotherSourceAreNotOurs();
    void csvAndKindsAndLimits();
    void stopSignalEndsItAtOnce();
    void unreachableInstancesAreExitStatus2();

private:
    /// A fresh instance and an estate of 20 computers, 10 contracts and 15 installations that was exported.
    void exportSmallEstate();
    /// Behind the instance's back, as somebody who works on it would.
    void edit(const QByteArray& sql);
    [[nodiscard]] ExportEnd verify(const QStringList& extra = {})
    {
        return m_host->command(QStringLiteral("verify"), extra);
    }
    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<SmallEstate> m_estate;
    std::unique_ptr<ExporterHost> m_host;
    ExportEnd m_exported; ///< the first export
};

void VerifyTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<SandboxProcess>(path("sandbox"));
}

void VerifyTest::cleanup()
{
    m_host.reset();
    m_estate.reset();
    m_sandbox.reset();
    m_folder.reset();
}

void VerifyTest::exportSmallEstate()
{
    QVERIFY(m_sandbox->start());
    m_estate = std::make_unique<SmallEstate>(path("operations.db"));
    m_estate->addComputers(20);
    m_estate->addContracts(10);
    m_estate->addInstallations(5, 3);
    m_host = std::make_unique<ExporterHost>(path("host"), *m_sandbox, m_estate->path());
    m_exported = m_host->run();
    QVERIFY2(m_exported.outcome() == QLatin1String("succeeded"), m_exported.out.constData());
}

void VerifyTest::edit(const QByteArray& sql)
{
    m_sandbox->stop();
    {
        auto database =
            core::support::sqlite::Database::open(m_sandbox->dataFile(), core::support::sqlite::OpenMode::ReadWrite);
        QVERIFY(database);
        const auto done = database->execute(sql);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }
    QVERIFY(m_sandbox->start());
}

void VerifyTest::nothingDiffersAfterAnExport_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("small estate") << QStringLiteral("small");
    QTest::newRow("twin") << QStringLiteral("twin");
    QTest::newRow("sample of 150 computers") << QStringLiteral("sample");
    if (const QString real = realOperationsDatabase(); !real.isEmpty())
        QTest::newRow("published inventories") << real;
}

void VerifyTest::nothingDiffersAfterAnExport()
{
    QFETCH(QString, kind);
    QString source = kind;
    if (kind == QLatin1String("small")) {
        exportSmallEstate();
    } else {
        if (kind == QLatin1String("twin"))
            source = makeTwin(m_folder->path());
        else if (kind == QLatin1String("sample"))
            QVERIFY(core::sampledata::makeSampleDatabase(source = path("sample.db"), {.computers = 150, .seed = 3}));
        QVERIFY(m_sandbox->start());
        m_host = std::make_unique<ExporterHost>(path("host"), *m_sandbox, source);
        m_exported = m_host->run();
        QCOMPARE(m_exported.exitStatus, 0);
    }
    const ExportEnd end = verify();
    QVERIFY2(end.exitStatus == 0, end.out.constData());
    for (const char* type : types) {
        for (const char* problem : problems)
            QVERIFY2(end.number(type, problem) == 0, end.out.constData());
        // What did not land is missing for the reason that the journal has.
        QCOMPARE(end.number(type, "read"), m_exported.number(type, "read"));
        QCOMPARE(end.number(type, "duplicates"), m_exported.number(type, "duplicates"));
        QVERIFY(end.number(type, "pending") <= m_exported.number(type, "pending"));
        QVERIFY(end.number(type, "heldBack") <= m_exported.number(type, "heldBack"));
        QVERIFY(end.number(type, "equal") > 0);
    }
    if (kind != QLatin1String("sample"))
        return;
    // Without a journal, duplicates are known by the instance's own table of identities (D-11).
    const ExportEnd unknowing = verify({QStringLiteral("--journal"), path("none.db")});
    QVERIFY(end.number("hardware", "duplicates") > 0);
    QCOMPARE(unknowing.number("hardware", "duplicates"), end.number("hardware", "duplicates"));
    QCOMPARE(unknowing.number("hardware", "different"), 0);
    QVERIFY(!QFile::exists(path("none.db")));
}

void VerifyTest::foreignEditsAreFoundAndRepaired()
{
    exportSmallEstate();
    edit("UPDATE cmdb SET ram = 1, manufacturer = NULL WHERE itam_unique_id = 'C00003';"
         "DELETE FROM cmdb_sam_sw_install WHERE itam_unique_id = 'I00002-002';"
         "INSERT INTO cmdb_sam_sw_install (sys_id, display_name, itam_unique_id, itam_computer_id) "
         "VALUES ('0123456789abcdef0123456789abcdef', 'Extra', 'I99999-001', 'C00001')");

    const ExportEnd found = verify();
    QCOMPARE(found.exitStatus, 0);
    QCOMPARE(named(findings(found)),
             (QStringList{QStringLiteral("different C00003"), QStringLiteral("extra I99999-001"),
                          QStringLiteral("missing I00002-002")}));
    QCOMPARE(fieldsOf(findings(found), QStringLiteral("C00003")),
             (QStringList{QStringLiteral("manufacturer"), QStringLiteral("ram")}));
    QCOMPARE(found.number("hardware", "equal"), 19);
    QCOMPARE(found.number("contracts", "equal"), 10);
    QCOMPARE(found.number("applications", "equal"), 14);
    QCOMPARE(m_host->run().outcome(), QStringLiteral("nothing-to-send")); // an export alone does not see it

    const ExportEnd repaired = verify({QStringLiteral("--repair")});
    QVERIFY2(repaired.exitStatus == 0, repaired.out.constData());
    ExportEnd repair;
    repair.json = repaired.json.value(QLatin1String("repair")).toObject();
    QCOMPARE(repair.outcome(), QStringLiteral("succeeded"));
    QCOMPARE(repair.number("hardware", "sent"), 1);
    QCOMPARE(repair.number("hardware", "updated"), 1);
    QCOMPARE(repair.state("contracts"), QStringLiteral("excluded"));
    QCOMPARE(repair.number("applications", "sent"), 1);
    QCOMPARE(repair.number("applications", "inserted"), 1);
    QVERIFY(repaired.json.value(QLatin1String("after"))[QLatin1String("findings")].toArray().isEmpty());

    QCOMPARE(named(findings(verify())), QStringList{QStringLiteral("extra I99999-001")});
    QCOMPARE(m_host->run().outcome(), QStringLiteral("nothing-to-send"));
    const ExportEnd again = verify({QStringLiteral("--repair")});
    QVERIFY(!again.json.contains(QLatin1String("repair"))); // nothing to do, so nothing was done
}

// Any of them edited is a difference: what is found equal is not found so for want of looking.
void VerifyTest::everyComparedColumnIsSeen()
{
    const QString source = path("sample.db");
    QVERIFY(core::sampledata::makeSampleDatabase(source, {.computers = 30, .seed = 5}));
    QVERIFY(m_sandbox->start());
    m_host = std::make_unique<ExporterHost>(path("host"), *m_sandbox, source);
    QCOMPARE(m_host->run().exitStatus, 0);
    const QByteArray ci = "(SELECT min(itam_unique_id) FROM cmdb WHERE itam_unique_id <> '' AND os <> '')";
    const QByteArray link = "(SELECT min(itam_record_id) FROM contract_rel_ci)";
    const QByteArray installation = "(SELECT max(itam_unique_id) FROM cmdb_sam_sw_install)";
    edit("INSERT INTO core_company (sys_id, name) VALUES ('company', 'Somebody');"
         "INSERT INTO cmdb_model (sys_id, sys_class_name, model_number, name) VALUES ('model', 'cmdb_model', 'M', 'M');"
         "INSERT INTO cmn_location (sys_id, name) VALUES ('place', 'Elsewhere');"
         "INSERT INTO cmn_cost_center (sys_id, name) VALUES ('cost', 'Elsewhere');"
         "INSERT INTO cmn_department (sys_id, name) VALUES ('dept', 'Elsewhere');"
         "INSERT INTO sys_user (sys_id, user_name, name) VALUES ('user', 'somebody', 'Somebody');"
         "UPDATE cmdb SET serial_number = 'x', name = 'x', os_domain = 'x', dns_domain = 'x', os = 'x', os_version = "
         "'x',"
         " os_service_pack = 'x', os_address_width = 7, manufacturer = 'company', model_id = 'model', model_number = "
         "'x',"
         " chassis_type = 'x', virtual = 1 - coalesce(virtual, 0), sys_class_name = 'cmdb_ci_aix_server', cpu_count = "
         "77,"
         " cpu_core_count = 77, cpu_core_thread = 77, cpu_name = 'x', cpu_type = 'x', cpu_speed = 7, ram = 7,"
         " disk_space = 7, ip_address = 'x', mac_address = 'x', location = 'place', department = 'dept', cost_center = "
         "'cost',"
         " discovery_source = 'x', assigned_to = 'user', install_status = 7, operational_status = 6 "
         "WHERE itam_unique_id = " +
         ci +
         ";"
         "UPDATE ast_contract SET short_description = 'x', description = 'x', state = 'draft', active = 1 - active,"
         " vendor = 'company', starts = '1999-01-01', ends = '1999-01-01', renewal_date = '1999-01-01', total_cost = 7,"
         " currency = 'ZZZ', cost_center = 'cost', contract_model = 'model', renewable = 1 - coalesce(renewable, 0), "
         "contract_administrator = 'user' WHERE sys_id = (SELECT contract FROM contract_rel_ci WHERE "
         "itam_record_id = " +
         link +
         ");"
         "UPDATE contract_rel_ci SET added = '1999-01-01', itam_computer_id = 'x',"
         " ci_item = (SELECT max(ci) FROM x_fls_flexera_fnms_identity WHERE ci <> ci_item) WHERE itam_record_id = " +
         link +
         ";"
         "UPDATE cmdb_sam_sw_install SET itam_computer_id = 'x', itam_application_id = 'x', display_name = 'x',"
         " publisher = 'x', version = 'x', edition = 'x', install_date = '1999-01-01', install_location = 'x',"
         " prod_id = 'x', discovery_source = 'x', last_scanned = '1999-01-01 00:00:00',"
         " installed_on = (SELECT max(ci) FROM x_fls_flexera_fnms_identity WHERE ci <> installed_on) "
         "WHERE itam_unique_id = " +
         installation);
    const QJsonArray found = findings(verify({QStringLiteral("--kind"), QStringLiteral("different,missing,extra")}));
    const std::array columns{
        QStringLiteral(
            "assigned_to chassis_type cost_center cpu_core_count cpu_core_thread cpu_count cpu_name cpu_speed cpu_type "
            "department discovery_source disk_space dns_domain ip_address location mac_address manufacturer "
            "model_id model_number name os os_address_width os_domain os_service_pack os_version ram "
            "serial_number sys_class_name virtual"),
        QStringLiteral("active added ci_item contract_administrator contract_model cost_center currency description "
                       "ends itam_computer_id "
                       "renewable renewal_date short_description starts state total_cost vendor"),
        QStringLiteral("discovery_source display_name edition install_date install_location installed_on "
                       "itam_application_id itam_computer_id prod_id publisher version")};
    for (std::size_t i = 0; i < types.size(); ++i) {
        QSet<QString> seen;
        for (const QJsonValue& finding : found) {
            if (finding[QLatin1String("type")].toString() != QLatin1String(types[i]))
                continue;
            for (const QString& field : fieldsOf(QJsonArray{finding}, finding[QLatin1String("key")].toString()))
                seen.insert(field);
        }
        const QStringList wanted = columns[i].split(u' ');
        for (const QString& column : wanted)
            QVERIFY2(seen.remove(column), qPrintable(column));
        QVERIFY2(seen.isEmpty(), qPrintable(QStringList(seen.values()).join(u' ')));
    }
}

void VerifyTest::t11_onlyPeopleWhoAreThereAreMissed()
{
    exportSmallEstate();
    QVERIFY(m_estate->execute(
        "DROP VIEW itam_export_hardware; CREATE VIEW itam_export_hardware AS SELECT id AS ComputerID, "
        "name AS ComputerName, serial AS SerialNo, CASE id WHEN 'C00001' THEN 'ann' WHEN 'C00002' THEN 'CORP\\bob' "
        "WHEN 'C00003' THEN 'nobody, really' END AS AssignedUser FROM computer"));
    QCOMPARE(m_host->run().exitStatus, 0);
    QVERIFY(findings(verify()).isEmpty()); // none of them is there
    edit("INSERT INTO sys_user (sys_id, user_name, name) VALUES ('b', 'bob', 'Bob B.'), ('a', 'x', 'ann')");
    const QJsonArray found = findings(verify());
    QCOMPARE(named(found), (QStringList{QStringLiteral("different C00001"), QStringLiteral("different C00002")}));
    QCOMPARE(fieldsOf(found, QStringLiteral("C00002")), QStringList{QStringLiteral("assigned_to")});
    QCOMPARE(verify({QStringLiteral("--repair")}).exitStatus, 0);
    QVERIFY(findings(verify()).isEmpty());
}

void VerifyTest::cmdbTablesAreVerifiedInCmdbMode()
{
    QVERIFY(m_sandbox->start({QStringLiteral("--property"), QStringLiteral("installation_tables=cmdb")}));
    m_estate = std::make_unique<SmallEstate>(path("operations.db"));
    m_estate->addComputers(3);
    m_estate->addInstallations(3, 2);
    m_host = std::make_unique<ExporterHost>(path("host"), *m_sandbox, m_estate->path());
    QCOMPARE(m_host->run().outcome(), QStringLiteral("succeeded"));
    QCOMPARE(verify().number("applications", "equal"), 6);
    edit("UPDATE cmdb_software_instance SET name = 'x' WHERE itam_unique_id = 'I00001-001';"
         "DELETE FROM cmdb_software_instance WHERE itam_unique_id = 'I00003-002'");
    QCOMPARE(named(findings(verify())),
             (QStringList{QStringLiteral("different I00001-001"), QStringLiteral("missing I00003-002")}));
}

void VerifyTest::heldBackRecordsAreToldApart()
{
    exportSmallEstate();
    QVERIFY(m_estate->execute("UPDATE contract SET name = 'Other' WHERE id = 'R0004'"));
    QCOMPARE(named(findings(verify())), QStringList{QStringLiteral("different R0004")}); // nobody tried yet
    QCOMPARE(m_host->run().number("contracts", "heldBack"), 1);
    const ExportEnd end = verify({QStringLiteral("--repair")});
    QCOMPARE(named(findings(end)), QStringList{QStringLiteral("held-back R0004")});
    QCOMPARE(findings(end)[0][QLatin1String("reason")].toString(), QStringLiteral("UPDATE_OFF"));
    QVERIFY(!end.json.contains(QLatin1String("repair")));
}

void VerifyTest::d5_aRepairLiftsNoDistrust()
{
    exportSmallEstate();
    ExporterHost other(path("other"), *m_sandbox, m_estate->path());
    QCOMPARE(other.run({QStringLiteral("--full")}).exitStatus, 0); // moves the change tokens
    edit("UPDATE cmdb SET ram = 1 WHERE itam_unique_id = 'C00003'");
    const ExportEnd repaired = verify({QStringLiteral("--repair")});
    QVERIFY2(repaired.exitStatus == 0, repaired.out.constData());
    ExportEnd repair;
    repair.json = repaired.json.value(QLatin1String("repair")).toObject();
    QCOMPARE(repair.number("hardware", "sent"), 1);
    // What the other export wrote is still to be looked at.
    const ExportEnd next = m_host->run();
    for (const char* type : types)
        QCOMPARE(next.number(type, "sent"), next.number(type, "read"));
    QCOMPARE(m_host->run().outcome(), QStringLiteral("nothing-to-send"));
}

void VerifyTest::d8_aRepairSaysNothingOfWhatVanished()
{
    exportSmallEstate();
    QVERIFY(m_estate->execute("DELETE FROM installation WHERE id = 'I00005-003'"));
    edit("UPDATE cmdb_sam_sw_install SET version = 'x' WHERE itam_unique_id = 'I00001-001'");
    QCOMPARE(verify({QStringLiteral("--repair")}).exitStatus, 0);
    QCOMPARE(m_host->run().number("applications", "vanished"), 1);
}

// The instance sorts without letter case, the operations database by bytes.
void VerifyTest::keysInTheInstancesOwnOrder()
{
    exportSmallEstate();
    QVERIFY(m_estate->execute("INSERT INTO installation SELECT 'z' || id, computer, 'z' || application, 'z' || name, "
                              "publisher, version, modified "
                              "FROM installation; INSERT INTO installation SELECT upper(id), computer, 'Y' || "
                              "application, 'Y' || name, publisher, "
                              "version, modified FROM installation WHERE id LIKE 'z%'"));
    QCOMPARE(m_host->run().outcome(), QStringLiteral("succeeded"));
    QVERIFY(findings(verify()).isEmpty());
    edit("DELETE FROM cmdb_sam_sw_install WHERE itam_unique_id = 'zI00002-002';"
         "UPDATE cmdb_sam_sw_install SET itam_unique_id = 'ZI-ELSE' WHERE itam_unique_id = 'ZI00003-001'");
    QCOMPARE(named(findings(verify())),
             (QStringList{QStringLiteral("extra ZI-ELSE"), QStringLiteral("missing ZI00003-001"),
                          QStringLiteral("missing zI00002-002")}));
}

void VerifyTest::extrasOfAnotherSourceAreNotOurs()
{
    exportSmallEstate();
    SmallEstate second(path("second.db"));
    QVERIFY(second.execute("INSERT INTO computer (id, name, serial) VALUES ('X1', 'other-1', 'OTHER1AB')"));
    QVERIFY(second.execute("INSERT INTO installation (id, computer, application, name) VALUES ('XI', 'X1', 'a', 'A')"));
    ExporterHost other(path("other"), *m_sandbox, second.path());
    QCOMPARE(other.run().outcome(), QStringLiteral("succeeded"));
    QVERIFY(findings(verify()).isEmpty());
}

void VerifyTest::csvAndKindsAndLimits()
{
    exportSmallEstate();
    edit("DELETE FROM cmdb_sam_sw_install WHERE itam_unique_id IN ('I00002-002', 'I00003-001');"
         "UPDATE cmdb_sam_sw_install SET display_name = '=1+1,\"x\"' WHERE itam_unique_id = 'I00001-001'");
    const ExportEnd csv = verify({QStringLiteral("--output"), QStringLiteral("csv"), QStringLiteral("--limit"),
                                  QStringLiteral("2"), QStringLiteral("--type"), QStringLiteral("applications")});
    QCOMPARE(csv.out, QByteArray("type,kind,key,reason,field,expected,actual\r\n"
                                 "applications,different,I00001-001,,display_name,Product 1,\"'=1+1,\"\"x\"\"\"\r\n"
                                 "applications,missing,I00002-002,,,,\r\n"));
    const ExportEnd text = verify(
        {QStringLiteral("--output"), QStringLiteral("text"), QStringLiteral("--kind"), QStringLiteral("missing")});
    QVERIFY(text.out.contains("missing    I00003-001"));
    QVERIFY(!text.out.contains("I00001-001"));
    QVERIFY(text.out.contains("missing in ServiceNow or differ there: 3."));
    QCOMPARE(verify({QStringLiteral("--kind"), QStringLiteral("added")}).exitStatus, 1);
}

void VerifyTest::stopSignalEndsItAtOnce()
{
    QFile rules(path("faults.json"));
    QVERIFY(rules.open(QIODevice::WriteOnly));
    rules.write(R"([{"endpoint":"/api/now/table/cmdb_ci_computer","action":"delay","when":"before","delay":60000}])");
    rules.close();
    QVERIFY(m_sandbox->start({QStringLiteral("--faults"), rules.fileName()}));
    m_estate = std::make_unique<SmallEstate>(path("operations.db"));
    m_estate->addComputers(3);
    m_host = std::make_unique<ExporterHost>(path("host"), *m_sandbox, m_estate->path());
    const auto process = m_host->start({QStringLiteral("--log"), path("verify.log")}, QStringLiteral("verify"));
    // The next thing that it asks for is the table that hangs.
    const auto hasAsked = [this] {
        QFile log(m_sandbox->logFile());
        return log.open(QIODevice::ReadOnly) && log.readAll().contains("x_fls_flexera_fnms_property");
    };
    QVERIFY(QTest::qWaitFor(hasAsked, 20'000));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(::kill(static_cast<pid_t>(process->processId()), SIGINT), 0);
    const ExportEnd end = ExporterHost::finish(*process);
    QCOMPARE(end.exitStatus, 5);
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
}

void VerifyTest::unreachableInstancesAreExitStatus2()
{
    exportSmallEstate();
    m_sandbox->stop();
    const ExportEnd end = verify();
    QCOMPARE(end.exitStatus, 2);
    QCOMPARE(end.errorCode(), QStringLiteral("network.refused"));
}

ITAM_TEST(VerifyTest)
#include "tst_verify.moc"
