// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rate limits (servicenow-rest.md 10), and bodies that are too large or too deep.
#include "core/sandbox/platform/bodydepth.h"
#include "core/sandbox/platform/ratelimiter.h"
#include "core/sandbox/store/records.h"
#include "tests/core/sandbox/platform/instance.h"
#include "tests/testcase.h"

using namespace itam::tests;
using namespace itam::sandbox::platform;
using namespace std::chrono_literals;
using itam::sandbox::store::RateLimitRule;
using itam::sandbox::store::Values;

namespace {

RateLimitRule rule(const char* name, const char* api, const char* table, const char* user, const char* roleName,
                   qint64 limit)
{
    return {QString::fromLatin1(name), QString::fromLatin1(api),      QString::fromLatin1(table),
            QString::fromLatin1(user), QString::fromLatin1(roleName), limit};
}

const QByteArray tableTarget = "/api/now/table/cmdb?sysparm_limit=1";

} // namespace

class LimitsTest final : public TestCase
{
    Q_OBJECT
private slots:
    void cleanupTestCase() { m_withoutTime.reset(); }
    void whichRuleApplies_data();
    void whichRuleApplies();
    void ruleIsARowWithHeadersAndEnd();
    void ruleOfATableLeavesOthersAlone();
    void ruleOfARoleIsForItsHolders();
    void optionAndRowsTogether();
    void integrationEndpointIsLimitedToo();
    void rulesOfNobodyAreIgnored();
    void quotaCancelsARequest_data();
    void quotaCancelsARequest();
    void quotaCancelsAnImportInTheMiddle();
    void largeBodiesAreRefused_data();
    void largeBodiesAreRefused();
    void deepBodiesAreRefused_data();
    void deepBodiesAreRefused();
    void depths_data();
    void depths();

private:
    static void addRule(Instance& instance, const Values& values)
    {
        const auto added = instance.store().write("test", [&](itam::sandbox::store::Writer& writer) {
            return insertRecord(writer, QStringLiteral("sys_rate_limit_rules"), values);
        });
        QVERIFY(added);
    }
    static QString idOf(Instance& instance, const char* table, const char* column, const QString& value)
    {
        const auto record = instance.store().read([&](itam::sandbox::store::Reader& reader) {
            return findRecord(reader, QString::fromLatin1(table), QString::fromLatin1(column), value);
        });
        return (*record)->value(QStringLiteral("sys_id"));
    }

    std::unique_ptr<Instance> m_withoutTime; ///< where no request may take any
};

void LimitsTest::whichRuleApplies_data()
{
    QTest::addColumn<QList<RateLimitRule>>("rules");
    QTest::addColumn<QString>("applies");
    using Rules = QList<RateLimitRule>;
    const auto forAll = rule("all", "", "", "", "", 5);
    const auto forUser = rule("user", "", "", "u1", "", 50);
    const auto forRole = rule("role", "", "", "", "r1", 20);
    QTest::newRow("none") << Rules{} << QString();
    QTest::newRow("all") << Rules{forAll} << QStringLiteral("all");
    QTest::newRow("role beats all, though higher") << Rules{forAll, forRole} << QStringLiteral("role");
    QTest::newRow("user beats role and all") << Rules{forAll, forRole, forUser} << QStringLiteral("user");
    QTest::newRow("other user") << Rules{rule("other", "", "", "u2", "", 1)} << QString();
    QTest::newRow("other role") << Rules{rule("other", "", "", "", "r9", 1)} << QString();
    QTest::newRow("lowest of several roles")
        << Rules{forRole, rule("low", "", "", "", "r2", 7), rule("other", "", "", "", "r9", 1)}
        << QStringLiteral("low");
    QTest::newRow("lowest for all") << Rules{forAll, rule("low", "", "", "", "", 4)} << QStringLiteral("low");
    QTest::newRow("API, in any case") << Rules{rule("api", "table api", "", "", "", 9)} << QStringLiteral("api");
    QTest::newRow("other API") << Rules{rule("api", "Batch API", "", "", "", 9)} << QString();
    QTest::newRow("table") << Rules{rule("table", "", "cmdb", "", "", 9)} << QStringLiteral("table");
    QTest::newRow("other table") << Rules{rule("table", "", "sys_user", "", "", 9)} << QString();
    QTest::newRow("table beats API beats any")
        << Rules{forAll, rule("api", "Table API", "", "", "", 1), rule("table", "Table API", "cmdb", "", "", 9)}
        << QStringLiteral("table");
    QTest::newRow("user beats table") << Rules{rule("table", "", "cmdb", "", "", 1), forUser} << QStringLiteral("user");
}

