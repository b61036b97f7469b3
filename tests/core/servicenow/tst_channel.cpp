// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/channel.h"
#include "core/servicenow/importhistory.h"
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
    void retryAfterIsRead_data();
    void retryAfterIsRead();
    void gzipTravelsWhereItIsOffered();
    void gzipIsLeftWhereItDoesNotPay_data();
    void gzipIsLeftWhereItDoesNotPay();
    void d2_aSegmentThatIsNotReadPackedGoesPlainAtOnce_data();
    void d2_aSegmentThatIsNotReadPackedGoesPlainAtOnce();
    void aSegmentThatIsMalformedInAnyFormIsAnError();
    void statusNeedsARun();
    void tableRowsAreText();
    void d14_linksAreNotFollowed();

private:
    /// connection_test answers with these encodings.
    void offer(const QStringList& encodings);
    [[nodiscard]] static bool isPacked(const HttpRequest& request);
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

void ChannelTest::retryAfterIsRead_data()
{
    using Headers = QList<std::pair<QByteArray, QByteArray>>;
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<std::optional<std::chrono::seconds>>("expected");
    const auto seconds = [](qint64 count) { return std::optional(std::chrono::seconds(count)); };
    QTest::newRow("seconds") << Headers{{"retry-after", "17"}} << seconds(17);
    QTest::newRow("no wait") << Headers{{"retry-after", " 0 "}} << seconds(0);
    QTest::newRow("longer than anybody waits") << Headers{{"retry-after", "99999999999999"}} << seconds(365 * 86400);
    QTest::newRow("a date by the server's clock")
        << Headers{{"date", "Sun, 06 Nov 1994 08:49:37 GMT"}, {"retry-after", "Sun, 06 Nov 1994 08:51:37 GMT"}}
        << seconds(120);
    QTest::newRow("a date that has passed") << Headers{{"retry-after", "Sun, 06 Nov 1994 08:49:37 GMT"}} << seconds(0);
    QTest::newRow("negative") << Headers{{"retry-after", "-5"}} << std::optional<std::chrono::seconds>();
    QTest::newRow("no date") << Headers{{"retry-after", "soon"}} << std::optional<std::chrono::seconds>();
    QTest::newRow("absent") << Headers{} << std::optional<std::chrono::seconds>();
}

void ChannelTest::retryAfterIsRead()
{
    using Headers = QList<std::pair<QByteArray, QByteArray>>;
    QFETCH(const Headers, headers);
    QFETCH(const std::optional<std::chrono::seconds>, expected);
    wire::Reply reply;
    reply.code = wire::ReturnCode::Throttled;
    m_transport->answer(429, wire::writeReply(reply), headers);
    QCOMPARE(m_channel->sendSegment("x", {}).error().retryAfter, expected);
}

void ChannelTest::offer(const QStringList& encodings)
{
    wire::Reply reply;
    reply.connection = wire::ConnectionReport{};
    reply.connection->encodings = encodings;
    m_transport->answer(200, wire::writeReply(reply));
    QVERIFY(m_channel->connectionTest({}, {}));
}

bool ChannelTest::isPacked(const HttpRequest& request)
{
    return request.headers.contains({"Content-Encoding", "gzip"});
}

void ChannelTest::gzipTravelsWhereItIsOffered()
{
    const QByteArray body(4096, 'x');
    m_transport->answer(200, wire::writeReply({}));
    QVERIFY(m_channel->sendSegment(body, {}));
    QVERIFY2(!isPacked(m_transport->requests.last()), "nobody has said yet that the instance takes it");
    offer({QStringLiteral("gzip")});
    QVERIFY(!isPacked(m_transport->requests.last()));
    m_transport->answer(200, wire::writeReply({}));
    QVERIFY(m_channel->sendSegment(body, {}));
    const HttpRequest& request = m_transport->requests.last();
    QVERIFY(isPacked(request));
    QVERIFY(request.body.size() < body.size() / 10);
    QCOMPARE(unpackedPayload(request.body.toBase64()).value(), body);
    QVERIFY(request.headers.contains({"X-Itam-Digest", wire::digestOf(body)}));
}

