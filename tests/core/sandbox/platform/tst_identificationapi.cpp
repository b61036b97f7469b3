// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Identification and reconciliation over HTTP (servicenow-ire.md 1, 3, 10, 11): paths, options, roles, scopes, faults,
// and what of the other APIs goes with it. What the engine does stands in the tests of core/sandbox/identification.
#include "core/sandbox/platform/secrets.h"
#include "core/sandbox/store/accounts.h"
#include "core/sandbox/store/identificationseeds.h"
#include "core/sandbox/store/records.h"
#include "core/sandbox/store/systemproperties.h"
#include "tests/core/sandbox/platform/instance.h"
#include "tests/testcase.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace itam;
using namespace itam::tests;
using namespace itam::sandbox;
using platform::Login;

namespace {

const QByteArray root = "/api/now/identifyreconcile";
const QByteArray source = "?sysparm_data_source=ITAM";
const QByteArray exportOptions = "&options=partial_payloads%3Afalse%2Cpartial_commits%3Atrue%2C"
                                 "deduplicate_payloads%3Atrue%2Cgenerate_summary%3Atrue";

QByteArray computer(const QByteArray& key)
{
    return R"({"className":"cmdb_ci_computer","values":{"name":"n-)" + key + R"("},"sys_object_source_info":)" +
           R"({"source_native_key":")" + key + R"(","source_feed":"hardware"}})";
}

QByteArray payload(const QByteArrayList& items)
{
    return R"({"items":[)" + items.join(',') + "]}";
}

QJsonObject resultOf(const RawReply& reply)
{
    return jsonOf(reply).value(QLatin1String("result")).toObject();
}

QString operationsOf(const RawReply& reply)
{
    QStringList operations;
    const QJsonArray items = resultOf(reply).value(QLatin1String("items")).toArray();
    for (const QJsonValueConstRef item : items)
        operations.append(item.toObject().value(QLatin1String("operation")).toString());
    return operations.join(QLatin1Char(' '));
}

} // namespace

class IdentificationApiTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_instance.reset(); }
    void eachPathDoesItsOwn_data();
    void eachPathDoesItsOwn();
    void pathsAndMethods_data();
    void pathsAndMethods();
    void jsonOnly_data();
    void jsonOnly();
    void ir15OptionsThatAreNone_data();
    void ir15OptionsThatAreNone();
    void ir15PlainCallsHaveNoOptions();
    void unknownOptionsAreIgnored();
    void ir1UnknownSourceIsAnAnswerOf200();
    void rolesDecide_data();
    void rolesDecide();
    void ir18UnscopedApi_data();
    void ir18UnscopedApi();
    void ir18BasicLoginsPass();
    void ir16LostAnswer();
    void faultsMatchThesePaths();
    void keysAreCountedByTable();
    void keysAreReadInChains();
    void batchCarriesContractsAndLinks();
    void writerIsTheCaller();
    void withoutThePluginThereAreNoSamTables();
    void existingDataGetTheSeedsOnce();

private:
    [[nodiscard]] RawReply post(const QByteArray& pathAndQuery, const QByteArray& body, const Login& login,
                                const http::Fields& more = {});
    [[nodiscard]] RawReply post(const QByteArray& pathAndQuery, const QByteArray& body)
    {
        return post(pathAndQuery, body, m_instance->credentials().integration);
    }
    [[nodiscard]] Login userWith(const QStringList& roles);
    [[nodiscard]] QString accessToken();
    void setProperty(const char* name, const QString& value);

    std::unique_ptr<Instance> m_instance;
};

