// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The thirteen endpoints as HTTP sees them (ci-lifecycle.md 8): routes, parameters, forms of the answers, who may.
#include "core/sandbox/store/lifecyclesnapshots.h"
#include "tests/core/sandbox/lifecycle/lifecycleinstance.h"
#include "tests/testcase.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <thread>

using namespace itam::tests;
using namespace itam::sandbox;

namespace {

QByteArray path(const QByteArray& rest)
{
    return "/api/now/cilifecyclemgmt/" + rest;
}

QString stateOf(LifecycleInstance& instance, const QByteArray& ci)
{
    return instance.call("GET", "statuses/" + ci).value(QLatin1String("operationalState")).toString();
}

} // namespace

class EndpointsTest final : public TestCase
{
    Q_OBJECT
private slots:
    void answersAreJson();
    void answersAreXml();
    void failuresAreXmlToo();
    void versionsAreTheSame_data();
    void versionsAreTheSame();
    void wrongMethodsAre405_data();
    void wrongMethodsAre405();
    void unknownPathsAre400_data();
    void unknownPathsAre400();
    void badCredentialsAre401();
    void otherFormsAre406AndChangeNothing();
    void readOnlyUsersChangeNothing();
    void anyUserMayCall();
    void headIsLikeGet();
    void parametersAreTakenFromTheQueryOnly();
    void plusAndPercentAreSpaces();
    void commasInNames_data();
    void commasInNames();
    void longListsAreTakenApartAtOnce();
    void commasOfAList_data();
    void commasOfAList();
    void missingParameters_data();
    void missingParameters();
    void r20_takenIdIsDrawnAgain();
    void r25_moreThanTheLimitIsRefusedAsAWhole();
    void r30_expiredLeaseStartsAnew();
    void r31_runningLeaseGetsLonger();
    void r32_expiredLeaseLeavesTheActionActive();
    void leaseOfAnother();
    void thousandCisInOneCall();
    void concurrentCallsFollowOneAnother();
    void batchCarriesThem();
};

void EndpointsTest::answersAreJson()
{
    LifecycleInstance instance;
    const RawReply reply = instance.send("POST", path("operators"), instance.credentials().admin);
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.header("Content-Type").startsWith("application/json"));
    const QJsonObject result = jsonOf(reply).value(QLatin1String("result")).toObject();
    const QString id = result.value(QLatin1String("requestorId")).toString();
    QVERIFY2(store::isSysId(id), qUtf8Printable(id));
    QCOMPARE(result.keys(), QStringList({QStringLiteral("requestorId"), QStringLiteral("result")}));
    const QByteArray ci = instance.addCi();
    const RawReply state = instance.send("GET", path("statuses/" + ci), instance.credentials().admin);
    QCOMPARE(state.body, QByteArray(R"({"result":{"operationalState":"Operational","result":true}})"));
    const RawReply actions = instance.send("GET", path("actions/" + ci), instance.credentials().admin);
    QCOMPARE(actions.body, QByteArray(R"({"result":{"ciActions":["no_active_action"],"result":true}})"));
}

void EndpointsTest::answersAreXml()
{
    LifecycleInstance instance;
    const QByteArray ci = instance.addCi();
    const http::Fields xml{{"Accept", "application/xml"}};
    const RawReply state = instance.send("GET", path("statuses/" + ci), instance.credentials().admin, xml);
    QVERIFY(state.header("Content-Type").startsWith("application/xml"));
    QVERIFY2(state.body.contains("<response><result><operationalState>Operational</operationalState>"
                                 "<result>true</result></result></response>"),
             state.body.constData());
    const RawReply bare =
        instance.send("GET", path("compatActions?actionName=a&otherActionName=b"), instance.credentials().admin, xml);
    QVERIFY2(bare.body.contains("<response><result>false</result></response>"), bare.body.constData());
}