void ChannelTest::gzipIsLeftWhereItDoesNotPay_data()
{
    QTest::addColumn<QString>("instance");
    QTest::addColumn<settings::Compression>("compression");
    QTest::addColumn<QStringList>("encodings");
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("packed");
    const QString far = QStringLiteral("https://demo.example");
    const QString near = QStringLiteral("http://127.0.0.1:8080");
    const QStringList gzip{QStringLiteral("gzip")};
    QTest::newRow("far") << far << settings::Compression::Auto << gzip << 1024 << true;
    QTest::newRow("small") << far << settings::Compression::Auto << gzip << 1023 << false;
    QTest::newRow("not offered") << far << settings::Compression::On << QStringList{QStringLiteral("br")} << 4096
                                 << false;
    QTest::newRow("not wanted") << far << settings::Compression::Off << gzip << 4096 << false;
    QTest::newRow("on this computer") << near << settings::Compression::Auto << gzip << 4096 << false;
    QTest::newRow("localhost") << QStringLiteral("http://localhost:8080") << settings::Compression::Auto << gzip << 4096
                               << false;
    QTest::newRow("on this computer, wanted") << near << settings::Compression::On << gzip << 4096 << true;
}

void ChannelTest::gzipIsLeftWhereItDoesNotPay()
{
    QFETCH(const QString, instance);
    QFETCH(const settings::Compression, compression);
    QFETCH(const QStringList, encodings);
    QFETCH(const int, size);
    QFETCH(const bool, packed);
    Credentials credentials;
    credentials.instance = QUrl(instance);
    OAuthSession session(*m_transport, *m_clock, credentials);
    m_channel = makeIntegrationChannel(*m_transport, session, std::chrono::seconds(5), compression);
    offer(encodings);
    m_transport->answer(200, wire::writeReply({}));
    QVERIFY(m_channel->sendSegment(QByteArray(size, 'x'), {}));
    QCOMPARE(isPacked(m_transport->requests.last()), packed);
    m_channel.reset(); // before its session
}

void ChannelTest::d2_aSegmentThatIsNotReadPackedGoesPlainAtOnce_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
    wire::Reply malformed;
    malformed.code = wire::ReturnCode::Malformed;
    QTest::newRow("415") << 415 << QByteArray("<html>Unsupported Media Type</html>");
    QTest::newRow("code 10") << wire::httpStatusOf(malformed.code) << wire::writeReply(malformed);
}

void ChannelTest::d2_aSegmentThatIsNotReadPackedGoesPlainAtOnce()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, answer);
    const QByteArray body(4096, 'x');
    offer({QStringLiteral("gzip")});
    m_transport->answer(status, answer);
    m_transport->answer(200, wire::writeReply({}));
    QVERIFY(m_channel->sendSegment(body, {}));
    const auto& requests = m_transport->requests;
    QVERIFY(isPacked(requests.at(requests.size() - 2)));
    QVERIFY(!isPacked(requests.last()));
    QCOMPARE(requests.last().body, body);
    QVERIFY(requests.last().headers.contains({"X-Itam-Digest", wire::digestOf(body)}));
    // For the rest of the export.
    m_transport->answer(200, wire::writeReply({}));
    QVERIFY(m_channel->sendSegment(body, {}));
    QVERIFY(!isPacked(m_transport->requests.last()));
}

void ChannelTest::aSegmentThatIsMalformedInAnyFormIsAnError()
{
    wire::Reply malformed;
    malformed.code = wire::ReturnCode::Malformed;
    offer({QStringLiteral("gzip")});
    const auto before = m_transport->requests.size();
    for (int i = 0; i < 2; ++i)
        m_transport->answer(wire::httpStatusOf(malformed.code), wire::writeReply(malformed));
    const auto sent = m_channel->sendSegment(QByteArray(4096, 'x'), {});
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, ErrorCode::Malformed);
    QCOMPARE(m_transport->requests.size(), before + 2);
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
