// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/recordtrace.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/faketransport.h"
#include "tests/testcase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace itam;
using namespace itam::core::servicenow;
using core::model::DataType;
using namespace std::chrono_literals;

namespace {

Credentials credentials()
{
    Credentials c;
    c.instance = QUrl(QStringLiteral("https://demo.example"));
    c.endpoint = QStringLiteral("api/x");
    c.user = QStringLiteral("itam");
    c.clientId = QStringLiteral("client");
    c.clientSecret = core::secrets::Secret("secret");
    c.refreshToken = core::secrets::Secret("token");
    return c;
}

/// An instance that answers what a test prepared, login first.
struct Bench
{
    Bench() { transport.answer(200, R"({"access_token":"a","expires_in":1800})"); }
    void rows(const QByteArray& json) { transport.answer(200, "{\"result\":" + json + '}'); }
    /// Of the n-th request after the login.
    [[nodiscard]] QString query(int n) const
    {
        return QUrlQuery(transport.requests.at(n + 1).url)
            .queryItemValue(QStringLiteral("sysparm_query"), QUrl::FullyDecoded);
    }
    [[nodiscard]] QString table(int n) const { return transport.requests.at(n + 1).url.path().section(u'/', -1); }

    tests::FakeClock clock;
    tests::FakeTransport transport;
    OAuthSession session{transport, clock, credentials()};
    TableClient tables{transport, session, 1s};
    RecordTracer tracer{tables};
};

/// C1 updated the computer "abc".
QByteArray oneRow()
{
    const QByteArray maps = R"([{"map":"Computer","result":"updated","table":"cmdb_ci_computer","target":"abc"}])";
    const QJsonObject row{{QStringLiteral("u_key"), QStringLiteral("C1")},
                          {QStringLiteral("u_transaction.number"), QStringLiteral("ITXN7")},
                          {QStringLiteral("u_transaction.state"), QStringLiteral("Succeeded")},
                          {QStringLiteral("sys_created_on"), QStringLiteral("2026-03-01 08:00:00")},
                          {QStringLiteral("sys_import_state"), QStringLiteral("updated")},
                          {QStringLiteral("sys_import_state_comment"), QStringLiteral("note")},
                          {QStringLiteral("sys_target_table"), QStringLiteral("cmdb_ci_computer")},
                          {QStringLiteral("sys_target_sys_id"), QStringLiteral("abc")},
                          {QStringLiteral("u_map_results"), QString::fromUtf8(maps)}};
    return QJsonDocument(QJsonArray{row}).toJson(QJsonDocument::Compact);
}

} // namespace

class RecordTraceTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void followsARecordToWhatItBecame();
    void d11_namesTheComputerOfItsComputerId();
    void aRecordThatTheInstanceNeverHadIsEmpty();
    void keysAreComparedWithTheirCase();
    void aKeyCannotChangeTheQuery();
    void aTargetThatIsGoneIsSaid();
    void anErrorOfTheInstanceIsPassedOn();
};

void RecordTraceTest::followsARecordToWhatItBecame()
{
    Bench bench;
    bench.rows(oneRow());
    bench.rows(R"([{"sys_id":"abc","name":"pc1","sys_class_name":"cmdb_ci_win_server"}])");
    const auto trace = bench.tracer.trace(DataType::Contracts, QStringLiteral("C1"), {}, 20, {});
    QVERIFY(trace);
    QCOMPARE(bench.table(0), QStringLiteral("x_fls_flexera_fnms_contract_import"));
    QCOMPARE(bench.query(0), QStringLiteral("u_key=C1^ORDERBYDESCsys_created_on"));
    QCOMPARE(trace->rows.size(), 1);
    const StagingTrace& row = trace->rows.first();
    QCOMPARE(row.transaction, QStringLiteral("ITXN7"));
    QCOMPARE(row.created, QDateTime(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC));
    QCOMPARE(row.result, QStringLiteral("updated"));
    QCOMPARE(row.comment, QStringLiteral("note"));
    QCOMPARE(row.maps, (QList<MapTrace>{{QStringLiteral("Computer"),
                                         QStringLiteral("updated"),
                                         {},
                                         {},
                                         QStringLiteral("cmdb_ci_computer"),
                                         QStringLiteral("abc")}}));
    QCOMPARE(bench.table(1), QStringLiteral("cmdb_ci_computer"));
    QCOMPARE(
        trace->target,
        (TargetRecord{QStringLiteral("cmdb_ci_win_server"), QStringLiteral("abc"), {}, QStringLiteral("pc1"), true}));
    QCOMPARE(pageOf(credentials().instance, *trace->target).toString(),
             QStringLiteral("https://demo.example/nav_to.do?uri=cmdb_ci_win_server.do?sys_id%3Dabc"));
}

void RecordTraceTest::d11_namesTheComputerOfItsComputerId()
{
    Bench bench;
    bench.rows("[]");
    bench.rows(R"([{"computer_id":"C1","ci":"abc","ci.name":"pc1","ci.sys_class_name":"cmdb_ci_computer"}])");
    const auto trace = bench.tracer.trace(DataType::Hardware, QStringLiteral("C1"), QStringLiteral("C1"), 20, {});
    QVERIFY(trace);
    QCOMPARE(bench.query(1), QStringLiteral("computer_id=C1"));
    QCOMPARE(
        trace->identity,
        (TargetRecord{QStringLiteral("cmdb_ci_computer"), QStringLiteral("abc"), {}, QStringLiteral("pc1"), true}));
    QVERIFY(!trace->target);
    QVERIFY(!trace->isEmpty());
}

void RecordTraceTest::aRecordThatTheInstanceNeverHadIsEmpty()
{
    Bench bench;
    bench.rows("[]");
    const auto trace = bench.tracer.trace(DataType::Applications, QStringLiteral("I1"), {}, 20, {});
    QVERIFY(trace);
    QVERIFY(trace->isEmpty());
    QCOMPARE(bench.transport.requests.size(), 2);
}

void RecordTraceTest::keysAreComparedWithTheirCase()
{
    Bench bench;
    bench.rows(oneRow());
    QVERIFY(bench.tracer.trace(DataType::Contracts, QStringLiteral("c1"), {}, 20, {})->rows.isEmpty());
}

void RecordTraceTest::aKeyCannotChangeTheQuery()
{
    Bench bench;
    bench.rows("[]");
    QVERIFY(bench.tracer.trace(DataType::Hardware, QStringLiteral("x^ORsys_idISNOTEMPTY"), {}, 20, {}));
    QCOMPARE(bench.query(0), QStringLiteral("u_key=x^^ORsys_idISNOTEMPTY^ORDERBYDESCsys_created_on"));
}

void RecordTraceTest::aTargetThatIsGoneIsSaid()
{
    Bench bench;
    bench.rows(oneRow());
    bench.rows("[]");
    const auto trace = bench.tracer.trace(DataType::Contracts, QStringLiteral("C1"), {}, 20, {});
    QVERIFY(trace);
    QVERIFY(trace->target);
    QVERIFY(!trace->target->exists);
}

void RecordTraceTest::anErrorOfTheInstanceIsPassedOn()
{
    Bench bench;
    bench.transport.answer(403, R"({"error":{"message":"no"}})");
    const auto trace = bench.tracer.trace(DataType::Contracts, QStringLiteral("C1"), {}, 20, {});
    QVERIFY(!trace);
    QCOMPARE(trace.error().code, ErrorCode::Forbidden);
}

ITAM_TEST(RecordTraceTest)
#include "tst_recordtrace.moc"
