// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The Import Set API over a real socket (servicenow-rest.md 7, 9).
#include "core/sandbox/store/records.h"
#include "tests/core/sandbox/platform/instance.h"
#include "tests/testcase.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace itam::tests;

class ImportSetApiTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void is01_oneElementForEachMapBesideTheSet();
    void is02_theSameRowAgainIsIgnored();
    void classFollowsTheOperatingSystem_data();
    void classFollowsTheOperatingSystem();
    void is09_errorsSayWhy();
    void is05_skippedRowsNameTheStagingRow();
    void aGetTellsWhatThePostTold();
    void is13_manyRowsAreTransformedAfterTheAnswer();
    void keysMayBeLabelsOrNames();
    void bodyIsThatOfTheDataSourceWhenAskedFor();
    void bodyOfAMissingDataSourceIsRefused();
    void tablesThatAdministratorsMakeTakeRowsAndGrow();
    void administratorsMakeMapsOverRest();
    void mapsOfApplicationsAreNotWritten();
    void notificationsBecomeIncidents();
    void valuesOfEveryKindBecomeText();
    void answersAreXmlWhenAsked();
    void refusals_data();
    void refusals();
    void onlyLoadersLoad();

private:
    RawReply post(const QByteArray& path, const QByteArray& body)
    {
        return m_instance->send("POST", path,
                                {basic(m_instance->credentials().admin), {"Content-Type", "application/json"}}, body);
    }
    RawReply get(const QByteArray& path) { return m_instance->get(path, m_instance->credentials().admin); }
    /// The only element of "result".
    static QJsonObject result(const RawReply& reply)
    {
        const QJsonArray results = jsonOf(reply).value(QLatin1String("result")).toArray();
        return results.size() == 1 ? results[0].toObject() : QJsonObject();
    }
    static QString text(const QJsonObject& object, const char* name)
    {
        return object.value(QLatin1String(name)).toString();
    }
    QJsonObject record(const QString& table, const QString& sysId)
    {
        return jsonOf(get("/api/now/table/" + table.toUtf8() + '/' + sysId.toUtf8() +
                          "?sysparm_exclude_reference_link=true"))
            .value(QLatin1String("result"))
            .toObject();
    }
    /// POST over the Table API; its sys_id, or the body when it was refused.
    QString create(const QByteArray& table, const QByteArray& body)
    {
        const RawReply reply = post("/api/now/table/" + table, body);
        const QString sysId = text(jsonOf(reply).value(QLatin1String("result")).toObject(), "sys_id");
        return reply.status == 201 ? sysId : QString::fromUtf8(reply.body);
    }
    void makeStagingTable();

    std::unique_ptr<Instance> m_instance;
};

void ImportSetApiTest::init()
{
    TestCase::init();
    m_instance = std::make_unique<Instance>(itam::sandbox::platform::PlatformOptions{}, true);
}

void ImportSetApiTest::makeStagingTable()
{
    const QJsonArray parents = jsonOf(get("/api/now/table/sys_db_object?sysparm_query=name=sys_import_set_row"))
                                   .value(QLatin1String("result"))
                                   .toArray();
    const QByteArray parent = text(parents[0].toObject(), "sys_id").toUtf8();
    QCOMPARE(
        create("sys_db_object", "{\"name\":\"u_hw\",\"label\":\"Hardware\",\"super_class\":\"" + parent + "\"}").size(),
        32);
}

