// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/tableclient.h"
#include "tests/core/servicenow/lifecyclebench.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core::servicenow;
using itam::tests::replied;

namespace {

struct Bench
{
    Bench()
    {
        session = *InstanceSession::openOver(std::make_unique<tests::AskedTransport>(asked),
                                             tests::lifecycleCredentials(), clock);
    }
    void answer(int status, const QByteArray& body)
    {
        asked.answer = [=](const HttpRequest&) { return replied(status, body); };
    }
    [[nodiscard]] TableClient tables() { return session->tables(); }

    tests::FakeClock clock;
    tests::Asked asked;
    std::unique_ptr<InstanceSession> session;
};

const QString table = QStringLiteral("statemgmt_ci_actions");

} // namespace

class TableClientTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void aRowIsInsertedAndComesBack();
    void onlyGivenColumnsAreChanged();
    void aRowIsRemoved();
    void idsCannotLeaveTheirPlaceInThePath();
    void rowsAreCountedByAColumn();
    void aLongQueryIsNotRepeatedInLinks();
    void listsStayShort();
    void whatTheInstanceSaysIsTheDetail_data();
    void whatTheInstanceSaysIsTheDetail();
    void aLostAnswerIsNotAskedForAgain();
};

void TableClientTest::aRowIsInsertedAndComesBack()
{
    Bench bench;
    bench.answer(201, R"({"result":{"sys_id":"abc","name":"Patching","owner":{"link":"l","value":"me"}}})");
    const auto row = bench.tables().insert(table, {{QStringLiteral("name"), QStringLiteral("Patching")}}, {});
    QVERIFY(row);
    QCOMPARE(row->value(QStringLiteral("sys_id")), QStringLiteral("abc"));
    QCOMPARE(row->value(QStringLiteral("owner")), QStringLiteral("me"));
    QCOMPARE(bench.asked.line(0), QByteArray("POST /api/now/table/statemgmt_ci_actions?"
                                             "sysparm_exclude_reference_link=true"));
    QCOMPARE(bench.asked.requests[0].body, QByteArray(R"({"name":"Patching"})"));
    QVERIFY(bench.asked.requests[0].headers.contains(
        std::pair<QByteArray, QByteArray>("Content-Type", "application/json")));
}

void TableClientTest::onlyGivenColumnsAreChanged()
{
    Bench bench;
    bench.answer(200, R"({"result":{"sys_id":"abc","active":"true"}})");
    const auto row =
        bench.tables().update(table, QStringLiteral("abc"), {{QStringLiteral("active"), QStringLiteral("true")}}, {});
    QVERIFY(row);
    QVERIFY(bench.asked.line(0).startsWith("PATCH /api/now/table/statemgmt_ci_actions/abc?"));
    QCOMPARE(bench.asked.requests[0].body, QByteArray(R"({"active":"true"})"));
}

void TableClientTest::aRowIsRemoved()
{
    Bench bench;
    bench.answer(204, {});
    QVERIFY(bench.tables().remove(table, QStringLiteral("abc"), {}));
    QCOMPARE(bench.asked.line(0), QByteArray("DELETE /api/now/table/statemgmt_ci_actions/abc"));
    QVERIFY(bench.asked.requests[0].body.isEmpty());
}

void TableClientTest::idsCannotLeaveTheirPlaceInThePath()
{
    Bench bench;
    bench.answer(204, {});
    QVERIFY(bench.tables().remove(table, QStringLiteral("a/../b?c#d"), {}));
    QCOMPARE(bench.asked.line(0), QByteArray("DELETE /api/now/table/statemgmt_ci_actions/a..bcd"));
}

void TableClientTest::rowsAreCountedByAColumn()
{
    Bench bench;
    bench.answer(200, R"({"result":[{"stats":{"count":"40"},"groupby_fields":[{"field":"x","value":"a"}]},
                                     {"stats":{"count":"2"},"groupby_fields":[{"field":"x","value":""}]}]})");
    const auto counts = bench.tables().countBy(QStringLiteral("t"), QStringLiteral("x"), QStringLiteral("y=1"), {});
    QVERIFY(counts);
    QCOMPARE(*counts, (QHash<QString, qint64>{{QStringLiteral("a"), 40}, {QString(), 2}}));
    QCOMPARE(bench.asked.line(0),
             QByteArray("GET /api/now/stats/t?sysparm_query=y%3D1&sysparm_count=true&sysparm_group_by=x"));
}

