// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What goes over the wire, byte for byte, and which bytes are no answer.
#include "core/servicenow/gzip.h"
#include "core/servicenow/transport.h"
#include "tests/core/servicenow/peers.h"
#include "tests/testcase.h"

#include <QPointer>

using namespace itam;
using namespace itam::core::servicenow;
using namespace itam::tests;

class TransportWireTest final : public TestCase
{
    Q_OBJECT
private slots:
    void onlyWhatWasAskedForIsSent();
    void eachMethodIsSaidAndKeptApart();
    void cookiesAreNotKept();
    void aLineBreakInAHeaderIsRefused();
    void onlyHttpIsSpoken();
    void anAnswerWhileSendingIsOne();
    void packedAnswersAreUnpacked();
    void theLimitIsThatOfTheUnpackedAnswer();
    void meanwhileIsWhileTheAnswerIsWaitedFor();
    void anAnswerThatIsNone_data();
    void anAnswerThatIsNone();
};

void TransportWireTest::onlyWhatWasAskedForIsSent()
{
    QByteArray received;
    const Peer peer([&received](QTcpSocket& socket, const QByteArray& request) {
        received += request;
        socket.write(http("200 OK", ""));
    });
    HttpRequest request = post(peer.url());
    request.url.setUserInfo(QStringLiteral("joe:s3cret"));
    request.url.setPath(QStringLiteral("/a/../b c"));
    request.url.setFragment(QStringLiteral("part"));
    request.headers.append(std::pair<QByteArray, QByteArray>("X-Empty", ""));
    request.body = QByteArray(2 << 20, 'x'); // large enough for a question whether it may come
    QVERIFY(send(request));
    QVERIFY(received.startsWith("POST /a/../b%20c HTTP/1.1\r\n"));
    const QByteArray head = received.left(received.indexOf("\r\n\r\n") + 2);
    for (const char* there : {"\r\nContent-Type: text/plain\r\n", "\r\nUser-Agent: itam-console/", "\r\nX-Empty:\r\n",
                              "\r\nContent-Length: 2097152\r\n", "\r\nAccept-Encoding: gzip, deflate\r\n"})
        QVERIFY2(head.contains(there), there);
    for (const char* absent : {"Expect", "Authorization", "s3cret", "part", "Cookie"})
        QVERIFY2(!head.contains(absent), absent);
    QCOMPARE(received.size(), head.size() + 2 + request.body.size());
}

void TransportWireTest::eachMethodIsSaidAndKeptApart()
{
    QByteArrayList lines;
    QByteArrayList bodies;
    const Peer peer([&](QTcpSocket& socket, const QByteArray& request) {
        lines.append(request.left(request.indexOf(" HTTP/")));
        bodies.append(request.mid(request.indexOf("\r\n\r\n") + 4));
        socket.write(http("200 OK", "{}"));
    });
    const bool good = tests::whileServing([&] {
        const auto transport = makeNetworkTransport();
        bool all = true;
        // One after the other on one connection: what a request says must not stick to the next one.
        for (const Method method : {Method::Patch, Method::Get, Method::Delete, Method::Post, Method::Put, Method::Get,
                                    Method::Delete, Method::Patch}) {
            HttpRequest request = post(peer.url());
            request.method = method;
            if (method == Method::Get || method == Method::Delete)
                request.body.clear();
            all = all && transport->send(request, {});
        }
        return all;
    });
    QVERIFY(good);
    QCOMPARE(lines,
             (QByteArrayList{"PATCH /", "GET /", "DELETE /", "POST /", "PUT /", "GET /", "DELETE /", "PATCH /"}));
    QCOMPARE(bodies, (QByteArrayList{"body", "", "", "body", "body", "", "", "body"}));
    QCOMPARE(peer.connections, 1);
}

void TransportWireTest::cookiesAreNotKept()
{
    QByteArray received;
    const Peer peer([&received](QTcpSocket& socket, const QByteArray& request) {
        received += request;
        socket.write(http("200 OK", "", "Set-Cookie: a=b\r\n"));
    });
    const bool good = tests::whileServing([&] {
        const auto transport = makeNetworkTransport();
        return transport->send(post(peer.url()), {}) && transport->send(post(peer.url()), {});
    });
    QVERIFY(good);
    QCOMPARE(received.count("POST / "), 2);
    QVERIFY(!received.contains("a=b"));
}

void TransportWireTest::aLineBreakInAHeaderIsRefused()
{
    QByteArray received;
    const Peer peer([&received](QTcpSocket& socket, const QByteArray& request) {
        received += request;
        socket.write(http("200 OK", ""));
    });
    HttpRequest request = post(peer.url());
    request.headers.append(std::pair<QByteArray, QByteArray>("Authorization", "Bearer a\r\nX-Other: b"));
    const auto reply = send(request);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::BadReply);
    QVERIFY2(!reply.error().detail.contains(QLatin1String("Bearer")), "the value stays out of messages");
    QCOMPARE(peer.connections, 0);
}