void ImportSetApiTest::is01_oneElementForEachMapBesideTheSet()
{
    const RawReply reply =
        post("/api/now/import/imp_computer", R"({"serial_number":"SN-1","name":"app-03","manufacturer":"Dell"})");
    QCOMPARE(reply.status, 201);
    QCOMPARE(reply.header("Content-Type"), QByteArray("application/json;charset=UTF-8"));
    const QJsonObject answer = jsonOf(reply);
    QVERIFY(text(answer, "import_set").startsWith(QLatin1String("ISET")));
    QCOMPARE(text(answer, "staging_table"), QStringLiteral("imp_computer"));
    const QJsonObject map = result(reply);
    const QString sysId = text(map, "sys_id");
    QCOMPARE(text(map, "transform_map"), QStringLiteral("Computer"));
    QCOMPARE(text(map, "table"), QStringLiteral("cmdb_ci_computer"));
    QCOMPARE(text(map, "display_name"), QStringLiteral("name"));
    QCOMPARE(text(map, "display_value"), QStringLiteral("app-03"));
    QCOMPARE(text(map, "status"), QStringLiteral("inserted"));
    QVERIFY(!map.contains(QLatin1String("status_message")) && !map.contains(QLatin1String("error_message")));
    QVERIFY(text(map, "record_link").endsWith(QLatin1String("/api/now/table/cmdb_ci_computer/") + sysId));
    QCOMPARE(text(record(QStringLiteral("cmdb_ci_computer"), sysId), "serial_number"), QStringLiteral("SN-1"));
}

void ImportSetApiTest::is02_theSameRowAgainIsIgnored()
{
    const QByteArray row = R"({"serial_number":"SN-1","name":"app-03","ram":"2048"})";
    const QString first = text(result(post("/api/now/v1/import/imp_computer", row)), "sys_id");
    const QJsonObject again = result(post("/api/now/v2/import/imp_computer", row));
    QCOMPARE(text(again, "status"), QStringLiteral("ignored"));
    QCOMPARE(text(again, "status_message"), QStringLiteral("No field values changed"));
    QCOMPARE(text(again, "sys_id"), first);
    QCOMPARE(text(record(QStringLiteral("cmdb_ci_computer"), first), "sys_mod_count"), QStringLiteral("0"));
}

void ImportSetApiTest::classFollowsTheOperatingSystem_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("AIX 7.3") << QStringLiteral("cmdb_ci_unix_server");
    QTest::newRow("Windows Server 2025 Datacenter") << QStringLiteral("cmdb_ci_win_server");
    QTest::newRow("SUSE Linux Enterprise") << QStringLiteral("cmdb_ci_server");
    QTest::newRow("Windows 11") << QStringLiteral("cmdb_ci_computer");
}

void ImportSetApiTest::classFollowsTheOperatingSystem()
{
    const QByteArray os = QTest::currentDataTag();
    QTEST(text(result(post("/api/now/import/imp_computer",
                           "{\"serial_number\":\"S\",\"operating_system\":\"" + os + "\"}")),
               "table"),
          "table");
}

void ImportSetApiTest::is09_errorsSayWhy()
{
    const QString entry =
        text(jsonOf(get("/api/now/table/sys_transform_entry?sysparm_query=map.name=Computer^target_field=manufacturer"))
                 .value(QLatin1String("result"))
                 .toArray()[0]
                 .toObject(),
             "sys_id");
    QCOMPARE(m_instance
                 ->send("PATCH", "/api/now/table/sys_transform_entry/" + entry.toUtf8(),
                        {basic(m_instance->credentials().admin), {"Content-Type", "application/json"}},
                        R"({"choice_action":"reject"})")
                 .status,
             200);
    const RawReply reply = post("/api/now/import/imp_computer", R"({"serial_number":"S","manufacturer":"Nobody"})");
    QCOMPARE(reply.status, 201);
    const QJsonObject map = result(reply);
    QCOMPARE(text(map, "status"), QStringLiteral("error"));
    QCOMPARE(text(map, "error_message"), QStringLiteral("manufacturer: there is no record \"Nobody\" in core_company"));
    const QJsonArray errors =
        jsonOf(get("/api/now/table/sys_import_set_row_error")).value(QLatin1String("result")).toArray();
    QCOMPARE(text(errors[0].toObject(), "error_code"), QStringLiteral("100"));
}

