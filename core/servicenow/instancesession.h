// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Everything that talks to one instance on one thread: transport, login, integration channel, tables, CI
// lifecycle. Made on the thread that uses it, never the GUI thread (its calls block), and destroyed there.
#pragma once

#include "core/servicenow/channel.h"
#include "core/servicenow/lifecyclecalls.h"
#include "core/servicenow/tableclient.h"

namespace itam::core::servicenow {

struct SessionOptions
{
    std::chrono::milliseconds timeout{90'000};                       ///< of one request
    settings::Compression compression = settings::Compression::Auto; ///< of segments
    QString extraAuthorities = {}; ///< PEM file, see makeNetworkTransport(); empty for none
    /// W-21: called on the session's thread with the refresh token that the instance handed out in place of the old
    /// one, to save it.
    OAuthSession::TokenChanged tokenChanged = {};
    /// Another channel than that of the integration application; on the session's thread, which ends after it.
    using MakeChannel =
        std::function<std::unique_ptr<IntegrationChannel>(Transport&, OAuthSession&, const support::Clock&)>;
    MakeChannel makeChannel = {};
    /// Sessions with the same one log in once; may be null.
    std::shared_ptr<SharedToken> token = {};
    /// Asked before each write by tables() and lifecycleCalls(), on the session's thread; an error is that of the call,
    /// and nothing is sent. Empty: everything is allowed. What the channel sends is the exporter's to judge.
    MayChange mayChange = {};
};

class InstanceSession
{
public:
    /// Over the network; nothing is sent yet. Error: CredentialsIncomplete (P-05). `clock` outlives the session.
    [[nodiscard]] static Result<std::unique_ptr<InstanceSession>>
    open(Credentials credentials, const support::Clock& clock, SessionOptions options = {});
    /// The same over a transport of one's own.
    [[nodiscard]] static Result<std::unique_ptr<InstanceSession>> openOver(std::unique_ptr<Transport> transport,
                                                                           Credentials credentials,
                                                                           const support::Clock& clock,
                                                                           SessionOptions options = {});
    InstanceSession(const InstanceSession&) = delete;
    InstanceSession& operator=(const InstanceSession&) = delete;

    /// Asks for an access token, unless there is one with some time left. Errors: those of OAuthSession::accessToken().
    [[nodiscard]] Result<void> logIn(std::stop_token stop);
    [[nodiscard]] IntegrationChannel& channel() { return *m_channel; }
    /// Borrows from the session; as cheap as a value.
    [[nodiscard]] TableClient tables() { return {*m_transport, m_login, m_timeout, m_mayChange}; }
    /// The same for CI Lifecycle Management.
    [[nodiscard]] LifecycleCalls lifecycleCalls() { return {*m_transport, m_login, m_timeout, m_mayChange}; }
    /// As they are now: the refresh token may have been replaced.
    [[nodiscard]] const Credentials& credentials() const { return m_login.credentials(); }

private:
    InstanceSession(std::unique_ptr<Transport> transport, Credentials credentials, const support::Clock& clock,
                    SessionOptions options);

    std::chrono::milliseconds m_timeout;
    MayChange m_mayChange;
    std::unique_ptr<Transport> m_transport;
    OAuthSession m_login;
    std::unique_ptr<IntegrationChannel> m_channel;
};

} // namespace itam::core::servicenow
