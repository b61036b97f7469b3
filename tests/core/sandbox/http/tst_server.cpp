// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/http/server.h"
#include "tests/core/sandbox/rawclient.h"
#include "tests/testcase.h"

#include <QElapsedTimer>

#include <atomic>
#include <latch>

using itam::ErrorCode;
using itam::tests::RawClient;
using itam::tests::RawReply;
using itam::tests::rawRequest;
using namespace itam::sandbox::http;
using namespace std::chrono_literals;

namespace {

/// Answers with what it got; paths with a meaning of their own are faults.
Response echo(const Request& request)
{
    Response response;
    response.setHeader("Content-Type", "text/plain");
    response.setHeader("X-Method", request.method);
    response.setHeader("X-Path", request.path.toUtf8());
    response.setHeader("X-Query", request.query);
    response.setHeader("X-Authorization", request.header("Authorization").isEmpty() ? "none" : "some");
    response.setHeader("X-Too-Large", request.isTooLarge ? "yes" : "no");
    response.body = request.body;
    if (request.path == QLatin1String("/fixed"))
        response.body = "0123456789";
    if (request.path == QLatin1String("/close"))
        response.delivery = Delivery::Close;
    if (request.path == QLatin1String("/reset"))
        response.delivery = Delivery::Reset;
    if (request.path == QLatin1String("/cut")) {
        response.body = "0123456789";
        response.delivery = Delivery::CutInBody;
    }
    if (request.path == QLatin1String("/late"))
        response.delay = 30s;
    if (request.path == QLatin1String("/evil"))
        response.setHeader("X-Evil", "a\r\nX-Injected: b");
    if (request.path == QLatin1String("/throw"))
        throw std::runtime_error("on purpose");
    return response;
}

ServerOptions options()
{
    ServerOptions made;
    made.limits.bodyBytes = 100'000;
    made.limits.head.headerBytes = 8'192;
    made.limits.head.urlBytes = 70'000;
    made.limits.idle = 5s;
    made.limits.header = 300ms;
    made.limits.body = 600ms;
    return made;
}

} // namespace

class ServerTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_server.reset(); }

    void answersAndKeepsTheConnection();
    void answersPipelinedRequestsInOrder();
    void http10EndsTheConnection();
    void headHasNoBody();
    void decodesThePathOnce();
    void readsAChunkedBody();
    void continuesAfterExpect();
    void handlerHearsOfAnOversizeBody();
    void handlerHearsOfAnOversizeChunkedBody();
    void oversizeReplyArrivesWhileTheClientStillSends();
    void refusesMalformedRequests_data();
    void refusesMalformedRequests();
    void takesAThousandIdsInTheAddress();
    void refusedHeadHasNoBody();
    void nothingFollowsARefusedRequest();
    void trailersAreNoHeaders();
    void cutsOffASlowHeader();
    void cutsOffADrippingBody();
    void faultsOfDelivery();
    void delayHoldsUpNobody();
    void slowHandlerHoldsUpNobody();
    void aThrowingHandlerIsAnError500();
    void headersCannotBeInjected();
    void waitsForRoomWhenFull();
    void longestIdleConnectionMakesRoomWhenFull();
    void refusesAPortInUse();
    void refusesAnAddressThatIsNone();
    void stopsWithinASecondWithOpenConnections();
    void parsesParameters();

private:
    std::unique_ptr<Server> m_server;
};

void ServerTest::initTestCase()
{
    m_server = std::make_unique<Server>(options(), echo);
    QVERIFY(m_server->start());
    QVERIFY(m_server->port() != 0);
}

void ServerTest::answersAndKeepsTheConnection()
{
    RawClient client(m_server->port());
    for (int i = 0; i < 20; ++i) {
        const RawReply reply = client.exchange(rawRequest("POST", "/echo?a=1", {}, "body " + QByteArray::number(i)));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, "body " + QByteArray::number(i));
        QCOMPARE(reply.header("connection"), QByteArray("keep-alive"));
        QCOMPARE(reply.header("X-Query"), QByteArray("a=1"));
        QVERIFY(reply.header("Date").endsWith("GMT"));
    }
}