void ImportSetApiTest::is05_skippedRowsNameTheStagingRow()
{
    const QJsonObject map = result(post("/api/now/import/imp_computer", R"({"name":"no key"})"));
    QCOMPARE(text(map, "status"), QStringLiteral("skipped"));
    QCOMPARE(text(record(QStringLiteral("imp_computer"), text(map, "sys_id")), "sys_import_state"),
             QStringLiteral("skipped"));
    QVERIFY(text(map, "record_link").contains(QLatin1String("/imp_computer/")));
}

void ImportSetApiTest::aGetTellsWhatThePostTold()
{
    const RawReply posted = post("/api/now/import/imp_computer", R"({"serial_number":"SN-1","name":"app-03"})");
    const QString row = text(
        jsonOf(get("/api/now/table/imp_computer")).value(QLatin1String("result")).toArray()[0].toObject(), "sys_id");
    const RawReply got = get("/api/now/import/imp_computer/" + row.toUtf8());
    QCOMPARE(got.status, 200);
    // The port of the link is that of each request's own connection.
    QCOMPARE(jsonOf(got), jsonOf(posted));
    QCOMPARE(get("/api/now/import/imp_user/" + row.toUtf8()).status, 404);
    const RawReply missing = get("/api/now/import/imp_computer/0123456789abcdef0123456789abcdef");
    QCOMPARE(missing.status, 404);
    QCOMPARE(errorOf(missing),
             QStringLiteral("No Record found|Record doesn't exist or ACL restricts the record retrieval"));
}

void ImportSetApiTest::is13_manyRowsAreTransformedAfterTheAnswer()
{
    const RawReply reply = post("/api/now/import/imp_computer/insertMultiple",
                                R"({"records":[{"serial_number":"A"},{"serial_number":"B"},{"serial_number":"A"}]})");
    QCOMPARE(reply.status, 201);
    const QJsonObject answer = jsonOf(reply);
    const QString set = text(answer, "import_set_id");
    QCOMPARE(answer.size(), 2);
    QVERIFY(!record(QStringLiteral("sys_multi_import_set"), text(answer, "multi_import_set_id")).isEmpty());
    QCOMPARE(text(record(QStringLiteral("sys_import_set"), set), "state"), QStringLiteral("loaded"));
    const RawReply next = post("/api/now/import/imp_computer/insertMultiple?run_after=" + set.toUtf8() +
                                   "&multi_import_set_id=" + text(answer, "multi_import_set_id").toUtf8(),
                               R"({"records":[{"serial_number":"C"}]})");
    QCOMPARE(text(jsonOf(next), "multi_import_set_id"), text(answer, "multi_import_set_id"));
    while (m_instance->importSets().step().value_or(false)) {
    }
    QCOMPARE(text(record(QStringLiteral("sys_import_set"), set), "state"), QStringLiteral("processed"));
    const QByteArray rows =
        get("/api/now/table/imp_computer?sysparm_fields=sys_import_state&sysparm_query=sys_import_set=" + set.toUtf8() +
            "^ORDERBYsys_import_row")
            .body;
    QCOMPARE(rows, QByteArray(R"({"result":[{"sys_import_state":"inserted"},{"sys_import_state":"inserted"},)"
                              R"({"sys_import_state":"ignored"}]})"));
}

void ImportSetApiTest::keysMayBeLabelsOrNames()
{
    post("/api/now/import/imp_computer/insertMultiple", R"({"records":[{"Serial number":"A","name":"pc1"}]})");
    QVERIFY(m_instance->importSets().step().value());
    QVERIFY(get("/api/now/table/cmdb_ci_computer?sysparm_fields=name,serial_number")
                .body.contains(R"({"name":"pc1","serial_number":"A"})"));
}

