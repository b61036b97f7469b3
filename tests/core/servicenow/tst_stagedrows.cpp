// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/stagedrows.h"
#include "core/servicenow/unfinishedruns.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/faketransport.h"
#include "tests/testcase.h"

#include <QUrlQuery>

using namespace itam;
using namespace itam::core::servicenow;
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
    [[nodiscard]] QString query(int n) const
    {
        return QUrlQuery(transport.requests.at(n + 1).url)
            .queryItemValue(QStringLiteral("sysparm_query"), QUrl::FullyDecoded);
    }

    tests::FakeClock clock;
    tests::FakeTransport transport;
    OAuthSession session{transport, clock, credentials()};
    TableClient tables{transport, session, 1s};
};

constexpr auto payload = R"(<itamTransaction><data>
<record key="C1"><ComputerID>C1</ComputerID><Domain/></record>
<record key="C&lt;2"><ComputerName>a &amp; b</ComputerName></record></data></itamTransaction>)";

} // namespace

class StagedRowsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void findsATransactionOrARunByNumber();
    void takesTheNewestTransactionOfNoNumber();
    void saysThatThereIsNoSuchNumber();
    void asksForATransactionOrAWholeRun();
    void readsPagesByKey();
    void keepsTypedNumbersHarmless();
    void readsWhatWasSent_data();
    void readsWhatWasSent();
    void closesWithACommentOnly_I12();
    void leavesAFinishedRunAlone_I12();
};

void StagedRowsTest::findsATransactionOrARunByNumber()
{
    Bench bench;
    bench.rows(R"([{"sys_id":"t1","number":"ITXN1","import_type":"Contract","import_run":"r1",)"
               R"("import_run.number":"IRUN1","state":"Succeeded","rows_total":"7"}])");
    const auto transaction = StagedRows(bench.tables).scope(QStringLiteral("ITXN1"), {});
    QVERIFY(transaction);
    QVERIFY(!transaction->isRun());
    QCOMPARE(transaction->runNumber, QStringLiteral("IRUN1"));
    QVERIFY(transaction->type == core::model::DataType::Contracts);
    QCOMPARE(transaction->rows, 7);

    bench.rows("[]");
    bench.rows(R"([{"sys_id":"r1","number":"IRUN1","import_type":"Inventory","state":"Failed","rows_total":"9"}])");
    const auto run = StagedRows(bench.tables).scope(QStringLiteral("IRUN1"), {});
    QVERIFY(run);
    QVERIFY(run->isRun());
    QCOMPARE(run->runId, QStringLiteral("r1"));
}

void StagedRowsTest::takesTheNewestTransactionOfNoNumber()
{
    Bench bench;
    bench.rows(R"([{"sys_id":"t1","number":"ITXN1","import_type":"Inventory"}])");
    QVERIFY(StagedRows(bench.tables).scope({}, {}));
    QCOMPARE(bench.query(0), QStringLiteral("ORDERBYDESCnumber"));
}

void StagedRowsTest::saysThatThereIsNoSuchNumber()
{
    Bench bench;
    bench.rows("[]");
    bench.rows("[]");
    const auto none = StagedRows(bench.tables).scope(QStringLiteral("ITXN9"), {});
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::NotFound);
    QCOMPARE(none.error().subject, QStringLiteral("ITXN9"));
}

void StagedRowsTest::asksForATransactionOrAWholeRun()
{
    Bench bench;
    StagedScope scope;
    scope.runId = QStringLiteral("r1");
    const StagedRows rows(bench.tables);
    QCOMPARE(rows.question(scope, QStringLiteral("u_landed=false")).conditions,
             QStringLiteral("u_transaction.import_run=r1^u_landed=false"));
    scope.transactionId = QStringLiteral("t1");
    QCOMPARE(rows.question(scope, {}).conditions, QStringLiteral("u_transaction=t1"));
    QCOMPARE(rows.question(scope, {}).table, QStringLiteral("x_fls_flexera_fnms_inventory_import"));
}