void EndpointsTest::failuresAreXmlToo()
{
    LifecycleInstance instance;
    const RawReply reply = instance.send("GET", path("statuses/" + QByteArray(32, 'f')), instance.credentials().admin,
                                         {{"Accept", "application/xml"}});
    QCOMPARE(reply.status, 200);
    for (const char* part : {"<error>INVALID_SYS_ID</error>", "<operationalState>unknown</operationalState>",
                             "<result>false</result>", "<rule>R27</rule>"})
        QVERIFY2(reply.body.contains(part), reply.body.constData());
}

void EndpointsTest::versionsAreTheSame_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<int>("status");
    QTest::newRow("none") << QByteArray("/api/now/cilifecyclemgmt") << 200;
    QTest::newRow("v1") << QByteArray("/api/now/v1/cilifecyclemgmt") << 200;
    QTest::newRow("v2") << QByteArray("/api/now/v2/cilifecyclemgmt") << 200;
    QTest::newRow("v3") << QByteArray("/api/now/v3/cilifecyclemgmt") << 400;
}

void EndpointsTest::versionsAreTheSame()
{
    QFETCH(const QByteArray, base);
    QFETCH(const int, status);
    LifecycleInstance instance;
    QCOMPARE(instance.send("POST", base + "/operators", instance.credentials().admin).status, status);
    QCOMPARE(instance.send("POST", base + "/operators/", instance.credentials().admin).status, status);
}

void EndpointsTest::wrongMethodsAre405_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QByteArray>("allowed");
    QTest::newRow("operators") << QByteArray("GET") << QByteArray("operators") << QByteArray("POST");
    QTest::newRow("operator") << QByteArray("POST") << QByteArray("operators/x") << QByteArray("DELETE");
    QTest::newRow("valid") << QByteArray("DELETE") << QByteArray("requestors/x/valid") << QByteArray("GET, HEAD");
    QTest::newRow("actions") << QByteArray("PUT") << QByteArray("actions") << QByteArray("POST, DELETE");
    QTest::newRow("lease") << QByteArray("GET") << QByteArray("leases/x") << QByteArray("PATCH");
    QTest::newRow("pairs") << QByteArray("POST") << QByteArray("compatActions") << QByteArray("GET, HEAD");
}

void EndpointsTest::wrongMethodsAre405()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, rest);
    QFETCH(const QByteArray, allowed);
    LifecycleInstance instance;
    const RawReply reply = instance.send(method, path(rest), instance.credentials().admin);
    QCOMPARE(reply.status, 405);
    QCOMPARE(reply.header("Allow"), allowed);
    QCOMPARE(errorOf(reply), QStringLiteral("Method not supported|null"));
}

void EndpointsTest::unknownPathsAre400_data()
{
    QTest::addColumn<QByteArray>("rest");
    for (const char* rest : {"", "nothing", "operators/x/y", "statuses/x/y", "requestors/x", "requestors/x/invalid",
                             "leases", "leases/x/renewed", "compatActions/x", "Operators"})
        QTest::newRow(rest) << QByteArray(rest);
}

void EndpointsTest::unknownPathsAre400()
{
    QFETCH(const QByteArray, rest);
    LifecycleInstance instance;
    const RawReply reply = instance.send("GET", path(rest), instance.credentials().admin);
    QCOMPARE(reply.status, 400);
    QCOMPARE(errorOf(reply), QStringLiteral("Requested URI does not represent any resource|null"));
}

void EndpointsTest::badCredentialsAre401()
{
    LifecycleInstance instance;
    const RawReply reply =
        instance.send("POST", path("operators"), {instance.credentials().admin.user, QStringLiteral("wrong")});
    QCOMPARE(reply.status, 401);
    QCOMPARE(errorOf(reply), QStringLiteral("User Not Authenticated|Required to provide Auth information"));
    QCOMPARE(instance.count("statemgmt_register_users"), 0);
}

