// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What goes wrong between us and an instance, through real sockets, told apart with advice of its own (F-20): names,
// ports, certificates, proxies, pages that answer in the instance's place, and answers that never end.
#include "core/servicenow/instancesession.h"
#include "core/support/errortext.h"
#include "tests/core/servicenow/peers.h"
#include "tests/fakes/fakeclock.h"
#include "tests/testcase.h"

#include <QTemporaryDir>

#include <sys/socket.h>

using namespace itam;
using namespace itam::core::servicenow;
using namespace itam::tests;
using namespace std::chrono_literals;

namespace {

Credentials credentials(const QUrl& instance)
{
    Credentials c;
    c.instance = instance;
    c.endpoint = QStringLiteral("api/x");
    c.user = QStringLiteral("itam");
    c.clientId = QStringLiteral("client");
    c.clientSecret = core::secrets::Secret("secret");
    c.refreshToken = core::secrets::Secret("token");
    return c;
}

/// Closes it so that the other end gets an error.
void reset(QTcpSocket& socket)
{
    const linger hard{1, 0};
    ::setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    socket.abort();
}

/// What each kind of request to an instance ends with; Internal: with an answer.
struct Codes
{
    ErrorCode login = ErrorCode::Internal;
    ErrorCode test = ErrorCode::Internal;
    ErrorCode segment = ErrorCode::Internal;
    ErrorCode table = ErrorCode::Internal;
};

Codes codesOf(const QUrl& instance)
{
    const auto code = [](const auto& result) { return result ? ErrorCode::Internal : result.error().code; };
    return tests::whileServing([&] {
        const tests::FakeClock clock;
        const auto session = InstanceSession::open(credentials(instance), clock);
        if (!session)
            return Codes();
        Codes codes;
        codes.login = code((*session)->logIn({}));
        codes.test = code((*session)->channel().connectionTest({}, {}));
        codes.segment = code((*session)->channel().sendSegment("x", {}));
        codes.table = code((*session)->tables().query({.table = QStringLiteral("t"), .query = {}, .fields = {}}, {}));
        return codes;
    });
}

/// How many of `count` requests over one transport were answered.
int answered(int count, const QUrl& url)
{
    return tests::whileServing([&] {
        const auto transport = makeNetworkTransport();
        int good = 0;
        for (int i = 0; i < count; ++i)
            good += transport->send(post(url), {}) ? 1 : 0;
        return good;
    });
}

} // namespace

class NetworkFaultsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void f20_anUntrustedCertificate();
    void f20_aTrustedCertificateOfSomebodyElse();
    void f20_anExpiredCertificate();
    void theSystemsAuthoritiesAndOneMoreAreTrustedAtOnce();
    void anAuthorityFileThatCannotBeReadIsNamed();
    void f20_aConnectionCutInTheHandshakeIsNoMatterOfCertificates();
    void f20_aDeadProxy_data();
    void f20_aDeadProxy();
    void f20_aProxyThatWantsALogin();
    void f20_aProxyThatHangsUp();
    void theLoginOfAProxyGoesToItAndNowhereElse();
    void onlyTheSystemDecidesAboutProxies();
    void f20_noProxyLeadsToThisComputer();
    void f20_aResetConnection();
    void f20_anAnswerThatStopsInItsBody_data();
    void f20_anAnswerThatStopsInItsBody();
    void f20_anAnswerThatNeverBegins();
    void f20_anAnswerThatNeverEnds();
    void f20_aPageInTheInstancesPlace_data();
    void f20_aPageInTheInstancesPlace();
    void f20_eachFaultHasAdviceOfItsOwn();
    void oneConnectionServesManyRequests();
    void d14_aRequestAfterAnIdleCloseIsSentAgain();

private:
    [[nodiscard]] QString file(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QTemporaryDir m_folder;
};

void NetworkFaultsTest::initTestCase()
{
    const QString here = QStringLiteral("IP:127.0.0.1");
    QVERIFY(makeCertificate(m_folder.path(), QStringLiteral("ours"), here));
    QVERIFY(makeCertificate(m_folder.path(), QStringLiteral("second"), here));
    QVERIFY(makeCertificate(m_folder.path(), QStringLiteral("expired"), here, -1));
    QVERIFY(makeCertificate(m_folder.path(), QStringLiteral("other"), QStringLiteral("DNS:elsewhere.example")));
}

