// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the maps of administrators make of rows (servicenow-import.md 5-9, 11; IS-01 to IS-12, IS-19, IS-20).
#include "tests/core/sandbox/transform/importbench.h"
#include "tests/testcase.h"

using namespace itam::tests;

namespace {

QStringList lines(std::initializer_list<const char*> texts)
{
    QStringList all;
    for (const char* text : texts)
        all.append(QString::fromUtf8(text));
    return all;
}

constexpr auto unchanged = "ignored No field values changed";

} // namespace

class ImportMapsTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void is01_oneResultForEachMapInOrder();
    void is02_anEqualRowIsIgnoredAndTheRecordUntouched();
    void is03_keysDecideBetweenUpdateAndInsert_data();
    void is03_keysDecideBetweenUpdateAndInsert();
    void is04_oneOfTwoKeysDiffersInserts();
    void is05_allKeysEmptySkipUnlessTheMapInserts();
    void is06_onlyTheOldestOfSeveralIsUpdated();
    void is07_emptyValuesLeaveTheTargetUnlessCopied();
    void is08_nullClears();
    void is09_is10_choiceActions_data();
    void is09_is10_choiceActions();
    void is10_aRejectedRowLeavesNothingBehind();
    void is11_referencesAreFoundBy_data();
    void is11_referencesAreFoundBy();
    void is12_inactiveMapsDoNotRun();
    void is19_aMappedClassChoosesTheChildTable();
    void is19_theClassStaysWhenTheRowDoesNotSayIt();
    void r46_noMapReachesTheTasksOfTheLifecycle();
    void is20_missingReferencesLeaveLinksOutWithoutFailing();
    void choicesAreMatchedByValueThenLabel();
    void datesFollowTheFormatOfTheirFieldMap();
    void oneSourceFillsSeveralTargetsAndATargetIsFilledOnce();
    void mandatoryFieldsAreEnforced_data();
    void mandatoryFieldsAreEnforced();
    void errorsHaveCodes_data();
    void errorsHaveCodes();
    void withoutAMapTheRowStaysInItsTable();
    void aMapMayNameTheRecordByItsSysId();
    void scriptsAreKeptButNotRun();
    void shippedMaps_computer();
    void shippedMaps_userAndLocation();
    void mapsOfTheIntegrationAreThereToBeRead();

private:
    /// Map "Computer" of u_hw: u_serial (key), u_name, u_cpus; its sys_id.
    QString computerMap(const Fields& more = {}, const Fields& key = {});
    QString computers() { return m_bench->query("SELECT name FROM cmdb ORDER BY row_number").join(QLatin1Char(',')); }

    std::unique_ptr<ImportBench> m_bench;
};

void ImportMapsTest::init()
{
    TestCase::init();
    m_bench = std::make_unique<ImportBench>();
    m_bench->makeStagingTable();
}

QString ImportMapsTest::computerMap(const Fields& more, const Fields& key)
{
    const QString map = m_bench->makeMap("Computer", "cmdb_ci_computer", more);
    m_bench->mapField(map, "u_serial", "serial_number", Fields{{"coalesce", "true"}} + key);
    m_bench->mapField(map, "u_name", "name");
    m_bench->mapField(map, "u_cpus", "cpu_count");
    return map;
}

void ImportMapsTest::is01_oneResultForEachMapInOrder()
{
    const QString second = m_bench->makeMap("Second", "cmn_location", {{"order", "200"}});
    m_bench->mapField(second, "u_name", "name");
    const QString first = m_bench->makeMap("First", "core_company", {{"order", "50"}});
    m_bench->mapField(first, "u_name", "name");
    QCOMPARE(m_bench->post({{"u_name", "Acme"}}), QStringLiteral("inserted; inserted"));
    const auto& outcomes = m_bench->last().outcomes;
    QCOMPARE(outcomes[0].map, QStringLiteral("First"));
    QCOMPARE(outcomes[0].targetTable, QStringLiteral("core_company"));
    QCOMPARE(outcomes[1].map, QStringLiteral("Second"));
    QCOMPARE(
        m_bench->value(QStringLiteral("SELECT name FROM cmn_location WHERE sys_id = '%1'").arg(outcomes[1].target)),
        QStringLiteral("Acme"));
}

