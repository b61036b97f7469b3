// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/answerform.h"
#include "core/sandbox/platform/gzip.h"
#include "tests/core/sandbox/platform/instance.h"
#include "tests/testcase.h"

using namespace itam::tests;
using namespace itam::sandbox::platform;
using itam::sandbox::http::Fields;

/// servicenow-rest.md 1: JSON and XML, in and out, packed when asked for.
class AnswerFormsTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { m_instance = std::make_unique<Instance>(); }
    void cleanupTestCase() { m_instance.reset(); }
    void acceptDecides_data();
    void acceptDecides();
    void jsonBecomesXml_data();
    void jsonBecomesXml();
    void recordsInXml();
    void errorsInXml();
    void xmlBodiesAreRead_data();
    void xmlBodiesAreRead();
    void largeAnswersArePackedWhenAskedFor_data();
    void largeAnswersArePackedWhenAskedFor();

private:
    RawReply send(const QByteArray& method, const QByteArray& target, Fields headers, const QByteArray& body = {})
    {
        headers.append(basic(m_instance->credentials().admin));
        return m_instance->send(method, "/api/now/" + target, headers, body);
    }
    std::unique_ptr<Instance> m_instance;
};

void AnswerFormsTest::acceptDecides_data()
{
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<QString>("form");
    const auto row = [](const char* accept, const char* form) {
        QTest::newRow(accept) << QByteArray(accept) << QString::fromLatin1(form);
    };
    row("", "json");
    row("*/*", "json");
    row("application/json", "json");
    row("application/xml", "xml");
    row("text/xml", "xml");
    row("application/*", "json");
    row("application/xml, application/json", "json");
    row("application/json;q=0.5, application/xml", "xml");
    row("text/html, application/xml;q=0.9, */*;q=0.8", "xml");
    row("application/json;q=0, */*", "xml");
    row("APPLICATION/XML", "xml");
    row("text/html", "none");
    row("application/json;q=0", "none");
}

void AnswerFormsTest::acceptDecides()
{
    QFETCH(QByteArray, accept);
    itam::sandbox::http::Request request;
    request.headers = {{"Accept", accept}};
    const auto form = answerFormFor(request);
    QTEST(!form                      ? QStringLiteral("none")
          : *form == AnswerForm::Xml ? QStringLiteral("xml")
                                     : QStringLiteral("json"),
          "form");
}

void AnswerFormsTest::jsonBecomesXml_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("xml");
    const auto row = [](const char* json, const char* xml) {
        QTest::newRow(json) << QByteArray(json) << QByteArray(xml);
    };
    row(R"({"result":[]})", "");
    row(R"({"result":{"a":"b","c":""}})", "<result><a>b</a><c/></result>");
    row(R"({"result":[{"a":"1"},{"a":"2"}]})", "<result><a>1</a></result><result><a>2</a></result>");
    row(R"({"a":null,"b":true,"c":12})", "<a/><b>true</b><c>12</c>");
    row(R"({"a":"x & <y> \"z\" \\ \n é"})", "<a>x &amp; &lt;y&gt; \"z\" \\ \n \xc3\xa9</a>");
    row("{\"a\":\"\\u0001\\u0041\"}", "<a>\xef\xbf\xbd"
                                      "A</a>");
    row(R"({"m.name":"x","1 two":"y"})", "<m.name>x</m.name><_1_two>y</_1_two>");
    row("{ \"a\" : [ 1 , 2 ] ,\n \"b\" : { } }", "<a>1</a><a>2</a><b></b>");
}

void AnswerFormsTest::jsonBecomesXml()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, xml);
    QCOMPARE(xmlOf(json), "<?xml version=\"1.0\" encoding=\"UTF-8\"?><response>" + xml + "</response>");
}

void AnswerFormsTest::recordsInXml()
{
    const RawReply made = send("POST", "table/cmn_location?sysparm_fields=name,parent",
                               {{"Accept", "application/xml"}, {"Content-Type", "application/json"}},
                               R"({"name":"A & B","parent":"0123456789abcdef0123456789abcdef"})");
    QCOMPARE(made.status, 201);
    QCOMPARE(made.header("Content-Type"), QByteArray("application/xml;charset=UTF-8"));
    QCOMPARE(
        made.body,
        QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?><response><result><name>A &amp; B</name><parent><link>"
                   "http://127.0.0.1/api/now/table/cmn_location/0123456789abcdef0123456789abcdef</link>"
                   "<value>0123456789abcdef0123456789abcdef</value></parent></result></response>"));
}

