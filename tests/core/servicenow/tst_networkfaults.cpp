// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What goes wrong between us and an instance, through real sockets, told apart with advice of its own (F-20): names,
// ports, certificates, proxies, pages that answer in the instance's place, and answers that never end.
#include "core/servicenow/instancesession.h"
#include "core/support/errortext.h"
#include "tests/core/servicenow/whileserving.h"
#include "tests/fakes/fakeclock.h"
#include "tests/testcase.h"

#include <QProcess>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTemporaryDir>

#include <sys/socket.h>

using namespace itam;
using namespace itam::core::servicenow;
using namespace std::chrono_literals;

namespace {

constexpr int patienceMs = 10'000;

/// Answers each complete request on each connection with what a test says.
class Peer : public QTcpServer
{
public:
    using Answer = std::function<void(QTcpSocket&, const QByteArray& request)>;

    explicit Peer(Answer answer) : m_answer(std::move(answer))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] { serve(*nextPendingConnection()); });
    }
    [[nodiscard]] QUrl url(const char* scheme = "http") const
    {
        return QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(QLatin1String(scheme)).arg(serverPort()));
    }

    int connections = 0;
    int requests = 0;

protected:
    void serve(QTcpSocket& socket)
    {
        ++connections;
        const auto received = std::make_shared<QByteArray>();
        connect(&socket, &QTcpSocket::readyRead, &socket, [this, &socket, received] {
            *received += socket.readAll();
            if (!isComplete(*received))
                return;
            ++requests;
            m_answer(socket, std::exchange(*received, {}));
        });
    }

private:
    static bool isComplete(const QByteArray& request)
    {
        const auto head = request.indexOf("\r\n\r\n");
        const auto length = request.toLower().indexOf("content-length: ");
        if (head < 0)
            return false;
        if (length < 0)
            return true;
        const auto begin = length + 16;
        return request.size() >= head + 4 + request.mid(begin, request.indexOf('\r', begin) - begin).toLongLong();
    }
    Answer m_answer;
};

/// A Peer behind TLS.
class TlsPeer final : public QSslServer
{
public:
    TlsPeer(const QString& certificate, const QString& key)
    {
        QFile keyFile(key);
        if (!keyFile.open(QIODevice::ReadOnly))
            qFatal("no key in %s", qPrintable(key));
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificateChain(QSslCertificate::fromPath(certificate));
        tls.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
        setSslConfiguration(tls);
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
            QTcpSocket* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
            });
        });
    }
    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(serverPort())); }
};

Peer::Answer saying(const QByteArray& bytes)
{
    return [bytes](QTcpSocket& socket, const QByteArray&) { socket.write(bytes); };
}

QByteArray http(const char* statusLine, const QByteArray& body, const QByteArray& more = {})
{
    return QByteArray("HTTP/1.1 ") + statusLine + "\r\n" + more + "Content-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

HttpRequest post(const QUrl& url)
{
    HttpRequest request;
    request.method = Method::Post;
    request.url = url;
    request.body = "body";
    request.headers = {{"Content-Type", "text/plain"}};
    request.timeout = std::chrono::milliseconds(patienceMs);
    return request;
}

Result<HttpReply> send(const HttpRequest& request, const QString& authorities = {})
{
    return tests::whileServing([&] { return makeNetworkTransport(authorities)->send(request, {}); });
}

ErrorCode codeOf(const Result<HttpReply>& reply)
{
    return reply ? ErrorCode::Internal : reply.error().code;
}

ErrorCode codeOf(const QUrl& url, const QString& authorities = {})
{
    return codeOf(send(post(url), authorities));
}

/// While it lives, requests of all schemes go through this proxy.
class ProxyOfTheSystem
{
public:
    explicit ProxyOfTheSystem(const QUrl& proxy)
    {
        for (const char* name : {"http_proxy", "https_proxy", "no_proxy"}) {
            m_before.append({name, qgetenv(name)});
            qunsetenv(name);
        }
        qputenv("http_proxy", proxy.toEncoded());
        qputenv("https_proxy", proxy.toEncoded());
    }
    ~ProxyOfTheSystem()
    {
        for (const auto& [name, value] : m_before) {
            qunsetenv(name);
            if (!value.isEmpty())
                qputenv(name, value);
        }
    }
    ProxyOfTheSystem(const ProxyOfTheSystem&) = delete;
    ProxyOfTheSystem& operator=(const ProxyOfTheSystem&) = delete;

private:
    QList<std::pair<const char*, QByteArray>> m_before;
};

/// A port where nobody listens.
QUrl deadUrl()
{
    return Peer({}).url();
}

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
    void f20_aDeadProxy_data();
    void f20_aDeadProxy();
    void f20_aProxyThatWantsALogin();
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
    void makeCertificate(const QString& name, const QString& forWhom) const;
    QTemporaryDir m_folder;
};

void NetworkFaultsTest::initTestCase()
{
    makeCertificate(QStringLiteral("ours"), QStringLiteral("IP:127.0.0.1"));
    makeCertificate(QStringLiteral("other"), QStringLiteral("DNS:elsewhere.example"));
}

void NetworkFaultsTest::makeCertificate(const QString& name, const QString& forWhom) const
{
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                   QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                   QStringLiteral("-keyout"), m_folder.filePath(name + QStringLiteral(".key")), QStringLiteral("-out"),
                   m_folder.filePath(name + QStringLiteral(".pem")), QStringLiteral("-subj"),
                   QStringLiteral("/CN=itam"), QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-addext"),
                   QStringLiteral("subjectAltName=") + forWhom});
    QVERIFY(openssl.waitForFinished(patienceMs));
    QCOMPARE(openssl.exitCode(), 0);
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

void NetworkFaultsTest::f20_noProxyLeadsToThisComputer()
{
    const Peer peer(saying(http("200 OK", "ok")));
    const ProxyOfTheSystem proxy(deadUrl());
    QVERIFY(send(post(peer.url())));
}

void NetworkFaultsTest::f20_aResetConnection()
{
    const Peer peer([](QTcpSocket& socket, const QByteArray&) {
        const linger hard{1, 0}; // the close is a reset
        ::setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
        socket.abort();
    });
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
