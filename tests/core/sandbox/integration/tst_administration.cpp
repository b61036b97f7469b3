// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an administrator may do to runs and properties (I-12, 6.2), and what nobody may.
#include "core/sandbox/store/records.h"
#include "tests/core/sandbox/integration/instance.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::tests;
using core::wire::ImportState;
using core::wire::ReturnCode;
using sandbox::platform::RecordWrite;
using sandbox::platform::RuleVerdict;
using sandbox::store::Values;

namespace {

const QString runTable = text("x_fls_flexera_fnms_import_run");
const QString propertyTable = text("x_fls_flexera_fnms_property");

sandbox::platform::Caller callerWith(const char* role)
{
    return {text("petra"), {}, {text(role)}};
}

/// As the platform does it: one transaction, rolled back when it is refused.
RuleVerdict decide(Instance& instance, RecordWrite::Kind kind, const QString& table, const char* key,
                   const Values& values, const char* role = sandbox::platform::role::admin)
{
    const auto caller = callerWith(role);
    RuleVerdict verdict;
    const auto done = instance.store().write("rules", [&](sandbox::store::Writer& writer) -> Result<void> {
        const auto before =
            sandbox::store::findRecord(writer, table, table == runTable ? text("number") : text("name"), text(key));
        if (!before)
            return failure(before.error());
        auto made = instance.application().rules().decide(
            writer, {kind, *writer.schema().find(table), before->value_or(Values()), values, caller});
        if (!made)
            return failure(made.error());
        verdict = std::move(*made);
        return verdict.kind == RuleVerdict::Kind::Refused ? failure(ErrorCode::Usage) : Result<void>();
    });
    if (!done && verdict.kind != RuleVerdict::Kind::Refused)
        qFatal("%s", qUtf8Printable(done.error().detail));
    return verdict;
}

RuleVerdict update(Instance& instance, const QString& table, const char* key, const Values& values,
                   const char* role = sandbox::platform::role::admin)
{
    return decide(instance, RecordWrite::Kind::Update, table, key, values, role);
}

Values closing(const char* comments)
{
    return {{text("state"), text("Failed")}, {text("comments"), QString::fromUtf8(comments)}};
}

/// An unfinished run with two segments.
void sendTwo(Instance& instance)
{
    Sending sending;
    sending.last = false;
    instance.send(DataType::Hardware, {computer("A")}, sending);
    sending.index = 2;
    instance.send(DataType::Hardware, {computer("B")}, sending);
}

const char* const audit = "SELECT tablename, length(documentkey), fieldname, oldvalue, newvalue, \"user\", reason, "
                          "sys_created_on FROM sys_audit";

} // namespace

class AdministrationTest final : public TestCase
{
    Q_OBJECT
private slots:
    void i12_closeAsFailedEndsTheRunAndWhatWaits();
    void i12_closeIsAuditedAndLogged();
    void i12_closedRunBlocksNobody();
    void i12_lateSegmentFindsItClosed();
    void i12_whatIsProcessedEndsByItself();
    void i12_closeIsRefused_data();
    void i12_closeIsRefused();
    void i12_finishedRunStaysAsItIs();
    void i12_closingTwiceIsRefused();
    void i12_otherColumnsMayComeAlongWhenTheyAreEqual();
    void runsAreNeitherMadeNorDeleted_data();
    void runsAreNeitherMadeNorDeleted();
    void propertyIsSetValidatedAndNormalised_data();
    void propertyIsSetValidatedAndNormalised();
    void d1_propertyChangeRaisesTheVersion();
    void propertyChangeIsAuditedAndLogged();
    void equalValueLeavesNoTrace();
    void onlyTheValueOfAPropertyIsWritable_data();
    void onlyTheValueOfAPropertyIsWritable();
    void propertyOfTheStartIsNotChangedWhileRunning();
    void onlyAdministratorsChangeProperties();
    void rulesGovernTheirTablesOnly();
    void p54_changeOfItsRecordsWakesTheQueue_data();
    void p54_changeOfItsRecordsWakesTheQueue();
};