void ImportMapsTest::is02_anEqualRowIsIgnoredAndTheRecordUntouched()
{
    computerMap();
    const Fields row{{"u_serial", "S1"}, {"u_name", "pc1"}, {"u_cpus", "04"}};
    QCOMPARE(m_bench->post(row), QStringLiteral("inserted"));
    QCOMPARE(m_bench->post(row), QLatin1String(unchanged));
    QCOMPARE(m_bench->query("SELECT name, cpu_count, sys_mod_count FROM cmdb"), lines({"pc1|4|0"}));
    QCOMPARE(m_bench->post({{"u_serial", "S1"}, {"u_name", "pc2"}}), QStringLiteral("updated"));
    QCOMPARE(m_bench->query("SELECT name, cpu_count, sys_mod_count FROM cmdb"), lines({"pc2|4|1"}));
    QCOMPARE(
        m_bench->query("SELECT sys_import_state, sys_import_state_comment FROM sys_import_set_row ORDER BY row_number"),
        (lines({"inserted|", "ignored|No field values changed", "updated|"})));
}

void ImportMapsTest::is03_keysDecideBetweenUpdateAndInsert_data()
{
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<bool>("isCaseSensitive");
    QTest::addColumn<QString>("expected");
    QTest::newRow("equal") << QByteArray("Serial-1") << false << QStringLiteral("updated");
    QTest::newRow("another case") << QByteArray("SERIAL-1") << false << QStringLiteral("updated");
    QTest::newRow("another case, sensitive") << QByteArray("SERIAL-1") << true << QStringLiteral("inserted");
    QTest::newRow("equal, sensitive") << QByteArray("Serial-1") << true << QStringLiteral("updated");
    QTest::newRow("trailing blanks") << QByteArray("Serial-1  ") << false << QStringLiteral("updated");
    QTest::newRow("different") << QByteArray("Serial-2") << false << QStringLiteral("inserted");
}

void ImportMapsTest::is03_keysDecideBetweenUpdateAndInsert()
{
    QFETCH(QByteArray, second);
    QFETCH(bool, isCaseSensitive);
    computerMap({}, {{"coalesce_case_sensitive", isCaseSensitive ? "true" : "false"}});
    QCOMPARE(m_bench->post({{"u_serial", "Serial-1"}, {"u_name", "one"}}), QStringLiteral("inserted"));
    QTEST(m_bench->post({{"u_serial", second.constData()}, {"u_name", "two"}}), "expected");
}

void ImportMapsTest::is04_oneOfTwoKeysDiffersInserts()
{
    const QString map = m_bench->makeMap("Two keys", "cmdb_ci_computer");
    m_bench->mapField(map, "u_serial", "serial_number", {{"coalesce", "true"}});
    m_bench->mapField(map, "u_name", "name", {{"coalesce", "true"}});
    m_bench->mapField(map, "u_cpus", "cpu_count");
    QCOMPARE(m_bench->post({{"u_serial", "S1"}, {"u_name", "a"}}), QStringLiteral("inserted"));
    QCOMPARE(m_bench->post({{"u_serial", "S1"}, {"u_name", "b"}}), QStringLiteral("inserted"));
    QCOMPARE(m_bench->post({{"u_serial", "S1"}, {"u_name", "B"}, {"u_cpus", "2"}}), QStringLiteral("updated"));
    QCOMPARE(m_bench->query("SELECT name, cpu_count FROM cmdb ORDER BY row_number"), (lines({"a|", "B|2"})));
}

void ImportMapsTest::is05_allKeysEmptySkipUnlessTheMapInserts()
{
    const QString map = computerMap();
    QVERIFY(m_bench->post({{"u_name", "no serial"}}).startsWith(QLatin1String("skipped")));
    QCOMPARE(computers(), QString());
    QCOMPARE(m_bench->update("sys_transform_map", map, {{"create_new_record_on_empty_coalesce_fields", "true"}}),
             QStringLiteral("updated"));
    QCOMPARE(m_bench->post({{"u_name", "no serial"}}), QStringLiteral("inserted"));
    QCOMPARE(m_bench->post({{"u_name", "no serial"}}), QStringLiteral("inserted"));
}