void AnswerFormsTest::errorsInXml()
{
    const RawReply missing = send("GET", "table/plants", {{"Accept", "text/xml"}});
    QCOMPARE(missing.status, 400);
    QCOMPARE(missing.body,
             QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?><response><error><message>Invalid table "
                        "plants</message><detail/></error><status>failure</status></response>"));
    const RawReply stranger = m_instance->send("GET", "/api/now/table/cmdb_ci", {{"Accept", "application/xml"}});
    QCOMPARE(stranger.status, 401);
    QVERIFY(stranger.body.contains("<message>User Not Authenticated</message>"));
    const RawReply other = send("GET", "table/cmdb_ci", {{"Accept", "text/csv"}});
    QCOMPARE(other.status, 406);
    QCOMPARE(errorOf(other), QStringLiteral("Not acceptable|Only application/json and application/xml are offered"));
}

void AnswerFormsTest::xmlBodiesAreRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("name");
    const auto row = [](const char* name, const char* body, const char* kept) {
        QTest::newRow(name) << QByteArray(body) << QString::fromUtf8(kept);
    };
    row("one", "<request><entry><name>v</name></entry></request>", "v");
    row("declaration and escapes",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><request><entry><name>\xc3\xa9 &amp; "
        "&#x41;</name></entry></request>",
        "é & A");
    row("CDATA", "<request><entry><name><![CDATA[<b>]]></name></entry></request>", "<b>");
    row("first of two", "<request><entry><name>a</name></entry><entry><name>b</name></entry></request>", "a");
    row("without entry", "<request><name>v</name></request>", "v");
    row("unknown column", "<request><entry><colour>red</colour><name>v</name></entry></request>", "v");
    row("nothing", "<request/>", "");
}

void AnswerFormsTest::xmlBodiesAreRead()
{
    QFETCH(QByteArray, body);
    for (const char* type : {"application/xml", "text/xml; charset=utf-8"}) {
        const RawReply reply = send("POST", "table/core_company", {{"Content-Type", type}}, body);
        QCOMPARE(reply.status, 201);
        QTEST(jsonOf(reply).value(QLatin1String("result")).toObject().value(QLatin1String("name")).toString(), "name");
    }
}

void AnswerFormsTest::largeAnswersArePackedWhenAskedFor_data()
{
    QTest::addColumn<QByteArray>("accepted");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("encoding");
    const QByteArray large = "table/sys_dictionary?sysparm_limit=20";
    QTest::newRow("gzip") << QByteArray("gzip, deflate") << large << QByteArray("gzip");
    QTest::newRow("anything") << QByteArray("*") << large << QByteArray("gzip");
    QTest::newRow("refused") << QByteArray("gzip;q=0, *") << large << QByteArray();
    QTest::newRow("not asked for") << QByteArray("identity") << large << QByteArray();
    QTest::newRow("small") << QByteArray("gzip") << QByteArray("table/cmdb_rel_type") << QByteArray();
}

void AnswerFormsTest::largeAnswersArePackedWhenAskedFor()
{
    QFETCH(QByteArray, accepted);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, encoding);
    for (int i = 0; i < 20; ++i) {
        const RawReply made = send("POST", "table/incident?sysparm_fields=number", {}, "{}");
        QCOMPARE(made.status, 201);
    }
    target.replace("sys_dictionary", "incident");
    const RawReply plain = send("GET", target, {});
    const RawReply reply = send("GET", target, {{"Accept-Encoding", accepted}});
    QCOMPARE(reply.header("Content-Encoding"), encoding);
    if (encoding.isEmpty()) {
        QCOMPARE(reply.body, plain.body);
    } else {
        QCOMPARE(gunzip(reply.body, 1 << 24).value(), plain.body);
        QVERIFY(reply.body.size() < plain.body.size());
    }
}

ITAM_TEST(AnswerFormsTest)
#include "tst_answerforms.moc"