void AdministrationTest::i12_closeAsFailedEndsTheRunAndWhatWaits()
{
    Instance instance;
    sendTwo(instance);
    QCOMPARE(update(instance, runTable, "IRUN0001001", closing("stuck since Sunday")).kind, RuleVerdict::Kind::Done);
    QCOMPARE(instance.query("SELECT state, closed, failure_code, failure_message, comments FROM "
                            "x_fls_flexera_fnms_import_run"),
             QStringList{text("Failed|closed-by-administrator|CLOSED_BY_ADMINISTRATOR|The run was closed: closed by "
                              "petra: stuck since Sunday.|stuck since Sunday")});
    QCOMPARE(instance.query("SELECT DISTINCT state, failure_code, failure_message FROM "
                            "x_fls_flexera_fnms_import_transaction"),
             QStringList{text("Failed|CLOSED_BY_ADMINISTRATOR|The run was closed before this transaction began: closed "
                              "by petra: stuck since Sunday.")});
    instance.process();
    QCOMPARE(instance.value("SELECT count(*) FROM cmdb"), text("0"));
    // And the exporter hears it.
    const auto run = instance.status(text("export-1"), DataType::Hardware).run;
    QCOMPARE(run->state, ImportState::Failed);
    QCOMPARE(run->failureCode, text("CLOSED_BY_ADMINISTRATOR"));
    QVERIFY(run->failureMessage.contains(text("stuck since Sunday")));
}

void AdministrationTest::i12_closeIsAuditedAndLogged()
{
    Instance instance;
    sendTwo(instance);
    update(instance, runTable, "IRUN0001001", closing("stuck since Sunday"));
    QCOMPARE(instance.query(audit), QStringList{text("x_fls_flexera_fnms_import_run|32|state|New|Failed|petra|stuck "
                                                     "since Sunday|2026-01-01 00:00:00")});
    QCOMPARE(instance.value("SELECT (SELECT sys_id FROM x_fls_flexera_fnms_import_run) = documentkey FROM sys_audit"),
             text("1"));
    QCOMPARE(instance.query("SELECT level, message FROM syslog"),
             QStringList{text("1|IRUN0001001 of user@journal-1 was closed as Failed by petra: stuck since Sunday. "
                              "Export again: what did not land is sent again.")});
}

void AdministrationTest::i12_closedRunBlocksNobody()
{
    Instance instance;
    sendTwo(instance);
    Sending other;
    other.exportId = text("export-2");
    other.journal = text("journal-2");
    QCOMPARE(instance.send(DataType::Hardware, {computer("C")}, other).code, ReturnCode::Busy);
    update(instance, runTable, "IRUN0001001", closing("gone"));
    QVERIFY(instance.connectionTest(text("journal-2")).unfinished.isEmpty());
    QCOMPARE(instance.send(DataType::Hardware, {computer("C")}, other).code, ReturnCode::Ok);
}

void AdministrationTest::i12_lateSegmentFindsItClosed()
{
    Instance instance;
    sendTwo(instance);
    update(instance, runTable, "IRUN0001001", closing("gone"));
    Sending late;
    late.index = 3;
    QCOMPARE(instance.send(DataType::Hardware, {computer("C")}, late).code, ReturnCode::RunClosed);
}

void AdministrationTest::i12_whatIsProcessedEndsByItself()
{
    Instance instance;
    sendTwo(instance);
    QVERIFY(instance.application().step());
    QCOMPARE(update(instance, runTable, "IRUN0001001", closing("enough")).kind, RuleVerdict::Kind::Done);
    QCOMPARE(instance.value("SELECT state FROM x_fls_flexera_fnms_import_run"), text("Processing"));
    instance.process();
    QCOMPARE(instance.query("SELECT state, failure_code, failure_message FROM x_fls_flexera_fnms_import_run"),
             QStringList{text("Failed|CLOSED_BY_ADMINISTRATOR|The run was closed: closed by petra: enough.")});
    QCOMPARE(instance.query("SELECT state FROM x_fls_flexera_fnms_import_transaction ORDER BY segment"),
             (QStringList{text("Succeeded"), text("Failed")}));
}

