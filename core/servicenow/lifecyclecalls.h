// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Requests of the lifecycle API (ci-lifecycle.md 8): all inputs are in the path and the query, never in a body. One
// call is one request, and none is repeated: after an error without an HTTP status it may have been done or not. Lives
// on the thread of its transport.
#pragma once

#include "core/servicenow/callanswer.h"
#include "core/servicenow/maychange.h"
#include "core/servicenow/oauth.h"

namespace itam::core::servicenow {

/// Parameters in their order. A list is its elements, which the instance gets separated by commas; an empty element
/// or list is left out.
using CallParameters = QList<std::pair<const char*, QStringList>>;

struct LifecycleCall
{
    Method method = Method::Get;
    QStringList path; ///< behind /api/now/cilifecyclemgmt: "leases", CI, "expired"
    CallParameters parameters = {};
    QStringList cis = {}; ///< parameter sysIds; empty: none
};

class LifecycleCalls
{
public:
    LifecycleCalls(Transport& transport, OAuthSession& session, std::chrono::milliseconds timeout,
                   MayChange mayChange = {});

    [[nodiscard]] Result<CallAnswer> send(const LifecycleCall& call, std::stop_token stop);
    /// True when a request with such a line reaches the instance: asks whether a requestor is valid, with the
    /// parameters of `call` beside it, which changes nothing. False for every other answer, or none.
    [[nodiscard]] bool reachesWith(const LifecycleCall& call, std::stop_token stop);

    /// Of the request line, without the name of the instance.
    [[nodiscard]] qsizetype lineBytes(const LifecycleCall& call) const;

private:
    [[nodiscard]] QUrl urlOf(const LifecycleCall& call) const;
    [[nodiscard]] Result<HttpReply> request(const LifecycleCall& call, const std::stop_token& stop);

    Transport& m_transport;
    OAuthSession& m_session;
    std::chrono::milliseconds m_timeout;
    MayChange m_mayChange;
};

} // namespace itam::core::servicenow
