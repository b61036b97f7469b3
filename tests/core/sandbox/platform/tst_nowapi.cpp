// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What all APIs below /api/now share, and the two small ones: tinyurl and batch (servicenow-rest.md 11).
#include "core/sandbox/platform/apipath.h"
#include "core/sandbox/platform/batchapi.h"
#include "core/sandbox/platform/gzip.h"
#include "core/sandbox/platform/tinyurls.h"
#include "tests/core/sandbox/platform/instance.h"
#include "tests/testcase.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace itam::tests;
using namespace itam::sandbox::platform;
using namespace std::chrono_literals;

namespace {

const QByteArray longQuery = "sysparm_query=user_name%3Dadmin%5EORuser_name%3Ditam.reader%5EORDERBYuser_name"
                             "&sysparm_fields=user_name";
const QByteArray twoUsers = R"({"result":[{"user_name":"admin"},{"user_name":"itam.reader"}]})";

QJsonObject inner(const char* id, const char* method, const char* url, const QByteArray& body = {})
{
    return {{QLatin1String("id"), QString::fromLatin1(id)},
            {QLatin1String("method"), QString::fromLatin1(method)},
            {QLatin1String("url"), QString::fromLatin1(url)},
            {QLatin1String("body"), QString::fromLatin1(body.toBase64())}};
}

QByteArray batchOf(const QJsonArray& requests)
{
    return QJsonDocument(QJsonObject{{QLatin1String("batch_request_id"), QLatin1String("7")},
                                     {QLatin1String("rest_requests"), requests}})
        .toJson();
}

} // namespace

class NowApiTest final : public TestCase
{
    Q_OBJECT
private slots:
    void cleanupTestCase() { m_shared.reset(); }

    void paths_data();
    void paths();
    void unknownApisAreNoResource();
    void everythingNeedsALogin();

    void tinyUrlStandsForTheQuery();
    void tinyUrlKeepsOtherParameters();
    void tinyUrlGivesNoRights();
    void unknownTinyUrlIsRefused();
    void tinyUrlExpires();
    void tinyUrlsAreBounded();
    void tinyUrlNeedsAUrl_data();
    void tinyUrlNeedsAUrl();

    void formsOfBodiesAndAnswers_data();
    void formsOfBodiesAndAnswers();
    void batchAnswersEach();
    void batchNamesAreText();
    void batchWritesAndSpeaksXml();
    void batchCannotLogInAsSomebodyElse();
    void batchWithoutHeaders();
    void whatIsWrongInABatchIsItsOwnAnswer_data();
    void whatIsWrongInABatchIsItsOwnAnswer();
    void batchCountsForTheRateLimit();
    void batchEndsAfterHalfAMinute();
    void noBatch_data();
    void noBatch();

private:
    static QJsonObject batch(Instance& instance, const QJsonArray& requests, const Login& login)
    {
        return jsonOf(instance.send("POST", "/api/now/v1/batch", {basic(login)}, batchOf(requests)));
    }
    static QJsonObject first(const QJsonObject& answer)
    {
        return answer.value(QLatin1String("serviced_requests")).toArray().at(0).toObject();
    }
    static QByteArray bodyOf(const QJsonObject& serviced)
    {
        return QByteArray::fromBase64(serviced.value(QLatin1String("body")).toString().toLatin1());
    }
    static QString shorten(Instance& instance, const QByteArray& url)
    {
        const RawReply reply = instance.send("POST", "/api/now/tinyurl", {basic(instance.credentials().reader)},
                                             R"({"url":")" + url + R"("})");
        return jsonOf(reply).value(QLatin1String("result")).toString();
    }
    /// For everything that neither moves its clock nor has options.
    Instance& shared()
    {
        if (!m_shared)
            m_shared = std::make_unique<Instance>();
        return *m_shared;
    }
    std::unique_ptr<Instance> m_shared;

    static QByteArray idIn(const QString& shortened) { return shortened.section(QLatin1Char('='), 1).toLatin1(); }
};

