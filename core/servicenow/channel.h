// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The way to an instance (design.md 1): everything that is specific to one wire format is behind this interface. Lives
// on the sender thread. One call is one attempt; retrying is the caller's (retrypolicy.h).
#pragma once

#include "core/servicenow/channelmemory.h"
#include "core/servicenow/oauth.h"
#include "core/servicenow/prediction.h"
#include "core/settings/settings.h"
#include "core/wire/messages.h"

#include <functional>

namespace itam::core::servicenow {

/// What a channel can do beside taking segments; the export asks this and never which channel it is (design.md 5).
struct ChannelCapabilities
{
    /// Runs and transactions are records on the instance: they outlive us, can be settled there (D-4) and closed
    /// (D-3), and D-9 holds. Else they live in the channel, and what an interrupted one did is in doubt.
    bool keepsRuns = true;
    /// The instance says who imported last (D-5, D-10: change tokens).
    bool tracksChanges = true;
    /// The instance refuses the exports of others while ours runs (D-10).
    bool reserves = true;
    /// useMemory() comes before the first segment.
    bool needsMemory = false;
    /// predict() asks the instance what it would do.
    bool predicts = false;

    friend bool operator==(const ChannelCapabilities&, const ChannelCapabilities&) = default;
};

class IntegrationChannel
{
public:
    virtual ~IntegrationChannel() = default;

    [[nodiscard]] virtual ChannelCapabilities capabilities() const { return {}; }
    /// `memory` outlives its use: null ends that. Without one, such a channel can only be tested.
    virtual void useMemory(ChannelMemory* memory) { Q_UNUSED(memory); }
    [[nodiscard]] virtual Result<wire::ConnectionReport> connectionTest(const wire::Sender& sender,
                                                                        std::stop_token stop) = 0;
    /// Data types whose records go somewhere else on the instance now than when they landed, since the channel is set
    /// to another way: all of them travel again (D-5). Known after connectionTest() with a memory.
    [[nodiscard]] virtual model::PerType<bool> moved() const { return {}; }
    /// `body`: what wire::writeSegment made, never packed: how it travels is the channel's matter. The reply's code is
    /// Ok; any other is an error. `meanwhile` as in HttpRequest: perhaps never called, and once for each request that
    /// the call takes.
    [[nodiscard]] virtual Result<wire::Reply> sendSegment(const QByteArray& body, std::stop_token stop,
                                                          const std::function<void()>& meanwhile = {}) = 0;
    /// What sendSegment() would do with it; the instance stays as it is. Behaves as if what was predicted before had
    /// come true, since useMemory(); what is remembered of that goes to the memory. A record whose answer depends on
    /// those behind it comes with a later segment of its run, with the last one at the latest. Sending one again after
    /// an error goes on there. Errors: those of sendSegment(); NotFound: there is no such call (capabilities()).
    [[nodiscard]] virtual Result<std::vector<Prediction>> predict(const QByteArray& body, std::stop_token stop)
    {
        Q_UNUSED(body);
        Q_UNUSED(stop);
        return failure(ErrorCode::NotFound, QStringLiteral("the channel predicts nothing"));
    }
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
