// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/codec.h"
#include "tests/core/sandbox/platform/instance.h"
#include "tests/testcase.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

using namespace itam::tests;
using itam::ErrorCode;
using namespace itam::sandbox::platform;

namespace {

const QByteArray segment =
    "<itamTransaction version=\"1\"><transactionType>inventory_export</transactionType></itamTransaction>";
const QByteArray status =
    "<itamTransaction version=\"1\"><transactionType>export_status</transactionType></itamTransaction>";

std::vector<FaultRule> rules(const QByteArray& json)
{
    auto read = faultRulesFrom(json);
    if (!read)
        qFatal("%s", qUtf8Printable(read.error().detail));
    return std::move(*read);
}

PlatformOptions withFaults(const QByteArray& json = "[]")
{
    PlatformOptions options;
    options.hasFaults = true;
    options.faults = rules(json);
    return options;
}

/// "x" where the rule fired, "." where not.
QString pattern(FaultPlan& plan, int requests, const char* type = "inventory_export")
{
    QString fired;
    for (int i = 0; i < requests; ++i)
        fired += plan.match("POST", QStringLiteral("/fnmp.do"), QString::fromLatin1(type)) ? QLatin1Char('x')
                                                                                           : QLatin1Char('.');
    return fired;
}

} // namespace

class FaultsTest final : public TestCase
{
    Q_OBJECT
private slots:
    void whichRequests_data();
    void whichRequests();
    void onlyMatchingRequestsCount();
    void probabilityIsTheSameForTheSameSeed();
    void firstRuleThatFiresCounts();
    void refusesRulesItDoesNotUnderstand_data();
    void refusesRulesItDoesNotUnderstand();
    void repliesInsteadOfTheRealOne_data();
    void repliesInsteadOfTheRealOne();
    void afterMeansHandled();
    void dropAndReset_data();
    void dropAndReset();
    void cutTruncateAndGarbage();
    void delayWaitsAndThenAnswers();
    void lateRequestIsStillHandled();
    void expireTokenMakesTheNextRequestLogInAgain();
    void crashBeforeAndAfter();
    void tableApiCanFailToo();
    void administratorChangesRules();
    void everyActionOverTheEndpoint_data();
    void everyActionOverTheEndpoint();
    void nobodyElseChangesRules();
    void withoutTheOptionThereIsNoAdministration();
    void countersSayHowMany();
};

