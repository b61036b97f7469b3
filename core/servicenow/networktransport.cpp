// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/transport.h"

#include <QEventLoop>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>

namespace itam::core::servicenow {
namespace {

QString originOf(const QUrl& url)
{
    const QString port = url.port() > 0 ? QStringLiteral(":%1").arg(url.port()) : QString();
    return url.host() + port;
}

bool isLoopback(const QUrl& url)
{
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

ErrorCode codeOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return ErrorCode::HostNotFound;
    case QNetworkReply::ConnectionRefusedError:
        return ErrorCode::ConnectionRefused;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorCode::TlsFailed;
    case QNetworkReply::TimeoutError:
        return ErrorCode::TimedOut;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return ErrorCode::ProxyFailed;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return ErrorCode::BadReply;
    default:
        return ErrorCode::ConnectionLost;
    }
}

/// Through which the system leads requests to `url`; empty: none.
QString proxyOf(const QUrl& url)
{
    if (isLoopback(url))
        return {};
    for (const QNetworkProxy& proxy : QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url))) {
        if (proxy.type() != QNetworkProxy::NoProxy && proxy.type() != QNetworkProxy::DefaultProxy)
            return QStringLiteral("%1:%2").arg(proxy.hostName()).arg(proxy.port());
    }
    return {};
}

/// Nobody was reached. With a proxy in between that is the proxy's fault or its word: Qt looks up and connects to
/// nobody else, and reports it as if it were the instance.
bool reachedNobody(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::HostNotFoundError || error == QNetworkReply::ConnectionRefusedError ||
           error == QNetworkReply::UnknownNetworkError;
}

// Why we ended a request ourselves; Qt reports all of these as OperationCanceledError (platform-notes.md 5).
enum class OwnEnd
{
    None,
    Stopped,
    TimedOut,
    TooLarge
};

class NetworkTransport final : public Transport
{
public:
    explicit NetworkTransport(const QString& extraAuthorities)
    {
        QNetworkProxyFactory::setUseSystemConfiguration(true);
        m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        m_tls.setProtocol(QSsl::TlsV1_2OrLater);
        if (!extraAuthorities.isEmpty())
            m_tls.addCaCertificates(extraAuthorities);
    }

    Result<HttpReply> send(const HttpRequest& request, std::stop_token stop) override
    {
        const QString origin = originOf(request.url);
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, {}, origin);
        const std::unique_ptr<QNetworkReply> reply(begin(request));
        const OwnEnd ownEnd = waitFor(*reply, request.timeout, stop);
        switch (ownEnd) {
        case OwnEnd::Stopped:
            return failure(ErrorCode::Cancelled, {}, origin);
        case OwnEnd::TimedOut:
            return failure(ErrorCode::TimedOut,
                           QStringLiteral("no complete answer within %1 ms").arg(request.timeout.count()), origin);
        case OwnEnd::TooLarge:
            return failure(ErrorCode::BadReply, QStringLiteral("the answer is larger than %1 bytes").arg(replyLimit),
                           origin);
        case OwnEnd::None:
            break;
        }
        return answerOf(*reply, request.url);
    }

private:
    [[nodiscard]] QNetworkReply* begin(const HttpRequest& request)
    {
        // A proxy never leads to this computer itself.
        m_manager.setProxy(
            QNetworkProxy(isLoopback(request.url) ? QNetworkProxy::NoProxy : QNetworkProxy::DefaultProxy));
        QNetworkRequest outgoing(request.url);
        outgoing.setSslConfiguration(m_tls);
        outgoing.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        outgoing.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        outgoing.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("itam-console/" ITAM_VERSION));
        for (const auto& [name, value] : request.headers)
            outgoing.setRawHeader(name, value);
        return request.method == Method::Get ? m_manager.get(outgoing) : m_manager.post(outgoing, request.body);
    }

    [[nodiscard]] static OwnEnd waitFor(QNetworkReply& reply, std::chrono::milliseconds timeout,
                                        const std::stop_token& stop)
    {
        OwnEnd ownEnd = OwnEnd::None;
        QEventLoop loop;
        const auto abortFor = [&reply, &ownEnd](OwnEnd reason) {
            if (reply.isFinished() || ownEnd != OwnEnd::None)
                return;
            ownEnd = reason;
            reply.abort();
        };
        QObject::connect(&reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        QObject::connect(&reply, &QNetworkReply::downloadProgress, &loop, [&abortFor](qint64 received, qint64) {
            if (received > replyLimit)
                abortFor(OwnEnd::TooLarge);
        });
        QTimer deadline;
        deadline.setSingleShot(true);
        QObject::connect(&deadline, &QTimer::timeout, &loop, [&abortFor] { abortFor(OwnEnd::TimedOut); });
        deadline.start(timeout);
        // Runs on the thread that asks for the stop; the queued call runs here.
        const std::stop_callback onStop(stop, [&loop, &abortFor] {
            QMetaObject::invokeMethod(
                &loop, [&abortFor] { abortFor(OwnEnd::Stopped); }, Qt::QueuedConnection);
        });
        if (!reply.isFinished())
            loop.exec();
        return ownEnd;
    }

    [[nodiscard]] static Result<HttpReply> answerOf(QNetworkReply& reply, const QUrl& url)
    {
        HttpReply answer;
        answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        // Statuses of 400 and more are "errors" to Qt, but answers to us; a connection lost in mid-body is not.
        const bool bodyComplete =
            reply.error() == QNetworkReply::NoError || reply.error() >= QNetworkReply::ContentAccessDenied;
        if (answer.status == 0 || !bodyComplete)
            return failure(errorOf(reply, url));
        for (const auto& [name, value] : reply.rawHeaderPairs())
            answer.headers.append({name.toLower(), value});
        answer.body = reply.readAll();
        return answer;
    }

    [[nodiscard]] static Error errorOf(const QNetworkReply& reply, const QUrl& url)
    {
        Error error;
        error.code = codeOf(reply.error());
        error.detail = reply.errorString();
        error.subject = originOf(url);
        if (const QString proxy = proxyOf(url); !proxy.isEmpty() && reachedNobody(reply.error())) {
            error.code = ErrorCode::ProxyFailed;
            error.detail = QStringLiteral("%1 (through the proxy %2)").arg(reply.errorString(), proxy);
        }
        return error;
    }

    QNetworkAccessManager m_manager;
    QSslConfiguration m_tls = QSslConfiguration::defaultConfiguration();
};

} // namespace

QByteArray HttpReply::header(QByteArrayView name) const
{
    for (const auto& [key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

std::unique_ptr<Transport> makeNetworkTransport(const QString& extraAuthorities)
{
    return std::make_unique<NetworkTransport>(extraAuthorities);
}

} // namespace itam::core::servicenow