void NetworkFaultsTest::f20_anUntrustedCertificate()
{
    const TlsPeer peer(file("ours.pem"), file("ours.key"));
    const auto refused = send(post(peer.url()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::TlsFailed);
    QVERIFY2(!refused.error().detail.isEmpty(), "the detail says what is wrong with it");
    const auto trusted = send(post(peer.url()), file("ours.pem"));
    QVERIFY2(trusted, trusted ? "" : qPrintable(trusted.error().detail));
    QCOMPARE(trusted->body, QByteArray("ok"));
}

void NetworkFaultsTest::f20_aTrustedCertificateOfSomebodyElse()
{
    const TlsPeer peer(file("other.pem"), file("other.key"));
    QCOMPARE(codeOf(peer.url(), file("other.pem")), ErrorCode::TlsFailed);
}

void NetworkFaultsTest::f20_anExpiredCertificate()
{
    const TlsPeer peer(file("expired.pem"), file("expired.key"));
    const auto reply = send(post(peer.url()), file("expired.pem"));
    QCOMPARE(codeOf(reply), ErrorCode::TlsFailed);
    QVERIFY2(reply.error().detail.contains(QLatin1String("expired")), qPrintable(reply.error().detail));
}

void NetworkFaultsTest::theSystemsAuthoritiesAndOneMoreAreTrustedAtOnce()
{
    const TlsPeer ofTheSystem(file("ours.pem"), file("ours.key"));
    const TlsPeer extra(file("second.pem"), file("second.key"));
    const Environment system({{"SSL_CERT_FILE", QFile::encodeName(file("ours.pem"))}});
    QVERIFY(send(post(ofTheSystem.url())));
    QCOMPARE(codeOf(extra.url()), ErrorCode::TlsFailed);
    QVERIFY(send(post(ofTheSystem.url()), file("second.pem")));
    QVERIFY(send(post(extra.url()), file("second.pem")));
}

void NetworkFaultsTest::anAuthorityFileThatCannotBeReadIsNamed()
{
    const TlsPeer peer(file("ours.pem"), file("ours.key"));
    const auto reply = send(post(peer.url()), file("missing.pem"));
    QCOMPARE(codeOf(reply), ErrorCode::TlsFailed);
    QVERIFY2(reply.error().detail.contains(QLatin1String("missing.pem")), qPrintable(reply.error().detail));
}

void NetworkFaultsTest::f20_aConnectionCutInTheHandshakeIsNoMatterOfCertificates()
{
    // Resets as soon as the first bytes are there.
    QTcpServer peer;
    peer.listen(QHostAddress::LocalHost);
    connect(&peer, &QTcpServer::newConnection, &peer, [&peer] {
        QTcpSocket* socket = peer.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] { reset(*socket); });
    });
    QCOMPARE(codeOf(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(peer.serverPort()))), ErrorCode::ConnectionLost);
}

void NetworkFaultsTest::f20_aDeadProxy_data()
{
    QTest::addColumn<QString>("instance");
    QTest::newRow("http") << QStringLiteral("http://demo.example/");
    QTest::newRow("https") << QStringLiteral("https://demo.example/");
}

void NetworkFaultsTest::f20_aDeadProxy()
{
    QFETCH(const QString, instance);
    const QUrl proxyUrl = deadUrl();
    const ProxyOfTheSystem proxy(proxyUrl);
    const auto reply = send(post(QUrl(instance)));
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::ProxyFailed);
    QVERIFY2(reply.error().detail.contains(QString::number(proxyUrl.port())), "it says which proxy");
}

void NetworkFaultsTest::f20_aProxyThatWantsALogin()
{
    const Peer peer(saying(http("407 Proxy Authentication Required", "", "Proxy-Authenticate: Basic realm=\"x\"\r\n")));
    const ProxyOfTheSystem proxy(peer.url());
    QCOMPARE(codeOf(QUrl(QStringLiteral("http://demo.example/"))), ErrorCode::ProxyFailed);
    QCOMPARE(codeOf(QUrl(QStringLiteral("https://demo.example/"))), ErrorCode::ProxyFailed);
}

