// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who answers when a transport is tested: peers on sockets of this computer, with and without TLS, and the environment
// that decides about proxies and authorities. Peers live on the thread of the test.
#pragma once

#include "core/servicenow/transport.h"
#include "tests/core/servicenow/whileserving.h"

#include <QFile>
#include <QProcess>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>

namespace itam::tests {

using core::servicenow::HttpReply;
using core::servicenow::HttpRequest;

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

inline Peer::Answer saying(const QByteArray& bytes)
{
    return [bytes](QTcpSocket& socket, const QByteArray&) { socket.write(bytes); };
}

inline QByteArray http(const char* statusLine, const QByteArray& body, const QByteArray& more = {})
{
    return QByteArray("HTTP/1.1 ") + statusLine + "\r\n" + more + "Content-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

inline HttpRequest post(const QUrl& url)
{
    HttpRequest request;
    request.method = core::servicenow::Method::Post;
    request.url = url;
    request.body = "body";
    request.headers = {{"Content-Type", "text/plain"}};
    request.timeout = std::chrono::milliseconds(patienceMs);
    return request;
}

inline Result<HttpReply> send(const HttpRequest& request, const QString& authorities = {})
{
    return tests::whileServing([&] { return core::servicenow::makeNetworkTransport(authorities)->send(request, {}); });
}

inline ErrorCode codeOf(const Result<HttpReply>& reply)
{
    return reply ? ErrorCode::Internal : reply.error().code;
}

inline ErrorCode codeOf(const QUrl& url, const QString& authorities = {})
{
    return codeOf(send(post(url), authorities));
}

/// Variables of the environment as a test wants them; as they were when it goes.
class Environment
{
public:
    explicit Environment(const QList<std::pair<const char*, QByteArray>>& values)
    {
        for (const char* name :
             {"http_proxy", "https_proxy", "all_proxy", "no_proxy", "SSL_CERT_FILE", "SSL_CERT_DIR"}) {
            m_before.append({name, qgetenv(name)});
            qunsetenv(name);
        }
        for (const auto& [name, value] : values)
            qputenv(name, value);
    }
    ~Environment()
    {
        for (const auto& [name, value] : m_before) {
            qunsetenv(name);
            if (!value.isEmpty())
                qputenv(name, value);
        }
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

private:
    QList<std::pair<const char*, QByteArray>> m_before;
};

/// While it lives, requests of all schemes go through this proxy.
class ProxyOfTheSystem final : public Environment
{
public:
    explicit ProxyOfTheSystem(const QUrl& proxy)
        : Environment({{"http_proxy", proxy.toEncoded()}, {"https_proxy", proxy.toEncoded()}})
    {
    }
};

/// A port where nobody listens.
inline QUrl deadUrl()
{
    return Peer({}).url();
}

/// Makes NAME.pem, signed by itself, and NAME.key in `folder`; false when openssl could not. It ends `days` from now,
/// which may be past.
inline bool makeCertificate(const QString& folder, const QString& name, const QString& forWhom, int days = 2)
{
    const QString base = folder + QLatin1Char('/') + name;
    const auto openssl = [](const QStringList& words) {
        QProcess process;
        process.start(QStringLiteral("openssl"), words);
        return process.waitForFinished(patienceMs) && process.exitCode() == 0;
    };
    return openssl({QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                    QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"),
                    QStringLiteral("-nodes"), QStringLiteral("-keyout"), base + QStringLiteral(".key"),
                    QStringLiteral("-out"), base + QStringLiteral(".csr"), QStringLiteral("-subj"),
                    QStringLiteral("/CN=") + name, QStringLiteral("-addext"),
                    QStringLiteral("subjectAltName=") + forWhom}) &&
           openssl({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"),
                    base + QStringLiteral(".csr"), QStringLiteral("-signkey"), base + QStringLiteral(".key"),
                    QStringLiteral("-days"), QString::number(days), QStringLiteral("-copy_extensions"),
                    QStringLiteral("copy"), QStringLiteral("-out"), base + QStringLiteral(".pem")});
}

} // namespace itam::tests