void EndpointsTest::otherFormsAre406AndChangeNothing()
{
    LifecycleInstance instance;
    const RawReply reply =
        instance.send("POST", path("operators"), instance.credentials().admin, {{"Accept", "text/plain"}});
    QCOMPARE(reply.status, 406);
    QCOMPARE(instance.count("statemgmt_register_users"), 0);
}

void EndpointsTest::readOnlyUsersChangeNothing()
{
    LifecycleInstance instance;
    const QByteArray ci = instance.addCi();
    for (const auto& [method, rest] :
         {std::pair<QByteArray, QByteArray>{"POST", "operators"}, {"DELETE", "operators/x"}, {"PATCH", "leases/x"}})
        QCOMPARE(instance.send(method, path(rest), instance.credentials().reader).status, 403);
    QCOMPARE(instance.send("GET", path("statuses/" + ci), instance.credentials().reader).status, 200);
    QCOMPARE(instance.count("statemgmt_register_users"), 0);
}

void EndpointsTest::anyUserMayCall()
{
    LifecycleInstance instance;
    const RawReply reply = instance.send("POST", path("operators"), instance.credentials().exporter);
    QCOMPARE(reply.status, 200);
    const QString id =
        jsonOf(reply).value(QLatin1String("result")).toObject().value(QLatin1String("requestorId")).toString();
    const auto row = instance.first("statemgmt_register_users", "requestor_id", id);
    const auto user = instance.record("sys_user", row.value(QStringLiteral("user")));
    QCOMPARE(user.value(QStringLiteral("user_name")), instance.credentials().exporter.user);
    QCOMPARE(row.value(QStringLiteral("sys_created_by")), instance.credentials().exporter.user);
}

void EndpointsTest::headIsLikeGet()
{
    LifecycleInstance instance;
    const RawReply reply = instance.send("HEAD", path("statuses/" + instance.addCi()), instance.credentials().admin);
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.body.isEmpty());
}

void EndpointsTest::parametersAreTakenFromTheQueryOnly()
{
    LifecycleInstance instance;
    const QByteArray body = "{\"requestorId\":\"" + instance.registerOperator() + "\",\"sysIds\":\"" +
                            instance.addCi() + "\",\"opsLabel\":\"Retired\"}";
    const RawReply reply = instance.send("POST", path("statuses"), instance.credentials().admin,
                                         {{"Content-Type", "application/json"}}, body);
    QCOMPARE(codesOf(jsonOf(reply).value(QLatin1String("result")).toObject()),
             QStringLiteral("INVALID_INPUT_PARAMETERS INVALID_INPUT_PARAMETERS INVALID_INPUT_PARAMETERS"));
}

void EndpointsTest::plusAndPercentAreSpaces()
{
    LifecycleInstance instance;
    const QByteArray id = instance.registerOperator();
    const QByteArray ci = instance.addCi();
    for (const char* label : {"Repair+in%20Progress", "DR%20Standby", "Non-Operational"}) {
        const auto result =
            instance.call("POST", "statuses?sysIds=" + ci + "&requestorId=" + id + "&opsLabel=" + label);
        QCOMPARE(codesOf(result), QString());
        QCOMPARE(result.value(QLatin1String("result")), QJsonValue(true));
        QCOMPARE(stateOf(instance, ci), QString::fromLatin1(QByteArray::fromPercentEncoding(label).replace('+', ' ')));
    }
}

void EndpointsTest::commasInNames_data()
{
    QTest::addColumn<QByteArray>("old");
    QTest::addColumn<QString>("codes");
    QTest::newRow("the name with its comma") << QByteArray("Cooking,+slowly") << QString();
    QTest::newRow("percent-encoded") << QByteArray("Cooking%2C%20slowly") << QString();
    QTest::newRow("in a list") << QByteArray("Patching,Cooking,+slowly") << QString();
    QTest::newRow("a part of it") << QByteArray("slowly") << QStringLiteral("INVALID_CI_ACTION");
}