void TransportWireTest::onlyHttpIsSpoken()
{
    QVERIFY(!send(post(QUrl(QStringLiteral("file:///etc/hostname")))));
    QVERIFY(!send(post(QUrl(QStringLiteral("gopher://127.0.0.1:1/x")))));
}

// An instance that has seen enough says so and goes; what it said is the answer, not the connection that broke.
void TransportWireTest::anAnswerWhileSendingIsOne()
{
    QTcpServer peer;
    peer.listen(QHostAddress::LocalHost);
    connect(&peer, &QTcpServer::newConnection, &peer, [&peer] {
        QTcpSocket* socket = peer.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, answered = false]() mutable {
            socket->readAll();
            if (!std::exchange(answered, true))
                socket->write(http("413 Too Large", "big", "Connection: close\r\n"));
        });
    });
    HttpRequest request = post(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(peer.serverPort())));
    request.body = QByteArray(16 << 20, 'x');
    const auto reply = send(request);
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail));
    QCOMPARE(reply->status, 413);
    QCOMPARE(reply->body, QByteArray("big"));
}

void TransportWireTest::packedAnswersAreUnpacked()
{
    const QByteArray body(100'000, 'y');
    const QByteArray packed = gzipped(body).value();
    const Peer peer(saying(http("200 OK", packed, "Content-Encoding: gzip\r\n")));
    const auto reply = send(post(peer.url()));
    QVERIFY(reply);
    QCOMPARE(reply->body, body);
}

void TransportWireTest::theLimitIsThatOfTheUnpackedAnswer()
{
    const QByteArray packed = gzipped(QByteArray(replyLimit + 1, 'y')).value();
    QVERIFY(packed.size() < 1 << 20);
    const Peer peer(saying(http("200 OK", packed, "Content-Encoding: gzip\r\n")));
    HttpRequest request = post(peer.url());
    request.timeout = std::chrono::minutes(1);
    const auto reply = send(request);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::BadReply);
    QVERIFY(reply.error().detail.contains(QString::number(replyLimit)));
}

void TransportWireTest::meanwhileIsWhileTheAnswerIsWaitedFor()
{
    // The peer answers only once it was called, so an answer proves that it was called before.
    std::atomic<int> calls = 0;
    QPointer<QTcpSocket> asking;
    const Peer peer([&](QTcpSocket& socket, const QByteArray&) { asking = &socket; });
    HttpRequest request = post(peer.url());
    request.body = QByteArray(4 << 20, 'x');
    request.meanwhile = [&] {
        ++calls;
        QMetaObject::invokeMethod(
            this,
            [&] {
                QTRY_VERIFY_WITH_TIMEOUT(asking, patienceMs);
                asking->write(http("200 OK", "ok"));
            },
            Qt::QueuedConnection);
    };
    QVERIFY(send(request));
    QCOMPARE(calls, 1);
}

void TransportWireTest::anAnswerThatIsNone_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray head = "HTTP/1.1 200 OK\r\n";
    const QByteArray chunked = head + "Transfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("not HTTP") << QByteArray("220 mail.example ESMTP\r\n") << ErrorCode::BadReply;
    QTest::newRow("a length that is none") << head + "Content-Length: many\r\n\r\nhello" << ErrorCode::BadReply;
    QTest::newRow("an unknown packing") << head + "Content-Encoding: magic\r\nContent-Length: 5\r\n\r\nhello"
                                        << ErrorCode::BadReply;
    QTest::newRow("packed, and damaged") << head + "Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello"
                                         << ErrorCode::BadReply;
    QTest::newRow("a chunk without a size") << chunked + "zz\r\nhello\r\n0\r\n\r\n" << ErrorCode::ConnectionLost;
    QTest::newRow("a head without end") << head + QByteArray(100'000, 'x') + "\r\n" << ErrorCode::BadReply;
    QTest::newRow("fields without end") << head + QByteArray("X: 1\r\n").repeated(20'000) << ErrorCode::BadReply;
    QTest::newRow("nothing") << QByteArray("\r\n") << ErrorCode::BadReply;
}

void TransportWireTest::anAnswerThatIsNone()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const ErrorCode, code);
    const Peer peer([&answer](QTcpSocket& socket, const QByteArray&) {
        socket.write(answer);
        socket.disconnectFromHost();
    });
    const auto reply = send(post(peer.url()));
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, code);
    QVERIFY(!reply.error().detail.isEmpty());
}

ITAM_TEST(TransportWireTest)
#include "tst_transportwire.moc"
