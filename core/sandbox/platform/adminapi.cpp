// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/adminapi.h"

#include "core/sandbox/platform/replies.h"

namespace itam::sandbox::platform {

http::Response AdminApi::answer(const http::Request& request)
{
    const auto caller = m_accounts.authenticate(request);
    if (!caller)
        return errorReply(500, QStringLiteral("The login could not be checked"));
    if (!*caller)
        return notAuthenticatedReply();
    if (!(*caller)->hasRole(role::admin))
        return errorReply(403, QStringLiteral("Insufficient rights"));
    if (request.path == QLatin1String("/api/itam/faults"))
        return changeFaults(request);
    if (request.path == QLatin1String("/api/itam/counters"))
        return readCounters(request);
    return errorReply(404, QStringLiteral("Requested URI does not represent any resource"));
}

http::Response AdminApi::changeFaults(const http::Request& request)
{
    if (request.method == "POST") {
        auto rules = faultRulesFrom(request.body);
        if (!rules)
            return errorReply(400, QStringLiteral("Exception while reading request"), rules.error().detail);
        m_faults.replace(std::move(*rules));
    } else if (request.method == "DELETE") {
        m_faults.replace({});
    } else if (request.method != "GET") {
        return methodReply("GET, POST, DELETE");
    }
    return resultReply(m_faults.report());
}

http::Response AdminApi::readCounters(const http::Request& request)
{
    if (request.method == "DELETE")
        m_counters.clear();
    else if (request.method != "GET")
        return methodReply("GET, DELETE");
    return resultReply(m_counters.report());
}

} // namespace itam::sandbox::platform