void ServerTest::answersPipelinedRequestsInOrder()
{
    RawClient client(m_server->port());
    client.send(rawRequest("POST", "/a", {}, "first") + rawRequest("POST", "/b", {}, "second") +
                rawRequest("GET", "/c"));
    QCOMPARE(client.receive().body, QByteArray("first"));
    QCOMPARE(client.receive().body, QByteArray("second"));
    QCOMPARE(client.receive().header("X-Path"), QByteArray("/c"));
}

void ServerTest::http10EndsTheConnection()
{
    RawClient client(m_server->port());
    const RawReply reply = client.exchange("GET /fixed HTTP/1.0\r\n\r\n");
    QCOMPARE(reply.body, QByteArray("0123456789"));
    QCOMPARE(reply.header("Connection"), QByteArray("close"));
    QVERIFY(client.isClosedByServer());
}

void ServerTest::headHasNoBody()
{
    RawClient client(m_server->port());
    const RawReply reply = client.exchange(rawRequest("HEAD", "/fixed"), true);
    QCOMPARE(reply.header("Content-Length"), QByteArray("10"));
    QCOMPARE(client.exchange(rawRequest("GET", "/fixed")).body, QByteArray("0123456789"));
}

void ServerTest::decodesThePathOnce()
{
    RawClient client(m_server->port());
    QCOMPARE(client.exchange(rawRequest("GET", "/a%20b%2525?q=%20x")).header("X-Path"), QByteArray("/a b%25"));
    QCOMPARE(client.exchange(rawRequest("GET", "/a?q=%20x")).header("X-Query"), QByteArray("q=%20x"));
}

void ServerTest::readsAChunkedBody()
{
    RawClient client(m_server->port());
    const RawReply reply = client.exchange(
        "POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n4\r\ndefg\r\n0\r\n\r\n");
    QCOMPARE(reply.body, QByteArray("abcdefg"));
}

