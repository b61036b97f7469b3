// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/authorized.h"

#include "core/servicenow/replyerror.h"

namespace itam::core::servicenow {

Result<HttpReply> sendAuthorized(Transport& transport, OAuthSession& session, HttpRequest request,
                                 const std::stop_token& stop)
{
    const auto plainHeaders = request.headers;
    for (int round = 0;; ++round) {
        const auto token = session.accessToken(request.timeout, stop);
        if (!token)
            return failure(token.error());
        request.headers = plainHeaders;
        request.headers.append({"Authorization", "Bearer " + token->reveal()});
        auto reply = transport.send(request, stop);
        if (!reply || reply->status != 401)
            return reply;
        session.forget();
        if (round == 1)
            return failure(errorOfStatus(*reply, session.credentials().origin()));
    }
}

} // namespace itam::core::servicenow
