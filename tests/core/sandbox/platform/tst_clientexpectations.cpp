// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/gzip.h"
#include "tests/core/sandbox/platform/instance.h"
#include "tests/testcase.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace itam::tests;
using itam::sandbox::http::Fields;

/// servicenow-rest.md 12: what third-party clients send, in the order in which they send it.
class ClientExpectationsTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init()
    {
        TestCase::init();
        m_instance = std::make_unique<Instance>();
    }
    void cleanup() { m_instance.reset(); }
    void pysnowCreatesReadsUpdatesDeletes();
    void pysnowQueryBuilder();
    void ansibleMakesChangesAndRemovesAnIncident();
    void ansibleListsUntilTheTotal();
    void powerShellPagesEverything();
    void goSdkFollowsLinks();
    void goSdkReadsTheErrorEnvelope();
    void npmClientSendsAcceptEverywhere();

private:
    RawReply send(const QByteArray& method, const QByteArray& target, Fields headers = {}, const QByteArray& body = {})
    {
        headers.append(basic(m_instance->credentials().admin));
        RawReply reply = m_instance->send(method, "/api/now/" + target, headers, body);
        if (reply.header("Content-Encoding") == "gzip")
            reply.body = itam::sandbox::platform::gunzip(reply.body, 1 << 24).value_or(QByteArray());
        return reply;
    }
    static QJsonValue result(const RawReply& reply) { return jsonOf(reply).value(QLatin1String("result")); }
    static QByteArray idOf(const RawReply& reply)
    {
        return result(reply).toObject().value(QLatin1String("sys_id")).toString().toLatin1();
    }
    void makeCompanies(int count);

    std::unique_ptr<Instance> m_instance;
};

void ClientExpectationsTest::makeCompanies(int count)
{
    for (int i = 0; i < count; ++i) {
        const QByteArray body = "{\"city\":\"Rome\",\"name\":\"c" + QByteArray::number(i) + "\"}";
        QCOMPARE(send("POST", "table/core_company", {}, body).status, 201);
    }
}

void ClientExpectationsTest::pysnowCreatesReadsUpdatesDeletes()
{
    const QByteArray all = "?sysparm_limit=10000&sysparm_offset=0&sysparm_query=&sysparm_display_value=False"
                           "&sysparm_exclude_reference_link=False&sysparm_suppress_pagination_header=False";
    const Fields headers{
        {"accept", "application/json"}, {"content-type", "application/json"}, {"accept-encoding", "gzip, deflate"}};
    const RawReply made = send("POST", "table/incident" + all, headers, R"({"short_description":"via pysnow"})");
    QCOMPARE(made.status, 201);
    const QByteArray query = QByteArray(all).replace("sysparm_query=", "sysparm_query=short_description%3Dvia+pysnow");
    const RawReply one = send("GET", "table/incident" + query, {{"accept", "application/json"}});
    QCOMPARE(result(one).toArray().size(), 1);
    const QByteArray id = idOf(made);
    const RawReply updated = send("PUT", "table/incident/" + id + all, headers, R"({"state":"2"})");
    QCOMPARE(updated.status, 200);
    QVERIFY(result(updated).isObject());
    const RawReply removed =
        send("DELETE", "table/incident/" + id, {{"accept", "application/json"}, {"content-type", "application/json"}});
    QCOMPARE(removed.status, 204);
    QCOMPARE(result(send("GET", "table/incident" + query)).toArray().size(), 0);
}

void ClientExpectationsTest::pysnowQueryBuilder()
{
    makeCompanies(3);
    const QByteArray query = "nameSTARTSWITHc^nameNOT%20LIKE2^sys_created_onBETWEENjavascript:gs.dateGenerate(%22"
                             "2000-01-01%2000:00:00%22)@javascript:gs.dateGenerate(%222100-01-01%2000:00:00%22)"
                             "^ORDERBYDESCname";
    const QJsonArray rows =
        result(send("GET", "table/core_company?sysparm_fields=name&sysparm_query=" + query)).toArray();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).toObject().value(QLatin1String("name")).toString(), QStringLiteral("c1"));
}