void ServerTest::continuesAfterExpect()
{
    RawClient client(m_server->port());
    client.send("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(client.receive().status, 100);
    QCOMPARE(client.exchange("abc").body, QByteArray("abc"));
}

void ServerTest::handlerHearsOfAnOversizeBody()
{
    RawClient client(m_server->port());
    client.send("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 100001\r\n\r\n");
    const RawReply reply = client.receive();
    QCOMPARE(reply.header("X-Too-Large"), QByteArray("yes"));
    QCOMPARE(reply.header("Connection"), QByteArray("close"));
    QVERIFY(client.isClosedByServer());
    RawClient exact(m_server->port());
    QCOMPARE(exact.exchange(rawRequest("POST", "/x", {}, QByteArray(100'000, 'x'))).body.size(), 100'000);
}

void ServerTest::handlerHearsOfAnOversizeChunkedBody()
{
    RawClient client(m_server->port());
    QByteArray request = "POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (int i = 0; i < 200; ++i)
        request += "3e8\r\n" + QByteArray(1000, 'x') + "\r\n";
    client.send(request);
    const RawReply reply = client.receive();
    QCOMPARE(reply.header("X-Too-Large"), QByteArray("yes"));
    QCOMPARE(reply.body, QByteArray());
}

void ServerTest::oversizeReplyArrivesWhileTheClientStillSends()
{
    RawClient client(m_server->port());
    const RawReply reply = client.exchange(rawRequest("POST", "/x", {}, QByteArray(5'000'000, 'x')));
    QVERIFY(reply.isComplete);
    QCOMPARE(reply.header("X-Too-Large"), QByteArray("yes"));
}

void ServerTest::refusesMalformedRequests_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << 400;
    QTest::newRow("version") << QByteArray("GET / HTTP/9.9\r\n\r\n") << 505;
    QTest::newRow("length is no number") << QByteArray("POST / HTTP/1.1\r\nContent-Length: abc\r\n\r\n") << 400;
    QTest::newRow("negative length") << QByteArray("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n") << 400;
    QTest::newRow("two lengths") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab")
                                 << 400;
    QTest::newRow("length and chunked")
        << QByteArray("POST / HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") << 400;
    QTest::newRow("header without colon") << QByteArray("GET / HTTP/1.1\r\nHost\r\n\r\n") << 400;
    QTest::newRow("bad size of a piece")
        << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n") << 400;
    QTest::newRow("one long header") << "GET / HTTP/1.1\r\nX-Long: " + QByteArray(20'000, 'x') + "\r\n\r\n" << 431;
    QTest::newRow("many headers") << "GET / HTTP/1.1\r\n" + QByteArray("X-A: b\r\n").repeated(5'000) + "\r\n" << 431;
    const auto get = [](const QByteArray& target, const QByteArray& more = {}) {
        return QByteArray("GET " + target + " HTTP/1.1\r\nHost: a\r\n" + more + "\r\n");
    };
    const auto post = [](const QByteArray& headers) {
        return QByteArray("POST / HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n3\r\nabc\r\n0\r\n\r\n");
    };
    QTest::newRow("more than a hundred headers") << get("/", QByteArray("A: b\r\n").repeated(100)) << 431;
    QTest::newRow("headers that are large together")
        << get("/", QByteArray("A: " + QByteArray(900, 'x') + "\r\n").repeated(10)) << 431;
    QTest::newRow("long address") << get("/" + QByteArray(70'000, 'x')) << 414;
    QTest::newRow("address that never ends") << "GET /" + QByteArray(200'000, 'x') << 414;
    QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("two hosts") << get("/", "Host: b\r\n") << 400;
    QTest::newRow("a whole URL") << get("http://b/") << 400;
    QTest::newRow("asterisk") << get("*") << 400;
    QTest::newRow("half a percent") << get("/a?b=%4") << 400;
    QTest::newRow("percent of no number") << get("/a?b=%zz") << 400;
    QTest::newRow("no UTF-8") << get("/a?b=%ff%fe") << 400;
    QTest::newRow("surrogate") << get("/a?b=%ed%a0%80") << 400;
    QTest::newRow("overlong") << get("/%c0%af") << 400;
    QTest::newRow("NUL in the path") << get("/a%00b") << 400;
    QTest::newRow("raw control character") << get("/a\x01") << 400;
    QTest::newRow("the same length twice") << post("Content-Length: 3\r\nContent-Length: 3\r\n") << 400;
    QTest::newRow("a list of lengths") << post("Content-Length: 3, 3\r\n") << 400;
    QTest::newRow("length with a sign") << post("Content-Length: +3\r\n") << 400;
    QTest::newRow("blank before the colon") << post("Content-Length : 3\r\n") << 400;
    QTest::newRow("chunked and length") << post("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n") << 400;
    QTest::newRow("chunked twice") << post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n") << 400;
    QTest::newRow("chunked, hidden") << post("Transfer-Encoding: xchunked\r\n") << 501;
    QTest::newRow("chunked, then identity") << post("Transfer-Encoding: chunked, identity\r\n") << 501;
    QTest::newRow("packed and chunked") << post("Transfer-Encoding: gzip, chunked\r\n") << 501;
    QTest::newRow("other expectation") << post("Expect: a-miracle\r\nContent-Length: 3\r\n") << 417;
    QTest::newRow("size of a piece overflows") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: "
                                                             "chunked\r\n\r\nfffffffffffffffff\r\nabc\r\n0\r\n\r\n")
                                               << 400;
    QTest::newRow("control character in a header") << get("/", QByteArray("A: b") + '\0' + "c\r\n") << 400;
}

void ServerTest::refusesMalformedRequests()
{
    QFETCH(QByteArray, request);
    RawClient client(m_server->port());
    const RawReply reply = client.exchange(request);
    QTEST(reply.status, "status");
    QVERIFY(client.isClosedByServer());
}

void ServerTest::takesAThousandIdsInTheAddress()
{
    const QByteArray ids = QByteArray("0123456789abcdef0123456789abcdef%2C").repeated(1'000);
    RawClient client(m_server->port());
    const RawReply reply = client.exchange(rawRequest("GET", "/x?sysIds=" + ids));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("X-Query").size(), ids.size() + 7);
    QVERIFY(ids.size() > 34'000);
    QCOMPARE(client.exchange(rawRequest("GET", "/" + QByteArray(64 * 1024, 'x'))).status, 200);
}

void ServerTest::refusedHeadHasNoBody()
{
    RawClient client(m_server->port());
    client.send("HEAD /%zz HTTP/1.1\r\nHost: a\r\n\r\n");
    const RawReply reply = client.receive(true);
    QCOMPARE(reply.status, 400);
    QVERIFY(reply.header("Content-Length").toInt() > 0);
    QVERIFY(client.isClosedByServer());
    QCOMPARE(client.socket().readAll(), QByteArray());
}

void ServerTest::nothingFollowsARefusedRequest()
{
    RawClient client(m_server->port());
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nContent-Length: 4\r\n\r\nabcd" +
                rawRequest("GET", "/second"));
    QCOMPARE(client.receive().status, 400);
    QVERIFY(!client.receive(false, 500).hasHead);
}

void ServerTest::trailersAreNoHeaders()
{
    RawClient client(m_server->port());
    client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nHost: b\r\n"
                "Authorization: Basic eDp5\r\n\r\n");
    const RawReply reply = client.receive();
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("X-Authorization"), QByteArray("none"));
}

void ServerTest::cutsOffASlowHeader()
{
    RawClient client(m_server->port());
    client.send("GET / HTTP/1.1\r\nHost: a\r\n");
    QVERIFY(client.isClosedByServer(4000));
}

void ServerTest::cutsOffADrippingBody()
{
    RawClient client(m_server->port());
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n");
    QElapsedTimer timer;
    timer.start();
    // One byte at a time, each well within any time-out for a single read.
    while (timer.elapsed() < 8000 && client.socket().state() == QAbstractSocket::ConnectedState) {
        client.send("x");
        (void)client.socket().waitForDisconnected(50);
    }
    QVERIFY(client.socket().state() != QAbstractSocket::ConnectedState);
    QVERIFY2(timer.elapsed() < 4000, "the whole body has one deadline");
}

void ServerTest::faultsOfDelivery()
{
    RawClient closed(m_server->port());
    QVERIFY(!closed.exchange(rawRequest("GET", "/close")).hasHead);
    QCOMPARE(closed.error(), QAbstractSocket::RemoteHostClosedError);
    RawClient reset(m_server->port());
    QVERIFY(!reset.exchange(rawRequest("GET", "/reset")).hasHead);
    RawClient cut(m_server->port());
    const RawReply reply = cut.exchange(rawRequest("GET", "/cut"));
    QVERIFY(reply.hasHead && !reply.isComplete);
    QCOMPARE(reply.header("Content-Length"), QByteArray("10"));
    QCOMPARE(reply.body, QByteArray("01234"));
}

void ServerTest::delayHoldsUpNobody()
{
    std::vector<std::unique_ptr<RawClient>> late;
    for (int i = 0; i < 20; ++i) { // more than there are handlers
        late.push_back(std::make_unique<RawClient>(m_server->port()));
        late.back()->send(rawRequest("GET", "/late"));
    }
    RawClient client(m_server->port());
    QCOMPARE(client.exchange(rawRequest("GET", "/fixed")).status, 200);
}

void ServerTest::slowHandlerHoldsUpNobody()
{
    std::promise<void> go;
    const std::shared_future<void> mayGo = go.get_future().share();
    Server server(options(), [&](const Request& request) {
        if (request.path == QLatin1String("/slow"))
            mayGo.wait();
        return echo(request);
    });
    QVERIFY(server.start());
    RawClient slow(server.port());
    slow.send(rawRequest("POST", "/slow", {}, "slow"));
    RawClient quick(server.port());
    QCOMPARE(quick.exchange(rawRequest("POST", "/", {}, "quick")).body, QByteArray("quick"));
    go.set_value();
    QCOMPARE(slow.receive().body, QByteArray("slow"));
}

void ServerTest::aThrowingHandlerIsAnError500()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^never$")));
    QTest::ignoreMessage(QtCriticalMsg, "GET /throw: on purpose");
    RawClient client(m_server->port());
    QCOMPARE(client.exchange(rawRequest("GET", "/throw")).status, 500);
}

void ServerTest::headersCannotBeInjected()
{
    RawClient client(m_server->port());
    const RawReply reply = client.exchange(rawRequest("GET", "/evil"));
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.header("X-Injected").isNull());
}

void ServerTest::waitsForRoomWhenFull()
{
    ServerOptions two = options();
    two.limits.connections = 2;
    std::array<std::latch, 2> mayAnswer{std::latch(1), std::latch(1)};
    const auto release = [&mayAnswer](std::size_t which) {
        if (!mayAnswer.at(which).try_wait())
            mayAnswer.at(which).count_down();
    };
    Server server(two, [&mayAnswer](const Request& request) {
        if (request.path != QLatin1String("/fixed"))
            mayAnswer.at(request.path.mid(1).toUInt()).wait();
        return echo(request);
    });
    // The server waits for its handlers before it ends: a check that fails may not hold it up.
    const auto releasesAtLast = qScopeGuard([&release] {
        release(0);
        release(1);
    });
    QVERIFY(server.start());
    RawClient first(server.port());
    RawClient second(server.port());
    first.send(rawRequest("GET", "/0"));
    second.send(rawRequest("GET", "/1"));
    // Takes nobody's place whose request has arrived, be it read or not.
    RawClient third(server.port());
    third.send(rawRequest("GET", "/fixed"));
    QVERIFY(!third.receive(false, 200).hasHead);
    // Who is answered next is answered to the end, and told to make room.
    release(0);
    const RawReply reply = first.receive();
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("Connection"), QByteArray("close"));
    first.socket().disconnectFromHost();
    QCOMPARE(third.receive().status, 200);
    release(1);
    QCOMPARE(second.receive().header("Connection"), QByteArray("keep-alive"));
}

void ServerTest::longestIdleConnectionMakesRoomWhenFull()
{
    ServerOptions two = options();
    two.limits.connections = 2;
    Server server(two, echo);
    QVERIFY(server.start());
    RawClient first(server.port());
    RawClient second(server.port());
    for (RawClient* each : {&first, &second, &first})
        QCOMPARE(each->exchange(rawRequest("GET", "/fixed")).status, 200);
    RawClient third(server.port());
    QCOMPARE(third.exchange(rawRequest("GET", "/fixed")).status, 200);
    QVERIFY(second.isClosedByServer());
    QCOMPARE(first.exchange(rawRequest("GET", "/fixed")).status, 200);
    QCOMPARE(third.exchange(rawRequest("GET", "/fixed")).status, 200);
}

void ServerTest::refusesAPortInUse()
{
    ServerOptions same = options();
    same.port = m_server->port();
    Server second(same, echo);
    const auto started = second.start();
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::SettingsInvalid);
    QCOMPARE(started.error().subject, QStringLiteral("127.0.0.1:%1").arg(same.port));
    QVERIFY(started.error().detail.contains(QStringLiteral("in use")));
}

void ServerTest::refusesAnAddressThatIsNone()
{
    ServerOptions wrong = options();
    wrong.address = QStringLiteral("999.1.1.1");
    Server server(wrong, echo);
    QVERIFY(!server.start());
}

void ServerTest::stopsWithinASecondWithOpenConnections()
{
    auto server = std::make_unique<Server>(options(), echo);
    QVERIFY(server->start());
    RawClient idle(server->port());
    QCOMPARE(idle.exchange(rawRequest("GET", "/fixed")).status, 200);
    RawClient late(server->port());
    late.send(rawRequest("GET", "/late"));
    RawClient half(server->port());
    half.send("GET / HT");
    QElapsedTimer timer;
    timer.start();
    server.reset();
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(idle.isClosedByServer());
    QVERIFY(late.isClosedByServer());
}

void ServerTest::parsesParameters()
{
    const Parameters parameters = parseParameters("a=1&b=x%20y+z&empty=&flag&%C3%A4=%E2%82%AC&c=a%3Db%26c");
    QCOMPARE(parameterValue(parameters, u"a"), QStringLiteral("1"));
    QCOMPARE(parameterValue(parameters, u"b"), QStringLiteral("x y z"));
    QCOMPARE(parameterValue(parameters, u"c"), QStringLiteral("a=b&c"));
    QCOMPARE(parameterValue(parameters, u"ä"), QStringLiteral("€"));
    QVERIFY(hasParameter(parameters, u"flag") && hasParameter(parameters, u"empty"));
    QVERIFY(!hasParameter(parameters, u"nothing"));
    QVERIFY(isDecodable("a=%C3%A4&b=ä+%25"));
    for (const char* wrong : {"%", "a=%1", "%g1", "%ff", "%00", "a%20%"})
        QVERIFY2(!isDecodable(wrong), wrong);
}

ITAM_TEST(ServerTest)
#include "tst_server.moc"
