// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/campaign/directtransport.h"

namespace itam::tests::campaign {

using core::servicenow::HttpReply;

namespace {

http::Request arriving(const core::servicenow::HttpRequest& request)
{
    http::Request arrived;
    arrived.method = nameOf(request.method);
    arrived.path = request.url.path();
    arrived.query = request.url.query(QUrl::FullyEncoded).toUtf8();
    arrived.target = request.url.path(QUrl::FullyEncoded).toUtf8();
    arrived.headers = request.headers;
    arrived.body = request.body;
    arrived.peer = QStringLiteral("campaign");
    return arrived;
}

HttpReply received(const http::Response& response)
{
    HttpReply reply;
    reply.status = response.status;
    for (const auto& [name, value] : response.headers)
        reply.headers.append({name.toLower(), value});
    reply.body = response.body;
    return reply;
}

} // namespace

Result<HttpReply> DirectTransport::send(const core::servicenow::HttpRequest& request, std::stop_token stop)
{
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled);
    const int number = ++m_exchanges;
    const bool isIt = m_fault.nth > 0 && number == m_fault.nth;
    const bool isBehind = m_fault.nth > 0 && number > m_fault.nth;
    const http::Request arrived = arriving(request);
    if (request.meanwhile)
        request.meanwhile();
    if (isIt && m_fault.harm == ExchangeHarm::CallBefore)
        m_fault.call();
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled);
    const bool isLateAndDown = m_fault.harm == ExchangeHarm::LateAndDown;
    const bool isDown = isLateAndDown || m_fault.harm == ExchangeHarm::Down || m_fault.harm == ExchangeHarm::DownAfter;
    if (isIt && (isLateAndDown || m_fault.harm == ExchangeHarm::Late)) {
        m_late = arrived;
        return failure(ErrorCode::TimedOut);
    }
    if (isDown && (isBehind || (isIt && m_fault.harm == ExchangeHarm::Down)))
        return failure(ErrorCode::ConnectionRefused);
    auto reply = exchange(arrived, request.timeout);
    if (isBehind)
        deliverLate();
    if (isIt && m_fault.harm == ExchangeHarm::CallAfter) {
        m_fault.call();
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
    }
    if (isIt && m_fault.harm == ExchangeHarm::DownAfter)
        return failure(ErrorCode::ConnectionLost);
    return reply;
}

void DirectTransport::deliverLate()
{
    if (m_late)
        (void)m_farEnd.handle(*m_late);
    m_late.reset();
}

Result<HttpReply> DirectTransport::exchange(const http::Request& request, std::chrono::milliseconds timeout)
{
    const auto response = m_farEnd.handle(request);
    if (!response)
        return failure(response.error());
    if (response->delay >= timeout)
        return failure(ErrorCode::TimedOut);
    if (response->delivery != http::Delivery::Complete)
        return failure(ErrorCode::ConnectionLost);
    return received(*response);
}

} // namespace itam::tests::campaign