void StagedRowsTest::readsPagesByKey()
{
    Bench bench;
    bench.rows(R"([{"sys_id":"1","u_key":"A"},{"sys_id":"2","u_key":"B"}])");
    TableQuestion question{.table = QStringLiteral("t"),
                           .conditions = QStringLiteral("a=1"),
                           .fields = {},
                           .order = {QStringLiteral("u_key"), QStringLiteral("sys_id"), false},
                           .after = {},
                           .limit = 2};
    const auto first = readPage(bench.tables, question, {});
    QVERIFY(first);
    QVERIFY(first->next);
    question.after = {first->next->value, first->next->number};
    bench.rows("[]");
    const auto second = readPage(bench.tables, question, {});
    QVERIFY(second);
    QVERIFY(!second->next);
    QCOMPARE(bench.query(1), QStringLiteral("a=1^u_key>=B^u_key>B^ORsys_id>2^ORDERBYu_key^ORDERBYsys_id"));
}

void StagedRowsTest::keepsTypedNumbersHarmless()
{
    Bench bench;
    bench.rows("[]");
    bench.rows("[]");
    static_cast<void>(StagedRows(bench.tables).scope(QStringLiteral("ITXN1^ORnumber!=1"), {}));
    QCOMPARE(bench.query(0), QStringLiteral("number=ITXN1ORnumber1"));
}

void StagedRowsTest::readsWhatWasSent_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::newRow("value") << QByteArray(payload) << "C1" << true << "ComputerID" << "C1";
    QTest::newRow("sent empty") << QByteArray(payload) << "C1" << true << "Domain" << "";
    QTest::newRow("escaped") << QByteArray(payload) << "C<2" << true << "ComputerName" << "a & b";
    QTest::newRow("another key") << QByteArray(payload) << "c1" << false << "" << "";
    QTest::newRow("cut off") << QByteArray(payload).left(70) << "C1" << false << "" << "";
    QTest::newRow("no XML") << QByteArray("{}") << "C1" << false << "" << "";
}

void StagedRowsTest::readsWhatWasSent()
{
    QFETCH(const QByteArray, xml);
    QFETCH(const QString, key);
    QFETCH(const bool, isThere);
    QFETCH(const QString, column);
    const auto sent = sentValues(xml, key);
    QCOMPARE(sent.has_value(), isThere);
    if (sent) {
        QVERIFY(sent->contains(column));
        QTEST(sent->value(column), "value");
    }
}

void StagedRowsTest::closesWithACommentOnly_I12()
{
    Bench bench;
    const auto refused = closeAsFailed(bench.tables, {}, QStringLiteral("IRUN1"), QStringLiteral("  "), {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Usage);
    QVERIFY(bench.transport.requests.isEmpty());

    bench.rows(R"([{"sys_id":"r1","number":"IRUN1","state":"New"}])");
    bench.rows(R"({"sys_id":"r1","state":"Failed"})");
    bench.rows(R"([{"sys_id":"r1","number":"IRUN1","state":"Failed"}])");
    const auto closed = closeAsFailed(bench.tables, {}, QStringLiteral("IRUN1"), QStringLiteral(" stuck "), {});
    QVERIFY(closed);
    QVERIFY(closed->isFinal());
    const QByteArray body = bench.transport.requests.at(2).body;
    QVERIFY2(body.contains(R"("state":"Failed")") && body.contains(R"("comments":"stuck")"), body.constData());
}

void StagedRowsTest::leavesAFinishedRunAlone_I12()
{
    Bench bench;
    bench.rows(R"([{"sys_id":"r1","number":"IRUN1","state":"Succeeded"}])");
    const auto run = closeAsFailed(bench.tables, {}, QStringLiteral("IRUN1"), QStringLiteral("stuck"), {});
    QVERIFY(run);
    QCOMPARE(run->stateText, QStringLiteral("Succeeded"));
    QCOMPARE(bench.transport.requests.size(), 2); // login, question
}

ITAM_TEST(StagedRowsTest)
#include "tst_stagedrows.moc"
