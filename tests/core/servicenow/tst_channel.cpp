// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/channel.h"
#include "core/servicenow/tableclient.h"
#include "core/wire/codec.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/faketransport.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core;
using namespace itam::core::servicenow;

class ChannelTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void sendsDigestAndBearer();
    void returnCodesBecomeErrors_data();
    void returnCodesBecomeErrors();
    void answersWithoutReturnCode_data();
    void answersWithoutReturnCode();
    void retryAfterIsRead();
    void statusNeedsARun();
    void tableRowsAreText();
    void d14_linksAreNotFollowed();

private:
    std::unique_ptr<tests::FakeTransport> m_transport;
    std::unique_ptr<tests::FakeClock> m_clock;
    std::unique_ptr<OAuthSession> m_session;
    std::unique_ptr<IntegrationChannel> m_channel;
};

void ChannelTest::init()
{
    TestCase::init();
    m_transport = std::make_unique<tests::FakeTransport>();
    m_clock = std::make_unique<tests::FakeClock>();
    Credentials credentials;
    credentials.instance = QUrl(QStringLiteral("https://demo.example"));
    credentials.endpoint = QStringLiteral("api/x/y");
    m_session = std::make_unique<OAuthSession>(*m_transport, *m_clock, credentials);
    m_channel = makeIntegrationChannel(*m_transport, *m_session, std::chrono::seconds(5));
    m_transport->answer(200, R"({"access_token":"access","expires_in":1800})");
}

void ChannelTest::sendsDigestAndBearer()
{
    m_transport->answer(200, wire::writeReply({}));
    QVERIFY(m_channel->sendSegment("<body/>", {}));
    const HttpRequest& request = m_transport->requests.last();
    QCOMPARE(request.url.toString(), QStringLiteral("https://demo.example/api/x/y"));
    QVERIFY(request.headers.contains({"X-Itam-Digest", wire::digestOf("<body/>")}));
    QVERIFY(request.headers.contains({"Authorization", "Bearer access"}));
}

void ChannelTest::returnCodesBecomeErrors_data()
{
    QTest::addColumn<wire::ReturnCode>("code");
    QTest::addColumn<ErrorCode>("error");
    QTest::newRow("10") << wire::ReturnCode::Malformed << ErrorCode::Malformed;
    QTest::newRow("11") << wire::ReturnCode::UnknownType << ErrorCode::UnknownType;
    QTest::newRow("12") << wire::ReturnCode::TooLarge << ErrorCode::TooLarge;
    QTest::newRow("13") << wire::ReturnCode::OutOfOrder << ErrorCode::OutOfOrder;
    QTest::newRow("14") << wire::ReturnCode::Conflict << ErrorCode::Conflict;
    QTest::newRow("15") << wire::ReturnCode::RunClosed << ErrorCode::RunClosed;
    QTest::newRow("16") << wire::ReturnCode::BaseMoved << ErrorCode::BaseMoved;
    QTest::newRow("21") << wire::ReturnCode::Forbidden << ErrorCode::Forbidden;
    QTest::newRow("22") << wire::ReturnCode::UnknownRun << ErrorCode::UnknownRun;
    QTest::newRow("30") << wire::ReturnCode::NotReady << ErrorCode::NotReady;
    QTest::newRow("31") << wire::ReturnCode::Busy << ErrorCode::UnfinishedImport;
    QTest::newRow("32") << wire::ReturnCode::SamMissing << ErrorCode::SamMissing;
    QTest::newRow("40") << wire::ReturnCode::Timeout << ErrorCode::ServerTimeout;
    QTest::newRow("41") << wire::ReturnCode::Throttled << ErrorCode::Throttled;
    QTest::newRow("50") << wire::ReturnCode::Internal << ErrorCode::ServerFailed;
}

void ChannelTest::returnCodesBecomeErrors()
{
    QFETCH(wire::ReturnCode, code);
    QFETCH(ErrorCode, error);
    wire::Reply reply;
    reply.code = code;
    m_transport->answer(wire::httpStatusOf(code), wire::writeReply(reply));
    const auto sent = m_channel->sendSegment("x", {});
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, error);
}

void ChannelTest::answersWithoutReturnCode_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("error");
    QTest::newRow("404") << 404 << QByteArray("{}") << ErrorCode::EndpointNotFound;
    QTest::newRow("403") << 403 << QByteArray("{}") << ErrorCode::Forbidden;
    QTest::newRow("500 HTML") << 500 << QByteArray("<html></html>") << ErrorCode::ServerFailed;
    QTest::newRow("502") << 502 << QByteArray("bad gateway") << ErrorCode::ServerFailed;
    QTest::newRow("413") << 413 << QByteArray() << ErrorCode::TooLarge;
    QTest::newRow("429") << 429 << QByteArray() << ErrorCode::Throttled;
    QTest::newRow("redirect") << 302 << QByteArray() << ErrorCode::NotServiceNow;
    QTest::newRow("200 HTML") << 200 << QByteArray("<html></html>") << ErrorCode::NotServiceNow;
    QTest::newRow("200 garbage") << 200 << QByteArray("\x00\x01", 2) << ErrorCode::BadReply;
    QTest::newRow("200 empty") << 200 << QByteArray() << ErrorCode::BadReply;
}

void ChannelTest::answersWithoutReturnCode()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorCode, error);
    m_transport->answer(status, body);
    const auto sent = m_channel->sendSegment("x", {});
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, error);
}

void ChannelTest::retryAfterIsRead()
{
    wire::Reply reply;
    reply.code = wire::ReturnCode::Throttled;
    m_transport->answer(429, wire::writeReply(reply), {{"retry-after", "17"}});
    QCOMPARE(m_channel->sendSegment("x", {}).error().retryAfter, std::optional(std::chrono::seconds(17)));
}

void ChannelTest::statusNeedsARun()
{
    m_transport->answer(200, wire::writeReply({}));
    wire::StatusRequest request;
    request.exportId = QStringLiteral("e");
    request.type = model::DataType::Hardware;
    QCOMPARE(m_channel->status(request, {}).error().code, ErrorCode::BadReply);
}

void ChannelTest::tableRowsAreText()
{
    m_transport->answer(200, R"({"result":[{"number":"IRUN1","import_run":{"link":"x","value":"abc"},"empty":""}]})",
                        {{"x-total-count", "41"}});
    TableClient tables(*m_transport, *m_session, std::chrono::seconds(5));
    const auto page = tables.query(
        {.table = QStringLiteral("t"), .query = QStringLiteral("a=b+c^ORDERBYd"), .fields = {QStringLiteral("number")}},
        {});
    QVERIFY(page);
    QCOMPARE(page->total, 41);
    QCOMPARE(page->rows.first().value(QStringLiteral("number")), QStringLiteral("IRUN1"));
    QCOMPARE(page->rows.first().value(QStringLiteral("import_run")), QStringLiteral("abc"));
    QVERIFY(m_transport->requests.last().url.toEncoded().contains("sysparm_query=a%3Db%2Bc%5EORDERBYd"));
}

void ChannelTest::d14_linksAreNotFollowed()
{
    m_transport->answer(307, {}, {{"location", "https://evil.example/"}});
    const auto sent = m_channel->sendSegment("x", {});
    QVERIFY(!sent);
    for (const HttpRequest& request : m_transport->requests)
        QCOMPARE(request.url.host(), QStringLiteral("demo.example"));
}

ITAM_TEST(ChannelTest)
#include "tst_channel.moc"