void ClientExpectationsTest::ansibleMakesChangesAndRemovesAnIncident()
{
    const QByteArray parameters = "?sysparm_exclude_reference_link=true";
    const Fields headers{{"Accept", "application/json"}, {"Content-type", "application/json"}};
    const RawReply user = send("POST", "table/sys_user" + parameters, headers, R"({"user_name":"beth","name":"Beth"})");
    const RawReply found = send("GET", "table/sys_user" + parameters +
                                           "&sysparm_query=user_name=beth&sysparm_limit=1000&sysparm_offset=0");
    QCOMPARE(found.header("x-total-count"), QByteArray("1"));
    const QByteArray body = R"({"caller_id":")" + idOf(user) + R"(","impact":"3","urgency":"1","state":"1"})";
    const RawReply made = send("POST", "table/incident" + parameters, headers, body);
    QCOMPARE(made.status, 201);
    QCOMPARE(result(made).toObject().value(QLatin1String("caller_id")).toString().toLatin1(), idOf(user));
    const QByteArray target = "table/incident/" + idOf(made);
    QCOMPARE(send("PATCH", target + parameters, headers,
                  R"({"state":"7","close_code":"Solution provided","close_notes":"done"})")
                 .status,
             200);
    QCOMPARE(send("DELETE", target).status, 204);
    QCOMPARE(send("GET", target + parameters).status, 404);
    QCOMPARE(result(send("GET", "table/cmdb_ci" + parameters + "&sysparm_query=name=nothing")).toArray().size(), 0);
}

void ClientExpectationsTest::ansibleListsUntilTheTotal()
{
    makeCompanies(5);
    int seen = 0;
    int total = 1;
    while (seen < total) {
        const RawReply page = send(
            "GET", "table/core_company?city=Rome&sysparm_exclude_reference_link=true&sysparm_limit=2&sysparm_offset=" +
                       QByteArray::number(seen));
        QCOMPARE(page.status, 200);
        total = page.header("X-Total-Count").toInt();
        const auto count = result(page).toArray().size();
        QVERIFY(count > 0);
        seen += static_cast<int>(count);
    }
    QCOMPARE(seen, 5);
}

void ClientExpectationsTest::powerShellPagesEverything()
{
    const QByteArray name = "Gr\xc3\xb6\xc3\x9f"
                            "e";
    const RawReply made = send("POST", "table/core_company", {{"Content-Type", "application/json; charset=utf-8"}},
                               R"({"name":")" + name + R"("})");
    QCOMPARE(result(made).toObject().value(QLatin1String("name")).toString().toUtf8(), name);
    static const QRegularExpression time(QStringLiteral("^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$"));
    for (const char* mode : {"false", "true"}) {
        const RawReply page = send(
            "GET", QByteArray("table/core_company?sysparm_limit=1&sysparm_offset=0&sysparm_display_value=") + mode);
        const QJsonObject row = result(page).toArray().at(0).toObject();
        QVERIFY(time.match(row.value(QLatin1String("sys_created_on")).toString()).hasMatch());
        bool isNumber = false;
        QCOMPARE(page.header("X-Total-Count").toInt(&isNumber), 1);
        QVERIFY(isNumber);
    }
}

void ClientExpectationsTest::goSdkFollowsLinks()
{
    makeCompanies(5);
    static const QRegularExpression link(QStringLiteral("<http://127.0.0.1/api/now/([^>]+)>;\\s*rel=\"next\""));
    QByteArray target = "v1/table/core_company?sysparm_limit=2&sysparm_query=city%3DRome%5EORDERBYname";
    QStringList names;
    while (!target.isEmpty()) {
        const RawReply page = send("GET", target);
        for (const auto& row : result(page).toArray())
            names.append(row.toObject().value(QLatin1String("name")).toString());
        target = link.match(QString::fromLatin1(page.header("Link"))).captured(1).toLatin1();
    }
    QCOMPARE(names.join(QLatin1Char(' ')), QStringLiteral("c0 c1 c2 c3 c4"));
}

void ClientExpectationsTest::goSdkReadsTheErrorEnvelope()
{
    const RawReply reply = send("GET", "v1/table/plants", {{"Accept", "application/json"}});
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.body,
             QByteArray(R"({"error":{"message":"Invalid table plants","detail":null},"status":"failure"})"));
}

void ClientExpectationsTest::npmClientSendsAcceptEverywhere()
{
    const Fields headers{{"Accept", "application/json, text/plain, */*"},
                         {"Content-Type", "application/json;charset=utf-8"}};
    const RawReply made = send("POST", "table/change_request", headers, R"({"short_description":"x","type":"normal"})");
    QCOMPARE(made.status, 201);
    const QByteArray number = result(made).toObject().value(QLatin1String("number")).toString().toLatin1();
    const RawReply found = send("GET",
                                "table/change_request?sysparm_query=number=" + number +
                                    "&sysparm_display_value=true&sysparm_fields=number,state&sysparm_limit=1",
                                headers);
    QCOMPARE(found.body, R"({"result":[{"number":")" + number + R"(","state":"New"}]})");
}

ITAM_TEST(ClientExpectationsTest)
#include "tst_clientexpectations.moc"