void NowApiTest::paths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("api");
    QTest::addColumn<QStringList>("rest");
    const auto row = [](const char* path, int version, const char* api, const QStringList& rest) {
        QTest::newRow(path) << QString::fromLatin1(path) << version << QString::fromLatin1(api) << rest;
    };
    const QString t = QStringLiteral("t");
    row("/api/now/table/t", 0, "table", {t});
    row("/api/now/table/t/", 0, "table", {t});
    row("/api/now/v1/table/t/1", 1, "table", {t, QStringLiteral("1")});
    row("/api/now/v2/batch", 2, "batch", {});
    row("/api/now/v22/batch", 0, "v22", {QStringLiteral("batch")});
    row("/api/now/v0/batch", 0, "v0", {QStringLiteral("batch")});
    row("/api/now/table//x", 0, "table", {QString(), QStringLiteral("x")});
    row("/api/now", 0, "", {});
    row("/api/now/", 0, "", {});
    row("/api/now/v1", 0, "", {});
    row("/api/now//table", 0, "", {});
    row("/api/other/table", 0, "", {});
}

void NowApiTest::paths()
{
    QFETCH(QString, path);
    const auto found = apiPathFrom(path).value_or(ApiPath());
    QTEST(found.version, "version");
    QTEST(found.api, "api");
    QTEST(found.rest, "rest");
}

void NowApiTest::unknownApisAreNoResource()
{
    Instance& instance = shared();
    for (const char* path : {"/api/now/nothing", "/api/now/table", "/api/now/v1", "/api/now/table/cmdb/1/2"}) {
        const RawReply reply = instance.get(path);
        QCOMPARE(reply.status, 400);
        QCOMPARE(errorOf(reply), QStringLiteral("Requested URI does not represent any resource|null"));
    }
}

void NowApiTest::everythingNeedsALogin()
{
    Instance& instance = shared();
    for (const char* path : {"/api/now/nothing", "/api/now/table/cmdb", "/api/now/tinyurl", "/api/now/batch"}) {
        const RawReply reply = instance.send("POST", path, {}, "{}");
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.header("WWW-Authenticate"), QByteArray("Basic realm=\"Service-now\""));
    }
}

void NowApiTest::tinyUrlStandsForTheQuery()
{
    Instance& instance = shared();
    const QString shortened = shorten(instance, "sys_user_list.do?" + longQuery);
    QVERIFY2(shortened.startsWith(QStringLiteral("sys_user_list.do?sysparm_tiny=")), qPrintable(shortened));
    QCOMPARE(idIn(shortened).size(), 32);
    const RawReply reply = instance.get("/api/now/table/sys_user?sysparm_tiny=" + idIn(shortened));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, twoUsers);
    QCOMPARE(reply.header("X-Total-Count"), QByteArray("2"));
    const QString whole = shorten(instance, "https://x.service-now.com/api/now/table/sys_user?" + longQuery);
    QCOMPARE(instance.get("/api/now/table/sys_user?sysparm_tiny=" + idIn(whole)).body, twoUsers);
}

void NowApiTest::tinyUrlKeepsOtherParameters()
{
    Instance& instance = shared();
    const QByteArray id = idIn(shorten(instance, "x?" + longQuery));
    const RawReply reply =
        instance.get("/api/now/table/sys_user?sysparm_limit=1&sysparm_tiny=" + id + "&sysparm_offset=1");
    QCOMPARE(reply.body, QByteArray(R"({"result":[{"user_name":"itam.reader"}]})"));
    QVERIFY2(reply.header("Link").contains("sysparm_query=user_name%3Dadmin"), reply.header("Link").constData());
}

void NowApiTest::tinyUrlGivesNoRights()
{
    Instance& instance = shared();
    const QByteArray id = idIn(shorten(instance, "x?" + longQuery));
    QCOMPARE(instance.send("GET", "/api/now/table/sys_user?sysparm_tiny=" + id).status, 401);
}

void NowApiTest::unknownTinyUrlIsRefused()
{
    Instance& instance = shared();
    const RawReply reply = instance.get("/api/now/table/sys_user?sysparm_tiny=0123456789abcdef0123456789abcdef");
    QCOMPARE(reply.status, 400); // not the whole table
    QVERIFY(errorOf(reply).startsWith(QStringLiteral("Invalid sysparm_tiny|")));
    const QByteArray broken = idIn(shorten(instance, "x?sysparm_query=%zz"));
    QCOMPARE(instance.get("/api/now/table/sys_user?sysparm_tiny=" + broken).status, 400);
}