void IdentificationApiTest::initTestCase()
{
    platform::FaultRule lost;
    lost.endpoint = QStringLiteral("/api/now/v2/identifyreconcile*");
    lost.action = platform::FaultAction::Drop;
    lost.when = platform::FaultMoment::After;
    lost.nth = 1;
    platform::FaultRule locked;
    locked.endpoint = QStringLiteral("*/v3/identifyreconcile/enhanced");
    locked.action = platform::FaultAction::Status;
    locked.status = 200;
    locked.contentType = "application/json";
    locked.body = R"({"result":{"items":[{"errors":[{"error":"LOCK_TIMEOUT","message":"m"}],"inputIndices":[0]}]}})";
    platform::PlatformOptions options;
    options.faults = {lost, locked};
    m_instance = std::make_unique<Instance>(std::move(options), true);
    QVERIFY(m_instance->store().write("seeds", [](store::Writer& writer) { return seedIdentification(writer); }));
}

RawReply IdentificationApiTest::post(const QByteArray& pathAndQuery, const QByteArray& body, const Login& login,
                                     const http::Fields& more)
{
    http::Fields headers{basic(login), {"Content-Type", "application/json"}};
    return m_instance->send("POST", pathAndQuery, headers + more, body);
}

Login IdentificationApiTest::userWith(const QStringList& roles)
{
    const Login login{QLatin1String("user-") + roles.join(QLatin1Char('-')), QStringLiteral("secret")};
    const auto made = m_instance->store().write("test", [&](store::Writer& writer) -> Result<void> {
        if (const auto known = findUser(writer, login.user); known && *known)
            return {};
        const auto user = insertRecord(writer, QStringLiteral("sys_user"), {{QStringLiteral("user_name"), login.user}});
        for (const QString& role : roles) {
            const QString table = QStringLiteral("sys_user_role");
            const auto known = findRecord(writer, table, QStringLiteral("name"), role);
            const auto roleId = *known ? Result<QString>((*known)->value(QStringLiteral("sys_id")))
                                       : insertRecord(writer, table, {{QStringLiteral("name"), role}});
            ITAM_TRY(insertRecord(writer, QStringLiteral("sys_user_has_role"),
                                  {{QStringLiteral("user"), *user}, {QStringLiteral("role"), *roleId}}));
        }
        return setPasswordHash(writer, *user, platform::passwordHash(login.password));
    });
    if (!made)
        qFatal("%s", qUtf8Printable(made.error().detail));
    return login;
}

QString IdentificationApiTest::accessToken()
{
    const platform::Credentials& all = m_instance->credentials();
    const RawReply reply = m_instance->token("grant_type=refresh_token&client_id=" + all.clientId.toLatin1() +
                                             "&client_secret=" + all.clientSecret.toLatin1() +
                                             "&refresh_token=" + all.refreshToken.toLatin1());
    return jsonOf(reply).value(QLatin1String("access_token")).toString();
}

void IdentificationApiTest::setProperty(const char* name, const QString& value)
{
    QVERIFY(m_instance->store().write(
        "test", [&](store::Writer& writer) { return setSystemProperty(writer, QString::fromLatin1(name), value); }));
}

void IdentificationApiTest::eachPathDoesItsOwn_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<bool>("commits");
    QTest::newRow("plain") << root << QByteArray("path-1") << true;
    QTest::newRow("plain, versioned") << QByteArray("/api/now/v1/identifyreconcile") << QByteArray("path-2") << true;
    QTest::newRow("enhanced") << QByteArray(root + "/enhanced") << QByteArray("path-3") << true;
    QTest::newRow("query") << QByteArray(root + "/query") << QByteArray("path-4") << false;
    QTest::newRow("queryEnhanced") << QByteArray(root + "/queryEnhanced") << QByteArray("path-5") << false;
}

void IdentificationApiTest::eachPathDoesItsOwn()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, key);
    QFETCH(bool, commits);
    const RawReply reply = post(path + source, payload({computer(key)}));
    QCOMPARE(reply.status, 200);
    QCOMPARE(operationsOf(reply), QStringLiteral("INSERT"));
    const RawReply there = m_instance->get("/api/now/table/sys_object_source?sysparm_query=id=" + key);
    QCOMPARE(there.header("X-Total-Count"), commits ? QByteArray("1") : QByteArray("0"));
}

