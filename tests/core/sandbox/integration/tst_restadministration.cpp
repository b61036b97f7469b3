// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rules of tst_administration as a client of REST meets them, and P-12: records that imports need, taken away and
// made again.
#include "tests/core/sandbox/integration/restinstance.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::tests;
using core::wire::ImportState;
using core::wire::ReturnCode;
using As = RestInstance::As;

namespace {

const QByteArray runs = "x_fls_flexera_fnms_import_run";
const QByteArray properties = "x_fls_flexera_fnms_property";

/// "table/sys_id" of the first record that the query finds.
QByteArray recordOf(RestInstance& instance, const QByteArray& table, const QByteArray& query)
{
    const auto found = instance.get(table + "?sysparm_fields=sys_id&" + query);
    return table + '/' + found.rows({text("sys_id")}).value(0).toLatin1();
}

QByteArray propertyRecord(RestInstance& instance, const char* name)
{
    return recordOf(instance, properties, QByteArray("name=") + name);
}

} // namespace

class RestAdministrationTest final : public TestCase
{
    Q_OBJECT
private slots:
    void i12_closeAsFailed_data();
    void i12_closeAsFailed();
    void i12_closeIsRefusedWithTheReason_data();
    void i12_closeIsRefusedWithTheReason();
    void i12_refusedCloseLeavesNothing();
    void i12_auditAndLogAreReadable();
    void propertyIsWritten();
    void wrongValueIsRefusedWithWhatIsAllowed();
    void nobodyMakesOrDeletesRunsAndProperties_data();
    void nobodyMakesOrDeletesRunsAndProperties();
    void d11_anIdentityIsCopiedInWhole_data();
    void d11_anIdentityIsCopiedInWhole();
    void p12_recordsTakenAwayAndMadeAgain_data();
    void p12_recordsTakenAwayAndMadeAgain();
    void p54_activatingTheScheduleGoesOn();
};

void RestAdministrationTest::i12_closeAsFailed_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("PATCH") << QByteArray("PATCH");
    QTest::newRow("PUT") << QByteArray("PUT");
}

void RestAdministrationTest::i12_closeAsFailed()
{
    QFETCH(QByteArray, method);
    RestInstance instance;
    instance.send(DataType::Hardware, {computer("A")});
    const auto closed =
        instance.send(method, recordOf(instance, runs, "number=IRUN0001001"),
                      {{text("state"), text("Failed")}, {text("comments"), text("stuck since Sunday")}});
    QCOMPARE(closed.status, 200);
    QCOMPARE(closed.text("state"), text("Failed"));
    QCOMPARE(closed.text("failure_code"), text("CLOSED_BY_ADMINISTRATOR"));
    QCOMPARE(closed.text("failure_message"), text("The run was closed: closed by ") +
                                                 instance.credentials().admin.user + text(": stuck since Sunday."));
    QCOMPARE(closed.text("sys_updated_by"), instance.credentials().admin.user);
    QCOMPARE(instance.status(text("export-1"), DataType::Hardware).run->state, ImportState::Failed);
}

void RestAdministrationTest::i12_closeIsRefusedWithTheReason_data()
{
    QTest::addColumn<int>("who");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("error");
    const QJsonObject close{{text("state"), text("Failed")}, {text("comments"), text("why")}};
    const auto failed = [](const char* why) { return QString(text("Operation Failed|") + text(why)); };
    QTest::newRow("no comment") << static_cast<int>(As::Admin) << QJsonObject{{text("state"), text("Failed")}}
                                << failed("Say in comments why IRUN0001001 is closed.");
    QTest::newRow("another column") << static_cast<int>(As::Admin)
                                    << QJsonObject{{text("state"), text("Failed")},
                                                   {text("comments"), text("x")},
                                                   {text("sender"), text("me")}}
                                    << failed("An Import Run can be closed, but its sender cannot be changed.");
    QTest::newRow("exporter") << static_cast<int>(As::Exporter) << close
                              << failed("Only an administrator may change records of Import Run.");
    QTest::newRow("reader") << static_cast<int>(As::Reader) << close
                            << failed("ACL Exception Update Failed due to security constraints");
}

