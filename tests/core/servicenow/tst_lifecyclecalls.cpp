// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The thirteen calls of ci-lifecycle.md 8 as a client sends and reads them.
#include "tests/core/servicenow/lifecyclebench.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core;
using namespace itam::core::servicenow;
using itam::tests::LifecycleBench;

namespace {

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

const QString me = QStringLiteral("r1");
const QString ci = QStringLiteral("c1");

using Call = std::function<void(LifecycleInstance&)>;

} // namespace
Q_DECLARE_METATYPE(Call)

class LifecycleCallsTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void s8_eachCallIsItsRequest_data();
    void s8_eachCallIsItsRequest();
    void r20_aRegistrationIsItsId();
    void aRegistrationThatIsRefusedSaysWhy();
    void r22_anEndThatIsRefusedSaysWhy();
    void r21_validityIsAnAnswer_data();
    void r21_validityIsAnAnswer();
    void r27_anUnknownCiIsRefused();
    void r28_noActionIsAnEmptyList();
    void r32_anExpiredLeaseIsToldApartFromARefusal();
    void r30_anExtensionIsAcceptedOrRefused();
    void r50_questionsAreBare_data();
    void r50_questionsAreBare();
    void anErrorIsPassedOnAndNothingIsRepeated();
    void anInstanceWithoutTheApiIsSaidSo();
};

void LifecycleCallsTest::s8_eachCallIsItsRequest_data()
{
    QTest::addColumn<Call>("call");
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char* name, const Call& call, const QByteArray& line) {
        QTest::newRow(name) << call << QByteArray(line).replace(" /", " /api/now/cilifecyclemgmt/");
    };
    row(
        "1", [](auto& i) { (void)i.registerOperator({}); }, "POST /operators");
    row(
        "2", [](auto& i) { (void)i.unregisterOperator(me, {}); }, "DELETE /operators/r1");
    row(
        "3", [](auto& i) { (void)i.isValidRequestor(me, {}); }, "GET /requestors/r1/valid");
    row(
        "4",
        [](auto& i) {
            (void)i.setState(me, {{text("a"), text("b")}, text("Repair in Progress"), {}}, {}, {});
        },
        "POST /statuses?requestorId=r1&opsLabel=Repair%20in%20Progress&sysIds=a,b");
    row(
        "4 from",
        [](auto& i) {
            (void)i.setState(me, {{ci}, text("Ready"), {text("DR Standby"), text("A, B")}}, {}, {});
        },
        "POST /statuses?requestorId=r1&opsLabel=Ready&oldOpsLabels=DR%20Standby,A%2C%20B&sysIds=c1");
    row(
        "5", [](auto& i) { (void)i.stateOf(ci, {}); }, "GET /statuses/c1");
    row(
        "6",
        [](auto& i) {
            (void)i.addAction(me, {{ci}, text("Disk & fan"), {}, {}}, {}, {});
        },
        "POST /actions?requestorId=r1&actionName=Disk%20%26%20fan&sysIds=c1");
    row(
        "6 all",
        [](auto& i) {
            (void)i.addAction(me, {{ci}, text("Patching"), text("24:00:00"), {text("Cloning")}}, {}, {});
        },
        "POST /actions?requestorId=r1&actionName=Patching&leaseTime=24%3A00%3A00&oldActionNames=Cloning&sysIds=c1");
    row(
        "7",
        [](auto& i) {
            (void)i.removeAction(me, {{ci}, text("a+b")}, {}, {});
        },
        "DELETE /actions?requestorId=r1&actionName=a%2Bb&sysIds=c1");
    row(
        "8", [](auto& i) { (void)i.actionsOf(ci, {}); }, "GET /actions/c1");
    row(
        "9", [](auto& i) { (void)i.isLeaseExpired(me, ci, text("Patching"), {}); },
        "GET /leases/c1/expired?requestorId=r1&actionName=Patching");
    row(
        "10",
        [](auto& i) {
            (void)i.extendLease(me, ci, {text("Patching"), text("02:30:00")}, {});
        },
        "PATCH /leases/c1?requestorId=r1&actionName=Patching&leaseTime=02%3A30%3A00");
    row(
        "11", [](auto& i) { (void)i.isCompatible(text("A"), text("B"), {}); },
        "GET /compatActions?actionName=A&otherActionName=B");
    row(
        "12", [](auto& i) { (void)i.isNotAllowedAction(text("cmdb_ci"), text("Retired"), text("A"), {}); },
        "GET /notAllowedAction?actionName=A&ciClass=cmdb_ci&opsLabel=Retired");
    row(
        "13", [](auto& i) { (void)i.isNotAllowedTransition(text("cmdb_ci"), text("Retired"), text("Ready"), {}); },
        "GET /notAllowedOpsTransition?ciClass=cmdb_ci&opsLabel=Retired&transitionOpsLabel=Ready");
    row(
        "an id with a slash", [](auto& i) { (void)i.isValidRequestor(text("a/../b?c"), {}); },
        "GET /requestors/a%2F..%2Fb%3Fc/valid");
}