void NetworkFaultsTest::f20_aProxyThatHangsUp()
{
    const Peer peer([](QTcpSocket& socket, const QByteArray&) { socket.disconnectFromHost(); });
    const ProxyOfTheSystem proxy(peer.url());
    QCOMPARE(codeOf(QUrl(QStringLiteral("https://demo.example/"))), ErrorCode::ProxyFailed);
}

void NetworkFaultsTest::theLoginOfAProxyGoesToItAndNowhereElse()
{
    QByteArray received;
    const Peer peer([&received](QTcpSocket& socket, const QByteArray& request) {
        received = request;
        const QByteArray login = QByteArray("joe:s3cret").toBase64();
        const bool loggedIn = request.contains(QByteArray("Proxy-Authorization: Basic " + login));
        socket.write(loggedIn
                         ? http("200 OK", "ok")
                         : http("407 Proxy Authentication Required", "", "Proxy-Authenticate: Basic realm=\"x\"\r\n"));
    });
    QUrl withLogin = peer.url();
    withLogin.setUserInfo(QStringLiteral("joe:s3cret"));
    {
        const ProxyOfTheSystem proxy(withLogin);
        QVERIFY(send(post(QUrl(QStringLiteral("http://demo.example/")))));
        QVERIFY(received.startsWith("POST http://demo.example/ HTTP/1.1"));
    }
    withLogin.setPort(deadUrl().port());
    const ProxyOfTheSystem dead(withLogin);
    const auto reply = send(post(QUrl(QStringLiteral("http://demo.example/"))));
    QCOMPARE(codeOf(reply), ErrorCode::ProxyFailed);
    QVERIFY2(!reply.error().detail.contains(QLatin1String("s3cret")), "no message holds it");
    QVERIFY(!reply.error().detail.contains(QLatin1String("joe")));
}

// The client has rules of its own about the environment, other ones than the system's: they never count.
void NetworkFaultsTest::onlyTheSystemDecidesAboutProxies()
{
    const Peer peer(saying(http("200 OK", "ok")));
    QUrl notLoopback = peer.url();
    notLoopback.setHost(QStringLiteral("0.0.0.0")); // arrives here, but has no name that says so
    {
        const Environment notOfTheSystem({{"all_proxy", deadUrl().toEncoded()}});
        QVERIFY(send(post(notLoopback)));
    }
    const Environment notAnException({{"http_proxy", peer.url().toEncoded()}, {"no_proxy", "*"}});
    QVERIFY(send(post(QUrl(QStringLiteral("http://demo.example/")))));
    QCOMPARE(peer.requests, 2);
}

void NetworkFaultsTest::f20_noProxyLeadsToThisComputer()
{
    const Peer peer(saying(http("200 OK", "ok")));
    const ProxyOfTheSystem proxy(deadUrl());
    QVERIFY(send(post(peer.url())));
}

void NetworkFaultsTest::f20_aResetConnection()
{
    const Peer peer([](QTcpSocket& socket, const QByteArray&) { reset(socket); });
    QCOMPARE(codeOf(peer.url()), ErrorCode::ConnectionLost);
}

void NetworkFaultsTest::f20_anAnswerThatStopsInItsBody_data()
{
    QTest::addColumn<QByteArray>("announced");
    QTest::addColumn<bool>("chunkIsComplete");
    QTest::newRow("before its length") << QByteArray("Content-Length: 500\r\n") << false;
    QTest::newRow("in a chunk") << QByteArray() << false;
    QTest::newRow("between two chunks") << QByteArray() << true;
}