void ImportMapsTest::is06_onlyTheOldestOfSeveralIsUpdated()
{
    computerMap();
    for (const char* name : {"older", "newer"})
        m_bench->insert("cmdb_ci_computer", {{"name", name}, {"serial_number", "S1"}});
    // Age decides, not the order of insertion.
    m_bench->instance().execute("UPDATE cmdb SET sys_created_on = '2020-01-01 00:00:00' WHERE name = 'newer'");
    QCOMPARE(m_bench->post({{"u_serial", "S1"}, {"u_name", "changed"}}), QStringLiteral("updated"));
    QCOMPARE(computers(), QStringLiteral("older,changed"));
}

void ImportMapsTest::is07_emptyValuesLeaveTheTargetUnlessCopied()
{
    const QString map = computerMap();
    m_bench->post({{"u_serial", "S1"}, {"u_name", "pc1"}, {"u_cpus", "4"}});
    QCOMPARE(m_bench->post({{"u_serial", "S1"}, {"u_name", "pc2"}, {"u_cpus", ""}}), QStringLiteral("updated"));
    QCOMPARE(m_bench->query("SELECT name, cpu_count FROM cmdb"), lines({"pc2|4"}));
    m_bench->update("sys_transform_map", map, {{"copy_empty_fields", "true"}});
    QCOMPARE(m_bench->post({{"u_serial", "S1"}, {"u_name", "pc2"}, {"u_cpus", " "}}), QStringLiteral("updated"));
    QCOMPARE(m_bench->query("SELECT name, cpu_count FROM cmdb"), lines({"pc2|"}));
}

void ImportMapsTest::is08_nullClears()
{
    computerMap();
    m_bench->post({{"u_serial", "S1"}, {"u_name", "pc1"}, {"u_cpus", "4"}});
    QCOMPARE(m_bench->post({{"u_serial", "S1"}, {"u_name", "null"}, {"u_cpus", "NULL"}}), QStringLiteral("updated"));
    QCOMPARE(m_bench->query("SELECT name, cpu_count FROM cmdb"), lines({"null|"}));
}

void ImportMapsTest::is09_is10_choiceActions_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("errorCode");
    QTest::addColumn<QString>("made"); // records or choices of that name
    const auto row = [](const char* kind, const char* table, const char* target, const char* action, const char* state,
                        const char* code, const char* made) {
        QTest::addRow("%s, %s", kind, *action ? action : "unset")
            << QByteArray(table) << QByteArray(target) << QByteArray(action) << QString::fromLatin1(state)
            << QString::fromLatin1(code) << QString::fromLatin1(made);
    };
    row("reference", "cmdb_ci_computer", "manufacturer", "create", "inserted", "(none)", "1");
    row("reference", "cmdb_ci_computer", "manufacturer", "", "inserted", "(none)", "1");
    row("reference", "cmdb_ci_computer", "manufacturer", "ignore", "inserted", "(none)", "0");
    row("reference", "cmdb_ci_computer", "manufacturer", "reject", "error", "100", "0");
    row("choice", "ast_contract", "state", "create", "inserted", "(none)", "1");
    row("choice", "ast_contract", "state", "ignore", "inserted", "(none)", "0");
    row("choice", "ast_contract", "state", "reject", "error", "200", "0");
    row("list", "cmdb_model", "cmdb_model_category", "create", "inserted", "(none)", "1");
    row("list", "cmdb_model", "cmdb_model_category", "ignore", "inserted", "(none)", "0");
    row("list", "cmdb_model", "cmdb_model_category", "reject", "error", "300", "0");
}