void AdministrationTest::i12_closeIsRefused_data()
{
    QTest::addColumn<Values>("values");
    QTest::addColumn<QByteArray>("role");
    QTest::addColumn<QString>("reason");
    const QByteArray admin = sandbox::platform::role::admin;
    QTest::newRow("no comment") << closing("") << admin << text("Say in comments why IRUN0001001 is closed.");
    QTest::newRow("blank comment") << closing(" \n ") << admin << text("Say in comments why IRUN0001001 is closed.");
    QTest::newRow("comment alone") << Values{{text("comments"), text("why")}} << admin
                                   << text("An Import Run can only be closed, with the state Failed.");
    QTest::newRow("another state") << Values{{text("state"), text("Succeeded")}, {text("comments"), text("why")}}
                                   << admin << text("An Import Run can only be closed, with the state Failed.");
    QTest::newRow("another column") << Values{{text("state"), text("Failed")},
                                              {text("comments"), text("why")},
                                              {text("rows_inserted"), text("7")}}
                                    << admin
                                    << text("An Import Run can be closed, but its rows_inserted cannot be changed.");
    QTest::newRow("integration user") << closing("why") << QByteArray(sandbox::platform::role::integration)
                                      << text("Only an administrator may change records of Import Run.");
    QTest::newRow("reader") << closing("why") << QByteArray(sandbox::platform::role::readOnly)
                            << text("Only an administrator may change records of Import Run.");
}

void AdministrationTest::i12_closeIsRefused()
{
    QFETCH(Values, values);
    QFETCH(QByteArray, role);
    QFETCH(QString, reason);
    Instance instance;
    sendTwo(instance);
    const auto verdict = update(instance, runTable, "IRUN0001001", values, role.constData());
    QCOMPARE(verdict.kind, RuleVerdict::Kind::Refused);
    QCOMPARE(verdict.reason, reason);
    QCOMPARE(instance.query("SELECT state, comments, (SELECT count(*) FROM sys_audit), (SELECT count(*) FROM syslog) "
                            "FROM x_fls_flexera_fnms_import_run"),
             QStringList{text("New||0|0")});
}

void AdministrationTest::i12_finishedRunStaysAsItIs()
{
    Instance instance;
    instance.import(DataType::Hardware, {computer("A")});
    const auto verdict = update(instance, runTable, "IRUN0001001", closing("why"));
    QCOMPARE(verdict.kind, RuleVerdict::Kind::Refused);
    QCOMPARE(verdict.reason, text("IRUN0001001 is finished, there is nothing to close."));
    QCOMPARE(instance.value("SELECT state FROM x_fls_flexera_fnms_import_run"), text("Succeeded"));
}

void AdministrationTest::i12_closingTwiceIsRefused()
{
    Instance instance;
    sendTwo(instance);
    QVERIFY(instance.application().step());
    update(instance, runTable, "IRUN0001001", closing("first"));
    const auto verdict = update(instance, runTable, "IRUN0001001", closing("second"));
    QCOMPARE(verdict.kind, RuleVerdict::Kind::Refused);
    QCOMPARE(instance.query("SELECT comments, (SELECT count(*) FROM sys_audit) FROM x_fls_flexera_fnms_import_run"),
             QStringList{text("first|1")});
}

void AdministrationTest::i12_otherColumnsMayComeAlongWhenTheyAreEqual()
{
    Instance instance;
    sendTwo(instance);
    Values values = closing("the client sends the whole record back");
    values.insert(text("number"), text("IRUN0001001"));
    values.insert(text("sys_mod_count"), text("77"));
    QCOMPARE(update(instance, runTable, "IRUN0001001", values).kind, RuleVerdict::Kind::Done);
}

void AdministrationTest::runsAreNeitherMadeNorDeleted_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("kind");
    for (const auto& [table, key] : {std::pair(runTable, "IRUN0001001"), std::pair(propertyTable, "sam_plugin")}) {
        QTest::addRow("insert into %s", qPrintable(table))
            << table << QByteArray(key) << static_cast<int>(RecordWrite::Kind::Insert);
        QTest::addRow("delete from %s", qPrintable(table))
            << table << QByteArray(key) << static_cast<int>(RecordWrite::Kind::Delete);
    }
}