void IdentificationApiTest::pathsAndMethods_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("read") << QByteArray("GET") << root << 405;
    QTest::newRow("small e") << QByteArray("POST") << QByteArray(root + "/queryenhanced") << 400;
    QTest::newRow("deeper") << QByteArray("POST") << QByteArray(root + "/enhanced/more") << 400;
    QTest::newRow("no JSON") << QByteArray("POST") << root << 400;
}

void IdentificationApiTest::pathsAndMethods()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    const RawReply reply = m_instance->send(method, path + source, {basic(m_instance->credentials().integration)});
    QTEST(reply.status, "status");
}

void IdentificationApiTest::jsonOnly_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<int>("status");
    QTest::newRow("XML in") << QByteArray("application/xml") << QByteArray("*/*") << 415;
    QTest::newRow("XML out") << QByteArray("application/json") << QByteArray("application/xml") << 406;
    QTest::newRow("charset") << QByteArray("application/json; charset=UTF-8") << QByteArray("application/json") << 200;
}

void IdentificationApiTest::jsonOnly()
{
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, accept);
    const RawReply reply = m_instance->send(
        "POST", root + source,
        {basic(m_instance->credentials().integration), {"Content-Type", contentType}, {"Accept", accept}}, "{}");
    QTEST(reply.status, "status");
}

void IdentificationApiTest::ir15OptionsThatAreNone_data()
{
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<QString>("chunk");
    QTest::newRow("no value") << QByteArray("partial") << QStringLiteral("partial");
    QTest::newRow("second") << QByteArray("partial_payloads:false,x") << QStringLiteral("x");
    QTest::newRow("two colons") << QByteArray("a:b:c") << QStringLiteral("a:b:c");
}

void IdentificationApiTest::ir15OptionsThatAreNone()
{
    QFETCH(QByteArray, options);
    QFETCH(QString, chunk);
    for (const char* path : {"/enhanced", "/queryEnhanced"}) {
        const RawReply reply =
            post(root + path + source + "&options=" + options.toPercentEncoding(), payload({computer("never")}));
        QCOMPARE(reply.status, 500);
        QCOMPARE(errorOf(reply).section(QLatin1Char('|'), 1),
                 QStringLiteral("Chunk [%1] is not a valid entry").arg(chunk));
    }
    QCOMPARE(m_instance->get("/api/now/table/sys_object_source?sysparm_query=id=never").header("X-Total-Count"),
             QByteArray("0"));
}

void IdentificationApiTest::ir15PlainCallsHaveNoOptions()
{
    QCOMPARE(post(root + "/query" + source + "&options=partial", "{}").status, 200);
}

void IdentificationApiTest::unknownOptionsAreIgnored()
{
    const RawReply reply = post(root + "/queryEnhanced" + source + "&options=new_one:true,generate_summary:true",
                                payload({computer("options")}));
    QVERIFY(resultOf(reply).contains(QLatin1String("summary")));
}

void IdentificationApiTest::ir1UnknownSourceIsAnAnswerOf200()
{
    const RawReply reply =
        post(root + "/enhanced?sysparm_data_source=Nobody" + exportOptions, payload({computer("source")}));
    QCOMPARE(reply.status, 200);
    const QJsonObject item = resultOf(reply).value(QLatin1String("items")).toArray().at(0).toObject();
    const QJsonObject error = item.value(QLatin1String("errors")).toArray().at(0).toObject();
    QCOMPARE(error.value(QLatin1String("error")).toString(), QStringLiteral("INVALID_INPUT_DATA"));
    QVERIFY(resultOf(reply).value(QLatin1String("hasError")).toBool());
}