void ImportMapsTest::is09_is10_choiceActions()
{
    QFETCH(QByteArray, table);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, action);
    const QString map = m_bench->makeMap("Map", table.constData());
    m_bench->mapField(map, "u_name", table == "ast_contract" ? "short_description" : "name");
    m_bench->mapField(map, "u_value", target.constData(),
                      action.isEmpty() ? Fields{} : Fields{{"choice_action", action.constData()}});
    QTEST(m_bench->post({{"u_name", "x"}, {"u_value", "Unheard of"}}).section(QLatin1Char(' '), 0, 0), "state");
    QTEST(m_bench->value("SELECT error_code FROM sys_import_set_row_error"), "errorCode");
    QTEST(m_bench->value("SELECT (SELECT count(*) FROM core_company WHERE name = 'Unheard of') + "
                         "(SELECT count(*) FROM sys_choice WHERE value = 'Unheard of') + "
                         "(SELECT count(*) FROM cmdb_model_category WHERE name = 'Unheard of')"),
          "made");
    // What was made is what the record says; what was not leaves the column as a new record has it.
    if (action == "create")
        QVERIFY(
            !m_bench
                 ->value(QStringLiteral("SELECT %1 FROM %2")
                             .arg(QString::fromLatin1(target),
                                  table.startsWith("cmdb_ci") ? QStringLiteral("cmdb") : QString::fromLatin1(table)))
                 .isEmpty());
    if (action == "reject") {
        QCOMPARE(m_bench->value("SELECT sys_import_state FROM sys_import_set_row"), QStringLiteral("error"));
        QCOMPARE(m_bench->value("SELECT count(*) FROM import_log WHERE level = '2'"), QStringLiteral("1"));
        QCOMPARE(m_bench->value("SELECT errors FROM sys_import_set_run"), QStringLiteral("1"));
    }
}

void ImportMapsTest::is10_aRejectedRowLeavesNothingBehind()
{
    const QString map = computerMap();
    m_bench->mapField(map, "u_maker", "manufacturer");
    m_bench->mapField(map, "u_place", "location", {{"choice_action", "reject"}});
    QVERIFY(m_bench->post({{"u_serial", "S1"}, {"u_maker", "New Maker"}, {"u_place", "Nowhere"}})
                .startsWith(QLatin1String("error location: there is no record \"Nowhere\"")));
    QCOMPARE(m_bench->value("SELECT count(*) FROM core_company WHERE name = 'New Maker'"), QStringLiteral("0"));
    QCOMPARE(computers(), QString());
}

void ImportMapsTest::is11_referencesAreFoundBy_data()
{
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("found");
    QTest::newRow("display column") << QByteArray() << QByteArray("Berlin Office") << true;
    QTest::newRow("display column in another case") << QByteArray() << QByteArray("BERLIN office") << true;
    QTest::newRow("another column is not looked at") << QByteArray() << QByteArray("10115") << false;
    QTest::newRow("the column that is named") << QByteArray("zip") << QByteArray("10115") << true;
    QTest::newRow("display column when another is named") << QByteArray("zip") << QByteArray("Berlin Office") << false;
    QTest::newRow("sys_id") << QByteArray() << QByteArray("0123456789abcdef0123456789abcdef") << true;
    QTest::newRow("sys_id of nobody") << QByteArray() << QByteArray("ffffffffffffffffffffffffffffffff") << false;
}

void ImportMapsTest::is11_referencesAreFoundBy()
{
    QFETCH(QByteArray, column);
    QFETCH(QByteArray, value);
    m_bench->insert("cmn_location",
                    {{"sys_id", "0123456789abcdef0123456789abcdef"}, {"name", "Berlin Office"}, {"zip", "10115"}});
    const QString map = computerMap();
    m_bench->mapField(map, "u_place", "location",
                      {{"choice_action", "ignore"}, {"reference_value_field", column.constData()}});
    QCOMPARE(m_bench->post({{"u_serial", "S1"}, {"u_place", value.constData()}}), QStringLiteral("inserted"));
    QTEST(m_bench->value("SELECT location FROM cmdb") == QLatin1String("0123456789abcdef0123456789abcdef"), "found");
}

void ImportMapsTest::is12_inactiveMapsDoNotRun()
{
    computerMap({{"active", "false"}});
    const QString other = m_bench->makeMap("Company", "core_company");
    m_bench->mapField(other, "u_name", "name");
    QCOMPARE(m_bench->post({{"u_serial", "S1"}, {"u_name", "Acme"}}), QStringLiteral("inserted"));
    QCOMPARE(m_bench->last().outcomes.front().map, QStringLiteral("Company"));
    QCOMPARE(computers(), QString());
}