void RestAdministrationTest::i12_closeIsRefusedWithTheReason()
{
    QFETCH(int, who);
    QFETCH(QJsonObject, body);
    QFETCH(QString, error);
    RestInstance instance;
    instance.send(DataType::Hardware, {computer("A")});
    const auto refused =
        instance.send("PATCH", recordOf(instance, runs, "number=IRUN0001001"), body, static_cast<As>(who));
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.error, error);
    QCOMPARE(instance.value("SELECT state FROM x_fls_flexera_fnms_import_run"), text("New"));
}

void RestAdministrationTest::i12_refusedCloseLeavesNothing()
{
    RestInstance instance;
    instance.import(DataType::Hardware, {computer("A")});
    const QString before = instance.value("SELECT sys_mod_count FROM x_fls_flexera_fnms_import_run");
    const auto refused = instance.send("PATCH", recordOf(instance, runs, "number=IRUN0001001"),
                                       {{text("state"), text("Failed")}, {text("comments"), text("why")}});
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.error, text("Operation Failed|IRUN0001001 is finished, there is nothing to close."));
    QCOMPARE(instance.query("SELECT sys_mod_count, (SELECT count(*) FROM sys_audit), (SELECT count(*) FROM syslog) "
                            "FROM x_fls_flexera_fnms_import_run"),
             QStringList{before + text("|0|0")});
}

void RestAdministrationTest::i12_auditAndLogAreReadable()
{
    RestInstance instance;
    instance.send(DataType::Hardware, {computer("A")});
    const QByteArray run = recordOf(instance, runs, "number=IRUN0001001");
    instance.send("PATCH", run, {{text("state"), text("Failed")}, {text("comments"), text("gone")}});
    const QString admin = instance.credentials().admin.user;
    const auto audit = instance.get("sys_audit?documentkey=" + run.mid(run.indexOf('/') + 1));
    QCOMPARE(audit.rows({text("tablename"), text("fieldname"), text("oldvalue"), text("newvalue"), text("user"),
                         text("reason"), text("sys_created_on")}),
             QStringList{text("x_fls_flexera_fnms_import_run|state|New|Failed|") + admin +
                         text("|gone|2026-01-01 00:00:00")});
    const auto log = instance.get("syslog?source=Flexera%20Integration&sysparm_fields=level,message");
    QCOMPARE(log.rows({text("level"), text("message")}),
             QStringList{text("1|IRUN0001001 of user@journal-1 was closed as Failed by ") + admin +
                         text(": gone. Export again: what did not land is sent again.")});
    // Nobody writes history.
    QCOMPARE(instance.send("POST", "sys_audit", {{text("reason"), text("invented")}}).status, 403);
}

void RestAdministrationTest::propertyIsWritten()
{
    RestInstance instance;
    const qint64 version = instance.connectionTest().propertyVersion;
    const auto set =
        instance.send("PATCH", propertyRecord(instance, "adding_inventories"), {{text("value"), text("no")}});
    QCOMPARE(set.status, 200);
    QCOMPARE(set.text("value"), text("false"));
    QCOMPARE(set.text("sys_updated_by"), instance.credentials().admin.user);
    QCOMPARE(instance.connectionTest().propertyVersion, version + 1); // D-1
    instance.import(DataType::Hardware, {computer("A")});
    QCOMPARE(instance.notLanded(), QStringList{text("A ADD_OFF")});
    QCOMPARE(instance.get("sys_audit").rows({text("fieldname"), text("oldvalue"), text("newvalue")}),
             QStringList{text("value|true|false")});
}

void RestAdministrationTest::wrongValueIsRefusedWithWhatIsAllowed()
{
    RestInstance instance;
    const auto refused =
        instance.send("PATCH", propertyRecord(instance, "installation_tables"), {{text("value"), text("all")}});
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.error, text("Operation Failed|installation_tables: \"all\" is none of: automatic,cmdb,sam,both."));
    const auto renamed =
        instance.send("PATCH", propertyRecord(instance, "sam_plugin"), {{text("label"), text("Other")}});
    QCOMPARE(renamed.status, 403);
    QCOMPARE(renamed.error,
             text("Operation Failed|Only the value of an Integration Property can be changed, not its label."));
}

