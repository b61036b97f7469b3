// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The network between exporter and instance, without a network: every exchange has a number, and one of them fails.
#pragma once

#include "core/servicenow/transport.h"
#include "tests/campaign/localinstance.h"

namespace itam::tests::campaign {

enum class ExchangeHarm
{
    None,
    Late,        ///< the client gives up waiting; the request arrives after the next one
    Down,        ///< from here on nothing arrives any more
    DownAfter,   ///< the same, but this request is handled before
    LateAndDown, ///< the client gives up waiting, nothing arrives any more, the request much later (late())
    CallBefore,  ///< `call`, then the exchange as always
    CallAfter,
};

struct ExchangeFault
{
    int nth = 0; ///< from 1; 0: none
    ExchangeHarm harm = ExchangeHarm::None;
    std::function<void()> call;
};

/// The far end outlives it. One thread.
class DirectTransport final : public core::servicenow::Transport
{
public:
    explicit DirectTransport(FarEnd& farEnd, ExchangeFault fault = {}) : m_farEnd(farEnd), m_fault(std::move(fault)) {}

    Result<core::servicenow::HttpReply> send(const core::servicenow::HttpRequest& request,
                                             std::stop_token stop) override;
    [[nodiscard]] int exchanges() const { return m_exchanges; }
    /// What is still on its way arrives.
    void deliverLate();
    [[nodiscard]] const std::optional<http::Request>& late() const { return m_late; }

private:
    [[nodiscard]] Result<core::servicenow::HttpReply> exchange(const http::Request& request,
                                                               std::chrono::milliseconds timeout);

    FarEnd& m_farEnd;
    ExchangeFault m_fault;
    int m_exchanges = 0;
    std::optional<http::Request> m_late;
};

} // namespace itam::tests::campaign