void LifecycleCallsTest::s8_eachCallIsItsRequest()
{
    QFETCH(Call, call);
    QFETCH(QByteArray, line);
    LifecycleBench bench;
    call(*bench.client);
    QVERIFY(!bench.asked.requests.isEmpty());
    const qsizetype last = bench.asked.requests.size() - 1;
    QCOMPARE(bench.asked.line(last), line);
    QVERIFY(bench.asked.requests[last].body.isEmpty());
    const auto& headers = bench.asked.requests[last].headers;
    QVERIFY(headers.contains(std::pair<QByteArray, QByteArray>("Accept", "application/json")));
    QVERIFY(headers.contains(std::pair<QByteArray, QByteArray>("Authorization", "Bearer a")));
}

void LifecycleCallsTest::r20_aRegistrationIsItsId()
{
    LifecycleBench bench;
    bench.say(200, R"({"result":{"result":true,"requestorId":"0123"}})");
    QCOMPARE(bench.client->registerOperator({}).value(), text("0123"));
    bench.say(200, R"({"result":{"result":true}})");
    QCOMPARE(bench.client->registerOperator({}).error().code, ErrorCode::BadReply);
}

void LifecycleCallsTest::aRegistrationThatIsRefusedSaysWhy()
{
    LifecycleBench bench;
    bench.say(200, R"({"result":{"errors":[{"error":"NOT_YOU","message":"ask them"}],"result":false}})");
    const auto id = bench.client->registerOperator({});
    QCOMPARE(id.error().code, ErrorCode::Forbidden);
    QCOMPARE(id.error().detail, text("NOT_YOU ask them"));
}

void LifecycleCallsTest::r22_anEndThatIsRefusedSaysWhy()
{
    LifecycleBench bench;
    bench.say(200, R"({"result":{"errors":[{"error":"INVALID_REQUESTOR","message":"who"}],"result":false}})");
    const auto outcome = bench.client->unregisterOperator(me, {});
    QVERIFY(outcome);
    QCOMPARE(outcome->refusals, (QList<CallRefusal>{{text("INVALID_REQUESTOR"), text("who"), {}, {}}}));
    QVERIFY(bench.client->unregisterOperator(me, {})->isAccepted());
}

void LifecycleCallsTest::r21_validityIsAnAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("valid");
    QTest::newRow("yes") << QByteArray(R"({"result":{"result":true}})") << true;
    QTest::newRow("no") << QByteArray(R"({"result":{"result":false}})") << false;
    QTest::newRow("no, and why") << QByteArray(
                                        R"({"result":{"errors":[{"error":"INVALID_REQUESTOR"}],"result":"false"}})")
                                 << false;
}

void LifecycleCallsTest::r21_validityIsAnAnswer()
{
    QFETCH(QByteArray, body);
    LifecycleBench bench;
    bench.say(200, body);
    QTEST(bench.client->isValidRequestor(me, {}).value(), "valid");
    QCOMPARE(bench.client->isValidRequestor({}, {}).value(), false);
    QCOMPARE(bench.asked.requests.size(), 1);
}

void LifecycleCallsTest::r27_anUnknownCiIsRefused()
{
    LifecycleBench bench;
    bench.say(200, R"({"result":{"errors":[{"error":"INVALID_SYS_ID","message":"Invalid sys_id [c1]"}],)"
                   R"("operationalState":"unknown","result":false}})");
    const auto told = bench.client->stateOf(ci, {});
    QVERIFY(told);
    QVERIFY(!told->value);
    QCOMPARE(told->refusals.first().code, text("INVALID_SYS_ID"));
    bench.say(200, R"({"result":{"operationalState":"Operational","result":true}})");
    QCOMPARE(bench.client->stateOf(ci, {})->value, text("Operational"));
}

