// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The way to an instance (design.md 1): everything that is specific to one wire format is behind this interface. Lives
// on the sender thread. One call is one attempt; retrying is the caller's (retrypolicy.h).
#pragma once

#include "core/servicenow/oauth.h"
#include "core/settings/settings.h"
#include "core/wire/messages.h"

#include <functional>

namespace itam::core::servicenow {

class IntegrationChannel
{
public:
    virtual ~IntegrationChannel() = default;

    [[nodiscard]] virtual Result<wire::ConnectionReport> connectionTest(const wire::Sender& sender,
                                                                        std::stop_token stop) = 0;
    /// `body`: what wire::writeSegment made, never packed: how it travels is the channel's matter. The reply's code is
    /// Ok; any other is an error. `meanwhile` as in HttpRequest: perhaps never called, and once for each request that
    /// the call takes.
    [[nodiscard]] virtual Result<wire::Reply> sendSegment(const QByteArray& body, std::stop_token stop,
                                                          const std::function<void()>& meanwhile = {}) = 0;
    /// Error UnknownRun: the instance has no such run.
    [[nodiscard]] virtual Result<wire::Reply> status(const wire::StatusRequest& request, std::stop_token stop) = 0;
};

/// The integration application's endpoint (itam-export.md 2). `session` and `transport` outlive the channel. Segments
/// of 1 kB and more travel as gzip once connectionTest() has heard that the instance takes it, if `compression` wants
/// that; the digest is that of the plain body (D-2). An instance that then cannot read one (HTTP 415, code 10) took
/// nothing: the same segment goes to it plain at once, and so do all that follow.
[[nodiscard]] std::unique_ptr<IntegrationChannel>
makeIntegrationChannel(Transport& transport, OAuthSession& session, std::chrono::milliseconds timeout,
                       settings::Compression compression = settings::Compression::Auto);

} // namespace itam::core::servicenow
