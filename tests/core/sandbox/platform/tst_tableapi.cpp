// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/records.h"
#include "tests/core/sandbox/platform/instance.h"
#include "tests/testcase.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

using namespace itam::tests;
using itam::Result;
using itam::sandbox::store::insertRecord;
using itam::sandbox::store::Values;
using itam::sandbox::store::Writer;

class TableApiTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_instance.reset(); }

    void everyScalarIsAString();
    void displayValueModes_data();
    void displayValueModes();
    void oneRecord();
    void fieldsAndDotWalks();
    void everyRecordIsOfTheGlobalDomainWithoutTags();
    void payloadOnlyByName();
    void queryAndPlainFilters_data();
    void queryAndPlainFilters();
    void pagingHeaders_data();
    void pagingHeaders();
    void linksRepeatTheRequest();
    void countsAndLinksCanBeSwitchedOff();
    void v1SaysNotFoundForAnEmptyCollection();
    void errors_data();
    void errors();
    void otherMethodsAreNotOffered_data();
    void otherMethodsAreNotOffered();
    void methodCanBeOverridden();
    void headHasTheHeadersOfGet();
    void acceptDecides_data();
    void acceptDecides();
    void withoutARoleThereIsNothingToRead();
    void invalidQueryPropertyEmptiesTheResult();
    void textArrivesUnharmed();

private:
    QJsonArray rows(const QByteArray& target)
    {
        return jsonOf(m_instance->get(target)).value(QLatin1String("result")).toArray();
    }
    QStringList names(const QByteArray& target)
    {
        QStringList found;
        for (const auto& row : rows(target))
            found.append(row.toObject().value(QLatin1String("name")).toString());
        return found;
    }

    std::unique_ptr<Instance> m_instance;
    QString m_computer;
    QString m_model;
    QString m_company;
};

void TableApiTest::initTestCase()
{
    m_instance = std::make_unique<Instance>();
    const auto made = m_instance->store().write("test", [this](Writer& writer) -> Result<void> {
        const auto insert = [&](const char* table, std::initializer_list<std::pair<const char*, QString>> pairs) {
            Values values;
            for (const auto& [name, value] : pairs)
                values.insert(QString::fromLatin1(name), value);
            return insertRecord(writer, QString::fromLatin1(table), values).value();
        };
        m_company = insert("core_company", {{"name", QStringLiteral("Dell")}});
        m_model = insert("cmdb_hardware_product_model", {{"name", QStringLiteral("R750")},
                                                         {"display_name", QStringLiteral("Dell R750")},
                                                         {"manufacturer", m_company}});
        m_computer = insert(
            "cmdb_ci_server",
            {{"name", QStringLiteral("app-1")}, {"model_id", m_model}, {"operational_status", QStringLiteral("1")}});
        for (int i = 2; i <= 7; ++i)
            insert("cmdb_ci_computer",
                   {{"name", QStringLiteral("app-%1").arg(i)}, {"operational_status", QStringLiteral("6")}});
        insert("core_company", {{"name", QString::fromUtf8("Größe \"&<> \\ \n 😀 א")}});
        const QString run = insert("x_fls_flexera_fnms_import_run", {{"number", QStringLiteral("IRUN0001001")}});
        const QString transaction = insert("x_fls_flexera_fnms_import_transaction",
                                           {{"number", QStringLiteral("ITXN0001001")}, {"import_run", run}});
        const QByteArray packed = qCompress(QByteArray("<itamTransaction/>"));
        auto update = writer.query("UPDATE x_fls_flexera_fnms_import_transaction SET payload = ?1 WHERE sys_id = ?2");
        (*update)->bindBlob(1, packed).bind(2, transaction);
        return (*update)->run();
    });
    QVERIFY(made);
}

void TableApiTest::everyScalarIsAString()
{
    const QJsonObject row = rows("/api/now/table/cmdb_ci_server").at(0).toObject();
    QCOMPARE(row.value(QLatin1String("name")), QJsonValue(QStringLiteral("app-1")));
    QCOMPARE(row.value(QLatin1String("sys_mod_count")), QJsonValue(QStringLiteral("0")));
    QCOMPARE(row.value(QLatin1String("serial_number")), QJsonValue(QStringLiteral("")));
    QCOMPARE(row.value(QLatin1String("sys_class_name")), QJsonValue(QStringLiteral("cmdb_ci_server")));
    QVERIFY(QRegularExpression(QStringLiteral("^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d$"))
                .match(row.value(QLatin1String("sys_created_on")).toString())
                .hasMatch());
    QVERIFY(!row.contains(QLatin1String("sys_class_path")));
    QVERIFY(!row.contains(QLatin1String("model_id.name")));
}