void NowApiTest::tinyUrlExpires()
{
    Instance instance;
    const QByteArray id = idIn(shorten(instance, "x?" + longQuery));
    instance.clock.advance(59min);
    QCOMPARE(instance.get("/api/now/table/sys_user?sysparm_tiny=" + id).status, 200);
    instance.clock.advance(1min);
    QCOMPARE(instance.get("/api/now/table/sys_user?sysparm_tiny=" + id).status, 400);
}

void NowApiTest::tinyUrlsAreBounded()
{
    FakeClock clock;
    TinyUrls urls(clock);
    QStringList ids;
    for (qsizetype i = 0; i <= TinyUrls::mostUrls; ++i)
        ids.append(urls.shorten("x?a=" + QByteArray::number(i))->section(QLatin1Char('='), 1));
    QVERIFY(!urls.queryOf(ids[0]));
    QCOMPARE(urls.queryOf(ids[1]).value(), QByteArray("a=1"));
    QCOMPARE(urls.queryOf(ids.back()).value(), "a=" + QByteArray::number(TinyUrls::mostUrls));
    QVERIFY(!urls.shorten("x?" + QByteArray(TinyUrls::mostBytes, 'x')));
}

void NowApiTest::tinyUrlNeedsAUrl_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("no JSON") << QByteArray("POST") << QByteArray("url") << 400;
    QTest::newRow("no member") << QByteArray("POST") << QByteArray("{}") << 400;
    QTest::newRow("a number") << QByteArray("POST") << QByteArray(R"({"url":7})") << 400;
    QTest::newRow("no query") << QByteArray("POST") << QByteArray(R"({"url":"incident_list.do"})") << 400;
    QTest::newRow("empty query") << QByteArray("POST") << QByteArray(R"({"url":"incident_list.do?"})") << 400;
    QTest::newRow("GET") << QByteArray("GET") << QByteArray() << 405;
}

void NowApiTest::tinyUrlNeedsAUrl()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    Instance& instance = shared();
    const RawReply reply = instance.send(method, "/api/now/tinyurl", {basic(instance.credentials().reader)}, body);
    QTEST(reply.status, "status");
    QCOMPARE(reply.header("Allow"), reply.status == 405 ? QByteArray("POST") : QByteArray());
}

/// servicenow-rest.md 1, for the two APIs that read JSON only.
void NowApiTest::formsOfBodiesAndAnswers_data()
{
    QTest::addColumn<QByteArray>("api");
    QTest::addColumn<QByteArray>("body");
    const QByteArray url = R"({"url":"x?a=b"})";
    QTest::newRow("tinyurl") << QByteArray("tinyurl") << url;
    QTest::newRow("batch") << QByteArray("batch") << batchOf({});
}

void NowApiTest::formsOfBodiesAndAnswers()
{
    QFETCH(QByteArray, api);
    QFETCH(QByteArray, body);
    const auto send = [&](const QByteArray& sent, itam::sandbox::http::Fields headers) {
        headers.append(basic(shared().credentials().reader));
        return shared().send("POST", "/api/now/" + api, headers, sent);
    };
    QCOMPARE(send(body, {}).status, 200);
    QCOMPARE(send(body, {{"Content-Type", "application/json;charset=utf-8"}}).status, 200);
    QCOMPARE(send(gzip(body).value(), {{"Content-Encoding", "gzip"}}).status, 200);
    QCOMPARE(send(body, {{"Accept", "text/csv"}}).status, 406);
    QCOMPARE(send(body, {{"Content-Type", "text/plain"}}).status, 415);
    const RawReply unreadable = send("{", {});
    QCOMPARE(unreadable.status, 400);
    QVERIFY(errorOf(unreadable)
                .startsWith(QStringLiteral("Exception while reading request|The payload is not valid JSON")));
}