void IdentificationApiTest::rolesDecide_data()
{
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    const QStringList readOnly{QStringLiteral("itil"), QStringLiteral("snc_read_only")};
    QTest::newRow("itil") << QStringList{QStringLiteral("itil")} << QByteArray("/enhanced") << 200;
    QTest::newRow("asset") << QStringList{QStringLiteral("asset")} << QByteArray("/enhanced") << 200;
    QTest::newRow("another") << QStringList{QStringLiteral("sn_cmdb_editor")} << QByteArray("/queryEnhanced") << 403;
    QTest::newRow("reader writes") << readOnly << QByteArray("/enhanced") << 403;
    QTest::newRow("reader asks") << readOnly << QByteArray("/queryEnhanced") << 200;
}

void IdentificationApiTest::rolesDecide()
{
    QFETCH(QStringList, roles);
    QFETCH(QByteArray, path);
    const RawReply reply = post(root + path + source, payload({computer("role")}), userWith(roles));
    QTEST(reply.status, "status");
    QCOMPARE(post(root + path + source, "{}", {QStringLiteral("nobody"), QStringLiteral("x")}).status, 401);
    const RawReply ofExporter = post(root + path + source, "{}", m_instance->credentials().exporter);
    QCOMPARE(ofExporter.status, 403);
    QCOMPARE(errorOf(ofExporter), QStringLiteral("User Not Authorized|Failed API level ACL Validation"));
}

void IdentificationApiTest::ir18UnscopedApi_data()
{
    QTest::addColumn<QString>("closed");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("isRefused");
    const QString ire = QStringLiteral("identifyreconcile, POST table");
    QTest::newRow("its paths") << ire << QByteArray("POST") << QByteArray(root + "/queryEnhanced" + source) << true;
    QTest::newRow("table reads") << ire << QByteArray("GET") << QByteArray("/api/now/table/cmdb_rel_type") << false;
    QTest::newRow("table writes") << ire << QByteArray("POST") << QByteArray("/api/now/table/core_company") << true;
    QTest::newRow("meta") << QStringLiteral("GET cmdb") << QByteArray("GET")
                          << QByteArray("/api/now/cmdb/meta/cmdb_ci_computer") << true;
    QTest::newRow("nothing closed") << QString() << QByteArray("POST") << QByteArray(root + "/queryEnhanced" + source)
                                    << false;
}

void IdentificationApiTest::ir18UnscopedApi()
{
    QFETCH(QString, closed);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(bool, isRefused);
    setProperty(store::ireproperty::unscopedApis, closed);
    const RawReply reply =
        m_instance->send(method, path, {bearer(accessToken()), {"Content-Type", "application/json"}}, "{}");
    setProperty(store::ireproperty::unscopedApis, {});
    QCOMPARE(reply.status == 403, isRefused);
    QCOMPARE(reply.header("X-Is-Logged-In"), isRefused ? QByteArray("true") : QByteArray());
    if (isRefused)
        QCOMPARE(errorOf(reply), QStringLiteral("Access to unscoped api is not allowed|null"));
}

void IdentificationApiTest::ir18BasicLoginsPass()
{
    setProperty(store::ireproperty::unscopedApis, QStringLiteral("identifyreconcile"));
    QCOMPARE(post(root + "/queryEnhanced" + source, "{}").status, 200);
    setProperty(store::ireproperty::unscopedApis, {});
}

/// Faults are at versions of the paths that nobody else asks for here.
void IdentificationApiTest::ir16LostAnswer()
{
    const QByteArray path = "/api/now/v2/identifyreconcile/enhanced" + source + exportOptions;
    const QByteArray body = payload({computer("lost-1"), computer("lost-2")});
    QCOMPARE(post(path, body).status, 0);
    QCOMPARE(operationsOf(post(path, body)), QStringLiteral("NO_CHANGE NO_CHANGE"));
    const RawReply there = m_instance->get("/api/now/table/cmdb_ci_computer?sysparm_query=nameSTARTSWITHn-lost");
    QCOMPARE(there.header("X-Total-Count"), QByteArray("2"));
}