void ImportSetApiTest::bodyIsThatOfTheDataSourceWhenAskedFor()
{
    makeStagingTable();
    const QByteArray source =
        create(
            "sys_data_source",
            R"({"name":"Hardware","import_set_table_name":"u_hw","format":"JSON","jpath_root_node":"/found/items/items"})")
            .toUtf8();
    create("sys_rest_insert_multiple",
           R"({"source_table":"u_hw","use_data_source_format":"true","transformation":"synchronous"})");
    const QByteArray body = R"({"found":{"items":[{"u_name":"a","Owner":{"Name":"Ann","Age":7},"Ports":[1,2]}]}})";
    const QByteArray rows = "/api/now/table/u_hw?sysparm_fields=u_name,u_owner,u_owner_name,u_owner_age,u_ports,u_data"
                            "&sysparm_query=ORDERBYDESCsys_import_set.number&sysparm_limit=1";
    const auto told = [&](const char* column) {
        return text(jsonOf(get(rows)).value(QLatin1String("result")).toArray().at(0).toObject(), column);
    };
    QCOMPARE(post("/api/now/import/u_hw/insertMultiple", body).status, 201);
    QCOMPARE(told("u_name"), QStringLiteral("a"));
    QCOMPARE(told("u_owner"), QStringLiteral(R"({"Age":7,"Name":"Ann"})"));
    QCOMPARE(told("u_ports"), QString());
    const auto change = [&](const QByteArray& to) {
        return m_instance
            ->send("PATCH", "/api/now/table/sys_data_source/" + source,
                   {basic(m_instance->credentials().admin), {"Content-Type", "application/json"}}, to)
            .status;
    };
    QCOMPARE(change(R"({"expand_node_children":"true","discard_arrays":"false"})"), 200);
    QCOMPARE(post("/api/now/import/u_hw/insertMultiple", body).status, 201);
    QCOMPARE(told("u_owner_name"), QStringLiteral("Ann"));
    QCOMPARE(told("u_owner_age"), QStringLiteral("7"));
    QCOMPARE(told("u_ports"), QStringLiteral("[1,2]"));
    QCOMPARE(change(R"({"data_in_single_column":"true","jpath_root_node":"//"})"), 200);
    QCOMPARE(post("/api/now/import/u_hw/insertMultiple", R"([{"x":1}])").status, 201);
    QCOMPARE(told("u_data"), QStringLiteral(R"({"x":1})"));
}

void ImportSetApiTest::bodyOfAMissingDataSourceIsRefused()
{
    makeStagingTable();
    create("sys_rest_insert_multiple", R"({"source_table":"u_hw","use_data_source_format":"true"})");
    const QByteArray body = R"({"records":[{"u_name":"a"}]})";
    QCOMPARE(post("/api/now/import/u_hw/insertMultiple", body).status, 400);
    create("sys_data_source",
           R"({"name":"Hardware","import_set_table_name":"u_hw","format":"JSON","jpath_root_node":"/rows"})");
    QCOMPARE(post("/api/now/import/u_hw/insertMultiple", body).status, 400);
    QCOMPARE(post("/api/now/import/u_hw/insertMultiple", R"({"rows":[]})").status, 201);
}

void ImportSetApiTest::tablesThatAdministratorsMakeTakeRowsAndGrow()
{
    QCOMPARE(post("/api/now/import/u_hw", "{}").status, 400);
    makeStagingTable();
    const RawReply reply = post("/api/now/import/u_hw", R"({"Serial Number":"S1","u_name":"pc"})");
    QCOMPARE(reply.status, 201);
    // Without a map the row is where it was to go.
    QCOMPARE(text(result(reply), "table"), QStringLiteral("u_hw"));
    QCOMPARE(text(result(reply), "status"), QStringLiteral("inserted"));
    const QByteArray query = "?sysparm_fields=u_serial_number,u_name,sys_class_name&sysparm_query=u_name=pc";
    const QByteArray row = R"({"result":[{"u_serial_number":"S1","u_name":"pc","sys_class_name":"u_hw"}]})";
    QCOMPARE(get("/api/now/table/u_hw" + query).body, row);
    QVERIFY(get("/api/now/table/sys_dictionary?sysparm_query=name=u_hw").body.contains("Serial Number"));
    m_instance->restart();
    QCOMPARE(get("/api/now/table/u_hw" + query).body, row);
}

void ImportSetApiTest::administratorsMakeMapsOverRest()
{
    makeStagingTable();
    const QByteArray map =
        create("sys_transform_map", R"({"name":"Mine","source_table":"u_hw","target_table":"cmdb_ci_computer"})")
            .toUtf8();
    for (const QByteArray entry : {R"("source_field":"u_serial","target_field":"serial_number","coalesce":"true" )",
                                   R"("source_field":"u_model","target_field":"model_id" )"})
        QCOMPARE(create("sys_transform_entry", "{\"map\":\"" + map + "\"," + entry + '}').size(), 32);
    const QJsonObject answer = result(post("/api/now/import/u_hw", R"({"u_serial":"S1","u_model":"R750"})"));
    QCOMPARE(text(answer, "transform_map"), QStringLiteral("Mine"));
    QVERIFY(get("/api/now/table/cmdb_ci_computer?sysparm_fields=serial_number,model_id.name")
                .body.contains(R"({"serial_number":"S1","model_id.name":"R750"})"));
}

void ImportSetApiTest::mapsOfApplicationsAreNotWritten()
{
    const auto made = m_instance->store().write("test", [](itam::sandbox::store::Writer& writer) {
        const itam::sandbox::store::Writer::OwnWork own(writer);
        return itam::sandbox::store::insertRecord(writer, QStringLiteral("sys_transform_map"),
                                                  {{QStringLiteral("name"), QStringLiteral("Theirs")},
                                                   {QStringLiteral("sys_policy"), QStringLiteral("protected")}});
    });
    const QByteArray path = "/api/now/table/sys_transform_map/" + made->toUtf8();
    for (const QByteArray method : {"PATCH", "DELETE"}) {
        const RawReply reply = m_instance->send(
            method, path, {basic(m_instance->credentials().admin), {"Content-Type", "application/json"}},
            R"({"active":"false"})");
        QCOMPARE(reply.status, 403);
    }
    QCOMPARE(text(record(QStringLiteral("sys_transform_map"), *made), "active"), QStringLiteral("true"));
}

void ImportSetApiTest::notificationsBecomeIncidents()
{
    const QJsonObject map =
        result(post("/api/now/import/imp_notification",
                    R"({"uuid":"u-1","message":"Disk full","category":"hardware","source":"srv1"})"));
    QCOMPARE(text(map, "status"), QStringLiteral("inserted"));
    QCOMPARE(text(map, "table"), QStringLiteral("incident"));
    QVERIFY(text(map, "display_value").startsWith(QLatin1String("INC")));
    const QJsonObject incident = record(QStringLiteral("incident"), text(map, "sys_id"));
    QCOMPARE(text(incident, "short_description"), QStringLiteral("Disk full"));
    QCOMPARE(text(incident, "correlation_id"), QStringLiteral("u-1"));
    QCOMPARE(text(record(QStringLiteral("cmdb_ci"), text(incident, "cmdb_ci")), "name"), QStringLiteral("srv1"));
    const QJsonObject again =
        result(post("/api/now/import/imp_notification", R"({"uuid":"U-1","message":"Disk fuller"})"));
    QCOMPARE(text(again, "sys_id"), text(map, "sys_id"));
    QCOMPARE(text(again, "status"), QStringLiteral("updated"));
}

void ImportSetApiTest::valuesOfEveryKindBecomeText()
{
    makeStagingTable();
    post("/api/now/import/u_hw", R"({"u_a":12,"u_b":true,"u_c":null,"u_d":{"x":1,"y":"z"},"u_e":[1,"two"],"u_f":1.5})");
    QCOMPARE(get("/api/now/table/u_hw?sysparm_fields=u_a,u_b,u_c,u_d,u_e,u_f").body,
             QByteArray(
                 R"({"result":[{"u_a":"12","u_b":"true","u_c":"","u_d":"{x=1, y=z}","u_e":"[1, two]","u_f":"1.5"}]})"));
}

void ImportSetApiTest::answersAreXmlWhenAsked()
{
    const RawReply reply = m_instance->send(
        "POST", "/api/now/import/imp_computer",
        {basic(m_instance->credentials().admin), {"Content-Type", "application/xml"}, {"Accept", "application/xml"}},
        "<request><entry><serial_number>S1</serial_number><name>pc</name></entry></request>");
    QCOMPARE(reply.status, 201);
    QVERIFY2(reply.body.contains("<status>inserted</status>") && reply.body.contains("<staging_table>imp_computer<"),
             reply.body.constData());
}

void ImportSetApiTest::refusals_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const char* method, const char* path, const char* type, const char* body,
                        int status) {
        QTest::newRow(name) << QByteArray(method) << QByteArray("/api/now/import/") + path << QByteArray(type)
                            << QByteArray(body) << status;
    };
    row("unknown table", "POST", "u_nothing", "application/json", "{}", 400);
    row("no staging table", "POST", "cmdb_ci_computer", "application/json", "{}", 400);
    row("parent of them all", "POST", "sys_import_set_row", "application/json", "{}", 400);
    row("table of the integration", "POST", "x_fls_flexera_fnms_inventory_import", "application/json", "{}", 400);
    row("broken JSON", "POST", "imp_computer", "application/json", R"({"name":)", 400);
    row("no row", "POST", "imp_computer", "application/json", "[1]", 400);
    row("records without a row", "POST", "imp_computer", "application/json", R"({"records":["x"]})", 400);
    row("another type", "POST", "imp_computer", "text/csv", "a,b", 415);
    row("no records", "POST", "imp_computer/insertMultiple", "application/json", R"({"name":"x"})", 400);
    row("records of another kind", "POST", "imp_computer/insertMultiple", "application/json", R"({"records":["x"]})",
        400);
    row("many as XML", "POST", "imp_computer/insertMultiple", "application/xml", "<request/>", 415);
    row("unknown group", "POST", "imp_computer/insertMultiple?multi_import_set_id=x", "application/json",
        R"({"records":[]})", 400);
    row("unknown predecessor", "POST", "imp_computer/insertMultiple?run_after=x", "application/json",
        R"({"records":[]})", 400);
    row("method", "DELETE", "imp_computer", "application/json", "", 405);
    row("method on a row", "PUT", "imp_computer/0123456789abcdef0123456789abcdef", "application/json", "{}", 405);
}

void ImportSetApiTest::refusals()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    const RawReply reply =
        m_instance->send(method, path, {basic(m_instance->credentials().admin), {"Content-Type", type}}, body);
    QTEST(reply.status, "status");
    QCOMPARE(text(jsonOf(reply), "status"), QStringLiteral("failure"));
    QCOMPARE(get("/api/now/table/sys_import_set").body, QByteArray(R"({"result":[]})"));
}

void ImportSetApiTest::onlyLoadersLoad()
{
    const auto status = [&](const QByteArray& method, const itam::sandbox::platform::Login& login) {
        return m_instance
            ->send(method, method == "GET" ? "/api/now/import/imp_computer/x" : "/api/now/import/imp_computer",
                   {basic(login)}, method == "GET" ? "" : "{}")
            .status;
    };
    QCOMPARE(status("POST", m_instance->credentials().reader), 403);
    QCOMPARE(status("GET", m_instance->credentials().reader), 404);
    QCOMPARE(status("POST", m_instance->credentials().exporter), 403);
    QCOMPARE(status("POST", {QStringLiteral("nobody"), QStringLiteral("x")}), 401);
}

ITAM_TEST(ImportSetApiTest)
#include "tst_importsetapi.moc"