void ImportMapsTest::is19_aMappedClassChoosesTheChildTable()
{
    const QString map = m_bench->makeMap("Server", "cmdb_ci_server");
    m_bench->mapField(map, "u_name", "name", {{"coalesce", "true"}});
    m_bench->mapField(map, "u_class", "sys_class_name");
    m_bench->post({{"u_name", "one"}, {"u_class", "cmdb_ci_linux_server"}});
    QCOMPARE(m_bench->last().outcomes.front().targetTable, QStringLiteral("cmdb_ci_linux_server"));
    QCOMPARE(m_bench->query("SELECT name, sys_class_name FROM cmdb"), lines({"one|cmdb_ci_linux_server"}));
    // A class beside or above is none of this map.
    QVERIFY(m_bench->post({{"u_name", "two"}, {"u_class", "cmdb_ci_computer"}})
                .startsWith(QLatin1String("error Class cmdb_ci_computer does not extend")));
    QVERIFY(m_bench->post({{"u_name", "two"}, {"u_class", "sys_user"}}).startsWith(QLatin1String("error")));
    // The class of a record that is there follows, which is one change.
    QCOMPARE(m_bench->post({{"u_name", "one"}, {"u_class", "cmdb_ci_win_server"}}), QStringLiteral("updated"));
    QCOMPARE(m_bench->query("SELECT sys_class_name, sys_class_path, sys_mod_count FROM cmdb"),
             lines({"cmdb_ci_win_server|"
                    "/cmdb/cmdb_ci/cmdb_ci_hardware/cmdb_ci_computer/cmdb_ci_server/cmdb_ci_win_server/|1"}));
    QCOMPARE(m_bench->post({{"u_name", "one"}, {"u_class", "cmdb_ci_win_server"}}), QLatin1String(unchanged));
}

void ImportMapsTest::is19_theClassStaysWhenTheRowDoesNotSayIt()
{
    const QString map = m_bench->makeMap("Server", "cmdb_ci_server");
    m_bench->mapField(map, "u_name", "name", {{"coalesce", "true"}});
    m_bench->mapField(map, "u_class", "sys_class_name");
    m_bench->post({{"u_name", "one"}, {"u_class", "cmdb_ci_linux_server"}});
    QCOMPARE(m_bench->post({{"u_name", "one"}}), QLatin1String(unchanged));
    QCOMPARE(m_bench->value("SELECT sys_class_name FROM cmdb"), QStringLiteral("cmdb_ci_linux_server"));
}

void ImportMapsTest::r46_noMapReachesTheTasksOfTheLifecycle()
{
    const QString renewal =
        m_bench->insert("statemgmt_renew_lease_task", {{"short_description", "renew"}, {"requestor_id", "abc"}});
    const QString map = m_bench->makeMap("Tasks", "task");
    m_bench->mapField(map, "u_id", "short_description", {{"coalesce", "true"}});
    m_bench->mapField(map, "u_class", "sys_class_name");
    m_bench->mapField(map, "u_state", "state");
    for (const Fields& row : {Fields{{"u_id", "new"}, {"u_class", "statemgmt_renew_lease_task"}},
                              Fields{{"u_id", "renew"}, {"u_state", "3"}}})
        QCOMPARE(m_bench->post(row), QStringLiteral("error Table statemgmt_renew_lease_task is not there or cannot be "
                                                    "written to"));
    QCOMPARE(m_bench->query("SELECT short_description, state FROM task WHERE sys_class_name = "
                            "'statemgmt_renew_lease_task'"),
             lines({"renew|1"}));
    QCOMPARE(m_bench->post({{"u_id", "other"}, {"u_state", "3"}}), QStringLiteral("inserted"));
}

void ImportMapsTest::is20_missingReferencesLeaveLinksOutWithoutFailing()
{
    const QString map = m_bench->makeMap("Installation", "cmdb_sam_sw_install");
    m_bench->mapField(map, "u_name", "display_name", {{"coalesce", "true"}});
    m_bench->mapField(map, "u_on", "installed_on", {{"choice_action", "ignore"}});
    const Fields row{{"u_name", "Editor"}, {"u_on", "pc1"}};
    QCOMPARE(m_bench->post(row), QStringLiteral("inserted"));
    QCOMPARE(m_bench->value("SELECT installed_on FROM cmdb_sam_sw_install"), QString());
    QCOMPARE(m_bench->value("SELECT level FROM import_log"), QStringLiteral("1"));
    const QString pc = m_bench->insert("cmdb_ci_computer", {{"name", "pc1"}});
    QCOMPARE(m_bench->post(row), QStringLiteral("updated"));
    QCOMPARE(m_bench->value("SELECT installed_on FROM cmdb_sam_sw_install"), pc);
}

