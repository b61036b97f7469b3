// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/tablereading.h"
#include "tests/core/servicenow/lifecyclebench.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core::servicenow;
using itam::tests::replied;

namespace {

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

class TableReadingTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void branchesOfConditionsAreMultiplied_data();
    void branchesOfConditionsAreMultiplied();
    void conditionsGoThroughAReference_data();
    void conditionsGoThroughAReference();
    void pagesAreCutByKey_data();
    void pagesAreCutByKey();
    void valuesCannotChangeAQuery();
    void allPagesAreRead();
    void idsGoInPiecesThatServersRead();
    void tablesThatAreNotShownAreEmpty();
    void durationsAreReadInEveryForm_data();
    void durationsAreReadInEveryForm();
};

void TableReadingTest::branchesOfConditionsAreMultiplied_data()
{
    QTest::addColumn<QStringList>("queries");
    QTest::addColumn<QString>("all");
    QTest::newRow("none") << QStringList{text(""), text("")} << QString();
    QTest::newRow("one") << QStringList{text(""), text("a=1")} << text("a=1");
    QTest::newRow("two") << QStringList{text("a=1^ORa=2"), text("b=1")} << text("a=1^ORa=2^b=1");
    QTest::newRow("branches") << QStringList{text("a=1^NQb=2"), text("c=3")} << text("a=1^c=3^NQb=2^c=3");
    QTest::newRow("both") << QStringList{text("a=1^NQb=2"), text("c=3^NQd=4")}
                          << text("a=1^c=3^NQa=1^d=4^NQb=2^c=3^NQb=2^d=4");
    QTest::newRow("caret in a value") << QStringList{text("a=x^^NQy"), text("b=1")} << text("a=x^^NQy^b=1");
}

void TableReadingTest::branchesOfConditionsAreMultiplied()
{
    QFETCH(QStringList, queries);
    QTEST(allOf(queries), "all");
}

void TableReadingTest::conditionsGoThroughAReference_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("through");
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("one") << text("a=1") << text("ci.a=1");
    QTest::newRow("all") << text("a=1^ORb=2^c=3^NQd=4") << text("ci.a=1^ORci.b=2^ci.c=3^NQci.d=4");
    QTest::newRow("caret in a value") << text("a=x^^y^b=^^") << text("ci.a=x^^y^ci.b=^^");
}

void TableReadingTest::conditionsGoThroughAReference()
{
    QFETCH(QString, query);
    QTEST(throughReference(query, text("ci")), "through");
}

void TableReadingTest::pagesAreCutByKey_data()
{
    QTest::addColumn<QString>("conditions");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<RecordCursor>("after");
    QTest::addColumn<QString>("query");
    QTest::newRow("first") << text("a=1") << false << RecordCursor() << text("a=1^ORDERBYname^ORDERBYsys_id");
    QTest::newRow("first of all") << QString() << true << RecordCursor() << text("ORDERBYDESCname^ORDERBYDESCsys_id");
    QTest::newRow("behind") << text("a=1") << false << RecordCursor{text("x"), text("7")}
                            << text("a=1^name>=x^name>x^ORsys_id>7^ORDERBYname^ORDERBYsys_id");
    QTest::newRow("behind, down") << QString() << true << RecordCursor{text("x"), text("7")}
                                  << text("name<=x^name<x^ORsys_id<7^ORDERBYDESCname^ORDERBYDESCsys_id");
    QTest::newRow("behind one without a value") << QString() << false << RecordCursor{{}, text("7")}
                                                << text("nameISNOTEMPTY^ORsys_id>7^ORDERBYname^ORDERBYsys_id");
    QTest::newRow("behind one without a value, down") << QString() << true << RecordCursor{{}, text("7")}
                                                      << text("nameISEMPTY^sys_id<7^ORDERBYDESCname^ORDERBYDESCsys_id");
    QTest::newRow("branches") << text("a=1^NQb=2") << false << RecordCursor{text("x"), text("7")}
                              << text("a=1^name>=x^name>x^ORsys_id>7^NQb=2^name>=x^name>x^ORsys_id>7^ORDERBYname^"
                                      "ORDERBYsys_id");
}

void TableReadingTest::pagesAreCutByKey()
{
    QFETCH(QString, conditions);
    QFETCH(bool, descending);
    QFETCH(RecordCursor, after);
    QTEST(pageQuery(conditions, {text("name"), text("sys_id"), descending}, after), "query");
}

void TableReadingTest::valuesCannotChangeAQuery()
{
    QCOMPARE(pageQuery({}, {text("name"), text("sys_id"), false}, {text("x^ORy=1"), text("7^NQz=1")}),
             text("name>=x^^ORy=1^name>x^^ORy=1^ORsys_id>7NQz1^ORDERBYname^ORDERBYsys_id"));
    QCOMPARE(isOneOf(text("sys_id"), {text("a^b"), text("c,d")}), text("sys_idINab,cd"));
}