void NetworkFaultsTest::f20_anAnswerThatStopsInItsBody()
{
    QFETCH(const QByteArray, announced);
    QFETCH(const bool, chunkIsComplete);
    const Peer peer([&](QTcpSocket& socket, const QByteArray& request) {
        if (request.contains("oauth_token.do")) {
            socket.write(http("200 OK", R"({"access_token":"a","expires_in":1800})"));
            return;
        }
        const QByteArray begun = request.contains("/table/") ? QByteArray(R"({"result":[{"number":"IRUN1"},)")
                                                             : QByteArray("<itamReply><returnCode>0");
        const QByteArray size = chunkIsComplete ? QByteArray::number(begun.size(), 16) : QByteArray("500");
        if (announced.isEmpty())
            socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + size + "\r\n" + begun +
                         (chunkIsComplete ? "\r\n" : ""));
        else
            socket.write("HTTP/1.1 200 OK\r\n" + announced + "\r\n" + begun);
        socket.disconnectFromHost();
    });
    const Codes codes = codesOf(peer.url());
    QCOMPARE(codes.segment, ErrorCode::ConnectionLost);
    QCOMPARE(codes.table, ErrorCode::ConnectionLost);
}

void NetworkFaultsTest::f20_anAnswerThatNeverBegins()
{
    const Peer peer(saying({}));
    HttpRequest request = post(peer.url());
    request.timeout = 100ms;
    QCOMPARE(codeOf(send(request)), ErrorCode::TimedOut);
}

void NetworkFaultsTest::f20_anAnswerThatNeverEnds()
{
    const Peer peer(saying("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhello"));
    HttpRequest request = post(peer.url());
    request.timeout = 100ms;
    QCOMPARE(codeOf(send(request)), ErrorCode::TimedOut);
}

void NetworkFaultsTest::f20_aPageInTheInstancesPlace_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("a portal's page with status 200")
        << http("200 OK", "<!DOCTYPE html><html><body>Welcome to the guest network</body></html>",
                "Content-Type: text/html\r\n");
    QTest::newRow("a portal's redirect") << http("302 Found", "", "Location: http://portal.example/login\r\n");
    QTest::newRow("an instance that sleeps")
        << http("200 OK", "<html><head><title>Hibernating Instance</title></head></html>");
}

void NetworkFaultsTest::f20_aPageInTheInstancesPlace()
{
    QFETCH(const QByteArray, answer);
    const Peer everywhere(saying(answer));
    QCOMPARE(codesOf(everywhere.url()).login, ErrorCode::NotServiceNow);

    const Peer behindTheLogin([&answer](QTcpSocket& socket, const QByteArray& request) {
        socket.write(request.contains("oauth_token.do") ? http("200 OK", R"({"access_token":"a","expires_in":1800})")
                                                        : answer);
    });
    const Codes codes = codesOf(behindTheLogin.url());
    QCOMPARE(codes.test, ErrorCode::NotServiceNow);
    QCOMPARE(codes.segment, ErrorCode::NotServiceNow);
    QCOMPARE(codes.table, ErrorCode::NotServiceNow);
}

void NetworkFaultsTest::f20_eachFaultHasAdviceOfItsOwn()
{
    QSet<QString> sentences;
    QSet<QString> advices;
    const std::array codes{ErrorCode::HostNotFound, ErrorCode::ConnectionRefused, ErrorCode::ConnectionLost,
                           ErrorCode::TlsFailed,    ErrorCode::ProxyFailed,       ErrorCode::NotServiceNow,
                           ErrorCode::TimedOut};
    for (const ErrorCode code : codes) {
        const core::support::ErrorText text = core::support::errorText(failure(code, {}, QStringLiteral("h")).value());
        sentences.insert(text.what);
        advices.insert(text.advice);
    }
    QCOMPARE(sentences.size(), static_cast<qsizetype>(codes.size()));
    QCOMPARE(advices.size(), static_cast<qsizetype>(codes.size()));
}

void NetworkFaultsTest::oneConnectionServesManyRequests()
{
    const Peer peer(saying(http("200 OK", "ok")));
    QCOMPARE(answered(5, peer.url()), 5);
    QCOMPARE(peer.requests, 5);
    QCOMPARE(peer.connections, 1);
}

void NetworkFaultsTest::d14_aRequestAfterAnIdleCloseIsSentAgain()
{
    const Peer peer([](QTcpSocket& socket, const QByteArray&) {
        socket.write(http("200 OK", "ok"));
        socket.disconnectFromHost(); // without having said so
    });
    QCOMPARE(answered(3, peer.url()), 3);
    QVERIFY(peer.requests >= 3);
}

ITAM_TEST(NetworkFaultsTest)
#include "tst_networkfaults.moc"
