// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/transport.h"
#include "tests/core/servicenow/whileserving.h"
#include "tests/testcase.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>

using namespace itam;
using namespace itam::core::servicenow;
using namespace std::chrono_literals;

namespace {

// Answers each connection with the same bytes, and perhaps closes it then.
class Peer final : public QTcpServer
{
public:
    explicit Peer(QByteArray answer, bool close = true)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, answer, close] {
            QTcpSocket* socket = nextPendingConnection();
            ++connections;
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket, answer, close] {
                received += socket->readAll();
                socket->write(answer);
                if (close)
                    socket->disconnectFromHost();
            });
        });
    }
    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/x").arg(serverPort())); }

    int connections = 0;
    QByteArray received;
};

HttpRequest post(const QUrl& url)
{
    HttpRequest request;
    request.method = Method::Post;
    request.url = url;
    request.body = "body";
    request.headers = {{"Content-Type", "text/plain"}};
    request.timeout = 5s;
    return request;
}

Result<HttpReply> send(const HttpRequest& request, const std::stop_token& stop = {})
{
    return tests::whileServing([&] { return makeNetworkTransport()->send(request, stop); });
}

} // namespace

class NetworkTransportTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void answerOfAnyStatusIsAValue_data();
    void answerOfAnyStatusIsAValue();
    void f20_refusedConnection();
    void f20_unknownName();
    void f20_connectionLostInTheBody();
    void silentPeerTimesOut();
    void d14_redirectIsNotFollowed();
    void stopAbortsAtOnce();
    void f20_plainTextOnTlsPortIsATlsError();
};

void NetworkTransportTest::answerOfAnyStatusIsAValue_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 400, 401, 404, 409, 413, 429, 500, 503})
        QTest::addRow("%d", status) << status;
}

void NetworkTransportTest::answerOfAnyStatusIsAValue()
{
    QFETCH(int, status);
    Peer peer("HTTP/1.1 " + QByteArray::number(status) + " x\r\nContent-Length: 5\r\nRetry-After: 3\r\n\r\nhello");
    const auto reply = send(post(peer.url()));
    QVERIFY(reply);
    QCOMPARE(reply->status, status);
    QCOMPARE(reply->body, QByteArray("hello"));
    QCOMPARE(reply->header("retry-after"), QByteArray("3"));
    QVERIFY(peer.received.contains("POST /x"));
}

void NetworkTransportTest::f20_refusedConnection()
{
    QUrl url;
    {
        Peer peer("");
        url = peer.url();
    }
    const auto reply = send(post(url));
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::ConnectionRefused);
    QVERIFY(reply.error().subject.startsWith(QLatin1String("127.0.0.1:")));
}

void NetworkTransportTest::f20_unknownName()
{
    const auto reply = send(post(QUrl(QStringLiteral("http://no-such-host.invalid/"))));
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::HostNotFound);
}

void NetworkTransportTest::f20_connectionLostInTheBody()
{
    Peer peer("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhello");
    const auto reply = send(post(peer.url()));
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::ConnectionLost);
}

void NetworkTransportTest::silentPeerTimesOut()
{
    Peer peer("", false);
    HttpRequest request = post(peer.url());
    request.timeout = 200ms;
    const auto reply = send(request);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::TimedOut);
}

void NetworkTransportTest::d14_redirectIsNotFollowed()
{
    Peer elsewhere("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    Peer peer("HTTP/1.1 307 Temporary Redirect\r\nLocation: " + elsewhere.url().toEncoded() +
              "\r\nContent-Length: 0\r\n\r\n");
    const auto reply = send(post(peer.url()));
    QVERIFY(reply);
    QCOMPARE(reply->status, 307);
    QCOMPARE(elsewhere.connections, 0);
}

void NetworkTransportTest::stopAbortsAtOnce()
{
    Peer peer("", false);
    std::stop_source stop;
    QElapsedTimer sinceStop;
    // Stops once the request has arrived, from another thread as in an export.
    std::jthread stopper;
    connect(&peer, &QTcpServer::newConnection, &peer, [&] {
        stopper = std::jthread([&] {
            sinceStop.start();
            stop.request_stop();
        });
    });
    const auto reply = send(post(peer.url()), stop.get_token());
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::Cancelled);
    stopper.join();
    QVERIFY2(sinceStop.elapsed() < 2000, "far below the request's time-out");
}

void NetworkTransportTest::f20_plainTextOnTlsPortIsATlsError()
{
    Peer peer("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
    QUrl url = peer.url();
    url.setScheme(QStringLiteral("https"));
    const auto reply = send(post(url));
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::TlsFailed);
}

ITAM_TEST(NetworkTransportTest)
#include "tst_networktransport.moc"