void TableApiTest::displayValueModes_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("model");
    const QByteArray link = "\"link\":\"http://127.0.0.1/api/now/table/cmdb_model/" + m_model.toLatin1() + '"';
    const QByteArray value = "\"value\":\"" + m_model.toLatin1() + '"';
    QTest::newRow("false") << QByteArray() << QByteArray("\"1\"") << '{' + link + ',' + value + '}';
    QTest::newRow("true") << QByteArray("&sysparm_display_value=True") << QByteArray("\"Operational\"")
                          << "{\"display_value\":\"Dell R750\"," + link + '}';
    QTest::newRow("all") << QByteArray("&sysparm_display_value=all")
                         << QByteArray(R"({"display_value":"Operational","value":"1"})")
                         << "{\"display_value\":\"Dell R750\"," + link + ',' + value + '}';
    QTest::newRow("false, no link") << QByteArray("&sysparm_exclude_reference_link=true") << QByteArray("\"1\"")
                                    << '"' + m_model.toLatin1() + '"';
    QTest::newRow("true, no link") << QByteArray("&sysparm_exclude_reference_link=True&sysparm_display_value=true")
                                   << QByteArray("\"Operational\"") << QByteArray("\"Dell R750\"");
    QTest::newRow("all, no link") << QByteArray("&sysparm_exclude_reference_link=true&sysparm_display_value=all")
                                  << QByteArray(R"({"display_value":"Operational","value":"1"})")
                                  << "{\"display_value\":\"Dell R750\"," + value + '}';
}

void TableApiTest::displayValueModes()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, model);
    const RawReply reply =
        m_instance->get("/api/now/table/cmdb_ci_server?sysparm_fields=operational_status,model_id" + parameters);
    QCOMPARE(reply.body, R"({"result":[{"operational_status":)" + status + R"(,"model_id":)" + model + "}]}");
}

void TableApiTest::oneRecord()
{
    const RawReply reply = m_instance->get("/api/now/table/cmdb_ci/" + m_computer.toLatin1() + "?sysparm_fields=name");
    QCOMPARE(reply.body, QByteArray(R"({"result":{"name":"app-1"}})"));
    QVERIFY(reply.header("X-Total-Count").isNull());
    const RawReply wrongClass = m_instance->get("/api/now/table/cmdb_ci_vm_instance/" + m_computer.toLatin1());
    QCOMPARE(wrongClass.status, 404);
    QCOMPARE(errorOf(wrongClass),
             QStringLiteral("No Record found|Record doesn't exist or ACL restricts the record retrieval"));
}

void TableApiTest::fieldsAndDotWalks()
{
    const RawReply reply = m_instance->get("/api/now/table/"
                                           "cmdb_ci_computer?sysparm_query=nameINapp-1,app-2&sysparm_fields=name,"
                                           "colour,model_id.name,model_id.manufacturer.name");
    QCOMPARE(reply.body,
             QByteArray(R"({"result":[{"name":"app-1","model_id.name":"R750","model_id.manufacturer.name":"Dell"},)"
                        R"({"name":"app-2","model_id.name":"","model_id.manufacturer.name":""}]})"));
}

void TableApiTest::everyRecordIsOfTheGlobalDomainWithoutTags()
{
    const QJsonArray users = rows("/api/now/table/sys_user?sysparm_query=sys_domain=global^sys_tagsISEMPTY");
    QVERIFY(!users.isEmpty());
    for (const auto& each : users) {
        const QJsonObject user = each.toObject();
        QCOMPARE(user.value(QLatin1String("sys_domain")), QJsonValue(QStringLiteral("global")));
        QCOMPARE(user.value(QLatin1String("sys_domain_path")), QJsonValue(QStringLiteral("/")));
        QCOMPARE(user.value(QLatin1String("sys_tags")), QJsonValue(QStringLiteral("")));
    }
    QVERIFY(rows("/api/now/table/sys_user?sysparm_query=sys_domain!=global").isEmpty());
    QVERIFY(rows("/api/now/table/sys_user?sysparm_query=sys_tagsISNOTEMPTY^ORDERBYsys_domain").isEmpty());
    const QJsonArray roles =
        rows("/api/now/table/sys_user_has_role?sysparm_fields=user.sys_domain,user.manager.sys_domain&sysparm_limit=1");
    QCOMPARE(roles.at(0).toObject().value(QLatin1String("user.sys_domain")), QJsonValue(QStringLiteral("global")));
    QCOMPARE(roles.at(0).toObject().value(QLatin1String("user.manager.sys_domain")), QJsonValue(QStringLiteral("")));
    const RawReply groups = m_instance->get("/api/now/stats/sys_user?sysparm_count=true&sysparm_group_by=sys_domain");
    QVERIFY2(groups.body.contains(R"("groupby_fields":[{"field":"sys_domain","value":"global"}])"),
             groups.body.constData());
}