void TableReadingTest::allPagesAreRead()
{
    tests::FakeClock clock;
    tests::Asked asked;
    const auto session = *InstanceSession::openOver(std::make_unique<tests::AskedTransport>(asked),
                                                    tests::lifecycleCredentials(), clock);
    int total = 1200;
    // 0000, the last one made, to 1199.
    asked.answer = [&](const HttpRequest&) -> Result<HttpReply> {
        const QString behind = asked.query(asked.requests.size() - 1).section(text("sys_id>"), 1).section(u'^', 0, 0);
        QJsonArray rows;
        for (int n = behind.isEmpty() ? 0 : behind.toInt() + 1; n < total && rows.size() < 1000; ++n)
            rows.append(QJsonObject{{text("sys_id"), QString::number(n).rightJustified(4, u'0')},
                                    {text("sys_created_on"), n == 0 ? text("2026") : text("2025")}});
        return replied(200, tests::resultOf(rows));
    };
    TableClient tables = session->tables();
    TableQuery query;
    query.table = text("t");
    query.query = text("a=1");
    query.fields = {text("x")};
    const auto rows = readAll(tables, query, {});
    QVERIFY(rows);
    QCOMPARE(rows->size(), 1200);
    QCOMPARE(rows->last().value(text("sys_id")), text("0000"));
    QCOMPARE(asked.query(0), text("a=1^ORDERBYsys_created_on"));
    QCOMPARE(asked.query(1), text("a=1^ORDERBYsys_id"));
    QCOMPARE(asked.query(2), text("a=1^sys_id>0999^ORDERBYsys_id"));
    QCOMPARE(asked.parameter(1, "sysparm_fields"), text("x,sys_id,sys_created_on"));
    QCOMPARE(asked.parameter(0, "sysparm_no_count"), text("true"));
    QCOMPARE(asked.requests.size(), 3);

    total = 999; // one page, in the order of the instance
    asked.requests.clear();
    QCOMPARE(readAll(tables, query, {})->first().value(text("sys_id")), text("0000"));
    QCOMPARE(asked.requests.size(), 1);
}

void TableReadingTest::idsGoInPiecesThatServersRead()
{
    tests::LifecycleBench bench;
    QStringList ids;
    for (int n = 0; n < 450; ++n)
        ids.append(QString::number(n).rightJustified(32, u'0'));
    (void)bench.client->snapshots(ids, {});
    bench.tables = {{text("sys_db_object"), {}},          {text("cmdb_ci"), {}},
                    {text("statemgmt_ops_state"), {}},    {text("statemgmt_renew_lease_task"), {}},
                    {text("statemgmt_cmdb_actions"), {}}, {text("cmdb_ci_hardware"), {}}};
    bench.asked.requests.clear();
    QVERIFY(bench.client->snapshots(ids, {}));
    QCOMPARE(bench.asked.queriesOf("cmdb_ci").size(), 3);
    constexpr qsizetype readBytes = 8192 - 1024; // some room for headers
    for (qsizetype n = 0; n < bench.asked.requests.size(); ++n)
        QVERIFY2(bench.asked.line(n).size() < readBytes, bench.asked.line(n).constData());
}

void TableReadingTest::tablesThatAreNotShownAreEmpty()
{
    using Rows = Result<QList<TableRow>>;
    QVERIFY(orNone(Rows(failure(ErrorCode::NotFound)))->isEmpty());
    QVERIFY(orNone(Rows(failure(ErrorCode::Forbidden)))->isEmpty());
    QCOMPARE(orNone(Rows(failure(ErrorCode::TimedOut))).error().code, ErrorCode::TimedOut);
    QCOMPARE(orNone(Rows(QList<TableRow>(2)))->size(), 2);
}

void TableReadingTest::durationsAreReadInEveryForm_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<int>("seconds");
    QTest::newRow("as the Table API") << text("1970-01-01 02:00:00") << 7200;
    QTest::newRow("more than a day") << text("1970-01-03 00:00:30") << 172'830;
    QTest::newRow("as a lease") << text("24:00:00") << 86'400;
    QTest::newRow("seconds") << text("60") << 60;
    QTest::newRow("none") << QString() << -1;
    QTest::newRow("nonsense") << text("soon") << -1;
}

void TableReadingTest::durationsAreReadInEveryForm()
{
    QFETCH(QString, written);
    QFETCH(int, seconds);
    const auto duration = durationFrom(written);
    QCOMPARE(duration ? static_cast<int>(duration->count()) : -1, seconds);
}

ITAM_TEST(TableReadingTest)
#include "tst_tablereading.moc"