void RestAdministrationTest::nobodyMakesOrDeletesRunsAndProperties_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("runs") << runs << QByteArray("number=IRUN0001001");
    QTest::newRow("properties") << properties << QByteArray("name=sam_plugin");
}

void RestAdministrationTest::nobodyMakesOrDeletesRunsAndProperties()
{
    QFETCH(QByteArray, table);
    QFETCH(QByteArray, query);
    RestInstance instance;
    instance.import(DataType::Hardware, {computer("A")});
    const QByteArray record = recordOf(instance, table, query);
    const QByteArray count = instance.get(table).total;
    QCOMPARE(instance.send("POST", table, {{text("name"), text("mine")}}).status, 403);
    QCOMPARE(instance.send("DELETE", record, {}).status, 403);
    QCOMPARE(instance.get(table).total, count);
}

void RestAdministrationTest::d11_anIdentityIsCopiedInWhole_data()
{
    QTest::addColumn<QString>("computerId");
    QTest::addColumn<QString>("ci");
    QTest::addColumn<int>("status");
    QTest::newRow("whole") << text("B") << QString(32, QLatin1Char('a')) << 201;
    QTest::newRow("without a CI") << text("B") << QString() << 403;
    QTest::newRow("without a ComputerID") << QString() << QString(32, QLatin1Char('a')) << 403;
}

/// Into an instance that is loaded with the records of another one; what is there is nobody's to change.
void RestAdministrationTest::d11_anIdentityIsCopiedInWhole()
{
    const QByteArray identities = "x_fls_flexera_fnms_identity";
    QFETCH(QString, computerId);
    QFETCH(QString, ci);
    RestInstance instance;
    instance.import(DataType::Hardware, {computer("A")});
    QTEST(instance.send("POST", identities, {{text("computer_id"), computerId}, {text("ci"), ci}}).status, "status");
    const QByteArray record = recordOf(instance, identities, "computer_id=A");
    QCOMPARE(instance.send("PATCH", record, {{text("ci"), QString(32, QLatin1Char('b'))}}).status, 403);
    QCOMPARE(instance.send("DELETE", record, {}).status, 403);
}

void RestAdministrationTest::p12_recordsTakenAwayAndMadeAgain_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("name");
    QTest::newRow("scheduled import") << QByteArray("scheduled_import_set") << text("FNMS Import Schedule");
    QTest::newRow("data source") << QByteArray("sys_data_source") << text("FNMS Data Source");
}

void RestAdministrationTest::p12_recordsTakenAwayAndMadeAgain()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, name);
    RestInstance instance;
    QCOMPARE(instance.send("DELETE", recordOf(instance, table, {}), {}).status, 204);
    const auto refused = instance.send(DataType::Hardware, {computer("A")});
    QCOMPARE(refused.code, ReturnCode::NotReady);
    QVERIFY2(refused.message.contains(name + text("\" is missing")), qPrintable(refused.message));
    QCOMPARE(instance.send("POST", table, {{text("name"), name}}).status, 201);
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}).code, ReturnCode::Ok);
    instance.process();
    QCOMPARE(instance.status(text("export-1"), DataType::Hardware).run->state, ImportState::Succeeded);
}

void RestAdministrationTest::p54_activatingTheScheduleGoesOn()
{
    RestInstance instance;
    instance.send(DataType::Hardware, {computer("A")});
    const QByteArray schedule = recordOf(instance, "scheduled_import_set", {});
    QCOMPARE(instance.send("PATCH", schedule, {{text("active"), text("false")}}).status, 200);
    instance.process();
    QCOMPARE(instance.status(text("export-1"), DataType::Hardware).run->state, ImportState::New);
    QCOMPARE(instance.send("PATCH", schedule, {{text("active"), text("true")}}).status, 200);
    instance.process();
    QCOMPARE(instance.status(text("export-1"), DataType::Hardware).run->state, ImportState::Succeeded);
}

ITAM_TEST(RestAdministrationTest)
#include "tst_restadministration.moc"