void IdentificationApiTest::faultsMatchThesePaths()
{
    const RawReply locked = post("/api/now/v3/identifyreconcile/enhanced" + source, payload({computer("x")}));
    QCOMPARE(locked.status, 200);
    QVERIFY(locked.body.contains("LOCK_TIMEOUT"));
    QCOMPARE(operationsOf(post("/api/now/v3/identifyreconcile/queryEnhanced" + source, payload({computer("x")}))),
             QStringLiteral("INSERT"));
}

void IdentificationApiTest::keysAreCountedByTable()
{
    QByteArray body = payload({computer("c-1"), computer("c-2"), computer("s-1").replace("_computer", "_win_server")});
    (void)post(root + source, body.replace("\"hardware\"", "\"counted\""));
    const RawReply reply =
        m_instance->get("/api/now/stats/sys_object_source?sysparm_count=true&sysparm_group_by=target_table"
                        "&sysparm_query=name=ITAM%5Esource_feed=counted");
    QCOMPARE(reply.body, QByteArray(R"({"result":[{"stats":{"count":"2"},"groupby_fields":[{"field":"target_table",)"
                                    R"("value":"cmdb_ci_computer"}]},{"stats":{"count":"1"},"groupby_fields":)"
                                    R"([{"field":"target_table","value":"cmdb_ci_win_server"}]}]})"));
}

void IdentificationApiTest::keysAreReadInChains()
{
    QByteArrayList items;
    QByteArrayList conditions;
    for (int i = 0; i < 50; ++i) {
        items.append(computer("chain-" + QByteArray::number(i)));
        conditions.append("id=chain-" + QByteArray::number(i));
    }
    (void)post(root + source, payload(items));
    const QByteArray query = "name=ITAM^" + conditions.join("^OR");
    const RawReply reply = m_instance->get(
        "/api/now/table/sys_object_source?sysparm_fields=id,target_sys_id&sysparm_query=" + query.toPercentEncoding());
    QCOMPARE(reply.header("X-Total-Count"), QByteArray("50"));
}

void IdentificationApiTest::batchCarriesContractsAndLinks()
{
    const auto request = [](const char* id, const char* method, const QByteArray& url, const QByteArray& body) {
        return QJsonObject{{QLatin1String("id"), QLatin1String(id)},
                           {QLatin1String("method"), QLatin1String(method)},
                           {QLatin1String("url"), QString::fromLatin1(url)},
                           {QLatin1String("headers"),
                            QJsonArray{QJsonObject{{QLatin1String("name"), QLatin1String("Content-Type")},
                                                   {QLatin1String("value"), QLatin1String("application/json")}}}},
                           {QLatin1String("body"), QString::fromLatin1(body.toBase64())}};
    };
    const auto send = [this](const QJsonArray& requests, const Login& login) {
        const QJsonObject batch{{QLatin1String("batch_request_id"), QLatin1String("1")},
                                {QLatin1String("rest_requests"), requests}};
        return jsonOf(post("/api/now/batch", QJsonDocument(batch).toJson(), login))
            .value(QLatin1String("serviced_requests"))
            .toArray();
    };
    const auto sysIdIn = [](const QJsonValue& serviced) {
        const QByteArray body =
            QByteArray::fromBase64(serviced.toObject().value(QLatin1String("body")).toString().toLatin1());
        return QJsonDocument::fromJson(body)
            .object()
            .value(QLatin1String("result"))
            .toObject()
            .value(QLatin1String("sys_id"))
            .toString()
            .toLatin1();
    };
    const auto statusOf = [](const QJsonValue& serviced) {
        return serviced.toObject().value(QLatin1String("status_code")).toInt();
    };
    const Login login = m_instance->credentials().ire;
    const QByteArray ci = resultOf(post(root + source, payload({computer("batch")}), login))
                              .value(QLatin1String("items"))
                              .toArray()
                              .at(0)
                              .toObject()
                              .value(QLatin1String("sysId"))
                              .toString()
                              .toLatin1();
    const QJsonArray made =
        send({request("1", "POST", "/api/now/table/ast_contract", R"({"vendor_contract":"K-1"})")}, login);
    QCOMPARE(statusOf(made.at(0)), 201);
    const QByteArray contract = sysIdIn(made.at(0));
    const QJsonArray more =
        send({request("1", "PATCH", "/api/now/table/ast_contract/" + contract, R"({"short_description":"changed"})"),
              request("2", "POST", "/api/now/table/contract_rel_ci",
                      R"({"contract":")" + contract + R"(","ci_item":")" + ci + R"("})")},
             login);
    QCOMPARE(statusOf(more.at(0)), 200);
    QCOMPARE(statusOf(more.at(1)), 201);
    const RawReply link =
        m_instance->get("/api/now/table/contract_rel_ci?sysparm_query=contract=" + contract + "%5Eci_item=" + ci);
    QCOMPARE(link.header("X-Total-Count"), QByteArray("1"));
}

