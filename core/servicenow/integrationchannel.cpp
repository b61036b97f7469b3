// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/channel.h"

#include "core/servicenow/authorized.h"
#include "core/servicenow/replyerror.h"
#include "core/wire/codec.h"

namespace itam::core::servicenow {
namespace {

class EndpointChannel final : public IntegrationChannel
{
public:
    EndpointChannel(Transport& transport, OAuthSession& session, std::chrono::milliseconds timeout)
        : m_transport(transport)
        , m_session(session)
        , m_timeout(timeout)
    {
    }

    Result<wire::ConnectionReport> connectionTest(const wire::Sender& sender, std::stop_token stop) override
    {
        const auto reply = post(wire::writeConnectionTest(sender), stop);
        if (!reply)
            return failure(reply.error());
        if (!reply->connection)
            return failure(ErrorCode::BadReply, QStringLiteral("no connection report in the answer"), origin());
        return *reply->connection;
    }

    Result<wire::Reply> sendSegment(const QByteArray& body, std::stop_token stop) override { return post(body, stop); }

    Result<wire::Reply> status(const wire::StatusRequest& request, std::stop_token stop) override
    {
        auto reply = post(wire::writeStatus(request), stop);
        if (reply && request.type && !reply->run)
            return failure(ErrorCode::BadReply, QStringLiteral("no run in the answer"), origin());
        return reply;
    }

private:
    [[nodiscard]] QString origin() const { return m_session.credentials().origin(); }

    [[nodiscard]] Result<wire::Reply> post(const QByteArray& body, const std::stop_token& stop)
    {
        HttpRequest request;
        request.method = Method::Post;
        request.url = m_session.credentials().instance;
        request.url.setPath(QLatin1Char('/') + m_session.credentials().endpoint);
        request.timeout = m_timeout;
        request.headers = {{"Content-Type", "application/xml; charset=UTF-8"},
                           {"Accept", "application/xml"},
                           {wire::digestHeader, wire::digestOf(body)}};
        request.body = body;
        const auto http = sendAuthorized(m_transport, m_session, request, stop);
        if (!http)
            return failure(http.error());
        auto reply = wire::readReply(http->body);
        if (!reply) {
            if (isCutOff(*http, "<itamReply", "</itamReply>"))
                return failure(cutOffError(origin()));
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
};

} // namespace

std::unique_ptr<IntegrationChannel> makeIntegrationChannel(Transport& transport, OAuthSession& session,
                                                           std::chrono::milliseconds timeout)
{
    return std::make_unique<EndpointChannel>(transport, session, timeout);
}

} // namespace itam::core::servicenow