void ImportMapsTest::choicesAreMatchedByValueThenLabel()
{
    m_bench->insert("sys_choice",
                    {{"name", "cmdb_model"}, {"element", "status"}, {"value", "Retired soon"}, {"label", "Sold"}});
    const QString map = m_bench->makeMap("Model", "cmdb_model");
    m_bench->mapField(map, "u_name", "name", {{"coalesce", "true"}});
    m_bench->mapField(map, "u_status", "status", {{"choice_action", "reject"}});
    m_bench->post({{"u_name", "m"}, {"u_status", "Sold"}});
    QCOMPARE(m_bench->value("SELECT status FROM cmdb_model"), QStringLiteral("Sold"));
    m_bench->post({{"u_name", "m"}, {"u_status", "retired SOON"}});
    QCOMPARE(m_bench->value("SELECT status FROM cmdb_model"), QStringLiteral("Retired soon"));
    // Numbers with labels are choices too.
    const QString computer = computerMap();
    m_bench->mapField(computer, "u_state", "operational_status");
    m_bench->post({{"u_serial", "S1"}, {"u_state", "retired"}});
    QCOMPARE(m_bench->value("SELECT operational_status FROM cmdb"), QStringLiteral("6"));
}

void ImportMapsTest::datesFollowTheFormatOfTheirFieldMap()
{
    const QString map = computerMap();
    m_bench->mapField(map, "u_bought", "purchase_date", {{"date_format", "dd-MM-yyyy"}});
    m_bench->post({{"u_serial", "S1"}, {"u_bought", "24-12-2025"}});
    QCOMPARE(m_bench->value("SELECT purchase_date FROM cmdb"), QStringLiteral("2025-12-24"));
    // What is no date leaves the record alone and is told in the log.
    QCOMPARE(m_bench->post({{"u_serial", "S1"}, {"u_bought", "2025-12-25"}}), QLatin1String(unchanged));
    QVERIFY(m_bench->value("SELECT message FROM import_log").contains(QLatin1String("is no date of the format")));
}

void ImportMapsTest::oneSourceFillsSeveralTargetsAndATargetIsFilledOnce()
{
    const QString map = computerMap();
    m_bench->mapField(map, "u_name", "short_description");
    m_bench->mapField(map, "u_serial", "name");
    m_bench->post({{"u_serial", "S1"}, {"u_name", "pc1"}});
    QCOMPARE(m_bench->query("SELECT name, short_description FROM cmdb"), lines({"pc1|pc1"}));
}

void ImportMapsTest::mandatoryFieldsAreEnforced_data()
{
    QTest::addColumn<QByteArray>("enforce");
    QTest::addColumn<QByteArray>("contract");
    QTest::addColumn<QString>("expected");
    QTest::newRow("No") << QByteArray("No") << QByteArray("") << QStringLiteral("inserted");
    QTest::newRow("Only Mapped Fields, empty") << QByteArray("Only Mapped Fields") << QByteArray("")
                                               << QStringLiteral("error Mandatory fields are empty: vendor_contract");
    QTest::newRow("Only Mapped Fields, filled")
        << QByteArray("Only Mapped Fields") << QByteArray("C1") << QStringLiteral("inserted");
    QTest::newRow("All Fields, one is not mapped")
        << QByteArray("All Fields") << QByteArray("C1")
        << QStringLiteral("error Mandatory fields are empty: contract_model");
}

void ImportMapsTest::mandatoryFieldsAreEnforced()
{
    QFETCH(QByteArray, enforce);
    QFETCH(QByteArray, contract);
    const QString map =
        m_bench->makeMap("Contract", "ast_contract", {{"enforce_mandatory_fields", enforce.constData()}});
    m_bench->mapField(map, "u_contract", "vendor_contract");
    m_bench->mapField(map, "u_name", "short_description");
    QTEST(m_bench->post({{"u_name", "x"}, {"u_contract", contract.constData()}}), "expected");
}