void AdministrationTest::runsAreNeitherMadeNorDeleted()
{
    QFETCH(QString, table);
    QFETCH(QByteArray, key);
    QFETCH(int, kind);
    Instance instance;
    sendTwo(instance);
    const auto verdict = decide(instance, static_cast<RecordWrite::Kind>(kind), table, key.constData(), {});
    QCOMPARE(verdict.kind, RuleVerdict::Kind::Refused);
    QVERIFY2(verdict.reason.endsWith(text("are made and deleted by the application only.")),
             qPrintable(verdict.reason));
}

void AdministrationTest::propertyIsSetValidatedAndNormalised_data()
{
    QTest::addColumn<QByteArray>("property");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("stored"); // or why not
    QTest::newRow("boolean") << QByteArray("adding_inventories") << text("false") << text("false");
    QTest::newRow("boolean as a word") << QByteArray("adding_inventories") << text("No") << text("false");
    QTest::newRow("choice") << QByteArray("installation_tables") << text("CMDB") << text("cmdb");
    QTest::newRow("number") << QByteArray("retention_days") << text(" 30 ") << text("30");
    QTest::newRow("no boolean") << QByteArray("adding_inventories") << text("perhaps")
                                << text("adding_inventories: \"perhaps\" is none of: true, false.");
    QTest::newRow("no such choice") << QByteArray("installation_tables") << text("none")
                                    << text("installation_tables: \"none\" is none of: automatic,cmdb,sam,both.");
    QTest::newRow("out of range") << QByteArray("retention_days") << text("0")
                                  << text("retention_days: \"0\" is none of: 1-100000.");
    QTest::newRow("empty") << QByteArray("retention_days") << QString()
                           << text("retention_days: \"\" is none of: 1-100000.");
}

void AdministrationTest::propertyIsSetValidatedAndNormalised()
{
    QFETCH(QByteArray, property);
    QFETCH(QString, value);
    QFETCH(QString, stored);
    Instance instance;
    const QByteArray sql = "SELECT value FROM x_fls_flexera_fnms_property WHERE name = '" + property + "'";
    const QString before = instance.value(sql.constData());
    const auto verdict = update(instance, propertyTable, property.constData(), {{text("value"), value}});
    if (verdict.kind == RuleVerdict::Kind::Done) {
        QCOMPARE(instance.value(sql.constData()), stored);
    } else {
        QCOMPARE(verdict.reason, stored);
        QCOMPARE(instance.value(sql.constData()), before);
    }
}

void AdministrationTest::d1_propertyChangeRaisesTheVersion()
{
    Instance instance;
    const qint64 before = instance.connectionTest().propertyVersion;
    update(instance, propertyTable, "adding_inventories", {{text("value"), text("no")}});
    QCOMPARE(instance.connectionTest().propertyVersion, before + 1);
    update(instance, propertyTable, "adding_inventories", {{text("value"), text("no")}});
    update(instance, propertyTable, "retention_days", {{text("value"), text("30")}});
    QCOMPARE(instance.connectionTest().propertyVersion, before + 1);
}

void AdministrationTest::propertyChangeIsAuditedAndLogged()
{
    Instance instance;
    update(instance, propertyTable, "installation_tables", {{text("value"), text("automatic")}});
    QCOMPARE(instance.query(audit), QStringList{text("x_fls_flexera_fnms_property|32|value|sam|automatic|petra||"
                                                     "2026-01-01 00:00:00")});
    QCOMPARE(instance.query("SELECT level, message FROM syslog"),
             QStringList{text("0|petra changed the Integration Property installation_tables from sam to automatic.")});
    QCOMPARE(
        instance.value("SELECT sys_updated_by FROM x_fls_flexera_fnms_property WHERE name = 'installation_tables'"),
        text("petra"));
}