void EndpointsTest::commasInNames()
{
    QFETCH(const QByteArray, old);
    QFETCH(const QString, codes);
    LifecycleInstance instance;
    const QByteArray id = instance.registerOperator();
    const QByteArray ci = instance.addCi();
    const QByteArrayList actions{instance.addAction("Cooking, slowly"), instance.addAction("Patching"),
                                 instance.addAction("Cloning")};
    for (const auto& [one, other] : {std::pair{0, 1}, {0, 2}, {1, 2}})
        instance.insert("statemgmt_compat_actions",
                        valuesOf({{"action", QString::fromLatin1(actions[one])},
                                  {"compatible_action", QString::fromLatin1(actions[other])}}));
    for (const char* name : {"Cooking,%20slowly", "Patching"})
        QCOMPARE(codesOf(instance.call("POST", "actions?requestorId=" + id + "&sysIds=" + ci + "&actionName=" + name)),
                 QString());
    QCOMPARE(codesOf(instance.call("POST", "actions?requestorId=" + id + "&sysIds=" + ci +
                                               "&actionName=Cloning&oldActionNames=" + old)),
             codes);
}

void EndpointsTest::longListsAreTakenApartAtOnce()
{
    // As many as fit into an address; with all their combinations this would not end.
    QStringList parts;
    for (int i = 0; i < 20'000; ++i)
        parts.append(QString::number(i));
    QCOMPARE(lifecycle::names(parts.join(QLatin1Char(',')), [](const QString&) { return false; }), parts);
}

void EndpointsTest::commasOfAList_data()
{
    QTest::addColumn<QByteArray>("separator");
    QTest::newRow("plain") << QByteArray(",");
    QTest::newRow("percent-encoded") << QByteArray("%2C");
    QTest::newRow("with a space") << QByteArray(",+");
    QTest::newRow("twice") << QByteArray(",,");
}

void EndpointsTest::commasOfAList()
{
    QFETCH(const QByteArray, separator);
    LifecycleInstance instance;
    const QByteArray one = instance.addCi();
    const QByteArray two = instance.addCi();
    const QByteArray query = "statuses?opsLabel=Retired&requestorId=" + instance.registerOperator() + "&sysIds=";
    QCOMPARE(codesOf(instance.call("POST", query + one + separator + two)), QString());
    QCOMPARE(stateOf(instance, one), QStringLiteral("Retired"));
    QCOMPARE(stateOf(instance, two), QStringLiteral("Retired"));
}

void EndpointsTest::missingParameters_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<int>("count");
    QTest::newRow("set state") << QByteArray("POST") << QByteArray("statuses?sysIds=,") << 3;
    QTest::newRow("add action") << QByteArray("POST") << QByteArray("actions") << 3;
    QTest::newRow("remove action") << QByteArray("DELETE") << QByteArray("actions") << 3;
    QTest::newRow("lease") << QByteArray("GET") << QByteArray("leases/x/expired?requestorId=") << 1;
    QTest::newRow("extension") << QByteArray("PATCH") << QByteArray("leases/x") << 3;
    QTest::newRow("pair") << QByteArray("GET") << QByteArray("compatActions") << 2;
    QTest::newRow("action rule") << QByteArray("GET") << QByteArray("notAllowedAction?ciClass=cmdb_ci") << 2;
    QTest::newRow("transition rule") << QByteArray("GET") << QByteArray("notAllowedOpsTransition") << 3;
}

void EndpointsTest::missingParameters()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, rest);
    QFETCH(const int, count);
    LifecycleInstance instance;
    const QJsonObject result = instance.call(method, rest);
    QCOMPARE(result.value(QLatin1String("result")), QJsonValue(false));
    const QStringList codes = codesOf(result).split(QLatin1Char(' '));
    QCOMPARE(codes, QStringList(count, QStringLiteral("INVALID_INPUT_PARAMETERS")));
}