/// PySNC compares the name of its batch, which it sends as a number, with text.
void NowApiTest::batchNamesAreText()
{
    QJsonObject one = inner("", "GET", "/api/now/table/cmdb?sysparm_limit=1");
    one.insert(QLatin1String("id"), 12);
    const QJsonObject body{{QLatin1String("batch_request_id"), 3}, {QLatin1String("rest_requests"), QJsonArray{one}}};
    const QJsonObject answer = jsonOf(
        shared().send("POST", "/api/now/batch", {basic(shared().credentials().reader)}, QJsonDocument(body).toJson()));
    QCOMPARE(answer.value(QLatin1String("batch_request_id")), QJsonValue(QStringLiteral("3")));
    QCOMPARE(first(answer).value(QLatin1String("id")), QJsonValue(QStringLiteral("12")));
}

void NowApiTest::batchAnswersEach()
{
    Instance& instance = shared();
    const QJsonObject answer =
        batch(instance,
              {inner("a", "GET", "/api/now/table/sys_user?sysparm_query=user_name=admin&sysparm_fields=user_name"),
               inner("b", "GET", "/api/now/table/nothing")},
              instance.credentials().reader);
    QCOMPARE(answer.value(QLatin1String("batch_request_id")).toString(), QStringLiteral("7"));
    QCOMPARE(answer.value(QLatin1String("unserviced_requests")).toArray().size(), 0);
    const QJsonArray serviced = answer.value(QLatin1String("serviced_requests")).toArray();
    QCOMPARE(serviced.size(), 2);
    const QJsonObject a = serviced[0].toObject();
    QCOMPARE(a.value(QLatin1String("id")).toString(), QStringLiteral("a"));
    QCOMPARE(a.value(QLatin1String("status_code")).toInt(), 200);
    QCOMPARE(a.value(QLatin1String("status_text")).toString(), QStringLiteral("OK"));
    QVERIFY(a.value(QLatin1String("execution_time")).isDouble());
    QCOMPARE(bodyOf(a), QByteArray(R"({"result":[{"user_name":"admin"}]})"));
    const QByteArray headers = QJsonDocument(a.value(QLatin1String("headers")).toArray()).toJson();
    QVERIFY2(headers.contains("X-Total-Count"), headers.constData());
    const QJsonObject b = serviced[1].toObject();
    QCOMPARE(b.value(QLatin1String("status_code")).toInt(), 400);
    QVERIFY(bodyOf(b).contains("Invalid table nothing"));
}

void NowApiTest::batchWritesAndSpeaksXml()
{
    Instance& instance = shared();
    QJsonObject query =
        inner("b", "GET", "/api/now/table/cmdb_ci_server?sysparm_query=name=srv-01&sysparm_fields=name");
    query.insert(QLatin1String("headers"),
                 QJsonArray{QJsonObject{{QLatin1String("name"), QLatin1String("Accept")},
                                        {QLatin1String("value"), QLatin1String("application/xml")}}});
    const QJsonArray requests{inner("a", "POST", "/api/now/table/cmdb_ci_server", R"({"name":"srv-01"})"), query};
    const QJsonArray serviced =
        batch(instance, requests, instance.credentials().admin).value(QLatin1String("serviced_requests")).toArray();
    QCOMPARE(serviced[0].toObject().value(QLatin1String("status_code")).toInt(), 201);
    QVERIFY2(bodyOf(serviced[1].toObject()).contains("<name>srv-01</name>"),
             bodyOf(serviced[1].toObject()).constData());
    // The reader writes nothing, in a batch neither.
    QCOMPARE(
        first(batch(instance, requests, instance.credentials().reader)).value(QLatin1String("status_code")).toInt(),
        403);
}

void NowApiTest::batchCannotLogInAsSomebodyElse()
{
    Instance& instance = shared();
    QJsonObject request = inner("a", "GET",
                                "/api/now/table/sys_user?sysparm_query=sys_id=javascript:gs.getUserID()"
                                "&sysparm_fields=user_name");
    const auto admin = basic(instance.credentials().admin);
    request.insert(QLatin1String("headers"),
                   QJsonArray{QJsonObject{{QLatin1String("name"), QLatin1String("Authorization")},
                                          {QLatin1String("value"), QString::fromLatin1(admin.second)}}});
    QCOMPARE(bodyOf(first(batch(instance, {request}, instance.credentials().reader))),
             QByteArray(R"({"result":[{"user_name":"itam.reader"}]})"));
}