void LimitsTest::whichRuleApplies()
{
    QFETCH(QList<RateLimitRule>, rules);
    const Caller caller{QStringLiteral("name"), QStringLiteral("u1"), {QStringLiteral("r1"), QStringLiteral("r2")}};
    const auto* found = ruleFor(rules, caller, {QStringLiteral("Table API"), QStringLiteral("cmdb")});
    QTEST(found ? found->sysId : QString(), "applies");
}

void LimitsTest::ruleIsARowWithHeadersAndEnd()
{
    Instance instance;
    instance.clock.advance(10min); // some minutes into the hour
    QVERIFY(instance.get(tableTarget).header("X-RateLimit-Limit").isEmpty());
    addRule(instance,
            {{QStringLiteral("name"), QStringLiteral("two")}, {QStringLiteral("rate_limit"), QStringLiteral("2")}});
    const QByteArray id = idOf(instance, "sys_rate_limit_rules", "name", QStringLiteral("two")).toLatin1();
    const qint64 now = instance.clock.nowUtc().toSecsSinceEpoch();
    for (int i = 0; i < 2; ++i) {
        const RawReply reply = instance.get(tableTarget);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.header("X-RateLimit-Limit"), QByteArray("2"));
        QCOMPARE(reply.header("X-RateLimit-Rule"), id);
        QCOMPARE(reply.header("X-RateLimit-Reset"), QByteArray::number((now / 3600 + 1) * 3600));
        QVERIFY(reply.header("Retry-After").isEmpty());
    }
    const RawReply refused = instance.get(tableTarget);
    QCOMPARE(refused.status, 429);
    QCOMPARE(errorOf(refused),
             QStringLiteral("Rate limit exceeded|Rate limit of 2 requests per hour for Table API exceeded"));
    QCOMPARE(refused.header("Retry-After"), QByteArray::number(3600 - now % 3600));
    // Another user has a count of their own, and the next hour begins anew.
    QCOMPARE(instance.get(tableTarget, instance.credentials().admin).status, 200);
    instance.clock.advance(std::chrono::seconds(3600 - now % 3600));
    QCOMPARE(instance.get(tableTarget).status, 200);
}

void LimitsTest::ruleOfATableLeavesOthersAlone()
{
    Instance instance;
    addRule(instance, {{QStringLiteral("rest_api"), QStringLiteral("Table API")},
                       {QStringLiteral("table_name"), QStringLiteral("cmdb")},
                       {QStringLiteral("rate_limit"), QStringLiteral("1")}});
    QCOMPARE(instance.get(tableTarget).status, 200);
    QCOMPARE(instance.get(tableTarget).status, 429);
    QCOMPARE(instance.get("/api/now/v2/table/cmdb").status, 429);
    QCOMPARE(instance.get("/api/now/table/sys_user?sysparm_limit=1").status, 200);
}

void LimitsTest::ruleOfARoleIsForItsHolders()
{
    Instance instance;
    addRule(instance, {{QStringLiteral("role"), idOf(instance, "sys_user_role", "name", QLatin1String(role::readOnly))},
                       {QStringLiteral("rate_limit"), QStringLiteral("1")}});
    QCOMPARE(instance.get(tableTarget).status, 200);
    QCOMPARE(instance.get(tableTarget).status, 429);
    // An administrator may do what that role may, and does not have it.
    QCOMPARE(instance.get(tableTarget, instance.credentials().admin).status, 200);
    QVERIFY(instance.get(tableTarget, instance.credentials().admin).header("X-RateLimit-Limit").isEmpty());
}

void LimitsTest::optionAndRowsTogether()
{
    PlatformOptions options;
    options.requestsPerHour = 1;
    Instance instance(options);
    addRule(instance,
            {{QStringLiteral("user"), idOf(instance, "sys_user", "user_name", instance.credentials().reader.user)},
             {QStringLiteral("rate_limit"), QStringLiteral("3")}});
    for (int i = 0; i < 3; ++i)
        QCOMPARE(instance.get(tableTarget).status, 200);
    QCOMPARE(instance.get(tableTarget).status, 429);
    QCOMPARE(instance.get(tableTarget, instance.credentials().admin).status, 200);
    QCOMPARE(instance.get(tableTarget, instance.credentials().admin).status, 429);
}

