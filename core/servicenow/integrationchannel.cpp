// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/channel.h"

#include "core/servicenow/authorized.h"
#include "core/servicenow/gzip.h"
#include "core/servicenow/replyerror.h"
#include "core/wire/codec.h"

#include <QLoggingCategory>

namespace itam::core::servicenow {
namespace {

Q_LOGGING_CATEGORY(log, "itam.core.servicenow.channel")

constexpr qsizetype leastPacked = 1024; // below, the head of gzip and a packet's fill eat what is saved
constexpr int unsupportedMediaType = 415;

bool wanted(settings::Compression compression, const QUrl& instance)
{
    switch (compression) {
    case settings::Compression::Auto:
        return !settings::isLoopback(instance.host());
    case settings::Compression::On:
        return true;
    case settings::Compression::Off:
        break;
    }
    return false;
}

/// The instance could not read the body, so it took nothing of it.
bool wasNotRead(const Error& error)
{
    return error.httpStatus == unsupportedMediaType || error.code == ErrorCode::Malformed;
}

class EndpointChannel final : public IntegrationChannel
{
public:
    EndpointChannel(Transport& transport, OAuthSession& session, std::chrono::milliseconds timeout,
                    settings::Compression compression)
        : m_transport(transport)
        , m_session(session)
        , m_timeout(timeout)
        , m_wantsGzip(wanted(compression, session.credentials().instance))
    {
    }

    Result<wire::ConnectionReport> connectionTest(const wire::Sender& sender, std::stop_token stop) override
    {
        const auto reply = post(wire::writeConnectionTest(sender), Body::Plain, stop);
        if (!reply)
            return failure(reply.error());
        if (!reply->connection)
            return failure(ErrorCode::BadReply, QStringLiteral("no connection report in the answer"), origin());
        m_gzipOffered = reply->connection->encodings.contains(QStringLiteral("gzip"), Qt::CaseInsensitive);
        return *reply->connection;
    }

    Result<wire::Reply> sendSegment(const QByteArray& body, std::stop_token stop,
                                    const std::function<void()>& meanwhile) override
    {
        const bool packs = m_wantsGzip && m_gzipOffered && body.size() >= leastPacked;
        auto reply = post(body, packs ? Body::Gzip : Body::Plain, stop, meanwhile);
        if (reply || !packs || !wasNotRead(reply.error()))
            return reply;
        qCInfo(log, "%s did not take a packed segment (%s): from now on they travel plain", qUtf8Printable(origin()),
               qUtf8Printable(reply.error().detail));
        m_wantsGzip = false;
        return post(body, Body::Plain, stop, meanwhile);
    }

    Result<wire::Reply> status(const wire::StatusRequest& request, std::stop_token stop) override
    {
        auto reply = post(wire::writeStatus(request), Body::Plain, stop);
        if (reply && request.type && !reply->run)
            return failure(ErrorCode::BadReply, QStringLiteral("no run in the answer"), origin());
        return reply;
    }

private:
    enum class Body
    {
        Plain,
        Gzip
    };
    [[nodiscard]] QString origin() const { return m_session.credentials().origin(); }

    [[nodiscard]] Result<wire::Reply> post(const QByteArray& body, Body form, const std::stop_token& stop,
                                           const std::function<void()>& meanwhile = {})
    {
        HttpRequest request;
        request.method = Method::Post;
        request.url = m_session.credentials().instance;
        request.url.setPath(QLatin1Char('/') + m_session.credentials().endpoint);
        request.timeout = m_timeout;
        request.meanwhile = meanwhile;
        request.headers = {{"Content-Type", "application/xml; charset=UTF-8"},
                           {"Accept", "application/xml"},
                           {wire::digestHeader, wire::digestOf(body)}};
        request.body = body;
        if (form == Body::Gzip) {
            auto packed = gzipped(body);
            if (!packed)
                return failure(std::move(packed).error());
            request.body = *std::move(packed);
            request.headers.append(std::pair<QByteArray, QByteArray>("Content-Encoding", "gzip"));
        }
        const auto http = sendAuthorized(m_transport, m_session, request, stop);
        if (!http)
            return failure(http.error());
        auto reply = wire::readReply(http->body);
        if (!reply) {
            if (http->status != 200)
                return failure(errorOfStatus(*http, origin()));
            Error error = reply.error();
            error.subject = origin();
            error.httpStatus = http->status;
            return failure(std::move(error));
        }
        if (reply->code != wire::ReturnCode::Ok)
            return failure(errorOfReply(*reply, *http, origin()));
        return reply;
    }

    Transport& m_transport;
    OAuthSession& m_session;
    std::chrono::milliseconds m_timeout;
    bool m_wantsGzip;
    bool m_gzipOffered = false;
};

} // namespace

std::unique_ptr<IntegrationChannel> makeIntegrationChannel(Transport& transport, OAuthSession& session,
                                                           std::chrono::milliseconds timeout,
                                                           settings::Compression compression)
{
    return std::make_unique<EndpointChannel>(transport, session, timeout, compression);
}

} // namespace itam::core::servicenow