void FaultsTest::whichRequests_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QString>("fired");
    QTest::newRow("all") << QByteArray(R"({"action":"drop"})") << QStringLiteral("xxxxxxxx");
    QTest::newRow("third") << QByteArray(R"({"action":"drop","nth":3})") << QStringLiteral("..x.....");
    QTest::newRow("every third") << QByteArray(R"({"action":"drop","every":3})") << QStringLiteral("..x..x..");
    QTest::newRow("twice") << QByteArray(R"({"action":"drop","count":2})") << QStringLiteral("xx......");
    QTest::newRow("every second, once") << QByteArray(R"({"action":"drop","every":2,"count":1})")
                                        << QStringLiteral(".x......");
    QTest::newRow("never") << QByteArray(R"({"action":"drop","probability":0})") << QStringLiteral("........");
    QTest::newRow("path") << QByteArray(R"({"action":"drop","endpoint":"/fnmp.do"})") << QStringLiteral("xxxxxxxx");
    QTest::newRow("part of a path") << QByteArray(R"({"action":"drop","endpoint":"*np*d*"})")
                                    << QStringLiteral("........");
    QTest::newRow("glob") << QByteArray(R"({"action":"drop","endpoint":"/f*.do"})") << QStringLiteral("xxxxxxxx");
    QTest::newRow("many stars") << R"({"action":"drop","endpoint":")" + QByteArray("*/").repeated(200) + "x\"}"
                                << QStringLiteral("........");
    QTest::newRow("stars that go back") << QByteArray(R"({"action":"drop","endpoint":"*n*.*o"})")
                                        << QStringLiteral("xxxxxxxx");
    QTest::newRow("other path") << QByteArray(R"({"action":"drop","endpoint":"/api/*"})") << QStringLiteral("........");
    QTest::newRow("method") << QByteArray(R"({"action":"drop","method":"get"})") << QStringLiteral("........");
    QTest::newRow("type") << QByteArray(R"({"action":"drop","type":"inventory_export"})") << QStringLiteral("xxxxxxxx");
    QTest::newRow("other type") << QByteArray(R"({"action":"drop","type":"export_status"})")
                                << QStringLiteral("........");
}

void FaultsTest::whichRequests()
{
    QFETCH(QByteArray, rule);
    FaultPlan plan;
    plan.replace(rules(rule));
    QTEST(pattern(plan, 8), "fired");
}

void FaultsTest::onlyMatchingRequestsCount()
{
    FaultPlan plan;
    plan.replace(rules(R"([{"action":"drop","type":"export_status","nth":2}])"));
    QCOMPARE(pattern(plan, 1, "export_status"), QStringLiteral("."));
    QCOMPARE(pattern(plan, 5, "inventory_export"), QStringLiteral("....."));
    QCOMPARE(pattern(plan, 2, "export_status"), QStringLiteral("x."));
}

void FaultsTest::probabilityIsTheSameForTheSameSeed()
{
    const auto sequence = [](int seed) {
        FaultPlan plan;
        plan.replace(rules(R"([{"action":"drop","probability":0.3,"seed":)" + QByteArray::number(seed) + "}]"));
        return pattern(plan, 1000);
    };
    QCOMPARE(sequence(7), sequence(7));
    QVERIFY(sequence(7) != sequence(8));
    const auto fired = sequence(7).count(QLatin1Char('x'));
    QVERIFY2(fired > 240 && fired < 360, qPrintable(QString::number(fired)));
}

void FaultsTest::firstRuleThatFiresCounts()
{
    FaultPlan plan;
    plan.replace(rules(R"([{"action":"drop","every":2},{"action":"reset","every":2}])"));
    QVERIFY(!plan.match("POST", QStringLiteral("/"), QString()));
    QCOMPARE(plan.match("POST", QStringLiteral("/"), QString())->action, FaultAction::Drop);
    QCOMPARE(plan.report().at(1).toObject().value(QLatin1String("matched")).toInt(), 2);
    QCOMPARE(plan.report().at(1).toObject().value(QLatin1String("fired")).toInt(), 0);
}

void FaultsTest::refusesRulesItDoesNotUnderstand_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("detail");
    QTest::newRow("no JSON") << QByteArray("[{") << QStringLiteral("at byte");
    QTest::newRow("no action") << QByteArray("[{}]") << QStringLiteral("rule 1: action \"\"");
    QTest::newRow("action") << QByteArray(R"([{"action":"drop"},{"action":"explode"}])")
                            << QStringLiteral("rule 2: action \"explode\"");
    QTest::newRow("member") << QByteArray(R"([{"action":"drop","nht":3}])") << QStringLiteral("unknown member \"nht\"");
    QTest::newRow("when") << QByteArray(R"([{"action":"drop","when":"later"}])") << QStringLiteral("when");
    QTest::newRow("probability") << QByteArray(R"([{"action":"drop","probability":3}])")
                                 << QStringLiteral("probability");
    QTest::newRow("negative") << QByteArray(R"([{"action":"drop","nth":-3}])") << QStringLiteral("negative");
    QTest::newRow("status") << QByteArray(R"([{"action":"status","status":99}])") << QStringLiteral("status 99");
    QTest::newRow("text instead of a number")
        << QByteArray(R"([{"action":"drop","nth":"3"}])") << QStringLiteral("\"nth\" has to be a number");
    QTest::newRow("number instead of a text")
        << QByteArray(R"([{"action":"drop","type":3}])") << QStringLiteral("\"type\" has to be a text");
    QTest::newRow("no object") << QByteArray("[7]") << QStringLiteral("rule 1: action");
    QTest::newRow("too many") << '[' + QByteArray(R"({"action":"drop"},)").repeated(1000) + R"({"action":"drop"}])"
                              << QStringLiteral("more than 1000");
}

void FaultsTest::refusesRulesItDoesNotUnderstand()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, detail);
    const auto read = faultRulesFrom(json);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::SettingsInvalid);
    QVERIFY2(read.error().detail.contains(detail), qPrintable(read.error().detail));
}

void FaultsTest::repliesInsteadOfTheRealOne_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::newRow("status")
        << QByteArray(R"({"action":"status","status":503,"body":"<html>","contentType":"text/html","retryAfter":7})")
        << 503 << QByteArray("<html>") << QByteArray("7");
    QTest::newRow("return code") << QByteArray(R"({"action":"returnCode","code":40,"message":"slow"})") << 504
                                 << QByteArray("<returnCode>40</returnCode>") << QByteArray();
    QTest::newRow("throttle") << QByteArray(R"({"action":"throttle","retryAfter":2})") << 429
                              << QByteArray("<returnCode>41</returnCode>") << QByteArray("2");
}

void FaultsTest::repliesInsteadOfTheRealOne()
{
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, body);
    Instance instance(withFaults(rule));
    const RawReply reply = instance.post(segment);
    QTEST(reply.status, "httpStatus");
    QVERIFY2(reply.body.contains(body), reply.body.constData());
    QTEST(reply.header("Retry-After"), "retryAfter");
    QCOMPARE(instance.integration.handled.load(), 0);
}

void FaultsTest::afterMeansHandled()
{
    Instance instance(withFaults(R"({"action":"returnCode","code":50,"when":"after"})"));
    QCOMPARE(instance.post(segment).status, 500);
    QCOMPARE(instance.integration.handled.load(), 1);
}

void FaultsTest::dropAndReset_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<int>("handled");
    QTest::newRow("drop") << QByteArray(R"({"action":"drop"})") << 0;
    QTest::newRow("drop after") << QByteArray(R"({"action":"drop","when":"after"})") << 1;
    QTest::newRow("reset") << QByteArray(R"({"action":"reset"})") << 0;
    QTest::newRow("reset after") << QByteArray(R"({"action":"reset","when":"after"})") << 1;
}

void FaultsTest::dropAndReset()
{
    QFETCH(QByteArray, rule);
    Instance instance(withFaults(rule));
    QVERIFY(!instance.post(segment).hasHead);
    QTEST(instance.integration.handled.load(), "handled");
}

void FaultsTest::cutTruncateAndGarbage()
{
    Instance instance(
        withFaults(R"([{"action":"cut","nth":1},{"action":"truncate","nth":2},{"action":"garbage","nth":3}])"));
    const RawReply cut = instance.post(segment);
    QVERIFY(cut.hasHead && !cut.isComplete);
    const RawReply truncated = instance.post(segment);
    QVERIFY(truncated.isComplete);
    QVERIFY(truncated.body.startsWith("<") && !itam::core::wire::readReply(truncated.body));
    const RawReply garbage = instance.post(segment);
    QVERIFY(garbage.isComplete);
    QVERIFY(!itam::core::wire::readReply(garbage.body));
    QCOMPARE(instance.integration.handled.load(), 3);
    QCOMPARE(instance.post(segment).status, 200);
}

void FaultsTest::delayWaitsAndThenAnswers()
{
    Instance instance(withFaults(R"({"action":"delay","delay":150,"count":1})"));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(instance.post(segment).status, 200);
    QVERIFY(timer.elapsed() >= 150);
    QCOMPARE(instance.integration.handled.load(), 1);
}

void FaultsTest::lateRequestIsStillHandled()
{
    Instance instance(withFaults(R"({"action":"delay","when":"before","delay":3600000,"count":1})"));
    const QDateTime before = instance.clock.nowUtc();
    QCOMPARE(instance.post(segment).status, 200);
    QCOMPARE(before.secsTo(instance.clock.nowUtc()), qint64{3600});
    QCOMPARE(instance.integration.handled.load(), 1);
}

void FaultsTest::expireTokenMakesTheNextRequestLogInAgain()
{
    Instance instance(withFaults(R"({"action":"expireToken","endpoint":"/api/*","nth":2})"));
    const auto token = [&] {
        const auto& c = instance.credentials();
        const RawReply reply = instance.token("grant_type=refresh_token&client_id=" + c.clientId.toLatin1() +
                                              "&client_secret=" + c.clientSecret.toLatin1() +
                                              "&refresh_token=" + c.refreshToken.toLatin1());
        return jsonOf(reply).value(QLatin1String("access_token")).toString();
    };
    const QString first = token();
    const auto post = [&](const QString& accessToken) {
        return instance.send("POST", "/api/x_fls_flexera_fnms/integration/fnmstosn", {bearer(accessToken)}, segment)
            .status;
    };
    QCOMPARE(post(first), 200);
    QCOMPARE(post(first), 401);
    QCOMPARE(post(first), 401);
    const QString second = token();
    QVERIFY(second != first);
    QCOMPARE(post(second), 200);
}

void FaultsTest::crashBeforeAndAfter()
{
    int crashes = 0;
    PlatformOptions options = withFaults(R"([{"action":"crash","nth":1},{"action":"crash","when":"after","nth":2}])");
    options.crash = [&crashes] { ++crashes; };
    Instance instance(options);
    (void)instance.post(segment);
    QCOMPARE(crashes, 1);
    QCOMPARE(instance.integration.handled.load(), 0);
    (void)instance.post(segment);
    QCOMPARE(crashes, 2);
    QCOMPARE(instance.integration.handled.load(), 1);
}

void FaultsTest::tableApiCanFailToo()
{
    Instance instance(
        withFaults(R"([{"action":"throttle","endpoint":"/api/now/table/cmdb_ci","count":1,"retryAfter":1}])"));
    QCOMPARE(instance.get("/api/now/table/cmdb").status, 200);
    const RawReply throttled = instance.get("/api/now/table/cmdb_ci?sysparm_limit=1");
    QCOMPARE(throttled.status, 429);
    QVERIFY(errorOf(throttled).startsWith(QStringLiteral("Rate limit exceeded|")));
    QCOMPARE(instance.get("/api/now/table/cmdb_ci").status, 200);
}

void FaultsTest::administratorChangesRules()
{
    Instance instance(withFaults());
    const auto admin = basic(instance.credentials().admin);
    QCOMPARE(
        instance.send("POST", "/api/itam/faults", {admin}, R"([{"action":"status","status":502,"count":1}])").status,
        200);
    QCOMPARE(instance.post(segment).status, 502);
    const QJsonObject report = jsonOf(instance.send("GET", "/api/itam/faults", {admin}))
                                   .value(QLatin1String("result"))
                                   .toArray()
                                   .at(0)
                                   .toObject();
    QCOMPARE(report.value(QLatin1String("action")).toString(), QStringLiteral("status"));
    QCOMPARE(report.value(QLatin1String("fired")).toInt(), 1);
    const RawReply replaced = instance.send("POST", "/api/itam/faults", {admin}, R"({"action":"drop"})");
    QCOMPARE(jsonOf(replaced).value(QLatin1String("result")).toArray().size(), 1);
    QCOMPARE(instance.send("DELETE", "/api/itam/faults", {admin}).body, QByteArray(R"({"result":[]})"));
    QCOMPARE(instance.post(segment).status, 200);
    const RawReply wrong = instance.send("POST", "/api/itam/faults", {admin}, R"({"action":"explode"})");
    QCOMPARE(wrong.status, 400);
    QVERIFY(errorOf(wrong).contains(QStringLiteral("explode")));
    QCOMPARE(instance.send("PUT", "/api/itam/faults", {admin}, "[]").status, 405);
}

void FaultsTest::everyActionOverTheEndpoint_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<int>("status"); // 0: no answer
    QTest::addColumn<bool>("isComplete");
    QTest::addColumn<int>("handled");
    const auto row = [](const char* rule, int httpStatus, bool isComplete, int handled) {
        QTest::newRow(rule) << QByteArray(rule) << httpStatus << isComplete << handled;
    };
    row(R"({"action":"status","status":503})", 503, true, 0);
    row(R"({"action":"status","status":503,"when":"after"})", 503, true, 1);
    row(R"({"action":"returnCode","code":41})", 429, true, 0);
    row(R"({"action":"throttle"})", 429, true, 0);
    row(R"({"action":"delay","delay":1})", 200, true, 1);
    row(R"({"action":"drop"})", 0, false, 0);
    row(R"({"action":"reset"})", 0, false, 0);
    row(R"({"action":"cut"})", 200, false, 1);
    row(R"({"action":"truncate"})", 200, true, 1);
    row(R"({"action":"garbage"})", 200, true, 1);
    row(R"({"action":"expireToken"})", 200, true, 1); // a login by password has no token
    row(R"({"action":"drop","endpoint":"/api/now/*"})", 200, true, 1);
    row(R"({"action":"drop","method":"POST"})", 0, false, 0);
    row(R"({"action":"drop","method":"GET"})", 200, true, 1);
    row(R"({"action":"drop","type":"inventory_export"})", 0, false, 0);
    row(R"({"action":"drop","type":"export_status"})", 200, true, 1);
    row(R"({"action":"drop","nth":2})", 200, true, 1);
    row(R"({"action":"drop","every":2})", 200, true, 1);
    row(R"({"action":"drop","probability":0})", 200, true, 1);
}

void FaultsTest::everyActionOverTheEndpoint()
{
    QFETCH(QByteArray, rule);
    Instance instance(withFaults());
    QCOMPARE(instance.send("POST", "/api/itam/faults", {basic(instance.credentials().admin)}, '[' + rule + ']').status,
             200);
    const RawReply reply = instance.post(segment);
    QTEST(reply.status, "status");
    QTEST(reply.isComplete, "isComplete");
    QTEST(instance.integration.handled.load(), "handled");
}

void FaultsTest::nobodyElseChangesRules()
{
    Instance instance(withFaults());
    QCOMPARE(instance.send("GET", "/api/itam/faults").status, 401);
    QCOMPARE(instance.get("/api/itam/faults", instance.credentials().exporter).status, 403);
    QCOMPARE(instance.get("/api/itam/counters", instance.credentials().reader).status, 403);
}

void FaultsTest::withoutTheOptionThereIsNoAdministration()
{
    Instance instance;
    QCOMPARE(instance.get("/api/itam/faults", instance.credentials().admin).status, 404);
    QCOMPARE(instance.get("/api/itam/counters", instance.credentials().admin).status, 404);
}

void FaultsTest::countersSayHowMany()
{
    Instance instance(withFaults());
    (void)instance.post(segment);
    (void)instance.post(segment);
    (void)instance.post(status);
    (void)instance.get("/api/now/table/cmdb_ci/0123456789abcdef0123456789abcdef");
    (void)instance.get("/api/now/table/cmdb_ci/1123456789abcdef0123456789abcdef");
    const auto admin = basic(instance.credentials().admin);
    const QJsonObject counters =
        jsonOf(instance.send("GET", "/api/itam/counters", {admin})).value(QLatin1String("result")).toObject();
    const QJsonObject types = counters.value(QLatin1String("types")).toObject();
    QCOMPARE(types.value(QLatin1String("inventory_export")).toInt(), 2);
    QCOMPARE(types.value(QLatin1String("export_status")).toInt(), 1);
    const QJsonObject endpoints = counters.value(QLatin1String("endpoints")).toObject();
    QCOMPARE(endpoints.value(QLatin1String("POST /api/x_fls_flexera_fnms/integration/fnmstosn")).toInt(), 3);
    QCOMPARE(endpoints.value(QLatin1String("GET /api/now/table/cmdb_ci/*")).toInt(), 2);
    QCOMPARE(instance.send("DELETE", "/api/itam/counters", {admin}).body,
             QByteArray(R"({"result":{"endpoints":{},"types":{}}})"));
}

ITAM_TEST(FaultsTest)
#include "tst_faults.moc"