void LifecycleCallsTest::r28_noActionIsAnEmptyList()
{
    LifecycleBench bench;
    bench.say(200, R"({"result":{"ciActions":["no_active_action"],"result":true}})");
    QCOMPARE(bench.client->actionsOf(ci, {})->value, QStringList());
    bench.say(200, R"({"result":{"ciActions":["A"],"result":true}})");
    QCOMPARE(bench.client->actionsOf(ci, {})->value, QStringList{text("A")});
    bench.say(200, R"({"result":{"ciActions":[],"result":false}})");
    QVERIFY(!bench.client->actionsOf(ci, {})->value);
}

void LifecycleCallsTest::r32_anExpiredLeaseIsToldApartFromARefusal()
{
    LifecycleBench bench;
    const auto told = [&] { return bench.client->isLeaseExpired(me, ci, text("A"), {}).value(); };
    bench.say(200, R"({"result":{"result":true}})");
    QCOMPARE(told().value, true);
    bench.say(200, R"({"result":{"result":false}})");
    QCOMPARE(told().value, false);
    bench.say(200, R"({"result":{"errors":[{"error":"CI_ACTION_NOT_SET","message":"m"}],"result":false}})");
    const auto refused = told();
    QVERIFY(!refused.value);
    QCOMPARE(refused.refusals.size(), 1);
}

void LifecycleCallsTest::r30_anExtensionIsAcceptedOrRefused()
{
    LifecycleBench bench;
    const lifecycle::ExtensionRequest request{text("A"), text("01:00:00")};
    QVERIFY(bench.client->extendLease(me, ci, request, {})->isAccepted());
    bench.say(200, R"({"result":{"errors":[{"error":"INVALID_REQUESTOR_FOR_CI","message":"m"}],"result":false}})");
    QCOMPARE(bench.client->extendLease(me, ci, request, {})->refusals.first().code, text("INVALID_REQUESTOR_FOR_CI"));
}

void LifecycleCallsTest::r50_questionsAreBare_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("answer");
    QTest::newRow("true") << QByteArray(R"({"result":true})") << true;
    QTest::newRow("false") << QByteArray(R"({"result":false})") << false;
    QTest::newRow("object") << QByteArray(R"({"result":{"result":"true"}})") << true;
}

void LifecycleCallsTest::r50_questionsAreBare()
{
    QFETCH(QByteArray, body);
    LifecycleBench bench;
    for (int i = 0; i < 3; ++i)
        bench.say(200, body);
    QTEST(bench.client->isCompatible(text("A"), text("B"), {}).value(), "answer");
    QTEST(bench.client->isNotAllowedAction(text("cmdb_ci"), text("Ready"), text("A"), {}).value(), "answer");
    QTEST(bench.client->isNotAllowedTransition(text("cmdb_ci"), text("Ready"), text("Retired"), {}).value(), "answer");
}

void LifecycleCallsTest::anErrorIsPassedOnAndNothingIsRepeated()
{
    LifecycleBench bench;
    bench.asked.answer = [](const HttpRequest&) -> Result<HttpReply> { return failure(ErrorCode::TimedOut); };
    QCOMPARE(bench.client->registerOperator({}).error().code, ErrorCode::TimedOut);
    QCOMPARE(bench.client->extendLease(me, ci, {text("A"), text("01:00:00")}, {}).error().code, ErrorCode::TimedOut);
    QCOMPARE(bench.client->stateOf(ci, {}).error().code, ErrorCode::TimedOut);
    QCOMPARE(bench.asked.requests.size(), 3);
}

void LifecycleCallsTest::anInstanceWithoutTheApiIsSaidSo()
{
    LifecycleBench bench;
    bench.say(400, R"({"error":{"message":"Requested URI does not represent any resource","detail":null}})");
    const auto id = bench.client->registerOperator({});
    QCOMPARE(id.error().code, ErrorCode::NotFound);
    QCOMPARE(id.error().subject, text("/api/now/cilifecyclemgmt"));
}

ITAM_TEST(LifecycleCallsTest)
#include "tst_lifecyclecalls.moc"