void EndpointsTest::r20_takenIdIsDrawnAgain()
{
    const QString first(32, QLatin1Char('a'));
    const QString second(32, QLatin1Char('b'));
    QStringList draws{first, first, QStringLiteral("no id"), second};
    LifecycleInstance instance({std::chrono::milliseconds(50), [&draws] { return draws.takeFirst(); }});
    QCOMPARE(QString::fromLatin1(instance.registerOperator()), first);
    QCOMPARE(QString::fromLatin1(instance.registerOperator()), second);
    QCOMPARE(instance.count("statemgmt_register_users"), 2);
}

void EndpointsTest::r25_moreThanTheLimitIsRefusedAsAWhole()
{
    LifecycleInstance instance;
    const auto property =
        instance.first("sys_properties", "name", QStringLiteral("glide.cmdb.statemgmt.max_bulk_count"));
    instance.update("sys_properties", property.value(QStringLiteral("sys_id")),
                    valuesOf({{"value", QStringLiteral("2")}}));
    const QByteArrayList cis{instance.addCi(), instance.addCi(), instance.addCi()};
    const QByteArray query = "statuses?opsLabel=Retired&requestorId=" + instance.registerOperator() + "&sysIds=";
    QCOMPARE(codesOf(instance.call("POST", query + cis.join(','))), QStringLiteral("INVALID_INPUT_PARAMETERS"));
    QCOMPARE(instance.count("statemgmt_ops_state"), 0);
    QCOMPARE(codesOf(instance.call("POST", query + cis.mid(1).join(','))), QString());
}

void EndpointsTest::r30_expiredLeaseStartsAnew()
{
    LifecycleInstance instance;
    const QByteArray ci = instance.addCi();
    const QByteArray own = "?actionName=CreateTask&requestorId=" + instance.registerOperator();
    QCOMPARE(codesOf(instance.call("POST", "actions" + own + "&leaseTime=01:00:00&sysIds=" + ci)), QString());
    instance.clock.advance(std::chrono::hours(5));
    QCOMPARE(instance.call("GET", "leases/" + ci + "/expired" + own).value(QLatin1String("result")), QJsonValue(true));
    QCOMPARE(codesOf(instance.call("PATCH", "leases/" + ci + own + "&leaseTime=24:00:00")), QString());
    QCOMPARE(instance.call("GET", "leases/" + ci + "/expired" + own).value(QLatin1String("result")), QJsonValue(false));
    QCOMPARE(
        instance.first("statemgmt_cmdb_actions", "ci", QString::fromLatin1(ci)).value(QStringLiteral("lease_expires")),
        QStringLiteral("2026-01-02 05:00:00"));
}

void EndpointsTest::r31_runningLeaseGetsLonger()
{
    LifecycleInstance instance;
    const QByteArray ci = instance.addCi();
    const QByteArray own = "?actionName=CreateTask&requestorId=" + instance.registerOperator();
    QCOMPARE(codesOf(instance.call("POST", "actions" + own + "&leaseTime=02:30:00&sysIds=" + ci)), QString());
    instance.clock.advance(std::chrono::hours(1));
    QCOMPARE(codesOf(instance.call("PATCH", "leases/" + ci + own + "&leaseTime=01:00:00")), QString());
    QCOMPARE(
        instance.first("statemgmt_cmdb_actions", "ci", QString::fromLatin1(ci)).value(QStringLiteral("lease_expires")),
        QStringLiteral("2026-01-01 03:30:00"));
}

void EndpointsTest::r32_expiredLeaseLeavesTheActionActive()
{
    LifecycleInstance instance;
    const QByteArray ci = instance.addCi();
    const QByteArray own = "?actionName=CreateTask&requestorId=" + instance.registerOperator();
    QCOMPARE(codesOf(instance.call("POST", "actions" + own + "&leaseTime=01:00:00&sysIds=" + ci)), QString());
    instance.clock.advance(std::chrono::hours(24));
    QCOMPARE(instance.call("GET", "actions/" + ci).value(QLatin1String("ciActions")).toArray()[0].toString(),
             QStringLiteral("CreateTask"));
}