void TableClientTest::aLongQueryIsNotRepeatedInLinks()
{
    Bench bench;
    bench.answer(200, R"({"result":[]})");
    const auto suppressed = [&bench](const QString& query) {
        TableQuery asked;
        asked.table = table;
        asked.query = query;
        bench.asked.requests.clear();
        return bench.tables().query(asked, {}) &&
               bench.asked.parameter(0, "sysparm_suppress_pagination_header") == QLatin1String("true");
    };
    QVERIFY(!suppressed(QStringLiteral("a=1")));
    QVERIFY(suppressed(QLatin1String("a=") + QString(1000, u'x')));
}

void TableClientTest::listsStayShort()
{
    Bench bench;
    bench.answer(200, R"({"result":[]})");
    TableQuery asked;
    asked.table = table;
    asked.query = QStringLiteral("sys_idINa,b^name=x+y & z");
    QVERIFY(bench.tables().query(asked, {}));
    QVERIFY(bench.asked.line(0).contains("sysparm_query=sys_idINa,b%5Ename%3Dx%2By%20%26%20z&"));
    QCOMPARE(bench.asked.query(0), asked.query);
}

void TableClientTest::whatTheInstanceSaysIsTheDetail_data()
{
    QTest::addColumn<bool>("reads");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");
    const auto body = [](const char* message, const char* detail) -> QByteArray {
        return QByteArray(R"({"error":{"message":")") + message + R"(","detail":)" + detail +
               R"(},"status":"failure"})";
    };
    QTest::newRow("acl") << false << 403 << body("Operation Failed", R"("ACL Exception Insert Failed")")
                         << ErrorCode::Forbidden << QStringLiteral("Operation Failed: ACL Exception Insert Failed");
    QTest::newRow("no detail") << true << 403 << body("Insufficient rights to query records", "null")
                               << ErrorCode::Forbidden << QStringLiteral("Insufficient rights to query records");
    QTest::newRow("no words") << false << 403 << QByteArray("<html>") << ErrorCode::Forbidden
                              << QStringLiteral("HTTP 403");
    QTest::newRow("no row") << false << 404 << body("No Record found", R"("Record doesn't exist")")
                            << ErrorCode::NotFound << QStringLiteral("No Record found: Record doesn't exist");
    QTest::newRow("no table, read") << true << 400 << body("Invalid table x", "null") << ErrorCode::NotFound
                                    << QStringLiteral("Invalid table x");
    QTest::newRow("no table, written") << false << 400 << body("Invalid table x", "null") << ErrorCode::NotFound
                                       << QStringLiteral("Invalid table x");
    QTest::newRow("bad value") << false << 400 << body("The priority is no number", "null") << ErrorCode::Forbidden
                               << QStringLiteral("The priority is no number");
    QTest::newRow("busy") << false << 429 << body("Rate limit exceeded", "null") << ErrorCode::Throttled
                          << QStringLiteral("Rate limit exceeded");
    QTest::newRow("broken") << false << 500 << body("Unexpected", "null") << ErrorCode::ServerFailed
                            << QStringLiteral("Unexpected");
    QTest::newRow("asleep") << false << 200 << QByteArray("<html>hibernating</html>") << ErrorCode::NotServiceNow
                            << QString();
    QTest::newRow("no row in it") << false << 200 << QByteArray(R"({"result":[]})") << ErrorCode::BadReply << QString();
}

void TableClientTest::whatTheInstanceSaysIsTheDetail()
{
    QFETCH(bool, reads);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, detail);
    Bench bench;
    bench.answer(status, body);
    TableQuery query;
    query.table = table;
    const Error error = reads
                            ? bench.tables().query(query, {}).error()
                            : bench.tables().insert(table, {{QStringLiteral("name"), QStringLiteral("x")}}, {}).error();
    QTEST(error.code, "code");
    if (!detail.isEmpty())
        QCOMPARE(error.detail, detail);
    QCOMPARE(bench.asked.requests.size(), 1);
}

void TableClientTest::aLostAnswerIsNotAskedForAgain()
{
    Bench bench;
    bench.asked.answer = [](const HttpRequest&) -> Result<HttpReply> { return failure(ErrorCode::TimedOut); };
    QVERIFY(!bench.tables().insert(table, {}, {}));
    QVERIFY(!bench.tables().update(table, QStringLiteral("a"), {}, {}));
    QVERIFY(!bench.tables().remove(table, QStringLiteral("a"), {}));
    QCOMPARE(bench.asked.requests.size(), 3);
}

ITAM_TEST(TableClientTest)
#include "tst_tableclient.moc"