void TableApiTest::payloadOnlyByName()
{
    const QByteArray table = "/api/now/table/x_fls_flexera_fnms_import_transaction";
    QVERIFY(!rows(table).at(0).toObject().contains(QLatin1String("payload")));
    QCOMPARE(m_instance->get(table + "?sysparm_fields=number,payload").body,
             QByteArray(R"({"result":[{"number":"ITXN0001001","payload":"<itamTransaction/>"}]})"));
}

void TableApiTest::queryAndPlainFilters_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QString>("found");
    QTest::newRow("query") << QByteArray("sysparm_query=operational_status=6^nameLIKE-3^ORname=app-4")
                           << QStringLiteral("app-3 app-4");
    QTest::newRow("encoded") << QByteArray("sysparm_query=name%3Dapp-1%5EORname%3Dapp-2")
                             << QStringLiteral("app-1 app-2");
    QTest::newRow("plain") << QByteArray("name=app-5") << QStringLiteral("app-5");
    QTest::newRow("plain by label") << QByteArray("operational_status=Operational") << QStringLiteral("app-1");
    QTest::newRow("sorted") << QByteArray("sysparm_query=nameSTARTSWITHapp^ORDERBYDESCname&sysparm_limit=2")
                            << QStringLiteral("app-7 app-6");
    QTest::newRow("empty query, as pysnow sends it")
        << QByteArray("sysparm_query=&sysparm_limit=1&sysparm_offset=0&sysparm_display_value=False")
        << QStringLiteral("app-1");
    QTest::newRow("unknown parameters") << QByteArray("sysparm_view=desktop&sysparm_query_category=x&sysparm_limit=1")
                                        << QStringLiteral("app-1");
}

void TableApiTest::queryAndPlainFilters()
{
    QFETCH(QByteArray, parameters);
    QTEST(names("/api/now/table/cmdb_ci_computer?" + parameters).join(QLatin1Char(' ')), "found");
}

void TableApiTest::pagingHeaders_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("relations");
    QTest::newRow("first") << QByteArray("sysparm_limit=3") << 3 << QStringLiteral("first=0 next=3 last=6");
    QTest::newRow("middle") << QByteArray("sysparm_limit=3&sysparm_offset=3") << 3
                            << QStringLiteral("first=0 prev=0 next=6 last=6");
    QTest::newRow("last") << QByteArray("sysparm_limit=3&sysparm_offset=6") << 1
                          << QStringLiteral("first=0 prev=3 last=6");
    QTest::newRow("exact") << QByteArray("sysparm_limit=7") << 7 << QStringLiteral("first=0 last=0");
    QTest::newRow("past the end") << QByteArray("sysparm_limit=3&sysparm_offset=30") << 0
                                  << QStringLiteral("first=0 prev=27 last=6");
    QTest::newRow("default") << QByteArray() << 7 << QStringLiteral("first=0 last=0");
    QTest::newRow("none") << QByteArray("sysparm_limit=0") << 0 << QString();
}

void TableApiTest::pagingHeaders()
{
    QFETCH(QByteArray, page);
    QFETCH(int, count);
    const RawReply reply = m_instance->get("/api/now/table/cmdb_ci_computer?" + page);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("X-Total-Count"), QByteArray("7"));
    QCOMPARE(static_cast<int>(jsonOf(reply).value(QLatin1String("result")).toArray().size()), count);
    QStringList relations;
    static const QRegularExpression link(QStringLiteral("<[^>]*sysparm_offset=(\\d+)>;rel=\"(\\w+)\""));
    auto matches = link.globalMatch(QString::fromLatin1(reply.header("Link")));
    while (matches.hasNext()) {
        const auto match = matches.next();
        relations.append(match.captured(2) + QLatin1Char('=') + match.captured(1));
    }
    QTEST(relations.join(QLatin1Char(' ')), "relations");
}