void LimitsTest::integrationEndpointIsLimitedToo()
{
    Instance instance;
    addRule(instance, {{QStringLiteral("rest_api"), QStringLiteral("Integration API")},
                       {QStringLiteral("rate_limit"), QStringLiteral("1")}});
    QCOMPARE(instance.post("<itamTransaction/>").header("X-RateLimit-Limit"), QByteArray("1"));
    const RawReply refused = instance.post("<itamTransaction/>");
    QCOMPARE(refused.status, 429);
    QVERIFY2(refused.body.contains("<returnCode>41</returnCode>"), refused.body.constData());
    QVERIFY(refused.header("Retry-After").toInt() > 0);
}

void LimitsTest::rulesOfNobodyAreIgnored()
{
    Instance instance;
    addRule(instance,
            {{QStringLiteral("active"), QStringLiteral("false")}, {QStringLiteral("rate_limit"), QStringLiteral("1")}});
    addRule(instance, {{QStringLiteral("rate_limit"), QStringLiteral("0")}});
    addRule(instance, {{QStringLiteral("role"), QStringLiteral("0123456789abcdef0123456789abcdef")},
                       {QStringLiteral("rate_limit"), QStringLiteral("1")}});
    for (int i = 0; i < 3; ++i)
        QVERIFY(instance.get(tableTarget).header("X-RateLimit-Limit").isEmpty());
}

void LimitsTest::quotaCancelsARequest_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    PlatformOptions options;
    options.quota = 0ms;
    m_withoutTime = std::make_unique<Instance>(options, true);
    const QByteArray record = "/0123456789abcdef0123456789abcdef";
    QTest::newRow("list") << QByteArray("GET") << QByteArray("table/cmdb_ci") << QByteArray();
    QTest::newRow("record") << QByteArray("GET") << "table/cmdb_ci" + record << QByteArray();
    QTest::newRow("insert") << QByteArray("POST") << QByteArray("table/incident") << QByteArray("{}");
    QTest::newRow("update") << QByteArray("PATCH") << "table/incident" + record << QByteArray("{}");
    QTest::newRow("delete") << QByteArray("DELETE") << "table/incident" + record << QByteArray();
    QTest::newRow("aggregate") << QByteArray("GET") << QByteArray("stats/cmdb_ci?sysparm_count=true") << QByteArray();
    QTest::newRow("import") << QByteArray("POST") << QByteArray("import/imp_user") << QByteArray("{}");
    QTest::newRow("imports") << QByteArray("POST") << QByteArray("import/imp_user/insertMultiple")
                             << QByteArray(R"({"records":[]})");
}

void LimitsTest::quotaCancelsARequest()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    Instance& instance = *m_withoutTime;
    const RawReply reply =
        instance.send(method, "/api/now/" + target,
                      {basic(instance.credentials().admin), {"Content-Type", "application/json"}}, body);
    QCOMPARE(reply.status, 500);
    QVERIFY(errorOf(reply).startsWith(QStringLiteral("Transaction cancelled: maximum execution time exceeded|")));
    const RawReply batch = instance.send(
        "POST", "/api/now/batch", {basic(instance.credentials().admin), {"Content-Type", "application/json"}},
        R"({"rest_requests":[{"id":"a","method":"GET","url":"/api/now/table/sys_user?sysparm_limit=1"}]})");
    QVERIFY2(batch.body.contains(R"("status_code":200)"), batch.body.constData()); // a batch has a quota of its own
}

void LimitsTest::quotaCancelsAnImportInTheMiddle()
{
    Instance instance({}, true);
    const auto configured = instance.store().write("test", [](itam::sandbox::store::Writer& writer) {
        return insertRecord(writer, QStringLiteral("sys_rest_insert_multiple"),
                            {{QStringLiteral("source_table"), QStringLiteral("imp_location")},
                             {QStringLiteral("transformation"), QStringLiteral("synchronous")}});
    });
    QVERIFY(configured);
    itam::sandbox::transform::SentSet set;
    set.table = QStringLiteral("imp_location");
    for (int i = 0; i < 150; ++i)
        set.rows.push_back({{QStringLiteral("name"), QString::number(i)}});
    // One second for each transaction: one for the rows, then a hundred rows are transformed.
    const auto deadline = instance.clock.now() + 1500ms;
    instance.clock.advanceWithEachLook(1s);
    const auto inserted = instance.importSets().insertMultiple(set, deadline);
    instance.clock.advanceWithEachLook(0s);
    QVERIFY(!inserted);
    QCOMPARE(inserted.error().code, itam::ErrorCode::TimedOut);
    const auto admin = instance.credentials().admin;
    QVERIFY(instance.get("/api/now/table/sys_import_set?sysparm_fields=state", admin).body.contains("cancelled"));
    QCOMPARE(instance.get("/api/now/table/cmn_location", admin).header("X-Total-Count"), QByteArray("100"));
    QVERIFY(instance.get("/api/now/table/import_log", admin).body.contains("maximum execution time exceeded"));
}