void NowApiTest::batchWithoutHeaders()
{
    Instance& instance = shared();
    QJsonObject request = inner("a", "GET", "/api/now/table/sys_user?sysparm_limit=1");
    request.insert(QLatin1String("exclude_response_headers"), true);
    QVERIFY(!first(batch(instance, {request}, instance.credentials().reader)).contains(QLatin1String("headers")));
}

void NowApiTest::whatIsWrongInABatchIsItsOwnAnswer_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const char* method, const char* url, const char* body, int status) {
        QTest::newRow(name) << QByteArray(method) << QByteArray(url) << QString::fromLatin1(body) << status;
    };
    row("batch in a batch", "POST", "/api/now/batch", "", 400);
    row("batch of a version in a batch", "POST", "/api/now/v1/batch", "", 400);
    row("no URL", "GET", "", "", 400);
    row("a whole URL", "GET", "http://other/api/now/table/cmdb", "", 400);
    row("outside of the APIs", "GET", "/", "", 400);
    row("the integration", "POST", "/fnmp.do", "", 400);
    row("wrong percent-encoding", "GET", "/api/now/table/cmdb?a=%zz", "", 400);
    row("no base64", "POST", "/api/now/tinyurl", "***", 400);
    row("wrong method", "GET", "/api/now/tinyurl", "", 405);
}

void NowApiTest::whatIsWrongInABatchIsItsOwnAnswer()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, url);
    QFETCH(QString, body);
    Instance& instance = shared();
    QJsonObject request = inner("a", method.constData(), url.constData());
    request.insert(QLatin1String("body"), body);
    const QJsonObject answer = batch(instance, {request, inner("b", "GET", "/api/now/table/cmdb?sysparm_limit=1")},
                                     instance.credentials().admin);
    const QJsonArray serviced = answer.value(QLatin1String("serviced_requests")).toArray();
    QTEST(serviced[0].toObject().value(QLatin1String("status_code")).toInt(), "status");
    QCOMPARE(serviced[1].toObject().value(QLatin1String("status_code")).toInt(), 200);
    QCOMPARE(instance.integration.handled.load(), 0);
}

void NowApiTest::batchCountsForTheRateLimit()
{
    PlatformOptions options;
    options.requestsPerHour = 3; // the batch and two of its requests
    Instance instance(options);
    const auto one = inner("a", "GET", "/api/now/table/cmdb?sysparm_limit=1");
    const QJsonArray serviced = batch(instance, {one, one, one}, instance.credentials().reader)
                                    .value(QLatin1String("serviced_requests"))
                                    .toArray();
    QCOMPARE(serviced[1].toObject().value(QLatin1String("status_code")).toInt(), 200);
    QCOMPARE(serviced[2].toObject().value(QLatin1String("status_code")).toInt(), 429);
}

void NowApiTest::batchEndsAfterHalfAMinute()
{
    FakeClock clock;
    const auto request = [&] {
        itam::sandbox::http::Request made;
        made.method = "POST";
        made.body = batchOf({inner("a", "GET", "/api/now/table/x"), inner("b", "GET", "/api/now/table/x"),
                             inner("c", "GET", "/api/now/table/x")});
        return made;
    }();
    const auto response = answerBatch(request, clock, [&](const itam::sandbox::http::Request&) {
        clock.advance(20s);
        return itam::sandbox::http::Response();
    });
    const QJsonObject answer = QJsonDocument::fromJson(response.body).object();
    QCOMPARE(answer.value(QLatin1String("serviced_requests")).toArray().size(), 2);
    QCOMPARE(answer.value(QLatin1String("unserviced_requests")).toArray(), QJsonArray{QLatin1String("c")});
}

void NowApiTest::noBatch_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no JSON") << QByteArray("rest_requests");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no list") << QByteArray(R"({"rest_requests":{}})");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("too many") << "{\"rest_requests\":[" + QByteArray("{},").repeated(1'000) + "{}]}";
}

void NowApiTest::noBatch()
{
    QFETCH(QByteArray, body);
    Instance& instance = shared();
    const RawReply reply = instance.send("POST", "/api/now/batch", {basic(instance.credentials().admin)}, body);
    QCOMPARE(reply.status, 400);
    QVERIFY(errorOf(reply).startsWith(QStringLiteral("Exception while reading request|")));
}

ITAM_TEST(NowApiTest)
#include "tst_nowapi.moc"