void EndpointsTest::leaseOfAnother()
{
    LifecycleInstance instance;
    const QByteArray ci = instance.addCi();
    const QByteArray query = "?actionName=CreateTask&requestorId=";
    QCOMPARE(codesOf(instance.call("POST", "actions" + query + instance.registerOperator() + "&sysIds=" + ci)),
             QString());
    const QJsonObject result = instance.call("GET", "leases/" + ci + "/expired" + query + instance.registerOperator());
    QCOMPARE(codesOf(result), QStringLiteral("INVALID_REQUESTOR_FOR_CI"));
    QCOMPARE(result.value(QLatin1String("result")), QJsonValue(false));
}

void EndpointsTest::thousandCisInOneCall()
{
    LifecycleInstance instance;
    QByteArrayList cis;
    const auto inserted = instance.store().write("test", [&](store::Writer& writer) -> itam::Result<void> {
        for (int i = 0; i < 1000; ++i) {
            const auto sysId = insertRecord(writer, QStringLiteral("cmdb_ci_computer"), {});
            if (!sysId)
                return itam::failure(sysId.error());
            cis.append(sysId->toLatin1());
        }
        return {};
    });
    QVERIFY(inserted);
    const QByteArray query = "statuses?opsLabel=Retired&requestorId=" + instance.registerOperator() + "&sysIds=";
    const QJsonObject result = instance.call("POST", query + cis.join("%2C"));
    QCOMPARE(codesOf(result), QString());
    QCOMPARE(result.value(QLatin1String("result")), QJsonValue(true));
    QCOMPARE(instance.count("statemgmt_ops_state"), 1000);
    QCOMPARE(stateOf(instance, cis.last()), QStringLiteral("Retired"));
}

void EndpointsTest::concurrentCallsFollowOneAnother()
{
    LifecycleInstance instance({std::chrono::minutes(1), {}});
    const QByteArray ids = QByteArrayList{instance.addCi(), instance.addCi(), instance.addCi()}.join(',');
    const QByteArrayList operators{instance.registerOperator(), instance.registerOperator(),
                                   instance.registerOperator()};
    {
        // All want the same action on the same CIs: one of them gets all of it.
        std::vector<std::jthread> threads;
        for (const QByteArray& id : operators)
            threads.emplace_back([&instance, &ids, id] {
                (void)instance.call("POST", "actions?actionName=CreateTask&requestorId=" + id + "&sysIds=" + ids);
            });
    }
    QCOMPARE(instance.count("statemgmt_cmdb_actions"), 3);
    const auto sysIds = QString::fromLatin1(ids).split(QLatin1Char(','));
    const auto snapshots =
        instance.store().read([&](store::Reader& reader) { return store::lifecycleSnapshots(reader, sysIds); });
    QSet<QString> owners;
    for (const auto& snapshot : *snapshots)
        owners.insert(snapshot.actions.front().requestorId);
    QCOMPARE(owners.size(), 1);
}

void EndpointsTest::batchCarriesThem()
{
    LifecycleInstance instance;
    const QByteArray ci = instance.addCi();
    const QByteArray body =
        R"({"batch_request_id":"1","rest_requests":[{"id":"1","method":"GET","url":"/api/now/v1/cilifecyclemgmt/statuses/)" +
        ci + R"("}]})";
    const RawReply reply = instance.send("POST", "/api/now/v1/batch", instance.credentials().admin,
                                         {{"Content-Type", "application/json"}}, body);
    const QJsonObject served = jsonOf(reply).value(QLatin1String("serviced_requests")).toArray()[0].toObject();
    QCOMPARE(served.value(QLatin1String("status_code")).toInt(), 200);
    QVERIFY(QByteArray::fromBase64(served.value(QLatin1String("body")).toString().toLatin1()).contains("Operational"));
}

ITAM_TEST(EndpointsTest)
#include "tst_endpoints.moc"
