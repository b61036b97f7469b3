// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/records.h"
#include "tests/core/sandbox/platform/instance.h"
#include "tests/testcase.h"

using namespace itam::tests;
using itam::Result;
using itam::sandbox::store::insertRecord;
using itam::sandbox::store::Values;
using itam::sandbox::store::Writer;

/// servicenow-rest.md 6: five servers, three operational, two retired.
class StatsApiTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_instance.reset(); }
    void answers_data();
    void answers();
    void errors_data();
    void errors();
    void underEachVersion();
    void xmlRepeatsResult();

private:
    std::unique_ptr<Instance> m_instance;
};

void StatsApiTest::initTestCase()
{
    m_instance = std::make_unique<Instance>();
    const auto made = m_instance->store().write("test", [](Writer& writer) -> Result<void> {
        const auto dell = insertRecord(writer, QStringLiteral("core_company"),
                                       {{QStringLiteral("sys_id"), QStringLiteral("0000000000000000000000000000000d")},
                                        {QStringLiteral("name"), QStringLiteral("Dell")}});
        for (int i = 1; i <= 5; ++i) {
            Values values{{QStringLiteral("name"), QStringLiteral("s%1").arg(i)},
                          {QStringLiteral("ram"), QString::number(i * 8)},
                          {QStringLiteral("operational_status"), i <= 3 ? QStringLiteral("1") : QStringLiteral("6")}};
            if (i <= 2)
                values.insert(QStringLiteral("manufacturer"), *dell);
            ITAM_TRY(insertRecord(writer, QStringLiteral("cmdb_ci_server"), values));
        }
        return {};
    });
    QVERIFY(made);
}

void StatsApiTest::answers_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char* name, const char* parameters, const char* result) {
        QTest::newRow(name) << QByteArray(parameters) << QByteArray(result);
    };
    const char* byStatus = R"([{"stats":{"count":"3"},"groupby_fields":[{"field":"operational_status","value":"1"}]},)"
                           R"({"stats":{"count":"2"},"groupby_fields":[{"field":"operational_status","value":"6"}]}])";
    row("count", "sysparm_count=true", R"({"stats":{"count":"5"}})");
    row("count in any case", "sysparm_count=True", R"({"stats":{"count":"5"}})");
    row("query", "sysparm_count=true&sysparm_query=ram>=24", R"({"stats":{"count":"3"}})");
    row("column = label", "sysparm_count=true&operational_status=retired", R"({"stats":{"count":"2"}})");
    row("all functions",
        "sysparm_count=true&sysparm_avg_fields=ram&sysparm_min_fields=ram,name&sysparm_max_fields=ram&sysparm_sum_"
        "fields=ram",
        R"({"stats":{"count":"5","avg":{"ram":"24.0000"},"min":{"ram":"8","name":"s1"},"max":{"ram":"40"},"sum":{"ram":"120"}}})");
    row("field named twice", "sysparm_sum_fields=ram,ram&sysparm_max_fields=ram",
        R"({"stats":{"max":{"ram":"40"},"sum":{"ram":"120"}}})");
    row("no rows", "sysparm_count=true&sysparm_avg_fields=ram&sysparm_query=ram>1000",
        R"({"stats":{"count":"0","avg":{"ram":""}}})");
    row("unknown field", "sysparm_count=true&sysparm_avg_fields=colour,name", R"({"stats":{"count":"5"}})");
    row("group", "sysparm_count=true&sysparm_group_by=operational_status", byStatus);
    row("group display true",
        "sysparm_count=true&sysparm_group_by=operational_status&sysparm_display_value=true&sysparm_query=ram=8",
        R"([{"stats":{"count":"1"},"groupby_fields":[{"field":"operational_status","value":"Operational"}]}])");
    row("group display all",
        "sysparm_count=true&sysparm_group_by=operational_status&sysparm_display_value=all&sysparm_query=ram=8",
        R"([{"stats":{"count":"1"},"groupby_fields":[{"field":"operational_status","value":"1","display_value":"Operational"}]}])");
    row("group by reference, one empty", "sysparm_count=true&sysparm_group_by=manufacturer&sysparm_display_value=all",
        R"([{"stats":{"count":"3"},"groupby_fields":[{"field":"manufacturer","value":"","display_value":""}]},)"
        R"({"stats":{"count":"2"},"groupby_fields":[{"field":"manufacturer","value":"0000000000000000000000000000000d","display_value":"Dell"}]}])");
    row("two groups",
        "sysparm_sum_fields=ram&sysparm_group_by=operational_status,manufacturer.name&sysparm_query=ram<=24",
        R"([{"stats":{"sum":{"ram":"24"}},"groupby_fields":[{"field":"operational_status","value":"1"},{"field":"manufacturer.name","value":""}]},)"
        R"({"stats":{"sum":{"ram":"24"}},"groupby_fields":[{"field":"operational_status","value":"1"},{"field":"manufacturer.name","value":"Dell"}]}])");
    row("having", "sysparm_count=true&sysparm_group_by=operational_status&sysparm_having=count^operational_status^>^2",
        R"([{"stats":{"count":"3"},"groupby_fields":[{"field":"operational_status","value":"1"}]}])");
    row("two havings", "sysparm_count=true&sysparm_group_by=operational_status&sysparm_having=count^x^>^1,avg^ram^>^20",
        R"([{"stats":{"count":"2"},"groupby_fields":[{"field":"operational_status","value":"6"}]}])");
    row("having of an unknown operator",
        "sysparm_count=true&sysparm_group_by=operational_status&sysparm_having=count^x^OR 1^1", byStatus);
    row("order by count", "sysparm_count=true&sysparm_group_by=operational_status&sysparm_order_by=COUNT",
        R"([{"stats":{"count":"2"},"groupby_fields":[{"field":"operational_status","value":"6"}]},)"
        R"({"stats":{"count":"3"},"groupby_fields":[{"field":"operational_status","value":"1"}]}])");
    row("order by column, down",
        "sysparm_count=true&sysparm_group_by=operational_status&sysparm_order_by=operational_status^DESC",
        R"([{"stats":{"count":"2"},"groupby_fields":[{"field":"operational_status","value":"6"}]},)"
        R"({"stats":{"count":"3"},"groupby_fields":[{"field":"operational_status","value":"1"}]}])");
    row("order by average", "sysparm_count=true&sysparm_group_by=operational_status&sysparm_order_by=AVG^ram",
        byStatus);
    row("nothing groups", "sysparm_count=true&sysparm_group_by=operational_status&sysparm_query=ram>1000", "[]");
}