void IdentificationApiTest::writerIsTheCaller()
{
    const Login login = userWith({QStringLiteral("itil")});
    (void)post(root + source, payload({computer("author")}), login);
    const RawReply reply =
        m_instance->get("/api/now/table/cmdb_ci?sysparm_fields=sys_created_by&sysparm_query=name=n-author");
    QCOMPARE(reply.body, "{\"result\":[{\"sys_created_by\":\"" + login.user.toLatin1() + "\"}]}");
}

void IdentificationApiTest::withoutThePluginThereAreNoSamTables()
{
    const auto plugin = m_instance->store().write("test", [](store::Writer& writer) {
        return insertRecord(writer, QStringLiteral("x_fls_flexera_fnms_property"),
                            {{QStringLiteral("name"), QStringLiteral("sam_plugin")},
                             {QStringLiteral("value"), QStringLiteral("false")}});
    });
    QVERIFY(plugin);
    const QByteArray table = "/api/now/table/cmdb_sam_sw_install?sysparm_limit=1";
    const RawReply missing = m_instance->get(table);
    QCOMPARE(missing.status, 400);
    QCOMPARE(errorOf(missing), QStringLiteral("Invalid table cmdb_sam_sw_install|null"));
    QCOMPARE(m_instance->get("/api/now/table/cmdb_software_instance").status, 200);
    const QByteArray install =
        QByteArray(computer("sam"))
            .replace("\"values\"", R"("related":[{"className":"cmdb_sam_sw_install","values":{}}],"values")");
    QVERIFY(post(root + "/queryEnhanced" + source, payload({install}))
                .body.contains("IDENTIFICATION_RULE_FOR_RELATED_ITEM_MISSING"));
    QVERIFY(m_instance->store().write("test", [&](store::Writer& writer) {
        return deleteRecord(writer, QStringLiteral("x_fls_flexera_fnms_property"), *plugin);
    }));
    QCOMPARE(m_instance->get(table).status, 200);
}

void IdentificationApiTest::existingDataGetTheSeedsOnce()
{
    const QByteArray sources =
        "/api/now/table/sys_choice?sysparm_query=name=cmdb_ci%5Eelement=discovery_source%5Evalue=SG-SCCM";
    QCOMPARE(m_instance->get(sources).header("X-Total-Count"), QByteArray("1"));
    const QByteArray id = jsonOf(m_instance->get(sources + "&sysparm_fields=sys_id"))
                              .value(QLatin1String("result"))
                              .toArray()
                              .at(0)
                              .toObject()
                              .value(QLatin1String("sys_id"))
                              .toString()
                              .toLatin1();
    QCOMPARE(
        m_instance->send("DELETE", "/api/now/table/sys_choice/" + id, {basic(m_instance->credentials().admin)}).status,
        204);
    QVERIFY(m_instance->store().write("seeds", [](store::Writer& writer) { return seedIdentification(writer); }));
    QCOMPARE(m_instance->get(sources).header("X-Total-Count"), QByteArray("0"));
}

ITAM_TEST(IdentificationApiTest)
#include "tst_identificationapi.moc"