void ImportMapsTest::errorsHaveCodes_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("message");
    QTest::newRow("no such table") << QByteArray("u_nothing") << QByteArray("name")
                                   << QStringLiteral("Table u_nothing is not there");
    QTest::newRow("a table of the platform")
        << QByteArray("sys_import_set") << QByteArray("number") << QStringLiteral("cannot be written");
    QTest::newRow("no such field") << QByteArray("cmdb_ci_computer") << QByteArray("nothing")
                                   << QStringLiteral("Field nothing of table");
    QTest::newRow("a field of the platform") << QByteArray("cmdb_ci_computer") << QByteArray("sys_created_by")
                                             << QStringLiteral("Field sys_created_by of table");
    QTest::newRow("no field maps") << QByteArray("cmdb_ci_computer") << QByteArray()
                                   << QStringLiteral(
                                          "No transform entry or scripts are defined; Target record not found");
}

void ImportMapsTest::errorsHaveCodes()
{
    QFETCH(QByteArray, table);
    QFETCH(QByteArray, field);
    QFETCH(QString, message);
    const QString map = m_bench->makeMap("Map", table.constData());
    if (!field.isEmpty())
        m_bench->mapField(map, "u_name", field.constData());
    const QString outcome = m_bench->post({{"u_name", "x"}});
    QVERIFY2(outcome.startsWith(QLatin1String("error ")) && outcome.contains(message), qPrintable(outcome));
    QCOMPARE(m_bench->query("SELECT e.error_code, r.sys_import_state FROM sys_import_set_row_error AS e "
                            "JOIN sys_import_set_row AS r ON r.sys_row_error = e.sys_id AND r.sys_id = e.row"),
             lines({"800|error"}));
}

void ImportMapsTest::withoutAMapTheRowStaysInItsTable()
{
    QCOMPARE(m_bench->post({{"u_name", "x"}}), QString());
    QVERIFY(m_bench->last().outcomes.empty());
    QCOMPARE(m_bench->query("SELECT u_name, sys_import_state FROM sys_import_set_row"), lines({"x|inserted"}));
}

void ImportMapsTest::aMapMayNameTheRecordByItsSysId()
{
    const QString pc = m_bench->insert("cmdb_ci_computer", {{"name", "pc1"}});
    const QString map = m_bench->makeMap("By id", "cmdb_ci_computer");
    m_bench->mapField(map, "u_id", "sys_id", {{"coalesce", "true"}});
    m_bench->mapField(map, "u_name", "name");
    QCOMPARE(m_bench->post({{"u_id", pc.toLatin1().constData()}, {"u_name", "pc2"}}), QStringLiteral("updated"));
    QCOMPARE(m_bench->post({{"u_id", "-1"}, {"u_name", "pc3"}}), QStringLiteral("inserted"));
    QCOMPARE(computers(), QStringLiteral("pc2,pc3"));
}

void ImportMapsTest::scriptsAreKeptButNotRun()
{
    const QString map = computerMap({{"run_script", "true"}, {"script", "ignore = true;"}});
    m_bench->mapField(map, "u_note", "short_description",
                      {{"use_source_script", "true"}, {"source_script", "answer = 'from script';"}});
    QCOMPARE(m_bench->post({{"u_serial", "S1"}, {"u_note", "as sent"}}), QStringLiteral("inserted"));
    QCOMPARE(m_bench->value("SELECT short_description FROM cmdb"), QStringLiteral("as sent"));
    QVERIFY(m_bench->value("SELECT message FROM import_log").contains(QLatin1String("not executed")));
}