void AdministrationTest::equalValueLeavesNoTrace()
{
    Instance instance;
    QCOMPARE(update(instance, propertyTable, "sam_plugin", {{text("value"), text("yes")}}).kind,
             RuleVerdict::Kind::Done);
    QCOMPARE(update(instance, propertyTable, "sam_plugin", {}).kind, RuleVerdict::Kind::Done);
    QCOMPARE(instance.query("SELECT (SELECT count(*) FROM sys_audit), (SELECT count(*) FROM syslog)"),
             QStringList{text("0|0")});
}

void AdministrationTest::onlyTheValueOfAPropertyIsWritable_data()
{
    QTest::addColumn<QString>("column");
    for (const char* column : {"name", "label", "type", "allowed", "default_value", "versioned"})
        QTest::addRow("%s", column) << text(column);
}

void AdministrationTest::onlyTheValueOfAPropertyIsWritable()
{
    QFETCH(QString, column);
    Instance instance;
    const auto verdict =
        update(instance, propertyTable, "sam_plugin", {{column, text("other")}, {text("value"), text("no")}});
    QCOMPARE(verdict.kind, RuleVerdict::Kind::Refused);
    QCOMPARE(verdict.reason,
             QStringLiteral("Only the value of an Integration Property can be changed, not its %1.").arg(column));
    QCOMPARE(instance.value("SELECT value FROM x_fls_flexera_fnms_property WHERE name = 'sam_plugin'"), text("true"));
}

void AdministrationTest::propertyOfTheStartIsNotChangedWhileRunning()
{
    Instance instance;
    const auto verdict = update(instance, propertyTable, "max_body_bytes", {{text("value"), text("65536")}});
    QCOMPARE(verdict.kind, RuleVerdict::Kind::Refused);
    QCOMPARE(verdict.reason,
             text("max_body_bytes is given when the instance starts: --property max_body_bytes=VALUE."));
    QCOMPARE(instance.connectionTest().maxBodyBytes, 10'485'760);
}

void AdministrationTest::onlyAdministratorsChangeProperties()
{
    Instance instance;
    const auto verdict = update(instance, propertyTable, "sam_plugin", {{text("value"), text("no")}},
                                sandbox::platform::role::integration);
    QCOMPARE(verdict.kind, RuleVerdict::Kind::Refused);
    QCOMPARE(verdict.reason, text("Only an administrator may change records of Integration Property."));
}

void AdministrationTest::rulesGovernTheirTablesOnly()
{
    Instance instance;
    const auto& schema = instance.store().schema();
    const auto& rules = instance.application().rules();
    QVERIFY(rules.governs(*schema.find(runTable)));
    QVERIFY(rules.governs(*schema.find(propertyTable)));
    QVERIFY(!rules.governs(*schema.find(u"cmdb_ci")));
    const auto verdict = update(instance, text("core_company"), "Acme", {{text("name"), text("Emca")}},
                                sandbox::platform::role::readOnly);
    QCOMPARE(verdict.kind, RuleVerdict::Kind::Allowed);
    QCOMPARE(verdict.values.value(text("name")), text("Emca"));
}

void AdministrationTest::p54_changeOfItsRecordsWakesTheQueue_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<int>("woken");
    QTest::newRow("scheduled import") << text("scheduled_import_set") << 1;
    QTest::newRow("data source") << text("sys_data_source") << 1;
    QTest::newRow("anything else") << text("core_company") << 0;
}

void AdministrationTest::p54_changeOfItsRecordsWakesTheQueue()
{
    QFETCH(QString, table);
    Instance instance;
    int woken = 0;
    const sandbox::transform::MapSet maps;
    sandbox::integration::Administration rules(maps, [&] { ++woken; });
    const auto caller = callerWith(sandbox::platform::role::admin);
    const auto verdict = instance.store().write("rules", [&](sandbox::store::Writer& writer) {
        return rules.decide(writer, {RecordWrite::Kind::Update, *writer.schema().find(table), {}, {}, caller});
    });
    QVERIFY(verdict && verdict->kind == RuleVerdict::Kind::Allowed);
    QTEST(woken, "woken");
}

ITAM_TEST(AdministrationTest)
#include "tst_administration.moc"