void LimitsTest::largeBodiesAreRefused_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("isChunked");
    QTest::newRow("just over the limit") << 200'001 << false;
    QTest::newRow("over what is read at all") << 2'000'000 << false;
    QTest::newRow("in pieces") << 2'000'000 << true;
}

void LimitsTest::largeBodiesAreRefused()
{
    QFETCH(int, size);
    QFETCH(bool, isChunked);
    PlatformOptions options;
    options.maxBodyBytes = 200'000;
    Instance instance(options);
    const QByteArray body(size, 'x');
    RawClient client(instance.port());
    const auto login = basic(instance.credentials().admin);
    const RawReply reply = client.exchange(
        isChunked ? rawRequest("POST", "/api/now/table/cmdb", {login, {"Transfer-Encoding", "chunked"}}) +
                        QByteArray::number(size, 16) + "\r\n" + body + "\r\n0\r\n\r\n"
                  : rawRequest("POST", "/api/now/table/cmdb", {login}, body));
    QCOMPARE(reply.status, 400);
    const QString length = isChunked ? QString() : QStringLiteral(" with content-length = %1 bytes").arg(size);
    QCOMPARE(errorOf(reply), QStringLiteral("Exception while reading request|Rejected large REST payload%1. "
                                            "Max allowed: 200000 bytes.")
                                 .arg(length));
}

void LimitsTest::deepBodiesAreRefused_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("JSON") << QByteArray("application/json") << QByteArray("[").repeated(100'000);
    QTest::newRow("JSON objects") << QByteArray("application/json") << QByteArray("{\"a\":").repeated(65);
    QTest::newRow("no type") << QByteArray() << QByteArray("[").repeated(65);
    QTest::newRow("XML") << QByteArray("application/xml") << QByteArray("<a>").repeated(100'000);
}

void LimitsTest::deepBodiesAreRefused()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    Instance instance;
    const RawReply reply = instance.send("POST", "/api/now/table/cmdb",
                                         {basic(instance.credentials().admin), {"Content-Type", type}}, body);
    QCOMPARE(reply.status, 400);
    QCOMPARE(errorOf(reply),
             QStringLiteral("Exception while reading request|The body is nested deeper than 64 levels."));
}

void LimitsTest::depths_data()
{
    QTest::addColumn<bool>("isXml");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("depth");
    const auto json = [](const char* name, const char* body, int depth) {
        QTest::newRow(name) << false << QByteArray(body) << depth;
    };
    json("nothing", "", 0);
    json("flat", R"({"a":[1],"b":[2]})", 2);
    json("brackets in text", R"({"a":"[[[[\"[[["})", 1);
    json("text that never ends", R"(["[[[[)", 1);
    json("too many ends", "]]]][", 0);
    const auto xml = [](const char* name, const char* body, int depth) {
        QTest::newRow(name) << true << QByteArray(body) << depth;
    };
    xml("no XML", "", 0);
    xml("elements", "<?xml version='1.0'?><a><b/><b></b></a>", 2);
    xml("comment and CDATA", "<a><!-- <b><c> --><![CDATA[<d><e>]]></a>", 1);
    xml("end of a tag in a quote", "<a b='/>'><c></c></a>", 2);
    xml("doctype", "<!DOCTYPE a><a/>", 1);
    xml("tag that never ends", "<a><b c='", 2);
}

void LimitsTest::depths()
{
    QFETCH(bool, isXml);
    QFETCH(QByteArray, body);
    QTEST(isXml ? xmlDepth(body) : jsonDepth(body), "depth");
}

ITAM_TEST(LimitsTest)
#include "tst_limits.moc"