void ImportMapsTest::shippedMaps_computer()
{
    QCOMPARE(m_bench->post({{"name", "srv1"},
                            {"serial_number", "S1"},
                            {"operating_system", "Windows Server 2022"},
                            {"manufacturer", "Dell"},
                            {"model_id", "R750"},
                            {"cpu_count", "2"},
                            {"ram", "65536"},
                            {"disk_space", "930.5"}},
                           "imp_computer"),
             QStringLiteral("inserted"));
    QCOMPARE(m_bench->query("SELECT c.name, c.sys_class_name, c.os, c.cpu_count, c.ram, c.disk_space, m.name, "
                            "o.name, o.manufacturer FROM cmdb AS c JOIN cmdb_model AS m ON m.sys_id = c.model_id "
                            "JOIN core_company AS o ON o.sys_id = c.manufacturer"),
             lines({"srv1|cmdb_ci_win_server|Windows Server 2022|2|65536|930.5|R750|Dell|1"}));
    // A column that the table does not have is left out; such a table gets no new ones.
    QCOMPARE(m_bench->post({{"serial_number", "S1"}, {"colour", "grey"}}, "imp_computer"), QLatin1String(unchanged));
    QCOMPARE(m_bench->value("SELECT count(*) FROM pragma_table_info('sys_import_set_row') WHERE name = 'u_colour'"),
             QStringLiteral("0"));
}

void ImportMapsTest::shippedMaps_userAndLocation()
{
    QCOMPARE(
        m_bench->post(
            {{"first_name", "Ada"}, {"last_name", "Lovelace"}, {"email", "ada@example.com"}, {"department", "Engines"}},
            "imp_user"),
        QStringLiteral("inserted"));
    QCOMPARE(m_bench->query("SELECT u.user_name, u.name, d.name FROM sys_user AS u JOIN cmn_department AS d "
                            "ON d.sys_id = u.department WHERE u.email = 'ada@example.com'"),
             lines({"ada.lovelace|Ada Lovelace|Engines"}));
    // All five together are the key; an empty one is a value like others.
    const Fields place{{"name", "Berlin"}, {"street", "Unter den Linden 1"}, {"city", "Berlin"}, {"zip", "10117"}};
    QCOMPARE(m_bench->post(place, "imp_location"), QStringLiteral("inserted"));
    QCOMPARE(m_bench->post(place + Fields{{"country", "DE"}}, "imp_location"), QStringLiteral("updated"));
    QCOMPARE(m_bench->post(place + Fields{{"state", "BE"}}, "imp_location"), QStringLiteral("inserted"));
}

void ImportMapsTest::mapsOfTheIntegrationAreThereToBeRead()
{
    const auto rows = [&] {
        return m_bench->query(
            "SELECT m.name, m.source_table, m.target_table, m.\"order\", e.source_field, e.target_field, "
            "e.coalesce, e.source_script FROM sys_transform_map AS m JOIN sys_transform_entry AS e "
            "ON e.map = m.sys_id WHERE m.sys_policy = 'protected' ORDER BY e.row_number");
    };
    const QStringList before = rows();
    QVERIFY(before.contains(
        QStringLiteral("FNMS Inventory -> Computer|x_fls_flexera_fnms_inventory_import|cmdb_ci_computer|300|"
                       "u_serialno|serial_number|1|serial")));
    const QString map = m_bench->value("SELECT sys_id FROM sys_transform_map WHERE name = 'Computer Model Transform'");
    const QString entry =
        m_bench->value(QStringLiteral("SELECT sys_id FROM sys_transform_entry WHERE map = '%1'").arg(map));
    for (const QString& answer :
         {m_bench->update("sys_transform_map", map, {{"active", "false"}}), m_bench->remove("sys_transform_map", map),
          m_bench->update("sys_transform_entry", entry, {{"target_field", "name"}}),
          m_bench->remove("sys_transform_entry", entry), m_bench->mapField(map, "u_modelno", "barcode"),
          m_bench->insert("sys_transform_map", {{"name", "mine"}, {"sys_policy", "protected"}})})
        QVERIFY2(answer.startsWith(QLatin1String("refused: ")), qPrintable(answer));
    m_bench->restart();
    QCOMPARE(rows(), before);
    // A file of another release is followed.
    m_bench->instance().execute(
        "UPDATE itam_meta SET value = '' WHERE name = 'integration_maps_digest';"
        "UPDATE sys_transform_entry SET coalesce = 1 - coalesce WHERE sys_policy = 'protected'");
    m_bench->restart();
    QCOMPARE(rows(), before);
}

ITAM_TEST(ImportMapsTest)
#include "tst_importmaps.moc"