void TableApiTest::linksRepeatTheRequest()
{
    const RawReply reply = m_instance->send(
        "GET", "/api/now/v2/table/cmdb_ci_computer?sysparm_limit=2&sysparm_offset=4&sysparm_query=name%3E%3Dapp",
        {basic(m_instance->credentials().reader)});
    QVERIFY2(reply.header("Link").contains(
                 "<http://127.0.0.1/api/now/v2/table/cmdb_ci_computer?sysparm_limit=2&sysparm_query="
                 "name%3E%3Dapp&sysparm_offset=6>;rel=\"next\""),
             reply.header("Link").constData());
}

void TableApiTest::countsAndLinksCanBeSwitchedOff()
{
    const RawReply uncounted = m_instance->get("/api/now/table/cmdb_ci_computer?sysparm_no_count=true&sysparm_limit=2");
    QVERIFY(uncounted.header("X-Total-Count").isNull());
    QVERIFY(uncounted.header("Link").contains("rel=\"next\""));
    QVERIFY(!uncounted.header("Link").contains("rel=\"last\""));
    const RawReply unlinked =
        m_instance->get("/api/now/table/cmdb_ci_computer?sysparm_suppress_pagination_header=true");
    QVERIFY(unlinked.header("Link").isNull());
    QCOMPARE(unlinked.header("X-Total-Count"), QByteArray("7"));
}

void TableApiTest::v1SaysNotFoundForAnEmptyCollection()
{
    QCOMPARE(m_instance->get("/api/now/v1/table/cmdb_ci_computer?name=nothing").status, 404);
    QCOMPARE(m_instance->get("/api/now/v1/table/cmdb_ci_computer?name=app-1").status, 200);
    const RawReply empty = m_instance->get("/api/now/v2/table/cmdb_ci_computer?name=nothing");
    QCOMPARE(empty.status, 200);
    QCOMPARE(empty.body, QByteArray(R"({"result":[]})"));
    QCOMPARE(m_instance->get("/api/now/table/cmdb_ci_computer?name=nothing").status, 200);
}

void TableApiTest::errors_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    QTest::newRow("unknown table") << QByteArray("/api/now/table/incident_x") << 400
                                   << QStringLiteral("Invalid table incident_x|null");
    QTest::newRow("no table") << QByteArray("/api/now/table") << 400
                              << QStringLiteral("Requested URI does not represent any resource|null");
    QTest::newRow("too long a path") << QByteArray("/api/now/table/a/b/c") << 400
                                     << QStringLiteral("Requested URI does not represent any resource|null");
    QTest::newRow("unknown version") << QByteArray("/api/now/v9/table/cmdb_ci") << 400
                                     << QStringLiteral("Requested URI does not represent any resource|null");
    QTest::newRow("unknown API") << QByteArray("/api/other") << 404
                                 << QStringLiteral("Requested URI does not represent any resource|null");
    QTest::newRow("missing record")
        << QByteArray("/api/now/table/cmdb_ci/0123456789abcdef0123456789abcdef") << 404
        << QStringLiteral("No Record found|Record doesn't exist or ACL restricts the record retrieval");
    QTest::newRow("negative offset") << QByteArray("/api/now/table/cmdb_ci?sysparm_offset=-1") << 400
                                     << QStringLiteral("Invalid offset|sysparm_offset must not be negative");
}

void TableApiTest::errors()
{
    QFETCH(QByteArray, target);
    const RawReply reply = m_instance->get(target);
    QTEST(reply.status, "status");
    QTEST(errorOf(reply), "error");
    QCOMPARE(jsonOf(reply).value(QLatin1String("status")).toString(), QStringLiteral("failure"));
}

void TableApiTest::otherMethodsAreNotOffered_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("offered");
    const QByteArray record = "/api/now/table/cmdb_ci/0123456789abcdef0123456789abcdef";
    for (const char* method : {"PUT", "PATCH", "DELETE", "OPTIONS"})
        QTest::addRow("%s collection", method)
            << QByteArray(method) << QByteArray("/api/now/table/cmdb_ci") << QByteArray("GET, HEAD, POST");
    QTest::newRow("POST record") << QByteArray("POST") << record << QByteArray("GET, HEAD, PUT, PATCH, DELETE");
    QTest::newRow("POST stats") << QByteArray("POST") << QByteArray("/api/now/stats/cmdb_ci")
                                << QByteArray("GET, HEAD");
}