void StatsApiTest::answers()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QByteArray, result);
    const RawReply reply =
        m_instance->get("/api/now/stats/cmdb_ci_server?" + parameters.replace('^', "%5E").replace(' ', "%20"));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, "{\"result\":" + result + '}');
}

void StatsApiTest::errors_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    const QString nothing = QStringLiteral("No request parameter for aggregate operation specified|null");
    QTest::newRow("nothing asked") << QByteArray("cmdb_ci") << 400 << nothing;
    QTest::newRow("no count") << QByteArray("cmdb_ci?sysparm_count=false&sysparm_group_by=name") << 400 << nothing;
    QTest::newRow("table") << QByteArray("plants?sysparm_count=true") << 400
                           << QStringLiteral("Invalid table plants|null");
    QTest::newRow("hidden table") << QByteArray("itam_token?sysparm_count=true") << 400
                                  << QStringLiteral("Invalid table itam_token|null");
    QTest::newRow("record") << QByteArray("cmdb_ci/0123456789abcdef0123456789abcdef") << 400
                            << QStringLiteral("Requested URI does not represent any resource|null");
}

void StatsApiTest::errors()
{
    QFETCH(QByteArray, target);
    const RawReply reply = m_instance->get("/api/now/stats/" + target);
    QTEST(reply.status, "status");
    QTEST(errorOf(reply), "error");
}

void StatsApiTest::underEachVersion()
{
    for (const char* version : {"", "v1/", "v2/"}) {
        const QByteArray target = QByteArray("/api/now/") + version + "stats/cmdb_ci_server?sysparm_count=true";
        QCOMPARE(m_instance->get(target).status, 200);
    }
}

void StatsApiTest::xmlRepeatsResult()
{
    const RawReply reply =
        m_instance->send("GET", "/api/now/stats/cmdb_ci_server?sysparm_count=true&sysparm_group_by=operational_status",
                         {basic(m_instance->credentials().reader), {"Accept", "application/xml"}});
    QCOMPARE(reply.body,
             QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?><response>"
                        "<result><stats><count>3</count></stats><groupby_fields><field>operational_status</field>"
                        "<value>1</value></groupby_fields></result>"
                        "<result><stats><count>2</count></stats><groupby_fields><field>operational_status</field>"
                        "<value>6</value></groupby_fields></result></response>"));
}

ITAM_TEST(StatsApiTest)
#include "tst_statsapi.moc"
