// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/instancesession.h"

namespace itam::core::servicenow {

Result<std::unique_ptr<InstanceSession>> InstanceSession::open(Credentials credentials, const support::Clock& clock,
                                                               SessionOptions options)
{
    auto transport = makeNetworkTransport(options.extraAuthorities);
    return openOver(std::move(transport), std::move(credentials), clock, std::move(options));
}

Result<std::unique_ptr<InstanceSession>> InstanceSession::openOver(std::unique_ptr<Transport> transport,
                                                                   Credentials credentials, const support::Clock& clock,
                                                                   SessionOptions options)
{
    ITAM_TRY(complete(credentials));
    return std::unique_ptr<InstanceSession>(
        new InstanceSession(std::move(transport), std::move(credentials), clock, std::move(options)));
}

InstanceSession::InstanceSession(std::unique_ptr<Transport> transport, Credentials credentials,
                                 const support::Clock& clock, SessionOptions options)
    : m_timeout(options.timeout)
    , m_mayChange(std::move(options.mayChange))
    , m_transport(std::move(transport))
    , m_login(*m_transport, clock, std::move(credentials), std::move(options.tokenChanged), std::move(options.token))
    , m_channel(options.makeChannel ? options.makeChannel(*m_transport, m_login, clock)
                                    : makeIntegrationChannel(*m_transport, m_login, m_timeout, options.compression))
{
}

Result<void> InstanceSession::logIn(std::stop_token stop)
{
    const auto token = m_login.accessToken(m_timeout, std::move(stop));
    if (!token)
        return failure(token.error());
    return {};
}

} // namespace itam::core::servicenow