void TableApiTest::otherMethodsAreNotOffered()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    const RawReply reply = m_instance->send(method, target, {basic(m_instance->credentials().admin)});
    QCOMPARE(reply.status, 405);
    QCOMPARE(errorOf(reply), QStringLiteral("Method not supported|null"));
    QTEST(reply.header("Allow"), "offered");
}

void TableApiTest::methodCanBeOverridden()
{
    const RawReply overridden =
        m_instance->send("POST", "/api/now/table/cmdb_ci?sysparm_limit=1",
                         {basic(m_instance->credentials().reader), {"X-HTTP-Method-Override", "GET"}});
    QCOMPARE(overridden.status, 200);
}

void TableApiTest::headHasTheHeadersOfGet()
{
    const RawReply reply =
        m_instance->send("HEAD", "/api/now/table/cmdb_ci_computer", {basic(m_instance->credentials().reader)});
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("X-Total-Count"), QByteArray("7"));
    QCOMPARE(reply.body, QByteArray());
}

void TableApiTest::acceptDecides_data()
{
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<int>("status");
    QTest::newRow("json") << QByteArray("application/json") << 200;
    QTest::newRow("anything") << QByteArray("*/*") << 200;
    QTest::newRow("list") << QByteArray("text/html, application/*;q=0.5") << 200;
    QTest::newRow("xml") << QByteArray("application/xml") << 200;
    QTest::newRow("refused") << QByteArray("application/json;q=0, text/html") << 406;
    QTest::newRow("something else") << QByteArray("text/csv") << 406;
}

void TableApiTest::acceptDecides()
{
    QFETCH(QByteArray, accept);
    const RawReply reply = m_instance->send("GET", "/api/now/table/cmdb_ci",
                                            {basic(m_instance->credentials().reader), {"Accept", accept}});
    QTEST(reply.status, "status");
}

void TableApiTest::withoutARoleThereIsNothingToRead()
{
    const auto made = m_instance->store().write("test", [](Writer& writer) -> Result<void> {
        const auto userId =
            insertRecord(writer, QStringLiteral("sys_user"), {{QStringLiteral("user_name"), QStringLiteral("guest")}});
        return itam::sandbox::store::setPasswordHash(writer, *userId, "sha256$x$6b0d3d6f");
    });
    QVERIFY(made);
    const auto removed = m_instance->store().write("test", [](Writer& writer) -> Result<void> {
        return writer.database().execute(
            "UPDATE itam_password SET hash = (SELECT p.hash FROM itam_password p JOIN sys_user u "
            "ON u.sys_id = p.user_id WHERE u.user_name = 'itam.reader') "
            "WHERE user_id = (SELECT sys_id FROM sys_user WHERE user_name = 'guest')");
    });
    QVERIFY(removed);
    const RawReply reply =
        m_instance->get("/api/now/table/cmdb_ci", {QStringLiteral("guest"), m_instance->credentials().reader.password});
    QCOMPARE(reply.status, 403);
    QCOMPARE(errorOf(reply), QStringLiteral("Insufficient rights to query records|null"));
}

void TableApiTest::invalidQueryPropertyEmptiesTheResult()
{
    const QByteArray target = "/api/now/table/cmdb_ci_computer?sysparm_query=colour=red";
    QCOMPARE(m_instance->get(target).header("X-Total-Count"), QByteArray("7"));
    const auto set = m_instance->store().write("test", [](Writer& writer) {
        return insertRecord(writer, QStringLiteral("sys_properties"),
                            {{QStringLiteral("name"), QStringLiteral("glide.invalid_query.returns_no_rows")},
                             {QStringLiteral("value"), QStringLiteral("true")}});
    });
    QVERIFY(set);
    QCOMPARE(m_instance->get(target).header("X-Total-Count"), QByteArray("0"));
}

void TableApiTest::textArrivesUnharmed()
{
    const QString name = QString::fromUtf8("Größe \"&<> \\ \n 😀 א");
    const QByteArray target = "/api/now/table/core_company?sysparm_query=name%3D" + QUrl::toPercentEncoding(name);
    QCOMPARE(names(target), QStringList(name));
}

ITAM_TEST(TableApiTest)
#include "tst_tableapi.moc"
